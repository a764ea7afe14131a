"""Lesson 03's last question: does longer training untangle the code of an autoencoder.

The net of the lesson, 3-64-64-2 with tanh, on the clean Swiss roll of 1,500 points, for 1,000
epochs in place of 120. Three seeds, each with a roll, a start and new points of its own.

Writes aelib/stored/clean_roll.json. A minute or two on two cores:

    python experiments/clean_roll.py
"""

import numpy as np
from scipy.stats import spearmanr

from aelib import data, models, training
from experiments.store import save

SEEDS = [0, 1, 2]
EPOCHS = 1000


def rank_correlation(h, t) -> float:
    """Return the best rank correlation with t of sixty directions on a map, as the lesson does."""
    angles = np.arange(60) * np.pi / 60
    shadows = h @ np.stack([np.cos(angles), np.sin(angles)])
    return max(abs(spearmanr(shadow, t).statistic) for shadow in shadows.T)


def run(seed: int) -> dict[str, float]:
    """Train one net; return its squared error on new points and the order of its code."""
    x, t = data.toy_manifold("swiss_roll", n=1500, seed=seed)
    x_new, _ = data.toy_manifold("swiss_roll", n=200, seed=seed + 1000)
    roll, roll_new = (x - x.mean(dim=0)) / 7, (x_new - x.mean(dim=0)) / 7
    net = models.Autoencoder((3, 64, 64, 2), activation="tanh", output=None, seed=seed)
    how = {"batch_size": 100, "lr": 0.01, "schedule": "one-cycle", "seed": seed}
    training.fit(net, roll, epochs=EPOCHS, progress=False, **how)
    error = ((net(roll_new) - roll_new) ** 2).sum(dim=1).mean().item()
    rank = rank_correlation(net.encode(roll).detach().numpy(), t.numpy())
    print(f"seed {seed}: error {error:.4f}, rank correlation {rank:.3f}", flush=True)
    return {"error": round(error, 4), "rank": round(rank, 3)}


if __name__ == "__main__":
    save("clean_roll", {"epochs": EPOCHS, "runs": [run(seed) for seed in SEEDS]})
