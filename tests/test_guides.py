"""The guides: their figures are those that were measured, their links lead somewhere."""

import re
from pathlib import Path

import pytest

from aelib import lesson

ROOT = Path(__file__).resolve().parents[1]
GUIDES = sorted((ROOT / "guides").glob("*.md"))


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.stem)
def test_links_lead_to_files(guide):
    for link in re.findall(r"\]\((?!https?:)([^)#]+)", guide.read_text("utf-8")):
        assert (guide.parent / link).exists(), link


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.stem)
def test_no_place_is_left_to_fill(guide):
    assert not re.search(r"\{\{|\}\}|TODO", guide.read_text("utf-8"))


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.stem)
def test_the_readme_leads_to_it(guide):
    assert f"guides/{guide.name}" in (ROOT / "README.md").read_text("utf-8")


def percent(value):
    return f"{float(f'{100 * value:.2g}'):f}".rstrip("0").rstrip(".")


def test_the_table_of_shortcuts_is_what_was_measured():
    table = (ROOT / "guides" / "beyond_one_machine.md").read_text("utf-8")
    stored = lesson.stored("shares")
    rows = {
        "| nothing |": "all rules",
        "| shares are weighted (3) |": "shares not weighted",
        "| noise for the whole batch (2)": "noise of its own, same seed",
        "| the penalty sees the whole batch (4) |": "penalty of each share",
        "| 1 to 4: torch's": "DistributedSampler",
        "| 2 to 5: `encode`": "encode past the wrapper",
    }
    for begin, way in rows.items():
        (line,) = [line for line in table.splitlines() if line.startswith(begin)]
        losses, apart = stored["ways"][way]["loss"], max(stored["ways"][way]["processes apart"])
        assert f" {percent(max(losses))} %" in line, way
        assert percent(min(losses)) in line or way == "all rules"
        assert ("not at all" if apart == 0 else f"by up to {apart:g}") in line
    others = stored["another seed, one process"]
    assert f"{percent(min(others))} to {percent(max(others))} %" in table
