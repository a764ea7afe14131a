/** The settings of a playground as controls, which say in a sentence what cannot be. */
import { OWN_KEYS } from "../parts/controls.js";
import { CORRUPTIONS } from "../parts/corruption.js";
import { make } from "../parts/elements.js";
import { ACTIVATIONS } from "../parts/network.js";
import { CLEAN, misfit, widthsOf } from "./settings.js";

/**
 * @import { Model } from "../parts/model.js"
 * @import { PlaygroundSettings, Preset } from "./settings.js"
 */

/** @typedef {keyof PlaygroundSettings} Name */

/**
 * What is seen of a setting; `read` returns its value, or throws a sentence.
 * @typedef {object} Field
 * @property {HTMLElement} node
 * @property {HTMLInputElement | HTMLSelectElement} input
 * @property {() => unknown} read
 */

/** @type {Record<Name, string>} */
export const LABELS = {
  hidden: "hidden layers",
  k: "code size k",
  activation: "activation",
  tied: "tied weights",
  noise: "damage",
  amount: "amount, p or s",
  code: "code",
  weight: "weight, λ or β",
  lr: "step size",
  batch_size: "batch",
  images: "images to see",
  seed: "seed",
};
/** @type {Partial<Record<Name, string[]>>} */
const CHOICES = {
  activation: Object.keys(ACTIVATIONS).filter((name) => name !== "null"),
  noise: [CLEAN, ...Object.keys(CORRUPTIONS)],
  code: ["plain", "l1", "kl", "variational"],
};
/** @type {Record<string, string>} */
const WORDS = { l1: "sparse, L1", kl: "sparse, KL" };
const WHOLE = ["k", "batch_size", "images", "seed"];
/** @type {Partial<Record<Name, number>>} */
const STEPS = { amount: 0.05 };
/** @type {Partial<Record<Name, string>>} */
const WIDE = {
  hidden: "8em",
  k: "4.5em",
  amount: "4.5em",
  weight: "5.5em",
  lr: "5.5em",
  batch_size: "4.5em",
  images: "6.5em",
  seed: "6em",
};
export const NAMES = /** @type {Name[]} */ (Object.keys(LABELS));

/**
 * Return the controls of all settings. Those that the preset's question turns stand first, the
 * others are folded away; `problem` is a sentence while the settings cannot be trained.
 * @param {Model<PlaygroundSettings>} model
 * @param {{presets: Preset[], preset: string, limits: Record<string, number[]>}} payload
 * @param {{width: number, count: () => number}} images
 * @param {() => void} changed
 */
export function settingsForm(model, { presets, preset, limits }, images, changed) {
  /** @type {Map<Name, string>} */
  const wrong = new Map();
  const fields = NAMES.map((name) => /** @type {const} */ ([name, field(name, limits[name])]));
  const values = () =>
    /** @type {PlaygroundSettings} */ (
      Object.fromEntries(NAMES.map((name) => [name, model.get(name)]))
    );
  for (const [name, { input, read }] of fields) {
    input.addEventListener("change", () => {
      try {
        const value = read();
        wrong.delete(name);
        model.put(/** @type {Partial<PlaygroundSettings>} */ ({ [name]: value }));
      } catch (error) {
        wrong.set(name, error instanceof Error ? error.message : "");
      }
      input.setAttribute("aria-invalid", String(wrong.has(name)));
      changed();
    });
  }
  const question = make("p", { class: "aelib-question" });
  const first = make("div", { class: "aelib-controls" });
  const more = make("div", { class: "aelib-controls" });
  const choose = choice(
    "question",
    presets.map(({ name }) => name),
  );
  const arrange = () => {
    const { question: asked, turns } = chosen();
    question.textContent = asked;
    const turned = fields.filter(([name]) => turns.includes(name));
    const others = fields.filter(([name]) => !turns.includes(name));
    first.replaceChildren(choose.node, ...turned.map(([, { node }]) => node));
    more.replaceChildren(...others.map(([, { node }]) => node));
  };
  choose.input.value = preset;
  const chosen = () => presets.find(({ name }) => name === choose.input.value) ?? presets[0];
  choose.input.addEventListener("change", () => {
    wrong.clear();
    model.put({ ...chosen().settings });
    arrange();
    changed();
  });
  arrange();
  const summary = make("summary", {}, "More settings");
  return {
    node: make("div", { class: "aelib-rows" }, question, first, make("details", {}, summary, more)),
    values,
    problem: () => [...wrong.values()][0] ?? misfit(values(), images.width, images.count()),
    /** The question, and in which settings the reader differs from it. */
    entries() {
      const { name: question, settings } = chosen();
      const own = NAMES.filter((name) => model.get(name) !== settings[name]);
      const said = own.map((name) => [name, String(model.get(name))]);
      return { question, ...Object.fromEntries(said) };
    },
    /** Take settings as if they were typed. @param {Record<string, string>} entries */
    take({ question: asked, ...entries }) {
      if (presets.some(({ name }) => name === asked)) type(choose, asked);
      for (const [name, one] of fields) {
        if (name in entries && (CHOICES[name]?.includes(entries[name]) ?? true)) {
          type(one, entries[name]);
        }
      }
    },
    /** Put the controls to the model's values, but those in which something wrong is typed. */
    follow() {
      for (const [name, { input }] of fields) {
        if (wrong.has(name)) continue;
        const value = model.get(name);
        if (input.type === "checkbox") /** @type {HTMLInputElement} */ (input).checked = !!value;
        else input.value = String(value);
        input.setAttribute("aria-invalid", "false");
      }
      const values_ = values();
      able(fields, "amount", values_.noise !== "none");
      able(fields, "weight", values_.code !== "plain");
    },
  };
}

