import assert from "node:assert/strict";
import { test } from "node:test";
import { onKernelGone } from "../../aelib/widgets/js/parts/kernel.js";

/** Return a signal as JupyterLab has them, which tells whoever listens. */
function signal() {
  /** @type {Set<() => void>} */
  const heard = new Set();
  return {
    connect: (/** @type {() => void} */ one) => heard.add(one),
    disconnect: (/** @type {() => void} */ one) => heard.delete(one),
    tell: () => {
      for (const one of [...heard]) one();
    },
    heard,
  };
}

/** Return a page with one model and a kernel, and how often it was said that the kernel is gone. */
async function watched({ live = true, lab = true, widgets = 8 } = {}) {
  const [updated, disposed] = [signal(), signal()];
  const model = {
    comm_live: live,
    on: (/** @type {string} */ event, /** @type {() => void} */ heard) => {
      assert.equal(event, "comm_live_update");
      updated.connect(heard);
    },
    off: (/** @type {string} */ _, /** @type {() => void} */ heard) => updated.disconnect(heard),
  };
  const kernel = { isDisposed: false, disposed };
  const asked = /** @type {string[]} */ ([]);
  const known =
    widgets === 7 ? { context: { sessionContext: { session: { kernel } } } } : { kernel };
  const manager = {
    ...(lab ? known : {}),
    get_model: async (/** @type {string} */ id) => {
      asked.push(id);
      return model;
    },
  };
  const page = { model, kernel, updated, disposed, asked, gone: 0, off: () => {} };
  page.off = onKernelGone(manager, "this one", () => page.gone++);
  await new Promise((resolve) => setTimeout(resolve));
  return page;
}

test("while the kernel lives, nothing is said", async () => {
  const page = await watched();
  page.updated.tell();
  assert.deepEqual([page.gone, page.asked], [0, ["this one"]]);
});

test("a restart is said once, and then nobody listens", async () => {
  const page = await watched();
  page.model.comm_live = false;
  page.updated.tell();
  page.updated.tell();
  page.disposed.tell();
  assert.deepEqual([page.gone, page.updated.heard.size, page.disposed.heard.size], [1, 0, 0]);
});

test("a shutdown, of which models do not hear, is said", async () => {
  for (const widgets of [7, 8]) {
    const page = await watched({ widgets });
    page.kernel.isDisposed = true;
    page.disposed.tell();
    assert.equal(page.gone, 1, `ipywidgets ${widgets}`);
  }
});

test("a model that comes without a kernel is said at once", async () => {
  assert.equal((await watched({ live: false, lab: false })).gone, 1);
});

test("outside JupyterLab a restart is said too", async () => {
  const page = await watched({ lab: false });
  page.model.comm_live = false;
  page.updated.tell();
  assert.equal(page.gone, 1);
});

test("what is undone hears nothing any more", async () => {
  const page = await watched();
  page.off();
  assert.deepEqual([page.updated.heard.size, page.disposed.heard.size], [0, 0]);
});

test("what is undone before the model came hears nothing either", async () => {
  const updated = signal();
  const model = {
    comm_live: false,
    on: (/** @type {string} */ _, /** @type {any} */ f) => updated.connect(f),
    off() {},
  };
  let gone = 0;
  onKernelGone({ get_model: async () => model }, "id", () => gone++)();
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual([gone, updated.heard.size], [0, 0]);
});

test("a page that never had a kernel has nothing to listen to", () => {
  onKernelGone(undefined, "id", () => assert.fail("nothing is gone"))();
});

test("a frontend that does not know the model is no error", async () => {
  const manager = { get_model: () => Promise.reject(new Error("widget model not found")) };
  onKernelGone(manager, "id", () => assert.fail("nobody said so"));
  await new Promise((resolve) => setTimeout(resolve));
});
