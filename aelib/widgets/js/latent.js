/** LatentExplorer: drag a point over the map of codes -> the image there, and the nearest real one. */
import { chart } from "./parts/chart.js";
import { CLASSES } from "./parts/classes.js";
import { beside, make, note, readout } from "./parts/elements.js";
import { letMove } from "./parts/mappoint.js";
import { watch, widget } from "./parts/model.js";
import { run, unpackNetwork } from "./parts/network.js";
import { unpackPixels, unpackRows } from "./parts/packed.js";
import { picture } from "./parts/pictures.js";
import { squaredDistance } from "./parts/vectors.js";

/**
 * @import { Model, Props } from "./parts/model.js"
 * @import { PackedLayer } from "./parts/network.js"
 * @import { PackedFloats, PackedGreys } from "./parts/packed.js"
 */

/**
 * The map of one network; `limits` has the lowest and highest value of each axis.
 * @typedef {object} LatentMap
 * @property {string} name
 * @property {PackedFloats} codes
 * @property {PackedLayer[]} decoder
 * @property {number[][]} limits
 */

/**
 * What the page needs.
 * @typedef {object} LatentPayload
 * @property {number[]} shape
 * @property {PackedGreys} images
 * @property {number[]} labels
 * @property {LatentMap[]} maps
 */

/** @typedef {{payload: LatentPayload, points: number[][]}} Latent */

const HINT =
  "Drag the ring, or point to a place; from the keyboard, go to the map with Tab and use the arrow " +
  "keys (with Shift: large steps). Each figure is the code of one image; the ring is the code that " +
  "is decoded. Each axis has its own scale.";

/** @param {Props<Latent>} props */
function render({ model, el }) {
  const { shape, images, labels, maps } = model.get("payload");
  const real = unpackPixels(images, shape);
  const panels = maps.map((map, i) => panel(model, i, map, shape, real, labels));
  el.append(note(HINT), ...panels.map(({ node }) => node));
  return watch(model, ["points"], () => {
    for (const { draw } of panels) draw();
  });
}

/**
 * Return one map, with what is decoded at its point.
 * @param {Model<Latent>} model
 * @param {number} index
 * @param {LatentMap} map
 * @param {number[]} shape
 * @param {Float32Array[]} real
 * @param {number[]} labels
 */
function panel(model, index, map, shape, real, labels) {
  const codes = unpackRows(map.codes, 2);
  const decoder = unpackNetwork(map.decoder);
  const limits = (/** @type {number[]} */ [low, high], /** @type {string} */ label) => ({
    low,
    high,
    label,
  });
  const view = chart(
    `map of the codes of the ${map.name}; arrow keys move the point`,
    limits(map.limits[0], "first number of the code"),
    limits(map.limits[1], "second number of the code"),
    { width: 400, height: 360 },
  );
  // The axes are drawn to the edge, and a few codes lie beyond it.
  codes.forEach((code, i) => {
    const look = { class: "aelib-digit", style: `fill:${CLASSES[labels[i] % CLASSES.length]}` };
    if (inside([...code], map.limits)) view.words(look)([...code], String(labels[i]));
  });
  const link = view.line("var(--aelib-ink)", { "stroke-dasharray": "3 3" });
  const decoded = picture(shape, 5);
  const nearest = picture(shape, 5);
  const words = readout();
  const pictures = make("div", { class: "aelib-beside" }, decoded.node, nearest.node);
  const side = make("div", { class: "aelib-side" }, pictures, words);
  const node = make("div", {}, make("strong", {}, map.name), beside(view.node, side));
  const ring = letMove(view, {
    point: () => model.get("points")[index],
    limits: () => map.limits,
    move: (point) =>
      model.put({ points: model.get("points").map((old, i) => (i === index ? point : old)) }),
  });

  const draw = () => {
    const point = model.get("points")[index];
    const code = Float32Array.from(point);
    const near = nearestIndex(codes, code);
    ring(point);
    link([point, [...codes[near]]]);
    decoded.draw([run(decoder, code)], "decoded here");
    nearest.draw([real[near]], `image of the nearest code, a ${labels[near]}`);
    const [a, b] = point.map((value) => value.toFixed(2));
    const away = Math.sqrt(squaredDistance(codes[near], code)).toFixed(2);
    words.textContent =
      `Code (${a}, ${b}). The nearest code of an image (dotted line), ${away} away, is that of a ` +
      `${labels[near]}.`;
  };
  return { node, draw };
}

/**
 * @param {number[]} point
 * @param {number[][]} limits
 */
function inside(point, limits) {
  return point.every((value, i) => limits[i][0] <= value && value <= limits[i][1]);
}

/**
 * @param {Float32Array[]} codes
 * @param {Float32Array} code
 */
function nearestIndex(codes, code) {
  let best = 0;
  let least = Infinity;
  codes.forEach((other, i) => {
    const away = squaredDistance(other, code);
    if (away < least) [best, least] = [i, away];
  });
  return best;
}

export default widget(render);
