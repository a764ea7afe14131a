/** Exponentials, logarithms, sines and cosines of 4 numbers at once (Cephes' polynomials). */

/** r + r^2 p(r) = e^r - 1, for |r| up to ln(2) / 2. */
function expm1OfRest(r: v128): v128 {
  let p = f32x4.splat(1.98756915e-4);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1));
  return f32x4.add(f32x4.mul(p, f32x4.mul(r, r)), r);
}

/** How often ln(2) is in x, to the nearest whole number. */
function twos(x: v128): v128 {
  return f32x4.nearest(f32x4.mul(x, f32x4.splat(<f32>Math.LOG2E)));
}

/** x - n ln(2), with ln(2) in two parts of which n times the first is exact. */
function without(x: v128, n: v128): v128 {
  const first = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)));
  return f32x4.sub(first, f32x4.mul(n, f32x4.splat(-2.1219444e-4)));
}

/** 2^n for whole numbers from -126 to 127. */
function powerOf2(n: v128): v128 {
  return i32x4.shl(i32x4.add(n, i32x4.splat(127)), 23);
}

/** e^x. */
export function exp(x: v128): v128 {
  x = f32x4.max(f32x4.min(x, f32x4.splat(89)), f32x4.splat(-104)); // beyond: infinite, and 0
  const n = twos(x);
  const whole = i32x4.trunc_sat_f32x4_s(n);
  const half = i32x4.shr_s(whole, 1); // 2^n itself may be no number of this type
  const y = f32x4.add(expm1OfRest(without(x, n)), f32x4.splat(1));
  return f32x4.mul(f32x4.mul(y, powerOf2(half)), powerOf2(i32x4.sub(whole, half)));
}

/** e^x - 1, exact also where x is small; for x up to 88. */
export function expm1(x: v128): v128 {
  x = f32x4.max(f32x4.min(x, f32x4.splat(88)), f32x4.splat(-87));
  const n = twos(x);
  const scale = powerOf2(i32x4.trunc_sat_f32x4_s(n));
  const rest = f32x4.mul(scale, expm1OfRest(without(x, n)));
  return f32x4.add(rest, f32x4.sub(scale, f32x4.splat(1)));
}

/** ln(x) for x of 0 and more; that of 0 is below -100. NaN stays NaN. */
export function ln(x: v128): v128 {
  const given = x;
  const tiny = f32x4.lt(x, f32x4.splat(1.17549435e-38)); // too small for the form 1.m * 2^e
  x = v128.bitselect(f32x4.mul(x, f32x4.splat(8388608)), x, tiny);
  let e = i32x4.sub(i32x4.shr_u(x, 23), i32x4.splat(126));
  e = i32x4.sub(e, v128.and(tiny, i32x4.splat(23)));
  let m = v128.or(v128.and(x, i32x4.splat(0x007fffff)), i32x4.splat(0x3f000000)); // [1/2, 1)
  const small = f32x4.lt(m, f32x4.splat(<f32>Math.SQRT1_2));
  e = i32x4.add(e, small); // which is -1 where it holds
  m = f32x4.sub(f32x4.add(m, v128.and(m, small)), f32x4.splat(1));
  const square = f32x4.mul(m, m);
  let p = f32x4.splat(7.0376836292e-2);
  p = f32x4.add(f32x4.mul(p, m), f32x4.splat(-1.151461031e-1));
  p = f32x4.add(f32x4.mul(p, m), f32x4.splat(1.167699874e-1));
  p = f32x4.add(f32x4.mul(p, m), f32x4.splat(-1.2420140846e-1));
  p = f32x4.add(f32x4.mul(p, m), f32x4.splat(1.4249322787e-1));
  p = f32x4.add(f32x4.mul(p, m), f32x4.splat(-1.6668057665e-1));
  p = f32x4.add(f32x4.mul(p, m), f32x4.splat(2.0000714765e-1));
  p = f32x4.add(f32x4.mul(p, m), f32x4.splat(-2.4999993993e-1));
  p = f32x4.add(f32x4.mul(p, m), f32x4.splat(3.3333331174e-1));
  const twice = f32x4.convert_i32x4_s(e);
  let y = f32x4.mul(f32x4.mul(p, m), square);
  y = f32x4.add(y, f32x4.mul(twice, f32x4.splat(-2.1219444e-4)));
  y = f32x4.sub(y, f32x4.mul(square, f32x4.splat(0.5)));
  y = f32x4.add(f32x4.add(m, y), f32x4.mul(twice, f32x4.splat(0.693359375)));
  return v128.bitselect(y, given, f32x4.eq(given, given));
}

/** ln(1 + x), exact also where x is small; for x of -1 and more. */
export function ln1p(x: v128): v128 {
  const u = f32x4.add(x, f32x4.splat(1));
  const lost = f32x4.sub(f32x4.sub(u, f32x4.splat(1)), x);
  const mended = f32x4.sub(ln(u), f32x4.div(lost, u));
  return v128.bitselect(ln(u), mended, f32x4.eq(u, f32x4.splat(0)));
}

/** sin(z) for |z| up to pi / 4. */
export function sinOfRest(z: v128): v128 {
  const square = f32x4.mul(z, z);
  let p = f32x4.splat(-1.9515295891e-4);
  p = f32x4.add(f32x4.mul(p, square), f32x4.splat(8.3321608736e-3));
  p = f32x4.add(f32x4.mul(p, square), f32x4.splat(-1.6666654611e-1));
  return f32x4.add(f32x4.mul(f32x4.mul(p, square), z), z);
}

/** cos(z) for |z| up to pi / 4. */
export function cosOfRest(z: v128): v128 {
  const square = f32x4.mul(z, z);
  let p = f32x4.splat(2.443315711809948e-5);
  p = f32x4.add(f32x4.mul(p, square), f32x4.splat(-1.388731625493765e-3));
  p = f32x4.add(f32x4.mul(p, square), f32x4.splat(4.166664568298827e-2));
  const rest = f32x4.sub(f32x4.splat(1), f32x4.mul(square, f32x4.splat(0.5)));
  return f32x4.add(f32x4.mul(f32x4.mul(p, square), square), rest);
}
