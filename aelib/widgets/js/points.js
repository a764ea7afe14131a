/** NeighbourExplorer: neighbours and noise -> a roll with its short cuts, and the map made of it. */
import { chart } from "./parts/chart.js";
import { choice, controls, slider } from "./parts/controls.js";
import { beside, legend, readout } from "./parts/elements.js";
import { memoize } from "./parts/memoize.js";
import { watch, widget } from "./parts/model.js";
import { linksOf, nearestFirst } from "./parts/neighbours.js";
import { unpack, unpackRows } from "./parts/packed.js";

/**
 * @import { Point } from "./parts/chart.js"
 * @import { Props } from "./parts/model.js"
 * @import { PackedFloats } from "./parts/packed.js"
 */

/**
 * The maps of one method, by number of neighbours, then noise.
 * @typedef {object} NeighbourMaps
 * @property {string} name
 * @property {PackedFloats[]} maps
 * @property {number[]} correlations
 */

/**
 * What the page needs; `points` has a cloud for each noise.
 * @typedef {object} NeighbourPayload
 * @property {number[]} counts
 * @property {number[]} noises
 * @property {PackedFloats[]} points
 * @property {PackedFloats} t
 * @property {number} shortcut
 * @property {NeighbourMaps[]} methods
 */

/**
 * @typedef {object} Neighbours
 * @property {NeighbourPayload} payload
 * @property {number} neighbours
 * @property {number} noise
 * @property {string} method
 */

// matplotlib's viridis in twelve steps, from one end of the roll to the other.
const ALONG = ["#440154", "#482173", "#433e85", "#38588c", "#2d708e", "#25858e"].concat([
  "#1e9b8a",
  "#2ab07f",
  "#52c569",
  "#86d549",
  "#c2df23",
  "#fde725",
]);
const CUT = "var(--aelib-denoising)";

/** @param {Props<Neighbours>} props */
function render({ model, el }) {
  const { counts, noises, points, t: packed, shortcut, methods } = model.get("payload");
  const t = unpack(packed);
  const clouds = points.map((cloud) => unpackRows(cloud, 3));
  const groups = groupsAlong(t);
  const top = controls(
    slider(model, "neighbours", "neighbours", counts),
    slider(model, "noise", "noise", noises),
    ...(methods.length > 1
      ? [
          choice(
            model,
            "method",
            "method",
            methods.map(({ name }) => name),
          ),
        ]
      : []),
  );
  const [across, up] = sameScale(clouds.flat().map(fromTheSide));
  const side = chart(
    "the roll from the side, with its short cuts",
    { ...across, label: "first axis of space" },
    { ...up, label: "third axis of space" },
    { width: 352, height: 340 },
  );
  const unset = { low: 0, high: 1, label: "" };
  const map = chart("the map", unset, unset, { width: 400, height: 340 });
  const paintSide = dotsOf(side, groups);
  const paintMap = dotsOf(map, groups);
  const paintCuts = side.segments(CUT, {
    class: "aelib-line aelib-cuts",
    style: "stroke-width:1.4",
  });
  const words = readout();
  const key = legend([
    ["inner end of the roll", ALONG[0]],
    ["middle", ALONG[6]],
    ["outer end", ALONG[11]],
    ["short cut", CUT],
  ]);
  el.append(top.node, beside(side.node, map.node), key, words);

  const most = Math.max(...counts);
  const orderOf = memoize((/** @type {number} */ noise) =>
    nearestFirst(clouds[noises.indexOf(noise)], most),
  );
  const draw = () => {
    top.follow();
    const [count, noise] = [model.get("neighbours"), model.get("noise")];
    const method = model.get("method");
    const cloud = clouds[noises.indexOf(noise)];
    const pair = counts.indexOf(count) * noises.length + noises.indexOf(noise);
    const { maps, correlations } = methods[methods.findIndex(({ name }) => name === method)];
    const made = unpackRows(maps[pair], 2).map((point) => [...point]);
    const links = linksOf(orderOf(noise), count);
    const short = links.filter(([i, j]) => Math.abs(t[i] - t[j]) > shortcut);

    paintSide(cloud.map(fromTheSide));
    paintCuts(short.map(([i, j]) => [fromTheSide(cloud[i]), fromTheSide(cloud[j])]));
    const axis = (/** @type {number} */ column, /** @type {string} */ label) => ({
      ...limits(made.map((point) => point[column])),
      label,
    });
    map.setAxes(axis(0, `first coordinate of the map by ${method}`), axis(1, "second coordinate"));
    map.node.setAttribute("aria-label", `the map by ${method}`);
    paintMap(made);
    words.textContent =
      `${method} with ${count} neighbours: rank correlation with the place along the roll ` +
      `${correlations[pair].toFixed(2)}. ${short.length} of ` +
      `${links.length.toLocaleString("en-US")} links are short cuts.`;
  };
  return watch(model, ["neighbours", "noise", "method"], draw);
}

/**
 * Return where a point of space is seen from the side of the roll.
 * @param {Float32Array} point
 * @returns {Point}
 */
function fromTheSide([x, , z]) {
  return [x, z];
}

/**
 * Return the group of each place, from 0 at the inner end to 11 at the outer.
 * @param {Float32Array} t
 */
function groupsAlong(t) {
  const { low, high } = limits([...t], 0);
  const last = ALONG.length - 1;
  return Array.from(t, (place) =>
    Math.min(Math.floor(((place - low) / (high - low)) * ALONG.length), last),
  );
}

/**
 * Return a function that paints points as dots in the colours of their groups.
 * @param {ReturnType<typeof chart>} view
 * @param {number[]} groups
 */
function dotsOf(view, groups) {
  const rims = view.dots("var(--aelib-other)", 7.5); // the ends would be lost on dark and on light
  const paths = ALONG.map((color) => view.dots(color, 6));
  return (/** @type {Point[]} */ points) => {
    rims(points);
    paths.forEach((path, group) => {
      path(points.filter((_, i) => groups[i] === group));
    });
  };
}

/**
 * Return the least and the largest value, with some room.
 * @param {number[]} values
 * @param {number} [room] as a share of the distance between them
 */
function limits(values, room = 0.05) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || 1; // all values equal
  return { low: low - room * span, high: high + (high > low ? room : 1) * span };
}

/**
 * Return limits for two axes with one scale, around the points.
 * @param {Point[]} points
 */
function sameScale(points) {
  const both = [0, 1].map((i) => limits(points.map((point) => point[i])));
  const span = Math.max(...both.map(({ low, high }) => high - low));
  return both.map(({ low, high }) => ({
    low: (low + high - span) / 2,
    high: (low + high + span) / 2,
  }));
}

export default widget(render);
