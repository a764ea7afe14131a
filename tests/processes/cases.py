"""Runs that several processes must end as one does."""

from functools import partial

from aelib import corruption, data, losses, models, training

DIGITS = data.load_images("digits", 1003, 300)
X, Y, V = DIGITS.x_train, DIGITS.y_train, DIGITS.x_test
LEFT_OVER = X[:257]  # in batches of 128 a single image is left over, and joins the batch before
MASKING = corruption.damage("masking", 0.3)
GAUSSIAN = corruption.damage("gaussian", 0.3)


def dense(**settings):
    return models.Autoencoder((64, 32, 8), **settings)


def sparsity(h):
    return 0.5 * losses.kl_sparsity(h, 0.05)


def l1(h):
    return 0.1 * losses.l1(h)


def convolutional():
    return models.ConvAutoencoder((8, 8), code_size=8, channels=(4, 8))


def fit(make, x=X, **settings):
    """Return a function that trains a new model, and returns it with its history."""

    def run(**options):
        model = make()
        validation = V if options.pop("validate", False) else None
        return model, training.fit(model, x, validation=validation, **settings, **options)

    return run


def fit_variational(**options):
    model = models.VariationalAutoencoder((64, 32, 2))
    validation = V if options.pop("validate", False) else None
    return model, training.fit_variational(model, X, validation=validation, **options)


def fine_tune(**options):
    model = models.Classifier(dense().encoder)
    validation = (V, DIGITS.y_test) if options.pop("validate", False) else None
    return model, training.fine_tune(model, X, Y, validation=validation, **options)


sigmoid = partial(dense, code_activation="sigmoid")
CASES = {
    "plain": fit(dense),
    "tied": fit(partial(dense, tied=True)),
    "masking": fit(dense, corrupt=MASKING),
    "gaussian, cross-entropy, tied": fit(partial(dense, tied=True), corrupt=GAUSSIAN, loss="bce"),
    "sparsity": fit(sigmoid, penalty=sparsity),
    "L1, tied, masking": fit(partial(dense, tied=True), penalty=l1, corrupt=MASKING),
    "convolutional": fit(convolutional),
    "variational": fit_variational,
    "labels": fine_tune,
    "last batch of one": fit(dense, LEFT_OVER, corrupt=MASKING),
    "last batch of one, sparsity": fit(sigmoid, LEFT_OVER, penalty=sparsity),
    "fewer images than processes": fit(sigmoid, X[:9], penalty=sparsity, corrupt=MASKING),
}
ROWS = {"last batch of one": 257, "last batch of one, sparsity": 257}
ROWS["fewer images than processes"] = 9
BATCH = {"fewer images than processes": 2}
