/** A pad to draw a digit on, with pointer or keys, and the digit as a data set would have it. */
import { OWN_KEYS } from "../parts/controls.js";
import { make } from "../parts/elements.js";

const RADIUS = 1.1; // of the pen, in 28ths of the pad
const FILLED = 20 / 28; // of the width: what MNIST's digits fill
const FAINT = 0.1; // ink below this is none
const ZOOM = 8; // screen pixels for a pixel
/** @type {Record<string, number[]>} */
const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

/**
 * Return a pad of the shape of the images; `changed` is called when there is more ink, or less.
 * @param {number[]} shape height and width
 * @param {() => void} changed
 */
export function drawingPad([height, width], changed) {
  const ink = new Float32Array(height * width);
  const pen = { at: [height / 2, width / 2], down: false };
  const canvas = make("canvas", {
    ...{ width, height, tabindex: 0, role: "application", class: "aelib-pad", ...OWN_KEYS },
    "aria-label":
      "pad to draw a digit on: arrow keys move the pen, the space bar puts it down and lifts it, " +
      "Delete clears the pad",
  });
  canvas.style.width = `${ZOOM * width}px`; // less where there is no room
  const paint = () => {
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    const sheet = context.createImageData(width, height);
    for (let i = 0; i < ink.length; i++) {
      const grey = 255 * ink[i];
      sheet.data.set([grey, grey, grey, 255], 4 * i);
    }
    if (document.activeElement === canvas) {
      const [row, column] = pen.at.map(Math.floor);
      sheet.data.set(
        pen.down ? [213, 94, 0, 255] : [86, 180, 233, 255],
        4 * (row * width + column),
      );
    }
    context.putImageData(sheet, 0, 0);
  };
  const draw = (/** @type {number[]} */ from, /** @type {number[]} */ to) => {
    stroke(ink, width, from, to, (RADIUS * width) / 28);
    paint();
    changed();
  };
  const clear = () => {
    ink.fill(0);
    pen.down = false;
    paint();
    changed();
  };
  const place = (/** @type {PointerEvent} */ { clientX, clientY }) => {
    const box = canvas.getBoundingClientRect();
    return [
      ((clientY - box.top) / box.height) * height,
      ((clientX - box.left) / box.width) * width,
    ];
  };
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    pen.at = place(event);
    draw(pen.at, pen.at);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!event.buttons) return;
    const to = place(event);
    draw(pen.at, to);
    pen.at = to;
  });
  canvas.addEventListener("keydown", (event) => {
    const step = STEPS[event.key];
    const does = step || [" ", "Delete", "Backspace"].includes(event.key);
    if (!does) return;
    event.preventDefault(); // the page would scroll
    if (event.key === " ") pen.down = !pen.down;
    else if (!step) return clear();
    const from = pen.at;
    const most = [height, width];
    pen.at = from.map((value, i) =>
      Math.min(Math.max(value + (step ? step[i] : 0), 0.5), most[i] - 0.5),
    );
    if (pen.down) draw(from, pen.at);
    else paint();
  });
  for (const event of ["focus", "blur"]) canvas.addEventListener(event, paint);
  paint();
  return { node: canvas, ink: () => ink, clear };
}

/**
 * Put ink along a line.
 * @param {Float32Array} ink
 * @param {number} width
 * @param {number[]} from row and column
 * @param {number[]} to
 * @param {number} radius
 */
export function stroke(ink, width, from, to, radius) {
  const way = [to[0] - from[0], to[1] - from[1]];
  const squared = way[0] ** 2 + way[1] ** 2;
  for (let i = 0; i < ink.length; i++) {
    const off = [Math.floor(i / width) + 0.5 - from[0], (i % width) + 0.5 - from[1]];
    const along = squared && (off[0] * way[0] + off[1] * way[1]) / squared;
    const share = Math.min(Math.max(along, 0), 1);
    const away = Math.hypot(off[0] - share * way[0], off[1] - share * way[1]);
    ink[i] = Math.max(ink[i], Math.min(Math.max(radius + 0.5 - away, 0), 1));
  }
}

/**
 * Return a drawing as large and in the middle as a data set's digits, or undefined if it is blank.
 * @param {Float32Array} ink
 * @param {number[]} shape
 */
export function centred(ink, [height, width]) {
  const rows = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const columns = [...rows];
  const sum = [0, 0, 0];
  ink.forEach((value, i) => {
    if (value < FAINT) return;
    const [row, column] = [Math.floor(i / width), i % width];
    rows.splice(0, 2, Math.min(rows[0], row), Math.max(rows[1], row));
    columns.splice(0, 2, Math.min(columns[0], column), Math.max(columns[1], column));
    sum[0] += value;
    sum[1] += value * row;
    sum[2] += value * column;
  });
  if (sum[0] === 0) return undefined;
  const size = Math.max(rows[1] - rows[0], columns[1] - columns[0]) + 1;
  const scale = Math.min((FILLED * width) / size, 3); // a dot stays small
  const middle = [sum[1] / sum[0], sum[2] / sum[0]]; // of its mass, as in MNIST
  return ink.map((_, i) => {
    const row = (Math.floor(i / width) - (height - 1) / 2) / scale + middle[0];
    const column = ((i % width) - (width - 1) / 2) / scale + middle[1];
    return between(ink, height, width, row, column);
  });
}

/**
 * Return the ink at a place between pixels.
 * @param {Float32Array} ink
 * @param {number} height
 * @param {number} width
 * @param {number} row
 * @param {number} column
 */
function between(ink, height, width, row, column) {
  const [top, left] = [Math.floor(row), Math.floor(column)];
  const [down, right] = [row - top, column - left];
  const at = (/** @type {number} */ r, /** @type {number} */ c) =>
    r >= 0 && r < height && c >= 0 && c < width ? ink[r * width + c] : 0;
  const above = (1 - right) * at(top, left) + right * at(top, left + 1);
  const below = (1 - right) * at(top + 1, left) + right * at(top + 1, left + 1);
  return (1 - down) * above + down * below;
}
