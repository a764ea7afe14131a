/** A point on a map of codes, which pointer and arrow keys move. */
import { OWN_KEYS } from "./controls.js";

/** @import { chart } from "./chart.js" */

/** @type {Record<string, number[]>} */
const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };

/**
 * Where the point is, the lowest and highest value of each axis, and what moves it.
 * @typedef {object} Movable
 * @property {() => number[]} point
 * @property {() => number[][]} limits
 * @property {(point: number[]) => void} move
 */

const FINGER = 22; // pixels from the point at which a finger takes hold of it
const SLIP = 8; // pixels that a tap may move

/**
 * Let the pointer and the arrow keys move the point of a map, within its limits.
 *
 * A finger that swipes up or down over the map scrolls the page. It moves the point by a tap, by a
 * swipe to the side, and in all directions once it has begun at the point itself. Returns what
 * draws the point at a place.
 * @param {ReturnType<typeof chart>} view
 * @param {Movable} movable
 */
export function letMove({ node, scale, circle }, { point, limits, move }) {
  const put = (/** @type {number[]} */ to) =>
    move(to.map((value, i) => Math.min(Math.max(value, limits()[i][0]), limits()[i][1])));
  const follow = (/** @type {PointerEvent} */ event) => {
    const toPage = node.getScreenCTM();
    if (!toPage) return; // not on the page any more
    const place = new DOMPoint(event.clientX, event.clientY).matrixTransform(toPage.inverse());
    put([scale.x.back(place.x), scale.y.back(place.y)]);
  };
  node.setAttribute("tabindex", "0");
  node.setAttribute("role", "application"); // so that a screen reader passes the arrow keys on
  for (const [name, value] of Object.entries(OWN_KEYS)) node.setAttribute(name, value);
  node.classList.add("aelib-map");
  /** Where a finger came down that may yet scroll the page. @type {{x: number, y: number} | null} */
  let came = null;
  node.addEventListener("pointerdown", (event) => {
    node.setPointerCapture(event.pointerId);
    const holds = event.pointerType !== "touch" || event.target === handle;
    came = holds ? null : { x: event.clientX, y: event.clientY };
    if (holds) follow(event);
  });
  // touch-action on a part of an SVG holds nothing back in Chromium.
  node.addEventListener(
    "touchstart",
    (event) => event.target === handle && event.preventDefault(),
    {
      passive: false,
    },
  );
  node.addEventListener("pointermove", (event) => {
    if (came) {
      const [x, y] = [Math.abs(event.clientX - came.x), Math.abs(event.clientY - came.y)];
      if (x > SLIP && x > y) came = null;
    }
    if (event.buttons && !came) follow(event);
  });
  node.addEventListener("pointerup", (event) => {
    if (came && Math.hypot(event.clientX - came.x, event.clientY - came.y) <= SLIP) follow(event);
    came = null;
  });
  node.addEventListener("keydown", (event) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault(); // the page would scroll
    const share = event.shiftKey ? 0.1 : 0.02;
    put(point().map((value, i) => value + share * step[i] * (limits()[i][1] - limits()[i][0])));
  });
  const placeRing = circle({ r: 9, fill: "none", stroke: "var(--aelib-ink)", "stroke-width": 3 });
  const placeHandle = circle({ r: FINGER, class: "aelib-handle" });
  const handle = node.querySelector(".aelib-handle");
  return (/** @type {number[]} */ to) => {
    placeRing(to);
    placeHandle(to);
  };
}
