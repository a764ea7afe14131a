"""An encoder with a layer on top that names classes."""

import torch
from torch import nn

from aelib import _checks as checks

from .layers import TiedLinear, check_room, draw_weights, first_dtype, untrained


class Classifier(nn.Module):
    """An encoder with one linear layer on top: x (N, D) -> logits (N, classes).

    The encoder is used, not copied: training the classifier trains the encoder too, in whatever
    else holds it. Pass ``copy.deepcopy(autoencoder.encoder)`` to leave the autoencoder as it is.

    Parameters
    ----------
    encoder : nn.Module, such as the `encoder` of an Autoencoder
        Its last dense layer gives the width of the code.
    classes : int, 2 or more
        How many classes to tell apart.
    seed : int, from 0 to 2^64 - 1
        Seed of the initial weights of the layer on top, drawn as those of `Autoencoder`.

    Raises
    ------
    ValueError, TypeError
        For an encoder that is a whole autoencoder, no module, has no dense layer or is the decoder
        of a tied autoencoder; for fewer than two classes or a bad seed. The model itself: for
        anything but a float tensor (N, D).

    Notes
    -----
    Lesson 07. Bengio, Lamblin, Popovici and Larochelle, "Greedy layer-wise training of deep
    networks" (NIPS 2006).
    """

    def __init__(self, encoder: nn.Module, classes: int = 10, *, seed: int = 0):
        super().__init__()
        dense = _dense_layers(encoder)
        classes, seed = checks.whole("classes", classes, 2), checks.seed(seed)
        check_room("classes", (dense[-1].out_features, classes))
        self.encoder = encoder
        self.top = untrained(nn.Linear, dense[-1].out_features, classes)
        draw_weights([self.top], seed)
        self.top.to(dense[-1].weight)  # to its device, in its number type
        first = next(part for part in encoder.modules() if [*part.parameters(recurse=False)])
        self._width = dense[0].in_features if first is dense[0] else None  # or a convolution comes

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return the logits (N, classes) of images x (N, D); softmax makes them probabilities."""
        x = checks.rows("x", x, self._width, first_dtype(self))
        return self.top(self.encoder(x))


def _dense_layers(encoder: nn.Module) -> list[nn.Linear | TiedLinear]:
    if not isinstance(encoder, nn.Module):
        raise TypeError(f"encoder must be an nn.Module, got {checks.kind(encoder)}.")
    if hasattr(encoder, "decode"):
        raise TypeError("encoder is a whole autoencoder: pass autoencoder.encoder.")
    if any(True for _ in encoder.parameters()):
        checks.model("encoder", encoder)  # of which no number may be missing
    dense = [part for part in encoder.modules() if isinstance(part, nn.Linear | TiedLinear)]
    if not dense:
        raise ValueError("encoder has no dense layer, so the width of its code is not known.")
    own = {id(values) for values in encoder.parameters()}
    if any(part.weight.requires_grad and id(part.weight) not in own for part in dense):
        raise ValueError(
            "encoder has a tied layer whose weight belongs to another network and would not be "
            "trained: pass the encoder of an untied autoencoder, or of a tied one."
        )
    return dense
