"""How a page is cut into slides."""

import pytest

from tools.course import CourseError
from tools.lectures import Lecture, Mark, Section
from tools.slides.deck import cut
from tools.slides.markdown import rendered
from tools.slides.marks import marked
from tools.slides.prose import sentences
from tools.slides.speaker import clock, minutes_of, prepare
from tools.slides.thin import MOST, thinned

CELL = '<div class="cell">{}<div class="cell_output"><div class="output">{}</div></div></div>'
FIGURE = CELL.format("", '<img alt="{}" src="f.png">')
PRINT = CELL.format('<div class="cell_input"><pre>code()</pre></div>', "<pre>{}</pre>")
WIDGET = CELL.format("", '<div class="live"></div>')


def page(*sections):
    """Return a lesson's page with sections of a name, which is their heading, too, and a body."""
    parts = "".join(
        f'<section><span id="{name}"></span><h2>{name}<a class="headerlink">#</a></h2>{body}'
        "</section>"
        for name, body in sections
    )
    opening = "<h1>08 · Title</h1><p><em>Why?</em></p><p>You will.</p>"
    return f"<article><section>{opening}{parts}</section></article>"


def lecture(**minutes):
    sections = [Section(name, count, 0, ask="Who?", skip="No.") for name, count in minutes.items()]
    return Lecture([], "", sections, [], [], [])


def test_a_deck_begins_with_title_and_question():
    first = cut(page())[0]
    assert (first.kind, first.heading) == ("title", "08 · Title")
    assert "Why?" in first.body[0] and "You will." in first.notes[0]


def test_of_the_prose_the_sentence_with_the_term_is_shown_and_all_is_in_the_notes():
    (_, slide) = cut(page(("a", "<p>First this. A <strong>code</strong> is short. Then.</p>")))
    assert slide.body == ['<p class="lead">A <strong>code</strong> is short.</p>']
    assert "First this." in slide.notes[0]


def test_without_a_term_the_first_sentence_is():
    (_, slide) = cut(page(("a", "<p>First this. Then that.</p>")))
    assert slide.body == ['<p class="lead">First this.</p>']


def test_figures_and_widgets_begin_slides_and_long_prints_do_not():
    body = FIGURE.format("A line.") + PRINT.format("short") + PRINT.format("long\n" * 8) + WIDGET
    kinds = [slide.kind for slide in cut(page(("a", f"<p>So.</p>{body}")))]
    assert kinds == ["title", "figure", "text", "widget"]


def test_a_list_of_six_takes_two_slides():
    items = "".join(f"<li><p>Point {i} is one. And more.</p></li>" for i in range(6))
    slides = cut(page(("a", f"<ul>{items}</ul>")))[1:]
    assert ["".join(slide.body).count("<li>") for slide in slides] == [4, 2]
    assert "And more." not in "".join(slides[0].body)


def test_exercises_and_references_are_left_out():
    assert len(cut(page(("exercises", "<p>Do.</p>"), ("references", "<p>Read.</p>")))) == 1


def test_claims_come_five_to_a_slide():
    printed = PRINT.format("\n".join(f"✓ it is {i}" for i in range(7)))
    slides = cut(page(("what-this-run-showed", printed)))[1:]
    assert ["".join(slide.body).count("<li>") for slide in slides] == [5, 2]


def test_too_many_slides_go_to_the_notes_and_widgets_stay():
    figures = "".join(FIGURE.format(f"Figure {i}.") for i in range(40))
    slides = thinned(cut(page(("a", figures + WIDGET), ("b", WIDGET))), lecture(a=10, b=0))
    assert len(slides) == MOST
    assert [slide.name for slide in slides if slide.kind == "widget"] == ["widget-1", "widget-2"]
    told = "".join("".join(slide.notes) for slide in slides)
    shown = "".join("".join(slide.body) for slide in slides)
    assert all(f"Figure {i}." in told + shown for i in range(40))


def test_the_minutes_of_a_section_are_shared_among_its_slides():
    slides = cut(page(("a", f"<p>So.</p>{FIGURE.format('A line.')}{WIDGET}"), ("b", "<p>So.</p>")))
    took = minutes_of(slides, {"a": 7, "b": 4})
    assert took[0] == 1 and sum(took[1:3]) == 7 and took[3] == 4
    assert took[2] > took[1]  # the widget takes longer than the figure
    prepare(slides, lecture(a=7, b=4))
    assert "minute 8 to 12 (of 45: left out, go on" in slides[3].notes[0]
    assert "Who?" in "".join(slides[3].notes)


@pytest.mark.parametrize(("minutes", "said"), [(0.5, "½"), (1.5, "1½"), (3, "3"), (0, "0")])
def test_half_minutes_are_written_as_such(minutes, said):
    assert clock(minutes) == said


def test_sentences_keep_what_stands_in_them():
    from bs4 import BeautifulSoup

    text = '<p>See <a href="x">this. Thing</a> here. (Or not.) Is it <em>so?</em> Yes.</p>'
    found = sentences(BeautifulSoup(text, "html.parser").p)
    assert found == [
        'See <a href="x">this. Thing</a> here.',
        "(Or not.)",
        "Is it <em>so?</em>",
        "Yes.",
    ]


def test_a_formula_that_is_refused_is_named():
    with pytest.raises(CourseError, match="frc"):
        rendered(["$\\frc{1}{2}$"])


def test_marks_by_hand_change_keep_and_drop_slides():
    figures = "".join(FIGURE.format(f"Figure {i}.") for i in range(30))
    slides = cut(page(("a", f"<p>So. It is.</p>{figures}")))
    marks = [Mark("Figure 0.", say="See $x$."), Mark("Figure 29.", keep=True)]
    made = thinned(marked(slides, [*marks, Mark("Figure 1.", drop=True)], "f"), lecture(a=9))
    shown = [slide.alternative for slide in made]
    assert "Figure 29." in shown and "Figure 1." not in shown
    assert 'lead">See <span' in made[1].body[0] and "So." not in "".join(made[1].body)
    assert "Figure 1." in "".join(made[1].notes)


@pytest.mark.parametrize(("at", "count"), [("Figure", 2), ("Other", 0)])
def test_a_mark_that_is_not_of_one_slide_is_named(at, count):
    slides = cut(page(("a", FIGURE.format("Figure 1.") + FIGURE.format("Figure 2."))))
    with pytest.raises(CourseError, match=rf"f: the mark at '{at}' .* {count} begin so"):
        marked(slides, [Mark(at, drop=True)], "f")
