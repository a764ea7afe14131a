"""The open core: schedules, optimizers, and what cannot spoil a run."""

import dataclasses
import multiprocessing
import os
import signal
import subprocess
import sys
import typing
import warnings

import numpy as np
import pytest
import torch
from small_runs import Dropping, X, fit, net, trained, weights
from torch import nn
from torch.nn import functional as F

from aelib import corruption, losses, training
from aelib._surroundings import uninterrupted
from aelib.estimator import AutoencoderTransformer
from aelib.models import Autoencoder, Classifier, ConvAutoencoder, VariationalAutoencoder
from aelib.training.schedules import SCHEDULES

# ---- One core ------------------------------------------------------------------------------------


def test_fit_is_an_objective_on_train():
    """Written out on `train`, it is the same run, bit for bit."""
    model, noise = net(), corruption.damage("masking", 0.3)

    def objective(chosen, generator):
        clean = X[chosen]
        return F.mse_loss(model(noise(clean, generator)), clean)

    how = {"epochs": 4, "batch_size": 6, "seed": 3, "schedule": "cosine"}
    training.train(model, objective, 20, device="cpu", progress=False, **how)
    assert torch.equal(weights(model), trained(corrupt=noise, **how))


def test_the_options_of_a_run_stand_in_one_place():
    of_run = {f.name: str(f.type) for f in dataclasses.fields(training.Run)}
    assert list(of_run) == list(training.RunOptions.__annotations__)
    documented = [line.split(" : ")[0].strip() for line in training.Run.__doc__.splitlines()]
    assert [name for name in of_run if name not in documented] == []
    assert typing.get_type_hints(training.Run)["epochs"] is int


@pytest.mark.parametrize("call", ["fit", "fit_variational", "pretrain_layerwise", "fine_tune"])
def test_an_option_that_does_not_exist_is_named(call):
    given = {
        "fit": (net(), X),
        "fit_variational": (VariationalAutoencoder((4, 3, 2)), X),
        "pretrain_layerwise": ((4, 3, 2), X),
        "fine_tune": (nn.Linear(4, 3), X, torch.arange(20) % 3),
    }[call]
    with pytest.raises(TypeError, match="^epoch is not an option of a run; these are: .*epochs"):
        getattr(training, call)(*given, epoch=3, batch_size=8)
    with pytest.raises(TypeError, match="^epochs must be given"):
        getattr(training, call)(*given, batch_size=8)


@pytest.mark.parametrize(
    ("objective", "said"),
    [
        (3, "objective must be a function objective"),
        (lambda chosen: 0, "objective is called as objective"),
        (lambda chosen, g: 0.5, "objective must return one number, .* got float"),
        (
            lambda chosen, g: torch.ones(3, requires_grad=True),
            r"objective must .* got .* of shape \(3,\)",
        ),
        (lambda chosen, g: torch.ones(()), "objective must return a tensor with a slope"),
    ],
)
def test_an_objective_that_is_none_is_refused(objective, said):
    with pytest.raises((TypeError, ValueError), match=f"^{said}"):
        training.train(net(), objective, 20, epochs=1, batch_size=5, progress=False)


def test_what_validates_needs_no_care_for_slopes_or_tensors():
    model = net()
    history = training.train(
        model, lambda chosen, g: F.mse_loss(model(X[chosen]), X[chosen]), 20,
        validate=lambda: F.mse_loss(model(X), X), epochs=2, batch_size=5, progress=False,
    )  # fmt: skip
    assert [type(loss) for loss in history.validation_loss] == [float, float]
    assert history.validation_loss[-1] == training.evaluate(model, X)


# ---- Step sizes and optimizers -------------------------------------------------------------------


def sizes_of_a_run(**settings):
    """Return the step size of every step, read off an optimizer that only writes it down."""
    seen = []

    class Watching(torch.optim.SGD):
        def step(self, closure=None):
            seen.append(self.param_groups[0]["lr"])

    fit(optimizer=lambda p: Watching(p, lr=0.5), **settings)
    return seen


