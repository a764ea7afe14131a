"""Lesson 11's long run: dense against convolutional, and convolutional on shuffled pixels.

All nets have 32 numbers in the code and take the same steps. The test error is noted after every
epoch, over five seeds: of the images, the weights, the order of training and the shuffling.

Writes aelib/stored/convolution.json, which the lesson draws beside its own short run. Roughly five
minutes for each data set on one core:

    python benchmarks/convolution.py mnist glyphs
"""

import torch
from store import measure

from aelib import data, metrics, models, training

SEEDS = [0, 1, 2, 3, 4]
TRAIN, TEST, EPOCHS = 6000, 2000, 12


def built(kind: str, seed: int) -> torch.nn.Module:
    """Return an untrained net of the lesson."""
    if kind == "dense":
        return models.Autoencoder((784, 256, 32), "elu", seed=seed)
    return models.ConvAutoencoder(channels=(8, 16), activation="elu", seed=seed)


def errors(net: torch.nn.Module, x, x_test, seed: int) -> list[float]:
    """Train a net, and return its test error after every epoch."""
    after = []

    @torch.no_grad()
    def note(history):
        after.append(round(metrics.squared_error(net(x_test), x_test), 3))

    how = {"epochs": EPOCHS, "batch_size": 32, "lr": 0.002, "seed": seed, "progress": False}
    training.fit(net, x, on_epoch=note, device="cpu", **how)
    return after


def curves(name: str) -> dict:
    """Return all curves of one data set, printing each as it comes."""
    error = {"dense": [], "convolutional": [], "convolutional, shuffled": []}
    for seed in SEEDS:
        images = data.load_images(name, train=TRAIN, test=TEST, seed=seed)
        order = torch.randperm(784, generator=torch.Generator().manual_seed(seed))
        for net, runs in error.items():
            kind, *shuffled = net.split(", ")
            pick = order if shuffled else torch.arange(784)
            x, x_test = images.x_train[:, pick], images.x_test[:, pick]
            runs.append(errors(built(kind, seed), x, x_test, seed))
            print(name, "seed", seed, net, runs[-1][3::4], flush=True)
    epochs = list(range(1, EPOCHS + 1))
    return {"epochs": epochs, "seeds": SEEDS, "train": TRAIN, "test": TEST, "error": error}


if __name__ == "__main__":
    measure("convolution", curves, __doc__)
