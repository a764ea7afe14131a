/** A deck: keys inside a widget stay with it, and what is too tall for its slide is drawn smaller. */
(() => {
  const PRESSED = "button, summary, input[type=checkbox]"; // only Space and Enter mean anything there

  /** Say whether the element with the focus has a use of its own for a key. */
  function isOwn(/** @type {string} */ key) {
    const at = document.activeElement;
    if (!at) return false;
    if (at.matches(PRESSED)) return key === " " || key === "Enter";
    return at.closest(".aelib-widget") !== null;
  }

  // A presenter's clicker sends PageUp and PageDown, which turn the slide whatever has the focus.
  // Escape leads out of a widget; only then is it reveal.js's own.
  addEventListener(
    "keydown",
    (event) => {
      const at = /** @type {HTMLElement | SVGElement | null} */ (document.activeElement);
      if (event.key === "PageDown") Reveal.next();
      else if (event.key === "PageUp") Reveal.prev();
      else if (event.key === "Escape" && at?.closest(".aelib-widget")) at.blur();
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );

  /** @type {WeakMap<HTMLElement, number>} */
  const zooms = new WeakMap();

  /** Draw a slide's body smaller until it ends above the slide's lower edge. */
  function fit(/** @type {HTMLElement} */ slide, /** @type {number} */ from) {
    const body = /** @type {HTMLElement | null} */ (slide.querySelector(".body"));
    if (!body) return;
    const least = slide.querySelector(".live") ? 0.75 : 0.4; // a widget that is still too tall scrolls
    for (let zoom = from; zoom >= least; zoom -= 0.05) {
      body.style.setProperty("zoom", String(zoom));
      zooms.set(slide, zoom);
      const tooTall = body.scrollHeight > body.clientHeight + 1;
      if (!tooTall && body.scrollWidth <= body.clientWidth + 1) return;
    }
  }

  /** @type {(slide: HTMLElement) => number} */
  const large = (slide) => (slide.querySelector(".live") ? 1.6 : 1);
  const fitNow = () => {
    const slide = Reveal.getCurrentSlide();
    if (slide) fit(slide, large(slide));
  };
  // A widget that has grown is drawn smaller, but never larger again while somebody looks at it.
  const grown = new ResizeObserver(() => {
    const slide = Reveal.getCurrentSlide();
    if (slide) fit(slide, zooms.get(slide) ?? large(slide));
  });

  Reveal.on("ready", fitNow);
  Reveal.on("slidechanged", fitNow);
  addEventListener("toggle", fitNow, true); // an answer opens
  for (const widget of document.querySelectorAll(".live")) {
    widget.setAttribute("data-prevent-swipe", "");
    grown.observe(widget);
  }
  Reveal.initialize({
    width: 1280,
    height: 720,
    margin: 0.02,
    center: false,
    hash: true,
    transition: "none",
    slideNumber: "c/t",
    plugins: [RevealNotes],
    keyboardCondition: (/** @type {KeyboardEvent} */ event) => !isOwn(event.key),
  });
})();
