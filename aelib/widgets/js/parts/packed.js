/** Numbers as `network.py` packs them for the page, and how they are unpacked. */

/**
 * Numbers as 32-bit floats in base64, row after row.
 * @typedef {object} PackedFloats
 * @property {"float32"} type
 * @property {string} data
 */

/**
 * Images in [0, 1], a byte for each pixel, or for each of its three colours.
 * @typedef {object} PackedGreys
 * @property {"grey"} type
 * @property {string} data
 */

/**
 * A matrix as bytes from -127 to 127, with a scale for each row.
 * @typedef {object} PackedRows
 * @property {"int8"} type
 * @property {string} data
 * @property {string} scale
 */

/**
 * A row of images with the name that stands at its left.
 * @typedef {object} PackedStrip
 * @property {string} name
 * @property {PackedGreys | PackedRows} images
 */

/** @typedef {[name: string, images: Float32Array[]]} Strip a row of images, unpacked */

/** @typedef {PackedFloats | PackedGreys | PackedRows} Packed */

/**
 * Return the bytes of a base64 text.
 * @param {string} text
 */
export function bytesOf(text) {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  // A loop, here and below: `from` with a function takes ten times as long, and a page waits.
  for (let i = 0; i < bytes.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
}

/**
 * Return the numbers that were packed.
 * @param {Packed} packed
 */
export function unpack(packed) {
  const bytes = bytesOf(packed.data);
  if (packed.type === "float32") return new Float32Array(bytes.buffer);
  const numbers = new Float32Array(bytes.length);
  if (packed.type === "grey") {
    for (let i = 0; i < numbers.length; i++) numbers[i] = bytes[i] / 255;
    return numbers;
  }
  if (packed.type === "int8") {
    const scales = new Float32Array(bytesOf(packed.scale).buffer);
    const columns = bytes.length / scales.length;
    const whole = new Int8Array(bytes.buffer);
    scales.forEach((scale, row) => {
      for (let i = row * columns; i < (row + 1) * columns; i++) numbers[i] = whole[i] * scale;
    });
    return numbers;
  }
  const { type } = /** @type {{type: unknown}} */ (packed);
  throw new Error(`numbers must be float32, int8 or grey, not ${type}`);
}

/**
 * Return a packed matrix as a list of its rows: images, codes or filters.
 * @param {Packed} packed
 * @param {number} columns
 */
export function unpackRows(packed, columns) {
  const values = unpack(packed);
  const count = Math.round(values.length / columns);
  return Array.from({ length: count }, (_, i) => values.subarray(i * columns, (i + 1) * columns));
}

/**
 * Return packed images as a list.
 * @param {Packed} packed
 * @param {number[]} shape height and width, and 3 behind them where every pixel has three colours
 */
export function unpackPixels(packed, shape) {
  return unpackRows(
    packed,
    shape.reduce((product, side) => product * side),
  );
}

/**
 * Return rows of images by their names.
 * @param {PackedStrip[]} strips
 * @param {number[]} shape
 * @returns {Strip[]}
 */
export function unpackStrips(strips, shape) {
  return strips.map(({ name, images }) => [name, unpackPixels(images, shape)]);
}
