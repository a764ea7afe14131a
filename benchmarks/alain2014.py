"""Alain and Bengio (2014): a denoiser's answer, less its input, is s^2 times the score.

Points are drawn from a mixture of three Gaussians in the plane, whose density and score are known.
A denoising autoencoder is trained with Gaussian noise of each scale s, and (r(x) - x) / s^2 is held
against the true score at fresh points: their correlation, and the slope of the line through the
origin that fits best (1 if the size is right too). The published result is a limit, s to 0, for a
denoiser that is fitted perfectly; `best` is that denoiser, by formula, and shows what the limit
asks, `net` what training reaches. Five seeds, about four minutes on two cores:

    python benchmarks/alain2014.py
"""

import statistics
import time

import torch
from table import record
from torch.distributions import Categorical, MixtureSameFamily, MultivariateNormal

from aelib import corruption, models, training

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
    """Measure every scale and record the table."""
    began, lines, of_nets = time.perf_counter(), [], {}
    truth_at = draw(5_000, seed=99)
    truth = score(mixture(), truth_at)
    for s in SCALES:
        best = agreement(score(mixture(s), truth_at), truth)
        nets = []
        for seed in SEEDS:
            arrows = trained(s, seed)(truth_at).detach() - truth_at
            nets.append(agreement(arrows / s**2, truth))
            print(f"s {s} seed {seed} net {nets[-1]} best {best}", flush=True)
        of_nets[s] = [statistics.mean(values) for values in zip(*nets, strict=True)]
        spread = [max(values) - min(values) for values in zip(*nets, strict=True)]
        lines.append(
            f"| {s} | {best[0]:.3f} | {best[1]:.3f} | {of_nets[s][0]:.3f} ± {spread[0] / 2:.3f} "
            f"| {of_nets[s][1]:.3f} ± {spread[1] / 2:.3f} |"
        )
    details = (
        "The arrows (r(x) - x) / s² against the true score of a mixture of three Gaussians in the "
        "plane. `best` is the perfect denoiser, by formula: towards s = 0 it becomes the score. "
        "`net` is a trained one, mean of five seeds ± half the distance from lowest to highest: "
        "with small s the signal it learns from, s² times the score, is small beside the noise, so "
        "that there training and not the theory sets the limit.\n\n"
        "| s | best: correlation | best: slope | net: correlation | net: slope |\n"
        "|---|---|---|---|---|\n" + "\n".join(lines)
    )
    falling = ", ".join(map(str, SCALES))
    found = [" ".join(f"{of_nets[s][i]:.3f}" for s in SCALES) for i in (0, 1)]
    row = {
        "what": "Alain & Bengio 2014: (r(x) - x) / s² against the true score, five seeds, at "
        f"s = {falling}",
        "published": "equal as s goes to 0",
        "bar": "correlation and slope go to 1",
        "obtained": f"correlation {found[0]}; slope {found[1]} (perfect denoiser: below)",
        "minutes": f"{(time.perf_counter() - began) / 60:.1f}",
    }
    record("alain2014", [row], "python benchmarks/alain2014.py", details)


if __name__ == "__main__":
    main()
