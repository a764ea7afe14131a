import assert from "node:assert/strict";
import { test } from "node:test";
import { ACTIVATIONS, openKernel } from "../../aelib/widgets/js/engine/kernels.js";
import { Random } from "../../aelib/widgets/js/parts/random.js";

/** @import { Kernel } from "../../aelib/widgets/js/engine/kernels.js" */

const MOST = 8192;
const BYTES = 4 * MOST * 8;
/** Return the place of one of 7 arrays. */
const place = (/** @type {number} */ i) => 4 * (256 + MOST * i);
const [A, B, C, D, E] = [0, 1, 2, 3, 4].map(place);

/**
 * Run the same on the same numbers with both kernels, and hold that all bits are the same.
 * @param {(i: number, random: Random) => number} number
 * @param {(kernel: Kernel) => number | void} work
 * @param {[place: number, n: number][]} written
 */
async function alike(number, work, written) {
  const machines = [await openKernel(BYTES), await openKernel(BYTES, true)];
  assert.deepEqual(
    machines.map(({ name }) => name),
    ["wasm", "plain"],
  );
  const values = machines.map(({ kernel, buffer }) => {
    const random = new Random(1);
    const numbers = new Float32Array(buffer);
    for (let i = 256; i < numbers.length; i++) numbers[i] = number(i, random);
    return work(kernel);
  });
  assert.ok(Object.is(values[0], values[1]), `${values[0]} and ${values[1]}`);
  for (const [at, n] of written) {
    const [wasm, plain] = machines.map(({ buffer }) => new Uint32Array(buffer, at, n));
    assert.deepEqual(wasm, plain);
  }
  return new Float32Array(machines[0].buffer);
}

const COUNTS = [4096, 4093, 7];
const spread =
  (/** @type {number} */ width) => (/** @type {number} */ _, /** @type {Random} */ random) =>
    width * (random.uniform() - 0.5);
const share = (/** @type {number} */ _, /** @type {Random} */ random) => random.uniform();

for (const [name, kind] of Object.entries(ACTIVATIONS)) {
  test(`${name}: values and slopes of both kernels are the same bits`, async () => {
    for (const width of [1e-3, 2, 60, 300]) {
      await alike(spread(width), (kernel) => kernel.activate(kind, 4096, A), [[A, 4096]]);
      await alike(spread(width), (kernel) => kernel.slope(kind, 4096, A, B), [[B, 4096]]);
    }
  });
}

for (const name of /** @type {const} */ (["squaredError", "crossEntropy"])) {
  test(`${name} of both kernels is the same, to the bit`, async () => {
    const edges = [0, 1, 1e-40, 1e-9, 0.99999994];
    for (const n of COUNTS) {
      const work = (/** @type {Kernel} */ kernel) => kernel[name](n, A, B, C, 0.3);
      await alike(share, work, [[C, n]]);
      await alike((i) => edges[i % edges.length], work, [[C, n]]);
    }
  });
}

for (const name of /** @type {const} */ (["mask", "saltAndPepper", "addNormals"])) {
  test(`${name}: both kernels draw the same, to the bit`, async () => {
    for (const n of [4096, 8]) {
      for (const state of [0, 123456789, 4294967295]) {
        await alike(share, (kernel) => kernel[name](n, A, B, 0.3, state), [[B, n]]);
      }
    }
  });
}

test("penalties and drawn codes of both kernels are the same, to the bit", async () => {
  for (const n of COUNTS) {
    await alike(spread(1), (kernel) => kernel.absoluteSum(n, A, B, 0.3), [[B, n]]);
    await alike(spread(9), (kernel) => kernel.drawCodes(n, A, B, C, D), [[D, n]]);
    const kl = (/** @type {Kernel} */ kernel) => kernel.gaussianKl(n, A, B, C, D, E, 0.01);
    await alike(spread(9), kl, [
      [D, n],
      [E, n],
    ]);
  }
  for (const k of [1, 5, 64]) {
    const kl = (/** @type {Kernel} */ kernel) => kernel.klSparsity(60, k, A, B, 0.3, 0.05, C);
    await alike(share, kl, [[B, 60 * k]]);
    await alike(() => 1, kl, [[B, 60 * k]]);
  }
});

test("Adam of both kernels takes the same step, to the bit", async () => {
  const step = (/** @type {Kernel} */ kernel) => kernel.adam(4096, A, B, C, D, 0.01, 0.03);
  await alike(
    share,
    step,
    [A, C, D].map((at) => [at, 4096]),
  );
});

test("greys become numbers as in torch", async () => {
  const numbers = await alike(share, (kernel) => kernel.greys(4093, A + 1, B), [[B, 4093]]);
  const bytes = new Uint8Array(numbers.buffer, A + 1, 4093);
  const expected = Float32Array.from(bytes, (grey) => Math.fround(grey) / 255);
  assert.deepEqual(numbers.subarray(B / 4, B / 4 + 4093), expected);
});

