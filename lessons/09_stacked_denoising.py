# %% [markdown]
# # 09 · Stacked denoising and Bernoulli units
#
# *What if every layer is damaged?*
#
# **What you will do:** pretrain a stack while the input of every layer is masked, and see what its
# features are worth on damaged images; then let hidden units throw coins, and train through them.
#
# **What you will learn:** what a stacked denoising autoencoder is, and what it is good for; the
# difference between the mean of a unit, its threshold and a sample; how a gradient gets past a coin.
#
# **What you need:** stacks (lesson 07) and masking (lesson 08). About 45 minutes to read and try;
# the whole notebook runs in under a minute.

# %% tags=["setup"]
import copy

import numpy as np
import torch
from torch import nn

from aelib import corruption, data, lesson, metrics, models, plots, training

seed = lesson.seed()

# %% tags=["nbval-ignore-output"]
images = data.load_images(train=10_000, test=5_000, seed=seed)
x_train, x_test = images.x_train, images.x_test
print(images.name, tuple(x_train.shape), tuple(x_test.shape))

# %% [markdown]
# ## 1 Damage on every floor
#
# Two ideas from the last two lessons, a line each:
#
# * **Stacking** (07): train one layer as an autoencoder, keep it, and train the next one on its
#   codes. A stack made so is called **SAE**, stacked autoencoder.
# * **Denoising** (08): damage the input, $x \to \tilde x$, and ask for the clean $x$ back.
#
# Put together they are a **stacked denoising autoencoder**, **SDAE** (Vincent and others, 2010).
# Every layer is a denoiser while it is trained. The first one repairs images. The second one
# repairs *codes*: its input is a code of the first layer in which some numbers were set to 0.
#
# The damage is masking with $p = 0.4$: each number is set to 0 with probability 0.4.

# %%
def mask(x, generator):
    return corruption.masking(x, 0.4, generator)

# %% [markdown]
# The whole procedure is one loop. Read the order of its lines with care:

# %%
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
def pretrain(sizes, corrupt, epochs=8):
    how = dict(epochs=epochs, batch_size=128, lr=0.002, seed=seed, progress=False)
    return training.pretrain_layerwise(sizes, x_train, corrupt=corrupt, **how)[0]


stacks = {"SAE": pretrain((784, 256, 128), None), "SDAE": pretrain((784, 256, 128), mask)}

# %% [markdown]
# This is what the two levels of the SDAE were given, and what they made of it. The code of layer 1
# has 256 numbers; we draw it as 16 x 16 grey squares. (A code is no picture: which square stands
# next to which means nothing.)

# %% tags=["nbval-ignore-output"]
sdae, generator = stacks["SDAE"], torch.Generator().manual_seed(seed)
ten = x_test[:10]
h1 = sdae.encoder[:2](ten).detach()  # codes of layer 1
damaged, damaged_h1 = mask(ten, generator), mask(h1, generator)
repaired = sdae.decoder[2:](sdae.encoder[:2](damaged))  # layer 1 down and up
repaired_h1 = sdae.decoder[:2](sdae.encoder[2:](damaged_h1))  # layer 2 down and up
top, bottom = plots.panels(2, size=(6.5, 2.4))
rows = {"$x$": ten, r"$\tilde x$": damaged, "level 1": repaired}
plots.images({name: row[:6] for name, row in rows.items()}, ax=top)
rows = {"$h$": h1, r"$\tilde h$": damaged_h1, "level 2": repaired_h1}
plots.images({name: row[:6] for name, row in rows.items()}, (16, 16), ax=bottom);

# %% [markdown]
# ## 2 What are the features worth?
#
# In 2010 nobody wanted the reconstructions. A stack was pretrained to get **features**: the decoder
# is thrown away, and a linear layer on top of the code learns to name the digit. There are two ways
# to train it. **Frozen**: the stack stays as it is, and only the linear layer learns.
# **Fine-tuned**: all layers learn, starting from the pretrained ones (lesson 07).
#
# In both, the labelled images are **clean**. (`copy` leaves the stack itself as it is.)

