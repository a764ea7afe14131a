"""Lesson 08's table: noise in training against noise in the test, and the filters, on five seeds.

Of the plain net there is one row more: masked images are divided by 1 - p before they go in, so
that they are on average as bright as clean ones. ("fair" salt and pepper: right on average too.)

Writes aelib/stored/denoising_table.json, which the lesson draws beside its own run of one seed.
Nets, images and training are the lesson's. About three minutes for each data set on one core:

    python experiments/denoising_table.py mnist glyphs
"""

import torch

from aelib import corruption, data, metrics, models, training
from experiments.store import measure

SEEDS = [0, 1, 2, 3, 4]
NOISES = {
    "none": None,
    "masking 10 %": lambda x, g: corruption.masking(x, 0.10, g),
    "masking 25 %": lambda x, g: corruption.masking(x, 0.25, g),
    "masking 50 %": lambda x, g: corruption.masking(x, 0.50, g),
    "Gaussian 0.4": lambda x, g: corruption.gaussian(x, 0.4, g),
    "salt and pepper 25 %": lambda x, g: corruption.salt_and_pepper(x, 0.25, g),
}
SHARE_MASKED = {"masking 10 %": 0.10, "masking 25 %": 0.25, "masking 50 %": 0.50}


def damaged_sets(x, seed) -> list[torch.Tensor]:
    """Return the test images under every noise."""
    noise = torch.Generator().manual_seed(seed)
    return [x if damage is None else damage(x, noise) for damage in NOISES.values()]


def rescaled(plain, clean, damaged) -> dict:
    """Return the plain net's answers to damaged images that are made right on average."""
    of = dict(zip(NOISES, damaged, strict=True))
    bright = [metrics.psnr(plain(of[n] / (1 - p)), clean) for n, p in SHARE_MASKED.items()]
    salt = (of["salt and pepper 25 %"] - 0.25 / 2) / (1 - 0.25)
    return {
        "rescaled": [round(psnr, 3) for psnr in bright],
        "fair_salt_and_pepper": round(metrics.psnr(plain(salt), clean), 3),
    }


def one_seed(name: str, seed: int) -> dict:
    """Train a net under every noise from one start, and measure each under every noise."""
    images = data.load_images(name, train=10_000, test=2_000, seed=seed)
    clean, damaged = images.x_test, damaged_sets(images.x_test, seed)
    result = {"untouched": [round(metrics.psnr(x, clean), 3) for x in damaged[1:]]}
    result |= {"psnr": [], "gabor_fit": []}
    for noise, damage in NOISES.items():
        model = models.Autoencoder((784, 128), code_activation="sigmoid", seed=seed)
        how = dict(epochs=10, batch_size=128, lr=0.01, corrupt=damage, seed=seed, progress=False)
        training.fit(model, images.x_train, **how)
        fit = metrics.gabor_fit(model.encoder[0].weight).mean()
        row = [round(metrics.psnr(model(x), clean), 3) for x in damaged]
        print(name, "seed", seed, noise, f"gabor_fit {fit:.3f}", row, flush=True)
        result["psnr"].append(row)
        result["gabor_fit"].append(round(float(fit), 4))
        if damage is None:
            result |= rescaled(model, clean, damaged)
    return result


def table(name: str) -> dict:
    """Return the results of all seeds on one data set."""
    runs = [one_seed(name, seed) for seed in SEEDS]
    columns = {key: [run[key] for run in runs] for key in runs[0]}
    return {"noises": list(NOISES), "seeds": SEEDS, **columns}


if __name__ == "__main__":
    measure("denoising_table", table, __doc__)
