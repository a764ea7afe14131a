/** Stands in for anywidget's model on a page without a kernel: the same five methods. */
export function standalone(state) {
  const listeners = {};
  const of = (event) => (listeners[event] ??= new Set());
  return {
    get: (name) => state[name],
    set(name, value) {
      state[name] = value;
      of(`change:${name}`).forEach((listener) => listener());
    },
    save_changes() {},
    on: (event, listener) => of(event).add(listener),
    off: (event, listener) => of(event).delete(listener),
  };
}
