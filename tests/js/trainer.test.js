import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import "./fingerprint.js";
import * as engine from "../../aelib/widgets/js/engine/index.js";
import { batchSizes, Order, stepsFor } from "../../aelib/widgets/js/engine/order.js";
import { Random } from "../../aelib/widgets/js/parts/random.js";

/** @import { Settings } from "../../aelib/widgets/js/engine/settings.js" */

const { fingerprint, stripes } = /** @type {any} */ (globalThis);
const { Diverged, openTrainer, SettingError } = engine;

const GREYS = stripes(150);
/** @type {Partial<Settings>} */
const SMALL = { sizes: [64, 24, 3], batchSize: 20 };
const PIXELS = Float32Array.from(GREYS, (grey) => grey / 255);

/** @type {{settings: Partial<Settings>, hash: string}[]} */
const RUNS = JSON.parse(readFileSync(new URL("fingerprints.json", import.meta.url), "utf8"));

for (const { settings, hash } of RUNS) {
  test(`the same weights as ever, to the bit: ${JSON.stringify(settings)}`, async () => {
    assert.deepEqual(await fingerprint(engine, settings, false), [hash, "wasm"]);
    assert.deepEqual(await fingerprint(engine, settings, true), [hash, "plain"]);
  });
}

test("where WebAssembly is refused, plain JavaScript trains the same", async (t) => {
  t.mock.method(WebAssembly, "instantiate", () => Promise.reject(new Error("refused")));
  const { settings, hash } = RUNS[0];
  assert.deepEqual(await fingerprint(engine, settings, false), [hash, "plain"]);
});

test("another seed trains another net", async () => {
  const [first] = await fingerprint(engine, { ...RUNS[0].settings, seed: 1 }, false);
  assert.notEqual(first, RUNS[0].hash);
});

test("what is asked of the network meanwhile changes nothing", async () => {
  /** @type {Partial<Settings>} */
  const settings = { ...SMALL, corruption: { kind: "gaussian", amount: 0.3 } };
  const [asked, left] = [await openTrainer(settings, GREYS), await openTrainer(settings, GREYS)];
  for (let i = 0; i < 20; i++) {
    assert.equal(asked.step(), left.step());
    asked.decode(asked.encode(PIXELS));
    asked.reconstruct(asked.damage(PIXELS, 3));
  }
  assert.deepEqual(asked.weights(), left.weights());
});

test("images are damaged alike by one seed, and differently by another", async () => {
  const trainer = await openTrainer(
    { ...SMALL, corruption: { kind: "masking", amount: 0.5 } },
    GREYS,
  );
  const damaged = trainer.damage(PIXELS, 3);
  assert.deepEqual(damaged, trainer.damage(PIXELS, 3));
  assert.notDeepEqual(damaged, trainer.damage(PIXELS, 4));
  const white = PIXELS.filter((x) => x > 0).length;
  const kept = damaged.filter((x) => x > 0).length;
  assert.ok(Math.abs(kept / white - 0.5) < 4 * Math.sqrt(0.25 / white));
});

test("codes and images have a row for each image, however many", async () => {
  const trainer = await openTrainer({ ...SMALL, sizes: [64, 70] }, GREYS);
  for (const count of [0, 1, 20, 150]) {
    const x = PIXELS.subarray(0, 64 * count);
    const h = trainer.encode(x);
    assert.equal(h.length, 70 * count);
    assert.deepEqual(trainer.decode(h), trainer.reconstruct(x));
  }
  assert.throws(() => trainer.encode(PIXELS.subarray(1)), /rows of 64 numbers/);
});

test("a run is as long as the images it is to see", async () => {
  const trainer = await openTrainer({ ...SMALL, images: 295 }, GREYS);
  while (!trainer.done) trainer.step();
  assert.deepEqual([trainer.steps, trainer.taken, trainer.seen], [16, 16, 300]);
});

test("an image that is left over joins the batch before it, as in aelib", () => {
  assert.deepEqual(batchSizes(10, 5), [5, 5]);
  assert.deepEqual(batchSizes(11, 5), [5, 6]);
  assert.deepEqual(batchSizes(12, 5), [5, 5, 2]);
  assert.deepEqual(batchSizes(3, 1), [1, 1, 1]);
  assert.deepEqual(batchSizes(5, 5), [5]);
  assert.deepEqual(
    [0, 1, 6, 11, 12, 17].map((images) => stepsFor([5, 6], images)),
    [0, 1, 2, 2, 3, 4],
  );
});

