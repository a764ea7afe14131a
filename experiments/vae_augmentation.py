"""Lesson 12's full experiment: a classifier with and without samples of variational autoencoders.

For each class one small VAE is trained on the few labelled images there are, and its samples are
added to them: ten for each real image, or one. Beside it stands the plainest augmentation, shifts
by one pixel. Added images at equal steps mean that each real one is seen less often. So there are
two budgets: about equally many steps, or equally many epochs, in each of which every real image is
seen once. One more run sees the real images alone for as many steps as the longest of the others.
All classifiers of one seed start from the same weights.

Writes aelib/stored/vae_augmentation.json, which the lesson draws beside its own small run. Roughly
eight minutes for each data set on one core:

    python experiments/vae_augmentation.py mnist glyphs
"""

import torch

from aelib import data, models, training
from experiments.store import measure

PER_CLASS = 20  # real images of each class
WAYS = [(10, "steps"), (10, "epochs"), (1, "steps"), (1, "epochs")]  # copies and equal budget
SEEDS = list(range(10))
COPIES = 10
STEPS = 600


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


def epochs_of(count: int) -> int:
    """Return how many epochs of `count` images make about STEPS steps."""
    return max(1, STEPS * 50 // count)


def test_error(images, x, y, epochs: int, seed: int) -> float:
    """Train a classifier and return the share of test images it gets wrong."""
    net = models.Classifier(models.Autoencoder((784, 128, 64), seed=seed).encoder, seed=seed)
    training.fine_tune(net, x, y, epochs=epochs, batch_size=50, seed=seed, progress=False)
    return round(training.error_rate(net, images.x_test, images.y_test), 4)


def errors(images, seed: int) -> dict[str, float]:
    """Return the test error of each way: "none", "longer", "vae 10 steps", "shifts 1 epochs"..."""
    x, y = few_of_each(images, PER_CLASS, seed)
    alone = epochs_of(len(x))
    result = {"none": test_error(images, x, y, alone, seed)}
    result["longer"] = test_error(images, x, y, alone * (1 + COPIES), seed)
    for kind, make in {"vae": vae_samples, "shifts": shifts}.items():
        new_x, new_y = make(x, y, COPIES, seed)
        for copies, equal in WAYS:
            every = COPIES // copies  # of the ten copies of an image keep all, or one
            both = torch.cat([x, new_x[::every]]), torch.cat([y, new_y[::every]])
            epochs = alone if equal == "epochs" else epochs_of(len(both[0]))
            result[f"{kind} {copies} {equal}"] = test_error(images, *both, epochs, seed)
    return result


def experiment(name: str) -> dict:
    """Return the errors of each way, one for each seed, printing them as they come."""
    images = data.load_images(name, train=10_000, test=2_000)
    rows = []
    for seed in SEEDS:
        rows.append(errors(images, seed))
        print(name, seed, rows[-1], flush=True)
    result = {way: [row[way] for row in rows] for way in rows[0]}
    return {"per_class": PER_CLASS, "seeds": SEEDS, "errors": result}


if __name__ == "__main__":
    measure("vae_augmentation", experiment, __doc__)
