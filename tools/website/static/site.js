/** What every page does beyond showing text: drawers and wide blocks work by keyboard, and what the
 * reader does is kept. */
(() => {
  const memory = window.aelibMemory;

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

  // ---- on a narrow page what was printed is wrapped, but not where it stands in columns ----

  for (const printed of document.querySelectorAll(".output pre")) {
    const rows = (printed.textContent ?? "").match(/^.*\S {2,}\S.*$/gm) ?? [];
    printed.classList.toggle("in-columns", rows.length > 1);
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
    const beyond = blocks.map(hidden);
    blocks.forEach((block, i) => {
      const scrolls = beyond[i].left + beyond[i].right > 1;
      offerTabStop(block, scrolls);
      block.classList.toggle("wider", scrolls);
      fade(block, beyond[i]);
    });
  });

  /** Return how much of a block lies beyond each of its edges, in pixels. */
  function hidden(/** @type {HTMLElement} */ { scrollLeft, scrollWidth, clientWidth }) {
    return { left: scrollLeft, right: scrollWidth - clientWidth - scrollLeft };
  }

  /** Let a block fade towards the edges beyond which there is more. */
  function fade(/** @type {HTMLElement} */ block, /** @type {Record<string, number>} */ beyond) {
    for (const [edge, size] of Object.entries(beyond)) {
      block.style.setProperty(`--more-${edge}`, size > 1 ? "2em" : "0px");
    }
  }

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
    for (const block of /** @type {NodeListOf<HTMLElement>} */ (
      document.querySelectorAll(`article :is(${selector})`)
    )) {
      offerTabStop(block, true); // until its size is known
      watched.observe(block);
      block.addEventListener("scroll", () => fade(block, hidden(block)), { passive: true });
    }
  }

  // ---- predictions, exercises, the button to go on ----

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

  const goOn = /** @type {HTMLAnchorElement | null} */ (document.querySelector("#go-on"));
  const place = memory.place();
  if (goOn && place) {
    goOn.href = `${place.file}.html#${encodeURIComponent(place.anchor)}`;
    goOn.textContent = `Go on with ${place.title}`;
    goOn.hidden = false;
  }
})();
