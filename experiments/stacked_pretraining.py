"""Lesson 07's full comparison: pretraining against its rivals, by epoch and by number of labels.

Writes aelib/stored/stacked_pretraining.json, which the lesson draws beside its own small run. Each
part of a seed is written when it is done, and a later call goes on after the last one. About five
minutes for each seed and data set on one core:

    python experiments/stacked_pretraining.py mnist glyphs
"""

import argparse
import copy
import functools
from collections.abc import Callable

import numpy as np
import torch
from sklearn.linear_model import LogisticRegression
from torch import nn

from aelib import data, models, training
from experiments.store import DATASETS, load, save

SIZES = (784, 256, 128, 64, 16)
SEEDS = [0, 1, 2, 3, 4]
LEVEL_EPOCHS, JOINT_EPOCHS, BATCH, RATE = 4, 24, 64, 0.002
OTHER_RATES, RATE_SEEDS = [0.001, 0.005, 0.01], [0, 1]
EPSILON_SEEDS = [0, 1, 2]
LABELS, DRAWS, STEPS = [10, 30, 100, 300, 1000], 2, 1500
PAIRED_DRAWS, UNPAIRED = 4, "relu, pretrained"  # ten labels again; of this net they are not asked
ALL_EPOCHS, ALL_BATCH = 10, 64  # with all labels
EPSILON = 1e-15  # of Adam, whose usual 1e-8 is far above the first gradients of the plain start
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


