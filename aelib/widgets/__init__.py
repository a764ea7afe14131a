"""Sliders that compute in the page: networks packed by ``network.py`` and run by ``nn.js``."""

__all__: list[str] = []
