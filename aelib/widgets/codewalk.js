/** CodeWalk: from one image to another, in pixels and in the code of an autoencoder. */
import { mix, run, unpackNetwork, unpackRows } from "./nn.js";
import { beside, controls, evenly, make, picture, readout, slider, strips, watch } from "./view.js";

const STATIONS = evenly(0, 1, 7);
const percent = (share) => `${Math.round(100 * share)} %`;
const number = (index) => `no. ${index + 1}`; // an image called 0 would be taken for a zero

export function render({ model, el }) {
  const { shape, images, codes, width, decoder } = model.get("payload");
  const pixels = unpackRows(images, shape[0] * shape[1]);
  const h = unpackRows(codes, width);
  const g = unpackNetwork(decoder);
  const every = pixels.map((_, i) => i);
  const top = controls(
    slider(model, "first", "first image", every, number),
    slider(model, "second", "second image", every, number),
    slider(model, "way", "how far", evenly(0, 1, 41), percent),
  );
  const rows = strips(shape, 2);
  const inPixels = picture(shape, 4);
  const inCode = picture(shape, 4);
  const words = readout();
  el.append(top.node, beside(make("div", {}, rows.node), inPixels.node, inCode.node), words);

  const draw = () => {
    top.follow();
    const [a, b, way] = ["first", "second", "way"].map((name) => model.get(name));
    const pixelWalk = (share) => mix(pixels[a], pixels[b], share);
    const codeWalk = (share) => run(g, mix(h[a], h[b], share));
    rows.draw({ "in pixels": STATIONS.map(pixelWalk), "in code": STATIONS.map(codeWalk) });
    inPixels.draw([pixelWalk(way)], `in pixels, ${percent(way)}`);
    inCode.draw([codeWalk(way)], `in code, ${percent(way)}`);
    words.textContent =
      `The rows go from 0 % (${number(a)}) to 100 % (${number(b)}); the large pictures are at ${percent(way)}.`;
  };
  return watch(model, ["first", "second", "way"], draw);
}
