/** The view of TrainingPanel: loss curves and reconstructions of a run, sent by the kernel. */
import { chart } from "./parts/chart.js";
import { beside, legend, make } from "./parts/elements.js";
import { onKernelGone } from "./parts/kernel.js";
import { watch, widget } from "./parts/model.js";
import { unpackStrips } from "./parts/packed.js";
import { strips } from "./parts/pictures.js";

/**
 * @import { Limits } from "./parts/chart.js"
 * @import { Props } from "./parts/model.js"
 * @import { PackedStrip } from "./parts/packed.js"
 */

/**
 * The losses of a run so far, which is to have so many epochs.
 * @typedef {object} Losses
 * @property {number} epochs
 * @property {number[]} training
 * @property {number[]} validation
 */

/**
 * Rows of images of one shape.
 * @typedef {object} Pictures
 * @property {number[]} shape
 * @property {PackedStrip[]} rows
 */

/** @typedef {{losses: Losses, pictures: Pictures, own_id: string}} Live */

const TALL = 56; // screen pixels of an image
const GONE =
  "The kernel behind this panel was restarted or has ended, and the training with it. Below is " +
  "what it last showed. For a new panel, run the cells above again and then this one.";
const COLORS = { training: "var(--aelib-deep)", validation: "var(--aelib-denoising)" };

/** @param {Props<Live>} props */
function render({ model, el, manager }) {
  const limits = axes(model.get("losses"));
  const plot = chart("loss after each epoch", ...limits, { left: 74 }); // losses have many digits
  const curve = (/** @type {string} */ color) => {
    const [line, dots] = [plot.line(color), plot.dots(color, 6)];
    return (/** @type {number[]} */ losses) => {
      const points = losses.map((loss, i) => [i + 1, loss]);
      line(points);
      dots(points);
    };
  };
  const [training, validation] = [curve(COLORS.training), curve(COLORS.validation)];
  const rows = strips([28, 28]);
  el.append(beside(make("div", {}, plot.node, legend(Object.entries(COLORS))), rows.node));
  // What a saved notebook shows in the panel's place (rest.py) is not needed beside it.
  el.append(make("style", {}, `[data-panel="${model.get("own_id")}"] { display: none; }`));

  const draw = () => {
    const losses = model.get("losses");
    const { shape, rows: packed } = model.get("pictures");
    plot.setAxes(...axes(losses));
    training(losses.training);
    validation(losses.validation);
    rows.draw(unpackStrips(packed, shape), { shape, zoom: TALL / shape[0] });
  };
  const undo = [
    nameParts(el),
    watch(model, ["losses", "pictures"], draw),
    onKernelGone(manager, model.get("own_id"), () => retire(el)),
  ];
  return () => {
    for (const off of undo) off();
  };
}

/**
 * Say what the handle of a slider of ipywidgets 7 is and where it stands: it does not by itself.
 * @param {Element} handle
 * @param {Element} box
 */
function tellValue(handle, box) {
  const value = box.querySelector(".widget-readout")?.textContent ?? "";
  handle.setAttribute("role", "slider");
  for (const name of ["aria-valuenow", "aria-valuetext"]) handle.setAttribute(name, value);
}

/**
 * Name what ipywidgets leaves without a name for screen readers: the handles of its sliders and the
 * numbers beside them. What the panel says of a run is heard when it changes. Returns the undoing.
 * @param {HTMLElement} el
 */
function nameParts(el) {
  const name = () => {
    const panel = el.closest(".widget-vbox");
    for (const box of panel?.querySelectorAll(".widget-slider") ?? []) {
      const words = box.querySelector(".widget-label")?.textContent ?? "";
      for (const handle of box.querySelectorAll(".ui-slider-handle")) tellValue(handle, box);
      for (const part of box.querySelectorAll("[role=slider], .widget-readout")) {
        part.setAttribute("aria-label", words);
      }
    }
    panel?.querySelector(":scope > .widget-html")?.setAttribute("aria-live", "polite");
    return panel;
  };
  // The boxes of the panel fill one by one, some of them after this view is on the page.
  const watching = new MutationObserver(name);
  const start = () => {
    const panel = name();
    if (panel) watching.observe(panel, { childList: true, subtree: true });
    else if (frames-- > 0) requestAnimationFrame(start);
  };
  let frames = 600; // of ten seconds; a view that stands alone has no panel around it
  start();
  return () => watching.disconnect();
}

/**
 * Say that nothing trains here any more, and let nothing be pressed that only a kernel can answer.
 * @param {HTMLElement} el
 */
function retire(el) {
  if (!el.isConnected) {
    requestAnimationFrame(() => retire(el)); // the panel is not on the page yet
    return;
  }
  el.prepend(make("p", { class: "aelib-error", role: "alert" }, GONE));
  const panel = el.closest(".widget-vbox");
  for (const part of panel?.children ?? []) {
    if (part.contains(el)) continue;
    part.setAttribute("inert", "");
    part.classList.add("aelib-gone");
    for (const pressed of part.querySelectorAll("button, input, select")) {
      pressed.setAttribute("disabled", "");
    }
  }
}

/**
 * Return the axes of the loss curves: as many epochs as the run will have, losses from 0. Before
 * the first loss, one as it may be.
 * @param {Losses} losses
 * @returns {[Limits, Limits]}
 */
function axes({ epochs, training, validation }) {
  const losses = [...training, ...validation];
  const high = losses.length ? 1.1 * Math.max(...losses, 1e-3) : 0.1;
  const x = { low: 0, high: Math.max(epochs, 2), label: "epoch" };
  return [x, { low: 0, high, label: "mean squared error" }];
}

export default widget(render);
