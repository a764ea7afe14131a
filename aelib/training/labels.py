"""Training with labels: a classifier on top of an encoder, and how often it is wrong."""

from collections.abc import Callable
from functools import partial

import torch
from torch import nn
from torch.nn import functional as F

from .checks import (
    check_functions,
    check_images,
    check_model,
    check_settings,
    check_whole,
    checked_labels,
    pick_device,
)
from .loop import History, train


def fine_tune(
    classifier: nn.Module,
    x: torch.Tensor,
    y: torch.Tensor,
    *,
    epochs: int,
    batch_size: int = 32,
    lr: float = 1e-3,
    validation: tuple[torch.Tensor, torch.Tensor] | None = None,
    on_epoch: Callable[[History], None] | None = None,
    stop: Callable[[], bool] | None = None,
    seed: int = 0,
    device: str = "auto",
    progress: bool = True,
) -> History:
    """Train a classifier on labelled images with cross-entropy and Adam, all layers at once.

    It starts from the weights that are there, pretrained or not: that is the only difference. The
    loop is that of `fit`. To train the layer on top alone, call
    ``classifier.encoder.requires_grad_(False)`` first.

    Parameters
    ----------
    classifier : nn.Module, such as `Classifier`
        Called as ``classifier(x)``, gives logits (N, classes). It is trained in place and comes
        back on the device where it was.
    x : float tensor (N, D), N at least `batch_size`
        Images.
    y : tensor (N,) of whole numbers, from 0 to classes - 1
        Their classes.
    epochs : int, 1 or more
        Passes over all images.
    batch_size : int, 1 to N
        Images per step. It is smaller than in `fit`, since labelled images tend to be few.
    lr : float, above 0
        Step size of Adam.
    validation : (float tensor (M, D), tensor (M,) of whole numbers) or None
        Held-out images and labels whose mean cross-entropy is recorded after each epoch.
    on_epoch, stop, seed, device, progress
        As for `fit`.

    Returns
    -------
    History
        Its losses are cross-entropies in nats.

    Raises
    ------
    ValueError, TypeError
        For arguments outside what is said above, and for a device that this machine does not have.
    FloatingPointError
        When the loss stops being finite, as in `fit`.

    Notes
    -----
    Lesson 07. Bengio, Lamblin, Popovici and Larochelle, "Greedy layer-wise training of deep
    networks" (NIPS 2006).
    """
    check_settings(epochs, batch_size, lr, seed)
    check_model("classifier", classifier)
    check_functions(on_epoch=on_epoch, stop=stop)
    y = _checked(classifier, x, y, ("x", "y"), at_least=batch_size)
    held_out = _checked_validation(classifier, validation, x.shape[1])
    device = pick_device(device)
    x, y, *held_out = (values.to(device) for values in (x, y, *held_out))

    def loss_of(chosen):
        return F.cross_entropy(classifier(x.index_select(0, chosen)), y.index_select(0, chosen))

    return train(
        classifier,
        loss_of,
        len(x),
        epochs=epochs,
        batch_size=batch_size,
        lr=lr,
        validate=partial(_mean, _cross_entropies, classifier, *held_out) if held_out else None,
        on_epoch=on_epoch,
        stop=stop,
        seed=seed,
        device=device,
        progress=progress,
    )


def error_rate(
    classifier: nn.Module, x: torch.Tensor, y: torch.Tensor, batch_size: int = 4096
) -> float:
    """Return the fraction of images for which the largest logit is not that of their class.

    Parameters
    ----------
    classifier : nn.Module, such as `Classifier`
        Called as ``classifier(x)``, gives logits (N, classes).
    x : float tensor (N, D), N of 1 or more
        Images on the device of the classifier.
    y : tensor (N,) of whole numbers, from 0 to classes - 1
        Their classes.
    batch_size : int, 1 or more
        Images per step; it changes memory, not the result.

    Returns
    -------
    float in [0, 1]

    Raises
    ------
    ValueError, TypeError
        For arguments outside what is said above.

    Notes
    -----
    Lesson 07.
    """
    check_model("classifier", classifier)
    check_whole("batch_size", batch_size, at_least=1)
    y = _checked(classifier, x, y, ("x", "y"), at_least=1).to(x.device)
    return _mean(_mistakes, classifier, x, y, batch_size)


def _mistakes(logits: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    return (logits.argmax(1) != y).sum()


_cross_entropies = partial(F.cross_entropy, reduction="sum")


@torch.no_grad()
def _mean(total, classifier, x, y, batch_size: int = 4096) -> float:
    batches = zip(x.split(batch_size), y.split(batch_size), strict=True)
    return sum(total(classifier(a), b).item() for a, b in batches) / len(x)


def _checked(classifier, x, y, names, at_least: int, width: int | None = None) -> torch.Tensor:
    """Return the labels as int64; raise unless images and labels fit the classifier."""
    check_images(x, names[0], classifier, at_least, width)
    return checked_labels(y, names[1], x, _classes(classifier, x))


def _checked_validation(classifier, validation, width: int) -> list[torch.Tensor]:
    if validation is None:
        return []
    if not isinstance(validation, (tuple, list)) or len(validation) != 2:
        raise TypeError("validation must be a pair of images and labels, (x, y), or None.")
    names = ("validation[0]", "validation[1]")
    return [validation[0], _checked(classifier, *validation, names, at_least=1, width=width)]


@torch.no_grad()
def _classes(classifier: nn.Module, x: torch.Tensor) -> int:
    """Return how many classes a classifier tells apart, by trying it on one image."""
    if hasattr(classifier, "decode"):
        raise TypeError("classifier is an autoencoder: pass models.Classifier(model.encoder).")
    modes = {part: part.training for part in classifier.modules()}
    logits = classifier.eval()(x[:1].to(next(classifier.parameters()).device))
    for part, mode in modes.items():
        part.training = mode
    if not isinstance(logits, torch.Tensor) or logits.ndim != 2:
        raise ValueError("classifier must give logits of shape (N, classes).")
    return logits.shape[1]
