# %% [markdown]
# # 11 · Convolutional autoencoders
#
# *Should a network know that pixels have neighbours?*
#
# **What you will do:** build a convolution by hand, train an autoencoder made of convolutions
# beside three rivals, shuffle the pixels, and move the digits about.
#
# **What you will learn:** what a convolution is, and how few weights it needs; what it takes for
# granted, and what happens where that is wrong; where checkerboards come from; when the code should
# be a vector and when a map.
#
# **What you need:** the autoencoders of lessons 04 and 05, and PCA; the transposed matrix of lesson
# 06. About 50 minutes to read and try; the whole notebook runs in under a minute.

# %% tags=["setup"]
import numpy as np
import torch
from torch import nn

from aelib import data, lesson, metrics, models, plots, training, widgets

plots.use_style()
seed = lesson.seed()

# %% tags=["nbval-ignore-output"]
images = data.load_images(train=6_000, test=2_000, seed=seed)
x_train, x_test = images.x_train, images.x_test
print(images.name, tuple(x_train.shape), tuple(x_test.shape))

# %% [markdown]
# ## 1 What a dense layer is not told
#
# So far every layer was **dense**: each unit has a weight for each of the 784 pixels. The layer
# gets the pixels as a list. Nobody tells it which pixels lie side by side. How much is lost by
# that? Let us shuffle the pixels: draw one order at random, and put the pixels of *every* image
# into this order.

# %% tags=["nbval-ignore-output"]
#| alt: Ten digits over the same with shuffled pixels, in which nothing can be made out but
#|   scattered white dots.
order = torch.randperm(784, generator=torch.Generator().manual_seed(seed))
ten = x_test[:10]
plots.images({"image": ten, "shuffled": ten[:, order]});

# %% tags=["hide-input"]
lesson.predict(
    "To us, the lower row is noise. We train a dense autoencoder on such images, and test it on "
    "new ones, all shuffled in the same way. Compared with plain images, its error will be",
    {
        "more than twice as large": "The images look like noise to us, because we look for "
        "strokes. What does the net look at?",
        "larger, by a tenth or so": "It would, if it had to find the old order first. Does it "
        "need the old order?",
        "the same, but for chance": "The net gets the same numbers, listed in another order. The "
        "next cell shows what that means for one layer; section 5 trains a whole net.",
    },
    answer="the same, but for chance",
)

# %% [markdown]
# A dense layer computes $W x + b$, a weighted sum for each unit. Put the columns of $W$ into the
# same order as the pixels, and every weight meets the pixel that it met before:

# %%
W = torch.from_numpy(np.random.default_rng(seed).normal(size=(256, 784))).float()
torch.testing.assert_close(ten @ W.T, ten[:, order] @ W[:, order].T, rtol=0, atol=1e-3)
print("shuffled pixels, shuffled columns: the same units")

# %% [markdown]
# So for every dense net there is another that does exactly as well on shuffled images. Will training
# find it? Reorder the columns of the weights before the first step. Each weight then gets the gradient
# that it would have got in its old place, and Adam treats all weights by the same rule. So the columns
# keep the new order, step after step, as section 5 will show. And no start is likelier than its
# reordered twin, as all weights of a layer are drawn in the same way.
#
# A dense net never knew what a neighbour is. Should it?
#
# ## 2 One small window
#
# In an image, a pixel says a lot about the pixels beside it, and little about those far away. And a
# stroke is a stroke wherever it is. A **convolution** is a layer made from these two ideas:
#
# * **local**: a unit looks through a small window, 3 x 3 pixels, say;
# * **shared**: all units have the *same* nine weights, each at another place.
#
# The nine weights are called the **kernel**. Lay it on a corner of the image, multiply each weight
# by the pixel under it, and add up: one number. Move on by one pixel and do it again. The numbers
# form a picture of their own, the **feature map**.

# %%
def convolve(image, kernel, stride=1, padding=0):
    """Slide a kernel over an image; stride: how far each move goes; padding: zeros put around."""
    image = np.pad(image, padding)
    side = len(kernel)
    size = (len(image) - side) // stride + 1
    feature_map = np.zeros((size, size))
    for i in range(size):
        for j in range(size):
            top, left = i * stride, j * stride
            window = image[top : top + side, left : left + side]
            feature_map[i, j] = (window * kernel).sum()
    return feature_map

# %% [markdown]
# Two choices are already in it. The **stride** is how far the window moves each time. The **padding** is
# a border of zeros around the image, so that the window can be centred on its edge, too. `torch` has
# the same operation, for many images and many kernels at once:

# %%
rng = np.random.default_rng(seed)
picture, kernel = rng.random((28, 28)), rng.normal(size=(3, 3))
for stride, padding in ((1, 0), (1, 1), (2, 1)):
    by_hand = convolve(picture, kernel, stride, padding)
    both = (torch.tensor(a)[None, None] for a in (picture, kernel))  # (images, maps, height, width)
    by_torch = nn.functional.conv2d(*both, stride=stride, padding=padding)[0, 0]
    np.testing.assert_allclose(by_hand, by_torch.numpy())
    print(f"stride {stride}, padding {padding}: (28, 28) becomes {by_hand.shape}, as in torch")

# %% [markdown]
# (In mathematics, a convolution first turns the kernel by 180 degrees; what networks do is called
# cross-correlation there. As the kernel is learnt, it makes no difference.)
#
# Where do the sizes come from? With a padding of $q$ pixels, a side of $n$ pixels has $n + 2q$. A window
# of side $w$ can move on from its first place by $n + 2q - w$ pixels. So there is its first place, and
# one more for each full stride that fits:
#
# $$ \text{size} = \left\lfloor \frac{n + 2q - w}{\text{stride}} \right\rfloor + 1 , $$
#
# where $\lfloor \, \rfloor$ means: rounded down. A 3 x 3 window with padding 1 keeps the size if the
# stride is 1, and halves it if the stride is 2. (Dumoulin and Visin, 2016, draw all cases.)
#
# What can one kernel see? Here are three made by hand. The first subtracts what lies to the left from
# what lies to the right, so it answers at vertical edges. Its middle row counts double; the division by
# 4 keeps all answers between -1 and 1. The second is the first one, turned; the third is an average.
# (Grey is 0, white positive, black negative.)

