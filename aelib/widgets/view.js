/**
 * What a widget is made of on the page: controls bound to the model, strips of images, charts.
 *
 * `model` is anywidget's, or the stand-in of a page without kernel (page.py): get, set,
 * save_changes, on and off. A control sets the model; the model's change redraws. So it makes no
 * difference whether a finger or Python moved the slider.
 */
import { drawImages } from "./nn.js";

/** Return a new element with attributes and children. */
export function make(tag, attributes = {}, ...children) {
  const svg = ["svg", "g", "path", "line", "text", "circle", "rect"].includes(tag);
  const node = svg
    ? document.createElementNS("http://www.w3.org/2000/svg", tag)
    : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** Return a render function that shows its own failure as a sentence, not as an empty place. */
export function framed(render) {
  return ({ model, el }) => {
    el.classList.add("aelib-widget");
    try {
      return render({ model: prompt(model), el });
    } catch (error) {
      el.replaceChildren(make("p", { class: "aelib-error" }, `This widget failed: ${error.message}`));
      throw error; // and the console says where
    }
  };
}

/** Call `draw` now and whenever one of the named values of the model changes; returns the undoing. */
export function watch(model, names, draw) {
  const undo = names.map((name) => model.on(`change:${name}`, draw));
  draw();
  return () => undo.forEach((off) => off());
}

/** Set values of the model, which redraws. */
export function put(model, values) {
  model.put(values);
}

const LATER = 25; // milliseconds: first the picture is painted, then the kernel hears of it

/**
 * Return a model that redraws at once and tells the kernel a moment later.
 *
 * Until then its own values count: the kernel's echo of an older one would put a slider back.
 */
function prompt(model) {
  const listeners = new Map();
  let unsent = null;
  let sending = false;
  const send = () => {
    const values = unsent;
    sending = true; // what is set now has been drawn already
    for (const [name, value] of Object.entries(values)) model.set(name, value);
    unsent = null;
    sending = false;
    model.save_changes();
  };
  return {
    get: (name) => (unsent && name in unsent ? unsent[name] : model.get(name)),
    put(values) {
      if (!unsent) setTimeout(send, LATER);
      unsent = { ...unsent, ...values };
      const draws = Object.keys(values).flatMap((name) => [...(listeners.get(`change:${name}`) ?? [])]);
      new Set(draws).forEach((draw) => draw());
    },
    on(event, draw) {
      if (!listeners.has(event)) listeners.set(event, new Set());
      listeners.get(event).add(draw);
      const heard = () => sending || draw();
      model.on(event, heard);
      return () => {
        listeners.get(event).delete(draw);
        model.off(event, heard);
      };
    },
  };
}

/** Return `compute` with a memory: what was computed once for a setting is not computed again. */
export function remembered(compute) {
  const known = new Map();
  return (setting) => {
    if (!known.has(setting)) known.set(setting, compute(setting));
    return known.get(setting);
  };
}

// JupyterLab would take the arrow keys for its own; this attribute leaves them to the control.
const OWN_KEYS = { "data-lm-suppress-shortcuts": "true" };

/**
 * Return a labelled slider that steps through `values`; `show` turns a value into words.
 *
 * `follow` keeps it at the model's value; it is called whenever the widget is redrawn.
 */
export function slider(model, name, label, values, show = String) {
  const range = { type: "range", min: 0, max: values.length - 1, step: 1 };
  const input = make("input", { ...range, "aria-label": label, ...OWN_KEYS });
  const shown = make("span", { class: "aelib-value" }); // aria-valuetext says the same
  const follow = () => {
    const words = show(model.get(name));
    input.value = nearest(values, model.get(name));
    input.setAttribute("aria-valuetext", words);
    shown.textContent = words;
  };
  input.addEventListener("input", () => put(model, { [name]: values[Number(input.value)] }));
  const node = make("label", { class: "aelib-control" }, make("span", {}, label), input, shown);
  return { node, follow };
}

function nearest(values, value) {
  const exact = values.indexOf(value);
  if (exact >= 0) return exact;
  const away = values.map((other) => Math.abs(other - value));
  return away.indexOf(Math.min(...away));
}

/** Return numbers from low to high, `count` of them, evenly spaced. */
export function evenly(low, high, count) {
  const digits = 10; // 0.30000000000000004 would be shown, and be unequal to Python's 0.3
  return Array.from({ length: count }, (_, i) =>
    Number((low + ((high - low) * i) / (count - 1)).toFixed(digits)),
  );
}

/** Return a labelled choice between named options. */
export function choice(model, name, label, options) {
  const items = options.map((option) => make("option", { value: option }, option));
  const select = make("select", { "aria-label": label, ...OWN_KEYS }, ...items);
  const follow = () => (select.value = model.get(name));
  select.addEventListener("change", () => put(model, { [name]: select.value }));
  return { node: make("label", { class: "aelib-control" }, make("span", {}, label), select), follow };
}

/** Return a checkbox with its words. */
export function tick(model, name, label) {
  const input = make("input", { type: "checkbox", ...OWN_KEYS });
  const follow = () => (input.checked = model.get(name));
  input.addEventListener("change", () => put(model, { [name]: input.checked }));
  return { node: make("label", { class: "aelib-control" }, input, make("span", {}, label)), follow };
}

/** Return a button that does something. */
export function button(label, action) {
  const node = make("button", { type: "button", ...OWN_KEYS }, label);
  node.addEventListener("click", action);
  return { node, follow() {} };
}

/** Return controls in a row, and the function that sets them all to the model's values. */
export function controls(...parts) {
  const node = make("div", { class: "aelib-controls" }, ...parts.map((part) => part.node));
  return { node, follow: () => parts.forEach((part) => part.follow()) };
}

/** Return a picture of images in rows with words under it; `zoom` is screen pixels per pixel. */
export function picture(shape, zoom = 2) {
  const canvas = make("canvas", { role: "img" });
  const words = make("figcaption");
  const node = make("figure", { class: "aelib-picture" }, canvas, words);
  const draw = (images, caption, options = {}) => {
    drawImages(canvas, images, shape, options);
    canvas.style.width = `${zoom * canvas.width}px`;
    canvas.setAttribute("aria-label", caption);
    words.textContent = caption;
  };
  return { node, draw, canvas };
}

/** Return rows of images under one another, each with its name at the left, as plots.images. */
export function strips(firstShape, firstZoom = 2) {
  const node = make("div", { class: "aelib-strips" });
  const rows = [];
  const draw = (named, { shape = firstShape, zoom = firstZoom, ...options } = {}) => {
    Object.entries(named).forEach(([name, images], i) => {
      rows[i] ??= addRow(node);
      const { words, canvas } = rows[i];
      drawImages(canvas, images, shape, options);
      canvas.style.width = `${zoom * canvas.width}px`;
      canvas.setAttribute("aria-label", `${name}: ${images.length} images`);
      words.textContent = name;
    });
    const gone = rows.splice(Object.keys(named).length);
    gone.forEach(({ words, canvas }) => [words, canvas].forEach((part) => part.remove()));
  };
  return { node, draw };
}

function addRow(node) {
  const words = make("div", { class: "aelib-name" });
  const canvas = make("canvas", { role: "img" });
  node.append(words, canvas);
  return { words, canvas };
}

/** Return round numbers between two limits, about five or six of them. */
function ticksBetween(low, high) {
  const raw = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * [1, 2, 5, 10].find((factor) => raw <= 1.01 * factor * power);
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(10)));
}

