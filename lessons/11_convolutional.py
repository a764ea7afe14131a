# %% [markdown]
# # 11 · Convolutional autoencoders
#
# *Should a network know that pixels have neighbours?*
#
# **What you will do:** build a convolution by hand, train an autoencoder made of convolutions
# beside a dense one, shuffle the pixels, and move the digits about.
#
# **What you will learn:** what a convolution is, and how few weights it needs; what it takes for
# granted, and what happens where that is wrong; where checkerboards come from; when the code should
# be a vector and when a map.
#
# **What you need:** the autoencoders of lessons 04 and 05; the transposed matrix of lesson 06.
# About 45 minutes to read and try; the whole notebook runs in under a minute.

# %% tags=["setup"]
import numpy as np
import torch
from torch import nn

from aelib import data, lesson, metrics, models, plots, training

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
order = torch.randperm(784, generator=torch.Generator().manual_seed(seed))
ten = x_test[:10]
plots.images({"image": ten, "shuffled": ten[:, order]}, images.image_shape);

# %% [markdown]
# To us, the lower row is noise. And to a dense layer? It computes $W x + b$, a weighted sum for
# each unit. Put the columns of $W$ into the same order as the pixels, and every weight meets the
# pixel that it met before:

# %%
W = torch.from_numpy(np.random.default_rng(seed).normal(size=(256, 784))).float()
torch.testing.assert_close(ten @ W.T, ten[:, order] @ W[:, order].T, rtol=0, atol=1e-3)
print("shuffled pixels, shuffled columns: the same units")

# %% [markdown]
# So for every dense net there is another that does exactly as well on shuffled images. A dense net
# never knew what a neighbour is. Should it?
#
# ## 2 One small window
#
# In an image, a pixel says a lot about the pixels beside it, and little about those far away. And a
# stroke is a stroke wherever it stands. A **convolution** is a layer made from these two ideas:
#
# * **local**: a unit looks through a small window, 3 x 3 pixels, say;
# * **shared**: all units have the *same* nine weights, each at another place.
#
# The nine weights are called the **kernel**. Lay it on a corner of the image, multiply each weight
# by the pixel under it, and add up: one number. Move on by one pixel and do it again. The numbers
# form a picture of their own, the **feature map**.

# %%
def convolve(image, kernel, stride=1, rim=0):
    """Slide a kernel over an image; stride: how far each move goes; rim: zeros put around."""
    image = np.pad(image, rim)
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
# Two choices are already in it. The **stride** is how far the window moves each time. The **rim**
# is a border of zeros laid around the image, so that the window can also stand on its edge (most
# libraries say *padding*). `torch` has the same operation, for many images and many kernels at
# once:

# %%
rng = np.random.default_rng(seed)
picture, kernel = rng.random((28, 28)), rng.normal(size=(3, 3))
for stride, rim in ((1, 0), (1, 1), (2, 1)):
    by_hand = convolve(picture, kernel, stride, rim)
    both = (torch.tensor(a)[None, None] for a in (picture, kernel))  # (images, maps, height, width)
    by_torch = nn.functional.conv2d(*both, stride=stride, padding=rim)[0, 0]
    np.testing.assert_allclose(by_hand, by_torch.numpy())
    side = len(by_hand)
    print(f"stride {stride}, rim {rim}: 28 x 28 becomes {side} x {side}, as in torch")

# %% [markdown]
# (In mathematics, a convolution turns the kernel upside down first; what networks do is called
# cross-correlation there. As the kernel is learnt, it makes no difference.)
#
# Where do the sizes come from? With the rim, a side has $n + 2 \cdot \text{rim}$ pixels. A window
# of side $w$ can move on from its first place by $n + 2 \cdot \text{rim} - w$ pixels. So there is
# its first place, and one more for each full stride that fits:
#
# $$ \text{size} = \left\lfloor \frac{n + 2 \cdot \text{rim} - w}{\text{stride}} \right\rfloor + 1 . $$
#
# A 3 x 3 window with rim 1 keeps the size if the stride is 1, and halves it if the stride is 2.
#
# What can one kernel see? Here are three made by hand. The first weighs what lies right against
# what lies left, so it answers at upright edges; the second is the first one, turned; the third is
# an average. (Grey is 0, white positive, black negative.)

