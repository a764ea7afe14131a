import assert from "node:assert/strict";
import { test } from "node:test";
import "./fingerprint.js";
import { openTrainer } from "../../aelib/widgets/js/engine/index.js";
import { openPort, Service } from "../../aelib/widgets/js/training/service.js";
import { session } from "../../aelib/widgets/js/training/session.js";

/** @import { Report, Start } from "../../aelib/widgets/js/training/messages.js" */

const { stripes } = /** @type {any} */ (globalThis);
const GREYS = stripes(150);
const TEST = stripes(180).subarray(64 * 150);
const unit = (/** @type {Uint8Array} */ greys) => Float32Array.from(greys, (grey) => grey / 255);
const IMAGES = { train: GREYS, test: TEST, shown: unit(TEST.subarray(0, 3 * 64)) };
const SETTINGS = { sizes: [64, 24, 2], batchSize: 20, images: 20 * 40 };

/** @param {Partial<Start>} changed @returns {Start} */
const start = (changed = {}) => ({
  type: "start",
  run: 1,
  settings: SETTINGS,
  images: IMAGES,
  ...changed,
});

/** Return a session on a clock that each pause moves on by `tick`, and what it has reported. */
function opened({ slice = 0, tick = 10 } = {}) {
  /** @type {any[]} */
  const reports = [];
  let time = 0;
  /** @type {(() => void)[]} */
  const meanwhile = [];
  const hear = session({
    post: (report) => reports.push(report),
    pause: async () => {
      time += tick;
      meanwhile.shift()?.();
    },
    slice,
    now: () => time,
  });
  const types = () => reports.map(({ type }) => type);
  const frames = () => reports.filter(({ type }) => type === "frame");
  return { hear, reports, types, frames, meanwhile };
}

/** @param {Partial<import("../../aelib/widgets/js/engine/settings.js").Settings>} settings */
async function trained(settings) {
  const trainer = await openTrainer(settings, GREYS);
  while (!trainer.done) trainer.step();
  return trainer;
}

test("a run begins and ends with a frame, and says that it is done", async () => {
  const { hear, reports, frames } = opened();
  await hear(start());
  const [first, last] = [frames()[0], frames().at(-1)];
  assert.deepEqual([first.step, first.steps, last.step, last.seen], [0, 43, 43, 810]);
  assert.deepEqual(reports.at(-1), { type: "done", run: 1 });
  assert.ok(last.test < first.test && last.train < first.train);
});

test("frames do not change a run, and show what the engine says", async () => {
  const { hear, frames } = opened({ tick: 1000 });
  await hear(start());
  const trainer = await trained(SETTINGS);
  const last = frames().at(-1);
  assert.deepEqual(last.weights, trainer.weights());
  assert.deepEqual(last.outputs, trainer.reconstruct(IMAGES.shown));
  assert.deepEqual(last.codes, trainer.encode(unit(TEST)));
  const copies = trainer.reconstruct(unit(TEST));
  const sum = unit(TEST).reduce((total, pixel, i) => total + (pixel - copies[i]) ** 2, 0);
  assert.ok(Math.abs(last.test - sum / 30) < 1e-9 * sum);
});

test("there is no frame before the last was seen, nor sooner than after 100 ms", async () => {
  const { hear, frames, meanwhile } = opened({ tick: 10 });
  await hear(start());
  assert.equal(frames().length, 2, "nobody has seen the first: there is only the last");
  for (let i = 0; i < 40; i++) meanwhile.push(() => hear({ type: "seen" }));
  await hear(start({ run: 2 }));
  const steps = frames().slice(2);
  assert.deepEqual(
    steps.map(({ step }) => step),
    [0, 10, 20, 30, 40, 43],
  );
});

test("a run that is stopped shows where it stands, and goes on to the same weights", async () => {
  const { hear, reports, types, frames, meanwhile } = opened();
  meanwhile.push(
    () => {},
    () => hear({ type: "stop" }),
  );
  await hear(start());
  assert.deepEqual(types(), ["frame", "frame", "stopped"]);
  assert.equal(frames()[1].step, 2);
  await hear(start());
  assert.deepEqual(reports.at(-1), { type: "done", run: 1 });
  assert.deepEqual(frames().at(-1).weights, (await trained(SETTINGS)).weights());
});

