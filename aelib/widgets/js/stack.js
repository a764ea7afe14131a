/** StackStepper: greedy training of a stack, one autoencoder at a time. */
import { controls, slider } from "./parts/controls.js";
import { beside, legend, make, makeSvg, note, readout } from "./parts/elements.js";
import { memoize } from "./parts/memoize.js";
import { watch, widget } from "./parts/model.js";
import { run, unpackNetwork } from "./parts/network.js";
import { unpackPixels } from "./parts/packed.js";
import { strips } from "./parts/pictures.js";
import { meanSquaredDistance } from "./parts/vectors.js";

/**
 * @import { Attributes } from "./parts/elements.js"
 * @import { Props } from "./parts/model.js"
 * @import { PackedAutoencoder } from "./parts/network.js"
 * @import { PackedGreys } from "./parts/packed.js"
 */

/**
 * What the page needs; `sizes` goes from an image to the last code.
 * @typedef {object} StackPayload
 * @property {number[]} shape
 * @property {PackedGreys} images
 * @property {number[]} sizes
 * @property {PackedAutoencoder[]} levels
 * @property {PackedAutoencoder | null} fine_tuned
 */

/** @typedef {{payload: StackPayload, step: number}} Stack */

const NOW = "var(--aelib-denoising)";
const DONE = "var(--aelib-deep)";
const LATER = "var(--aelib-other)";

/** @param {Props<Stack>} props */
function render({ model, el }) {
  const { shape, images, sizes, levels, fine_tuned: tuned } = model.get("payload");
  const originals = unpackPixels(images, shape);
  const encoders = levels.map(({ encoder }) => unpackNetwork(encoder));
  const decoders = levels.map(({ decoder }) => unpackNetwork(decoder));
  const whole = tuned ? [...unpackNetwork(tuned.encoder), ...unpackNetwork(tuned.decoder)] : null;
  const depth = levels.length;
  const every = [...Array(depth + (whole ? 2 : 1)).keys()];
  const title = (/** @type {number} */ step) =>
    step > depth ? "fine-tuning" : step ? `autoencoder ${step}` : "start";
  const top = controls(slider(model, "step", "step", every, title));
  const diagram = makeSvg("svg", { class: "aelib-chart", role: "img" });
  const rows = strips(shape);
  const words = readout();
  const happens = note();
  const key = legend([
    ["trained now", NOW],
    ["kept as it is", DONE],
    ["not there yet", LATER],
  ]);
  el.append(top.node, beside(make("div", {}, diagram, key), rows.node), happens, words);

  const reconstruct = (/** @type {Float32Array} */ x, /** @type {number} */ step) => {
    if (whole && step > depth) return run(whole, x);
    const code = encoders.slice(0, step).reduce((h, layer) => run(layer, h), x);
    return decoders.slice(0, step).reduceRight((h, layer) => run(layer, h), code);
  };
  const copiesAfter = memoize((/** @type {number} */ step) =>
    originals.map((x) => reconstruct(x, step)),
  );
  const draw = () => {
    top.follow();
    const step = model.get("step");
    const copies = copiesAfter(step);
    drawStack(diagram, sizes, step);
    const [original, reconstruction] = [originals, copies];
    rows.draw(Object.entries(step ? { original, reconstruction } : { original }));
    const error = meanSquaredDistance(copies, originals).toFixed(1);
    happens.textContent = describe(sizes, step);
    words.textContent = step
      ? `${title(step)}: squared error per image, on these ${copies.length}: ${error}.`
      : "";
  };
  return watch(model, ["step"], draw);
}

/**
 * Return what happens in a step, in words.
 * @param {number[]} sizes
 * @param {number} step
 */
function describe(sizes, step) {
  const depth = sizes.length - 1;
  if (step === 0) return "Nothing is trained yet.";
  if (step > depth) {
    return "All layers are trained together, starting from where the steps before left them.";
  }
  const way = Array.from({ length: step }, (_, i) => `W${step - i}'`);
  const input = step === 1 ? "the images" : `the codes of layer ${step - 1}`;
  const kept =
    ["", " Layer 1 stays as it is."][step - 1] ?? ` Layers 1 to ${step - 1} stay as they are.`;
  return (
    `Autoencoder ${step} (${sizes[step - 1]} → ${sizes[step]} → ${sizes[step - 1]}) learns to reproduce ` +
    `${input}.${kept} Decoding goes through ${way.join(", then ")}.`
  );
}

/**
 * Draw the layers from the images at the left over the code to the images at the right.
 * @param {SVGSVGElement} svg
 * @param {number[]} sizes
 * @param {number} step
 */
function drawStack(svg, sizes, step) {
  const depth = sizes.length - 1;
  const widths = [...sizes, ...sizes.slice(0, -1).reverse()];
  const [pitch, height] = [380 / widths.length, 200];
  const most = Math.max(...sizes);
  const tall = (/** @type {number} */ size) => 24 + (130 * Math.log(size)) / Math.log(most);
  const trained = Math.min(step, depth);
  svg.setAttribute("viewBox", `0 0 400 ${height + 40}`);
  svg.setAttribute(
    "aria-label",
    `the layers ${widths.join(", ")}; autoencoders trained: ${trained} of ${depth}`,
  );
  const parts = widths.flatMap((size, i) => {
    const x = 10 + pitch * (i + 0.5);
    const half = tall(size) / 2;
    const bar = { x: x - 7, y: height / 2 - half, width: 14, height: 2 * half, rx: 3 };
    const label = makeSvg("text", { x, y: height + 2, "text-anchor": "middle" }, String(size));
    const level = Math.min(i, widths.length - 1 - i); // how deep this layer of numbers lies
    const reached = step > depth || level <= step;
    const look = reached
      ? { fill: "var(--aelib-ink)", "fill-opacity": 0.75 }
      : { fill: LATER, "fill-opacity": 0.25 };
    const drawn = [makeSvg("rect", { ...bar, ...look }), label];
    if (i === widths.length - 1) return drawn;
    const up = i >= depth;
    const matrix = up ? widths.length - 1 - i : i + 1;
    const state = step > depth || matrix === step ? NOW : matrix < step ? DONE : LATER;
    const name = `W${matrix}${up ? "'" : ""}`;
    return [...drawn, ...arrow(x + 9, x + pitch - 9, height, name, state)];
  });
  svg.replaceChildren(...parts);
}

/**
 * Return the arrow of one matrix, in the colour of its state.
 * @param {number} from
 * @param {number} to
 * @param {number} height
 * @param {string} name
 * @param {string} state NOW, DONE or LATER
 */
function arrow(from, to, height, name, state) {
  const y = height / 2;
  const line = { class: "aelib-line", stroke: state };
  /** @type {Attributes} */
  const dash = state === LATER ? { "stroke-dasharray": "3 4" } : {};
  const shaft = makeSvg("path", { ...line, ...dash, d: `M${from},${y}H${to}` });
  const head = makeSvg("path", { ...line, d: `M${to - 6},${y - 5}L${to},${y}L${to - 6},${y + 5}` });
  const words = {
    x: (from + to) / 2,
    y: height + 26,
    "text-anchor": "middle",
    style: `fill:${state}`,
    "font-weight": state === NOW ? 700 : 400,
  };
  const faint = { class: state === LATER ? "aelib-faint" : "" };
  return [makeSvg("g", faint, shaft, head), makeSvg("text", words, name)];
}

export default widget(render);
