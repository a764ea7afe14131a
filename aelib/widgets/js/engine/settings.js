/** What a run is made with: names and defaults of `aelib`, and a sentence for what cannot be. */

import { DAMAGES } from "./damage.js";
import { ACTIVATIONS } from "./kernels.js";
import { SCHEDULES } from "./schedules.js";

/** @import { Activation } from "./kernels.js" */

/**
 * A penalty on the code, as `losses.kl_sparsity` and `losses.l1`, times a weight.
 * @typedef {{kind: "kl", weight: number, rho: number} | {kind: "l1", weight: number}} Sparsity
 */

/**
 * All that decides a run; with the same images it gives the same weights on every machine.
 * @typedef {object} Settings
 * @property {number[]} sizes widths from the image to the code
 * @property {Activation} activation of hidden layers
 * @property {Activation} codeActivation
 * @property {Activation} output
 * @property {boolean} tied whether decoder matrices are the encoder's, transposed
 * @property {boolean} variational
 * @property {"mse" | "bce"} loss
 * @property {number} beta weight of the KL of a variational autoencoder
 * @property {Sparsity | null} sparsity
 * @property {{kind: string, amount: number} | null} corruption
 * @property {number} batchSize
 * @property {number} lr step size of Adam, with a schedule the largest one
 * @property {"one-cycle" | "cosine" | null} schedule
 * @property {number} images how many are seen before the run ends, again and again counted anew
 * @property {number} seed of the initial weights and all draws of training
 */

/** @type {Settings} */
export const DEFAULTS = Object.freeze({
  sizes: [784, 128, 32, 2],
  activation: "relu",
  codeActivation: null,
  output: "sigmoid",
  tied: false,
  variational: false,
  loss: "mse",
  beta: 1,
  sparsity: null,
  corruption: null,
  batchSize: 64,
  lr: 1e-3,
  schedule: null,
  images: 60_000,
  seed: 0,
});

const MOST_WEIGHTS = 4_000_000; // 64 MB with their slopes and means
const MOST_SEEN = 10_000_000;

/** A setting that cannot be; its message is a sentence for the reader. */
export class SettingError extends Error {}

/**
 * Return settings with those that are not given at their defaults, or throw a SettingError.
 * @param {Partial<Settings>} given
 * @param {number} count how many images there are
 * @returns {Settings}
 */
export function checkedSettings(given, count) {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(DEFAULTS, name));
  hold(unknown === undefined, `${unknown} is not a setting: ${listed(DEFAULTS)} are.`);
  const settings = { ...DEFAULTS, ...given };
  checkNetwork(settings);
  checkObjective(settings);
  if (settings.variational) checkVariational(settings);
  whole("batchSize", settings.batchSize, 1, count, "the number of images");
  number("lr", settings.lr, 0, 1);
  hold(settings.lr > 0, "lr must be above 0.");
  choice("schedule", settings.schedule, [null, ...Object.keys(SCHEDULES)]);
  whole("images", settings.images, 1, MOST_SEEN);
  whole("seed", settings.seed, 0, 2 ** 32 - 1);
  return settings;
}

/** @param {Settings} settings */
function checkNetwork({ sizes, tied, variational, ...settings }) {
  hold(
    Array.isArray(sizes) && sizes.length >= 2,
    `sizes must be two whole numbers or more, from the image to the code, got ${shown(sizes)}.`,
  );
  for (const size of sizes) whole("each of sizes", size, 1, Number.MAX_SAFE_INTEGER);
  let weights = 0;
  for (let i = 1; i < sizes.length; i++) weights += 2 * sizes[i - 1] * sizes[i];
  hold(
    weights <= MOST_WEIGHTS,
    `sizes must be smaller: the network would have ${weights} weights, and ${MOST_WEIGHTS} are ` +
      "the most in a page.",
  );
  for (const name of /** @type {const} */ (["activation", "codeActivation", "output"])) {
    choice(name, settings[name], [null, ...Object.keys(ACTIVATIONS).filter((a) => a !== "null")]);
  }
  for (const [name, value] of Object.entries({ tied, variational })) {
    hold(typeof value === "boolean", `${name} must be true or false, got ${shown(value)}.`);
  }
}

/** @param {Settings} settings */
function checkObjective({ loss, output, beta, sparsity, corruption, codeActivation }) {
  choice("loss", loss, ["mse", "bce"]);
  hold(
    loss === "mse" || output === "sigmoid",
    `loss "bce" needs output "sigmoid", which stays in [0, 1], got output ${shown(output)}.`,
  );
  number("beta", beta, 0);
  if (corruption !== null) {
    choice("corruption", corruption?.kind, Object.keys(DAMAGES));
    number("amount", corruption.amount, 0, DAMAGES[corruption.kind].most);
  }
  if (sparsity === null) return;
  choice("sparsity", sparsity?.kind, ["kl", "l1"]);
  number("weight", sparsity.weight, 0);
  if (sparsity.kind === "l1") return;
  number("rho", sparsity.rho, 0, 1);
  hold(sparsity.rho > 0 && sparsity.rho < 1, "rho must be above 0 and below 1.");
  hold(
    codeActivation === "sigmoid",
    `sparsity "kl" needs codeActivation "sigmoid", which stays in [0, 1], got ` +
      `${shown(codeActivation)}: or take "l1".`,
  );
}

/** @param {Settings} settings */
function checkVariational({ tied, codeActivation, sparsity, corruption }) {
  const others = { tied: tied || null, codeActivation, sparsity, corruption };
  for (const [name, value] of Object.entries(others)) {
    hold(value === null, `a variational autoencoder has no ${name} here, got ${shown(value)}.`);
  }
}

/**
 * @param {boolean} holds
 * @param {string} sentence
 */
function hold(holds, sentence) {
  if (!holds) throw new SettingError(sentence);
}

/**
 * @param {string} name
 * @param {unknown} value
 * @param {number} least
 * @param {number} most
 * @param {string} why what the bound is
 */
function whole(name, value, least, most, why = "") {
  const bound = most === Number.MAX_SAFE_INTEGER ? "or more" : `to ${most}`;
  hold(
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
    `${name} must be a whole number, ${least} ${bound}${why && `, ${why}`}, got ${shown(value)}.`,
  );
}

/**
 * @param {string} name
 * @param {unknown} value
 * @param {number} least
 * @param {number} most
 */
function number(name, value, least, most = Number.POSITIVE_INFINITY) {
  const bound = most === Number.POSITIVE_INFINITY ? `${least} or more` : `from ${least} to ${most}`;
  hold(
    Number.isFinite(value) && Number(value) >= least && Number(value) <= most,
    `${name} must be a number, ${bound}, got ${shown(value)}.`,
  );
}

/**
 * @param {string} name
 * @param {unknown} value
 * @param {unknown[]} known
 */
function choice(name, value, known) {
  const names = known.map(shown).join(", ");
  hold(known.includes(value), `${name} must be one of ${names}, got ${shown(value)}.`);
}

/** @param {object} values */
function listed(values) {
  return Object.keys(values).join(", ");
}

/** @param {unknown} value */
function shown(value) {
  return typeof value === "number" ? String(value) : (JSON.stringify(value) ?? String(value));
}