def label_error(images, net, activation: str, seed: int, draw: int, count: int) -> float:
    """Return the test error of an encoder after training on one draw of labelled images."""
    batch = min(count, 32)
    how = {"batch_size": batch, "lr": LABEL_RATE[activation], "progress": False}
    how["epochs"] = -(-STEPS // -(-count // batch))
    chosen = balanced(images.y_train, count, np.random.default_rng([seed, draw, count]))
    classifier = models.Classifier(net.encoder, seed=seed + 100 * draw)
    x, y = images.x_train[chosen], images.y_train[chosen]
    training.fine_tune(classifier, x, y, seed=seed, **how)
    return training.error_rate(classifier, images.x_test, images.y_test)


def label_errors(images, start, activation: str, seed: int) -> list[float]:
    """Return the mean test error for each number of labels; `start` makes a net for each draw."""
    return rounded(
        np.mean(
            [label_error(images, start(n), activation, seed, n, count) for n in range(DRAWS)]
        ).item()
        for count in LABELS
    )


def paired_errors(images, start, activation: str, seed: int) -> list[float]:
    """Return the test error with ten labels for each of several draws."""
    draws = range(DRAWS, DRAWS + PAIRED_DRAWS)  # not those of `label_errors`
    return rounded(label_error(images, start(n), activation, seed, n, 10) for n in draws)


def all_labels_error(images, start, activation: str, seed: int) -> float:
    """Return the test error after training on all labelled images."""
    classifier = models.Classifier(start(0).encoder, seed=seed)
    how = {"epochs": ALL_EPOCHS, "batch_size": ALL_BATCH, "lr": LABEL_RATE[activation]}
    training.fine_tune(classifier, images.x_train, images.y_train, seed=seed, progress=False, **how)
    return round(training.error_rate(classifier, images.x_test, images.y_test), 5)


def pixels_error(images, chosen) -> float:
    """Return the test error of logistic regression on the pixels of some labelled images."""
    linear = LogisticRegression(max_iter=2000)
    linear.fit(images.x_train[chosen].numpy(), images.y_train[chosen].numpy())
    return round(1 - linear.score(images.x_test.numpy(), images.y_test.numpy()), 5)


def pixels_errors(images, seed: int, draws, count: int) -> list[float]:
    """Return its test errors for draws of so many labels."""
    rngs = [np.random.default_rng([seed, draw, count]) for draw in draws]
    return [pixels_error(images, balanced(images.y_train, count, rng)) for rng in rngs]


def balanced(y, count: int, rng) -> np.ndarray:
    """Return the positions of `count` images drawn at random, as many of each class."""
    places = [np.flatnonzero(y.numpy() == c) for c in range(10)]
    return np.concatenate([rng.choice(p, count // 10, replace=False) for p in places])


def starts(images, seed: int) -> dict[str, tuple[str, Callable]]:
    """Return for each rival its activation, and what makes its net for a draw of labels."""
    found = {
        name: (activation, lambda draw, a=activation, g=gain: untrained(a, g, seed + 100 * draw))
        for name, (activation, gain) in RIVALS.items()
    }
    for activation in CODE:
        stack = pretrained(images, activation, seed)
        copied = functools.partial(lambda model, draw: copy.deepcopy(model), stack)
        found[f"{activation}, pretrained"] = (activation, copied)
    return found


def curves(images, seed: int, nets: dict) -> dict:
    """Return the test error after each epoch; of a stack from the end of its levels on."""
    result = {}
    for name, (_, start) in nets.items():
        model, before, epochs = start(0), [], JOINT_EPOCHS
        if name.endswith("pretrained"):
            before = rounded([training.evaluate(model, images.x_test)])
            epochs -= LEVEL_EPOCHS * (len(SIZES) - 1)
        result[name] = before + curve(model, images, epochs, RATE, seed)
    return result


def rates(images, seed: int, nets: dict) -> dict:
    """Return the plain net's test error after each epoch with other step sizes, for some seeds."""
    start = nets["sigmoid"][1]
    chosen = OTHER_RATES if seed in RATE_SEEDS else []
    return {str(rate): curve(start(0), images, JOINT_EPOCHS, rate, seed) for rate in chosen}


def small_epsilon(images, seed: int, nets: dict) -> list[float]:
    """Return the plain net's errors with an epsilon that hides no gradient, for some seeds."""
    if seed not in EPSILON_SEEDS:
        return []
    model = nets["sigmoid"][1](0)

    def adam(parameters):
        return torch.optim.Adam(parameters, lr=RATE, eps=EPSILON)

    how = {"epochs": JOINT_EPOCHS, "batch_size": BATCH, "seed": seed, "progress": False}
    history = training.fit(model, images.x_train, validation=images.x_test, optimizer=adam, **how)
    return rounded(history.validation_loss)


def with_labels(images, seed: int, nets: dict) -> dict:
    """Return the test errors for each number of labels."""
    return {n: label_errors(images, start, kind, seed) for n, (kind, start) in nets.items()}


def ten_labels(images, seed: int, nets: dict) -> dict:
    """Return the test errors with ten labels, draw by draw: the rivals get the same images."""
    asked = {name: net for name, net in nets.items() if name != UNPAIRED}
    return {n: paired_errors(images, start, kind, seed) for n, (kind, start) in asked.items()}


def all_labels(images, seed: int, nets: dict) -> dict:
    """Return the test errors with all labels."""
    return {n: all_labels_error(images, start, kind, seed) for n, (kind, start) in nets.items()}


def pixels(images, seed: int, nets: dict) -> dict:
    """Return all that of logistic regression on the pixels, which needs no net."""
    means = [np.mean(pixels_errors(images, seed, range(DRAWS), count)).item() for count in LABELS]
    drawn = range(DRAWS, DRAWS + PAIRED_DRAWS)
    return {
        "label_errors": rounded(means),
        "ten_labels": pixels_errors(images, seed, drawn, 10),
        "all_labels": pixels_error(images, slice(None)),
    }


PARTS = {
    "curves": curves,
    "rates": rates,
    "small_epsilon": small_epsilon,
    "label_errors": with_labels,
    "ten_labels": ten_labels,
    "all_labels": all_labels,
    "pixels": pixels,
}


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
            nets = None
            for part, measure in PARTS.items():
                if part in load("stacked_pretraining").get(name, {}).get(str(seed), {}):
                    continue
                nets = nets or starts(images, seed)
                result = measure(images, seed, nets)
                stored = load("stacked_pretraining")  # again: another run may have added to it
                stored.setdefault(name, {}).setdefault(str(seed), {})[part] = result
                save("stacked_pretraining", stored)
                print(name, "seed", seed, part, result, flush=True)


if __name__ == "__main__":
    main()
