# %% [markdown]
# # 09 · Stacked denoising and Bernoulli units
#
# *What if every layer is damaged?*
#
# **What you will do:** pretrain a stack while the input of every layer is masked, and see what its
# features are worth on damaged images; then let hidden units toss coins, and train through them.
#
# **What you will learn:** what a stacked denoising autoencoder is, and what it is good for; how the mean
# of a unit, its threshold and a sample differ; how a gradient gets past a coin.
#
# **What you need:** stacks (lesson 07) and masking (lesson 08). About 45 minutes to read and try;
# the whole notebook runs in under a minute.

# %% tags=["setup"]
import copy

import numpy as np
import torch
from torch import nn
from torch.nn.functional import cross_entropy

from aelib import corruption, data, lesson, metrics, models, plots, training

plots.use_style()
seed = lesson.seed()

# %% tags=["nbval-ignore-output"]
images = data.load_images(train=10_000, test=2_000, seed=seed)
x_train, x_test = images.x_train, images.x_test
print(images.name, tuple(x_train.shape), tuple(x_test.shape))

# %% [markdown]
# ## 1 Damage on every floor
#
# Two ideas from the last two lessons, a line each:
#
# * **Stacking** (07): train one layer as an autoencoder, keep it, and train the next one on its
#   codes. The result is a **stacked autoencoder**, SAE.
# * **Denoising** (08): damage the input, $x \to \tilde x$, and ask for the clean $x$ back.
#
# Together they make a **stacked denoising autoencoder**, SDAE (Vincent and others, 2008 and 2010). Every
# layer is a denoiser while it is trained. The first one repairs images. The second one repairs *codes*:
# its input is a code of the first layer in which some numbers were set to 0. With $h_1$ and $h_2$ for
# the codes of the two layers, this is the training of layer 2 (layer 1, $f_1$, stays as it is):

# %% tags=["hide-input"]
#| alt: From left to right: the image x, its code h1 by f1, which stays as it is, the damaged h1
#|   tilde, the code h2 by f2 and h1 hat by g2, which learn. The squared error compares h1 hat with
#|   the clean h1.
diagram = plots.network(
    [{"$x$": 784}, {"$h_1$": 256}, {r"$\tilde h_1$": 256}, {"$h_2$": 128}, {r"$\hat h_1$": 256}],
    fixed={("$x$", "$h_1$"): "$f_1$", ("$h_1$", r"$\tilde h_1$"): "damage"},
    learnt={(r"$\tilde h_1$", "$h_2$"): "$f_2$", ("$h_2$", r"$\hat h_1$"): "$g_2$"},
    compared={("$h_1$", r"$\hat h_1$"): "squared error"},
    color="denoising",
)

# %% [markdown]
# The damage is masking with $p = 0.4$: each number is set to 0 with probability 0.4. The whole
# procedure is one loop. Read the order of its lines with care:

# %%
def mask(x, generator):
    return corruption.masking(x, 0.4, generator)


def pretrain_by_hand(sizes, x, epochs):
    levels = []
    for i, pair in enumerate(zip(sizes, sizes[1:])):
        level = models.Autoencoder(pair, "sigmoid", "sigmoid", seed=seed + i)
        training.fit(level, x, corrupt=mask, epochs=epochs, seed=seed + i, progress=False)
        levels.append(level)
        x = level.encode(x).detach()  # what the next level sees: codes of clean inputs
    return models.unroll(levels)

# %% [markdown]
# Two things are easy to get wrong. The **target** stays clean on every level: `fit` damages the input
# only. And the damage is not passed on: once a level is trained, the codes for the next one are
# computed from *clean* inputs, and that level adds damage of its own.
#
# `training.pretrain_layerwise` is the same loop. (One epoch on few images is enough to compare.)

# %%
few = x_train[:1000]
by_hand = pretrain_by_hand((784, 32, 16), few, epochs=1)
by_aelib, _ = training.pretrain_layerwise(
    (784, 32, 16), few, corrupt=mask, epochs=1, seed=seed, progress=False
)
torch.testing.assert_close(by_hand(few), by_aelib(few), rtol=0, atol=1e-4)
print("the same stack")

# %% [markdown]
# Now two stacks, 784 → 256 → 128, all units sigmoid. They get the same number of steps from the same
# start; only the damage differs.

# %%
def pretrain(sizes, corrupt, epochs=10):
    how = dict(epochs=epochs, batch_size=128, lr=0.002, seed=seed, progress=False)
    return training.pretrain_layerwise(sizes, x_train, corrupt=corrupt, **how)[0]


stacks = {"SAE": pretrain((784, 256, 128), None), "SDAE": pretrain((784, 256, 128), mask)}

# %% [markdown]
# This is what the two levels of the SDAE are given, and what they make of it. `encoder[:2]` is layer 1,
# matrix and sigmoid, and `encoder[2:]` layer 2. The decoder begins at the top: its `[:2]` undoes layer 2.

# %%
@torch.no_grad()
def repair(net, x, generator):
    h = net.encoder[:2](x)  # codes of layer 1
    x_tilde, h_tilde = mask(x, generator), mask(h, generator)
    level_1 = net.decoder[2:](net.encoder[:2](x_tilde))  # up and down layer 1
    level_2 = net.decoder[:2](net.encoder[2:](h_tilde))  # up and down layer 2
    return (x, x_tilde, level_1), (h, h_tilde, level_2)


ten, generator = x_test[:10], torch.Generator().manual_seed(seed)
pictures, codes = repair(stacks["SDAE"], x_test, generator)

# %% [markdown]
# The code of layer 1 has 256 numbers; we draw it as 16 x 16 grey squares. (A code is no picture: which
# square stands next to which means nothing.) The eye cannot see what was repaired there, so the errors
# are printed as well.

