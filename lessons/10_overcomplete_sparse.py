# %% [markdown]
# # 10 · Overcomplete and sparse
#
# *What if the code is larger than the input?*
#
# **What you will do:** give an autoencoder more room than it needs, see what it learns then, and
# take the room away again in three ways: by a KL penalty, by an L1 penalty, by force. Then ask
# which of the prices did the work, and look for parts that we have hidden ourselves.
#
# **What you will learn:** what the identity problem is; what each penalty really asks for, and what
# it does not; what dead units and superposition are; why sparse autoencoders are in use again.
#
# **What you need:** linear nets from lesson 05, and gradients from lesson 04. About 45 minutes to
# read and try; the whole notebook runs in under a minute.

# %% tags=["setup"]
import numpy as np
import torch

from aelib import data, lesson, losses, metrics, models, plots, training, widgets

plots.use_style()
seed = lesson.seed()

# %% tags=["nbval-ignore-output"]
images = data.load_images(train=10_000, test=2_000, seed=seed)
print(images.name, tuple(images.x_train.shape), tuple(images.x_test.shape))

# %% [markdown]
# We shall train about twenty nets with wide codes. To keep that fast, we make the images smaller:
# each pixel is the mean of a square of four. An image $x$ then has $d = 14 \times 14 = 196$ numbers.

# %%
def halved(x):
    return x.view(-1, 14, 2, 14, 2).mean(dim=(2, 4)).flatten(1)  # (n, 784) -> (n, 196)


x_train, x_test = halved(images.x_train), halved(images.x_test)
shape, d = (14, 14), 196
print(tuple(x_train.shape), tuple(x_test.shape))

# %% [markdown]
# ## 1 Under and over
#
# So far the code $h$, of $k$ numbers, was smaller than the image: $k < d$. Such an autoencoder is called
# **undercomplete**, and the code is a **bottleneck**. It cannot keep everything, so it has to choose. If
# $k > d$, it is **overcomplete** (Goodfellow and others, chapter 14). Then what is there to choose?
#
# Take the linear net without biases, $\hat x = W_2 W_1 x$. With $k \ge d$ we can write down weights
# by hand: let the first $d$ units of the code each hold one pixel, let the others hold nothing, and
# let the decoder put the pixels back.

# %%
k = 400
W1 = torch.zeros(k, d)
W1[:d] = torch.eye(d)  # unit i of the code is pixel i
W2 = W1.T
anything = torch.from_numpy(np.random.default_rng(seed).normal(size=(1000, d))).float()
print("copied exactly:", torch.equal(anything @ W1.T @ W2.T, anything))

# %% [markdown]
# Nothing was trained, no image was looked at, and the error is 0 on every input there is. This net
# is a very good autoencoder and it knows nothing. It is called the **identity problem**: the
# loss asks for $\hat x = x$, and with enough room the easiest answer is not to understand $x$ but
# to hand it through. (And why should one then use $\hat x$ or $h$, and not simply $x$?)
#
# A small code, of 32 numbers for instance, cannot do that. Whatever the weights, $W_2 W_1$ has at most rank $k$: the
# reconstructions lie on a sheet with $k$ directions (lesson 05).

# %%
rng = np.random.default_rng(seed)
for size in (32, 196, 400):
    product = rng.normal(size=(d, size)) @ rng.normal(size=(size, d))
    print(f"k = {size:3}: the rank of W2 W1 is {np.linalg.matrix_rank(product)} of {d}")

# %% [markdown]
# ## 2 Does training find the copy?
#
# That weights *exist* does not mean that training finds them. So train two linear nets on the
# images, one with $k = 32$, one with $k = 400$.

# %%
def train(net, lr=0.003, epochs=10, x=x_train, **more):
    how = dict(batch_size=128, seed=seed, progress=False)
    training.fit(net, x, epochs=epochs, lr=lr, **how, **more)
    return net


def train_linear(k):
    net = models.Autoencoder((d, k), activation=None, output=None, seed=seed)
    return train(train(net), lr=0.0003, epochs=2)  # small steps at the end


narrow, wide = train_linear(32), train_linear(k)

# %% [markdown]
# To see whether they know anything about images, we need inputs that are no images. Take the test
# images and shuffle **each pixel by itself**: pixel 57 of the first input then comes from one
# image, pixel 58 from another. Every pixel keeps its own mean and spread, but what the pixels
# have to do with each other is gone. What is left is noise.

# %% tags=["nbval-ignore-output"]
#| alt: Ten digits of 14 by 14 pixels, and ten pictures of noise: grey specks without form, where
#|   digits have ink.
noise = torch.from_numpy(np.random.default_rng(seed).permuted(x_test.numpy(), axis=0))
ten, ten_noise = x_test[:10], noise[:10]
plots.images({"images": ten, "noise": ten_noise});

# %% tags=["hide-input"]
lesson.predict(
    "Both nets were trained on images only. Which will reconstruct this noise well?",
    {
        "Neither of the two": "They have never seen noise. But to copy, one need not have seen "
        "it: a net that has learnt to hand every pixel through does so with any input.",
        "The wide one alone": "It has learnt to hand the pixels through. The narrow one has kept "
        "the 32 directions that images need, and noise has more.",
        "Both about equally": "The narrow one has room for 32 directions, and it chose those of "
        "the images. Noise goes in all directions.",
    },
    answer="The wide one alone",
)

# %% [markdown]
# We measure the **share lost**: the squared error, divided by the squared error of always answering
# with the mean of these inputs. 0 is a perfect copy. 1 is no better than the mean. Images and noise
# have the same mean and the same spread in every pixel, so the two shares can be compared.

# %% tags=["nbval-ignore-output"]
#| alt: Ten pictures of noise, and two reconstructions of each: with k = 32 they are smooth and
#|   unlike, with k = 400 the noise is copied speck by speck.
def lost(net, x):
    mean = x.mean(dim=0).expand_as(x)
    return metrics.squared_error(net(x), x) / metrics.squared_error(mean, x)


linear_lost = {k: (lost(net, x_test), lost(net, noise)) for k, net in ((32, narrow), (k, wide))}
for size, (of_images, of_noise) in linear_lost.items():
    print(f"k = {size:3}: lost {of_images:.2%} of the images, {of_noise:.2%} of the noise")
rows = {"noise": ten_noise, "k = 32": narrow(ten_noise), f"k = {k}": wide(ten_noise)}
plots.images(rows);

# %% [markdown]
# Noise in, noise out. The wide net has found the copy. It has learnt nothing about
# digits, only how to hand pixels through.
#
# ### Is it because 400 is more than 196?
#
# PCA is the best linear net for each $k$ (lesson 05). We can have all its sizes at once, and see
# what they lose. The dashed line marks $k = d$: to its right a code would be overcomplete.

