"""How fast `training.fit` is, beside other ways to train the same net on the same images.

One epoch of Adam on 60,000 images in batches of 256 is timed for `training.fit`; for the usual
tutorial loop over a DataLoader; for Lightning's Trainer over the same DataLoader; for scikit-
learn's MLPRegressor; and for the matrix products alone, which no loop can do without. All take
turns, so that a machine that slows down slows all of them, and ratios are taken within a round; the
table gives medians. Peak memory is that of a process of its own. About twenty minutes
on two cores:

    python benchmarks/speed.py

Lightning is needed for its column only: `pip install lightning`; without it the column is left out.
"""

import argparse
import importlib.util
import statistics
import subprocess
import sys
import time
import warnings
from pathlib import Path

import torch
from PIL import Image
from torch.utils.data import DataLoader, Dataset
from torchvision.transforms import Compose, Normalize, ToTensor

from aelib import data, models, training
from benchmarks.table import record

NETS = [(784, 32), (784, 128, 64, 32), (784, 500, 250, 30), (784, 1000, 500, 250, 30)]
COUNTS = [1_000, 3_000, 10_000, 30_000, 60_000]
LESSON_NET = NETS[1]
BATCH = 256
# What the profiler's names belong to; what is not named is the rest.
PARTS = {
    "matrix products": ["aten::mm", "aten::addmm"],
    "loss and sigmoid": ["mse_loss", "sigmoid"],
    "ReLU": ["relu", "clamp_min", "threshold"],
    "Adam": ["Adam", "adam"],
    "picking the images": ["index_select", "randperm"],
}
ABOUT = """\
Batches of 256. *DataLoader* is the usual tutorial loop: one picture at a time through ToTensor and
Normalize, without worker processes, which is what takes the time. *Lightning* is a library that
brings the loop, here over the same DataLoader. *MLPRegressor* is scikit-learn's net; its output is
linear, that of the others a sigmoid, and on the two small nets it is faster than fit. Each ratio is
the median of the ratios within a round, so columns need not multiply, and repeats differ by about a
tenth. Peak memory holds torch and all images; where the figures agree, the peak was reached while
the images were loaded. Where fit takes over 1.6 times the products, the layers are so small that
Adam, the loss and the calls themselves weigh as much as the products or more (last table). Adam
runs as one call (`fused`); the rest of the loop is what lesson 04 shows."""


class AsPictures(Dataset):
    """The images as torchvision's own MNIST keeps and gives them: 8-bit, one by one, with a label.

    It is written out here so that the script also runs on glyphs, where MNIST is not to be had.
    """

    def __init__(self, x, transform):
        self.pictures = (x.view(-1, 28, 28) * 255).round().byte()
        self.transform = transform

    def __len__(self):
        return len(self.pictures)

    def __getitem__(self, index):
        return self.transform(Image.fromarray(self.pictures[index].numpy())), 0


def fit(x, sizes) -> float:
    """Return the seconds of one epoch of `training.fit`."""
    model = models.Autoencoder(sizes)
    return training.fit(model, x, epochs=1, batch_size=BATCH, device="cpu", progress=False).seconds[
        0
    ]


def usual_loader(x) -> DataLoader:
    """Return the DataLoader of most tutorials: one picture at a time, ToTensor and Normalize."""
    pictures = AsPictures(x, Compose([ToTensor(), Normalize((0.5,), (0.5,))]))
    return DataLoader(pictures, batch_size=BATCH, shuffle=True)


def dataloader(x, sizes) -> float:
    """Return the seconds of one epoch of the usual loop over a DataLoader."""
    model = models.Autoencoder(sizes)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    criterion = torch.nn.MSELoss()
    start = time.perf_counter()
    for batch, _ in usual_loader(x):
        inputs = batch.flatten(1)
        loss = criterion(model(inputs), inputs)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return time.perf_counter() - start


