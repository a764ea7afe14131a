"""Rows of the table: training, on networks of a few weights."""

import math

import torch
from contracts import (
    choice,
    either,
    flag,
    floats,
    is_plain,
    mapping,
    named,
    number,
    optional,
    sequence,
    whole,
)
from given import (
    ACTIVATION,
    ASTRAY,
    CORRUPT,
    CORRUPTIONS,
    FLOAT32,
    LOSS,
    NETWORKS,
    ODD,
    PENALTIES,
    PRICES,
    RUN,
    SLOPELESS,
    SQUARE,
    TRAINABLE,
    net,
    networks,
    prices,
    run_options,
    uncalled,
)
from judge import Param, Row
from rows_numeric import some
from torch import nn
from values import raises

from aelib import corruption, models, training


def _history(result, epochs):
    lengths = {len(result.train_loss), len(result.seconds)}
    done = len(result.train_loss) <= epochs and len(lengths) == 1
    finite = all(map(math.isfinite, result.train_loss + result.validation_loss))
    return isinstance(result, training.History) and done and finite


def _trained(result, given):
    model = given.get("model", given.get("classifier"))
    finite = all(p.isfinite().all() for p in model.parameters())
    own = getattr(model, "_orig_mod", model)  # what torch 2.4 compiled never tells of its own mode
    return _history(result, int(given["epochs"])) and finite and not own.training


def _objective_of(model, x):
    return lambda chosen, g: (model(x[: len(chosen)]) ** 2).mean()


def _cost(model, share, x):
    return share.mean((model(x) ** 2).mean())


def _objective_holds(result, given):
    return result.draw is given["draw"] and result.cost is given["cost"]


def _train(model, objective=None, count=4, **more):
    x = some(200, 6)
    own = _objective_of(model, x)
    return training.train(model, own if objective is None else objective, count, **more)


X = Param(floats((None, 6), finite=True, dtypes=FLOAT32))
X4 = Param(  # two rows or more: a batch is as large
    lambda value, case: X.contract(value, case) and len(value) >= 2,
    called=("batch_size",),
    may_raise=ASTRAY,
)
LABELS = torch.tensor([0, 1, 2, 1])


def _labels(count):
    def contract(value, case):
        if not is_plain(value) or value.dtype.is_floating_point or value.is_complex():
            return False
        if value.dtype == torch.bool or tuple(value.shape) != (count,):
            return False
        return bool(((value >= 0) & (value < 3)).all())

    return contract


def _pair_of_labelled(value, case):
    if value is None:
        return True
    if not isinstance(value, tuple | list) or len(value) != 2:
        return False
    x, y = value
    return X.contract(x, "") and _labels(len(x))(y, "")


def labelled():
    return {"x": some(), "y": LABELS.clone()}


VALIDATION = Param(optional(floats((None, 6), finite=True, dtypes=FLOAT32)), may_raise=ASTRAY)


def anything(value, case):
    return True