# %% tags=["nbval-ignore-output"]
#| alt: Two panels, each with clean, masked and repaired rows. Left, four digits: masked they are
#|   full of holes, repaired nearly whole. Right, their codes as squares of grey, in which the eye
#|   finds no pattern; the errors are printed below.
names = ("clean", "40 % masked", "repaired")
left, right = plots.panels(2, size=(5.6, 3.4))
rows = [{name: x[:4] for name, x in zip(names, of)} for of in (pictures, codes)]
plots.images(rows[0], ax=left).set_title("level 1: images")
plots.images(rows[1], (16, 16), ax=right).set_title("level 2: codes of layer 1")
for what, (clean, damaged, repaired) in {"images": pictures, "codes": codes}.items():
    before, after = (metrics.squared_error(x, clean) for x in (damaged, repaired))
    print(f"{what:6}: squared error of the masked ones {before:4.1f}, repaired {after:4.1f}")

# %% [markdown]
# ## 2 What are the features worth?
#
# In 2010 nobody wanted the reconstructions. A stack was pretrained to get **features**: the decoder
# is thrown away, and a linear layer on top of the code learns to name the digit. There are two ways
# to train it. **Frozen**: the stack stays as it is, and only the linear layer learns. **Fine-tuned**:
# all layers learn, starting from the pretrained ones (lesson 07). In both, the labelled images are
# **clean** unless we say otherwise.

# %%
def classifier(stack, damage=None, **how):
    net = models.Classifier(copy.deepcopy(stack.encoder), seed=seed)
    net.encoder.requires_grad_(not how.pop("frozen", False))

    def loss(chosen, generator):
        x = x_train[chosen] if damage is None else damage(x_train[chosen], generator)
        return cross_entropy(net(x), images.y_train[chosen])

    training.train(net, loss, len(x_train), batch_size=128, seed=seed, progress=False, **how)
    return net


frozen = {n: classifier(stack, frozen=True, epochs=8, lr=0.005) for n, stack in stacks.items()}
few_epochs = dict(epochs=4, lr=0.02, schedule="one-cycle")
tuned = {n: classifier(stack, **few_epochs) for n, stack in stacks.items()}

# %% [markdown]
# Then the test images are masked, more and more. To be less at the mercy of chance we damage them
# three times and average. Every net sees the same damage.

# %%
ps = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6]


def mask_three_times(p):
    draws = [torch.Generator().manual_seed(draw) for draw in range(3)]
    return [corruption.masking(x_test, p, draw) for draw in draws]


tests = {p: mask_three_times(p) for p in ps}


def error_at(net, p):
    return 100 * np.mean([training.error_rate(net, x, images.y_test) for x in tests[p]])

# %% [markdown]
# First the frozen stacks:

# %% tags=["nbval-ignore-output"]
errors = {"frozen": {name: [error_at(net, p) for p in ps] for name, net in frozen.items()}}


def print_errors(way):
    for name, error in errors[way].items():
        clean, at_40 = error[0], error[4]
        print(f"{way:13} {name:7}: {clean:4.1f} % wrong; at 40 % masking {at_40:4.1f} %", end="")
        print(f", {at_40 - clean:4.1f} points lost")


print_errors("frozen")

# %% [markdown]
# The SDAE loses less. Nobody told its classifier about damage; it only sees the features. So do the
# *features* change less? As a measure we take the distance from the code of an image to the code of
# the masked image, and divide it by the distance between the codes of two different images.

# %% tags=["nbval-ignore-output"]
def length(v):
    return v.square().sum(dim=1).mean().sqrt().item()


for name, stack in stacks.items():
    code, damaged_code = stack.encode(x_test).detach(), stack.encode(tests[0.4][0]).detach()
    moved = length(code - damaged_code) / length(code - code.roll(1, dims=0))
    print(f"{name:4}: 40 % masking moves the code by {moved:.2f} of the way to another image")

# %% [markdown]
# They do. (Why? Our guess: a layer that has to repair its input cannot trust any single pixel.)
#
# Now the fine-tuned nets. All their layers went on learning, from clean images and their labels.
# Nothing in that training asks for robustness.

# %% tags=["hide-input"]
lesson.predict(
    "With frozen features, the SDAE has a lead over the SAE at 40 % masking: fewer wrong answers. "
    "What becomes of this lead when both nets are fine-tuned on clean images?",
    {
        "It is gone, or has been reversed": "Both nets had the same clean images at the end. But "
        "they began from different weights, and a few epochs do not lead far from where a net "
        "began.",
        "It is smaller, but still there": "Fine-tuning improves both, and more the one that had "
        "more to gain. The start can still be seen at the end.",
        "It is larger than it was before": "Now the whole SDAE works for the labels. So does the "
        "whole SAE, and it had more to gain.",
    },
    answer="It is smaller, but still there",
)

# %% tags=["nbval-ignore-output"]
errors["fine-tuned"] = {name: [error_at(net, p) for p in ps] for name, net in tuned.items()}
print_errors("fine-tuned")

# %% [markdown]
# ### Rivals
#
# So far, one pretrained stack competes with another. Is pretraining needed at all? Two nets of the same
# widths begin at random weights, one with sigmoid units and one with ReLU units. They see the labelled
# images as often as the others do, and are not pretrained.
#
# And if the test images are masked, why not mask the labelled ones, too? A masked 3 is still a 3. We
# train two nets in this way.

# %%
untrained = {
    "sigmoid": models.Autoencoder((784, 256, 128), "sigmoid", "sigmoid", seed=seed),
    "ReLU": models.Autoencoder((784, 256, 128), "relu", "relu", seed=seed),
}
tuned["sigmoid"] = classifier(untrained["sigmoid"], **few_epochs)
tuned["ReLU"] = classifier(untrained["ReLU"], **few_epochs | dict(lr=0.01))  # best for it
on_masked = {
    "SDAE": classifier(stacks["SDAE"], mask, **few_epochs),
    "ReLU": classifier(untrained["ReLU"], mask, **few_epochs),
}

# %% tags=["nbval-ignore-output"]
by_way = {"fine-tuned": tuned, "masked labels": on_masked}
for way, of_way in by_way.items():
    errors[way] = {name: [error_at(net, p) for p in ps] for name, net in of_way.items()}
print_errors("fine-tuned")
print_errors("masked labels")

