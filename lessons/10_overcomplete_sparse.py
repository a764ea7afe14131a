# %% [markdown]
# # 10 · Overcomplete and sparse
#
# *What if the code is larger than the input?*
#
# **What you will do:** give an autoencoder more room than it needs, watch it learn nothing but to
# copy, and then take the room away again in three ways: by a KL penalty, by an L1 penalty, by force.
#
# **What you will learn:** what the identity problem is; what each penalty really asks for, and how
# a net can pay it without doing what you meant; what dead units are; why sparse autoencoders are
# in use again.
#
# **What you need:** linear nets from lesson 05, and gradients from lesson 04. About 45 minutes to
# read and try; the whole notebook runs in under a minute.

# %% tags=["setup"]
import numpy as np
import torch

from aelib import data, lesson, losses, metrics, models, plots, training, widgets

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
# So far the code $h$ was smaller than the image: $k < d$. Such an autoencoder is called
# **undercomplete**. It cannot keep everything, so it has to choose. If $k > d$, it is
# **overcomplete**. Then what is there to choose?
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
# A code of 32 numbers cannot do that. Whatever the weights, $W_2 W_1$ has at most rank $k$: the
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
noise = torch.from_numpy(np.random.default_rng(seed).permuted(x_test.numpy(), axis=0))
ten, ten_noise = x_test[:10], noise[:10]
plots.images({"images": ten, "noise": ten_noise}, shape);

# %% tags=["hide-input"]
lesson.predict(
    "Both nets were trained on images only. Which will reconstruct this noise well?",
    {
        "Neither: they have never seen noise": "To copy, one need not have seen it. A net that has "
        "learnt to hand every pixel through does so with any input.",
        "The wide one only": "It has learnt to hand the pixels through. The narrow one has kept "
        "the 32 directions that images need, and noise has more.",
        "Both": "The narrow one has room for 32 directions, and it chose those of the images. Noise "
        "goes in all directions.",
    },
    answer="The wide one only",
)

# %% [markdown]
# We measure the **share lost**: the squared error, divided by the squared error of always answering
# with the mean of these inputs. 0 is a perfect copy. 1 is no better than the mean. Images and noise
# have the same mean and the same spread in every pixel, so the two shares can be compared.

# %% tags=["nbval-ignore-output"]
def lost(net, x):
    mean = x.mean(dim=0).expand_as(x)
    return metrics.squared_error(net(x), x) / metrics.squared_error(mean, x)


linear_lost = {k: (lost(net, x_test), lost(net, noise)) for k, net in ((32, narrow), (k, wide))}
for size, (of_images, of_noise) in linear_lost.items():
    print(f"k = {size:3}: lost {of_images:.2%} of the images, {of_noise:.2%} of the noise")
rows = {"noise": ten_noise, "k = 32": narrow(ten_noise), f"k = {k}": wide(ten_noise)}
plots.images(rows, shape);

# %% [markdown]
# Noise in, noise out. The wide net has found the copy. It has learnt nothing about
# digits, only how to hand pixels through.
#
# ### How far does it go?
#
# Is it a copy of *everything*? Not quite: training can only teach what the images show. Take white
# noise, every pixel drawn evenly between 0 and 1, and look at the error pixel by pixel:

# %%
white = torch.from_numpy(np.random.default_rng(seed).random((1000, d), dtype=np.float32))
error_map = ((wide(white) - white) ** 2).mean(dim=0).detach()
lit = (x_train > 0).float().mean(dim=0)  # the share of training images in which a pixel is lit

# %% tags=["nbval-ignore-output"]
for ax, (name, picture) in zip(
    plots.panels(2, size=(4, 3.3)),
    {"share of images that light the pixel": lit, "squared error on white noise": error_map}.items(),
):
    drawn = ax.imshow(picture.view(shape), vmin=0)
    ax.set(title=name, xticks=[], yticks=[])
    ax.grid(False)
    ax.figure.colorbar(drawn, ax=ax);