/** Return an axis that puts values from low..high at from..to; `log` spaces factors evenly. */
function axis({ low, high, log = false, ticks, label }, from, to) {
  const f = log ? Math.log : (value) => value;
  const at = (value) => from + ((to - from) * (f(value) - f(low))) / (f(high) - f(low) || 1); // one tick stands alone
  const back = (place) => low + ((high - low) * (place - from)) / (to - from); // linear axes only
  return { at, back, label, low, high, ticks: ticks ?? ticksBetween(low, high) };
}

const MARGIN = { left: 58, right: 14, top: 12, bottom: 48 };

/**
 * Return an SVG with two axes: x and y are {low, high, label} and may have `log` and `ticks`.
 *
 * `path(color)` adds a shape to be set by points [[x, y], ...], in the units of the axes.
 */
export function chart(label, xAxis, yAxis, { width = 400, height = 260, frame = {} } = {}) {
  const node = make("svg", { viewBox: `0 0 ${width} ${height}`, class: "aelib-chart", role: "img" });
  node.setAttribute("aria-label", label);
  const bottom = height - MARGIN.bottom;
  const axes = make("g", { class: "aelib-axes" });
  const marks = make("g", frame);
  node.append(axes, marks);
  const scale = {};
  const setAxes = (x, y) => {
    scale.x = axis(x, MARGIN.left, width - MARGIN.right);
    scale.y = axis(y, bottom, MARGIN.top);
    axes.replaceChildren(...drawAxes(scale, width, height));
  };
  setAxes(xAxis, yAxis);
  const place = ([x, y]) => `${scale.x.at(x).toFixed(1)},${scale.y.at(y).toFixed(1)}`;
  const add = (tag, attributes) => marks.appendChild(make(tag, attributes));
  return {
    node,
    setAxes,
    scale,
    /** Add a line through points. */
    line(color, attributes = {}) {
      const path = add("path", { class: "aelib-line", stroke: color, ...attributes });
      return (points) => path.setAttribute("d", points.length ? `M${points.map(place).join("L")}` : "");
    },
    /** Add bars that stand on the axis, each [from, to, height]. */
    bars(color) {
      const path = add("path", { fill: color, class: "aelib-bars" });
      return (bars) => path.setAttribute("d", bars.map((bar) => barPath(bar, scale, bottom)).join(""));
    },
    /** Add dots. */
    dots(color, size) {
      const path = add("path", { class: "aelib-dots", stroke: color, "stroke-width": size });
      return (points) => path.setAttribute("d", points.map((point) => `M${place(point)}h0`).join(""));
    },
    /** Add words at a point. */
    words(attributes) {
      const text = add("text", attributes);
      return ([x, y], said) => {
        text.setAttribute("x", scale.x.at(x).toFixed(1));
        text.setAttribute("y", scale.y.at(y).toFixed(1));
        text.textContent = said;
      };
    },
    /** Add a circle that can be moved to a point. */
    circle(attributes) {
      const circle = add("circle", attributes);
      return ([x, y]) => {
        circle.setAttribute("cx", scale.x.at(x).toFixed(2));
        circle.setAttribute("cy", scale.y.at(y).toFixed(2));
      };
    },
  };
}