# %% [markdown]
# Here are the curves. The dots are this run: one seed, 2,000 test images. The lines are a longer run:
# three seeds with a band from the lowest to the highest, 10,000 test images, and for each net the step
# size that was best on held-out images (`python experiments/robustness.py mnist glyphs`). Where two dots
# lie close together, trust the lines.

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Test error against the share of test pixels masked, in three panels: frozen, fine-tuned,
#|   masked labels. In each the curves rise with p. Frozen, the SDAE lies well below the SAE;
#|   fine-tuned, the curves lie close together, the ReLU net or the SDAE lowest; with masked labels they
#|   are lowest and flattest.
full = lesson.stored("robustness")[images.name]
shades = dict(SAE="deep", SDAE="denoising", sigmoid="other", ReLU="shallow")
axes = plots.panels(3, size=(4.2, 4))
for ax, (way, error) in zip(axes, errors.items()):
    for name, values in error.items():
        runs, color = np.array(full[way][name]), plots.COLORS[shades[name]]  # runs: (seeds, p)
        ax.plot(full["p"], runs.mean(axis=0), color=color, label=name)
        ax.fill_between(full["p"], runs.min(axis=0), runs.max(axis=0), color=color, alpha=0.2)
        ax.plot(ps, values, "o", ms=6, color=color)
    ax.set(title=way, xlabel="$p$: share of test pixels masked")
    ax.legend()
top = max(ax.get_ylim()[1] for ax in axes)
for ax in axes:
    ax.set_ylim(0, top)  # one scale for all
axes[0].set_ylabel("test error, %");

# %% [markdown]
# What to see in the stored runs:
#
# * **Frozen**, the SDAE has the better features. At $p = 0.4$ its error is 13.0 % on MNIST, and the SAE's
#   15.8 %; it loses 4.0 points where the SAE loses 6.1. On `glyphs` it loses 1.2, the SAE 2.3.
# * **Fine-tuned**, it is still ahead in each of the six runs, but at $p = 0.4$ its lead shrinks from
#   2.8 points to 0.6 on MNIST, and from 1.1 to 0.2 on `glyphs`.
# * **The rivals.** The sigmoid net without pretraining is the worst of the four on clean images and at
#   $p = 0.4$: for sigmoid units, pretraining is worth something. But the **ReLU net without
#   pretraining has the lowest error on MNIST at every $p$**, 4.2 % at 0 and 7.5 % at 0.4 (the SDAE 4.3 %
#   and 8.0 %), and it loses the fewest points as well. On `glyphs` all are near 0 on clean
#   images, and at $p = 0.4$ the SDAE is ahead, with 1.0 % against 1.4 %.
# * **Masked images with labels** beat everything: at $p = 0.4$, 6.4 % on MNIST and 0.3 to 0.4 % on
#   `glyphs`, whatever the net began as. The price is 0.3 to 0.4 points on clean images of MNIST. Anyone
#   who knows what damage will come had better train on it.
#
# So what does the SDAE win? Features that are robust without any label, if nothing is trained afterwards;
# a lead over the SAE and the sigmoid net; and a larger lead over the SAE where labels are few:
#
# Vincent and others (2010, Table 3) report these test errors on MNIST after fine-tuning, with three
# hidden layers. Beside them stand our own (`python benchmarks/vincent2010.py`), with three layers of
# 1,000: means of three seeds, with 50,000 labels and with only 1,000.
#
# | stack | pretrained as | published | ours | ours, 1,000 labels |
# |---|---|---|---|---|
# | SAE-3 | autoencoders | 1.40 % | 1.52 % | 9.36 % |
# | DBN-3 | restricted Boltzmann machines (see lesson 07) | 1.24 % | - | - |
# | SDAE-3 | denoising autoencoders | 1.28 % | 1.33 % | 7.53 % |
#
# With few labels the SDAE is ahead by almost two points, in every seed. With all labels little of that
# is left. (A caveat: our settings were chosen for the SDAE, on held-out images, and used for the SAE as
# well. With its own, it might do better.)
#
# How much of that is luck? There are 10,000 test images. If each is wrong with probability 0.0128,
# the count of wrong ones varies with the standard deviation of a sum of coin tosses. (On a bell
# curve, 95 % lie within 1.96 standard deviations of the middle.)

# %%
n, q = 10_000, 0.0128
deviation = np.sqrt(n * q * (1 - q)) / n
print(f"1.28 % of 10,000 images: give or take {100 * 1.96 * deviation:.2f} points (95 times in 100)")

# %% [markdown]
# So MNIST alone cannot tell the published three apart. The paper's case for the SDAE rests on harder
# variants of the data (rotated digits, digits on noise or on photographs). Today, with ReLU, Adam and
# more labels, hardly anyone pretrains image classifiers with an SDAE, and you have just seen why. Its
# idea lives on as **self-supervised** learning: hide a part of the input and ask for it back. Language
# models that fill in hidden words are trained in this way, and so are today's *masked autoencoders*,
# which hide most of an image (He and others, 2022).
#
# ## 3 A unit as a coin
#
# Masking damages a code by setting numbers to 0. There is another way, known from Boltzmann machines. A
# sigmoid unit puts out a number $h$ between 0 and 1. Read it as a **probability**, toss a coin
# that shows 1 with probability $h$, and pass on what it shows. This is a **Bernoulli unit**, after
# the Bernoulli distribution: 1 with probability $h$, otherwise 0.
#
# Here are five units. Each has three ways to pass on what it found:

# %%
h = np.array([0.8, 0.1, 0.7, 0.9, 0.2])
rng = np.random.default_rng(seed)

mean = h
threshold = (h > 0.5).astype(int)
print("mean     ", mean)
print("threshold", threshold)
for _ in range(5):
    sample = (rng.random(5) < h).astype(int)  # a number from [0, 1) is below h with probability h
    print("sample   ", sample)

# %% [markdown]
# You may find [0.8, 0.1, 0.7, 0.9, 0.2] → [1, 0, 1, 1, 0] given as an example of Bernoulli *sampling*,
# with the rule "1 from 0.5 up, otherwise 0"; likewise [0.8, 0.3, 0.9, 0.2, 0.7] → [1, 0, 1, 0, 1]. But
# that rule is **thresholding**. There is no chance in it: ask a hundred times, and the answer is the
# same a hundred times. A sample may happen to equal the threshold, and the next one need not.

