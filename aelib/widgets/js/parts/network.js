/** The dense networks of the course, computed in the page; tests hold them to torch. */
import { unpack } from "./packed.js";

/**
 * @import { PackedFloats, PackedRows } from "./packed.js"
 */

/**
 * A dense layer; the activation is one of `ACTIVATIONS`, or null.
 * @typedef {object} PackedLayer
 * @property {PackedFloats | PackedRows} weight
 * @property {PackedFloats} bias
 * @property {string | null} activation
 */

/**
 * Both halves of an autoencoder.
 * @typedef {object} PackedAutoencoder
 * @property {PackedLayer[]} encoder
 * @property {PackedLayer[]} decoder
 */

/**
 * One of several autoencoders.
 * @typedef {object} NamedAutoencoder
 * @property {PackedLayer[]} encoder
 * @property {PackedLayer[]} decoder
 * @property {string} name
 */

/**
 * A layer ready to compute: `weight` has a row for each output, as torch stores it.
 * @typedef {{weight: Float32Array, bias: Float32Array, activation: string | null}} Layer
 */

/**
 * Nonlinearities by name, each on one number; null is the identity, as in aelib.models.
 * @type {Record<string, (z: number) => number>}
 */
export const ACTIVATIONS = {
  null: (z) => z,
  relu: (z) => Math.max(z, 0),
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  tanh: Math.tanh,
  elu: (z) => (z > 0 ? z : Math.expm1(z)),
  softplus: (z) => (z > 20 ? z : Math.log1p(Math.exp(z))), // as torch, which avoids the overflow
};

/**
 * Return a packed network as layers ready for `run`.
 * @param {PackedLayer[]} layers
 * @returns {Layer[]}
 */
export function unpackNetwork(layers) {
  return layers.map(({ weight, bias, activation }) => {
    if (!Object.hasOwn(ACTIVATIONS, String(activation))) {
      throw new Error(`no activation is called ${activation}`);
    }
    return { weight: unpack(weight), bias: unpack(bias), activation };
  });
}

/**
 * Return s(W x + b).
 * @param {Float32Array} x
 * @param {Layer} layer
 */
export function dense(x, { weight, bias, activation }) {
  if (weight.length !== bias.length * x.length) {
    throw new Error(`${weight.length} weights do not lead from ${x.length} to ${bias.length}`);
  }
  const s = ACTIVATIONS[String(activation)];
  const out = new Float32Array(bias.length);
  for (let i = 0, w = 0; i < out.length; i++) {
    let sum = bias[i]; // a double: more exact than torch's own sums
    for (let j = 0; j < x.length; j++, w++) sum += weight[w] * x[j];
    out[i] = s(sum);
  }
  return out;
}

/**
 * Return what a network makes of one input.
 * @param {Layer[]} layers
 * @param {Float32Array} x
 */
export function run(layers, x) {
  return layers.reduce(dense, x);
}
