"""python job.py WHAT PROCESSES FOLDER: a run of several processes, for a test to look at."""

import json
import os
import sys
import time
from pathlib import Path

import torch
from lightning_fabric import Fabric
from torch import nn

from aelib import corruption, losses, models, training

X = torch.rand(600, 12, generator=torch.Generator().manual_seed(0))
MASKING = corruption.damage("masking", 0.3)


def net():
    return models.Autoencoder((12, 8, 3), tied=True)


def train(fabric, model=None, x=X, **settings):
    settings = {"epochs": 10, "batch_size": 64, "corrupt": MASKING, "progress": False} | settings
    return training.fit(model or net(), x, engine=fabric, **settings)


def resumed(fabric, folder):
    """Train ten epochs at once, or five of them and five more."""
    model = net()
    epochs = int(os.environ["EPOCHS"])
    history = train(fabric, model, epochs=epochs, checkpoint=folder / "run")
    if fabric.global_rank == 0:
        weights = nn.utils.parameters_to_vector(model.parameters()).tolist()
        (folder / f"{epochs}.json").write_text(json.dumps([history.train_loss, weights]), "utf-8")


def endless(fabric, folder):
    """Train until something ends it; say under which number this process can be reached."""
    rank = fabric.global_rank
    model = net()

    def begun(history):
        (folder / f"pid-{rank}").write_text(str(os.getpid()), "utf-8")

    history = train(fabric, model, epochs=10**6, on_epoch=begun, timeout=5)
    told = [history.interrupted, nn.utils.parameters_to_vector(model.parameters()).tolist()]
    (folder / f"ended-{rank}.json").write_text(json.dumps(told), "utf-8")


def own_data(fabric, folder):
    """Give each process a part of the data, as is usual elsewhere."""
    train(fabric, x=X[fabric.global_rank * 300 :][:300])


def own_noise(fabric, folder):
    """Draw noise without the generator."""
    torch.manual_seed(fabric.global_rank)
    train(fabric, corrupt=lambda x, generator: x + 0.1 * torch.randn_like(x))


def own_order(fabric, folder):
    """Give batches that each process shuffles for itself."""
    fabric.seed_everything(fabric.global_rank, verbose=False)
    loader = torch.utils.data.DataLoader(X, batch_size=64, shuffle=True)
    training.fit(net(), loader, epochs=10, engine=fabric, progress=False)


def normalised(fabric, folder):
    train(fabric, nn.Sequential(nn.Linear(12, 12), nn.BatchNorm1d(12)))


def one_function(fabric, folder):
    model = net()

    def objective(chosen, generator):
        return losses.mse(model(X[chosen]), X[chosen])

    training.train(model, objective, len(X), epochs=1, engine=fabric)


def one_stops(fabric, folder):
    """Let one process alone wish to stop, in the seventh batch."""
    asked = iter(range(10**6))
    history = train(fabric, stop=lambda: next(asked) == 6 and fabric.global_rank == 1, epochs=50)
    (folder / f"ended-{fabric.global_rank}.json").write_text(
        json.dumps(history.interrupted), "utf-8"
    )


def one_ends_early(fabric, folder):
    """Let the last process alone end the run after two epochs."""
    last = fabric.global_rank == fabric.world_size - 1
    history = train(fabric, on_epoch=lambda history: last and len(history.train_loss) == 2)
    (folder / f"ended-{fabric.global_rank}.json").write_text(
        json.dumps(len(history.train_loss)), "utf-8"
    )


def no_checkpoint(fabric, folder):
    """Let the first process alone meet a checkpoint that is none."""
    if fabric.global_rank == 0:
        (folder / "run-0").write_text("no run", "utf-8")
    train(fabric, checkpoint=folder / f"run-{fabric.global_rank}")


def one_fails(fabric, folder):
    """Let an error end one process."""

    def corrupt(x, generator):
        if fabric.global_rank == 1:
            raise RuntimeError("my own mistake")
        time.sleep(0.01)
        return x

    train(fabric, corrupt=corrupt, timeout=5)


def main(what, processes, folder):
    torch.set_num_threads(1)
    settings = {"accelerator": "cpu", "devices": int(processes), "strategy": "ddp"}
    fabric = Fabric(**settings) if processes != "1" else Fabric(accelerator="cpu", devices=1)
    if what == "not_launched":
        train(fabric)
    fabric.launch()
    globals()[what](fabric, Path(folder))


if __name__ == "__main__":
    main(*sys.argv[1:])
