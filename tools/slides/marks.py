"""Slides marked by hand in lectures/NN_name.toml, where the rule alone makes no good deck."""

from tools.course import CourseError
from tools.lectures import Mark
from tools.slides.deck import LEAD, MOST_WORDS, Slide
from tools.slides.markdown import rendered
from tools.slides.prose import text_of
from tools.slides.thin import put_away


def marked(slides: list[Slide], marks: list[Mark], file: str) -> list[Slide]:
    """Return the slides with other sentences at their head, kept or dropped, as marks say.

    CourseError for a mark that is not of one slide.
    """
    sentences = rendered([mark.say for mark in marks])
    left = list(slides)
    for mark, sentence in zip(marks, sentences, strict=True):
        found = [slide for slide in left if beginning(slide).startswith(mark.at)]
        if len(found) != 1:
            raise CourseError(
                f"{file}: the mark at {mark.at!r} must be of one slide, and {len(found)} begin so."
            )
        (slide,) = found
        if mark.say:
            others = [one for one in slide.body if not one.startswith(LEAD)]
            slide.body = [sentence.strip().replace("<p>", LEAD, 1), *others]
        slide.marked = mark.keep
        if mark.drop:
            put_away(left, left.index(slide))
    return left


def check_short(slides: list[Slide], file: str) -> None:
    """Raise where a sentence of a mark makes a slide of words longer than an audience reads."""
    for slide in slides:
        if slide.kind in ("text", "claims") and slide.words > MOST_WORDS:
            raise CourseError(
                f"{file}: the slide that begins {beginning(slide)[:40]!r} has {slide.words} words; "
                f"{MOST_WORDS} are the most."
            )


def beginning(slide: Slide) -> str:
    """Return the words by which a mark knows a slide."""
    return slide.alternative or text_of(" ".join(slide.body)).removeprefix("Predict first: ")
