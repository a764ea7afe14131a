/** Images, and how far a reconstruction y is from its target x. */
import { ln, ln1p } from "./functions";
import { addHigh, addLow, counted, total } from "./sums";

/** to = greys / 255, for n bytes. */
export function greys(n: i32, from: usize, to: usize): void {
  let left = n;
  for (; left >= 4; left -= 4, from += 4, to += 16) {
    const shorts = i16x8.extend_low_i8x16_u(v128.load32_zero(from));
    const numbers = f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(shorts));
    v128.store(to, f32x4.div(numbers, f32x4.splat(255)));
  }
  for (; left > 0; left--, from++, to += 4) f32.store(to, <f32>load<u8>(from) / 255);
}

/** The sum of (y - x)^2 over n numbers; d = scale (y - x). */
export function squaredError(n: i32, y: usize, x: usize, d: usize, scale: f32): f64 {
  let low = f64x2.splat(0),
    high = low;
  for (let left = n; left > 0; left -= 4, y += 16, x += 16, d += 16) {
    const error = f32x4.sub(v128.load(y), v128.load(x));
    const square = counted(f32x4.mul(error, error), left);
    low = addLow(low, square);
    high = addHigh(high, square);
    v128.store(d, f32x4.mul(f32x4.splat(scale), error));
  }
  return total(low, high);
}

/**
 * The sum of -x ln(y) - (1 - x) ln(1 - y) over n numbers, where no logarithm is below -100, as in
 * torch; d = scale (y - x) / (y (1 - y)), the divisor at least 1e-12.
 */
export function crossEntropy(n: i32, y: usize, x: usize, d: usize, scale: f32): f64 {
  const one = f32x4.splat(1);
  const least = f32x4.splat(-100);
  let low = f64x2.splat(0),
    high = low;
  for (let left = n; left > 0; left -= 4, y += 16, x += 16, d += 16) {
    const p = v128.load(y);
    const target = v128.load(x);
    const ofWhite = f32x4.mul(target, f32x4.max(ln(p), least));
    const ofBlack = f32x4.mul(f32x4.sub(target, one), f32x4.max(ln1p(f32x4.neg(p)), least));
    const price = counted(f32x4.sub(ofBlack, ofWhite), left);
    low = addLow(low, price);
    high = addHigh(high, price);
    const spread = f32x4.max(f32x4.mul(f32x4.sub(one, p), p), f32x4.splat(1e-12));
    v128.store(d, f32x4.div(f32x4.mul(f32x4.splat(scale), f32x4.sub(p, target)), spread));
  }
  return total(low, high);
}