# %%
mean = x_train.mean(dim=0)
axes = torch.linalg.svd(x_train - mean, full_matrices=False).Vh  # (196, 196), strongest first


def pca(k):
    return lambda x: (x - mean) @ axes[:k].T @ axes[:k] + mean


sizes = (196, 160, 130, 100, 80, 64, 56, 52, 48, 40, 32, 24, 20, 16, 12, 8)
pca_lost = np.array([(lost(pca(size), x_test), lost(pca(size), noise)) for size in sizes])

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Share lost by PCA against k, for images and for noise: both fall with k, without any step at
#|   the dashed line at 196. Noise is always the higher, and near zero long before 196.
ax = plots.panels(1, size=(6, 3.4))[0]
ax.plot(sizes, pca_lost[:, 0], "o-", color=plots.COLORS["pca"], label="images")
ax.plot(sizes, pca_lost[:, 1], "o:", color=plots.COLORS["pca"], label="noise")
ax.axvline(d, color="0.5", linestyle="--")
ax.set(xlabel="$k$", ylabel="share lost", title="PCA")
ax.legend();

# %% [markdown]
# There is no step at $d$. Noise comes through little by little as $k$ grows, and long before 196 nearly
# all of it is through: by then every direction that the images use has its place. More numbers than
# pixels are only the sure case.
#
# ### How far does it go?
#
# Is it a copy of *everything*? Not quite: training can only teach what the images show. Take white
# noise, every pixel drawn evenly between 0 and 1, and look at the error pixel by pixel:

# %%
white = torch.from_numpy(np.random.default_rng(seed).random((1000, d), dtype=np.float32))
error_map = ((wide(white) - white) ** 2).mean(dim=0).detach()
lit = (x_train > 0).float().mean(dim=0)  # the share of training images in which a pixel is lit

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Two maps of the 14 by 14 pixels: how often images light a pixel, much in the middle and
#|   never at the border; and the error on white noise, none in the middle and large at the
#|   border.
for ax, (name, picture) in zip(
    plots.panels(2, size=(4, 3.3)),
    {"share of images that light the pixel": lit, "squared error on white noise": error_map}.items(),
):
    drawn = ax.imshow(picture.view(shape), vmin=0)
    ax.set(title=name, xticks=[], yticks=[])
    ax.grid(False)
    ax.figure.colorbar(drawn, ax=ax);

# %% [markdown]
# Where images never have ink, nothing was learnt: a weight that reads an always-black pixel has gradient
# 0 (lesson 06), and stays at its random start. The grey spots further in are what these random weights
# add to the pixels there. So, to put it carefully: *an overcomplete linear net copies whatever lies in
# the directions that its training images use.* Let us keep the white noise at pixels that are lit in at
# least one image in twenty, and set the others to 0:

# %% tags=["nbval-ignore-output"]
inside = white * (lit >= 0.05)
white_lost = lost(wide, white), lost(wide, inside)
print(f"lost: {white_lost[0]:.2%} of white noise, {white_lost[1]:.2%} of it where images have ink")

# %% [markdown]
# What can be done? We know two ways out: make the code small (lesson 05), or damage the input, so that a
# copy is a wrong answer (lesson 08). This lesson is about the third: leave the code large, but allow
# only **a few of its units at a time**.
#
# ## 3 Few at a time
#
# Think of an alphabet of strokes. It may have hundreds of entries, more than there are pixels, but
# one digit needs only a handful. A code that is mostly zeros is called **sparse**. It is not
# small; yet to say *which few* units are on, one has to know what images are made of.
#
# The idea is older than autoencoders of this kind. Olshausen and Field (1996) looked for an overcomplete
# **dictionary** of patches such that each piece of a photograph is a sum of a few of them, and got small
# oriented edges, much like what cells in the visual cortex respond to. In their **sparse coding** the
# code of every image is *searched for* anew, until nothing better is found. An autoencoder computes it
# in one pass of its encoder: cheaper, and not always the best.
#
# (In lesson 01, *data* were sparse: few of them in so much room. A *code* is sparse if most of its
# numbers are zero.)
#
# We need a net that can be sparse but need not be. Let the code go through a sigmoid, so that each unit
# has an **activation** between 0, off, and 1, on. Untrained, each unit is about half on for every
# image: this code is not sparse at all.
#
# ## 4 A price on activity
#
# Average the activation of unit $j$ over $N$ images: $\hat\rho_j = \frac1N \sum_n h_j(x_n)$. We
# would like it to be a small number $\rho$ (rho), such as 0.05. Andrew Ng's lecture notes of 2011
# put a price on the difference. Read $\rho$ and $\hat\rho_j$ as the probabilities of two coins, and
# take the Kullback-Leibler divergence, KL for short, of one coin from the other:
#
# $$ \mathrm{KL}(\rho \,\|\, \hat\rho_j) = \rho \log \frac{\rho}{\hat\rho_j} + (1 - \rho) \log
# \frac{1 - \rho}{1 - \hat\rho_j} . $$
#
# It is 0 if the two are equal, and positive otherwise. The penalty is the sum over all units, and a
# **weight** says how much it counts beside the reconstruction error.

# %%
def kl_by_hand(h, rho):
    mean = h.mean(dim=0)  # (n, k) -> (k,): over images, not over units
    on = rho * torch.log(rho / mean)
    off = (1 - rho) * torch.log((1 - rho) / (1 - mean))
    return (on + off).sum()


some = torch.from_numpy(np.random.default_rng(seed).uniform(0.01, 0.99, size=(50, k)))
torch.testing.assert_close(kl_by_hand(some, 0.05), losses.kl_sparsity(some, 0.05))
print("the same as aelib's kl_sparsity")

# %% tags=["nbval-ignore-output"]
#| alt: The price of a unit against its mean activation: zero at rho = 0.05, steep to the left of
#|   it, and rising slowly to the right.
means = torch.linspace(0.002, 0.6, 300)
price = [losses.kl_sparsity(mean.view(1, 1), 0.05) for mean in means]  # one image, one unit
ax = plots.panels(1, size=(6, 3.2))[0]
ax.plot(means, price, color=plots.COLORS["deep"])
ax.axvline(0.05, color="0.5", linestyle="--")
ax.set(xlabel="mean activation of a unit", ylabel="price", title=r"$\rho = 0.05$");

