/**
 * The corruptions of `aelib.corruption` as a kernel does them: a draw for each pixel, which decides
 * all about it.
 */

/**
 * @typedef {object} Damage
 * @property {"addNormals" | "mask" | "saltAndPepper"} how the kernel's function
 * @property {number} most the largest amount
 */

/** @type {Readonly<Record<string, Damage>>} */
export const DAMAGES = Object.freeze({
  gaussian: { how: "addNormals", most: Number.POSITIVE_INFINITY },
  masking: { how: "mask", most: 1 },
  "salt-and-pepper": { how: "saltAndPepper", most: 1 },
});
