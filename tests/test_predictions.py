"""The predictions of the whole course: neither place nor length gives the right option away."""

import ast
import re
from collections import Counter, defaultdict
from itertools import permutations
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom, chisquare

from aelib import lesson
from aelib.lesson.exercises import in_order
from tools import contents

BY_CHANCE = 0.05  # what is as rare as this, were the right option drawn by lot, is a habit
MANY = 5  # predictions in one lesson, from which on they must not all have one answer's place


class Prediction(NamedTuple):
    lesson: str
    question: str
    options: dict[str, str]
    answer: str

    @property
    def place(self):
        return in_order(self.question, self.options).index(self.answer)


def predictions():
    """Yield the predictions of all lessons; their arguments are plain texts."""
    for path in sorted(contents.COURSE.root.glob("lessons/*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "lesson.predict":
                values = dict(zip(("question", "options", "answer"), call.args, strict=False))
                values |= {keyword.arg: keyword.value for keyword in call.keywords}
                texts = {name: ast.literal_eval(value) for name, value in values.items()}
                yield Prediction(path.stem, **texts)


COURSE = list(predictions())


# ---- the course ------------------------------------------------------------------------------


def test_every_question_is_asked_once():
    """The browser remembers a prediction by its question."""
    assert max(Counter(made.question for made in COURSE).values()) == 1


@pytest.mark.parametrize("count", sorted({len(made.options) for made in COURSE}))
def test_right_options_stand_at_every_place_alike(count):
    places = [made.place for made in COURSE if len(made.options) == count]
    seen = [places.count(place) for place in range(count)]
    assert chisquare(seen).pvalue > BY_CHANCE, f"{seen}: see SALT in aelib/lesson/exercises.py"


def test_no_lesson_has_all_its_right_options_at_one_place():
    places = defaultdict(list)
    for made in COURSE:
        places[made.lesson].append(made.place)
    assert [name for name, at in places.items() if len(at) >= MANY and len(set(at)) == 1] == []


@pytest.mark.parametrize("extreme", [min, max])
def test_the_right_option_is_neither_the_longest_nor_the_shortest_by_habit(extreme):
    """A reader who always took the longest, or the shortest, would be right no more than by lot."""
    taken = [extreme(in_order(made.question, made.options), key=len) for made in COURSE]
    hits = sum(option == made.answer for option, made in zip(taken, COURSE, strict=True))
    share = sum(1 / len(made.options) for made in COURSE) / len(COURSE)
    assert binom.sf(hits - 1, len(COURSE), share) > BY_CHANCE, f"{hits} of {len(COURSE)}"


# ---- the order of one ------------------------------------------------------------------------


@given(st.text(), st.lists(st.text(alphabet="ab 12.", min_size=1), unique=True, max_size=4))
def test_the_order_does_not_depend_on_how_the_options_were_written(question, options):
    assert len({tuple(in_order(question, written)) for written in permutations(options)}) == 1


def test_the_order_is_the_same_in_every_build():
    letters = "abcdef"
    orders = ["".join(in_order(question, letters)) for question in ("Which?", "And which?")]
    assert orders == ["dcbeaf", "dbafce"]


def test_where_a_right_option_stands_is_a_matter_of_chance():
    places = [in_order(f"Which, {n}?", ["yes", "no", "perhaps"]).index("no") for n in range(3000)]
    assert chisquare([places.count(place) for place in range(3)]).pvalue > 0.001


@pytest.mark.parametrize(
    "ascending",
    [
        ["-3", "2", "10", "1,000"],
        ["below 15 %", "between 15 % and 70 %", "above 70 %"],
        ["about 0.25 as many", "1 each", "2: one for each"],
    ],
)
def test_numbers_ascend(ascending):
    for written in permutations(ascending):
        assert in_order("How many?", written) == ascending


@pytest.mark.parametrize("last", ["None of these", "all of them: it is one net", "Both of these"])
def test_what_sums_up_the_others_comes_last(last):
    assert {in_order(f"Which, {n}?", [last, "W1", "the net"])[-1] for n in range(20)} == {last}


def test_the_page_shows_that_order():
    options = {"10": "too few", "9": "far too few", "100": "indeed"}
    page = lesson.predict("How many?", options, "100").data
    assert re.findall(r"<summary[^>]*>(\d+)<", page) == ["9", "10", "100"]
    assert re.findall("[✓✗]", page) == ["✗", "✗", "✓"]