# %% tags=["hide-input"]
lesson.predict(
    "We sample the five units [0.8, 0.1, 0.7, 0.9, 0.2] very often. How often is the result [1, "
    "0, 1, 1, 0], what the threshold gives?",
    {
        "About 95 times in 100": "It is by far the likeliest of the 32 possible results, but each "
        "unit has its own chance to come out the other way.",
        "About 36 times in 100": "All five must fall on their likelier side: 0.8 x 0.9 x 0.7 x "
        "0.9 x 0.8 = 0.36.",
        "About 3 times in 100": "There are 32 results, but they are not equally likely.",
    },
    answer="About 36 times in 100",
)

# %%
for h_of in ([0.8, 0.1, 0.7, 0.9, 0.2], [0.8, 0.3, 0.9, 0.2, 0.7]):
    chances = np.array(h_of)
    likelier = chances > 0.5
    equal = ((rng.random((10_000, 5)) < chances) == likelier).all(axis=1)
    exactly = np.where(likelier, chances, 1 - chances).prod()
    print(f"{h_of}: {equal.sum()} of 10,000 samples; expected {10_000 * exactly:.0f}")

# %% [markdown]
# Side by side for the first example: twelve tosses, one in each column; the five units from top to
# bottom, black 0 and white 1.

# %%
samples = (rng.random((10_000, 5)) < h).astype(float)

# %% tags=["hide-input"]
#| alt: Three grids of five units by twelve tosses. Under mean and threshold each unit is the same
#|   in all columns, grey or black or white. Under sample black and white change from column to
#|   column, the more often white the larger h.
shown = {"mean": np.tile(h, (12, 1)), "threshold": np.tile(h > 0.5, (12, 1)), "sample": samples[:12]}
axes = plots.panels(3, size=(4.2, 2.7))
for ax, (name, units) in zip(axes, shown.items()):
    ax.pcolormesh(units.T, cmap="gray", vmin=0, vmax=1, edgecolors="#56b4e9", linewidth=1.5)
    ax.set(title=name, xlabel="toss", xticks=np.arange(12) + 0.5, yticks=np.arange(5) + 0.5)
    ax.set_xticklabels(range(1, 13))
    ax.set_yticklabels([f"h = {value}" for value in h] if ax is axes[0] else [])
    ax.invert_yaxis()
    ax.grid(False)
    ax.tick_params(length=0)

# %% [markdown]
# What does each do to the information?
#
# * The **mean** keeps it: 0.7 and 0.9 stay different.
# * The **threshold** forgets how sure a unit was: 0.7 and 0.9 both become 1, always.
# * The **sample** forgets it in one toss, and remembers it over many: a unit with $h = 0.7$ shows 1
#   in about 70 tosses out of 100. Averaged over many samples, the mean comes back: the dashed line of
#   each unit in the figure below.

# %%
counts = np.arange(1, 1001)
running = samples[:1000].cumsum(axis=0) / counts[:, None]  # average of the first n samples
print("average of 10,000 samples:", samples.mean(axis=0).round(2))

# %% tags=["hide-input"]
#| alt: Five curves, averages of more and more samples. They jump between 0 and 1 at first and
#|   settle on the dashed lines, each at its h.
ax = plots.panels(1, size=(6, 3.4))[0]
for unit, value in enumerate(h):
    (line,) = ax.plot(counts, running[:, unit], lw=1.8)
    ax.plot([1, 1000], [value, value], color=line.get_color(), ls="--", lw=1.2)
    ax.text(1150, value, f"h = {value}", color=line.get_color(), va="center", fontsize=12)
_ = ax.set(xscale="log", xlabel="samples averaged", ylabel="average of the samples")

# %% [markdown]
# How far does one toss lie from $h$? It is $1 - h$ away with probability $h$, and $h$ away with
# probability $1 - h$. So the average of the squared distance, the **variance**, is
#
# $$ h\,(1 - h)^2 + (1 - h)\,h^2 = h\,(1 - h). $$
#
# It is largest for the unit that is least sure, $h = \tfrac12$, and 0 for $h = 0$ and $h = 1$: a unit
# that is sure is not disturbed by sampling at all. The threshold has no variance, but is always off, by
# the distance to the nearer end. Squared, that is $\min(h, 1 - h)^2$, which is never more than the
# variance:

# %%
squared = {"mean": 0 * h, "threshold": np.minimum(h, 1 - h) ** 2, "sample": h * (1 - h)}
for name, values in squared.items():
    print(f"{name:9}: squared distance from h {values.round(2)}, all five {values.sum():.2f}")
print("variance of 10,000 samples:", samples.var(axis=0).round(2))

# %% [markdown]
# So in *one* toss a threshold lies nearer to $h$ than a sample does, on average. In return samples are
# right in the long run, and the threshold only where $h$ is 0 or 1.
#
# `corruption.bernoulli` samples a whole tensor. It draws its numbers from a generator, as masking does:

# %%
units = torch.tensor([0.8, 0.1, 0.7, 0.9, 0.2])
u = torch.rand(5, generator=torch.Generator().manual_seed(seed))
tossed = corruption.bernoulli(units, torch.Generator().manual_seed(seed))
torch.testing.assert_close(tossed, (u < units).float())
print("the same coins")

# %% [markdown]
# ## 4 Coins in a net
#
# Now let all units of an encoder do that. The net here is smaller, 784-128-64 and back, so that it
# fits into this page for the slider. It is pretrained as an SAE, and then fine-tuned as a whole.
#
# `Units` is an autoencoder in which a function decides what each layer of the encoder passes on:
# `first` for layer 1, `second` for the code. The decoder stays as it is.

# %%
class Units(nn.Module):
    def __init__(self, net, first, second):
        super().__init__()
        self.net, self.first, self.second = net, first, second
        self.generator = torch.Generator().manual_seed(seed)

    def code(self, x):
        h1 = self.net.encoder[:2](x)  # (n, 784) -> (n, 128)
        return self.net.encoder[2:](self.first(h1, self.generator))  # -> (n, 64)

    def forward(self, x):
        return self.net.decode(self.second(self.code(x), self.generator))  # -> (n, 784)


def as_mean(h, generator):
    return h


def as_threshold(h, generator):
    return (h > 0.5).float()


modes = {"mean": as_mean, "threshold": as_threshold, "sample": corruption.bernoulli}

