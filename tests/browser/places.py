"""A page that is watched while a test moves its widgets."""

from tools import roster


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


def blocked(route, path):
    """Let the page itself through, and nothing else."""
    if route.request.url == path.as_uri() or route.request.url.startswith("data:"):
        route.continue_()
    else:
        route.abort()
