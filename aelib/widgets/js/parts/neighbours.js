/** Who is near whom. */
import { squaredDistance } from "./vectors.js";

/**
 * Return for each point the numbers of the `count` others that are nearest to it.
 * @param {Float32Array[]} points
 * @param {number} count
 */
export function nearestFirst(points, count) {
  return points.map((point, i) => {
    const away = points.map((other) => squaredDistance(point, other));
    const others = [...points.keys()].filter((j) => j !== i);
    return others.sort((a, b) => away[a] - away[b]).slice(0, count);
  });
}

/**
 * Return the pairs of which at least one counts the other among its neighbours, each pair once.
 * @param {number[][]} order for each point the others, nearest first
 * @param {number} count how many of them are neighbours
 * @returns {[number, number][]} the lower number first
 */
export function linksOf(order, count) {
  const near = order.map((others) => new Set(others.slice(0, count)));
  return near.flatMap((others, i) =>
    [...others]
      .filter((j) => i < j || !near[j].has(i))
      .map((j) => /** @type {[number, number]} */ ([Math.min(i, j), Math.max(i, j)])),
  );
}