def test_the_step_size_follows_the_schedule():
    assert sizes_of_a_run(epochs=4) == [0.5] * 12
    ts = [step / 11 for step in range(12)]
    assert sizes_of_a_run(epochs=4, schedule=lambda t: 1 - t / 2) == [0.5 * (1 - t / 2) for t in ts]
    for name, function in SCHEDULES.items():
        assert sizes_of_a_run(epochs=4, schedule=name) == [0.5 * function(t) for t in ts]


def test_one_cycle_is_that_of_torch():
    """With as early a peak; torch counts from a step earlier, hence the tolerance."""
    steps = 1000
    optimizer = torch.optim.SGD([nn.Parameter(torch.zeros(1))], lr=1.0)
    theirs = torch.optim.lr_scheduler.OneCycleLR(optimizer, 1.0, steps, pct_start=0.1)
    expected = []
    for _ in range(steps):
        expected.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        theirs.step()
    ours = [SCHEDULES["one-cycle"](step / (steps - 1)) for step in range(steps)]
    np.testing.assert_allclose(ours, expected, atol=0.02)
    assert max(ours) == pytest.approx(1, abs=1e-3) and ours[0] == 1 / 25 and ours[-1] < 1e-6


def test_another_optimizer_takes_its_own_steps():
    model = net(output=None)
    F.mse_loss(model(X), X).backward()
    slope = nn.utils.parameters_to_vector([p.grad for p in model.parameters()])
    start = weights(model)
    fit(model, epochs=1, batch_size=20, optimizer=lambda p: torch.optim.SGD(p, lr=0.1))
    torch.testing.assert_close(weights(model), start - 0.1 * slope)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"optimizer": torch.optim.Adam, "lr": 1.0}, "optimizer must be a function"),
        ({"optimizer": lambda p: torch.optim.SGD(p), "lr": 1.0}, "lr belongs to Adam"),
        ({"optimizer": lambda p: 3}, "optimizer must return an Optimizer of torch, got int"),
        ({"optimizer": lambda p: torch.optim.LBFGS(p)}, "optimizer must take .* LBFGS"),
        ({"optimizer": lambda p: torch.optim.SGD(net().parameters())}, "optimizer must be made of"),
        ({"schedule": "one_cycle"}, 'schedule must be one of "one-cycle", "cosine", got'),
        ({"schedule": 3}, "schedule must be a function schedule"),
        ({"schedule": lambda t: None}, "what schedule returns must be a number"),
        ({"schedule": lambda t: -1}, "what schedule returns must be a finite number of 0 or more"),
    ],
)
def test_bad_optimizers_and_schedules_are_refused(settings, said):
    with pytest.raises((TypeError, ValueError), match=f"^{said}"):
        fit(**settings)


# ---- What surrounds a run ------------------------------------------------------------------------

SURROUNDINGS = {
    "autocast": lambda: torch.autocast("cpu", dtype=torch.bfloat16),
    "no_grad": torch.no_grad,
    "inference mode": torch.inference_mode,
    "another device": lambda: torch.device("meta"),
}


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_what_surrounds_the_call_does_not_reach_the_training(name):
    expected, model = trained(corrupt=corruption.damage("masking", 0.2)), net()
    with SURROUNDINGS[name]():
        fit(model, corrupt=corruption.damage("masking", 0.2), validation=X)
    assert torch.equal(weights(model), expected)


def test_another_default_number_type_does_not_reach_the_training():
    expected, model = trained(), net()
    torch.set_default_dtype(torch.float64)
    try:
        fit(model)
    finally:
        torch.set_default_dtype(torch.float32)
    assert torch.equal(weights(model), expected)


