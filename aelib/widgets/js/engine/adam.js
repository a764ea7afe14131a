/** Adam (Kingma and Ba, 2015) with torch's settings: how far each step goes. */

const MEAN = 0.9; // how much of the running mean of slopes stays
const SQUARE = 0.999; // and of the running mean of their squares

export class Adam {
  constructor() {
    this.mean = 1;
    this.square = 1;
  }

  /**
   * Return the numbers that `adam` of a kernel takes for the next step.
   * @param {number} lr
   */
  next(lr) {
    this.mean *= MEAN; // not 0.9 ** t, which is not the same in every browser
    this.square *= SQUARE;
    return { step: lr / (1 - this.mean), root: Math.sqrt(1 - this.square) };
  }
}
