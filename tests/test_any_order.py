"""Every cell of a lesson can be run again, at once and after all of them, backwards, on glyphs."""

import contextlib
import io
import linecache
import time
from functools import partial

import matplotlib
import matplotlib.pyplot as plt
import pytest
from names_of_cells import shared_names

from aelib.training.order import Shuffled
from tools.compose import read_lesson
from tools.course import Course
from tools.notebooks import COURSE

STEMS = COURSE.stems()
STEPS = 100  # of a training: more are cut, to FEWEST in each epoch if there are many epochs
FEWEST = 6
QUICK = 0.5  # seconds: such cells are also run twice on the way forwards


def code(stem, course: Course = COURSE):
    cells = read_lesson(course.lesson(stem)).cells
    return [cell.source for cell in cells if cell.cell_type == "code"]


# ---- Names: read from the text -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cells", "shared"),
    [
        (["a = 1", "print(a)", "a = 2"], {"a"}),
        (["a = 1", "a = 2; print(a)"], set()),  # each has its own
        (["a = 1", "for a in []: pass", "def f(): return a"], {"a"}),
        (["a = 1", "def f(a): return a", "[a for a in [1]]", "lambda a: a", "print(a)"], set()),
        (["a = 1", "a += 1"], {"a"}),
        (["a = 1", "a = a + 1"], {"a"}),
        (["import a", "def a(): ...", "a"], {"a"}),
        (["from a import b", "from a import b", "b"], set()),
        (["from a import b", "from c import b", "b"], {"b"}),
        (["a, *b = c", "(b, a) = 1, 2", "f(*b)"], {"b"}),
        (["with f() as a: ...", "class a: ...", "a"], {"a"}),
        (["try: 1\nexcept E as a: a", "a = 1", "a"], {"a"}),
        (["def f():\n    a = 1\n    def g(): return a", "a = 1", "a = 2"], set()),
        (["a = 1", "a = 2", "{a: 0 for b in c}"], {"a"}),
        (["a.x = 1", "a[0] = 2", "a = 3"], set()),  # one cell binds it
    ],
)
def test_names_that_two_cells_bind_and_one_takes_are_found(cells, shared):
    assert set(shared_names(cells)) == shared


@pytest.mark.parametrize("stem", STEMS)
def test_no_name_of_a_lesson_stands_for_two_things(stem):
    """A cell that takes a name finds the same thing in it, whichever cells ran last."""
    said = {
        name: [f"bound in cells {binding}, taken in {taking}"]
        for name, (binding, taking) in shared_names(code(stem)).items()
    }
    assert not said


# ---- All cells, again and backwards --------------------------------------------------------------


@pytest.fixture
def short_trainings(monkeypatch):
    """Cut what trains long to a few steps in each epoch: whether a cell runs, not what it finds."""
    begin, epoch = Shuffled.__init__, Shuffled.epoch

    def begin_short(self, count, run):
        begin(self, count, run)
        long = run.epochs * self.batches > STEPS
        self.most = max(FEWEST, STEPS // run.epochs) if long else self.batches

    monkeypatch.setattr(Shuffled, "__init__", begin_short)
    monkeypatch.setattr(Shuffled, "epoch", lambda self, *of: epoch(self, *of)[: self.most])


@pytest.fixture
def glyphs(monkeypatch, tmp_path):
    """Set what a reader's kernel has; claims are not for nets that are hardly trained."""
    monkeypatch.setenv("AELIB_DATASET", "glyphs")
    monkeypatch.setenv("AELIB_CLAIMS_LOG", str(tmp_path / "claims"))
    monkeypatch.setenv("TQDM_DISABLE", "1")
    with matplotlib.rc_context({"backend": "Agg"}):
        yield
    plt.close("all")


def run(stem, sources, names, number):
    """Run a cell as a notebook would; return the seconds it took."""
    file = f"<{stem}, cell [{number + 1}]>"
    linecache.cache[file] = len(sources[number]), None, sources[number].splitlines(True), file
    start = time.perf_counter()
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(sources[number], file, "exec"), names)
    plt.close("all")
    return time.perf_counter() - start


@pytest.mark.parametrize("stem", STEMS)
def test_every_cell_can_be_run_again(stem, glyphs, short_trainings):
    sources = code(stem)
    again = partial(run, stem, sources, {"__name__": "__main__"})
    for number in range(len(sources)):
        if again(number) < QUICK:
            again(number)
    for number in reversed(range(len(sources))):
        again(number)
