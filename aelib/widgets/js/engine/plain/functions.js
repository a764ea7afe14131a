/** Exponentials, logarithms, sines and cosines, as ../kernel/functions.ts computes them. */

const f = Math.fround;

const number = new Float32Array(1);
const bits = new Int32Array(number.buffer);

/**
 * Return a polynomial: the first factor belongs to the highest power.
 * @param {number[]} factors
 * @returns {(x: number) => number}
 */
function polynomial(factors) {
  const rounded = factors.map(f);
  return (x) => {
    let p = rounded[0];
    for (let i = 1; i < rounded.length; i++) p = f(f(p * x) + rounded[i]);
    return p;
  };
}

const OF_EXP = polynomial([
  1.98756915e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1,
  5.0000001201e-1,
]);
const OF_LN = polynomial([
  7.0376836292e-2, -1.151461031e-1, 1.167699874e-1, -1.2420140846e-1, 1.4249322787e-1,
  -1.6668057665e-1, 2.0000714765e-1, -2.4999993993e-1, 3.3333331174e-1,
]);
const OF_SIN = polynomial([-1.9515295891e-4, 8.3321608736e-3, -1.6666654611e-1]);
const OF_COS = polynomial([2.443315711809948e-5, -1.388731625493765e-3, 4.166664568298827e-2]);

const LN2_FIRST = f(0.693359375);
const LN2_REST = f(-2.1219444e-4);
const PER_LN2 = f(Math.LOG2E);
const TO_WHOLE = 12582912; // 1.5 * 2^23: no digit after the point is left beside it

/** @param {number} x below 2^22 in size; halves go to the even neighbour */
export function nearest(x) {
  return f(f(x + TO_WHOLE) - TO_WHOLE);
}

/** @param {number} r e^r - 1, for |r| up to ln(2) / 2 */
function expm1OfRest(r) {
  return f(f(OF_EXP(r) * f(r * r)) + r);
}

/**
 * Return x - n ln(2).
 * @param {number} x
 * @param {number} n
 */
function without(x, n) {
  return f(f(x - f(n * LN2_FIRST)) - f(n * LN2_REST));
}

/** @param {number} n a whole number from -126 to 127 */
function powerOf2(n) {
  bits[0] = (n + 127) << 23;
  return number[0];
}

/** @param {number} x */
export function exp(x) {
  const z = Math.max(Math.min(x, 89), -104);
  const n = nearest(f(z * PER_LN2));
  const half = n >> 1;
  const y = f(expm1OfRest(without(z, n)) + 1);
  return f(f(y * powerOf2(half)) * powerOf2(n - half));
}

/** @param {number} x up to 88 */
export function expm1(x) {
  const z = Math.max(Math.min(x, 88), -87);
  const n = nearest(f(z * PER_LN2));
  const scale = powerOf2(n);
  return f(f(scale * expm1OfRest(without(z, n))) + f(scale - 1));
}

/** @param {number} x 0 or more; the logarithm of 0 is below -100 */
export function ln(x) {
  if (Number.isNaN(x)) return x;
  const tiny = x < f(1.17549435e-38);
  number[0] = tiny ? f(x * 8388608) : x;
  let e = (bits[0] >>> 23) - (tiny ? 149 : 126);
  bits[0] = (bits[0] & 0x007fffff) | 0x3f000000;
  let m = number[0];
  if (m < f(Math.SQRT1_2)) {
    e -= 1;
    m = f(m + m);
  }
  m = f(m - 1);
  const square = f(m * m);
  let y = f(f(OF_LN(m) * m) * square);
  y = f(y + f(e * LN2_REST));
  y = f(y - f(square * 0.5));
  return f(f(m + y) + f(e * LN2_FIRST));
}

/** @param {number} x -1 or more */
export function ln1p(x) {
  const u = f(x + 1);
  if (u === 0) return ln(u);
  return f(ln(u) - f(f(f(u - 1) - x) / u));
}

/** @param {number} z |z| up to pi / 4 */
export function sinOfRest(z) {
  const square = f(z * z);
  return f(f(f(OF_SIN(square) * square) * z) + z);
}

/** @param {number} z |z| up to pi / 4 */
export function cosOfRest(z) {
  const square = f(z * z);
  return f(f(f(OF_COS(square) * square) * square) + f(1 - f(square * 0.5)));
}