# %%
def classifier(stack, frozen):
    net = models.Classifier(copy.deepcopy(stack.encoder), seed=seed)
    net.encoder.requires_grad_(not frozen)
    how = dict(epochs=10, lr=0.005) if frozen else dict(epochs=5, lr=0.001)
    how |= dict(batch_size=128, seed=seed, progress=False)
    training.fine_tune(net, x_train, images.y_train, **how)
    return net


frozen = {name: classifier(stack, frozen=True) for name, stack in stacks.items()}
tuned = {name: classifier(stack, frozen=False) for name, stack in stacks.items()}

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

# %% tags=["hide-input"]
lesson.predict(
    "Frozen features, a linear layer trained on clean images. At test time, 40 % of the pixels are "
    "masked. Which classifier loses more accuracy by that?",
    {
        "The one on the SAE": "Neither linear layer has ever seen damage. But the features of the "
        "SDAE were made from damaged inputs, and had to be good enough to repair them.",
        "The one on the SDAE": "Its linear layer has never seen damage, that is true. But its "
        "features had to be good enough to repair damage, long before.",
        "Both lose the same: the linear layer has seen no damage": "It has not, but it only sees the "
        "features. The question is how much *they* change.",
    },
    answer="The one on the SAE",
)

# %%
frozen_error = {name: [error_at(net, p) for p in ps] for name, net in frozen.items()}
tuned_error = {name: [error_at(net, p) for p in ps] for name, net in tuned.items()}
loss_at_40 = {name: error[4] - error[0] for name, error in frozen_error.items()}

# %% tags=["nbval-ignore-output"]
for way, error in (("frozen", frozen_error), ("fine-tuned", tuned_error)):
    for name in stacks:
        clean, at_40 = error[name][0], error[name][4]
        print(f"{way:10} {name:4}: {clean:4.1f} % wrong, at 40 % masking {at_40:4.1f} %")

# %% [markdown]
# Here are the curves. The dots are this run. The lines come from a longer experiment: stacks of
# 784-500-250, 20,000 training images, five seeds, with a band from the lowest to the highest. Its
# command is `python benchmarks/robustness.py mnist glyphs`.

# %% tags=["nbval-ignore-output"]
full = lesson.stored("robustness")[images.name]
colors = {"SAE": plots.COLORS["deep"], "SDAE": plots.COLORS["denoising"]}
live = {"frozen": frozen_error, "fine-tuned": tuned_error}
axes = plots.panels(2, size=(5.5, 4.2))
for ax, (way, error) in zip(axes, live.items()):
    for name, color in colors.items():
        runs = np.array(full[way][name])  # (seeds, p)
        ax.plot(full["p"], runs.mean(axis=0), color=color, label=f"{name}, long run")
        ax.fill_between(full["p"], runs.min(axis=0), runs.max(axis=0), color=color, alpha=0.2)
        ax.plot(ps, error[name], "o", ms=8, color=color, label=f"{name}, this run")
    ax.set(title=way, xlabel="$p$: share of test pixels masked", ylim=(0, None))
axes[0].set_ylabel("test error, %")
axes[0].legend();

# %% [markdown]
# What to see:
#
# * With frozen features the SDAE loses clearly less. Nobody told its classifier about damage: the
#   *features* hardly change when pixels are missing, since a layer that has to repair its input
#   cannot trust any single pixel.
# * After fine-tuning the two are closer. Fine-tuning on clean images changes the features, and
#   nothing in it asks them to stay as robust as they were.
# * No stack is immune. At $p = 0.6$ most of the strokes are gone.
#
# And on clean images? There was not much to gain in 2010. Vincent and others
# (2010, Table 3) report these test errors on MNIST after fine-tuning, with three hidden layers:
#
# | stack | pretrained as | test error on MNIST, as published |
# |---|---|---|
# | SAE-3 | autoencoders | 1.40 % |
# | DBN-3 | restricted Boltzmann machines | 1.24 % |
# | SDAE-3 | denoising autoencoders | 1.28 % |
#
# How much of that is luck? There are 10,000 test images. If each is wrong with probability 0.0128,
# the count of wrong ones varies with the standard deviation of a sum of coin throws:

# %%
n, q = 10_000, 0.0128
deviation = np.sqrt(n * q * (1 - q)) / n
print(f"1.28 % of 10,000 images: give or take {100 * 1.96 * deviation:.2f} points (95 times in 100)")

# %% [markdown]
# So MNIST alone cannot tell these three apart. The paper's case for the SDAE rests on harder
# variants of the data (digits that are turned, digits on noise or on photographs), and on what we have
# just seen: damage. Today, with ReLU, Adam and more data, hardly anyone pretrains image classifiers
# with an SDAE. Its idea lives on: hide a part of the input and ask for it back. Language models
# that fill in hidden words are trained that way.
#
# ## 3 A unit as a coin
#
# Masking damages a code by setting numbers to 0. There is another way, as old as neural networks. A
# sigmoid unit puts out a number $h$ between 0 and 1. Read it as a **probability**, throw a coin
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
for _ in range(3):
    sample = (rng.random(5) < h).astype(int)  # a number from [0, 1) is below h with probability h
    print("sample   ", sample)

# %% [markdown]
# Courses sometimes show this very example, [0.8, 0.1, 0.7, 0.9, 0.2] → [1, 0, 1, 1, 0], and call it
# Bernoulli *sampling*. The rule given with it is "1 from 0.5 up, otherwise 0", and that is
# **thresholding**. A second example, for an image of a 3, is [0.8, 0.3, 0.9, 0.2, 0.7] →
# [1, 0, 1, 0, 1]: thresholding too. The difference is not a word. A threshold has no chance in it: ask a
# hundred times, and a hundred times the answer is the same.

# %% tags=["hide-input"]
lesson.predict(
    "We sample the five units [0.8, 0.1, 0.7, 0.9, 0.2] very often. How often is the result "
    "[1, 0, 1, 1, 0], what the threshold gives?",
    {
        "Nearly always: it is by far the likeliest result": "It is the likeliest of the 32 possible "
        "results, but each unit has its own chance to come out the other way.",
        "About one time in three": "All five must fall on their likelier side: "
        "0.8 x 0.9 x 0.7 x 0.9 x 0.8 = 0.36.",
        "About one time in 32": "There are 32 results, but they are not equally likely.",
    },
    answer="About one time in three",
)

# %%
for h_of in ([0.8, 0.1, 0.7, 0.9, 0.2], [0.8, 0.3, 0.9, 0.2, 0.7]):
    h = np.array(h_of)
    threshold = h > 0.5
    samples = rng.random((10_000, 5)) < h
    equal = (samples == threshold).all(axis=1)
    exactly = np.where(threshold, h, 1 - h).prod()
    print(f"{h_of}: {equal.sum()} of 10,000 samples; expected {10_000 * exactly:.0f}")

# %% [markdown]
# Side by side for the first example: twenty times each, one column for each time, the five units
# from top to bottom, black 0 and white 1.

# %%
h = np.array([0.8, 0.1, 0.7, 0.9, 0.2])
samples = (rng.random((10_000, 5)) < h).astype(float)
rows = {"mean": np.tile(h, (20, 1)), "threshold": np.tile(h > 0.5, (20, 1)).astype(float)}
ax = plots.images(rows | {"sample": samples[:20]}, image_shape=(5, 1))
ax.set_facecolor("#9ecae1")  # so that white units can be told from the page

# %% [markdown]
# What does each do to the information?
#
# * The **mean** keeps it: 0.7 and 0.9 stay different.
# * The **threshold** forgets how sure a unit was: 0.7 and 0.9 both become 1, always.
# * The **sample** forgets it in one throw, and remembers it over many: a unit with $h = 0.7$ shows 1
#   in 70 throws out of 100. On the average over many samples, the mean comes back.