# %% tags=["nbval-ignore-output"]
upright = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]) / 4
kernels = {"upright edges": upright, "level edges": upright.T, "average": np.full((3, 3), 1 / 9)}

six = x_test[:6].view(6, 28, 28).numpy()
rows = {"image": six} | {
    name: np.array([convolve(image, kernel, rim=1) for image in six])
    for name, kernel in kernels.items()
}
plots.images({name: row.reshape(6, 784) for name, row in rows.items()}, limits=(-1, 1));

# %% [markdown]
# ### It is a dense layer, nearly all zeros
#
# A convolution is a weighted sum of pixels, so it can be written as a matrix like any other layer.
# To find the matrix, feed it images with a single white pixel: each gives one column. We take small
# images, 6 x 6, and stride 2.

# %%
kernel_t = torch.tensor(kernel)[None, None]  # (1, 1, 3, 3)
single_pixels = torch.eye(36, dtype=torch.float64).view(36, 1, 6, 6)
M = nn.functional.conv2d(single_pixels, kernel_t, stride=2, padding=1).view(36, 9).T  # (9, 36)

small = torch.tensor(rng.random((1, 1, 6, 6)))
torch.testing.assert_close(
    nn.functional.conv2d(small, kernel_t, stride=2, padding=1).flatten(), M @ small.flatten()
)
different = len(M[M != 0].unique())
print(f"{M.numel()} entries, {(M == 0).sum()} of them zero, {different} different weights")

# %% tags=["nbval-ignore-output"]
ax = plots.panels(1, size=(9, 2.8))[0]
ax.imshow(M, vmin=-2, vmax=2)
ax.set(xlabel="pixel", ylabel="unit of the map")
ax.grid(False)

# %% [markdown]
# Each row is one unit. The same nine numbers (fewer where the window stands on the rim) appear in
# every row, moved along. All else is zero. So a convolution can do nothing that a dense layer could
# not do. It can do far *less*. That is its point: what it cannot do, it need not learn not to do.
#
# ### Many maps
#
# One kernel finds one kind of thing. So a layer has several, and makes as many feature maps, also
# called
# **channels**. The next layer looks at all of them at once: its kernels are 3 x 3 windows through
# the whole stack of maps. From $a$ maps to $c$ maps that is $9 \cdot a \cdot c$ weights, and one
# bias for each new map. From one image to 8 maps of 14 x 14:

# %%
layer = nn.Conv2d(1, 8, kernel_size=3, stride=2, padding=1)
print("out of one image come", tuple(layer(torch.zeros(1, 1, 28, 28)).shape[1:]))
print("convolution:", sum(p.numel() for p in layer.parameters()), "weights and biases")
print(f"dense layer with as many units: {784 * 8 * 14 * 14 + 8 * 14 * 14:,}")

# %% [markdown]
# ## 3 Move the image, and the map moves
#
# If the digit stands four pixels farther right, the same weights meet the same pixels four places
# on. So the map must be the old map, moved. (At the edge that cannot hold exactly: something leaves
# the picture, and something else comes in.)

# %%
def moved(x, pixels):
    """Move images (n, 784) to the right; black comes in at the left."""
    pictures = nn.functional.pad(x.view(-1, 28, 28), (pixels, 0))[:, :, :28]
    return pictures.flatten(1)

# %% tags=["hide-input"]
lesson.predict(
    "A convolution with stride 2 makes a map of 14 x 14. We move the image by one pixel. What "
    "happens to the map?",
    {
        "It moves by one place, too": "One place of this map stands for two pixels of the image.",
        "It stays as it is: half a place is rounded down": "Every window now has other pixels under "
        "it: those that lay beside it before.",
        "It becomes a different map, no moved copy of the old one": "There is no half place to move "
        "to. The windows now stand on pixels between those they stood on before.",
    },
    answer="It becomes a different map, no moved copy of the old one",
)