test("steps are taken one by one, and none shows the net at its start", async () => {
  const { hear, frames, types } = opened();
  await hear(start({ steps: 0 }));
  assert.deepEqual(types(), ["frame", "stopped"]);
  await hear(start({ steps: 1 }));
  await hear(start({ steps: 1 }));
  assert.deepEqual(types().slice(2), ["frame", "stopped", "frame", "stopped"]);
  assert.deepEqual(
    frames().map(({ step }) => step),
    [0, 1, 2],
  );
});

test("a new start ends the old run, which shows nothing any more", async () => {
  const { hear, reports, meanwhile } = opened();
  /** @type {Promise<void> | undefined} */
  let second;
  meanwhile.push(
    () => {},
    () => {
      second = hear(start({ run: 2, steps: 3 }));
    },
  );
  await hear(start());
  await second;
  const after = reports.slice(reports.findIndex(({ run }) => run === 2));
  assert.deepEqual(
    reports.filter(({ run }) => run === 1).map(({ type }) => type),
    ["frame", "stopped"],
  );
  assert.ok(after.every(({ type, run }) => run === 2 || type === "stopped"));
  assert.deepEqual(reports.at(-1), { type: "stopped", run: 2 });
});

test("what cannot be trained is said in a sentence, and the next run is not held by it", async () => {
  const { hear, reports } = opened();
  await hear(start({ settings: { ...SETTINGS, batchSize: 1000 } }));
  const [failed] = reports;
  assert.equal(failed.type, "failed");
  assert.match(failed.message, /^batchSize must be a whole number, 1 to 150, .* got 1000\.$/);
  await hear(start({ run: 2, steps: 1 }));
  assert.equal(reports.at(-1).type, "stopped");
});

test("a run that diverges stops and names the likely cause", async () => {
  const { hear, reports } = opened();
  /** @type {any} */
  const settings = { ...SETTINGS, sparsity: { kind: "l1", weight: 1e300 } };
  await hear(start({ settings }));
  assert.match(reports.at(-1).message, /the loss is .* step size 0.001 is too large; try a tenth/);
});

test("without WebAssembly the frames are the same, and say so", async () => {
  const [fast, plain] = [opened(), opened()];
  await fast.hear(start());
  await plain.hear(start({ plain: true }));
  const [a, b] = [fast.frames().at(-1), plain.frames().at(-1)];
  assert.deepEqual([a.kernel, b.kernel], ["wasm", "plain"]);
  assert.deepEqual({ ...a, kernel: "" }, { ...b, kernel: "" });
});

test("units that are on are counted", async () => {
  const { hear, frames } = opened();
  const sizes = [64, 30];
  await hear(start({ settings: { ...SETTINGS, sizes, codeActivation: "relu" } }));
  const codes = (await trained({ ...SETTINGS, sizes, codeActivation: "relu" })).encode(unit(TEST));
  const most = codes.reduce((a, b) => Math.max(a, b));
  const on = codes.filter((h) => h > 0.1 * most).length;
  assert.equal(frames().at(-1).active, on / codes.length);
  assert.equal(frames().at(-1).codes.length, 0, "no map of 30 numbers");
});

/** Stand in for the page's Worker. */
class FakeWorker {
  /** @type {FakeWorker[]} */
  static made = [];
  ended = false;
  /** @type {any[]} */
  heard = [];
  /** @type {((event: {data: any}) => void) | null} */
  onmessage = null;
  /** @type {(() => void) | null} */
  onerror = null;
  constructor() {
    FakeWorker.made.push(this);
  }
  postMessage(/** @type {any} */ order) {
    this.heard.push(order);
  }
  say(/** @type {any} */ report) {
    this.onmessage?.({ data: report });
  }
  terminate() {
    this.ended = true;
  }
}

/** @param {any} t @param {any} kind */
function withWorkers(t, kind) {
  const page = /** @type {any} */ (globalThis);
  const before = page.Worker;
  page.Worker = kind;
  FakeWorker.made = [];
  t.after(() => {
    page.Worker = before;
  });
}

