import assert from "node:assert/strict";
import { test } from "node:test";
import { openTrainer } from "../../aelib/widgets/js/engine/index.js";
import { run } from "../../aelib/widgets/js/parts/network.js";
import { layersOf } from "../../aelib/widgets/js/training/layers.js";
import { centred, stroke } from "../../aelib/widgets/js/training/pad.js";
import { pythonCode, safetensors } from "../../aelib/widgets/js/training/python.js";
import { engineSettings, misfit, widthsOf } from "../../aelib/widgets/js/training/settings.js";
import { stateInWords } from "../../aelib/widgets/js/training/words.js";

const VALUES = {
  hidden: "24, 9",
  k: 3,
  activation: "elu",
  tied: false,
  noise: "none",
  amount: 0.5,
  code: "plain",
  weight: 1,
  lr: 0.005,
  batch_size: 20,
  images: 200,
  seed: 0,
};
const GREYS = Uint8Array.from({ length: 64 * 50 }, (_, i) => (i * 37 + (i >> 6) * 91) % 256);
const IMAGE = Float32Array.from(GREYS.subarray(0, 64), (grey) => grey / 255);

for (const changed of [
  {},
  { hidden: "" },
  { tied: true },
  { tied: true, hidden: "" },
  { code: "kl", weight: 0.001 },
  { code: "l1", weight: 0.001 },
  { code: "variational" },
  { noise: "gaussian", amount: 0.2 },
]) {
  test(`the page computes what the engine does: ${JSON.stringify(changed)}`, async () => {
    const settings = engineSettings({ ...VALUES, ...changed }, 64);
    const trainer = await openTrainer(settings, GREYS);
    while (!trainer.done) trainer.step();
    const { encoder, decoder } = layersOf(trainer.weights(), settings);
    const [code, copy] = [run(encoder, IMAGE), run([...encoder, ...decoder], IMAGE)];
    const near = (/** @type {number} */ a, /** @type {number} */ b) => Math.abs(a - b) < 1e-4;
    assert.ok(trainer.encode(IMAGE).every((h, i) => near(h, code[i])));
    assert.ok(trainer.reconstruct(IMAGE).every((x, i) => near(x, copy[i])));
  });
}

test("hidden layers are written with commas, and nothing is none", () => {
  assert.deepEqual(widthsOf(" 128,32, "), [128, 32]);
  assert.deepEqual(widthsOf(""), []);
  for (const wrong of ["a", "1.5", "0", "2001", "-3", "8 8"])
    assert.equal(widthsOf(wrong), undefined);
});

test("settings that do not go together are said", () => {
  const said = (/** @type {object} */ changed) => misfit({ ...VALUES, ...changed }, 64, 50);
  assert.equal(said({}), "");
  assert.match(said({ code: "variational", tied: true }), /without tied weights/);
  assert.match(said({ code: "variational", noise: "masking" }), /without noise/);
  assert.match(said({ batch_size: 51 }), /batch of 51 is more than the 50 training images/);
  assert.match(said({ hidden: "2000, 1000" }), /million weights/);
});

test("a stroke puts ink along its line, and no further than the pen is wide", () => {
  const ink = new Float32Array(28 * 28);
  stroke(ink, 28, [14, 5], [14, 20], 1);
  const at = (/** @type {number} */ row, /** @type {number} */ column) => ink[28 * row + column];
  assert.equal(at(14, 12), 1);
  assert.equal(at(13, 12), 1);
  assert.equal(at(16, 12), 0);
  assert.equal(at(14, 24), 0);
  stroke(ink, 28, [3, 3], [3, 3], 1);
  assert.ok(at(3, 3) > 0.7, "a touch is a dot");
});

