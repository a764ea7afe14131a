/** Step sizes over a run, as `aelib.training.schedules`: factors, as t goes from 0 to 1. */

const RISE = 0.1; // share of a run in which the step size rises
const START = 1 / 25; // of the largest step size

/** @type {Readonly<Record<string, (t: number) => number>>} */
export const SCHEDULES = Object.freeze({
  "one-cycle": (t) =>
    t < RISE
      ? START + ((1 - START) * (1 - halfTurnCosine(t / RISE))) / 2
      : cosine((t - RISE) / (1 - RISE)),
  cosine,
});

/** @param {number} t */
function cosine(t) {
  return (1 + halfTurnCosine(t)) / 2;
}

const TERMS = 12; // the next would be below the last digit of a double

/**
 * Return cos(pi t) for t in [0, 1]: browsers differ in the last digit of Math.cos, and a run must
 * not.
 * @param {number} t
 */
function halfTurnCosine(t) {
  const x = Math.PI * (0.5 - t); // cos(pi t) = sin(x), by its Taylor series
  let sum = 0;
  for (let i = 2 * TERMS + 1; i > 1; i -= 2) sum = (1 + sum) * ((-x * x) / (i * (i - 1)));
  return x * (1 + sum);
}
