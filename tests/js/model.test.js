import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { prompt, watch } from "../../aelib/widgets/js/parts/model.js";
import { standalone } from "../../aelib/widgets/js/parts/standalone.js";

/** Return a model over a source that keeps account of what is saved, and what was drawn of it. */
function watched(/** @type {Record<string, any>} */ state) {
  const source = standalone(state);
  /** @type {Record<string, any>[]} */
  const saved = [];
  source.save_changes = () => saved.push({ ...state });
  const model = prompt(
    /** @type {import("../../aelib/widgets/js/parts/model.js").Source<any>} */ (
      /** @type {unknown} */ (source)
    ),
  );
  /** @type {any[]} */
  const drawn = [];
  const off = watch(model, ["k", "seed"], () => drawn.push([model.get("k"), model.get("seed")]));
  return { source, model, saved, drawn, off };
}

test("a move is drawn at once, and sent a moment later", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { model, saved, drawn } = watched({ k: 1, seed: 0 });
  model.put({ k: 2 });
  assert.deepEqual(drawn, [
    [1, 0],
    [2, 0],
  ]);
  assert.deepEqual(saved, []);
  t.mock.timers.tick(1000);
  assert.deepEqual(saved, [{ k: 2, seed: 0 }]);
  assert.equal(drawn.length, 2, "what was drawn before it was sent is not drawn again");
});

test("moves in quick succession are sent as one, the last", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { model, saved } = watched({ k: 1, seed: 0 });
  for (const k of [2, 3, 4]) model.put({ k });
  model.put({ seed: 5 });
  t.mock.timers.tick(1000);
  assert.deepEqual(saved, [{ k: 4, seed: 5 }]);
});

test("values that are set together are drawn once", () => {
  const { model, drawn } = watched({ k: 1, seed: 0 });
  model.put({ k: 2, seed: 3 });
  assert.deepEqual(drawn, [
    [1, 0],
    [2, 3],
  ]);
});

test("an echo of the kernel's older value does not put a slider back", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { source, model } = watched({ k: 1, seed: 0 });
  model.put({ k: 2 });
  source.set("k", 1);
  assert.equal(model.get("k"), 2);
  t.mock.timers.tick(1000);
  source.set("k", 7); // but what Python sets later counts
  assert.equal(model.get("k"), 7);
});

test("what Python sets is drawn", () => {
  const { source, drawn } = watched({ k: 1, seed: 0 });
  source.set("k", 5);
  assert.deepEqual(drawn, [
    [1, 0],
    [5, 0],
  ]);
});

test("nothing is drawn any more once the view is gone", () => {
  const { source, model, drawn, off } = watched({ k: 1, seed: 0 });
  off();
  source.set("k", 5);
  model.put({ k: 6 });
  assert.equal(drawn.length, 1);
});

test("a redraw that fails while values are sent does not make the model deaf", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { source, model, drawn } = watched({ k: 1, seed: 0 });
  model.put({ k: 2 });
  const set = mock.method(source, "set", () => {
    throw new Error("the kernel is gone");
  });
  assert.throws(() => t.mock.timers.tick(1000), /the kernel is gone/);
  set.mock.restore();
  source.set("k", 3);
  assert.deepEqual(drawn.at(-1), [3, 0]);
});