const moment = () => new Promise((resolve) => setImmediate(resolve));

test("a worker that is ready trains", async (t) => {
  withWorkers(t, FakeWorker);
  /** @type {any[]} */
  const heard = [];
  const opening = openPort((report) => heard.push(report));
  FakeWorker.made[0].say({ type: "ready" });
  const port = await opening;
  port.post({ type: "seen" });
  FakeWorker.made[0].say({ type: "done", run: 3 });
  assert.deepEqual([port.place, FakeWorker.made[0].heard], ["worker", [{ type: "seen" }]]);
  assert.deepEqual(heard, [{ type: "done", run: 3 }]);
  port.close();
  assert.ok(FakeWorker.made[0].ended);
});

const REFUSALS = {
  "that cannot be made": class {
    constructor() {
      throw new Error("refused");
    }
  },
  "that fails": class extends FakeWorker {
    constructor() {
      super();
      setImmediate(() => this.onerror?.());
    }
  },
  "that never says that it is ready": FakeWorker,
};
for (const [name, kind] of Object.entries(REFUSALS)) {
  test(`in the place of a worker ${name} the page itself trains`, async (t) => {
    withWorkers(t, kind);
    t.mock.timers.enable({ apis: ["setTimeout"] });
    /** @type {any[]} */
    const heard = [];
    const opening = openPort((report) => heard.push(report));
    if (kind === FakeWorker) t.mock.timers.tick(2000);
    const port = await opening;
    t.mock.timers.reset();
    assert.equal(port.place, "page");
    assert.ok(
      FakeWorker.made.every(({ ended }) => ended),
      "the worker that failed is ended",
    );
    await new Promise((resolve) => {
      heard.push = (...reports) => {
        if (reports[0].type === "stopped") resolve(undefined);
        return Array.prototype.push.apply(heard, reports);
      };
      port.post(start({ steps: 2 }));
    });
    assert.deepEqual(
      heard.map(({ type }) => type).filter((type) => type !== "ready"),
      ["frame", "frame", "stopped"],
    );
    port.close();
  });
}

test("one worker serves all widgets of a page, and is ended with the last of them", async (t) => {
  withWorkers(t, FakeWorker);
  t.mock.timers.enable({ apis: ["setInterval"] });
  const service = new Service();
  const widgets = [0, 1].map(() => {
    /** @type {{heard: Report[], stands: boolean}} */
    const own = { heard: [], stands: true };
    const trains = service.join({
      hear: (report) => own.heard.push(report),
      stands: () => own.stands,
    });
    return { own, trains };
  });
  const [a, b] = widgets;
  const request = { settings: SETTINGS, images: IMAGES };
  const starting = a.trains.start(request);
  const [worker] = FakeWorker.made;
  worker.say({ type: "ready" });
  assert.equal(await starting, "worker");
  worker.say({ type: "stopped", run: 1 });
  assert.deepEqual(a.own.heard, [{ type: "stopped", run: 1 }]);
  await a.trains.goOn(request);
  await b.trains.start(request);
  worker.say({ type: "done", run: 1 }); // too late
  worker.say({ type: "done", run: 2 });
  assert.deepEqual(a.own.heard.slice(1), [{ type: "stopped", run: 1 }], "another began");
  assert.deepEqual(b.own.heard, [{ type: "done", run: 2 }]);
  assert.deepEqual(
    worker.heard.map(({ run }) => run),
    [1, 1, 2],
  );
  assert.ok(!a.trains.holds() && b.trains.holds());
  b.own.stands = false;
  t.mock.timers.tick(1000);
  b.own.stands = true; // JupyterLab took it from the page for a moment
  t.mock.timers.tick(1000);
  assert.ok(b.trains.holds());
  a.own.stands = b.own.stands = false;
  t.mock.timers.tick(2000);
  await moment();
  assert.ok(worker.ended && FakeWorker.made.length === 1);
  const again = a.trains.start(request);
  FakeWorker.made[1].say({ type: "ready" });
  await again;
  a.trains.leave();
  await moment();
  assert.ok(FakeWorker.made[1].ended, "a view that is closed ends it at once");
});
