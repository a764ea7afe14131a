/** A widget in a page of its own: what stands in for anywidget's model, and what wakes it. */
import { finder } from "./kernelside.js";

/**
 * @import { Source } from "./model.js"
 */

/**
 * Stand in for anywidget's model: five of its methods. Where the kernel's model is found, it is
 * followed, and hears of what is set; when it is gone, what it last said stays.
 * @param {Record<string, unknown>} state
 * @param {() => Source<any> | undefined} [find]
 */
export function standalone(state, find = () => undefined) {
  /** @type {Record<string, Set<() => void>>} */
  const listeners = {};
  /** @type {Source<any> | undefined} */
  let joined;
  /** @param {string} event */
  const of = (event) => {
    listeners[event] ??= new Set();
    return listeners[event];
  };
  const put = (/** @type {string} */ name, /** @type {unknown} */ value) => {
    state[name] = value;
    for (const listener of of(`change:${name}`)) listener();
  };
  const join = () => {
    const model = find();
    if (model === joined) return;
    joined = model;
    if (!model) return;
    for (const name of Object.keys(state)) {
      const follow = () => {
        const value = model.get(name);
        if (model === joined && value !== state[name]) put(name, value);
      };
      model.on(`change:${name}`, follow);
      follow();
    }
  };
  return {
    join,
    get: (/** @type {string} */ name) => state[name],
    set(/** @type {string} */ name, /** @type {unknown} */ value) {
      join();
      put(name, value);
      joined?.set(name, value);
    },
    save_changes() {
      joined?.save_changes();
    },
    on(/** @type {string} */ event, /** @type {() => void} */ listener) {
      of(event).add(listener);
    },
    off(/** @type {string} */ event, /** @type {() => void} */ listener) {
      of(event).delete(listener);
    },
  };
}

/**
 * Render a widget in its place, the first of its name that still sleeps: the same widget may
 * stand on a page twice.
 * @param {{render: (props: {model: any, el: HTMLElement}) => unknown}} widget
 * @param {Record<string, unknown>} state
 * @param {string} name
 */
export function wake({ render }, state, name) {
  /** @type {HTMLElement | null} */
  const el = document.querySelector(`[data-aelib="${name}"]:not([data-alive])`);
  if (!el) return;
  el.dataset.alive = "yes";
  el.replaceChildren();
  const model = standalone(
    state,
    finder(el, () => model.join()),
  );
  model.join();
  render({ model, el });
}
