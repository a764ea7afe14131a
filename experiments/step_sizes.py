"""Lesson 04's contest of rules and losses, each with the step size that suits it.

The net made by hand, 784-256-784, takes 300 steps of 100 images by plain gradient descent, with
momentum or with RMSProp; what falls is the squared error or the cross-entropy. Of the step sizes of
GRID, the one with the lowest squared error on validation images under the first seed is taken; with
it, the error is measured under all seeds.

Writes aelib/stored/step_sizes.json. About three minutes for each data set on two cores:

    python experiments/step_sizes.py mnist glyphs
"""

import numpy as np

from aelib import data
from experiments.store import measure

SEEDS = [0, 1, 2]
RULES = ("SGD", "momentum", "RMSProp")
GRID = {
    ("SGD", "squared error"): [150, 300, 600, 1200],
    ("momentum", "squared error"): [50, 100, 200, 400],
    ("RMSProp", "squared error"): [0.0025, 0.005, 0.01, 0.02],
    ("SGD", "cross-entropy"): [50, 100, 200, 400],
    ("momentum", "cross-entropy"): [10, 20, 40, 80],
    ("RMSProp", "cross-entropy"): [0.0025, 0.005, 0.01, 0.02],
}


def sigmoid(z):
    """Return the sigmoid of each number; far below zero it is 0, and no overflow is warned of."""
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z))


def forward(x, w1, b1, w2, b2):
    """Return code and reconstruction, as in the lesson."""
    h = sigmoid(x @ w1.T + b1)
    return h, sigmoid(h @ w2.T + b2)


def gradients(x, weights, loss):
    """Return the gradient of the loss for each of the four arrays of weights."""
    h, x_hat = forward(x, *weights)
    delta2 = (x_hat - x) / x.size
    if loss == "squared error":
        delta2 = 2 * delta2 * x_hat * (1 - x_hat)
    delta1 = (delta2 @ weights[2]) * h * (1 - h)
    return [delta1.T @ x, delta1.sum(axis=0), delta2.T @ h, delta2.sum(axis=0)]


def step(rule, w, g, v, eta):
    """Take one step; `v` is what the rule remembers."""
    if rule == "SGD":
        w -= eta * g
    elif rule == "momentum":
        v[:] = 0.9 * v + g
        w -= eta * v
    else:
        v[:] = 0.9 * v + 0.1 * g**2
        w -= eta * g / (np.sqrt(v) + 1e-8)


def error(images, rule, loss, eta, seed) -> float:
    """Train for three epochs and return the mean squared error on validation images."""
    x_train, x_val = images
    rng = np.random.default_rng(seed)
    shapes = {(256, 784): 784**-0.5, (256,): 0, (784, 256): 256**-0.5, (784,): 0}
    weights = [rng.normal(0, scale, shape).astype(np.float32) for shape, scale in shapes.items()]
    memory = [np.zeros_like(w) for w in weights]
    rng = np.random.default_rng(seed)
    for _ in range(3):
        for batch in np.array_split(rng.permutation(len(x_train)), 100):
            x = x_train[batch]
            for w, g, v in zip(weights, gradients(x, weights, loss), memory, strict=True):
                step(rule, w, g, v, eta)
    return float(((forward(x_val, *weights)[1] - x_val) ** 2).mean())


def split(name, seed):
    """Return the training and validation images of the lesson."""
    x = data.load_images(name, train=11_000, test=1, seed=seed).x_train.numpy()
    return x[:10_000], x[10_000:]


def run(name: str) -> dict:
    """Return step size and errors of each rule with each loss, on one data set."""
    found = {"seeds": SEEDS, "squared error": {}, "cross-entropy": {}}
    for (rule, loss), rates in GRID.items():
        tried = {eta: error(split(name, SEEDS[0]), rule, loss, eta, SEEDS[0]) for eta in rates}
        best = min(tried, key=tried.get)
        errors = [error(split(name, seed), rule, loss, best, seed) for seed in SEEDS[1:]]
        found[loss][rule] = {
            "tried": {str(eta): round(value, 5) for eta, value in tried.items()},
            "eta": best,
            "errors": [round(value, 5) for value in (tried[best], *errors)],
        }
        print(name, rule, loss, found[loss][rule], flush=True)
    return found


if __name__ == "__main__":
    measure("step_sizes", run, __doc__)
