/**
 * Train with the page's engine, in node, with each settings in turn:
 *
 *   node benchmarks/page_errors.js FOLDER < settings
 *
 * Settings are lines of JSON. FOLDER/train and FOLDER/new hold images, a byte for each pixel. For
 * each run it prints the mean squared error of the new images, damaged as those of training are but
 * by draws of a seed of their own; the share of numbers of their codes that are 0; and the seconds
 * of processor time that training took.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Diverged, openTrainer } from "../aelib/widgets/js/engine/index.js";

/** @import { Settings } from "../aelib/widgets/js/engine/settings.js" */

const DRAWS = 1; // the seed of the damage to new images
const [train, fresh] = ["train", "new"].map((name) => readFileSync(join(process.argv[2], name)));
const clean = Float32Array.from(fresh, (grey) => grey / 255);

/** @param {Partial<Settings>} settings */
async function trained(settings) {
  const began = process.cpuUsage();
  const trainer = await openTrainer(settings, train);
  while (!trainer.done) trainer.step();
  const { user, system } = process.cpuUsage(began);
  const given = trainer.damage(clean, DRAWS);
  const made = trainer.reconstruct(given);
  const squares = made.reduce((sum, y, i) => sum + (y - clean[i]) ** 2, 0);
  const codes = trainer.encode(given);
  return {
    error: squares / (clean.length / trainer.settings.sizes[0]),
    zeros: codes.filter((h) => h === 0).length / codes.length,
    seconds: (user + system) / 1e6,
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  const result = await trained(JSON.parse(line)).catch((error) => {
    if (error instanceof Diverged) return { error: 1e9 }; // JSON has no infinity
    throw error;
  });
  console.log(JSON.stringify(result));
}