# %%
counts = np.arange(1, 1001)
running = samples[:1000].cumsum(axis=0) / counts[:, None]  # average of the first n samples
ax = plots.panels(1, size=(7, 3.8))[0]
for unit, value in enumerate(h):
    (line,) = ax.plot(counts, running[:, unit], lw=1.8)
    ax.axhline(value, color=line.get_color(), ls="--", lw=1.2)
ax.set(xscale="log", xlabel="samples averaged", ylabel="average of the samples")
ax.set_title("dashed: the mean $h$ of each unit")
print("average of 10,000 samples:", samples.mean(axis=0).round(2))

# %% [markdown]
# How far does one throw lie from $h$? It is $1 - h$ away with probability $h$, and $h$ away with
# probability $1 - h$. So the average of the squared distance, the **variance**, is
#
# $$ h\,(1 - h)^2 + (1 - h)\,h^2 = h\,(1 - h). $$
#
# It is largest for the unit that is least sure, $h = \tfrac12$, and 0 for $h = 0$ and $h = 1$: a unit
# that is sure is not disturbed by sampling at all. The threshold has no variance, but is always
# off, by the distance to the nearer end. Squared, that is $\min(h, 1 - h)^2$:

# %%
print("variance of the samples:", samples.var(axis=0).round(2), " h(1 - h):", (h * (1 - h)).round(2))
print("threshold, squared distance to h:", (np.minimum(h, 1 - h) ** 2).round(2))

# %% [markdown]
# Of $h(1 - h) = \min(h, 1 - h) \cdot \max(h, 1 - h)$ the second factor is never the smaller one. So in
# *one* throw a threshold lies nearer to $h$ than a sample does, on the average. In return the sample
# is right in the long run, and the threshold never.
#
# `corruption.bernoulli` samples a whole tensor. It draws its numbers from a generator, as masking does:

# %%
units = torch.tensor([0.8, 0.1, 0.7, 0.9, 0.2])
u = torch.rand(5, generator=torch.Generator().manual_seed(seed))
b = corruption.bernoulli(units, torch.Generator().manual_seed(seed))
torch.testing.assert_close(b, (u < units).float())
print("the same coins")

# %% [markdown]
# ## 4 Coins in a net
#
# Now let all units of an encoder do that. The net here is smaller, 784-128-64 and back, so that it
# fits into this page for the slider. It was pretrained as an SAE, and is then trained on as a whole.
#
# `Units` is an autoencoder in which both layers of the encoder pass on what a function makes of
# $h$. The decoder is left in peace.

# %%
class Units(nn.Module):
    def __init__(self, net, first, second):
        super().__init__()
        self.net, self.first, self.second = net, first, second
        self.generator = torch.Generator().manual_seed(seed)

    def forward(self, x):
        h1 = self.net.encoder[:2](x)  # (n, 784) -> (n, 128)
        h2 = self.net.encoder[2:](self.first(h1, self.generator))  # -> (n, 64)
        return self.net.decode(self.second(h2, self.generator))  # -> (n, 784)


# %%
def as_mean(h, generator):
    return h


def as_threshold(h, generator):
    return (h > 0.5).float()


modes = {"mean": as_mean, "threshold": as_threshold, "sample": corruption.bernoulli}

# %%
def train_on(stack, first, second, corrupt=None):
    net = copy.deepcopy(stack)
    how = dict(epochs=10, batch_size=128, lr=0.002, seed=seed, device="cpu", progress=False)
    training.fit(Units(net, first, second), x_train, corrupt=corrupt, **how)
    return net


start = pretrain((784, 128, 64), None, epochs=6)
plain = train_on(start, as_mean, as_mean)

# %%
@torch.no_grad()
def error_of(net, first, second, x=x_test):
    return metrics.squared_error(Units(net, first, second)(x), x_test)


plain_error = {name: error_of(plain, mode, mode) for name, mode in modes.items()}

# %% tags=["nbval-ignore-output"]
with torch.no_grad():
    rows = {name: Units(plain, mode, mode)(ten) for name, mode in modes.items()}
    hundred = Units(plain, corruption.bernoulli, corruption.bernoulli)(ten.repeat(100, 1))