# %% tags=["nbval-ignore-output"]
#| alt: Six digits and what three kernels answer. At vertical edges the first is white on one side
#|   of a stroke and black on the other, the second likewise at horizontal edges; the average is
#|   the digit, blurred.
upright = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]) / 4
kernels = {"vertical edges": upright, "horizontal edges": upright.T, "average": np.full((3, 3), 1 / 9)}
six = x_test[:6].view(6, 28, 28).numpy()
rows = {"image": x_test[:6]}
for name, weights in kernels.items():
    found = [convolve(image, weights, padding=1) for image in six]
    rows[name] = np.array(found).reshape(6, 784)
plots.images(rows, limits=(-1, 1));

# %% [markdown]
# ### It is a dense layer, nearly all zeros
#
# A convolution is a weighted sum of pixels, so it can be written as a matrix like any other layer.
# To find the matrix, feed it images with a single white pixel: each gives one column. We take small
# images, 6 x 6, and stride 2. So that every weight can be followed, the kernel holds the numbers 1
# to 9.

# %%
kernel_t = torch.arange(1, 10, dtype=torch.float64).view(1, 1, 3, 3)
single_pixels = torch.eye(36, dtype=torch.float64).view(36, 1, 6, 6)
M = nn.functional.conv2d(single_pixels, kernel_t, stride=2, padding=1).view(36, 9).T  # (9, 36)

small = torch.tensor(rng.random((1, 1, 6, 6)))
feature_map = nn.functional.conv2d(small, kernel_t, stride=2, padding=1)
torch.testing.assert_close(feature_map.flatten(), M @ small.flatten())
print(f"{M.numel()} entries, {(M == 0).sum()} of them zero, {len(M[M != 0].unique())} weights")

# %% tags=["nbval-ignore-output"]
#| alt: A matrix of 9 units and 36 pixels, nearly all zero. The numbers 1 to 9 stand in each row in
#|   threes, and the same pattern moves to the right from row to row.
ax = plots.panels(1, size=(11, 3.6))[0]
ax.imshow(M, cmap="Blues", vmin=0, vmax=16)
for unit, pixel in M.nonzero().tolist():
    ax.text(pixel, unit, f"{M[unit, pixel]:.0f}", ha="center", va="center", size=11)
ax.vlines(np.arange(5.5, 35, 6), -0.5, 8.5, color=plots.COLORS["other"], lw=1)
ax.set(xlabel="pixel (a line after each row of the image)", ylabel="unit", yticks=range(9))
ax.grid(False)
lesson.table("the weight of each pixel in each unit", range(36), dict(enumerate(M.int().tolist())))

# %% [markdown]
# Each row is one unit. Rows 4, 5, 7 and 8 have all nine weights, the same nine, moved along; in the
# other rows a part of the window lies on the padding. All else is zero. So a convolution can do nothing
# that a dense layer could not do. It can do far *less*. That is the point: what it cannot do, it need
# not learn not to do.
#
# ### Many maps
#
# One kernel finds one kind of thing. So a layer has several, and makes as many feature maps, also
# called **channels**; LeCun and others (1998) read cheques with such nets. The next layer looks at
# all of them at once: its kernels are 3 x 3 windows through the whole stack of maps. From $a$ maps
# to $c$ maps that is $9 \cdot a \cdot c$ weights, and one bias for each new map. From one image to
# 8 maps of 14 x 14:

# %%
layer = nn.Conv2d(1, 8, kernel_size=3, stride=2, padding=1)
print("out of one image come", tuple(layer(torch.zeros(1, 1, 28, 28)).shape[1:]))
print("convolution:", sum(p.numel() for p in layer.parameters()), "weights and biases")
print(f"dense layer with as many units: {784 * 8 * 14 * 14 + 8 * 14 * 14:,}")

# %% [markdown]
# ## 3 If the image moves, does the map?
#
# Take a convolution with stride 1. If the digit is moved four pixels to the right, the same weights meet
# the same pixels four places on. So the map must be the old map, moved. (At the edge that cannot hold
# exactly: something leaves the picture, and something else comes in.) And with stride 2?

# %% tags=["hide-input"]
lesson.predict(
    "A convolution with stride 2 makes a map of 14 x 14. We move the image by one pixel. What "
    "happens to the map?",
    {
        "It moves by one place, as the image": "One place of this map is two pixels of the image.",
        "It stays the same, in every place": "Is half a place rounded down? No: every window now "
        "has other pixels under it, those that lay beside it before.",
        "It is no moved copy of the old map": "There is no half place to move to. The windows now "
        "stand on pixels between those they stood on before, and find other sums.",
    },
    answer="It is no moved copy of the old map",
)

# %%
def moved(x, pixels):
    """Move images (n, 784) to the right; black comes in at the left."""
    return nn.functional.pad(x.view(-1, 28, 28), (pixels, 0))[:, :, :28].flatten(1)


def map_of(x):  # (n, 784) -> (n, 14, 14)
    weights = torch.tensor(upright).float()[None, None]  # the kernel for vertical edges
    return nn.functional.conv2d(x.view(-1, 1, 28, 28), weights, stride=2, padding=1)[:, 0]

# %% [markdown]
# How far is the new map from the nearest moved copy of the old one? We try copies moved by 0 to 3
# places, and leave the edges out.

# %%
def left_over(pixels):
    """Return the new map, and what is left of it when its nearest copy is subtracted."""
    old, new = map_of(ten), map_of(moved(ten, pixels))[..., 4:13]  # 9 of the 14 columns
    copies = [old[..., 4 - places : 13 - places] for places in range(4)]
    return new, min((new - copy for copy in copies), key=torch.norm)

# %% tags=["nbval-ignore-output"]
#| alt: Maps of digits that were moved, and what is left of each minus its nearest moved copy.
#|   Moved by two pixels, nothing is left; moved by one, much is left along the vertical edges.
off, rows = {}, {}
for pixels in (2, 1, 3, 4):
    new, rest = left_over(pixels)
    off[pixels] = (rest.norm() / new.norm()).item()
    print(f"image moved by {pixels}: the map is {off[pixels]:.0%} off its nearest moved copy")
    rows |= {f"moved by {pixels}": new.flatten(1), f"{pixels}: minus the copy": rest.flatten(1)}
plots.images({name: rows[name] for name in list(rows)[:4]}, (14, 9), limits=(-1, 1));

# %% [markdown]
# Moved by 2, nothing is left (grey is 0). Moved by 1, much is, above all at vertical edges. So the rule
# holds for moves by a whole number of strides. It is called **equivariance**: move the input, and the
# output moves along. (*Invariance* is something else: the output stays as it is.) After two layers with
# stride 2, it holds for multiples of 4 pixels.
#
# In between, only the exact copy is lost. The other map need not be worse: a network sees strokes at
# every offset while it trains, and can learn from all of them. Keep that in mind for section 7. (Zhang,
# 2019, shows the damage in large networks, and a cure: blur the map before keeping every second place.)
#
# ## 4 An autoencoder of convolutions
#
# Now the encoder: two convolutions with stride 2, from one map to 8 and from 8 to 16. Each halves
# the sides. At the end a dense layer makes the code, a vector of $k = 32$ numbers. The decoder goes
# back the same way: a dense layer, then two steps, each of which doubles the sides and convolves.

