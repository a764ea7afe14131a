/**
 * The networks of the course, computed in the page: what a slider needs on every step.
 *
 * Images and codes are Float32Arrays. `network.py` packs a torch network for this module, and
 * tests/test_widgets.py holds the two together. The module imports nothing and touches the
 * document only in `drawImages`, so it also runs in node.
 */

/** Nonlinearities by name, each on one number; null is the identity, as in aelib.models. */
export const activations = {
  null: (z) => z,
  relu: (z) => Math.max(z, 0),
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  tanh: Math.tanh,
  elu: (z) => (z > 0 ? z : Math.expm1(z)),
  softplus: (z) => (z > 20 ? z : Math.log1p(Math.exp(z))), // as torch, which avoids the overflow
};

/** Return the bytes of a base64 text. */
function bytesOf(text) {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** Return numbers packed by `network.py`: floats, whole numbers with a scale per row, greys. */
export function unpack({ type, data, scale }) {
  const bytes = bytesOf(data);
  if (type === "float32") return new Float32Array(bytes.buffer);
  if (type === "grey") return Float32Array.from(bytes, (grey) => grey / 255);
  if (type !== "int8") throw new Error(`numbers must be float32, int8 or grey, not ${type}`);
  const scales = new Float32Array(bytesOf(scale).buffer);
  const columns = bytes.length / scales.length;
  return Float32Array.from(new Int8Array(bytes.buffer), (q, i) => q * scales[Math.floor(i / columns)]);
}

/** Return a packed matrix as a list of its rows: images, codes or filters. */
export function unpackRows(packed, columns) {
  const values = unpack(packed);
  const count = Math.round(values.length / columns);
  return Array.from({ length: count }, (_, i) => values.subarray(i * columns, (i + 1) * columns));
}

/** Return a packed network as layers {weight, bias, activation}, ready for `run`. */
export function unpackNetwork(layers) {
  return layers.map(({ weight, bias, activation }) => {
    if (!(activation in activations)) throw new Error(`no activation is called ${activation}`);
    return { weight: unpack(weight), bias: unpack(bias), activation };
  });
}

/** Return s(W x + b); W is stored row after row, one row for each output, as torch does. */
export function dense(x, { weight, bias, activation }) {
  if (weight.length !== bias.length * x.length) {
    throw new Error(`${weight.length} weights do not lead from ${x.length} to ${bias.length}`);
  }
  const s = activations[activation];
  const out = new Float32Array(bias.length);
  for (let i = 0, w = 0; i < out.length; i++) {
    let sum = bias[i]; // a double: more exact than torch's own sums
    for (let j = 0; j < x.length; j++, w++) sum += weight[w] * x[j];
    out[i] = s(sum);
  }
  return out;
}

/** Return what a network makes of one input. */
export function run(layers, x) {
  return layers.reduce((values, layer) => dense(values, layer), x);
}

/** Random numbers that are the same in every browser for one seed (mulberry32). */
export class Random {
  constructor(seed) {
    this.state = seed >>> 0;
  }

  /** Return a number from [0, 1), evenly drawn. */
  uniform() {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** Return a number from the normal distribution (Box and Muller, 1958; one of their two). */
  normal() {
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform())); // 1 - u is never 0
    return radius * Math.cos(2 * Math.PI * this.uniform());
  }
}

/** Damages done to one pixel; `amount` is a standard deviation, or a probability. */
const damages = {
  gaussian: (pixel, amount, random) => pixel + amount * random.normal(),
  masking: (pixel, amount, random) => (random.uniform() < amount ? 0 : pixel),
  "salt-and-pepper": (pixel, amount, random) => {
    const hit = random.uniform() < amount;
    const value = random.uniform() < 0.5 ? 0 : 1; // drawn always: the next pixel's luck is its own
    return hit ? value : pixel;
  },
};

/** Return a damaged copy of an image; the same seed hits the same pixels at every amount. */
export function corrupt(x, kind, amount, seed) {
  if (!(kind in damages)) throw new Error(`no damage is called ${kind}`);
  const random = new Random(seed);
  return x.map((pixel) => damages[kind](pixel, amount, random));
}

/** Return a point of the straight line from a (share 0) to b (share 1). */
export function mix(a, b, share) {
  return a.map((value, i) => (1 - share) * value + share * b[i]);
}

/** Return the sum of squared differences. */
export function squaredDistance(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
  return sum;
}

/** Return the peak signal-to-noise ratio in decibels, as aelib.metrics.psnr. */
export function psnr(xHat, x) {
  return -10 * Math.log10(squaredDistance(xHat, x) / x.length);
}

/**
 * Paint images in rows on a canvas, one canvas pixel for each of theirs and a gap between them.
 *
 * `shape` is [height, width]; `low` is painted black and `high` white.
 */
export function drawImages(canvas, images, shape, { columns = images.length, low = 0, high = 1 } = {}) {
  const [height, width] = shape;
  const gap = Math.max(1, Math.round(width / 14));
  const rows = Math.ceil(images.length / columns);
  const across = columns * (width + gap) - gap;
  const down = rows * (height + gap) - gap;
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  const context = canvas.getContext("2d");
  const sheet = context.createImageData(across, down); // transparent, and so are the gaps
  const scale = 255 / (high - low);
  images.forEach((image, n) => {
    const corner = Math.floor(n / columns) * (height + gap) * across + (n % columns) * (width + gap);
    for (let i = 0; i < image.length; i++) {
      const at = 4 * (corner + Math.floor(i / width) * across + (i % width));
      const grey = (image[i] - low) * scale; // the array clamps to 0..255 and rounds
      sheet.data[at] = sheet.data[at + 1] = sheet.data[at + 2] = grey;
      sheet.data[at + 3] = 255;
    }
  });
  context.putImageData(sheet, 0, 0);
}
