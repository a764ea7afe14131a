/** The view of TrainingPanel: loss curves and reconstructions of a run, sent by the kernel. */
import { unpackRows } from "./nn.js";
import { beside, chart, legend, make, strips, watch } from "./view.js";

const COLORS = { training: "var(--aelib-deep)", validation: "var(--aelib-denoising)" };

export function render({ model, el }) {
  const plot = chart("loss after each epoch", ...axes({ epochs: 1, training: [], validation: [] }));
  const drawn = Object.entries(COLORS).map(([name, color]) => {
    const [line, dots] = [plot.line(color), plot.dots(color, 6)];
    return (losses) => {
      const points = losses[name].map((loss, i) => [i + 1, loss]);
      line(points);
      dots(points);
    };
  });
  const rows = strips([28, 28]);
  el.append(beside(make("div", {}, plot.node, legend(Object.entries(COLORS))), rows.node));

  const draw = () => {
    const losses = model.get("losses");
    const { shape, rows: packed } = model.get("pictures");
    plot.setAxes(...axes(losses));
    drawn.forEach((set) => set(losses));
    const zoom = { shape, zoom: 56 / shape[0] };
    const images = packed.map(({ name, images: x }) => [name, unpackRows(x, shape[0] * shape[1])]);
    rows.draw(Object.fromEntries(images), zoom);
  };
  return watch(model, ["losses", "pictures"], draw);
}

/** Return the axes of the loss curves: as many epochs as the run will have, losses from 0. */
function axes({ epochs, training, validation }) {
  const high = 1.1 * Math.max(...training, ...validation, 1e-3);
  const x = { low: 0, high: Math.max(epochs, 2), label: "epoch" };
  return [x, { low: 0, high, label: "mean squared error" }];
}
