/** Images with words: one picture, or rows under one another. */
import { make } from "./elements.js";
import { paintImages } from "./painting.js";

/**
 * @import { Strip } from "./packed.js"
 * @import { PaintOptions } from "./painting.js"
 */

/**
 * Give a canvas its size on the screen: `zoom` pixels for each of its own, fewer on a low screen
 * (widget.css), and never so many that a sheet is taller than the screen has room.
 * @param {HTMLCanvasElement} canvas
 * @param {number} zoom
 */
function setSize(canvas, zoom) {
  const wanted = `calc(var(--aelib-zoom) * ${zoom * canvas.width}px)`;
  canvas.style.width = `min(${wanted}, calc(var(--aelib-room) * ${canvas.width / canvas.height}))`;
}

/**
 * Return a picture of images in rows with words under it; `zoom` is screen pixels per pixel.
 * @param {number[]} shape height and width, and 3 behind them for colour
 * @param {number} [zoom]
 */
export function picture(shape, zoom = 2) {
  const canvas = make("canvas", { role: "img" });
  const words = make("figcaption");
  const node = make("figure", { class: "aelib-picture" }, canvas, words);
  /**
   * @param {Float32Array[]} images
   * @param {string} caption
   * @param {PaintOptions} [options]
   */
  const draw = (images, caption, options) => {
    paintImages(canvas, images, shape, options);
    setSize(canvas, zoom);
    canvas.setAttribute("aria-label", caption);
    words.textContent = caption;
  };
  return { node, draw };
}

/**
 * Return rows of images under one another, each with its name at the left, as plots.images.
 * @param {number[]} firstShape
 * @param {number} [firstZoom]
 */
export function strips(firstShape, firstZoom = 2) {
  const node = make("div", { class: "aelib-strips" });
  /** @type {{words: HTMLElement, canvas: HTMLCanvasElement}[]} */
  const rows = [];
  const addRow = () => {
    const words = make("div", { class: "aelib-name" });
    const canvas = make("canvas", { role: "img" });
    node.append(words, canvas);
    return { words, canvas };
  };
  /**
   * @param {Strip[]} named
   * @param {PaintOptions & {shape?: number[], zoom?: number}} [options]
   */
  const draw = (named, { shape = firstShape, zoom = firstZoom, ...options } = {}) => {
    named.forEach(([name, images], i) => {
      rows[i] ??= addRow();
      const { words, canvas } = rows[i];
      paintImages(canvas, images, shape, options);
      setSize(canvas, zoom);
      canvas.setAttribute("aria-label", `${name}: ${images.length} images`);
      words.textContent = name;
    });
    for (const { words, canvas } of rows.splice(named.length)) {
      words.remove();
      canvas.remove();
    }
  };
  return { node, draw };
}
