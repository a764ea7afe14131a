"""python parity.py PROCESSES FILE: each case by one process and by several; how far apart."""

import json
import sys

import torch
from cases import BATCH, CASES, ROWS, X
from lightning_fabric import Fabric


def furthest(pairs):
    return max(abs(one / other - 1) for one, other in pairs)


def compared(run, fabric, count, batch_size):
    """Return how far the results of several processes are from those of one."""

    def both(**options):
        options |= {"progress": False}
        return run(device="cpu", **options), run(engine=fabric, **options)

    (one, _), (other, _) = both(epochs=1, batch_size=count)  # a single step: all of the slope
    pairs = zip(one.parameters(), other.parameters(), strict=True)
    slopes = [(a.grad, b.grad) for a, b in pairs if a.grad is not None and a.grad.norm() > 0]
    (one, here), (other, there) = both(epochs=20, batch_size=batch_size, validate=True)
    weights = torch.nn.utils.parameters_to_vector(other.parameters()).detach()
    everywhere = [torch.empty_like(weights) for _ in range(fabric.world_size)]
    torch.distributed.all_gather(everywhere, weights)
    return {
        "gradient": max(((a - b).norm() / a.norm()).item() for a, b in slopes),
        "first loss": furthest([(here.train_loss[0], there.train_loss[0])]),
        "loss": furthest(zip(here.train_loss, there.train_loss, strict=True)),
        "validation": furthest(zip(here.validation_loss, there.validation_loss, strict=True)),
        "processes agree": all(torch.equal(each, weights) for each in everywhere),
        "epochs": len(there.train_loss),
    }


def main(processes, path):
    torch.set_num_threads(1)
    fabric = Fabric(accelerator="cpu", devices=int(processes), strategy="ddp")
    fabric.launch()
    found = {}
    for name, run in CASES.items():
        found[name] = compared(run, fabric, ROWS.get(name, len(X)), BATCH.get(name, 128))
    if fabric.global_rank == 0:
        with open(path, "w", encoding="utf-8") as file:
            json.dump(found, file, indent=1)


if __name__ == "__main__":
    main(*sys.argv[1:])
