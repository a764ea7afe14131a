"""Networks and functions, right ones and odd ones, that trainings and models are given."""

import copy
import functools
import math
import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from contracts import (
    choice,
    either,
    flag,
    named,
    nothing,
    number,
    optional,
    whole,
)
from judge import Param
from torch import nn
from values import raises

from aelib import corruption, losses, models, training

SEED = Param(whole(0, 2**64 - 1))
ACTIVATION = optional(choice("relu", "sigmoid", "tanh", "elu", "softplus"))
FLOAT32 = (torch.float32,)


def net(*sizes, **settings):
    return copy.deepcopy(_made(sizes or (6, 3), **settings))


@functools.cache
def _made(sizes, **settings):
    """Make a network once: to copy it is much faster."""
    return models.Autoencoder(sizes, **settings)


def _spoilt(model, value):
    with torch.no_grad():
        next(model.parameters()).view(-1)[0] = value
    return model


def _in_inference(make):
    with torch.inference_mode():
        return make()


class Returns(nn.Module):
    """A network that gives something odd."""

    def __init__(self, what):
        super().__init__()
        self.layer, self.what = nn.Linear(6, 6), what

    def forward(self, x):
        return self.what(self.layer(x))


class Fails(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(6, 6)

    def forward(self, x):
        raises()


# Networks for x (4, 6), by name: which of them are right is for each row to say.
NETWORKS = {
    "net": net,
    "net, tied": lambda: net(tied=True),
    "net, deep": lambda: net(6, 4, 2),
    "net, other width": lambda: net(5, 3),
    "net, double": lambda: net().double(),
    "net, half": lambda: net().half(),
    "net, bfloat16": lambda: net().bfloat16(),
    "net, meta": lambda: net().to("meta"),
    "net, frozen": lambda: net().requires_grad_(False),
    "net, NaN": lambda: _spoilt(net(), math.nan),
    "net, inf": lambda: _spoilt(net(), math.inf),
    "net, made in inference": lambda: _in_inference(net),
    "net, in training mode": lambda: net().train(),
    "net, in a list": lambda: [net()],
    "net, its state": lambda: net().state_dict(),
    "net, compiled": lambda: torch.compile(net(), backend="eager"),
    "its encoder": lambda: net().encoder,
    "variational": lambda: models.VariationalAutoencoder((6, 3)),
    "convolutional": lambda: models.ConvAutoencoder((2, 4), code_size=2, channels=(2,)),
    "classifier": lambda: models.Classifier(net().encoder, 3),
    "square layer": lambda: nn.Linear(6, 6),
    "layers with dropout": lambda: nn.Sequential(nn.Linear(6, 6), nn.Dropout(0.5)),
    "layers with batch norm": lambda: nn.Sequential(nn.Linear(6, 6), nn.BatchNorm1d(6)),
    "lazy layer": lambda: nn.LazyLinear(6),
    "no weights": nn.ReLU,
    "gives None": lambda: Returns(lambda x: None),
    "gives a pair": lambda: Returns(lambda x: (x, x)),
    "gives one column": lambda: Returns(lambda x: x[:, :1]),
    "gives no slope": lambda: Returns(lambda x: x.detach()),
    "gives NaN": lambda: Returns(lambda x: x * math.nan),
    "gives whole numbers": lambda: Returns(lambda x: x.long()),
    "net that raises": Fails,
}
SQUARE = {  # those that reconstruct six float32 numbers
    *("net", "net, tied", "net, deep", "net, in training mode", "net, compiled", "variational"),
    *("square layer", "layers with dropout", "layers with batch norm", "net that raises"),
}
TRAINABLE = SQUARE
ODD = {
    *("gives None", "gives a pair", "gives no slope", "gives NaN", "gives whole numbers"),
    "net, bfloat16",
}


def networks(right, open_=(), contract=nothing, without=(), skip=("Linear",), **more):
    """Return a parameter that takes these of the networks."""
    extra = {
        case: (make, None if case in open_ else case in right)
        for case, make in NETWORKS.items()
        if case not in without
    }
    return Param(contract, extra, skip=skip, **more)


# Functions (x_hat, x) -> price.
PRICES = {
    "mean square": (lambda: lambda a, b: ((a - b) ** 2).mean(), True),
    "losses.l1 of the difference": (lambda: lambda a, b: losses.l1(a - b), True),
    "loss that raises": (lambda: raises, True),
    "loss, the class": (lambda: nn.MSELoss, False),
    "loss, a module": (nn.MSELoss, True),
    "loss of None": (lambda: lambda a, b: None, False),
    "loss of a row": (lambda: lambda a, b: ((a - b) ** 2).mean(dim=1), False),
    "loss of a float": (lambda: lambda a, b: 0.5, False),
    "loss of an array": (lambda: lambda a, b: np.array(0.5), False),
    "loss of NaN": (lambda: lambda a, b: (a - b).mean() * math.nan, False),
    "loss of one": (lambda: lambda a, b: ((a - b) ** 2).mean()[None], False),
    "complex loss": (lambda: lambda a, b: ((a - b) ** 2).mean().to(torch.complex64), False),
    "loss of three": (lambda: lambda a, b, c: a.mean(), False),
}
LOSS = choice("mse", "bce")


def prices(**changed):
    """Return the functions of a loss, where some count otherwise."""
    return {**PRICES, **changed}


SLOPELESS = {"loss without slope": (lambda: lambda a, b: ((a - b) ** 2).mean().detach(), False)}
CORRUPTIONS = {
    "damage": (lambda: corruption.damage("masking", 0.5), True),
    "masking, in place": (lambda: lambda x, g: x.mul_(0), True),
    "corrupt that raises": (lambda: raises, True),
    "corrupt of None": (lambda: lambda x, g: None, False),
    "corrupt of a row": (lambda: lambda x, g: x[:1], False),
    "corrupt of float64": (lambda: lambda x, g: x.double(), False),
    "corrupt of an array": (lambda: lambda x, g: x.numpy(), False),
    "corrupt of NaN": (lambda: lambda x, g: x * math.nan, False),
    "corrupt of meta": (lambda: lambda x, g: x.to("meta"), False),
    "corrupt of sparse": (lambda: lambda x, g: x.to_sparse(), False),
    "masking, without its amount": (lambda: corruption.masking, False),
    "corrupt of one argument": (lambda: lambda x: x, False),
}
# `f(x, y)` gives back what it is given: a fair corruption, and as a loss no price.
CORRUPT = optional(named("f(x, y)"))
PENALTIES = {
    "l1": (lambda: losses.l1, True),
    "penalty that raises": (lambda: raises, True),
    "penalty of None": (lambda: lambda h: None, False),
    "penalty of a code": (lambda: lambda h: h, False),
    "penalty of a float": (lambda: lambda h: 0.1, False),
    "penalty without slope": (lambda: lambda h: h.detach().mean(), False),
    "penalty of NaN": (lambda: lambda h: h.mean() * math.nan, False),
}
OPTIMIZERS = {
    "SGD": (lambda: lambda p: torch.optim.SGD(p, lr=0.1), True),
    "adam": (lambda: training.adam(0.01), True),
    "optimizer that raises": (lambda: raises, True),
    "SGD, the class": (lambda: torch.optim.SGD, False),
    "SGD, made": (lambda: torch.optim.SGD(net().parameters(), lr=0.1), False),
    "SGD of others": (lambda: lambda p: torch.optim.SGD(net().parameters(), lr=0.1), False),
    "LBFGS": (lambda: lambda p: torch.optim.LBFGS(p), False),
    "optimizer of None": (lambda: lambda p: None, False),
    "SGD of some": (lambda: lambda p: torch.optim.SGD(list(p)[:1], lr=0.1), True),
}
SCHEDULES = {
    "linear": (lambda: lambda t: 1 - t, True),
    "schedule that raises": (lambda: raises, True),
    "schedule of None": (lambda: lambda t: None, False),
    "schedule of NaN": (lambda: lambda t: math.nan, False),
    "schedule below 0": (lambda: lambda t: -1.0, False),
    "schedule of a tensor": (lambda: lambda t: torch.tensor(0.5), True),
    "a scheduler of torch": (lambda: torch.optim.lr_scheduler.StepLR, False),
}
CALLBACKS = {
    "on_epoch of True": (lambda: lambda history: True, True),
    "on_epoch of a text": (lambda: lambda history: "stop", None),
    "on_epoch that raises": (lambda: raises, True),
    "Best, without validation": (lambda: training.Best(net()), None),
    "list.append": (lambda: [].append, True),
}
STOPS = {
    "stop at once": (lambda: lambda: True, True),
    "never": (lambda: lambda: False, True),
    "stop that raises": (lambda: raises, True),
}


def _file(name, content=b""):
    def make():
        folder = Path(tempfile.mkdtemp(dir=Path.cwd()))  # a test runs in a folder of its own
        if content:
            (folder / name).write_bytes(content)
        return folder / name

    return make


def _folder_missing():
    return Path(tempfile.gettempdir()) / "aelib-fuzz-nowhere" / "run.pt"


CHECKPOINTS = {
    "new file": (_file("run.pt"), True),
    "new file, as text": (lambda: str(_file("run.pt")()), True),
    "a file of another kind": (_file("run.pt", b"not ours"), False),
    "an empty file": (_file("run.pt", b"\0"), False),
    "in a folder that is missing": (_folder_missing, False),
    "a folder": (lambda: tempfile.gettempdir(), False),
}


ASTRAY = (FloatingPointError,)
SLOW = ("2**31", "2**62", "2**63", "2**64", "10**400", "10**5000", "np.uint64(2**64 - 1)")
RUN = {
    "epochs": Param(whole(1), skip=SLOW),
    "batch_size": Param(whole(1, 4), called=("x",)),
    "lr": Param(optional(number(above=0)), may_raise=ASTRAY),
    "optimizer": Param(optional(named()), OPTIMIZERS, skip=("Linear",)),
    "schedule": Param(
        optional(either(choice("one-cycle", "cosine"), named("f(x)", "Sequential()"))),
        SCHEDULES,
        skip=("Linear",),
    ),
    "on_epoch": Param(
        optional(named("f(x)", "print", "Sequential()")),
        CALLBACKS,
        called=("validation",),
        skip=("Linear",),
    ),
    "stop": Param(optional(named("f()", "print")), STOPS),
    # A text is a path; where the tests run is no place for such files.
    "checkpoint": Param(
        optional(named()),
        CHECKPOINTS,
        skip=("' '", "'2'", "'nan'", "'ReLU'", "'ü 数'", "lines", "Text", "np.str_", "html"),
    ),
    "seed": SEED,
    "shuffle": Param(choice("rows", "blocks")),
    "device": Param(either(choice("auto", "cpu"), named("torch.device"))),
    "engine": Param(optional(named())),
    "timeout": Param(number(above=0)),
    "progress": Param(flag),
}


def uncalled(param):
    """Return a parameter that leaves open what only a call, or a look at the file, would tell."""
    extra = {case: (make, legal or None) for case, (make, legal) in param.extra.items()}
    contract = either(param.contract, lambda value, case: None if callable(value) else False)
    return replace(param, extra=extra, contract=contract)


def run_options(**changed):
    return {"epochs": 1, "batch_size": 2, "progress": False, "device": "cpu", **changed}
