"""Lesson 09's full curves: pretrained nets and their rivals, on images masked at rising p.

Nets, images and training are those of the lesson, 784-256-128-10, from three seeds. Two stacks are
pretrained without labels, one layer at a time: SAE on clean inputs, SDAE with 40 % of each layer's
input masked. A linear layer on top learns the labels, with the stack frozen or trained along. Their
rivals, of sigmoid and of ReLU units, are not pretrained. Labelled images are clean, but for the
nets with "masked labels": these see 40 % of the pixels of each masked, anew in every epoch. All
pass over the labelled images equally often. Where all layers are trained, each net has the step
size of TRIED that left it the fewest errors, averaged over P, on held-out training images of
another seed.

Writes aelib/stored/robustness.json, which the lesson draws beside its own run of one seed. Roughly
two minutes for each data set on one core:

    python experiments/robustness.py mnist glyphs
"""

import copy
import statistics

import torch
from torch.nn import functional as F

from aelib import corruption, data, models, training
from experiments.store import measure

SIZES = (784, 256, 128)
MASKED = 0.4
P = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6]
SEEDS, ANOTHER_SEED = [0, 1, 2], 3
TRAIN, TEST, HELD_OUT = 10_000, 10_000, 5_000
TRIED = [0.003, 0.01, 0.02]
FROM = {"fine-tuned": ["SAE", "SDAE", "sigmoid", "ReLU"], "masked labels": ["SDAE", "ReLU"]}


def mask(x, g) -> torch.Tensor:
    """Return images, or codes, of which a part is masked."""
    return corruption.masking(x, MASKED, g)


def starts(x, seed) -> dict[str, models.Autoencoder]:
    """Return what the classifiers start from: two pretrained stacks, and two untrained ones."""
    how = {"epochs": 10, "batch_size": 128, "lr": 0.002, "seed": seed, "progress": False}
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
    how = {"epochs": 8, "lr": 0.005, "batch_size": 128, "seed": seed, "progress": False}
    training.fine_tune(net, x, y, **how)
    return net


def tuned(start, x, y, seed, lr, masked) -> models.Classifier:
    """Train all layers on labelled images, clean or masked."""
    net = models.Classifier(copy.deepcopy(start.encoder), seed=seed)

    def loss(chosen, g):
        given = mask(x[chosen], g) if masked else x[chosen]
        return F.cross_entropy(net(given), y[chosen])

    how = {"epochs": 4, "lr": lr, "schedule": "one-cycle", "batch_size": 128, "seed": seed}
    training.train(net, loss, len(x), progress=False, **how)
    return net


def errors(net, x, y) -> list[float]:
    """Return the error in % at every P: the same damage for every net; a larger p adds to it."""
    damaged = [corruption.masking(x, p, torch.Generator().manual_seed(1)) for p in P]
    return [round(100 * training.error_rate(net, one, y), 2) for one in damaged]


def step_sizes(name: str) -> dict[str, dict[str, float]]:
    """Return, for each way and start, the step size that is best on held-out images."""
    images = data.load_images(name, train=TRAIN + HELD_OUT, test=10, seed=ANOTHER_SEED)
    x, y = images.x_train[:TRAIN], images.y_train[:TRAIN]
    held_out = images.x_train[TRAIN:], images.y_train[TRAIN:]
    begin, chosen = starts(x, ANOTHER_SEED), {}
    for way, names in FROM.items():
        for start in names:
            found = {}
            for lr in TRIED:
                net = tuned(begin[start], x, y, ANOTHER_SEED, lr, way == "masked labels")
                rates = errors(net, *held_out)
                print(name, "held out", start, way, lr, rates, flush=True)
                found[lr] = statistics.mean(rates)
            chosen.setdefault(way, {})[start] = min(found, key=found.__getitem__)
    return chosen


def one_seed(name: str, seed: int, lr: dict) -> dict[str, dict[str, list[float]]]:
    """Return the errors of all nets of one seed: by way, by start, for every P."""
    images = data.load_images(name, train=TRAIN, test=TEST, seed=seed)
    x, y = images.x_train, images.y_train
    begin = starts(x, seed)
    nets = {"frozen": {start: frozen(begin[start], x, y, seed) for start in ("SAE", "SDAE")}}
    for way, names in FROM.items():
        masked = way == "masked labels"
        nets[way] = {
            start: tuned(begin[start], x, y, seed, lr[way][start], masked) for start in names
        }
    found = {
        way: {start: errors(net, images.x_test, images.y_test) for start, net in of_way.items()}
        for way, of_way in nets.items()
    }
    print(name, "seed", seed, found, flush=True)
    return found


def together(lr: dict, runs: list[dict]) -> dict:
    """Return what is stored of one data set: for each way and start, a row of errors a seed."""
    result = {"p": P, "seeds": SEEDS, "sizes": SIZES, "masked": MASKED, "train": TRAIN, "lr": lr}
    for way, names in runs[0].items():
        result[way] = {start: [run[way][start] for run in runs] for start in names}
    return result


def curves(name: str) -> dict:
    """Return all curves of one data set."""
    lr = step_sizes(name)
    return together(lr, [one_seed(name, seed, lr) for seed in SEEDS])


if __name__ == "__main__":
    measure("robustness", curves, __doc__)
