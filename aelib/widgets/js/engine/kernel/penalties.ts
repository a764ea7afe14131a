/** What a code is made to pay, and codes that are drawn. */
import { exp, ln } from "./functions";
import { columnSums } from "./products";
import { addHigh, addLow, counted, total } from "./sums";

/** The sum of |h| over n numbers; d += scale sign(h). */
export function absoluteSum(n: i32, h: usize, d: usize, scale: f32): f64 {
  const zero = f32x4.splat(0);
  const up = f32x4.splat(scale);
  let low = f64x2.splat(0),
    high = low;
  for (let left = n; left > 0; left -= 4, h += 16, d += 16) {
    const code = v128.load(h);
    const size = counted(f32x4.abs(code), left);
    low = addLow(low, size);
    high = addHigh(high, size);
    const above = v128.and(up, f32x4.gt(code, zero));
    const below = v128.and(up, f32x4.lt(code, zero));
    v128.store(d, f32x4.add(v128.load(d), f32x4.sub(above, below)));
  }
  return total(low, high);
}

/**
 * The sum over k units of KL(rho || m), m their mean activations over the rows of h (rows x k);
 * d += scale times the slope of the sum at each mean. `room` is for k numbers.
 */
export function klSparsity(
  rows: i32,
  k: i32,
  h: usize,
  d: usize,
  scale: f32,
  rho: f32,
  room: usize,
): f64 {
  columnSums(rows, k, h, room);
  let sum: f64 = 0;
  for (let j = 0; j < k; j++) {
    const place = room + ((<usize>j) << 2);
    const mean = f32.load(place) / <f32>rows;
    sum += divergence(mean, rho);
    f32.store(place, scale * divergenceSlope(mean, rho));
  }
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < k; j++, d += 4) {
      f32.store(d, f32.load(d) + f32.load(room + ((<usize>j) << 2)));
    }
  }
  return sum;
}

const ONE: f32 = 1;
const TINY: f32 = 1.1920928955078125e-7; // the least that, taken from 1, leaves less

function divergence(mean: f32, rho: f32): f64 {
  const m = max(min(mean, ONE - TINY), TINY);
  const active = rho * lnOf(m / rho);
  const silent = (ONE - rho) * lnOf((ONE - m) / (ONE - rho));
  return -(<f64>active + <f64>silent);
}

function divergenceSlope(mean: f32, rho: f32): f32 {
  if (mean < TINY || mean > ONE - TINY) return 0;
  return (ONE - rho) / (ONE - mean) - rho / mean;
}

function lnOf(x: f32): f32 {
  return f32x4.extract_lane(ln(f32x4.splat(x)), 0);
}

/** h = mean + exp(log variance / 2) noise, for n numbers. */
export function drawCodes(n: i32, mean: usize, logVariance: usize, noise: usize, h: usize): void {
  const end = h + ((<usize>n) << 2);
  for (; h < end; h += 16, mean += 16, logVariance += 16, noise += 16) {
    const deviation = exp(f32x4.mul(v128.load(logVariance), f32x4.splat(0.5)));
    v128.store(h, f32x4.add(v128.load(mean), f32x4.mul(deviation, v128.load(noise))));
  }
}

/**
 * The sum of (variance + mean^2 - 1 - log variance) / 2 over n numbers. d holds the slopes at the
 * codes that `drawCodes` made; it becomes those at the means, and `spread` those at the log
 * variances, each with `scale` times the slope of the sum.
 */
export function gaussianKl(
  n: i32,
  mean: usize,
  logVariance: usize,
  noise: usize,
  d: usize,
  spread: usize,
  scale: f32,
): f64 {
  const one = f32x4.splat(1);
  const half = f32x4.splat(0.5);
  const weight = f32x4.splat(scale);
  let low = f64x2.splat(0),
    high = low;
  for (let left = n; left > 0; left -= 4) {
    const middle = v128.load(mean);
    const log = v128.load(logVariance);
    const slope = v128.load(d);
    const variance = exp(log);
    const parts = f32x4.sub(f32x4.add(variance, f32x4.mul(middle, middle)), one);
    const price = counted(f32x4.sub(parts, log), left);
    low = addLow(low, price);
    high = addHigh(high, price);
    const drawn = f32x4.mul(f32x4.mul(slope, v128.load(noise)), exp(f32x4.mul(log, half)));
    const paid = f32x4.mul(weight, f32x4.sub(variance, one));
    v128.store(spread, f32x4.mul(f32x4.add(drawn, paid), half));
    v128.store(d, f32x4.add(slope, f32x4.mul(weight, middle)));
    mean += 16;
    logVariance += 16;
    noise += 16;
    d += 16;
    spread += 16;
  }
  return total(low, high) / 2;
}
