/** Whether the kernel behind a widget still lives, as far as a frontend tells. */

/**
 * A model of ipywidgets.
 * @typedef {object} Connected
 * @property {boolean} [comm_live] whether the kernel would hear of a change
 * @property {(event: string, heard: () => void) => void} on
 * @property {(event: string, heard: () => void) => void} off
 */

/**
 * JupyterLab's connection to a kernel.
 * @typedef {object} Kernel
 * @property {boolean} isDisposed
 * @property {{connect(heard: () => void): unknown, disconnect(heard: () => void): unknown}} disposed
 */

/**
 * What keeps the models of a page; only JupyterLab's knows its kernel, by itself or, with
 * ipywidgets 7, by its notebook.
 * @typedef {object} Manager
 * @property {(id: string) => Promise<Connected>} get_model
 * @property {Kernel | null} [kernel]
 * @property {{sessionContext?: {session: {kernel: Kernel | null} | null}}} [context]
 */

/**
 * Call `gone` once, when the kernel behind a model was restarted, has died or was shut down, or was
 * not there to begin with; returns the undoing.
 *
 * Models hear of a restart. Of a shutdown they do not, so JupyterLab's kernel is asked as well.
 * @param {Manager | undefined} manager none on a page that never had a kernel
 * @param {string} id of the model
 * @param {() => void} gone
 */
export function onKernelGone(manager, id, gone) {
  const kernel = manager?.kernel ?? manager?.context?.sessionContext?.session?.kernel;
  /** @type {Connected | undefined} */
  let own;
  const look = () => {
    if (own?.comm_live !== false && !kernel?.isDisposed) return;
    stop();
    gone();
  };
  let stopped = false;
  const stop = () => {
    stopped = true;
    own?.off("comm_live_update", look);
    kernel?.disposed.disconnect(look);
  };
  kernel?.disposed.connect(look);
  const listen = (/** @type {Connected} */ model) => {
    if (stopped) return;
    own = model;
    own.on("comm_live_update", look);
    look();
  };
  manager?.get_model(id).then(listen, () => {}); // a frontend that does not know it tells nothing
  return stop;
}
