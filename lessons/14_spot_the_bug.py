# %% [markdown]
# # 14 · Spot the bug
#
# *It runs. Is it right?*
#
# **What you will do:** look at eight autoencoders that run without an error and are wrong. For each
# one, choose a diagnosis, read what it was, see it mended, and meet a check that would have caught it.
#
# **What you will learn:** where bugs in autoencoders hide; why the loss rarely shows them; how to
# write a check of the *cause*, not of the symptom.
#
# **What you need:** lessons 04 to 08; for case 5 also lesson 12 (leave it out if you have not read it).
# About 60 minutes to read and try; the whole notebook runs in about a minute.

# %% tags=["setup"]
import math

import torch
from torch import nn
from torch.nn import functional as F

from aelib import corruption, data, lesson, losses, metrics, models, plots, training

plots.use_style()
seed = lesson.seed()

# %% tags=["nbval-ignore-output"]
images = data.load_images(train=3_000, test=1_000, seed=seed)
x_train, x_test = images.x_train, images.x_test
ten = x_test[:10]
print(images.name, tuple(x_train.shape), tuple(x_test.shape))

# %% [markdown]
# ## Before we begin
#
# A wrong program often stops with an error. A wrong autoencoder trains: its loss falls, because training
# makes small whatever we give it. Whether we gave it the right thing, the loss cannot know.
#
# Many bugs live in the loop, so here it is in the open. `loss_of(net, x, g)` says what a batch costs;
# `g` is a generator, for losses that draw random numbers. `after(net)`, if given, is called after each
# epoch.

# %%
def train(net, loss_of, x, epochs=8, lr=0.002, after=None):
    order, g = (torch.Generator().manual_seed(seed) for _ in range(2))
    optimizer, curve = torch.optim.Adam(net.parameters(), lr=lr), []
    for _ in range(epochs):
        total = 0.0
        for chosen in torch.randperm(len(x), generator=order).split(100):
            loss = loss_of(net, x[chosen], g)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(chosen)
        curve.append(total / len(x))
        if after is not None:
            after(net)
    return curve

# %% [markdown]
# Is at least this loop right? We compare it with `training.fit`, from the same start and with the same
# order of images.

# %%
def reconstruct(net, x, g):
    return losses.mse(net(x), x)


ours, theirs = (models.Autoencoder((784, 64, 16), seed=seed) for _ in range(2))
curve = train(ours, reconstruct, x_train, epochs=1)
once = dict(epochs=1, batch_size=100, lr=0.002, seed=seed, device="cpu", progress=False)
expected = training.fit(theirs, x_train, **once).train_loss
torch.testing.assert_close(torch.tensor(curve), torch.tensor(expected), rtol=1e-3, atol=0)
print("the same loop as training.fit")

# %% [markdown]
# And two places to keep things: `gallery` for what a broken and a mended net make of ten images, `ended`
# for their last losses. A good check fails on the broken version **and** passes on the mended one; a
# check that has never failed has shown nothing.

# %%
gallery, ended = {}, {}


def verdict(case, broken, mended):
    said = ["passes" if passed else "fails" for passed in (broken, mended)]
    print(f"{case}: broken {said[0]}, mended {said[1]}")


def show(case, originals=ten, shape=(28, 28)):
    rows = {"original": originals, **gallery[case]}
    return plots.images({name: row.detach() for name, row in rows.items()}, shape)

# %% [markdown]
# ## Case 1 · The loss that stops
#
# A net as in many tutorials, 784-128-64-32 and back, with a sigmoid at its output. The images are
# prepared first, as tutorials do.

# %%
def prepare(x):
    return (x - 0.5) / 0.5  # what Normalize((0.5,), (0.5,)) does


def start():
    return models.Autoencoder((784, 128, 64, 32), code_activation="relu", seed=seed)


def keep(x, frames):  # what a net makes of ten images, after each epoch
    return lambda net: frames.append(net(x).detach())


# %% tags=["nbval-ignore-output"]
#| alt: The training loss falls a little in the first epochs and then stays level, far above 0.
broken_frames = []
sticks = train(start(), reconstruct, prepare(x_train), after=keep(prepare(ten), broken_frames))
plots.lines({"training": sticks}, colors={"training": "deep"}, xlabel="epoch", ylabel="loss");

# %% tags=["hide-input"]
lesson.predict(
    "The loss falls a little and then stays near that height, however long we train. Why?",
    {
        "The code of 32 numbers is far too small": "A small code costs detail, not nearly all of "
        "the picture. Compare with the losses in lesson 04.",
        "The learning rate is too small to go on": "Then the curve would still be falling at its "
        "end.",
        "The target lies outside the output's range": "prepare() gives -1 for black. A sigmoid "
        "gives nothing below 0.",
        "The net over-fits the images it is shown": "Over-fitting makes the training loss low. "
        "This is the training loss.",
    },
    answer="The target lies outside the output's range",
)

# %% [markdown]
# After `prepare`, black is -1, and most of an image is black. A sigmoid ends at 0, so every black
# pixel costs at least $(0 - (-1))^2 = 1$, for ever. That floor can be computed without any net: the
# best that an output between 0 and 1 can do is 0 wherever the target is below 0. And what does a page
# cost that is black all over?

# %% tags=["nbval-ignore-output"]
floor = (prepare(x_train).clamp(max=0) ** 2).mean().item()
all_black = (prepare(x_train) ** 2).mean().item()
print(f"the loss ended at {sticks[-1]:.3f}; a black page costs {all_black:.3f}")
print(f"no sigmoid can get below {floor:.3f}")

