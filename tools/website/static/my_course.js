/** The page that shows what was predicted and solved, exports it and forgets it. */
(() => {
  const memory = window.aelibMemory;
  const place = document.querySelector("#done");
  if (!place) return;

  /**
   * @typedef {object} Lesson
   * @property {string} file
   * @property {string} title
   * @property {{id: string, question: string, right: string}[]} predictions
   * @property {{id: string, title: string}[]} exercises
   */
  /** @type {Lesson[]} */
  const lessons = JSON.parse(document.querySelector("#todo")?.textContent ?? "[]");

  /**
   * @param {string} tag
   * @param {Record<string, string>} [attributes]
   * @param {(Node | string)[]} children
   */
  function make(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.append(...children);
    return node;
  }

  /** @param {Lesson} lesson */
  function predicted({ file, predictions }) {
    const made = predictions
      .map((one) => ({ ...one, first: memory.prediction(one.id) }))
      .filter(({ first }) => first !== null);
    if (made.length === 0) return [];
    const items = made.map(({ id, question, first, right }) => {
      const link = make("a", { href: `${file}.html#predict-${id}` }, question);
      return make("li", {}, link, make("br"), `You: ${first} ${first === right ? "✓" : "✗"}`);
    });
    return [
      make("details", {}, make("summary", {}, "your first answers"), make("ul", {}, ...items)),
    ];
  }

  /** @param {Lesson} lesson */
  function row(lesson) {
    const { file, title, predictions, exercises } = lesson;
    const made = predictions.filter(({ id }) => memory.prediction(id) !== null).length;
    const right = predictions.filter((one) => memory.prediction(one.id) === one.right).length;
    const solved = exercises.filter(({ id }) => memory.solved(id)).length;
    return make(
      "tr",
      {},
      make("th", { scope: "row" }, make("a", { href: `${file}.html` }, title)),
      make("td", {}, `${made} of ${predictions.length}`, ...predicted(lesson)),
      make("td", {}, made ? `${right} of ${made}` : "–"),
      make("td", {}, `${solved} of ${exercises.length}`),
    );
  }

  function show() {
    const heads = ["Lesson", "Predictions made", "Right at first", "Exercises solved"];
    const head = make("tr", {}, ...heads.map((name) => make("th", { scope: "col" }, name)));
    const table = make(
      "table",
      { class: "docutils" },
      make("thead", {}, head),
      make("tbody", {}, ...lessons.map(row)),
    );
    const at = memory.place();
    const on = at
      ? [
          make(
            "p",
            {},
            "You were last in ",
            make("a", { href: `${at.file}.html#${at.anchor}` }, at.title),
            ".",
          ),
        ]
      : [];
    place?.replaceChildren(...on, make("div", { class: "table-wrapper" }, table));
  }

  /** @param {string} words */
  function say(words) {
    const said = document.querySelector("#said");
    if (said) said.textContent = words;
  }

  document.querySelector("#export")?.addEventListener("click", () => {
    const file = new Blob([memory.everything()], { type: "application/json" });
    const href = URL.createObjectURL(file);
    make("a", { href, download: "my-autoencoder-course.json" }).click();
    URL.revokeObjectURL(href);
    say("Saved as my-autoencoder-course.json.");
  });
  document.querySelector("#bring")?.addEventListener("change", async ({ target }) => {
    const input = /** @type {HTMLInputElement} */ (target);
    const text = await input.files?.[0]?.text();
    input.value = "";
    if (text === undefined) return;
    const count = memory.bringBack(text);
    const things = count === 1 ? "one thing" : `${count} things`;
    say(
      count > 0
        ? `Brought back: ${things}.`
        : "Nothing was changed: this is no file that Export has saved, or the browser's store is full.",
    );
    show();
  });
  document.querySelector("#forget")?.addEventListener("click", () => {
    if (!confirm("Forget all predictions, exercises and where you were?")) return;
    memory.forget();
    show();
    say("Everything is forgotten.");
  });
  show();
})();
