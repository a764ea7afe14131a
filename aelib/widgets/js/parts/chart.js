/** Charts: an SVG with two axes, and marks in their units. */
import { makeSvg } from "./elements.js";

/**
 * @import { Attributes } from "./elements.js"
 */

/** @typedef {number[]} Point x and y, in the units of the axes */

/**
 * What an axis shows; `log` spaces factors evenly.
 * @typedef {{low: number, high: number, label: string, log?: boolean, ticks?: number[]}} Limits
 */

/**
 * An axis in its place: `at` leads to pixels, `back` from them (on a linear axis).
 * @typedef {object} Axis
 * @property {(value: number) => number} at
 * @property {(place: number) => number} back
 * @property {string} label
 * @property {number[]} ticks
 */

const MARGIN = { left: 58, right: 14, top: 12, bottom: 48 };

/**
 * Return a chart. What `line`, `bars`, `dots`, `words` and `circle` add is set by the function that
 * they return.
 * @param {string} label
 * @param {Limits} xLimits
 * @param {Limits} yLimits
 * @param {{width?: number, height?: number, left?: number}} [size] in pixels; `left` of the y axis
 */
export function chart(
  label,
  xLimits,
  yLimits,
  { width = 400, height = 260, left = MARGIN.left } = {},
) {
  const node = makeSvg("svg", { viewBox: `0 0 ${width} ${height}`, class: "aelib-chart" });
  node.setAttribute("role", "img");
  node.setAttribute("aria-label", label);
  setSize(node, width, height);
  const bottom = height - MARGIN.bottom;
  const axes = makeSvg("g", { class: "aelib-axes" });
  const marks = makeSvg("g");
  node.append(axes, marks);
  const xAxis = (/** @type {Limits} */ x) => axis(x, left, width - MARGIN.right);
  const yAxis = (/** @type {Limits} */ y) => axis(y, bottom, MARGIN.top);
  const scale = { x: xAxis(xLimits), y: yAxis(yLimits) };
  /**
   * @param {Limits} x
   * @param {Limits} y
   */
  const setAxes = (x, y) => {
    Object.assign(scale, { x: xAxis(x), y: yAxis(y) });
    axes.replaceChildren(...drawAxes(scale, { left, right: width - MARGIN.right, height }));
  };
  setAxes(xLimits, yLimits);
  /** @param {Point} point */
  const place = ([x, y]) => `${scale.x.at(x).toFixed(1)},${scale.y.at(y).toFixed(1)}`;
  /**
   * @template {keyof SVGElementTagNameMap} K
   * @param {K} tag
   * @param {Attributes} attributes
   */
  const add = (tag, attributes) => marks.appendChild(makeSvg(tag, attributes));
  /** @param {Attributes} attributes */
  const addPath = (attributes) => {
    const path = add("path", attributes);
    return (/** @type {string} */ d) => path.setAttribute("d", d);
  };
  return {
    node,
    setAxes,
    scale,
    /**
     * Add a line through points.
     * @param {string} color
     * @param {Attributes} [attributes]
     */
    line(color, attributes = {}) {
      const set = addPath({ class: "aelib-line", stroke: color, ...attributes });
      return (/** @type {Point[]} */ points) =>
        set(points.length ? `M${points.map(place).join("L")}` : "");
    },
    /**
     * Add lines between pairs of points.
     * @param {string} color
     * @param {Attributes} [attributes]
     */
    segments(color, attributes = {}) {
      const set = addPath({ class: "aelib-line", stroke: color, ...attributes });
      return (/** @type {[Point, Point][]} */ pairs) =>
        set(pairs.map(([a, b]) => `M${place(a)}L${place(b)}`).join(""));
    },
    /**
     * Add bars that stand on the axis.
     * @param {string} color
     */
    bars(color) {
      const set = addPath({ fill: color, class: "aelib-bars" });
      return (/** @type {Bar[]} */ bars) =>
        set(bars.map((bar) => barPath(bar, scale, bottom)).join(""));
    },
    /**
     * Add dots.
     * @param {string} color
     * @param {number} size in pixels
     */
    dots(color, size) {
      const set = addPath({ class: "aelib-dots", stroke: color, "stroke-width": size });
      return (/** @type {Point[]} */ points) =>
        set(points.map((point) => `M${place(point)}h0`).join(""));
    },
    /**
     * Add words at a point.
     * @param {Attributes} attributes
     */
    words(attributes) {
      const text = add("text", attributes);
      return (/** @type {Point} */ [x, y], /** @type {string} */ said) => {
        text.setAttribute("x", scale.x.at(x).toFixed(1));
        text.setAttribute("y", scale.y.at(y).toFixed(1));
        if (text.textContent !== said) text.textContent = said; // else it is laid out anew
      };
    },
    /**
     * Add a circle that can be moved to a point.
     * @param {Attributes} attributes
     */
    circle(attributes) {
      const circle = add("circle", attributes);
      return (/** @type {Point} */ [x, y]) => {
        circle.setAttribute("cx", scale.x.at(x).toFixed(2));
        circle.setAttribute("cy", scale.y.at(y).toFixed(2));
      };
    },
  };
}

