"""How fast `training.fit` is: beside the usual tutorial loop, and beside bare matrix products.

One net, 784-128-64-32 and back, on 60,000 images in batches of 256. They take turns, so that
a machine that slows down slows all of them; the table gives medians. About two minutes on two
cores:

    python benchmarks/speed.py
"""

import argparse
import statistics
import time

import torch
from PIL import Image
from torch.utils.data import DataLoader, Dataset
from torchvision.transforms import Compose, Normalize, ToTensor

from aelib import data, models, training

SIZES = (784, 128, 64, 32)
BATCH = 256


class AsPictures(Dataset):
    """The images as torchvision's own MNIST keeps and gives them: 8-bit, one by one, with a label.

    It is written out here so that the script also runs on glyphs, where MNIST is not to be had.
    """

    def __init__(self, images: data.ImageData, transform):
        self.pictures = (images.x_train.view(-1, 28, 28) * 255).round().byte()
        self.labels = images.y_train
        self.transform = transform

    def __len__(self):
        return len(self.pictures)

    def __getitem__(self, index):
        picture = Image.fromarray(self.pictures[index].numpy())
        return self.transform(picture), int(self.labels[index])


def fit_epoch(x: torch.Tensor) -> float:
    """Return the seconds of one epoch of `training.fit`."""
    model = models.Autoencoder(SIZES)
    return training.fit(model, x, epochs=1, batch_size=BATCH, progress=False).seconds[0]


def tutorial_epoch(pictures: AsPictures) -> float:
    """Return the seconds of one epoch of the usual loop over a DataLoader."""
    model = models.Autoencoder(SIZES)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    criterion = torch.nn.MSELoss()
    start = time.perf_counter()
    for batch, _ in DataLoader(pictures, batch_size=BATCH, shuffle=True):
        x = batch.flatten(1)
        loss = criterion(model(x), x)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return time.perf_counter() - start


def bare_products(n: int) -> float:
    """Return the seconds of the matrix products of one epoch, forward and backward, and no more.

    A layer from a to b needs x W forward and two products backward: one for the slope of W, one
    for the slope of x, which the first layer does not need.
    """
    widths = [*SIZES, *SIZES[-2::-1]]
    layers = [torch.rand(a, b) for a, b in zip(widths[:-1], widths[1:], strict=True)]
    inputs = [torch.rand(BATCH, width) for width in widths]
    start = time.perf_counter()
    for _ in range(0, n, BATCH):
        for x, weight in zip(inputs, layers, strict=False):
            x @ weight
        for i, weight in enumerate(layers):
            inputs[i].T @ inputs[i + 1]
            if i:
                inputs[i + 1] @ weight.T
    return time.perf_counter() - start


def main() -> None:
    """Time them in turn and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    images = data.load_images(train=60_000, test=1)
    x = images.x_train
    plain = AsPictures(images, ToTensor())
    normalized = AsPictures(images, Compose([ToTensor(), Normalize((0.5,), (0.5,))]))
    runs = {
        "aelib.training.fit": lambda: fit_epoch(x),
        "DataLoader + ToTensor": lambda: tutorial_epoch(plain),
        "DataLoader + ToTensor + Normalize": lambda: tutorial_epoch(normalized),
        "bare matrix products": lambda: bare_products(len(x)),
    }
    times = {name: [] for name in runs}
    fit_epoch(x)  # warm up
    for _ in range(rounds):
        for name, run in runs.items():
            times[name].append(run())
    fit_times = times["aelib.training.fit"]
    print(
        f"{torch.get_num_threads()} threads, torch {torch.__version__}, {rounds} rounds, medians\n"
    )
    print("| | seconds an epoch | images a second | time / fit's, in the same round |")
    print("|---|---|---|---|")
    for name, seconds in times.items():
        ratio = statistics.median(s / f for s, f in zip(seconds, fit_times, strict=True))
        median = statistics.median(seconds)
        print(f"| {name} | {median:.2f} | {len(x) / median:,.0f} | {ratio:.2f} |")
    bare = times["bare matrix products"]
    over = statistics.median(f / b for f, b in zip(fit_times, bare, strict=True))
    print(f"\nfit takes {over:.2f} times as long as its bare matrix products.")


if __name__ == "__main__":
    main()
