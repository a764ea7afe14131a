"""Lesson 09's full curves: SAE against SDAE on images masked at rising p, over five seeds.

Both stacks are pretrained without labels, one layer at a time; for the SDAE, 40 % of the input of
every layer is masked meanwhile. Then a linear layer on top learns the labels, with the stack frozen
or trained along. Labelled images are never masked; test images are.

Writes aelib/stored/robustness.json, which the lesson draws beside its own small run. Roughly five
minutes for each data set on two cores:

    python experiments/robustness.py mnist glyphs
"""

import copy

import torch

from aelib import corruption, data, models, training
from experiments.store import measure

SIZES = (784, 500, 250)
TRAINED_WITH = {"SAE": 0.0, "SDAE": 0.4}
P = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6]
SEEDS = [0, 1, 2, 3, 4]
TRAIN, TEST, EPOCHS = 20_000, 10_000, 10


def pretrained(images, p, seed) -> models.Autoencoder:
    """Train one stack without labels; its layers see inputs that are masked with rate p."""

    def corrupt(x, g):
        return corruption.masking(x, p, g)

    how = {"epochs": EPOCHS, "batch_size": 128, "lr": 0.002, "seed": seed, "progress": False}
    return training.pretrain_layerwise(SIZES, images.x_train, corrupt=corrupt, **how)[0]


def error_rates(images, stack, frozen, seed) -> list[float]:
    """Train a classifier on the stack, and return its test error in % for every P."""
    net = models.Classifier(copy.deepcopy(stack.encoder), seed=seed)
    net.encoder.requires_grad_(not frozen)
    how = {"epochs": 10, "lr": 0.005} if frozen else {"epochs": 5, "lr": 0.001}
    how |= {"batch_size": 128, "seed": seed, "progress": False}
    training.fine_tune(net, images.x_train, images.y_train, **how)
    return [
        round(100 * training.error_rate(net, masked(images.x_test, p), images.y_test), 2) for p in P
    ]


def masked(x, p) -> torch.Tensor:
    """Return images with the same damage for every net; a larger p adds to it."""
    return corruption.masking(x, p, torch.Generator().manual_seed(1))


def curves(name: str) -> dict:
    """Return all curves of one data set, printing each as it comes."""
    result = {"p": P, "seeds": SEEDS, "sizes": SIZES, "trained_with": TRAINED_WITH["SDAE"]}
    result |= {"train": TRAIN, "test": TEST, "frozen": {}, "fine-tuned": {}}
    for seed in SEEDS:
        images = data.load_images(name, train=TRAIN, test=TEST, seed=seed)
        for net, p in TRAINED_WITH.items():
            stack = pretrained(images, p, seed)
            for how in ("frozen", "fine-tuned"):
                rates = error_rates(images, stack, how == "frozen", seed)
                print(name, "seed", seed, net, how, rates, flush=True)
                result[how].setdefault(net, []).append(rates)
    return result


if __name__ == "__main__":
    measure("robustness", curves, __doc__)
