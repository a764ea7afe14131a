/** NeighbourExplorer: neighbours and noise -> a roll with its short cuts, and the map made of it. */
import { squaredDistance, unpack, unpackRows } from "./nn.js";
import { beside, chart, choice, controls, legend, make, readout, remembered, slider, watch } from "./view.js";

// matplotlib's viridis in twelve steps, from one end of the roll to the other.
const ALONG = ["#440154", "#482173", "#433e85", "#38588c", "#2d708e", "#25858e", "#1e9b8a", "#2ab07f",
  "#52c569", "#86d549", "#c2df23", "#fde725"];
const CUT = "var(--aelib-denoising)";

export function render({ model, el }) {
  const { counts, noises, points, t: packed, shortcut, methods } = model.get("payload");
  const t = unpack(packed);
  const clouds = points.map((cloud) => unpackRows(cloud, 3));
  const named = Object.fromEntries(methods.map((method) => [method.name, method]));
  const groups = grouped(t);
  const parts = [
    slider(model, "neighbours", "neighbours", counts),
    slider(model, "noise", "noise", noises),
  ];
  if (methods.length > 1) parts.push(choice(model, "method", "method", methods.map(({ name }) => name)));
  const top = controls(...parts);

  const [across, up] = sameScale(clouds.flat().map(([x, , z]) => [x, z]));
  const side = chart("the roll from the side, with its short cuts",
    { ...across, label: "first axis of space" }, { ...up, label: "third axis of space" }, { width: 352, height: 340 });
  const map = chart("the map", { low: 0, high: 1, label: "" }, { low: 0, high: 1, label: "" }, { width: 400, height: 340 });
  side.node.style.width = "352px";
  const paintSide = dotsOf(side, groups);
  const paintMap = dotsOf(map, groups);
  const cuts = side.node.appendChild(make("path", { class: "aelib-line aelib-cuts", stroke: CUT, style: "stroke-width:1.4" }));
  const words = readout();
  const ends = [["inner end of the roll", ALONG[0]], ["middle", ALONG[6]], ["outer end", ALONG[11]], ["short cut", CUT]];
  el.append(top.node, beside(side.node, map.node), legend(ends), words);

  const orderOf = remembered((noise) => nearestFirst(clouds[noises.indexOf(noise)], counts.at(-1)));
  const draw = () => {
    top.follow();
    const [count, noise, method] = ["neighbours", "noise", "method"].map((name) => model.get(name));
    const cloud = clouds[noises.indexOf(noise)];
    const pair = counts.indexOf(count) * noises.length + noises.indexOf(noise);
    const { maps, correlations } = named[method];
    const made = unpackRows(maps[pair], 2);
    const links = linksOf(orderOf(noise), count);
    const short = links.filter(([i, j]) => Math.abs(t[i] - t[j]) > shortcut);

    const onSide = ([x, , z]) => [x, z];
    paintSide(cloud.map(onSide));
    const place = (i) => `${side.scale.x.at(cloud[i][0]).toFixed(1)},${side.scale.y.at(cloud[i][2]).toFixed(1)}`;
    cuts.setAttribute("d", short.map(([i, j]) => `M${place(i)}L${place(j)}`).join(""));
    const axis = (column, label) => ({ ...limits(made.map((point) => point[column])), label });
    map.setAxes(axis(0, `first coordinate of the map by ${method}`), axis(1, "second coordinate"));
    map.node.setAttribute("aria-label", `the map by ${method}`);
    paintMap(made);
    words.textContent =
      `${method} with ${count} neighbours: rank correlation with the place along the roll ` +
      `${correlations[pair].toFixed(2)}. ${short.length} of ${links.length.toLocaleString("en-US")} links are short cuts.`;
  };
  return watch(model, ["neighbours", "noise", "method"], draw);
}

/** Return the group of each place, from 0 at the inner end to 11 at the outer. */
function grouped(t) {
  const { low, high } = limits([...t], 0);
  return Array.from(t, (place) => Math.min(Math.floor(((place - low) / (high - low)) * ALONG.length), ALONG.length - 1));
}

/** Return a function that paints points as dots in the colours of their groups. */
function dotsOf(view, groups) {
  const rims = view.dots("var(--aelib-other)", 7.5); // the ends of the scale would be lost on dark and on light
  const paths = ALONG.map((color) => view.dots(color, 6));
  return (points) => {
    rims(points);
    paths.forEach((path, group) => path(points.filter((_, i) => groups[i] === group)));
  };
}

/** Return the least and the largest value, with some room. */
function limits(values, room = 0.05) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || 1; // all values equal
  return { low: low - room * span, high: high + (high > low ? room : 1) * span };
}

/** Return limits for two axes with one scale, around the points. */
function sameScale(points) {
  const both = [0, 1].map((i) => limits(points.map((point) => point[i])));
  const span = Math.max(...both.map(({ low, high }) => high - low));
  return both.map(({ low, high }) => ({ low: (low + high - span) / 2, high: (low + high + span) / 2 }));
}

/** Return for each point the numbers of the `count` others that are nearest to it. */
function nearestFirst(points, count) {
  return points.map((point, i) => {
    const away = points.map((other) => squaredDistance(point, other));
    const others = points.map((_, j) => j).filter((j) => j !== i);
    return others.sort((a, b) => away[a] - away[b]).slice(0, count);
  });
}

/** Return the pairs of which at least one counts the other among its neighbours, each pair once. */
function linksOf(order, count) {
  const near = order.map((others) => new Set(others.slice(0, count)));
  const pairs = (i) => [...near[i]].filter((j) => i < j || !near[j].has(i)).map((j) => [Math.min(i, j), Math.max(i, j)]);
  return near.flatMap((_, i) => pairs(i));
}
