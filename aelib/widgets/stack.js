/** StackStepper: greedy training of a stack, one autoencoder at a time. */
import { run, squaredDistance, unpackNetwork, unpackRows } from "./nn.js";
import { beside, controls, evenly, legend, make, readout, remembered, slider, strips, watch } from "./view.js";

const NOW = "var(--aelib-denoising)";
const DONE = "var(--aelib-deep)";

export function render({ model, el }) {
  const { shape, images, sizes, levels, fine_tuned } = model.get("payload");
  const originals = unpackRows(images, shape[0] * shape[1]);
  const encoders = levels.map(({ encoder }) => unpackNetwork(encoder));
  const decoders = levels.map(({ decoder }) => unpackNetwork(decoder));
  const whole = fine_tuned && [...unpackNetwork(fine_tuned.encoder), ...unpackNetwork(fine_tuned.decoder)];
  const depth = levels.length;
  const last = depth + (whole ? 1 : 0);
  const title = (step) => (step > depth ? "fine-tuning" : step ? `autoencoder ${step}` : "start");
  const top = controls(slider(model, "step", "step", evenly(0, last, last + 1), title));
  const diagram = make("svg", { class: "aelib-chart", role: "img" });
  const rows = strips(shape);
  const words = readout();
  const key = legend([["trained now", NOW], ["kept as it is", DONE], ["not there yet", "var(--aelib-other)"]]);
  el.append(top.node, beside(make("div", {}, diagram, key), rows.node), words);

  const reconstruct = (x, step) => {
    if (step > depth) return run(whole, x);
    const code = encoders.slice(0, step).reduce((h, layer) => run(layer, h), x);
    return decoders.slice(0, step).reduceRight((h, layer) => run(layer, h), code);
  };
  const copiesAfter = remembered((step) => originals.map((x) => reconstruct(x, step)));
  const draw = () => {
    top.follow();
    const step = model.get("step");
    const copies = copiesAfter(step);
    drawStack(diagram, sizes, step);
    rows.draw(step ? { original: originals, reconstruction: copies } : { original: originals });
    const error = copies.reduce((sum, copy, i) => sum + squaredDistance(copy, originals[i]), 0);
    words.textContent = describe(sizes, step) +
      (step ? ` Squared error per image, on these ${copies.length}: ${(error / copies.length).toFixed(1)}.` : "");
  };
  return watch(model, ["step"], draw);
}

/** Return what happens in a step, in words. */
function describe(sizes, step) {
  const depth = sizes.length - 1;
  if (step === 0) return "Nothing is trained yet.";
  const way = Array.from({ length: Math.min(step, depth) }, (_, i) => `W${Math.min(step, depth) - i}'`);
  if (step > depth) return "All layers are trained together, starting from where the steps before left them.";
  const input = step === 1 ? "the images" : `the codes of layer ${step - 1}`;
  const kept = step === 1 ? "" : step === 2 ? " Layer 1 stays as it is." : ` Layers 1 to ${step - 1} stay as they are.`;
  return (
    `Autoencoder ${step} (${sizes[step - 1]} → ${sizes[step]} → ${sizes[step - 1]}) learns to reproduce ` +
    `${input}.${kept} Decoding goes through ${way.join(", then ")}.`
  );
}

/** Draw the layers from the images at the left over the code to the images at the right. */
function drawStack(svg, sizes, step) {
  const depth = sizes.length - 1;
  const widths = [...sizes, ...sizes.slice(0, -1).reverse()];
  const [pitch, height] = [380 / widths.length, 200];
  const tall = (size) => 24 + (130 * Math.log(size)) / Math.log(Math.max(...sizes));
  svg.setAttribute("viewBox", `0 0 400 ${height + 40}`);
  svg.setAttribute("aria-label", `the layers ${widths.join(", ")}; autoencoders trained: ${Math.min(step, depth)} of ${depth}`);
  const parts = widths.flatMap((size, i) => {
    const x = 10 + pitch * (i + 0.5);
    const half = tall(size) / 2;
    const bar = { x: x - 7, y: height / 2 - half, width: 14, height: 2 * half, rx: 3 };
    const label = make("text", { x, y: height + 2, "text-anchor": "middle" }, String(size));
    const level = Math.min(i, widths.length - 1 - i); // how deep this layer of numbers lies
    const reached = step > depth || level <= step;
    const color = reached ? "var(--aelib-ink)" : "var(--aelib-other)";
    const drawn = [make("rect", { ...bar, fill: color, "fill-opacity": reached ? 0.75 : 0.25 }), label];
    if (i === widths.length - 1) return drawn;
    const up = i >= depth;
    const matrix = up ? widths.length - 1 - i : i + 1;
    return [...drawn, ...arrow(x + 9, x + pitch - 9, height, matrix, up, step, depth)];
  });
  svg.replaceChildren(...parts);
}

/** Return the arrow of one matrix: being trained, kept as it is, or not there yet. */
function arrow(from, to, height, matrix, up, step, depth) {
  const now = step > depth || matrix === step;
  const done = matrix < step;
  const color = now ? NOW : done ? DONE : "var(--aelib-other)";
  const dash = now || done ? {} : { "stroke-dasharray": "3 4" };
  const y = height / 2;
  const line = { class: "aelib-line", stroke: color };
  const words = { x: (from + to) / 2, y: height + 26, "text-anchor": "middle", style: `fill:${color}`, "font-weight": now ? 700 : 400 };
  const shaft = make("path", { ...line, ...dash, d: `M${from},${y}H${to}` });
  const head = make("path", { ...line, d: `M${to - 6},${y - 5}L${to},${y}L${to - 6},${y + 5}` });
  const faint = { class: now || done ? "" : "aelib-faint" };
  return [make("g", faint, shaft, head), make("text", words, `W${matrix}${up ? "'" : ""}`)];
}
