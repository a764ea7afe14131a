# %% [markdown]
# # 06 · Tied weights
#
# *Half the numbers, the same machine?*
#
# **What you will do:** count the weights of an autoencoder, halve them by using every matrix twice,
# and measure what that costs and what it brings.
#
# **What you will learn:** what it means that two layers *share* a matrix; what happens to the
# gradient; when half the weights are as good as all of them, when they are better, and when not.
#
# **What you need:** the gradients of lesson 04, PCA from lesson 05. About 40 minutes to read and
# try; the whole notebook runs in under a minute.

# %% tags=["setup"]
import numpy as np
import torch
from torch.utils.flop_counter import FlopCounterMode

from aelib import data, lesson, metrics, models, plots, training

plots.use_style()
seed = lesson.seed()

# %% tags=["nbval-ignore-output"]
images = data.load_images(train=10_000, test=2_000, seed=seed)
x_train, x_test = images.x_train, images.x_test
print(images.name, tuple(x_train.shape), tuple(x_test.shape))

# %% [markdown]
# ## 1 Count
#
# We begin with an autoencoder so small that we can count every number in it. It has 7 inputs, a
# hidden layer of 5, a code $h$ of 3, and the same way back: 7-5-3-5-7. From each layer to the next
# leads a matrix. Call the four of them $A$, $B$ (encoder), $C$, $D$ (decoder). A matrix that turns 7
# numbers into 5 has 5 rows and 7 columns. So:

# %%
shapes = {"A": (5, 7), "B": (3, 5), "C": (5, 3), "D": (7, 5)}  # rows, columns
for name, (rows, columns) in shapes.items():
    print(f"{name}: {rows} x {columns} = {rows * columns:2} weights")
print("together", sum(rows * columns for rows, columns in shapes.values()))

# %% [markdown]
# $D$ has the shape of $A$ turned over, 7 x 5 instead of 5 x 7, and $C$ that of $B$. What if the second
# of each pair is not a matrix of its own, but the first one, transposed?
#
# $$ C = B^\top, \qquad D = A^\top $$
#
# Such weights are called **tied**. Then there are only $A$ and $B$ to learn. In the pictures, every
# line is one weight, and lines of one colour belong to one matrix:

# %% tags=["hide-input"]
#| alt: Two drawings of the net 7-5-3-5-7, every weight a line. In the left one each of the four
#|   matrices has a colour of its own; in the right one the decoder has the colours of the
#|   encoder in opposite order: 100 lines each, but 100 and 50 weights.
def draw_net(ax, sizes, colors, names):
    for i, (left, right) in enumerate(zip(sizes, sizes[1:])):
        for a in range(left):
            for b in range(right):
                ends = [a - (left - 1) / 2, b - (right - 1) / 2]
                ax.plot([i, i + 1], ends, color=plots.COLORS[colors[i]], lw=1.2, alpha=0.7)
    for i, size in enumerate(sizes):
        ax.plot([i] * size, np.arange(size) - (size - 1) / 2, "ko", ms=8)
    ax.set(xticks=[0.5, 1.5, 2.5, 3.5], xticklabels=names, yticks=[])
    ax.tick_params(axis="x", labelsize=15, length=0)
    ax.spines[["left", "bottom"]].set_visible(False)
    ax.grid(False)


left, right = plots.panels(2, size=(5.5, 3.6))
four, two = ["deep", "denoising", "variational", "shallow"], ["deep", "denoising"]
draw_net(left, (7, 5, 3, 5, 7), four, ["$A$", "$B$", "$C$", "$D$"])
draw_net(right, (7, 5, 3, 5, 7), two + two[::-1], ["$A$", "$B$", "$B^T$", "$A^T$"])
for ax, weights in ((left, 100), (right, 50)):
    ax.set_title(f"100 lines, {weights} weights")

# %% [markdown]
# The **biases** are not tied: none of the encoder's has the 7 numbers that the last layer needs. Each
# layer adds as many as it puts out, 5 and 3 in the encoder, 5 and 7 in the decoder, so there are 20 in
# both nets. `aelib` says the same:

# %%
def count(model):
    """Return the numbers in matrices and in biases; a shared matrix counts once."""
    parameters = list(model.parameters())
    return tuple(sum(p.numel() for p in parameters if p.ndim == n) for n in (2, 1))


untied = models.Autoencoder((7, 5, 3), seed=seed)
tied = models.Autoencoder((7, 5, 3), tied=True, seed=seed)
for name, model in {"untied": untied, "tied": tied}.items():
    in_matrices, in_biases = count(model)
    print(f"{name}: {in_matrices} weights, {in_biases} biases")

# %% [markdown]
# Why should that work? You have already met a tied autoencoder: PCA. It encodes with $V_k^\top$ and
# decodes with $V_k$, the same directions. Think of a row of $A$ as a pattern. The encoder *reads*
# with it: the dot product tells how much of the pattern is in the image. The decoder *writes* with
# it: it adds the pattern to the image in that strength.
#
# ## 2 One storage, or two equal matrices?
#
# Here is a matrix $A$, and two ways to get its transpose:

# %%
A = torch.arange(35.0).reshape(5, 7)
D = A.T
copied = A.T.clone()

