import assert from "node:assert/strict";
import { test } from "node:test";
import { memoize } from "../../aelib/widgets/js/parts/memoize.js";

/** Return a function with a memory, and the arguments for which it had to compute. */
function watched(/** @type {number} */ size) {
  /** @type {number[]} */
  const computed = [];
  const square = memoize((/** @type {number} */ x) => {
    computed.push(x);
    return x * x;
  }, size);
  return { square, computed };
}

test("what is asked for again is not computed again", () => {
  const { square, computed } = watched(2);
  assert.deepEqual([1, 2, 1, 2].map(square), [1, 4, 1, 4]);
  assert.deepEqual(computed, [1, 2]);
});

test("what was asked for longest ago is forgotten first", () => {
  const { square, computed } = watched(2);
  [1, 2, 1, 3, 1, 2].forEach(square); // 3 takes the place of 2, then 2 that of 3
  assert.deepEqual(computed, [1, 2, 3, 2]);
});

test("the memory does not grow", async () => {
  /** @type {WeakRef<object>[]} */
  const made = [];
  const keep = memoize((/** @type {number} */ _) => {
    const value = { numbers: new Float64Array(1000) };
    made.push(new WeakRef(value));
    return value;
  }, 2);
  for (let i = 0; i < 50; i++) keep(i);
  await new Promise((resolve) => setTimeout(resolve)); // a WeakRef holds until the task ends
  /** @type {() => void} */ (globalThis.gc)();
  assert.equal(made.filter((value) => value.deref()).length, 2);
});

test("undefined is a value like any other", () => {
  let calls = 0;
  const nothing = memoize(() => {
    calls++;
  });
  nothing(0);
  nothing(0);
  assert.equal(calls, 1);
});
