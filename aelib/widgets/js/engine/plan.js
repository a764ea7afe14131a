/** The layers of a network, and where in memory everything of a run lies. */
import { padded, Room } from "./memory.js";
import { batchSizes } from "./order.js";

/**
 * @import { Activation } from "./kernels.js"
 * @import { Settings } from "./settings.js"
 */

/**
 * A dense layer. `weight` and `bias` count numbers from the first of all weights; the weight of a
 * tied layer is that of the encoder's, (inputs x outputs) where its own would be transposed.
 * @typedef {object} Layer
 * @property {string} name that of its parameters in torch
 * @property {number} inputs
 * @property {number} outputs
 * @property {Activation} activation
 * @property {boolean} tied
 * @property {number} weight
 * @property {number} bias
 * @property {number} output place of its outputs (batch x outputs)
 */

/**
 * What is trained: `at` counts numbers from the first of all weights, `inputs` are the layer's.
 * @typedef {{name: string, shape: number[], at: number, inputs: number}} Parameter
 */

const KINDS = /** @type {const} */ (["weights", "slopes", "means", "squares"]);

/** @typedef {typeof KINDS[number]} Kind weights, their slopes, and Adam's two running means */

export class Plan {
  room = new Room();
  size = 0; // of all weights, each array padded

  /**
   * @param {Settings} settings
   * @param {number} count how many images there are
   */
  constructor(settings, count) {
    const { sizes } = settings;
    this.settings = settings;
    this.count = count;
    this.most = Math.max(...batchSizes(count, settings.batchSize)); // images in a batch
    this.depth = sizes.length - 1;
    /** @type {Layer[]} */
    this.encoder = this.#stack("encoder", sizes, settings.codeActivation);
    /** @type {Layer[]} */
    this.decoder = this.#stack("decoder", sizes.toReversed(), settings.output);
    const { inputs, outputs } = this.encoder[this.depth - 1];
    this.logVariance = settings.variational
      ? this.#layer("log_variance", inputs, outputs, null)
      : null;
    this.places = this.#weights();
    const [width] = sizes;
    const widest = Math.max(...sizes);
    this.packed = this.room.floats(padded(widest) * Math.max(widest, this.most));
    this.clean = this.#batch(widest); // images, or codes to decode
    this.damaged = this.#batch(width);
    this.slopes = [this.#batch(widest), this.#batch(widest)];
    this.codes = this.#batch(outputs); // that are drawn,
    this.noise = this.#batch(outputs); // with this,
    this.zeros = this.#batch(outputs); // which is added to these;
    this.spread = this.#batch(outputs); // slopes at the log variances
    this.means = this.room.floats(outputs); // of each unit of the code
    this.greys = this.room.greys(count * width);
    for (const layer of this.layers) layer.output = this.#batch(layer.outputs);
  }

  /** All layers, in the order in which torch draws their weights. */
  get layers() {
    return [...this.encoder, ...this.decoder, ...(this.logVariance ? [this.logVariance] : [])];
  }

  /** @returns {Parameter[]} the parameters, in torch's order and with its names and shapes */
  get parameters() {
    return this.layers.flatMap(({ name, inputs, outputs, tied, weight, bias }) => [
      ...(tied ? [] : [{ name: `${name}.weight`, shape: [outputs, inputs], at: weight, inputs }]),
      { name: `${name}.bias`, shape: [outputs], at: bias, inputs },
    ]);
  }

  /**
   * @param {"encoder" | "decoder"} side
   * @param {number[]} widths
   * @param {Activation} last
   * @returns {Layer[]}
   */
  #stack(side, widths, last) {
    const { activation, tied } = this.settings;
    let position = 0; // in torch's Sequential, where an activation is a part of its own
    return widths.slice(1).map((outputs, i) => {
      const name = `${side}.${position}`;
      const bends = i < this.depth - 1 ? activation : last;
      position += bends === null ? 1 : 2;
      const source = tied && side === "decoder" ? this.encoder[this.depth - 1 - i] : undefined;
      return this.#layer(name, widths[i], outputs, bends, source);
    });
  }

  /**
   * @param {string} name
   * @param {number} inputs
   * @param {number} outputs
   * @param {Activation} activation
   * @param {Layer} [source] whose weight it uses
   * @returns {Layer}
   */
  #layer(name, inputs, outputs, activation, source) {
    const weight = source ? source.weight : this.#own(inputs * outputs);
    const bias = this.#own(outputs);
    const tied = source !== undefined;
    return { name, inputs, outputs, activation, tied, weight, bias, output: 0 };
  }

  /** @param {number} count */
  #own(count) {
    const at = this.size;
    this.size += padded(count);
    return at;
  }

  #weights() {
    const places = KINDS.map((kind) => [kind, this.room.floats(this.size)]);
    return /** @type {Record<Kind, number>} */ (Object.fromEntries(places));
  }

  /** @param {number} width */
  #batch(width) {
    return this.room.floats(this.most * width);
  }
}
