"""Lesson 06's comparison of tied and untied nets over more seeds than the lesson has time for.

Writes aelib/stored/tied_weights.json, which the lesson draws beside its own run of one seed. Each
seed's result is written when it is done. About a minute for each seed and data set on one core:

    python experiments/tied_weights.py mnist glyphs
"""

import argparse

from aelib import data, metrics, models, training
from experiments.store import DATASETS, load, save

SEEDS = [0, 1, 2, 3, 4]
CODES, WIDTH, NARROW = [2, 4, 8, 32], 128, 64
FEW, WIDE, LEVEL, EPOCHS = 300, 512, 5, 110


def error(images, sizes, tied: bool, seed: int) -> float:
    """Return a net's squared error per test image, trained as in section 4 of the lesson."""
    model = models.Autoencoder(sizes, tied=tied, seed=seed)
    how = {"epochs": 8, "batch_size": 128, "lr": 0.002, "seed": seed, "progress": False}
    training.fit(model, images.x_train, **how)
    return round(metrics.squared_error(model(images.x_test), images.x_test), 3)


def few_images(images, width: int, tied: bool, seed: int) -> dict:
    """Train on few images until the error on them is LEVEL; return the epochs and the new error."""
    few, unseen = images.x_train[:FEW], images.x_test[:500]
    net, path = models.Autoencoder((784, width, 32), tied=tied, seed=seed), []

    def far_enough(_):
        path.append(metrics.squared_error(net(few), few))
        return path[-1] <= LEVEL

    how = {"epochs": EPOCHS, "batch_size": 50, "lr": 0.002, "seed": seed, "progress": False}
    training.fit(net, few, on_epoch=far_enough, **how)
    new = metrics.squared_error(net(unseen), unseen)
    return {"epochs": len(path), "few": round(path[-1], 3), "new": round(new, 3)}


def one_seed(images, seed: int) -> dict:
    """Return the errors at each code size, and those of the nets trained on few images."""
    rivals = {"untied": (WIDE, False), "tied": (WIDE, True), "half": (WIDE // 2, False)}
    return {
        "untied": [error(images, (784, WIDTH, k), False, seed) for k in CODES],
        "tied": [error(images, (784, WIDTH, k), True, seed) for k in CODES],
        "half": [error(images, (784, NARROW, k), False, seed) for k in CODES],
        "few": {name: few_images(images, *rival, seed) for name, rival in rivals.items()},
    }


def main() -> None:
    """Measure the seeds that are not stored yet for the data sets that are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("datasets", nargs="+", choices=DATASETS)
    for name in parser.parse_args().datasets:
        for seed in SEEDS:
            if str(seed) in load("tied_weights").get(name, {}):
                continue
            images = data.load_images(name, train=10_000, test=2_000, seed=seed)
            result = one_seed(images, seed)
            stored = load("tied_weights")
            stored.setdefault(name, {})[str(seed)] = result
            save("tied_weights", stored)
            print(name, "seed", seed, result, flush=True)


if __name__ == "__main__":
    main()
