/** Corruption and noise, as ../kernel/draws.ts draws them. */
import { Random } from "../../parts/random.js";
import { cosOfRest, ln, nearest, sinOfRest } from "./functions.js";

/** @import { Kernel } from "../kernels.js" */

const f = Math.fround;
const STEP = 2 ** -24;

/** @param {number} state */
function drawsAfter(state) {
  const random = new Random(state);
  return () => Math.floor(random.uniform() / STEP) * STEP; // whole steps, as 24 bits hold them
}

/**
 * @param {Float32Array} memory
 * @returns {Pick<Kernel, "mask" | "saltAndPepper" | "addNormals">}
 */
export function draws(memory) {
  return {
    mask(n, from, to, p, state) {
      const share = f(p);
      const draw = drawsAfter(state);
      for (let i = 0; i < n; i++) {
        memory[(to >> 2) + i] = draw() < share ? 0 : memory[(from >> 2) + i];
      }
    },

    saltAndPepper(n, from, to, p, state) {
      const share = f(p);
      const draw = drawsAfter(state);
      for (let i = 0; i < n; i++) {
        const u = draw();
        const hit = u < f(share * 0.5) ? 1 : 0;
        memory[(to >> 2) + i] = u < share ? hit : memory[(from >> 2) + i];
      }
    },

    addNormals(n, from, to, s, state) {
      const draw = drawsAfter(state);
      for (let i = 0; i < n; i += 8) {
        const radii = Array.from({ length: 4 }, () => radius(draw()));
        for (let q = i; q < i + 4; q++) {
          const [x, y] = directionOf(draw());
          const x0 = (from >> 2) + q;
          const out = (to >> 2) + q;
          memory[out] = f(memory[x0] + f(f(s) * f(radii[q - i] * x)));
          memory[out + 4] = f(memory[x0 + 4] + f(f(s) * f(radii[q - i] * y)));
        }
      }
    },
  };
}

/** @param {number} u */
function radius(u) {
  return f(Math.sqrt(f(-2 * ln(f(1 - u)))));
}

/**
 * Return cosine and sine of a share of a whole turn.
 * @param {number} u
 */
function directionOf(u) {
  const quarters = f(u * 4);
  const whole = nearest(quarters);
  const rest = f(f(quarters - whole) * f(1.5707963));
  const sin = sinOfRest(rest);
  const cos = cosOfRest(rest);
  const [x, y] = whole & 1 ? [sin, cos] : [cos, sin];
  return [(whole + 1) & 2 ? -x : x, whole & 2 ? -y : y];
}
