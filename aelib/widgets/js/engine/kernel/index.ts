/**
 * The arithmetic of training in the page, in AssemblyScript: four 32-bit floats at a time.
 *
 * Places in memory are given in bytes and lie on multiples of 4 numbers; sizes are counts of
 * numbers. A function that changes numbers one by one may also change those up to the next multiple
 * of 4, which is why every array has room for them; sums leave them out. No fused multiply-add and
 * no relaxed SIMD: every machine then gives the same bits, those of `../plain.js`.
 */
export { activate, slope } from "./activations";
export { adam } from "./adam";
export { addNormals, mask, saltAndPepper } from "./draws";
export { crossEntropy, greys, squaredError } from "./images";
export { absoluteSum, drawCodes, gaussianKl, klSparsity } from "./penalties";
export { columnSums, multiply, pack } from "./products";
