/** What is drawn at random: corruption, and noise. The draws are those of `../../parts/random.js`. */
import { cosOfRest, ln, sinOfRest } from "./functions";

const STRIDE: i32 = 0x6d2b79f5; // between the states of two draws (mulberry32)

/** The states of the next 4 draws, after a generator that is in `state`. */
function nextStates(state: i32): v128 {
  return i32x4.add(i32x4.splat(state), i32x4(STRIDE, 2 * STRIDE, 3 * STRIDE, 4 * STRIDE));
}

function later(states: v128): v128 {
  return i32x4.add(states, i32x4.splat(4 * STRIDE));
}

/** Numbers from [0, 1), evenly drawn, in steps of 2^-24. */
function uniform(t: v128): v128 {
  t = i32x4.mul(v128.xor(t, i32x4.shr_u(t, 15)), v128.or(t, i32x4.splat(1)));
  const again = i32x4.mul(v128.xor(t, i32x4.shr_u(t, 7)), v128.or(t, i32x4.splat(61)));
  t = v128.xor(t, i32x4.add(t, again));
  t = v128.xor(t, i32x4.shr_u(t, 14));
  return f32x4.mul(f32x4.convert_i32x4_u(i32x4.shr_u(t, 8)), f32x4.splat(5.9604644775390625e-8));
}

/** to = from, but 0 with probability p; one draw for each of n numbers. */
export function mask(n: i32, from: usize, to: usize, p: f32, state: i32): void {
  const end = from + ((<usize>n) << 2);
  let states = nextStates(state);
  for (; from < end; from += 16, to += 16) {
    const hit = f32x4.lt(uniform(states), f32x4.splat(p));
    v128.store(to, v128.andnot(v128.load(from), hit));
    states = later(states);
  }
}

/** to = from, but 1 with probability p / 2 and 0 with p / 2; one draw for each of n numbers. */
export function saltAndPepper(n: i32, from: usize, to: usize, p: f32, state: i32): void {
  const end = from + ((<usize>n) << 2);
  let states = nextStates(state);
  for (; from < end; from += 16, to += 16) {
    const u = uniform(states);
    const white = v128.and(f32x4.splat(1), f32x4.lt(u, f32x4.splat(p * 0.5)));
    v128.store(to, v128.bitselect(white, v128.load(from), f32x4.lt(u, f32x4.splat(p))));
    states = later(states);
  }
}

/**
 * to = from + s z, with z from the standard normal (Box and Muller, 1958): of 8 draws, 4 give a
 * radius and 4 an angle, which are 8 numbers. n is rounded up to a multiple of 8, of draws too.
 */
export function addNormals(n: i32, from: usize, to: usize, s: f32, state: i32): void {
  const end = from + ((<usize>n) << 2);
  let states = nextStates(state);
  for (; from < end; from += 32, to += 32) {
    const inside = f32x4.sub(f32x4.splat(1), uniform(states)); // never 0
    const radius = f32x4.sqrt(f32x4.mul(f32x4.splat(-2), ln(inside)));
    states = later(states);
    const quarters = f32x4.mul(uniform(states), f32x4.splat(4));
    states = later(states);
    const whole = f32x4.nearest(quarters); // turn by whole quarters, and by a rest
    const rest = f32x4.mul(f32x4.sub(quarters, whole), f32x4.splat(1.5707963));
    const turns = i32x4.trunc_sat_f32x4_s(whole);
    const odd = i32x4.ne(v128.and(turns, i32x4.splat(1)), i32x4.splat(0));
    const sin = sinOfRest(rest);
    const cos = cosOfRest(rest);
    const x = signed(v128.bitselect(sin, cos, odd), i32x4.add(turns, i32x4.splat(1)));
    const y = signed(v128.bitselect(cos, sin, odd), turns);
    const scale = f32x4.splat(s);
    v128.store(to, f32x4.add(v128.load(from), f32x4.mul(scale, f32x4.mul(radius, x))));
    v128.store(to, f32x4.add(v128.load(from, 16), f32x4.mul(scale, f32x4.mul(radius, y))), 16);
  }
}

/** The numbers with their signs changed where bit 1 of `turns` is set. */
function signed(x: v128, turns: v128): v128 {
  return v128.xor(x, i32x4.shl(v128.and(turns, i32x4.splat(2)), 30));
}
