/** Sums of many numbers, in doubles. */

/** What of 4 numbers counts, if `left` of an array are left. */
export function counted(x: v128, left: i32): v128 {
  if (left >= 4) return x;
  return v128.and(x, i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(left)));
}

/** The running sums, one for each of 2 lanes, with the first 2 of 4 numbers added. */
export function addLow(sums: v128, x: v128): v128 {
  return f64x2.add(sums, f64x2.promote_low_f32x4(x));
}

/** The running sums, one for each of 2 lanes, with the last 2 of 4 numbers added. */
export function addHigh(sums: v128, x: v128): v128 {
  return f64x2.add(sums, f64x2.promote_low_f32x4(v128.shuffle<f32>(x, x, 2, 3, 2, 3)));
}

/** The sum of both running sums. */
export function total(low: v128, high: v128): f64 {
  const sums = f64x2.add(low, high);
  return f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
}