def test_after_autocast_the_weights_are_the_new_ones():
    """Autocast keeps copies of weights in half precision; those from before would be wrong."""
    model = net()
    with torch.autocast("cpu", dtype=torch.bfloat16):
        model(X)
        fit(model, epochs=20, lr=0.1)
        after = model(X)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        assert torch.equal(after, model(X))


def test_images_that_carry_a_slope_or_come_from_inference_are_taken_as_numbers():
    carrying = X.clone().requires_grad_() * 1.0
    with torch.inference_mode():
        inferred = X.clone()
    for x in (carrying, inferred):
        assert torch.equal(trained(x=x, validation=x), trained(validation=X))
        assert training.evaluate(net(), x) == training.evaluate(net(), X)


def test_a_model_that_cannot_be_trained_is_refused():
    with pytest.raises(ValueError, match="^model has no parameter that requires a gradient"):
        fit(net().requires_grad_(False))
    with torch.inference_mode():
        inferred = net()
    with pytest.raises(ValueError, match="^model was made in inference mode"):
        fit(inferred)
    spoilt = net()
    spoilt.encoder[0].weight.data[0, 0] = torch.nan
    with pytest.raises(ValueError, match="^model has weights that are NaN"):
        fit(spoilt)
    with pytest.raises(TypeError, match="^model is float16, .*use model.float"):
        fit(net().half(), X.half())
    half, history = net().half(), []
    history = fit(half, X.half(), optimizer=lambda p: torch.optim.Adam(p, lr=0.01, eps=1e-4))
    assert history.train_loss[-1] < history.train_loss[0]


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_nor_does_it_reach_levels_labels_and_codes(name):
    y, how = torch.arange(20) % 2, {"epochs": 1, "batch_size": 10, "progress": False}

    def answers(surroundings):
        classifier = Classifier(net().encoder, 2)
        with surroundings():
            deep, _ = training.pretrain_layerwise((4, 3, 2), X, validation=X, **how)
            training.fine_tune(classifier, X, y, **how)
            ours = AutoencoderTransformer(2, hidden=(3,), epochs=1, random_state=0).fit(X.numpy())
            codes, score = ours.transform(X.numpy()), ours.score(X.numpy())
        return [*map(weights, (deep, classifier)), torch.as_tensor(codes), torch.tensor(score)]

    expected, got = answers(warnings.catch_warnings), answers(SURROUNDINGS[name])
    assert all(map(torch.equal, got, expected))


def test_levels_have_their_number_type_whatever_is_the_default():
    how = {"epochs": 1, "batch_size": 10, "progress": False}
    torch.set_default_dtype(torch.float64)
    try:
        deep, _ = training.pretrain_layerwise((4, 3, 2), X, **how)
    finally:
        torch.set_default_dtype(torch.float32)
    assert {p.dtype for p in deep.parameters()} == {torch.float32}


def test_an_optimizer_of_the_caller_has_its_step_size_back_after_a_schedule():
    model = net()
    own = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(2):
        fit(model, optimizer=lambda p: own, schedule="cosine")
        assert own.param_groups[0]["lr"] == 0.1


IMPORTS_IN_DANGER = """
import signal, sys, torch
from aelib import models, training

class Watch:
    found = set()
    def find_spec(self, name, *_):
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            self.found.add(name.split(".")[0])

sys.meta_path.insert(0, Watch())
model = models.Autoencoder((4, 2))
training.fit(model, torch.rand(20, 4), epochs=1, batch_size=5, progress=False)
print(*Watch.found & {"torch", "sympy"})
"""


def test_ctrl_c_waits_until_torch_has_imported_all_it_wants():
    """In the first second of a process it would leave torch half imported, for good."""
    command = [sys.executable, "-c", IMPORTS_IN_DANGER]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.split() == []


def test_ctrl_c_that_was_held_back_comes_afterwards():
    reached = []
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a library may have its own
    try:
        with pytest.raises(KeyboardInterrupt):
            with uninterrupted():
                signal.raise_signal(signal.SIGINT)
                reached.append(1)
        assert reached and signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        signal.signal(signal.SIGINT, before)