# %% [markdown]
# Where images never put ink, nothing was learnt: a weight that reads an always-black pixel has slope
# 0 (lesson 06), and it stays at its random start. Everywhere else, the copy is there. So put
# it with care: *an overcomplete linear net copies whatever lives in the directions that its training
# images use.* Keep the white noise to pixels that at least one image in twenty lights, and set the
# others to 0:

# %% tags=["nbval-ignore-output"]
inside = white * (lit >= 0.05)
white_lost = lost(wide, white), lost(wide, inside)
print(f"lost: {white_lost[0]:.2%} of white noise, {white_lost[1]:.2%} of it where images have ink")

# %% [markdown]
# What to do? We know two ways out. Make the code small (lesson 05). Damage the input, so that a copy
# is a wrong answer (lesson 08). This lesson is about the third: leave the code large, but allow only
# **a few of its units at a time**.
#
# ## 3 Few at a time
#
# Think of an alphabet of strokes. It may have hundreds of entries, more than there are pixels, but
# one digit needs only a handful. A code that is mostly zeros is called **sparse**. It is not
# small; yet to say *which few* units are on, one has to know what images are made of.
#
# A word of care, because "sparse" is used for two things. *Data* are sparse in a space of many
# dimensions, as there are few of them for so much room (lesson 01); a smaller code helps against
# that. A *code* is sparse if most of its numbers are zero, and that is what we want here.
#
# First, a net that would be able to be sparse but need not. The code goes through a sigmoid, so
# each unit has an **activation** between 0, off, and 1, on.

# %% tags=["nbval-ignore-output"]
def new_net(activation, kind=models.Autoencoder):
    return kind((d, k), code_activation=activation, output=None, seed=seed)


free = train(new_net("sigmoid"))
h = free.encode(x_test).detach()
free_lost = lost(free, x_test), lost(free, noise)
print(f"mean activation {h.mean():.2f}; above 0.1: {(h > 0.1).float().mean():.0%} of all")
print(f"lost: {free_lost[0]:.1%} of the images, {free_lost[1]:.1%} of the noise")

# %% [markdown]
# Through the sigmoids the copy is learnt more slowly, and ten epochs have not made it perfect. But
# this code is not sparse: nearly every unit is on, more or less, for every image.
#
# ## 4 A price on activity
#
# Average the activation of unit $j$ over $N$ images: $\hat\rho_j = \frac1N \sum_n h_j(x_n)$. We
# should like it to be a small number $\rho$ (rho), such as 0.05. Andrew Ng's lecture notes of 2011
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

# %%
means = torch.linspace(0.002, 0.6, 300)
price = [losses.kl_sparsity(mean.view(1, 1), 0.05) for mean in means]  # one image, one unit
ax = plots.panels(1, size=(6, 3.2))[0]
ax.plot(means, price, color=plots.COLORS["deep"])
ax.axvline(0.05, color="0.5", linestyle="--")
ax.set(xlabel="mean activation of a unit", ylabel="price", title=r"$\rho = 0.05$");

# %% [markdown]
# Which way does it push? A sigmoid unit starts half on, far to the right of $\rho$. So the penalty
# lowers **activity**; and the less activity, the more of the code is (nearly) zero: it *raises* sparsity.
# (You may read that it trains "towards less sparsity". That has the word the wrong way round.)
# To the left of $\rho$ it pushes up again: a unit that is never on is too expensive as well.
#
# In `fit`, the argument `penalty` takes any function of the code, and adds it to the loss. To
# spare the units the long way down, we let them begin near $\rho$: if the bias is $\log
# \frac{\rho}{1 - \rho}$, the sigmoid turns it into $\rho$. (The argument `decay` is 0 for now.)

