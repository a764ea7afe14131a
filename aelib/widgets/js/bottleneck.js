/** BottleneckExplorer: k -> original, PCA, autoencoder, and the point on the error curve. */
import { chart } from "./parts/chart.js";
import { controls, slider } from "./parts/controls.js";
import { beside, legend, make, readout } from "./parts/elements.js";
import { memoize } from "./parts/memoize.js";
import { watch, widget } from "./parts/model.js";
import { run, unpackNetwork } from "./parts/network.js";
import { unpackRows } from "./parts/packed.js";
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
 * What the page needs; networks and errors follow the order of `ks`.
 * @typedef {object} BottleneckPayload
 * @property {number[]} ks
 * @property {number[]} shape
 * @property {PackedGreys} images
 * @property {CodesAndDecoder} pca
 * @property {CodesAndDecoder[]} networks
 * @property {Record<string, number[]>} errors
 */

/** @typedef {{payload: BottleneckPayload, k: number}} Bottleneck */

/** @type {[string, string][]} */
const COLORS = [
  ["PCA", "var(--aelib-pca)"],
  ["autoencoder", "var(--aelib-deep)"],
];

/** @param {Props<Bottleneck>} props */
function render({ model, el }) {
  const { ks, shape, images, pca, networks, errors } = model.get("payload");
  const originals = unpackRows(images, shape[0] * shape[1]);
  const most = Math.max(...ks);
  const pcaCodes = unpackRows(pca.codes, most);
  const pcaDecoder = unpackNetwork(pca.decoder);
  const decoders = networks.map(({ decoder }) => unpackNetwork(decoder));
  const codes = networks.map((network, i) => unpackRows(network.codes, ks[i]));

  const top = controls(slider(model, "k", "numbers per image, k", ks));
  const rows = strips(shape);
  const high = 1.05 * Math.max(...Object.values(errors).flat());
  const curve = chart(
    "squared error per image against k",
    {
      low: Math.min(...ks),
      high: most,
      log: true,
      ticks: ks,
      label: "numbers per image, k (log scale)",
    },
    { low: 0, high, label: "squared error per image" },
  );
  const here = COLORS.map(([name, color]) => {
    const measured = ks.map((k, i) => [k, errors[name][i]]);
    curve.line(color)(measured);
    curve.dots(color, 6)(measured);
    const dot = curve.dots(color, 13);
    return (/** @type {number} */ i) => dot([measured[i]]);
  });
  const words = readout();
  el.append(top.node, beside(rows.node, make("div", {}, curve.node, legend(COLORS))), words);

  // A code of k numbers is PCA's full code with the others at zero.
  const flat = (/** @type {number} */ k) =>
    pcaCodes.map((h) =>
      run(
        pcaDecoder,
        h.map((value, i) => (i < k ? value : 0)),
      ),
    );
  const bent = (/** @type {number} */ i) => codes[i].map((h) => run(decoders[i], h));
  const copies = memoize((/** @type {number} */ k) => ({ pca: flat(k), net: bent(ks.indexOf(k)) }));
  const draw = () => {
    const k = model.get("k");
    const i = ks.indexOf(k);
    top.follow();
    rows.draw([
      ["original", originals],
      ["PCA", copies(k).pca],
      ["autoencoder", copies(k).net],
    ]);
    for (const move of here) move(i);
    const [pcaError, netError] = [errors.PCA[i], errors.autoencoder[i]];
    const verdict =
      netError < pcaError
        ? `which is ${Math.round((100 * netError) / pcaError)} % of PCA's.`
        : "so here PCA is the better of the two.";
    words.textContent =
      `With ${k} numbers per image, squared error over all test images: PCA ` +
      `${pcaError.toFixed(1)}, autoencoder ${netError.toFixed(1)}, ${verdict}`;
  };
  return watch(model, ["k"], draw);
}

export default widget(render);
