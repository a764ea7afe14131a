"""Lesson 05's nets at the flat end of its curve, k = 64, trained and built better.

Those of experiments/reconstruction_curve.py once more, for as many epochs, with another schedule of
the step size; and a deep net that is wider, with ELU in the place of ReLU. The shallow net is given
the same schedule. One seed; settings are the same for all, and were not tuned.

Writes aelib/stored/better_trained.json. About five minutes for each data set on two cores:

    python experiments/better_trained.py mnist glyphs
"""

from aelib import data, metrics, models, training
from experiments.store import measure

K = 64
SEEDS = [0]
EPOCHS, BATCH, LR = 20, 128, 2e-3
NETS = {
    "shallow": ((784,), "relu"),
    "deep": ((784, 256, 128), "relu"),
    "wider": ((784, 512, 256), "elu"),
}


def net_error(images, sizes, activation, seed) -> float:
    """Train one autoencoder on all images and return its test error."""
    model = models.Autoencoder(sizes, activation, seed=seed)
    how = {"batch_size": BATCH, "lr": LR, "schedule": "one-cycle", "progress": False}
    training.fit(model, images.x_train, epochs=EPOCHS, seed=seed, **how)
    return metrics.squared_error(model(images.x_test), images.x_test)


def run(name: str) -> dict:
    """Return the errors of all nets on one data set, one for each seed."""
    images = data.load_images(name, train=60_000, test=10_000)
    result = {"k": K, "seeds": SEEDS, "epochs": EPOCHS}
    for net, (head, activation) in NETS.items():
        sizes = (*head, K)
        result[net] = [round(net_error(images, sizes, activation, seed), 3) for seed in SEEDS]
        print(name, net, result[net], flush=True)
    return result


if __name__ == "__main__":
    measure("better_trained", run, __doc__)