# %% [markdown]
# (The logarithm is the natural one. The figure begins at 0.002; towards 0 the price grows beyond every
# limit, as $\log \frac{\rho}{\hat\rho_j}$ does. A square, $(\hat\rho_j - \rho)^2$, would not do that.)
#
# Which way does it push? A sigmoid unit with bias 0 is half on, far to the right of $\rho$. There the
# penalty lowers **activity**; and the less activity, the more of the code is (nearly) zero: it *raises*
# sparsity. (You may read that it trains "towards less sparsity", which is the wrong way round.) To the
# left of $\rho$ it pushes up again: a unit that is never on is too expensive, too.
#
# In `fit`, the argument `penalty` takes any function of the code, and adds it to the loss. (It sees
# a batch of 128 images at a time, so our $\hat\rho_j$ is a mean over a batch, and a rough one.) To
# spare the units the long way down, we let them begin near $\rho$: if the bias is $\log
# \frac{\rho}{1 - \rho}$, the sigmoid turns it into $\rho$. We train a net without the penalty, for
# comparison, and one with it. (The argument `decay` is 0 for now.)

# %%
def new_net(activation, kind=models.Autoencoder):
    return kind((d, k), code_activation=activation, output=None, seed=seed)


def train_sigmoid(weight, decay=0.0, rho=0.05, **more):
    net = new_net("sigmoid")
    W2 = net.decoder[0].weight
    with torch.no_grad():
        net.encoder[0].bias.fill_(np.log(rho / (1 - rho)))

    def penalty(h):
        return weight * losses.kl_sparsity(h, rho) + decay * (W2**2).sum()

    return train(net, lr=0.01, penalty=penalty, **more)

# %% tags=["nbval-ignore-output"]
def show_means(name, net):
    low, middle, high = net.encode(x_train).mean(dim=0).quantile(torch.tensor([0, 0.5, 1]))
    print(f"{name}: means of the units {low:.3f} to {high:.3f}, median {middle:.3f}")


free, quiet = train_sigmoid(0), train_sigmoid(0.001)
show_means("no penalty", free)
show_means("KL penalty", quiet)

# %% [markdown]
# Without the penalty some units are loud, and many are quieter than $\rho$: they began near it, and
# nothing holds them there. The penalty brings the loud ones down and the quiet ones up, and every unit
# has arrived at $\rho$. But a mean of 0.05 can come about in many ways. What do you expect?

# %% tags=["hide-input"]
lesson.predict(
    "Take one unit of this net and look at its activation on many single images. It will be",
    {
        "Near 0 for most images, near 1 for some": "That is what was meant, and it has the right "
        "mean. But the price was put on the mean and on nothing else.",
        "Somewhere near 0.05 for nearly all images": "That has the right mean too, and it is "
        "easier: the unit goes on saying a little about every image, only in a low voice.",
        "Exactly 0 for most images, large for some": "A sigmoid never gives exactly 0.",
    },
    answer="Somewhere near 0.05 for nearly all images",
)

