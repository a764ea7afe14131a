/** FilterExplorer and ImageSteps: a slider through stages, each of them rows or a sheet of images. */
import { controls, slider } from "./parts/controls.js";
import { readout } from "./parts/elements.js";
import { watch, widget } from "./parts/model.js";
import { unpackStrips } from "./parts/packed.js";
import { picture, strips } from "./parts/pictures.js";
import { meanSquaredDistance } from "./parts/vectors.js";

/**
 * @import { Props } from "./parts/model.js"
 * @import { PackedStrip, Strip } from "./parts/packed.js"
 */

/**
 * One stage: rows of images, or a sheet of them in one row that has no name.
 * @typedef {object} Frame
 * @property {string} label
 * @property {PackedStrip[]} rows
 */

/**
 * What the page needs; `columns` is 0 for rows, `limits` are black and white.
 * @typedef {object} FramesPayload
 * @property {number[]} shape
 * @property {Frame[]} frames
 * @property {string} name
 * @property {string} unit
 * @property {PackedStrip[]} fixed
 * @property {number} columns
 * @property {number[]} limits
 * @property {string[]} notes
 */

/** @typedef {{payload: FramesPayload, stage: number}} Frames */

// FilterExplorer scales each filter to its own largest weight.
const KEY = "each square shows the weights of one unit: grey 0, white positive, black negative";
const COLOUR_KEY =
  "each square shows the weights of one unit: grey 0, brighter positive, darker negative, red, green and blue each in its own colour";

/** @param {Props<Frames>} props */
function render({ model, el }) {
  const { shape, name, unit, frames, fixed, columns, limits, notes } = model.get("payload");
  const stages = frames.map(({ label, rows }) => ({
    label: `${label}${unit}`,
    rows: unpackStrips(rows, shape),
  }));
  const still = unpackStrips(fixed, shape);
  const every = [...stages.keys()];
  const top = controls(slider(model, "stage", name, every, (index) => stages[index].label));
  const [low, high] = limits;
  const rowsView = strips(shape, 2.4); // named at their left
  const sheetView = picture(shape, sheetZoom(columns)); // named below
  const inRows = columns === 0;
  const words = readout();
  el.append(top.node, inRows ? rowsView.node : sheetView.node, words);

  const draw = () => {
    top.follow();
    const index = model.get("stage");
    const { label, rows } = stages[index];
    const said = `${name} ${label}`;
    const named = rows.map(([row, images]) => /** @type {Strip} */ ([row || said, images]));
    if (inRows) rowsView.draw([...still, ...named], { low, high });
    else
      sheetView.draw(rows[0][1], `${said}; ${shape.length > 2 ? COLOUR_KEY : KEY}`, {
        low,
        high,
        columns,
      });
    words.textContent = notes[index] || (inRows ? distances(still[0][1], rows) : "");
  };
  return watch(model, ["stage"], draw);
}

/**
 * Return screen pixels per pixel: sheets of few columns have larger images, and are as wide as others.
 * @param {number} columns
 */
function sheetZoom(columns) {
  return Math.min(5, Math.max(2, 24 / columns));
}

/**
 * Return in words how far the images of each row are from the originals.
 * @param {Float32Array[]} originals
 * @param {Strip[]} rows
 */
function distances(originals, rows) {
  const far = rows.map(([label, images]) =>
    `${label} ${meanSquaredDistance(images, originals).toFixed(1)}`.trim(),
  );
  return `Squared error per image, on these ${originals.length}: ${far.join(", ")}.`;
}

export default widget(render);
