/** CodeWalk: from one image to another, in pixels and in the code of an autoencoder. */
import { controls, slider } from "./parts/controls.js";
import { beside, make, readout } from "./parts/elements.js";
import { watch, widget } from "./parts/model.js";
import { run, unpackNetwork } from "./parts/network.js";
import { unpackPixels, unpackRows } from "./parts/packed.js";
import { picture, strips } from "./parts/pictures.js";
import { linspace, mix, squaredDistance } from "./parts/vectors.js";

/**
 * @import { Props } from "./parts/model.js"
 * @import { PackedLayer } from "./parts/network.js"
 * @import { PackedFloats, PackedGreys } from "./parts/packed.js"
 */

/**
 * What the page needs; a code has `width` numbers.
 * @typedef {object} CodeWalkPayload
 * @property {number[]} shape
 * @property {PackedGreys} images
 * @property {PackedFloats} codes
 * @property {number} width
 * @property {PackedLayer[]} decoder
 */

/** @typedef {{payload: CodeWalkPayload, first: number, second: number, way: number}} CodeWalk */

const STATIONS = linspace(0, 1, 7);
const percent = (/** @type {number} */ share) => `${Math.round(100 * share)} %`;
/** An image called 0 would be taken for a zero. */
const number = (/** @type {number} */ index) => `no. ${index + 1}`;

/** @param {Props<CodeWalk>} props */
function render({ model, el }) {
  const { shape, images, codes, width, decoder } = model.get("payload");
  const pixels = unpackPixels(images, shape);
  const h = unpackRows(codes, width);
  const g = unpackNetwork(decoder);
  const every = [...pixels.keys()];
  const top = controls(
    slider(model, "first", "first image", every, number),
    slider(model, "second", "second image", every, number),
    slider(model, "way", "how far", linspace(0, 1, 41), percent),
  );
  const rows = strips(shape, 2);
  const inPixels = picture(shape, 4);
  const inCode = picture(shape, 4);
  const words = readout();
  el.append(top.node, beside(make("div", {}, rows.node), inPixels.node, inCode.node), words);

  const draw = () => {
    top.follow();
    const [a, b, way] = [model.get("first"), model.get("second"), model.get("way")];
    const pixelWalk = (/** @type {number} */ share) => mix(pixels[a], pixels[b], share);
    const codeWalk = (/** @type {number} */ share) => run(g, mix(h[a], h[b], share));
    rows.draw([
      ["in pixels", STATIONS.map(pixelWalk)],
      ["in code", STATIONS.map(codeWalk)],
    ]);
    const [mixed, decoded] = [pixelWalk(way), codeWalk(way)];
    inPixels.draw([mixed], `in pixels, ${percent(way)}`);
    inCode.draw([decoded], `in code, ${percent(way)}`);
    const apart = squaredDistance(mixed, decoded).toFixed(1);
    words.textContent =
      `At ${percent(way)} the two large pictures differ by a squared error of ${apart}. The rows go ` +
      `from 0 % (${number(a)}) to 100 % (${number(b)}).`;
  };
  return watch(model, ["first", "second", "way"], draw);
}

export default widget(render);