# %% [markdown]
# So it did not even reach its floor: it gives black pages. Reaching for a -1 that is not there, each
# step pushes what enters the sigmoids further down, far below 0 by now. There a sigmoid is flat
# (lesson 04), and the white strokes, which it *could* have reached, get no gradient either.
#
# The fix: leave `prepare` out. (Or end the decoder in a tanh, whose values lie between -1 and 1.) The
# check: **the target lies where the output can go.**

# %%
def reachable(target, low=0, high=1):  # a sigmoid's range
    return low <= target.min() and target.max() <= high


print("for a tanh:", "reachable" if reachable(prepare(x_train), -1, 1) else "out of reach")
mended_frames = []
mended_curve = train(start(), reconstruct, x_train, after=keep(ten, mended_frames))
gallery[1] = {"broken": broken_frames[-1], "mended": mended_frames[-1]}
verdict("1 range", reachable(prepare(x_train)), reachable(x_train))

# %% tags=["slider"]
#| alt: Ten digits over what the broken and the mended net make of them after the last epoch, with a
#|   slider for the epoch: the broken net's pictures are black, the mended net's soft digits.
from aelib import widgets

epochs = {i + 1: {"broken": broken_frames[i], "mended": mended_frames[i]} for i in range(8)}
notes = {
    i: f"Loss: broken {sticks[i - 1]:.3f}, mended {mended_curve[i - 1]:.3f}. They are not in the "
    "same unit: the first compares with values from -1 to 1."
    for i in epochs
}
widgets.ImageSteps(ten, epochs, name="epoch", notes=notes, stage=7)

# %% [markdown]
# ## Case 2 · The file that is too large
#
# Lesson 06: a tied net uses each matrix twice. This one claims to be tied. It trains, and it
# reconstructs. But the saved file is nearly twice as large as its author expected.

# %%
class Tied(nn.Module):
    def __init__(self):
        super().__init__()
        first = models.Autoencoder((784, 32), seed=seed)
        self.encoder, self.decoder = first.encoder[0], first.decoder[0]
        self.decoder.weight = nn.Parameter(self.encoder.weight.detach().T.clone())

    def forward(self, x):
        return torch.sigmoid(self.decoder(self.encoder(x)))


# %% tags=["nbval-ignore-output"]
#| alt: Two rows of ten patterns of weights: what each unit reads, and below what it writes. They
#|   are alike here and there, and not the same.
tied = Tied()
copies_curve = train(tied, reconstruct, x_train)
reads, writes = tied.encoder.weight.detach()[:10], tied.decoder.weight.detach().T[:10]
rows = {"a unit reads": reads, "it writes": writes}
rows = {name: w / w.std(dim=1, keepdim=True) for name, w in rows.items()}  # pictures of one contrast
plots.images(rows, limits=(-3, 3));

# %% tags=["hide-input"]
lesson.predict(
    "The weights of ten units. In a tied net both rows would be the same. Why are they not?",
    {
        "The biases of the two are not tied": "They never are, and they are not in the picture: "
        "it shows matrices only.",
        "The decoder has numbers of its own": "They were equal before the first step. The two "
        "roles have different gradients, so they parted.",
        "The net needs more epochs to agree": "More steps do not make one matrix of two.",
        "The sigmoid changes what is written": "It comes after the matrix, and is not drawn.",
    },
    answer="The decoder has numbers of its own",
)

# %% [markdown]
# `clone()` copies. After it there are two matrices, each with its own gradient. In the mended version
# the decoder has no matrix; it uses the encoder's.

# %%
class ReallyTied(Tied):
    def __init__(self):
        super().__init__()
        del self.decoder.weight  # only the bias stays

    def forward(self, x):
        h = self.encoder(x)
        return torch.sigmoid(F.linear(h, self.encoder.weight.T, self.decoder.bias))

# %% [markdown]
# The check: **count the weights.**

# %%
#| alt: Ten digits over two rows of reconstructions. Both are recognisable, and the mended net's
#|   are if anything the worse.
def weights(net):
    return sum(p.numel() for p in net.parameters() if p.ndim == 2)


really_tied = ReallyTied()
ended["2 tied"] = copies_curve[-1], train(really_tied, reconstruct, x_train)[-1]
gallery[2] = {"broken": tied(ten), "mended": really_tied(ten)}
ax = show(2)
print(f"broken {weights(tied):,}, mended {weights(really_tied):,}")
verdict("2 tied", weights(tied) == 784 * 32, weights(really_tied) == 784 * 32)

# %% [markdown]
# The reconstructions do not show the bug; if anything, the mended net looks worse. It has half the
# weights, and in a net with a single layer, from this start, tying them makes the first epochs slow
# (lesson 06). Anyone who judges by the picture would keep the bug.

# %% [markdown]
# ## Case 3 · The grey digits
#
# A denoising autoencoder (lesson 08) gets a damaged image and gives back the clean one. Here the
# damage is *masking*: each pixel is set to 0 with probability $p = 0.5$.

# %%
def denoise(net, x, g):
    x = corruption.masking(x, 0.5, g)
    return losses.mse(net(x), x)


# %% tags=["nbval-ignore-output"]
#| alt: Ten clean digits, the same with half of their pixels black, and the net's output below:
#|   recognisable, but grey in place of white.
grey = models.Autoencoder((784, 128, 32), seed=seed)
grey_curve = train(grey, denoise, x_train, epochs=10)
damaged = corruption.masking(ten, 0.5, torch.Generator().manual_seed(seed))
rows = {"clean": ten, "damaged": damaged, "net's output": grey(damaged)}
plots.images(rows);

