/** Training in the page: `training.fit`, a step at a time. */
import { Random } from "../parts/random.js";
import { Adam } from "./adam.js";
import { DAMAGES } from "./damage.js";
import { openKernel } from "./kernels.js";
import { Network } from "./network.js";
import { Objective } from "./objective.js";
import { Order, stepsFor } from "./order.js";
import { Plan } from "./plan.js";
import { SCHEDULES } from "./schedules.js";
import { checkedSettings, SettingError } from "./settings.js";

/**
 * @import { Kernel, Machine } from "./kernels.js"
 * @import { Layer } from "./plan.js"
 * @import { Settings } from "./settings.js"
 */

/** Training went astray: a loss is no number any more. Its message names the likely cause. */
export class Diverged extends Error {}

/**
 * Return a trainer, ready for its first step, or throw a SettingError.
 * @param {Partial<Settings>} settings
 * @param {Uint8Array} greys images (count x sizes[0]), a byte for each pixel
 * @param {{plain?: boolean}} how `plain`: without WebAssembly
 */
export async function openTrainer(settings, greys, { plain = false } = {}) {
  const width = settings.sizes?.[0] ?? 784;
  const count = greys.length / width;
  if (!Number.isInteger(count) || count === 0) {
    throw new SettingError(
      `images must have ${width} pixels each, the first of sizes, but ${greys.length} pixels are given.`,
    );
  }
  const plan = new Plan(checkedSettings(settings, count), count);
  return new Trainer(plan, await openKernel(plan.room.bytes, plain), greys);
}

/**
 * A run. All that it draws comes from one generator, in this order: the weights, and for each epoch
 * the order of the images, and for each step the corruption and the noise of codes. What is asked of
 * the network meanwhile draws nothing from it, so pictures do not change a run.
 */
export class Trainer {
  /** Steps taken. */
  taken = 0;
  /** Images seen, again and again counted anew. */
  seen = 0;

  #adam = new Adam();

  /**
   * @param {Plan} plan
   * @param {Machine} machine
   * @param {Uint8Array} greys
   */
  constructor(plan, machine, greys) {
    this.plan = plan;
    this.machine = machine;
    this.settings = plan.settings;
    this.network = new Network(plan, machine);
    this.objective = new Objective(this.network);
    this.random = new Random(plan.settings.seed);
    new Uint8Array(machine.buffer).set(greys, plan.greys);
    this.network.draw(this.random);
    this.order = new Order(plan.count, plan.settings.batchSize, this.random);
    /** Steps of the whole run. */
    this.steps = stepsFor(this.order.sizes, plan.settings.images);
    /** The numbers of the images of the last batch. */
    this.chosen = new Uint32Array();
  }

  get done() {
    return this.taken >= this.steps;
  }

  /** Take the next step and return the cost of its batch; throws Diverged where that is no number. */
  step() {
    const { kernel } = this.machine;
    this.chosen = this.order.next();
    const cost = this.objective.descend(this.#batch());
    if (!Number.isFinite(cost)) throw new Diverged(this.#cause(`the loss is ${cost}`));
    const { step, root } = this.#adam.next(this.#stepSize());
    const { weights, slopes, means, squares } = this.plan.places;
    kernel.adam(this.plan.size, weights, slopes, means, squares, step, root);
    this.taken++;
    this.seen += this.chosen.length;
    if (this.done && !this.#isFinite()) throw new Diverged(this.#cause("a weight is not finite"));
    return cost;
  }

  /** Put the chosen images into place, damage them, draw noise. */
  #batch() {
    const { plan, settings } = this;
    const { kernel } = this.machine;
    const count = this.chosen.length;
    const [width] = settings.sizes;
    this.chosen.forEach((number, i) => {
      kernel.greys(width, plan.greys + number * width, plan.clean + 4 * i * width);
    });
    let input = plan.clean;
    if (settings.corruption) {
      input = plan.damaged;
      this.#damage(count * width, this.random);
    }
    if (settings.variational) {
      const n = count * /** @type {number} */ (settings.sizes.at(-1));
      const state = this.random.leave(drawsOf("addNormals", n));
      kernel.addNormals(n, plan.zeros, plan.noise, 1, state);
    }
    return { count, clean: plan.clean, input };
  }

  /**
   * Damage the images in `clean`, into `damaged`.
   * @param {number} n
   * @param {Random} random
   */
  #damage(n, random) {
    const { kind, amount } = /** @type {{kind: string, amount: number}} */ (
      this.settings.corruption
    );
    const { how } = DAMAGES[kind];
    const state = random.leave(drawsOf(how, n));
    this.machine.kernel[how](n, this.plan.clean, this.plan.damaged, amount, state);
  }

  /** Return the step size of this step. */
  #stepSize() {
    const { lr, schedule } = this.settings;
    if (schedule === null) return lr;
    return lr * SCHEDULES[schedule](Math.min(this.taken / Math.max(this.steps - 1, 1), 1));
  }

