"""Decks of slides, made of the web edition's pages."""
