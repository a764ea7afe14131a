/** The net of a frame, to compute with in the page. */

/**
 * @import { Settings } from "../engine/settings.js"
 * @import { Layer } from "../parts/network.js"
 * @import { Progress } from "./messages.js"
 */

/**
 * Return both halves of a net; of a variational one the encoder gives the mean.
 * @param {Progress["weights"]} weights in torch's order
 * @param {Partial<Settings>} settings
 */
export function layersOf(weights, { sizes = [], activation, codeActivation, output, tied }) {
  const depth = sizes.length - 1;
  const values = weights.map((one) => one.values);
  /** @type {(i: number) => string | null} */
  const bend = (i) => (i < depth - 1 ? (activation ?? null) : null);
  /** @type {Layer[]} */
  const encoder = Array.from({ length: depth }, (_, i) => ({
    weight: values[2 * i],
    bias: values[2 * i + 1],
    activation: i < depth - 1 ? bend(i) : (codeActivation ?? null),
  }));
  const rest = values.slice(2 * depth);
  /** @type {Layer[]} */
  const decoder = Array.from({ length: depth }, (_, i) => ({
    weight: tied ? transposed(encoder[depth - 1 - i]) : rest[2 * i],
    bias: tied ? rest[i] : rest[2 * i + 1],
    activation: i < depth - 1 ? bend(i) : (output ?? "sigmoid"),
  }));
  return { encoder, decoder };
}

/** @param {Layer} layer */
function transposed({ weight, bias }) {
  const rows = bias.length;
  const columns = weight.length / rows;
  const turned = new Float32Array(weight.length);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) turned[j * rows + i] = weight[i * columns + j];
  }
  return turned;
}