# %%
layer = models.ConvAutoencoder(channels=(8,), seed=seed).encoder[1]  # 1 map to 8, stride 2, untrained


def best_match(x, pixels):
    """Return how far the map of a moved image is from the old map, moved by some whole places."""
    old, new = (layer(each.view(-1, 1, 28, 28)).detach() for each in (x, moved(x, pixels)))
    inner = new[..., 4:-1]  # away from the edges
    return min((inner - old[..., 4 - s : 13 - s]).abs().max().item() for s in range(4))


off = {pixels: best_match(ten, pixels) for pixels in (1, 2, 3, 4)}
for pixels, difference in off.items():
    print(f"moved by {pixels}: the map {'has moved along' if difference < 1e-5 else 'is another one'}")

# %% [markdown]
# So the rule holds for moves by a whole number of strides. It is called **equivariance**: move the
# input, and the output moves along. (*Invariance* would be something else: the output stays as it
# is.) After two layers with stride 2, it holds for multiples of 4 pixels. In between it does not
# hold exactly. Zhang (2019) shows what that does to large networks, and a cure: blur before you
# skip.
#
# ## 4 An autoencoder of convolutions
#
# Now the encoder: two convolutions with stride 2, from one map to 8 and from 8 to 16. Each halves
# the sides. At the end a dense layer makes the code, a vector of $k = 32$ numbers. The decoder goes
# back the same way: a dense layer, then two steps, each of which doubles the sides and convolves.

# %%
net = models.ConvAutoencoder(code_size=32, channels=(8, 16), activation="elu", seed=seed)
with torch.no_grad():
    step = ten[:1]
    for part in (*net.encoder, *net.decoder):
        step = part(step)
        print(f"{type(part).__name__:10} → {' x '.join(map(str, step.shape[1:]))}")

# %% [markdown]
# Read it from the top. `Unflatten` turns the list of 784 pixels back into a picture. The first
# `Linear` makes the code, 32 numbers; the second one begins the way back. `ELU` is a smoother ReLU,
# equal to it for positive numbers; for negative ones it bends towards -1, where ReLU says 0. It
# helps in short runs, and the dense net gets it, too. `Upsample` doubles the sides by writing each
# number four times, as a block of 2 x 2. (Many nets shrink their maps in another way: stride 1, and
# then only the largest number of each 2 x 2 block is kept. That is **max-pooling**; Masci and
# others, 2011, used it in convolutional autoencoders.)
#
# That is all there is to it. Beside it stands a dense net with the same size of code, 784 → 256 →
# 32 and back. How large are they, and how much do they multiply?

# %%
from torch.utils.flop_counter import FlopCounterMode


def size_and_work(net):
    """Return the number of weights and biases, and of multiplications for one image."""
    with FlopCounterMode(display=False) as counter:
        net(torch.zeros(1, 784))
    products = counter.get_total_flops() // 2  # it counts an addition with each multiplication
    return sum(p.numel() for p in net.parameters()), products


dense = models.Autoencoder((784, 256, 32), "elu", seed=seed)
for name, each in {"dense": dense, "convolutional": net}.items():
    weights, products = size_and_work(each)
    print(f"{name}: {weights:,} weights and biases, {products:,} multiplications")

convolutions = [part for part in net.modules() if isinstance(part, nn.Conv2d)]
inside = sum(p.numel() for part in convolutions for p in part.parameters())
print(f"of the convolutional net's numbers, {inside:,} belong to convolutions")

# %% [markdown]
# Fewer weights do not mean less work: every weight of a convolution is used at every place of the
# map. And nearly all the weights that are left sit in the two dense layers around the code. Section
# 7 will ask whether we need those.

