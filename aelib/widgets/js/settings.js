/** SettingsExplorer: two settings -> rows of images and a sentence, computed beforehand. */
import { controls, slider } from "./parts/controls.js";
import { readout } from "./parts/elements.js";
import { watch, widget } from "./parts/model.js";
import { unpackStrips } from "./parts/packed.js";
import { strips } from "./parts/pictures.js";

/**
 * @import { Props } from "./parts/model.js"
 * @import { PackedStrip } from "./parts/packed.js"
 */

/**
 * What the page needs; pairs and notes follow the first setting, then the second.
 * @typedef {object} SettingsPayload
 * @property {number[]} shape
 * @property {string[]} names
 * @property {string[][]} settings
 * @property {PackedStrip[]} fixed
 * @property {PackedStrip[][]} pairs
 * @property {string[]} notes
 */

/** @typedef {{payload: SettingsPayload, first: number, second: number}} Settings */

const TALL = 56; // screen pixels of an image, about

/** @param {Props<Settings>} props */
function render({ model, el }) {
  const { shape, names, settings, fixed, pairs, notes } = model.get("payload");
  const still = unpackStrips(fixed, shape);
  const sheets = pairs.map((rows) => unpackStrips(rows, shape));
  const own = (/** @type {"first" | "second"} */ trait, /** @type {number} */ i) =>
    slider(model, trait, names[i], [...settings[i].keys()], (at) => settings[i][at]);
  const top = controls(own("first", 0), own("second", 1));
  const view = strips(shape, Math.max(1, Math.round(TALL / shape[0])));
  const words = readout();
  el.append(top.node, view.node, words);

  const draw = () => {
    top.follow();
    const pair = model.get("first") * settings[1].length + model.get("second");
    view.draw([...still, ...sheets[pair]]);
    words.textContent = notes[pair];
  };
  return watch(model, ["first", "second"], draw);
}

export default widget(render);
