/**
 * How fast the page's kernel trains in node: images per second of processor time.
 *
 *   node benchmarks/page_training.js '{"sizes": [784, 64], "batch": 64, "images": 20000}' < greys
 */
import { readFileSync } from "node:fs";
import * as engine from "../aelib/widgets/js/engine/index.js";

Object.assign(globalThis, { engine });
await import("./ways.js");
const { prepare, train } = /** @type {any} */ (globalThis);
const { sizes, batch, images } = JSON.parse(process.argv[2]);
await prepare("kernel", sizes, readFileSync(0), batch, images / 10);
const began = process.cpuUsage();
await train(images);
const { user, system } = process.cpuUsage(began);
console.log((images / (user + system)) * 1e6);
