/** Activations and Adam, as ../kernel computes them. */
import { exp, expm1, ln1p } from "./functions.js";

/** @import { Kernel } from "../kernels.js" */

const f = Math.fround;

/**
 * The activations in the order of the kernel's numbers for them; each slope is that at a value.
 * @type {{value: (x: number) => number, slope: (g: number, y: number) => number}[]}
 */
const ACTIVATIONS = [
  { value: (x) => x, slope: (g) => g },
  { value: (x) => Math.max(x, 0), slope: (g, y) => (y > 0 ? g : 0) },
  { value: (x) => f(1 / f(1 + exp(-x))), slope: (g, y) => f(f(g * f(1 - y)) * y) },
  { value: tanh, slope: (g, y) => f(g * f(1 - f(y * y))) },
  { value: (x) => (x > 0 ? x : expm1(x)), slope: (g, y) => f(g * (y > 0 ? 1 : f(y + 1))) },
  { value: (x) => (x > 20 ? x : ln1p(exp(x))), slope: (g, y) => f(g * -expm1(-y)) },
];

/** @param {number} x */
function tanh(x) {
  const e = expm1(-2 * x);
  return f(-e / f(e + 2));
}

const NEW_MEAN = f(1 - 0.9);
const OLD_SQUARE = f(0.999);
const NEW_SQUARE = f(1 - 0.999);
const LEAST = f(1e-8);

/**
 * @param {Float32Array} memory
 * @returns {Pick<Kernel, "activate" | "slope" | "adam">}
 */
export function elementwise(memory) {
  return {
    activate(kind, n, x) {
      const { value } = ACTIVATIONS[kind];
      for (let i = x >> 2, end = i + n; i < end; i++) memory[i] = value(memory[i]);
    },

    slope(kind, n, y, d) {
      const { slope } = ACTIVATIONS[kind];
      for (let i = 0, of = y >> 2, to = d >> 2; i < n; i++) {
        memory[to + i] = slope(memory[to + i], memory[of + i]);
      }
    },

    adam(n, w, g, m, v, step, root) {
      const size = f(step);
      const divisor = f(root);
      for (let i = 0; i < n; i++) {
        const slope = memory[(g >> 2) + i];
        const before = memory[(m >> 2) + i];
        const mean = f(before + f(NEW_MEAN * f(slope - before)));
        const square = f(f(memory[(v >> 2) + i] * OLD_SQUARE) + f(f(NEW_SQUARE * slope) * slope));
        memory[(m >> 2) + i] = mean;
        memory[(v >> 2) + i] = square;
        const length = f(f(f(Math.sqrt(square)) / divisor) + LEAST);
        memory[(w >> 2) + i] = f(memory[(w >> 2) + i] - f(f(size * mean) / length));
      }
    },
  };
}
