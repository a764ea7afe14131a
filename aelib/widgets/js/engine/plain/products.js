/** Matrix products, as ../kernel/products.ts computes them. */

/** @import { Kernel } from "../kernels.js" */

const f = Math.fround;
const PANEL = 8;

/**
 * @param {Float32Array} memory
 * @returns {Pick<Kernel, "pack" | "multiply" | "columnSums">}
 */
export function products(memory) {
  return {
    pack(inner, columns, from, rowStride, columnStride, to) {
      for (let j = 0, out = to >> 2; j < columns; j += PANEL) {
        const first = (from >> 2) + j * columnStride;
        const width = Math.min(columns - j, PANEL);
        for (let k = 0; k < inner; k++, out += PANEL) {
          const start = first + k * rowStride;
          for (let q = 0; q < PANEL; q++) {
            memory[out + q] = q < width ? memory[start + q * columnStride] : 0;
          }
        }
      }
    },

    multiply(rows, columns, inner, a, rowStride, columnStride, packed, c, bias, accumulate) {
      const sums = new Float32Array(8);
      for (let j = 0; j < columns; j += 4) {
        const width = Math.min(columns - j, 4);
        const panel = (packed >> 2) + (j >> 3) * inner * PANEL + (j & 4);
        for (let i = 0; i < rows; i += 2) {
          const height = Math.min(rows - i, 2);
          const row = (a >> 2) + i * rowStride;
          twoRows(memory, row, height === 2 ? rowStride : 0, columnStride, panel, inner, sums);
          for (let p = 0; p < height; p++) {
            for (let q = 0; q < width; q++) {
              const at = (c >> 2) + (i + p) * columns + j + q;
              const sum = f(sums[4 * p + q] + (bias ? memory[(bias >> 2) + j + q] : 0));
              memory[at] = accumulate ? f(sum + memory[at]) : sum;
            }
          }
        }
      }
    },

    columnSums(rows, columns, from, to) {
      for (let j = 0; j < columns; j++) {
        let sum = f(0);
        for (let i = 0, at = (from >> 2) + j; i < rows; i++, at += columns) {
          sum = f(sum + memory[at]);
        }
        memory[(to >> 2) + j] = sum;
      }
    },
  };
}

/**
 * Sum 2 rows of A times 4 columns of B, in variables of their own, which stay in registers.
 * @param {Float32Array} memory
 * @param {number} row where the first begins, as a count of numbers
 * @param {number} down from one row to the other
 * @param {number} along from one number of a row to the next
 * @param {number} panel where the 4 columns begin
 * @param {number} inner
 * @param {Float32Array} sums 8 of them
 */
function twoRows(memory, row, down, along, panel, inner, sums) {
  let a0 = f(0);
  let a1 = f(0);
  let a2 = f(0);
  let a3 = f(0);
  let b0 = f(0);
  let b1 = f(0);
  let b2 = f(0);
  let b3 = f(0);
  for (let at = row, k = panel, end = panel + inner * PANEL; k < end; k += PANEL, at += along) {
    const a = memory[at];
    const b = memory[at + down];
    const x = memory[k];
    const y = memory[k + 1];
    const z = memory[k + 2];
    const w = memory[k + 3];
    a0 = f(a0 + f(a * x));
    a1 = f(a1 + f(a * y));
    a2 = f(a2 + f(a * z));
    a3 = f(a3 + f(a * w));
    b0 = f(b0 + f(b * x));
    b1 = f(b1 + f(b * y));
    b2 = f(b2 + f(b * z));
    b3 = f(b3 + f(b * w));
  }
  sums[0] = a0;
  sums[1] = a1;
  sums[2] = a2;
  sums[3] = a3;
  sums[4] = b0;
  sums[5] = b1;
  sums[6] = b2;
  sums[7] = b3;
}
