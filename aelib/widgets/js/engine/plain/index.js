/**
 * The kernel's functions in plain JavaScript, for pages where WebAssembly is refused. Each operation
 * is rounded to 32 bits, so that it gives the kernel's bits; it takes about ten times as long.
 */
import { draws } from "./draws.js";
import { elementwise } from "./elementwise.js";
import { images, penalties } from "./prices.js";
import { products } from "./products.js";

/** @import { Kernel } from "../kernels.js" */

/**
 * @param {ArrayBuffer} buffer
 * @returns {Kernel}
 */
export function plainKernel(buffer) {
  const memory = new Float32Array(buffer);
  const ofMatrices = products(memory);
  return {
    ...ofMatrices,
    ...elementwise(memory),
    ...draws(memory),
    ...images(memory, new Uint8Array(buffer)),
    ...penalties(memory, ofMatrices.columnSums),
  };
}
