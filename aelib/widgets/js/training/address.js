/** Settings in the address of a page that is a playground's own (`TrainingPlayground.save`). */

/**
 * What a form says of its settings by their names, and what takes them back.
 * @typedef {object} Settable
 * @property {() => Record<string, string>} entries
 * @property {(entries: Record<string, string>) => void} take
 */

/** Whether the page is a playground's own: no other page's address is touched. */
export function ownPage() {
  return document.body.dataset.aelibPage !== undefined;
}

/**
 * Take the settings of the page's address, now and when the reader changes it; returns the undoing.
 * @param {Settable} form
 */
export function followAddress(form) {
  if (!ownPage()) return () => {};
  const take = () => form.take(Object.fromEntries(new URLSearchParams(location.hash.slice(1))));
  take();
  addEventListener("hashchange", take);
  return () => removeEventListener("hashchange", take);
}

/**
 * Write the settings into the page's address.
 * @param {Settable} form
 */
export function writeAddress(form) {
  if (!ownPage()) return;
  const hash = `#${new URLSearchParams(form.entries())}`;
  if (hash !== location.hash) history.replaceState(null, "", hash);
}