# %% tags=["hide-input"]
def one_unit(nets):
    """Each net's unit of middling spread, over the test images."""
    ax = plots.panels(1, size=(7, 3.4))[0]
    for (name, net), color in zip(nets.items(), ("shallow", "deep")):
        h = net.encode(x_test).detach()
        unit = h[:, h.std(dim=0).argsort()[k // 2]].numpy()
        how = dict(histtype="step", linewidth=2, color=plots.COLORS[color], label=name)
        ax.hist(unit, np.linspace(0, 1, 41), **how)
        print(f"{name}: above 0.5 are {(h > 0.5).float().mean():.2%} of all activations")
    ax.axvline(0.05, color="0.5", linestyle="--")
    ax.set(xlabel=r"activation of one unit (dashed: $\rho$)", ylabel="test images", yscale="log")
    ax.legend()

# %% tags=["nbval-ignore-output"]
#| alt: Histogram of the activation of one unit over all test images, in the net with the KL
#|   penalty: one narrow hump about 0.05, and nothing near 1.
one_unit({"KL": quiet})
print(f"lost: {lost(quiet, x_test):.1%} of the images, {lost(quiet, noise):.1%} of the noise")

# %% [markdown]
# ### Is quiet sparse?
#
# The penalty is satisfied, and yet hardly a unit is ever on. They all whisper: the activations vary a
# little around 0.05, and the decoder turns up the volume, with large weights. (Column $j$ of $W_2$ is
# the picture that unit $j$ writes; the length of the column says how loudly.) From these small
# differences a loud decoder can still read nearly everything, and so the noise comes through.
#
# The means alone do not tell you. Always look at the histogram of single units.
#
# What stops the whispering is a price on volume: add a small multiple of $\sum W_2^2$ to the loss.
# This **weight decay** is in Ng's notes, too (for both matrices; we price the decoder alone), where it
# is easily overlooked. Now a unit that matters has to be *on* to be heard; and as its mean must stay at
# $\rho$, it has to be off the rest of the time.

# %% tags=["nbval-ignore-output"]
#| alt: The same histogram for two nets: with KL alone a narrow hump about 0.05; with decay as well,
#|   a tall bar at 0 and low bars far to the right.
sparse = train_sigmoid(0.001, decay=3e-5)
quiet_h, sparse_h = quiet.encode(x_train).detach(), sparse.encode(x_train).detach()
volume = [net.decoder[0].weight.detach().norm(dim=0).mean() for net in (quiet, sparse)]
one_unit({"KL": quiet, "KL + decay": sparse})
show_means("KL + decay", sparse)
print(f"mean length of the decoder's columns: {volume[0]:.2f}, with decay {volume[1]:.2f}")

# %% tags=["nbval-ignore-output"]
#| alt: Ten digits and their copies by the sparse net, which can be read; ten pictures of noise, and
#|   what the net makes of them, smooth blots unlike the noise.
rows = {"images": ten, "images, copied": sparse(ten)}
rows |= {"noise": ten_noise, "noise, copied": sparse(ten_noise)}
plots.images(rows);

# %% [markdown]
# The unit with decay is silent for most images, and its bars reach far to the right: low bars (the
# scale is logarithmic), but there it says something. Images come through, and noise is turned into
# something else. (Most means are a little above $\rho$, and a few well above: a penalty is a price, not
# a law.)
#
# ### Who did it?
#
# Not so fast. We have charged *two* prices: on the means, and on the decoder. Perhaps the second did all
# the work, and the KL penalty none. To know, we need the fourth net: with decay alone.
#
# And we need a fair question. A net that is simply worse loses more of everything, noise included.
# So ask: **how much of the noise does it lose, for what it loses of the images?** PCA gives a line
# to compare the nets with: with fewer directions, it loses more of both. Only a net *above* that line
# does more than a code that is too small.
#
# So draw each net as a point: to the right what it loses of the images, upwards what it loses of the
# noise. PCA's sizes make a rising curve, with large $k$ at the lower left. A point below the curve lets
# through more of the noise than PCA would at this loss of images. The net with both prices will turn
# out to lie above it.

# %% tags=["hide-input"]
lesson.predict(
    "Where will the net with weight decay alone, without the KL penalty, lie, compared with the "
    "net that has both?",
    {
        "Above the line, as far as that net": "Then the KL penalty would be superfluous. But "
        "small weights do not make a unit choose among images.",
        "Above the line, but not as far": "Half the effect for half the price? Nothing in decay "
        "asks for few units at a time.",
        "On the line, or on its other side": "Decay makes the net smaller, and a smaller net "
        "loses noise and images. Nothing in it makes a unit choose among images.",
    },
    answer="On the line, or on its other side",
)

# %%
def above_pca(net):
    """Noise lost, beyond what PCA loses of it when it loses as much of the images."""
    return lost(net, noise) - np.interp(lost(net, x_test), *pca_lost.T)


decayed = train_sigmoid(0, decay=3e-5)
four = {"neither": free, "KL": quiet, "decay": decayed, "KL + decay": sparse}

# %% tags=["hide-input"]
def against_pca(nets):
    ax = plots.panels(1, size=(7, 4.5))[0]
    ax.plot(*pca_lost.T, color=plots.COLORS["pca"], label="PCA, every $k$")
    for (name, net), marker in zip(nets.items(), "osD*v^P"):
        ax.plot(lost(net, x_test), lost(net, noise), marker, color="0.2", ms=11, label=name)
        print(f"{name:14} images {lost(net, x_test):6.1%}  noise {lost(net, noise):6.1%}  "
              f"above PCA {100 * above_pca(net):+5.1f} points")
    ax.set(xlabel="share of the images lost", ylabel="share of the noise lost", xlim=(0, 0.25))
    ax.legend(loc="lower right")

# %% tags=["nbval-ignore-output"]
#| alt: Share of noise lost against share of images lost: a rising curve for PCA and four nets.
#|   Neither price, KL alone and decay alone lie on it or below; the net with both lies above it.
show_means("decay", decayed)
against_pca(four);

# %% [markdown]
# Neither price does it alone. With decay alone the net loses more of the noise than with no price at
# all, but it pays for that with images, and it stays below PCA's line: most of its units are never
# on, and the others hover around half on, where a sigmoid is nearly straight. With KL alone the units
# whisper, and the net stays near the line. Only **the two together** lie above it: decay makes
# whispering useless, and KL makes each unit choose its images.
#
# So how much did sparsity gain? The distance to the line, not the height of the point: PCA, if it lost as
# much of the images, would lose the greater part of that noise, too. On MNIST the distance was modest,
# a few points in a hundred; on `glyphs` it was several times larger.
#
# ## 5 A price on every activation: L1
#
# The second way puts the price on each activation itself. With a ReLU, an activation is 0 or any
# positive number, and the **L1** penalty is their sum (of absolute values), averaged over images.
#
# Why not the sum of *squares*, as usual? Take one activation that would like to be $a$, so that its
# error is $(h - a)^2$, and add a price. Where is the sum smallest?

# %%
h = np.linspace(0, 1, 1001)
for a in (0.9, 0.6, 0.3, 0.1):
    l1, squares = h[np.argmin((h - a) ** 2 + 0.8 * h)], h[np.argmin((h - a) ** 2 + 0.8 * h**2)]
    print(f"would like {a}: with L1 {l1:.3f}, with squares {squares:.3f}")

# %% [markdown]
# Squares make everything smaller and nothing zero: the derivative of the sum is $2(h - a) + 1.6h$, which
# is 0 at $h = a / 1.8$. Close to 0 the price hardly falls any more, so the last bit stays. With L1 it
# is $2(h - a) + 0.8$ all the way down, which is 0 at $h = a - 0.4$. It takes the same amount off
# everything, and what has less than that becomes **exactly 0**.
#
# L1 has a loophole as well, the same one, and this time we can see it before we train. Make
# the code ten times smaller, the decoder's weights ten times larger:

# %%
net = new_net("relu")
h = net.encode(x_test[:100])
smaller = torch.relu(0.1 * net.encoder[0](x_test[:100]))  # encoder weights and biases times 0.1
W2, b2 = net.decoder[0].weight, net.decoder[0].bias
torch.testing.assert_close(smaller @ (10 * W2).T + b2, net(x_test[:100]))
torch.testing.assert_close(losses.l1(smaller), 0.1 * losses.l1(h))
print("the same reconstruction at a tenth of the price")

# %% [markdown]
# Again we have to price the volume. If we multiply each activation by the **length** of its column of
# $W_2$, the trick gains nothing: one factor falls as the other grows. The trouble is as old as sparse
# coding: Olshausen and Field had to adjust the lengths as they went, and Lee and others (2006), who used
# L1, limited them.

# %% tags=["nbval-ignore-output"]
def train_l1(weight=0.001):
    net = new_net("relu")
    W2 = net.decoder[0].weight  # (196, 400): a unit in each column
    return train(net, penalty=lambda h: weight * losses.l1(h * W2.norm(dim=0)))


with_l1 = train_l1()
l1_h = with_l1.encode(x_train).detach()
alive = l1_h.amax(dim=0) > 0.01
l1_zero = (l1_h[:, alive] == 0).float().mean()
print(f"units that are on for some image: {alive.sum()} of {k}")
print(f"exactly 0: {l1_zero:.0%} of the activations of these units")

# %% [markdown]
# We count only units that are on for *some* image: one that is never on is not sparse, but lost.
#
# ## 6 By force: top-k
#
# The third way has no price, no weight, and no loophole of that kind. In each image, keep the
# largest activations and set all others to 0. Makhzani and Frey named it the **k-sparse**
# autoencoder; elsewhere it is called top-k. (Our $k$ is the size of the code, so we call the number
# of units that stay `keep`.)

# %%
def keep_largest(h, keep):
    smallest_kept = h.sort(dim=1, descending=True).values[:, keep - 1 : keep]  # (n, 1)
    return h * (h >= smallest_kept)


h = torch.from_numpy(np.random.default_rng(seed).normal(size=(50, k)))
torch.testing.assert_close(keep_largest(h, 20), losses.top_k(h, 20))
print("units left in each image:", (losses.top_k(h, 20) != 0).sum(dim=1).unique().tolist())

# %% [markdown]
# An autoencoder that does this to its code takes four lines. We keep 20 of the 400 units, 5 %.

# %%
class TopK(models.Autoencoder):
    keep = 20

    def encode(self, x):
        return losses.top_k(super().encode(x), self.keep)

# %% [markdown]
# A unit that is on in no training image is called **dead**.

# %% tags=["hide-input"]
lesson.predict(
    "How many of the 400 units will be among the 20 largest of no training image at all?",
    {
        "0": "With 10,000 images, everyone ought to have a turn. But a unit that has had a turn "
        "is trained, gets better, and is chosen again. One that has not had one stays as it was.",
        "1 to 49": "It is more. A unit that is not chosen gets no gradient, so it never gets better "
        "at being chosen.",
        "50 or more": "A unit that is not chosen gets no gradient, so it never gets better at being "
        "chosen. The rich get richer.",
    },
    answer="50 or more",
)

# %% tags=["nbval-ignore-output"]
def count_dead(h):
    return int((h.amax(dim=0) <= 0.01).sum())  # units that never rise above 0.01


with_top = train(new_net(None, TopK))
top_h = with_top.encode(x_train).detach()
dead = {"KL + decay": count_dead(sparse_h), "L1": count_dead(l1_h), "top-k": count_dead(top_h)}
print("dead units of 400:", dead)

# %% [markdown]
# L1 leaves units dead, too: a ReLU that is 0 for every image has gradient 0. Nothing in either of them
# wakes a dead unit. In the KL penalty there is something, and no unit of its net is dead: left of $\rho$
# it pushes *up*.
#
# Makhzani and Frey had a cure: begin with many units allowed, and lower the number from epoch to epoch,
# so that more units have learnt something before places become scarce.

# %% tags=["nbval-ignore-output"]
slowly = new_net(None, TopK)
slowly.keep = 200


def fewer(history):
    slowly.keep = max(20, int(0.7 * slowly.keep))  # 200, 140, 98, 68, ... 20


train(slowly, on_epoch=fewer)
slow_h = slowly.encode(x_train).detach()
slow_dead = count_dead(slow_h)
print(f"dead: {dead['top-k']} at once, {slow_dead} slowly")
losses_of = lost(with_top, x_test), lost(slowly, x_test)
print(f"lost of the images: {losses_of[0]:.1%} at once, {losses_of[1]:.1%} slowly")

# %% [markdown]
# Far fewer units die. In so short a training that does not help the images: the net has had only the
# last three epochs to get used to 20 places. (In today's large sparse nets, dead units are restarted now
# and then, as by Bricken and others, or get a loss of their own: to rebuild what the living have missed,
# as by Gao and others.)
#
# ## 7 Side by side
#
# Back to the fair question, with all the nets. (It is no race between KL, L1 and top-k, which are
# allowed different numbers of units at a time. Each is compared with PCA, at its own loss.)

# %% tags=["nbval-ignore-output"]
#| alt: The same figure with all nets: those with L1 and top-k lose more of the images and of the
#|   noise, and lie on the line of PCA or above it.
nets = four | {"L1": with_l1, "top-k": with_top, "top-k, slowly": slowly}
against_pca(nets);

# %% [markdown]
# L1 and top-k lose a good part of the noise, and judged by that alone they would be a success. Against
# PCA it depends on the images: in our runs, these nets lay clearly above the line on glyphs, and hardly
# above it on MNIST. They are sparse, no doubt about that. But a code can be sparse without having found
# out much about the images.
#
# How sparse, and in what way? Take every unit that is ever on, divide its activations by its largest
# one, and count them over all test images:

# %% tags=["nbval-ignore-output"]
def shares_of_largest(net):
    h = net.encode(x_test).detach()
    h = h[:, h.amax(dim=0) > 0.01]  # the living units
    return (h / h.amax(dim=0)).flatten().numpy()


activations = {name: shares_of_largest(nets[name]) for name in ("KL", "KL + decay", "L1", "top-k")}
print("share of the activations   exactly 0   under 1/20 of the largest")
for name, found in activations.items():
    print(f"{name:24} {(found == 0).mean():11.0%} {(found < 0.05).mean():27.0%}")

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Four histograms of activations, as shares of the largest of their unit: KL alone is a hump
#|   away from 0; KL with decay falls from a tall bar near 0; L1 and top-k have a bar at 0 and a
#|   tail, with a gap between the two for top-k.
panels = plots.panels(4, size=(3.2, 2.9))
for ax, (name, found) in zip(panels, activations.items()):
    ax.hist(found, np.linspace(0, 1, 21), color=plots.COLORS["deep"], density=True)
    ax.set(title=name, xlabel="share of the unit's largest", yscale="log", ylim=(0.005, 30))
panels[0].set_ylabel("density");

# %% [markdown]
# KL alone makes a hump: no unit is ever off, and few ever say more than usual. With decay most
# activations gather near 0, though a sigmoid never gets there. L1 and top-k have a tall bar of exact
# zeros, and a tail. In between, top-k has a gap: what is too small for the twenty places is set to 0.
#
# What do the units write? Each adds its column of $W_2$ to the picture, as strongly as it is on. Here
# are the columns of ten units of each net (grey is 0, white positive, black negative). The number beside
# them says what share of a column's squared length lies in the strongest tenth of its pixels. (An even
# picture would have 10 %, random numbers from a normal distribution about 45 %.)

# %%
def columns(net, count=10):
    """The pictures that the units write: from those that vary most over the images."""
    W2 = net.decoder[0].weight.detach().T  # (400, 196)
    spread = net.encode(x_train).detach().std(dim=0) * W2.norm(dim=1)
    W2 = W2[spread.argsort(descending=True)[:120]][:: 120 // count][:count]
    return W2 / W2.abs().amax(dim=1, keepdim=True)


def in_a_tenth(net):
    squares = (columns(net, 120) ** 2).sort(dim=1, descending=True).values
    return (squares[:, :20].sum(dim=1) / squares.sum(dim=1)).median()

# %% tags=["nbval-ignore-output"]
#| alt: Five rows of ten patterns that units write: those of the linear net look like noise all over
#|   the picture; those of the other four are gathered into blobs and strokes.
rows = {"linear": wide} | {name: nets[name] for name in ("decay", "KL + decay", "L1", "top-k, slowly")}
named = {f"{name} {in_a_tenth(net):.0%}": columns(net) for name, net in rows.items()}
plots.images(named, limits=(-1, 1));

# %% [markdown]
# For a copy, any 196 independent directions will do, and they look like it. The columns of the sparse
# nets are more concentrated: blobs, strokes, and now and then nearly a whole digit. With decay alone
# they are, too: the few weights that are not small lie where the ink is.
#
# When is such a unit on? Here are five units of the KL + decay net: at the left the picture that the unit
# writes, then the ten test images for which it is most on. (The five are chosen by how much they vary,
# not by their looks.)

# %% tags=["nbval-ignore-output"]
#| alt: Five rows: a pattern that a unit writes, and ten digits for which it is most on. The digits
#|   of a row have ink at the same place; in some rows they are all one digit.
h, W2 = sparse.encode(x_test).detach(), sparse.decoder[0].weight.detach().T
rows = {}
for j in h.std(dim=0).argsort(descending=True)[:50:10].tolist():
    writes = 0.5 + 0.5 * W2[j : j + 1] / W2[j].abs().max()
    rows[f"unit {j}"] = torch.cat([writes, x_test[h[:, j].argsort(descending=True)[:10]]])
plots.images(rows);

# %% [markdown]
# Some units wait for nearly a whole digit. Others wait for a stroke or a spot that several digits share:
# their ten images may be of different digits, but have ink at the same place.
#
# ## 8 Parts that we know
#
# Nobody knows the parts of images, so nobody can check whether a net has found them. So we make data
# whose parts we know: 64 random directions in only 20 dimensions, and each example the sum of **three**
# of them, in strengths from 0.5 to 1.5. With more directions than axes, they cannot all be at right
# angles. But random directions nearly are (lesson 01), and there are few at a time.

# %%
def sums_of_three(n=20_000):
    """Return 64 directions and n examples, each a sum of three of the directions."""
    drawn = np.random.default_rng(seed)
    directions = drawn.normal(size=(64, 20))
    directions /= np.linalg.norm(directions, axis=1, keepdims=True)  # (64, 20), of length 1
    three = drawn.random((n, 64)).argsort(axis=1) < 3  # three of the 64 in each row
    examples = (three * drawn.uniform(0.5, 1.5, (n, 64))) @ directions  # (n, 20)
    return torch.from_numpy(directions).float(), torch.from_numpy(examples).float()


parts, sums = sums_of_three()
print("parts", tuple(parts.shape), "examples", tuple(sums.shape))

# %% tags=["hide-input"]
lesson.predict(
    "A net 20-64-20 with a price on activations (L1) sees the sums only. How many of the 64 parts will "
    "be among the columns of its decoder, with a cosine above 0.95?",
    {
        "Hardly any: the sums hide them": "Each part comes with other companions every time. What "
        "always comes together is worth a unit of its own.",
        "20, one for each axis": "It would be so for directions at right angles. But three at a time "
        "can be told apart although 64 share the 20 axes.",
        "Nearly all of the 64": "To write each sum with few units, one needs the parts it was made of.",
    },
    answer="Nearly all of the 64",
)

# %% tags=["nbval-ignore-output"]
def find_parts(kind=models.Autoencoder, weight=0.0):
    net = kind((20, 64), code_activation="relu", output=None, seed=seed)
    W2 = net.decoder[0].weight  # (20, 64)
    penalty = (lambda h: weight * losses.l1(h * W2.norm(dim=0))) if weight else None
    return train(net, x=sums, epochs=20, penalty=penalty)


class TopThree(TopK):
    keep = 3


finders = {f"L1, weight {weight}": find_parts(weight=weight) for weight in (0.005, 0.02)}
finders |= {"no price": find_parts(), "top-k, 3 at a time": find_parts(TopThree)}

# %% tags=["nbval-ignore-output"]
written = {name: net.decoder[0].weight.detach().T for name, net in finders.items()}
written["PCA"] = torch.linalg.svd(sums - sums.mean(dim=0), full_matrices=False).Vh
written["PCA"] = torch.cat([written["PCA"], -written["PCA"]])  # an axis has no sign
written["64 random directions"] = torch.randn(64, 20, generator=torch.Generator().manual_seed(seed))
best_match = {
    name: (parts @ (rows / rows.norm(dim=1, keepdim=True)).T).amax(dim=1)  # (64,): cosines
    for name, rows in written.items()
}
found_parts = {name: int((match > 0.95).sum()) for name, match in best_match.items()}
for name, number in found_parts.items():
    print(f"{name}: {number} of 64 parts found; median of the best cosines "
          f"{best_match[name].median():.2f}")

# %% [markdown]
# With the right weight the L1 net has found nearly all of them, from sums alone. Without a price the
# net's error is smaller still, and it has found none: it had no reason to. PCA has only 20 axes, at right
# angles, and none of them is a part. Top-k, though told that there are three, finds about half in so
# short a training. And the weight matters: with a quarter of the price hardly a part is found. Here we
# can check; with images we cannot, and so section 7 had to ask in a roundabout way.
#
# A layer can hold many more features than it has numbers, each in a direction of its own, as long as few
# of them are on at a time. This is called **superposition** (Elhage and others, 2022). A single one of
# the 20 numbers then means nothing by itself: every part adds to it.
#
# ## 9 Turn the knobs
#
# Two numbers have to be chosen: $\rho$ and the weight of the penalty. We train a net for each of nine
# pairs, all with the same weight decay, on half of the images and for fewer epochs.

# %%
rhos, weights = (0.02, 0.05, 0.1), (0.0001, 0.001, 0.01)
grid = {}
for rho in rhos:
    for weight in weights:
        grid[rho, weight] = train_sigmoid(weight, 3e-5, rho, x=x_train[:5000], epochs=8)

# %% tags=["slider"]
#| alt: At rest at the middle settings: ten digits and ten pictures of noise, each over its copy,
#|   and ten patterns that units write. Digits are copied, noise becomes blots. Two sliders, for
#|   rho and for the weight.
shown, notes = {}, {}
for (rho, weight), net in grid.items():
    h = net.encode(x_test).detach()
    shown[rho, weight] = {
        "image, copied": net(ten),
        "noise, copied": net(ten_noise),
        "units write": 0.5 + 0.5 * columns(net),
    }
    notes[rho, weight] = (
        f"Mean activation {h.mean():.3f}; above 0.5: {(h > 0.5).float().mean():.1%} of all. "
        f"Lost: {lost(net, x_test):.1%} of the images, {lost(net, noise):.1%} of the noise, "
        f"{above_pca(net):+.1%} against PCA."
    )
fixed = {"image": ten, "noise": ten_noise}
widgets.SettingsExplorer(fixed, shown, ("rho", "weight"), notes, first=1, second=1)

# %% [markdown]
# Try this. Put the weight at its middle value and move rho: the smaller it is, the less of the noise
# survives, and at the smallest rho more of the images is lost, too. Then put rho at 0.05 and move the
# weight. If it is too small, the mean stays well above rho. If it is large, the mean is almost exactly at
# rho, but fewer units come fully on ("above 0.5" falls), and more of the images is lost: keeping the mean
# has become the net's main job. (Losing more of the noise is no merit by itself: look at the last number.)
#
# Or train one yourself, in the page: with the L1 penalty, 128 units, and whole images of 28 x 28 pixels.
# Try the weights 0, 0.0001 and 0.001. How many units does an image still switch on (above a tenth of the
# largest activation), and what does that cost? The dashed line is PCA with 128 numbers, all of which it
# uses.

# %% tags=["slider"]
#| alt: Settings of a net with 128 units and an L1 penalty, the buttons Train, Stop, Step and
#|   Reset, six digits over an empty row for the net's outputs, and axes for the error with that of
#|   PCA as a dashed line.
widgets.TrainingPlayground(images, "sparse")

# %% [markdown]
# ## 10 Not used now?
#
# Ng's lectures made sparse autoencoders popular around 2010. Yet in 2011 he himself, with Coates and
# Lee, compared several ways to learn features from pieces of images: the number of units mattered
# more than the method, and plain $k$-means clustering did best. When deep nets came to be trained from
# labels directly, sparse autoencoders fell out of use. Since 2023 they are back: on the numbers inside a
# large language model, thousands at a time, people train an overcomplete sparse autoencoder, with an L1
# penalty (Cunningham and others; Bricken and others) or with top-k (Gao and others). The aim is not to
# compress. It is to undo superposition: a single number inside such a model means many things at once,
# while a single unit of the sparse code often means one thing that a person can name. And the troubles
# are the ones you have met: dead units, activations that L1 makes too small, weights that dodge the
# penalty.
#
# Some words of papers:
#
# | here | in papers |
# |---|---|
# | price | penalty, regularizer; sparsity loss |
# | the pictures that units write | dictionary, atoms, decoder directions, features |
# | volume, length of a column | decoder norm |
# | L1 makes activations too small | shrinkage |
# | share lost | fraction of variance unexplained |
#
# ## Exercises
#
# **1. Which way, how strongly?** Return the derivative of $\mathrm{KL}(\rho \,\|\, m)$ with respect to
# the mean activation $m$ of one unit. It must be 0 at $m = \rho$.

# %% tags=["exercise:kl_slope"]
def kl_slope(m, rho):
    """m, rho: numbers between 0 and 1. Return d KL / d m."""
    ...  # your code here

# %% tags=["hide-input", "check:kl_slope"]
from aelib import lesson

lesson.check(
    kl_slope,
    (
        lambda f: not np.isclose(f(0.5, 0.05), 0.05 * np.log(0.1) + 0.95 * np.log(1.9)),
        "this is the price itself, KL(rho || m); asked for is its slope",
    ),
    (lambda f: abs(f(0.3, 0.3)) < 1e-9, "at m = rho the price is lowest, so its slope is 0"),
    (
        lambda f: f(0.5, 0.05) > 0,
        "above rho, the price rises with m: a slope above 0, and this one has its sign turned round",
    ),
    (
        lambda f: abs(f(0.5, 0.05) - 0.9) > 1e-9,
        "one of the two terms: a unit is also off, and log(1 / (1 - m)) has a slope too",
    ),
    (
        lambda f: abs(f(0.5, 0.05) - 1.8) < 1e-9,
        "rho log(rho / m) falls with the slope -rho/m; the other term, with 1 - m, must rise: 1.8 in all",
    ),
    (lambda f: abs(f(0.02, 0.05) + 1.530612) < 1e-5, "at m = 0.02, rho = 0.05 it is -1.53"),
)

# %% [markdown] tags=["solution:kl_slope"]
# <details><summary>Solution</summary>
#
# ```python
# def kl_slope(m, rho):
#     return (1 - rho) / (1 - m) - rho / m
# ```
#
# </details>

# %% [markdown]
# **2. Quiet or sparse?** A mean cannot tell the two apart. For each unit, return
# $1 - \dfrac{(\text{mean of } h)^2}{\text{mean of } h^2}$, both means over the images. (Up to the
# "1 -", neuroscientists use this, after Treves and Rolls.) A unit that says the same to every image
# gets 0; one that is on for one image in a hundred gets 0.99.

# %% tags=["exercise:sparseness"]
def sparseness(h):
    """h: (N, k), an image in each row. Return k numbers between 0 and 1."""
    ...  # your code here

# %% tags=["hide-input", "check:sparseness"]
from aelib import lesson

same, rare = torch.full((100, 1), 0.05), torch.zeros(100, 1)
rare[7] = 5.0  # the same mean as `same`
both = torch.cat([same, rare, 0.3 * rare], dim=1)
lesson.check(
    sparseness,
    (lambda f: f(both).numel() > 1, "one number for each of the 3 units, not one for all"),
    (lambda f: len(f(both)) != 100, "one number for each image; asked for is one for each unit"),
    (lambda f: tuple(f(both).shape) == (3,), "one number for each unit: take means over images"),
    (
        lambda f: not torch.allclose(f(both), torch.tensor([1.0, 0.01, 0.01]), atol=1e-4),
        "1 for the unit that is always on, 0.01 for the rare ones: the share is right, without its 1 -",
    ),
    (lambda f: abs(f(both)[0]) < 1e-4, "unit 1 is always 0.05: (mean of h)^2 = mean of h^2, so 0"),
    (
        lambda f: abs(f(both)[1] - f(both)[2]) < 1e-4,
        "unit 3 is unit 2, only weaker, so it is as sparse: divide, and the scale cancels",
    ),
    (
        lambda f: abs(f(both)[1] - 0.99) < 1e-4,
        "unit 2 is on for one image in a hundred, 0.99: mind that the mean is squared as well",
    ),
    (
        lambda f: abs(f(same + rare)[0] - 0.96117) < 1e-4,
        "never 0, and yet sparse, 0.961: do not count zeros, use the two means",
    ),
)

# %% [markdown] tags=["solution:sparseness"]
# <details><summary>Solution</summary>
#
# ```python
# def sparseness(h):
#     return 1 - h.mean(dim=0) ** 2 / (h**2).mean(dim=0)
# ```
#
# Try `sparseness(quiet_h).median()` and `sparseness(sparse_h).median()`: which is nearer to 1?
#
# </details>

# %% [markdown]
# **3. The loophole.** A net has a ReLU code, $h = \max(W_1 x + b_1, 0)$, and a linear output,
# $\hat x = W_2 h + b_2$. Return new $W_1$, $b_1$, $W_2$ so that all codes become $c$ times as
# large ($c > 0$) and all reconstructions stay as they were.

# %% tags=["exercise:rescale_code"]
def rescale_code(W1, b1, W2, c):
    """W1: (k, d), b1: (k,), W2: (d, k). Return the new W1, b1 and W2."""
    ...  # your code here

# %% tags=["hide-input", "check:rescale_code"]
from aelib import lesson

numbers = np.random.default_rng(1).normal(size=(4, 6, 6))
A, B, x6, b = (torch.from_numpy(part) for part in (*numbers[:3], numbers[3, 0]))


def code_of(W1, b1):
    return torch.relu(x6 @ W1.T + b1)


def scales_code(f, c):
    return torch.allclose(code_of(*f(A, b, B, c)[:2]), c * code_of(A, b))


def keeps_picture(f, c):
    W1, b1, W2 = f(A, b, B, c)
    return torch.allclose(code_of(W1, b1) @ W2.T, code_of(A, b) @ B.T)


lesson.check(
    rescale_code,
    (lambda f: len(f(A, b, B, 3)) == 3, "return three things: return W1, b1, W2"),
    (
        lambda f: not torch.equal(f(A, b, B, 3)[1], b),
        "the bias stands inside the max as well, and is as it was: then the code is not c times as large",
    ),
    (lambda f: scales_code(f, 0.1), "with c = 0.1, the new W1 and b1 do not give 0.1 times the code"),
    (lambda f: scales_code(f, 3), "right for c = 0.1, but with c = 3 the code is not 3 times as large"),
    (
        lambda f: not torch.allclose(f(A, b, B, 3)[2], B),
        "the code is right; but it is larger now, and the old W2 would make a brighter picture of it",
    ),
    (
        lambda f: keeps_picture(f, 0.1) and keeps_picture(f, 3),
        "the code is right; the decoder must undo the factor c, so that W2 h stays as it was",
    ),
)

# %% [markdown] tags=["solution:rescale_code"]
# <details><summary>Solution</summary>
#
# ```python
# def rescale_code(W1, b1, W2, c):
#     return c * W1, c * b1, W2 / c
# ```
#
# It works because $\max(c a, 0) = c \max(a, 0)$ for $c > 0$. With $c$ close to 0, the L1 penalty of
# the code is as small as you like, and nothing has become sparse.
#
# </details>

# %% [markdown]
# ## What this run showed

# %%
lesson.claim(
    "the trained overcomplete linear net loses less than a twentieth of the images",
    linear_lost[k][0] < 0.05,
)
lesson.claim("and less than a twentieth of noise that it has never seen", linear_lost[k][1] < 0.05)
lesson.claim("the narrow linear net loses a good part of the noise", linear_lost[32][1] > 0.3)
lesson.claim(
    "white noise is lost where images have no ink, and copied elsewhere",
    white_lost[0] > 0.2 and white_lost[1] < 0.05,
)
lesson.claim("PCA needs no overcomplete code to copy noise: 160 directions do", pca_lost[1, 1] < 0.05)

# %%
lesson.claim(
    "KL alone: every unit's mean is within 0.03 of rho",
    (quiet_h.mean(dim=0) - 0.05).abs().max() < 0.03,
)
lesson.claim(
    "KL and decay: nine units' means in ten are within 0.03 of rho",
    (sparse_h.mean(dim=0) - 0.05).abs().quantile(0.9) < 0.03,
)
quiet_spread, spread = quiet_h.std(dim=0).mean(), sparse_h.std(dim=0).mean()
lesson.claim(
    "without weight decay the units are quiet, not sparse: they vary less than half as much",
    quiet_spread < 0.5 * spread,
)

# %%
lesson.claim(
    "with KL and decay, over three times as much is lost of noise as of images",
    lost(sparse, noise) > 3 * lost(sparse, x_test),
)
lesson.claim(
    "KL and decay together lose more noise than PCA at the same loss of images",
    above_pca(sparse) > 0.02,
)
lesson.claim("decay alone does not", above_pca(decayed) < 0.02)

# %%
alone = max(above_pca(decayed), above_pca(quiet))
lesson.claim(
    "the two together lie above PCA's line by more than either alone",
    above_pca(sparse) > alone + 0.05,
)

# %%
lesson.claim("of the living L1 units' activations, more than half are exactly 0", l1_zero > 0.5)
lesson.claim("no image has more than 20 units on in the top-k net", (top_h != 0).sum(1).max() <= 20)
lesson.claim(
    "the KL penalty leaves no unit dead: each rises above 0.1", sparse_h.amax(dim=0).min() > 0.1
)
lesson.claim("top-k leaves a quarter of the units dead, or more", dead["top-k"] > 100)
lesson.claim("fewer die if places become scarce slowly", slow_dead < 0.8 * dead["top-k"])

# %%
lesson.claim(
    "with the right price, the L1 net finds over three quarters of 64 parts in 20 numbers",
    found_parts["L1, weight 0.02"] > 48,
)
lesson.claim(
    "without a price, under a tenth; PCA finds none",
    found_parts["no price"] < 6.4 and found_parts["PCA"] == 0,
)

# %% [markdown]
# ## Summary
#
# * **Undercomplete**: the code is smaller than the input. **Overcomplete**: it is larger, and then
#   a net can get away with copying. A linear net does, noise included, as soon as it has room for
#   the directions that its training images use.
# * A **sparse** code is large, but has few units on at a time. Sparsity penalties lower activity where
#   there is too much of it: that *raises* sparsity. (KL also lifts units that are too quiet.)
# * A penalty gets what it prices, not what you meant. Quiet codes with loud decoders satisfy both
#   KL and L1; price the decoder too, and look at the histogram.
# * Losing noise is no merit by itself: whatever is too small does it. Hold a net against PCA at the
#   same loss of images, and change one thing at a time. Here KL needed weight decay, and
#   weight decay needed KL; neither did it alone.
# * **KL** sets the mean of each unit and keeps all alive. **L1** makes exact zeros. **Top-k** fixes
#   the number. The latter two leave units **dead**.
# * Twenty numbers can hold 64 parts in **superposition**, if few are on at a time. A sparse
#   autoencoder with a price of the right size finds them; PCA, or a net without a price, does not.
#
# ## References
#
# * A. Ng, [Sparse autoencoder](https://web.stanford.edu/class/cs294a/sparseAutoencoder.pdf), CS294A
#   lecture notes, Stanford 2011.
# * B. Olshausen, D. Field, [Emergence of simple-cell receptive field properties by learning a sparse
#   code for natural images](https://doi.org/10.1038/381607a0), Nature 381 (1996).
# * H. Lee, A. Battle, R. Raina, A. Ng, [Efficient sparse coding
#   algorithms](https://proceedings.neurips.cc/paper_files/paper/2006/hash/2d71b2ae158c7c5912cc0bbde2bb9d95-Abstract.html),
#   NIPS 2006.
# * A. Coates, A. Ng, H. Lee, [An analysis of single-layer networks in unsupervised feature
#   learning](https://proceedings.mlr.press/v15/coates11a.html), AISTATS 2011.
# * A. Makhzani, B. Frey, [k-Sparse autoencoders](https://arxiv.org/abs/1312.5663), ICLR 2014.
# * I. Goodfellow, Y. Bengio, A. Courville, [Deep Learning, chapter 14:
#   Autoencoders](https://www.deeplearningbook.org/contents/autoencoders.html), MIT Press 2016.
# * N. Elhage and others, [Toy models of
#   superposition](https://transformer-circuits.pub/2022/toy_model/index.html), 2022.
# * H. Cunningham, A. Ewart, L. Riggs, R. Huben, L. Sharkey, [Sparse autoencoders find highly
#   interpretable features in language models](https://arxiv.org/abs/2309.08600), 2023.
# * T. Bricken and others, [Towards monosemanticity: decomposing language models with dictionary
#   learning](https://transformer-circuits.pub/2023/monosemantic-features), 2023.
# * L. Gao and others, [Scaling and evaluating sparse
#   autoencoders](https://arxiv.org/abs/2406.04093), 2024.
