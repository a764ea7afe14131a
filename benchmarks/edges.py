"""Vincent et al. (2010), their figures of filters: noise makes filters more like strokes and edges.

The measure is `metrics.gabor_fit`, as in lesson 08, whose stored run these rows report; that run is
repeated first, unless `--stored` says to take it as it is:

    python benchmarks/edges.py
"""

import argparse
import statistics
import time

from aelib import metrics, models
from benchmarks.table import markdown, record
from experiments import denoising_table
from experiments.store import load, renew

LEVELS = ["none", "masking 10 %", "masking 25 %", "masking 50 %"]


def main() -> None:
    """Repeat the run, and record its row."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stored", action="store_true", help="take the stored run as it is")
    began = time.perf_counter()
    if not parser.parse_args().stored:
        renew("denoising_table", denoising_table.table, ["mnist", "glyphs"])
    minutes = (time.perf_counter() - began) / 60
    runs = load("denoising_table")
    spent = f"{minutes / len(runs):.1f}" if minutes > 0.1 else "run of lesson 08"
    rows = [row(name, run, spent) for name, run in runs.items()]
    record("edges", rows, "python benchmarks/edges.py", details(runs))


def fits(run: dict) -> list[tuple[float, ...]]:
    """Return the shares that a Gabor function explains: for each level of noise, of each seed."""
    of_level = dict(zip(run["noises"], zip(*run["gabor_fit"], strict=True), strict=True))
    return [of_level[level] for level in LEVELS]


def row(name: str, run: dict, spent: str) -> dict:
    """Return one data set's row of the table."""
    seeds = list(zip(*fits(run), strict=True))
    above = sum(one[0] < one[-1] for one in seeds)
    rising = sum(list(one) == sorted(one) for one in seeds)
    without, *_, most = (statistics.mean(found) for found in fits(run))
    return {
        "what": f"Vincent et al. 2010: filters of 784-128-784 against noise, {name}; mean share of "
        "a filter that one Gabor function explains (0 to 1)",
        "published": "more strokes and edges with more noise (pictures, no number)",
        "bar": "more at 50 % than without noise",
        "obtained": f"{most:.2f} at 50 %, {without:.2f} without; more in {above} of {len(seeds)} "
        f"seeds, rising at every step in {rising}",
        "met": "yes" if above == len(seeds) else "no",
        "minutes": spent,
    }


def details(runs: dict[str, dict]) -> str:
    """Return the table with all levels."""
    untrained = metrics.gabor_fit(models.Autoencoder((784, 128)).encoder[0].weight).mean()
    about = (
        "From the run stored for lesson 08, which the command repeats unless `--stored` is given. "
        "Each entry is the mean share of a filter that one Gabor function explains, over the "
        f"seeds (lowest to highest). Filters before training: {untrained:.2f}."
    )
    rows = [
        [name, *(f"{statistics.mean(f):.2f} ({min(f):.2f} to {max(f):.2f})" for f in fits(run))]
        for name, run in runs.items()
    ]
    return f"{about}\n\n{markdown(['data', *LEVELS], rows)}"


if __name__ == "__main__":
    main()
