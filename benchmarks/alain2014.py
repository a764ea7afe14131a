"""Alain and Bengio (2014): a denoiser's answer, less its input, is s^2 times the score.

Points are drawn from a mixture of three Gaussians in the plane, whose density and score are known.
A denoising autoencoder is trained with Gaussian noise of each scale s, and (r(x) - x) / s^2 is held
against the true score at fresh points: their correlation, and the slope of the line through the
origin that fits best (1 if the size is right too). The published result is a limit, s to 0, for a
denoiser that is fitted perfectly. That one is known by formula, and shows what the limit asks;
trained nets show what training reaches. Five seeds:

    python benchmarks/alain2014.py
"""

import argparse
import statistics
import time

import torch
from torch.distributions import Categorical, MixtureSameFamily, MultivariateNormal

from aelib import corruption, models, training
from benchmarks.table import markdown, record

SCALES = [0.5, 0.3, 0.2, 0.1, 0.05]
SEEDS = [0, 1, 2, 3, 4]
POINTS = 20_000
# Passes, batch size and step size, one after the other. The batches grow, so that noise averages
# out: as s falls, there is ever more of it beside the signal.
STAGES = [(20, 200, 3e-3), (20, 200, 1e-3), (20, 200, 2e-4), (60, 2_000, 1e-4), (60, 5_000, 3e-5)]
CENTRES = torch.tensor([[-1.0, 0.0], [1.0, 0.4], [0.2, -1.2]])
SPREADS = torch.tensor(
    [[[0.20, 0.10], [0.10, 0.10]], [[0.10, 0], [0, 0.25]], [[0.3, 0], [0, 0.08]]]
)
SHARES = torch.tensor([0.5, 0.3, 0.2])


def mixture(s: float = 0.0) -> MixtureSameFamily:
    """Return the density of the points after noise of scale s: each Gaussian gets wider."""
    wider = SPREADS + s**2 * torch.eye(2)
    return MixtureSameFamily(Categorical(SHARES), MultivariateNormal(CENTRES, wider))


def draw(n: int, seed: int) -> torch.Tensor:
    """Return n points of the mixture."""
    g = torch.Generator().manual_seed(seed)
    which = torch.multinomial(SHARES, n, replacement=True, generator=g)
    noise = torch.randn(n, 2, generator=g)
    roots = torch.linalg.cholesky(SPREADS)[which]
    return CENTRES[which] + (roots @ noise[:, :, None])[:, :, 0]


def score(density, x) -> torch.Tensor:
    """Return the gradient of the logarithm of a density."""
    x = x.clone().requires_grad_()
    return torch.autograd.grad(density.log_prob(x).sum(), x)[0]


def agreement(found, truth) -> tuple[float, float]:
    """Return the correlation of two fields of arrows, and the slope of the first on the second."""
    found, truth = found.flatten(), truth.flatten()
    correlation = torch.corrcoef(torch.stack([found, truth]))[0, 1]
    return correlation.item(), (found @ truth / (truth @ truth)).item()


def trained(s: float, seed: int) -> models.Autoencoder:
    """Train a denoiser on points with noise of scale s, fresh in every pass."""
    net = models.Autoencoder((2, 128, 128), "tanh", "tanh", output=None, seed=seed)
    x = draw(POINTS, seed)

    def corrupt(x, g):
        return corruption.gaussian(x, s, g)

    for stage, (epochs, batch_size, lr) in enumerate(STAGES):
        how = {"epochs": epochs, "batch_size": batch_size, "lr": lr, "corrupt": corrupt}
        training.fit(net, x, seed=10 * seed + stage, progress=False, **how)
    return net


def main() -> None:
    """Measure every scale, and record the rows and the table."""
    argparse.ArgumentParser(description=__doc__).parse_args()  # --help must not start the runs
    began = time.perf_counter()
    truth_at = draw(5_000, seed=99)
    truth = score(mixture(), truth_at)
    best = {s: agreement(score(mixture(s), truth_at), truth) for s in SCALES}
    nets = {s: [] for s in SCALES}
    for s in SCALES:
        for seed in SEEDS:
            arrows = trained(s, seed)(truth_at).detach() - truth_at
            nets[s].append(agreement(arrows / s**2, truth))
            print(f"s {s} seed {seed} net {nets[s][-1]} best {best[s]}", flush=True)
    minutes = (time.perf_counter() - began) / 60
    means = {s: [statistics.mean(two) for two in zip(*nets[s], strict=True)] for s in SCALES}
    rows = [row("the perfect denoiser, by formula", best, "-")]
    rows.append(row(f"a trained denoiser, {len(SEEDS)} seeds", means, f"{minutes:.1f}"))
    record("alain2014", rows, "python benchmarks/alain2014.py", details(best, nets))


def row(who: str, found: dict, minutes: str) -> dict:
    """Return a row of the table: correlation and slope for every scale."""
    correlation, slope = ([found[s][i] for s in SCALES] for i in (0, 1))
    rising = [values == sorted(values) for values in (correlation, slope)]
    return {
        "what": f"Alain & Bengio 2014: (r(x) - x) / s² of {who}, against the true score, as s "
        f"falls from {SCALES[0]} to {SCALES[-1]}",
        "published": "equal as s goes to 0 (theorem)",
        "bar": "correlation and slope rise towards 1",
        "obtained": f"correlation {course(correlation)}; slope {course(slope)}",
        "met": "yes" if all(rising) else "in part" if any(rising) else "no",
        "minutes": minutes,
    }


def course(values: list[float]) -> str:
    """Return where values, one for each scale, begin and end, and their top if it lies between."""
    ends = f"{values[0]:.2f} to {values[-1]:.2f}"
    top = max(values)
    if top in (values[0], values[-1]):
        return ends
    return f"{ends}, highest {top:.2f} at s = {SCALES[values.index(top)]}"


def details(best: dict, nets: dict) -> str:
    """Return the explanation and the table with all seeds."""
    rows = []
    for s in SCALES:
        of_nets = [
            f"{statistics.mean(values):.3f} ({min(values):.3f} to {max(values):.3f})"
            for values in zip(*nets[s], strict=True)
        ]
        rows.append([str(s), *(f"{value:.3f}" for value in best[s]), *of_nets])
    head = [f"{who}: {what}" for who in ("perfect", "trained") for what in ("correlation", "slope")]
    return (
        "The points come from three Gaussians in the plane, 0.2 to 0.5 wide, with centres about "
        "two apart. The score is the gradient of the logarithm of their density; r(x) is the "
        "denoiser's answer to x, and (r(x) - x) / s² are its arrows. Slope is the number by which "
        "the true score has to be multiplied to fit the arrows best: 1 if their length is right. "
        "The arrows of the perfect denoiser are exactly the score of the points *with* noise of "
        "scale s. Only as s goes to 0 is that the score of the points themselves. The perfect "
        "denoiser is what a net strives for, so a slope a little above the perfect one's is no "
        "merit. With small s what a net has to learn, s² times the score, is small beside the "
        "noise: there training and not the theory sets the limit. *In part* means that only one of "
        "the two, correlation and slope, rises at every step. Mean (lowest to highest) of the "
        "seeds:\n\n" + markdown(["s", *head], rows)
    )


if __name__ == "__main__":
    main()
