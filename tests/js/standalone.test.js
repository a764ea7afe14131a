import assert from "node:assert/strict";
import { test } from "node:test";
import { standalone } from "../../aelib/widgets/js/parts/standalone.js";

/** Return a page's model beside the kernel's; `kernel.model` is what the page finds. */
function pair() {
  /** @type {{model: any}} */
  const kernel = { model: undefined };
  const page = standalone({ k: 1, seed: 0 }, () => kernel.model);
  /** @type {unknown[]} */
  const drawn = [];
  page.on("change:k", () => drawn.push(page.get("k")));
  /** Let the kernel's model be found. */
  const begin = (/** @type {Record<string, unknown>} */ state) => {
    kernel.model = standalone(state);
    page.join();
    return kernel.model;
  };
  return { page, kernel, drawn, begin };
}

test("the kernel's values count as soon as its model is there", () => {
  const { page, drawn, begin } = pair();
  const model = begin({ k: 5, seed: 0 });
  assert.equal(page.get("k"), 5);
  model.set("k", 6);
  assert.deepEqual(drawn, [5, 6]);
});

test("a move reaches the kernel and is drawn once", () => {
  const { page, drawn, begin } = pair();
  const model = begin({ k: 1, seed: 0 });
  let saved = 0;
  model.save_changes = () => saved++;
  page.set("k", 2);
  page.save_changes();
  assert.deepEqual([model.get("k"), drawn, saved], [2, [2], 1]);
});

test("without its kernel it goes on from where it was, and is deaf to a model that is gone", () => {
  const { page, kernel, drawn, begin } = pair();
  const model = begin({ k: 5, seed: 3 });
  kernel.model = undefined;
  page.set("k", 7);
  page.save_changes();
  model.set("k", 8);
  assert.deepEqual([page.get("k"), page.get("seed"), drawn], [7, 3, [5, 7]]);
});

test("a model that comes again is found at the next move", () => {
  const { page, kernel } = pair();
  kernel.model = standalone({ k: 1, seed: 9 });
  page.set("k", 4);
  assert.deepEqual([kernel.model.get("k"), page.get("seed")], [4, 9]);
});
