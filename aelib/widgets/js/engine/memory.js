/** Places for arrays of numbers in one piece of memory. */

const FIRST = 1024; // what lies below is the kernel's own

/** Counts what is asked for; the memory is made afterwards. */
export class Room {
  bytes = FIRST;

  /**
   * Return the place, in bytes, for so many numbers, with room up to the next multiple of 8.
   * @param {number} count
   */
  floats(count) {
    return this.#take(4 * padded(count));
  }

  /**
   * Return the place for so many bytes.
   * @param {number} count
   */
  greys(count) {
    return this.#take(padded(count));
  }

  /** @param {number} count */
  #take(count) {
    const place = this.bytes;
    this.bytes += Math.ceil(count / 16) * 16;
    return place;
  }
}

/**
 * Return the next multiple of 8.
 * @param {number} count
 */
export function padded(count) {
  return Math.ceil(count / 8) * 8;
}
