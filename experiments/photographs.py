"""Lesson 13's question "complex data?": PCA against nets on pieces of photographs.

Two photographs come with scikit-learn. Their columns 0 to 419 give about 20,000 pieces of 28 x 28
pixels to train on, which overlap; columns 420 to 639 give the pieces to test on, which overlap
neither each other nor those. The net is trained as in the lesson, once; PCA has as many numbers.

Errors are squared errors per piece, on test pieces. Seconds are those of the processor: one core,
whatever else it had to do meanwhile.

Writes aelib/stored/photographs.json. Roughly twenty seconds on one core:

    OMP_NUM_THREADS=1 python experiments/photographs.py
"""

import time

import numpy as np
import torch
from sklearn.datasets import load_sample_images
from sklearn.decomposition import PCA

from aelib import metrics, models, training
from experiments.store import save

K = [8, 32]
BORDER, STRIDE = 420, 4  # columns
HOW = {"epochs": 12, "batch_size": 256, "lr": 0.004, "seed": 0, "progress": False}


def pieces(photo, stride: int):
    """Return the pieces of 28 x 28 pixels of a grey photograph, (N, 784)."""
    tall, wide = photo.shape
    places = [(i, j) for i in range(0, tall - 27, stride) for j in range(0, wide - 27, stride)]
    return np.float32([photo[i : i + 28, j : j + 28].reshape(-1) for i, j in places])


def photographs():
    """Return pieces to train on and pieces to test on, from disjoint regions."""
    photos = [photo.mean(axis=2) / 255 for photo in load_sample_images().images]
    train = np.concatenate([pieces(photo[:, :BORDER], STRIDE) for photo in photos])
    return train, np.concatenate([pieces(photo[:, BORDER:], 28) for photo in photos])


def error_and_seconds(fit, reconstruct, test) -> list[float]:
    """Return the squared error per image, and the seconds that `fit` takes."""
    start = time.process_time()
    model = fit()
    seconds = time.process_time() - start
    error = metrics.squared_error(reconstruct(model), test)
    return [round(float(error), 3), round(seconds, 2)]


def with_net(train, test, k: int) -> list[float]:
    """Return error and seconds of the dense net."""

    def fit():
        net = models.Autoencoder((784, 256, k), "relu", None, "sigmoid", seed=0)
        training.fit(net, torch.from_numpy(train), **HOW)
        return net

    return error_and_seconds(fit, lambda net: net(torch.from_numpy(test)).detach().numpy(), test)


def with_pca(train, test, k: int) -> list[float]:
    """Return error and seconds of PCA."""
    fit = PCA(k, random_state=0).fit
    return error_and_seconds(
        lambda: fit(train), lambda pca: pca.inverse_transform(pca.transform(test)), test
    )


def compare(train, test) -> dict:
    """Return what each method reaches: for each k a pair of error and seconds."""
    mean = np.tile(train.mean(axis=0), (len(test), 1))
    result = {"train": len(train), "test": len(test)}
    result |= {"mean image": round(float(metrics.squared_error(mean, test)), 3)}
    for k in K:
        result[str(k)] = {"PCA": with_pca(train, test, k), "net": with_net(train, test, k)}
        print(k, result[str(k)], flush=True)
    return result


if __name__ == "__main__":
    save("photographs", compare(*photographs()))
