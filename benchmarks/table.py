"""The table of benchmarks/README.md, put together from what the scripts beside it measured.

Each script calls `record`, which stores its rows in benchmarks/results/ and writes the table anew.
To write it anew without measuring:

    python benchmarks/table.py
"""

import json
import platform
from collections.abc import Iterable
from pathlib import Path

import torch

from tools.files import write_whole
from tools.terminal import print_anything

HERE = Path(__file__).parent
RESULTS = HERE / "results"
README = HERE / "README.md"
PUBLISHED = ["hinton2006", "vincent2010", "baldi1989", "alain2014", "edges"]
SPEED = ["speed", "latency", "notebooks", "page_training", "page_errors", "site", "large"]
SPEED += ["class_server"]
ORDER = PUBLISHED + SPEED
# Keys of a row, and what stands above their columns.
COLUMNS = {
    "what": "",
    "published": "published",
    "bar": "we asked for",
    "obtained": "obtained",
    "met": "met?",
    "minutes": "minutes",
}
HEAD = """\
<!-- Built by `python benchmarks/table.py` from benchmarks/results: do not edit. -->

# Published results, tried again on a small computer; and the speed

The command in a row measures it again. Expect PCA's figures and those of formulas to the last
digit, those of trained nets within about the spread of their seeds, and other minutes. What *we
asked for* was fixed before the runs. In the rows of Hinton and Vincent, settings were chosen on
training images that were held out (`--choose` repeats that for one setting), and the test images
were used once.

*Squared error* is the sum over the 784 pixels of an image (black 0, white 1), the mean over the
10,000 test images. `mnist` are handwritten digits, `glyphs` digits drawn from fonts, both 28 x 28
pixels; nobody published figures for `glyphs`, so there the question is the paper's and no more.
*SAE-3* is a stack of three autoencoders, trained one after the other (lesson 07), with a layer for
the ten digits on top; *SDAE-3* the same with denoising (lesson 09). `s` is the scale of the noise,
and `r(x)` what a denoiser makes of x (lesson 08). The *products* are the matrix products of a net
and its slopes, which no way of training can do without.
"""


def record(script: str, rows: list[dict], command: str, details: str = "") -> None:
    """Store what a script measured, and write the table anew.

    A row says `what` was measured, what is `published`, the `bar` that we set ourselves, what was
    `obtained`, whether the bar is `met`, and in how many `minutes`. `details` is Markdown, shown
    below the tables.
    """
    for row in rows:
        if set(row) != set(COLUMNS):
            raise ValueError(f"a row has the keys {sorted(COLUMNS)}, not {sorted(row)}.")
    result = {"rows": rows, "command": command, "machine": machine(), "details": details}
    text = json.dumps(result, indent=1, ensure_ascii=False) + "\n"
    write_whole(RESULTS / f"{script}.json", text)
    write_whole(README, table())
    print_anything()
    print(details or tabled({script: result}, list(COLUMNS)))


def machine() -> str:
    """Return what it was measured on, in words."""
    device = torch.cuda.get_device_name() if torch.cuda.is_available() else "no GPU"
    threads = torch.get_num_threads()
    return (
        f"{threads} thread{'' if threads == 1 else 's'} of {processor()}, {device}, "
        f"torch {torch.__version__}, Python {platform.python_version()}"
    )


def processor() -> str:
    """Return the name of the processor, or its kind where the system does not tell the name."""
    told = Path("/proc/cpuinfo")  # Linux; platform.processor() is empty there
    lines = told.read_text("utf-8").splitlines() if told.exists() else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def table() -> str:
    """Return the text of benchmarks/README.md."""
    results = {name: json.loads(path.read_text("utf-8")) for name, path in stored().items()}
    parts = [HEAD]
    for title, names in {
        "Published results": PUBLISHED,
        "Speed, and the page that trains": SPEED,
    }.items():
        shown = {name: results[name] for name in names if name in results}
        missing = [f"`benchmarks/{name}.py`" for name in names if name not in results]
        parts.append(f"## {title}")
        keys = [key for key in COLUMNS if names is PUBLISHED or key != "published"]
        parts += [tabled(shown, keys)] if shown else []
        parts += [f"Not measured yet: {', '.join(missing)}."] if missing else []
    parts.append("Measured with " + "; ".join(machines(results)) + ".")
    for result in results.values():
        if result["details"]:
            parts += [f"## `{result['command']}`", result["details"]]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def tabled(results: dict[str, dict], keys: list[str]) -> str:
    """Return the rows of several scripts as one table."""
    rows = [
        [*(row[key] for key in keys), f"`{result['command']}`"]
        for result in results.values()
        for row in result["rows"]
    ]
    return markdown([*(COLUMNS[key] for key in keys), "command"], rows)


def markdown(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table in Markdown."""
    head = list(head)
    lines = [f"| {' | '.join(cells)} |" for cells in (head, *rows)]
    return "\n".join([lines[0], "|---" * len(head) + "|", *lines[1:]])


def machines(results: dict[str, dict]) -> list[str]:
    """Return on what the scripts were run, each machine once."""
    scripts = {}
    for name, result in results.items():
        scripts.setdefault(result["machine"], []).append(name)
    return [f"{machine} ({', '.join(names)})" for machine, names in scripts.items()]


def stored() -> dict[str, Path]:
    """Return the files of results, in the order of the table."""
    found = {path.stem: path for path in RESULTS.glob("*.json")}
    unknown = set(found) - set(ORDER)
    if unknown:
        raise ValueError(f"no place in the table for {sorted(unknown)}: add it to ORDER.")
    return {name: found[name] for name in ORDER if name in found}


if __name__ == "__main__":
    write_whole(README, table())
