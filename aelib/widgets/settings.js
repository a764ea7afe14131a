/** SettingsExplorer: two settings -> rows of images and a sentence, computed beforehand. */
import { unpackRows } from "./nn.js";
import { controls, readout, slider, strips, watch } from "./view.js";

const TALL = 56; // screen pixels of an image, about

export function render({ model, el }) {
  const { shape, names, settings, fixed, pairs, notes } = model.get("payload");
  const unpacked = (rows) => rows.map(({ name, images }) => [name, unpackRows(images, shape[0] * shape[1])]);
  const still = unpacked(fixed);
  const sheets = pairs.map(unpacked);
  const parts = ["first", "second"].map((trait, i) =>
    slider(model, trait, names[i], settings[i].map((_, at) => at), (at) => settings[i][at]),
  );
  const top = controls(...parts);
  const view = strips(shape, Math.max(1, Math.round(TALL / shape[0])));
  const words = readout();
  el.append(top.node, view.node, words);

  const draw = () => {
    top.follow();
    const pair = model.get("first") * settings[1].length + model.get("second");
    view.draw(Object.fromEntries([...still, ...sheets[pair]]));
    words.textContent = notes[pair];
  };
  return watch(model, ["first", "second"], draw);
}