# %% tags=["nbval-ignore-output"]
def train_kl(rho=0.05, weight=0.001, decay=0.0, **more):
    net = new_net("sigmoid")
    W2 = net.decoder[0].weight
    with torch.no_grad():
        net.encoder[0].bias.fill_(np.log(rho / (1 - rho)))

    def penalty(h):
        return weight * losses.kl_sparsity(h, rho) + decay * (W2**2).sum()

    return train(net, lr=0.01, penalty=penalty, **more)


quiet = train_kl()
quiet_h = quiet.encode(x_train).detach()  # (10000, 400)
means = quiet_h.mean(dim=0)
print(f"mean activation of the units: from {means.min():.3f} to {means.max():.3f}")

# %% [markdown]
# Every unit has arrived at $\rho$. A mean of 0.05 can come about in many ways. What do you expect?

# %% tags=["hide-input"]
lesson.predict(
    "Take one unit of this net and look at its activation on many single images. It will be",
    {
        "Near 0 for most images, near 1 for some": "That is what was meant, and it has the right "
        "mean. But the price was put on the mean and on nothing else.",
        "Somewhere near 0.05 for nearly all images": "That has the right mean too, and it is easier: "
        "the unit goes on saying a little about every image, only in a low voice.",
        "Exactly 0 for most images": "A sigmoid never gives exactly 0.",
    },
    answer="Somewhere near 0.05 for nearly all images",
)

# %% tags=["nbval-ignore-output"]
def histogram(h, name, color, ax):
    ax.hist(h.clamp(max=1).flatten().numpy(), bins=np.linspace(0, 1, 41), color=plots.COLORS[color])
    ax.set(title=name, xlabel="activation", yscale="log", xlim=(0, 1))


left, right = plots.panels(2, size=(4.5, 3.2))
histogram(free.encode(x_test).detach(), "no penalty", "other", left)
histogram(quiet.encode(x_test).detach(), "KL penalty", "shallow", right)
left.set_ylabel("how many (log scale)")
print(f"lost: {lost(quiet, x_test):.1%} of the images, {lost(quiet, noise):.1%} of the noise")

# %% [markdown]
# ### Quiet is not sparse
#
# The penalty is paid, and yet hardly a unit is ever on. They all whisper: the activations vary a
# little around 0.05, and the decoder turns up the volume, with large weights. Over so small a range
# a sigmoid does not bend much, so the net is not far from a linear one. And it copies: it loses
# about as little of the images, and of the noise, as the net without a penalty.
#
# The means alone do not tell you. Look at the histogram, always.
#
# What stops the whispering is a price on volume: add a small multiple of $\sum W_2^2$ to the loss.
# This **weight decay** stands in Ng's notes too, where it is easily overlooked. Now a unit
# that matters has to be *on* to be heard; its mean must stay at $\rho$, so it has to be off the rest
# of the time.

# %%
sparse = train_kl(decay=3e-5)
sparse_h = sparse.encode(x_train).detach()
sparse_lost = lost(sparse, x_test), lost(sparse, noise)
volume = {"quiet": quiet, "sparse": sparse}
volume = {name: net.decoder[0].weight.detach().norm(dim=0).mean() for name, net in volume.items()}

# %% tags=["nbval-ignore-output"]
left, right = plots.panels(2, size=(4.5, 3.2))
histogram(quiet.encode(x_test).detach(), "KL penalty", "shallow", left)
histogram(sparse.encode(x_test).detach(), "KL penalty and weight decay", "deep", right)
left.set_ylabel("how many (log scale)")
print(f"mean activation {sparse_h.mean():.3f}")
print(f"mean length of the decoder's columns: {volume['quiet']:.2f} and {volume['sparse']:.2f}")
print(f"lost: {sparse_lost[0]:.1%} of the images, {sparse_lost[1]:.1%} of the noise")

# %% tags=["nbval-ignore-output"]
rows = {"images": ten, "images, copied": sparse(ten)}
rows |= {"noise": ten_noise, "noise, copied": sparse(ten_noise)}
plots.images(rows, shape);

