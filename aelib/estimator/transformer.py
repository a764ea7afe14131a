"""An autoencoder that stands where PCA stands: rows become codes, and codes rows again."""

from functools import partial

import numpy as np
import torch
from sklearn.base import BaseEstimator, ClassNamePrefixFeaturesOutMixin, TransformerMixin
from sklearn.utils.validation import check_is_fitted, validate_data

from aelib import _checks as checks
from aelib._surroundings import undisturbed

from . import files
from .learning import Learnt, drawn, kept_if_it_fails, learn, learn_more
from .rows import Table, as_tensor, mapped, same_length, same_shape, tensors, warn_of_labels

__all__ = ["AutoencoderTransformer"]


class AutoencoderTransformer(ClassNamePrefixFeaturesOutMixin, TransformerMixin, BaseEstimator):
    """Dense autoencoder as a scikit-learn transformer: rows become their codes.

    It goes into pipelines, grid searches and pickles like `sklearn.decomposition.PCA`. Numbers are
    float32 if X is, and float64 otherwise; float32 is faster. Little is learnt of columns that lie
    far from 0 or have very different spreads: put a `StandardScaler` before it, or scale images to
    [0, 1].

    X may be an array, a memory-mapped one too, a data frame, a tensor or lists. `fit` makes no copy
    of a contiguous array of floats; all else reads X a slice at a time, so that beside X and the
    result there are about 100 MB at most.

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
    lr : float, above 0, or None
        Step size of Adam, with a schedule the largest one. None is 1e-3, or what `optimizer` has.
    optimizer, schedule
        What takes the steps, and how their size goes from the first to the last, as in
        `training.Run`.
    patience : int, 1 or more, or None
        Early stopping: some rows are held out, training ends after so many epochs without a new
        lowest loss on them, and the weights of the best epoch are kept (lesson 04). None uses all
        rows for all epochs.
    validation_fraction : float, above 0 and below 1
        Share of the rows that `patience` holds out, drawn by `random_state`. It costs a copy of X.
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
        From `fit`: for parameters outside what is said above. From every method: for an X that is
        no rows of finite numbers, or not of the columns that `fit` has seen.
    KeyboardInterrupt
        From `fit`, after Ctrl-C: what was trained so far is thrown away, as in scikit-learn.

    Warns
    -----
    UserWarning
        From `fit`: where a column has a root mean square above 10 and is ten times as large as its
        spread, or its spread as that of another column; where all columns are below 0.01; and where
        y has the shape of X, as if it were meant as a target.

    Notes
    -----
    Lesson 13. Hinton and Salakhutdinov, "Reducing the dimensionality of data with neural
    networks", Science 313 (2006).

    `target`, of `fit`, `partial_fit` and what measures errors, is what is to come out in the place
    of X, such as clean rows of noisy ones. It is never y, which in a pipeline is the labels;
    metadata routing brings it there, ``set_fit_request(target=True)``.
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
        lr=None,
        optimizer=None,
        schedule=None,
        patience=None,
        validation_fraction=0.1,
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
        self.optimizer = optimizer
        self.schedule = schedule
        self.patience = patience
        self.validation_fraction = validation_fraction
        self.loss = loss
        self.corrupt = corrupt
        self.device = device
        self.random_state = random_state

    # ---- Learning --------------------------------------------------------------------------------

    @undisturbed()
    def fit(self, X, y=None, *, target=None):
        """Train on the rows of X (N, D), N of 2 or more; `y` is not used.

        `target` (N, D) is what is to come out in the place of X. An earlier fit is forgotten, but
        kept whole if this one fails. Lesson 04.
        """
        with kept_if_it_fails(self):
            return self._fit(X, y, target)

    @undisturbed()
    def partial_fit(self, X, y=None, *, target=None):
        """Train one epoch more, on the rows of X (N, D), which may be one part of many.

        The first call draws the weights, or goes on from those that `fit` has trained. The
        optimizer keeps its state, with the settings of the first call, from call to call. `epochs`
        is not used; a `schedule` and early stopping need to know the end, so both must be None.
        Where data do not fit into memory, call it for one part after another. Lesson 04.
        """
        with kept_if_it_fails(self):
            return self._partial_fit(X, y, target)

    def _fit(self, X, y, target) -> "AutoencoderTransformer":
        seed, read = drawn(self.random_state), partial(validate_data, self)
        return self._with(learn(self, tensors(X, y, target, read, least=2), seed))

    def _partial_fit(self, X, y, target) -> "AutoencoderTransformer":
        seed = drawn(self.random_state)
        before = self._learnt() if self.__sklearn_is_fitted__() else None
        read = partial(validate_data, self, reset=before is None)
        return self._with(learn_more(self, tensors(X, y, target, read), seed, before))

    def _learnt(self) -> Learnt:
        return Learnt(self.autoencoder_, self._made_of, self.history_, self._optimizer)

    def _with(self, learnt: Learnt) -> "AutoencoderTransformer":
        self.autoencoder_, self.history_ = learnt.model, learnt.history
        self._made_of, self._optimizer = learnt.made_of, learnt.optimizer
        return self

    # ---- Using what was learnt -------------------------------------------------------------------

    def transform(self, X):
        """Return the codes (N, n_components) of rows X (N, D), in their number type. Lesson 04."""
        return self._mapped(self._encoded, self._table(X))

    def inverse_transform(self, X):
        """Return the reconstructions (N, D) of codes X (N, n_components), of their number type.

        Lesson 04.
        """
        check_is_fitted(self)
        return self._mapped(self._decoded, Table("X", X))

    def reconstruction_error(self, X, *, target=None):
        """Return the mean squared error of reconstructing each row of X (N, D), as float64 (N,).

        The larger, the stranger: the measure of anomalies, in the square of the units of X. With a
        `target` (N, D), the error is that of coming out as the target. Lesson 13.
        """
        rows = self._table(X)
        if target is None:
            return self._mapped(self._errors, rows)
        wanted = Table("target", target)
        same_length(wanted, rows)
        return self._mapped(self._errors, rows, wanted)

    def score_samples(self, X, *, target=None):
        """Return minus the mean squared error of reconstructing each row of X (N, D), (N,).

        The larger, the more usual, as `score_samples` of every estimator of scikit-learn has it:
        under Gaussian noise it is the log-likelihood of a row given its code, but for a factor and
        a constant. `reconstruction_error` is the same with the other sign. Lesson 13.
        """
        return -self.reconstruction_error(X, target=target)

    def score(self, X, y=None, *, target=None):
        """Return minus the mean squared error of reconstructing X (N, D), so that larger is better.

        The mean of `score_samples`; `y` is not used. Lesson 04.
        """
        warn_of_labels(X, y, stacklevel=3)
        return -float(self.reconstruction_error(X, target=target).mean())

    def _table(self, X) -> Table:
        check_is_fitted(self)
        return Table("X", X, partial(validate_data, self, reset=False))

    def _mapped(self, function, *tables: Table) -> np.ndarray:
        return mapped(function, max(self.autoencoder_.sizes), *tables)

    def _encoded(self, rows: np.ndarray) -> np.ndarray:
        return self._through(self.autoencoder_.encode, rows)

    def _decoded(self, codes: np.ndarray) -> np.ndarray:
        if codes.shape[1] != (k := self.autoencoder_.sizes[-1]):
            raise ValueError(f"X must be codes of {k} numbers each, (N, {k}), got {codes.shape}.")
        return self._through(self.autoencoder_.decode, codes)

    def _errors(self, rows: np.ndarray, target: np.ndarray | None = None) -> np.ndarray:
        target = rows if target is None else target
        same_shape(target, rows)
        off = self._through(self.autoencoder_, rows) - target
        return np.square(off, out=off).mean(axis=1, dtype=np.float64)

    @undisturbed()
    @torch.no_grad()
    def _through(self, network, rows: np.ndarray) -> np.ndarray:
        """Apply the network in its own number type and answer in that of the rows."""
        weight = next(self.autoencoder_.parameters())
        return network(as_tensor(rows).to(weight)).cpu().numpy().astype(rows.dtype, copy=False)

    # ---- Keeping it ------------------------------------------------------------------------------

    def save(self, path):
        """Write all that was learnt, and the settings, into one file, or leave it as it was.

        It holds the weights as safetensors and the rest as JSON, and no code, so that files of
        strangers can be loaded, too. It does not hold functions (`loss`, `corrupt`, `optimizer`,
        `schedule`), a RandomState, nor the state of the optimizer of `partial_fit`. Pickle and
        joblib keep those. Lesson 13.
        """
        check_is_fitted(self)
        path = checks.file_path("path", path)
        names = getattr(self, "feature_names_in_", None)
        files.write(path, self.get_params(deep=False), self._learnt(), names)

    @classmethod
    def load(cls, path, **again):
        """Return the transformer that `save` has written into a file.

        `again` are settings that take the place of those in the file. What it does not hold, such
        as a function ``corrupt=...``, must be among them. ValueError for a file of anything else.
        """
        known = cls._get_param_names()
        if unknown := [name for name in again if name not in known]:
            raise TypeError(f"{unknown[0]} is no setting; these are: {checks.listed(known)}.")
        settings, learnt, names = files.read(path, known, again)
        loaded = cls(**settings)._with(learnt)
        seen = {} if names is None else {"feature_names_in_": np.asarray(names, dtype=object)}
        vars(loaded).update(seen, n_features_in_=learnt.model.sizes[0])
        return loaded

    # ---- What scikit-learn asks ------------------------------------------------------------------

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
