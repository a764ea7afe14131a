"""The scikit-learn face of the course: an autoencoder that stands where PCA stands."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np
import torch
from sklearn.base import BaseEstimator, ClassNamePrefixFeaturesOutMixin, TransformerMixin
from sklearn.utils import check_random_state
from sklearn.utils.validation import check_array, check_is_fitted, validate_data

from aelib import _checks as checks
from aelib._surroundings import undisturbed
from aelib.models import Autoencoder
from aelib.models.layers import check_room
from aelib.training import fit

__all__ = ["AutoencoderTransformer"]

FLOATS: Any = [np.float64, np.float32]


class AutoencoderTransformer(ClassNamePrefixFeaturesOutMixin, TransformerMixin, BaseEstimator):
    """Dense autoencoder as a scikit-learn transformer: rows become their codes.

    It goes into pipelines, grid searches and pickles like `sklearn.decomposition.PCA`. Numbers are
    float32 if X is, and float64 otherwise; float32 is faster. Numbers far from 0 and 1 train
    badly: put a `StandardScaler` before it, or scale images to [0, 1].

    Parameters
    ----------
    n_components : int, 1 or more
        Width of the code.
    hidden : sequence of whole numbers, each 1 or more
        Widths of the hidden layers of the encoder; the decoder mirrors them. () for none.
    activation, output : "relu", "sigmoid", "tanh", "elu", "softplus" or None
        Nonlinearity of the hidden layers and of the reconstruction. ``output="sigmoid"`` suits
        images in [0, 1].
    tied : bool
        Whether the decoder uses the encoder's matrices, transposed (lesson 06).
    epochs : int, 1 or more
        Passes over all rows.
    batch_size : int, 1 or more
        Rows per step; all rows where there are fewer.
    lr : float, above 0
        Step size of Adam.
    loss : "mse", "bce" or a function (x_hat, x) -> scalar tensor
        What is made small.
    corrupt : function (x, generator) -> x~ or None
        Damage done to the input while training (lesson 08).
    device : "auto", "cpu", "cuda", ...
        Where it is trained.
    random_state : int, RandomState or None
        Seed of the weights, of the order of the rows and of the corruption.

    Attributes
    ----------
    autoencoder_ : Autoencoder
        The trained network.
    history_ : History
        What happened in training.
    n_features_in_ : int
        Numbers per row.
    feature_names_in_ : array of str
        Their names, where X had names.

    Raises
    ------
    ValueError, TypeError
        From `fit`: for parameters outside what is said above and for rows that hold NaN.
    KeyboardInterrupt
        From `fit`, after Ctrl-C: what was trained so far is thrown away, as in scikit-learn.

    Notes
    -----
    Lesson 13. Hinton and Salakhutdinov, "Reducing the dimensionality of data with neural
    networks", Science 313 (2006).
    """

    def __init__(
        self,
        n_components=8,
        *,
        hidden=(256, 64),
        activation="relu",
        output=None,
        tied=False,
        epochs=20,
        batch_size=256,
        lr=1e-3,
        loss="mse",
        corrupt=None,
        device="auto",
        random_state=None,
    ):
        self.n_components = n_components
        self.hidden = hidden
        self.activation = activation
        self.output = output
        self.tied = tied
        self.epochs = epochs
        self.batch_size = batch_size
        self.lr = lr
        self.loss = loss
        self.corrupt = corrupt
        self.device = device
        self.random_state = random_state

    @undisturbed()
    def fit(self, X, y=None):
        """Train on the rows of X (N, D); `y` is not used."""
        before = vars(self).copy()
        try:
            return self._fit(X)
        except BaseException:  # Ctrl-C too: an earlier fit is kept whole, of this one nothing
            vars(self).clear()
            vars(self).update(before)
            raise

    def _fit(self, X) -> "AutoencoderTransformer":
        k = checks.whole("n_components", self.n_components, 1)
        hidden = checks.sizes("hidden", self.hidden, "(256, 64)", at_least=0)
        seed = self._seed()
        lr = checks.number("lr", self.lr, above=0)
        X = _read(validate_data, X, self, ensure_min_samples=2)
        sizes = (X.shape[1], *hidden, k)
        check_room("n_components and hidden", *pairwise(sizes))
        model = Autoencoder(sizes, self.activation, None, self.output, self.tied, seed=seed)
        rows = _tensor(X)
        history = fit(
            model.to(rows.dtype),
            rows,
            epochs=self.epochs,
            batch_size=_at_most(self.batch_size, len(rows)),
            lr=lr,
            loss=self.loss,
            corrupt=self.corrupt,
            seed=seed,
            device=self.device,
            progress=False,
        )
        if history.interrupted:  # a search over settings must stop too, and nothing half-trained
            raise KeyboardInterrupt  # may pass for fitted
        self.autoencoder_, self.history_ = model, history
        return self

    def transform(self, X):
        """Return the codes (N, n_components) of the rows of X (N, D)."""
        check_is_fitted(self)
        X = _read(validate_data, X, self, reset=False)
        return self._run(self.autoencoder_.encode, X)

    def inverse_transform(self, X):
        """Return the reconstructions (N, D) of codes X (N, n_components)."""
        check_is_fitted(self)
        X = _read(check_array, X)
        if X.shape[1] != (k := self.autoencoder_.sizes[-1]):
            raise ValueError(f"X must be codes of {k} numbers each, (N, {k}), got {X.shape}.")
        return self._run(self.autoencoder_.decode, X)

    def score(self, X, y=None):
        """Return minus the mean squared error of reconstructing X, so that larger is better."""
        check_is_fitted(self)
        X = _read(validate_data, X, self, reset=False)
        return -float(((self._run(self.autoencoder_, X) - X) ** 2).mean(dtype=np.float64))

    def _seed(self) -> int:
        state = self.random_state
        if state is not None and state is not np.random:
            if not isinstance(state, np.random.RandomState):
                state = checks.whole("random_state", state, 0, 2**32 - 1)
        return int(check_random_state(state).randint(2**31 - 1))

    @undisturbed()
    @torch.no_grad()
    def _run(self, network, X: np.ndarray) -> np.ndarray:
        """Apply the network in its own number type and answer in that of X."""
        weight = next(self.autoencoder_.parameters())
        return network(_tensor(X).to(weight)).cpu().numpy().astype(X.dtype, copy=False)

    def __sklearn_is_fitted__(self) -> bool:
        """Say whether there is a trained network; an interrupted `fit` leaves none."""
        return hasattr(self, "autoencoder_")

    @property
    def _n_features_out(self):
        return self.autoencoder_.sizes[-1]

    def __sklearn_tags__(self):
        """Tell scikit-learn that float32 stays float32."""
        tags = super().__sklearn_tags__()
        tags.transformer_tags.preserves_dtype = ["float64", "float32"]
        return tags


def _read(check: Callable[..., Any], X: Any, *before: Any, **settings: Any) -> np.ndarray:
    """Return rows as scikit-learn checks them: in its words, but for what it does not know."""
    if isinstance(X, torch.Tensor):
        X = checks.plain("X", X).detach().cpu()
        X = (X if X.dtype == torch.float32 or X.is_complex() else X.double()).numpy()
    if np.ma.is_masked(X):
        raise ValueError("X has masked entries, which have no value: fill them in first.")
    try:
        return np.asarray(check(*before, X, dtype=FLOATS, **settings))
    except (AttributeError, MemoryError, OverflowError, RuntimeError) as error:
        why = f"X must be rows of numbers, (N, D), got {checks.shown(X)}."
        raise TypeError(why) from error


def _tensor(X: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(np.array(X, order="C"))  # a copy: X may be read-only or upside down


def _at_most(batch_size: int, rows: int) -> int:
    """Return the batch size, or all rows where it is larger."""
    return min(checks.whole("batch_size", batch_size, 1), rows)
