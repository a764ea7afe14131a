"""Lesson 04's contest of rules and losses, each with the step size that suits it.

The net made by hand, 784-256-784, takes 300 steps of 100 images by plain gradient descent, with
momentum or with RMSProp; what falls is the squared error or the cross-entropy. Of the step sizes of
GRID, the one with the lowest squared error on validation images is taken. One seed.

Writes aelib/stored/step_sizes.json. A minute for each data set on two cores:

    python experiments/step_sizes.py mnist glyphs
"""

import numpy as np

from aelib import data
from experiments.store import measure

SEED = 0
GRID = {
    ("SGD", "squared error"): [300, 600, 1000],
    ("momentum", "squared error"): [100, 200, 300],
    ("RMSProp", "squared error"): [0.005, 0.01, 0.02],
    ("SGD", "cross-entropy"): [100, 150, 250],
    ("momentum", "cross-entropy"): [20, 40, 80],
    ("RMSProp", "cross-entropy"): [0.005, 0.01, 0.02],
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


def error(images, rule, loss, eta) -> float:
    """Train for three epochs and return the mean squared error on validation images."""
    x_train, x_val = images
    rng = np.random.default_rng(SEED)
    w1 = rng.normal(0, 784**-0.5, (256, 784))
    w2 = rng.normal(0, 256**-0.5, (784, 256))
    weights = [w.astype(np.float32) for w in (w1, np.zeros(256), w2, np.zeros(784))]
    memory = [np.zeros_like(w) for w in weights]
    rng = np.random.default_rng(SEED)
    for _ in range(3):
        for batch in np.array_split(rng.permutation(len(x_train)), 100):
            x = x_train[batch]
            for w, g, v in zip(weights, gradients(x, weights, loss), memory, strict=True):
                step(rule, w, g, v, eta)
    return float(((forward(x_val, *weights)[1] - x_val) ** 2).mean())


def run(name: str) -> dict:
    """Return what each rule reaches with each loss, by step size, on the images of the lesson."""
    x = data.load_images(name, train=11_000, test=2_000, seed=SEED).x_train.numpy()
    images = x[:10_000], x[10_000:]
    found = {}
    for (rule, loss), rates in GRID.items():
        tried = {eta: round(error(images, rule, loss, eta), 4) for eta in rates}
        best = min(tried, key=tried.get)
        found.setdefault(loss, {})[rule] = {
            "tried": {str(eta): value for eta, value in tried.items()},
            "eta": best,
            "error": tried[best],
        }
        print(name, rule, loss, tried, flush=True)
    return found


if __name__ == "__main__":
    measure("step_sizes", run, __doc__)
