/** A memory that does not grow. */

/**
 * Return `compute` with a memory of the `size` arguments that were asked for last.
 * @template K, V
 * @param {(key: K) => V} compute
 * @param {number} [size]
 * @returns {(key: K) => V}
 */
export function memoize(compute, size = 64) {
  /** @type {Map<K, V>} */
  const known = new Map(); // in the order in which they were last asked for
  return (key) => {
    const value = known.has(key) ? /** @type {V} */ (known.get(key)) : compute(key);
    known.delete(key);
    known.set(key, value);
    if (known.size > size) known.delete(/** @type {K} */ (known.keys().next().value));
    return value;
  };
}