# %%
def train_on(stack, first, second, corrupt=None):
    net = copy.deepcopy(stack)
    how = dict(epochs=8, batch_size=128, lr=0.002, seed=seed, device="cpu", progress=False)
    training.fit(Units(net, first, second), x_train, corrupt=corrupt, **how)
    return net


start = pretrain((784, 128, 64), None, epochs=4)
plain = train_on(start, as_mean, as_mean)


@torch.no_grad()
def error_of(net, first, second, x=x_test):
    return metrics.squared_error(Units(net, first, second)(x), x_test)


plain_error = {name: error_of(plain, mode, mode) for name, mode in modes.items()}

# %% tags=["nbval-ignore-output"]
#| alt: Ten digits and four rows of reconstructions. With means they are good, with thresholds
#|   damaged, with one sample badly broken; the mean of a hundred samples is smooth again.
with torch.no_grad():
    rows = {name: Units(plain, mode, mode)(ten) for name, mode in modes.items()}
    hundred = Units(plain, corruption.bernoulli, corruption.bernoulli)(ten.repeat(100, 1))
rows["100 samples"] = hundred.view(100, 10, 784).mean(dim=0)
plots.images({"original": ten} | rows)
print("squared error:", ", ".join(f"{name} {error:.1f}" for name, error in plain_error.items()))

# %% [markdown]
# The squared error per image rises from mean to threshold to sample, as computed: one toss lies farther
# from $h$ than the threshold does. The last row averages the pictures of a hundred tosses. They are
# smoother, and near the row of the mean, but not equal to it: the average *code* is $h$, but what a
# nonlinear decoder makes of the average code is not the average of what it makes of the codes.
#
# You may read that sampling at each layer takes noise away and makes features stronger. Here we see
# the opposite: sampling **adds** noise, and a net that was not trained for it suffers. But you know
# from lesson 08 what can be done about damage: train with it.
#
# ## 5 How does a gradient get past a coin?
#
# To train with samples we need the gradient of the loss with respect to the weights *below* the coin.
# Back-propagation has to bring it past the coin. Try it, with the threshold and with a coin made by
# hand. (The numbers that go into a sigmoid are called *logits*.)

# %%
logits = torch.tensor([1.4, -2.2, 0.8, 2.2, -1.4], requires_grad=True)
h_t = torch.sigmoid(logits)  # about 0.8, 0.1, 0.7, 0.9, 0.2
print("threshold has a gradient:", (h_t > 0.5).float().requires_grad)
print("a coin has a gradient:   ", (u < h_t).float().requires_grad)

# %% [markdown]
# None. And rightly so: move $h$ a little, and the coin, for the same number $u$, almost always shows
# what it showed before. The derivative is 0, except at one point, where the coin jumps. A derivative of
# 0 teaches nothing.
#
# The **straight-through estimator** (Bengio, Léonard and Courville, 2013, after Hinton) is a bold way out.
# Going up, use the sample $b$. Coming down, pretend that $b$ was $h$: pass on the gradient
# unchanged.
#
# $$ \frac{\partial L}{\partial h} := \frac{\partial L}{\partial b} $$
#
# In torch it is one line. The value of $h + (b - h)$ is $b$. And `detach` tells autograd to treat the
# bracket as a constant, so that the derivative with respect to $h$ is 1. (Below $h$, the gradient goes
# through the sigmoid as usual, times $h(1 - h)$. The paper of 2013 copies it past the sigmoid as well.
# Both are called straight-through.)

# %%
def straight_through(h, u):
    b = (u < h).float()
    return h + (b - h).detach()


target = torch.tensor([1.0, 1.0, 0.0, 0.0, 0.0])
b = straight_through(h_t, u)
(slope,) = torch.autograd.grad(((b - target) ** 2).sum(), h_t)
print("what is passed up:  b          ", [round(value) for value in b.tolist()])
print("what comes down to h: 2(b - t) ", [round(value) for value in slope.tolist()])

# %% [markdown]
# `corruption.bernoulli` has the same gradient:

# %%
b_of_aelib = corruption.bernoulli(h_t, torch.Generator().manual_seed(seed))
(slope_of_aelib,) = torch.autograd.grad(((b_of_aelib - target) ** 2).sum(), h_t)
torch.testing.assert_close(b_of_aelib, b)
torch.testing.assert_close(slope_of_aelib, slope)
print("the same samples, the same gradients")

# %% [markdown]
# Is that slope right? For one unit we can work it out. Averaged over tosses, the loss is
# $h\,L(1) + (1 - h)\,L(0)$: a straight line in $h$, and its slope is
#
# $$ L(1) - L(0) . $$
#
# Straight-through gives on average $h\,L'(1) + (1 - h)\,L'(0)$. If $L$ is a straight line, both are
# equal. If it is bent, they differ. Take $L(b) = (b - t)^2$ with a target $t$:

# %%
t = 0.3
for h_one in (0.1, 0.5, 0.9):
    true = (1 - t) ** 2 - (0 - t) ** 2
    passed = h_one * 2 * (1 - t) + (1 - h_one) * 2 * (0 - t)
    print(f"h = {h_one}: true slope {true:.1f}, straight-through {passed:.1f}")

# %% [markdown]
# It is **biased**: wrong on average, here even in its sign. Why use it? Estimators without bias
# exist (exercise 2 finds one), but they vary much from toss to toss, so that one must average over
# many. This one costs nothing. What counts for us is whether the loss with samples falls. We measure it.
#
# ## 6 Train with the damage on
#
# Three nets, each pretrained and then trained on as a whole, all for the same number of steps. They
# differ in what the layers are given to see while they learn:
#
# | net | image | units of layer 1 | units of the code |
# |---|---|---|---|
# | plain | clean | mean | mean |
# | masked (pretrained as SDAE) | 40 % masked | 40 % masked | mean |
# | sampled | clean | sampled | sampled |

# %%
sampled = train_on(start, corruption.bernoulli, corruption.bernoulli)
masked = train_on(pretrain((784, 128, 64), mask, epochs=4), mask, as_mean, corrupt=mask)
nets = {"plain": plain, "masked": masked, "sampled": sampled}