# %% tags=["hide-input"]
lesson.predict(
    "All three hold the same 35 values. Now we set A[0, 0] = -1. Which of D[0, 0] and copied[0, 0] "
    "are -1 afterwards?",
    {
        "Both": "clone() has made 35 numbers of its own, and they do not know what happens to A.",
        "Only D": "A.T makes no new numbers. It is another way to look at the numbers of A.",
        "Neither": "A.T does not compute anything: D and A look at the same numbers in memory.",
    },
    answer="Only D",
)

# %%
A[0, 0] = -1
print("D:", D[0, 0].item(), " copied:", copied[0, 0].item())
D[6, 4] = -2
print("and the other way round, A:", A[4, 6].item())

# %% [markdown]
# That is what tied means: **one storage**, looked at from two sides. When $A$ is updated, $D$ has
# been updated too. A copy with equal values is something else; section 3 shows how long it stays equal.
#
# Here is the whole tied net by hand. A layer with matrix $W$ is `x @ W.T` (lesson 04). The decoder's
# matrices are $B^\top$ and $A^\top$, and transposed twice is not transposed at all. `aelib` builds the
# same net:

# %%
def tied_net(x, A, B, b1, b2, b3, b4):
    h = torch.relu(x @ A.T + b1) @ B.T + b2  # (n, 7) -> (n, 5) -> (n, 3): the code
    return torch.sigmoid(torch.relu(h @ B + b3) @ A + b4)  # (n, 3) -> (n, 5) -> (n, 7)


tied_A, tied_B = (p for p in tied.parameters() if p.ndim == 2)
biases = [p for p in tied.parameters() if p.ndim == 1]
x = torch.from_numpy(np.random.default_rng(seed).random((100, 7), dtype=np.float32))

torch.testing.assert_close(tied(x), tied_net(x, tied_A, tied_B, *biases))
print("the same net; its last layer uses the first one's matrix:", end=" ")
print(tied.decoder[-2].weight is tied.encoder[0].weight)  # [-1] is the sigmoid

# %% [markdown]
# ## 3 Two roles, one gradient
#
# Which way should a shared weight move, if it is used twice? Take the smallest case: one weight
# $w$, one input $x$, no bias, no nonlinearity. Encode: $h = w x$. Decode: $\hat x = w h = w^2 x$.
# The loss is $L = (w^2 x - x)^2$.
#
# Pretend for a moment that these are two weights, a reader $u$ and a writer $v$: $\hat x = v u x$.
# The derivatives of the loss with respect to them are
#
# $$ \frac{\partial L}{\partial u} = 2\,(\hat x - x)\, v x, \qquad
# \frac{\partial L}{\partial v} = 2\,(\hat x - x)\, u x . $$
#
# Now move $w$ by a little bit $\varepsilon$. Both $u$ and $v$ move by $\varepsilon$, and the loss
# changes by $\varepsilon$ times the first derivative plus $\varepsilon$ times the second. So the
# derivative with respect to $w$ is the **sum**, with $u = v = w$.
#
# With matrices, one **gradient** (all the derivatives of one matrix) has to be turned over: the weight
# in row $j$, column $i$ of $D$ *is* the weight in row $i$, column $j$ of $A$, and its derivative
# belongs there.
#
# $$ \frac{\partial L}{\partial A}\bigg|_{\text{tied}} = \frac{\partial L}{\partial A} +
# \left( \frac{\partial L}{\partial D} \right)^{\!\top} $$
#
# To see it, give an untied twin exactly the values of the tied net, and let autograd find the gradients
# of both:

# %%
twin = models.Autoencoder((7, 5, 3), seed=seed)
layers = twin.encoder[0], twin.encoder[2], twin.decoder[0], twin.decoder[2]
values = zip((tied_A, tied_B, tied_B.T, tied_A.T), biases)
with torch.no_grad():
    for layer, (weight, bias) in zip(layers, values):
        layer.weight.copy_(weight)
        layer.bias.copy_(bias)
torch.testing.assert_close(twin(x), tied(x))

for model in (tied, twin):
    model.zero_grad()  # gradients add up: an earlier run of this cell has left some
    ((model(x) - x) ** 2).mean().backward()
grad_A, grad_B, grad_C, grad_D = (layer.weight.grad for layer in layers)
torch.testing.assert_close(tied_A.grad, grad_A + grad_D.T)
torch.testing.assert_close(tied_B.grad, grad_B + grad_C.T)
print("tied gradient of A = gradient of A + gradient of D, transposed; the same for B and C")

# %% [markdown]
# In practice nobody writes that sum. **Back-propagation** adds up the gradients from every place where
# a number is used, so it is enough to use the same matrix twice.
#
# One step of gradient descent, on both. The twin's $D$ was equal to $A^\top$. Is it still?

# %%
with torch.no_grad():
    for p in (*tied.parameters(), *twin.parameters()):
        p -= 0.1 * p.grad
twin_A, twin_D = twin.encoder[0].weight, twin.decoder[2].weight
print("twin, D equal to A transposed after one step:", torch.equal(twin_D, twin_A.T))
tied_D = tied.decoder[2].weight.T  # our tied layer keeps A itself
print("tied, D equal to A transposed after one step:", torch.equal(tied_D, tied_A.T))

# %% [markdown]
# The reader's gradient and the writer's differ, so equal copies part at once. Lesson 14 meets this as
# a bug: "tied" weights that are copies.
#
# ## 4 What does it cost?
#
# Now images. The net is 784 → 128 → $k$ and back, with ReLU between the layers, once untied and
# once tied, trained on the same images in the same order.

