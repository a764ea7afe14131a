"""Lesson 12's long run: samples of well-trained autoencoders, plain and variational, 16 numbers.

Both nets see 20,000 images, 20 times, with the one-cycle schedule. Codes are drawn from the
standard normal and from a normal fitted to the codes of the training images (for the variational
net: to the codes as they are drawn, not to their means). Each set of 1,000 samples is measured as
in the lesson: distance to the nearest of 10,000 real images, distance from 1,000 real images to
the nearest sample, how sure a classifier is, and how many kinds of digit it sees.

Writes aelib/stored/dreams.json, with a sheet of 40 samples of the first seed: bytes, packed by
zlib, as base64. Roughly two minutes for each data set on one core:

    python experiments/dreams.py mnist glyphs
"""

import base64
import zlib

import torch

from aelib import data, losses, models, training
from experiments.store import measure

SIZES = (784, 256, 128, 16)
TRAIN, EPOCHS, SEEDS, SAMPLES = 20_000, 20, [0, 1], 1000
HOW = {"batch_size": 128, "schedule": "one-cycle", "progress": False}
SHEET = 40


def fitted(codes, noise):
    """Return the noise, stretched and moved to the mean and the covariance of the codes."""
    return codes.mean(dim=0) + noise @ torch.linalg.cholesky(torch.cov(codes.T)).T


def measures(x, images, judge) -> list[float]:
    """Return to real, from real, sure and kinds, as in the lesson."""
    to_real = torch.cdist(x, images.x_train[:10_000]).min(dim=1).values.mean().item()
    from_real = torch.cdist(images.x_test[:1000], x).min(dim=1).values.mean().item()
    chances = judge(x).softmax(dim=1)
    shares = chances.argmax(dim=1).bincount(minlength=10) / len(x)
    kinds = torch.distributions.Categorical(probs=shares).entropy().exp().item()
    sure = chances.max(dim=1).values.mean().item()
    return [round(value, 3) for value in (to_real, from_real, sure, kinds)]


def packed(x) -> str:
    """Return images as text: bytes from 0 to 255, packed."""
    grey = (255 * x).round().to(torch.uint8).numpy()
    return base64.b64encode(zlib.compress(grey.tobytes(), 9)).decode()


def one_seed(images, judge, seed: int) -> tuple[dict, str]:
    """Train both nets; return their measures and KL, and the sheet of the variational one."""
    plain = models.Autoencoder(SIZES, seed=seed)
    vae = models.VariationalAutoencoder(SIZES, seed=seed)
    how = HOW | {"epochs": EPOCHS, "lr": 0.004, "seed": seed}
    training.fit(plain, images.x_train, loss="bce", **how)
    training.fit_variational(vae, images.x_train, **how)
    generator = torch.Generator().manual_seed(seed + 100)
    noise = torch.randn(SAMPLES, SIZES[-1], generator=generator)
    with torch.no_grad():
        drawn = vae.draw(*vae.posterior(images.x_train), generator)
        dreams = {
            "plain, standard": plain.decode(noise),
            "plain, fitted": plain.decode(fitted(plain.encode(images.x_train), noise)),
            "variational, standard": vae.decode(noise),
            "variational, fitted": vae.decode(fitted(drawn, noise)),
        }
        rows = {name: measures(x, images, judge) for name, x in dreams.items()}
        mu, log_v = vae.posterior(images.x_test)
        kl = ((log_v.exp() + mu**2 - 1 - log_v) / 2).mean(dim=0).sort(descending=True).values
        cross_entropy = 784 * losses.bce(vae(images.x_test), images.x_test).item()
    found = {"measures": rows, "kl": [round(v, 3) for v in kl.tolist()]}
    found["cross_entropy"] = round(cross_entropy, 2)
    return found, packed(dreams["variational, standard"][:SHEET])


def experiment(name: str) -> dict:
    """Return what was found for one data set, by seed, printing it as it comes."""
    images = data.load_images(name, train=TRAIN, test=2_000)
    judge = models.Classifier(models.Autoencoder((784, 256, 64)).encoder)
    training.fine_tune(judge, images.x_train, images.y_train, epochs=4, lr=0.002, **HOW)
    wrong = training.error_rate(judge, images.x_test, images.y_test)
    real = measures(images.x_test[1000:], images, judge)
    result = {"train": TRAIN, "epochs": EPOCHS, "sizes": SIZES, "judge": round(wrong, 4)}
    result |= {"real": real, "seeds": SEEDS, "runs": []}
    for seed in SEEDS:
        found, sheet = one_seed(images, judge, seed)
        print(name, seed, real, found, flush=True)
        result["runs"].append(found)
        result.setdefault("sheet", sheet)
    return result


if __name__ == "__main__":
    measure("dreams", experiment, __doc__)
