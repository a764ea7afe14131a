/** TrainingPlayground: settings, Train, Stop, Step, Reset: an autoencoder that learns in the page. */
import { OWN_KEYS } from "./parts/controls.js";
import { corrupt } from "./parts/corruption.js";
import { beside, make, note, readout } from "./parts/elements.js";
import { memoize } from "./parts/memoize.js";
import { watch, widget } from "./parts/model.js";
import { strips } from "./parts/pictures.js";
import { meanSquaredDistance } from "./parts/vectors.js";
import { followAddress, ownPage, writeAddress } from "./training/address.js";
import { NAMES, settingsForm } from "./training/form.js";
import { firstRows, unpackImages } from "./training/images.js";
import { ownDigit } from "./training/owndigit.js";
import { pythonCode, takeToPython } from "./training/python.js";
import { Run } from "./training/run.js";
import { runsTable } from "./training/runs.js";
import { engineSettings, same } from "./training/settings.js";
import { codeMap, curves, filterSheet } from "./training/views.js";
import { stateInWords } from "./training/words.js";

/**
 * @import { Settings } from "./engine/settings.js"
 * @import { Props } from "./parts/model.js"
 * @import { Strip } from "./parts/packed.js"
 * @import { PackedImages } from "./training/images.js"
 * @import { Preset } from "./training/settings.js"
 * @import { Mark } from "./training/views.js"
 */

/**
 * What the page needs; `pca` has PCA's squared error on the test images for k = 1, 2, ...
 * @typedef {object} PlaygroundPayload
 * @property {number[]} shape
 * @property {PackedImages} train
 * @property {PackedImages} test
 * @property {number[]} labels
 * @property {number[]} pca
 * @property {Preset[]} presets
 * @property {string} preset
 * @property {Record<string, number[]>} limits
 * @property {string} source
 */

/**
 * @typedef {object} Playground
 * @property {PlaygroundPayload} payload
 * @property {string} hidden
 * @property {number} k
 * @property {string} activation
 * @property {boolean} tied
 * @property {string} noise
 * @property {number} amount
 * @property {string} code
 * @property {number} weight
 * @property {number} lr
 * @property {number} batch_size
 * @property {number} images
 * @property {number} seed
 */

const SHOWN = 6; // images: with them, the curves have room beside
const ROOM = 500; // screen pixels
const NOISE = 1000; // seed of the damage to the first image shown

