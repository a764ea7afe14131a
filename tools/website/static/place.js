/** Where the reader is. A lesson is thirty screens long, and the parts that are far from the window
 * are not laid out (site.css); reload, Back and links into a page lead to their line all the same. */
(() => {
  const article = document.querySelector("article");
  if (!article) return;
  const memory = window.aelibMemory;

  // Furo asks at once where each entry of the contents leads. To answer that for entries inside a
  // part would lay it out, so it is asked for the parts only.
  const inner = [...document.querySelectorAll(".toc-tree li li > ul")];
  const outer = inner.map((list) => list.parentElement);
  for (const list of inner) list.remove();
  addEventListener("load", () => inner.forEach((list, i) => void outer[i]?.append(list)));

  // ---- what the page is aimed at is aimed at anew while parts above it grow ----

  /** @type {(() => void) | undefined} */
  let aim;

  function keepTo(/** @type {Element} */ target, /** @type {() => void} */ scroll) {
    // In a part that is not laid out, it could be measured to lie below the end of the part.
    const part = /** @type {HTMLElement | null} */ (target.closest("article > section > section"));
    part?.style.setProperty("content-visibility", "visible");
    aim = scroll;
    scroll();
    requestAnimationFrame(() => aim?.()); // the browser may have gone elsewhere after us
    setTimeout(letGo, 4000);
  }
  function letGo() {
    aim = undefined;
    history.scrollRestoration = "auto";
  }
  new ResizeObserver(() => aim?.()).observe(article);
  for (const own of ["wheel", "touchstart", "pointerdown", "keydown"]) addEventListener(own, letGo);

  function goToHash() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target) keepTo(target, () => target.scrollIntoView({ behavior: "instant" }));
  }

  // ---- the place: a block of the text, and how far it is below the upper edge ----

  const PART = "article > section > section, article > section";
  const parts = [...document.querySelectorAll(PART)];
  const blocks = [...article.querySelectorAll("section > *")];
  const top = (/** @type {Element} */ block) => block.getBoundingClientRect().top;

  /** Return the last of some elements that begins above a line; asks only in the part read. */
  function lastAbove(/** @type {number} */ line, /** @type {string} */ selector) {
    const part = parts.findLast((one) => top(one) <= line);
    const all = [...(part?.querySelectorAll(selector) ?? [])];
    const own = all.filter((one) => one.closest(PART) === part);
    return own.findLast((one) => top(one) <= line) ?? part;
  }

  /** Keep the place in the history; return it. */
  function noteForHistory() {
    const block = lastAbove(0, "section > *");
    const place = block && { at: blocks.indexOf(block), top: top(block) };
    history.replaceState({ ...history.state, place }, "");
    return place;
  }

  // What is written into the history while a page goes does not survive a reload; this does.
  const RELOADED = `aelib-reloaded ${location.pathname}`;
  addEventListener("pagehide", () => {
    const place = noteForHistory();
    try {
      sessionStorage.setItem(RELOADED, JSON.stringify(place ?? null));
    } catch {
      // nothing may be remembered here
    }
  });

  /** Return the place on the page before it was reloaded, if that is how it was opened. */
  function placeBeforeReload() {
    const [visit] = performance.getEntriesByType("navigation");
    if (!(visit instanceof PerformanceNavigationTiming) || visit.type !== "reload")
      return undefined;
    try {
      return JSON.parse(sessionStorage.getItem(RELOADED) ?? "null") ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** Go where the reader was at this point of the history, or else to the target of the link. */
  function arrive(/** @type {{at: number, top: number} | undefined} */ place) {
    const block = place && blocks[place.at];
    if (!block) {
      if (location.hash) goToHash();
      return;
    }
    history.scrollRestoration = "manual"; // the browser's counts from the top of the page
    keepTo(block, () => scrollBy({ top: top(block) - place.top, behavior: "instant" }));
  }
  addEventListener("popstate", () => arrive(history.state?.place));
  arrive(placeBeforeReload() ?? history.state?.place);

  // ---- "My course" goes on with the section that is being read ----

  const file =
    location.pathname
      .split("/")
      .at(-1)
      ?.replace(/\.html$/, "") ?? "";
  const title = article.querySelector("h1")?.firstChild?.textContent ?? "";

  function note() {
    noteForHistory();
    const section = lastAbove(innerHeight / 3, "section[id]");
    if (section && /^\d\d_/.test(file)) memory.visit({ file, title, anchor: section.id });
  }
  if (!aim) note(); // else where the scrolling rests

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let resting;
  addEventListener("scroll", () => {
    clearTimeout(resting);
    resting = setTimeout(note, 200);
  });
})();
