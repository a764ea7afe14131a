/** ManifoldWalk: step through images along one known factor, and along the line in pixel space. */
import { chart } from "./parts/chart.js";
import { choice, controls, slider } from "./parts/controls.js";
import { beside, legend, make, readout } from "./parts/elements.js";
import { watch, widget } from "./parts/model.js";
import { unpackPixels } from "./parts/packed.js";
import { picture, strips } from "./parts/pictures.js";
import { linspace, mix, squaredDistance } from "./parts/vectors.js";

/**
 * @import { Props } from "./parts/model.js"
 * @import { PackedGreys } from "./parts/packed.js"
 */

/**
 * The images along one factor, and its value at each, in words.
 * @typedef {object} Walk
 * @property {string} name
 * @property {PackedGreys} images
 * @property {string[]} values
 */

/**
 * What the page needs.
 * @typedef {object} ManifoldWalkPayload
 * @property {number[]} shape
 * @property {Walk[]} walks
 */

/** @typedef {{payload: ManifoldWalkPayload, factor: string, step: number}} ManifoldWalk */

const WALK = "var(--aelib-deep)";
const LINE = "var(--aelib-denoising)";

/** @param {Props<ManifoldWalk>} props */
function render({ model, el }) {
  const { shape, walks } = model.get("payload");
  const paths = new Map(walks.map((walk) => [walk.name, prepare(walk, shape)]));
  const chosen = () => /** @type {Path} */ (paths.get(model.get("factor")));
  const count = chosen().frames.length;
  const top = controls(
    choice(model, "factor", "factor", [...paths.keys()]),
    slider(model, "step", "walk", [...Array(count).keys()], (step) => chosen().values[step]),
  );
  const onWalk = picture(shape, 5);
  const onLine = picture(shape, 5);
  const rows = strips(shape, 1.6);
  const farthest = Math.max(1, ...[...paths.values()].flatMap(({ away }) => away));
  const plot = chart(
    "distance of the straight line from the walk",
    { low: 0, high: 100, label: "% of the way" },
    { low: 0, high: 1.1 * farthest, label: "distance to the walk" },
  );
  plot.line(WALK)([
    [0, 0],
    [100, 0],
  ]);
  const lineCurve = plot.line(LINE);
  const walkDot = plot.dots(WALK, 12);
  const lineDot = plot.dots(LINE, 12);
  const words = readout();
  const key = legend([
    ["the walk", WALK],
    ["the straight line", LINE],
  ]);
  const side = make("div", { class: "aelib-side" }, beside(onWalk.node, onLine.node), rows.node);
  el.append(top.node, beside(side, make("div", {}, plot.node, key)), words);

  const percent = (/** @type {number} */ step) => (100 * step) / (count - 1);
  const draw = () => {
    top.follow();
    const [factor, step] = [model.get("factor"), model.get("step")];
    const { frames, line, away, stations } = chosen();
    onWalk.draw([frames[step]], "on the walk");
    onLine.draw([line[step]], "on the straight line");
    rows.draw([
      ["walk", stations.map((i) => frames[i])],
      ["line", stations.map((i) => line[i])],
    ]);
    lineCurve(away.map((distance, i) => [percent(i), distance]));
    walkDot([[percent(step), 0]]);
    lineDot([[percent(step), away[step]]]);
    words.textContent =
      `${factor}, ${Math.round(percent(step))} % of the way: this point of the straight line is ` +
      `${away[step].toFixed(2)} away from the nearest image of the walk.`;
  };
  return watch(model, ["factor", "step"], draw);
}

/** @typedef {ReturnType<typeof prepare>} Path */

/**
 * Return the images of a walk, those of the straight line, and how far the line is from the walk.
 * @param {Walk} walk
 * @param {number[]} shape
 */
function prepare({ images, values }, shape) {
  const frames = unpackPixels(images, shape);
  const last = frames.length - 1;
  const line = frames.map((_, i) => mix(frames[0], frames[last], i / last));
  const away = line.map((x) => Math.sqrt(Math.min(...frames.map((y) => squaredDistance(x, y)))));
  const stations = linspace(0, last, Math.min(5, frames.length)).map(Math.round);
  return { frames, values, line, away, stations };
}

export default widget(render);