TRAINING = [
    Row(
        "training.train",
        _train,
        lambda: {
            "model": net(),
            "objective": None,
            "count": 4,
            "validate": None,
            "identity": None,
            **run_options(),
        },
        {
            # What such a network gives is for the objective to look at, which is the caller's own.
            "model": networks(
                TRAINABLE | {"its encoder", "classifier", "gives one column"},
                without=ODD | {"net, other width", "convolutional", "net, half", "net, double"},
                may_raise=ASTRAY,
            ),
            "objective": Param(
                named(),
                {
                    "objective of None": (lambda: lambda chosen, g: None, False),
                    "objective of a float": (lambda: lambda chosen, g: 0.5, False),
                    "objective without slope": (lambda: lambda chosen, g: torch.tensor(0.5), False),
                    "objective of a row": (lambda: lambda chosen, g: chosen.float(), False),
                    "objective that raises": (lambda: raises, True),
                },
                skip=("None",),
            ),
            "count": Param(whole(2, 10**9), called=("batch_size",), skip=("2**31",)),
            "validate": Param(
                optional(named()),
                {
                    "one": (lambda: lambda: 1.0, True),
                    "validate that raises": (lambda: raises, True),
                    "validate of None": (lambda: lambda: None, False),
                    "validate of NaN": (lambda: lambda: math.nan, False),
                    "validate of a tensor": (lambda: lambda: torch.tensor(1.0), True),
                    "validate of a row": (lambda: lambda: torch.ones(2), False),
                },
                may_raise=ASTRAY,
            ),
            "identity": Param(optional(mapping(anything, anything, empty=True))),
            **RUN,
        },
        _trained,
    ),
    Row(
        "training.Objective",
        training.Objective,
        lambda: {"draw": lambda chosen, generator: (some(),), "cost": _cost},
        {
            "draw": Param(named("f(x, y)", "print", "raises"), skip=("Linear",)),
            "cost": Param(lambda value, case: callable(value), skip=("Linear",)),
        },
        _objective_holds,
    ),
    Row(
        "training.fit",
        training.fit,
        lambda: {"model": net(), "x": some(), "loss": "mse", **run_options()},
        {
            "model": networks(TRAINABLE, may_raise=ASTRAY, called=("x", "loss", "x_hat")),
            "x": X4,
            "target": Param(
                optional(floats((4, 6), finite=True, dtypes=FLOAT32)), may_raise=ASTRAY
            ),
            "loss": Param(LOSS, prices(**SLOPELESS), may_raise=ASTRAY),
            "corrupt": Param(CORRUPT, CORRUPTIONS),
            "penalty": Param(optional(named()), PENALTIES, may_raise=ASTRAY, skip=("Linear",)),
            "validation": VALIDATION,
            **RUN,
        },
        _trained,
    ),
    Row(
        "training.evaluate",
        training.evaluate,
        lambda: {"model": net(), "x": some(), "loss": "mse", "batch_size": 3},
        {
            "model": networks(
                SQUARE | {"net, frozen", "net, made in inference", "gives no slope"},
                open_=("net, NaN", "net, inf", "gives NaN"),
                called=("x", "loss", "x_hat"),
            ),
            "x": X,
            "loss": Param(LOSS, prices(**{"loss of NaN": (PRICES["loss of NaN"][0], None)})),
            "batch_size": Param(whole(1)),
            "target": Param(optional(floats((4, 6), dtypes=FLOAT32, finite=True)), called=("x",)),
        },
        lambda result, given: isinstance(result, float),
    ),
    Row(
        "training.fit_variational",
        training.fit_variational,
        lambda: {"model": models.VariationalAutoencoder((6, 3)), "x": some(), **run_options()},
        {
            "model": networks({"variational"}),
            "x": Param(
                lambda value, case: (
                    floats((None, 6), low=0, high=1, finite=True, dtypes=FLOAT32)(value, case)
                    and len(value) >= 2
                ),
                called=("batch_size",),
            ),
            "beta": Param(number(least=0), may_raise=ASTRAY),
            "loss": Param(LOSS, PRICES, may_raise=ASTRAY),
            "validation": Param(
                optional(floats((None, 6), low=0, high=1, finite=True, dtypes=FLOAT32)),
                called=("x",),
            ),
            **RUN,
        },
        _trained,
    ),
    Row(
        "training.fine_tune",
        training.fine_tune,
        lambda: {"classifier": models.Classifier(net().encoder, 3), **labelled(), **run_options()},
        {
            "classifier": networks(
                {"classifier", "square layer", "layers with dropout", "layers with batch norm"}
                | {"its encoder", "net that raises"},
                may_raise=ASTRAY,
                called=("x", "model", "y"),
            ),
            "x": Param(floats((4, 6), finite=True, dtypes=FLOAT32), called=("y", "batch_size")),
            "y": Param(_labels(4)),
            "validation": Param(
                _pair_of_labelled,
                {
                    "a pair": (lambda: (some(), LABELS), True),
                    "a list of two": (lambda: [some(), LABELS], True),
                    "the wrong way round": (lambda: (LABELS, some()), False),
                    "class 3": (lambda: (some(), LABELS + 1), False),
                    "three": (lambda: (some(), LABELS, 0), False),
                    "texts": (lambda: ("ab", "ab"), False),
                },
            ),
            **RUN,
        },
        _trained,
    ),
    Row(
        "training.error_rate",
        training.error_rate,
        lambda: {
            "classifier": models.Classifier(net().encoder, 3),
            **labelled(),
            "batch_size": 3,
        },
        {
            "classifier": networks(
                {"classifier", "square layer", "layers with dropout", "layers with batch norm"}
                | {"its encoder", "net that raises", "gives no slope"},
                open_=("gives NaN", "gives whole numbers"),
                called=("x", "model", "y"),
            ),
            "x": Param(floats((4, 6), finite=True, dtypes=FLOAT32), called=("y",)),
            "y": Param(_labels(4)),
            "batch_size": Param(whole(1)),
        },
        lambda result, given: isinstance(result, float) and 0 <= result <= 1,
    ),
    Row(
        "training.pretrain_layerwise",
        training.pretrain_layerwise,
        lambda: {"sizes": (6, 4, 2), "x": some(), **run_options()},
        {
            "sizes": Param(
                lambda value, case: (
                    sequence(whole(1, 100), least=2)(value, case) and list(value)[:1] == [6]
                ),
                skip=("generator", "right as generator"),
            ),
            "x": X4,
            "activation": Param(ACTIVATION),
            "code_activation": Param(either(ACTIVATION, choice("same"))),
            "output": Param(ACTIVATION),
            "tied": Param(flag),
            "corrupt": Param(
                CORRUPT,
                CORRUPTIONS
                | {
                    "one for each": (lambda: [None, corruption.damage("masking", 0.5)], True),
                    "too many": (lambda: [None] * 3, False),
                    "[None, text]": (lambda: [None, "masking"], False),
                },
                skip=("(2, 3)",),
            ),
            "loss": Param(LOSS, prices(**SLOPELESS), may_raise=ASTRAY),
            "validation": VALIDATION,
            **{k: v for k, v in RUN.items() if k != "checkpoint"},
            "checkpoint": Param(lambda value, case: value is None),
        },
        lambda result, given: (
            isinstance(result[0], models.Autoencoder)
            and all(_history(each, int(given["epochs"])) for each in result[1])
        ),
    ),
    Row(
        "training.Best",
        training.Best,
        lambda: {"model": net(), "patience": 3},
        {
            "model": networks(
                set(NETWORKS)
                - {"no weights", "lazy layer", "net, meta"}
                - {"net, in a list", "net, its state"},
                contract=named("Linear"),
                skip=(),
            ),
            "patience": Param(optional(whole(1))),
        },
        lambda result, given: result.epoch == 0 and result.loss == math.inf,
    ),
    Row(
        "training.Best.restore",
        lambda losses_: _restored(losses_),
        lambda: {"losses_": [0.5, 0.25, 0.75]},
        {},
        lambda result, given: result == 2,
    ),
    Row(
        "training.Best.state_dict",
        lambda losses_: _best(losses_).state_dict(),
        lambda: {"losses_": [0.5, 0.25, 0.75]},
        {},
        lambda result, given: (result["loss"], result["epoch"]) == (0.25, 2),
    ),
    Row(
        "training.Best.load_state_dict",
        lambda state: training.Best(net()).load_state_dict(state),
        lambda: {"state": _best([0.5]).state_dict()},
        {"state": Param(lambda value, case: _is_state_of_best(value))},
        lambda result, given: result is None,
    ),
    Row(
        "training.adam",
        lambda lr: training.adam(lr)(net().parameters()),
        lambda: {"lr": 0.01},
        {"lr": Param(number(above=0))},
        lambda result, given: result.param_groups[0]["lr"] == float(given["lr"]),
    ),
    Row(
        "training.Run",
        training.Run,
        lambda: {"epochs": 2, "batch_size": 3},
        {
            name: uncalled(param) if param.extra else param
            for name, param in {**RUN, "batch_size": Param(whole(1))}.items()
        },
        lambda result, given: (
            isinstance(result.device, torch.device)
            and all(type(n) is int for n in (result.epochs, result.batch_size, result.seed))
        ),
    ),
    Row(
        "training.Run.make_optimizer",
        lambda model: training.Run(epochs=1, lr=0.5, device="cpu").make_optimizer(model),
        lambda: {"model": net()},
        {
            "model": networks(
                set(NETWORKS)
                - {"no weights", "lazy layer", "net, meta"}
                - {"net, in a list", "net, its state"},
                contract=named("Linear"),
                skip=(),
            )
        },
        lambda result, given: result.param_groups[0]["lr"] == 0.5,
    ),
    Row(
        "training.History",
        training.History,
        lambda: {"train_loss": [0.5]},
        {},
        lambda result, given: result.train_loss == [0.5] and result.validation_loss == [],
    ),
]


def _restored(losses_):
    """Return the epoch whose weights a model has after its best were given back."""
    best = _best(losses_)
    best.restore()
    return best.model.encoder[0].bias[0].item()


def _is_state_of_best(value):
    try:
        loss, epoch, done, weights = value.values()
        ordered = type(loss) is float and type(epoch) is type(done) is int and 0 <= epoch <= done
        shapes = {name: each.shape for name, each in weights.items()}
        return (
            ordered and loss < 1 and shapes == {k: v.shape for k, v in net().state_dict().items()}
        )
    except Exception:
        return False


def _best(losses_):
    """Return a Best after epochs with these losses, in each of which a bias was the epoch."""
    model, history = net(), training.History()
    best = training.Best(model)
    for number_, loss in enumerate(losses_, start=1):
        nn.init.constant_(model.encoder[0].bias, number_)
        history.validation_loss.append(loss)
        best(history)
    return best


ROWS = TRAINING
