"""Lesson 07's full comparison: pretraining against its rivals, by epoch and by number of labels.

Writes aelib/stored/stacked_pretraining.json, which the lesson draws beside its own small run. Each
seed is written when it is done, and a later call goes on after the last one. About three minutes
for each seed and data set on one core:

    python experiments/stacked_pretraining.py mnist glyphs
"""

import argparse
import copy

import numpy as np
import torch
from torch import nn

from aelib import data, models, training
from experiments.store import DATASETS, load, save

SIZES = (784, 256, 128, 64, 16)
SEEDS = [0, 1, 2, 3, 4]
LEVEL_EPOCHS, JOINT_EPOCHS, BATCH, RATE = 4, 24, 64, 0.002
OTHER_RATES, RATE_SEEDS = [0.001, 0.005, 0.01], [0, 1]
LABELS, DRAWS, STEPS = [10, 30, 100, 300, 1000], 2, 1500
LABEL_RATE = {"sigmoid": 0.005, "relu": 0.002}
CODE = {"sigmoid": "sigmoid", "relu": None}  # activation of the code
RIVALS = {
    "sigmoid": ("sigmoid", None),
    "sigmoid, wide start": ("sigmoid", 4.0),
    "relu": ("relu", 2**0.5),
}


def untrained(activation: str, gain: float | None, seed: int) -> models.Autoencoder:
    """Return a net with the plain start (gain None), or one whose weights keep the signal's size.

    With a gain, weights are drawn as by Glorot and Bengio (sigmoid) or He et al. (ReLU).
    """
    model = models.Autoencoder(SIZES, activation, CODE[activation], seed=seed)
    generator = torch.Generator().manual_seed(seed)
    for layer in [*model.encoder, *model.decoder] if gain else []:
        if isinstance(layer, nn.Linear):
            if activation == "relu":
                nn.init.kaiming_normal_(layer.weight, nonlinearity="relu", generator=generator)
            else:
                nn.init.xavier_uniform_(layer.weight, gain, generator)
            nn.init.zeros_(layer.bias)
    return model


def curve(model, images, epochs: int, rate: float, seed: int) -> list[float]:
    """Train a whole net and return its test error after each epoch."""
    how = {"epochs": epochs, "batch_size": BATCH, "lr": rate, "seed": seed, "progress": False}
    history = training.fit(model, images.x_train, validation=images.x_test, **how)
    return rounded(history.validation_loss)


def pretrained(images, activation: str, seed: int) -> models.Autoencoder:
    """Train a net one level at a time."""
    how = {"epochs": LEVEL_EPOCHS, "batch_size": BATCH, "lr": RATE, "seed": seed, "progress": False}
    how |= {"activation": activation, "code_activation": CODE[activation]}
    return training.pretrain_layerwise(SIZES, images.x_train, **how)[0]


def label_errors(images, net, activation: str, seed: int) -> list[float]:
    """Return the test error for each number of labels; `net` gives the start for each draw."""
    errors = []
    for count in LABELS:
        batch = min(count, 32)
        how = {"batch_size": batch, "lr": LABEL_RATE[activation], "progress": False}
        how["epochs"] = -(-STEPS // -(-count // batch))
        wrong = []
        for draw in range(DRAWS):
            chosen = balanced(images.y_train, count, np.random.default_rng([seed, draw, count]))
            classifier = models.Classifier(net(draw).encoder, seed=seed + 100 * draw)
            x, y = images.x_train[chosen], images.y_train[chosen]
            training.fine_tune(classifier, x, y, seed=seed, **how)
            wrong.append(training.error_rate(classifier, images.x_test, images.y_test))
        errors.append(float(np.mean(wrong)))
    return rounded(errors)


def balanced(y, count: int, rng) -> np.ndarray:
    """Return the positions of `count` images drawn at random, as many of each class."""
    places = [np.flatnonzero(y.numpy() == c) for c in range(10)]
    return np.concatenate([rng.choice(p, count // 10, replace=False) for p in places])


def one_seed(images, seed: int) -> dict:
    """Return everything that one seed gives."""
    result = {"curves": {}, "rates": {}, "label_errors": {}}
    for name, (activation, gain) in RIVALS.items():
        model = untrained(activation, gain, seed)
        result["curves"][name] = curve(model, images, JOINT_EPOCHS, RATE, seed)
        result["label_errors"][name] = label_errors(
            images, lambda draw, a=activation, g=gain: untrained(a, g, seed + 100 * draw),
            activation, seed,
        )  # fmt: skip
    for activation in CODE:
        model = pretrained(images, activation, seed)
        name = f"{activation}, pretrained"
        result["label_errors"][name] = label_errors(
            images, lambda draw, m=model: copy.deepcopy(m), activation, seed
        )
        whole = rounded([training.evaluate(model, images.x_test)])
        rest = JOINT_EPOCHS - LEVEL_EPOCHS * (len(SIZES) - 1)
        result["curves"][name] = whole + curve(model, images, rest, RATE, seed)
    for rate in OTHER_RATES if seed in RATE_SEEDS else []:
        model = untrained("sigmoid", None, seed)
        result["rates"][str(rate)] = curve(model, images, JOINT_EPOCHS, rate, seed)
    return result


def rounded(values) -> list[float]:
    """Return numbers as they are stored."""
    return [round(value, 5) for value in values]


def main() -> None:
    """Measure the seeds that are not stored yet for the data sets that are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("datasets", nargs="+", choices=DATASETS)
    parser.add_argument("--seeds", nargs="+", type=int, choices=SEEDS, default=SEEDS)
    asked = parser.parse_args()
    for name in asked.datasets:
        images = data.load_images(name, train=10_000, test=2_000)
        for seed in asked.seeds:
            if str(seed) in load("stacked_pretraining").get(name, {}):
                continue
            result = one_seed(images, seed)
            stored = load("stacked_pretraining")  # again: another run may have added to it
            stored.setdefault(name, {})[str(seed)] = result
            save("stacked_pretraining", stored)
            print(name, "seed", seed, result["label_errors"], flush=True)


if __name__ == "__main__":
    main()
