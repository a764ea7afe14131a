import assert from "node:assert/strict";
import { test } from "node:test";
import { CORRUPTIONS, corrupt } from "../../aelib/widgets/js/parts/corruption.js";

const X = Float32Array.from({ length: 500 }, (_, i) => 0.25 + i / 1000); // none is 0 or 1

for (const kind of Object.keys(CORRUPTIONS)) {
  test(`${kind}: an amount of 0 damages nothing, and never the image that was given`, () => {
    const before = Float32Array.from(X);
    assert.deepEqual(corrupt(X, kind, 0, 3), before);
    assert.notDeepEqual(corrupt(X, kind, 0.5, 3), before);
    assert.deepEqual(X, before);
  });

  test(`${kind}: a seed always draws the same`, () => {
    assert.deepEqual(corrupt(X, kind, 0.5, 3), corrupt(X, kind, 0.5, 3));
  });

  test(`${kind}: more damage hits the same pixels, and others`, () => {
    const hit = (/** @type {number} */ amount) =>
      corrupt(X, kind, amount, 3).map((value, i) => Number(value !== X[i]));
    const [some, more] = [hit(0.2), hit(0.6)];
    assert.ok(some.every((value, i) => value <= more[i]));
  });
}

test("another seed draws something else", () => {
  for (const kind of Object.keys(CORRUPTIONS)) {
    assert.notDeepEqual(corrupt(X, kind, 0.5, 3), corrupt(X, kind, 0.5, 4));
  }
});

test("an unknown kind is refused, also one that every object has", () => {
  for (const kind of ["rust", "toString"]) {
    assert.throws(() => corrupt(X, kind, 0.5, 0), /no corruption is called/);
  }
});
