/**
 * The values that a widget shows, and what redraws it when they change.
 *
 * A control sets the model; the model's change redraws. So it makes no difference whether a finger
 * or Python moved the slider.
 */
import { make } from "./elements.js";
import { offer } from "./kernelside.js";

/**
 * @import { AnyModel } from "@anywidget/types"
 * @import { Manager } from "./kernel.js"
 */

/**
 * A model that redraws at once and tells the kernel a moment later.
 * @template {object} S the values by their names
 * @typedef {object} Model
 * @property {<K extends keyof S & string>(name: K) => S[K]} get
 * @property {(values: Partial<S>) => void} put sets values, which redraws
 * @property {(event: string, draw: () => void) => () => void} on returns the undoing
 */

/**
 * What `render` is given; the manager, on a page with widgets of ipywidgets, knows of the kernel.
 * @template {object} S
 * @typedef {{model: Model<S>, el: HTMLElement, manager?: Manager}} Props
 */

/**
 * Of anywidget's model, or its stand-in on a page without kernel, what is needed here.
 * @template {object} S
 * @typedef {Pick<AnyModel<S>, "get" | "set" | "save_changes" | "on" | "off"> & {widget_manager?: Manager}} Source
 */

/**
 * Return a widget as anywidget takes it; it shows its own failure as a sentence, not as an empty
 * place. Its model is offered to the page, whether or not anywidget shows a view of it.
 * @template {object} S
 * @param {(props: Props<S>) => () => void} render
 */
export function widget(render) {
  return {
    /** @param {{model: Source<S & {_page: string}>}} props */
    initialize({ model }) {
      return offer(model.get("_page"), model);
    },
    /** @param {{model: Source<S>, el: HTMLElement}} props */
    render({ model, el }) {
      el.classList.add("aelib-widget");
      try {
        return render({ model: prompt(model), el, manager: model.widget_manager });
      } catch (error) {
        const words = `This widget failed: ${error instanceof Error ? error.message : error}`;
        el.replaceChildren(make("p", { class: "aelib-error" }, words));
        throw error; // and the console says where
      }
    },
  };
}

/**
 * Call `draw` now and whenever one of the named values changes; returns the undoing.
 * @template {object} S
 * @param {Model<S>} model
 * @param {(keyof S & string)[]} names
 * @param {() => void} draw
 */
export function watch(model, names, draw) {
  const undo = names.map((name) => model.on(`change:${name}`, draw));
  draw();
  return () => {
    for (const off of undo) off();
  };
}

const LATER = 25; // milliseconds: first the picture is painted, then the kernel hears of it

/**
 * Return a model that redraws at once and tells the kernel a moment later.
 *
 * Until then its own values count: the kernel's echo of an older one would put a slider back.
 * @template {object} S
 * @param {Source<S>} model
 * @returns {Model<S>}
 */
export function prompt(model) {
  /** @type {Map<string, Set<() => void>>} */
  const listeners = new Map();
  /** @type {Partial<S> | null} */
  let unsent = null;
  let sending = false;
  const send = () => {
    const values = /** @type {S} */ (unsent);
    sending = true; // what is set now has been drawn already
    try {
      for (const name of names(values)) model.set(name, values[name]);
    } finally {
      unsent = null;
      sending = false;
    }
    model.save_changes();
  };
  return {
    get: (name) => (unsent && name in unsent ? /** @type {S} */ (unsent)[name] : model.get(name)),
    put(values) {
      if (!unsent) setTimeout(send, LATER);
      unsent = { ...unsent, ...values };
      const draws = Object.keys(values).flatMap((name) => [
        ...(listeners.get(`change:${name}`) ?? []),
      ]);
      for (const draw of new Set(draws)) draw();
    },
    on(event, draw) {
      const heard = () => {
        if (!sending) draw();
      };
      const own = listeners.get(event) ?? new Set();
      listeners.set(event, own.add(draw));
      model.on(event, heard);
      return () => {
        own.delete(draw);
        model.off(/** @type {any} */ (event), heard);
      };
    },
  };
}

/**
 * Return the names of values.
 * @template {object} S
 * @param {S} values
 */
function names(values) {
  return /** @type {(keyof S & string)[]} */ (Object.keys(values));
}