# ---- What the caller's functions give ------------------------------------------------------------


def in_place(x, generator):
    x[torch.rand(x.shape, generator=generator) < 0.5] = 0
    return x


def test_damage_in_place_never_reaches_the_target():
    def copying(x, generator):
        return in_place(x.clone(), generator)

    assert torch.equal(trained(corrupt=in_place), trained(corrupt=copying))
    assert (X > 0).all()


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"loss": nn.MSELoss}, "loss must be a function .*got the class MSELoss"),
        ({"loss": nn.MSELoss(reduction="none")}, r"loss must return one number, .*shape \(8, 4\)"),
        (
            {"loss": lambda a, b: F.mse_loss(a, b).item()},
            "loss must return one number, .*got float",
        ),
        (
            {"loss": lambda a, b: F.mse_loss(a, b).detach()},
            "loss must return a tensor with a slope",
        ),
        ({"loss": lambda a: 0}, "loss is called as loss"),
        ({"penalty": lambda h: h.abs().sum(1)}, r"penalty must return one .*shape \(8,\)"),
        ({"penalty": lambda h: 3.0}, "penalty must return one number, .*got float"),
        ({"penalty": lambda h: h.detach().sum()}, "penalty must return a tensor with a slope"),
        ({"corrupt": nn.Dropout(0.3)}, "corrupt is called as corrupt"),
        ({"corrupt": lambda x, g: x[:, :2]}, r"corrupt must return a tensor like .*\(8, 2\)"),
        ({"corrupt": lambda x, g: x.double()}, "corrupt must return a tensor like .*float64"),
        ({"corrupt": lambda x, g: None}, "corrupt must return a tensor like .*NoneType"),
        ({"corrupt": lambda x, g: x / 0}, "what corrupt returns holds NaN or infinity"),
    ],
)
def test_what_a_function_gives_is_checked(settings, said):
    with pytest.raises((TypeError, ValueError), match=f"(?s)^{said}"):
        fit(**settings)


def test_a_penalty_goes_through_the_model_itself():
    """So that whatever is wrapped around a model, and its hooks, see the batch."""
    seen, model = [], net()
    model.register_forward_hook(lambda *_: seen.append(1))
    fit(model, penalty=losses.l1, epochs=1)
    assert len(seen) == 3
    with pytest.raises(TypeError, match="^penalty needs a model that gives its code"):
        fit(Dropping(), penalty=losses.l1)
    for other in (
        ConvAutoencoder((2, 2), channels=(3,), code_size=2),
        VariationalAutoencoder((4, 2)),
    ):
        assert fit(other, penalty=losses.l1).train_loss


def test_a_variational_model_is_trained_through_its_forward():
    seen, model = [], VariationalAutoencoder((4, 3, 2))
    model.register_forward_hook(lambda *_: seen.append(1))
    training.fit_variational(model, X, epochs=1, batch_size=10, progress=False)
    assert len(seen) == 2


def test_targets_out_of_reach_are_warned_of():
    with pytest.warns(UserWarning, match=r"target goes from .* lies in \[0, 1\]: scale the data"):
        fit(x=255 * X)
    with pytest.warns(UserWarning, match=r"lies in \[-1, 1\]"):
        fit(net(output="tanh"), x=2 * X)
    with pytest.warns(UserWarning, match=r"lies in \[0, inf\]"):
        fit(nn.Sequential(nn.Linear(4, 4), nn.ReLU()), x=X - 0.5)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        fit(x=X)
        fit(net(output=None), x=255 * X)
        fit(x=X * 1.005)  # rounding, say


