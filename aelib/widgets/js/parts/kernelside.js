/**
 * The kernel's models that live on this page, by the ids that the HTML of their widgets carries.
 *
 * What a notebook shows and stores of a widget is HTML that needs no kernel, so it is alive when the
 * notebook is opened again. Where the widget's model is on the same page, as in JupyterLab, the two
 * are joined: Python hears of a move, and can move the page.
 */

/**
 * @import { Source } from "./model.js"
 */

const MODELS = Symbol.for("aelib.models"); // each bundle has a copy of this module
const OFFERED = "aelib-model";

/** @returns {Map<string, Source<any>>} */
function models() {
  const page = /** @type {{[MODELS]?: Map<string, Source<any>>}} */ (globalThis);
  page[MODELS] ??= new Map();
  return page[MODELS];
}

/**
 * Offer a model to the widgets of its id, now and later; returns the undoing.
 * @param {string} id
 * @param {Source<any>} model
 */
export function offer(id, model) {
  models().set(id, model);
  for (const el of document.querySelectorAll(`[data-model="${id}"]`)) {
    el.dispatchEvent(new Event(OFFERED));
  }
  return () => {
    models().delete(id);
  };
}

/**
 * Return how a widget in its place finds its model, if that is there; `heard` is called when it
 * comes.
 * @param {HTMLElement} el
 * @param {() => void} heard
 */
export function finder(el, heard) {
  el.addEventListener(OFFERED, heard);
  return () => models().get(el.dataset.model ?? "");
}
