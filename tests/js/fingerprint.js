/**
 * A run of the engine in a few letters, for node and for browsers (a classic script): whoever gets
 * the same has the same weights, bit for bit.
 */

/**
 * Return stripes in different directions, 8 x 8 pixels each.
 * @param {number} count
 */
function stripes(count) {
  return Uint8Array.from({ length: 64 * count }, (_, i) => {
    const image = Math.floor(i / 64);
    const [row, column] = [Math.floor(i / 8) % 8, i % 8];
    return ((row * (image % 5) + column * (image % 7) + image) % 8) * 36;
  });
}

/**
 * Return the FNV-1a hash of numbers.
 * @param {Float32Array[]} arrays
 */
function hash(arrays) {
  let state = 0x811c9dc5;
  for (const array of arrays) {
    for (const byte of new Uint8Array(array.buffer, array.byteOffset, array.byteLength)) {
      state = Math.imul(state ^ byte, 0x01000193);
    }
  }
  return (state >>> 0).toString(16).padStart(8, "0");
}

/**
 * Train on 150 striped images for 100 steps; return the hash of the weights and the kernel's name.
 * @param {{openTrainer: typeof import("../../aelib/widgets/js/engine/index.js").openTrainer}} engine
 * @param {Partial<import("../../aelib/widgets/js/engine/settings.js").Settings>} settings
 * @param {boolean} plain
 */
async function fingerprint(engine, settings, plain) {
  const steps = 100;
  const all = { batchSize: 20, images: 20 * steps, ...settings };
  const trainer = await engine.openTrainer(all, stripes(150), { plain });
  for (let i = 0; i < steps; i++) trainer.step();
  return [hash(trainer.weights().map(({ values }) => values)), trainer.machine.name];
}

Object.assign(globalThis, { fingerprint, stripes });