# %% [markdown]
# Now images come through, and noise does not. The net makes of noise what it can make with the
# parts that it knows, and that is something else. The code is twice as large as the image, and
# still it is no copy. The mean is a little above $\rho$, by the way: a penalty is a price, not a law.
#
# ## 5 A price on every activation: L1
#
# The second way puts the price on each activation itself. With a ReLU, an activation is 0 or any
# positive number, and the **L1** penalty is their sum (of absolute values), averaged over images.
#
# Why not the sum of *squares*, as always? Take one activation that would like to be $a$, so that
# its error is $(h - a)^2$, and add a price. Where is the sum smallest?

# %%
h = np.linspace(0, 1, 1001)
for a in (0.9, 0.6, 0.3, 0.1):
    with_l1 = h[np.argmin((h - a) ** 2 + 0.8 * h)]
    with_squares = h[np.argmin((h - a) ** 2 + 0.8 * h**2)]
    print(f"would like {a}: with L1 {with_l1:.3f}, with squares {with_squares:.3f}")

# %% [markdown]
# Squares make everything smaller and nothing zero: close to 0 their slope vanishes, so the last bit
# costs nothing. The slope of $|h|$ is 1 all the way down. It takes the same amount, here 0.4, off
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
# Again we have to price the volume. The unit's column in $W_2$ is the picture that it
# writes. If we multiply each activation by the **length** of its column, the trick brings nothing:
# one factor falls as the other grows. The same trouble is as old as sparse coding itself. Lee and
# others (2006), who learnt sparse codes of images with L1, set a limit to the lengths.

# %% tags=["nbval-ignore-output"]
def train_l1(weight=0.001):
    net = new_net("relu")
    W2 = net.decoder[0].weight  # (196, 400): a unit in each column
    return train(net, penalty=lambda h: weight * losses.l1(h * W2.norm(dim=0)))


with_l1 = train_l1()
l1_h = with_l1.encode(x_train).detach()
l1_lost = lost(with_l1, x_test), lost(with_l1, noise)
print(f"exactly 0: {(l1_h == 0).float().mean():.0%} of all activations")
print(f"lost: {l1_lost[0]:.1%} of the images, {l1_lost[1]:.1%} of the noise")

# %% [markdown]
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
        "None: with 10,000 images everyone has a turn": "Who has had a turn is trained, gets "
        "better, and is chosen again. Who has not had one stays as it was.",
        "About twenty": "It is far more. A unit that is not chosen gets no slope, so it "
        "never gets better at being chosen.",
        "More than a hundred": "A unit that is not chosen gets no slope, so it never gets better at "
        "being chosen. The rich get richer.",
    },
    answer="More than a hundred",
)

# %% tags=["nbval-ignore-output"]
def count_dead(h):
    return int((h.amax(dim=0) <= 0.01).sum())  # units that never rise above 0.01


with_top = train(new_net(None, TopK))
top_h = with_top.encode(x_train).detach()
top_lost = lost(with_top, x_test), lost(with_top, noise)
dead = {"KL": count_dead(sparse_h), "L1": count_dead(l1_h), "top-k": count_dead(top_h)}
print("dead units of 400:", dead)

# %% [markdown]
# With L1 it is no better: a ReLU that is 0 for every image has slope 0. Neither of the two has
# anything that would wake a dead unit. The KL penalty has, and no unit of its net is dead: left of
# $\rho$ it pushes *up*.
#
# Makhzani and Frey had a cure: begin with many units allowed, and lower the number
# from epoch to epoch, so that every unit has learnt something before places become scarce.

# %% tags=["nbval-ignore-output"]
slowly = new_net(None, TopK)
slowly.keep = 200


def fewer(history):
    slowly.keep = max(20, int(0.7 * slowly.keep))  # 200, 140, 98, 68, ... 20


