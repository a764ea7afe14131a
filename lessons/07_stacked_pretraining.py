# %% [markdown]
# # 07 · Stacked pretraining
#
# *How did anyone train deep nets in 2006?*
#
# **What you will do:** train a deep net of sigmoids all at once, and one layer at a time, and from
# other starts; see which gets furthest; then use it to read digits from ten labels.
#
# **What you will learn:** why depth was hard; how autoencoders are stacked, and in which order a
# stack decodes; what makes a comparison fair; when pretraining wins, and when it loses.
#
# **What you need:** the sigmoid and the gradients of lesson 04. About 50 minutes to read and try; the
# whole notebook runs in about a minute.

# %% tags=["setup"]
import copy

import numpy as np
import torch

from aelib import data, lesson, metrics, models, plots, training

plots.use_style()
seed = lesson.seed()

# %% tags=["nbval-ignore-output"]
images = data.load_images(train=3_000, test=1_000, seed=seed)
x_train, x_test = images.x_train, images.x_test
print(images.name, tuple(x_train.shape), tuple(x_test.shape))

# %% [markdown]
# ## 1 A deep net of sigmoids
#
# This is the kind of net people wanted to train twenty years ago: four layers down to a code $h$ of
# 16 numbers, four layers up, and a **sigmoid** after every layer. Its weights start at random, evenly
# between $-1/\sqrt{a}$ and $1/\sqrt{a}$ in a layer with $a$ inputs. We call that the *plain* start. It
# was the usual rule then, and `torch.nn.Linear` still starts like this.

# %%
sizes = (784, 256, 128, 64, 16)


def plain_net(start=seed):
    return models.Autoencoder(sizes, activation="sigmoid", code_activation="sigmoid", seed=start)


print("layers:", [tuple(p.shape) for p in plain_net().parameters() if p.ndim == 2])

# %% [markdown]
# We train all eight layers together, as in lesson 04, for 24 epochs. After each one we note the error
# on new images. (`training.fit` records a mean over pixels; times 784 it is the squared error per
# image of lesson 05.)

# %%
how = dict(batch_size=48, lr=0.002, progress=False)


def train_whole(net, epochs, **more):
    """Train all layers together; return the test error after each epoch."""
    history = training.fit(net, x_train, epochs=epochs, validation=x_test, seed=seed, **how, **more)
    return 784 * np.array(history.validation_loss)


def keep_early(history):
    if len(history.train_loss) == 3:  # a copy of the net as it is after three epochs
        early.load_state_dict(plain.state_dict())


plain, early = plain_net(), plain_net()
plain_error = train_whole(plain, epochs=24, on_epoch=keep_early)

# %% tags=["hide-input"]
lesson.predict(
    "After three epochs, what does this net draw for ten different images?",
    {
        "Ten digits, blurred but different": "That is what the nets of lessons 04 and 05 did by "
        "then. They had ReLU between their layers, or fewer layers.",
        "Ten times nearly the same blot": "It has learnt what all images have in common, and "
        "nothing about any single one.",
        "Ten fields of shapeless noise": "Noise is expensive in squared error. The biases of the "
        "last layer find something better within the first few steps.",
    },
    answer="Ten times nearly the same blot",
)

# %% tags=["nbval-ignore-output"]
#| alt: Ten different digits, and below them ten times nearly the same blurred blot.
ten = x_test[:10]
plots.images({"original": ten, "after 3 epochs": early(ten)});

# %% [markdown]
# Here is the whole run. The dotted line is the error of the mean image: what you get if you look at
# nothing and always draw the average. The dashed line is PCA with 16 numbers (lesson 05).

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Error of the plain sigmoid net against epochs: it lies on the dotted line of the mean image
#|   for some epochs, then creeps down, and is far above the dashed line of PCA at the end.
mean = x_train.mean(dim=0)
mean_error = metrics.squared_error(mean.expand_as(x_test), x_test)
V = torch.linalg.svd(x_train - mean, full_matrices=False)[2][:16].T  # (784, 16)
pca_error = metrics.squared_error(mean + (x_test - mean) @ V @ V.T, x_test)


def draw_runs(ax, runs, title):
    """Draw runs {label: (first epoch, test errors (seeds, epochs), color, style)} with a band."""
    for label, (first, errors, color, style) in runs.items():
        errors = np.atleast_2d(errors)
        epochs = np.arange(first, first + errors.shape[1])
        ax.plot(epochs, errors.mean(axis=0), style, color=plots.COLORS[color], label=label)
        low, high = errors.min(axis=0), errors.max(axis=0)
        ax.fill_between(epochs, low, high, color=plots.COLORS[color], alpha=0.2)
    for level, color, style, name in (
        (mean_error, "k", ":", "mean image"),
        (pca_error, plots.COLORS["pca"], "--", "PCA, 16 numbers"),
    ):
        ax.axhline(level, color=color, linestyle=style, lw=1.5)
        where = dict(transform=ax.get_yaxis_transform(), ha="right", va="bottom", fontsize=11)
        ax.text(0.99, level, name, color=color, **where)
    ax.set(xlabel="epochs", ylabel="squared error per image", title=title)
    ax.set(xlim=(0, 24.5), ylim=(0, 1.2 * mean_error))
    ax.legend(fontsize=11, loc="lower left")


(ax,) = plots.panels(1, size=(7, 4))
draw_runs(ax, {"all layers together": (1, plain_error, "other", "-")}, "sigmoid net, this run")

# %% [markdown]
# The error sits on the dotted line for epochs on end: a **plateau**. Then something gives way and it
# creeps down, slowly. And this is with Adam, which did not exist in 2006. Adam takes larger steps
# where gradients are small: it divides each one by its own usual size, plus $\epsilon = 10^{-8}$, so
# that it never divides by 0. Is the step size to blame, or that $\epsilon$? We come back to it in
# section 4.
#
# ## 2 Why depth is hard
#
# In lesson 04 weights that were too *large* made the sigmoids stick, and a standard deviation of
# $1/\sqrt a$ was right for a net with one hidden layer. The plain start has 0.6 of that. Too small is
# the other danger, and one layer alone hardly shows it.
#
# Follow an image up into the untrained net. Does the code still know which image it came from? If a
# sum that goes into a sigmoid differs between two images by $\Delta$, what comes out differs by at
# most $\Delta/4$: the sigmoid's derivative $\sigma(1-\sigma)$ is at most $\tfrac14$. The next
# layer's weights make a new sum of such differences, small if the weights are small, and so on for
# eight layers.
#
# At each layer we measure how much the values *differ between images*: their standard deviation
# over the test images, averaged over the layer's units.

# %%
@torch.no_grad()
def spread(net, x):
    """Return how much each layer's values differ from image to image."""
    values = [x]
    for part in [*net.encoder, *net.decoder]:
        values.append(part(values[-1]))
    after_sigmoid = values[::2]  # the parts are: matrix, sigmoid, matrix, sigmoid, ...
    return np.array([v.std(dim=0).mean().item() for v in after_sigmoid])

