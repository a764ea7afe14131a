"""The table of benchmarks/README.md, put together from what the scripts beside it measured.

Each script calls `record`, which stores its rows in benchmarks/results/ and writes the table anew.
To write it anew without measuring:

    python benchmarks/table.py
"""

import json
import platform
from pathlib import Path

import torch
from store import write_whole

HERE = Path(__file__).parent
RESULTS = HERE / "results"
README = HERE / "README.md"
ORDER = ["hinton2006", "vincent2010", "baldi1989", "alain2014", "edges", "speed", "latency"]
ORDER += ["notebooks"]
HEAD = """\
# Published numbers, reproduced on two cores; and the speed

Built by `python benchmarks/table.py` from the results of the scripts in this folder: do not edit.
Each number can be had again by the command in its row. Where a published figure holds for another
net or another measure than ours, the row says so. A script without a row has not been run yet.
"""


def record(script: str, rows: list[dict], command: str, details: str = "") -> None:
    """Store what a script measured, and write the table anew.

    A row says `what` was measured, what is `published`, the `bar` that we set ourselves, what was
    `obtained`, and in how many `minutes`. `details` is Markdown, shown below the table.
    """
    wanted = {"what", "published", "bar", "obtained", "minutes"}
    for row in rows:
        if set(row) != wanted:
            raise ValueError(f"a row has the keys {sorted(wanted)}, not {sorted(row)}.")
    result = {"rows": rows, "command": command, "machine": machine(), "details": details}
    text = json.dumps(result, indent=1, ensure_ascii=False) + "\n"
    write_whole(RESULTS / f"{script}.json", text)
    README.write_text(table(), encoding="utf-8")
    print(details or "\n".join(line(row, command) for row in rows))


def machine() -> str:
    """Return what it was measured on, in words."""
    device = torch.cuda.get_device_name() if torch.cuda.is_available() else "no GPU"
    return (
        f"{torch.get_num_threads()} threads, {device}, torch {torch.__version__}, "
        f"Python {platform.python_version()}"
    )


def table() -> str:
    """Return the text of benchmarks/README.md."""
    results = {name: json.loads(path.read_text("utf-8")) for name, path in stored().items()}
    lines = ["| | published | bar | obtained | minutes | command |", "|---|---|---|---|---|---|"]
    parts = [HEAD]
    for result in results.values():
        lines += [line(row, result["command"]) for row in result["rows"]]
    parts.append("\n".join(lines))
    for result in results.values():
        if result["details"]:
            parts += [f"## `{result['command']}`", result["details"]]
            parts.append(f"Measured with {result['machine']}.")
    return "\n\n".join(part.strip() for part in parts) + "\n"


def stored() -> dict[str, Path]:
    """Return the files of results, in the order of the table."""
    found = {path.stem: path for path in RESULTS.glob("*.json")}
    unknown = set(found) - set(ORDER)
    if unknown:
        raise ValueError(f"no place in the table for {sorted(unknown)}: add it to ORDER.")
    return {name: found[name] for name in ORDER if name in found}


def line(row: dict, command: str) -> str:
    """Return a row as a line of Markdown."""
    cells = [row["what"], row["published"], row["bar"], row["obtained"], row["minutes"]]
    return "| " + " | ".join([*cells, f"`{command}`"]) + " |"


if __name__ == "__main__":
    README.write_text(table(), encoding="utf-8")
