"""Lesson 12's full experiment: a classifier with and without samples of variational autoencoders.

For each class one small VAE is trained on the few labelled images there are, and its samples are
added to them. Beside it stands the plainest augmentation, shifts by one pixel. All classifiers of
one seed start from the same weights and take about equally many steps.

Writes aelib/stored/vae_augmentation.json, which the lesson draws beside its own small run:

    python experiments/vae_augmentation.py mnist glyphs
"""

import torch

from aelib import data, models, training
from experiments.store import measure

PER_CLASS = [5, 20, 50]
SEEDS = [0, 1, 2, 3, 4]
COPIES = 10  # new images for each labelled one


def few_of_each(images, count: int, seed: int):
    """Return `count` random training images of every class, and their classes."""
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(images.y_train), generator=generator)
    y = images.y_train[order]
    chosen = torch.cat([order[y == label][:count] for label in range(10)])
    return images.x_train[chosen], images.y_train[chosen]


def vae_samples(x, y, copies: int, seed: int):
    """Train a VAE on the images of each class and return new images of it, with their classes."""
    generator = torch.Generator().manual_seed(seed)
    new = []
    for label in range(10):
        ours = x[y == label]
        vae = models.VariationalAutoencoder((784, 128, 4), seed=seed)
        size = min(len(ours), 25)
        epochs = 300 * size // len(ours)  # 300 steps, however many images there are
        training.fit_variational(
            vae, ours, epochs=epochs, batch_size=size, lr=3e-3, seed=seed, progress=False
        )
        new.append(vae.sample(copies * len(ours), generator).detach())
    return torch.cat(new), y.repeat_interleave(copies)


def shifts(x, y, copies: int, seed: int):
    """Return copies of the images moved by -1, 0 or 1 pixel each way, with their classes."""
    generator = torch.Generator().manual_seed(seed)
    x, y = x.repeat_interleave(copies, dim=0), y.repeat_interleave(copies)
    steps = torch.randint(-1, 2, (len(x), 2), generator=generator).tolist()
    pictures = x.reshape(-1, 28, 28)
    moved = [p.roll(step, (0, 1)) for p, step in zip(pictures, steps, strict=True)]
    return torch.stack(moved).flatten(1), y


def test_error(images, x, y, seed: int) -> float:
    """Train a classifier for about 600 steps and return the share of test images it gets wrong."""
    classifier = models.Classifier(models.Autoencoder((784, 128, 64), seed=seed).encoder, seed=seed)
    epochs = max(1, 600 * 50 // len(x))
    training.fine_tune(classifier, x, y, epochs=epochs, batch_size=50, seed=seed, progress=False)
    return training.error_rate(classifier, images.x_test, images.y_test)


def errors(images, count: int, seed: int) -> dict[str, float]:
    """Return the test error without new images, with samples, and with shifts."""
    x, y = few_of_each(images, count, seed)
    sets = {"none": (x, y)}
    for name, make in {"vae": vae_samples, "shifts": shifts}.items():
        new_x, new_y = make(x, y, COPIES, seed)
        sets[name] = torch.cat([x, new_x]), torch.cat([y, new_y])
    return {name: round(test_error(images, *pair, seed), 4) for name, pair in sets.items()}


def experiment(name: str) -> dict:
    """Return all errors for one data set, one row for each seed, printing them as they come."""
    images = data.load_images(name, train=10_000, test=2_000)
    result = {"per_class": PER_CLASS, "seeds": SEEDS, "copies": COPIES}
    result |= {"none": [], "vae": [], "shifts": []}
    for seed in SEEDS:
        rows = [errors(images, count, seed) for count in PER_CLASS]
        print(name, "seed", seed, rows, flush=True)
        for kind in ("none", "vae", "shifts"):
            result[kind].append([row[kind] for row in rows])
    return result


if __name__ == "__main__":
    measure("vae_augmentation", experiment, __doc__)
