"""What the training playground begins with: settings, and a question that only training answers."""

from typing import TypedDict


class PlaygroundSettings(TypedDict):
    """All that decides a run, by the names of the playground's controls."""

    hidden: str
    k: int
    activation: str
    tied: bool
    noise: str
    amount: float
    code: str
    weight: float
    lr: float
    batch_size: int
    images: int
    seed: int


class Preset(TypedDict):
    """Settings to begin with, the question, and which settings one turns to answer it."""

    name: str
    question: str
    turns: list[str]
    settings: PlaygroundSettings


PLAIN: PlaygroundSettings = {
    "hidden": "128, 32",
    "k": 2,
    "activation": "elu",
    "tied": False,
    "noise": "none",
    "amount": 0.5,
    "code": "plain",
    "weight": 1.0,
    "lr": 0.005,
    "batch_size": 32,
    "images": 60_000,
    "seed": 0,
}


def _preset(name: str, question: str, turns: list[str], **changed) -> Preset:
    settings: PlaygroundSettings = {**PLAIN, **changed}  # type: ignore[typeddict-item]
    return {"name": name, "question": question, "turns": turns, "settings": settings}


PRESETS = {
    preset["name"]: preset
    for preset in (
        _preset(
            "first autoencoder",
            "After how many images does the net beat PCA, and from when on does it get better on "
            "training images than on others?",
            ["hidden", "k", "lr", "images"],
            hidden="128",
            k=16,
        ),
        _preset(
            "bottleneck",
            "With 2 numbers the net leaves PCA behind. Where does its lead vanish, at k = 8, 16 or "
            "32, and does one hidden layer of 128 bring it back?",
            ["hidden", "k", "images"],
            hidden="128, 64",
            lr=0.008,
        ),
        _preset(
            "tied weights",
            "Half of the weights are gone. What does that do to the error on training images, what "
            "to the error on test images, and to the gap between them?",
            ["tied", "hidden", "k"],
            tied=True,
            hidden="128",
            k=32,
        ),
        _preset(
            "denoising",
            "The input has lost half of its pixels. How near to the whole digit does the net come, "
            "and how do its filters change when you take the damage away?",
            ["noise", "amount", "k"],
            hidden="",
            k=196,
            noise="masking",
        ),
        _preset(
            "sparse",
            "How many of the 128 units does an image still switch on as you raise the weight from "
            "0 to 0.0001 and 0.001, and what does that cost?",
            ["code", "weight", "k"],
            hidden="",
            k=128,
            code="l1",
            weight=0.0001,
        ),
        _preset(
            "variational",
            "Train once with the weight 1 and once with 0.01: where on the map do you find no "
            "digit any more?",
            ["code", "weight"],
            hidden="128, 64",
            activation="relu",
            code="variational",
        ),
    )
}
