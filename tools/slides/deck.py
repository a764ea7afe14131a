"""A lesson's page cut into slides.

A heading, a prediction, a figure and a widget each begin a slide. Formulas, short lists, short
tables and short prints stay; of the prose, the sentences that introduce a term. All else goes to
the speaker's notes: a slide is looked at while somebody speaks. Exercises, solutions and references
are left out.
"""

import html
from collections.abc import Iterator
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, Tag

from tools.slides.prose import is_defining, sentences, words

MOST_WORDS = 60  # on a slide of text
MOST_LINES = 11  # of text, as high as a slide is
LIST, PRINT, COLUMNS, ROWS, CLAIMS = 4, 7, 84, 8, 5  # points, lines and their width, ...
CAPTION, LISTED = 32, 52  # words above a figure, and of a list
NAME = 4  # words: a point that begins with fewer is but named by them
LEFT_OUT = {"exercises", "references"}
LEAD = '<p class="lead">'
CLAIMED, SUMMARY = "what-this-run-showed", "summary"


@dataclass
class Slide:
    """What is shown, and what the speaker reads."""

    heading: str  # HTML
    part: str  # name of the lesson's section
    kind: str  # title, text, figure, widget, ask or claims
    body: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    lines: float = 0  # of text that the body takes up
    alternative: str = ""  # what a figure shows
    name: str = ""  # to link to it
    marked: bool = False  # to be kept, by hand

    @property
    def words(self) -> int:
        return words(self.heading) + sum(map(words, self.body))


@dataclass
class Piece:
    """Something of the page: shown on slides of its kind, or prose and code for the notes."""

    kind: str  # prose, code, text, figure, widget or ask
    html: str
    lines: float = 0
    alternative: str = ""
    sentences: list[str] = field(default_factory=list)  # of prose


def cut(page: str) -> list[Slide]:
    """Return the slides of a lesson's page, given as HTML."""
    lesson = BeautifulSoup(page, "html.parser").select_one("article > section")
    assert lesson
    slides = [opening(lesson)]
    for part in lesson.find_all("section", recursive=False):
        name = name_of(part)
        if name == CLAIMED:
            slides += claims(part)
        elif name not in LEFT_OUT:
            slides += part_slides(part, name)
    widgets = (slide for slide in slides if slide.kind == "widget")
    for number, slide in enumerate(widgets, 1):
        slide.name = f"widget-{number}"
    return slides


def name_of(part: Tag) -> str:
    """Return the name of a section's heading, as tools.lectures.anchor writes it."""
    own = part.find("span", id=True, recursive=False)
    return str((own if isinstance(own, Tag) else part)["id"])


def title_of(part: Tag) -> Tag:
    """Return a section's heading, without the sign that links to it."""
    heading = part.find(["h1", "h2", "h3"])
    assert isinstance(heading, Tag)
    for sign in heading.select(".headerlink"):
        sign.decompose()
    return heading


def opening(lesson: Tag) -> Slide:
    """Return the first slide: the lesson's title and its question."""
    slide = Slide(title_of(lesson).decode_contents(), "", "title")
    first, *others = lesson.select(":scope > p:not(.bar)")
    slide.body.append(f'<p class="question">{first.get_text()}</p>')
    slide.notes += map(str, others)
    return slide


def claims(part: Tag) -> list[Slide]:
    """Return what the run has checked, so many to a slide."""
    said = [line[2:] for out in part.select(".output pre") for line in out.get_text().splitlines()]
    slides: list[Slide] = []
    heading = title_of(part)
    for one in said:
        item = f"<li>{html.escape(one)}</li>"
        full = not slides or slides[-1].words + words(item) > MOST_WORDS
        if full or len(slides[-1].body) == CLAIMS:
            slides.append(Slide(heading.decode_contents(), CLAIMED, "claims"))
        slides[-1].body.append(item)
    for slide in slides:
        slide.body = [f'<ul class="claims">{"".join(slide.body)}</ul>']
    return slides


def part_slides(part: Tag, name: str) -> list[Slide]:
    """Return the slides of a section: those of its text, then those of each section inside."""
    inner = part.find_all("section", recursive=False)
    slides = Cutter(title_of(part).decode_contents(), name).slides(part)
    for one in inner:
        slides += Cutter(title_of(one).decode_contents(), name).slides(one)
    return slides


