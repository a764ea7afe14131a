import assert from "node:assert/strict";
import { test } from "node:test";
import { linksOf, nearestFirst } from "../../aelib/widgets/js/parts/neighbours.js";

const LINE = [0, 1, 3, 7].map((x) => Float32Array.of(x));

test("neighbours come nearest first, without the point itself", () => {
  assert.deepEqual(nearestFirst(LINE, 2), [
    [1, 2],
    [0, 2],
    [1, 0],
    [2, 1],
  ]);
});

test("a pair is linked once, whether one of them counts the other or both do", () => {
  assert.deepEqual(linksOf(nearestFirst(LINE, 3), 1), [
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
  assert.equal(linksOf(nearestFirst(LINE, 3), 3).length, 6);
});
