/** Losses and penalties, as ../kernel/images.ts and ../kernel/penalties.ts compute them. */
import { exp, ln, ln1p } from "./functions.js";

/** @import { Kernel } from "../kernels.js" */

const f = Math.fround;
const TINY = 2 ** -23;

/** Four running sums in doubles, put together in the kernel's order. */
class Sum {
  parts = new Float64Array(4);

  /**
   * @param {number} i
   * @param {number} x
   */
  add(i, x) {
    this.parts[i & 3] += x;
  }

  total() {
    const [a, b, c, d] = this.parts;
    return a + c + (b + d);
  }
}

/**
 * @param {Float32Array} memory
 * @param {Uint8Array} bytes
 * @returns {Pick<Kernel, "greys" | "squaredError" | "crossEntropy">}
 */
export function images(memory, bytes) {
  return {
    greys(n, from, to) {
      for (let i = 0; i < n; i++) memory[(to >> 2) + i] = bytes[from + i] / 255;
    },

    squaredError(n, y, x, d, scale) {
      const sum = new Sum();
      for (let i = 0; i < n; i++) {
        const error = f(memory[(y >> 2) + i] - memory[(x >> 2) + i]);
        sum.add(i, f(error * error));
        memory[(d >> 2) + i] = f(f(scale) * error);
      }
      return sum.total();
    },

    crossEntropy(n, y, x, d, scale) {
      const sum = new Sum();
      for (let i = 0; i < n; i++) {
        const p = memory[(y >> 2) + i];
        const target = memory[(x >> 2) + i];
        const ofWhite = f(target * Math.max(ln(p), -100));
        const ofBlack = f(f(target - 1) * Math.max(ln1p(-p), -100));
        sum.add(i, f(ofBlack - ofWhite));
        const spread = Math.max(f(f(1 - p) * p), f(1e-12));
        memory[(d >> 2) + i] = f(f(f(scale) * f(p - target)) / spread);
      }
      return sum.total();
    },
  };
}

/**
 * @param {Float32Array} memory
 * @param {Kernel["columnSums"]} columnSums
 * @returns {Pick<Kernel, "absoluteSum" | "klSparsity" | "drawCodes" | "gaussianKl">}
 */
export function penalties(memory, columnSums) {
  return {
    absoluteSum(n, h, d, scale) {
      const sum = new Sum();
      for (let i = 0; i < n; i++) {
        const code = memory[(h >> 2) + i];
        sum.add(i, Math.abs(code));
        const up = code > 0 ? f(scale) : 0;
        const down = code < 0 ? f(scale) : 0;
        memory[(d >> 2) + i] = f(memory[(d >> 2) + i] + f(up - down));
      }
      return sum.total();
    },

    klSparsity(rows, k, h, d, scale, rho, room) {
      columnSums(rows, k, h, room);
      let sum = 0;
      for (let j = room >> 2; j < (room >> 2) + k; j++) {
        const mean = f(memory[j] / rows);
        sum += divergence(mean, f(rho));
        memory[j] = f(f(scale) * divergenceSlope(mean, f(rho)));
      }
      for (let i = 0; i < rows * k; i++) {
        const at = (d >> 2) + i;
        memory[at] = f(memory[at] + memory[(room >> 2) + (i % k)]);
      }
      return sum;
    },

    drawCodes(n, mean, logVariance, noise, h) {
      for (let i = 0; i < n; i++) {
        const deviation = exp(f(memory[(logVariance >> 2) + i] * 0.5));
        const moved = f(deviation * memory[(noise >> 2) + i]);
        memory[(h >> 2) + i] = f(memory[(mean >> 2) + i] + moved);
      }
    },

    gaussianKl(n, mean, logVariance, noise, d, spread, scale) {
      const weight = f(scale);
      const sum = new Sum();
      for (let i = 0; i < n; i++) {
        const middle = memory[(mean >> 2) + i];
        const log = memory[(logVariance >> 2) + i];
        const slope = memory[(d >> 2) + i];
        const variance = exp(log);
        sum.add(i, f(f(f(variance + f(middle * middle)) - 1) - log));
        const drawn = f(f(slope * memory[(noise >> 2) + i]) * exp(f(log * 0.5)));
        memory[(spread >> 2) + i] = f(f(drawn + f(weight * f(variance - 1))) * 0.5);
        memory[(d >> 2) + i] = f(slope + f(weight * middle));
      }
      return sum.total() / 2;
    },
  };
}

/**
 * @param {number} mean
 * @param {number} rho
 */
function divergence(mean, rho) {
  const m = Math.max(Math.min(mean, f(1 - TINY)), TINY);
  const silent = f(1 - rho);
  return -(f(rho * ln(f(m / rho))) + f(silent * ln(f(f(1 - m) / silent))));
}

/**
 * @param {number} mean
 * @param {number} rho
 */
function divergenceSlope(mean, rho) {
  if (mean < TINY || mean > f(1 - TINY)) return 0;
  return f(f(f(1 - rho) / f(1 - mean)) - f(rho / mean));
}
