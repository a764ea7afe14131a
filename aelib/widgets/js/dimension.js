/** DimensionExplorer: d -> histogram of the distances between random points, and their contrast. */
import { chart } from "./parts/chart.js";
import { checkbox, controls, redraw, slider } from "./parts/controls.js";
import { legend, readout } from "./parts/elements.js";
import { memoize } from "./parts/memoize.js";
import { watch, widget } from "./parts/model.js";
import { unpack } from "./parts/packed.js";
import { Random } from "./parts/random.js";

/**
 * @import { Bar } from "./parts/chart.js"
 * @import { Props } from "./parts/model.js"
 * @import { PackedFloats } from "./parts/packed.js"
 */

/**
 * The distances of all pairs of `count` images of `d` pixels.
 * @typedef {object} ImageDistances
 * @property {string} name
 * @property {number} count
 * @property {number} d
 * @property {PackedFloats} distances
 */

/**
 * What the page needs; `ds` are the dimensions to choose from.
 * @typedef {object} DimensionPayload
 * @property {number[]} ds
 * @property {number} points
 * @property {ImageDistances | null} images
 */

/** @typedef {{payload: DimensionPayload, d: number, seed: number, show_images: boolean}} Dimension */

const BINS = 60;
const WIDEST = 3.5; // distances are shown up to so many times their mean: for d = 1 the most is 3
const SEEDS = 2; // clouds that are remembered: a few megabytes each

const POINTS = "var(--aelib-deep)";
const IMAGES = "var(--aelib-denoising)";

/** @param {Props<Dimension>} props */
function render({ model, el }) {
  const { ds, points, images } = model.get("payload");
  const real = images && { ...images, ...summary(unpack(images.distances), images.count) };
  const parts = [
    slider(model, "d", "dimensions, d", ds),
    redraw(model, "draw other points"),
    ...(real ? [checkbox(model, "show_images", `show ${real.name} too`)] : []),
  ];
  const top = controls(...parts);
  const plot = chart(
    "histogram of distances",
    { low: 0, high: WIDEST, label: "distance of two points, as a share of the mean distance" },
    { low: 0, high: 1.05, ticks: [0, 0.5, 1], label: "pairs, tallest bar = 1" },
    { width: 560, height: 270 },
  );
  const pointBars = plot.bars(POINTS);
  const imageOutline = plot.line(IMAGES); // two filled colours would mix
  const words = readout();
  const key = legend([
    ["uniform points", POINTS],
    ...(real ? [/** @type {[string, string]} */ ([real.name, IMAGES])] : []),
  ]);
  el.append(top.node, plot.node, key, words);

  const clouds = memoize((/** @type {number} */ seed) => {
    const distances = scatter(seed, points, ds);
    return memoize((/** @type {number} */ d) => summary(distances[ds.indexOf(d)], points));
  }, SEEDS);
  const draw = () => {
    top.follow();
    const d = model.get("d");
    const seen = clouds(model.get("seed"))(d);
    const shown = model.get("show_images") ? real : null;
    pointBars(seen.bars.filter(([, , height]) => height > 0));
    imageOutline(shown ? steps(shown.bars) : []);
    if (real) key.lastElementChild?.toggleAttribute("hidden", !shown);
    words.textContent =
      `${points} points in ${d} dimension${d === 1 ? "" : "s"}: ${spread(seen.contrast)}.` +
      (shown ? ` ${shown.count} ${shown.name}, ${shown.d} pixels: ${spread(shown.contrast)}.` : "");
  };
  return watch(model, ["d", "seed", "show_images"], draw);
}

/** @param {number} contrast */
function spread(contrast) {
  const digits = (/** @type {number} */ value) => value.toFixed(value < 10 ? 2 : 0);
  return (
    `the farthest is ${digits(contrast + 1)} times as far away as the nearest, ` +
    `so the contrast (max - min) / min is ${digits(contrast)} (medians over the points)`
  );
}

/**
 * Draw points evenly from the cube and return the distances of all pairs for every d.
 *
 * In d dimensions a point is its first d coordinates, so that a larger d adds axes to the same
 * points, and the sums of squares can be carried on from one d to the next.
 * @param {number} seed
 * @param {number} points
 * @param {number[]} ds
 */
function scatter(seed, points, ds) {
  const random = new Random(seed);
  const squares = new Float64Array((points * (points - 1)) / 2);
  const column = new Float64Array(points);
  const distances = [];
  let d = 0;
  for (const next of ds) {
    for (; d < next; d++) {
      for (let i = 0; i < points; i++) column[i] = random.uniform();
      for (let i = 0, pair = 0; i < points; i++) {
        for (let j = i + 1; j < points; j++, pair++) squares[pair] += (column[i] - column[j]) ** 2;
      }
    }
    distances.push(Float32Array.from(squares, Math.sqrt));
  }
  return distances;
}

/**
 * Return the points of a line along the tops of the bars, from the axis and back to it.
 * @param {Bar[]} bars
 */
function steps(bars) {
  const tall = (/** @type {number} */ i) => bars[i]?.[2] > 0;
  const seen = bars.filter((_, i) => tall(i) || tall(i - 1) || tall(i + 1));
  return seen.flatMap(([from, to, height]) => [
    [from, height],
    [to, height],
  ]);
}

/**
 * Return the histogram of the distances of all pairs, and the median contrast over the points.
 * @param {Float32Array} distances
 * @param {number} points
 */
function summary(distances, points) {
  const mean = distances.reduce((sum, value) => sum + value, 0) / distances.length;
  const counts = new Array(BINS).fill(0);
  const nearest = new Array(points).fill(Infinity);
  const farthest = new Array(points).fill(0);
  for (let i = 0, pair = 0; i < points; i++) {
    for (let j = i + 1; j < points; j++, pair++) {
      const distance = distances[pair];
      counts[Math.min(Math.floor((BINS * distance) / (WIDEST * mean)), BINS - 1)]++;
      nearest[i] = Math.min(nearest[i], distance);
      nearest[j] = Math.min(nearest[j], distance);
      farthest[i] = Math.max(farthest[i], distance);
      farthest[j] = Math.max(farthest[j], distance);
    }
  }
  const contrasts = nearest.map((near, i) => (farthest[i] - near) / near).sort((a, b) => a - b);
  const width = WIDEST / BINS;
  const most = Math.max(...counts);
  const bars = counts.map(
    (count, i) => /** @type {Bar} */ ([i * width, (i + 1) * width, count / most]),
  );
  return { bars, contrast: contrasts[Math.floor(points / 2)] };
}

export default widget(render);