# %% tags=["hide-input"]
lesson.predict(
    "Both nets train on the same images, for the same number of steps. On new images, the "
    "convolutional net, with about an eighth of the weights, will have",
    {
        "more error: it has less to work with": "It has fewer weights to set, but it starts with "
        "something that the dense net has to find out: which pixels belong together.",
        "less error": "It need not find out that pixels have neighbours, nor learn what a stroke is "
        "once for each place.",
        "the same error: both have 32 numbers in the code": "The code says how much *can* be kept. "
        "How much is kept after so many steps depends on the net.",
    },
    answer="less error",
)

# %%
def train(net, x=x_train, epochs=3, lr=0.002):
    training.fit(net, x, epochs=epochs, batch_size=32, lr=lr, seed=seed, progress=False)
    return net


def error_of(net, x=x_test):
    with torch.no_grad():
        return metrics.squared_error(net(x), x)


dense_error, conv_error = error_of(train(dense)), error_of(train(net))

# %% tags=["nbval-ignore-output"]
print(f"squared error per image: dense {dense_error:.2f}, convolutional {conv_error:.2f}")
rows = {"original": ten, "dense": dense(ten), "convolutional": net(ten)}
plots.images(rows, images.image_shape);

# %% [markdown]
# ## 5 Shuffle the pixels
#
# Now take away what the convolution relies on. Both nets again, from the same start, with the same
# steps, but with the pixels shuffled as in section 1, the same way in all images.

# %% tags=["hide-input"]
lesson.predict(
    "Which net's error will change when it is trained, and tested, on shuffled images?",
    {
        "Both become much worse: the images look like noise": "To us. The dense net gets the same "
        "lists of numbers, written in another order, and section 1 says what that means to it.",
        "Neither: no information is lost by shuffling": "None is lost. But the convolutional net "
        "looks for it in the wrong place: in windows.",
        "Only the convolutional net's": "Its windows now hold nine pixels that have nothing to do "
        "with each other. To the dense net, nothing has happened.",
    },
    answer="Only the convolutional net's",
)

# %%
dense_again = models.Autoencoder((784, 256, 32), "elu", seed=seed)
net_again = models.ConvAutoencoder(code_size=32, channels=(8, 16), activation="elu", seed=seed)
for each in (dense_again, net_again):
    train(each, x_train[:, order])
dense_shuffled = error_of(dense_again, x_test[:, order])
conv_shuffled = error_of(net_again, x_test[:, order])

# %% [markdown]
# For the figure we put the pixels back in their places (`argsort` gives the order that undoes an
# order).

# %% tags=["nbval-ignore-output"]
print(f"shuffled: dense {dense_shuffled:.2f}, convolutional {conv_shuffled:.2f}")
back = order.argsort()
shuffled_ten = ten[:, order]
rows = {"dense": dense_again(shuffled_ten), "convolutional": net_again(shuffled_ten)}
plots.images({"original": ten} | {name: row[:, back] for name, row in rows.items()});

# %% [markdown]
# The dense net is as good as before. In the pictures of the convolutional net single pixels stand
# out: in the shuffled image, they had neighbours that they have nothing to do with.
#
# This is what a **prior** is: something put into a model before it has seen any data. Here it is
# "neighbours belong together, and all places are alike". If it is right, it saves weights and
# training. If it is wrong, it costs.
#
# Three epochs are few. Does the dense net catch up? And the convolutional one, on shuffled pixels?
# The lines are a longer run: 12 epochs, five seeds, with a band from the lowest to the highest. Its
# command is `python benchmarks/convolution.py mnist glyphs`. The dots are this run.

# %% tags=["nbval-ignore-output"]
full = lesson.stored("convolution")[images.name]
live = {"dense": dense_error, "convolutional": conv_error, "convolutional, shuffled": conv_shuffled}
ax = plots.panels(1, size=(7.5, 4.2))[0]
for (name, dot), style in zip(live.items(), ("-", "-", "--")):
    runs, color = np.array(full["error"][name]), plots.COLORS["deep" if name == "dense" else "other"]
    ax.plot(full["epochs"], runs.mean(axis=0), style, color=color, label=name)
    ax.fill_between(full["epochs"], runs.min(axis=0), runs.max(axis=0), color=color, alpha=0.2)
    ax.plot(3, dot, "o", ms=9, color=color)
