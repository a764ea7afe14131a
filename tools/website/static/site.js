/** What every page does beyond showing text: widgets wake, and what the reader does is kept. */
(() => {
  const memory = window.aelibMemory;

  // ---- widgets: the still picture stands until the widget comes near the window ----

  /** @type {Map<string, Promise<void>>} */
  const loading = new Map();

  /** Load a script once for all widgets that share it. */
  function load(/** @type {string} */ src) {
    const asked = loading.get(src);
    if (asked) return asked;
    const done = new Promise((resolve, reject) => {
      const script = Object.assign(document.createElement("script"), { src });
      script.onload = () => resolve(undefined);
      script.onerror = () => reject(new Error(`${src} did not come`));
      document.head.append(script);
    });
    loading.set(src, done);
    return done;
  }

  /** Load what a widget needs, in order; the last script wakes it. */
  async function wake(/** @type {HTMLElement} */ place) {
    const scripts = place.dataset.scripts?.split(" ") ?? [];
    delete place.dataset.scripts;
    for (const src of scripts) await load(src);
  }

  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        wake(/** @type {HTMLElement} */ (target)).catch(() => {}); // its still picture stays
      }
    },
    { rootMargin: "800px 0px" },
  );
  /** @type {NodeListOf<HTMLElement>} */
  const places = document.querySelectorAll(".live");
  for (const place of places) near.observe(place);
  addEventListener("beforeprint", () => places.forEach((place) => void wake(place)));

  // ---- blocks that scroll can be reached by keyboard ----

  const KINDS = /** @type {const} */ ([
    [".highlight pre", "code or output"],
    [".math", "formula"],
    [".table-wrapper, .output.text_html", "table or picture"],
  ]);
  const watched = new ResizeObserver((entries) => {
    for (const { target } of entries) offerTabStop(/** @type {HTMLElement} */ (target));
  });

  function offerTabStop(/** @type {HTMLElement} */ block) {
    const scrolls = block.scrollWidth > block.clientWidth + 1 && block.clientWidth > 0;
    if (!scrolls) {
      block.removeAttribute("tabindex");
      return;
    }
    const [, name] = KINDS.find(([selector]) => block.matches(selector)) ?? ["", "block"];
    block.tabIndex = 0;
    block.setAttribute("role", "group");
    block.setAttribute("aria-label", `${name}, wider than the page`);
  }
  for (const [selector] of KINDS) {
    for (const block of document.querySelectorAll(`article :is(${selector})`))
      watched.observe(block);
  }

  // ---- predictions, exercises, place ----

  for (const question of /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll("[data-aelib-prediction]")
  )) {
    const first = memory.prediction(question.dataset.aelibPrediction ?? "");
    const option = [...question.querySelectorAll("details")].find(
      (one) => one.querySelector("summary")?.textContent === first,
    );
    if (!option) continue;
    option.open = true;
    const said = Object.assign(document.createElement("p"), { textContent: "Your first answer." });
    said.className = "first-answer";
    option.querySelector("summary")?.after(said);
  }

  for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (
    document.querySelectorAll("input[data-exercise]")
  )) {
    const id = box.dataset.exercise ?? "";
    box.checked = memory.solved(id);
    box.addEventListener("change", () => memory.mark(id, box.checked));
  }

  const file =
    location.pathname
      .split("/")
      .at(-1)
      ?.replace(/\.html$/, "") ?? "";
  const title = document.querySelector("article h1")?.firstChild?.textContent ?? "";
  if (/^\d\d_/.test(file)) {
    const heads = document.querySelectorAll("article section[id]");
    const passed = new IntersectionObserver(
      (entries) => {
        const seen = entries.filter(({ isIntersecting }) => isIntersecting).at(-1);
        if (seen) memory.visit({ file, title, anchor: seen.target.id });
      },
      { rootMargin: "0px 0px -70% 0px" },
    );
    for (const head of heads) passed.observe(head);
  }
  const goOn = /** @type {HTMLAnchorElement | null} */ (document.querySelector("#go-on"));
  const place = memory.place();
  if (goOn && place) {
    goOn.href = `${place.file}.html#${encodeURIComponent(place.anchor)}`;
    goOn.textContent = `Go on with ${place.title}`;
    goOn.hidden = false;
  }
})();
