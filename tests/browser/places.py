"""A page that is watched while a test moves its widgets."""

from tools import roster

KERNEL_PANEL = ".widget-vbox"  # the kernel's panel; the playground has a button Train, too

# What a reader sees of a widget: its canvases as text, and its charts.
SEEN = """el => JSON.stringify([
  [...el.querySelectorAll('canvas')].map((canvas) => canvas.toDataURL()),
  [...el.querySelectorAll('.aelib-chart path')].map((path) => path.getAttribute('d')),
])"""


class Watched:
    """A page whose console and failures are kept; `Failed to load` counts unless it was blocked."""

    def __init__(self, context):
        self.errors: list[str] = []
        self.page = context.new_page()
        self.page.set_default_timeout(20_000)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", self._heard)

    def _heard(self, message):
        blocked = message.text.startswith("Failed to load resource: net::ERR_FAILED")
        if message.type == "error" and not blocked:
            self.errors.append(message.text)

    def widget(self, name):
        """Return the place of a widget on the page."""
        return self.page.locator(".aelib-widget").nth(list(roster.ROSTER).index(name))


def bytes_in_use(session):
    """Return what a page holds after its rubbish is collected, numbers in arrays too."""
    session.send("HeapProfiler.collectGarbage")
    heap = session.send("Runtime.getHeapUsage")
    return heap["usedSize"] + heap["backingStorageSize"]


def blocked(route, path):
    """Let the page itself through, and nothing else."""
    if route.request.url == path.as_uri() or route.request.url.startswith("data:"):
        route.continue_()
    else:
        route.abort()


def moves(widget, control, keys):
    """Say whether each of these keys changes what is seen."""
    seen = [widget.evaluate(SEEN)]
    for key in keys:
        control.press(key)
        seen.append(widget.evaluate(SEEN))
    return all(a != b for a, b in zip(seen, seen[1:], strict=False))


def every_control_moves(widget):
    """Hold that every slider and map of a widget moves what is seen; return how many there are."""
    sliders = widget.locator("input[type=range]").all()
    for slider in sliders:
        first = slider.input_value()
        slider.press("Home")
        assert moves(widget, slider, ["End", "Home"])
        slider.fill(first)  # two images to walk between must not become one
    maps = widget.locator(".aelib-map").all()
    for map_ in maps:
        assert moves(widget, map_, ["ArrowLeft", "ArrowUp", "Shift+ArrowRight"])
    return len(sliders) + len(maps)
