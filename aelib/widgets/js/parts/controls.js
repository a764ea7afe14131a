/** Controls, each bound to a value of the model. */
import { make } from "./elements.js";

/**
 * @import { Model } from "./model.js"
 */

/**
 * What is seen of a control; `follow` puts it to the model's value, whenever the widget is redrawn.
 * @typedef {{node: HTMLElement, follow: () => void}} Control
 */

// JupyterLab would take the arrow keys for its own; this attribute leaves them to the control.
export const OWN_KEYS = { "data-lm-suppress-shortcuts": "true" };

/**
 * Return a labelled slider that steps through `values`; `show` turns a value into words.
 * @template {object} S
 * @template {keyof S & string} K
 * @param {Model<S>} model
 * @param {K} name
 * @param {string} label
 * @param {S[K][]} values
 * @param {(value: S[K]) => string} [show]
 * @returns {Control}
 */
export function slider(model, name, label, values, show = String) {
  const range = { type: "range", min: 0, max: values.length - 1, step: 1 };
  const input = make("input", { ...range, "aria-label": label, ...OWN_KEYS });
  const shown = make("span", { class: "aelib-value" }); // aria-valuetext says the same
  const follow = () => {
    const words = show(model.get(name));
    input.value = String(nearestIndex(values, model.get(name)));
    input.setAttribute("aria-valuetext", words);
    shown.textContent = words;
  };
  input.addEventListener("input", () => put(model, name, values[Number(input.value)]));
  const node = make("label", { class: "aelib-control" }, make("span", {}, label), input, shown);
  return { node, follow };
}

/**
 * Return the place of a value, or, of a number that is none of them, of the nearest.
 * @param {unknown[]} values
 * @param {unknown} value
 */
export function nearestIndex(values, value) {
  const exact = values.indexOf(value);
  if (exact >= 0) return exact;
  const away = values.map((other) => Math.abs(Number(other) - Number(value)));
  return away.indexOf(Math.min(...away));
}

/**
 * Return a labelled choice between named options.
 * @template {object} S
 * @template {keyof S & string} K
 * @param {Model<S>} model
 * @param {K} name
 * @param {string} label
 * @param {(S[K] & string)[]} options
 * @returns {Control}
 */
export function choice(model, name, label, options) {
  const items = options.map((option) => make("option", { value: option }, option));
  const select = make("select", { "aria-label": label, ...OWN_KEYS }, ...items);
  const follow = () => {
    select.value = String(model.get(name));
  };
  select.addEventListener("change", () => put(model, name, options[select.selectedIndex]));
  return {
    node: make("label", { class: "aelib-control" }, make("span", {}, label), select),
    follow,
  };
}

/**
 * Return a checkbox with its words.
 * @template {object} S
 * @template {keyof S & string} K
 * @param {Model<S>} model
 * @param {K} name
 * @param {string} label
 * @returns {Control}
 */
export function checkbox(model, name, label) {
  const input = make("input", { type: "checkbox", ...OWN_KEYS });
  const follow = () => {
    input.checked = Boolean(model.get(name));
  };
  input.addEventListener("change", () => {
    put(model, name, /** @type {S[K]} */ (input.checked));
  });
  return {
    node: make("label", { class: "aelib-control" }, input, make("span", {}, label)),
    follow,
  };
}

/**
 * Return a button that takes the next seed, so that what is random is drawn again.
 * @param {Model<{seed: number}>} model
 * @param {string} label
 * @returns {Control}
 */
export function redraw(model, label) {
  const node = make("button", { type: "button", ...OWN_KEYS }, label);
  node.addEventListener("click", () => model.put({ seed: model.get("seed") + 1 }));
  return { node, follow() {} };
}

/**
 * Return controls in a row, as one.
 * @param {Control[]} parts
 * @returns {Control}
 */
export function controls(...parts) {
  const node = make("div", { class: "aelib-controls" }, ...parts.map((part) => part.node));
  return {
    node,
    follow() {
      for (const part of parts) part.follow();
    },
  };
}

/**
 * Set one value of the model.
 * @template {object} S
 * @template {keyof S & string} K
 * @param {Model<S>} model
 * @param {K} name
 * @param {S[K]} value
 */
function put(model, name, value) {
  model.put(/** @type {Partial<S>} */ (/** @type {unknown} */ ({ [name]: value })));
}
