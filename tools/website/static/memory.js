/**
 * What a reader did, kept by the browser and nowhere else. Predictions are kept by themselves
 * (aelib.lesson.predict), under the same beginning of their names.
 */
window.aelibMemory = (() => {
  const BEGINNING = "aelib-";
  const PREDICTION = `${BEGINNING}prediction-`;
  const EXERCISE = `${BEGINNING}exercise-`;
  const PLACE = `${BEGINNING}place`;
  const OURS = new RegExp(`^(${PREDICTION}[0-9a-f]{8}|${EXERCISE}\\d\\d:\\w+|${PLACE})$`);
  const LONGEST = 1000; // characters of a value
  const FORMAT = "aelib-course-1";

  /** Keep a value; return whether it is there now: a store can be full. */
  function keep(/** @type {string} */ name, /** @type {string} */ value) {
    try {
      localStorage.setItem(name, value);
    } catch {}
    return localStorage.getItem(name) === value;
  }

  /** @returns {string[]} */
  function names() {
    const every = Array.from(
      { length: localStorage.length },
      (_, at) => localStorage.key(at) ?? "",
    );
    return every.filter((name) => name.startsWith(BEGINNING));
  }

  /** @returns {unknown} */
  function parsed(/** @type {string | null} */ text) {
    try {
      return JSON.parse(text ?? "null");
    } catch {
      return null;
    }
  }

  return {
    /** The option that was opened first, or null. */
    prediction: (/** @type {string} */ id) => localStorage.getItem(PREDICTION + id),
    solved: (/** @type {string} */ id) => localStorage.getItem(EXERCISE + id) !== null,
    /** Mark an exercise, with the day, or take the mark away; return whether it is marked now. */
    mark(/** @type {string} */ id, /** @type {boolean} */ solved) {
      if (solved) return keep(EXERCISE + id, new Date().toISOString().slice(0, 10));
      localStorage.removeItem(EXERCISE + id);
      return false;
    },
    /** Where the reader was last: file, title and anchor. */
    place() {
      const place = /** @type {any} */ (parsed(localStorage.getItem(PLACE)));
      const texts = [place?.file, place?.title, place?.anchor];
      const whole = texts.every((text) => typeof text === "string");
      return whole && /^\d\d_\w+$/.test(place.file)
        ? /** @type {{file: string, title: string, anchor: string}} */ (place)
        : null;
    },
    visit: (/** @type {{file: string, title: string, anchor: string}} */ place) =>
      void keep(PLACE, JSON.stringify(place)),
    /** Everything, as the text of a file. */
    everything() {
      const kept = Object.fromEntries(names().map((name) => [name, localStorage.getItem(name)]));
      return JSON.stringify({ format: FORMAT, kept }, null, 1);
    },
    /** Take in what such a file holds, beside what is there; return how many things came. */
    bringBack(/** @type {string} */ text) {
      const file = /** @type {any} */ (parsed(text));
      const kept = file?.format === FORMAT ? Object.entries(file.kept ?? {}) : [];
      return kept.filter(
        ([name, value]) =>
          OURS.test(name) &&
          typeof value === "string" &&
          value.length <= LONGEST &&
          keep(name, value),
      ).length;
    },
    forget() {
      for (const name of names()) localStorage.removeItem(name);
    },
  };
})();