# %%
settings = {"channels": (8, 16), "activation": "elu", "seed": seed}
net = models.ConvAutoencoder(code_size=32, **settings)
with torch.no_grad():
    step = ten[:1]
    for part in (*net.encoder, *net.decoder):
        step = part(step)
        print(f"{type(part).__name__:10} → {' x '.join(map(str, step.shape[1:]))}")

# %% [markdown]
# Read it from the top. `Unflatten` turns the list of 784 pixels back into a picture. The first
# `Linear` makes the code, 32 numbers; the second one begins the way back. `ELU` is a smoother ReLU: equal
# to it for positive numbers, and for negative ones it bends towards -1, where ReLU gives 0. All hidden
# layers of this lesson have it, so that it favours none of the nets. `Upsample` doubles the sides by
# writing each number four times, as a block of 2 x 2. (Many nets shrink their maps in another way: with
# stride 1, and then keeping only the largest number of each 2 x 2 block. That is **max-pooling**; Masci
# and others, 2011, used it in convolutional autoencoders.)
#
# One thing it must *not* have: connections from a layer of the encoder straight to one of the decoder,
# past the code, as in nets that mark the parts of a picture (the **U-Net** of Ronneberger and others,
# 2015). Such **skip connections** could hand the picture on around the bottleneck, and the code would
# learn nothing.
#
# The net has three rivals, all with 32 numbers in the code:
#
# * a **dense** net, 784 → 256 → 32 and back;
# * a **shallow** net, 784 → 32 and back, as in lesson 05;
# * **PCA**, the best flat sheet, which needs no training.
#
# How large are the nets, and how much do they multiply? A dense layer uses each weight once. A
# convolution uses each weight once for every place of the map that it makes.

# %%
def three_nets():
    return {
        "dense": models.Autoencoder((784, 256, 32), "elu", seed=seed),
        "shallow": models.Autoencoder((784, 32), "elu", seed=seed),
        "convolutional": models.ConvAutoencoder(code_size=32, **settings),
    }

# %%
def multiplications(net):
    x, count = torch.zeros(1, 784), 0
    for part in (*net.encoder, *net.decoder):
        x = part(x)
        if hasattr(part, "weight"):
            count += part.weight.numel() * x[0, 0].numel()  # weights times places
    return count

# %%
nets, size = three_nets(), {}
for name, each in nets.items():
    size[name] = sum(p.numel() for p in each.parameters())
    work = multiplications(each)
    print(f"{name}: {size[name]:,} weights and biases, {work:,} multiplications an image")

convolutions = [part for part in nets["convolutional"].modules() if isinstance(part, nn.Conv2d)]
inside = sum(p.numel() for part in convolutions for p in part.parameters())
print(f"of the convolutional net's numbers, {inside:,} belong to convolutions")
assert size["convolutional"] == size["shallow"] + inside

# %% [markdown]
# Two things can be read from this. Fewer weights do not mean less work: the convolutional net has an
# eighth of the dense net's weights, and multiplies nearly as much.
#
# And look at the shallow net. Around the code of the convolutional net are two dense layers, 784 → 32
# and 32 → 784 (the last map has 16 x 7 x 7 = 784 numbers). That *is* the shallow net. So ours is the
# shallow net with a few convolutions before and after it, and only these make the difference.

# %% tags=["hide-input"]
lesson.predict(
    "All nets train on the same images, for the same number of steps. On new images, the "
    "convolutional net, with about an eighth of the dense net's weights, will have",
    {
        "more error than the dense net": "It has fewer weights to set, but it starts with "
        "something that the dense net has to find out: which pixels belong together.",
        "less error than the dense net": "It need not find out that pixels have neighbours, nor "
        "learn what a stroke is once for each place.",
        "the same error as the dense net": "Both have 32 numbers in the code, and the code sets a "
        "limit to what can be kept. How much is kept after so many steps depends on the net.",
    },
    answer="less error than the dense net",
)

# %%
def train(net, x=x_train, epochs=3, lr=0.002):
    training.fit(net, x, epochs=epochs, batch_size=32, lr=lr, seed=seed, progress=False)
    return net


def error_of(net, x=x_test):
    with torch.no_grad():
        return metrics.squared_error(net(x), x)

# %% [markdown]
# And PCA, as in lesson 05: the $k$ directions in which the given images spread most.

# %% tags=["nbval-ignore-output"]
def pca(x, k, given=x_train):
    m = given.mean(dim=0)
    V = torch.linalg.eigh(torch.cov(given.T)).eigenvectors[:, -k:]  # (784, k): the widest come last
    return m + (x - m) @ V @ V.T


error = {"PCA": metrics.squared_error(pca(x_test, 32), x_test)}
error |= {name: error_of(train(each)) for name, each in nets.items()}
for name in ("PCA", "shallow", "dense", "convolutional"):
    print(f"{name:13} squared error per image {error[name]:5.2f}")

# %% tags=["nbval-ignore-output"]
#| alt: Ten digits over what PCA and three nets make of them. PCA's have grey shadows around the
#|   strokes, the shallow net's are blurred, and those of the convolutional net are nearest to
#|   the originals.
rows = {"original": ten, "PCA": pca(ten, 32)} | {name: each(ten) for name, each in nets.items()}
plots.images(rows);

# %% [markdown]
# With an eighth of its weights, the convolutional net has less error than the dense one. And it has less
# than the shallow net, its own middle part, so it is not just that our net is small. PCA, which needs no
# training, is the bar: a net that is not below it has had too little training, or has the wrong idea.
# Ours is below.
#
# But is it the *windows* that help? The convolutions also make the net deeper, and the ELUs between
# them let it bend its sheet. To tell these apart, we need a net that is as deep, with as many weights
# and ELUs, whose windows look at pixels that do not belong together.
#
# ## 5 Shuffle the pixels
#
# If we shuffle the pixels as in section 1, in the same way in all images, the convolutional net is such a
# net. All nets start anew and take the same steps.

