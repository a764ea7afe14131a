/** Elements of the page, and the small pieces that are made of nothing else. */

/** @typedef {Record<string, string | number>} Attributes */

/**
 * Set attributes, append children, return the element.
 * @template {Element} E
 * @param {E} node
 * @param {Attributes} attributes
 * @param {(Node | string)[]} children
 */
function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  node.append(...children);
  return node;
}

/**
 * Return a new HTML element with attributes and children.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes} [attributes]
 * @param {(Node | string)[]} children
 */
export function make(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/**
 * Return a new SVG element with attributes and children.
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes} [attributes]
 * @param {(Node | string)[]} children
 */
export function makeSvg(tag, attributes = {}, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  return filled(node, attributes, children);
}

/**
 * Return names beside their colours; [name, color], since an object would sort numbers, and a class
 * for a mark that is no square.
 * @param {[string, string, string?][]} colors
 */
export function legend(colors) {
  const entries = colors.map(([name, color, kind = ""]) =>
    make("span", {}, make("i", { class: kind, style: `color:${color}` }), name),
  );
  return make("div", { class: "aelib-legend" }, ...entries);
}

/**
 * Return a line of words that explain, which screen readers come to only when they are asked.
 * @param {string} [words]
 */
export function note(words = "") {
  return make("p", { class: "aelib-note" }, words);
}

/** Return a line that says what came of a move; screen readers hear it when it changes. */
export function readout() {
  return make("p", { class: "aelib-readout", "aria-live": "polite" });
}

/**
 * Return parts side by side; where there is no room they stand under one another.
 * @param {Node[]} nodes
 */
export function beside(...nodes) {
  return make("div", { class: "aelib-beside" }, ...nodes);
}
