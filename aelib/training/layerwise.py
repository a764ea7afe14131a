"""Greedy pretraining: a deep autoencoder, trained one layer at a time."""

from collections.abc import Sequence
from itertools import pairwise

import torch
from typing_extensions import Unpack

from aelib import _checks as checks
from aelib._surroundings import undisturbed
from aelib.models import Autoencoder, unroll

from .arguments import Corrupt, Loss, checked_images, corruption_function
from .history import History
from .reconstruction import fit
from .run import Run, RunOptions


@undisturbed()
def pretrain_layerwise(
    sizes: Sequence[int],
    x: torch.Tensor,
    *,
    activation: str | None = "sigmoid",
    code_activation: str | None = "same",
    output: str | None = "sigmoid",
    tied: bool = False,
    corrupt: Corrupt | Sequence[Corrupt | None] | None = None,
    loss: str | Loss = "mse",
    validation: torch.Tensor | None = None,
    **options: Unpack[RunOptions],
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
    loss : "mse", "bce" or a function (x_hat, x) -> scalar tensor
        As for `fit`, and the same for each level.
    validation : float tensor (M, sizes[0]) or None
        Held-out images; each level's history has its loss on their codes.
    **options
        `epochs` and the others of `Run`, as for `fit` and the same for each level. `seed` is that
        of level 1; each level above it takes the next one. `on_epoch` gets the history of its
        level, and ends that level only; `checkpoint` is not for several levels.

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
    if isinstance(code_activation, str) and code_activation == "same":
        code_activation = activation
    seed = checks.seed(options.pop("seed", 0))
    levels = _levels(sizes, activation, code_activation, output, tied, seed)
    levels = [level.float() for level in levels]  # whatever torch's default number type is
    corrupt = _for_each_level(corrupt, len(levels))
    if options.get("checkpoint") is not None:
        raise ValueError("checkpoint keeps one run, and here each level is one: leave it out.")
    x = checked_images("x", x, levels[0])
    if x.shape[1] != levels[0].sizes[0]:
        raise ValueError(
            f"sizes must begin with {x.shape[1]}, the numbers in each row of x, "
            f"got {checks.shown(sizes)}."
        )
    if validation is not None:
        validation = checked_images("validation", validation, levels[0], x.shape[1])
    device = Run.checked(options).device
    histories: list[History] = []
    try:
        x = x.to(device)
        validation = None if validation is None else validation.to(device)
        for i, level in enumerate(levels):
            level.to(device)
            how = {**options, "seed": _seed_of(i, seed)}
            given = {"loss": loss, "corrupt": corrupt[i], "validation": validation}
            histories.append(fit(level, x, **given, **how))
            if histories[-1].interrupted:
                break
            if i + 1 < len(levels):  # computed once, for all epochs of the next level
                x = _codes(level, x)
                validation = None if validation is None else _codes(level, validation)
    except KeyboardInterrupt:  # between two levels: what was trained is kept, as it is in a level
        if histories:
            histories[-1].interrupted = True
        else:
            histories.append(History(interrupted=True))
    return unroll(levels).cpu().eval(), histories


def _levels(
    sizes: Sequence[int],
    activation: str | None,
    code_activation: str | None,
    output: str | None,
    tied: bool,
    seed: int,
) -> list[Autoencoder]:
    """Return untrained autoencoders with one layer each; together they have these sizes."""
    whole = Autoencoder(sizes, activation, code_activation, output, tied, seed=seed)  # checks all
    codes = [activation] * (len(whole.sizes) - 2) + [code_activation]
    outputs = [output, *codes[:-1]]  # each level above the first reconstructs the code below it
    return [
        Autoencoder(pair, activation, codes[i], outputs[i], tied, seed=_seed_of(i, seed))
        for i, pair in enumerate(pairwise(whole.sizes))
    ]


def _seed_of(level: int, seed: int) -> int:
    """Return the seed of a level, counted from 0; after the largest comes 0."""
    return (seed + level) % (checks.MAX_SEED + 1)


def _for_each_level(
    corrupt: Corrupt | Sequence[Corrupt | None] | None, levels: int
) -> list[Corrupt | None]:
    each: list = [corrupt] * levels
    if isinstance(corrupt, Sequence) and not isinstance(corrupt, str):
        each = checks.sequence("corrupt", corrupt, "[None, corrupt]", empty=True)
    if len(each) != levels:
        raise ValueError(
            f"corrupt has {len(each)} entries but there are {levels} layers to train: give one "
            "function, or a list with a function or None for each layer."
        )
    return [corruption_function(one) for one in each]


@torch.no_grad()
def _codes(level: Autoencoder, x: torch.Tensor, batch_size: int = 4096) -> torch.Tensor:
    return torch.cat([level.encode(batch) for batch in x.split(batch_size)])