# %% tags=["hide-input"]
lesson.predict(
    "The net is meant to give clean images. Its digits come out grey instead of white. Why?",
    {
        "A sigmoid can hardly reach 1": "It gets close enough to 1: the nets of lesson 04 draw "
        "white strokes with it.",
        "The kept pixels should have been divided by 1 - p": "That would change the brightness of "
        "the input. The output is as bright as what it is compared with.",
        "It is compared with the damaged image": "Half of the ink in the target is missing, in "
        "other places each time. A net that cannot pass on where draws the mean: half the ink.",
        "The code is too small for a digit": "Lesson 05 drew digits from 8 numbers, and as bright as they "
        "were.",
    },
    answer="It is compared with the damaged image",
)

# %% [markdown]
# The name `x` is used twice: after the first line, the clean image is gone. The fix is a second
# name. The check needs no training: **hand the loss a net that is perfect; it must cost 0.**

# %%
#| alt: Ten digits; the broken net's copies are grey, the mended net's nearly white.
def denoise_mended(net, x, g):
    x_tilde = corruption.masking(x, 0.5, g)
    return losses.mse(net(x_tilde), x)


def cost_of_perfect(loss_of):
    return loss_of(lambda x_tilde: ten, ten, torch.Generator().manual_seed(seed)).item()


white = models.Autoencoder((784, 128, 32), seed=seed)
ended["3 target"] = grey_curve[-1], train(white, denoise_mended, x_train, epochs=10)[-1]
gallery[3] = {"broken": grey(damaged), "mended": white(damaged)}
verdict("3 target", cost_of_perfect(denoise) == 0, cost_of_perfect(denoise_mended) == 0)
ax = show(3)

# %% [markdown]
# And which net is perfect in the eyes of the broken loss? The one that does nothing. Ours could not
# become it, only because its code is too narrow: 32 numbers cannot say which of 784 pixels are gone.
# So it learnt the mean over all damage, which is grey.

# %%
g = torch.Generator().manual_seed(seed)
print("broken loss of a net that does nothing:", denoise(lambda x: x, ten, g).item())

# %% tags=["nbval-ignore-output"]
masked = corruption.masking(x_test, 0.5, torch.Generator().manual_seed(seed))
ink = {"broken": grey(masked).mean().item(), "mended": white(masked).mean().item()}
print(f"mean pixel: clean {x_test.mean():.3f}, broken {ink['broken']:.3f}, mended {ink['mended']:.3f}")

# %% [markdown]
# ## Case 4 · Four good levels
#
# Stacked pretraining (lesson 07): train an autoencoder on the images, the next one on its codes, and
# so on. To decode, each level's decoder undoes its level. All levels here are as wide as the image,
# shrunk to 14 x 14 = 196 pixels.

# %%
def shrink(x):
    return F.avg_pool2d(x.reshape(-1, 1, 28, 28), 2).flatten(1)


# %% tags=["nbval-ignore-output"]
levels, h = [], shrink(x_train)
for i in range(4):
    level = models.Autoencoder((196, 196), code_activation="sigmoid", seed=seed + i)
    curve = train(level, reconstruct, h, lr=0.005)
    print(f"level {i + 1}: loss {curve[-1]:.4f}, of a constant {h.var(dim=0).mean():.4f}")
    levels.append(level)
    h = level.encode(h).detach()

# %% [markdown]
# Each level makes far less error than a constant would. Now all of them, undone one after the other:

# %%
def decode(h, decoders):
    one, two, three, four = decoders
    return two(one(three(four(h))))


# %% tags=["nbval-ignore-output"]
#| alt: Ten small digits over what the stack decodes: pictures in which no digit can be made out.
codes = shrink(ten)
for level in levels:
    codes = level.encode(codes)
decoders = [level.decode for level in levels]
rows = {"original": shrink(ten), "decoded": decode(codes, decoders)}
plots.images(rows, (14, 14));

# %% tags=["hide-input"]
lesson.predict(
    "Every level was trained to reconstruct its own input. Why is the whole so bad?",
    {
        "Small errors add up over four levels": "They do, and the image gets softer. But it would "
        "still be an image.",
        "Without fine-tuning a stack cannot decode": "Fine-tuning makes it better. The stack must "
        "decode before it, if less well.",
        "Two levels are undone in the wrong order": "What was put on last comes off first. Read "
        "decode() from the inside out.",
        "All levels are equally wide, so nothing is compressed": "Then decoding should be easier, "
        "not harder.",
    },
    answer="Two levels are undone in the wrong order",
)

# %% [markdown]
# Read from the inside out, `decode` undoes level 4, 3, 1 and then 2. (One of the texts this course grew
# out of prints just that order.) The last decoder must be the one that gives images, that of level 1.
# With different widths, torch would have stopped with an error about shapes; equal widths hide it.
#
# The check: **let each decoder write down its number.**

# %%
def decode_mended(h, decoders):
    for undo in reversed(decoders):
        h = undo(h)
    return h


def order_of(decode):  # instead of a decoder, a function that only adds its number to a list
    return decode([], [lambda seen, i=i: [*seen, i] for i in (1, 2, 3, 4)])


print("broken", order_of(decode), "mended", order_of(decode_mended))
verdict("4 order", order_of(decode) == [4, 3, 2, 1], order_of(decode_mended) == [4, 3, 2, 1])

