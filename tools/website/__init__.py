"""The web edition: a static site of all lessons, made of the executed notebooks."""