# %% tags=["hide-input"]
lesson.predict(
    "The shallow net is the middle part of the convolutional one. Trained and tested on shuffled "
    "images, which of the two has more error?",
    {
        "The shallow net has more": "It has fewer weights, and no hidden layers. That would "
        "count, if its rival's further weights could be put to use.",
        "Both have about equally much": "The windows are useless now, but do the dense layers do "
        "the work? They can only work with what the windows hand them, and must draw through "
        "windows, too.",
        "The convolutional net has more": "Each window now mixes nine pixels that have nothing to "
        "do with each other, and all places must mix theirs in the same way.",
    },
    answer="The convolutional net has more",
)

# %% [markdown]
# For the two dense nets we do what section 1 said: they start from the same weights as before, with the
# columns in the new order, and at the output the rows. Their errors should be those of section 4.

# %%
def swapped(net):
    """Put the weights that meet pixels into the new order: columns going in, rows coming out."""
    first, last = net.encoder[0], net.decoder[-2]  # after the last layer stands the sigmoid
    with torch.no_grad():
        first.weight.copy_(first.weight[:, order])
        last.weight.copy_(last.weight[order])
        last.bias.copy_(last.bias[order])
    return net


again = three_nets()
again |= {name: swapped(again[name]) for name in ("dense", "shallow")}
shuffled = {
    name: error_of(train(each, x_train[:, order]), x_test[:, order]) for name, each in again.items()
}

# %% [markdown]
# For the figure we put the pixels back in their places (`argsort` gives the order that undoes an
# order).

# %% tags=["nbval-ignore-output"]
#| alt: Ten digits over what the dense and the convolutional net make of shuffled ones, with the
#|   pixels put back. The dense net's are smooth; in the other's single pixels stand out.
for name in again:
    print(f"{name:13} before {error[name]:5.2f}, shuffled {shuffled[name]:5.2f}")
back = order.argsort()
rows = {name: again[name](ten[:, order])[:, back] for name in ("dense", "convolutional")}
plots.images({"original": ten} | rows);

# %% [markdown]
# Nothing has changed for the dense nets; at most, sums taken in another order are rounded in another way.
# In the pictures of the convolutional net single pixels stand out: in the shuffled image, they had
# neighbours that they have nothing to do with.
#
# So depth, weights and ELUs are not enough. Without true neighbours the same net has more than twice
# the error, and more than the shallow net. (What depth adds when the windows do look at true neighbours,
# this run cannot tell.)
#
# What is put into a model before it has seen any data is called a **prior**. Here it is "neighbours
# belong together, and all places are alike". If it is right, it saves weights and training. If it is
# wrong, it costs: on shuffled pixels the shallow net, which assumes nothing about neighbours, does
# better, and so does PCA. There the wrong prior is worse than none.
#
# Three epochs are few. Does the dense net catch up? And the convolutional one, on shuffled pixels?
# The lines are a longer run: 6,000 images as here, 12 epochs, five seeds, with a band from the lowest to
# the highest (`python experiments/convolution.py mnist glyphs`). The dots are this run, and so is the
# line of PCA, which has no epochs.

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Squared error over 12 epochs. All curves fall; the convolutional net's lies lowest, then
#|   the dense net's, then the shallow one's. That of the convolutional net on shuffled pixels
#|   stays above the level line of PCA.
full = lesson.stored("convolution")[images.name]
live = error | {"convolutional, shuffled": shuffled["convolutional"]}
looks = {
    "shallow": ("shallow", "-"),
    "dense": ("deep", "-"),
    "convolutional": ("convolutional", "-"),
    "convolutional, shuffled": ("convolutional", "--"),
}

ax = plots.panels(1, size=(8, 4.6))[0]
ax.axhline(error["PCA"], color=plots.COLORS["pca"], label="PCA")
for name, (color, style) in looks.items():
    color = plots.COLORS[color]
    ax.plot(3, live[name], "o", ms=9, color=color)
    runs = np.array(full["error"][name])  # (seeds, epochs)
    ax.plot(full["epochs"], runs.mean(axis=0), style, color=color, label=name)
    ax.fill_between(full["epochs"], runs.min(axis=0), runs.max(axis=0), color=color, alpha=0.2)
ax.set(xlabel="epoch", ylabel="squared error per image", ylim=(0, None))
ax.legend(title="lines: long run; dots: this run", loc="upper right");

# %% [markdown]
# Within 12 epochs the dense net does not catch up. The gap narrows, but what the dense net reaches after
# 12 epochs, the convolutional one has after 5 (MNIST) or 9 (`glyphs`). The shallow net needs more steps
# than the others to get below PCA, and stays the highest of the three. The net on shuffled pixels goes
# on learning, and stays above PCA. None of the nets has finished learning. (All have the same learning
# rate; we have not looked for the best of each.)
#
# ## 6 The way up
#
# An encoder that halves the sides needs a decoder that doubles them. There are two common ways.
# Ours repeats each number and then convolves: *resize*. The other is the **transposed
# convolution**. In section 2, the matrix $M$ took 36 pixels to 9 units. Its transpose takes 9 units
# to 36 pixels:

# %%
units = torch.tensor(rng.random((1, 1, 3, 3)))
up = nn.functional.conv_transpose2d(units, kernel_t, stride=2, padding=1, output_padding=1)
torch.testing.assert_close(up.flatten(), M.T @ units.flatten())
print("transposed convolution = multiplication with M transposed:", tuple(up.shape[2:]))

# %% [markdown]
# (`padding=1` takes the border off again. Three units could have come from 5 pixels or from 6;
# `output_padding=1` says 6.) The tied decoder of lesson 06 used $W^\top$ in the same way. But in a
# network, a transposed convolution usually learns a kernel of its own.
#
# Going down, a window of nine pixels was added up into one unit. Going up, each unit *paints* its
# kernel, as a patch of nine pixels, into the picture. Here is one unit that paints the numbers 1 to 9,
# beside a unit that is 0; then both are 1. (From here on we keep the border.)

# %%
def paint(units, kernel):
    return nn.functional.conv_transpose2d(units[None, None], kernel[None, None], stride=2)[0, 0]


print(paint(torch.tensor([[1.0, 0.0]]), kernel_t[0, 0].float()).int().numpy())
print(paint(torch.tensor([[1.0, 1.0]]), kernel_t[0, 0].float()).int().numpy())

# %% [markdown]
# Where the patches overlap, in the middle column, they add. (Some call this *deconvolution*. That
# promises too much: it does not undo the convolution.)
#
# How much paint does each pixel get? Let all units be 1, and all weights of the kernel too, and
# count the layers, for a window of 3 and for one of 4:

