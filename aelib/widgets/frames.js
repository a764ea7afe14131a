/** FilterExplorer and ImageSteps: a slider through stages, each of them rows or a sheet of images. */
import { squaredDistance, unpackRows } from "./nn.js";
import { controls, picture, readout, slider, strips, watch } from "./view.js";

// FilterExplorer scales each filter to its own largest weight.
const KEY = "each square shows the weights of one unit: grey 0, white positive, black negative";

export function render({ model, el }) {
  const { shape, name, unit, frames, fixed, columns, limits, notes } = model.get("payload");
  const rowsOf = (packed) => unpackRows(packed, shape[0] * shape[1]);
  const unpacked = (rows) => rows.map(({ name: label, images }) => [label, rowsOf(images)]);
  const sheets = frames.map(({ rows }) => unpacked(rows));
  const still = unpacked(fixed);
  const labels = frames.map(({ label }) => label);
  const stage = (index) => `${labels[index]}${unit}`;
  const top = controls(slider(model, "stage", name, labels.map((_, i) => i), stage));
  const [low, high] = limits;
  // Rows are named at their left, a sheet below.
  const inRows = columns === 0;
  const view = inRows ? strips(shape, 2.4) : picture(shape, 2);
  const words = readout();
  el.append(top.node, view.node, words);

  const draw = () => {
    top.follow();
    const index = model.get("stage");
    const said = `${name} ${stage(index)}`;
    const named = sheets[index].map(([label, images]) => [label || said, images]);
    if (inRows) view.draw(Object.fromEntries([...still, ...named]), { low, high });
    else view.draw(named[0][1], `${said}; ${KEY}`, { low, high, columns });
    words.textContent = notes[index] || (inRows ? distances(still[0][1], sheets[index]) : "");
  };
  return watch(model, ["stage"], draw);
}

/** Return in words how far the images of each row are from the originals. */
function distances(originals, rows) {
  const far = rows.map(([label, images]) => {
    const sum = images.reduce((total, x, i) => total + squaredDistance(x, originals[i]), 0);
    return `${label} ${(sum / images.length).toFixed(1)}`.trim();
  });
  return `Squared error per image, on these ${originals.length}: ${far.join(", ")}.`;
}