# %% [markdown]
# Now the way back, **back-propagation**. Each layer that the gradient passes on its way down
# multiplies it by the same two factors: $\sigma(1 - \sigma)$, and small weights. So we also measure
# the size of the gradient at each of the eight matrices:

# %%
def gradients(net, x):
    """Return the size of the gradient at each matrix: the root of the mean of its squares."""
    net.zero_grad()
    ((net(x) - x) ** 2).mean().backward()
    grads = [p.grad for p in net.parameters() if p.ndim == 2]
    net.zero_grad()
    return np.array([g.pow(2).mean().sqrt().item() for g in grads])

# %%
forward, backward = spread(plain_net(), x_test), gradients(plain_net(), x_test)

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Left, the difference between images at each layer: it falls by factors from the image to the
#|   output. Right, the size of the gradient at each matrix: it falls by factors from the output
#|   back to the first matrix. Both axes count in factors.
left, right = plots.panels(2, size=(6, 4))
left.semilogy(range(9), forward, "o-", color=plots.COLORS["other"])
left.set(xlabel="layer (0: the image, 4: the code)", ylabel="difference between images")
right.semilogy(range(1, 9), backward, "o-", color=plots.COLORS["other"])
right.set(xlabel="matrix (1: at the image, 8: at the output)", ylabel="size of the gradient");

# %% tags=["nbval-ignore-output"]
print(f"gradient at matrix 1: {backward[0]:.0e}, at matrix 8: {backward[-1]:.0e}")

# %% [markdown]
# Both vertical axes are logarithmic: each line down is a factor of ten. Going up, the difference
# between two images shrinks at every layer, until all images give almost the same output. Coming back,
# the gradient shrinks at every layer on its way to the first matrix. So the output can only be one
# picture for all, the best such picture is the mean, and the layers that could change that hardly hear
# about it. Adam would help, since it divides a gradient by its usual size. But the gradient at matrix 1
# is a hundred times smaller than Adam's $\epsilon$, so there it is divided by $\epsilon$, and the steps
# are as good as none.
#
# This is the **vanishing gradient**. Hochreiter described it in 1991 for nets that run through time;
# for deep nets it is the same arithmetic.
#
# ## 3 One layer at a time
#
# A net with *one* layer down and one up has no such trouble: lesson 04's first net learnt at once. So
# build the deep net out of those:
#
# 1. Train an autoencoder 784 → 256 → 784. Call its matrices $W_1$ and $W_1'$. Keep the decoder
#    $W_1'$ for later.
# 2. Send all images through its encoder. Take the codes, 256 numbers each, as **new data**, and
#    train a second autoencoder on them: 256 → 128 → 256. Keep $W_2'$.
# 3. And again: its codes are the data for the third, 128 → 64 → 128. Keep $W_3'$.
# 4. And again: 64 → 16 → 64. Keep $W_4'$.
#
# Nobody looks further than one layer: such a method is called **greedy**. It needs no labels, and no
# layer ever waits for a gradient from far away. (The `'` marks a matrix of a decoder. It is a matrix
# of its own, not a transpose.)

# %%
def train_levels(sizes, x, epochs):
    """Train one autoencoder on the codes of the other; return them and the last codes."""
    levels = []
    for i in range(4):
        level = models.Autoencoder(sizes[i : i + 2], code_activation="sigmoid", seed=seed + i)
        training.fit(level, x, epochs=epochs, seed=seed + i, **how)
        levels.append(level)
        x = level.encode(x).detach()  # the codes: data for the next level
    return levels, x


levels, values = train_levels(sizes, x_train, epochs=4)
for i, level in enumerate(levels):
    print("level", i + 1, "makes codes of", level.encoder[0].out_features, "numbers")

# %% [markdown]
# Four autoencoders lie on the table, each knowing only its neighbour below. To reconstruct an image,
# encode it through all four, then decode. In which order?

# %% tags=["hide-input"]
lesson.predict(
    "The code h has 16 numbers. Which decoder comes first?",
    {
        "W1', as it was trained first": "It makes images from the 256 numbers of level 1, not 16.",
        "W4', as it was trained last": "What was packed last is unpacked first.",
        "Any: the order does not matter": "Each decoder only knows the codes of its own level.",
    },
    answer="W4', as it was trained last",
)

# %% [markdown]
# Encoding goes $W_1, W_2, W_3, W_4$, so decoding goes $W_4', W_3', W_2', W_1'$: like socks and
# shoes, what went on last comes off first.

# %%
def step_by_step(x):
    for level in levels:  # W1, W2, W3, W4
        x = level.encode(x)
    for level in reversed(levels):  # W4', W3', W2', W1'
        x = level.decode(x)
    return x


h = values[:10]
for name, level in zip(("W4'", "W3'", "W2'", "W1'"), reversed(levels)):
    before, h = h, level.decode(h)
    print(f"{name}: {before.shape[1]} -> {h.shape[1]}")

# %% [markdown]
# A common slip is the order $W_4', W_3', W_1', W_2'$. Try it:

# %%
h = values[:10]
try:
    for i in (4, 3, 1, 2):
        h = levels[i - 1].decode(h)
except ValueError as error:
    print(f"at W{i}': {error}")

# %% [markdown]
# The widths do not fit, and we are lucky that they do not. If all layers had the same width, nothing
# would stop, and the picture would just be bad. Lesson 14 hunts that bug.
#
# What does each level cost? Reconstruct through the first level only, through two, three, four:

# %%
def through(depth, x):
    for level in levels[:depth]:
        x = level.encode(x)
    for level in reversed(levels[:depth]):
        x = level.decode(x)
    return x.detach()

# %% tags=["nbval-ignore-output"]
#| alt: Ten digits, and what comes back through one, two, three and four levels: each row is more
#|   blurred than the one above it.
rows = {f"{n} level{'s'[: n > 1]}, {sizes[n]} numbers": through(n, ten) for n in (1, 2, 3, 4)}
plots.images({"original": ten} | rows);

# %% tags=["nbval-ignore-output"]
for n in (1, 2, 3, 4):
    print("through", n, "of the levels:", round(metrics.squared_error(through(n, x_test), x_test), 1))

# %% [markdown]
# Each level passes on fewer numbers, and adds its own mistakes. No level knows what its mistakes do to
# the *image*; it only saw codes. That is the price of being greedy. (Even the first level, with its
# 256 numbers, is far from finished after four epochs.)
#
# ### Unroll
#
# Put the layers into one net, in the right order. Nothing is trained here: the same layers are
# lined up. That is `models.unroll`, and the whole procedure is `training.pretrain_layerwise`. Are
# they what we did by hand?

# %%
stack = models.unroll(levels)
torch.testing.assert_close(stack(x_test), step_by_step(x_test))

by_hand = models.unroll(train_levels(sizes, x_train[:480], epochs=1)[0])  # a short run of both
by_aelib, _ = training.pretrain_layerwise(sizes, x_train[:480], epochs=1, seed=seed, **how)
torch.testing.assert_close(by_aelib(x_test), by_hand(x_test))
print("unrolled = step by step; levels by hand = aelib's pretrain_layerwise")
print("layers:", [tuple(p.shape) for p in stack.parameters() if p.ndim == 2])

