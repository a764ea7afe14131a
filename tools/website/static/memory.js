/**
 * What a reader did, kept by the browser and nowhere else. Predictions are kept by themselves
 * (aelib.lesson.predict), under the same beginning of their names.
 */
window.aelibMemory = (() => {
  const BEGINNING = "aelib-";
  const PREDICTION = `${BEGINNING}prediction-`;
  const EXERCISE = `${BEGINNING}exercise-`;
  const PLACE = `${BEGINNING}place`;
  const FORMAT = "aelib-course-1";

  /** Return the browser's store, or one that lasts as long as the page, where that is refused. */
  function store() {
    try {
      localStorage.getItem(PLACE);
      return localStorage;
    } catch {
      /** @type {Map<string, string>} */
      const kept = new Map();
      return {
        getItem: (/** @type {string} */ name) => kept.get(name) ?? null,
        setItem: (/** @type {string} */ name, /** @type {string} */ value) => kept.set(name, value),
        removeItem: (/** @type {string} */ name) => kept.delete(name),
        key: (/** @type {number} */ at) => [...kept.keys()][at] ?? null,
        get length() {
          return kept.size;
        },
      };
    }
  }
  const held = store();

  /** Keep a value; a full or closed store keeps what it had. */
  function keep(/** @type {string} */ name, /** @type {string} */ value) {
    try {
      held.setItem(name, value);
    } catch {}
  }

  /** @returns {string[]} */
  function names() {
    const every = Array.from({ length: held.length }, (_, at) => held.key(at) ?? "");
    return every.filter((name) => name.startsWith(BEGINNING));
  }

  return {
    /** The option that was opened first, or null. */
    prediction: (/** @type {string} */ id) => held.getItem(PREDICTION + id),
    solved: (/** @type {string} */ id) => held.getItem(EXERCISE + id) !== null,
    /** Mark an exercise, with the day, or take the mark away. */
    mark(/** @type {string} */ id, /** @type {boolean} */ solved) {
      if (solved) keep(EXERCISE + id, new Date().toISOString().slice(0, 10));
      else held.removeItem(EXERCISE + id);
    },
    /** Where the reader was last: file, title and anchor. */
    place() {
      try {
        /** @type {{file: string, title: string, anchor: string} | null} */
        const place = JSON.parse(held.getItem(PLACE) ?? "null");
        return place && /^\w+$/.test(place.file) ? place : null;
      } catch {
        return null;
      }
    },
    visit: (/** @type {{file: string, title: string, anchor: string}} */ place) =>
      keep(PLACE, JSON.stringify(place)),
    /** Everything, as the text of a file. */
    everything() {
      const kept = Object.fromEntries(names().map((name) => [name, held.getItem(name)]));
      return JSON.stringify({ format: FORMAT, kept }, null, 1);
    },
    /** Take in what such a file holds, beside what is there; return how many things came. */
    bringBack(/** @type {string} */ text) {
      const file = JSON.parse(text);
      if (file?.format !== FORMAT || typeof file.kept !== "object") throw new Error("another file");
      const found = Object.entries(file.kept).filter(
        ([name, value]) => name.startsWith(BEGINNING) && typeof value === "string",
      );
      for (const [name, value] of found) keep(name, /** @type {string} */ (value));
      return found.length;
    },
    forget() {
      for (const name of names()) held.removeItem(name);
    },
  };
})();
