"""Training of the variational autoencoder: reconstruct from drawn codes, and keep them drawable."""

from collections.abc import Callable
from functools import partial
from numbers import Real

import torch

from aelib import losses
from aelib.models import VariationalAutoencoder

from .checks import check_functions, check_images, check_settings, loss_function, pick_device
from .loop import History, mean_over_batches, train


def fit_variational(
    model: VariationalAutoencoder,
    x: torch.Tensor,
    *,
    epochs: int,
    beta: float = 1.0,
    batch_size: int = 256,
    lr: float = 1e-3,
    loss: str | Callable = "bce",
    validation: torch.Tensor | None = None,
    on_epoch: Callable[[History], None] | None = None,
    stop: Callable[[], bool] | None = None,
    seed: int = 0,
    device: str = "auto",
    progress: bool = True,
) -> History:
    """Train a variational autoencoder with Adam: reconstruction + beta * KL, both per image.

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
    epochs : int, 1 or more
        Passes over all images.
    beta : float, 0 or larger
        Weight of the KL. 1 makes the loss the negative evidence lower bound (with "bce").
    batch_size, lr, on_epoch, stop, seed, device, progress
        As for `fit`; `seed` also draws the codes.
    loss : "bce", "mse" or a function (x_hat, x) -> scalar tensor, a mean over images and pixels
        What is multiplied by D to be the reconstruction loss.
    validation : float tensor (M, D) or None
        Held-out images whose loss, KL included, is recorded after each epoch, always with the
        same draws.

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
    check_settings(epochs, batch_size, lr, seed)
    if not isinstance(model, VariationalAutoencoder):
        raise TypeError(f"model must be a VariationalAutoencoder, got {type(model).__name__}.")
    _check_beta(beta)
    check_functions(on_epoch=on_epoch, stop=stop)
    check_images(x, "x", model, at_least=batch_size, width=model.sizes[0])
    if validation is not None:
        check_images(validation, "validation", model, at_least=1, width=model.sizes[0])
    device = pick_device(device)
    x = x.to(device)
    validation = None if validation is None else validation.to(device)
    draws = torch.Generator(device).manual_seed(seed)
    cost = partial(_cost, model, loss_function(loss), beta)

    def validate():
        same = torch.Generator(device).manual_seed(seed)
        return mean_over_batches(lambda batch: cost(batch, same), validation)

    return train(
        model,
        lambda chosen: cost(x.index_select(0, chosen), draws),
        len(x),
        epochs=epochs,
        batch_size=batch_size,
        lr=lr,
        validate=None if validation is None else validate,
        on_epoch=on_epoch,
        stop=stop,
        seed=seed,
        device=device,
        progress=progress,
    )


def _cost(model, loss, beta: float, x: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    mean, log_variance = model.posterior(x)
    x_hat = model.decode(model.draw(mean, log_variance, generator))
    return loss(x_hat, x) * x.shape[1] + beta * losses.gaussian_kl(mean, log_variance)


def _check_beta(beta: float) -> None:
    if isinstance(beta, bool) or not isinstance(beta, Real):
        raise TypeError(f"beta must be a number, got {beta!r}.")
    if not 0 <= beta < float("inf"):
        raise ValueError(f"beta must be a finite number, 0 or larger, got {beta}.")
