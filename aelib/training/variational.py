"""Training of the variational autoencoder: reconstruct from drawn codes, and keep them drawable."""

from functools import partial
from typing import Any

import torch
from torch import nn
from typing_extensions import Unpack

from aelib import _checks as checks
from aelib import losses
from aelib._surroundings import undisturbed
from aelib.models import VariationalAutoencoder
from aelib.models.layers import unwrapped
from aelib.models.variational import standard_normal

from .arguments import Loss, held_out_images, loss_function
from .engine import Share
from .evaluation import mean_over_batches
from .history import History
from .loop import follow
from .objective import Objective
from .rows import rows_of
from .run import Run, RunOptions
from .stepper import price


@undisturbed()
def fit_variational(
    model: VariationalAutoencoder,
    x: torch.Tensor,
    *,
    beta: float = 1.0,
    loss: str | Loss = "bce",
    validation: torch.Tensor | None = None,
    **options: Unpack[RunOptions],
) -> History:
    """Train a variational autoencoder: reconstruction + beta * KL, both per image.

    For each image one code is drawn from the normal distribution that the encoder gives, and the
    image is reconstructed from it. The reconstruction loss is *summed* over pixels and the KL over
    the numbers of the code: averaging one of them changes what beta means. The loop is that of
    `fit`.

    Parameters
    ----------
    model : VariationalAutoencoder
        Trained in place; it comes back on the device where it was.
    x : float tensor (N, D), N at least `batch_size`
        Images, in [0, 1] for "bce".
    beta : float, 0 or larger
        Weight of the KL. 1 makes the loss the negative evidence lower bound (with "bce").
    loss : "bce", "mse" or a function (x_hat, x) -> scalar tensor, a mean over images and pixels
        What is multiplied by D to be the reconstruction loss.
    validation : float tensor (M, D) or None
        Held-out images whose loss, KL included, is recorded after each epoch, always with the
        same draws.
    **options
        `epochs` and the others of `Run`, as for `fit`; `seed` also draws the codes.

    Returns
    -------
    History
        Its losses are in nats per image (with "bce").

    Raises
    ------
    ValueError, TypeError, FloatingPointError
        As `fit`; for a model of another kind and a `beta` below 0 or not finite.

    Notes
    -----
    Lesson 12. Kingma and Welling, "Auto-encoding variational Bayes" (ICLR 2014); beta: Higgins and
    others, "beta-VAE" (ICLR 2017).
    """
    width, *_, k = _checked_variational(model).sizes
    loss, beta = loss_function(loss), float(checks.number("beta", beta, least=0))
    run = Run.checked(options)
    rows = rows_of(x, None, model, run, options)
    if validation is not None:
        validation = held_out_images("validation", validation, model, width).to(run.device)

    def draw(chosen: Any, generator: torch.Generator) -> tuple[torch.Tensor, torch.Tensor]:
        x, _ = rows.take(chosen)
        return x, standard_normal((len(x), k), x, generator)

    def cost(model: nn.Module, share: Share, x: torch.Tensor, noise: torch.Tensor):
        return share.mean(_cost(model, loss, beta, x, noise))

    def loss_of(held_out: torch.Tensor) -> float:
        same = torch.Generator(run.device).manual_seed(run.seed)
        like = next(model.parameters())

        def mean(batch: torch.Tensor) -> torch.Tensor:
            x = batch.to(like)
            return _cost(model, loss, beta, x, standard_normal((len(x), k), x, same))

        return mean_over_batches(mean, held_out)

    validate = None if validation is None else partial(loss_of, validation)
    identity = {"beta": beta, "loss": loss, "validation": validation, **rows.identity}
    return follow(model, Objective(draw, cost), rows.order, run, validate, identity)


def _cost(
    model: nn.Module, loss: Loss, beta: float, x: torch.Tensor, noise: torch.Tensor
) -> torch.Tensor:
    x_hat, mean, log_variance = model(x, noise=noise)
    reconstruction = price("loss", loss(x_hat, x), sloped=x_hat.requires_grad) * x.shape[1]
    return reconstruction + beta * losses.gaussian_kl(mean, log_variance)


def _checked_variational(model: nn.Module) -> VariationalAutoencoder:
    inner = unwrapped(model) if isinstance(model, nn.Module) else model
    if not isinstance(inner, VariationalAutoencoder):
        raise TypeError(f"model must be a VariationalAutoencoder, got {checks.kind(model)}.")
    return inner
