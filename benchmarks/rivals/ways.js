/**
 * Ways to train an autoencoder in a page with libraries, for ../page_training.py:
 *
 *   npm ci --prefix benchmarks/rivals
 *
 * All train the net of `openTrainer`'s defaults (ReLU, a linear code, a sigmoid at the output,
 * squared error, Adam) on the processor, each in the way that its makers say is fast. Shuffling and
 * the loss of each step are not asked of them.
 */
import * as jax from "@jax-js/jax";
import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-core/dist/register_all_gradients.js";
import "@tensorflow/tfjs-backend-cpu";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import simd from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm";
import convnet from "convnetjs";

/** @import { Way } from "../ways.js" */

const LR = 1e-3;

/**
 * Return the widths of all layers, and whether each has a ReLU.
 * @param {number[]} sizes
 */
function layersOf(sizes) {
  const widths = [...sizes, ...sizes.toReversed().slice(1)];
  return widths.slice(1).map((outputs, i) => ({
    inputs: widths[i],
    outputs,
    bends: i !== sizes.length - 2 && i !== widths.length - 2,
  }));
}

/**
 * Return a function that gives the pixels of one batch after the other, in [0, 1].
 * @param {Uint8Array} greys
 * @param {number} size numbers in a batch
 */
function batchesOf(greys, size) {
  const pixels = Float32Array.from(greys, (grey) => grey / 255);
  const batches = Math.floor(pixels.length / size);
  let next = 0;
  return () => {
    const begin = size * (next++ % batches);
    return pixels.slice(begin, begin + size);
  };
}

/**
 * TensorFlow.js, its core alone: the layers that come with it would only add to the time.
 * @param {"wasm" | "cpu"} backend
 * @returns {Way}
 */
function tensorflow(backend) {
  return async (sizes, greys, batch) => {
    const binaries = ["", "-simd", "-threaded-simd"]; // it wants all; here it takes the second
    setWasmPaths(Object.fromEntries(binaries.map((b) => [`tfjs-backend-wasm${b}.wasm`, simd])));
    if (!(await tf.setBackend(backend))) throw new Error(`TensorFlow.js has no ${backend} here`);
    await tf.ready();
    const layers = layersOf(sizes).map(({ inputs, outputs, bends }) => {
      const draw = (shape) =>
        tf.variable(tf.randomUniform(shape, -(inputs ** -0.5), inputs ** -0.5));
      return { weight: draw([inputs, outputs]), bias: draw([outputs]), bends };
    });
    const next = batchesOf(greys, sizes[0] * batch);
    const adam = tf.train.adam(LR);
    return () => {
      const x = tf.tensor2d(next(), [batch, sizes[0]]);
      adam.minimize(() => {
        let h = x;
        for (const { weight, bias, bends } of layers) {
          h = tf.add(tf.matMul(h, weight), bias);
          if (bends) h = tf.relu(h);
        }
        return tf.losses.meanSquaredError(x, tf.sigmoid(h));
      });
      x.dispose();
    };
  };
}

/**
 * jax-js on WebAssembly: a whole step, Adam too, is one compiled function. A function uses up the
 * arrays that it is given; `.ref` keeps one for another use.
 * @type {Way}
 */
async function jaxjs(sizes, greys, batch) {
  await jax.init("wasm");
  jax.defaultDevice("wasm");
  const { numpy: np, nn } = jax;
  const layers = layersOf(sizes);
  const filled = (shape, value) => {
    const length = shape.reduce((product, width) => product * width);
    return np.array(Float32Array.from({ length }, value)).reshape(shape);
  };
  const arrays = (value) =>
    layers.flatMap(({ inputs, outputs }) => [
      filled([inputs, outputs], () => value(inputs)),
      filled([outputs], () => value(inputs)),
    ]);

  const cost = (w, x) => {
    let h = x.ref;
    layers.forEach(({ bends }, i) => {
      h = np.dot(h, w[2 * i]).add(w[2 * i + 1]);
      if (bends) h = nn.relu(h);
    });
    return np.square(nn.sigmoid(h).sub(x)).mean();
  };
  const adam = jax.jit((w, m, v, x, size, root) => {
    const kept = w.map((one) => one.ref);
    const slopes = jax.grad(cost)(kept, x);
    const means = m.map((old, i) => old.mul(0.9).add(slopes[i].ref.mul(0.1)));
    const squares = v.map((old, i) => old.mul(0.999).add(np.square(slopes[i]).mul(0.001)));
    const after = w.map((one, i) => {
      const length = np.sqrt(squares[i].ref).div(root.ref).add(1e-8);
      return one.sub(means[i].ref.mul(size.ref).div(length));
    });
    size.dispose();
    root.dispose();
    return [after, means, squares];
  });

  const next = batchesOf(greys, sizes[0] * batch);
  let state = [
    arrays((inputs) => (2 * Math.random() - 1) * inputs ** -0.5),
    arrays(() => 0),
    arrays(() => 0),
  ];
  let [mean, square] = [1, 1];
  return async () => {
    mean *= 0.9;
    square *= 0.999;
    const x = np.array(next()).reshape([batch, sizes[0]]);
    const factors = [LR / (1 - mean), Math.sqrt(1 - square)];
    state = adam(...state, x, ...factors.map((factor) => np.array(factor)));
    await jax.blockUntilReady(state[0]);
  };
}

/**
 * ConvNetJS: an image at a time, in loops over doubles. It has no Adam; Adadelta, with two running
 * means as well, comes closest. Its squared error brings a last layer that is linear.
 * @type {Way}
 */
async function convnetjs(sizes, greys, batch) {
  const net = new convnet.Net();
  net.makeLayers([
    { type: "input", out_sx: 1, out_sy: 1, out_depth: sizes[0] },
    ...layersOf(sizes)
      .slice(0, -1)
      .map(({ outputs, bends }) => ({
        type: "fc",
        num_neurons: outputs,
        ...(bends && { activation: "relu" }),
      })),
    { type: "regression", num_neurons: sizes[0] },
  ]);
  const trainer = new convnet.Trainer(net, { method: "adadelta", batch_size: batch });
  const next = batchesOf(greys, sizes[0]);
  const image = new convnet.Vol(1, 1, sizes[0], 0);
  return () => {
    for (let i = 0; i < batch; i++) {
      image.w = Float64Array.from(next());
      trainer.train(image, image.w);
    }
  };
}

/** @type {Record<string, Way>} */
export const WAYS = {
  "jax-js": jaxjs,
  "TensorFlow.js, wasm": tensorflow("wasm"),
  "TensorFlow.js, cpu": tensorflow("cpu"),
  ConvNetJS: convnetjs,
};