# %% tags=["hide-input"]
lesson.predict(
    "The tied net has half the weights. At k = 8, its error on new images, compared with the "
    "untied net's, will be",
    {
        "about twice as large": "It would be so if every weight did a job of its own. But reading "
        "and writing are much the same job.",
        "only a little larger": "What one half of the net learns is of use to the other.",
        "clearly the lower one": "There is less to learn. But with 10,000 images there is enough "
        "to learn from for all weights. Section 6 takes that away.",
    },
    answer="only a little larger",
)

# %%
def train(sizes, tied, epochs=8):
    model = models.Autoencoder(sizes, tied=tied, seed=seed)
    how = dict(batch_size=128, lr=0.002, seed=seed, progress=False)
    training.fit(model, x_train, epochs=epochs, **how)
    return model


ks = [2, 4, 8, 32]
free = {k: train((784, 128, k), tied=False) for k in ks}
half = {k: train((784, 128, k), tied=True) for k in ks}
free_error = {k: metrics.squared_error(free[k](x_test), x_test) for k in ks}
half_error = {k: metrics.squared_error(half[k](x_test), x_test) for k in ks}

# %% [markdown]
# The fair rival is a net with as few weights that are *not* tied: a hidden layer of 64 instead of 128.

# %%
narrow = {k: train((784, 64, k), tied=False) for k in (8, 32)}
narrow_error = {k: metrics.squared_error(net(x_test), x_test) for k, net in narrow.items()}
for k, net in narrow.items():
    print(f"k = {k:2}: {count(free[k])[0]:,} weights untied, {count(half[k])[0]:,} tied;", end=" ")
    print(f"{count(net)[0]:,} untied with a hidden layer of 64")

# %% [markdown]
# Dots: this run. Lines: the same with five seeds, stored by `python experiments/tied_weights.py mnist
# glyphs`; each line is a mean, and its band runs from the lowest seed to the highest.

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Error against the size of the code, 2 to 32: all fall. The tied net lies a little above the
#|   untied one of equal width, and the untied net with half the hidden units is the highest,
#|   most clearly at 32. The dots of this run lie by the lines of five seeds.
stored = lesson.stored("tied_weights")[images.name]


def stored_errors(name):
    return np.array([one[name] for one in stored.values()])  # (seeds, code sizes)


ax = plots.error_curve(ks, stored_errors("untied"), "untied", color="deep", live=False)
label = "tied: half the weights"
plots.error_curve(ks, stored_errors("tied"), label, color="deep", live=False, ax=ax)
ax.lines[-1].set_linestyle("--")
label = "untied, hidden layer of 64"
plots.error_curve(ks, stored_errors("half"), label, color="other", live=False, ax=ax)
dots = dict(color=plots.COLORS["deep"], ms=9, mew=2)
ax.plot(ks, list(free_error.values()), "o", **dots)
ax.plot(ks, list(half_error.values()), "o", mfc="white", **dots)
ax.plot(list(narrow), list(narrow_error.values()), "o", color=plots.COLORS["other"], ms=9)
ax.set_xticks(ks, [str(k) for k in ks])
ax.legend()
tied_share = stored_errors("tied").mean(axis=0) / stored_errors("untied").mean(axis=0)
print("stored, tied / untied:", ", ".join(f"{s:.2f} at k = {k}" for k, s in zip(ks, tied_share)))

# %% [markdown]
# The tied net is worse, hardly at the smallest $k$, visibly at the largest. (After so few epochs a
# part of that is slowness: section 9.) The rival is worse still: if there is room for only so many
# weights, using each of them twice is the better deal.
#
# Move $k$ and compare the two rows. Can you tell which net has half the weights?

# %% tags=["slider"]
#| alt: At rest at k = 8: ten digits, and below them what the untied and the tied net make of them,
#|   blurred a little and hard to tell apart. A slider moves k.
from aelib import widgets

ten = x_test[:10]
rows = {k: {"untied": free[k](ten), "tied": half[k](ten)} for k in ks}
notes = {k: f"Test error: untied {free_error[k]:.1f}, tied {half_error[k]:.1f}." for k in ks}
widgets.ImageSteps(ten, rows, name="k =", notes=notes, stage=2)

# %% [markdown]
# ## 5 Is it faster?

# %% tags=["hide-input"]
lesson.predict(
    "Half the weights. How much is there to multiply for one image, compared with the untied net?",
    {
        "Half as much": "Every line in the picture of section 1 is one multiplication, and both "
        "pictures have 100 lines.",
        "Just as much": "Each matrix is used twice, so there is as much to multiply as before.",
        "Twice as much": "Because every matrix has to be transposed? A.T moves no number: it is "
        "another way to look at A.",
    },
    answer="Just as much",
)

# %% [markdown]
# PyTorch can count the additions and multiplications in its matrix products, forward and back:

# %%
def operations(model):
    with FlopCounterMode(display=False) as counter:
        (model(ten[:1]) ** 2).sum().backward()
    return counter.get_total_flops()


print(f"untied {operations(free[8]):,}, tied {operations(half[8]):,}")

# %% [markdown]
# The same, to the last one. What is halved is the memory: for weights, for gradients, and for the two
# averages that Adam keeps for every weight. (So only Adam's own part of a step takes half the time.)
#
# ## 6 When there is little to learn from
#
# Lesson 04 showed a large net learn 300 images by heart. Here is such a net again, 784 → 512 → 32
# and back. We note two errors after every epoch: on the 300, and on new images. The rival runs along:
# untied, but half as wide, so that it has exactly as many weights as the tied one.

