"""What the in-browser widgets stand on where anywidget is not installed: traits, and no model.

They then show as their HTML, which computes in the page and needs nothing more.
"""

import uuid

import traitlets


class AnyWidget(traitlets.HasTraits):
    """As much of `anywidget.AnyWidget` as a widget needs that the kernel hears nothing of."""

    def __init__(self, **traits):
        super().__init__(**traits)
        self.model_id = uuid.uuid4().hex

    def close(self) -> None:
        """Close nothing: there is no model on the page."""