# %% tags=["hide-input"]
lesson.predict(
    "The sampled net had to reconstruct through coins. Compare the outputs h of its code units "
    "with those of the plain net. They lie",
    {
        "nearer to 1/2, the safe middle": "A unit at 1/2 is the most disturbed by its coin: the "
        "variance h(1 - h) is largest there.",
        "about where the plain net's lie": "There is nothing to learn from how a coin falls: each "
        "single toss is chance. But h decides how much chance there is.",
        "nearer to 0 and 1, the two ends": "Where h is near 0 or 1 the coin has little to say, "
        "and the decoder can rely on the unit.",
    },
    answer="nearer to 0 and 1, the two ends",
)

# %% [markdown]
# How **undecided** are the units? We measure $4\,h(1 - h)$, averaged over all code units and test images:
# 1 if all are at $\tfrac12$, 0 if all are at 0 or 1. A unit near 0 or 1, far out on the flat parts of the
# sigmoid, is called **saturated**.

# %%
code_units = {name: net.encode(x_test).detach() for name, net in nets.items()}
undecided = {name: (4 * h * (1 - h)).mean().item() for name, h in code_units.items()}

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Three histograms of the outputs of code units. The plain net's are spread between 0 and 1;
#|   the masked net's and the sampled net's gather at both ends.
colors = {"plain": "deep", "masked": "denoising", "sampled": "variational"}
axes = plots.panels(3, size=(3.8, 3.4))
for ax, (name, h_code) in zip(axes, code_units.items()):
    ax.hist(h_code.flatten(), bins=20, range=(0, 1), density=True, color=plots.COLORS[colors[name]])
    ax.set(title=f"{name}: undecided {undecided[name]:.2f}", xlabel="$h$ of code units")
top = max(ax.get_ylim()[1] for ax in axes)
for ax in axes:
    ax.set_ylim(0, top)
axes[0].set_ylabel("density");

# %% [markdown]
# The units of the sampled net have moved to 0 and 1. But so have those of the masked net, and its code
# never met a coin! Is it the same thing? The codes above are those of *undamaged* images. Let each net
# see what it saw in training:

# %% tags=["nbval-ignore-output"]
seen = {"plain": as_mean, "masked": mask, "sampled": corruption.bernoulli}  # by the code's units
for name, first in seen.items():
    x = tests[0.4][0] if name == "masked" else x_test
    code = Units(nets[name], first, as_mean).code(x).detach()
    size = nets[name].decoder[0].weight.square().mean().sqrt().item()
    then = (4 * code * (1 - code)).mean()
    print(f"{name:7}: undecided {undecided[name]:.2f}, as in training {then:.2f}; ", end="")
    print(f"typical weight of the decoder {size:.2f}")

# %% [markdown]
# It is not. While the masked net learnt, 40 % of what its code units read was missing, and they were
# about as undecided as those of the plain net. Now everything is there, and since masking does not
# rescale (lesson 08), the sums are about 1/0.6 = 1.7 times as large. That drives the units out. For the
# sampled net there is no such jump: on average, a sample is $h$. Its units are decided in training, too.
#
# Why do coins make a net decide? Look at one decoder weight $w$ that reads one unit, and let the rest
# of the net supply $c$, so that a pixel is $\hat x = w b + c$. Write $b$ as $h + (b - h)$. The second
# part is 0 on average and has the variance $h(1 - h)$. So the average of the squared error is
#
# $$ \text{average of } (w b + c - x)^2 = (w h + c - x)^2 + w^2\, h\,(1 - h) . $$
#
# The first term is the error with the mean. The second is the price of the coin: 1 for $w = 2$ and
# $h = 0.5$. The decoder can lower it with smaller weights. But then $h$ has to move farther to make the
# same difference to the pixel: with $w = 1$ it must go from 0 to 1 where $w = 2$ needed only half of
# the way. Small weights, wide moves: that is what we see in the histogram, and in the weights printed
# above.
#
# Salakhutdinov and Hinton used this on purpose in **semantic hashing** (2009). They added strong noise
# to what goes into the code units of an autoencoder for documents, before the sigmoid. To be heard
# above the noise the units had to go to 0 or 1. Thresholded, a code was then a short row of bits, and
# documents with similar meaning could be looked up at nearby addresses. (Ours would have 64 bits, 8
# bytes for an image.)
#
# Here is what each net makes of every kind of damage:

# %%
both = {"images and layer 1 masked": (mask, as_mean, tests[0.4][0])}
kinds = {name: (mode, mode, x_test) for name, mode in modes.items()} | both
table = {name: {kind: error_of(net, *way) for kind, way in kinds.items()} for name, net in nets.items()}

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Bars of the squared error of three nets under four kinds of damage. The plain net has the
#|   lowest bar under mean and the highest under sample and under masking; the sampled net is lowest
#|   under sample, the masked net under masking.
ax = plots.panels(1, size=(9, 4))[0]
for i, (name, error) in enumerate(table.items()):
    look = dict(color=plots.COLORS[colors[name]], label=name)
    bars = ax.bar(np.arange(4) + 0.28 * (i - 1), error.values(), 0.26, **look)
    ax.bar_label(bars, fmt="%.0f", fontsize=12)
ax.set_xticks(range(4), ["mean", "threshold", "sample", "40 % of image\nand layer 1 masked"])
ax.set(ylabel="squared error per image", xlabel="what the layers pass on at test time")
ax.grid(False)
ax.legend(loc="upper left");

# %% [markdown]
# Read it group by group; the lowest bar is the best net.
#
# * **mean**: with no damage at all, the plain net is the best. Both others pay for what they learnt.
# * **sample**: the net that was trained on samples is the best, and the plain one the worst.
# * **masked**: the masked net is the best, and the plain one again the worst.
# * **threshold**: no net was trained for it. Compare each net with its own bar under *mean*: the sampled
#   net loses least, since its units are near 0 or 1 anyway.
#
# Robustness is not free, and it is robustness *against something*. (There is one net of each kind here:
# read nothing into differences of one or two.)
#
# ## 7 Damage it yourself
#
# Here are all three nets. *p, image* masks pixels. *p, layer 1* masks what layer 1 passes on. *units*
# chooses what both layers of the encoder pass on. Squares are units: first the 128 of layer 1, then the
# 64 of the code. Try this:
#
# * In *sample*, as it stands here, draw again several times. Whose picture wavers most?
# * Switch to *threshold* and to *mean*. Whose squares change least?
# * Stay at *mean* and move *p, layer 1* up. When does each net lose the digit?
#
# (What to look for: the plain net wavers most, and the sampled one changes least from threshold to mean.
# With layer 1 masked, the plain net loses its digits first. Many units of the other two nets are black
# to begin with, and a unit at 0 cannot be hurt by masking.)