test("a drawing is brought to the size and the middle of a data set's digits", () => {
  const ink = new Float32Array(28 * 28);
  assert.equal(centred(ink, [28, 28]), undefined, "blank");
  stroke(ink, 28, [2, 4], [8, 4], 0.6);
  const image = centred(ink, [28, 28]) ?? ink;
  let [mass, row, column] = [0, 0, 0];
  const rows = new Set();
  image.forEach((value, i) => {
    mass += value;
    row += value * Math.floor(i / 28);
    column += value * (i % 28);
    if (value > 0.3) rows.add(Math.floor(i / 28));
  });
  assert.ok(Math.abs(row / mass - 13.5) < 0.3 && Math.abs(column / mass - 13.5) < 0.3);
  assert.ok(rows.size >= 18 && rows.size <= 22, `${rows.size} rows`);
  assert.ok(image.every((value) => value >= 0 && value <= 1));
});

test("the weights are a file of safetensors: a length, a header, the numbers", () => {
  const weights = [
    { name: "a.weight", shape: [2, 2], values: Float32Array.of(1, 2, 3, 4) },
    { name: "a.bias", shape: [2], values: Float32Array.of(5, 6) },
  ];
  const bytes = safetensors(weights);
  const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
  assert.equal(length % 8, 0);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)));
  assert.deepEqual(header["a.bias"], { dtype: "F32", shape: [2], data_offsets: [16, 24] });
  assert.deepEqual([...new Float32Array(bytes.slice(8 + length).buffer)], [1, 2, 3, 4, 5, 6]);
});

test("the code names all that differs from what aelib does by itself", () => {
  const images = { width: 784, count: 2000, source: "mnist" };
  const code = pythonCode(
    { ...VALUES, images: 60_000, noise: "masking", tied: true, code: "l1", weight: 0.001 },
    images,
  );
  for (const part of [
    "from aelib import corruption, data, losses, metrics, models, training\n",
    'data.load_images("mnist")',
    'models.Autoencoder((784, 24, 9, 3), "elu", code_activation="relu", tied=True, seed=0)',
    'corrupt=corruption.damage("masking", 0.5),',
    "penalty=lambda h: 0.001 * losses.l1(h),",
    "epochs=30,",
  ]) {
    assert.ok(code.includes(part), part);
  }
  const other = pythonCode({ ...VALUES, code: "variational" }, { ...images, source: "" });
  assert.ok(other.includes("training.fit_variational(") && other.includes("beta=1,"));
  assert.ok(other.startsWith("from aelib import metrics, models, training\n"));
  assert.ok(other.includes("# the data that the playground was given"));
});

test("a run is told by what it is at", () => {
  const frame = /** @type {any} */ ({
    ...{ seen: 1200, step: 12, steps: 20, test: 30, train: 28, active: 0.25 },
    ...{ codes: new Float32Array(), kernel: "wasm" },
  });
  const marks = [{ name: "PCA with k = 3", color: "", error: 40 }];
  const settings = { sizes: [64, 8] };
  const none = { frame: undefined, settings: undefined, place: undefined };
  const begun = stateInWords({ state: "idle", ...none }, marks);
  assert.match(
    begun.aloud,
    /^The mark to beat: PCA with k = 3, squared error 40\.0 .* Press Train/,
  );
  const going = stateInWords({ state: "training", frame, settings, place: "worker" }, marks);
  assert.equal(going.aloud, "Training ...", "what is heard does not change with each frame");
  assert.match(going.numbers, /^1,200 images seen: error 30\.0 on test images, 28\.0 on training/);
  assert.match(going.numbers, /switches on 2 of the code's 8 units\.$/);
  const ended = /** @type {const} */ ({ state: "done", frame, settings, place: "page" });
  const done = stateInWords(ended, marks);
  assert.match(done.aloud, /^Done: .* 25 % below the 40\.0 of PCA with k = 3\.$/);
  const worse = stateInWords(ended, [{ ...marks[0], error: 25 }]);
  assert.match(worse.aloud, / 20 % above the 25\.0 of PCA with k = 3\.$/);
  assert.match(done.place, /page itself, which refuses workers, in WebAssembly/);
  assert.equal(
    stateInWords(ended, [], true).aloud,
    "New settings: press Train. The last run: squared error 30.0 per test image.",
  );
});