# %% tags=["hide-input"]
lesson.predict(
    "All learn the same 300 images. Stop each net where its error on the 300 is the same, 5. On "
    "new images, the tied net, compared with the untied one of equal width, is then",
    {
        "clearly worse than that": "It has half the weights, and needs more epochs to come this "
        "far with the 300. But what it has learnt by then is worth no less on new images.",
        "as good or a little better": "It needs more epochs to come this far, and what it has "
        "learnt is worth as much or a little more on new images.",
        "better by a half or more": "It would be, if it could not learn by heart. But it can: its "
        "error on the 300 goes on falling. It only takes longer.",
    },
    answer="as good or a little better",
)

# %%
few = x_train[:300]


def two_errors(width, tied):
    """Train on the 300; return the error on them, and on new images, after each epoch."""
    net, path = models.Autoencoder((784, width, 32), tied=tied, seed=seed), []
    training.fit(
        net, few, epochs=110, batch_size=50, lr=0.002, seed=seed, progress=False,
        on_epoch=lambda _: path.append([metrics.squared_error(net(x), x) for x in (few, unseen)]),
    )  # fmt: skip
    return np.array(path)  # (epochs, 2)


unseen = x_test[:500]
rivals = {"untied": (512, False), "tied": (512, True), "untied, half as wide": (256, False)}
paths = {name: two_errors(*rival) for name, rival in rivals.items()}

level = 5  # both errors are squared errors per image
at_level = {name: path[path[:, 0] <= level][0, 1] for name, path in paths.items()}
epochs_to = {name: int((path[:, 0] > level).sum()) + 1 for name, path in paths.items()}

# %% tags=["nbval-ignore-output"]
for name in rivals:
    print(f"{name}: {epochs_to[name]} epochs to 5 on the 300, then {at_level[name]:.1f} on new images")

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Left, error on the 300 images against epochs: the tied net falls more slowly than the untied
#|   one. Right, error on new images against that on the 300: the tied and the untied net lie
#|   close together, and the untied one of half the width lies above both.
left, right = plots.panels(2)
look = {"untied": ("deep", "-"), "tied": ("deep", "--"), "untied, half as wide": ("other", "-")}
for name, (color, style) in look.items():
    seen, new = paths[name].T
    left.plot(np.arange(len(seen)) + 1, seen, style, color=plots.COLORS[color], label=name)
    right.plot(seen, new, style, color=plots.COLORS[color])
left.set(xlabel="epochs", ylabel="error on the 300", ylim=(0, 30))
late = np.concatenate([path[path[:, 0] < 15, 1] for path in paths.values()])
right.set(xlabel="error on the 300", ylabel="error on new images", xlim=(15, 0))
right.set_ylim(late.min() - 1, late.max() + 1)
right.axvline(level, color="k", linestyle=":", lw=1.5)
left.legend();

# %% [markdown]
# Left, by epochs: the tied net learns the 300 more slowly. Right, the epochs are gone: read it from
# left to right, as training goes on. At equal error on the 300 the tied net is no worse on new images,
# and the rival is worse than both. One run is one run; so here are five seeds (the same command as
# above), on new images:

# %% tags=["nbval-ignore-output"]
five = {
    name: np.array([one["few"][kind]["new"] for one in stored.values()])
    for name, kind in zip(rivals, ("untied", "tied", "half"))
}
for name, errors in five.items():
    share = errors.mean() / five["untied"].mean()
    print(f"stored, {name}:", *(f"{error:.1f}" for error in errors), f" mean {share:.2f} of untied")

# %% [markdown]
# The tied net ends a little below the untied one, for every seed. Half the weights cost nothing
# here but time. A rule that is given to a net before it has seen any image, such as that reading
# and writing go together, is called a **regulariser**.
#
# Try it on 2,000 images, in the page: train with tied weights, then untick the box and train again.
# What does the missing half of the weights do to the error on training images, to the error on test
# images, and to the gap between the two curves?

# %% tags=["slider"]
#| alt: Settings of a net with tied weights, the box "tied weights" ticked, the buttons Train,
#|   Stop, Step and Reset, six digits over an empty row for the net's outputs, and axes for the
#|   error with that of PCA as a dashed line.
widgets.TrainingPlayground(images, "tied weights")

# %% [markdown]
# ## 7 What the rows look like
#
# Take lesson 04's net, 784-256-784 with a sigmoid on the code. Row number $i$ of $W_1$ has 784
# numbers, one for each pixel, so it can be drawn as an image: it is what unit $i$ *reads*. Column
# $i$ of $W_2$ is what unit $i$ *writes*. In the untied net, the two start as independent random
# numbers. We compare them by the cosine of the angle between them: 1 for the same picture (in whatever
# strength), 0 for pictures that have nothing in common, -1 for a picture and its negative.

# %% tags=["hide-input"]
lesson.predict(
    "Nobody ties the untied net. After training, what is the cosine of what a unit reads and what "
    "it writes, on average over all units?",
    {
        "Between -0.1 and 0.1": "Each starts at random, but both are trained by the same images, "
        "and a unit that reads one thing and writes another is of little use.",
        "Between 0.3 and 0.9": "The net comes half-way to tied weights by itself.",
        "Between 0.95 and 1": "The two jobs are not quite the same, and at the border of the image "
        "the reader does not even learn, as we shall see.",
    },
    answer="Between 0.3 and 0.9",
)

