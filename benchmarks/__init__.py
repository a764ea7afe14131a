"""Published results tried again, and speed: README.md beside this file shows what was measured."""
