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
 * @param {Pick<Run, "state" | "frame" | "settings" | "place">} run
 * @param {Mark[]} marks to beat, at most one
 * @param {boolean} changed whether the settings are no longer those of the run
 */
export function stateInWords({ state, frame, settings, place }, [mark], changed = false) {
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
  const k = settings?.sizes?.at(-1) ?? 0;
  const on =
    frame.codes.length || frame.step === 0
      ? ""
      : ` An image switches on ${Math.round(k * frame.active)} of the code's ${k} units.`;
  const numbers =
    `${seen}: error ${tenth(frame.test)} on test images, ` +
    `${tenth(frame.train)} on training images.${on}`;
  const ended = state === "done" || (state === "held" && frame.step > 0);
  const other = changed && !busy;
  const word = other ? "New settings: press Train. The last run" : WORDS[state];
  const aloud = ended ? `${word}: ${compared(frame.test, mark)}` : WORDS[state];
  return { aloud, numbers, place: where };
}

/**
 * @param {number} error
 * @param {Mark} mark
 */
function compared(error, { name, error: other } = { name: "", color: "", error: 0 }) {
  const own = `squared error ${tenth(error)} per test image`;
  if (!other) return `${own}.`;
  const more = Math.round((100 * error) / other) - 100;
  const side = more > 0 ? "above" : "below";
  return `${own}, ${Math.abs(more)} % ${side} the ${tenth(other)} of ${name}.`;
}

/** @param {number} value */
export function tenth(value) {
  return value.toFixed(1);
}