# %%
reading = models.Autoencoder((784, 256), code_activation="sigmoid", seed=seed)
stamping = models.Autoencoder((784, 256), code_activation="sigmoid", tied=True, seed=seed)
at_start = reading.encoder[0].weight.detach().clone()
write_start = reading.decoder[0].weight.detach().T.clone()
for model in (reading, stamping):
    training.fit(model, x_train, epochs=5, batch_size=128, lr=0.003, seed=seed, progress=False)

# %%
reads = reading.encoder[0].weight.detach()  # (256, 784): a unit in each row
writes = reading.decoder[0].weight.detach().T  # (784, 256), turned over
both = stamping.encoder[0].weight.detach()
cosine = torch.cosine_similarity(reads, writes)  # (256,)
cosine_at_start = torch.cosine_similarity(at_start, write_start)

# %% tags=["nbval-ignore-output"]
#| alt: Three rows of twelve patterns in grey: what units of the untied net read, what they write,
#|   and what those of the tied net read and write. In many columns the upper two show the same
#|   pattern; the reader is speckled at the border.
print(f"mean cosine of what a unit reads and writes: {cosine.mean():.2f}", end=", ")
print(f"before training {cosine_at_start.mean():.2f}")
twelve = {"untied, reads": reads[:12], "untied, writes": writes[:12], "tied, both": both[:12]}
rows = {name: w / w.std(dim=1, keepdim=True) for name, w in twelve.items()}  # to equal contrast
plots.images(rows, limits=(-3, 3));

# %% [markdown]
# In each column of the upper two rows you see the same unit (grey is 0, white positive, black
# negative). In many of them, what it reads and what it writes are alike; a few units have not learnt
# much yet.
#
# Now to the border: some pixels are black in *every* training image. What has the untied encoder
# learnt about them?

# %%
always_black = (x_train == 0).all(dim=0)  # (784,)
print("as it was at the start:", torch.equal(reads[:, always_black], at_start[:, always_black]))
print("and in the tied net:", torch.equal(both[:, always_black], at_start[:, always_black]))

# %% [markdown]
# Nothing. The reader's gradient is $\delta_1^\top x$ (lesson 04): where $x$ is always 0, it is exactly
# 0. The random start stays for ever, and should an image come with a spot of ink there, it would be
# read at random. In the tied net the same numbers also have to *write*, and a writer must keep the
# border black, so they are trained.
#
# ## 8 The linear case
#
# One case can be worked out to the end: no hidden layer, no nonlinearity. Take centred images (the
# mean subtracted), and leave the biases out of the algebra, to keep it short. (The nets have them; on
# centred images the best that the two can do is to cancel.)
#
# $$ h = W x, \qquad \hat x = W^\top W x . $$
#
# The rows of $W$ are $k$ vectors of 784 numbers, $w_1, \dots, w_k$. The matrix $W W^\top$ is small,
# $k$ x $k$, and holds all their dot products: $w_i \cdot w_j$ in row $i$, column $j$. So it shows
# at a glance the squared lengths (on the diagonal) and the angles (elsewhere).

# %% tags=["hide-input"]
lesson.predict(
    "We train with the squared error and nothing else: no rule about lengths or angles. What will "
    "W W^T look like in the end?",
    {
        "Anything: it is never the same": "Only the sheet matters, not the axes on it? So it is "
        "in the untied net, where the decoder can make up for whatever axes the encoder takes. "
        "Here it cannot.",
        "1 on the diagonal, 0 elsewhere": "Rows of length 1, at right angles. The proof has four "
        "lines.",
        "Large on the diagonal, small elsewhere": "Too long a row would read a pattern too "
        "strongly, write it too strongly, and overshoot.",
    },
    answer="1 on the diagonal, 0 elsewhere",
)

# %%
mean = x_train.mean(dim=0)
centred, centred_test = x_train - mean, x_test - mean


def train_linear(tied):
    model = models.Autoencoder((784, 8), activation=None, output=None, tied=tied, seed=seed)
    for epochs, lr in ((15, 0.02), (5, 0.001)):  # small steps at the end
        how = dict(epochs=epochs, lr=lr, batch_size=128, seed=seed, progress=False)
        training.fit(model, centred, **how)
    return model


linear_free, linear_half = train_linear(tied=False), train_linear(tied=True)
W1 = linear_free.encoder[0].weight.detach()  # (8, 784)
W2 = linear_free.decoder[0].weight.detach()  # (784, 8)
W = linear_half.encoder[0].weight.detach()  # (8, 784)

products = {"W1 W1^T": W1 @ W1.T, "W2^T W2": W2.T @ W2, "W W^T": W @ W.T}

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Three 8 by 8 matrices. Those of the untied encoder and decoder have unequal squares on the
#|   diagonal and lighter and darker ones beside it; that of the tied net has eight equal squares
#|   on the diagonal and nothing elsewhere.
titles = "untied: $W_1 W_1^T$", "untied: $W_2^T W_2$", "tied: $W W^T$"
for ax, title, product in zip(plots.panels(3, size=(3.2, 3.4)), titles, products.values()):
    drawn = ax.imshow(product / product.max(), vmin=-1, vmax=1)  # its largest entry is 1
    ax.set(title=title, xticks=[], yticks=[])
    ax.grid(False)
ax.figure.colorbar(drawn, ax=ax);

