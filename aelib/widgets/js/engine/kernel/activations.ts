/** The activations of `aelib.models`, by the numbers that `../kernels.js` gives them. */
import { exp, expm1, ln1p } from "./functions";

const RELU: i32 = 1;
const SIGMOID: i32 = 2;
const TANH: i32 = 3;
const ELU: i32 = 4;
const SOFTPLUS: i32 = 5;

/** x = s(x), for n numbers in place; 0 is the identity. */
export function activate(kind: i32, n: i32, x: usize): void {
  const end = x + ((<usize>n) << 2);
  if (kind === RELU) for (; x < end; x += 16) v128.store(x, relu(v128.load(x)));
  else if (kind === SIGMOID) for (; x < end; x += 16) v128.store(x, sigmoid(v128.load(x)));
  else if (kind === TANH) for (; x < end; x += 16) v128.store(x, tanh(v128.load(x)));
  else if (kind === ELU) for (; x < end; x += 16) v128.store(x, elu(v128.load(x)));
  else if (kind === SOFTPLUS) for (; x < end; x += 16) v128.store(x, softplus(v128.load(x)));
}

function relu(x: v128): v128 {
  return f32x4.max(x, f32x4.splat(0));
}

function sigmoid(x: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exp(f32x4.neg(x))));
}

function tanh(x: v128): v128 {
  const e = expm1(f32x4.mul(x, f32x4.splat(-2))); // (1 - (e + 1)) / (1 + (e + 1)), without loss
  return f32x4.div(f32x4.neg(e), f32x4.add(e, f32x4.splat(2)));
}

function elu(x: v128): v128 {
  return v128.bitselect(x, expm1(x), f32x4.gt(x, f32x4.splat(0)));
}

function softplus(x: v128): v128 {
  return v128.bitselect(x, ln1p(exp(x)), f32x4.gt(x, f32x4.splat(20))); // as torch
}

/** d = d s'(x), for n numbers in place, where y = s(x): each slope is known from the value. */
export function slope(kind: i32, n: i32, y: usize, d: usize): void {
  const end = y + ((<usize>n) << 2);
  const one = f32x4.splat(1);
  const zero = f32x4.splat(0);
  for (; y < end; y += 16, d += 16) {
    const value = v128.load(y);
    let g = v128.load(d);
    if (kind === RELU) g = v128.and(g, f32x4.gt(value, zero));
    else if (kind === SIGMOID) g = f32x4.mul(f32x4.mul(g, f32x4.sub(one, value)), value);
    else if (kind === TANH) g = f32x4.mul(g, f32x4.sub(one, f32x4.mul(value, value)));
    else if (kind === ELU) {
      g = f32x4.mul(g, v128.bitselect(one, f32x4.add(value, one), f32x4.gt(value, zero)));
    } else if (kind === SOFTPLUS) g = f32x4.mul(g, f32x4.neg(expm1(f32x4.neg(value))));
    v128.store(d, g);
  }
}
