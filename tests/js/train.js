/**
 * Train with the engine and write down all that torch needs to do the same:
 *
 *   node tests/js/train.js FOLDER
 *
 * FOLDER/job.json says the settings, `plain`, and how many steps; FOLDER/greys holds the images.
 * Arrays are written beside them as bare numbers, what belongs to a step one after the other.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openTrainer } from "../../aelib/widgets/js/engine/index.js";

/** @import { Kind, Layer } from "../../aelib/widgets/js/engine/plan.js" */

const folder = process.argv[2];
const { settings, plain, steps } = JSON.parse(readFileSync(join(folder, "job.json"), "utf8"));
const trainer = await openTrainer(settings, readFileSync(join(folder, "greys")), { plain });
const { plan, network } = trainer;
const floats = new Float32Array(trainer.machine.buffer);
const width = plan.settings.sizes[0];
const code = plan.encoder[plan.depth - 1].outputs;

/** @type {Record<string, Uint8Array[]>} */
const written = { chosen: [], damaged: [], noise: [], sides: [] };

/** @param {ArrayBufferView} view */
const bytes = (view) => Buffer.from(view.buffer, view.byteOffset, view.byteLength);

/** @param {Kind} kind */
const all = (kind) => Buffer.concat(plan.parameters.map((p) => bytes(network.view(p, kind))));

/**
 * @param {string} name
 * @param {number} place
 * @param {number} count
 */
const keep = (name, place, count) => {
  written[name].push(Buffer.from(bytes(floats.subarray(place / 4, place / 4 + count))));
};

/** Which outputs of a layer are above 0, a byte for each: where its ReLUs are on. */
const sides = (/** @type {Layer} */ { output, outputs }) =>
  Uint8Array.from(
    floats.subarray(output / 4, output / 4 + trainer.chosen.length * outputs),
    (value) => Number(value > 0),
  );

const start = all("weights");
/** @type {Buffer | undefined} */
let slopes;
const costs = [];
for (let i = 0; i < steps; i++) {
  costs.push(trainer.step());
  slopes ??= all("slopes");
  written.chosen.push(Buffer.from(bytes(trainer.chosen)));
  if (plan.settings.corruption) keep("damaged", plan.damaged, trainer.chosen.length * width);
  if (plan.settings.variational) keep("noise", plan.noise, trainer.chosen.length * code);
  if (plan.settings.activation === "relu") {
    written.sides.push(...[...plan.encoder, ...plan.decoder].map(sides));
  }
}
for (const [name, parts] of Object.entries(written)) {
  writeFileSync(join(folder, name), Buffer.concat(parts));
}
writeFileSync(join(folder, "start"), start);
writeFileSync(join(folder, "slopes"), slopes ?? "");
writeFileSync(join(folder, "end"), all("weights"));
const parameters = plan.parameters.map(({ name, shape }) => ({ name, shape }));
const { name } = trainer.machine;
console.log(JSON.stringify({ costs, parameters, kernel: name, steps: trainer.steps }));
