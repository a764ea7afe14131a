/** What is seen of a run: curves, images, the map of codes, filters. */
import { chart } from "../parts/chart.js";
import { CLASSES } from "../parts/classes.js";
import { legend, make } from "../parts/elements.js";
import { letMove } from "../parts/mappoint.js";
import { run } from "../parts/network.js";
import { picture } from "../parts/pictures.js";
import { layersOf } from "./layers.js";

/**
 * @import { Settings } from "../engine/settings.js"
 * @import { Progress } from "./messages.js"
 * @import { Point } from "./run.js"
 */

/** @typedef {{name: string, color: string, error: number}} Mark an error to compare with */

const TICKS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
const MORE = [3, 7, 15, 30, 70, 150, 300]; // where the axis is short
const COLORS = { "training images": "var(--aelib-deep)", "test images": "var(--aelib-denoising)" };
const ON_MAP = 300; // codes: more would hide each other
const MOST_FILTERS = 48;
const CUT = 0.02; // of the codes, that lie beyond each end of an axis

/** Return the curves of training and test error, with errors to compare with. */
export function curves() {
  const plot = chart(
    "squared error per image against the number of images seen, on a logarithmic scale",
    { low: 0, high: 60, label: "images seen, in thousands" },
    { low: 10, high: 200, log: true, ticks: [], label: "squared error per image" },
  );
  const lines = Object.values(COLORS).map((color) => plot.line(color));
  const dashes = { "stroke-dasharray": "7 5" };
  const marks = [0, 1].map(() => plot.line("currentColor", dashes));
  const paths = [...plot.node.querySelectorAll("path")].slice(-2);
  const names = make("div");
  /**
   * @param {Point[]} history
   * @param {number} images of the whole run
   * @param {Mark[]} compared
   */
  const draw = (history, images, compared) => {
    const errors = history.flatMap(({ train, test }) => [train, test]);
    const all = [...errors, ...compared.map(({ error }) => error)].filter((e) => e > 0);
    const room = errors.length ? 1.25 : 4;
    const [low, high] = [Math.min(...all, 50) / room, Math.max(...all, 50) * room];
    const short = high < 8 * low ? [...TICKS, ...MORE] : TICKS;
    const ticks = short.filter((tick) => low <= tick && tick <= high);
    const thousands = images / 1000;
    plot.setAxes(
      { low: 0, high: thousands, label: "images seen, in thousands" },
      { low, high, log: true, ticks, label: "squared error per image" },
    );
    lines[0](history.map(({ seen, train }) => [seen / 1000, Math.max(train, low)]));
    lines[1](history.map(({ seen, test }) => [seen / 1000, Math.max(test, low)]));
    marks.forEach((mark, i) => {
      const one = compared[i];
      paths[i].setAttribute("stroke", one?.color ?? "none");
      mark(
        one?.error > 0
          ? [
              [0, one.error],
              [thousands, one.error],
            ]
          : [],
      );
    });
    names.replaceChildren(legend([...Object.entries(COLORS), ...compared.map(pair)]));
  };
  return { node: make("div", { class: "aelib-curves" }, plot.node, names), draw };
}

/**
 * @param {Mark} mark
 * @returns {[string, string, string]}
 */
function pair({ name, color }) {
  return [name, color, "aelib-dashed"];
}

/**
 * Return the map of the codes of test images, with a point to drag and what is decoded there. The
 * point stays where it is on the screen while the axes follow the codes.
 * @param {number[]} shape
 * @param {number[]} labels
 */
export function codeMap(shape, labels) {
  const label = "map of the codes of test images; arrow keys move the point";
  const axis = { low: -1, high: 1, label: "" };
  const view = chart(label, axis, axis, { width: 370, height: 330 });
  const words = Array.from({ length: ON_MAP }, (_, i) => {
    const look = {
      class: "aelib-digit",
      style: `fill:${CLASSES[(labels[i] ?? 7) % CLASSES.length]}`,
    };
    return view.words(look);
  });
  const marks = [...view.node.querySelectorAll(".aelib-digit")];
  const decoded = picture(shape, 4);
  /** @type {number[][]} */
  let limits = [axis, axis].map(({ low, high }) => [low, high]);
  let share = [0.5, 0.5];
  /** @type {ReturnType<typeof layersOf>["decoder"]} */
  let decoder = [];
  const point = () => limits.map(([low, high], i) => low + share[i] * (high - low));
  const decode = () => {
    const code = point();
    ring(code);
    const said = code.map((value) => value.toFixed(1)).join(", ");
    const words = `decoded at the ring, (${said}): drag it`;
    decoded.draw([run(decoder, Float32Array.from(code))], words);
  };
  const ring = letMove(view, {
    point,
    limits: () => limits,
    move(to) {
      share = to.map((value, i) => (value - limits[i][0]) / (limits[i][1] - limits[i][0]));
      decode();
    },
  });
  /**
   * @param {Progress} frame
   * @param {Partial<Settings>} settings
   */
  const draw = ({ codes, weights }, settings) => {
    limits = [0, 1].map((axis) => spread(codes.filter((_, i) => i % 2 === axis)));
    const [x, y] = limits.map(([low, high], i) => ({
      low,
      high,
      label: `${["first", "second"][i]} number of the code`,
    }));
    view.setAxes(x, y);
    words.forEach((put, i) => {
      const code = [codes[2 * i], codes[2 * i + 1]];
      const inside = code.every((h, axis) => limits[axis][0] <= h && h <= limits[axis][1]);
      if (inside) put(code, String(labels[i] ?? "•"));
      marks[i].toggleAttribute("hidden", !inside);
    });
    decoder = layersOf(weights, settings).decoder;
    decode();
  };
  return { node: view.node, decoded: decoded.node, draw };
}

/**
 * Return the limits of an axis: nearly all values, and some room.
 * @param {Float32Array} values
 */
function spread(values) {
  const sorted = values.slice().sort();
  const at = (/** @type {number} */ share) => sorted[Math.round(share * (sorted.length - 1))];
  const [low, high] = [at(CUT), at(1 - CUT)];
  const room = 0.08 * (high - low) || 1;
  return [low - room, high + room];
}

/**
 * Return the filters of the first layer, each scaled to its own largest weight.
 * @param {number[]} shape
 */
export function filterSheet(shape) {
  const small = picture(shape, 1.15);
  const large = picture(shape, 1.75);
  small.node.style.maxWidth = "412px"; // it stands beside the map
  const node = make("div");
  const width = shape[0] * shape[1];
  /**
   * @param {Progress} frame
   * @param {number} columns
   */
  const draw = ({ weights }, columns) => {
    const { values } = weights[0];
    const count = Math.min(values.length / width, MOST_FILTERS);
    const filters = Array.from({ length: count }, (_, i) => {
      const own = values.subarray(i * width, (i + 1) * width);
      const most = own.reduce((largest, w) => Math.max(largest, Math.abs(w)), 0) || 1;
      return own.map((w) => w / most);
    });
    const of = values.length / width;
    const which = count < of ? `the first ${count} of ${of}` : `all ${of}`;
    const words = `filters of the first layer, ${which}: grey 0, white positive, black negative`;
    const sheet = columns === 12 ? small : large;
    if (sheet.node.parentNode !== node) node.replaceChildren(sheet.node);
    sheet.draw(filters, words, { low: -1, high: 1, columns });
  };
  return { node, draw };
}