train(slowly, on_epoch=fewer)
slow_h = slowly.encode(x_train).detach()
dead["top-k, slowly"] = count_dead(slow_h)
slow_lost = lost(slowly, x_test), lost(slowly, noise)
print(f"dead: {dead['top-k']} at once, {dead['top-k, slowly']} slowly")
print(f"lost of the images: {top_lost[0]:.1%} at once, {slow_lost[0]:.1%} slowly")

# %% [markdown]
# Far fewer units die. The images gain nothing from it, at least not in so short a training: the net
# has had only the last three epochs to get used to 20 places.
#
# ## 7 Side by side
#
# The same code size, the same images, four kinds of code. What each does to the activations (those
# above 1 are counted at 1):

# %% tags=["nbval-ignore-output"]
nets = {"no penalty": free, "KL": sparse, "L1": with_l1, "top-k, slowly": slowly}
colors = dict(zip(nets, ["other", "deep", "shallow", "variational"]))
axes = plots.panels(4, size=(3.3, 3.2))
for ax, (name, net) in zip(axes, nets.items()):
    histogram(net.encode(x_test).detach().clamp(min=0), name, colors[name], ax)
    ax.set_ylim(1e2, 1e6)
axes[0].set_ylabel("how many (log scale)");

# %% tags=["nbval-ignore-output"]
print("                on per image    dead    lost: images    noise")
for name, net in nets.items():
    h = net.encode(x_test).detach()
    on = (h > 0.1).sum(dim=1).float().mean()
    numbers = f"{count_dead(net.encode(x_train).detach()):8}{lost(net, x_test):16.1%}"
    print(f"{name:16}{on:12.0f}{numbers}{lost(net, noise):9.1%}")

# %% [markdown]
# Read the last two columns together. Each of the sparse codes loses some of the images, and far more
# of the noise. They have had to find out what images are made of. Did they? Each unit adds its column
# of $W_2$ to the picture, as strongly as it is on. Here are the columns of 24 units that are not
# dead, for each net (grey is 0, white positive, black negative):

