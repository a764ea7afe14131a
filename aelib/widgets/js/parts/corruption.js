/**
 * The kinds of corruption, one entry for each, as in `aelib.corruption.KINDS`: a test holds the two
 * together.
 */
import { Random } from "./random.js";

/**
 * @typedef {object} Corruption
 * @property {string} symbol what the amount is called in the course
 * @property {string} amount what the amount means, in a few words
 * @property {(pixel: number, amount: number, random: Random) => number} damage what becomes of one pixel
 */

/**
 * The kinds by their names, which are Python's.
 * @type {Record<string, Corruption>}
 */
export const CORRUPTIONS = {
  gaussian: {
    symbol: "s",
    amount: "standard deviation of the noise",
    damage: (pixel, s, random) => pixel + s * random.normal(),
  },
  masking: {
    symbol: "p",
    amount: "probability that a pixel is set to 0",
    damage: (pixel, p, random) => (random.uniform() < p ? 0 : pixel),
  },
  "salt-and-pepper": {
    symbol: "p",
    amount: "probability that a pixel turns black or white",
    damage: (pixel, p, random) => {
      const hit = random.uniform() < p;
      const value = random.uniform() < 0.5 ? 0 : 1; // drawn always: the next pixel's luck is its own
      return hit ? value : pixel;
    },
  },
};

/**
 * Return a damaged copy of an image; the same seed hits the same pixels at every amount.
 * @param {Float32Array} x
 * @param {string} kind
 * @param {number} amount
 * @param {number} seed
 */
export function corrupt(x, kind, amount, seed) {
  if (!Object.hasOwn(CORRUPTIONS, kind)) throw new Error(`no corruption is called ${kind}`);
  const { damage } = CORRUPTIONS[kind];
  const random = new Random(seed);
  return x.map((pixel) => damage(pixel, amount, random));
}