# %%
for side in (3, 4):
    print("layers of paint, window of", side)
    print(paint(torch.ones(7, 7), torch.ones(side, side))[:6, :6].int().numpy())

# %% [markdown]
# With a stride of 2 and a window of 3, pixels are covered by 1, 2 or 4 patches in turn: a checkerboard,
# before any training. With a window of 4 all pixels away from the edge get four layers. Now let us put
# in random weights instead of ones, and draw what becomes of a perfectly **flat** map, in which all units
# are 1:

# %% tags=["hide-input"]
lesson.predict(
    "A flat map is doubled in three ways, with random weights: transposed with a window of 3, "
    "transposed with a window of 4, resized and convolved. Which come out flat, away from the edge?",
    {
        "None, the weights are random": "After resizing, the kernel meets the same numbers at "
        "every place, so it gives the same sum at every place, whatever its weights.",
        "The resized one, and no other": "A resized flat map is flat, and a convolution of "
        "something flat is flat. In the transposed one, neighbouring pixels are painted with "
        "different weights.",
        "The resized one, and the window of 4": "With a window of 4 each pixel gets four layers "
        "of paint. But one pixel gets them from four of the weights, its neighbour from four "
        "others.",
    },
    answer="The resized one, and no other",
)

# %%
kernel3, kernel4 = (torch.tensor(rng.normal(size=(n, n))) for n in (3, 4))
flat = torch.ones(7, 7, dtype=torch.float64)
resized = flat.repeat_interleave(2, dim=0).repeat_interleave(2, dim=1)  # 14 x 14
ways = {
    "transposed, 3 x 3": paint(flat, kernel3)[2:12, 2:12],  # the edge cut off
    "transposed, 4 x 4": paint(flat, kernel4)[2:12, 2:12],
    "resize, then 3 x 3": torch.tensor(convolve(resized.numpy(), kernel3.numpy()))[1:11, 1:11],
}
unevenness = {name: (way.max() - way.min()).item() for name, way in ways.items()}

# %% tags=["hide-input"]
#| alt: A flat map, doubled in three ways. Both transposed convolutions give a regular pattern of
#|   light and dark pixels; resizing and then convolving gives an even grey.
ax = plots.panels(1, size=(9, 3.4))[0]
around_zero = torch.stack([(way - way.mean()).flatten() for way in ways.values()])
ax = plots.images({"": around_zero}, (10, 10), captions=list(ways), limits=(-2, 2), ax=ax)

# %% [markdown]
# Training can even out the weights of a kernel, so that the checkerboard fades. But that is one more
# thing to learn. See how far two nets have come after a single epoch. They differ only in the way up;
# both have windows of 3, and equally many weights.
#
# To measure ripples, we make a kernel that answers to them alone. On flat ground, on an even slope and
# along a vertical or horizontal edge it gives 0; on a checkerboard of -1 and 1 it gives -1 and 1. And we
# apply it only where the original is black in the whole window: there, all that it finds has been added
# by the net. We take the root of its mean square.

# %%
checks = torch.tensor([[1.0, -2, 1], [-2, 4, -2], [1, -2, 1]])[None, None] / 16
black = nn.functional.max_pool2d(x_test.view(-1, 1, 28, 28), kernel_size=3, stride=1) == 0


def checkerboard(x):
    answers = nn.functional.conv2d(x.view(-1, 1, 28, 28), checks)
    return answers[black].pow(2).mean().sqrt().item()


first = {way: models.ConvAutoencoder(upsampling=way, **settings) for way in ("resize", "transposed")}
first_hat = {way: train(each, epochs=1)(x_test).detach() for way, each in first.items()}
ripples = {way: checkerboard(x_hat) for way, x_hat in first_hat.items()}

# %% tags=["nbval-ignore-output"]
#| alt: One digit and two copies, with all that is brighter than a tenth drawn white. Around the
#|   copy that was resized, the ground is dark or softly grey; around the transposed one it has
#|   dots, two pixels apart.
for way, x_hat in first_hat.items():
    wrong = metrics.squared_error(x_hat, x_test)
    print(f"{way}: error {wrong:.1f}, checkerboard in the black {ripples[way]:.4f}")

ax = plots.panels(1, size=(9, 3.4))[0]
one = torch.stack([x[0] for x in (x_test, *first_hat.values())])
plots.images({"": one}, captions=["original", *first_hat], limits=(0, 0.1), ax=ax);

# %% [markdown]
# (All that is brighter than a tenth of white is drawn white, so that the dark ground can be seen.)
# Where there should be black, transposed convolutions leave more of this pattern. Look beside the
# strokes, and along the edges of the picture: in the last one there are dots, two pixels from one to
# the next. (We have looked after one epoch only, and with the window that overlaps worst.)
#
# Odena, Dumoulin and Olah (2016) found the same, and the cause, in networks that draw large pictures, and
# recommend resizing. That is why it is `aelib`'s default.
#
# ## 7 A vector or a map?
#
# The code need not be a vector. Leave out the dense layers, and let one more convolution, with a
# window of 1 x 1, turn the 16 maps of 7 x 7 into $c$ maps. Then **the code is a picture itself**:
# $c$ maps with 49 numbers each, so $k = 49c$. (On the way back, another 1 x 1 convolution makes 16
# maps again.) Each number looks at 7 x 7 pixels (exercise 2) and knows nothing of the rest. A number
# of a vector looks at the whole image. We compare them with 2,000 images. As these runs are short,
# their learning rate is twice that of section 4.

# %%
ks, some = [49, 98, 196], x_train[:2000]


def train_code(code, k):
    return train(models.ConvAutoencoder(code=code, code_size=k, **settings), some, lr=0.004)


vector = {k: train_code("linear", k) for k in ks}
maps = {k: train_code("map", k) for k in ks}

numbers = {}
for k in ks:
    numbers[k] = [sum(p.numel() for p in net.parameters()) for net in (vector[k], maps[k])]
    shape = " x ".join(map(str, maps[k].code_shape))
    print(f"k = {k}: with a vector {numbers[k][0]:,}, with a map of {shape} {numbers[k][1]:,}")

# %% [markdown]
# The whole net with a map needs about 2,500 weights, and hardly more for a larger code. The one with a
# vector needs up to a hundred times as many. What do they make of the images? Move $k$. (All these nets
# have seen the same 2,000 images three times. PCA has seen the same 2,000.)

# %%
vector_error, map_error = ({k: error_of(nets[k]) for k in ks} for nets in (vector, maps))
flat_error = {k: metrics.squared_error(pca(x_test, k, some), x_test) for k in ks}

