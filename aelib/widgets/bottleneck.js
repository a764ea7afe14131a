/** BottleneckExplorer: k -> original, PCA, autoencoder, and the point on the error curve. */
import { run, unpackNetwork, unpackRows } from "./nn.js";
import { beside, chart, controls, legend, make, readout, remembered, slider, strips, watch } from "./view.js";

export function render({ model, el }) {
  const { ks, shape, images, pca, networks, errors } = model.get("payload");
  const originals = unpackRows(images, shape[0] * shape[1]);
  const pcaCodes = unpackRows(pca.codes, ks.at(-1));
  const pcaDecoder = unpackNetwork(pca.decoder);
  const decoders = networks.map(({ decoder }) => unpackNetwork(decoder));
  const codes = networks.map((network, i) => unpackRows(network.codes, ks[i]));

  const top = controls(slider(model, "k", "numbers per image, k", ks));
  const rows = strips(shape);
  const low = Math.min(...ks);
  const high = Math.max(...Object.values(errors).flat());
  const curve = chart(
    "squared error per image against k",
    { low, high: ks.at(-1), log: true, ticks: ks, label: "numbers per image, k (log scale)" },
    { low: 0, high: 1.05 * high, label: "squared error per image" },
  );
  const colors = { PCA: "var(--aelib-pca)", autoencoder: "var(--aelib-deep)" };
  const here = {};
  for (const [name, color] of Object.entries(colors)) {
    const measured = ks.map((k, i) => [k, errors[name][i]]);
    curve.line(color)(measured);
    curve.dots(color, 6)(measured);
    here[name] = curve.dots(color, 13);
  }
  const words = readout();
  const right = make("div", {}, curve.node, legend(Object.entries(colors)));
  el.append(top.node, beside(rows.node, right), words);

  // A code of k numbers is PCA's full code with the others at zero.
  const flat = (k) => pcaCodes.map((h) => run(pcaDecoder, h.map((value, i) => (i < k ? value : 0))));
  const bent = (i) => codes[i].map((h) => run(decoders[i], h));
  const copies = remembered((k) => ({ PCA: flat(k), autoencoder: bent(ks.indexOf(k)) }));
  const draw = () => {
    const k = model.get("k");
    const i = ks.indexOf(k);
    top.follow();
    rows.draw({ original: originals, ...copies(k) });
    for (const name of Object.keys(colors)) here[name]([[k, errors[name][i]]]);
    const [pcaError, netError] = [errors.PCA[i], errors.autoencoder[i]];
    words.textContent =
      `With ${k} numbers per image, squared error over all test images: PCA ${pcaError.toFixed(1)}, ` +
      `autoencoder ${netError.toFixed(1)}, ` +
      (netError < pcaError
        ? `which is ${Math.round((100 * netError) / pcaError)} % of PCA's.`
        : "so here PCA is the better of the two.");
  };
  return watch(model, ["k"], draw);
}
