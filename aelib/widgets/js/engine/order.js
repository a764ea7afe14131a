/** The order in which images are taken, and in batches of which size: that of `aelib.training`. */

/** @import { Random } from "../parts/random.js" */

/**
 * Return the sizes of an epoch's batches: the last may be smaller, but a single image left over
 * joins the batch before it.
 * @param {number} count
 * @param {number} batchSize
 */
export function batchSizes(count, batchSize) {
  const whole = Math.floor(count / batchSize);
  const sizes = Array.from({ length: whole }, () => batchSize);
  const rest = count % batchSize;
  if (rest === 1 && whole > 0 && batchSize > 1) sizes[whole - 1]++;
  else if (rest > 0) sizes.push(rest);
  return sizes;
}

/**
 * Return the number of steps in which at least so many images are seen.
 * @param {number[]} sizes the sizes of an epoch's batches
 * @param {number} images
 */
export function stepsFor(sizes, images) {
  const count = sizes.reduce((sum, size) => sum + size, 0);
  const epochs = Math.floor(images / count);
  let left = images - epochs * count;
  let more = 0;
  while (left > 0) left -= sizes[more++];
  return epochs * sizes.length + more;
}

/** Gives the numbers of the images of one batch after the other, shuffled anew for each epoch. */
export class Order {
  /**
   * @param {number} count
   * @param {number} batchSize
   * @param {Random} random
   */
  constructor(count, batchSize, random) {
    this.sizes = batchSizes(count, batchSize);
    this.random = random;
    this.numbers = Uint32Array.from({ length: count }, (_, i) => i);
    this.batch = 0;
    this.begin = 0;
  }

  next() {
    if (this.batch === 0) this.#shuffle();
    const chosen = this.numbers.subarray(this.begin, this.begin + this.sizes[this.batch]);
    this.batch = (this.batch + 1) % this.sizes.length;
    this.begin = this.batch === 0 ? 0 : this.begin + chosen.length;
    return chosen;
  }

  /** Fisher and Yates (1938). */
  #shuffle() {
    const { numbers } = this;
    for (let i = numbers.length - 1; i > 0; i--) {
      const j = this.random.below(i + 1);
      const kept = numbers[i];
      numbers[i] = numbers[j];
      numbers[j] = kept;
    }
  }
}