# %% tags=["slider"]
#| alt: Ten digits over those that come out of a vector and of a map, with a slider for the numbers
#|   in the code. With 49 numbers the map's are much blurred, and the vector's less.
rows = {k: {"vector": vector[k](ten), "map": maps[k](ten)} for k in ks}
start, notes = f"Squared error per image on {len(x_test):,} test images:", {}
for k in ks:
    told = f"vector {vector_error[k]:.1f}, map {map_error[k]:.1f}, PCA {flat_error[k]:.1f}"
    notes[k] = f"{start} {told}."
widgets.ImageSteps(ten, rows, name="numbers in the code:", notes=notes)

# %% [markdown]
# With 49 numbers the vector wins. A map has to spend one number on each region of 4 x 4 pixels, even on
# black ones; a vector can spend all its numbers on what digits *are*. With two numbers for each region,
# the map's error falls to about half, or less, while the vector gains little. The map has about caught
# up, or is ahead, with under a fiftieth of the weights.
#
# Is that a law? With 196 numbers the vector could do all that it does with 98, and more. Yet it gains
# little, if anything: it has more than 300,000 weights to set, in the same 189 steps. And from 98
# numbers on, on MNIST already with 49, PCA, a flat sheet, is below both. That suggests too little
# training. What if both train longer? The lines are again a long run of `experiments/convolution.py`:
# 6,000 images, six times as many steps, five seeds.

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Squared error against the size of the code, for a vector, a map and PCA; lines are the long
#|   run, points this one. All fall. In the long run the vector starts lowest, and the map's
#|   falls most steeply.
codes, ax = full["codes"], plots.panels(1, size=(8.5, 4.6))[0]
looks = {
    "vector": (vector_error, "convolutional", "o", "-"),
    "map": (map_error, "convolutional", "s", "--"),
    "PCA": (flat_error, "pca", "D", "-"),
}
for name, (errors, color, marker, style) in looks.items():
    plots.error_curve(ks, codes[name], f"{name}, long run", color=color, live=False, ax=ax)
    ax.lines[-1].set_linestyle(style)
    plots.error_curve(ks, [*errors.values()], f"{name}, this run", color=color, ax=ax)
    ax.lines[-1].set_marker(marker)
ax.legend(loc="upper left", bbox_to_anchor=(1, 1));

# %% [markdown]
# More steps, on three times as many images, help the vector most: they divide its error by about three,
# the map's by less. With 49 and with 98 numbers the vector is now ahead, in every seed. (With 196 the map
# is ahead on MNIST, in every seed and by about a fifth; on `glyphs` the two are level.) So the slider has
# not shown which code is *better*. It has shown which one needs *less*, fewer steps or fewer images: the
# map, which has so little to learn.
#
# And the bar, PCA? With 49 and 98 numbers the vector is below it; the map is not, or hardly. With 196
# neither is. So the merit of the map is not its error. It is its 2,500 weights (PCA with 98 directions
# stores 98 x 784 numbers, and the mean), and perhaps what comes next.
#
# ### What is where
#
# The map knows nothing about whole digits. Is that a weakness, or can it be a strength? All digits in
# these data are centred. Let us move the test images to the right, which no net has seen. To be fair, we
# train a dense net in the same way as the two others: 98 numbers, the same 2,000 images, as many steps.

# %% tags=["hide-input"]
lesson.predict(
    "Test images moved by 4 pixels, k = 98: the dense net, and convolutions around a vector and "
    "around a map. Which errors grow by more than a half?",
    {
        "That of the dense net alone": "Convolutions go along with a move. They do, up to the "
        "last map. What comes after it?",
        "Those of the dense net and the vector": "Around the vector there are two dense layers, and "
        "they have learnt where digits are. With a map there are none.",
        "Those of all three nets alike": "No net has seen such images. But to a net of nothing "
        "but convolutions, a stroke is a stroke wherever it stands.",
    },
    answer="Those of the dense net and the vector",
)

# %% [markdown]
# By section 3, four pixels are the map's best case. The slider has the others, too. In brackets: by how
# much the error has grown. (After 189 steps the dense net has much left to learn, as its error shows.)

# %%
dense98 = train(models.Autoencoder((784, 256, 98), "elu", seed=seed), some, lr=0.004)
three = {"dense": dense98, "vector": vector[98], "map": maps[98]}
eight, few = x_test[:8], x_test[:500]
still = {name: error_of(each, few) for name, each in three.items()}

# %% tags=["slider"]
#| alt: Eight digits over what a dense net, a net with a vector and one with a map make of them,
#|   with a slider that moves the digits to the right. Moved by 4 pixels, the first two break or
#|   blur them, and the third follows.
steps, growth, notes = {}, {}, {}
for n in range(7):
    now = moved(few, n)
    steps[n] = {"moved": now[:8]} | {name: each(now[:8]) for name, each in three.items()}
    growth[n] = {name: error_of(each, now) / still[name] for name, each in three.items()}
    told = [
        f"{name} {still[name] * times:.1f} (+{still[name] * (times - 1):.1f}, {times:.1f} times)"
        for name, times in growth[n].items()
    ]
    lost = 1 - now.sum() / few.sum()
    notes[n] = f"Squared error on 500 test images: {', '.join(told)}. Ink that left: {lost:.1%}."
widgets.ImageSteps(eight, steps, name="pixels to the right:", notes=notes, stage=4)

# %% [markdown]
# The farther the digits move, the more the dense net and the net with the vector break or blur them:
# their dense layers have learnt what is where. The net with the map follows. Trained on moved digits, the
# others could learn to follow, too, at the price of more images and steps. The map need not be taught.
#
# And by 1, 2 or 3 pixels? By section 3 the map is then no moved copy of the old one. That costs next to
# nothing: in training there were strokes at every offset, so the net knows these other maps as well.
# Farther on its error does grow, though slowly. There the strokes come to the edge, where there were
# hardly any in training. (Is it the edge? We shall see.)
#
# For 4 pixels the code moves by exactly one place. Here is the first map of the code, minus its mean and
# divided by its spread, so that grey is the mean:

# %%
#| alt: Left, four digits, and the same moved to the right. Right, one map of the code of each,
#|   coarse pictures of 7 x 7: the lower row is the upper one, moved by one place.
with torch.no_grad():
    code, code_moved = maps[98].encode(eight), maps[98].encode(moved(eight, 4))  # (8, 2, 7, 7)
torch.testing.assert_close(code_moved[..., 2:], code[..., 1:-1], rtol=0, atol=1e-4)
print("away from the left edge, the code has moved by one place")

