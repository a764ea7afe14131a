/**
 * The networks of the course, computed in the page: what a slider needs on every step.
 *
 * Images and codes are Float32Arrays. `network.py` packs a torch network for this module, and
 * tests/test_widgets.py holds the two together. The module imports nothing and touches the
 * document only in `drawImage`, so it also runs in node.
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

/** Return numbers packed by `network.py`: 32-bit floats, or 8-bit ones with a scale per row. */
export function unpack({ type, data, scale }) {
  const bytes = bytesOf(data);
  if (type === "float32") return new Float32Array(bytes.buffer);
  if (type !== "int8") throw new Error(`numbers must be float32 or int8, not ${type}`);
  const scales = new Float32Array(bytesOf(scale).buffer);
  const columns = bytes.length / scales.length;
  return Float32Array.from(new Int8Array(bytes.buffer), (q, i) => q * scales[Math.floor(i / columns)]);
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

/** Paint an image of width x height numbers on a canvas of that size; 0 is black, 1 white. */
export function drawImage(canvas, x, width, height, low = 0, high = 1) {
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  const picture = context.createImageData(width, height);
  for (let i = 0; i < x.length; i++) {
    const grey = (255 * (x[i] - low)) / (high - low); // the array clamps to 0..255 and rounds
    picture.data.set([grey, grey, grey, 255], 4 * i);
  }
  context.putImageData(picture, 0, 0);
}
