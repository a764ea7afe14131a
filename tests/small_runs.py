"""What the tests of runs train: nets of a few weights, on twenty images of four pixels."""

import torch
from torch import nn

from aelib import training
from aelib.models import Autoencoder

X = torch.rand(20, 4, generator=torch.Generator("cpu").manual_seed(0))


def net(**settings):
    return Autoencoder((4, 3, 2), **settings)


def fit(model=None, x=X, **settings):
    settings = {"epochs": 3, "batch_size": 8, "progress": False, "device": "cpu"} | settings
    return training.fit(net() if model is None else model, x, **settings)


def weights(model):
    return nn.utils.parameters_to_vector(model.parameters()).detach()


def trained(**settings):
    model = settings.pop("model", None) or net()
    fit(model, **settings)
    return weights(model)


class Dropping(nn.Sequential):
    """A net with dropout, which draws from torch's global generator, and batch normalisation."""

    def __init__(self):
        super().__init__(nn.Linear(4, 6), nn.BatchNorm1d(6), nn.Dropout(0.3), nn.Linear(6, 4))
