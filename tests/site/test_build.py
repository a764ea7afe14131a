"""What stops `make site`: every finding names the file and the cell."""

import shutil

import nbformat
import pytest

from tools.course import CourseError
from tools.website.__main__ import BUILD, write_site


def test_dead_links_are_named_and_the_site_that_stands_stays(tmp_path):
    source, target = tmp_path / "source", tmp_path / "site"
    source.mkdir()
    shutil.copy(BUILD / "08_denoising.ipynb", source)
    nb = nbformat.read(source / "08_denoising.ipynb", 4)
    at = next(n for n, cell in enumerate(nb.cells) if cell.cell_type == "markdown" and n > 2)
    nb.cells[at].source += "\n\nSee [this](99_nowhere.ipynb)."
    nbformat.write(nb, source / "08_denoising.ipynb")
    (source / "index.md").write_text("# Index\n\n```{toctree}\n08_denoising\n```\n", "utf-8")
    target.mkdir()
    (target / "index.html").write_text("the old one", "utf-8")
    with pytest.raises(CourseError, match=rf"08_denoising, cell {at + 1}: .*99_nowhere.ipynb"):
        write_site(source, target)
    assert (target / "index.html").read_text("utf-8") == "the old one"


def test_a_formula_that_katex_refuses_is_told_why():
    from tools.website.formulas import render  # Sphinx, which `make test` does without

    refused = render([(r"\frac{a", False), ("x^2", True)])
    assert list(refused) == [(r"\frac{a", False)] and "expected '}'" in refused[r"\frac{a", False]