/**
 * Say how large a drawing is where there is room; on a low screen it is smaller (widget.css).
 * @param {SVGSVGElement} node
 * @param {number} width in screen pixels
 * @param {number} height
 */
export function setSize(node, width, height) {
  node.style.setProperty("--aelib-wide", `${width}px`);
  node.style.setProperty("--aelib-tall", `${height}px`);
}

/**
 * From, to, and how high.
 * @typedef {[number, number, number]} Bar
 */

/**
 * Return round numbers between two limits, about five or six of them.
 * @param {number} low
 * @param {number} high
 */
export function ticksBetween(low, high) {
  const raw = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * ([1, 2, 5].find((factor) => raw <= 1.01 * factor * power) ?? 10);
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(10)));
}

/**
 * Return an axis that puts values from low..high at from..to.
 * @param {Limits} limits
 * @param {number} from
 * @param {number} to
 * @returns {Axis}
 */
export function axis({ low, high, log = false, ticks, label }, from, to) {
  const f = log ? Math.log : (/** @type {number} */ value) => value;
  const span = f(high) - f(low) || 1; // one tick stands alone
  return {
    at: (value) => from + ((to - from) * (f(value) - f(low))) / span,
    back: (place) => low + ((high - low) * (place - from)) / (to - from),
    label,
    ticks: ticks ?? ticksBetween(low, high),
  };
}

/**
 * @param {Bar} bar
 * @param {{x: Axis, y: Axis}} scale
 * @param {number} bottom
 */
function barPath([from, to, height], { x, y }, bottom) {
  const [left, right, top] = [x.at(from), x.at(to), y.at(height)].map((place) => place.toFixed(1));
  return `M${left},${bottom}V${top}H${right}V${bottom}Z`;
}

/**
 * Yield the lines and numbers of both axes.
 * @param {{x: Axis, y: Axis}} scale
 * @param {{left: number, right: number, height: number}} box
 */
function* drawAxes({ x, y }, { left, right, height }) {
  const bottom = height - MARGIN.bottom;
  const text = (/** @type {Attributes} */ attributes, /** @type {string} */ said) =>
    makeSvg("text", attributes, said);
  for (const tick of x.ticks) {
    const place = x.at(tick);
    yield makeSvg("line", { x1: place, x2: place, y1: bottom, y2: bottom + 5 });
    yield text({ x: place, y: bottom + 19, "text-anchor": "middle" }, String(tick));
  }
  for (const tick of y.ticks) {
    const place = y.at(tick);
    const ends = { x1: left, x2: right, y1: place, y2: place };
    yield makeSvg("line", { ...ends, class: "aelib-grid" });
    yield text({ x: left - 7, y: place + 4, "text-anchor": "end" }, String(tick));
  }
  yield makeSvg("line", { x1: left, x2: right, y1: bottom, y2: bottom });
  const middle = (left + right) / 2;
  yield text({ x: middle, y: height - 8, "text-anchor": "middle" }, x.label);
  const turned = `translate(10 ${(MARGIN.top + bottom) / 2}) rotate(-90)`;
  yield text({ transform: turned, "text-anchor": "middle" }, y.label);
}
