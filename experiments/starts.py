"""Weights to begin with, other than those that aelib shares with PyTorch."""

from collections.abc import Sequence

import torch

from aelib import models


def glorot(sizes: Sequence[int], seed: int) -> models.Autoencoder:
    """Return a tied ELU net with the start of Glorot and Bengio (2010).

    With eight layers or so, signals shrink from layer to layer with PyTorch's start.
    """
    net = models.Autoencoder(sizes, activation="elu", tied=True, seed=seed)
    generator = torch.Generator().manual_seed(seed)
    for name, values in net.named_parameters():
        if name.endswith("weight"):
            torch.nn.init.xavier_uniform_(values, generator=generator)
        else:
            torch.nn.init.zeros_(values)
    return net
