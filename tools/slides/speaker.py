"""What the speaker reads beside the slides: minutes, what to ask, what to expect, what to show."""

from collections.abc import Iterable

from tools.lectures import Lecture, Section, anchor
from tools.slides.deck import Slide
from tools.slides.markdown import rendered

WEIGHT = {"widget": 4, "ask": 3, "figure": 2, "text": 2, "claims": 2, "title": 1}
ENDS = {"title": 1, "claims": 1, "text": 1}  # minutes of a slide that is of no section
Say = list[tuple[str, str]]  # label and Markdown


def prepare(slides: list[Slide], lecture: Lecture) -> None:
    """Put before each slide's notes what lectures/NN_name.toml says for it."""
    took = minutes_of(slides, lecture)
    sections = {anchor(section.heading): section for section in lecture.sections}
    said: list[Say] = []
    for i, slide in enumerate(slides):
        begun, ends = sum(took[:i]), sum(took[: i + 1])
        say: Say = [("Time", f"{clock(took[i])} min, from {clock(begun)} to {clock(ends)}")]
        if section := sections.get(slide.part):
            first = all(one.part != slide.part for one in slides[:i])
            say += opening(section) if first else []
            say += [("Show", section.show)] if section.show and is_shown_on(slide, slides) else []
        if slide.kind == "ask":
            say.append(("Poll", "Hands up for each answer before you open any."))
        said.append(say)
    texts = iter(rendered([f"**{label}.** {text}" for say in said for label, text in say]))
    for slide, say in zip(slides, said, strict=True):
        slide.notes = [*(f'<div class="say">{next(texts)}</div>' for _ in say), *slide.notes]


def opening(section: Section) -> Say:
    """Return what is said where a section begins."""
    short = f"{section.short} min" if section.short else f"Left out. {section.skip}"
    said = [("Ask", section.ask), ("They will say", section.expect), ("In 45 minutes", short)]
    return [(label, text) for label, text in said if text]


def is_shown_on(slide: Slide, slides: Iterable[Slide]) -> bool:
    """Say whether a slide is the one of its section that there is most to show on."""
    own = [one for one in slides if one.part == slide.part]
    best = next((one for kind in ("widget", "figure") for one in own if one.kind == kind), own[0])
    return slide is best


def minutes_of(slides: list[Slide], lecture: Lecture) -> list[float]:
    """Share the minutes of each section among its slides, in halves."""
    whole = {anchor(section.heading): section.minutes for section in lecture.sections}
    took: list[float] = []
    for i, slide in enumerate(slides):
        if slide.part not in whole:
            took.append(ENDS[slide.kind])
            continue
        own = [one for one in slides if one.part == slide.part]
        done = sum(t for one, t in zip(slides, took, strict=False) if one.part == slide.part)
        left = [one for one in slides[i:] if one.part == slide.part]
        share = WEIGHT[slide.kind] / sum(WEIGHT[one.kind] for one in left)
        rest = whole[slide.part] - done
        took.append(rest if len(left) == 1 or len(own) == 1 else round(2 * rest * share) / 2)
    return took


def clock(minutes: float) -> str:
    whole, half = divmod(minutes, 1)
    return f"{whole:.0f}" if not half else f"{whole:.0f}½".removeprefix("0")
