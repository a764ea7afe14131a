/** The settings of a playground, and what the engine makes of them. */

/** @import { Settings } from "../engine/settings.js" */

/**
 * All that decides a run, by the names of the playground's controls.
 * @typedef {object} PlaygroundSettings
 * @property {string} hidden
 * @property {number} k
 * @property {string} activation
 * @property {boolean} tied
 * @property {string} noise
 * @property {number} amount
 * @property {string} code
 * @property {number} weight
 * @property {number} lr
 * @property {number} batch_size
 * @property {number} images
 * @property {number} seed
 */

/**
 * Settings to begin with, the question, and which settings one turns to answer it.
 * @typedef {object} Preset
 * @property {string} name
 * @property {string} question
 * @property {string[]} turns
 * @property {PlaygroundSettings} settings
 */

export const CLEAN = "none"; // among the kinds of noise
export const RHO = 0.05; // how active the units of a KL penalty are to be
const MOST_WEIGHTS = 4_000_000; // the engine's
/** @type {Record<string, string | null>} */
const CODE_ACTIVATIONS = { plain: null, l1: "relu", kl: "sigmoid", variational: null };

/**
 * Return the widths of hidden layers, or undefined where they are not written as they must be.
 * @param {string} text
 */
export function widthsOf(text) {
  const parts = text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
  const right = parts.every(
    (part) => /^\d+$/.test(part) && Number(part) >= 1 && Number(part) <= 2000,
  );
  return right ? parts.map(Number) : undefined;
}

/**
 * Return what the engine is asked for.
 * @param {PlaygroundSettings} values
 * @param {number} width pixels of an image
 * @returns {Partial<Settings>}
 */
export function engineSettings(values, width) {
  const { code, weight, noise } = values;
  const variational = code === "variational";
  return /** @type {Partial<Settings>} */ ({
    sizes: [width, ...(widthsOf(values.hidden) ?? []), values.k],
    activation: values.activation,
    codeActivation: CODE_ACTIVATIONS[code],
    tied: values.tied,
    variational,
    loss: variational ? "bce" : "mse",
    beta: variational ? weight : 1,
    sparsity: sparsityOf(code, weight),
    corruption: noise === CLEAN ? null : { kind: noise, amount: values.amount },
    batchSize: values.batch_size,
    lr: values.lr,
    schedule: "one-cycle",
    images: values.images,
    seed: values.seed,
  });
}

/**
 * @param {string} code
 * @param {number} weight
 */
function sparsityOf(code, weight) {
  if (code === "l1") return { kind: code, weight };
  return code === "kl" ? { kind: code, weight, rho: RHO } : null;
}

/**
 * Return in a sentence why settings, each of which can be, do not go together; "" where they do.
 * @param {PlaygroundSettings} values
 * @param {number} width pixels of an image
 * @param {number} count training images
 */
export function misfit(values, width, count) {
  const { code, tied, noise, batch_size } = values;
  if (code === "variational" && (tied || noise !== CLEAN)) {
    const what = tied ? "tied weights" : "noise";
    return `A variational code goes without ${what} here: take away one of the two.`;
  }
  if (batch_size > count) {
    return `A batch of ${batch_size} is more than the ${count} training images: take at most those.`;
  }
  const sizes = [width, ...(widthsOf(values.hidden) ?? []), values.k];
  const weights = sizes.slice(1).reduce((sum, size, i) => sum + 2 * size * sizes[i], 0);
  if (weights > MOST_WEIGHTS) {
    const millions = (weights / 1e6).toFixed(1);
    return `This net would have ${millions} million weights, and a page bears 4: take narrower layers.`;
  }
  return "";
}

/**
 * Whether two runs would be the same.
 * @param {object | undefined} a
 * @param {object} b
 */
export function same(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}
