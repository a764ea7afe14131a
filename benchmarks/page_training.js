/**
 * How fast the page's engine trains, in node: images per second of processor time.
 *
 *   node benchmarks/page_training.js '{"settings": {...}, "plain": false, "images": 20000}' < greys
 */
import { readFileSync } from "node:fs";
import { openTrainer } from "../aelib/widgets/js/engine/index.js";

const { settings, plain, images } = JSON.parse(process.argv[2]);
const trainer = await openTrainer({ ...settings, images: 2 * images }, readFileSync(0), { plain });
const name = plain ? "plain" : "wasm";
if (trainer.machine.name !== name) throw new Error(`${trainer.machine.name} in place of ${name}`);
while (trainer.seen < images / 10) trainer.step(); // until it is compiled
const before = trainer.seen;
const began = process.cpuUsage();
while (trainer.seen - before < images) trainer.step();
const { user, system } = process.cpuUsage(began);
console.log(((trainer.seen - before) / (user + system)) * 1e6);