def lightning(x, sizes) -> float:
    """Return the seconds of one epoch of Lightning's Trainer over the usual DataLoader."""
    import logging

    from lightning.pytorch import LightningModule, Trainer

    class Net(LightningModule):
        def __init__(self):
            super().__init__()
            self.net = models.Autoencoder(sizes)

        def training_step(self, batch, _):
            inputs = batch[0].flatten(1)
            return torch.nn.functional.mse_loss(self.net(inputs), inputs)

        def configure_optimizers(self):
            return torch.optim.Adam(self.parameters(), lr=1e-3)

    logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)
    warnings.filterwarnings("ignore", module="lightning")
    trainer = Trainer(
        max_epochs=1, accelerator="cpu", logger=False, enable_checkpointing=False,
        enable_progress_bar=False, enable_model_summary=False,
    )  # fmt: skip
    start = time.perf_counter()
    trainer.fit(Net(), usual_loader(x))
    return time.perf_counter() - start


def sklearn(x, sizes) -> float:
    """Return the seconds of one epoch of scikit-learn's MLPRegressor, on the same layers."""
    from sklearn.neural_network import MLPRegressor

    warnings.filterwarnings("ignore", module="sklearn")  # one epoch does not converge
    hidden = (*sizes[1:], *sizes[-2:0:-1])
    model = MLPRegressor(hidden_layer_sizes=hidden, activation="relu", batch_size=BATCH, max_iter=1)
    pixels = x.numpy()
    start = time.perf_counter()
    model.fit(pixels, pixels)
    return time.perf_counter() - start


def products(x, sizes) -> float:
    """Return the seconds of the matrix products of one epoch, forward and backward, and no more.

    A layer from a to b needs x W forward and two products backward: one for the slope of W, one
    for the slope of x, which the first layer does not need.
    """
    widths = [*sizes, *sizes[-2::-1]]
    layers = [torch.rand(a, b) for a, b in zip(widths[:-1], widths[1:], strict=True)]
    inputs = [torch.rand(BATCH, width) for width in widths]
    start = time.perf_counter()
    for _ in range(0, len(x), BATCH):
        for values, weight in zip(inputs, layers, strict=False):
            values @ weight
        for i, weight in enumerate(layers):
            inputs[i].T @ inputs[i + 1]
            if i:
                inputs[i + 1] @ weight.T
    return time.perf_counter() - start


WAYS = {
    "training.fit": fit,
    "DataLoader": dataloader,
    "Lightning": lightning,
    "MLPRegressor": sklearn,
    "products alone": products,
}


def take_turns(ways, x, sizes, rounds: int) -> dict[str, list[float]]:
    """Return the seconds of every way in every round."""
    times = {name: [] for name in ways}
    for way in ways.values():
        way(x[: 2 * BATCH], sizes)  # warm up
    for _ in range(rounds):
        for name, way in ways.items():
            times[name].append(way(x, sizes))
    return times


def ratio(times, name: str, to: str) -> float:
    """Return how many times as long one way takes as another, the median over rounds."""
    return statistics.median(a / b for a, b in zip(times[name], times[to], strict=True))


def own_peak() -> float:
    """Return the peak memory of this process in MB."""
    status = Path("/proc/self/status")
    if status.exists():  # on Linux ru_maxrss begins at what the calling process had
        lines = dict(line.split(":", 1) for line in status.read_text("utf-8").splitlines())
        return int(lines["VmHWM"].split()[0]) / 1024
    import resource  # not on Windows

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1024 / (1024 if sys.platform == "darwin" else 1)


def peak_memory(name: str, sizes) -> float:
    """Return the peak memory in MB of a process that trains one epoch in this way."""
    command = [sys.executable, __file__, "--memory", name, "--sizes", ",".join(map(str, sizes))]
    told = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    return float(told.split()[-1])  # before it, without a network, where the images come from


