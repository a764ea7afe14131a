/**
 * The program of the worker. The bundler makes it one function that needs nothing from outside
 * (tools/bundles.js), so that its text is a worker, and a page that refuses workers can call it.
 */
import { session } from "./session.js";

/** @import { Order, Report } from "./messages.js" */

/**
 * What a worker's global scope does for the program.
 * @typedef {object} Scope
 * @property {((event: {data: Order}) => void) | null} onmessage
 * @property {(report: Report, transfer: Transferable[]) => void} postMessage
 */

/**
 * Hear orders and train; returns what ends that.
 * @param {Scope} scope
 * @param {number} slice milliseconds of work before messages are let in
 */
export function serve(scope, slice) {
  const { pause, close } = pauses();
  const hear = session({
    post: (report, transfer = []) => scope.postMessage(report, transfer),
    pause,
    slice,
  });
  scope.onmessage = ({ data }) => hear(data);
  scope.postMessage({ type: "ready" }, []);
  return close;
}

/** Return what lets all messages in that have come: a timer of 0 ms would wait for 4. */
function pauses() {
  const { port1, port2 } = new MessageChannel();
  /** @type {() => void} */
  let go = () => {};
  port1.onmessage = () => go();
  const pause = () =>
    /** @type {Promise<void>} */ (
      new Promise((resolve) => {
        go = resolve;
        port2.postMessage(0);
      })
    );
  return { pause, close: () => port1.close() };
}