/** @param {Props<Playground>} props */
function render({ model, el }) {
  const payload = model.get("payload");
  const { shape, labels, pca } = payload;
  const width = shape[0] * shape[1];
  /** @type {{train: Uint8Array, test: Uint8Array} | undefined} */
  let data;
  let failure = "";
  const count = () => (data ? data.train.length / width : Number.POSITIVE_INFINITY);
  const form = settingsForm(/** @type {any} */ (model), payload, { width, count }, () => changed());
  const run = new Run(
    () => draw(),
    () => el.isConnected,
  );

  const train = button("Train", () => begin("train"));
  train.classList.add("aelib-primary");
  const stop = button("Stop", () => run.stop());
  const step = button("Step", () => begin("step"));
  const reset = button("Reset", () => begin("reset"));
  const bar = make("progress", { max: 1, value: 0, "aria-label": "images seen" });
  const buttons = make("div", { class: "aelib-controls" }, train, stop, step, reset, bar);
  const alert = make("p", { class: "aelib-error", role: "alert" });
  const numbers = make("p", { class: "aelib-numbers" });
  const words = readout();
  const rows = strips(shape, 1.9);
  const curve = curves();
  const map = codeMap(shape, labels);
  const filters = filterSheet(shape);
  const place = note();
  const table = runsTable();
  const learnt = make("div", { class: "aelib-rows" });
  const below = beside();
  const digit = ownDigit(shape, () => run);
  const source = () => ({ width, count: Math.min(count(), 1e6), source: payload.source });
  const python = takeToPython(
    () => pythonCode(form.values(), source()),
    () => run.frame,
  );
  const left = make("div", { class: "aelib-rows aelib-left" }, rows.node, digit.node);
  const seen = beside(left, curve.node);
  seen.classList.add("aelib-close");
  const scene = make("div", { class: "aelib-rows" }, buttons, alert, words, numbers, seen);
  el.append(form.node, scene, table.node, below, python.node, place);
  /** What the reader asked for with the last run. @type {Record<string, string>} */
  let begun = {};

  /** @param {"train" | "step" | "reset"} what */
  const begin = (what) => {
    if (!data || form.problem()) {
      draw();
      return;
    }
    const { test } = data;
    const settings = engineSettings(form.values(), width);
    const given = shown(settings).at(-1) ?? [];
    const flat = new Float32Array(given.length * width);
    given.forEach((image, i) => {
      flat.set(image, i * width);
    });
    begun = form.entries();
    run[what](settings, { ...data, test, shown: flat });
  };
  /**
   * Return the images shown, and below them what the net gets, if that is damaged.
   * @param {Partial<Settings>} settings
   */
  const shown = ({ corruption }) => {
    if (!data) return [[]];
    return corruption ? [originals(""), inputs(JSON.stringify(corruption))] : [originals("")];
  };
  const originals = memoize(() => firstRows(data?.test ?? new Uint8Array(), width, SHOWN));
  const inputs = memoize((/** @type {string} */ corruption) =>
    damaged(originals(""), JSON.parse(corruption)),
  );
  const damage = memoize((/** @type {string} */ corruption) => {
    const clean = firstRows(data?.test ?? new Uint8Array(), width, Number.POSITIVE_INFINITY);
    return meanSquaredDistance(damaged(clean, JSON.parse(corruption)), clean);
  });
  /**
   * Return what is to be beaten: PCA with as many numbers, or the damage.
   * @param {Partial<Settings>} settings
   * @returns {Mark[]}
   */
  const marks = ({ corruption, sizes = [] }) => {
    const k = sizes.at(-1) ?? 0;
    const one = corruption
      ? { name: "the damaged images", color: "var(--aelib-other)" }
      : { name: `PCA with k = ${k}`, color: "var(--aelib-pca)" };
    const error = corruption ? data && damage(JSON.stringify(corruption)) : pca[k - 1];
    return error ? [{ ...one, error }] : [];
  };

  /** Draw what settings change, and all else. */
  const changed = () => {
    form.follow();
    writeAddress(form);
    python.draw();
    draw();
  };
  const draw = () => {
    const narrow = el.clientWidth < ROOM; // asked first, while nothing waits for layout
    const problem = failure || form.problem() || (run.state === "failed" ? run.message : "");
    alert.textContent = problem;
    const busy = run.state === "training" || run.state === "stopping";
    const asked = engineSettings(form.values(), width);
    const held = run.holds(asked);
    // With other settings, a new run may take the place of the one under way.
    able(train, !busy || !(run.asked(asked) || run.state === "stopping"));
    able(step, !busy);
    able(reset, !busy);
    able(stop, run.state === "training");
    train.textContent = held && run.frame?.step ? "Go on" : "Train";
    const { frame, settings } = run;
    const ran = (frame && settings) || asked;
    bar.value = frame ? frame.step / frame.steps : 0;
    const toBeat = marks(ran);
    const said = stateInWords(run, toBeat, !same(ran, asked));
    words.textContent = said.aloud;
    numbers.textContent = said.numbers;
    place.textContent = ownPage()
      ? `${said.place} The address of this page carries the settings: it can be sent.`.trim()
      : said.place;
    curve.draw(run.history, ran.images ?? 0, toBeat);
    const [clean, given] = shown(ran);
    /** @type {Strip[]} */
    const named = [["original", clean]];
    if (given) named.push(["damaged", given]);
    const blank = clean.map((x) => x.map(() => 0.5)); // so that nothing moves when they come
    named.push(["output", frame ? rowsOf(frame.outputs, width) : blank]);
    if (clean.length) rows.draw(named);
    const flat = frame?.codes.length ? [map] : []; // there is a map of two numbers alone
    digit.draw();
    python.able();
    put(learnt, [...flat.map(({ decoded }) => decoded), filters.node]);
    put(below, frame ? [...flat.map(({ node }) => node), learnt] : []);
    if (!frame || !settings) return;
    if (run.state === "done") table.add(begun, frame, settings, marks(ran));
    for (const one of flat) one.draw(frame, settings);
    filters.draw(frame, narrow ? 8 : flat.length ? 12 : 16);
  };
  el.setAttribute("aria-busy", "true"); // until the images are there
  Promise.all([unpackImages(payload.train, width), unpackImages(payload.test, width)])
    .then(
      ([train, test]) => {
        data = { train, test };
      },
      (error) => {
        failure = error.message;
      },
    )
    .finally(() => {
      el.removeAttribute("aria-busy");
      changed();
    });
  const undo = [followAddress(form), watch(model, NAMES, changed)];
  return () => {
    for (const off of undo) off();
    run.close();
  };
}

/**
 * Let an element have these children; nothing moves that stays, and so the focus stays.
 * @param {HTMLElement} parent
 * @param {Node[]} nodes
 */
function put(parent, nodes) {
  for (const node of [...parent.childNodes]) if (!nodes.includes(node)) node.remove();
  nodes.forEach((node, i) => {
    if (parent.childNodes[i] !== node) parent.insertBefore(node, parent.childNodes[i] ?? null);
  });
}

/**
 * @param {Float32Array[]} images
 * @param {{kind: string, amount: number}} corruption
 */
function damaged(images, { kind, amount }) {
  return images.map((x, i) => corrupt(x, kind, amount, NOISE + i));
}

/**
 * @param {Float32Array} flat
 * @param {number} width
 */
function rowsOf(flat, width) {
  return Array.from({ length: flat.length / width }, (_, i) =>
    flat.subarray(i * width, (i + 1) * width),
  );
}

/**
 * @param {string} label
 * @param {() => void} press
 */
function button(label, press) {
  const node = make("button", { type: "button", ...OWN_KEYS }, label);
  node.addEventListener("click", () => {
    if (node.ariaDisabled !== "true") press();
  });
  return node;
}

/**
 * Put a button out of use, or into it. It is not `disabled`, since that would take the focus from
 * one that works by keys and has just pressed it.
 * @param {HTMLElement} button
 * @param {boolean} can
 */
function able(button, can) {
  button.setAttribute("aria-disabled", String(!can));
}

export default widget(render);
