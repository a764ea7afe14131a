"""Training with labels: a classifier on top of an encoder, and how often it is wrong."""

from collections.abc import Callable
from functools import partial

import torch
from torch import nn
from torch.nn import functional as F
from typing_extensions import Unpack

from aelib import _checks as checks
from aelib._surroundings import undisturbed
from aelib.models.layers import unwrapped

from .arguments import check_count, checked_images
from .engine import Share
from .evaluation import evaluating, mean_over_images
from .history import History
from .loop import follow
from .objective import Objective
from .order import Shuffled
from .run import Run, RunOptions

BATCH = 32  # smaller than that of `fit`, since labelled images tend to be few


@undisturbed()
def fine_tune(
    classifier: nn.Module,
    x: torch.Tensor,
    y: torch.Tensor,
    *,
    validation: tuple[torch.Tensor, torch.Tensor] | None = None,
    **options: Unpack[RunOptions],
) -> History:
    """Train a classifier on labelled images with cross-entropy, all layers at once.

    It starts from the weights that are there, pretrained or not: that is the only difference. The
    loop is that of `fit`. To train the layer on top alone, call
    ``classifier.encoder.requires_grad_(False)`` first. (Batch normalisation in it still follows the
    images: its averages are not weights.)

    Parameters
    ----------
    classifier : nn.Module, such as `Classifier`
        Called as ``classifier(x)``, gives logits (N, classes). It is trained in place and comes
        back on the device where it was.
    x : float tensor (N, D), N at least `batch_size`
        Images.
    y : tensor (N,) of whole numbers, from 0 to classes - 1
        Their classes.
    validation : (float tensor (M, D), tensor (M,) of whole numbers) or None
        Held-out images and labels whose mean cross-entropy is recorded after each epoch.
    **options
        `epochs` and the others of `Run`, as for `fit`; `batch_size` is 32 where it is not given.

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
    options.setdefault("batch_size", BATCH)
    checks.model("classifier", classifier)
    x = checked_images("x", x, classifier)
    run = Run.checked(options)
    check_count("x", x, run.batch_size)
    y = checks.labels("y", y, len(x), _classes(classifier, x))
    held_out = _checked_validation(classifier, validation, x.shape[1])
    x, y, *held_out = (values.to(run.device) for values in (x, y, *held_out))

    def draw(chosen: torch.Tensor, _: torch.Generator) -> tuple[torch.Tensor, torch.Tensor]:
        return x.index_select(0, chosen), y.index_select(0, chosen)

    def cost(classifier: nn.Module, share: Share, x: torch.Tensor, y: torch.Tensor):
        logits = classifier(x)
        if not logits.requires_grad:
            raise ValueError("classifier must give logits with a slope, and not detach them.")
        return share.mean(F.cross_entropy(logits, y))

    validate = partial(_mean, _cross_entropies, classifier, *held_out) if held_out else None
    identity = {"x": x, "y": y, "validation": tuple(held_out)}
    order = Shuffled(len(x), run)
    return follow(classifier, Objective(draw, cost), order, run, validate, identity)


def error_rate(
    classifier: nn.Module, x: torch.Tensor, y: torch.Tensor, batch_size: int = 4096
) -> float:
    """Return the fraction of images for which the largest logit is not that of their class.

    The classifier is measured in evaluation mode and left in the mode it was in.

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
    checks.model("classifier", classifier)
    batch_size = checks.whole("batch_size", batch_size, 1)
    x, y = _checked(classifier, x, y, ("x", "y"))
    with evaluating(classifier):
        return _mean(_mistakes, classifier, x, y.to(x.device), batch_size)


def _mistakes(logits: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    checks.finite("what classifier gives", logits)  # the largest of NaN means nothing
    return (logits.argmax(1) != y).sum()


_cross_entropies = partial(F.cross_entropy, reduction="sum")


def _mean(
    total: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
    classifier: nn.Module,
    x: torch.Tensor,
    y: torch.Tensor,
    batch_size: int = 4096,
) -> float:
    return mean_over_images(
        lambda a, b: total(classifier(a), b).item(), x, y, batch_size=batch_size
    )


def _checked(
    classifier: nn.Module,
    x: torch.Tensor,
    y: torch.Tensor,
    names: tuple[str, str],
    width: int | None = None,
) -> list[torch.Tensor]:
    """Return images and labels, as int64; raise unless they fit each other and the classifier."""
    x = checked_images(names[0], x, classifier, width)
    return [x, checks.labels(names[1], y, len(x), _classes(classifier, x))]


def _checked_validation(
    classifier: nn.Module, validation: tuple[torch.Tensor, torch.Tensor] | None, width: int
) -> list[torch.Tensor]:
    if validation is None:
        return []
    if not isinstance(validation, tuple | list) or len(validation) != 2:
        raise TypeError("validation must be a pair of images and labels, (x, y), or None.")
    x, y = validation
    return _checked(classifier, x, y, ("validation[0]", "validation[1]"), width)


@torch.no_grad()
def _classes(classifier: nn.Module, x: torch.Tensor) -> int:
    """Return how many classes a classifier tells apart, by trying it on one image."""
    if hasattr(unwrapped(classifier), "decode"):
        raise TypeError("classifier is an autoencoder: pass models.Classifier(model.encoder).")
    with evaluating(classifier):
        logits = classifier(x[:1].to(next(classifier.parameters()).device))
    if not isinstance(logits, torch.Tensor) or logits.ndim != 2 or not logits.is_floating_point():
        raise ValueError("classifier must give logits, floats of shape (N, classes).")
    return logits.shape[1]
