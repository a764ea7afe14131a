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

/**
 * Return what is heard once, what is seen of the numbers meanwhile, and where training takes place.
 * @param {Pick<Run, "state" | "frame" | "place">} run
 * @param {Mark[]} marks the first is PCA's
 */
export function stateInWords({ state, frame, place }, marks) {
  const [pca, left] = marks;
  const where =
    frame && place
      ? `${PLACES[place]} ${KERNELS[frame.kernel]}; the same settings give the same net everywhere.`
      : "";
  if (!frame) {
    const known = pca.error
      ? `The mark to beat: ${pca.name}, leaves a squared error of ${tenth(pca.error)} per test image. `
      : "";
    const aloud = state === "training" ? "Starting ..." : `${known}Press Train.`;
    return { aloud, numbers: "", place: where };
  }
  const seen = `${frame.seen.toLocaleString("en")} images seen`;
  const on =
    frame.codes.length || frame.step === 0
      ? ""
      : ` An image switches on ${Math.round(100 * frame.active)} % of the code's units.`;
  const numbers =
    `${seen}: squared error ${tenth(frame.test)} per test image, ` +
    `${tenth(frame.train)} per training image.${on}`;
  const aloud = { training: "Training ...", done: "Done", held: "Held", idle: "", failed: "" }[
    state
  ];
  const ended = state === "done" || (state === "held" && frame.step > 0);
  const verdict = ended ? `${aloud}: ${compared(frame.test, left ?? pca)}` : aloud;
  return { aloud: verdict, numbers, place: where };
}

/**
 * @param {number} error
 * @param {Mark} mark
 */
function compared(error, { name, error: other }) {
  const own = `the net leaves a squared error of ${tenth(error)} per test image`;
  if (!other) return `${own}.`;
  const share = Math.round((100 * error) / other);
  return `${own}. ${name}: ${tenth(other)}. So it leaves ${share} % of that.`;
}

/** @param {number} value */
function tenth(value) {
  return value.toFixed(1);
}
