/**
 * The page's side of training: one worker for a page, whichever of its widgets trains. It is begun
 * with the first run, and ended when the last widget is gone.
 */
import { serve } from "./worker.js";

/** @import { Order, Report, Start } from "./messages.js" */

/**
 * A widget that trains.
 * @typedef {object} Client
 * @property {(report: Report) => void} hear
 * @property {() => boolean} stands whether it is on the page
 */

/**
 * Where training takes place: a worker, or the page itself.
 * @typedef {object} Port
 * @property {"worker" | "page"} place
 * @property {(order: Order) => void} post
 * @property {() => void} close
 */

/** @typedef {Omit<Start, "type" | "run">} Request */

const PATIENCE = 2000; // milliseconds for a worker to be ready
const SLICE = { worker: 30, page: 12 }; // milliseconds
const LOOK = 1000; // milliseconds between looks whether widgets are still there
const SERVICE = Symbol.for("aelib.training.1"); // each bundle has a copy of this module

/** Return the page's service. */
export function trainingService() {
  const page = /** @type {{[SERVICE]?: Service}} */ (globalThis);
  page[SERVICE] ??= new Service();
  return page[SERVICE];
}

export class Service {
  /** @type {Promise<Port> | undefined} */
  #port;
  /** @type {Map<Client, boolean>} whether each was seen at the last look */
  #clients = new Map();
  /** @type {{client: Client, run: number} | undefined} */
  #held;
  #runs = 0;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #watch;

  /**
   * Return what a widget trains with.
   * @param {Client} client
   */
  join(client) {
    return {
      /** Begin a new run, which ends any other on the page. @param {Request} request */
      start: (request) => this.#start(client, ++this.#runs, request),
      /** Go on with the run that is held. @param {Request} request */
      goOn: (request) => {
        const own = this.#held?.client === client ? this.#held.run : ++this.#runs;
        return this.#start(client, own, request);
      },
      /** Whether its run is held, to go on. */
      holds: () => this.#held?.client === client,
      stop: () => {
        if (this.#held?.client === client) this.#post({ type: "stop" });
      },
      /** Say that the last frame is on the screen. */
      seen: () => this.#post({ type: "seen" }),
      leave: () => this.#leave(client),
    };
  }

  /**
   * @param {Client} client
   * @param {number} run
   * @param {Request} request
   * @returns {Promise<"worker" | "page">} where it trains
   */
  async #start(client, run, request) {
    const before = this.#held;
    this.#held = { client, run };
    this.#clients.set(client, true);
    this.#watch ??= setInterval(() => this.#look(), LOOK);
    if (before && before.client !== client) {
      before.client.hear({ type: "stopped", run: before.run });
    }
    this.#port ??= openPort((report) => this.#hear(report));
    const { place, post } = await this.#port;
    if (this.#held?.run === run) post({ type: "start", run, ...request });
    return place;
  }

  /** @param {Report} report */
  #hear(report) {
    if (report.type === "ready" || report.run !== this.#held?.run) return; // an older run's
    const { client } = this.#held;
    if (report.type === "failed") this.#held = undefined;
    client.hear(report);
  }

  /** @param {Order} order */
  async #post(order) {
    (await this.#port)?.post(order);
  }

  /** End the runs of widgets that are gone; one that JupyterLab only moves is back in a moment. */
  #look() {
    for (const [client, stood] of this.#clients) {
      const stands = client.stands();
      if (!stands && !stood) this.#leave(client);
      else this.#clients.set(client, stands);
    }
  }

  /** @param {Client} client */
  async #leave(client) {
    this.#clients.delete(client);
    const held = this.#held;
    if (held?.client === client) {
      this.#held = undefined;
      client.hear({ type: "stopped", run: held.run }); // it may come back
      await this.#post({ type: "stop" });
    }
    if (this.#clients.size > 0) return;
    clearInterval(this.#watch);
    this.#watch = undefined;
    const port = this.#port;
    this.#port = undefined;
    (await port)?.close();
  }
}

/**
 * Return a worker that listens, or the page itself where workers are refused or do not answer.
 * @param {(report: Report) => void} hear
 */
export async function openPort(hear) {
  try {
    return await openWorker(hear);
  } catch {
    return openPage(hear);
  }
}

/**
 * @param {(report: Report) => void} hear
 * @returns {Promise<Port>}
 */
function openWorker(hear) {
  const text = `"use strict";(${serve})(self, ${SLICE.worker});`;
  const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  const ready = new Promise((resolve, reject) => {
    const worker = new Worker(url); // a classic one: from file:// no other begins
    const refuse = () => {
      worker.terminate();
      reject(new Error("no worker"));
    };
    const late = setTimeout(refuse, PATIENCE);
    worker.onerror = refuse; // a policy that refuses it throws nothing
    worker.onmessage = () => {
      clearTimeout(late);
      worker.onmessage = ({ data }) => hear(data);
      worker.onerror = null;
      resolve({
        place: /** @type {const} */ ("worker"),
        post: (/** @type {Order} */ order) => worker.postMessage(order),
        close: () => worker.terminate(),
      });
    };
  });
  return ready.finally(() => URL.revokeObjectURL(url));
}

/**
 * @param {(report: Report) => void} hear
 * @returns {Port}
 */
function openPage(hear) {
  let open = true;
  /** @type {import("./worker.js").Scope} */
  const scope = {
    onmessage: null,
    postMessage(report) {
      if (open) setTimeout(hear, 0, report); // as a worker's, after what runs now
    },
  };
  const end = serve(scope, SLICE.page);
  const post = (/** @type {Order} */ order) => scope.onmessage?.({ data: order });
  return {
    place: "page",
    post,
    close() {
      open = false;
      end();
    },
  };
}