/**
 * @param {Field} field
 * @param {string} value
 */
function type({ input }, value) {
  if (input.type === "checkbox") /** @type {HTMLInputElement} */ (input).checked = value === "true";
  else input.value = value;
  input.dispatchEvent(new Event("change"));
}

/**
 * @param {(readonly [Name, Field])[]} fields
 * @param {Name} which
 * @param {boolean} can
 */
function able(fields, which, can) {
  for (const [name, { input }] of fields) if (name === which) input.disabled = !can;
}

/**
 * @param {Name} name
 * @param {number[] | undefined} limits
 * @returns {Field}
 */
function field(name, limits) {
  const label = LABELS[name];
  const options = CHOICES[name];
  if (options) return choice(label, options);
  if (name === "tied") return checkbox(label);
  if (limits) return number(name, label, limits);
  const input = make("input", { type: "text", placeholder: "none", ...OWN_KEYS });
  const read = () => {
    if (!widthsOf(input.value)) {
      throw new Error(
        "Hidden layers are whole numbers from 1 to 2000 with commas between them, such as 128, 32, " +
          `or nothing for none; got ${input.value}.`,
      );
    }
    return input.value;
  };
  return labelled(name, label, input, read);
}

/**
 * @param {Name} name
 * @param {string} label
 * @param {number[]} limits
 */
function number(name, label, [low, high]) {
  const whole = WHOLE.includes(name);
  const step = whole ? 1 : (STEPS[name] ?? "any");
  const input = make("input", { type: "number", min: low, max: high, step, ...OWN_KEYS });
  const read = () => {
    const value = input.valueAsNumber;
    if (!(value >= low && value <= high && (!whole || Number.isInteger(value)))) {
      const kind = whole ? "a whole number" : "a number";
      const got = input.value || "nothing that is a number";
      throw new Error(`The ${label} must be ${kind} from ${low} to ${high}, got ${got}.`);
    }
    return value;
  };
  return labelled(name, label, input, read);
}

/**
 * @param {string} label
 * @param {string[]} options
 */
function choice(label, options) {
  const items = options.map((value) => make("option", { value }, WORDS[value] ?? value));
  const select = make("select", OWN_KEYS, ...items);
  return labelled("", label, select, () => select.value);
}

/** @param {string} label */
function checkbox(label) {
  const input = make("input", { type: "checkbox", "aria-label": label, ...OWN_KEYS });
  const node = make("label", { class: "aelib-control" }, input, make("span", {}, label));
  return { node, input, read: () => input.checked };
}

/**
 * @param {Name | ""} name
 * @param {string} label
 * @param {HTMLInputElement | HTMLSelectElement} input
 * @param {() => unknown} read
 */
function labelled(name, label, input, read) {
  input.setAttribute("aria-label", label);
  input.style.width = (name && WIDE[name]) || "";
  const node = make("label", { class: "aelib-control" }, make("span", {}, label), input);
  return { node, input, read };
}