const SHAPES = [
  [64, 128, 50],
  [7, 13, 5],
  [1, 1, 1],
  [5, 8, 9],
  [64, 2, 32],
  [3, 17, 64],
];

for (const [rows, columns, inner] of SHAPES) {
  test(`(${rows} x ${inner}) times (${inner} x ${columns}): the same bits, and right`, async () => {
    for (let bit = 0; bit < 16; bit++) {
      const [add, turnedA, turnedB] = [bit & 1, bit & 2, bit & 4].map(Boolean);
      const bias = bit & 8 ? E : 0;
      const [downA, alongA] = turnedA ? [1, rows] : [inner, 1];
      const [downB, alongB] = turnedB ? [1, inner] : [columns, 1];
      const work = (/** @type {Kernel} */ kernel) => {
        kernel.pack(inner, columns, B, downB, alongB, D);
        kernel.multiply(rows, columns, inner, A, downA, alongA, D, C, bias, add);
        kernel.columnSums(rows, columns, C, place(5));
      };
      /** @type {number[]} */
      const before = [];
      const number = (/** @type {number} */ i, /** @type {Random} */ random) => {
        before[i] = Math.fround(random.uniform() - 0.5);
        return before[i];
      };
      const n = rows * columns;
      const after = await alike(number, work, [
        [C, n],
        [place(5), columns],
      ]);
      for (let i = 0; i < n; i++) {
        const [row, column] = [Math.floor(i / columns), i % columns];
        let sum = (bias && before[bias / 4 + column]) + (add ? before[C / 4 + i] : 0);
        for (let k = 0; k < inner; k++) {
          const a = before[A / 4 + row * downA + k * alongA];
          sum += a * before[B / 4 + k * downB + column * alongB];
        }
        assert.ok(Math.abs(sum - after[C / 4 + i]) < 1e-5);
      }
    }
  });
}

test("what the kernel draws is what the generator draws", async () => {
  const { kernel, buffer } = await openKernel(BYTES);
  const numbers = new Float32Array(buffer).fill(1);
  const [random, again] = [new Random(5), new Random(5)];
  const hits = Array.from({ length: 1000 }, () => (random.uniform() < 0.25 ? 0 : 1));
  kernel.mask(1000, A, B, 0.25, again.leave(1000));
  assert.deepEqual([...numbers.subarray(B / 4, B / 4 + 1000)], hits);
  assert.equal(again.uniform(), random.uniform(), "and both go on alike");
});

test("salt and pepper hits what masking hits, half of it white", async () => {
  const { kernel, buffer } = await openKernel(BYTES);
  const numbers = new Float32Array(buffer).fill(0.5);
  kernel.mask(MOST, A, B, 0.3, 9);
  kernel.saltAndPepper(MOST, A, C, 0.3, 9);
  const of = (/** @type {number} */ at, /** @type {number} */ value) =>
    numbers.subarray(at / 4, at / 4 + MOST).filter((x) => x === value).length;
  assert.deepEqual(
    [...numbers.subarray(B / 4, B / 4 + MOST)].map((x) => x === 0.5),
    [...numbers.subarray(C / 4, C / 4 + MOST)].map((x) => x === 0.5),
  );
  const deviation = Math.sqrt(MOST * 0.15 * 0.85);
  for (const value of [0, 1]) assert.ok(Math.abs(of(C, value) - 0.15 * MOST) < 4 * deviation);
});

test("normal numbers have the moments and the tails of the normal distribution", async () => {
  const { kernel, buffer } = await openKernel(BYTES);
  const numbers = new Float32Array(buffer);
  kernel.addNormals(MOST, A, B, 1, 77);
  const z = [...numbers.subarray(B / 4, B / 4 + MOST)];
  const mean = (/** @type {(x: number) => number} */ of) =>
    z.reduce((sum, x) => sum + of(x), 0) / MOST;
  // value, variance of what is averaged
  const moments = /** @type {const} */ ([
    [mean((x) => x), 0, 1],
    [mean((x) => x ** 2), 1, 2],
    [mean((x) => x ** 3), 0, 15],
    [mean((x) => x ** 4), 3, 96],
    [mean((x) => Number(Math.abs(x) > 1.959964)), 0.05, 0.05 * 0.95],
    [mean((x) => x * z[(z.indexOf(x) + 4) % MOST]), 0, 1],
  ]);
  for (const [found, expected, variance] of moments) {
    assert.ok(Math.abs(found - expected) < 4 * Math.sqrt(variance / MOST), `${found}`);
  }
});
