/** The runs that came to their end, in a table: a question that takes several can be answered. */
import { make } from "../parts/elements.js";
import { LABELS } from "./form.js";
import { tenth } from "./words.js";

/**
 * @import { Settings } from "../engine/settings.js"
 * @import { Progress } from "./messages.js"
 * @import { Mark } from "./views.js"
 */

const MOST = 8; // rows: the newest
const HEADS = ["run", "test", "training", "to beat", "units on"];

/** Return a table, hidden while it is empty, and what adds a run; one that is repeated is no news. */
export function runsTable() {
  const heads = HEADS.map((head) => make("th", { scope: "col" }, head));
  const body = make("tbody");
  const caption = make("caption", {}, "Runs so far: squared error per image");
  const node = make("table", { class: "aelib-runs" }, caption, make("tr", {}, ...heads), body);
  node.hidden = true;
  /** @type {Set<string>} */
  const known = new Set();
  /**
   * @param {Record<string, string>} asked the question, and what the reader changed
   * @param {Progress} frame
   * @param {Partial<Settings>} settings
   * @param {Mark[]} marks at most one
   */
  const add = (asked, { train, test, active }, { sizes = [] }, [mark]) => {
    const name = inWords(asked);
    if (known.has(name)) return;
    known.add(name);
    const k = sizes.at(-1) ?? 0;
    const on = k > 2 ? `${Math.round(k * active)} of ${k}` : "";
    const values = [tenth(test), tenth(train), mark ? tenth(mark.error) : "", on];
    const cells = values.map((value) => make("td", {}, value));
    body.prepend(make("tr", {}, make("th", { scope: "row" }, name), ...cells));
    if (body.rows.length > MOST) {
      known.delete(body.rows[MOST].cells[0].textContent ?? "");
      body.deleteRow(MOST);
    }
    node.hidden = false;
  };
  return { node, add };
}

/** @param {Record<string, string>} asked */
function inWords({ question, ...changed }) {
  const said = Object.entries(changed).map(
    ([name, value]) => `${LABELS[/** @type {keyof typeof LABELS} */ (name)]} ${value || "none"}`,
  );
  return [question, ...said].join(", ");
}