# %% tags=["nbval-ignore-output"]
for name, product in products.items():
    lengths = product.diag().sqrt()
    cosines = (product / lengths / lengths[:, None]).fill_diagonal_(0)
    print(f"{name:7} lengths {lengths.numpy().round(2)}, largest cosine {cosines.abs().max():.2f}")

# %% [markdown]
# Each panel is scaled to its own largest entry, so look at the lengths as well. (Right angles mean
# little: random rows of 784 numbers nearly have them, as lesson 01 showed.) The untied net reads with
# rows of one length and writes with columns of another: only the product counts. The tied net cannot
# do that. Why exactly 1 and 0?
#
# * The best reconstruction that a sheet with $k$ directions allows is the nearest point on PCA's
#   sheet (lesson 05). So at the best, $W^\top W$ sends every point to that sheet, and every point
#   *on* the sheet to itself.
# * What $W^\top$ writes lies on the sheet: $W^\top a$, for any $k$ numbers $a$.
# * Put it in: $W^\top W\,(W^\top a) = W^\top a$, for every $a$.
# * The rows of $W$ are independent (they span $k$ directions), so $W^\top$ gives different results
#   for different numbers. Hence $W W^\top a = a$ for every $a$: $\;W W^\top$ is the identity.
#
# So the tied linear autoencoder is PCA, up to a turn of the axes on the sheet. And tying costs it
# nothing: the best $W_2 W_1$ there is can be written as $W^\top W$.

# %% tags=["nbval-ignore-output"]
V = torch.linalg.eigh((centred.T @ centred).double())[1].flip(1)[:, :8].float()
pca_error = metrics.squared_error(centred_test @ V @ V.T, centred_test)
linear_error = metrics.squared_error(linear_half(centred_test), centred_test)
off_identity = (W @ W.T - torch.eye(8)).abs().max().item()
print(f"largest difference between W W^T and the identity: {off_identity:.4f}")
constant = linear_half(torch.zeros(1, 784))  # what the biases alone add to every image
print(f"squared length of what both biases add: {(constant**2).sum():.4f}")
print(f"error on new images: PCA {pca_error:.2f}, tied linear autoencoder {linear_error:.2f}")

# %% [markdown]
# ## 9 Optional: one layer and a sigmoid
#
# (You may go on to "Words and history".) The linear net lost nothing. Now put a sigmoid on its output,
# and 32 numbers in the code: 784-32-784, lesson 05's *shallow* net.

# %% tags=["hide-input"]
lesson.predict(
    "784-32-784, linear code, sigmoid output. After 10 epochs the tied net's error is clearly the "
    "larger one. What happens if both are trained for 20?",
    {
        "It stays as far behind as it was": "A matrix that cannot do it would stay behind. But "
        "the errors after 10 epochs only say how far each net has come.",
        "It catches up, most of the way": "It was slow. Whatever holds it back is at the start.",
        "It overtakes the untied net soon": "The untied net learns on, too. And all that the tied "
        "net can write as a net, the untied one can.",
    },
    answer="It catches up, most of the way",
)

# %%
how = dict(batch_size=128, lr=0.002, seed=seed, progress=False)
shallow, shallow_error = {}, {}
for name, tie in {"untied": False, "tied": True}.items():
    shallow[name] = models.Autoencoder((784, 32), tied=tie, seed=seed)
    shallow_error[name] = []
    for _ in range(2):  # ten epochs and ten more
        training.fit(shallow[name], x_train, epochs=10, **how)
        shallow_error[name].append(metrics.squared_error(shallow[name](x_test), x_test))

# %% tags=["nbval-ignore-output"]
#| alt: Ten digits over the reconstructions of the untied and the tied net with one layer: both can
#|   be read; the tied one shows a few single specks.
rows = {"original": ten} | {name: net(ten) for name, net in shallow.items()}
plots.images(rows)
for name, (ten_epochs, twenty) in shallow_error.items():
    print(f"{name}: squared error {ten_epochs:.1f} after 10 epochs, {twenty:.1f} after 20")

# %% [markdown]
# What holds it back? The encoder reads pixels between 0 and 1. The decoder writes what goes *into*
# the sigmoid: about -5 for black, +5 for white. So give the tied net a better start: PCA, made
# louder. With PCA's directions in $V$, take $W = \sqrt 6\, V^\top$: once read and once written, a
# pattern comes out 6 times as strong. Read the image less its mean $\bar x$, so $b_1 = -W \bar x$;
# and let the last biases be $\log \frac{\bar x}{1 - \bar x}$ (`logit`), which the sigmoid turns
# into $\bar x$.

# %%
V32 = torch.linalg.eigh((centred.T @ centred).double())[1].flip(1)[:, :32].float()
from_pca = models.Autoencoder((784, 32), tied=True, seed=seed)
with torch.no_grad():
    louder = 6**0.5 * V32.T  # (32, 784)
    from_pca.encoder[0].weight.copy_(louder)
    from_pca.encoder[0].bias.copy_(-louder @ mean)
    from_pca.decoder[-2].bias.copy_(torch.logit(mean.clamp(0.01, 0.99)))  # [-1] is the sigmoid
history = training.fit(from_pca, x_train, epochs=10, **how)

# %% tags=["nbval-ignore-output"]
pca_start_error = metrics.squared_error(from_pca(x_test), x_test)
print(f"tied, 10 epochs from PCA made louder: {pca_start_error:.1f}")
print(f"untied, 10 epochs from random numbers: {shallow_error['untied'][0]:.1f}")

