"""Vincent et al. (2010): three pretrained layers of 1,000 on MNIST, test error after fine-tuning.

Published: SAE-3 1.40 %, DBN-3 1.24 %, SDAE-3 1.28 %, with their hyperparameters chosen on 10,000
held-out images. Here, too, settings are chosen on the last 10,000 training images (`--choose`), and
the test set is used once, at the end, by nets trained on the other 50,000. SAE and SDAE differ in
one thing: whether the input of each layer is masked while it is pretrained. Weights are tied while
pretraining. Two runs at a time, each on one core, take less than one after the other on both. Three
seeds of each:

    python benchmarks/vincent2010.py
"""

import argparse
import copy
import statistics
import time

import torch
from joblib import Parallel, delayed

from aelib import corruption, data, models, training
from benchmarks.table import record

SIZES = (784, 1000, 1000, 1000)
SEEDS = [0, 1, 2]
HELD_OUT = 10_000
FEW = 1_000  # labels, in the rows with few
LIMIT = 1.28  # % wrong, with all labels
# With the interval that 10,000 test images leave.
PUBLISHED = {"SAE-3": "1.40 ± 0.23 %", "SDAE-3": "1.28 ± 0.22 %"}
# What was chosen on the held-out images: how much of each layer's input is masked, passes and step
# sizes of pretraining, and of the stages of fine-tuning. What mattered most is fine-tuning's first
# step size: 1.2 % of the held-out images were wrong, beginning with 5e-4 it was 1.4 to 1.5 %.
P = {"SAE-3": None, "SDAE-3": 0.25}
PRETRAINING = {"epochs": 20, "lr": 1e-3, "batch_size": 128, "tied": True}
FINE_TUNING = [{"epochs": 12, "lr": 2e-3}, {"epochs": 3, "lr": 4e-4}, {"epochs": 3, "lr": 8e-5}]
DETAILS = """\
± is what 10,000 test images leave (95 %, two standard errors); with 50,000 labels ours would be ±
0.23 to 0.25. SDAE-3 misses its mark by 0.05 percentage points, less than chance leaves; we did not
tune further on it, since test images are not for choosing. Each seed of SDAE-3 is below each of
SAE-3, with 50,000 labels by less than that interval, with 1,000 by far more.

The settings: 25 % masked; 20 passes of pretraining for each layer; 18 of fine-tuning, 12 with step
size 2e-3, 3 with 4e-4, 3 with 8e-5. They were chosen for SDAE-3; SAE-3 is trained with the same but
for the masking, and might do better with its own. Of the held-out images, one seed left wrong:

| tried on held-out images | wrong |
|---|---|
| SDAE-3 | 1.2 % |
| SDAE-3, fine-tuning begun with step size 5e-4 | 1.4 to 1.5 % |
| SDAE-3, fine-tuning begun with step size 4e-3 | 1.3 % |
| SDAE-3, 30 passes of fine-tuning with the first step size | 1.4 % |
| SDAE-3, mean of the weights after passes 5 to 18 at 2e-3 | 1.2 % |
| SDAE-3, 40 % masked | 1.2 % |
| SDAE-3, 45 passes of pretraining | 1.3 % |
| SDAE-3, 45 passes of pretraining, 40 % masked | 1.25 % |
| SAE-3 | 1.6 % |

Differences below about 0.2 are within chance there too: nothing was clearly better. Two runs went
at a time, one core each. With 1,000 labels the stack is still pretrained on all 50,000 images, and
the minutes are not counted again."""


def stack(x, p: float | None, seed: int) -> models.Autoencoder:
    """Pretrain the three layers without labels, one after the other."""

    def masking(x, g):
        return corruption.masking(x, p, g)

    damage = None if p is None else masking
    how = {**PRETRAINING, "loss": "bce", "corrupt": damage, "seed": seed, "progress": False}
    return training.pretrain_layerwise(SIZES, x, **how)[0]


def classifier(pretrained, x, y, seed: int) -> models.Classifier:
    """Put a layer for ten digits on a copy of the stack, and train all of it with labels."""
    net = models.Classifier(copy.deepcopy(pretrained.encoder), seed=seed)
    for stage in FINE_TUNING:
        training.fine_tune(net, x, y, batch_size=100, seed=seed, progress=False, **stage)
    return net


def one_run(kind: str, seed: int, final: bool) -> dict[str, float]:
    """Return the errors in % on new images, with all labels and with few, and the minutes."""
    torch.set_flush_denormal(True)  # sigmoids far from 0.5 have slopes too small to matter
    images = data.load_images("mnist", train=60_000, test=10_000)
    x, y = images.x_train[:-HELD_OUT], images.y_train[:-HELD_OUT]
    new = images.x_train[-HELD_OUT:], images.y_train[-HELD_OUT:]
    if final:
        new = images.x_test, images.y_test
    began = time.perf_counter()
    pretrained = stack(x, P[kind], seed)
    nets = {"all": classifier(pretrained, x, y, seed)}
    minutes = (time.perf_counter() - began) / 60
    nets["few"] = classifier(pretrained, x[:FEW], y[:FEW], seed)
    errors = {labels: 100 * training.error_rate(net, *new) for labels, net in nets.items()}
    print(kind, "seed", seed, errors, f"{minutes:.1f} minutes", flush=True)
    return errors | {"minutes": minutes}


def main() -> None:
    """Try the settings on held-out images, or measure and record the rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--choose", action="store_true", help="one seed on the held-out images")
    choose = parser.parse_args().choose
    names = [(kind, seed) for seed in SEEDS[: 1 if choose else None] for kind in P]
    done = Parallel(n_jobs=2)(delayed(one_run)(*name, final=not choose) for name in names)
    if choose:
        return
    runs = {
        kind: [run for name, run in zip(names, done, strict=True) if name[0] == kind] for kind in P
    }
    rows = [row(kind, labels, runs) for labels in ("all", "few") for kind in P]
    record("vincent2010", rows, "python benchmarks/vincent2010.py", DETAILS)


def row(kind: str, labels: str, runs: dict[str, list[dict]]) -> dict:
    """Return a row of the table."""
    errors = {kind: [run[labels] for run in of_kind] for kind, of_kind in runs.items()}
    mean = {kind: statistics.mean(values) for kind, values in errors.items()}
    minutes = statistics.mean(run["minutes"] for run in runs[kind])
    count = "50,000 labels" if labels == "all" else f"{FEW:,} labels"
    met = mean["SDAE-3"] < mean["SAE-3"] and (labels == "few" or mean["SDAE-3"] <= LIMIT)
    bar = f"at most {LIMIT} %, below SAE-3" if labels == "all" else "below SAE-3"
    judged = kind == "SDAE-3"
    return {
        "what": f"Vincent et al. 2010: {kind}, 784-1000-1000-1000-10, mnist, {count}; wrong test "
        f"images, mean of {len(SEEDS)} seeds",
        "published": PUBLISHED[kind] if labels == "all" else "-",
        "bar": bar if judged else "-",
        "obtained": f"{mean[kind]:.2f} % ({', '.join(f'{e:.2f}' for e in errors[kind])})",
        "met": ("yes" if met else "no") if judged else "-",
        "minutes": f"{minutes:.1f} a seed, on one core" if labels == "all" else "-",
    }


if __name__ == "__main__":
    main()
