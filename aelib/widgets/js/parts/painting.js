/** Images on a canvas. */

/** @typedef {{columns?: number, low?: number, high?: number}} PaintOptions */

/**
 * Paint images in rows on a canvas, one canvas pixel for each of theirs and a gap between them.
 *
 * `low` is painted black and `high` white. Of images in colour, the three numbers of a pixel follow
 * one another, and each is painted so in its own colour.
 * @param {HTMLCanvasElement} canvas
 * @param {Float32Array[]} images
 * @param {number[]} shape height and width, and 3 behind them for colour
 * @param {PaintOptions} [options]
 */
export function paintImages(canvas, images, [height, width, colours = 1], options = {}) {
  const { columns = images.length, low = 0, high = 1 } = options;
  const gap = Math.max(1, Math.round(width / 14));
  const rows = Math.ceil(images.length / columns);
  const across = columns * (width + gap) - gap;
  const down = rows * (height + gap) - gap;
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const sheet = context.createImageData(across, down); // transparent, and so are the gaps
  const scale = 255 / (high - low);
  images.forEach((image, n) => {
    const corner =
      Math.floor(n / columns) * (height + gap) * across + (n % columns) * (width + gap);
    for (let i = 0; i < height * width; i++) {
      const at = 4 * (corner + Math.floor(i / width) * across + (i % width));
      for (let colour = 0; colour < 3; colour++) {
        const value = image[colours * i + (colour % colours)]; // grey is all three
        sheet.data[at + colour] = (value - low) * scale; // the array clamps to 0..255 and rounds
      }
      sheet.data[at + 3] = 255;
    }
  });
  context.putImageData(sheet, 0, 0);
}
