"""Baldi and Hornik (1989): a linear autoencoder has no minimum but PCA's subspace.

From 20 random starts a linear autoencoder is trained with L-BFGS, a gradient method, on the exact
error over all images, and ends in the subspace of the first k principal components. The largest
angle between the two and the ratio of the errors are held against the eigenvectors of the
covariance:

    python benchmarks/baldi1989.py
"""

import argparse
import time

import torch

from aelib import data, metrics, models
from benchmarks.table import record

STARTS = 20
PIXELS = 14 * 14  # a smaller image: fewer directions, the same theorem


def shrunk(images) -> torch.Tensor:
    """Return the images at half their width and height, with the mean image taken off."""
    x = torch.nn.functional.avg_pool2d(images.x_train.view(-1, 1, 28, 28), 2).flatten(1).double()
    return x - x.mean(dim=0)


def clearest_step(variances, candidates=range(4, 17)) -> int:
    """Return the k after which the variance falls most: there the subspace is best defined."""
    return max(candidates, key=lambda k: variances[k - 1] / variances[k])


def error(net, covariance) -> torch.Tensor:
    """Return the mean squared error per image, which for centred images their covariance decides.

    It is the trace of (I - W R) C (I - W R)', multiplied out so that no product is larger than
    (pixels, pixels) by (pixels, k): a step costs the same for 60,000 images as for 600.
    """
    write, read = net.decoder[0].weight, net.encoder[0].weight
    seen = read @ covariance  # (k, pixels)
    kept = (seen * write.T).sum()
    return covariance.trace() - 2 * kept + ((write.T @ write) * (seen @ read.T)).sum()


def descend(covariance, k: int, seed: int) -> models.Autoencoder:
    """Return a linear autoencoder trained from a random start until its error falls no more."""
    net = models.Autoencoder((PIXELS, k), activation=None, output=None, seed=seed).double()
    weights = [net.decoder[0].weight, net.encoder[0].weight]
    how = {"tolerance_grad": 1e-6, "tolerance_change": 0, "line_search_fn": "strong_wolfe"}
    optimizer = torch.optim.LBFGS(weights, max_iter=20_000, history_size=100, **how)

    def loss():
        optimizer.zero_grad()
        value = error(net, covariance)
        value.backward()
        return value

    optimizer.step(loss)
    return net


def one_data_set(name: str) -> dict:
    """Measure the worst start on one data set and return its row."""
    began = time.perf_counter()
    x = shrunk(data.load_images(name, train=60_000, test=1))
    covariance = x.T @ x / len(x)
    variances, axes = torch.linalg.eigh(covariance)  # rising
    variances, axes = variances.flip(0), axes.flip(1)
    k = clearest_step(variances)
    angles, ratios = [], []
    for seed in range(STARTS):
        net = descend(covariance, k, seed)
        angles.append(metrics.principal_angles(net.decoder[0].weight.detach(), axes[:, :k])[0])
        ratios.append(error(net, covariance).item() / variances[k:].sum().item())
        print(name, "start", seed, f"angle {angles[-1]:.4f} ratio {ratios[-1]:.8f}", flush=True)
    return {
        "what": f"Baldi & Hornik 1989: linear autoencoder, L-BFGS from {STARTS} random starts, "
        f"{name} at 14 x 14, code of {k} numbers (of 4 to 16, where the variance falls most)",
        "published": "no minimum but PCA's subspace (theorem)",
        "bar": "every start ends there",
        "obtained": f"largest angle to it {max(angles):.3f}°, error above PCA's by at most "
        f"{1e6 * (max(ratios) - 1):.2f} millionths of it",
        "met": "yes" if max(angles) < 0.1 and max(ratios) < 1 + 1e-6 else "no",
        "minutes": f"{(time.perf_counter() - began) / 60:.1f}",
    }


def main() -> None:
    """Measure both data sets and record their rows."""
    argparse.ArgumentParser(description=__doc__).parse_args()  # --help must not start the runs
    rows = [one_data_set(name) for name in ("mnist", "glyphs")]
    record("baldi1989", rows, "python benchmarks/baldi1989.py")


if __name__ == "__main__":
    main()
