"""As many slides as a lecture has time for: the others go to the notes of those before them."""

from collections import Counter

from tools.lectures import Lecture, anchor
from tools.slides.deck import CLAIMED, SUMMARY, Slide

MOST = 25
# What a slide is worth by what it shows; a section's first has a lead of FIRST before its others.
WORTH = {"title": 9, "widget": 9, "ask": 8, "figure": 6, "text": 4, "claims": 5}
FIRST, FORMULA, MARKED = 2, 1, 9
AGAIN = 3  # what each further slide of claims loses


def thinned(slides: list[Slide], lecture: Lecture) -> list[Slide]:
    """Return at most MOST slides, fewest where the lecture stays shortest.

    Sections that the lecture leaves out have none but their widgets. What is not shown any more
    is told in the notes.
    """
    minutes = {anchor(section.heading): section.minutes for section in lecture.sections}
    left = [slide for slide in slides if minutes.get(slide.part, 1) or slide.kind == "widget"]
    while len(left) > MOST:
        crowd = Counter(slide.part for slide in left)
        ranks = [
            worth(slide, left[:i]) - crowd[slide.part] / (minutes.get(slide.part) or 4)
            for i, slide in enumerate(left)
        ]
        put_away(left, ranks.index(min(ranks)))
    return left


def put_away(slides: list[Slide], at: int) -> None:
    """Move what a slide shows to the notes of the one before it."""
    dropped = slides.pop(at)
    slides[at - 1].notes += [*untold(dropped), *dropped.notes]


def worth(slide: Slide, before: list[Slide]) -> float:
    same = [one for one in before if one.part == slide.part]
    value = WORTH[slide.kind] + MARKED * slide.marked
    if slide.part == SUMMARY:
        return value + FIRST + FIRST
    if slide.part == CLAIMED:
        return value + FIRST - AGAIN * len(same)
    return value + FIRST * (not same) + FORMULA * any("math-wrapper" in one for one in slide.body)


def untold(slide: Slide) -> list[str]:
    """Return what the notes say of a slide that is not shown."""
    if slide.alternative:
        return [f"<p>(In the lesson, a figure: {slide.alternative})</p>"]
    return slide.body
