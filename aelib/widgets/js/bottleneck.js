/** BottleneckExplorer: k -> original, PCA, autoencoder, and the point on the error curve. */
import { chart } from "./parts/chart.js";
import { controls, slider } from "./parts/controls.js";
import { beside, legend, make, readout } from "./parts/elements.js";
import { memoize } from "./parts/memoize.js";
import { watch, widget } from "./parts/model.js";
import { run, unpackNetwork } from "./parts/network.js";
import { unpackPixels, unpackRows } from "./parts/packed.js";
import { strips } from "./parts/pictures.js";

/**
 * @import { Props } from "./parts/model.js"
 * @import { PackedLayer } from "./parts/network.js"
 * @import { PackedFloats, PackedGreys } from "./parts/packed.js"
 */

/**
 * The codes of all images, and what decodes them.
 * @typedef {object} CodesAndDecoder
 * @property {PackedFloats} codes
 * @property {PackedLayer[]} decoder
 */

/**
 * What the page needs; errors follow k, from 1 to the length of a code.
 * @typedef {object} BottleneckPayload
 * @property {number[]} shape
 * @property {PackedGreys} images
 * @property {CodesAndDecoder} pca
 * @property {CodesAndDecoder} network
 * @property {Record<string, number[]>} errors
 */

/** @typedef {{payload: BottleneckPayload, k: number}} Bottleneck */

/** @type {[string, string][]} */
const COLORS = [
  ["PCA", "var(--aelib-pca)"],
  ["autoencoder", "var(--aelib-deep)"],
];

/**
 * Return what decodes the first k numbers of each code, the others at zero.
 * @param {CodesAndDecoder} packed
 * @param {number} most length of a code
 */
function cutAndDecode(packed, most) {
  const codes = unpackRows(packed.codes, most);
  const decoder = unpackNetwork(packed.decoder);
  const cut = (/** @type {number} */ k) => (/** @type {number} */ value, /** @type {number} */ i) =>
    i < k ? value : 0;
  return (/** @type {number} */ k) => codes.map((h) => run(decoder, h.map(cut(k))));
}

/** @param {Props<Bottleneck>} props */
function render({ model, el }) {
  const { shape, images, pca, network, errors } = model.get("payload");
  const ks = errors.PCA.map((_, i) => i + 1);
  const most = ks.length;
  const originals = unpackPixels(images, shape);

  const top = controls(slider(model, "k", "numbers per image, k", ks));
  const rows = strips(shape);
  const ticks = ks.filter((k) => Number.isInteger(Math.log2(k)));
  const curve = chart(
    "squared error per image against k",
    { low: 1, high: most, log: true, ticks, label: "numbers per image, k (log scale)" },
    {
      low: 0,
      high: 1.05 * Math.max(...Object.values(errors).flat()),
      label: "squared error per image",
    },
  );
  const here = COLORS.map(([name, color]) => {
    const measured = ks.map((k, i) => [k, errors[name][i]]);
    curve.line(color)(measured);
    const dot = curve.dots(color, 13);
    return (/** @type {number} */ k) => dot([measured[k - 1]]);
  });
  const words = readout();
  el.append(top.node, beside(rows.node, make("div", {}, curve.node, legend(COLORS))), words);

  const [flat, bent] = [cutAndDecode(pca, most), cutAndDecode(network, most)];
  const copies = memoize((/** @type {number} */ k) => ({ pca: flat(k), network: bent(k) }));
  const draw = () => {
    const k = model.get("k");
    top.follow();
    rows.draw([
      ["original", originals],
      ["PCA", copies(k).pca],
      ["autoencoder", copies(k).network],
    ]);
    for (const move of here) move(k);
    const [pcaError, netError] = [errors.PCA[k - 1], errors.autoencoder[k - 1]];
    const verdict =
      netError < pcaError
        ? `which is ${Math.round((100 * netError) / pcaError)} % of PCA's.`
        : "so here PCA is the better of the two.";
    words.textContent =
      `With ${k} ${k === 1 ? "number" : "numbers"} per image, squared error over all test images: ` +
      `PCA ${pcaError.toFixed(1)}, autoencoder ${netError.toFixed(1)}, ${verdict}`;
  };
  return watch(model, ["k"], draw);
}

export default widget(render);
