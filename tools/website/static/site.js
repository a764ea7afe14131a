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

  /** Say below a still picture that it is only that. */
  function tellAsleep(/** @type {Element} */ place) {
    const said = document.createElement("p");
    said.textContent = "This did not load; what you see is a picture of it. Reload the page.";
    place.append(said);
  }

  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        wake(/** @type {HTMLElement} */ (target)).catch(() => tellAsleep(target));
      }
    },
    { rootMargin: "800px 0px" },
  );
  /** @type {NodeListOf<HTMLElement>} */
  const places = document.querySelectorAll(".live");
  for (const place of places) near.observe(place);
  addEventListener("beforeprint", () => places.forEach((place) => void wake(place)));

  // ---- links within a page: widgets on the way wake and grow, so the target is aimed at anew ----

  /** @type {Element | null} */
  let aim = null;
  function aimAtHash() {
    aim = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    setTimeout(letGo, 4000);
  }
  function letGo() {
    aim = null;
  }
  const article = document.querySelector("article");
  const grown = new ResizeObserver(() => aim?.scrollIntoView({ behavior: "instant" }));
  if (article) grown.observe(article);
  for (const own of ["wheel", "touchstart", "pointerdown", "keydown"]) addEventListener(own, letGo);
  addEventListener("hashchange", aimAtHash);
  if (location.hash) aimAtHash();

  // ---- menu and contents lie over a narrow page: their buttons work by keyboard, too ----

  /** Put a button in the place of a label, which no key reaches. */
  function asButton(/** @type {Element} */ label, /** @type {string} */ name) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = label.className;
    button.setAttribute("aria-label", name);
    button.append(...label.childNodes);
    label.replaceWith(button);
    return button;
  }

  const DRAWERS = /** @type {const} */ ([
    ["#__navigation", ".sidebar-drawer", "Menu"],
    ["#__toc", ".toc-drawer", "On this page"],
  ]);
  for (const [checkbox, side, name] of DRAWERS) {
    const box = /** @type {HTMLInputElement | null} */ (document.querySelector(checkbox));
    const drawer = /** @type {HTMLElement | null} */ (document.querySelector(side));
    if (!box || !drawer) continue;
    const labels = document.querySelectorAll(`label[for="${box.id}"]:not(.overlay)`);
    const buttons = [...labels].map((label) => asButton(label, name));
    const follow = () => {
      const lies = buttons.some((button) => button.getClientRects().length > 0);
      drawer.inert = lies && !box.checked;
      for (const button of buttons) button.setAttribute("aria-expanded", String(box.checked));
    };
    const set = (/** @type {boolean} */ open) => {
      box.checked = open;
      follow();
    };
    for (const button of buttons) {
      button.addEventListener("click", () => {
        set(!box.checked);
        if (box.checked) drawer.querySelector("a")?.focus();
      });
    }
    box.addEventListener("change", follow);
    drawer.addEventListener("click", ({ target }) => {
      if (target instanceof Element && target.closest("a")) set(false);
    });
    addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || !box.checked) return;
      set(false);
      buttons.find((button) => button.getClientRects().length > 0)?.focus();
    });
    addEventListener("resize", follow);
    follow();
  }

  // ---- blocks that scroll can be reached by keyboard ----

  const KINDS = /** @type {const} */ ([
    [".highlight pre", "code or output"],
    [".math", "formula"],
    [".table-wrapper, .output.text_html", "table or picture"],
  ]);
  const watched = new ResizeObserver((entries) => {
    // All sizes first: to write between them would lay the page out anew for each.
    const blocks = entries.map(({ target }) => /** @type {HTMLElement} */ (target));
    const scrolling = blocks.map((block) => block.scrollWidth > block.clientWidth + 1);
    blocks.forEach((block, i) => {
      offerTabStop(block, scrolling[i]);
    });
  });

  function offerTabStop(/** @type {HTMLElement} */ block, /** @type {boolean} */ scrolls) {
    if (scrolls === block.hasAttribute("tabindex")) return;
    if (!scrolls) {
      for (const name of ["tabindex", "role", "aria-label"]) block.removeAttribute(name);
      return;
    }
    const [, name] = KINDS.find(([selector]) => block.matches(selector)) ?? ["", "block"];
    block.tabIndex = 0;
    block.setAttribute("role", "group");
    block.setAttribute("aria-label", `${name}, wider than the page`);
  }
  for (const [selector] of KINDS) {
    for (const block of document.querySelectorAll(`article :is(${selector})`)) {
      offerTabStop(/** @type {HTMLElement} */ (block), true); // until its size is known
      watched.observe(block);
    }
  }

  // ---- predictions, exercises, place ----

  for (const question of /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll("[data-aelib-prediction]")
  )) {
    const id = question.dataset.aelibPrediction ?? "";
    const chosen = showFirstAnswer(question, id);
    if (chosen) chosen.open = true;
    question.addEventListener("click", () => showFirstAnswer(question, id)); // it is kept by now
  }

  /** Say of the option that was chosen first that it was, once; return it. */
  function showFirstAnswer(/** @type {HTMLElement} */ question, /** @type {string} */ id) {
    const first = memory.prediction(id);
    const option = [...question.querySelectorAll("details")].find(
      (one) => one.querySelector("summary")?.textContent === first,
    );
    if (!option || question.querySelector(".first-answer")) return undefined;
    const said = Object.assign(document.createElement("p"), { textContent: "Your first answer." });
    said.className = "first-answer";
    option.querySelector("summary")?.after(said);
    return option;
  }

  for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (
    document.querySelectorAll("input[data-exercise]")
  )) {
    const id = box.dataset.exercise ?? "";
    box.checked = memory.solved(id);
    box.addEventListener("change", () => {
      const marked = memory.mark(id, box.checked);
      if (box.checked && !marked) box.after(" (not kept: the browser's store is full) ");
    });
  }

  const file =
    location.pathname
      .split("/")
      .at(-1)
      ?.replace(/\.html$/, "") ?? "";
  const title = document.querySelector("article h1")?.firstChild?.textContent ?? "";
  if (/^\d\d_/.test(file)) {
    const heads = document.querySelectorAll("article section[id]");
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let resting;
    const note = () => {
      const passed = [...heads].filter(
        (head) => head.getBoundingClientRect().top < innerHeight / 3,
      );
      const at = passed.at(-1);
      if (at) memory.visit({ file, title, anchor: at.id });
    };
    addEventListener("scroll", () => {
      clearTimeout(resting);
      resting = setTimeout(note, 200);
    });
    note();
  }
  const goOn = /** @type {HTMLAnchorElement | null} */ (document.querySelector("#go-on"));
  const place = memory.place();
  if (goOn && place) {
    goOn.href = `${place.file}.html#${encodeURIComponent(place.anchor)}`;
    goOn.textContent = `Go on with ${place.title}`;
    goOn.hidden = false;
  }
})();
