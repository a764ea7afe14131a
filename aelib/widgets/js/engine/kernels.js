/**
 * The arithmetic of training, behind one interface: WebAssembly, or plain JavaScript where a page
 * refuses that or a browser is too old. Both give the same bits.
 */
import { WASM } from "./kernel.wasm.js";
import { plainKernel } from "./plain/index.js";

/**
 * What a kernel can do. Places are bytes, sizes are counts of numbers; ./kernel says what each does.
 * @typedef {object} Kernel
 * @property {(inner: number, columns: number, from: number, rowStride: number, columnStride: number, to: number) => void} pack
 * @property {(rows: number, columns: number, inner: number, a: number, rowStride: number, columnStride: number, packed: number, c: number, bias: number, accumulate: boolean) => void} multiply
 * @property {(rows: number, columns: number, from: number, to: number) => void} columnSums
 * @property {(kind: number, n: number, x: number) => void} activate
 * @property {(kind: number, n: number, y: number, d: number) => void} slope
 * @property {(n: number, w: number, g: number, m: number, v: number, step: number, root: number) => void} adam
 * @property {(n: number, from: number, to: number, p: number, state: number) => void} mask
 * @property {(n: number, from: number, to: number, p: number, state: number) => void} saltAndPepper
 * @property {(n: number, from: number, to: number, s: number, state: number) => void} addNormals
 * @property {(n: number, from: number, to: number) => void} greys
 * @property {(n: number, y: number, x: number, d: number, scale: number) => number} squaredError
 * @property {(n: number, y: number, x: number, d: number, scale: number) => number} crossEntropy
 * @property {(n: number, h: number, d: number, scale: number) => number} absoluteSum
 * @property {(rows: number, k: number, h: number, d: number, scale: number, rho: number, room: number) => number} klSparsity
 * @property {(n: number, mean: number, logVariance: number, noise: number, h: number) => void} drawCodes
 * @property {(n: number, mean: number, logVariance: number, noise: number, d: number, spread: number, scale: number) => number} gaussianKl
 */

/**
 * A kernel and the memory that it works on.
 * @typedef {object} Machine
 * @property {"wasm" | "plain"} name
 * @property {Kernel} kernel
 * @property {ArrayBuffer} buffer
 */

/** The activations of `aelib.models` by the numbers that a kernel knows them by. */
export const ACTIVATIONS = Object.freeze({
  null: 0,
  relu: 1,
  sigmoid: 2,
  tanh: 3,
  elu: 4,
  softplus: 5,
});

/** @typedef {Exclude<keyof typeof ACTIVATIONS, "null"> | null} Activation */

const PAGE = 65536; // bytes, the unit of WebAssembly

/**
 * Return a kernel with so many bytes of memory, all 0.
 * @param {number} bytes
 * @param {boolean} plain whether to do without WebAssembly
 * @returns {Promise<Machine>}
 */
export async function openKernel(bytes, plain = false) {
  if (!plain) {
    try {
      return await openWasm(Math.ceil(bytes / PAGE));
    } catch {
      // refused by the page's policy, no SIMD, or no WebAssembly at all
    }
  }
  const buffer = new ArrayBuffer(Math.ceil(bytes / PAGE) * PAGE);
  return { name: "plain", kernel: plainKernel(buffer), buffer };
}

/**
 * @param {number} pages
 * @returns {Promise<Machine>}
 */
async function openWasm(pages) {
  const code = Uint8Array.from(atob(WASM), (letter) => letter.charCodeAt(0));
  const memory = new WebAssembly.Memory({ initial: pages });
  const { instance } = await WebAssembly.instantiate(code, { env: { memory } });
  const kernel = /** @type {Kernel} */ (/** @type {unknown} */ (instance.exports));
  return { name: "wasm", kernel, buffer: memory.buffer };
}