ax.set(xlabel="epoch", ylabel="squared error per image", ylim=(0, None))
ax.legend(title="lines: long run; dots: this run");

# %% [markdown]
# Within 12 epochs the dense net does not catch up, though the gap narrows. The net on shuffled
# pixels goes on learning, and stays far behind. None of the lines is at its end. A prior is a head
# start: it counts most where images and steps are few.
#
# ## 6 The way up, and the checkerboard
#
# An encoder that halves the sides needs a decoder that doubles them. There are two common ways.
# Ours repeats each number and then convolves: *resize*. The other is the **transposed
# convolution**. In section 2, the matrix $M$ took 36 pixels to 9 units. Its transpose takes 9 units
# to 36 pixels, just as the tied decoder of lesson 06 used $W^\top$:

# %%
units = torch.tensor(rng.random((1, 1, 3, 3)))
up = nn.functional.conv_transpose2d(units, kernel_t, stride=2, padding=1, output_padding=1)
torch.testing.assert_close(up.flatten(), M.T @ units.flatten())
print("transposed convolution = multiplication with M transposed:", tuple(up.shape[2:]))

# %% [markdown]
# Going down, a window of nine pixels was added up into one unit. Going up, each unit *paints* its
# kernel, as a patch of nine pixels, into the picture. Where patches overlap, they add. Some call it
# *deconvolution*. That promises too much: it does not undo the convolution.
#
# How much paint does each pixel get? Let all units be 1, and all weights of the kernel too, and
# count:

# %%
def paint(units, kernel):
    return nn.functional.conv_transpose2d(units[None, None], kernel[None, None], stride=2)[0, 0]


layers_of_paint = paint(torch.ones(7, 7), torch.ones(3, 3))
print(layers_of_paint[:6, :6].int().numpy())

# %% [markdown]
# With a stride of 2 and a window of 3, a pixel is covered by 1, 2 or 4 patches, in turns: a
# checkerboard, before any training. A window of 4 would cover all pixels equally often (away from
# the edge). Let us put in random weights instead of ones, and draw what becomes of a perfectly
# **flat** map, in which all units are 1:

# %% tags=["hide-input"]
lesson.predict(
    "A flat map, doubled in three ways, with random weights. Which come out flat, away from the edge?",
    {
        "None: random weights give a random picture": "There is only one small kernel, used "
        "everywhere. If it meets the same numbers everywhere, it gives the same number everywhere.",
        "Only resize": "A resized flat map is flat, and a convolution of something flat is flat. In "
        "the transposed one, neighbouring pixels are painted with different weights.",
        "Resize, and transposed with a window of 4": "With a window of 4 each pixel gets four layers "
        "of paint. But one pixel gets them from four of the weights, its neighbour from four others.",
    },
    answer="Only resize",
)

# %%
kernel3, kernel4 = (torch.tensor(rng.normal(size=(n, n))) for n in (3, 4))
flat = torch.ones(7, 7, dtype=torch.float64)
resized = flat.repeat_interleave(2, dim=0).repeat_interleave(2, dim=1)  # 14 x 14
ways = {
    "transposed, 3 x 3": paint(flat, kernel3)[2:12, 2:12],  # the edge cut off
    "transposed, 4 x 4": paint(flat, kernel4)[2:12, 2:12],
    "resize, then 3 x 3": torch.tensor(convolve(resized.numpy(), kernel3.numpy()))[:10, :10],
}
unevenness = {name: (way.max() - way.min()).item() for name, way in ways.items()}

for ax, (name, way) in zip(plots.panels(3, size=(3.2, 3.4)), ways.items()):
    ax.imshow(way - way.mean(), vmin=-2, vmax=2)
    ax.set(title=name, xticks=[], yticks=[])
    ax.grid(False)