rows["100 samples"] = hundred.view(100, 10, 784).mean(dim=0)
plots.images({"original": ten} | rows, images.image_shape)
print({name: round(error, 1) for name, error in plain_error.items()})

# %% [markdown]
# The squared error per image, below the figure, rises from mean to threshold to sample. As computed:
# one throw lies farther from $h$ than the threshold does. The last row averages the pictures of a
# hundred throws. They are smoother, and near the first row, but not equal to it. The average
# *code* is $h$; what a bent decoder makes of the average code is not the average of what it makes
# of the codes.
#
# One text that uses the five numbers above says that sampling at each layer takes noise away and
# makes features stronger. We see the opposite: sampling **adds** noise. A net that was not
# trained for it suffers. But you know from lesson 08 what may be done about damage: train with it.
#
# ## 5 How does a gradient get past a coin?
#
# To train with samples we need the slope of the loss for the weights *below* the coin. Try it, with
# the threshold and with a coin made by hand:

# %%
logits = torch.tensor([1.4, -2.2, 0.8, 2.2, -1.4], requires_grad=True)
h_t = torch.sigmoid(logits)
print("threshold has a gradient:", (h_t > 0.5).float().requires_grad)
print("a coin has a gradient:   ", (u < h_t).float().requires_grad)

# %% [markdown]
# None. And rightly so: move $h$ a little, and the coin, for the same number $u$, almost always shows
# what it showed before. The slope is 0, except at one point, where it jumps. A slope of 0 teaches
# nothing.
#
# The **straight-through estimator** (from Hinton's lectures of 2012; Bengio, Léonard and Courville,
# 2013) is a bold way out. Going up, use the sample $b$. Coming down, pretend that $b$ was $h$: pass on the
# slope unchanged.
#
# $$ \frac{\partial L}{\partial h} := \frac{\partial L}{\partial b} $$
#
# In torch it is one line: add to $h$ the difference to the sample, and hide that difference from
# autograd with `detach`. The value is $b$; the gradient is that of $h$.

# %%
def straight_through(h, u):
    b = (u < h).float()
    return h + (b - h).detach()


target = torch.tensor([1.0, 1.0, 0.0, 0.0, 0.0])
for sampled in (straight_through(h_t, u), corruption.bernoulli(h_t, torch.Generator().manual_seed(seed))):
    ((sampled - target) ** 2).sum().backward(retain_graph=True)
by_hand_twice, logits.grad = logits.grad, None
(2 * ((u < h_t).float() - target) @ h_t).backward()  # the slope at b, times the slope of h
torch.testing.assert_close(by_hand_twice, 2 * logits.grad)
print("by hand and by aelib: the slope at the sample, passed on to h")

# %% [markdown]
# Is that slope right? For one unit we can work it out. On the average over throws, the loss is
# $h\,L(1) + (1 - h)\,L(0)$: a straight line in $h$, and its slope is
#
# $$ L(1) - L(0) . $$
#
# Straight-through gives on the average $h\,L'(1) + (1 - h)\,L'(0)$. If $L$ is a straight line, both are
# equal. If it is bent, they differ. Take $L(b) = (b - t)^2$ with a target $t$:

# %%
t = 0.3
for h_one in (0.1, 0.5, 0.9):
    true = (1 - t) ** 2 - (0 - t) ** 2
    passed = h_one * 2 * (1 - t) + (1 - h_one) * 2 * (0 - t)
    print(f"h = {h_one}: true slope {true:.1f}, straight-through {passed:.1f}")

# %% [markdown]
# It is **biased**: wrong on the average, here even in its sign. Why use it? Estimators without bias
# exist, but they vary so much from throw to throw that they learn slowly. This one costs nothing, and
# Bengio and his colleagues found that it trained best in their experiments. What counts for us is
# whether the loss with samples falls. We measure it.
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
masked = train_on(pretrain((784, 128, 64), mask, epochs=6), mask, as_mean, corrupt=mask)
nets = {"plain": plain, "masked": masked, "sampled": sampled}

