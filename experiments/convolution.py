"""Lesson 11's long runs: what convolution brings, and a code as a vector or as a map.

First: a dense, a shallow and a convolutional net, and the convolutional one on shuffled pixels,
all with 32 numbers in the code. They take the same steps. The test error is noted after every
epoch. Second: the last error of convolutional nets whose code is a vector or a map, for several
sizes of the code, after six times the steps of the lesson's short run; and PCA's on the same
images. All over five seeds: of the images, the weights, the order of training and the shuffling.

Writes aelib/stored/convolution.json, which the lesson draws beside its own short run. Roughly
fifteen minutes for each data set on one core:

    python experiments/convolution.py mnist glyphs
"""

import torch
from sklearn.decomposition import PCA

from aelib import data, metrics, models, training
from experiments.store import measure

SEEDS = [0, 1, 2, 3, 4]
TRAIN, TEST, EPOCHS = 6000, 2000, 12
CODES, CODE_EPOCHS = [49, 98, 196], 6
KINDS = {"vector": "linear", "map": "map"}


def built(kind: str, seed: int) -> torch.nn.Module:
    """Return an untrained net of the lesson's sections 4 and 5."""
    if kind == "convolutional":
        return models.ConvAutoencoder(channels=(8, 16), activation="elu", seed=seed)
    sizes = {"dense": (784, 256, 32), "shallow": (784, 32)}[kind]
    return models.Autoencoder(sizes, "elu", seed=seed)


def fitted(net: torch.nn.Module, x, seed: int, **how) -> torch.nn.Module:
    """Train a net in batches of 32, and return it."""
    training.fit(net, x, batch_size=32, seed=seed, progress=False, device="cpu", **how)
    return net


@torch.no_grad()
def error_of(net: torch.nn.Module, x) -> float:
    """Return a net's squared error per image."""
    return round(metrics.squared_error(net(x), x), 3)


def errors(net: torch.nn.Module, x, x_test, seed: int) -> list[float]:
    """Train a net, and return its test error after every epoch."""
    after = []

    def note(history):
        after.append(error_of(net, x_test))

    fitted(net, x, seed, epochs=EPOCHS, lr=0.002, on_epoch=note)
    return after


def curves(name: str) -> dict:
    """Return the curves over the epochs, by net and seed."""
    error = {"dense": [], "shallow": [], "convolutional": [], "convolutional, shuffled": []}
    for seed in SEEDS:
        images = data.load_images(name, train=TRAIN, test=TEST, seed=seed)
        order = torch.randperm(784, generator=torch.Generator().manual_seed(seed))
        for net, runs in error.items():
            kind, *shuffled = net.split(", ")
            pick = order if shuffled else torch.arange(784)
            x, x_test = images.x_train[:, pick], images.x_test[:, pick]
            runs.append(errors(built(kind, seed), x, x_test, seed))
            print(name, "seed", seed, net, runs[-1][2::3], flush=True)
    return error


def pca_error(images, k: int) -> float:
    """Return the test error of PCA with k directions, found on the same training images."""
    pca = PCA(k, random_state=0).fit(images.x_train.numpy())
    x_hat = pca.inverse_transform(pca.transform(images.x_test.numpy()))
    return round(metrics.squared_error(x_hat, images.x_test), 3)


def codes(name: str) -> dict:
    """Return the errors after the last epoch: by kind of code, seed and size of the code."""
    result = {"k": CODES, "epochs": CODE_EPOCHS, "vector": [], "map": [], "PCA": []}
    for seed in SEEDS:
        images = data.load_images(name, train=TRAIN, test=TEST, seed=seed)
        result["PCA"].append([pca_error(images, k) for k in CODES])
        for kind, code in KINDS.items():
            how = {"code": code, "channels": (8, 16), "activation": "elu", "seed": seed}
            nets = [models.ConvAutoencoder(code_size=k, **how) for k in CODES]
            for net in nets:
                fitted(net, images.x_train, seed, epochs=CODE_EPOCHS, lr=0.004)
            result[kind].append([error_of(net, images.x_test) for net in nets])
        print(name, "seed", seed, {kind: result[kind][-1] for kind in (*KINDS, "PCA")}, flush=True)
    return result


def everything(name: str) -> dict:
    """Return all long runs of one data set, printing each as it comes."""
    about = {"epochs": list(range(1, EPOCHS + 1)), "seeds": SEEDS, "train": TRAIN, "test": TEST}
    return about | {"error": curves(name), "codes": codes(name)}


if __name__ == "__main__":
    measure("convolution", everything, __doc__)
