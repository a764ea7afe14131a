"""Rows of the table: models, of a few weights."""

import math

import torch
from contracts import (
    choice,
    flag,
    floats,
    image_shape,
    is_plain,
    named,
    optional,
    sequence,
    whole,
)
from given import ACTIVATION, NETWORKS, SEED, net, networks
from judge import Param, Row
from rows_numeric import GENERATOR, generator, some
from torch import nn

from aelib import models

SIZE = whole(1, 200)
SIZES = Param(sequence(SIZE, least=2))


def _runs(width):
    """Say whether a network reconstructs images of a width."""

    def holds(result, given):
        x = torch.rand(3, width if isinstance(width, int) else width(given))
        return result(x).shape == x.shape

    return holds


def _first(given):
    return int(list(given["sizes"])[0])


def _sized(result, given):
    return result.sizes == tuple(int(s) for s in given["sizes"]) and _runs(_first)(result, given)


def _rows_of(width):
    """Float32 rows of a width, one or several, or none. Other axes before it are left open."""

    def contract(value, case):
        if not is_plain(value) or value.dtype != torch.float32 or not value.ndim:
            return False
        return (True if value.ndim == 2 else None) if value.shape[-1] == width else False

    return Param(contract)


def _out(*shape):
    def holds(result, given):
        x = given.get("x", given.get("h"))
        return tuple(result.shape) == (*x.shape[:-1], *shape) and result.dtype == torch.float32

    return holds


def _out_or_pair(*shape):
    """Say whether a network gives images, or with `with_code` images and codes."""

    def holds(result, given):
        if given.get("with_code"):
            return len(result) == 2 and _out(*shape)(result[0], given)
        return _out(*shape)(result, given)

    return holds


def conv():
    return models.ConvAutoencoder((4, 4), code_size=3, channels=(2,))


def vae():
    return models.VariationalAutoencoder((6, 4, 3))


def _classified(result, given):
    return result(some(3, 6)).shape == (3, int(given["classes"]))


def _levels(value, case):
    return False


NOISE = Param(optional(floats((4, 3))), called=("mean",))
WITH_CODE = Param(flag)
HUGE = whole(1, 10**4)

