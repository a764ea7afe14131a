/** Your own digit: drawn, damaged as in training, and what the net makes of it. */
import { OWN_KEYS } from "../parts/controls.js";
import { corrupt } from "../parts/corruption.js";
import { beside, make } from "../parts/elements.js";
import { run } from "../parts/network.js";
import { picture } from "../parts/pictures.js";
import { squaredDistance } from "../parts/vectors.js";
import { layersOf } from "./layers.js";
import { centred, drawingPad } from "./pad.js";
import { CLEAN } from "./settings.js";

/**
 * @import { Settings } from "../engine/settings.js"
 * @import { Progress } from "./messages.js"
 */

/** @typedef {{frame: Progress | undefined, settings: Partial<Settings> | undefined}} Trained */

/**
 * Return a fold with the pad; it is filled when it is first opened.
 * @param {number[]} shape
 * @param {() => Trained} trained
 */
export function ownDigit(shape, trained) {
  const node = make(
    "details",
    {},
    make("summary", {}, "Your own digit: draw one for the net to restore"),
  );
  /** @type {(() => void) | undefined} */
  let draw;
  node.addEventListener("toggle", () => {
    draw ??= fill(node, shape, trained);
    if (node.open) draw();
  });
  return {
    node,
    draw() {
      if (node.open) draw?.();
    },
  };
}

/**
 * @param {HTMLElement} node
 * @param {number[]} shape
 * @param {() => Trained} trained
 */
function fill(node, shape, trained) {
  let seed = 0;
  const views = [picture(shape, 3.5), picture(shape, 3.5), picture(shape, 3.5)];
  const [clean, damaged, output] = views;
  const said = make("p", { class: "aelib-numbers", role: "status" });
  const draw = () => {
    const { frame, settings } = trained();
    const x = centred(pad.ink(), shape);
    for (const view of views) view.node.hidden = true;
    again.hidden = true;
    said.textContent = sentence(Boolean(frame), Boolean(x));
    if (!x) return;
    show(clean, x, "your digit");
    if (!frame || !settings) return;
    const { kind, amount } = settings.corruption ?? { kind: CLEAN, amount: 0 };
    const given = kind === CLEAN ? x : corrupt(x, kind, amount, seed);
    if (given !== x) show(damaged, given, "damaged");
    again.hidden = given === x;
    const { encoder, decoder } = layersOf(frame.weights, settings);
    const restored = run([...encoder, ...decoder], given);
    show(output, restored, given === x ? "output" : "repaired");
    const error = squaredDistance(restored, x).toFixed(1);
    const before = squaredDistance(given, x).toFixed(1);
    said.textContent =
      `The output has a squared error of ${error} to your digit` +
      (given === x ? "." : `; the damaged image has ${before}.`);
  };
  const pad = drawingPad(shape, () => draw());
  const button = (/** @type {string} */ label, /** @type {() => void} */ press) => {
    const made = make("button", { type: "button", ...OWN_KEYS }, label);
    made.addEventListener("click", press);
    return made;
  };
  const again = button("Damage it again", () => {
    seed++;
    draw();
  });
  const buttons = make("div", { class: "aelib-controls" }, button("Clear", pad.clear), again);
  const pictures = beside(...views.map((view) => view.node));
  pictures.classList.add("aelib-close");
  const side = make("div", { class: "aelib-side" }, pictures, said);
  node.append(beside(make("div", { class: "aelib-rows" }, pad.node, buttons), side));
  return draw;
}

/**
 * @param {ReturnType<typeof picture>} view
 * @param {Float32Array} image
 * @param {string} words
 */
function show(view, image, words) {
  view.node.hidden = false;
  view.draw([image], words);
}

/**
 * @param {boolean} trained
 * @param {boolean} drawn
 */
function sentence(trained, drawn) {
  if (!drawn)
    return "The pad is blank: draw a digit with finger, mouse, or arrow keys and space bar.";
  return trained ? "" : "There is no net yet: press Train.";
}
