"""The guide "Beyond one machine": what each rule of sharing a batch is worth.

One net is trained by one process, and by two that share every batch: once by all rules, and then
with one rule left out at a time, as tutorials and habits do. What counts is how far the loss of the
last epoch ends from that of one process. Beside it stands what another seed changes: no reader of a
loss curve would see most of these mistakes.

Writes aelib/stored/shares.json. A minute on two cores, after `make processes`:

    python experiments/shares.py
"""

import json
import sys
from collections.abc import Callable, Iterator
from typing import Any

import torch
from lightning_fabric import Fabric
from torch import nn
from torch.utils.data import DataLoader, DistributedSampler, TensorDataset

from aelib import corruption, data, losses, models, training
from experiments.store import save

X = data.load_images("digits", 1003, 1).x_train
EPOCHS, BATCH, SEEDS = 20, 100, range(5)  # a last batch of three: shares of one and two
RATE, RHO, PRICE = 0.3, 0.05, 0.5


def net(seed: int) -> models.Autoencoder:
    return models.Autoencoder((64, 32, 8), code_activation="sigmoid", seed=seed)


def sparsity(h: torch.Tensor) -> torch.Tensor:
    return PRICE * losses.kl_sparsity(h, RHO)


# ---- By `training.train`, a rule left out --------------------------------------------------------


def draw(chosen: torch.Tensor, generator: torch.Generator) -> tuple[torch.Tensor, ...]:
    clean = X.index_select(0, chosen)
    return corruption.masking(clean, RATE, generator), clean


def by_all_rules(model, share, damaged, clean):
    x_hat, h = model(damaged, with_code=True)
    return share.mean(losses.mse(x_hat, clean)) + sparsity(share.whole(h))


def without_weights(model, share, damaged, clean):
    x_hat, h = model(damaged, with_code=True)
    return losses.mse(x_hat, clean) + sparsity(share.whole(h))


def with_a_penalty_each(model, share, damaged, clean):
    x_hat, h = model(damaged, with_code=True)
    return share.mean(losses.mse(x_hat, clean) + sparsity(h))


def with_noise_of_its_own(seed: int) -> Callable[..., torch.Tensor]:
    """Return a cost that damages the rows of each process by a generator with the same seed."""
    generator = torch.Generator().manual_seed(seed)

    def cost(model, share, _, clean):
        damaged = corruption.masking(clean, RATE, generator)
        return by_all_rules(model, share, damaged, clean)

    return cost


def trained(cost: Callable[..., torch.Tensor], seed: int, **where: Any) -> tuple[Any, list[float]]:
    model = net(seed)
    objective = training.Objective(draw, cost)
    options = {"epochs": EPOCHS, "batch_size": BATCH, "seed": seed, "progress": False}
    return model, training.train(model, objective, len(X), **options, **where).train_loss


# ---- By a loop of one's own ----------------------------------------------------------------------


def with_a_distributed_sampler(fabric: Fabric, seed: int) -> tuple[Any, list[float]]:
    """Train as tutorials do: a sampler deals out the images, and repeats some to make it even."""
    sampler = DistributedSampler(X, fabric.world_size, fabric.global_rank, shuffle=True, seed=seed)
    loader = DataLoader(TensorDataset(X), BATCH // fabric.world_size, sampler=sampler)
    generator = torch.Generator().manual_seed(seed)

    def epochs() -> Iterator[Any]:
        for epoch in range(EPOCHS):
            sampler.set_epoch(epoch)
            yield [(corruption.masking(x, RATE, generator), x) for (x,) in loader]

    return by_hand(fabric, seed, epochs(), lambda wrapped, x: wrapped(x, with_code=True))


def past_the_wrapper(fabric: Fabric, seed: int) -> tuple[Any, list[float]]:
    """Call the parts of the model, by which the slopes of the processes are never averaged."""
    order, generator = (torch.Generator().manual_seed(seed) for _ in range(2))

    def epochs() -> Iterator[Any]:
        for _ in range(EPOCHS):
            parts = torch.randperm(len(X), generator=order).split(BATCH)
            damaged = [draw(chosen, generator) for chosen in parts]
            yield [
                tuple(rows[fabric.global_rank :: fabric.world_size] for rows in d) for d in damaged
            ]

    def parts(wrapped: Any, x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        h = wrapped.module.encode(x)
        return wrapped.module.decode(h), h

    return by_hand(fabric, seed, epochs(), parts)


def by_hand(
    fabric: Fabric, seed: int, epochs: Iterator[Any], call: Callable[..., Any]
) -> tuple[Any, list[float]]:
    """Train with a loop as it is usually written; return the model and the losses of the epochs."""
    model = net(seed)
    wrapped, optimizer = fabric.setup(model, torch.optim.Adam(model.parameters(), lr=1e-3))
    told = []
    for batches in epochs:
        total, count = torch.zeros(()), 0
        for damaged, clean in batches:
            x_hat, h = call(wrapped, damaged)
            value = losses.mse(x_hat, clean) + sparsity(h)
            optimizer.zero_grad()
            fabric.backward(value)
            optimizer.step()
            total += value.detach() * len(clean)
            count += len(clean)
        told.append((fabric.all_reduce(total) / (count)).item())
    return model, told


# ---- Comparison ----------------------------------------------------------------------------------


def ways(fabric: Fabric, seed: int) -> dict[str, tuple[Any, list[float]]]:
    """Return what each way of sharing has trained, by names that the guide uses."""
    shared = {"engine": fabric}
    return {
        "all rules": trained(by_all_rules, seed, **shared),
        "shares not weighted": trained(without_weights, seed, **shared),
        "penalty of each share": trained(with_a_penalty_each, seed, **shared),
        "noise of its own, same seed": trained(with_noise_of_its_own(seed), seed, **shared),
        "DistributedSampler": with_a_distributed_sampler(fabric, seed),
        "encode past the wrapper": past_the_wrapper(fabric, seed),
    }


def distance(one: list[float], other: list[float]) -> float:
    """Return how far the losses of the last epoch are from each other, relatively."""
    return abs(one[-1] / other[-1] - 1)


def apart(model: nn.Module, fabric: Fabric) -> float:
    """Return how far the weights of the processes are from one another."""
    weights = nn.utils.parameters_to_vector(model.parameters()).detach()
    everywhere = fabric.all_gather(weights)
    return (everywhere - everywhere[0]).abs().max().item()


def main() -> None:
    torch.set_num_threads(1)
    fabric = Fabric(accelerator="cpu", devices=2, strategy="ddp")
    fabric.launch()
    alone = {seed: trained(by_all_rules, seed, device="cpu")[1] for seed in SEEDS}
    found: dict[str, dict[str, list[float]]] = {}
    for seed in SEEDS:
        for name, (model, told) in ways(fabric, seed).items():
            row = found.setdefault(name, {"loss": [], "processes apart": []})
            row["loss"].append(float(f"{distance(told, alone[seed]):.2g}"))
            row["processes apart"].append(float(f"{apart(model, fabric):.2g}"))
    others = [distance(alone[seed], alone[SEEDS[0]]) for seed in SEEDS[1:]]
    if fabric.global_rank == 0:
        kept = {
            "processes": fabric.world_size,
            "images": len(X),
            "epochs": EPOCHS,
            "batch_size": BATCH,
            "seeds": list(SEEDS),
            "ways": found,
            "another seed, one process": [float(f"{far:.2g}") for far in others],
        }
        save("shares", kept)
        json.dump(kept, sys.stdout, indent=1)


if __name__ == "__main__":
    main()
