/** The images of a page: unpacked once, however many widgets train on them. */
import { bytesOf } from "../parts/packed.js";

/**
 * Images in [0, 1], 4 bits for each pixel, deflated (zlib).
 * @typedef {object} PackedImages
 * @property {"grey4"} type
 * @property {string} data
 */

const SETS = Symbol.for("aelib.images.1"); // each bundle has a copy of this module
const WHITE = 15; // of 4 bits
const TOO_OLD =
  "This browser cannot unpack the images: it has no DecompressionStream. Firefox 113, Safari 16.4, " +
  "Chrome 80, and what is newer, have one.";

/**
 * Return images as one array, a byte for each pixel.
 * @param {PackedImages} packed
 * @param {number} width pixels of an image
 * @returns {Promise<Uint8Array>}
 */
export function unpackImages({ data }, width) {
  const page = /** @type {{[SETS]?: Map<string, Promise<Uint8Array>>}} */ (globalThis);
  page[SETS] ??= new Map();
  const images = page[SETS].get(data) ?? inflated(data, width);
  page[SETS].set(data, images);
  return images;
}

/**
 * @param {string} data
 * @param {number} width
 */
async function inflated(data, width) {
  if (typeof DecompressionStream === "undefined") throw new Error(TOO_OLD);
  const stream = new Blob([bytesOf(data)]).stream();
  const unpacked = stream.pipeThrough(new DecompressionStream("deflate"));
  const pairs = new Uint8Array(await new Response(unpacked).arrayBuffer());
  const greys = new Uint8Array(2 * pairs.length);
  pairs.forEach((pair, i) => {
    greys[2 * i] = (255 / WHITE) * (pair >> 4);
    greys[2 * i + 1] = (255 / WHITE) * (pair & WHITE);
  });
  return greys.subarray(0, width * Math.floor(greys.length / width)); // an odd pixel has a partner
}

/**
 * Return the first images as rows in [0, 1].
 * @param {Uint8Array} greys
 * @param {number} width
 * @param {number} count
 */
export function firstRows(greys, width, count) {
  const most = Math.min(count, greys.length / width);
  return Array.from({ length: most }, (_, i) =>
    Float32Array.from(greys.subarray(i * width, (i + 1) * width), (grey) => grey / 255),
  );
}
