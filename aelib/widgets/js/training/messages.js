/**
 * What the page and the worker that trains say to each other. A run is one network from its first
 * weights on; it can be held and go on.
 */

/** @import { Settings } from "../engine/settings.js" */

/**
 * Take steps of a run: the one that is held if `run` is its number, or else a new one.
 * @typedef {object} Start
 * @property {"start"} type
 * @property {number} run
 * @property {Partial<Settings>} settings
 * @property {Images} images
 * @property {number} [steps] how many at most; without it, all that are left
 * @property {boolean} [plain] whether to do without WebAssembly
 */

/**
 * The images of a run, a byte for each pixel, but `shown` in [0, 1] and perhaps damaged.
 * @typedef {object} Images
 * @property {Uint8Array} train
 * @property {Uint8Array} test
 * @property {Float32Array} shown
 */

/** @typedef {{type: "stop"}} Stop hold the run that is under way */

/** @typedef {{type: "seen"}} Seen the last frame is on the screen: there may be another */

/** @typedef {Start | Stop | Seen} Order */

/** @typedef {{type: "ready"}} Ready the worker listens */

/**
 * What a run has reached; errors are squared errors per image.
 * @typedef {object} Progress
 * @property {"frame"} type
 * @property {number} run
 * @property {number} step steps taken, of so many in the whole run:
 * @property {number} steps
 * @property {number} seen images seen
 * @property {number} train error on training images, as many as there are test images
 * @property {number} test error on the test images
 * @property {number} active share of the code's units that an image switches on
 * @property {Float32Array} codes those of the test images (count x 2); empty unless k is 2
 * @property {Float32Array} outputs what becomes of the images shown
 * @property {{name: string, shape: number[], values: Float32Array}[]} weights by torch's names
 * @property {"wasm" | "plain"} kernel
 */

/** @typedef {{type: "done" | "stopped", run: number}} Ended all steps are taken, or it is held */

/**
 * @typedef {object} Failed
 * @property {"failed"} type
 * @property {number} run
 * @property {string} message a sentence for the reader
 */

/** @typedef {Ready | Progress | Ended | Failed} Report */

export {};