# %% tags=["hide-input"]
lesson.predict(
    "The sampled net had to reconstruct through coins. Compare the outputs h of its code units with "
    "those of the plain net. They lie",
    {
        "nearer to 1/2, to be on the safe side": "A unit at 1/2 is the most disturbed by its coin: "
        "the variance h(1 - h) is largest there.",
        "as before: coins fall at random, there is nothing to learn from them": "Each single throw is "
        "chance, but h decides how much chance there is.",
        "nearer to 0 and 1": "Where h is near 0 or 1 the coin has little to say, and the decoder "
        "can rely on the unit.",
    },
    answer="nearer to 0 and 1",
)

# %% [markdown]
# For a number we take $4\,h(1 - h)$, averaged over all code units and test images: how **undecided** the
# units are. It is 1 if all are at $\tfrac12$, and 0 if all are at 0 or 1. Such a unit, far out on the flat
# parts of the sigmoid, is called **saturated**.

# %%
codes = {name: net.encode(x_test).detach() for name, net in nets.items()}
undecided = {name: (4 * h * (1 - h)).mean().item() for name, h in codes.items()}

# %% tags=["nbval-ignore-output"]
colors = {"plain": "deep", "masked": "denoising", "sampled": "variational"}
axes = plots.panels(3, size=(3.8, 3.4))
for ax, (name, h_code) in zip(axes, codes.items()):
    ax.hist(h_code.flatten(), bins=20, range=(0, 1), density=True, color=plots.COLORS[colors[name]])
    ax.set(title=f"{name}: undecided {undecided[name]:.2f}", xlabel="$h$ of code units", ylim=(0, 9))
axes[0].set_ylabel("density");

# %% [markdown]
# Why do coins make a net decide? Look at one decoder weight $w$ that reads one unit, and let the rest
# of the net supply $c$, so that a pixel is $\hat x = w b + c$. On the average over throws of $b$,
#
# $$ (w b + c - x)^2 \;\to\; (w h + c - x)^2 + w^2\, h\,(1 - h) . $$
#
# The first term is the error with the mean. The second is the price of the coin: the variance of
# $b$, times $w^2$. The decoder can lower it with smaller weights. But then $h$ has to move farther
# to make the same difference to the pixel, from near 0 to near 1. (In this simple case the
# straight-through slope for $h$ is that of the first term alone; the price reaches the encoder by
# way of the decoder's weights.) Small weights, wide moves: that is what we see in the histogram, and
# in the weights that read the code:

# %% tags=["nbval-ignore-output"]
for name, net in nets.items():
    size = net.decoder[0].weight.square().mean().sqrt().item()
    print(f"{name}: typical weight from the code to the next layer {size:.2f}")

# %% [markdown]
# Salakhutdinov and Hinton used this on purpose in **semantic hashing** (2009). They added strong noise
# to what goes into the code units of an autoencoder for documents, before the sigmoid. To be heard
# above the noise the units had to go to 0 or 1. Thresholded, a code was then a short row of bits, and
# documents with similar meaning could be looked up at nearby addresses.
#
# Our code has 64 units. Thresholded, it is 64 bits: 8 bytes for an image. Here is what each net
# makes of every kind of damage:

# %%
both = {"images and layer 1 masked": (mask, as_mean, mask(x_test, torch.Generator().manual_seed(seed)))}
kinds = {name: (mode, mode, x_test) for name, mode in modes.items()} | both
table = {name: {kind: error_of(net, *how) for kind, how in kinds.items()} for name, net in nets.items()}

# %% tags=["nbval-ignore-output"]
ax = plots.panels(1, size=(9, 4))[0]
for i, (name, errors) in enumerate(table.items()):
    ax.bar(np.arange(4) + 0.26 * (i - 1), errors.values(), 0.24, color=plots.COLORS[colors[name]], label=name)