# %% [markdown]
# That is also what `models.unroll` does. And the pictures are digits again:

# %%
#| alt: Ten digits over two rows. From the broken stack come pictures without a digit, from the
#|   mended one soft digits, each like its original.
torch.testing.assert_close(decode_mended(codes, decoders), models.unroll(levels).decode(codes))


def enlarge(x):
    return F.interpolate(x.reshape(-1, 1, 14, 14), scale_factor=2).flatten(1)


both = {"broken": decode, "mended": decode_mended}
gallery[4] = {name: enlarge(f(codes, decoders)) for name, f in both.items()}
ax = show(4)

# %% [markdown]
# ## Case 5 · One picture for all
#
# A variational autoencoder (lesson 12) gives each image a mean and a variance for its code, draws
# the code, and decodes it. Its loss has two terms. The first is the cross-entropy of each pixel,
# $-x \log \hat x - (1 - x) \log (1 - \hat x)$. The second is the KL divergence, which pulls all codes
# towards one standard normal distribution; `kl` below is its formula from lesson 12, for each number
# of the code.

# %%
def vae_loss(x_hat, x, mean, log_variance):
    kl = (log_variance.exp() + mean**2 - 1 - log_variance) / 2  # (n, k)
    return F.binary_cross_entropy(x_hat, x) + kl.mean()


def through(loss):
    def loss_of(net, x, g):
        mean, log_variance = net.posterior(x)
        return loss(net.decode(net.draw(mean, log_variance, g)), x, mean, log_variance)

    return loss_of


# %% tags=["nbval-ignore-output"]
#| alt: Ten digits over their reconstructions, which are all nearly the same blurred spot.
flat = models.VariationalAutoencoder((784, 128, 8), seed=seed)
train(flat, through(vae_loss), x_train)
plots.images({"original": ten, "reconstructed": flat(ten)});

# %% tags=["hide-input"]
lesson.predict(
    "Whatever goes in, nearly the same blurred picture comes out. Why?",
    {
        "The decoder is too weak for ten digits": "The same decoder draws digits once the loss is "
        "mended.",
        "Drawing the code destroys what it says": "The net could make the variances small. "
        "Something makes it not worth it.",
        "The two means have unequal counts": "binary_cross_entropy takes the mean as well: over "
        "784 pixels, and kl.mean() over 8 code numbers. So the pull weighs 98 times too much.",
        "The KL term has the wrong sign": "Then codes would fly apart instead of all being one.",
    },
    answer="The two means have unequal counts",
)

# %% [markdown]
# Both terms belong to one *image*, so both are sums: over its pixels, over its code. As means, the
# reconstruction is 784 times too small and the KL 8 times. Codes that say nothing are then cheapest:
# **posterior collapse**. (Average only the KL and the opposite happens: the pull is too weak.)
#
# The check: **price each term in a case you can do by hand.** A page of grey $\tfrac12$ costs $\log 2$
# a pixel, $784 \log 2$ in all, whatever the image. With variance 1, a mean of 1 instead of 0 costs
# $\tfrac12$ more for each of the 8 numbers, 4 in all. (Why two prices? In their sum, 547, an error in
# the 4 would hardly be seen.)

# %%
def price(loss, mean):
    half_grey, means = torch.full_like(ten, 0.5), torch.full((10, 8), mean)
    return loss(half_grey, ten, means, torch.zeros(10, 8)).item()


def as_by_hand(loss):
    page, pull = price(loss, 0.0), price(loss, 1.0) - price(loss, 0.0)
    return math.isclose(page, 784 * math.log(2), rel_tol=1e-3) and abs(pull - 4) < 0.01

# %%
def vae_loss_mended(x_hat, x, mean, log_variance):
    kl = (log_variance.exp() + mean**2 - 1 - log_variance) / 2
    bce = F.binary_cross_entropy(x_hat, x, reduction="none")
    return bce.sum(dim=1).mean() + kl.sum(dim=1).mean()


def half_mended(x_hat, x, mean, log_variance):  # the bug the other way round
    kl = (log_variance.exp() + mean**2 - 1 - log_variance) / 2
    return F.binary_cross_entropy(x_hat, x, reduction="sum") / len(x) + kl.mean()


def without_kl(x_hat, x, mean, log_variance):
    return F.binary_cross_entropy(x_hat, x, reduction="sum") / len(x)


others = {"only the KL as a mean": half_mended, "no KL at all": without_kl}
for name, loss in others.items():
    print(f"{name}:", "passes" if as_by_hand(loss) else "fails")
verdict("5 sums", as_by_hand(vae_loss), as_by_hand(vae_loss_mended))

# %% tags=["nbval-ignore-output"]
#| alt: Ten digits over two rows: the broken net gives one blurred spot for all, the mended one a
#|   soft digit for each.
full = models.VariationalAutoencoder((784, 128, 8), seed=seed)
train(full, through(vae_loss_mended), x_train)
gallery[5] = {"broken": flat(ten), "mended": full(ten)}
show(5)
flat_kl, full_kl = (losses.gaussian_kl(*net.posterior(x_test)).item() for net in (flat, full))
print(f"KL per image, in nats (log 2 nats are one bit): broken {flat_kl:.3f}, mended {full_kl:.1f}")

# %% [markdown]
# ## Case 6 · One picture for all, again
#
# No variational net this time. Someone wants few active units, puts a ReLU on the code, and starts
# its biases low.

