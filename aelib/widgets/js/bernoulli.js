/** BernoulliExplorer: mask the input of each layer, and let units pass on means, thresholds, samples. */
import { choice, controls, redraw, slider } from "./parts/controls.js";
import { corrupt } from "./parts/corruption.js";
import { beside, make, note, readout } from "./parts/elements.js";
import { watch, widget } from "./parts/model.js";
import { dense, run, unpackNetwork } from "./parts/network.js";
import { unpackPixels } from "./parts/packed.js";
import { picture } from "./parts/pictures.js";
import { Random } from "./parts/random.js";
import { linspace, squaredDistance } from "./parts/vectors.js";

/**
 * @import { Props } from "./parts/model.js"
 * @import { NamedAutoencoder } from "./parts/network.js"
 * @import { PackedGreys } from "./parts/packed.js"
 */

/**
 * What the page needs; `grids` has the rows and columns of units of each layer.
 * @typedef {object} BernoulliPayload
 * @property {number[]} shape
 * @property {PackedGreys} images
 * @property {number[][]} grids
 * @property {NamedAutoencoder[]} networks
 */

/**
 * @typedef {object} Bernoulli
 * @property {BernoulliPayload} payload
 * @property {number} p_image
 * @property {number} p_hidden
 * @property {string} mode
 * @property {number} image
 * @property {number} seed
 */

/**
 * What a unit passes on, given its output h and a number u drawn evenly from [0, 1).
 * @type {Record<string, {passOn: (h: number, u: number) => number, meaning: string}>}
 */
const MODES = {
  mean: {
    passOn: (h) => h,
    meaning: "every unit passes on its output h, a number between 0 and 1",
  },
  threshold: {
    passOn: (h) => (h > 0.5 ? 1 : 0),
    meaning: "every unit passes on 1 if h > 0.5, otherwise 0: in every draw the same",
  },
  sample: {
    passOn: (h, u) => (u < h ? 1 : 0),
    meaning: "every unit passes on 1 with probability h, otherwise 0: draw again, and see",
  },
};
const percent = (/** @type {number} */ p) => p.toFixed(2);

/** @param {Props<Bernoulli>} props */
function render({ model, el }) {
  const { shape, images, grids, networks } = model.get("payload");
  const originals = unpackPixels(images, shape);
  const nets = networks.map(({ name, encoder, decoder }) => ({
    name,
    encoder: unpackNetwork(encoder),
    decoder: unpackNetwork(decoder),
    pictures: [...grids.map((grid) => picture(grid, 11)), picture(shape, 4)],
  }));
  const top = controls(
    slider(model, "p_image", "p, image", linspace(0, 1, 21), percent),
    slider(model, "p_hidden", "p, layer 1", linspace(0, 1, 21), percent),
    choice(model, "mode", "units", Object.keys(MODES)),
    slider(model, "image", "image", [...originals.keys()], (index) => `no. ${index + 1}`),
    redraw(model, "draw again"),
  );
  const original = picture(shape, 4);
  const damaged = picture(shape, 4);
  const words = readout();
  const meaningOf = note();
  for (const { pictures } of nets) pictures[0].node.style.minWidth = "170px"; // under one another
  const rows = nets.map((net) => beside(...net.pictures.map(({ node }) => node)));
  const inputs = make("div", { class: "aelib-rows" }, original.node, damaged.node);
  el.append(
    top.node,
    beside(inputs, make("div", { class: "aelib-rows" }, ...rows)),
    words,
    meaningOf,
  );

  const draw = () => {
    top.follow();
    const mode = model.get("mode");
    const seed = 4 * model.get("seed");
    const { passOn, meaning } = MODES[mode];
    const fire = (/** @type {Float32Array} */ h, /** @type {number} */ own) => {
      const random = new Random(own); // the same luck for every network
      return h.map((value) => passOn(value, random.uniform()));
    };
    const x = originals[model.get("image")];
    const input = corrupt(x, "masking", model.get("p_image"), seed);
    original.draw([x], "original");
    damaged.draw([input], "input of layer 1");
    const errors = nets.map(({ name, encoder, decoder, pictures }) => {
      const units = fire(dense(input, encoder[0]), seed + 1);
      const passed = corrupt(units, "masking", model.get("p_hidden"), seed + 2);
      const code = fire(dense(passed, encoder[1]), seed + 3);
      const xHat = run(decoder, code);
      const error = squaredDistance(xHat, x).toFixed(1);
      pictures[0].draw([passed], `${name}: layer 1 → 2`);
      pictures[1].draw([code], "code");
      pictures[2].draw([xHat], `squared error ${error}`);
      return `${name} ${error}`;
    });
    words.textContent = `Squared error of this image: ${errors.join(", ")}.`;
    meaningOf.textContent =
      `Units, ${mode}: ${meaning}. A square is one unit, black 0, white 1. p is the probability ` +
      "that a number is set to 0 on its way into the next layer.";
  };
  return watch(model, ["p_image", "p_hidden", "mode", "image", "seed"], draw);
}

export default widget(render);
