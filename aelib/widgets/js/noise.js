/** NoiseExplorer: kind and amount of noise, which image -> corrupted, and what networks make of it. */
import { choice, controls, redraw, slider } from "./parts/controls.js";
import { CORRUPTIONS, corrupt } from "./parts/corruption.js";
import { beside, note, readout } from "./parts/elements.js";
import { watch, widget } from "./parts/model.js";
import { run, unpackNetwork } from "./parts/network.js";
import { unpackPixels } from "./parts/packed.js";
import { picture } from "./parts/pictures.js";
import { linspace, psnr } from "./parts/vectors.js";

/**
 * @import { Props } from "./parts/model.js"
 * @import { PackedAutoencoder } from "./parts/network.js"
 * @import { PackedGreys } from "./parts/packed.js"
 */

/**
 * A picture of the page: which network answers, and whether its input is made brighter.
 * @typedef {object} Repair
 * @property {string} name
 * @property {number} network
 * @property {boolean} brighter
 */

/**
 * What the page needs; each network is packed once, however many repairs it makes.
 * @typedef {object} NoisePayload
 * @property {number[]} shape
 * @property {PackedGreys} images
 * @property {PackedAutoencoder[]} networks
 * @property {Repair[]} repairs
 */

/** @typedef {{payload: NoisePayload, kind: string, amount: number, image: number, seed: number}} Noise */

const PARTS = 20; // steps of the amount, from 0 to 1
const percent = (/** @type {number} */ amount) => amount.toFixed(2);

/** @param {Props<Noise>} props */
function render({ model, el }) {
  const { shape, images, networks, repairs } = model.get("payload");
  const originals = unpackPixels(images, shape);
  const layers = networks.map((net) => [net.encoder, net.decoder].flatMap(unpackNetwork));
  const nets = repairs.map(({ name, network, brighter }) => ({
    name,
    layers: layers[network],
    brighter,
    picture: picture(shape, 5),
  }));
  const top = controls(
    choice(model, "kind", "noise", Object.keys(CORRUPTIONS)),
    slider(model, "amount", "amount, p or s", linspace(0, 1, PARTS + 1), percent),
    slider(model, "image", "image", [...originals.keys()], (index) => `no. ${index + 1}`),
    redraw(model, "draw the noise again"),
  );
  const original = picture(shape, 5);
  const corrupted = picture(shape, 5);
  const words = readout();
  const pictures = [original, corrupted, ...nets.map((net) => net.picture)];
  const wide = `max(90px, calc(var(--aelib-zoom) * ${5 * shape[1]}px))`; // of words, too: all in a row
  for (const { node } of pictures) node.style.width = wide;
  const meaning = note();
  el.append(top.node, beside(...pictures.map(({ node }) => node)), words, meaning);

  const draw = () => {
    top.follow();
    const [kind, amount] = [model.get("kind"), model.get("amount")];
    const x = originals[model.get("image")];
    const damaged = corrupt(x, kind, amount, model.get("seed"));
    original.draw([x], "original");
    const near = [`corrupted: ${decibels(psnr(damaged, x))}`];
    corrupted.draw([damaged], near[0]);
    for (const net of nets) {
      const xHat = run(net.layers, net.brighter ? rescale(damaged, kind, amount) : damaged);
      near.push(`${net.name}: ${decibels(psnr(xHat, x))}`);
      net.picture.draw([xHat], near[near.length - 1]);
    }
    const { symbol, amount: what } = CORRUPTIONS[kind];
    words.textContent = `${symbol} = ${percent(amount)}. ${near.join("; ")}.`;
    meaning.textContent =
      `${symbol}: ${what}. Decibels (PSNR) say how near a picture is to the original: 10 more are a ` +
      "tenth of the mean squared error." +
      (damaged.some((pixel) => pixel < 0 || pixel > 1)
        ? " What lies beyond black and white counts, though it cannot be drawn."
        : "");
  };
  return watch(model, ["kind", "amount", "image", "seed"], draw);
}

/**
 * Return a masked image as bright, on average, as it was. Where all is masked there is nothing to scale.
 * @param {Float32Array} damaged
 * @param {string} kind
 * @param {number} p
 */
function rescale(damaged, kind, p) {
  return kind === "masking" && p < 1 ? damaged.map((pixel) => pixel / (1 - p)) : damaged;
}

/** @param {number} value */
function decibels(value) {
  return Number.isFinite(value) ? `${value.toFixed(1)} dB` : "equal";
}

export default widget(render);
