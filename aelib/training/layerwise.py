"""Greedy pretraining: a deep autoencoder, trained one layer at a time."""

from collections.abc import Callable, Sequence
from itertools import pairwise

import torch

from aelib.models import Autoencoder, unroll

from .checks import check_functions, check_images, pick_device
from .loop import History, fit


def pretrain_layerwise(
    sizes: Sequence[int],
    x: torch.Tensor,
    *,
    epochs: int,
    activation: str | None = "sigmoid",
    code_activation: str | None = "same",
    output: str | None = "sigmoid",
    tied: bool = False,
    corrupt: Callable | Sequence[Callable | None] | None = None,
    batch_size: int = 256,
    lr: float = 1e-3,
    loss: str | Callable = "mse",
    validation: torch.Tensor | None = None,
    stop: Callable[[], bool] | None = None,
    seed: int = 0,
    device: str = "auto",
    progress: bool = True,
) -> tuple[Autoencoder, list[History]]:
    """Train a deep autoencoder one layer at a time, and return it with what happened.

    Level 1 is an autoencoder with one layer, trained to reconstruct the images. Level 2 is trained
    to reconstruct the codes of level 1, and so on. Then the levels are put together: encoders in
    order, decoders in the opposite order (for four levels W4', W3', W2', W1').

    Level i is ``Autoencoder((sizes[i - 1], sizes[i]), ..., seed=seed + i - 1)``, trained by `fit`
    with the same seed. What it reconstructs is computed once, from clean images.

    Parameters
    ----------
    sizes : at least two whole numbers, each 1 or more
        Widths from the input to the code, as for `Autoencoder`.
    x : float tensor (N, sizes[0]), N at least `batch_size`
        Images.
    epochs : int, 1 or more
        Passes over all images, for each level.
    activation : "sigmoid", "relu", "tanh", "elu", "softplus" or None
        Nonlinearity of the hidden layers. The decoder of level 2 and above has it too: what it
        reconstructs are values of such a layer.
    code_activation : "same", or as `activation`
        Nonlinearity of the last code. "same" takes that of `activation`; None lets the code be
        any real number.
    output : as `activation`
        Nonlinearity of the reconstructed image, at the end of the decoder of level 1.
    tied : bool
        Whether each level's decoder has its encoder's matrix, transposed (lesson 06).
    corrupt : function (x, generator) -> x~, a list of such or None for each level, or None
        Damage done to the input of a level while it is trained, never to its target (lesson 09).
        One function serves all levels.
    batch_size, lr, loss, device, progress
        As for `fit`, and the same for each level.
    validation : float tensor (M, sizes[0]) or None
        Held-out images; each level's history has its loss on their codes.
    stop : function () -> bool or None
        Asked before every batch; once it says true, training ends as with Ctrl-C.
    seed : int, 0 or larger
        Seed of level 1; each level above it takes the next one.

    Returns
    -------
    Autoencoder
        All levels together, on the CPU: ``Autoencoder(sizes, ...)``, with weights that are trained.
    list of History
        One for each level. After Ctrl-C the list ends with the level that was interrupted; the
        levels above it have the weights they started from.

    Raises
    ------
    ValueError, TypeError, FloatingPointError
        As `Autoencoder` and `fit`, and if `corrupt` is a list with other than one entry a level.

    Notes
    -----
    Derived in lesson 07; with `corrupt` in lesson 09. Bengio, Lamblin, Popovici and Larochelle,
    "Greedy layer-wise training of deep networks" (NIPS 2006); Vincent et al., "Stacked denoising
    autoencoders" (JMLR 2010).
    """
    code_activation = activation if code_activation == "same" else code_activation
    levels = _levels(sizes, activation, code_activation, output, tied, seed)
    corrupt = _for_each_level(corrupt, len(levels))
    check_functions(stop=stop)
    check_images(x, "x", levels[0], at_least=1, width=levels[0].sizes[0])
    device = pick_device(device)
    x = x.to(device)
    histories = []
    for i, level in enumerate(levels):
        level.to(device)
        settings = {"epochs": epochs, "batch_size": batch_size, "lr": lr, "loss": loss}
        settings |= {"corrupt": corrupt[i], "validation": validation, "stop": stop}
        settings |= {"seed": seed + i, "device": device, "progress": progress}
        histories.append(fit(level, x, **settings))
        if histories[-1].interrupted:
            break
        x = _codes(level, x)  # computed once, for all epochs of the next level
        validation = None if validation is None else _codes(level, validation.to(device))
    return unroll(levels).cpu().eval(), histories


def _levels(sizes, activation, code_activation, output, tied, seed) -> list[Autoencoder]:
    """Return untrained autoencoders with one layer each; together they have these sizes."""
    whole = Autoencoder(sizes, activation, code_activation, output, tied, seed=seed)  # checks all
    codes = [activation] * (len(whole.sizes) - 2) + [code_activation]
    outputs = [output, *codes[:-1]]  # each level above the first reconstructs the code below it
    return [
        Autoencoder(pair, activation, codes[i], outputs[i], tied, seed=seed + i)
        for i, pair in enumerate(pairwise(whole.sizes))
    ]


def _for_each_level(corrupt, levels: int) -> list[Callable | None]:
    several = isinstance(corrupt, Sequence) and not isinstance(corrupt, str)
    each = list(corrupt) if several else [corrupt] * levels
    for one in each:
        check_functions(corrupt=one)
    if len(each) != levels:
        raise ValueError(
            f"corrupt has {len(each)} entries but there are {levels} layers to train: give one "
            "function, or a list with a function or None for each layer."
        )
    return each


@torch.no_grad()
def _codes(level: Autoencoder, x: torch.Tensor, batch_size: int = 4096) -> torch.Tensor:
    return torch.cat([level.encode(batch) for batch in x.split(batch_size)])