# %% [markdown]
# It is now an ordinary autoencoder with eight layers, and can be trained as one: all layers
# together, starting from here. This second stage is called **fine-tuning**. The first stage was
# only there to find a good place to start: hence **pretraining**. We give it 8 epochs.

# %%
greedy = copy.deepcopy(stack)  # stays as it is
greedy_error = metrics.squared_error(greedy(x_test), x_test)
tuned = copy.deepcopy(greedy)
tuned_error = train_whole(tuned, epochs=8)

# %% [markdown]
# The slider stands at the end, after fine-tuning. Go back to 0 and step through it: what is trained
# now, what stays as it is, what decodes? Watch the images grow worse level by level, and better in the
# last step. (The weights travel with this page, so this stack is a narrower one.)

# %%
narrow = (784, 96, 64, 32, 16)
small, _ = train_levels(narrow, x_train, epochs=6)
small_tuned = copy.deepcopy(models.unroll(small))
tuned_history = train_whole(small_tuned, epochs=8)

# %% tags=["slider"]
#| alt: At rest at the last step, after fine-tuning: a drawing of the whole stack, all of it
#|   trained, six digits, and their reconstructions, which are blurred. A slider goes back through
#|   the levels to the untrained start.
from aelib import widgets

widgets.StackStepper(x_test[:6], small, small_tuned, step=5)

# %% [markdown]
# ## 4 Is it fair?
#
# We have two nets of the same shape. One was trained whole for 24 epochs. The other had 4 epochs for
# each of its 4 levels, which makes 16, and then 8 as a whole: 24 together. So we count every pass
# over the images as one epoch, however small the net that makes it. What does that count hide?
# The main work is multiplying; count the multiplications for one image:

# %%
level_work = [2 * a * b for a, b in zip(sizes, sizes[1:])]  # down and up
whole_work = 2 * sum(a * b for a, b in zip(sizes, sizes[1:]))
print("the four levels:", level_work, "together", sum(level_work))
print("the whole net:  ", whole_work)

# %% [markdown]
# An epoch of *every* level costs as much as *one* epoch of the whole net. So our 16 epochs of
# pretraining cost about as much as 4 of the whole net. At equal epochs the pretrained net has done half
# the work of the plain one (4 + 8 = 12 against 24).

# %% tags=["hide-input"]
lesson.predict(
    "After 24 epochs each, the pretrained sigmoid net's error on new images, as a share of the "
    "plain net's, will be",
    {
        "between 0.9 and 1.1": "With enough epochs, training might even it out. But the plain net "
        "spends many of its epochs on the plateau.",
        "below 0.8": "It starts where the plain net has not arrived by the end.",
        "above 1.2": "The greedy layers were trained for the wrong goal, and so the stack is not "
        "very good before fine-tuning. But it is a good place to start from.",
    },
    answer="below 0.8",
)

# %% [markdown]
# Left, this run: one seed, 3,000 images. Right, a longer experiment that was run beforehand: five
# seeds, 10,000 images; each line is a mean, and the band runs from the lowest to the highest seed. Its
# command is `python experiments/stacked_pretraining.py mnist glyphs`. A diamond marks the stack before
# fine-tuning.

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Two panels, this run and five stored seeds: the error of the plain net, which stalls and
#|   creeps, and that of the pretrained one from epoch 16 on. Its diamond, before fine-tuning, is
#|   already below the plain line, and it ends far below.
stored = lesson.stored("stacked_pretraining")[images.name]


def stored_curves(name):
    return 784 * np.array([one["curves"][name] for one in stored.values()])  # (seeds, epochs)


left, right = plots.panels(2, size=(6, 4.4))
ours = np.r_[greedy_error, tuned_error]  # after epoch 16, 17, ..., 24
runs = {"plain": (1, plain_error, "other", "-"), "pretrained": (16, ours, "deep", "-")}
draw_runs(left, runs, "sigmoid, this run")
many = stored_curves("sigmoid"), stored_curves("sigmoid, pretrained")
runs = {"plain": (1, many[0], "other", "-"), "pretrained": (16, many[1], "deep", "-")}
draw_runs(right, runs, "sigmoid, stored: 5 seeds")
for ax, whole in ((left, ours[0]), (right, many[1][:, 0].mean())):
    ax.plot(16, whole, "D", ms=9, color=plots.COLORS["deep"])

# %% tags=["nbval-ignore-output"]
plain_ends, ends = many[0][:, -1].mean(), many[1][:, -1].mean()
print(f"epoch 16, greedy alone / joint: {ours[0] / plain_error[15]:.2f}", end=" here, ")
print(f"{many[1][:, 0].mean() / many[0][:, 15].mean():.2f} stored")
print(f"epoch 24, pretrained / plain:   {ours[-1] / plain_error[-1]:.2f}", end=" here, ")
print(f"{ends / plain_ends:.2f} stored")

# %% [markdown]
# Two comparisons in one figure:
#
# * **Greedy against joint.** At epoch 16, compare the diamond with the grey line: greedy training
#   alone is ahead of training all at once, though no level knew of the others.
# * **With and without pretraining.** At epoch 24, compare the ends: the same net, trained whole in
#   both cases, from two different starts. The pretrained one is far ahead.
#
# The right panel has more images, so more steps in each epoch, and its plateau ends sooner. It also
# gets below PCA, which so short a run as ours need not.
#
# ### The step size, and epsilon
#
# Perhaps we have crippled the plain net with a bad learning rate, or with Adam's $\epsilon$. The
# stored experiment tried four rates (two seeds each; five for 0.002, the one used above), and, with
# three seeds, $\epsilon = 10^{-15}$, which is far below every gradient of section 2:

# %% tags=["nbval-ignore-output"]
tried = {"plain, rate 0.002": stored_curves("sigmoid")}
for rate in ("0.001", "0.005", "0.01"):
    found = [one["rates"][rate] for one in stored.values() if one["rates"]]
    tried[f"plain, rate {rate}"] = 784 * np.array(found)  # (seeds, epochs)
found = [one["small_epsilon"] for one in stored.values() if one.get("small_epsilon")]
tiny_epsilon = 784 * np.array(found)
tried |= {"plain, epsilon 1e-15": tiny_epsilon, "pretrained": stored_curves("sigmoid, pretrained")}
print(f"stored, error at epoch 24, from the best seed to the worst; mean image {mean_error:.1f}")
for name, curves in tried.items():
    print(f"{name:20} {curves[:, -1].min():.1f} to {curves[:, -1].max():.1f}")

# %% tags=["nbval-ignore-output"]
for name in ("plain, rate 0.002", "plain, epsilon 1e-15"):
    leaves = [int((run > 0.95 * mean_error).sum()) + 1 for run in tried[name]]
    print(f"{name}: the first epoch off the plateau, seed by seed:", leaves)

