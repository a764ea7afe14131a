/** What trains: takes steps in slices of time, and shows from time to time what it has reached. */
import { openTrainer } from "../engine/index.js";

/**
 * @import { Trainer } from "../engine/trainer.js"
 * @import { Progress, Images, Order, Report, Start } from "./messages.js"
 */

const REST = 100; // milliseconds from one frame to the next, at least
const SHARE = 6; // a frame may take one part in so many of the time
const NOISE = 1; // seed of the damage to images that measure
const ON = 0.1; // a unit of a code is switched on by an image above this, of its own largest value

/**
 * A run that is held.
 * @typedef {object} Held
 * @property {number} run
 * @property {Trainer} trainer
 * @property {Images} images
 * @property {Measured} train
 * @property {Measured} test
 */

/** @typedef {{clean: Float32Array, given: Float32Array}} Measured images, and as the net gets them */

/**
 * Where a session works: `pause` lets messages in, `slice` is milliseconds of work between two.
 * @typedef {object} Place
 * @property {(report: Report, transfer?: Transferable[]) => void} post
 * @property {() => Promise<void>} pause
 * @property {number} slice
 * @property {() => number} [now]
 */

/**
 * Return what hears orders, of which one run at a time is under way.
 * @param {Place} place
 * @returns {(order: Order) => Promise<void>}
 */
export function session({ post, pause, slice, now = () => performance.now() }) {
  /** @type {Held | undefined} */
  let held;
  let turn = 0; // of orders: the work of an older one ends
  let seen = true;
  let rest = 0; // until the next frame
  let shownAt = 0;

  /** @param {Held} run */
  const show = (run) => {
    const began = now();
    const frame = frameOf(run);
    post(frame, buffersOf(frame));
    shownAt = now();
    rest = Math.max(REST, SHARE * (shownAt - began));
    seen = false;
  };

  /** @param {Start} start @param {number} mine */
  const go = async (start, mine) => {
    if (held?.run !== start.run) {
      held = undefined; // its memory may go before the new one's comes
      const opened = await open(start);
      if (turn !== mine) return "stopped";
      held = opened;
      show(held);
    }
    const run = held;
    const { trainer } = run;
    let left = start.steps ?? Number.POSITIVE_INFINITY;
    while (!trainer.done && left > 0 && turn === mine) {
      const until = now() + slice;
      do {
        trainer.step();
        left--;
      } while (!trainer.done && left > 0 && now() < until);
      await pause();
      if (turn === mine && seen && now() - shownAt >= rest) show(run);
    }
    if (held === run && trainer.taken > 0) show(run);
    return trainer.done ? "done" : "stopped";
  };

  return async (order) => {
    if (order.type === "seen") {
      seen = true;
      return;
    }
    const mine = ++turn;
    if (order.type === "stop") return; // the run ends its slice, and says so
    const { run } = order;
    seen = true;
    try {
      const type = await go(order, mine);
      if (turn === mine || type === "stopped") post({ type, run });
    } catch (error) {
      if (held?.run === run) held = undefined;
      post({ type: "failed", run, message: error instanceof Error ? error.message : `${error}` });
    }
  };
}

/**
 * @param {Start} start
 * @returns {Promise<Held>}
 */
async function open({ run, settings, images, plain }) {
  const trainer = await openTrainer(settings, images.train, { plain });
  /** @param {Uint8Array} greys */
  const measured = (greys) => {
    const clean = Float32Array.from(greys, (grey) => grey / 255);
    return { clean, given: trainer.damage(clean, NOISE) };
  };
  const train = measured(images.train.subarray(0, images.test.length));
  return { run, trainer, images, train, test: measured(images.test) };
}

/**
 * @param {Held} held
 * @returns {Progress}
 */
function frameOf({ run, trainer, images, train, test }) {
  const [width] = trainer.settings.sizes;
  const k = trainer.settings.sizes.at(-1) ?? 0;
  const codes = trainer.encode(test.given);
  return {
    type: "frame",
    run,
    step: trainer.taken,
    steps: trainer.steps,
    seen: trainer.seen,
    train: error(trainer.reconstruct(train.given), train.clean, width),
    test: error(trainer.decode(codes), test.clean, width),
    active: activeShare(codes, k),
    codes: k === 2 ? codes : new Float32Array(),
    outputs: trainer.reconstruct(images.shown),
    weights: trainer.weights(),
    kernel: trainer.machine.name,
  };
}

/**
 * Return the squared error per image.
 * @param {Float32Array} copies
 * @param {Float32Array} images
 * @param {number} width
 */
function error(copies, images, width) {
  let sum = 0;
  for (let i = 0; i < images.length; i++) sum += (copies[i] - images[i]) ** 2;
  return (sum * width) / images.length;
}

/**
 * Return the share of units that an image switches on, on average: those above a tenth of the
 * largest value that any unit takes.
 * @param {Float32Array} codes
 * @param {number} k
 */
function activeShare(codes, k) {
  let most = 0;
  for (const h of codes) most = Math.max(most, Math.abs(h));
  let on = 0;
  for (const h of codes) if (Math.abs(h) > ON * most) on++;
  return k === 0 ? 0 : on / codes.length;
}

/** @param {Progress} frame */
function buffersOf({ codes, outputs, weights }) {
  return [codes.buffer, outputs.buffer, ...weights.map(({ values }) => values.buffer)];
}
