"""Which module may import which, how cheap `import aelib` is, and how large it may grow."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "aelib"
MODULES = sorted(PACKAGE.rglob("*.py"))
MAX_LINES = 320
MAX_NAMES = 88  # the models, losses, widgets and ways to own data that the issues name

# What each module may import of aelib. One that is missing here has no place in the design yet.
ALLOWED = {
    "__init__": set(),
    "_alternatives": set(),
    "_checks": {"_checks"},
    "_console": set(),
    "_files": set(),
    "_needs": set(),
    "_surroundings": set(),
    "data": {"data"},
    "corruption": set(),
    "models": {"models"},
    "losses": set(),
    "metrics": {"metrics"},
    "plots": {"plots"},
    "lesson": {"lesson"},
    "training": {"losses", "models", "training"},  # pretrain_layerwise returns an Autoencoder
    "estimator": {"estimator", "models", "training"},
    "widgets": {"models", "training", "corruption", "widgets"},
}
# All may import these.
GROUND = {"_alternatives", "_checks", "_console", "_files", "_needs", "_surroundings"}
# A lesson imports these where it uses them, if at all: each student of a class pays for them.
LATE = {
    "anywidget",
    "ipywidgets",
    "pooch",
    "scipy",
    "skimage",
    "sklearn",
    "torch._dynamo",
    "torchvision",
}
HEAVY = {"torch", "torchvision", "matplotlib", "ipywidgets", "sklearn"}


def part(path):
    """Return the module or subpackage of aelib that a file belongs to."""
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


PARTS = {part(path) for path in MODULES}


def imported(source, package):
    """Yield the full name of everything that the source of a module imports, anywhere in it."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            stem = [*base, *(node.module.split(".") if node.module else [])]
            yield from (".".join([*stem, alias.name]) for alias in node.names)


def names_imported(path):
    package = ["aelib", *path.relative_to(PACKAGE).parent.parts]
    return list(imported(path.read_text(encoding="utf-8"), package))


def own_parts(names):
    split = [name.split(".") for name in names]
    return {name[1] for name in split if name[0] == "aelib" and len(name) > 1} & PARTS


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
class TestModule:
    def test_imports_only_what_the_design_allows(self, path):
        assert part(path) in ALLOWED, f"say in ALLOWED where {part(path)} stands"
        assert own_parts(names_imported(path)) <= GROUND | ALLOWED[part(path)]

    def test_only_plots_imports_matplotlib(self, path):
        matplotlib = [n for n in names_imported(path) if n.split(".")[0] == "matplotlib"]
        assert not matplotlib or part(path) == "plots"

    def test_private_names_stay_in_their_module(self, path):
        own = [name for name in names_imported(path) if name.split(".")[0] == "aelib"]
        ground = [f"aelib.{name}" for name in GROUND]
        inner = [name for name in own if not name.startswith(tuple(ground))]
        private = {n for n in inner if any(s[:1] == "_" and s[-1] != "_" for s in n.split("."))}
        assert not private

    def test_has_no_star_import(self, path):
        assert not [name for name in names_imported(path) if name.endswith("*")]

    def test_is_short(self, path):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= MAX_LINES


def public_names(path):
    names = []
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__":
            return ast.literal_eval(node.value)
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            names.append(node.name)
    return names


def is_public(path):
    """Say whether a learner imports from this file: from a subpackage's __init__ only."""
    if part(path) in GROUND:
        return False
    return path.parent == PACKAGE or path.name == "__init__.py"


def test_what_is_a_whole_number_is_decided_in_one_place():
    """A check that stands in a second place would come to say something else there."""
    deciding = [path for path in MODULES if "__index__" in path.read_text(encoding="utf-8")]
    assert {part(path) for path in deciding} == {"_checks"}, deciding


def test_public_names_are_few():
    names = [f"{part(p)}.{name}" for p in MODULES if is_public(p) for name in public_names(p)]
    assert len(names) == len(set(names)) and "data.load_images" in names
    assert len(names) <= MAX_NAMES, names


def test_subpackages_say_what_is_public():
    """Without __all__ the names that they re-export would not be counted."""
    for path in PACKAGE.glob("*/__init__.py"):
        assert "__all__" in path.read_text(encoding="utf-8"), path


def test_import_is_cheap():
    program = "import sys, aelib; print(*{name.split('.')[0] for name in sys.modules})"
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True
    )
    assert not HEAVY & set(ran.stdout.split())


def test_a_lesson_starts_without_what_it_needs_later():
    lesson = PACKAGE.parent / "lessons" / "04_first_autoencoder.py"
    (setup,) = re.findall(
        r'^# %% tags=\["setup"\]\n(.*?)^# %%', lesson.read_text(encoding="utf-8"), re.DOTALL | re.M
    )
    program = f"{setup}\nimport sys; print(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True
    )
    loaded = set(ran.stdout.split())
    assert "aelib.plots" in loaded and not LATE & loaded


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("from aelib import losses, __version__", {"losses"}),
        ("from aelib.losses import mse", {"losses"}),
        ("import aelib.losses as L", {"losses"}),
        ("from . import losses", {"losses"}),
        ("from .losses import mse", {"losses"}),
        ("def f():\n    from .losses import mse", {"losses"}),
        ("import torch.nn.modules.losses", set()),
    ],
)
def test_imports_are_seen(source, parts):
    assert own_parts(imported(source, ["aelib"])) == parts


def test_imports_from_a_subpackage_are_seen():
    assert list(imported("from ..models import A", ["aelib", "widgets"])) == ["aelib.models.A"]
