"""What the speaker reads beside the slides: minutes, what to ask, what to expect, what to show."""

from itertools import accumulate

from tools.lectures import Lecture, Section, anchor
from tools.slides.deck import Slide
from tools.slides.markdown import rendered

WEIGHT = {"widget": 4, "ask": 3, "figure": 2, "text": 2, "claims": 2, "title": 1}
ENDS = {"title": 1, "claims": 1, "text": 1}  # minutes of a slide that is of no section
Say = list[tuple[str, str]]  # label and Markdown


def prepare(slides: list[Slide], lecture: Lecture) -> None:
    """Put before each slide's notes what lectures/NN_name.toml says for it."""
    times = timetable(slides, lecture)
    sections = {anchor(section.heading): section for section in lecture.sections}
    said: list[Say] = []
    for i, slide in enumerate(slides):
        say: Say = [("Time", times[i])]
        if section := sections.get(slide.part):
            first = all(one.part != slide.part for one in slides[:i])
            say += opening(section) if first else []
            say += [("Show", section.show)] if section.show and is_shown_on(slide, slides) else []
        say += demonstrations(slide, lecture)
        if slide.kind == "ask":
            say.append(("Poll", "Hands up for each answer before you open any."))
        said.append(say)
    texts = iter(rendered([f"**{label}.** {text}" for say in said for label, text in say]))
    for slide, say in zip(slides, said, strict=True):
        own = [f'<div class="say">{next(texts)}</div>' for _ in say]
        slide.notes = [*own, *(["<h3>From the lesson</h3>"] if slide.notes else []), *slide.notes]


def timetable(slides: list[Slide], lecture: Lecture) -> list[str]:
    """Return for each slide when it is shown, in a lecture of 90 minutes and in one of 45."""
    whole = {anchor(section.heading): section.minutes for section in lecture.sections}
    short = {anchor(section.heading): section.short for section in lecture.sections}
    long_ends, short_ends = (list(accumulate(minutes_of(slides, one))) for one in (whole, short))
    said = []
    for i, slide in enumerate(slides):
        begun, short_begun = (ends[i - 1] if i else 0 for ends in (long_ends, short_ends))
        when = f"minute {clock(begun)} to {clock(long_ends[i])}"
        if short.get(slide.part, 1):
            when += f" (of 45: {clock(short_begun)} to {clock(short_ends[i])})."
        else:
            later = (n for n in range(i, len(slides)) if short.get(slides[n].part, 1))
            on = next(later, len(slides))
            when += f" (of 45: left out, go on with slide {on + 1})."
        said.append(when)
    return said


def demonstrations(slide: Slide, lecture: Lecture) -> Say:
    """Return what can be shown at the widget of a slide."""
    said: Say = []
    for one in lecture.demonstrations:
        if one.widget and slide.name == f"widget-{one.widget}":
            said += [(f"Demonstration: {one.title}", one.do), ("They see", one.see)]
    return said


def opening(section: Section) -> Say:
    """Return what is said where a section begins."""
    skip = "" if section.short else section.skip
    said = [("Ask", section.ask), ("They will say", section.expect), ("In 45 minutes, say", skip)]
    return [(label, text) for label, text in said if text]


def is_shown_on(slide: Slide, slides: list[Slide]) -> bool:
    """Say whether there is something to point at; a section without has it on its first slide."""
    own = [one for one in slides if one.part == slide.part]
    seen = [one for one in own if one.kind in ("widget", "figure")] or own[:1]
    return any(slide is one for one in seen)


def minutes_of(slides: list[Slide], sections: dict[str, int]) -> list[float]:
    """Share the minutes of each section, by its name, among its slides, in halves."""
    took: list[float] = []
    for i, slide in enumerate(slides):
        if slide.part not in sections:
            took.append(ENDS[slide.kind])
            continue
        done = sum(t for one, t in zip(slides, took, strict=False) if one.part == slide.part)
        left = [one for one in slides[i:] if one.part == slide.part]
        share = WEIGHT[slide.kind] / sum(WEIGHT[one.kind] for one in left)
        rest = sections[slide.part] - done
        took.append(rest if len(left) == 1 else round(2 * rest * share) / 2)
    return took


def clock(minutes: float) -> str:
    whole, half = divmod(minutes, 1)
    return f"{whole:.0f}" if not half else f"{whole:.0f}½".removeprefix("0")
