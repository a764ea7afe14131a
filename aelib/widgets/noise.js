/** NoiseExplorer: kind and amount of noise, which image -> corrupted, and what networks make of it. */
import { corrupt, psnr, run, unpackNetwork, unpackRows } from "./nn.js";
import { beside, button, choice, controls, evenly, picture, put, readout, slider, watch } from "./view.js";

const SCALE = {
  gaussian: ["s", "the standard deviation of what is added to each pixel"],
  masking: ["p", "the probability that a pixel is set to black"],
  "salt-and-pepper": ["p", "the probability that a pixel is set to black or white"],
};

export function render({ model, el }) {
  const { shape, images, networks } = model.get("payload");
  const originals = unpackRows(images, shape[0] * shape[1]);
  const nets = networks.map(({ name, encoder, decoder }) => ({
    name,
    layers: [...unpackNetwork(encoder), ...unpackNetwork(decoder)],
    picture: picture(shape, 5),
  }));
  const again = () => put(model, { seed: model.get("seed") + 1 });
  const percent = (amount) => amount.toFixed(2);
  const top = controls(
    choice(model, "kind", "noise", Object.keys(SCALE)),
    slider(model, "amount", "amount, p or s", evenly(0, 1, 21), percent),
    slider(model, "image", "image", originals.map((_, i) => i), (index) => `no. ${index + 1}`),
    button("draw the noise again", again),
  );
  const original = picture(shape, 5);
  const corrupted = picture(shape, 5);
  const words = readout();
  el.append(top.node, beside(original.node, corrupted.node, ...nets.map((net) => net.picture.node)), words);

  const draw = () => {
    top.follow();
    const [kind, amount] = [model.get("kind"), model.get("amount")];
    const x = originals[model.get("image")];
    const damaged = corrupt(x, kind, amount, model.get("seed"));
    original.draw([x], "original");
    corrupted.draw([damaged], `corrupted: ${decibels(psnr(damaged, x))}`);
    for (const net of nets) {
      const xHat = run(net.layers, damaged);
      net.picture.draw([xHat], `${net.name}: ${decibels(psnr(xHat, x))}`);
    }
    const [symbol, meaning] = SCALE[kind];
    words.textContent =
      `${symbol} = ${percent(amount)}: ${meaning}. Decibels (PSNR) say how near a picture is to the ` +
      "original: 10 more are a tenth of the mean squared error." +
      (kind === "gaussian" ? " What lies beyond black and white counts, though it cannot be drawn." : "");
  };
  return watch(model, ["kind", "amount", "image", "seed"], draw);
}

function decibels(value) {
  return Number.isFinite(value) ? `${value.toFixed(1)} dB` : "equal";
}