# %% [markdown]
# An end near the mean image is a net that is still on its plateau after 24 epochs. None of the four
# rates comes near the pretrained net. With the tiny $\epsilon$ the plateau lasts one epoch, for every
# seed: in part it *was* Adam's $\epsilon$. But the poor end was not. Once the net moves, it creeps down
# as slowly as before, and ends about twice as high as the pretrained one, or higher.
#
# ## 5 Another start
#
# Section 2 found *two* culprits: the small random start, and the sigmoid with its derivative of at most
# $\tfrac14$. Pretraining changes the start. What if we change the start in another way, without
# any training?
#
# **A wider start.** Glorot and Bengio (2010) asked: how large must random weights be, so that a
# signal keeps its size from layer to layer, both on the way up and on the way back? For a layer
# with $a$ inputs and $b$ outputs, and a nonlinearity whose slope at 0 is 1, their answer is: draw
# evenly between $-\sqrt{6 / (a + b)}$ and $\sqrt{6 / (a + b)}$. A sigmoid's slope at 0 is
# $\tfrac14$; so we make the weights 4 times as large. (In the first matrix the standard deviation
# is then 0.18, over eight times that of the plain start, and still far from the 1 of lesson 04.)
#
# **ReLU.** Its slope is 1 wherever it is not 0. Half of its inputs are cut off, so the squares of the
# weights must be twice as large to make up for it: He and others (2015) draw them from a normal
# distribution of variance $2 / a$. (Our ReLU nets have no nonlinearity on the code, as in lesson 04.)

# %%
def restarted(net, draw, start=seed):
    """Draw all weights anew, biases 0; `draw` is one of torch's nn.init functions."""
    generator = torch.Generator().manual_seed(start)
    for layer in [*net.encoder, *net.decoder]:
        if hasattr(layer, "weight"):
            draw(layer.weight, generator=generator)
            torch.nn.init.zeros_(layer.bias)
    return net


def wide(weight, generator):  # Glorot and Bengio, times 4
    torch.nn.init.xavier_uniform_(weight, gain=4, generator=generator)


def he(weight, generator):
    torch.nn.init.kaiming_normal_(weight, nonlinearity="relu", generator=generator)

# %% [markdown]
# The measurement of section 2 again, for three sigmoid nets: the plain start, the wide start, and
# the stack after pretraining. Neither of the first two has seen an image.

# %%
three_nets = {"plain start": plain_net(), "wide start": restarted(plain_net(), wide), "pretrained": greedy}

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Difference between images at each layer, and size of the gradient at each matrix, for three
#|   nets. The lines of the plain start fall by factors; those of the wide start and of the
#|   pretrained net stay nearly level.
look = {"plain start": ("other", "-"), "wide start": ("other", "--"), "pretrained": ("deep", "-")}
left, right = plots.panels(2, size=(6, 4))
for name, net in three_nets.items():
    color, style = plots.COLORS[look[name][0]], look[name][1]
    left.semilogy(range(9), spread(net, x_test), style, marker="o", color=color, label=name)
    right.semilogy(range(1, 9), gradients(net, x_test), style, marker="o", color=color, label=name)
left.set(xlabel="layer (0: the image, 4: the code)", ylabel="difference between images")
right.set(xlabel="matrix (1: at the image, 8: at the output)", ylabel="size of the gradient")
left.legend();

# %% tags=["hide-input"]
lesson.predict(
    "The same sigmoid net, all layers together for 24 epochs, no pretraining, but the wide start. "
    "Where does it end?",
    {
        "Near the plain net, or above it": "Random is random? There is good and bad random: this "
        "one lets the image through, and the gradient back.",
        "Near the pretrained net, or below it": "Most of what pretraining did for this net was to "
        "give it weights of a good size.",
        "Half-way between these two nets": "The plateau was what held the plain net back, and "
        "this one has none to speak of.",
    },
    answer="Near the pretrained net, or below it",
)

# %%
def relu_net(start=seed):
    return restarted(models.Autoencoder(sizes, activation="relu", seed=start), he, start)


wide_error = train_whole(restarted(plain_net(), wide), epochs=24)

# %%
relu_error = train_whole(relu_net(), epochs=24)
levelwise = dict(epochs=4, activation="relu", code_activation=None, seed=seed)
relu_greedy, _ = training.pretrain_layerwise(sizes, x_train, **levelwise, **how)
relu_greedy_error = metrics.squared_error(relu_greedy(x_test), x_test)
relu_tuned_error = train_whole(copy.deepcopy(relu_greedy), epochs=8)

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Sigmoid nets, this run and five stored seeds: the plain start is highest, the wide start
#|   falls at once, and the pretrained net ends near it.
#| alt: ReLU nets, this run and five stored seeds: with the start of He the error falls at once and
#|   stays below; the pretrained net comes close to it by the end.
def draw_pair(ax, activation, runs, title):
    starts = ["plain start", "wide start"] if activation == "sigmoid" else ["He's start"]
    first = {name: (1, run, "other", style) for name, run, style in zip(starts, runs, ("-", "--"))}
    draw_runs(ax, first | {"pretrained": (16, runs[-1], "deep", "-")}, f"{activation}, {title}")
    diamond = np.atleast_2d(runs[-1])[:, 0]
    ax.plot(16, diamond.mean(), "D", ms=9, color=plots.COLORS["deep"])
    ax.set_ylim(0, max(1.2 * mean_error, 1.05 * diamond.max()))


live = [plain_error, wide_error, ours], [relu_error, np.r_[relu_greedy_error, relu_tuned_error]]
names = ["sigmoid", "sigmoid, wide start", "sigmoid, pretrained"], ["relu", "relu, pretrained"]
for kind, runs, stored_names in zip(("sigmoid", "ReLU"), live, names):
    left, right = plots.panels(2, size=(6, 4.2))
    draw_pair(left, kind, runs, "this run")
    draw_pair(right, kind, [stored_curves(name) for name in stored_names], "stored: 5 seeds")

# %% tags=["nbval-ignore-output"]
largest, x_up = [], x_test
for part in relu_greedy.encoder:
    x_up = part(x_up).detach()
    largest += [f"{x_up.max():.0f}"] * isinstance(part, torch.nn.Linear)
print("this run, largest number in the greedy ReLU codes, level by level:", ", ".join(largest))

# %% [markdown]
# Say it plainly: **at equal epochs, pretraining loses to a good start.** In the longer experiment the
# sigmoid net with wide weights ends below the pretrained one for every seed, with no pretraining at
# all. The ReLU net with He's start is lower than both, and pretraining does not help it: the
# pretrained one comes close by the end, but not below, for any of the five seeds.
#
# But section 4 counted multiplications: by that count the pretrained net had only half as much. Is the
# verdict the same at equal **work**?