left, right = plots.panels(2, size=(5.5, 3.6))
left = plots.images({"image": eight[:4], "moved": moved(eight[:4], 4)}, ax=left)
pair = torch.stack([code[:4], code_moved[:4]])[:, :, 0].flatten(2)  # the first of the two maps
pair = (pair - pair.mean()) / pair.std()
right = plots.images({"code": pair[0], "code, moved": pair[1]}, (7, 7), limits=(-3, 3), ax=right)

# %% [markdown]
# ### Larger pictures
#
# The kernels do not know how large a picture is. Our net begins with `Unflatten`, which wants 28 x
# 28, and ends with `Flatten`. Leave these out, and what remains, trained on single digits, takes a
# sheet of four at once:

# %%
#| alt: A sheet of four digits, and beside it the four as they come out of the net, in their places
#|   and a little soft.
encoder, decoder = maps[98].encoder[1:], maps[98].decoder[:-1]
sheet = ten[:4].view(2, 2, 28, 28).transpose(1, 2).reshape(1, 1, 56, 56)
sheet_hat = decoder(encoder(sheet)).detach()
print("code of one digit:", maps[98].code_shape, "- of the sheet:", tuple(encoder(sheet).shape[1:]))

pair, ax = torch.cat([sheet, sheet_hat]).flatten(1), plots.panels(1, size=(7, 3.6))[0]
ax = plots.images({"": pair}, (56, 56), captions=["sheet", "through the net"], ax=ax)

# %% [markdown]
# This also shows what the edge does. On a canvas of 44 x 44, a digit that moves by 6 pixels stays
# far from it:

# %% tags=["nbval-ignore-output"]
def on_canvas(n):
    canvas = nn.functional.pad(few.view(-1, 1, 28, 28), (8 + n, 8 - n, 8, 8))  # left, right, top, bottom
    return metrics.squared_error(decoder(encoder(canvas)).flatten(1), canvas.flatten(1))


with_room = on_canvas(6) / on_canvas(0)
print(f"moved by 6: {growth[6]['map']:.2f} times the error; with room at the edge {with_room:.2f}")

# %% [markdown]
# With room around the digit the growth is all but gone. It was the edge.
#
# A net with a vector cannot read larger pictures: its dense layers have weights for 7 x 7 places, and
# for no more.
#
# Which one, then? A map keeps *where* everything is. It carries over to other places and to larger
# pictures. But no single one of its numbers says anything about the digit as a whole. A vector has to sum up the whole
# image, as for the charts of lesson 05. With a vector we shall draw new digits (lesson 12) and
# search for similar ones (lesson 13).
#
# ## Exercises
#
# **1. Does it go along?** Write a test for equivariance (section 3). Both `operation` and `move`
# take a picture and return one of the same size. Return True if it makes no difference which of
# them comes first. So that nothing is lost at the edge, the moves of the check go round: what
# leaves at one side comes in at the other.

# %% tags=["exercise:goes_along"]
def goes_along(operation, move, picture):
    """Return True or False; numbers may differ by rounding (np.allclose)."""
    ...  # your code here

# %% tags=["hide-input", "check:goes_along"]
from aelib import lesson


def right_by_two(picture):
    return np.roll(picture, 2, axis=1)


def blur(picture):
    return (picture + np.roll(picture, 1, axis=0) + np.roll(picture, 1, axis=1)) / 3


def negative(picture):
    return 1 - picture


def weighted(picture):  # a weight for each column
    return picture * np.linspace(0, 1, 8)


def one_grey(picture):  # of all pixels
    return np.full((8, 8), picture.mean())


grainy = np.random.default_rng(1).random((8, 8))
lesson.check(
    goes_along,
    (lambda f: f(blur, right_by_two, grainy) in (True, False), "return True or False"),
    (
        lambda f: f(blur, right_by_two, grainy),
        "a blur treats all places alike: blurred, then moved, is moved, then blurred. Compare these two",
    ),
    (lambda f: f(negative, right_by_two, grainy), "so does the negative of a picture"),
    (
        lambda f: not f(weighted, right_by_two, grainy),
        "if each column has its own weight, it matters where the picture stands: move it first, or last, "
        "and compare all pixels",
    ),
    (
        lambda f: not f(np.fliplr, right_by_two, grainy),
        "in a mirror, right becomes left: the same pixels, but in other places",
    ),
    (lambda f: f(one_grey, right_by_two, grainy), "an even grey is the same, moved or not"),
)

# %% [markdown] tags=["solution:goes_along"]
# <details><summary>Solution</summary>
#
# ```python
# def goes_along(operation, move, picture):
#     return np.allclose(operation(move(picture)), move(operation(picture)))
# ```
#
# </details>

# %% [markdown]
# **2. How far does a unit see?** A unit of the second map looks at 3 x 3 units of the first, and
# each of these at 3 x 3 pixels. With stride 2, the three windows in a row stand 2 pixels apart:
#
# ```
# pixel     1 2 3 4 5 6 7
# unit 1    x x x
# unit 2        x x x
# unit 3            x x x
# ```
#
# `layers` lists a pair (window, stride) for each layer, from the image up. Return the side of the
# square of pixels that one unit of the last map depends on.

# %% tags=["exercise:pixels_seen"]
def pixels_seen(layers):
    """layers: pairs (window, stride), such as [(3, 2), (3, 2)]."""
    ...  # your code here

# %% tags=["hide-input", "check:pixels_seen"]
from aelib import lesson

lesson.check(
    pixels_seen,
    (lambda f: f([(5, 1)]) == 5, "one layer with a window of 5 sees 5 pixels: the window itself"),
    (
        lambda f: f([(3, 1), (3, 1)]) not in (6, 9),
        "windows side by side overlap: 3 windows of 3 that stand 1 apart span 5 pixels",
    ),
    (lambda f: f([(3, 1), (3, 1)]) == 5, "3 windows of 3 that stand 1 apart span 5 pixels"),
    (
        lambda f: f([(3, 2), (3, 2)]) != 5,
        "as if the windows stood 1 apart; with stride 2 they stand 2 apart, as in the drawing above",
    ),
    (
        lambda f: f([(3, 2), (3, 2)]) == 7,
        "three windows of 3 that stand 2 apart span 7 pixels: a layer's own stride moves only its output",
    ),
    (lambda f: f([(3, 2), (3, 2), (3, 2)]) == 15, "strides multiply: units of map 2 are 4 pixels apart"),
    (
        lambda f: f([(3, 2), (5, 1)]) == 11,
        "layers stand from the image up: the 5 windows of 3 stand 2 apart, the first layer's stride",
    ),
    (lambda f: f([(3, 1), (5, 2)]) == 7, "the stride of the last layer does not matter"),
)

