/** DimensionExplorer: d -> histogram of the distances between random points, and their contrast. */
import { Random, unpack } from "./nn.js";
import { button, chart, controls, legend, put, readout, remembered, slider, tick, watch } from "./view.js";

const BINS = 60;
const WIDEST = 3.5; // distances are shown up to so many times their mean: for d = 1 the most is 3

export function render({ model, el }) {
  const { ds, points, images } = model.get("payload");
  const real = images && summary(unpack(images.distances), images.count);
  const parts = [
    slider(model, "d", "dimensions, d", ds),
    button("draw other points", () => put(model, { seed: model.get("seed") + 1 })),
  ];
  if (real) parts.push(tick(model, "show_images", `show ${images.name} too`));
  const top = controls(...parts);
  const x = { low: 0, high: WIDEST, label: "distance of two points, as a share of the mean distance" };
  const y = { low: 0, high: 1.05, ticks: [0, 0.5, 1], label: "pairs, tallest bar = 1" };
  const plot = chart("histogram of distances", x, y, { width: 560, height: 270 });
  plot.node.style.width = "560px";
  const colors = { "uniform points": "var(--aelib-deep)" };
  if (real) colors[images.name] = "var(--aelib-denoising)";
  const pointBars = plot.bars("var(--aelib-deep)");
  const imageOutline = plot.line("var(--aelib-denoising)"); // two filled colours would mix
  const words = readout();
  const key = legend(Object.entries(colors));
  el.append(top.node, plot.node, key, words);

  const clouds = remembered((seed) => {
    const distances = scatter(seed, points, ds);
    return remembered((d) => summary(distances[ds.indexOf(d)], points));
  });
  const draw = () => {
    top.follow();
    const d = model.get("d");
    const seen = clouds(model.get("seed"))(d);
    const withImages = real && model.get("show_images");
    pointBars(seen.bars.filter(([, , height]) => height > 0));
    if (real) imageOutline(withImages ? steps(real.bars) : []);
    key.lastChild.hidden = real && !withImages;
    words.textContent =
      `${points} points in ${d} dimension${d === 1 ? "" : "s"}: ${spread(seen.contrast)}.` +
      (withImages ? ` ${images.count} ${images.name}, ${images.d} pixels: ${spread(real.contrast)}.` : "");
  };
  return watch(model, ["d", "seed", "show_images"], draw);
}

function spread(contrast) {
  const digits = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
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

/** Return the points of a line along the tops of the bars, from the axis and back to it. */
function steps(bars) {
  const seen = bars.filter(([, , height], i) => height > 0 || bars[i - 1]?.[2] > 0 || bars[i + 1]?.[2] > 0);
  return seen.flatMap(([from, to, height]) => [[from, height], [to, height]]);
}

/** Return the histogram of the distances of all pairs, and the median contrast over the points. */
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
  const bars = counts.map((count, i) => [i * width, (i + 1) * width, count / Math.max(...counts)]);
  return { bars, contrast: contrasts[Math.floor(points / 2)] };
}