# %% tags=["nbval-ignore-output"]
#| alt: Ten digits over their reconstructions: the same blurred spot for every one of them.
sparse = models.Autoencoder((784, 128, 16), code_activation="relu", seed=seed)
with torch.no_grad():
    sparse.encoder[2].bias.fill_(-3.0)
train(sparse, reconstruct, x_train)
plots.images({"original": ten, "reconstructed": sparse(ten)});

# %% tags=["hide-input"]
lesson.predict(
    "The same picture for every image, as in case 5. What is it here?",
    {
        "The KL term, as in case 5": "There is none in this loss.",
        "A code of 16 numbers is too small": "Lesson 05 drew digits from 8.",
        "No code unit ever leaves 0": "The ReLU is flat below 0. No gradient comes through, so the "
        "unit stays where it is.",
        "The decoder ignores the code": "It does what it can: it draws the mean. Look at what it "
        "is given.",
    },
    answer="No code unit ever leaves 0",
)

# %% [markdown]
# What enters the ReLU is below 0 for every image. There the ReLU gives 0 and its derivative is 0, so
# neither the biases nor the encoder ever learn: the units are **dead**. Too large a learning rate can
# push units there too. The same symptom as in case 5, and another cause.
#
# The check: **every code unit takes different values for different images.** We count those that do
# not, here and with two changes: the biases left as they start, and no ReLU on the code.

# %%
#| alt: Ten digits over two rows: the broken net gives the same blurred spot for all, the mended
#|   one a soft digit for each.
def still(net):
    return (net.encode(x_test).std(dim=0) == 0).sum().item()


started = models.Autoencoder((784, 128, 16), code_activation="relu", seed=seed)
alive = models.Autoencoder((784, 128, 16), code_activation=None, seed=seed)
for net in (started, alive):
    train(net, reconstruct, x_train)
gallery[6] = {"broken": sparse(ten), "mended": alive(ten)}
verdict("6 dead", still(sparse) == 0, still(alive) == 0)
ax = show(6)

# %% tags=["nbval-ignore-output"]
print(f"still, out of 16: broken {still(sparse)}, other biases {still(started)}, no ReLU {still(alive)}")

# %% [markdown]
# With other biases the picture is good and the check still fails: some units are dead from the start,
# and the others do their work. That net wastes numbers, and nobody would have seen it. Without a
# ReLU on the code none can die. (Anyone who wants few active units will find better ways in lesson 10.)

# %% [markdown]
# ## Case 7 · Both curves fall
#
# 300 images, a net with over 800,000 weights, and 100 images drawn at random for testing. (The solid
# curve is a mean over the steps of an epoch, the dashed one is measured at its end. So it may run a
# little below.)

# %%
few = x_train[:300]
drawn = torch.randperm(300, generator=torch.Generator().manual_seed(seed))[:100]
held_out = few[drawn]
wide = models.Autoencoder((784, 512, 32), seed=seed)
how = dict(epochs=80, batch_size=50, lr=0.002, seed=seed, progress=False)
history = training.fit(wide, few, validation=held_out, **how)

# %% tags=["nbval-ignore-output"]
#| alt: Training and validation loss fall together over 80 epochs, close to each other to the end.
plots.loss_curves(history);

# %% tags=["hide-input"]
lesson.predict(
    "Lessons 04 and 06: such a net learns 300 images by heart. Here both curves fall together. Why?",
    {
        "The net has learnt what all digits have in common": "From 300 images, with that many "
        "weights? Ask it about images from elsewhere.",
        "It was trained on the test images": "All 100 were drawn from the 300 and left there.",
        "100 images are too few to see a gap": "They are enough: the gap in lesson 06 was not a "
        "matter of chance.",
        "80 epochs are too few to over-fit": "Ask it about images from elsewhere: the gap is there.",
    },
    answer="It was trained on the test images",
)

# %% [markdown]
# `few[drawn]` copies images out; it does not take them out of `few`. The fix: test on images from
# elsewhere. The check: **count the test images that are also trained on.**

# %%
def also_in(train_images, test_images):
    return sum((train_images == image).all(dim=1).any().item() for image in test_images)


elsewhere = x_test[:100]
print("broken", also_in(few, held_out), "mended", also_in(few, elsewhere))
verdict("7 test set", also_in(few, held_out) == 0, also_in(few, elsewhere) == 0)

# %% tags=["nbval-ignore-output"]
#| alt: Two curves over 80 epochs. The loss on the drawn images goes on falling; that on images
#|   from elsewhere soon stays level, well above it.
again = models.Autoencoder((784, 512, 32), seed=seed)  # the same net once more, tested elsewhere
truth = training.fit(again, few, validation=elsewhere, **how).validation_loss
curves = {"on drawn images": history.validation_loss, "on images from elsewhere": truth}
plots.lines(curves, colors=dict(zip(curves, ("deep", "other"))), xlabel="epoch", ylabel="loss")
reported = metrics.squared_error(wide(held_out), held_out)
honest = metrics.squared_error(wide(elsewhere), elsewhere)
print(f"squared error per image: as reported {reported:.1f}, on new images {honest:.1f}")

# %% [markdown]
# ## Case 8 · Where is the missing ink?
#
# Masking once more. PyTorch has a function that sets numbers to 0 with probability $p$, so why write
# one? (`F.dropout` takes no generator of ours; it draws from torch's own.)

# %%
def damage(x, p, g):
    return F.dropout(x, p)


torch.manual_seed(seed)
g = torch.Generator().manual_seed(seed)
by_dropout, by_masking = damage(x_test, 0.5, g), corruption.masking(x_test, 0.5, g)

