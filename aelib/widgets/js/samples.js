/** SampleCounter: axes, samples along each -> the grid of samples, and how many it takes. */
import { chart, setSize } from "./parts/chart.js";
import { controls, slider } from "./parts/controls.js";
import { beside, legend, make, makeSvg, readout } from "./parts/elements.js";
import { watch, widget } from "./parts/model.js";
import { linspace } from "./parts/vectors.js";

/**
 * @import { Bar } from "./parts/chart.js"
 * @import { Props } from "./parts/model.js"
 */

/**
 * What the page needs.
 * @typedef {object} SamplePayload
 * @property {number} most_axes
 * @property {number} most_per_axis
 * @property {number} count
 * @property {string} name
 */

/** @typedef {{payload: SamplePayload, axes: number, per_axis: number}} Samples */

const FILLED = "var(--aelib-deep)";
const OWNED = "var(--aelib-denoising)"; // what the data set has

/** @param {Props<Samples>} props */
function render({ model, el }) {
  const { most_axes: mostAxes, most_per_axis: most, count, name } = model.get("payload");
  const every = linspace(1, mostAxes, mostAxes);
  const top = controls(
    slider(model, "axes", "axes", every),
    slider(model, "per_axis", "samples along each axis", linspace(2, most, most - 1)),
  );
  const grid = makeSvg("svg", { viewBox: "0 0 330 260", class: "aelib-chart", role: "img" });
  setSize(grid, 330, 260);
  const high = Math.ceil(Math.max(mostAxes * Math.log10(most), Math.log10(count)));
  const bars = chart(
    "samples needed for each number of axes, in powers of ten",
    { low: 0.4, high: mostAxes + 0.6, ticks: every, label: "axes" },
    {
      low: 0,
      high,
      ticks: linspace(0, high, high + 1),
      label: "samples: ten to the power of",
    },
    { height: 300 },
  );
  const [others, chosen] = ["var(--aelib-other)", FILLED].map((color) => bars.bars(color));
  bars.line(OWNED, { "stroke-dasharray": "6 4" })(
    [0.4, mostAxes + 0.6].map((x) => [x, Math.log10(count)]),
  );
  const side = make(
    "div",
    { class: "aelib-side" },
    bars.node,
    legend([[`${grouped(count)} ${name}`, OWNED]]),
  );
  const words = readout();
  el.append(top.node, beside(grid, side), words);

  const draw = () => {
    top.follow();
    const [axes, n] = [model.get("axes"), model.get("per_axis")];
    const bar = (/** @type {number} */ a) =>
      /** @type {Bar} */ ([a - 0.35, a + 0.35, a * Math.log10(n)]);
    others(every.filter((a) => a !== axes).map(bar));
    chosen([bar(axes)]);
    drawGrid(grid, axes, n);
    const each = axes === 1 ? grouped(count) : (count ** (1 / axes)).toFixed(1);
    words.textContent = `${arithmetic(axes, n)} The ${grouped(count)} ${name}, spread as evenly, would be ${each} along each axis.`;
  };
  return watch(model, ["axes", "per_axis"], draw);
}

/**
 * Return how many samples there are, and how many more than with one or two axes fewer.
 * @param {number} axes
 * @param {number} n
 */
function arithmetic(axes, n) {
  const total = `${Array(axes).fill(n).join(" × ")} = ${inWords(n ** axes)}`;
  if (axes === 1) return `${n} samples fill the line.`;
  const fewer = Math.min(axes - 1, 2);
  const before = grouped(n ** (axes - fewer));
  return (
    `${total} samples. With ${fewer === 1 ? "one axis" : "two axes"} fewer it took ${before}: ` +
    `each of those needs ${grouped(n ** fewer - 1)} more, to keep the density.`
  );
}

/** @param {number} number */
function grouped(number) {
  return number.toLocaleString("en-US");
}

/** @param {number} number */
function inWords(number) {
  const { size, unit } =
    number >= 1e9 ? { size: 1e9, unit: "billion" } : { size: 1e6, unit: "million" };
  return (
    grouped(number) + (number >= 1e6 ? ` (${Number((number / size).toPrecision(3))} ${unit})` : "")
  );
}

/** @typedef {number[]} Place x, y and z in the unit cube */

/**
 * Draw the samples of a line, a square or a cube seen from the side; of more axes, one cube.
 * @param {SVGSVGElement} svg
 * @param {number} axes
 * @param {number} n
 */
function drawGrid(svg, axes, n) {
  const drawn = Math.min(axes, 3);
  const side = [290, 200, 170][drawn - 1];
  const deep = drawn === 3 ? [100, -52] : [0, 0]; // where the third axis leads, in pixels
  const [left, bottom] = [
    [20, 130],
    [65, 225],
    [30, 235],
  ][drawn - 1];
  const at = (/** @type {Place} */ [x, y, z]) => [
    left + x * side + z * deep[0],
    bottom - y * side + z * deep[1],
  ];
  const path = (/** @type {number[][]} */ points) =>
    points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`);
  const places = Array.from({ length: n }, (_, i) => (i + 0.5) / n);
  const flat = drawn === 1 ? [0] : places;
  const layers = drawn === 3 ? [...places].reverse() : [0]; // the farthest first
  const dots = layers.map((z) => {
    const points = flat.flatMap((y) => places.map((x) => at([x, y, z])));
    const look = {
      class: "aelib-dots",
      stroke: FILLED,
      "stroke-width": (1 - 0.35 * z) * size(side, n, drawn),
    };
    return makeSvg("path", {
      ...look,
      "stroke-opacity": 1 - 0.75 * z,
      d: path(points)
        .map((p) => `M${p}h0`)
        .join(""),
    });
  });
  const edges = makeSvg("path", {
    class: "aelib-line",
    stroke: "var(--aelib-other)",
    "stroke-opacity": 0.6,
  });
  edges.setAttribute(
    "d",
    edgesOf(drawn)
      .map(([a, b]) => `M${path([at(a), at(b)]).join("L")}`)
      .join(""),
  );
  const copies = n ** (axes - drawn);
  const said =
    copies > 1
      ? `one of ${grouped(copies)} cubes like this`
      : ["a line", "a square", "a cube"][drawn - 1];
  const caption = makeSvg("text", { x: 165, y: 255, "text-anchor": "middle" }, said);
  svg.setAttribute("aria-label", `${grouped(n ** drawn)} samples in ${said}`);
  svg.replaceChildren(edges, ...dots, caption);
}

/**
 * Return a dot's width: it leaves gaps between the samples, and stays to be seen.
 * @param {number} side
 * @param {number} n
 * @param {number} drawn
 */
function size(side, n, drawn) {
  return Math.min(10, Math.max(1.6, ([0.6, 0.5, 0.32][drawn - 1] * side) / n));
}

/**
 * Return the edges of the unit line, square or cube, each two corners.
 * @param {number} axes
 */
function edgesOf(axes) {
  const corners = Array.from({ length: 2 ** axes }, (_, i) => [i & 1, (i >> 1) & 1, (i >> 2) & 1]);
  const differ = (/** @type {Place} */ a, /** @type {Place} */ b) =>
    a.reduce((sum, value, i) => sum + Math.abs(value - b[i]), 0);
  return corners.flatMap((a, i) =>
    corners
      .slice(i + 1)
      .filter((b) => differ(a, b) === 1)
      .map((b) => [a, b]),
  );
}

export default widget(render);