ax.set_xticks(range(4), ["mean", "threshold", "sample", "40 % of image\nand layer 1 masked"])
ax.set(ylabel="squared error per image", xlabel="what the layers pass on at test time")
ax.legend();

# %% [markdown]
# Each net is best at what it was trained for. The plain net is best when nothing is damaged, and is
# hurt most when something is. The sampled net pays a little for its coins, and loses little when
# its units are thresholded or sampled. The masked net is best when numbers are missing.
# Robustness is not free, and it is robustness *against something*.
#
# ## 7 Damage it yourself
#
# All three nets, in the page. *p, image* masks pixels. *p, layer 1* masks what layer 1 passes on.
# *units* chooses what both layers of the encoder pass on. Squares are units: first the 128 of layer 1,
# then the 64 of the code. Try this:
#
# * Switch from *mean* to *threshold* to *sample* with nothing masked. Whose squares change least?
# * In *sample*, draw again several times. Which net wavers most?
# * Go back to *mean* and move *p, layer 1* up. When does each net lose the digit?

# %% tags=["slider"]
from aelib import widgets

widgets.BernoulliExplorer(x_test[:12], nets, images.image_shape, p_image=0.2, mode="sample")

# %% [markdown]
# ## Exercises
#
# **1. Throw the coins.** Return the samples of units with the probabilities `h`. The numbers `u` are
# drawn evenly from [0, 1), one for each unit. The result holds zeros and ones as floats.

# %% tags=["exercise:sample_units"]
def sample_units(h, u):
    """h and u: tensors of equal shape. Return a tensor of that shape."""
    ...  # your code here

# %% tags=["hide-input", "check:sample_units"]
chances = torch.tensor([0.8, 0.1, 0.7, 0.9, 0.2])
drawn = torch.tensor([0.85, 0.05, 0.69, 0.0, 0.3])
evenly = (torch.arange(1000.0) + 0.5) / 1000  # every part of [0, 1) once
lesson.check(
    sample_units,
    (lambda f: f(chances, drawn).is_floating_point(), "zeros and ones as floats: .float()"),
    (
        lambda f: abs(f(torch.full((1000,), 0.8), evenly).mean() - 0.8) < 0.002,
        "with h = 0.8, eight of ten units must come out as 1",
    ),
    (lambda f: f(chances, drawn).tolist() == [0, 1, 1, 1, 0], "compare each u with its own h"),
    (lambda f: f(torch.zeros(2), torch.zeros(2)).sum() == 0, "h = 0 must never give 1, even at u = 0"),
)

# %% [markdown] tags=["solution:sample_units"]
# <details><summary>Solution</summary>
#
# ```python
# def sample_units(h, u):
#     return (u < h).float()  # u is below h with probability h
# ```
#
# </details>

# %% [markdown]
# **2. Straight through, with any sample.** Someone hands you `h` and a sample `b`. Return a tensor
# whose *values* are those of `b`, and whose *gradient* goes to `h`, unchanged.

# %% tags=["exercise:pass_straight"]
def pass_straight(h, b):
    """h: probabilities that need a gradient; b: zeros and ones. Return a tensor of that shape."""
    ...  # your code here

# %% tags=["hide-input", "check:pass_straight"]
coins = torch.tensor([1.0, 0.0, 0.0])


def slope_of(f):
    own = torch.tensor([0.5, 0.25, 0.75], requires_grad=True)
    passed = f(own, coins)
    if passed is None or not passed.requires_grad:
        return [0.0, 0.0, 0.0]
    (passed * torch.tensor([3.0, -1.0, 2.0])).sum().backward()
    return own.grad.tolist()


lesson.check(
    pass_straight,
    (
        lambda f: torch.allclose(f(torch.tensor([0.5, 0.25, 0.75]), coins), coins),
        "the values must be those of b",
    ),
    (lambda f: slope_of(f) != [0, 0, 0], "no gradient reaches h: detach only the difference"),
    (lambda f: slope_of(f) == [3, -1, 2], "the slope must arrive at h unchanged"),
)

