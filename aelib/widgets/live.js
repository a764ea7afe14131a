/** The view of TrainingPanel: loss curves and reconstructions of a run, sent by the kernel. */
import { unpackRows } from "./nn.js";
import { beside, chart, legend, make, strips, watch } from "./view.js";

const COLORS = { training: "var(--aelib-deep)", validation: "var(--aelib-denoising)" };

export function render({ model, el }) {
  const first = axes({ epochs: 1, train: [], validation: [] });
  const plot = chart("loss after each epoch", ...first);
  const lines = Object.fromEntries(
    Object.entries(COLORS).map(([name, color]) => [name, [plot.line(color), plot.dots(color, 6)]]),
  );
  const { shape } = model.get("payload");
  const rows = strips(shape);
  el.append(beside(make("div", {}, plot.node, legend(COLORS)), rows.node));

  const draw = () => {
    const { losses, pictures } = { losses: model.get("losses"), pictures: model.get("pictures") };
    plot.setAxes(...axes(losses));
    const curves = { training: losses.train, validation: losses.validation };
    for (const [name, values] of Object.entries(curves)) {
      for (const set of lines[name]) set(values.map((value, i) => [i + 1, value]));
    }
    const unpacked = Object.entries(pictures).map(([name, packed]) => [name, unpackRows(packed, shape[0] * shape[1])]);
    rows.draw(Object.fromEntries(unpacked));
  };
  return watch(model, ["losses", "pictures"], draw);
}

/** Return the axes of the loss curves: as many epochs as the run will have, losses from 0. */
function axes({ epochs, train, validation }) {
  const high = 1.1 * Math.max(...train, ...validation, 1e-3);
  const x = { low: 0, high: Math.max(epochs, 2), label: "epoch" };
  return [x, { low: 0, high, label: "loss" }];
}