# %% tags=["nbval-ignore-output"]
#| alt: Ten digits over the same with half of their pixels black. What is left of the strokes is
#|   white.
plots.images({"clean": ten, "damaged": by_dropout[:10]})
print(f"mean pixel: clean {x_test.mean():.4f}, damaged {by_dropout.mean():.4f}")

# %% tags=["hide-input"]
lesson.predict(
    "Half of the pixels were set to 0. The mean is almost what it was. Why?",
    {
        "Most pixels were 0 anyway": "They were. But half of the ink is gone too, and the mean is "
        "made of ink.",
        "The probability is that of keeping": "With p = 0.5 that is the same.",
        "What was kept was made brighter": "Dropout divides by 1 - p what it keeps. Values reach "
        "2 here, and the picture draws all above 1 as white.",
        "It is chance, and differs each time": "Over 1,000 images, chance cannot make up for half "
        "of the ink.",
    },
    answer="What was kept was made brighter",
)

# %% [markdown]
# Dropout is made for hidden layers: dividing by $1 - p$ keeps the mean what it is without dropout.
# Used as damage it trains the net on images twice as bright as the masked ones that it will meet. The
# check is the definition: **after masking, every pixel is 0 or as it was.**

# %%
#| alt: Ten digits over two rows of what comes from masked ones: the net that learnt from dropout
#|   gives dim digits, the other brighter ones.
def neither(x_tilde, x):
    return ((x_tilde != 0) & (x_tilde != x)).float().mean().item()


brighter = models.Autoencoder((784, 128, 32), seed=seed)
with_dropout = train(brighter, lambda net, x, g: losses.mse(net(damage(x, 0.5, g)), x), x_train, 10)
ended["8 masking"] = with_dropout[-1], ended["3 target"][1]
gallery[8] = {"broken": brighter(damaged), "mended": white(damaged)}
verdict("8 masking", neither(by_dropout, x_test) == 0, neither(by_masking, x_test) == 0)
ax = show(8)

# %% [markdown]
# Both nets got images that are masked, and not made brighter. The one that learnt from dropout takes
# them for dark images, and answers with dim digits.

# %% tags=["nbval-ignore-output"]
dropout_mean = (by_dropout.mean() / x_test.mean()).item()
masking_mean = (by_masking.mean() / x_test.mean()).item()
print(f"mean pixel, as a share of the clean one: dropout {dropout_mean:.2f}, masking {masking_mean:.2f}")
for name, net in {"learnt from dropout": brighter, "learnt from masking": white}.items():
    errors = [metrics.squared_error(net(x), x_test) for x in (masked, x_test)]
    print(f"{name}: squared error on masked images {errors[0]:.1f}, on clean ones {errors[1]:.1f}")

# %% [markdown]
# On clean images it can be the other way round: they have all their ink, as dropout's images have on
# average. But this net was meant for masked images.
#
# ## What the losses said
#
# In three cases the broken and the mended net are trained with a loss in the same unit. Where did it
# end?

# %% tags=["nbval-ignore-output"]
for case, (broken, mended) in ended.items():
    print(f"{case:10} loss of the broken net {broken:.4f}, of the mended one {mended:.4f}")

# %% [markdown]
# In case 2 the *broken* net has the lower loss: it has twice the weights. In the other two the numbers
# differ as well, but either of them alone might be that of a good net. A loss says how well a net does
# what it was asked to do, not whether it was asked the right thing.

# %% [markdown]
# ## The gallery
#
# Move through the cases. Can you tell the bug from the picture? Cases 5 and 6 look the same and have
# different causes; in case 2 the picture does not show the bug at all. Case 7 is missing: there the
# net was the same, and only the report was wrong.

# %% tags=["slider"]
#| alt: Ten digits over what a broken and a mended net make of them, with a slider for the case. In
#|   case 1 the broken net gives black pages, the mended one digits.
hints = {
    1: "Check: the target lies where the output can go.",
    2: "Check: count the weights.",
    3: "Input: damaged images. Check: a perfect net must cost 0.",
    4: "14 x 14 pixels. Check: let each decoder write down its number.",
    5: "Check: price each term in a case you can do by hand.",
    6: "Check: every code unit takes different values for different images.",
    8: "Input: damaged by masking. Check: every pixel is 0 or as it was.",
}
widgets.ImageSteps(ten, gallery, name="case", notes=hints)

# %% [markdown]
# | where to look | cases | ask |
# |---|---|---|
# | what goes in | 1, 8 | which values can it take? |
# | what it is compared with | 1, 3 | what would a perfect net cost? |
# | how the parts are joined | 2, 4 | how many weights, in which order? |
# | what each term weighs | 5 | what does it cost by hand? |
# | what is in the middle | 6 | does the code change with the image? |
# | what is measured | 7 | has the net seen it? |

# %% [markdown]
# ## Exercises
#
# **1. Units that say nothing.** A dead ReLU always gives 0. A sigmoid can be stuck too, at 1. Return
# how many units give one and the same value for all images.

# %% tags=["exercise:still_units"]
def still_units(h):
    """h: codes (n, k). Return a whole number from 0 to k."""
    ...  # your code here

# %% tags=["hide-input", "check:still_units"]
from aelib import lesson