def test_a_loss_without_a_slope_is_refused_beside_other_terms_too():
    def flat(x_hat, x):
        return F.mse_loss(x_hat.detach(), x)

    with pytest.raises(ValueError, match="^loss must return a tensor with a slope"):
        fit(loss=flat, penalty=losses.l1)
    with pytest.raises(ValueError, match="^loss must return a tensor with a slope"):
        training.fit_variational(
            VariationalAutoencoder((4, 2)), X, loss=flat, epochs=1, batch_size=10, progress=False
        )


def test_an_objective_of_another_model_is_refused():
    other = net()
    with pytest.raises(ValueError, match="^objective must depend on the model that is trained"):
        training.train(
            net(), lambda chosen, g: F.mse_loss(other(X[chosen]), X[chosen]), 20,
            epochs=1, batch_size=5, progress=False,
        )  # fmt: skip


def test_what_stop_returns_is_checked():
    for wrong in (torch.cuda.is_available, "no", 1):
        with pytest.raises(TypeError, match="^what stop returns must be True or False"):
            fit(stop=lambda wrong=wrong: wrong)


def test_sums_of_losses_do_not_stick_in_a_coarse_default_number_type():
    expected, model = fit().train_loss, net()
    torch.set_default_dtype(torch.bfloat16)
    try:
        assert fit(model).train_loss == expected
    finally:
        torch.set_default_dtype(torch.float32)


# ---- Losses that are not finite ------------------------------------------------------------------


def test_the_message_names_the_cause_that_it_sees():
    with pytest.raises(FloatingPointError, match="before the first step.*scale of the images"):
        fit(net(output=None), x=X * 1e30)
    with pytest.raises(FloatingPointError, match="on the validation images in epoch 1: .*scale"):
        fit(validation=X * 1e30)
    with pytest.raises(FloatingPointError, match="in epoch 1: the model is float16"):
        fit(
            net(output=None).half(),
            X.half(),
            optimizer=lambda p: torch.optim.SGD(p, lr=1e3),
            epochs=3,
        )
    with pytest.raises(FloatingPointError, match="in epoch 1: .*lr=1e.38 is too large"):
        fit(net(output=None), optimizer=lambda p: torch.optim.SGD(p, lr=1e38))


def test_weights_spoilt_by_the_last_step_are_noticed():
    """The loss of an epoch is taken before its steps, so it alone would be finite."""
    with pytest.raises(FloatingPointError, match="^a weight is not finite in epoch 1"):
        fit(epochs=1, batch_size=20, optimizer=lambda p: torch.optim.SGD(p, lr=float("inf")))


# ---- Measuring -----------------------------------------------------------------------------------


def test_measuring_changes_nothing_and_puts_the_modes_back():
    model, y = Dropping(), torch.arange(20) % 4
    model.train()
    model[2].eval()  # a part may have a mode of its own
    before = {name: values.clone() for name, values in model.state_dict().items()}
    for measure in (lambda: training.evaluate(model, X), lambda: training.error_rate(model, X, y)):
        assert len({measure() for _ in range(3)}) == 1
        assert [model.training, model[1].training, model[2].training] == [True, True, False]
    assert all(torch.equal(values, before[name]) for name, values in model.state_dict().items())


def test_a_single_image_left_over_joins_the_batch_before_it():
    sizes, model = [], Dropping()
    model.register_forward_hook(lambda _, args, __: sizes.append(len(args[0])))
    fit(model, x=X[:17], epochs=1)
    assert sizes == [8, 9]


# ---- Processes -----------------------------------------------------------------------------------


def _fit_in_child(seed):
    return fit(Autoencoder((64, 64)), torch.rand(600, 64), batch_size=200, seed=seed).train_loss[-1]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_fork_after_training_ends_in_an_answer():
    threads = torch.get_num_threads()
    torch.set_num_threads(2)
    try:
        _fit_in_child(0)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Python 3.12 warns of threads and forks
            pool = multiprocessing.get_context("fork").Pool(2)
        with pool:
            assert len(pool.map_async(_fit_in_child, [1, 2]).get(60)) == 2
    finally:
        torch.set_num_threads(threads)