# %% tags=["nbval-ignore-output"]
def columns(net, count=24):
    """The pictures that the units write: those that vary most over the images first."""
    W2 = net.decoder[0].weight.detach().T  # (400, 196)
    spread = net.encode(x_train).detach().std(dim=0) * W2.norm(dim=1)
    W2 = W2[spread.argsort(descending=True)[:120]][:: 120 // count][:count]
    return W2 / W2.abs().amax(dim=1, keepdim=True)


rows = {"linear": wide} | nets
plots.images({name: columns(net) for name, net in rows.items()}, shape, limits=(-1, 1));

# %% [markdown]
# Compare the upper two rows with the lower three. For a copy, any 196 independent directions will
# do. For a short list of parts, it matters what the parts are.
#
# When is such a unit on? Here are five units of the KL net: at the left the picture that the unit
# writes, then the ten test images for which it is most on.

# %% tags=["nbval-ignore-output"]
h, W2 = sparse.encode(x_test).detach(), sparse.decoder[0].weight.detach().T
rows = {}
for j in h.std(dim=0).argsort(descending=True)[:50:10].tolist():
    writes = 0.5 + 0.5 * W2[j : j + 1] / W2[j].abs().max()
    rows[f"unit {j}"] = torch.cat([writes, x_test[h[:, j].argsort(descending=True)[:10]]])
plots.images(rows, shape);

# %% [markdown]
# ## 8 Turn the knobs
#
# Two numbers have to be chosen: $\rho$ and the weight of the penalty. We train a small net for each of
# twelve pairs, on half of the images.

# %%
rhos, weights = (0.02, 0.05, 0.1, 0.2), (0.0001, 0.001, 0.01)
grid = {}
for rho in rhos:
    for weight in weights:
        grid[rho, weight] = train_kl(rho, weight, decay=3e-5, x=x_train[:5000], epochs=8)

# %% tags=["slider"]
shown, notes = {}, {}
for (rho, weight), net in grid.items():
    h = net.encode(x_test).detach()
    shown[rho, weight] = {
        "image, copied": net(ten),
        "noise, copied": net(ten_noise),
        "units write": 0.5 + 0.5 * columns(net, 10),
    }
    notes[rho, weight] = (
        f"Mean activation {h.mean():.3f}; above 0.5: {(h > 0.5).float().mean():.1%} of all. "
        f"Lost: {lost(net, x_test):.1%} of the images, {lost(net, noise):.1%} of the noise."
    )
fixed = {"image": ten, "noise": ten_noise}
widgets.SettingsExplorer(fixed, shown, ("rho", "weight"), notes, shape, first=1, second=1)

# %% [markdown]
# Try this. Put the weight at its middle value and move rho: the smaller it is, the less of the noise
# survives, and at the smallest rho more of the images is lost, too. Then put rho at 0.05 and move
# the weight. If it is too small, the mean stays well above rho. If it is large, the mean is almost
# exactly at rho, but fewer units come fully on ("above 0.5" falls), and more of the images is lost:
# to keep the mean has become the net's main job, and the picture comes second.
#
# ## 9 Not used now?
#
# Ng's lectures made sparse autoencoders popular around 2010. Yet in 2011 he himself, with Coates and
# Lee, compared several ways to learn features from pieces of images: the number of units mattered
# more than the method, and plain $k$-means clustering did best. When deep nets came to be trained
# from labels directly, sparse autoencoders fell out of use, and for years one could read that nobody
# used them. That is no longer so. Since 2023, people take the numbers inside a large language model, thousands at a
# time, and train an overcomplete sparse autoencoder on them: with an L1 penalty (Cunningham and
# others; Bricken and others), or with top-k (Gao and others). The aim is not to compress. A single
# number inside such a model means many things at once, while a single unit of the sparse code often
# means one thing that a person can name. And the troubles are the ones you have met: dead
# units, activations that L1 makes too small, weights that dodge the penalty.
#
# ## Exercises
#
# **1. Which way, how strongly?** Return the slope of $\mathrm{KL}(\rho \,\|\, m)$ with respect to
# the mean activation $m$ of one unit. It must be 0 at $m = \rho$.

# %% tags=["exercise:kl_slope"]
def kl_slope(m, rho):
    """m, rho: numbers between 0 and 1. Return d KL / d m."""
    ...  # your code here

# %% tags=["hide-input", "check:kl_slope"]
lesson.check(
    kl_slope,
    (lambda f: abs(f(0.3, 0.3)) < 1e-9, "at m = rho the price is lowest, so its slope is 0"),
    (lambda f: f(0.5, 0.05) > 0, "above rho, the price rises with m: the slope is positive"),
    (
        lambda f: abs(f(0.5, 0.05) - 1.8) < 1e-9,
        "the slope of log(1 / m) is -1/m; that of log(1 / (1 - m)) is 1/(1 - m)",
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
# **2. Count the dead.** Given the codes of many images, return how many units never rise above a
# limit, in any image.

# %% tags=["exercise:dead_units"]
def dead_units(h, limit=0.01):
    """h: (N, k), an image in each row. Return a whole number."""
    ...  # your code here

# %% tags=["hide-input", "check:dead_units"]
codes = torch.tensor([[0.0, 0.3, -2.0, 0.0], [0.0, 0.0, -1.0, 0.02], [0.0, 0.0, 0.0, 0.0]])
lesson.check(
    dead_units,
    (lambda f: f(codes) == 2, "the first unit is always 0, the third never positive: 2 are dead"),
    (lambda f: f(codes, 0.1) == 3, "with limit 0.1 the last unit, at most 0.02, is dead as well"),
    (lambda f: f(torch.eye(5)) == 0, "a unit that is on in a single image is alive"),
    (lambda f: f(torch.zeros(2, 7)) == 7, "count units (columns), not images (rows)"),
)

# %% [markdown] tags=["solution:dead_units"]
# <details><summary>Solution</summary>
#
# ```python
# def dead_units(h, limit=0.01):
#     return int((h.amax(dim=0) <= limit).sum())  # largest over the images
# ```
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
numbers = np.random.default_rng(1).normal(size=(4, 6, 6))
A, B, x6, b = (torch.from_numpy(part) for part in (*numbers[:3], numbers[3, 0]))


def code_of(W1, b1):
    return torch.relu(x6 @ W1.T + b1)


lesson.check(
    rescale_code,
    (
        lambda f: torch.allclose(code_of(*f(A, b, B, 0.1)[:2]), 0.1 * code_of(A, b)),
        "the code must become c times as large: what has to be multiplied inside the max?",
    ),
    (
        lambda f: torch.allclose(
            code_of(*f(A, b, B, 0.1)[:2]) @ f(A, b, B, 0.1)[2].T, code_of(A, b) @ B.T
        ),
        "the decoder must undo the factor c, so that W2 h stays as it was",
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
    "with the code larger than the input, weights that copy everything can be written by hand",
    torch.equal(anything @ W1.T @ W1, anything),
)
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

# %%
lesson.claim(
    "the KL penalty takes the mean activation to within 0.03 of rho",
    abs(sparse_h.mean() - 0.05) < 0.03,
)
quiet_spread, spread = quiet_h.std(dim=0).mean(), sparse_h.std(dim=0).mean()
lesson.claim(
    "without weight decay the units are quiet, not sparse: they vary less than half as much",
    quiet_spread < 0.5 * spread,
)
lesson.claim(
    "with the KL penalty, noise is reconstructed far worse than images",
    sparse_lost[1] > 3 * sparse_lost[0],
)
lesson.claim("a good part of the noise is lost", sparse_lost[1] > 0.3)
lesson.claim(
    "more than twice as much of it as without a penalty", sparse_lost[1] > 2 * free_lost[1]
)

# %%
lesson.claim(
    "with L1, more than half of all activations are exactly zero",
    (l1_h == 0).float().mean() > 0.5,
)
lesson.claim("no image has more than 20 units on in the top-k net", (top_h != 0).sum(1).max() <= 20)
lesson.claim(
    "L1 and top-k, too, lose far more of noise than of images",
    l1_lost[1] > 3 * l1_lost[0] and slow_lost[1] > 3 * slow_lost[0],
)
lesson.claim(
    "the KL penalty leaves no unit dead: each rises above 0.1", sparse_h.amax(dim=0).min() > 0.1
)
lesson.claim("top-k leaves a quarter of the units dead, or more", dead["top-k"] > 100)
lesson.claim("fewer die if places become scarce slowly", dead["top-k, slowly"] < 0.8 * dead["top-k"])

# %% [markdown]
# ## Summary
#
# * **Undercomplete**: the code is smaller than the input. **Overcomplete**: it is larger, and then
#   a net can get away with copying. An overcomplete linear net does, noise included, wherever its
#   training images have shown it anything.
# * A **sparse** code is large, but has few units on at a time. Sparsity penalties lower activity;
#   they raise sparsity.
# * **KL** sets the mean of each unit and keeps all alive. **L1** makes exact zeros. **Top-k** fixes
#   the number. The latter two leave units **dead**.
# * A penalty gets what it prices, not what you meant. Quiet codes with loud decoders satisfy both
#   KL and L1; price the decoder too, and look at the histogram.
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
# * H. Cunningham, A. Ewart, L. Riggs, R. Huben, L. Sharkey, [Sparse autoencoders find highly
#   interpretable features in language models](https://arxiv.org/abs/2309.08600), 2023.
# * T. Bricken and others, [Towards monosemanticity: decomposing language models with dictionary
#   learning](https://transformer-circuits.pub/2023/monosemantic-features), 2023.
# * L. Gao and others, [Scaling and evaluating sparse
#   autoencoders](https://arxiv.org/abs/2406.04093), 2024.