moving = torch.tensor([[0.0, 1.0, 0.3, 0.0, -1.0], [0.0, 1.0, 0.3, 2.0, 1.0]])
lesson.check(
    still_units,
    (
        lambda f: torch.as_tensor(f(moving[:, 3:])).numel() == 1,
        "one number: how many units there are that stand still",
    ),
    (
        lambda f: f(moving[:, 3:]) == 0,
        "from 0 to 2 and from -1 to 1: both change, though one is 0 at times and one on average",
    ),
    (
        lambda f: f(moving[:, :1]) == 1,
        "one unit, two images, always 0: one still unit. Units are columns, images are rows",
    ),
    (lambda f: f(moving[:, :2]) == 2, "a unit that is always 1 is still, too"),
    (lambda f: f(moving) == 3, "and one that is always 0.3: whatever the value, it must be the same"),
)

# %% [markdown] tags=["solution:still_units"]
# <details><summary>Solution</summary>
#
# ```python
# def still_units(h):
#     return int((h == h[0]).all(dim=0).sum())  # as for the first image, for all images
# ```
#
# </details>

# %% [markdown]
# **2. Tied, or only equal?** Counting the weights (case 2) needs to know how many there should be. This
# check does not: change the encoder's weights, and see whether the *decoder* answers differently to the
# same code. A check must leave behind what it found, so put the weights back. (`net.encoder.parameters()`
# goes through matrices and biases. To change them, use `with torch.no_grad():`.)

# %% tags=["exercise:shares"]
def shares(net, h):
    """net has .encoder and .decode; h: codes (n, k). Return True if the decoder uses
    the encoder's weights, else False."""
    ...  # your code here

# %% tags=["hide-input", "check:shares"]
from aelib import lesson


def small(tied, copied=False):
    net = models.Autoencoder((6, 4), tied=tied, seed=seed)
    if copied:
        net.decoder[0].weight.data = net.encoder[0].weight.detach().T.clone()
    return net


def untouched(f, net):
    before = [p.detach().clone() for p in net.parameters()]
    f(net, torch.ones(2, 4))
    return all(torch.allclose(p, q, atol=1e-4) for p, q in zip(net.parameters(), before))


lesson.check(
    shares,
    (
        lambda f: f(small(True), torch.ones(2, 4)),
        "this net is tied, and was taken for untied: its matrix does both jobs, while its biases are two",
    ),
    (
        lambda f: not f(small(False), torch.ones(2, 4)),
        "this net is not tied: change the encoder alone, and compare what the decoder makes of h, no more",
    ),
    (
        lambda f: not f(small(False, True), torch.ones(2, 4)),
        "equal numbers are not enough: these are a copy, as in case 2",
    ),
    (
        lambda f: untouched(f, small(True)),
        "the answer is right, but your check leaves the net with other weights than before",
    ),
)

# %% [markdown] tags=["solution:shares"]
# <details><summary>Solution</summary>
#
# ```python
# def shares(net, h):
#     kept = [p.detach().clone() for p in net.encoder.parameters()]
#     with torch.no_grad():
#         before = net.decode(h)
#         for p in net.encoder.parameters():
#             p += 1
#         after = net.decode(h)
#         for p, old in zip(net.encoder.parameters(), kept):
#             p.copy_(old)
#     return not torch.equal(before, after)
# ```
#
# </details>

# %% [markdown]
# **3. A ninth bug.** A colleague measures with `((x_hat - x).mean()) ** 2`. Errors of opposite sign
# cancel in it. Write the check that catches it: `True` if `error(x_hat, x)` is 0 for a perfect copy
# and above 0 otherwise, as far as you can try out.

# %% tags=["exercise:sound"]
def sound(error):
    """error: a function (x_hat, x) -> number. Return True or False."""
    ...  # your code here

# %% tags=["hide-input", "check:sound"]
from aelib import lesson


def absolute(x_hat, x):
    return (x_hat - x).abs().mean()


def cancels(x_hat, x):
    return (x_hat - x).mean() ** 2


def mean_plus_one(x_hat, x):
    return ((x_hat - x) ** 2).mean() + 1


def nothing(x_hat, x):
    return 0 * (x_hat - x).mean()


lesson.check(
    sound,
    (lambda f: f(losses.mse) in (True, False), "return True or False"),
    (lambda f: f(losses.mse), "the mean squared error is sound, and was not found so"),
    (lambda f: f(absolute), "the mean absolute error is sound, and was not found so"),
    (lambda f: not f(nothing), "an error that is always 0 passed: try a copy that is not perfect, too"),
    (
        lambda f: not f(cancels),
        "the colleague's error passed: try a copy too bright in one pixel and too dark in another",
    ),
    (lambda f: not f(mean_plus_one), "this gives a perfect copy an error of 1, and passed: try one"),
)

# %% [markdown] tags=["solution:sound"]
# <details><summary>Solution</summary>
#
# ```python
# def sound(error):
#     x, x_hat = torch.tensor([[0.0, 1.0]]), torch.tensor([[1.0, 0.0]])
#     return bool(error(x, x) == 0 and error(x_hat, x) > 0)
# ```
#
# </details>

# %% [markdown]
# ## What this run showed
#
# Each check fails on the broken version and passes on the mended one:

# %%
lesson.claim(
    "1: scaled images leave the range of a sigmoid, the images themselves do not",
    prepare(x_train).min() < -0.5 and x_train.min() >= 0 and x_train.max() <= 1,
)
lesson.claim(
    "2: copies double the weights, sharing does not",
    weights(tied) == 2 * 784 * 32 and weights(really_tied) == 784 * 32,
)