# %% [markdown]
# Training can even out the weights of a kernel, so that the checkerboard fades. But it is one more
# thing to learn. See how far two nets have come after a single epoch:

# %% tags=["nbval-ignore-output"]
first = {}
for way in ("resize", "transposed"):
    how = dict(channels=(8, 16), activation="elu", upsampling=way, seed=seed)
    first[way] = train(models.ConvAutoencoder(**how), epochs=1)(ten[:4])
ax = plots.images({"original": ten[:4]} | first, images.image_shape)
ax.figure.set_size_inches(9, 7)

# %% [markdown]
# Look at the strokes, and at the dark ground beside them: in the lower row there are ripples, two
# pixels from crest to crest. Large networks that draw faces and landscapes have shown the same
# ripples. Odena, Dumoulin and Olah (2016) found their cause, and recommend resizing. That is why it
# is `aelib`'s default.
#
# ## 7 A vector or a map?
#
# The code need not be a vector. Leave out the dense layers, and let one more convolution, with a
# window of 1 x 1, turn the 16 maps of 7 x 7 into $c$ maps. Then **the code is a picture itself**:
# $c$ maps with 49 numbers each. Each number looks at 7 x 7 pixels (exercise 3) and knows nothing of
# the rest. A number of a vector looks at the whole image.

# %%
ks = [49, 98, 196]


def train_code(code, k):
    how = dict(channels=(8, 16), activation="elu", seed=seed)
    return train(models.ConvAutoencoder(code=code, code_size=k, **how), x_train[:3000], lr=0.004)


vector = {k: train_code("linear", k) for k in ks}
maps = {k: train_code("map", k) for k in ks}
for k in ks:
    in_vector, in_map = (size_and_work(nets[k])[0] for nets in (vector, maps))
    shape = " x ".join(map(str, maps[k].code_shape))
    print(f"k = {k:3}: vector {in_vector:,} weights and biases, map of {shape} {in_map:,}")

# %% [markdown]
# The whole net with a map needs about 2,500 weights, and hardly more for a larger code. What does
# it make of its images? Move $k$. (These nets have seen 3,000 images only, so that you need not
# wait. Train them longer, and all errors fall.)

# %% tags=["slider"]
from aelib import widgets

vector_error, map_error = ({k: error_of(nets[k]) for k in ks} for nets in (vector, maps))
rows = {k: {"vector": vector[k](ten), "map": maps[k](ten)} for k in ks}
notes = {
    k: f"Squared error per image on all {len(x_test):,} test images: vector {vector_error[k]:.1f}, "
    f"map {map_error[k]:.1f}."
    for k in ks
}
widgets.ImageSteps(ten, rows, images.image_shape, name="numbers in the code:", notes=notes)

# %% [markdown]
# With 49 numbers the map is clearly worse. It has to spend one number on each region, on the black
# ones too. A vector can spend all its numbers on what digits *are*. With more numbers, the map has
# enough for every region, and needs no idea of what a digit is.
#
# Such ideas can be wrong. All digits in these data stand in the middle. Let us move the test images
# to the right; none of the nets has seen that.

# %% tags=["hide-input"]
lesson.predict(
    "Test images moved by 4 pixels, k = 98. Whose error grows by more than a half?",
    {
        "Nobody's but the dense net's: convolutions go along with a move": "They do, up to the last "
        "map. What comes after it?",
        "The dense net's, and that of the convolutional net with a vector": "Around its vector stand two "
        "dense layers, and they have learnt where digits stand. With a map there are none.",
        "Everybody's: no net has seen such images": "To a net of nothing but convolutions, a stroke is "
        "a stroke wherever it stands.",
    },
    answer="The dense net's, and that of the convolutional net with a vector",
)

