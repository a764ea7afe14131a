/** ManifoldWalk: step through images along one known factor, and along the line in pixel space. */
import { mix, squaredDistance, unpackRows } from "./nn.js";
import { beside, chart, choice, controls, evenly, legend, make, picture, readout, slider, strips, watch } from "./view.js";

const COLORS = { "the walk": "var(--aelib-deep)", "the straight line": "var(--aelib-denoising)" };

export function render({ model, el }) {
  const { shape, walks } = model.get("payload");
  const paths = Object.fromEntries(walks.map((walk) => [walk.name, prepare(walk, shape)]));
  const names = Object.keys(paths);
  const count = paths[names[0]].frames.length;
  const shown = (step) => paths[model.get("factor")].values[step];
  const top = controls(
    choice(model, "factor", "factor", names),
    slider(model, "step", "walk", evenly(0, count - 1, count), shown),
  );
  const onWalk = picture(shape, 5);
  const onLine = picture(shape, 5);
  const rows = strips(shape, 1.6);
  const highest = 1.1 * Math.max(1, ...Object.values(paths).flatMap(({ away }) => away));
  const plot = chart(
    "distance of the straight line from the walk",
    { low: 0, high: 100, label: "% of the way" },
    { low: 0, high: highest, label: "distance to the walk" },
  );
  const percent = (step) => (100 * step) / (count - 1);
  const curves = Object.values(COLORS).map((color) => plot.line(color));
  const dots = Object.values(COLORS).map((color) => plot.dots(color, 12));
  const words = readout();
  const pictures = make("div", { class: "aelib-side" }, beside(onWalk.node, onLine.node), rows.node);
  el.append(top.node, beside(pictures, make("div", {}, plot.node, legend(Object.entries(COLORS)))), words);

  let drawn = "";
  const setCurves = (factor, { away }) => {
    if (drawn === factor) return;
    drawn = factor;
    curves[0]([[0, 0], [100, 0]]);
    curves[1](away.map((distance, i) => [percent(i), distance]));
  };
  const draw = () => {
    top.follow();
    const [factor, step] = [model.get("factor"), model.get("step")];
    const path = paths[factor];
    setCurves(factor, path);
    onWalk.draw([path.frames[step]], "on the walk");
    onLine.draw([path.line[step]], "on the straight line");
    rows.draw({ walk: path.stations.map((i) => path.frames[i]), line: path.stations.map((i) => path.line[i]) });
    dots[0]([[percent(step), 0]]);
    dots[1]([[percent(step), path.away[step]]]);
    words.textContent =
      `${factor}, ${Math.round(percent(step))} % of the way: this point of the straight line is ` +
      `${path.away[step].toFixed(2)} away from the nearest image of the walk.`;
  };
  return watch(model, ["factor", "step"], draw);
}

/** Return the images of a walk, those of the straight line, and how far the line is from the walk. */
function prepare({ images, values }, shape) {
  const frames = unpackRows(images, shape[0] * shape[1]);
  const last = frames.length - 1;
  const line = frames.map((_, i) => mix(frames[0], frames[last], i / last));
  const away = line.map((x) => Math.sqrt(Math.min(...frames.map((frame) => squaredDistance(x, frame)))));
  const stations = evenly(0, last, Math.min(5, frames.length)).map(Math.round);
  return { frames, values, line, away, stations };
}
