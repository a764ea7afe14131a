/** LatentExplorer: drag a point over the map of codes -> the image there, and the nearest real one. */
import { run, squaredDistance, unpackNetwork, unpackRows } from "./nn.js";
import { beside, chart, legend, make, picture, put, readout, watch } from "./view.js";

// matplotlib's tab10, as plots.latent_map has it.
const CLASSES = ["#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2",
  "#7f7f7f", "#bcbd22", "#17becf"];
const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };

export function render({ model, el }) {
  const { shape, images, labels, maps } = model.get("payload");
  const real = unpackRows(images, shape[0] * shape[1]);
  const panels = maps.map((map, i) => panel(model, i, map, shape, real, labels));
  const kinds = [...new Set(labels)].sort((a, b) => a - b);
  const colors = kinds.map((label) => [label, CLASSES[label % 10]]);
  const hint = make("p", { class: "aelib-readout" });
  hint.textContent = "Drag over the map, or click it and use the arrow keys (with Shift: large steps).";
  el.append(hint, ...panels.map(({ node }) => node), legend(colors, "class:"));
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
  for (const label of new Set(labels)) {
    const ours = codes.filter((_, i) => labels[i] === label);
    view.dots(CLASSES[label % 10], 6)(ours.filter((code) => inside(code, map.limits)));
  }
  const halo = view.dots("white", 17);
  const ring = view.dots("black", 13);
  const heart = view.dots("var(--aelib-pca)", 8, "aelib-heart");
  const nearestRing = view.line("black", { "stroke-dasharray": "3 3", "stroke-width": 1.5 });
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
    [halo, ring, heart].forEach((dot) => dot([point]));
    nearestRing([point, [...codes[near]]]);
    decoded.draw([run(decoder, code)], "decoded here");
    nearest.draw([real[near]], `nearest real image, a ${labels[near]}`);
    const [a, b] = point.map((value) => value.toFixed(2));
    words.textContent =
      `Code (${a}, ${b}); the nearest code of a real image is ` +
      `${Math.sqrt(squaredDistance(codes[near], code)).toFixed(2)} away.`;
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