# %% tags=["slider"]
#| alt: A digit and three rows, one for each net: its units of layer 1 and of the code, black or
#|   white since they are sampled, and the reconstruction. That of the plain net may not be
#|   recognised. Controls: masking of image and of layer 1, what units pass on, which image.
from aelib import widgets

widgets.BernoulliExplorer(x_test[:8], nets, mode="sample")

# %% [markdown]
# ## Exercises
#
# **1. What does the next level see?** A stack of denoisers is half built: `levels` holds the levels
# that are trained, the lowest first. Return what the next level is trained with: its input and its
# target.

# %% tags=["exercise:training_pair"]
def training_pair(levels, x, corrupt):
    """levels: each has .encode(...); corrupt(...) returns a damaged copy. Return input, target."""
    ...  # your code here

# %% tags=["hide-input", "check:training_pair"]
from aelib import lesson


class Doubles:
    def encode(self, x):
        return 2 * x


class AddsOne:
    def encode(self, x):
        return x + 1


grey = torch.tensor([[0.25, 0.5]])


def half_hit(x):  # damage: the second number becomes 0
    return x * torch.tensor([[1.0, 0.0]])


def pair_is(f, levels, expected_input, expected_target):
    given = f(levels, grey, half_hit)
    return [v.tolist() for v in given] == [[expected_input], [expected_target]]


lesson.check(
    training_pair,
    (lambda f: len(f([], grey, half_hit)) == 2, "return two things: return its input, its target"),
    (
        lambda f: not pair_is(f, [], [0.25, 0.5], [0.25, 0.0]),
        "the clean image went in, and the damaged one was the target: the other way round",
    ),
    (
        lambda f: pair_is(f, [], [0.25, 0.0], [0.25, 0.5]),
        "no level yet: the input is the image with its second number 0, the target the clean image",
    ),
    (
        lambda f: not pair_is(f, [Doubles()], [0.25, 0.0], [0.25, 0.5]),
        "this is what level 1 was trained with: the next level is given codes, not images",
    ),
    (
        lambda f: not pair_is(f, [AddsOne()], [1.25, 1.0], [1.25, 1.5]),
        "the image was damaged here and then encoded; it is the code that is to be damaged",
    ),
    (
        lambda f: pair_is(f, [Doubles()], [0.5, 0.0], [0.5, 1.0]),
        "level 2: the code of the clean image is the target, and its damaged copy the input",
    ),
    (
        lambda f: not pair_is(f, [Doubles(), AddsOne()], [2.5, 0.0], [2.5, 3.0]),
        "the levels stand the lowest first: this went through the upper one first",
    ),
    (
        lambda f: pair_is(f, [Doubles(), AddsOne()], [1.5, 0.0], [1.5, 2.0]),
        "encode the clean image level by level; only the last code is damaged",
    ),
)

# %% [markdown] tags=["solution:training_pair"]
# <details><summary>Solution</summary>
#
# ```python
# def training_pair(levels, x, corrupt):
#     for level in levels:
#         x = level.encode(x)
#     return corrupt(x), x
# ```
#
# </details>

# %% [markdown]
# **2. A slope that is right on average.** One coin shows $b = 1$ with probability $h$, otherwise
# $b = 0$, and then costs the loss $L(b)$. The true slope is $L(1) - L(0)$, but one toss tells you only
# $b$ and its own loss. Make a number of these whose *average over tosses* is the true slope, whatever
# $L$ and $h$ are. (The average is $h$ times your number for $b = 1$, plus $1 - h$ times that for
# $b = 0$.)

# %% tags=["exercise:slope_from_toss"]
def slope_from_toss(b, h, loss):
    """b: 0 or 1; h: its probability of being 1; loss: L(b). Return a number."""
    ...  # your code here

# %% tags=["hide-input", "check:slope_from_toss"]
from aelib import lesson

COINS = [(0.25, 0.0, 4.0), (0.5, 3.0, 1.0), (0.8, 2.0, 5.0)]  # h, L(0), L(1)


def average_slope(f, chance, at_0, at_1):
    return chance * f(1, chance, at_1) + (1 - chance) * f(0, chance, at_0)


def averages(answer):
    """Return a test that fails where the average is this for all coins."""
    return lambda f: not all(np.isclose(average_slope(f, *coin), answer(*coin)) for coin in COINS)


lesson.check(
    slope_from_toss,
    (lambda f: np.size(f(1, 0.5, 2.0)) == 1, "one number, from one toss"),
    (averages(lambda q, at_0, at_1: q * at_1 + (1 - q) * at_0), "on average this is the loss itself"),
    (
        averages(lambda q, at_0, at_1: q * at_1 - (1 - q) * at_0),
        "the signs are right, but L(1) is met in a share h of the tosses only: make up for that",
    ),
    (
        averages(lambda q, at_0, at_1: q * (1 - q) * (at_1 - at_0)),
        "nearly: on average this is h (1 - h) times the slope",
    ),
    (
        averages(lambda q, at_0, at_1: (1 - q) * (at_1 - at_0)),
        "nearly: on average this is 1 - h times the slope; a 0 is as rare as 1 - h, a 1 as h",
    ),
    (averages(lambda q, at_0, at_1: at_1 + at_0), "on average this is L(1) + L(0): mind the sign"),
    (averages(lambda q, at_0, at_1: at_1), "on average this is L(1): a toss of 0 has to count, too"),
    (
        lambda f: not averages(lambda q, at_0, at_1: at_1 - at_0)(f),
        "h times your number for b = 1, plus 1 - h times that for b = 0, is not L(1) - L(0)",
    ),
)