# %% [markdown] tags=["solution:pixels_seen"]
# <details><summary>Solution</summary>
#
# ```python
# def pixels_seen(layers):
#     seen, apart = 1, 1  # how many pixels a unit sees; how far apart neighbouring units stand
#     for window, stride in layers:
#         seen += (window - 1) * apart
#         apart *= stride
#     return seen
# ```
#
# This square is called the **receptive field**.
#
# </details>

# %% [markdown]
# ## What this run showed

# %%
lesson.claim(
    "an image moved by a whole number of strides has the same map, moved", max(off[2], off[4]) < 1e-5
)
lesson.claim("moved by one pixel, it has not", min(off[1], off[3]) > 0.05)

# %%
lesson.claim(
    "the convolutional net has under a seventh of the dense net's weights",
    size["convolutional"] < size["dense"] / 7,
)
lesson.claim(
    "at the same size of code, after the same steps, its error is smaller",
    error["convolutional"] < error["dense"],
)
lesson.claim(
    "it is smaller than the shallow net's, its own middle part", error["convolutional"] < error["shallow"]
)
lesson.claim("and smaller than PCA's", error["convolutional"] < 0.8 * error["PCA"])

# %%
lesson.claim(
    "in the long run the dense net does not catch up, in any seed",
    np.max(np.divide(full["error"]["convolutional"], full["error"]["dense"])) < 1,
)
lesson.claim(
    "shuffled pixels more than double the convolutional net's error",
    shuffled["convolutional"] > 2 * error["convolutional"],
)

# %%
lesson.claim("it is then larger than PCA's", shuffled["convolutional"] > 1.5 * error["PCA"])
lesson.claim(
    "and than the shallow net's: here a wrong prior is worse than none",
    shuffled["convolutional"] > shuffled["shallow"],
)

# %%
lesson.claim(
    "reordered like the pixels, the dense nets have the same error, but for rounding",
    max(abs(shuffled[name] / error[name] - 1) for name in ("dense", "shallow")) < 0.01,
)
lesson.claim("resize and convolve keeps a flat map flat", unevenness["resize, then 3 x 3"] < 1e-9)
lesson.claim(
    "a transposed convolution with random weights does not",
    min(unevenness["transposed, 3 x 3"], unevenness["transposed, 4 x 4"]) > 0.1,
)
lesson.claim(
    "after one epoch, transposed convolutions leave more of a checkerboard than resizing",
    ripples["transposed"] > ripples["resize"],
)

# %%
lesson.claim("with 49 numbers, a vector has less error than a map", vector_error[49] < map_error[49])
lesson.claim(
    "twice as many numbers help a map more than twice as much as a vector",
    map_error[49] - map_error[98] > 2 * (vector_error[49] - vector_error[98]),
)
lesson.claim(
    "with 98 numbers, after so few steps, PCA has less error than both",
    flat_error[98] < min(vector_error[98], map_error[98]),
)

# %%
lesson.claim(
    "in the long run, with 49 and 98 numbers, the vector has less error in every seed",
    np.max(np.divide(codes["vector"], codes["map"])[:, :2]) < 1,  # of the code sizes 49, 98, 196
)
lesson.claim(
    "with 196, over its seeds, the map's mean error is at most a tenth above the vector's",
    np.mean(codes["map"], axis=0)[2] < 1.1 * np.mean(codes["vector"], axis=0)[2],
)
lesson.claim(
    "the map's net has under a fiftieth of the weights",
    numbers[98][1] < numbers[98][0] / 50 and numbers[196][1] < numbers[196][0] / 50,
)

# %%
lesson.claim(
    "images moved by 4 pixels cost the dense net and the vector over 1.5 times the error",
    min(growth[4]["vector"], growth[4]["dense"]) > 1.5,
)
lesson.claim("and the net with a map under 1.5 times", growth[4]["map"] < 1.5)
lesson.claim(
    "moved by 1, 2 or 3 pixels, under 1.25 times", max(growth[n]["map"] for n in (1, 2, 3)) < 1.25
)
lesson.claim("and with room at the edge, moved by 6 pixels, under 1.1 times", with_room < 1.1)

# %% [markdown]
# ## Summary
#
# In papers: *receptive field* is what we call the pixels that a unit sees, *inductive bias* the prior of
# section 5, *upsampling* the way up, *latent dimension* the size $k$ of the code.
#
# * A **convolution** is a small window of weights, used at every place. As a matrix it is nearly all
#   zeros, and the rest repeats.
# * The size of a map follows from image, window, stride and padding. The number of weights does not
#   depend on the size of the image.
# * It takes for granted that neighbours belong together and that all places are alike. On images that
#   saves weights and steps. On shuffled pixels it did harm: a wrong **prior** can be worse than none.
#   A dense net takes none of this for granted, and does not notice the shuffling.
# * Compare with twins: the shallow net is ours without its convolutions, the shuffled run is ours
#   without true neighbours.
# * To go up, **resize and convolve** rather than transpose, or you may see **checkerboards**, above
#   all early in training and with a window that the stride does not divide.
# * A code can be a **vector**, which sums up the image, or a **map**, which keeps places, moves along
#   with the image and fits larger pictures. A map has little to learn, so it is good after few steps;
#   what is ahead after few steps need not be ahead after many.
#
# ## References
#
# * Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, [Gradient-based learning applied to document
#   recognition](https://doi.org/10.1109/5.726791), Proc. IEEE 86 (1998): convolutional networks, and
#   MNIST.
# * J. Masci, U. Meier, D. Cireşan, J. Schmidhuber, [Stacked convolutional auto-encoders for
#   hierarchical feature extraction](https://doi.org/10.1007/978-3-642-21735-7_7), ICANN 2011.
# * V. Dumoulin, F. Visin, [A guide to convolution arithmetic for deep
#   learning](https://arxiv.org/abs/1603.07285), 2016: sizes, strides and transposes, with pictures.
# * A. Odena, V. Dumoulin, C. Olah, [Deconvolution and checkerboard
#   artifacts](https://distill.pub/2016/deconv-checkerboard/), Distill 2016.
# * O. Ronneberger, P. Fischer, T. Brox, [U-Net: Convolutional networks for biomedical image
#   segmentation](https://arxiv.org/abs/1505.04597), MICCAI 2015.
# * R. Zhang, [Making convolutional networks shift-invariant
#   again](https://proceedings.mlr.press/v97/zhang19a.html), ICML 2019.
