/** LatentExplorer: drag a point over the map of codes -> the image there, and the nearest real one. */
import { run, squaredDistance, unpackNetwork, unpackRows } from "./nn.js";
import { beside, chart, make, picture, put, readout, watch } from "./view.js";

// matplotlib's tab10, as plots.latent_map has it.
const CLASSES = ["#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2",
  "#7f7f7f", "#bcbd22", "#17becf"];
const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };

export function render({ model, el }) {
  const { shape, images, labels, maps } = model.get("payload");
  const real = unpackRows(images, shape[0] * shape[1]);
  const panels = maps.map((map, i) => panel(model, i, map, shape, real, labels));
  const hint = make("p", { class: "aelib-readout" });
  hint.textContent =
    "Drag over the map, or go to it with Tab and use the arrow keys (with Shift: large steps). " +
    "Each figure is the code of one image; the ring is the code that is decoded. Each axis has its own scale.";
  el.append(hint, ...panels.map(({ node }) => node));
  return watch(model, ["points"], () => panels.forEach(({ draw }) => draw()));
}

function panel(model, index, map, shape, real, labels) {
  const codes = unpackRows(map.codes, 2);
  const decoder = unpackNetwork(map.decoder);
  const limits = ([low, high], label) => ({ low, high, label });
  const view = chart(
    `map of the codes of the ${map.name}; arrow keys move the point`,
    limits(map.limits[0], "first number of the code"),
    limits(map.limits[1], "second number of the code"),
    // The axes are drawn to the edge, and a few codes lie beyond it.
    { width: 400, height: 360 },
  );
  codes.forEach((code, i) => {
    const look = { class: "aelib-digit", style: `fill:${CLASSES[labels[i] % 10]}` };
    if (inside(code, map.limits)) view.words(look)([...code], labels[i]);
  });
  const link = view.line("var(--aelib-ink)", { "stroke-dasharray": "3 3", "stroke-width": 1.5 });
  const ring = view.circle({ r: 9, fill: "none", stroke: "var(--aelib-ink)", "stroke-width": 3 });
  const decoded = picture(shape, 5);
  const nearest = picture(shape, 5);
  const words = readout();
  const side = make("div", { class: "aelib-beside" }, decoded.node, nearest.node);
  const title = make("strong", {}, map.name);
  const node = make("div", {}, title, beside(view.node, make("div", { class: "aelib-side" }, side, words)));
  listen(model, index, map.limits, view);

  const draw = () => {
    const point = model.get("points")[index];
    const code = Float32Array.from(point);
    const near = nearestIndex(codes, code);
    ring(point);
    link([point, [...codes[near]]]);
    decoded.draw([run(decoder, code)], "decoded here");
    nearest.draw([real[near]], `image of the nearest code, a ${labels[near]}`);
    const [a, b] = point.map((value) => value.toFixed(2));
    const away = Math.sqrt(squaredDistance(codes[near], code)).toFixed(2);
    words.textContent =
      `Code (${a}, ${b}). The nearest code of an image (dotted line), ${away} away, is that of a ${labels[near]}.`;
  };
  return { node, draw };
}

function inside(point, limits) {
  return point.every((value, i) => limits[i][0] <= value && value <= limits[i][1]);
}

function nearestIndex(codes, code) {
  let best = 0;
  let least = Infinity;
  codes.forEach((other, i) => {
    const away = squaredDistance(other, code);
    if (away < least) [best, least] = [i, away];
  });
  return best;
}

/** Let the pointer and the arrow keys move the point of one map. */
function listen(model, index, limits, { node, scale }) {
  const move = (point) => {
    const held = point.map((value, i) => Math.min(Math.max(value, limits[i][0]), limits[i][1]));
    put(model, { points: model.get("points").map((old, i) => (i === index ? held : old)) });
  };
  const follow = (event) => {
    const place = new DOMPoint(event.clientX, event.clientY).matrixTransform(node.getScreenCTM().inverse());
    move([scale.x.back(place.x), scale.y.back(place.y)]);
  };
  node.setAttribute("tabindex", "0");
  node.setAttribute("role", "application"); // so that a screen reader passes the arrow keys on
  node.setAttribute("data-lm-suppress-shortcuts", "true"); // and JupyterLab too
  node.classList.add("aelib-map");
  node.addEventListener("pointerdown", (event) => {
    node.setPointerCapture(event.pointerId);
    follow(event);
  });
  node.addEventListener("pointermove", (event) => event.buttons && follow(event));
  node.addEventListener("keydown", (event) => {
    if (!(event.key in STEPS)) return;
    event.preventDefault(); // the page would scroll
    const share = event.shiftKey ? 0.1 : 0.02;
    const point = model.get("points")[index];
    move(point.map((value, i) => value + share * STEPS[event.key][i] * (limits[i][1] - limits[i][0])));
  });
}