  #isFinite() {
    return this.plan.parameters.every((p) => this.network.view(p).every(Number.isFinite));
  }

  /** @param {string} what */
  #cause(what) {
    return (
      `After ${this.taken} steps ${what}: most likely the step size ` +
      `${this.settings.lr} is too large; try a tenth of it.`
    );
  }

  /**
   * Return the codes (count x k) of images (count x width) in [0, 1]; of a variational autoencoder
   * their means.
   * @param {Float32Array} x
   */
  encode(x) {
    return this.#through(this.plan.encoder, x);
  }

  /**
   * Return the images (count x width) of codes (count x k).
   * @param {Float32Array} h
   */
  decode(h) {
    return this.#through(this.plan.decoder, h);
  }

  /**
   * Return what becomes of images (count x width).
   * @param {Float32Array} x
   */
  reconstruct(x) {
    return this.#through([...this.plan.encoder, ...this.plan.decoder], x);
  }

  /**
   * Return images (count x width), damaged as those of training but by draws of a seed of their own.
   * @param {Float32Array} x
   * @param {number} seed
   */
  damage(x, seed) {
    if (!this.settings.corruption) return x;
    const random = new Random(seed);
    const [width] = this.settings.sizes;
    return this.#inParts(x, width, width, (count) => {
      this.#damage(count * width, random);
      return this.plan.damaged;
    });
  }

  /** Return copies of all weights by the names that they have in torch. */
  weights() {
    return this.plan.parameters.map((parameter) => ({
      name: parameter.name,
      shape: parameter.shape,
      values: this.network.view(parameter).slice(),
    }));
  }

  /**
   * @param {Layer[]} layers
   * @param {Float32Array} x
   */
  #through(layers, x) {
    const last = /** @type {Layer} */ (layers.at(-1));
    return this.#inParts(x, layers[0].inputs, last.outputs, (count) =>
      layers.reduce((place, layer) => this.network.forward(layer, place, count), this.plan.clean),
    );
  }

  /**
   * Do something to rows, as many at a time as there is room for.
   * @param {Float32Array} x rows
   * @param {number} inputs the width of a row
   * @param {number} outputs and of what becomes of it
   * @param {(count: number) => number} work from `clean` to the place that it returns
   */
  #inParts(x, inputs, outputs, work) {
    const rows = x.length / inputs;
    if (!Number.isInteger(rows)) {
      throw new Error(`rows of ${inputs} numbers are needed, but ${x.length} numbers are given`);
    }
    const numbers = new Float32Array(this.machine.buffer);
    const out = new Float32Array(rows * outputs);
    for (let begin = 0; begin < rows; begin += this.plan.most) {
      const count = Math.min(this.plan.most, rows - begin);
      numbers.set(x.subarray(begin * inputs, (begin + count) * inputs), this.plan.clean / 4);
      const at = work(count) / 4;
      out.set(numbers.subarray(at, at + count * outputs), begin * outputs);
    }
    return out;
  }
}

/**
 * Return how many draws a kernel's function takes for n numbers: one for each, but normal numbers
 * are made eight at a time.
 * @param {keyof Kernel} how
 * @param {number} n
 */
function drawsOf(how, n) {
  return how === "addNormals" ? Math.ceil(n / 8) * 8 : n;
}