function barPath([from, to, height], { x, y }, bottom) {
  const [left, right, top] = [x.at(from), x.at(to), y.at(height)].map((place) => place.toFixed(1));
  return `M${left},${bottom}V${top}H${right}V${bottom}Z`;
}

function* drawAxes({ x, y }, width, height) {
  const bottom = height - MARGIN.bottom;
  const right = width - MARGIN.right;
  for (const tick of x.ticks) {
    const place = x.at(tick);
    yield make("line", { x1: place, x2: place, y1: bottom, y2: bottom + 5 });
    yield make("text", { x: place, y: bottom + 19, "text-anchor": "middle" }, String(tick));
  }
  for (const tick of y.ticks) {
    const place = y.at(tick);
    yield make("line", { x1: MARGIN.left, x2: right, y1: place, y2: place, class: "aelib-grid" });
    yield make("text", { x: MARGIN.left - 7, y: place + 4, "text-anchor": "end" }, String(tick));
  }
  yield make("line", { x1: MARGIN.left, x2: right, y1: bottom, y2: bottom });
  const middle = (MARGIN.left + right) / 2;
  yield make("text", { x: middle, y: height - 8, "text-anchor": "middle" }, x.label);
  const turned = `translate(10 ${(MARGIN.top + bottom) / 2}) rotate(-90)`;
  yield make("text", { transform: turned, "text-anchor": "middle" }, y.label);
}

/** Return names beside their colours; pairs [name, color], since an object would sort numbers. */
export function legend(colors, title = "") {
  const entries = colors.map(([name, color]) =>
    make("span", {}, make("i", { style: `background:${color}` }), String(name)),
  );
  return make("div", { class: "aelib-legend" }, title, ...entries);
}

/** Return a line of words that screen readers hear when it changes. */
export function readout() {
  return make("p", { class: "aelib-readout", "aria-live": "polite" });
}

/** Return parts side by side; where there is no room they stand under one another. */
export function beside(...nodes) {
  return make("div", { class: "aelib-beside" }, ...nodes);
}
