/** A widget on a page without kernel: what stands in for anywidget, and what wakes it. */

/**
 * Stand in for anywidget's model: five of its methods.
 * @param {Record<string, unknown>} state
 */
export function standalone(state) {
  /** @type {Record<string, Set<() => void>>} */
  const listeners = {};
  /** @param {string} event */
  const of = (event) => {
    listeners[event] ??= new Set();
    return listeners[event];
  };
  return {
    get: (/** @type {string} */ name) => state[name],
    set(/** @type {string} */ name, /** @type {unknown} */ value) {
      state[name] = value;
      for (const listener of of(`change:${name}`)) listener();
    },
    save_changes() {},
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
  render({ model: standalone(state), el });
}