# %% tags=["nbval-ignore-output"]
three = {"dense (32)": dense, "vector (98)": vector[98], "map (98)": maps[98]}
growth = {name: error_of(each, moved(x_test, 4)) / error_of(each) for name, each in three.items()}
for name, times in growth.items():
    print(f"{name}: moved by 4 pixels, {times:.1f} times the error")

# %% [markdown]
# (In brackets: the size of the code. The dense net is that of section 4.) Move them yourself:

# %% tags=["slider"]
eight, few = x_test[:8], x_test[:500]
steps = {}
for n in range(7):
    with torch.no_grad():
        rows = {name: each(moved(eight, n)) for name, each in three.items()}
    steps[n] = {"moved": moved(eight, n)} | rows
notes = {
    n: "Squared error per image on 500 test images, moved: "
    + ", ".join(f"{name} {error_of(each, moved(few, n)):.1f}" for name, each in three.items())
    for n in steps
}
widgets.ImageSteps(eight, steps, images.image_shape, name="pixels to the right:", notes=notes)

# %% [markdown]
# The farther the digits move, the more the dense net and the net with the vector break or blur them:
# their dense layers have learnt what stands where. The net with the map follows. Here is why. Move
# the image by 4 pixels, and its code moves by one place:

# %%
with torch.no_grad():
    code, code_moved = maps[98].encode(ten), maps[98].encode(moved(ten, 4))  # (10, 2, 7, 7)
torch.testing.assert_close(code_moved[..., 2:], code[..., 1:-1], rtol=0, atol=1e-4)
print("away from the left edge, the code has moved by one place")

# %% tags=["nbval-ignore-output"]
left, right = plots.panels(2, size=(5.5, 3.6))
plots.images({"image": eight[:4], "moved": moved(eight[:4], 4)}, ax=left)
pair = torch.stack([code[:4], code_moved[:4]])[:, :, 0].flatten(2)  # the first of the two maps
pair = (pair - pair.mean()) / pair.std()
plots.images({"code": pair[0], "of moved": pair[1]}, (7, 7), limits=(-3, 3), ax=right);

# %% [markdown]
# Which one, then? A map keeps *where* everything is. It carries over to other places, and its
# layers fit images of any size; it is good for repairing images. A vector has to sum up the whole
# image. That is what we want for a search, for a chart of all digits, or for drawing new ones
# (lesson 12).
#
# ## Exercises
#
# **1. How large is the map?** Return the side of the feature map, for an image with sides of `n`
# pixels.

# %% tags=["exercise:map_side"]
def map_side(n, window, stride, rim):
    """All are whole numbers; return a whole number."""
    ...  # your code here

# %% tags=["hide-input", "check:map_side"]
lesson.check(
    map_side,
    (lambda f: f(28, 3, 1, 0) == 26, "28 pixels, window 3, stride 1, no rim: 26 places"),
    (lambda f: f(28, 3, 1, 1) == 28, "the rim lies on both sides"),
    (lambda f: f(28, 3, 2, 1) == 14, "a stride of 2 halves 28 to 14"),
    (lambda f: f(28, 5, 3, 0) == 8, "only full strides count: 23 / 3 is 7 full ones"),
)

# %% [markdown] tags=["solution:map_side"]
# <details><summary>Solution</summary>
#
# ```python
# def map_side(n, window, stride, rim):
#     return (n + 2 * rim - window) // stride + 1
# ```
#
# </details>

# %% [markdown]
# **2. Count.** Return the number of weights and biases of a convolution from `maps_in` maps to
# `maps_out` maps.

# %% tags=["exercise:count_numbers"]
def count_numbers(maps_in, maps_out, window):
    """The kernels are window x window; there is one bias for each map that comes out."""
    ...  # your code here

# %% tags=["hide-input", "check:count_numbers"]
def by_pytorch(maps_in, maps_out, window):
    return sum(p.numel() for p in nn.Conv2d(maps_in, maps_out, window).parameters())


