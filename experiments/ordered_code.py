"""Lesson 05's net with an ordered code: one set of weights for every code size from 1 to 64.

Nested dropout (Rippel, Gelbart and Adams 2014): for each training image a k is drawn, and only the
first k numbers of its code go on to the decoder. Small k are drawn more often, in proportion to
1/sqrt(k). That power and the step size were chosen on 5,000 training images of MNIST that were held
out.

Writes aelib/stored/ordered_code.json, errors on the test images for every k, and the weights of the
ordered net, a byte for each, into aelib/stored/ordered_code_NAME.npz: with them the slider of the
lesson runs. About two minutes for each data set on two cores:

    python experiments/ordered_code.py mnist glyphs
"""

import torch
from sklearn.decomposition import PCA

from aelib import data, losses, metrics, models, training
from experiments.starts import glorot
from experiments.store import measure, save_weights

SIZES = (784, 256, 128, 64)
EPOCHS, BATCH, LR = 20, 128, 4e-3
KS = range(1, SIZES[-1] + 1)
SEED = 0


def untrained() -> models.Autoencoder:
    """Return the net of benchmarks/hinton2006.py in the lesson's size.

    Tied weights halve what is stored, and cost nothing: the held-out error was as low without.
    """
    return glorot(SIZES, SEED)


def cut(h: torch.Tensor, k: torch.Tensor | int) -> torch.Tensor:
    """Return codes with only their first k numbers, the others at zero; k may differ by row."""
    return h * (torch.arange(h.shape[1]) < k)


def trained(x: torch.Tensor, epochs: int = EPOCHS) -> models.Autoencoder:
    """Train the net on images x, with nested dropout."""
    net = untrained()
    share = torch.tensor(KS).rsqrt()  # in proportion

    def objective(chosen, generator):
        batch = x[chosen]
        drawn = torch.multinomial(share, len(batch), replacement=True, generator=generator)
        h = cut(net.encode(batch), drawn[:, None] + 1)
        return losses.mse(net.decode(h), batch)

    adam = training.adam(LR, betas=(0.9, 0.99))
    how = {"batch_size": BATCH, "schedule": "one-cycle", "seed": SEED, "progress": False}
    training.train(net, objective, len(x), epochs=epochs, optimizer=adam, **how)
    return net


@torch.no_grad()
def net_errors(net: models.Autoencoder, x: torch.Tensor) -> list[float]:
    """Return the error with the code cut after k numbers, for every k."""
    h = net.encode(x)
    return [round(metrics.squared_error(net.decode(cut(h, k)), x), 3) for k in KS]


def pca_errors(x_train: torch.Tensor, x_test: torch.Tensor) -> list[float]:
    """Return PCA's error for every k."""
    pca = PCA(max(KS), random_state=0).fit(x_train.numpy())
    centred = x_test.numpy() - pca.mean_
    axes = [pca.components_[:k] for k in KS]
    return [round(metrics.squared_error(centred @ v.T @ v, centred), 3) for v in axes]


def run(name: str) -> dict:
    """Train the net on all images of a set, store its weights, and return the errors."""
    images = data.load_images(name, train=60_000, test=10_000)
    net = trained(images.x_train)
    net.load_state_dict(save_weights(f"ordered_code_{name}", net))  # as rounded
    result = {"k": list(KS), "epochs": EPOCHS, "pca": pca_errors(images.x_train, images.x_test)}
    result["ordered"] = net_errors(net, images.x_test)
    print(name, result, flush=True)
    return result


if __name__ == "__main__":
    measure("ordered_code", run, __doc__)
