"""Notebooks take the newest JavaScript of the widgets, with the states that they had."""

import nbformat

from tools.rebundle import page_widgets, rebundle


class Folder:
    """A course of one notebook."""

    def __init__(self, path):
        self.path = path

    def notebook(self, stem):
        return self.path / f"{stem}.ipynb"


def scripts(path):
    shown = [output.data for output in page_widgets(nbformat.read(path, 4))]
    return [data["text/html"].partition("<style>")[2] for data in shown]


def test_widgets_of_older_bundles_become_those_that_a_build_would_make(built, tmp_path):
    path = tmp_path / "shown.ipynb"
    path.write_bytes(built)
    wanted = scripts(path)
    nb = nbformat.read(path, 4)
    for output in page_widgets(nb):
        old = output.data["text/html"].replace("const state = ", "older();const state = ", 1)
        output.data["text/html"] = old.replace(".aelib-widget{", ".aelib-widget{color:red;", 1)
    nbformat.write(nb, path)
    assert rebundle(Folder(tmp_path), "shown") and scripts(path) == wanted
    assert all("image/png" in output.data for output in page_widgets(nbformat.read(path, 4)))
    before = path.read_bytes()
    assert not rebundle(Folder(tmp_path), "shown") and path.read_bytes() == before