# %% tags=["hide-input"]
lesson.predict(
    "Stop the wide start and He's start after 12 epochs, when each has cost as many "
    "multiplications as the pretrained net in all. In the longer experiment, who has the lower "
    "error then?",
    {
        "The good start, with the sigmoid and with ReLU": "So it was at equal epochs. But an "
        "epoch of one level is cheap.",
        "The pretrained net with the sigmoid, nobody with ReLU": "The verdict depends on what is "
        "held equal.",
        "The pretrained net, with the sigmoid and with ReLU": "For the sigmoids, yes. With ReLU "
        "there is nothing to win.",
    },
    answer="The pretrained net with the sigmoid, nobody with ReLU",
)

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Error against work, in epochs of the whole net, for five stored seeds. With sigmoids the
#|   pretrained net ends below the wide start; with ReLU both lines end together.
kinds = ("sigmoid", "sigmoid, wide start", "wide start"), ("relu", "relu", "He's start")
for ax, (kind, rival, label) in zip(plots.panels(2, size=(6, 4.2)), kinds):
    rival_runs, stack_runs = stored_curves(rival), stored_curves(f"{kind}, pretrained")
    runs = {label: (1, rival_runs[:, :12], "other", "--"), "pretrained": (4, stack_runs, "deep", "-")}
    draw_runs(ax, runs, f"{kind.replace('relu', 'ReLU')}, equal work, stored: 5 seeds")
    ax.set(xlim=(0, 12.5), xlabel="work, in epochs of the whole net")
    print(f"{kind}, after the work of 12 epochs, mean of five seeds:", end=" ")
    print(f"{label} {rival_runs[:, 11].mean():.1f}, pretrained {stack_runs[:, -1].mean():.1f}")

# %% [markdown]
# By epochs the wide start wins, by multiplications the pretrained sigmoid net does, for every seed.
# With ReLU nothing is gained by either count. Whoever reports only one of the two counts can have
# the result they like.
#
# And look at the diamond in the ReLU figures: before fine-tuning, the greedy ReLU stack is on average
# worse than the sigmoid stack, and very different from seed to seed (the wide band). One reason: ReLU
# codes have no upper limit. The last level meets numbers far above 1 and has hardly begun to learn when
# its four epochs are over. We kept the recipe equal for all nets, and it was made for sigmoids. (One
# more thing differs from the rival: the levels began from the plain start; He's was not tried.)
#
# ## 6 Few labels
#
# So far there was no label anywhere: all this was **unsupervised** learning. Images are cheap, and
# somebody has to be paid to say what is on them. The promise of 2006 was: pretrain on all images
# without labels, then train with the few labels that you have, which is **supervised** learning.
#
# A **classifier** is the encoder with one more layer on top, which gives ten numbers, one for each
# digit: $z_0, \dots, z_9$. The **softmax** turns them into probabilities, positive and with sum 1:
# $e^{z_i} / \sum_j e^{z_j}$. With three digits and $z = (2, 1, 0)$ they are $0.67, 0.24, 0.09$. The
# loss is minus the logarithm of the probability of the right digit, the **cross-entropy**: $-\log
# 0.67 = 0.41$ if the first one is right, $-\log 0.09 = 2.41$ if the last one is.
# `training.fine_tune` trains all of its layers together.
#
# We draw the labelled images so that every digit occurs equally often (**class-balanced**). With ten
# labels, that is one example of each:

# %%
def balanced(y, count, rng):
    """Return the positions of `count` images, drawn at random, as many of each class."""
    places = [np.flatnonzero(y.numpy() == c) for c in range(10)]
    return np.concatenate([rng.choice(p, count // 10, replace=False) for p in places])

# %% tags=["nbval-ignore-output"]
#| alt: Ten digits, one of each.
x_one = x_train[balanced(images.y_train, 10, np.random.default_rng([seed, 0, 10]))]
plots.images({"all we may look at": x_one}, captions=range(10));

# %% [markdown]
# Every net takes the same 400 steps, whatever its start and the number of labels. Both nets of a pair
# get the same images, and the same new layer on top.

# %%
from threadpoolctl import threadpool_limits


def train_with_labels(net, count, draw, lr, prepare=None):
    """Put a classifier on a copy of the net's encoder; return it, trained on `count` labels."""
    chosen = balanced(images.y_train, count, np.random.default_rng([seed, draw, count]))
    classifier = models.Classifier(copy.deepcopy(net.encoder), seed=seed + draw)
    if prepare:  # exercise 2 uses this
        prepare(classifier)
    batch = min(count, 20)
    epochs = 400 * batch // count
    x, y = x_train[chosen], images.y_train[chosen]
    with threadpool_limits(1):  # on so few images, two threads mostly wait for each other
        training.fine_tune(classifier, x, y, epochs=epochs, batch_size=batch, lr=lr, progress=False)
    return classifier


def wrong(classifier):
    return training.error_rate(classifier, x_test, images.y_test)

# %% tags=["hide-input"]
lesson.predict(
    "Ten labelled images, one of each digit; blind guessing is wrong 90 % of the time. The "
    "sigmoid net with and without pretraining:",
    {
        "both are wrong about equally often": "Ten images are few. But the pretrained net already "
        "knows what differs between images, and needs the labels only to name it.",
        "the pretrained one is wrong less often": "It has seen thousands of images. The ten "
        "labels only have to give names to what it tells apart already.",
        "the plain one is wrong less often": "It has nothing to unlearn. But it has to find out "
        "from ten images which differences matter, through layers that hardly let anything pass.",
    },
    answer="the pretrained one is wrong less often",
)

# %% [markdown]
# With so few labels it matters a lot *which* images were drawn, so we draw several times. A net
# without pretraining also gets a new start for every draw.

# %%
draws = {10: 8, 100: 3, 1000: 2}
sigmoid_wrong = {"plain": {}, "pretrained": {}}
shown = {}  # the classifiers of the first draw, for the slider below
for count, times in draws.items():
    for name in sigmoid_wrong:
        nets = [greedy if name == "pretrained" else plain_net(seed + draw) for draw in range(times)]
        made = [train_with_labels(net, count, i, lr=0.005) for i, net in enumerate(nets)]
        sigmoid_wrong[name][count] = np.array([wrong(classifier) for classifier in made])
        shown[name, count] = made[0]

# %% [markdown]
# Then the same for ReLU with He's start, with fewer draws. (The step size is 0.005 for the sigmoid nets
# and 0.002 for the ReLU nets, as in the stored experiment; other pairs were not tried.)

# %%
relu_draws = {10: 3, 100: 2, 1000: 1}
relu_wrong = {"He's start": {}, "pretrained": {}}
for count, times in relu_draws.items():
    for name in relu_wrong:
        nets = [relu_greedy if name == "pretrained" else relu_net(seed + i) for i in range(times)]
        made = [train_with_labels(net, count, i, lr=0.002) for i, net in enumerate(nets)]
        relu_wrong[name][count] = np.array([wrong(classifier) for classifier in made])

# %% [markdown]
# Does a deep net help at all? The same labels also go to a linear classifier on the pixels, a
# softmax with one layer in front of it (**logistic regression**, with scikit-learn's usual weight
# decay).

# %%
from sklearn.linear_model import LogisticRegression


def linear_wrong(count, draw):
    chosen = balanced(images.y_train, count, np.random.default_rng([seed, draw, count]))  # the same
    linear = LogisticRegression(max_iter=2000)
    with threadpool_limits(1):
        linear.fit(x_train[chosen].numpy(), images.y_train[chosen].numpy())
    return 1 - linear.score(x_test.numpy(), images.y_test.numpy())


pixels_wrong = {n: np.array([linear_wrong(n, i) for i in range(draws[n])]) for n in draws}

# %% [markdown]
# Dots: this run, 400 steps, with a bar from the best draw to the worst. Lines: the longer experiment
# (the same command as above), pretrained on 10,000 images, with two draws for each seed and 1,500 steps
# (ten epochs where all 10,000 labels are used), and a band from the lowest seed to the highest.
# Without colour: the linear classifier, with crosses for this run.

# %% tags=["hide-input"]
counts = [10, 30, 100, 300, 1000, 10_000]


with_labels = [one for one in stored.values() if "pixels" in one]  # seeds whose labels are done


def stored_part(part, name):
    return [one["pixels"][part] if name == "pixels" else one[part][name] for one in with_labels]


def stored_labels(name):
    return 100 * np.c_[stored_part("label_errors", name), stored_part("all_labels", name)]


def draw_labels(ax, title, live, long):
    for found, color, shift in zip(live, ("deep", "other"), (0.95, 1.05)):  # side by side
        middle = [100 * v.mean() for v in found.values()]
        reach = [[m - 100 * v.min(), 100 * v.max() - m] for m, v in zip(middle, found.values())]
        spots = shift * np.array(list(found))
        ax.errorbar(spots, middle, np.array(reach).T, fmt="o", capsize=4, color=plots.COLORS[color])
    for name, (label, color, style) in long.items():
        plots.error_curve(counts, stored_labels(name), label, color=color, live=False, ax=ax)
        ax.lines[-1].set_linestyle(style)
    label = "linear, on pixels"
    plots.error_curve(counts, stored_labels("pixels"), label, color="original", live=False, ax=ax)
    ax.lines[-1].set_linestyle(":")
    crosses = [100 * v.mean() for v in pixels_wrong.values()]
    ax.plot(list(pixels_wrong), crosses, "x", color=plots.COLORS["original"], ms=9, mew=2)
    ax.set_xscale("log")
    ax.set_xticks(counts, [*map(str, counts[:-1]), "all"])
    ax.set(xlabel="labelled images", ylabel="% of test images wrong", title=title, ylim=(0, 95))
    ax.legend(fontsize=11)

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Share of test images wrong against the number of labels, from ten to all, for sigmoid nets
#|   and for ReLU nets; all lines fall. The plain sigmoid start is the highest until all labels
#|   are used. The other nets run together. The dotted line of the linear classifier is the
#|   lowest at ten labels; with many it is overtaken.
left, right = plots.panels(2, size=(6, 4.4))
two = {"sigmoid, pretrained": ("pretrained", "deep", "-"), "sigmoid": ("plain start", "other", "-")}
two["sigmoid, wide start"] = ("wide start", "other", "--")
draw_labels(left, "sigmoid", [sigmoid_wrong["pretrained"], sigmoid_wrong["plain"]], two)
two = {"relu, pretrained": ("pretrained", "deep", "-"), "relu": ("He's start", "other", "-")}
draw_labels(right, "ReLU", [relu_wrong["pretrained"], relu_wrong["He's start"]], two)

# %% [markdown]
# With ten labels the luck of the draw is larger than any difference between the nets. But all of them
# got the *same* ten images in each draw. So compare draw by draw, in **pairs**: how often is one of two
# wrong less often than the other?

# %% tags=["nbval-ignore-output"]
compared = ("pixels", "sigmoid", "sigmoid, pretrained", "sigmoid, wide start", "relu")
ten_wrong = {name: np.ravel(stored_part("ten_labels", name)) for name in compared}
pairs = [("sigmoid, pretrained", "sigmoid"), ("sigmoid, wide start", "sigmoid, pretrained")]
pairs += [("pixels", rival) for rival in ("sigmoid, pretrained", "sigmoid, wide start", "relu")]
for better, worse in pairs:
    won, of = (ten_wrong[better] < ten_wrong[worse]).sum(), len(ten_wrong[better])
    print(f"stored, ten labels: {better} better than {worse} in {won} of {of} draws")
live_ten = {name: found[10] for name, found in sigmoid_wrong.items()} | {"pixels": pixels_wrong[10]}
for better, worse in (("pretrained", "plain"), ("pixels", "pretrained")):
    won = (live_ten[better] < live_ten[worse]).sum()
    print(f"this run, ten labels: {better} better than {worse} in {won} of {draws[10]} draws")

# %% [markdown]
# What to see, in the lines:
#
# * **Sigmoid, plain start:** pretraining wins, with ten labels and with a thousand. With all 10,000
#   labels the gap is nearly gone: enough labels and steps make up for a bad start. (A plain dot can
#   stand far above its line, and even rise with more labels: its 400 steps may end on the plateau.)
# * **Sigmoid, wide start (dashed):** about as good as the pretrained net, with no pretraining.
# * **ReLU, He's start:** no gain from pretraining. The two lines run together, and where they part
#   the pretrained one is mostly the worse.
# * **Linear, on the pixels (dotted):** with ten labels it beats *every* deep net, pretrained or
#   not, in most draws, although it has never seen an unlabelled image. At about a hundred labels
#   they meet. Depth pays on handwriting with a thousand, and with all of them the linear one is
#   wrong about twice as often. (The drawn digits of `glyphs` are too easy by then: hardly anything
#   is wrong.)
#
# So at this size the thousands of images without labels bought nothing that a good start, or with ten
# labels a linear model, does not give for nothing. That is a statement about these nets, these images
# and these epochs: it does not say that unlabelled images are useless.
#
# ### Move the number of labels
#
# Twelve test images under the sigmoid nets. A net's row shows an image as it is where the net is
# right, and in **negative** where it is wrong. Below, the share of all test images that are wrong (the
# first draw only).

# %% tags=["hide-input"]
def marked(classifier, x, y):
    right = classifier(x).argmax(dim=1) == y
    return torch.where(right[:, None], x, 1 - x).detach()


x12, y12 = x_test[:12], images.y_test[:12]
steps, notes = {}, {}
for n in draws:
    steps[n] = {name: marked(shown[name, n], x12, y12) for name in ("plain", "pretrained")}
    lost = {name: f"{wrong(shown[name, n]):.0%}" for name in steps[n]}
    notes[n] = f"{n} labels, 400 steps. Negative = wrong. Of all test images wrong: " + (
        f"plain {lost['plain']}, pretrained {lost['pretrained']}."
    )

# %% tags=["slider"]
#| alt: At rest at 100 labels: twelve test images, and two rows with the answers of the plain and
#|   the pretrained net, an image in negative where the net is wrong. A slider moves the number of
#|   labels.
widgets.ImageSteps(x12, steps, name="labels", notes=notes, stage=1)

# %% [markdown]
# ## 7 What became of it
#
# * **2006.** Hinton, Osindero and Teh train **deep belief nets** one level at a time; each level is a
#   *restricted Boltzmann machine*, a relative of the autoencoder. Hinton and Salakhutdinov unroll such
#   a stack into the deep autoencoder of lesson 05's table. Bengio and others show that plain
#   autoencoders serve as levels too, and that it helps with labels.
# * **2010.** Vincent and others damage the input of every level (lessons 08 and 09), and gain.
#   Erhan and others ask *why* pretraining helps: because training starts in a better place, or
#   because the unlabelled images keep the weights from learning few labels by heart? Their
#   experiments favour the second. Martens trains the autoencoders of 2006 without pretraining, by a
#   method that uses curvature.
# * **2010 to 2015.** Glorot and Bengio explain the plateau by the start, and by the sigmoid itself,
#   whose values lie around a half and not around 0; Glorot, Bordes and Bengio (2011) train deep ReLU
#   nets with labels alone; He and others (2015) give the start for ReLU. Greedy pretraining goes out of
#   use.
# * **Since then** pretraining without labels is back, and everywhere: language models learn to
#   guess a missing word of a text that nobody has labelled, and are fine-tuned afterwards. As the
#   target comes from the data themselves, this is called **self-supervised** learning; an
#   autoencoder is a case of it. What has gone is the *greedy* part: all layers are trained at once.
#
# Some words that you will meet in papers:
#
# | here | in papers |
# |---|---|
# | one level at a time | greedy layer-wise (unsupervised) pretraining |
# | plain start, wide start, He's start | default, Glorot or Xavier, and He or Kaiming initialization |
# | the gradient gets lost on its way down | vanishing gradients |
# | linear classifier on the pixels | (multinomial) logistic regression, a linear baseline |
# | layers stay as they are (exercise 2) | frozen; the layer on top alone: a linear probe |
#
# ## Exercises
#
# **1. In the right order.** Write the encoder and decoder of a stack. All levels here have the *same*
# width, so no error will warn you.

# %% tags=["exercise:reconstruct"]
def reconstruct(levels, x):
    """levels: objects with encode and decode, from the images upwards. Return x_hat."""
    ...  # your code here

# %% tags=["hide-input", "check:reconstruct"]
from aelib import lesson


class Shift:  # encodes x -> a x + b, decodes exactly
    def __init__(self, a, b):
        self.a, self.b = a, b

    def encode(self, x):
        return self.a * x + self.b

    def decode(self, h):
        return (h - self.b) / self.a


class Forget(Shift):  # its code is always 5
    def encode(self, x):
        return 5.0


one, three = [Shift(2.0, 1.0)], [Shift(2.0, 1.0), Shift(0.5, -3.0), Shift(4.0, 2.0)]
lossy = [Shift(2.0, 1.0), Forget(1.0, 0.0)]
lesson.check(
    reconstruct,
    (lambda f: f(one, 5.0) != 11.0, "that is the code, 2 x 5 + 1: it has to be decoded, too"),
    (lambda f: f(one, 5.0) == 5.0, "one level: encode, then decode"),
    (
        lambda f: f(three, 5.0) == 5.0,
        "these levels lose nothing, so 5 comes back: the last level that encoded decodes first",
    ),
    (
        lambda f: f(lossy, 5.0) == 2.0,
        "encode up to the top before you decode: the second level forgets x, 2 comes back",
    ),
)

# %% [markdown] tags=["solution:reconstruct"]
# <details><summary>Solution</summary>
#
# ```python
# def reconstruct(levels, x):
#     for level in levels:
#         x = level.encode(x)
#     for level in reversed(levels):
#         x = level.decode(x)
#     return x
# ```
#
# </details>

# %% [markdown]
# **2. Freeze the encoder.** With few labels one may train the layer on top only, and keep the
# pretrained layers as they are. Write a function that makes it so (a parameter with
# `requires_grad` False stays as it is) and returns how many numbers are left to train. Then try it:
# `wrong(train_with_labels(greedy, 10, 0, lr=0.005, prepare=freeze))`, and with 1,000 labels: which
# is better, frozen or not?

# %% tags=["exercise:freeze"]
def freeze(classifier):
    """classifier: has an .encoder and a .top. Return the count of numbers still to train."""
    ...  # your code here

# %% tags=["hide-input", "check:freeze"]
from aelib import lesson


def small_classifier():
    return models.Classifier(models.Autoencoder((6, 4, 3), seed=1).encoder, classes=5)


def learns_on_top(f):
    net = small_classifier()
    f(net)
    return all(p.requires_grad for p in net.top.parameters())


def moved(f):
    net, x = small_classifier(), torch.ones(10, 6)
    f(net)
    before = copy.deepcopy(net)
    training.fine_tune(net, x, torch.arange(10) % 5, epochs=2, batch_size=10, progress=False)
    same = [torch.equal(a, b) for a, b in zip(net.parameters(), before.parameters())]
    return [not value for value in same]


lesson.check(
    freeze,
    (
        lambda f: f(small_classifier()) != 63,
        "63 are all the numbers of the net; those of the encoder are frozen and do not count",
    ),
    (
        lambda f: f(small_classifier()) == 20,
        "to train are those on top, 3 x 5 weights and 5 biases (the encoder has 43 numbers)",
    ),
    (
        learns_on_top,
        "the layer on top is frozen, too, and must learn: only the encoder is to be frozen",
    ),
    (
        lambda f: not any(moved(f)[:4]),
        "the count is right, but the encoder moved: its parameters need requires_grad False",
    ),
    (lambda f: all(moved(f)[4:]), "the layer on top must still learn"),
)

# %% [markdown] tags=["solution:freeze"]
# <details><summary>Solution</summary>
#
# ```python
# def freeze(classifier):
#     for p in classifier.encoder.parameters():
#         p.requires_grad_(False)
#     return sum(p.numel() for p in classifier.parameters() if p.requires_grad)
# ```
#
# With ten labels we saw hardly a difference: ten images are too few to improve the layers below. With
# 1,000 the frozen one was wrong more than twice as often: there is enough to learn from, and the codes
# were made for drawing, not for telling digits apart.
#
# </details>

# %% [markdown]
# **3. Which level costs most?** Return, for each level of a stack, its share of the multiplications,
# so that the shares add up to 1. Then look at our sizes: where does greedy training spend its time?

# %% tags=["exercise:level_shares"]
def level_shares(sizes):
    """sizes: for example (784, 256, 128). Return a list with one share for each level."""
    ...  # your code here

# %% tags=["hide-input", "check:level_shares"]
from aelib import lesson

lesson.check(
    level_shares,
    (lambda f: len(f((8, 4, 2))) == 2, "three widths make two levels"),
    (
        lambda f: abs(sum(f((8, 4, 2))) - 1) < 1e-9,
        "the shares must add up to 1: divide by the multiplications of all levels together",
    ),
    (
        lambda f: abs(f((8, 4, 2))[0] - 0.8) < 1e-9,
        "level 1 takes 8 x 4 multiplications, level 2 only 4 x 2: 4 to 1, so 0.8 and 0.2",
    ),
    (lambda f: abs(f((9, 3, 3, 1))[1] - 9 / 39) < 1e-9, "27, 9 and 3 of 39 for 9-3-3-1"),
)

# %% [markdown] tags=["solution:level_shares"]
# <details><summary>Solution</summary>
#
# ```python
# def level_shares(sizes):
#     work = [a * b for a, b in zip(sizes, sizes[1:])]  # times 2, down and up, in every level
#     return [w / sum(work) for w in work]
# ```
#
# For 784-256-128-64-16 the first level takes more than four fifths of it.
#
# </details>

# %% [markdown]
# ## What this run showed

# %%
gap = (stack(x_test) - step_by_step(x_test)).abs().max().item()
lesson.claim("the unrolled stack, before fine-tuning, equals decoding step by step", gap < 1e-6)
weights = [sum(p.numel() for p in net.parameters() if p.ndim == 2) for net in (*levels, stack)]
lesson.claim(
    "an epoch of every level takes as many multiplications as one of the whole net",
    sum(weights[:-1]) == weights[-1] == whole_work,
)

# %%
lesson.claim(
    "after three epochs the plain sigmoid net is hardly better than the mean image",
    plain_error[2] > 0.9 * mean_error,
)
lesson.claim(
    "at the plain start the first matrix has under a hundredth of the last one's gradient",
    backward[0] < 0.01 * backward[-1],
)
lesson.claim("and under a tenth of Adam's epsilon, 1e-8", backward[0] < 1e-9)

# %%
lesson.claim(
    "at equal epochs the pretrained sigmoid net has under 0.8 of the plain one's error",
    tuned_error[-1] < 0.8 * plain_error[-1],
)

# %%
lesson.claim(
    "at equal epochs the wide start alone does it, too: under 0.8 of the plain error",
    wide_error[-1] < 0.8 * plain_error[-1],
)
lesson.claim(
    "at equal epochs ReLU with He's start is below the pretrained sigmoid net",
    relu_error[-1] < tuned_error[-1],
)

# %%
wide_stored, pretrained_stored = (
    stored_curves(f"sigmoid, {name}") for name in ("wide start", "pretrained")
)
lesson.claim(
    "stored: at equal epochs the wide start is below the pretrained net, for every seed",
    wide_stored[:, -1].max() < pretrained_stored[:, -1].min(),
)
lesson.claim(
    "stored: at equal work the pretrained net is below the wide start, for every seed",
    pretrained_stored[:, -1].max() < wide_stored[:, 11].min(),
)

# %%
ends = tiny_epsilon[:, -1].min(), stored_curves("sigmoid, pretrained")[:, -1].max()
lesson.claim(
    "stored: with an epsilon of 1e-15 the plain net still ends far above the pretrained one",
    ends[0] > 1.5 * ends[1],
)

# %%
with_10, without_10 = (sigmoid_wrong[name][10].mean() for name in ("pretrained", "plain"))
with_100, without_100 = (sigmoid_wrong[name][100].mean() for name in ("pretrained", "plain"))
lesson.claim(
    "with ten labels pretraining wins in the sigmoid net, on average over the draws",
    with_10 < without_10,
)
lesson.claim("and with a hundred", with_100 < without_100)
lesson.claim(
    "stored: with ten labels pretraining beats the plain start in most draws",
    (ten_wrong["sigmoid, pretrained"] < ten_wrong["sigmoid"]).mean() > 0.5,
)

# %%
nets = "sigmoid, pretrained", "sigmoid, wide start", "relu"
lesson.claim(
    "stored: with ten labels the linear classifier beats three deep nets in most draws",
    min((ten_wrong["pixels"] < ten_wrong[net]).mean() for net in nets) > 0.5,
)
wide_ten, stack_ten = (stored_labels(net)[:, 0].mean() for net in nets[1::-1])
lesson.claim("stored: with ten labels a wide start does as well", wide_ten < 1.1 * stack_ten)
shares = [relu_wrong["pretrained"][n].mean() / relu_wrong["He's start"][n].mean() for n in (10, 100)]
lesson.claim("with ReLU and He's start, pretraining brings no such gain", min(shares) > 0.8)

# %% [markdown]
# ## Summary
#
# * A deep sigmoid net with a plain small start stalls: the image hardly gets up, the gradient hardly
#   gets back. It draws the mean image.
# * **Greedy pretraining** trains one layer at a time on the codes of the one before. The stack decodes
#   in the opposite order, $W_4', W_3', W_2', W_1'$, and is then fine-tuned as a whole.
# * At equal epochs the pretrained sigmoid net is far ahead of the plain one, with half the
#   multiplications.
# * At equal epochs, weights of the right size, or ReLU with He's start, do better with no pretraining.
#   At equal work the pretrained sigmoid net is ahead of the wide start, and ReLU gains nothing.
# * With few labels it is the same story: pretraining wins over a bad start, and not over a good one.
#   With ten labels a linear model on the pixels beats them all.
# * A comparison is fair when you say what was equal: epochs, steps, step sizes, draws, seeds.
#
# ## References
#
# * G. Hinton, S. Osindero, Y.-W. Teh, [A fast learning algorithm for deep belief
#   nets](https://doi.org/10.1162/neco.2006.18.7.1527), Neural Computation 18 (2006).
# * G. Hinton, R. Salakhutdinov, [Reducing the dimensionality of data with neural
#   networks](https://doi.org/10.1126/science.1127647), Science 313 (2006).
# * Y. Bengio, P. Lamblin, D. Popovici, H. Larochelle, [Greedy layer-wise training of deep
#   networks](https://papers.nips.cc/paper/3048-greedy-layer-wise-training-of-deep-networks), NIPS
#   2006.
# * P. Vincent, H. Larochelle, I. Lajoie, Y. Bengio, P.-A. Manzagol, [Stacked denoising
#   autoencoders](https://www.jmlr.org/papers/v11/vincent10a.html), JMLR 11 (2010).
# * D. Erhan, Y. Bengio, A. Courville, P.-A. Manzagol, P. Vincent, S. Bengio, [Why does unsupervised
#   pre-training help deep learning?](https://www.jmlr.org/papers/v11/erhan10a.html), JMLR 11 (2010).
# * J. Martens, Deep learning via Hessian-free optimization, ICML 2010.
# * X. Glorot, Y. Bengio, [Understanding the difficulty of training deep feedforward neural
#   networks](https://proceedings.mlr.press/v9/glorot10a.html), AISTATS 2010.
# * X. Glorot, A. Bordes, Y. Bengio, [Deep sparse rectifier neural
#   networks](https://proceedings.mlr.press/v15/glorot11a.html), AISTATS 2011.
# * K. He, X. Zhang, S. Ren, J. Sun, [Delving deep into rectifiers](https://arxiv.org/abs/1502.01852),
#   ICCV 2015.
# * S. Hochreiter, [Untersuchungen zu dynamischen neuronalen
#   Netzen](https://people.idsia.ch/~juergen/SeppHochreiter1991ThesisAdvisorSchmidhuber.pdf), diploma
#   thesis, TU München 1991 (in German).
