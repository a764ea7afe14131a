/** What the layers of a planned network compute on a machine, and the slopes of their weights. */
import { ACTIVATIONS } from "./kernels.js";
import { padded } from "./memory.js";

/**
 * @import { Random } from "../parts/random.js"
 * @import { Machine } from "./kernels.js"
 * @import { Kind, Layer, Parameter, Plan } from "./plan.js"
 */

export class Network {
  /**
   * @param {Plan} plan
   * @param {Machine} machine
   */
  constructor(plan, machine) {
    this.plan = plan;
    this.machine = machine;
    this.numbers = new Float32Array(machine.buffer);
  }

  /**
   * Return the numbers of a parameter, as they stand in memory.
   * @param {Parameter} parameter
   * @param {Kind} kind
   */
  view({ shape, at }, kind = "weights") {
    const begin = this.#place(kind, at) / 4;
    const count = shape.reduce((product, size) => product * size);
    return this.numbers.subarray(begin, begin + count);
  }

  /**
   * Draw all weights and biases evenly from +-1 / sqrt(inputs of the layer).
   * @param {Random} random
   */
  draw(random) {
    for (const parameter of this.plan.parameters) {
      const bound = 1 / Math.sqrt(parameter.inputs);
      const values = this.view(parameter);
      for (let i = 0; i < values.length; i++) values[i] = (2 * random.uniform() - 1) * bound;
    }
  }

  /**
   * Compute a layer, s(W x + b), and return the place of its outputs.
   * @param {Layer} layer
   * @param {number} x place of its inputs (count x inputs)
   * @param {number} count
   */
  forward(layer, x, count) {
    const { inputs, outputs } = layer;
    const { kernel } = this.machine;
    const [down, along] = layer.tied ? [outputs, 1] : [1, inputs];
    const { packed } = this.plan;
    const { output } = layer;
    const bias = this.#place("weights", layer.bias);
    kernel.pack(inputs, outputs, this.#place("weights", layer.weight), down, along, packed);
    kernel.multiply(count, outputs, inputs, x, inputs, 1, packed, output, bias, false);
    if (layer.activation) {
      kernel.activate(ACTIVATIONS[layer.activation], padded(count * outputs), output);
    }
    return output;
  }

  /**
   * Turn the slopes d at a layer's outputs into those before its activation, in place.
   * @param {Layer} layer
   * @param {number} d
   * @param {number} count
   */
  unbend(layer, d, count) {
    if (!layer.activation) return;
    const { kernel } = this.machine;
    const kind = ACTIVATIONS[layer.activation];
    kernel.slope(kind, padded(count * layer.outputs), layer.output, d);
  }

  /**
   * Keep the slopes of a layer's weight and bias.
   * @param {Layer} layer
   * @param {number} x place of its inputs (count x inputs)
   * @param {number} d place of the slopes before its activation (count x outputs)
   * @param {number} count
   */
  weightSlopes(layer, x, d, count) {
    const { kernel } = this.machine;
    const shared = this.plan.decoder.some(({ tied, weight }) => tied && weight === layer.weight);
    const add = shared && !layer.tied; // to those of the decoder, which come first
    const [left, rows, right, columns] = layer.tied
      ? [x, layer.inputs, d, layer.outputs]
      : [d, layer.outputs, x, layer.inputs];
    const to = this.#place("slopes", layer.weight);
    kernel.pack(count, columns, right, columns, 1, this.plan.packed);
    kernel.multiply(rows, columns, count, left, 1, rows, this.plan.packed, to, 0, add);
    kernel.columnSums(count, layer.outputs, d, this.#place("slopes", layer.bias));
  }

  /**
   * Return the slopes at a layer's inputs, in the place `to` or added to what is there.
   * @param {Layer} layer
   * @param {number} d place of the slopes before its activation (count x outputs)
   * @param {number} to
   * @param {number} count
   * @param {boolean} add
   */
  inputSlopes(layer, d, to, count, add = false) {
    const { inputs, outputs } = layer;
    const { kernel } = this.machine;
    const [down, along] = layer.tied ? [1, outputs] : [inputs, 1];
    kernel.pack(
      outputs,
      inputs,
      this.#place("weights", layer.weight),
      down,
      along,
      this.plan.packed,
    );
    kernel.multiply(count, inputs, outputs, d, outputs, 1, this.plan.packed, to, 0, add);
  }

  /**
   * @param {Kind} kind
   * @param {number} at
   */
  #place(kind, at) {
    return this.plan.places[kind] + 4 * at;
  }
}
