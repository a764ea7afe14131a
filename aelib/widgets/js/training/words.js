/** What is said of a run. */

/**
 * @import { Run } from "./run.js"
 * @import { Mark } from "./views.js"
 */

const PLACES = {
  worker: "Trains in a worker of this page",
  page: "Trains in the page itself, which refuses workers,",
};
const KERNELS = {
  wasm: "in WebAssembly",
  plain: "in plain JavaScript, since it refuses WebAssembly",
};

const WORDS = {
  idle: "",
  training: "Training ...",
  stopping: "Stopping ...",
  held: "Stopped",
  done: "Done",
  failed: "",
};

/**
 * Return what is heard once, what is seen of the numbers meanwhile, and where training takes place.
 * @param {Pick<Run, "state" | "frame" | "place">} run
 * @param {Mark[]} marks to beat, at most one
 * @param {boolean} changed whether the settings are no longer those of the run
 */
export function stateInWords({ state, frame, place }, [mark], changed = false) {
  const busy = state === "training" || state === "stopping";
  const where =
    frame && place
      ? `${PLACES[place]} ${KERNELS[frame.kernel]}; the same settings give the same net everywhere.`
      : "";
  if (!frame) {
    const known = mark?.error
      ? `The mark to beat: ${mark.name}, squared error ${tenth(mark.error)} per test image. `
      : "";
    const aloud = busy ? "Starting ..." : `${known}Press Train.`;
    return { aloud, numbers: "No image seen yet.", place: where };
  }
  const seen = `${frame.seen.toLocaleString("en")} images seen`;
  const on =
    frame.codes.length || frame.step === 0
      ? ""
      : ` An image switches on ${Math.round(100 * frame.active)} % of the code's units.`;
  const numbers =
    `${seen}: error ${tenth(frame.test)} on test images, ` +
    `${tenth(frame.train)} on training images.${on}`;
  const aloud = WORDS[state];
  const ended = state === "done" || (state === "held" && frame.step > 0);
  const other = changed && !busy ? " Press Train for the settings as they are now." : "";
  const verdict = `${ended ? `${aloud}: ${compared(frame.test, mark)}` : aloud}${other}`;
  return { aloud: verdict, numbers, place: where };
}

/**
 * @param {number} error
 * @param {Mark} mark
 */
function compared(error, { name, error: other } = { name: "", color: "", error: 0 }) {
  const own = `squared error ${tenth(error)} per test image`;
  if (!other) return `${own}.`;
  const share = Math.round((100 * error) / other);
  return `${own}, which is ${share} % of the ${tenth(other)} of ${name}.`;
}

/** @param {number} value */
function tenth(value) {
  return value.toFixed(1);
}
