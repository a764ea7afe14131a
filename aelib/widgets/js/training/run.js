/** The run of one playground: what it is at, and what it has reached. */

import { trainingService } from "./service.js";
import { same } from "./settings.js";

/**
 * @import { Settings } from "../engine/settings.js"
 * @import { Progress, Images, Report } from "./messages.js"
 */

/** @typedef {{seen: number, train: number, test: number}} Point of the curves */

export class Run {
  /** @type {"idle" | "training" | "stopping" | "held" | "done" | "failed"} */
  state = "idle";
  /** What went wrong, in a sentence. */
  message = "";
  /** What was last shown; it stays until a new run has something to show. @type {Progress | undefined} */
  frame;
  /** The settings of that. @type {Partial<Settings> | undefined} */
  settings;
  /** @type {Point[]} */
  history = [];
  /** @type {"worker" | "page" | undefined} where it trains */
  place;

  #trains;
  #changed;
  /** @type {Partial<Settings> | undefined} */
  #asked;

  /**
   * @param {() => void} changed is called when there is something new to see
   * @param {() => boolean} stands whether the playground is on the page
   */
  constructor(changed, stands) {
    this.#changed = changed;
    this.#trains = trainingService().join({ hear: (report) => this.#hear(report), stands });
  }

  /**
   * Train to the end: go on with the run that is held, if it is of these settings, or begin anew.
   * @param {Partial<Settings>} settings
   * @param {Images} images
   */
  train(settings, images) {
    return this.#go(settings, images, undefined);
  }

  /**
   * Take one step.
   * @param {Partial<Settings>} settings
   * @param {Images} images
   */
  step(settings, images) {
    return this.#go(settings, images, 1);
  }

  /**
   * Begin anew, and show the net as it is before any step.
   * @param {Partial<Settings>} settings
   * @param {Images} images
   */
  reset(settings, images) {
    this.#asked = undefined;
    return this.#go(settings, images, 0);
  }

  /** Whether Train would go on with a run of these settings. @param {Partial<Settings>} settings */
  holds(settings) {
    return this.state === "held" && this.asked(settings) && this.#trains.holds();
  }

  /** Whether the last run is of these settings. @param {Partial<Settings>} settings */
  asked(settings) {
    return same(this.#asked, settings);
  }

  stop() {
    this.state = "stopping"; // until the step under way is taken
    this.#changed();
    this.#trains.stop();
  }

  /** End the run for good. */
  close() {
    this.#trains.leave();
  }

  /**
   * @param {Partial<Settings>} settings
   * @param {Images} images
   * @param {number | undefined} steps
   */
  async #go(settings, images, steps) {
    const goesOn = this.holds(settings);
    if (!goesOn) this.history = [];
    this.#asked = settings;
    Object.assign(this, { state: "training", message: "" });
    this.#changed();
    const request = { settings, images, steps };
    this.place = await (goesOn ? this.#trains.goOn(request) : this.#trains.start(request));
    this.#changed();
  }

  /** @param {Report} report */
  #hear(report) {
    if (report.type === "frame") {
      this.frame = report;
      this.settings = this.#asked;
      const { seen, train, test } = report;
      if (this.history.at(-1)?.seen !== seen) this.history.push({ seen, train, test });
      requestAnimationFrame(() => this.#trains.seen()); // painted by then
    } else if (report.type === "done") this.state = "done";
    else if (report.type === "stopped") this.state = "held";
    else if (report.type === "failed") {
      this.state = "failed";
      this.message = report.message;
    }
    this.#changed();
  }
}
