"""What a training run leaves behind."""

from dataclasses import dataclass, field


@dataclass
class History:
    """What a training run left behind, one entry per finished epoch.

    Attributes
    ----------
    train_loss : list of float
        Mean loss over the batches of the epoch, taken while the weights were moving, with the
        penalty if there is one.
    validation_loss : list of float
        Loss on the clean validation images after the epoch, without any penalty; empty if there
        were none.
    seconds : list of float
        Wall-clock time of each epoch, without the validation.
    interrupted : bool
        True if the run was stopped before its end.

    Notes
    -----
    Lesson 04. `plots.loss_curves` draws it.
    """

    train_loss: list[float] = field(default_factory=list)
    validation_loss: list[float] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    interrupted: bool = False

    def cut_to_whole_epochs(self, validated: bool) -> None:
        """Take off what an interruption left of an epoch that has not all of its entries."""
        columns = [self.train_loss, self.seconds, *([self.validation_loss] if validated else [])]
        whole = min(map(len, columns))
        for column in columns:
            del column[whole:]
