"""BottleneckExplorer: what a code of k numbers keeps, flat and bent."""

from collections.abc import Mapping

import torch
import traitlets

from aelib.models import Autoencoder
from aelib.widgets.checks import checked_autoencoder, checked_images, checked_rows, one_of
from aelib.widgets.network import pack_floats, pack_images, pack_network, pack_rows
from aelib.widgets.page import PageWidget


class BottleneckExplorer(PageWidget, module="bottleneck"):
    """Slider over the code size k: originals, PCA, autoencoder, and the point on the error curve.

    Decoders run in the page, their weights rounded to 8 bits.

    Parameters
    ----------
    x : tensor (N, D)
        Images in [0, 1]; about ten fit in a row.
    autoencoders : dict of int to Autoencoder
        A trained one for each code size k.
    mean : tensor (D,)
        The mean image of PCA.
    directions : tensor (D, K), K at least the largest k
        PCA's directions as columns, widest first.
    errors : {"PCA": {k: error}, "autoencoder": {k: error}}
        Squared error per image on the whole test set, for every k.
    image_shape : (int, int)
        Height and width.
    k : int
        Where the slider begins. It can be read and set later: ``widget.k = 16``.

    Raises
    ------
    ValueError, TypeError
        For arguments that do not fit each other; the sentence says which.

    Notes
    -----
    Lesson 05.
    """

    k = traitlets.Int().tag(sync=True)

    def __init__(
        self,
        x: torch.Tensor,
        autoencoders: Mapping[int, Autoencoder],
        mean: torch.Tensor,
        directions: torch.Tensor,
        errors: Mapping[str, Mapping[int, float]],
        image_shape: tuple[int, int] = (28, 28),
        *,
        k: int = 4,
    ):
        x = checked_images("x", x, image_shape)
        self._ks = sorted(autoencoders)
        directions = checked_rows("directions", directions)[:, : max(self._ks, default=0)]
        if not self._ks or directions.shape != (x.shape[1], self._ks[-1]):
            raise ValueError(
                f"directions must have a row for each of {x.shape[1]} pixels and a column for each "
                f"number of the largest code, sizes {self._ks}; got {tuple(directions.shape)}."
            )
        for size, model in autoencoders.items():
            checked_autoencoder(f"the autoencoder for k = {size}", model, x.shape[1])
            if model.sizes[-1] != size:
                raise ValueError(f"the autoencoder for k = {size} has a code of {model.sizes[-1]}.")
        payload = {
            "ks": self._ks,
            "shape": list(image_shape),
            "images": pack_images(x),
            "pca": _pack_pca(x, mean, directions),
            "networks": [_pack_decoder(x, autoencoders[size]) for size in self._ks],
            "errors": {name: _errors(name, errors, self._ks) for name in ("PCA", "autoencoder")},
        }
        super().__init__(payload=payload, k=k)

    @traitlets.validate("k")
    def _check_k(self, proposal):
        return one_of("k", proposal["value"], self._ks)


def _pack_pca(x, mean, directions) -> dict:
    """Return PCA as codes and a decoder; the first k numbers of a code are the code of size k."""
    decoder = {"weight": pack_rows(directions), "bias": pack_floats(mean), "activation": None}
    return {"codes": pack_floats((x - mean) @ directions), "decoder": decoder}


def _pack_decoder(x, model) -> dict:
    codes = pack_floats(model.encode(x))
    return {"codes": codes, "decoder": pack_network(model.decoder, quantised=True)}


def _errors(name, errors, ks) -> list[float]:
    missing = [k for k in ks if k not in errors.get(name, {})]
    if missing:
        raise ValueError(f"errors[{name!r}] must hold an error for every k, and {missing} lack.")
    return [float(errors[name][k]) for k in ks]
