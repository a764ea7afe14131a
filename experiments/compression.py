"""Lesson 13's long curves: quality against bytes for autoencoders, over five seeds.

The codes of 1,000 test images are rounded to multiples of a step, written a number at a time, and
packed by the standard library's lzma; bytes are those of the packed stream, container included,
divided by 1,000. The decoder is not in them: the lesson counts it apart. PCA and JPEG take little
time, so the lesson measures them live.

Writes aelib/stored/compression.json, which the lesson draws beside its own small run. Roughly six
minutes for each data set on one core:

    python experiments/compression.py mnist glyphs
"""

import lzma

import numpy as np
from skimage.metrics import structural_similarity

from aelib import data, metrics
from aelib.estimator import AutoencoderTransformer
from experiments.store import measure

K = [8, 32, 64]
HIDDEN = (256,)
STEPS = [0.1, 0.2, 0.4, 0.6, 1.0]  # in typical sizes of a code number
SEEDS = [0, 1, 2, 3, 4]
TRAIN, TEST, EPOCHS = 20_000, 1_000, 20


def point(model, h, step, x) -> list[float]:
    """Return bytes per image, PSNR in decibels and SSIM for codes rounded to one step."""
    q = np.round(h / step)
    stream = np.ascontiguousarray(q.T.astype(np.int8)).tobytes()
    x_hat = model.inverse_transform((q * step).astype(np.float32)).clip(0, 1)
    pairs = zip(x.reshape(-1, 28, 28), x_hat.reshape(-1, 28, 28), strict=True)
    ssim = np.mean([structural_similarity(a, b, data_range=1.0) for a, b in pairs])
    size = len(lzma.compress(stream)) / len(x)
    return [round(size, 2), round(metrics.psnr(x_hat, x), 3), round(float(ssim), 4)]


def curve(model, x_train, x, steps) -> list[list[float]]:
    """Return a point for each step, given in typical sizes of a code number."""
    typical = model.transform(x_train).std()
    h = model.transform(x)
    return [point(model, h, typical * step, x) for step in steps]


def curves(name: str) -> dict:
    """Return all curves of one data set, printing each as it comes."""
    result = {"train": TRAIN, "test": TEST, "epochs": EPOCHS, "hidden": HIDDEN, "seeds": SEEDS}
    result |= {"steps": STEPS, "autoencoder": {str(k): [] for k in K}}
    for seed in SEEDS:
        images = data.load_images(name, train=TRAIN, test=TEST, seed=seed)
        x_train, x = images.x_train.numpy(), images.x_test.numpy()
        for k in K:
            how = {"hidden": HIDDEN, "output": "sigmoid", "epochs": EPOCHS, "random_state": seed}
            how |= {"batch_size": 128, "lr": 0.002}
            net = AutoencoderTransformer(k, **how).fit(x_train)
            result["autoencoder"][str(k)].append(curve(net, x_train, x, STEPS))
            print(name, "seed", seed, k, result["autoencoder"][str(k)][-1], flush=True)
    return result


if __name__ == "__main__":
    measure("compression", curves, __doc__)