# %% [markdown]
# From a good start the tied matrix beats the untied net that had a random one. (Not a fair race; but
# it shows that one matrix *can* do both jobs.) What looked like the price of tying was slow training
# from a poor start.
#
# ## Words and history
#
# Some words that you will meet in papers:
#
# | here | in papers |
# |---|---|
# | tied | weight tying, weight sharing |
# | what a unit reads; what it writes | its encoder weights; its decoder weights, a dictionary atom |
# | a rule given beforehand | regularizer, inductive bias |
# | length 1, at right angles | orthonormal |
#
# The denoising autoencoders of lesson 08 were first published with tying as an option. The deep
# autoencoder of 2006 (lesson 05) *began* with the same weights both ways, and then let them part. Today
# most autoencoders are untied. Tying lives on in language models: a large table turns words into
# vectors, and often the same table turns vectors back into words.
#
# ## Exercises
#
# **1. Count again.** Return the number of weights (in matrices) and the number of biases of a
# *tied* autoencoder with the given sizes.

# %% tags=["exercise:count_tied"]
def count_tied(sizes):
    """sizes: for example (7, 5, 3). Return two numbers: weights, biases."""
    ...  # your code here

# %% tags=["hide-input", "check:count_tied"]
from aelib import lesson

lesson.check(
    count_tied,
    (lambda f: len(f((7, 5, 3))) == 2, "return two numbers: return weights, biases"),
    (
        lambda f: f((7, 5, 3))[0] != 100,
        "100 weights are those of the untied net: a tied decoder has no matrices of its own",
    ),
    (lambda f: f((7, 5, 3))[0] == 50, "7-5-3-5-7 has 35 + 15 = 50 weights when tied"),
    (lambda f: f((7, 5, 3))[1] != 8, "8 biases are the encoder's: those of the decoder are not tied"),
    (lambda f: f((7, 5, 3))[1] == 20, "the biases: 5 and 3 going down, 5 and 7 coming up"),
    (lambda f: f((784, 128, 8))[0] == 101_376, "784-128-8: 784 x 128 weights and 128 x 8"),
    (
        lambda f: f((784, 32))[1] == 816 and f((784, 256, 64, 16))[1] == 1_440,
        "biases: every layer adds as many as it puts out; add them all up, down and up",
    ),
)

# %% [markdown] tags=["solution:count_tied"]
# <details><summary>Solution</summary>
#
# ```python
# def count_tied(sizes):
#     layers = list(zip(sizes[:-1], sizes[1:]))
#     weights = sum(a * b for a, b in layers)  # once, not twice
#     biases = sum(a + b for a, b in layers)  # these are not tied
#     return weights, biases
# ```
#
# </details>

# %% [markdown]
# **2. Tied, or only equal?** Write a test that says whether two matrices use the same storage. (Two
# matrices with equal values need not.) It must leave both as they were. Useful:
# `a.untyped_storage().data_ptr()` is the address at which the storage of a tensor begins.

# %% tags=["exercise:shares_storage"]
def shares_storage(a, b):
    """Two tensors; return True or False."""
    ...  # your code here

# %% tags=["hide-input", "check:shares_storage"]
from aelib import lesson

first, other = torch.ones(2, 3), torch.zeros(2, 3)
lesson.check(
    shares_storage,
    (lambda f: f(first, first.T) in (True, False), "return True or False"),
    (lambda f: f(first, first.T), "a transpose looks at the same numbers"),
    (lambda f: not f(first, first.T.clone()), "a copy has equal values and storage of its own"),
    (lambda f: not f(first, other), "these have nothing to do with each other"),
    (
        lambda f: f(other, other[1:]),
        "other[1:] begins further on, but in the same storage: compare where the storage begins",
    ),
)

# %% [markdown] tags=["solution:shares_storage"]
# <details><summary>Solution</summary>
#
# ```python
# def shares_storage(a, b):
#     return a.untyped_storage().data_ptr() == b.untyped_storage().data_ptr()
# ```
#
# `a.data_ptr()` alone is the address of the *first number* of `a`, and a part of a matrix may begin
# further on.
#
# </details>

# %% [markdown]
# **3. Other weights, same net.** In the untied linear net $\hat x = W_2 W_1 x$, take any
# invertible matrix $M$ ($k$ rows, $k$ columns). Return other matrices: $M W_1$ as the new
# encoder, and the decoder that goes with it, so that all reconstructions stay as they were. (For
# which $M$ could the result be a *tied* net again, if the first was one?)

# %% tags=["exercise:same_net"]
def same_net(W1, W2, M):
    """W1: (k, d), W2: (d, k), M: (k, k). Return the new W1 and W2."""
    ...  # your code here

# %% tags=["hide-input", "check:same_net"]
from aelib import lesson

reader, mix = torch.eye(3)[:2] + 1, torch.tensor([[2.0, 1.0], [0.0, 0.5]])
writer = torch.arange(6.0).view(3, 2)
lesson.check(
    same_net,
    (lambda f: len(f(reader, writer, mix)) == 2, "return two matrices: return W1, W2"),
    (lambda f: f(reader, writer, mix)[0].shape == (2, 3), "the new W1 has k rows, d columns"),
    (lambda f: torch.allclose(f(reader, writer, mix)[0], mix @ reader), "the new W1 is M times W1"),
    (lambda f: f(reader, writer, mix)[1].shape == (3, 2), "the new W2 has d rows, k columns"),
    (
        lambda f: not torch.allclose(f(reader, writer, mix)[1], writer),
        "W1 is right; with the old W2, M would stay in the reconstruction",
    ),
    (
        lambda f: not torch.allclose(f(reader, writer, mix)[1], writer @ mix.T),
        "W1 is right; M^T undoes only a turn or a mirror image, not every M",
    ),
    (
        lambda f: torch.allclose(torch.matmul(*f(reader, writer, mix)[::-1]), writer @ reader),
        "W1 is right; W2 must first undo what M does: which matrix times M is the identity?",
    ),
)

