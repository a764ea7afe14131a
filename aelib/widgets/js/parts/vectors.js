/** Arithmetic on images and codes: lines between them, and distances. */

/** @typedef {Float32Array | number[]} Vector */

/**
 * Return numbers from low to high, `count` of them, evenly spaced.
 * @param {number} low
 * @param {number} high
 * @param {number} count
 */
export function linspace(low, high, count) {
  if (count === 1) return [low];
  const digits = 10; // 0.30000000000000004 would be shown, and be unequal to Python's 0.3
  return Array.from({ length: count }, (_, i) =>
    Number((low + ((high - low) * i) / (count - 1)).toFixed(digits)),
  );
}

/**
 * Return a point of the straight line from a (share 0) to b (share 1).
 * @param {Float32Array} a
 * @param {Float32Array} b
 * @param {number} share
 */
export function mix(a, b, share) {
  return a.map((value, i) => (1 - share) * value + share * b[i]);
}

/**
 * Return the sum of squared differences.
 * @param {Vector} a
 * @param {Vector} b
 */
export function squaredDistance(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
  return sum;
}

/**
 * Return the peak signal-to-noise ratio in decibels, as aelib.metrics.psnr.
 * @param {Vector} xHat
 * @param {Vector} x
 */
export function psnr(xHat, x) {
  return -10 * Math.log10(squaredDistance(xHat, x) / x.length);
}

/**
 * Return the mean over images of the squared error of their copies.
 * @param {Vector[]} copies
 * @param {Vector[]} originals
 */
export function meanSquaredDistance(copies, originals) {
  const sum = copies.reduce((total, copy, i) => total + squaredDistance(copy, originals[i]), 0);
  return sum / copies.length;
}
