"""Lesson 09's full curves: pretrained nets and their rivals on images masked at rising p, five seeds.

All are 784-500-250-10. Two stacks are pretrained without labels, one layer at a time: SAE on clean
inputs, SDAE with 40 % of each layer's input masked. A linear layer on top learns the labels, with the
stack frozen or trained along. Their rivals, of sigmoid and of ReLU units, are not pretrained. Labelled
images are clean, but for the nets called "masked labels", which see each of them with 40 % of its
pixels masked, anew in every epoch. All pass over the labelled images equally often. The step sizes
were chosen for each net by itself, on held-out training images of another seed:

    python experiments/robustness.py mnist --choose

Writes aelib/stored/robustness.json, which the lesson draws beside its own small run. Roughly ten
minutes for each data set on one core:

    python experiments/robustness.py mnist glyphs
"""

import copy
import sys

import torch
from torch.nn import functional as F

from aelib import corruption, data, models, training
from experiments.store import measure

SIZES = (784, 500, 250)
TRAINED_WITH = {"SAE": 0.0, "SDAE": 0.4}
P = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6]
SEEDS = [0, 1, 2, 3, 4]
TRAIN, TEST, EPOCHS = 20_000, 10_000, 10
# Step sizes of fine-tuning, by the start and by whether labelled images are masked.
LR = {
    ("SAE", False): 0.01,
    ("SDAE", False): 0.01,
    ("sigmoid", False): 0.01,
    ("ReLU", False): 0.01,
    ("SDAE", True): 0.01,
    ("ReLU", True): 0.01,
}
TRIED = [0.003, 0.01, 0.02]


def mask(x, g) -> torch.Tensor:
    """Return images, or codes, of which 40 % is masked."""
    return corruption.masking(x, TRAINED_WITH["SDAE"], g)


def starts(x, seed) -> dict[str, models.Autoencoder]:
    """Return what the classifiers start from: two pretrained stacks, and two untrained ones."""
    how = {"epochs": EPOCHS, "batch_size": 128, "lr": 0.002, "seed": seed, "progress": False}
    return {
        "SAE": training.pretrain_layerwise(SIZES, x, **how)[0],
        "SDAE": training.pretrain_layerwise(SIZES, x, corrupt=mask, **how)[0],
        "sigmoid": models.Autoencoder(SIZES, "sigmoid", "sigmoid", seed=seed),
        "ReLU": models.Autoencoder(SIZES, "relu", "relu", seed=seed),
    }


def frozen(start, x, y, seed) -> models.Classifier:
    """Train a linear layer on top of a stack that stays as it is."""
    net = models.Classifier(copy.deepcopy(start.encoder), seed=seed)
    net.encoder.requires_grad_(False)
    how = {"epochs": 10, "lr": 0.005, "batch_size": 128, "seed": seed, "progress": False}
    training.fine_tune(net, x, y, **how)
    return net


def tuned(start, x, y, seed, lr, masked=False) -> models.Classifier:
    """Train all layers on labelled images, clean or masked."""
    net = models.Classifier(copy.deepcopy(start.encoder), seed=seed)

    def loss(chosen, g):
        given = mask(x[chosen], g) if masked else x[chosen]
        return F.cross_entropy(net(given), y[chosen])

    how = {"epochs": 5, "lr": lr, "schedule": "one-cycle", "batch_size": 128, "seed": seed}
    training.train(net, loss, len(x), progress=False, **how)
    return net


def errors(net, x, y) -> list[float]:
    """Return the error in % at every P: the same damage for every net; a larger p adds to it."""
    damaged = [corruption.masking(x, p, torch.Generator().manual_seed(1)) for p in P]
    return [round(100 * training.error_rate(net, one, y), 2) for one in damaged]


def curves(name: str) -> dict:
    """Return all curves of one data set, printing each as it comes."""
    result = {"p": P, "seeds": SEEDS, "sizes": SIZES, "trained_with": TRAINED_WITH["SDAE"]}
    result |= {"train": TRAIN, "test": TEST, "frozen": {}, "fine-tuned": {}, "masked labels": {}}

    def add(way, start, net):
        found = errors(net, images.x_test, images.y_test)
        print(name, "seed", seed, start, way, found, flush=True)
        result[way].setdefault(start, []).append(found)

    for seed in SEEDS:
        images = data.load_images(name, train=TRAIN, test=TEST, seed=seed)
        labelled = images.x_train, images.y_train
        begin = starts(images.x_train, seed)
        for start in TRAINED_WITH:
            add("frozen", start, frozen(begin[start], *labelled, seed))
        for (start, masked), lr in LR.items():
            way = "masked labels" if masked else "fine-tuned"
            add(way, start, tuned(begin[start], *labelled, seed, lr, masked))
    return result


def choose(name: str) -> None:
    """Print the errors on held-out images for each step size, with a seed that is not of SEEDS."""
    seed = max(SEEDS) + 1
    images = data.load_images(name, train=TRAIN + 5_000, test=10, seed=seed)
    x, y = images.x_train[:TRAIN], images.y_train[:TRAIN]
    held_out = images.x_train[TRAIN:], images.y_train[TRAIN:]
    begin = starts(x, seed)
    for start, masked in LR:
        for lr in TRIED:
            net = tuned(begin[start], x, y, seed, lr, masked)
            print(
                name,
                start,
                "masked labels" if masked else "",
                lr,
                errors(net, *held_out),
                flush=True,
            )


if __name__ == "__main__":
    if sys.argv[-1] == "--choose":
        choose(sys.argv[1])
    else:
        measure("robustness", curves, __doc__)