# %% [markdown] tags=["solution:same_net"]
# <details><summary>Solution</summary>
#
# ```python
# def same_net(W1, W2, M):
#     return M @ W1, W2 @ torch.linalg.inv(M)  # W2 M^-1 M W1 = W2 W1
# ```
#
# A tied net with $W_2 = W_1^\top$ stays tied only if $W_1^\top M^{-1} = (M W_1)^\top = W_1^\top
# M^\top$, so if $M^{-1} = M^\top$: a turn or a mirror image of the axes. That is all the freedom
# the tied net has left, and under it right angles stay right angles.
#
# </details>

# %% [markdown]
# ## What this run showed

# %%
lesson.claim(
    "7-5-3-5-7 has 100 weights untied and 50 tied, and 20 biases either way",
    count(untied) == (100, 20) and count(tied) == (50, 20),
)
before = tied.decoder[2].weight[0, 0].item()
with torch.no_grad():
    tied.encoder[0].weight[0, 0] += 1
after = tied.decoder[2].weight[0, 0].item()
lesson.claim("storage is shared: what is added to A is added to D", abs(after - before - 1) < 1e-4)
gap = (grad_A + grad_D.T - tied.encoder[0].weight.grad).abs().max().item()
lesson.claim("the gradient of a tied matrix is the sum of both roles", gap < 1e-6)
lesson.claim(
    "tied or not, a step takes the same number of operations",
    operations(half[8]) == operations(free[8]),
)

# %%
worst = max(half_error[k] / free_error[k] for k in ks)
lesson.claim(
    "with a hidden layer, tied error is within 25 % of untied at every code size", worst < 1.25
)
lesson.claim("stored: so it is on average over five seeds", (tied_share < 1.25).all())
lesson.claim(
    "at k = 32, tying beats an untied net with as few weights", half_error[32] < narrow_error[32]
)

# %%
lesson.claim(
    "with 300 images, the tied net takes more epochs to learn them equally well",
    epochs_to["tied"] > 1.1 * epochs_to["untied"],
)
lesson.claim(
    "and is then no worse on new images, within a tenth",
    at_level["tied"] < 1.1 * at_level["untied"],
)

# %%
lesson.claim(
    "the untied net with as few weights is then worse than the tied one",
    at_level["untied, half as wide"] > at_level["tied"],
)
lesson.claim(
    "stored: so it is for each of five seeds, and the tied net is below the untied one",
    (five["tied"] < np.minimum(five["untied"], five["untied, half as wide"])).all(),
)

# %%
lesson.claim(
    "in the untied net, what a unit reads and what it writes grow alike", cosine.mean() > 0.3
)
lesson.claim("tied linear rows have length 1 and right angles, nearly", off_identity < 0.05)
lesson.claim("the tied linear net is less than 2 % above PCA", linear_error / pca_error - 1 < 0.02)

# %%
lesson.claim(
    "one layer and a sigmoid: from a random start, the tied net is behind for ten epochs",
    shallow_error["tied"][0] > 1.2 * shallow_error["untied"][0],
)
lesson.claim(
    "from PCA made louder, the tied net is ahead of the untied one from a random start",
    pca_start_error < 0.9 * shallow_error["untied"][0],
)

# %% [markdown]
# ## Summary
#
# * **Tied weights**: the decoder uses the encoder's matrices, transposed. 7-5-3-5-7 then has 50
#   weights instead of 100; biases stay their own.
# * Tied is one storage, not two equal matrices. Its gradient is the sum of both roles, and autograd
#   adds them by itself.
# * Half the weights save memory, not time: there is as much to multiply as before.
# * With a hidden layer the tied net's error stays near the untied net's, and below that of an untied
#   net with as few weights. With few images it learns by heart more slowly; where both know the few
#   equally well, it is no worse on new ones. With one layer and a sigmoid it is slow from a random
#   start.
# * In the linear net, tying makes the rows orthonormal: PCA's sheet, with axes of length 1 at right
#   angles, turned.
#
# ## References
#
# * P. Vincent, H. Larochelle, Y. Bengio, P.-A. Manzagol, [Extracting and composing robust features
#   with denoising autoencoders](https://doi.org/10.1145/1390156.1390294), ICML 2008.
# * G. Hinton, R. Salakhutdinov, [Reducing the dimensionality of data with neural
#   networks](https://doi.org/10.1126/science.1127647), Science 313 (2006).
# * D. Kunin, J. Bloom, A. Goeva, C. Seed, [Loss landscapes of regularized linear
#   autoencoders](https://arxiv.org/abs/1901.08168), ICML 2019: keep the weights of an untied linear
#   autoencoder small by a penalty, and its decoder becomes the encoder transposed.
# * O. Press, L. Wolf, [Using the output embedding to improve language
#   models](https://aclanthology.org/E17-2025), EACL 2017.