# %% [markdown] tags=["solution:slope_from_toss"]
# <details><summary>Solution</summary>
#
# ```python
# def slope_from_toss(b, h, loss):
#     return loss * (b / h - (1 - b) / (1 - h))
# ```
#
# The bracket is the derivative of the logarithm of the probability of what was seen, and the estimator
# is called **REINFORCE** (Williams, 1992). It is right on average, but look at $h = 0.01$: 99 tosses
# say nearly nothing, and the hundredth says $100\,L(1)$.
#
# </details>

# %% [markdown]
# **3. The price of coins.** A decoder reads $k$ sampled units: $w_1 b_1 + \dots + w_k b_k$, with
# $b_i$ tossed with probability $h_i$, each on its own. Return the variance of that sum. (Variances of
# things that are drawn independently add up.)

# %% tags=["exercise:noise_of_sum"]
def noise_of_sum(w, h):
    """w and h: arrays (k,). Return the variance of the sum, one number."""
    ...  # your code here

# %% tags=["hide-input", "check:noise_of_sum"]
from aelib import lesson

weights, chance = np.array([2.0, -1.0, 3.0]), np.array([0.5, 0.2, 1.0])
lesson.check(
    noise_of_sum,
    (lambda f: np.size(f(weights, chance)) == 1, "one number: the variances of all units, added up"),
    (
        lambda f: not np.isclose(f(np.array([1.0]), np.array([0.5])), 0.5),
        "the variance of one coin with h = 0.5 is 0.25 (0.5 is its root, and its mean)",
    ),
    (lambda f: np.isclose(f(np.array([1.0]), np.array([0.5])), 0.25), "one unit: h(1 - h)"),
    (
        lambda f: np.isclose(f(np.array([3.0]), np.array([0.5])), 2.25),
        "three times as wide is nine times the variance: a weight of 3 counts 9 times",
    ),
    (
        lambda f: np.isclose(f(weights, chance), 1.16),
        "each unit by itself, then added up: 2^2 x 0.25 + 1 x 0.16 + 3^2 x 0",
    ),
)

# %% [markdown] tags=["solution:noise_of_sum"]
# <details><summary>Solution</summary>
#
# ```python
# def noise_of_sum(w, h):
#     return np.sum(w**2 * h * (1 - h))
# ```
#
# The third unit is sure ($h = 1$): it adds no noise, however large its weight.
#
# </details>

# %% [markdown]
# ## What this run showed

# %%
lost = {name: error[4] - error[0] for name, error in errors["frozen"].items()}
gap = (by_hand(few) - by_aelib(few)).abs().max().item()
lesson.claim("a stack pretrained by hand is the one of aelib", gap < 1e-4)
lesson.claim(
    "frozen features of the SDAE lose less accuracy than those of the SAE at 40 % masking",
    lost["SDAE"] < lost["SAE"],
)
relu = {way: errors[way]["ReLU"] for way in ("fine-tuned", "masked labels")}
loses = {way: error[4] - error[0] for way, error in relu.items()}
lesson.claim(
    "a ReLU net trained on masked images loses fewer points than one trained on clean ones",
    loses["masked labels"] < loses["fine-tuned"],
)

# %%
equal = (samples == (h > 0.5)).all(axis=1).mean()
off = np.abs(samples.mean(axis=0) - h).max()
lesson.claim("samples of the five units mostly differ from their threshold", equal < 0.45)
lesson.claim("averaged over many samples, the mean comes back", off < 0.03)

# %%
lesson.claim(
    "in a net trained without coins, a sample costs more than a threshold, and both cost",
    plain_error["mean"] < plain_error["threshold"] < plain_error["sample"],
)
lesson.claim(
    "trained through its coins, a net has less error when sampled than the plain net",
    table["sampled"]["sample"] < 0.9 * table["plain"]["sample"],
)
lesson.claim(
    "its code is more binary than that of the plain net", undecided["sampled"] < 0.8 * undecided["plain"]
)

# %%
lesson.claim(
    "with image and layer 1 masked, the masked net has under 0.8 of the plain net's error",
    table["masked"]["images and layer 1 masked"] < 0.8 * table["plain"]["images and layer 1 masked"],
)
lesson.claim(
    "undamaged, the plain net is the best of the three",
    table["plain"]["mean"] < min(table["masked"]["mean"], table["sampled"]["mean"]),
)

# %% [markdown]
# ## Summary
#
# * **SDAE**: every layer is pretrained as a denoiser. The target stays clean, and the next level's
#   inputs are computed from clean ones.
# * Its features lose less on damaged images than the SAE's, and are worth more where labels are few.
#   Fine-tuning on clean images makes its lead smaller. With enough labels a ReLU net that was not
#   pretrained is as good or better, and one that was trained on masked images better still.
# * A sigmoid unit can pass on its **mean**, a **threshold** or a **sample**. The threshold is the same
#   every time. The sample has the variance $h(1 - h)$, and its average is the mean.
# * A coin has no gradient. **Straight-through** passes the gradient on as if the coin were $h$: biased,
#   cheap, and good enough to train with.
# * Trained through coins, units move to 0 and 1, where the coins have little to say. Units can be
#   driven there by other things as well: look at what the net saw in training.
#
# ## References
#
# * P. Vincent, H. Larochelle, I. Lajoie, Y. Bengio, P.-A. Manzagol, [Stacked denoising autoencoders:
#   learning useful representations in a deep network with a local denoising
#   criterion](https://www.jmlr.org/papers/v11/vincent10a.html), JMLR 11 (2010); and, without the name,
#   [ICML 2008](https://doi.org/10.1145/1390156.1390294).
# * Y. Bengio, N. Léonard, A. Courville, [Estimating or propagating gradients through stochastic
#   neurons for conditional computation](https://arxiv.org/abs/1308.3432), 2013.
# * R. Williams, [Simple statistical gradient-following algorithms for connectionist reinforcement
#   learning](https://doi.org/10.1007/BF00992696), Machine Learning 8 (1992).
# * K. He and others, [Masked autoencoders are scalable vision
#   learners](https://arxiv.org/abs/2111.06377), CVPR 2022.
# * R. Salakhutdinov, G. Hinton, [Semantic hashing](https://doi.org/10.1016/j.ijar.2008.11.006),
#   International Journal of Approximate Reasoning 50 (2009).