def by_net(ways, x, rounds: int) -> tuple[list[str], dict]:
    """Return the table over four nets, and the times of the lesson's net."""
    lines = [
        "| net | way | images a second | time / fit's | time / products' | peak memory, MB |",
        "|---|---|---|---|---|---|",
    ]
    for sizes in NETS:
        times = take_turns(ways, x, sizes, rounds)
        if sizes == LESSON_NET:
            of_lesson = times
        for name, seconds in times.items():
            memory = peak_memory(name, sizes)
            speed = len(x) / statistics.median(seconds)
            lines.append(
                f"| {'-'.join(map(str, sizes))} | {name} | {speed:,.0f}"
                f" | {ratio(times, name, 'training.fit'):.2f}"
                f" | {ratio(times, name, 'products alone'):.2f} | {memory:,.0f} |"
            )
            print(lines[-1], flush=True)
    return lines, of_lesson


def by_count(x, rounds: int) -> list[str]:
    """Return the table over numbers of images: microseconds an image, for the lesson's net."""
    lines = ["| images | seconds an epoch of fit | microseconds an image |", "|---|---|---|"]
    times = {count: [] for count in COUNTS}
    for _ in range(rounds):
        for count in COUNTS:
            times[count].append(fit(x[:count], LESSON_NET))
    for count, seconds in times.items():
        median = statistics.median(seconds)
        lines.append(f"| {count:,} | {median:.3f} | {1e6 * median / count:.1f} |")
    return lines


def where_the_time_goes(x) -> list[str]:
    """Return the table of what one epoch of fit spends its time on, by torch's profiler."""
    lines = ["| net | " + " | ".join([*PARTS, "rest"]) + " |", "|---" * (len(PARTS) + 2) + "|"]
    for sizes in NETS:
        with torch.profiler.profile(activities=[torch.profiler.ProfilerActivity.CPU]) as seen:
            fit(x, sizes)
        spent = dict.fromkeys([*PARTS, "rest"], 0.0)
        for event in seen.key_averages():
            parts = [p for p, names in PARTS.items() if any(n in event.key for n in names)]
            spent[[*parts, "rest"][0]] += event.self_cpu_time_total
        shares = [f"{time / sum(spent.values()):.0%}" for time in spent.values()]
        lines.append(f"| {'-'.join(map(str, sizes))} | " + " | ".join(shares) + " |")
    return lines


def main() -> None:
    """Time all ways in turn and record the tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument(
        "--memory", choices=list(WAYS), help="only print the peak memory of one way"
    )
    parser.add_argument("--sizes", help="with --memory: widths with commas between them")
    arguments = parser.parse_args()
    x = data.load_images(train=60_000, test=1).x_train
    if arguments.memory:
        WAYS[arguments.memory](x, tuple(map(int, arguments.sizes.split(","))))
        print(own_peak())
        return
    ways = dict(WAYS)
    if importlib.util.find_spec("lightning") is None:
        del ways["Lightning"]
    began = time.perf_counter()
    lines, times = by_net(ways, x, arguments.rounds)
    of_net = "-".join(map(str, LESSON_NET))
    lines += ["", f"Is the time linear in the number of images? fit on {of_net}:", ""]
    lines += by_count(x, 3 * arguments.rounds)
    lines += ["", "Where the time of fit goes, by torch's profiler (which adds to the rest):", ""]
    lines += where_the_time_goes(x[:20_000])
    over, slower = (
        ratio(times, "training.fit", "products alone"),
        {name: ratio(times, name, "training.fit") for name in times},
    )
    row = {
        "what": "Speed of training.fit, 784-128-64-32 and back, 60,000 images",
        "published": "-",
        "bar": "at most 1.6 times the products",
        "met": "yes" if over <= 1.6 else "no",
        "obtained": f"{over:.2f} times the products; the usual tutorial loop takes "
        f"{slower['DataLoader']:.1f} times as long as fit, MLPRegressor "
        f"{slower['MLPRegressor']:.1f}",
        "minutes": f"{(time.perf_counter() - began) / 60:.0f}",
    }
    details = f"One epoch, medians of {arguments.rounds} rounds in turn. {ABOUT}\n\n" + "\n".join(
        lines
    )
    record("speed", [row], "python benchmarks/speed.py", details)


if __name__ == "__main__":
    main()