MODELS = [
    Row(
        "models.Autoencoder",
        models.Autoencoder,
        lambda: {"sizes": (6, 4, 2)},
        {
            "sizes": SIZES,
            "activation": Param(ACTIVATION),
            "code_activation": Param(ACTIVATION),
            "output": Param(ACTIVATION),
            "tied": Param(flag),
            "seed": SEED,
        },
        lambda result, given: _sized(result, given) if _fresh(given) else True,
    ),
    Row(
        "models.Autoencoder.encode",
        lambda x: net().encode(x),
        lambda: {"x": some()},
        {"x": _rows_of(6)},
        _out(3),
    ),
    Row(
        "models.Autoencoder.decode",
        lambda h: net().decode(h),
        lambda: {"h": some(4, 3)},
        {"h": _rows_of(3)},
        _out(6),
    ),
    Row(
        "models.Autoencoder.forward",
        lambda x, with_code: net()(x, with_code),
        lambda: {"x": some(), "with_code": False},
        {"x": _rows_of(6), "with_code": WITH_CODE},
        _out_or_pair(6),
    ),
    Row(
        "models.VariationalAutoencoder",
        models.VariationalAutoencoder,
        lambda: {"sizes": (6, 4, 2)},
        {
            "sizes": SIZES,
            "activation": Param(ACTIVATION),
            "output": Param(ACTIVATION),
            "seed": SEED,
        },
        lambda result, given: _sized(result, given) if _fresh(given) else True,
    ),
    Row(
        "models.VariationalAutoencoder.posterior",
        lambda x: vae().posterior(x),
        lambda: {"x": some()},
        {"x": _rows_of(6)},
        lambda result, given: len(result) == 2 and all(_out(3)(part, given) for part in result),
    ),
    Row(
        "models.VariationalAutoencoder.draw",
        lambda **given: vae().draw(**given),
        lambda: {"mean": some(4, 3), "log_variance": some(4, 3), "generator": generator()},
        {
            "mean": Param(floats((4, 3))),
            "log_variance": Param(floats((4, 3))),
            "generator": GENERATOR,
            "noise": NOISE,
        },
        lambda result, given: result.shape == given["mean"].shape,
    ),
    Row(
        "models.VariationalAutoencoder.forward",
        lambda **given: vae()(**given),
        lambda: {"x": some(), "with_code": True, "generator": generator()},
        {
            "x": _rows_of(6),
            "with_code": WITH_CODE,
            "generator": Param(optional(GENERATOR.contract), GENERATOR.extra),
            "noise": NOISE,
        },
        lambda result, given: _out(6)(result[0], given),
    ),
    Row(
        "models.VariationalAutoencoder.sample",
        lambda **given: vae().sample(**given),
        lambda: {"count": 5, "generator": generator()},
        {"count": Param(HUGE), "generator": GENERATOR},
        lambda result, given: result.shape == (int(given["count"]), 6),
    ),
    Row(
        "models.ConvAutoencoder",
        models.ConvAutoencoder,
        lambda: {"image_shape": (4, 8), "code_size": 4, "channels": (2,)},
        {
            "image_shape": Param(
                lambda value, case: (
                    image_shape(none=False)(value, case)
                    and all(int(side) % 2 == 0 and side < 1000 for side in value)
                )
            ),
            "code": Param(choice("linear", "map"), called=("code_size",)),
            "code_size": Param(HUGE),
            "channels": Param(
                sequence(whole(1, 1000), least=1), called=("image_shape",), skip=("range(3)",)
            ),
            "activation": Param(ACTIVATION),
            "output": Param(ACTIVATION),
            "upsampling": Param(choice("resize", "transposed")),
            "seed": SEED,
        },
        lambda result, given: result(torch.rand(2, math.prod(result.image_shape))).ndim == 2,
    ),
    Row(
        "models.ConvAutoencoder.encode",
        lambda x: conv().encode(x),
        lambda: {"x": some(4, 16)},
        {"x": _rows_of(16)},
        _out(3),
    ),
    Row(
        "models.ConvAutoencoder.decode",
        lambda h: conv().decode(h),
        lambda: {"h": some(4, 3)},
        {"h": _rows_of(3)},
        _out(16),
    ),
    Row(
        "models.ConvAutoencoder.forward",
        lambda x, with_code: conv()(x, with_code),
        lambda: {"x": some(4, 16), "with_code": False},
        {"x": _rows_of(16), "with_code": WITH_CODE},
        _out_or_pair(16),
    ),
    Row(
        "models.Classifier",
        models.Classifier,
        lambda: {"encoder": net().encoder, "classes": 3},
        {
            "encoder": networks(
                {"its encoder", "square layer", "layers with dropout", "layers with batch norm"},
                contract=named("Linear"),
                skip=(),
                open_={"gives None", "gives a pair", "gives one column", "net that raises"}
                | {"gives no slope", "gives NaN", "gives whole numbers", "classifier"},
            ),
            "classes": Param(whole(2, 10**4)),
            "seed": SEED,
        },
        lambda result, given: isinstance(result, models.Classifier),
    ),
    Row(
        "models.Classifier.forward",
        lambda x: models.Classifier(net().encoder, 5)(x),
        lambda: {"x": some()},
        {"x": _rows_of(6)},
        _out(5),
    ),
    Row(
        "models.TiedLinear",
        models.TiedLinear,
        lambda: {"source": nn.Linear(6, 3)},
        {
            "source": Param(
                named("Linear"),
                {
                    "another layer": (lambda: nn.Linear(4, 2), True),
                    "a convolution": (lambda: nn.Conv2d(1, 1, 3), False),
                    "a tied layer": (lambda: models.TiedLinear(nn.Linear(4, 2)), None),
                    "a network": (net, False),
                },
            )
        },
        lambda result, given: (
            result(torch.rand(2, given["source"].out_features)).shape
            == (2, given["source"].in_features)
        ),
    ),
    Row(
        "models.TiedLinear.forward",
        lambda h: models.TiedLinear(nn.Linear(6, 3))(h),
        lambda: {"h": some(4, 3)},
        {"h": _rows_of(3)},
        _out(6),
    ),
    Row(
        "models.unroll",
        models.unroll,
        lambda: {"autoencoders": [net(6, 4), net(4, 2)]},
        {
            "autoencoders": Param(
                _levels,
                {
                    "one": (lambda: [net(6, 3)], True),
                    "three": (lambda: (net(6, 5), net(5, 4), net(4, 2)), True),
                    "not fitting": (lambda: [net(6, 3), net(4, 2)], False),
                    "not a list": (lambda: net(6, 3), False),
                    "an encoder": (lambda: [net(6, 4).encoder], False),
                    "a generator": (lambda: (net(6, 4) for _ in (1,)), None),
                    "right as list": (lambda: [net(6, 4), net(4, 2)], True),
                    "right as tuple": (lambda: (net(6, 4), net(4, 2)), True),
                    "right as generator": (lambda: (n for n in (net(6, 4), net(4, 2))), None),
                    "right, one less": (lambda: [net(6, 4)], True),
                    "variational": (
                        lambda: [net(6, 4), models.VariationalAutoencoder((4, 2))],
                        None,
                    ),
                    "double": (lambda: [net(6, 4), net(4, 2).double()], False),
                    "tied and not": (lambda: [net(6, 4), net(4, 2, tied=True)], True),
                },
            )
        },
        lambda result, given: (
            isinstance(result, models.Autoencoder) and result(some(2, 6)).shape == (2, 6)
        ),
    ),
    Row(
        "models.output_range",
        models.output_range,
        lambda: {"network": net().decoder},
        {
            "network": Param(
                named("Linear", "Sequential()"),
                {
                    **{
                        case: (make, case not in ("net, in a list", "net, its state"))
                        for case, make in NETWORKS.items()
                    },
                    "a layer": (nn.Sigmoid, True),
                },
            )
        },
        lambda result, given: result[0] < result[1],
    ),
]


def _fresh(given):
    """Say whether the sizes can be gone through once more."""
    return not hasattr(given["sizes"], "__next__")


ROWS = MODELS