test("every image comes once in an epoch, and every order is equally likely", () => {
  /** @type {Record<string, number>} */
  const orders = {};
  const order = new Order(3, 1, new Random(0));
  for (let i = 0; i < 6000; i++) {
    const epoch = [...order.next(), ...order.next(), ...order.next()].join("");
    orders[epoch] = (orders[epoch] ?? 0) + 1;
  }
  assert.deepEqual(Object.keys(orders).sort(), ["012", "021", "102", "120", "201", "210"]);
  for (const times of Object.values(orders)) {
    assert.ok(Math.abs(times - 1000) < 4 * Math.sqrt(6000 * (1 / 6) * (5 / 6)));
  }
});

test("a step size that is too large ends in a sentence", async () => {
  const trainer = await openTrainer({ ...SMALL, output: null, activation: "relu", lr: 1 }, GREYS);
  const numbers = new Float32Array(trainer.machine.buffer);
  trainer.step();
  numbers[trainer.plan.places.weights / 4] = Number.POSITIVE_INFINITY; // as an overflow leaves it
  assert.throws(
    () => {
      for (let i = 0; i < 3; i++) trainer.step();
    },
    (error) => error instanceof Diverged && /the step size 1 is too large/.test(error.message),
  );
});

test("a last step that leaves a weight without a value is seen, too", async () => {
  const trainer = await openTrainer({ ...SMALL, images: 20 }, GREYS);
  const numbers = new Float32Array(trainer.machine.buffer);
  numbers[trainer.plan.places.means / 4] = Number.NaN; // of the slopes of the first weight
  assert.throws(() => trainer.step(), /After 1 steps a weight is not finite/);
});

/** @type {[Partial<Settings> & Record<string, unknown>, RegExp][]} */
const REFUSED = [
  [{ sizes: [64, 0] }, /each of sizes must be a whole number, 1 or more, got 0/],
  [{ sizes: [64, 2.5] }, /each of sizes .* got 2.5/],
  [{ sizes: [64] }, /sizes must be two whole numbers or more/],
  [{ sizes: [64, 10_000, 10_000] }, /201280000 weights, and 4000000 are the most/],
  [{ batchSize: 151 }, /batchSize must be a whole number, 1 to 150, the number of images, got 151/],
  [{ lr: 100 }, /lr must be a number, from 0 to 1, got 100/],
  [{ lr: 0 }, /lr must be above 0/],
  [{ lr: Number.NaN }, /lr .* got NaN/],
  [{ images: 0 }, /images must be a whole number, 1 to 10000000, got 0/],
  [{ seed: -1 }, /seed must be a whole number/],
  [{ activation: /** @type {any} */ ("swish") }, /activation must be one of null, "relu".*"swish"/],
  [{ activation: /** @type {any} */ ("null") }, /activation must be one of null/],
  [{ tied: /** @type {any} */ (1) }, /tied must be true or false, got 1/],
  [{ schedule: /** @type {any} */ ("toString") }, /schedule must be one of/],
  [{ loss: "bce", output: null }, /loss "bce" needs output "sigmoid".* got output null/],
  [{ corruption: { kind: "rust", amount: 0.5 } }, /corruption must be one of "gaussian"/],
  [{ corruption: { kind: "masking", amount: 1.5 } }, /amount must be a number, from 0 to 1/],
  [{ sparsity: { kind: "kl", weight: 1, rho: 0.1 } }, /needs codeActivation "sigmoid".*"l1"/],
  [{ sparsity: { kind: "kl", weight: 1, rho: 0 }, codeActivation: "sigmoid" }, /rho must be above/],
  [{ sparsity: { kind: "l1", weight: -1 } }, /weight must be a number, 0 or more, got -1/],
  [{ variational: true, tied: true }, /variational autoencoder has no tied here/],
  [{ momentum: 0.9 }, /momentum is not a setting: sizes, activation/],
];

for (const [wrong, sentence] of REFUSED) {
  test(`refused: ${JSON.stringify(wrong)}`, async () => {
    await assert.rejects(openTrainer({ ...SMALL, ...wrong }, GREYS), (error) => {
      assert.ok(error instanceof SettingError);
      assert.match(error.message, sentence);
      return true;
    });
  });
}

test("images of another width are refused", async () => {
  const opened = openTrainer(SMALL, GREYS.subarray(1));
  await assert.rejects(opened, /must have 64 pixels each/);
  await assert.rejects(openTrainer(SMALL, new Uint8Array()), /0 pixels are given/);
});
