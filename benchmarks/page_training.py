"""How fast the page trains, beside torch: images per second of processor time.

The engine of the widgets (aelib/widgets/js/engine) trains in node, by its WebAssembly kernel and in
plain JavaScript; torch trains the same nets, in one thread, with `training.fit`. All take turns;
the table gives medians over the rounds, and ratios are taken within a round. Processor time counts,
so that other work on the machine matters little. About a minute:

    python benchmarks/page_training.py
"""

import argparse
import json
import statistics
import subprocess
import time
from pathlib import Path

import torch

from aelib import data, models, training
from benchmarks.table import markdown, record

PROGRAM = Path(__file__).with_suffix(".js")
NETS = [(784, 64), (784, 128, 32, 2)]
DEEP = NETS[1]
BATCH = 64
IMAGES = {"torch": 20_000, "kernel": 20_000, "plain JavaScript": 1_000}  # for each measurement
BAR = 1.5


def in_torch(x, sizes) -> float:
    """Return the images per second that torch trains on in one thread."""
    model = models.Autoencoder(sizes)
    options = {"batch_size": BATCH, "device": "cpu", "progress": False}
    training.fit(model, x[: len(x) // 10], epochs=1, **options)  # warm up
    began = time.process_time()
    training.fit(model, x, epochs=1, **options)
    return len(x) / (time.process_time() - began)


def in_node(x, sizes, plain: bool, images: int) -> float:
    """Return the images per second that the page's engine trains on."""
    settings = {"sizes": sizes, "batchSize": BATCH}
    job = json.dumps({"settings": settings, "plain": plain, "images": images})
    greys = (x * 255).round().byte().numpy().tobytes()
    ran = subprocess.run(["node", PROGRAM, job], input=greys, capture_output=True, check=True)
    return float(ran.stdout)


def one_round(x, sizes) -> dict[str, float]:
    """Return the images per second of each way."""
    return {
        "torch": in_torch(x[: IMAGES["torch"]], sizes),
        "kernel": in_node(x[:5_000], sizes, False, IMAGES["kernel"]),
        "plain JavaScript": in_node(x[:1_000], sizes, True, IMAGES["plain JavaScript"]),
    }


def main() -> None:
    """Time all ways in turn and record the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--dry", action="store_true", help="print, and store nothing")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    began = time.perf_counter()
    x = data.load_images(train=20_000, test=1).x_train
    lines, slower = [], {}
    for sizes in NETS:
        rounds = [one_round(x, sizes) for _ in range(arguments.rounds)]
        for way in IMAGES:
            speed = statistics.median(each[way] for each in rounds)
            slower[sizes, way] = statistics.median(each["torch"] / each[way] for each in rounds)
            net = "-".join(map(str, sizes))
            lines.append([net, way, f"{speed:,.0f}", f"{slower[sizes, way]:.2f}"])
    table = markdown(["net", "way", "images per CPU-second", "torch's / its"], lines)
    ratio = slower[DEEP, "kernel"]
    row = {
        "what": "Training in the page, 784-128-32-2 and back, batches of 64, in node",
        "published": "-",
        "bar": f"at most {BAR} times slower than torch on one thread",
        "met": "yes" if ratio <= BAR else "no",
        "obtained": f"{ratio:.2f} times slower; without WebAssembly "
        f"{slower[DEEP, 'plain JavaScript']:.0f} times",
        "minutes": f"{(time.perf_counter() - began) / 60:.1f}",
    }
    about = f"Adam on batches of {BATCH}; medians of {arguments.rounds} rounds in turn.\n\n"
    if arguments.dry:
        print(row["obtained"], table, sep="\n\n")
    else:
        record("page_training", [row], "python benchmarks/page_training.py", about + table)


if __name__ == "__main__":
    main()
