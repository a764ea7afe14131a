import assert from "node:assert/strict";
import { test } from "node:test";
import { axis, ticksBetween } from "../../aelib/widgets/js/parts/chart.js";
import { nearestIndex } from "../../aelib/widgets/js/parts/controls.js";
import { linspace } from "../../aelib/widgets/js/parts/vectors.js";

test("ticks are round numbers within the limits, about five", () => {
  assert.deepEqual(ticksBetween(0, 1), [0, 0.2, 0.4, 0.6, 0.8, 1]);
  assert.deepEqual(ticksBetween(0, 37), [0, 10, 20, 30]);
  assert.deepEqual(ticksBetween(-0.25, 0.25), [-0.2, -0.1, 0, 0.1, 0.2]);
  for (let high = 1e-6; high < 1e9; high *= 3.7) {
    const ticks = ticksBetween(0, high);
    assert.ok(ticks.length >= 3 && ticks.length <= 7, `${ticks.length} ticks up to ${high}`);
    assert.ok(ticks.every((tick) => tick >= 0 && tick <= high * (1 + 1e-8)));
  }
});

test("an axis leads to pixels and back", () => {
  const y = axis({ low: -2, high: 6, label: "y" }, 300, 20);
  assert.deepEqual([-2, 2, 6].map(y.at), [300, 160, 20]);
  assert.deepEqual([300, 160, 20].map(y.back), [-2, 2, 6]);
});

test("a logarithmic axis spaces factors evenly, and one tick alone does not divide by zero", () => {
  const x = axis({ low: 2, high: 32, label: "k", log: true, ticks: [2, 8, 32] }, 0, 100);
  assert.deepEqual(
    x.ticks.map((tick) => Math.round(x.at(tick))),
    [0, 50, 100],
  );
  assert.equal(axis({ low: 4, high: 4, label: "k", log: true }, 0, 100).at(4), 0);
});

test("evenly spaced numbers are those that Python writes", () => {
  assert.deepEqual(linspace(0, 1, 11)[3], 0.3);
  assert.deepEqual(linspace(2, 20, 19).at(-1), 20);
  assert.deepEqual(linspace(1, 1, 1), [1]);
});

test("a slider stands at its value, or, of a number between its steps, at the nearest", () => {
  assert.equal(nearestIndex(["a", "b"], "b"), 1);
  assert.equal(nearestIndex([0, 0.5, 1], 0.7), 1);
});