lesson.check(
    count_numbers,
    (lambda f: f(1, 8, 3) == 80, "from 1 map to 8: eight kernels of 9 weights, and 8 biases"),
    (lambda f: f(8, 16, 3) == by_pytorch(8, 16, 3), "each kernel goes through all maps that come in"),
    (lambda f: f(3, 5, 7) == by_pytorch(3, 5, 7), "a window of 7 has 49 weights"),
)

# %% [markdown] tags=["solution:count_numbers"]
# <details><summary>Solution</summary>
#
# ```python
# def count_numbers(maps_in, maps_out, window):
#     return window**2 * maps_in * maps_out + maps_out
# ```
#
# The size of the image does not appear: the same net can read images of any size.
#
# </details>

# %% [markdown]
# **3. How far does a unit see?** A unit of the second map looks at 3 x 3 units of the first, and
# each of these at 3 x 3 pixels. `layers` lists a pair (window, stride) for each layer, from the
# image up. Return the side of the square of pixels that one unit of the last map depends on.

# %% tags=["exercise:pixels_seen"]
def pixels_seen(layers):
    """layers: pairs (window, stride), such as [(3, 2), (3, 2)]."""
    ...  # your code here

# %% tags=["hide-input", "check:pixels_seen"]
lesson.check(
    pixels_seen,
    (lambda f: f([(5, 1)]) == 5, "one layer: the window itself"),
    (lambda f: f([(3, 1), (3, 1)]) == 5, "windows side by side overlap: 3 of them, 1 apart, span 5"),
    (lambda f: f([(3, 2), (3, 2)]) == 7, "three windows of 3 that stand 2 apart span 7 pixels"),
    (lambda f: f([(3, 2), (3, 2), (3, 2)]) == 15, "strides multiply: units of map 2 are 4 pixels apart"),
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
dense_size, conv_size = size_and_work(dense)[0], size_and_work(net)[0]
lesson.claim(
    "the convolutional net has under a seventh of the dense net's weights", conv_size < dense_size / 7
)
lesson.claim(
    "at the same size of code, after the same steps, its error is no larger", conv_error < dense_error
)
lesson.claim("shuffled pixels more than double its error", conv_shuffled > 2 * conv_error)
lesson.claim(
    "and change the dense net's by less than 10 %",
    abs(dense_shuffled - dense_error) < 0.1 * dense_error,
)

# %%
lesson.claim("resize and convolve keeps a flat map flat", unevenness["resize, then 3 x 3"] < 1e-9)
lesson.claim(
    "a transposed convolution with random weights does not",
    min(unevenness["transposed, 3 x 3"], unevenness["transposed, 4 x 4"]) > 0.1,
)
lesson.claim(
    "an image moved by a whole number of strides has the same map, moved", max(off[2], off[4]) < 1e-5
)
lesson.claim("moved by one pixel, it has not", min(off[1], off[3]) > 1e-3)
lesson.claim("with 49 numbers, a vector has less error than a map", vector_error[49] < map_error[49])
lesson.claim(
    "moved by 4 pixels, images cost the net with a map under 1.5 times the error", growth["map (98)"] < 1.5
)
lesson.claim(
    "and the net with a vector, and the dense one, over 1.5 times",
    min(growth["vector (98)"], growth["dense (32)"]) > 1.5,
)

# %% [markdown]
# ## Summary
#
# * A **convolution** is a small window of weights, used at every place. As a matrix it is nearly all
#   zeros, and the rest repeats.
# * The size of a map follows from image, window, stride and rim. The number of weights does not
#   depend on the size of the image.
# * It takes for granted that neighbours belong together and that all places are alike. On images that
#   saves weights and steps. On shuffled pixels it does harm. A dense net takes nothing for granted,
#   and does not notice the shuffling.
# * To go up, **resize and convolve** rather than transpose, or you may see **checkerboards**.
# * A code can be a **vector**, which sums up the image, or a **map**, which keeps places and moves
#   along with the image.
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
# * R. Zhang, [Making convolutional networks shift-invariant
#   again](https://proceedings.mlr.press/v97/zhang19a.html), ICML 2019.
