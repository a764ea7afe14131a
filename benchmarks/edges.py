"""Vincent et al. (2010), their figures of filters: noise makes filters more like strokes and edges.

The measure is `metrics.gabor_fit`, as in lesson 08, whose stored run this row reports; that run is
repeated first, unless `--stored` says to take it as it is:

    python benchmarks/edges.py
"""

import argparse
import time

import denoising_table
from store import load, renew
from table import record

LEVELS = ["none", "masking 10 %", "masking 25 %", "masking 50 %"]


def main() -> None:
    """Repeat the run, and record its row."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stored", action="store_true", help="take the stored run as it is")
    began = time.perf_counter()
    if not parser.parse_args().stored:
        renew("denoising_table", denoising_table.table, ["mnist", "glyphs"])
    minutes = (time.perf_counter() - began) / 60
    rows = []
    for name, run in load("denoising_table").items():
        of_level = dict(zip(run["noises"], zip(*run["gabor_fit"], strict=True), strict=True))
        fits = [of_level[level] for level in LEVELS]
        rising = sum(one[0] < one[-1] for one in zip(*fits, strict=True))
        rows.append(
            {
                "what": f"Vincent et al. 2010: filters against noise, {name}, fit of a Gabor "
                f"function at {', '.join(LEVELS)}; {len(run['seeds'])} seeds",
                "published": "more edges with more noise (pictures, no number)",
                "bar": "rises from no noise to 50 %",
                "obtained": ", ".join(f"{sum(f) / len(f):.2f}" for f in fits)
                + f"; rises in {rising} of {len(run['seeds'])} seeds",
                "minutes": f"{minutes / 2:.1f}" if minutes > 0.1 else "see lesson 08",
            }
        )
    record("edges", rows, "python benchmarks/edges.py")


if __name__ == "__main__":
    main()
