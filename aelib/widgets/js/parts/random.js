/** Random numbers that are the same in every browser for one seed. */

const STRIDE = 0x6d2b79f5; // between the states of two draws

/** A generator of numbers (mulberry32). */
export class Random {
  /** @param {number} seed */
  constructor(seed) {
    this.state = seed >>> 0;
  }

  /** Return a number from [0, 1), evenly drawn. */
  uniform() {
    this.state = (this.state + STRIDE) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /**
   * Return a whole number from 0 to below a bound, evenly drawn.
   * @param {number} bound
   */
  below(bound) {
    return Math.floor(this.uniform() * bound);
  }

  /**
   * Return the state, and go on as if so many numbers had been drawn: whoever draws them begins
   * there.
   * @param {number} count
   */
  leave(count) {
    const state = this.state;
    this.state = (state + Math.imul(STRIDE, count)) >>> 0;
    return state;
  }

  /** Return a number from the normal distribution (Box and Muller, 1958; one of their two). */
  normal() {
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform())); // 1 - u is never 0
    return radius * Math.cos(2 * Math.PI * this.uniform());
  }
}
