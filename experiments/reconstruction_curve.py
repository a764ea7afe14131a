"""Lesson 05's full curve: test error against code size for PCA, a shallow and a deep net.

Writes aelib/stored/reconstruction_curve.json, which the lesson draws beside its own small run.
Roughly a quarter of an hour for each data set on two cores:

    python experiments/reconstruction_curve.py mnist glyphs
"""

from sklearn.decomposition import PCA

from aelib import data, metrics, models, training
from experiments.store import measure

CODES = [1, 2, 4, 8, 16, 32, 64]
SEEDS = [0, 1, 2]
EPOCHS = 20
NETS = {"shallow": (784,), "deep": (784, 256, 128)}  # the code size is added at the end


def pca_errors(images) -> list[float]:
    """Return PCA's test error for every code size."""
    pca = PCA(max(CODES), random_state=0).fit(images.x_train.numpy())
    centred = images.x_test.numpy() - pca.mean_
    axes = [pca.components_[:k] for k in CODES]
    errors = [metrics.squared_error(centred @ axis.T @ axis, centred) for axis in axes]
    return [round(error, 3) for error in errors]


def net_error(images, sizes, seed) -> float:
    """Train one autoencoder on all images and return its test error."""
    model = models.Autoencoder(sizes, seed=seed)
    training.fit(model, images.x_train, epochs=EPOCHS, seed=seed, progress=False)
    return metrics.squared_error(model(images.x_test), images.x_test)


def curve(name: str) -> dict:
    """Return the whole curve for one data set, printing each point as it comes."""
    images = data.load_images(name, train=60_000, test=10_000)
    result = {"k": CODES, "seeds": SEEDS, "epochs": EPOCHS, "pca": pca_errors(images)}
    for net, head in NETS.items():
        result[net] = []
        for seed in SEEDS:
            errors = [round(net_error(images, (*head, k), seed), 3) for k in CODES]
            print(name, net, "seed", seed, errors, flush=True)
            result[net].append(errors)
    return result


if __name__ == "__main__":
    measure("reconstruction_curve", curve, __doc__)
