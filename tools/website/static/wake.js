/** Widgets wake: the still picture stands until the widget comes near the window. */
(() => {
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
    said.className = "asleep";
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
})();