# %%
lesson.claim(
    "3: the broken loss charges a perfect denoiser, the mended one does not",
    cost_of_perfect(denoise) > 0.01 and cost_of_perfect(denoise_mended) == 0,
)
lesson.claim(
    "4: only the mended stack decodes from the last level to the first",
    order_of(decode_mended) == [4, 3, 2, 1] != order_of(decode),
)
lesson.claim(
    "5: only the mended loss costs what it costs by hand",
    as_by_hand(vae_loss_mended) and not any(map(as_by_hand, (vae_loss, *others.values()))),
)

# %%
lesson.claim(
    "6: all units of the broken net are dead, and none of the mended one",
    still(sparse) == 16 and still(alive) == 0,
)
lesson.claim(
    "7: all test images had been trained on, and none from elsewhere",
    also_in(few, held_out) == 100 and also_in(few, elsewhere) == 0,
)
lesson.claim(
    "8: dropout makes pixels that are neither 0 nor as they were, masking makes none",
    neither(by_dropout, x_test) > 0.01 and neither(by_masking, x_test) == 0,
)

# %% [markdown]
# And some of the symptoms, measured:

# %%
lesson.claim(
    "1: the loss ends within a hundredth of that of a black page, above its floor",
    abs(sticks[-1] / all_black - 1) < 0.01 and sticks[-1] > 1.05 * floor,
)
lesson.claim(
    "3: the broken net's pictures have under three quarters of the mended one's ink",
    ink["broken"] < 0.75 * ink["mended"],
)
lesson.claim(
    "2: the broken net ends with the lower loss", ended["2 tied"][0] < ended["2 tied"][1]
)

# %%
lesson.claim("5: the collapsed code has a KL under a nat, the mended more", flat_kl < 1 < full_kl)
lesson.claim("7: the report was too good by half or more", reported < 0.5 * honest)
lesson.claim(
    "8: dropout keeps the mean, masking halves it",
    0.9 < dropout_mean < 1.1 and 0.4 < masking_mean < 0.6,
)

# %% [markdown]
# ## Where autoencoders live today
#
# This is the last lesson. Hardly anyone pretrains a stack of sigmoid layers any more, and yet the
# ideas of this course are at work in much that you use:
#
# * **Masked prediction.** Hide a part of the input and predict it from the rest: a denoising
#   autoencoder (lessons 08, 09) whose damage is masking. BERT does it with words, the masked
#   autoencoder (MAE) with patches of images. It is **self-supervised learning**, and it is
#   pretraining (lesson 07).
# * **Diffusion.** A network that takes off noise of every strength knows the score of the data at
#   every scale (lesson 08). Applied many times over, it turns noise into pictures: today's best known
#   **generative models**.
# * **Latent diffusion and VQ.** Most of these do not work on pixels. A convolutional autoencoder
#   (lesson 11), trained with a little of lesson 12, makes a small map of each image, and the diffusion
#   runs there. VQ-VAE makes the code a table of *words* from a learnt dictionary.
# * **Sparse dictionaries of language models.** An overcomplete sparse autoencoder (lesson 10) takes
#   apart what the units of a language model say, into features with a meaning each.
# * **Learned codecs.** Autoencoders whose codes are priced in bits compress pictures and sound
#   (lesson 13).
#
# What this course left out: adversarial training, normalising flows, attention and transformers,
# codes for text, sound and graphs, and everything that takes more than a laptop. To read on:
# Goodfellow, Bengio and Courville, chapters 14 and 20; Prince, *Understanding Deep Learning*, chapters
# 17 and 18; and the papers below.
#
# ## Summary
#
# * A falling loss says that *something* is being made small. Whether it is the right thing is for
#   you to check.
# * One symptom has several causes (cases 5 and 6), and some bugs have no visible symptom (case 2).
#   So check causes.
# * The best checks need no training: a perfect net, a cost worked out by hand, a count, the definition.
# * See each check fail once. Then keep it in the program.
#
# ## References
#
# * P. Vincent and others, [Stacked denoising
#   autoencoders](https://www.jmlr.org/papers/v11/vincent10a.html), JMLR 11 (2010): cases 3 and 8.
# * D. Kingma, M. Welling, [Auto-encoding variational Bayes](https://arxiv.org/abs/1312.6114), ICLR
#   2014: case 5.
# * J. Devlin and others, [BERT](https://arxiv.org/abs/1810.04805), NAACL 2019; K. He and others,
#   [Masked autoencoders are scalable vision learners](https://arxiv.org/abs/2111.06377), CVPR 2022.
# * J. Ho, A. Jain, P. Abbeel, [Denoising diffusion probabilistic
#   models](https://arxiv.org/abs/2006.11239), NeurIPS 2020; R. Rombach and others, [High-resolution
#   image synthesis with latent diffusion models](https://arxiv.org/abs/2112.10752), CVPR 2022.
# * A. van den Oord, O. Vinyals, K. Kavukcuoglu, [Neural discrete representation
#   learning](https://arxiv.org/abs/1711.00937), NeurIPS 2017: VQ-VAE.
# * H. Cunningham and others, [Sparse autoencoders find highly interpretable features in language
#   models](https://arxiv.org/abs/2309.08600), ICLR 2024.
# * J. Ballé and others, [Variational image compression with a scale
#   hyperprior](https://arxiv.org/abs/1802.01436), ICLR 2018.
# * S. Prince, [Understanding Deep Learning](https://udlbook.github.io/udlbook/), MIT Press 2023.
# * N. Srivastava and others, [Dropout: a simple way to prevent neural networks from
#   overfitting](https://jmlr.org/papers/v15/srivastava14a.html), JMLR 15 (2014): case 8.