# %% [markdown] tags=["solution:pass_straight"]
# <details><summary>Solution</summary>
#
# ```python
# def pass_straight(h, b):
#     return h + (b - h).detach()
# ```
#
# The value is $h + b - h = b$. For autograd the bracket is a constant, so the slope for $h$ is 1.
#
# </details>

# %% [markdown]
# **3. The price of coins.** A decoder reads $k$ sampled units: $w_1 b_1 + \dots + w_k b_k$, with
# $b_i$ thrown with probability $h_i$, each on its own. Return the variance of that sum. (Variances of
# things that are drawn independently add up; a factor $w$ counts as $w^2$.)

# %% tags=["exercise:noise_of_sum"]
def noise_of_sum(w, h):
    """w and h: arrays (k,). Return the variance of the sum, one number."""
    ...  # your code here

# %% tags=["hide-input", "check:noise_of_sum"]
weights, chance = np.array([2.0, -1.0, 3.0]), np.array([0.5, 0.2, 1.0])
lesson.check(
    noise_of_sum,
    (lambda f: np.isclose(f(np.array([1.0]), np.array([0.5])), 0.25), "one unit: h(1 - h)"),
    (lambda f: np.isclose(f(np.array([3.0]), np.array([0.5])), 2.25), "a weight of 3 counts 9 times"),
    (lambda f: np.isclose(f(weights, chance), 1.16), "2^2 x 0.25 + 1 x 0.16 + 3^2 x 0"),
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
gap = (by_hand(few) - by_aelib(few)).abs().max().item()
lesson.claim("a stack pretrained by hand is the one of aelib", gap < 1e-4)
lesson.claim(
    "frozen features of the SDAE lose less accuracy than those of the SAE at 40 % masking",
    loss_at_40["SDAE"] < loss_at_40["SAE"],
)

# %%
h = np.array([0.8, 0.1, 0.7, 0.9, 0.2])
equal = (samples == (h > 0.5)).all(axis=1).mean()
off = np.abs(samples.mean(axis=0) - h).max()
lesson.claim("samples of the five units mostly differ from their threshold", equal < 0.45)
lesson.claim("on the average over many samples, the mean comes back", off < 0.03)
lesson.claim(
    "in a net trained without coins, a sample costs more than a threshold, and both cost",
    plain_error["mean"] < plain_error["threshold"] < plain_error["sample"],
)

# %%
lesson.claim(
    "trained through its coins, a net has less error when sampled than the plain net",
    table["sampled"]["sample"] < 0.9 * table["plain"]["sample"],
)
lesson.claim(
    "its code is more binary than that of the plain net", undecided["sampled"] < 0.8 * undecided["plain"]
)
lesson.claim(
    "with image and layer 1 masked, the net trained so has under 0.8 of the plain net's error",
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
# * Its features lose less on damaged images. On clean ones the published gain is small, and
#   fine-tuning takes a part of the robustness back.
# * A sigmoid unit can pass on its **mean**, a **threshold** or a **sample**. The threshold is the same
#   every time. The sample has the variance $h(1 - h)$, and its average is the mean.
# * A coin has no slope. **Straight-through** passes the slope on as if the coin were $h$: biased,
#   cheap, and good enough to train with.
# * Trained through coins, units move to 0 and 1, where the coins have little to say.
#
# ## References
#
# * P. Vincent, H. Larochelle, I. Lajoie, Y. Bengio, P.-A. Manzagol, [Stacked denoising autoencoders:
#   learning useful representations in a deep network with a local denoising
#   criterion](https://www.jmlr.org/papers/v11/vincent10a.html), JMLR 11 (2010).
# * Y. Bengio, N. Léonard, A. Courville, [Estimating or propagating gradients through stochastic
#   neurons for conditional computation](https://arxiv.org/abs/1308.3432), 2013.
# * R. Salakhutdinov, G. Hinton, [Semantic hashing](https://doi.org/10.1016/j.ijar.2008.11.006),
#   International Journal of Approximate Reasoning 50 (2009).