class Cutter:
    """Makes slides of what stands below one heading."""

    def __init__(self, heading: str, part: str) -> None:
        self.heading, self.part = heading, part
        self.made: list[Slide] = []
        self.first = ""  # sentence of the text, should it introduce no term
        self.last = ""  # sentence that was read
        self.terms: list[str] = []  # sentences that do, and are not on a slide yet
        self.unread: list[str] = []  # notes for the slide to come

    def slides(self, section: Tag) -> list[Slide]:
        for block in section.find_all(recursive=False):
            for piece in pieces(block):
                self.place(piece)
        if self.terms or not self.made:
            self.close()
        return self.made

    def place(self, piece: Piece) -> None:
        if piece.kind in ("prose", "code"):
            self.note(piece)
        elif piece.kind == "text":
            self.show_text(piece)
        else:
            slide = self.begin(piece.kind, leads=piece.kind == "figure")
            slide.body.append(piece.html)
            slide.alternative = piece.alternative

    def note(self, piece: Piece) -> None:
        if said := piece.sentences:
            self.first = self.first or said[0]
            self.terms += filter(is_defining, said)
            self.last = said[-1]
            self.explain(said[0])
        (self.made[-1].notes if self.made else self.unread).append(piece.html)

    def explain(self, sentence: str) -> None:
        """Put above a figure that stands without words what the text says below it."""
        slide = self.made[-1] if self.made else None
        if slide and slide.kind == "figure" and len(slide.body) == 1 and not slide.notes:
            if words(sentence) <= CAPTION and not sentence.startswith("("):
                slide.body.insert(0, as_lead(sentence))

    def show_text(self, piece: Piece) -> None:
        if words(self.heading) + words(piece.html) > MOST_WORDS:
            self.note(piece)
            return
        slide = self.made[-1] if self.made else None
        if not slide or slide.kind != "text" or not fits(slide, piece.html, piece.lines):
            slide = self.begin("text", leads=True, room=piece)
        slide.body.append(piece.html)
        slide.lines += piece.lines

    def begin(self, kind: str, leads: bool, room: Piece | None = None) -> Slide:
        """Begin a slide, at its head the sentences that fit beside what it is for."""
        slide = Slide(self.heading, self.part, kind, notes=self.unread)
        self.unread = []
        if room:
            slide.lines = room.lines
        if leads:
            self.lead(slide, most=1 if kind == "figure" else 2, beside=room.html if room else "")
        self.made.append(slide)
        return slide

    def lead(self, slide: Slide, most: int, beside: str = "") -> None:
        found = self.terms or list(filter(None, [self.last if self.made else self.first]))
        for sentence in found[:most]:
            text = as_lead(sentence)
            if words(text) + slide.words + words(beside) <= MOST_WORDS and fits(slide, text, 2):
                slide.body.append(text)
                slide.lines += 2
                self.terms = [one for one in self.terms if one != sentence]

    def close(self) -> None:
        """Show the terms that are left, if there is no slide yet, or room on the last."""
        if not self.made:
            self.begin("text", leads=True)
        elif self.made[-1].kind == "text":
            self.lead(self.made[-1], most=1)


def as_lead(sentence: str) -> str:
    """Return a sentence, as HTML, as it stands at the head of a slide."""
    return f"{LEAD}{sentence}</p>"


def fits(slide: Slide, fragment: str, lines: float) -> bool:
    """Say whether a slide has room for more; a second list has none beside the first."""
    if "<li>" in fragment and any("<li>" in one for one in slide.body):
        return False
    return slide.lines + lines <= MOST_LINES and slide.words + words(fragment) <= MOST_WORDS


def pieces(block: Tag) -> Iterator[Piece]:
    """Yield what a block of the page comes to on slides."""
    kinds = set(block.get("class") or [])
    if block.name == "p":
        yield Piece("prose", str(block), sentences=sentences(block))
    elif block.name in ("ul", "ol"):
        yield from points(block)
    elif "math-wrapper" in kinds:
        yield Piece("text", str(block), 2.5)
    elif "table-wrapper" in kinds:
        yield from table(block)
    elif "cell" in kinds:
        yield from cell(block)


def points(listed: Tag) -> Iterator[Piece]:
    """Yield a list in pieces, of each point its first sentence."""
    items = [short(item) for item in listed.find_all("li", recursive=False)]
    while items:
        taken = [items.pop(0)]
        while items and len(taken) < LIST and words("".join([*taken, items[0]])) < LISTED:
            taken.append(items.pop(0))
        lines = sum(1 + words(one) // 11 for one in taken)
        yield Piece("text", f"<{listed.name}>{''.join(taken)}</{listed.name}>", lines)
    yield Piece("code", str(listed))


def short(item: Tag) -> str:
    """Return the first sentence of a point, and the second where the first is a mere name."""
    paragraph = item.find("p")
    if not isinstance(paragraph, Tag):
        return f"<li>{html.escape(item.get_text())}</li>"
    first, *others = sentences(paragraph)
    more = f" {others[0]}" if others and words(first) < NAME else ""
    return f"<li>{first}{more}</li>"


def table(block: Tag) -> Iterator[Piece]:
    rows = len(block.find_all("tr"))
    yield Piece("text", str(block), 0.9 * rows) if rows <= ROWS else Piece("code", str(block))


def cell(block: Tag) -> Iterator[Piece]:
    """Yield the code of a cell for the notes, and what it has shown."""
    for code in block.select(".cell_input"):
        yield Piece("code", f"<details><summary>Code</summary>{code}</details>")
    for output in block.select(".cell_output > .output"):
        yield from shown(output)


def shown(output: Tag) -> Iterator[Piece]:
    if question := output.select_one("[data-aelib-prediction]"):
        question.attrs = {"class": "predict"}  # a deck remembers no answers
        yield Piece("ask", str(question))
    elif widget := output.select_one(".live"):
        yield Piece("widget", str(widget))
    elif picture := output.find("img"):
        assert isinstance(picture, Tag)
        yield Piece("figure", f"<figure>{picture}</figure>", alternative=str(picture["alt"]))
    elif printed := output.find("pre"):
        lines = printed.get_text().strip("\n").splitlines()
        small = 0 < len(lines) <= PRINT and max(map(len, lines)) <= COLUMNS
        yield Piece("text" if small else "code", f"<pre>{printed.get_text()}</pre>", len(lines))
    elif output.find("table"):
        yield from table(output)
