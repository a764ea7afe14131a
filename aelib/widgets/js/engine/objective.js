/** What a batch costs, and the slopes of that: the objectives of `training.fit` and its kin. */

/**
 * @import { Network } from "./network.js"
 * @import { Layer } from "./plan.js"
 */

/**
 * Where a batch lies in memory.
 * @typedef {object} Batch
 * @property {number} count
 * @property {number} clean images, the target
 * @property {number} input images, as the network gets them
 */

export class Objective {
  /** @param {Network} network */
  constructor(network) {
    this.network = network;
    this.plan = network.plan;
    this.kernel = network.machine.kernel;
  }

  /**
   * Compute the slopes of all weights on a batch, and return its cost.
   * @param {Batch} batch
   */
  descend(batch) {
    const { encoder, decoder, depth } = this.plan;
    const { count } = batch;
    const code = this.#encode(batch);
    const inputs = [code];
    for (const layer of decoder) {
      inputs.push(this.network.forward(layer, /** @type {number} */ (inputs.at(-1)), count));
    }
    let cost = this.#reconstruction(batch);
    let [d, next] = this.plan.slopes;
    for (let i = depth - 1; i >= 0; i--) {
      this.network.unbend(decoder[i], d, count);
      this.network.weightSlopes(decoder[i], inputs[i], d, count);
      this.network.inputSlopes(decoder[i], d, next, count);
      [d, next] = [next, d];
    }
    cost += this.#codePrice(batch, d);
    for (let i = depth - 1; i >= 0; i--) {
      const x = i > 0 ? encoder[i - 1].output : batch.input;
      this.network.unbend(encoder[i], d, count);
      this.network.weightSlopes(encoder[i], x, d, count);
      if (i > 0) this.network.inputSlopes(encoder[i], d, next, count);
      if (i === depth - 1) this.#logVarianceSlopes(x, i > 0 ? next : 0, count);
      [d, next] = [next, d];
    }
    return cost;
  }

  /**
   * Return the place of the codes that are decoded.
   * @param {Batch} batch
   */
  #encode({ count, input }) {
    const { encoder, logVariance, noise, codes } = this.plan;
    const places = [input];
    for (const layer of encoder) {
      places.push(this.network.forward(layer, /** @type {number} */ (places.at(-1)), count));
    }
    const mean = /** @type {number} */ (places.at(-1));
    if (!logVariance) return mean;
    const log = this.network.forward(logVariance, /** @type {number} */ (places.at(-2)), count);
    this.kernel.drawCodes(count * logVariance.outputs, mean, log, noise, codes);
    return codes;
  }

  /**
   * Return the cost of the reconstruction; its slopes at the outputs are left in the first place.
   * It is a mean over images, and over pixels or, for a variational autoencoder, a sum over them.
   * @param {Batch} batch
   */
  #reconstruction({ count, clean }) {
    const { loss, variational, sizes } = this.plan.settings;
    const { output } = /** @type {Layer} */ (this.plan.decoder.at(-1));
    const [d] = this.plan.slopes;
    const n = count * sizes[0];
    const share = 1 / (variational ? count : n);
    const sum =
      loss === "mse"
        ? this.kernel.squaredError(n, output, clean, d, 2 * share)
        : this.kernel.crossEntropy(n, output, clean, d, share);
    return sum * share;
  }

  /**
   * Return what the code pays; the slopes of that are added to d, those at the code.
   * @param {Batch} batch
   * @param {number} d
   */
  #codePrice({ count }, d) {
    const { sparsity, beta } = this.plan.settings;
    const { encoder, depth, logVariance, noise, spread, means } = this.plan;
    const { outputs, output } = encoder[depth - 1];
    const n = count * outputs;
    if (logVariance) {
      const share = beta / count;
      const log = logVariance.output;
      return share * this.kernel.gaussianKl(n, output, log, noise, d, spread, share);
    }
    if (!sparsity) return 0;
    const share = sparsity.weight / count;
    if (sparsity.kind === "l1") return share * this.kernel.absoluteSum(n, output, d, share);
    const { rho, weight } = sparsity;
    return weight * this.kernel.klSparsity(count, outputs, output, d, share, rho, means);
  }

  /**
   * Keep the slopes of the layer of log variances, and add its part to those at its inputs.
   * @param {number} x
   * @param {number} to 0 where its inputs are the images
   * @param {number} count
   */
  #logVarianceSlopes(x, to, count) {
    const { logVariance, spread } = this.plan;
    if (!logVariance) return;
    this.network.weightSlopes(logVariance, x, spread, count);
    if (to) this.network.inputSlopes(logVariance, spread, to, count, true);
  }
}
