/**
 * How fast the page's engine and its rivals train, for page_training.py: a classic script that goes
 * on from the scripts `engine` and, where they are installed, `rivals`; in node from the module.
 */

/**
 * Given sizes, images and the size of a batch, returns a function that takes a step on the next
 * batch.
 * @typedef {(sizes: number[], greys: Uint8Array, batch: number) => Promise<() => unknown>} Way
 */

/**
 * @param {boolean} plain
 * @returns {Way}
 */
function ours(plain) {
  return async (sizes, greys, batch) => {
    const { openTrainer } = /** @type {any} */ (globalThis).engine;
    const images = 10_000_000; // more than any measurement takes
    const trainer = await openTrainer({ sizes, batchSize: batch, images }, greys, { plain });
    const name = plain ? "plain" : "wasm";
    if (trainer.machine.name !== name) throw new Error(`${trainer.machine.name}, not ${name}`);
    return () => trainer.step();
  };
}

/** @type {() => unknown} */
let step;
/** @type {number} */
let size;

/**
 * Make a net and train it on so many images, until all is compiled.
 * @param {string} name
 * @param {number[]} sizes
 * @param {Uint8Array} greys
 * @param {number} batch
 * @param {number} images
 */
async function prepare(name, sizes, greys, batch, images) {
  const rivals = /** @type {any} */ (globalThis).rivals?.WAYS;
  /** @type {Record<string, Way>} */
  const ways = { kernel: ours(false), "plain JavaScript": ours(true), ...rivals };
  step = await ways[name](sizes, greys, batch);
  size = batch;
  await train(images);
}

/**
 * Go on for so many images.
 * @param {number} images
 */
async function train(images) {
  for (let left = images; left > 0; left -= size) await step();
}

/**
 * Train with settings until the mean squared error of new images is below a bar; return how many
 * images were seen, and how many seconds training took, without looking at the new images.
 * @param {Record<string, unknown>} settings
 * @param {Uint8Array} greys
 * @param {Uint8Array} fresh
 * @param {number} bar
 */
async function untilBelow(settings, greys, fresh, bar) {
  const { openTrainer } = /** @type {any} */ (globalThis).engine;
  const clean = Float32Array.from(fresh, (grey) => grey / 255);
  let began = performance.now();
  let seconds = 0;
  const trainer = await openTrainer(settings, greys);
  while (!trainer.done) {
    for (let i = 0; i < 20 && !trainer.done; i++) trainer.step();
    seconds += (performance.now() - began) / 1000;
    const made = trainer.reconstruct(clean);
    const squares = made.reduce(
      (/** @type {number} */ sum, /** @type {number} */ y, /** @type {number} */ i) =>
        sum + (y - clean[i]) ** 2,
      0,
    );
    const error = squares / (clean.length / trainer.settings.sizes[0]);
    if (error < bar) return { seconds, images: trainer.seen };
    began = performance.now();
  }
  return { seconds: Number.POSITIVE_INFINITY, images: trainer.seen };
}

Object.assign(globalThis, { prepare, train, untilBelow });
