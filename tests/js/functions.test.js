import assert from "node:assert/strict";
import { test } from "node:test";
import * as functions from "../../aelib/widgets/js/engine/plain/functions.js";
import { SCHEDULES } from "../../aelib/widgets/js/engine/schedules.js";

const { exp, expm1, ln, ln1p, sinOfRest, cosOfRest } = functions;
const TINIEST = 2 ** -149;

/**
 * Hold that a function is right to some units of the last of 24 bits, between two numbers.
 * @param {(x: number) => number} ours
 * @param {(x: number) => number} exact
 * @param {[from: number, to: number]} between
 * @param {number} units
 */
function right(ours, exact, [from, to], units) {
  for (let i = 0; i <= 20_000; i++) {
    const x = Math.fround(from + ((to - from) * i) / 20_000);
    const expected = exact(x);
    const unit = Math.max(2 ** (Math.floor(Math.log2(Math.abs(expected))) - 23), TINIEST);
    const error = Math.abs(ours(x) - expected) / unit;
    assert.ok(error <= units, `at ${x}: ${ours(x)} and ${expected}, ${error} units`);
  }
}

test("exponentials and logarithms are right to two units of their last place", () => {
  right(exp, Math.exp, [-87, 88], 2);
  right(exp, Math.exp, [-103, -87], 2); // numbers without all of their 24 bits
  right(expm1, Math.expm1, [-20, 20], 2);
  right(expm1, Math.expm1, [-1e-3, 1e-3], 2);
  right(ln, Math.log, [1e-6, 1], 2);
  right(ln, Math.log, [1, 5e8], 2);
  right(ln, Math.log, [1e-44, 1e-37], 2);
  right(ln1p, Math.log1p, [-0.999, -1e-4], 2);
  right(ln1p, Math.log1p, [-1e-4, 1e-4], 2);
  right(ln1p, Math.log1p, [1e-4, 1e6], 2);
});

test("sines and cosines are right to two units of their last place", () => {
  right(sinOfRest, Math.sin, [-Math.PI / 4, Math.PI / 4], 2);
  right(cosOfRest, Math.cos, [-Math.PI / 4, Math.PI / 4], 2);
});

test("beyond their ends, functions are infinite, 0, or below torch's -100", () => {
  assert.equal(exp(100), Number.POSITIVE_INFINITY);
  assert.equal(exp(-110), 0);
  assert.ok(ln(0) < -100);
  assert.ok(ln1p(-1) < -100);
  for (const f of [exp, expm1, ln, ln1p]) assert.ok(Number.isNaN(f(Number.NaN)));
});

test("schedules are those of aelib.training", () => {
  const cosine = (/** @type {number} */ t) => (1 + Math.cos(Math.PI * t)) / 2;
  for (let t = 0; t <= 1; t += 1 / 64) {
    const rise = 0.04 + (0.96 * (1 - Math.cos((Math.PI * t) / 0.1))) / 2;
    const expected = t < 0.1 ? rise : cosine((t - 0.1) / 0.9);
    assert.ok(Math.abs(SCHEDULES["one-cycle"](t) - expected) < 1e-15);
    assert.ok(Math.abs(SCHEDULES.cosine(t) - cosine(t)) < 1e-15);
  }
});
