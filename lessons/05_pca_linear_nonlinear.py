# %% [markdown]
# # 05 · PCA, linear and nonlinear autoencoders
#
# *What do you gain when you bend the sheet?*
#
# **What you will do:** compress images with a flat sheet (PCA), watch a linear autoencoder find
# the same sheet by gradient descent, and beat both with a bent one.
#
# **What you will learn:** what PCA keeps and what it loses; when "the same subspace" means the
# same axes and when it does not; how much a nonlinear autoencoder gains at the same code size, and
# where it gains nothing.
#
# **What you need:** lesson 04, and what an eigenvector is. About 45 minutes to read and try; the
# whole notebook runs in under a minute.

# %% tags=["setup"]
import numpy as np
import torch

from aelib import data, lesson, metrics, models, plots, training

seed = lesson.seed()

# %% tags=["nbval-ignore-output"]
images = data.load_images(train=60_000, test=10_000, seed=seed)
x_train, x_test = images.x_train, images.x_test
print(images.name, tuple(x_train.shape), tuple(x_test.shape))

# %% [markdown]
# As before, an image $x$ has $d = 784$ numbers, and a code $h$ has $k$ numbers, far fewer.
# Throughout this lesson the quality of a reconstruction $\hat x$ is its **squared error per
# image**, the sum over pixels of $(\hat x - x)^2$, averaged over test images. It is 784 times the
# mean squared error of lesson 04.
#
# ## 1 The flat sheet
#
# Think of each image as a point in a space with 784 axes. The images form a cloud. The simplest
# way to describe a point with $k$ numbers is to lay a flat $k$-dimensional sheet through the cloud
# and to say where on the sheet the nearest spot is.
#
# Which sheet is best? It goes through the mean $m$ of the cloud, and it runs along the directions
# in which the cloud is widest. This is **principal component analysis** (PCA). Call the
# directions $v_1, v_2, \dots, v_k$, each of length 1 and at right angles to the others, and
# collect them as the columns of a matrix $V_k$ ($d$ rows, $k$ columns). Then
#
# $$ h = V_k^\top (x - m), \qquad \hat x = m + V_k h . $$
#
# That is an encoder and a decoder.

# %%
m = x_train.mean(dim=0)
centred = x_train - m  # (60000, 784)

# %% [markdown]
# The **singular value decomposition** (SVD) writes the centred images as a product
# $U S V^\top$: the columns of $V$ are the directions that we look for, sorted by the width of
# the cloud. Here it is for 2,000 images:

# %%
U, S, Vt = torch.linalg.svd(centred[:2000].double(), full_matrices=False)
print("U", tuple(U.shape), " S", tuple(S.shape), " Vt", tuple(Vt.shape))

# %% [markdown]
# For 60,000 images there is a shortcut. The columns of $V$ are also the eigenvectors of the small
# matrix $X^\top X$ (784 x 784), where $X$ holds the centred images: put $X = U S V^\top$
# into it and $U$ drops out, $X^\top X = V S^2 V^\top$. The eigenvalues are $S^2$.

# %%
def principal_directions(centred):
    """Return the variances, largest first, and the directions as columns."""
    values, vectors = torch.linalg.eigh(centred.T.double() @ centred.double())
    return values.flip(0) / len(centred), vectors.flip(1)


_, few = principal_directions(centred[:2000])
overlap = (few[:, :10] * Vt[:10].T).sum(dim=0).abs()  # 1 where directions agree, up to the sign
torch.testing.assert_close(overlap, torch.ones(10, dtype=torch.float64))
print("the shortcut gives the directions of the SVD")

# %%
variances, V = principal_directions(centred)
V = V.float()

# %% [markdown]
# What does a step along one of the directions do? Here is the mean image in the middle row; above
# and below, a step of two standard deviations along each of the first nine directions.

# %% tags=["nbval-ignore-output"]
steps = 2 * variances[:9, None].sqrt().float() * V.T[:9]  # (9, 784)
rows = {"one way": m - steps, "mean": m.expand(9, -1), "other way": m + steps}
plots.images(rows, images.image_shape, captions=range(1, 10));

# %% [markdown]
# Encode, decode, and look at what is lost:

# %%
def pca(x, k):
    h = (x - m) @ V[:, :k]  # (n, k)
    return m + h @ V[:, :k].T  # (n, 784)


ks = [1, 2, 4, 8, 16, 30, 32, 64]
pca_error = {k: metrics.squared_error(pca(x_test, k), x_test) for k in ks}

# %% tags=["nbval-ignore-output"]
ten = x_test[:10]
rows = {"original": ten} | {f"PCA, k = {k}": pca(ten, k) for k in (2, 8, 30)}
plots.images(rows, images.image_shape);

# %% [markdown]
# In 2006, Hinton and Salakhutdinov printed the error of PCA with 30 numbers on the test images
# of MNIST: **13.87**. Ours:

# %% tags=["nbval-ignore-output"]
print(f"{images.name}: squared error per image with 30 numbers: {pca_error[30]:.2f}")

# %% [markdown]
# ## 2 A linear autoencoder looks for a sheet
#
# Now forget the algebra. Take an autoencoder with one layer down, one layer up and no
# nonlinearity at all, start it at random, and let gradient descent do what it does:
#
# $$ h = W_1 x + b_1, \qquad \hat x = W_2 h + b_2 . $$
#
# Whatever its weights are, its reconstructions lie on a flat sheet with $k$ directions: the
# columns of $W_2$. PCA is the best flat sheet there is. Will gradient descent find it?

# %% tags=["hide-input"]
lesson.predict(
    "We train the linear autoencoder from three random starts. What do the three have in common "
    "with PCA?",
    {
        "The same axes: the columns of W2 become PCA's directions": "Nothing asks for that. Any "
        "k columns that span the same sheet give exactly the same reconstructions.",
        "The same sheet, described by other axes": "The loss only sees the reconstruction, and "
        "that depends on the sheet, not on the axes drawn on it.",
        "Only the error is about the same; the sheets differ": "Then there would be two different "
        "best sheets. That can happen, but only where the cloud is equally wide in two directions.",
        "Nothing: it gets stuck in a different local minimum each time": "The loss of a linear "
        "autoencoder has no local minima that are not global ones, only saddle points (Baldi and "
        "Hornik, 1989).",
    },
    answer="The same sheet, described by other axes",
)

# %% [markdown]
# How many directions? The variances say how wide the cloud is along each. Where one variance is
# clearly larger than the next, the best sheet with that many directions is clearly better
# than any other, and gradient descent has something to hold on to.

# %% tags=["nbval-ignore-output"]
ratio = (variances[1:] / variances[:-1])[:12]  # ratio[j]: variance j + 2 over variance j + 1
k_gap = 4 + int(ratio[3:9].argmin())  # the clearest step between k = 4 and k = 10
ax = plots.lines(
    {"variance": variances[:12]},
    colors={"variance": "pca"},
    xlabel="direction",
    ylabel="variance of the images",
)
ax.axvline(k_gap + 0.5, color="0.6", linestyle="--")
print("the clearest step comes after direction", k_gap)

# %%
def train_linear(k, start):
    model = models.Autoencoder((784, k), activation=None, output=None, seed=start)
    training.fit(model, centred, epochs=8, lr=0.01, batch_size=512, seed=start, progress=False)
    # A last pass with small steps: large ones keep jittering around the best sheet.
    training.fit(model, centred, epochs=2, lr=0.001, batch_size=512, seed=start, progress=False)
    return model


starts = [train_linear(k_gap, start) for start in (seed, seed + 1, seed + 2)]

# %% [markdown]
# To compare two sheets we need a number. Two lines have one angle between them. Two
# $k$-dimensional sheets have $k$ **principal angles**: the smallest angle between a direction of
# one and a direction of the other, then the smallest among what is at right angles to these, and
# so on. All angles 0 means: the same sheet. The *largest* one tells how far they are apart.

# %% tags=["nbval-ignore-output"]
angles, linear_ratio = [], []
for model in starts:
    W2 = model.decoder[0].weight.detach()  # (784, k): its columns span the sheet
    angles.append(metrics.principal_angles(W2, V[:, :k_gap]).max())
    linear_hat = m + model(x_test - m).detach()
    error = metrics.squared_error(linear_hat, x_test)
    linear_ratio.append(error / metrics.squared_error(pca(x_test, k_gap), x_test))
    print(f"largest angle {angles[-1]:.1f} degrees, error {linear_ratio[-1]:.4f} of PCA's")

# %% [markdown]
# The same sheet, from three different starts. And the axes? Here are PCA's directions, and the
# columns of $W_2$ of two of the networks:

# %% tags=["nbval-ignore-output"]
rows = {"PCA": V.T[:k_gap] / V.T[:k_gap].std()}
for i, model in enumerate(starts[:2], start=1):
    columns = model.decoder[0].weight.detach().T
    rows[f"start {i}"] = columns / columns.std()
plots.images(rows, images.image_shape, limits=(-3, 3));

# %% [markdown]
# Other axes on the same sheet, different in every run. PCA sorts its directions by importance and
# keeps them at right angles. The linear autoencoder does neither: its $k$ numbers are a mixture.
#
# ### When the sheet itself is not determined
#
# What if the cloud is *equally* wide in direction $k$ and direction $k + 1$? Then the sheet can
# turn between the two at no cost. Make such data on purpose: 3 strong directions, then two
# of equal variance, of which the code has room for only one.

# %% tags=["nbval-ignore-output"]
rng = np.random.default_rng(seed)
widths = np.array([4.0, 3.0, 2.0, 1.0, 1.0, 0.1, 0.1, 0.1])
tie = torch.from_numpy(rng.normal(size=(4000, 8)) * widths).float()
tie_angles = []
for start in range(3):
    model = models.Autoencoder((8, 4), activation=None, output=None, seed=start)
    training.fit(model, tie, epochs=20, lr=0.01, batch_size=100, seed=start, progress=False)
    W2, loss = model.decoder[0].weight.detach(), training.evaluate(model, tie)
    tie_angles.append(metrics.principal_angles(W2, np.eye(8)[:, :4]).max())
    print(f"largest angle {tie_angles[-1]:.0f} degrees, mean squared error {loss:.3f}")

# %% [markdown]
# Nearly the same error from every start, and a different sheet every time. A good error alone does
# not tell that two networks have found the same thing.
#
# ## 3 Bend it
#
# A flat sheet has an easy job with a flat cloud. Real clouds are bent. Here is a bent one
# that we can see: points along an S in the plane, with a code of $k = 1$.

# %%
roll, along = data.toy_manifold("s_curve", n=600, noise=0.05, seed=seed)
plane = roll[:, [0, 2]] - roll[:, [0, 2]].mean(dim=0)  # seen from the side: (600, 2)
bent = models.Autoencoder((2, 32, 32, 1), activation="tanh", output=None, seed=seed)
training.fit(bent, plane, epochs=400, batch_size=100, lr=0.005, seed=seed, progress=False);

# %%
direction = principal_directions(plane)[1][:, :1].float()
straight_hat = plane @ direction @ direction.T
bent_hat = bent(plane).detach()

# %% tags=["nbval-ignore-output"]
plots.points(
    {"data": plane, "PCA, k = 1": straight_hat, "autoencoder, k = 1": bent_hat},
    colors={"data": "other", "PCA, k = 1": "pca", "autoencoder, k = 1": "deep"},
);

# %% [markdown]
# PCA sends every point to a straight line. The autoencoder, with its nonlinear layers, has bent
# the line until it follows the data. Both describe each point by **one** number.
#
# Back to the images. The same with $k = 8$: down 784 → 256 → 64 → 8, and up again.

# %% tags=["hide-input"]
lesson.predict(
    "PCA and a nonlinear autoencoder, each with 8 numbers per image. The autoencoder's squared "
    "error on new images, as a share of PCA's, will be about",
    {
        "100 %: eight numbers are eight numbers": "The eight numbers say where on the sheet an "
        "image lies. It matters what the sheet looks like.",
        "90 %": "More than that: digits bend strongly, and with 8 directions PCA cannot follow.",
        "60 % or less": "Rotating or thickening a stroke moves an image along a curve in pixel "
        "space. A bent sheet can follow it, a flat one needs many directions for it.",
    },
    answer="60 % or less",
)

# %% tags=["nbval-ignore-output"]
deep8 = models.Autoencoder((784, 256, 64, 8), seed=seed)
history = training.fit(deep8, x_train, epochs=6, lr=0.002, seed=seed)
deep8_error = metrics.squared_error(deep8(x_test), x_test)
print(f"PCA {pca_error[8]:.1f}, autoencoder {deep8_error:.1f}: {deep8_error / pca_error[8]:.2f}")

# %% tags=["nbval-ignore-output"]
rows = {"original": ten, "PCA, k = 8": pca(ten, 8), "autoencoder, k = 8": deep8(ten)}
plots.images(rows, images.image_shape);

# %% [markdown]
# ## 4 The curve
#
# How does the gain depend on $k$? We train a small series here, on 10,000 images only: a
# **shallow** net (784 → $k$ → 784) and a **deep** one (784 → 256 → 128 → $k$ and back).

# %%
live_ks = [2, 4, 8, 16, 32]
part = x_train[:10_000]


def train_net(head, k):
    model = models.Autoencoder((*head, k), seed=seed)
    training.fit(model, part, epochs=8, batch_size=128, lr=0.002, seed=seed, progress=False)
    return model

# %%
shallow = {k: train_net((784,), k) for k in live_ks}
deep = {k: train_net((784, 256, 128), k) for k in live_ks}

# %%
shallow_error = {k: metrics.squared_error(shallow[k](x_test), x_test) for k in live_ks}
deep_error = {k: metrics.squared_error(deep[k](x_test), x_test) for k in live_ks}

# %% [markdown]
# Eight epochs on 10,000 images is little. The lines in the figure come from a longer experiment
# that was run beforehand: the same nets, 60,000 images, 20 epochs, three seeds (the band
# is from the lowest to the highest). Its command is
# `python benchmarks/reconstruction_curve.py mnist glyphs`. The dots are from this run.

# %% tags=["nbval-ignore-output"]
full = lesson.stored("reconstruction_curve")[images.name]
ax = plots.error_curve(full["k"], full["pca"], "PCA", color="pca", live=False)
for net in ("shallow", "deep"):
    plots.error_curve(full["k"], full[net], f"{net}, stored", color=net, live=False, ax=ax)
plots.error_curve(live_ks, list(shallow_error.values()), "shallow, here", color="shallow", ax=ax)
plots.error_curve(live_ks, list(deep_error.values()), "deep, here", color="deep", ax=ax);

# %% [markdown]
# Three things to see:
#
# * **Few numbers: bending pays.** The deep net with 8 numbers is as good as PCA with several times
#   as many.
# * **Many numbers: depth pays less.** The lines come together, and at the right end the shallow
#   net is the best of the three: nothing in it is narrower than the code, and the sigmoid at
#   its output keeps every pixel between 0 and 1, which PCA cannot.
# * **Training is part of the price.** The dots, after a short run on fewer images, lie above the
#   lines. PCA needs no training, and at $k = 32$ it is already hard to beat for a net that has
#   had little.
#
# ### A net that can never win
#
# Take the shallow net, put a sigmoid into its code and leave its output linear:
# $h = s(W_1 x + b_1)$ and $\hat x = W_2 h + b_2$. It is nonlinear, it is an autoencoder, and it
# has $k$ numbers.

# %% tags=["hide-input"]
lesson.predict(
    "Sigmoid code, linear output, k = 8, as much training as you like. Its error on the training "
    "images will be",
    {
        "below PCA's, since it is nonlinear": "The code is bent, but the decoder is flat: look at "
        "where W2 h + b2 can lie.",
        "never below PCA's": "Whatever h is, W2 h + b2 lies on a flat sheet with 8 directions, and "
        "PCA is the best flat sheet.",
        "below PCA's if the start is lucky": "Luck cannot help against a proof: the best flat "
        "sheet is PCA's.",
    },
    answer="never below PCA's",
)

# %% tags=["nbval-ignore-output"]
flat = models.Autoencoder((784, 8), code_activation="sigmoid", output=None, seed=seed)
training.fit(flat, part, epochs=20, batch_size=128, lr=0.005, seed=seed, progress=False)

part_directions = principal_directions(part - part.mean(dim=0))[1][:, :8].float()
part_pca = part.mean(dim=0) + (part - part.mean(dim=0)) @ part_directions @ part_directions.T
flat_error = metrics.squared_error(flat(part), part)
part_pca_error = metrics.squared_error(part_pca, part)
print(f"on its own training images: PCA {part_pca_error:.2f}, sigmoid code {flat_error:.2f}")

# %% [markdown]
# This is a theorem (Bourlard and Kamp, 1988): **with one hidden layer and a linear output, no
# nonlinearity in the code can beat PCA.** To bend the sheet, the *decoder* must be nonlinear, and
# that takes a hidden layer in the decoder, or at least a nonlinear output.
#
# ## 5 Two numbers, a map
#
# With $k = 2$ each image is a point on a map. Left PCA, right a deep autoencoder trained on all
# images. Neither has seen a label; the colours are added afterwards.

# %%
mapper = models.Autoencoder((784, 256, 128, 2), activation="tanh", seed=seed)
training.fit(mapper, x_train, epochs=4, lr=0.002, seed=seed, progress=False)
flat_map = (x_test - m) @ V[:, :2]
bent_map = mapper.encode(x_test).detach()

# %% tags=["nbval-ignore-output"]
left, right = plots.panels(2, size=(6, 6))
shown = slice(0, 3000)
plots.latent_map(flat_map[shown], images.y_test[shown], title="PCA, k = 2", ax=left)
plots.latent_map(bent_map[shown], images.y_test[shown], title="autoencoder, k = 2", ax=right);

# %% [markdown]
# Are the classes further apart on the right, or does it only look so? Ask the neighbours: hide the
# labels of 2,000 points, and guess each from the ten nearest points whose labels are known.

# %% tags=["nbval-ignore-output"]
from sklearn.neighbors import KNeighborsClassifier


def guessed_right(codes):
    known = KNeighborsClassifier(10).fit(codes[2000:], images.y_test[2000:])
    return known.score(codes[:2000], images.y_test[:2000])


flat_right, bent_right = guessed_right(flat_map), guessed_right(bent_map)
print(f"guessed right: PCA {flat_right:.0%}, autoencoder {bent_right:.0%}")

# %% [markdown]
# Nobody told the autoencoder about digits. But images of one digit lie near each other on the bent
# sheet, and a sheet that is unrolled shows it.

# %% [markdown]
# ## 6 Move $k$
#
# The slider chooses the size of the code. Top: the original; below, what PCA and the deep net of
# this run make of it; beside it, the point on the curve.

# %% tags=["slider", "nbval-ignore-output"]
from ipywidgets import SelectionSlider, interact


def show(k):
    left, right = plots.panels(2, size=(5, 3), widths=(2, 1))
    rows = {"original": ten, f"PCA, {k}": pca(ten, k), f"deep, {k}": deep[k](ten)}
    plots.images(rows, images.image_shape, ax=left)
    for name, values in {"pca": pca_error, "deep": deep_error}.items():
        curve = [values[size] for size in live_ks]
        right.plot(live_ks, curve, color=plots.COLORS[name], label=name)
        right.plot(k, values[k], "o", markersize=11, color=plots.COLORS[name])
    right.set(xlabel="$k$", ylabel="squared error", ylim=(0, None))
    right.legend()


interact(show, k=SelectionSlider(options=live_ks, value=4, description="k"));

# %% [markdown]
# ## 7 The experiment that made them famous
#
# In 2006, Hinton and Salakhutdinov trained a much larger net, 784-1000-500-250-30, on MNIST.
# Deep nets were thought to be untrainable then; they first trained it layer by layer, which is
# the subject of lesson 07.
#
# | 30 numbers per image, MNIST test set | squared error per image |
# |---|---|
# | PCA, published | 13.87 |
# | autoencoder 784-1000-500-250-30, published | 3.00 |
#
# You have reproduced the first line above. The second takes a quarter of an hour on two cores,
# too long for a lesson.
#
# ## Exercises
#
# **1. How many directions?** The variance that PCA keeps with $k$ directions is the sum of the
# $k$ largest variances; divided by the sum of all, it is the *explained variance*. Return
# the smallest $k$ that keeps at least the given share.

# %% tags=["exercise:directions_needed"]
def directions_needed(variances, share):
    """variances: largest first; share: between 0 and 1."""
    ...  # your code here

# %% tags=["hide-input", "check:directions_needed"]
example = np.array([4.0, 3.0, 2.0, 1.0])
lesson.check(
    directions_needed,
    (lambda f: f(example, 0.4) == 1, "the first direction alone keeps 4 of 10"),
    (lambda f: f(example, 0.41) == 2, "0.41 is more than the first keeps, so two are needed"),
    (lambda f: f(example, 0.9) == 3, "4 + 3 + 2 is exactly 0.9: 'at least' includes it"),
    (lambda f: f(example, 1.0) == 4, "to keep everything, all four are needed"),
)

# %% [markdown] tags=["solution:directions_needed"]
# <details><summary>Solution</summary>
#
# ```python
# def directions_needed(variances, share):
#     kept = np.cumsum(variances) / np.sum(variances)
#     return int(np.argmax(kept >= share - 1e-12)) + 1  # the first that reaches it
# ```
#
# </details>

# %% [markdown]
# **2. Encode without the mean.** A linear layer computes $W x + b$. Which $W$ and $b$ make it
# PCA's encoder, $h = V_k^\top (x - m)$, when it is given the raw image $x$?

# %% tags=["exercise:pca_layer"]
def pca_layer(m, V, k):
    """m: (d,), V: (d, d) with directions as columns. Return W (k, d) and b (k,)."""
    ...  # your code here

# %% tags=["hide-input", "check:pca_layer"]
turn = torch.linalg.qr(torch.arange(16.0).reshape(4, 4).cos())[0]  # some directions
centre, spot = torch.tensor([1.0, 2.0, 3.0, 4.0]), torch.tensor([0.5, -1.0, 2.0, 0.0])
expected = (spot - centre) @ turn[:, :2]
lesson.check(
    pca_layer,
    (lambda f: tuple(f(centre, turn, 2)[0].shape) == (2, 4), "W has k rows and d columns"),
    (lambda f: tuple(f(centre, turn, 2)[1].shape) == (2,), "b has k numbers, not d"),
    (
        lambda f: torch.allclose(f(centre, turn, 2)[0] @ spot + f(centre, turn, 2)[1], expected),
        "multiply out V^T (x - m): the part without x is b, and mind its sign",
    ),
)

# %% [markdown] tags=["solution:pca_layer"]
# <details><summary>Solution</summary>
#
# ```python
# def pca_layer(m, V, k):
#     W = V[:, :k].T
#     return W, -W @ m  # V^T (x - m) = V^T x - V^T m
# ```
#
# </details>

# %% [markdown]
# **3. The right code size.** Given the errors of a method for several code sizes, return the
# smallest code size whose error is at most `budget`, and 0 if there is none.

# %% tags=["exercise:smallest_code"]
def smallest_code(errors, budget):
    """errors: a dict such as {2: 43.6, 8: 29.4}; sizes in any order."""
    ...  # your code here

# %% tags=["hide-input", "check:smallest_code"]
example = {8: 29.4, 2: 43.6, 32: 13.2}
lesson.check(
    smallest_code,
    (lambda f: f(example, 30.0) == 8, "8 and 32 both stay under 30; the smaller one is 8"),
    (lambda f: f(example, 13.2) == 32, "'at most' includes an error that equals the budget"),
    (lambda f: f(example, 50.0) == 2, "all stay under 50, and 2 is the smallest, though not first"),
    (lambda f: f(example, 1.0) == 0, "none stays under 1: return 0"),
)

# %% [markdown] tags=["solution:smallest_code"]
# <details><summary>Solution</summary>
#
# ```python
# def smallest_code(errors, budget):
#     return min((k for k, error in errors.items() if error <= budget), default=0)
# ```
#
# </details>

# %% [markdown]
# ## What this run showed

# %%
lesson.claim(
    "PCA with 30 numbers has the published error, 13.87, where the images are MNIST",
    images.name != "mnist" or abs(pca_error[30] - 13.87) < 0.01,
)
lesson.claim(
    "from three starts, the linear autoencoder ends within 5 degrees of PCA's sheet",
    max(angles) < 5,
)
lesson.claim("its error is within 2 % of PCA's", max(linear_ratio) < 1.02)

# %%
lesson.claim(
    "a nonlinear autoencoder has under 0.8 of PCA's error at 8 numbers per image",
    deep8_error < 0.8 * pca_error[8],
)
lesson.claim(
    "on a map of two numbers, neighbours guess the digit better with the autoencoder than with PCA",
    bent_right > 1.2 * flat_right,
)
lesson.claim(
    "a sigmoid code with a linear output does not beat PCA on its training images",
    flat_error > part_pca_error,
)

# %% [markdown]
# ## Summary
#
# * PCA is the best **flat** sheet: an encoder and a decoder without training.
# * A linear autoencoder finds the same sheet, with other axes. Where variances tie, the sheet
#   itself is not determined, and the error does not show it.
# * A nonlinear **decoder** can bend the sheet. It pays most when the code is small. With many
#   numbers, or little training, PCA is hard to beat.
# * With one hidden layer and a linear output, no code nonlinearity beats PCA.
#
# ## References
#
# * G. Hinton, R. Salakhutdinov, [Reducing the dimensionality of data with neural
#   networks](https://doi.org/10.1126/science.1127647), Science 313 (2006).
# * P. Baldi, K. Hornik, [Neural networks and principal component
#   analysis](https://doi.org/10.1016/0893-6080(89)90014-2), Neural Networks 2 (1989).
# * H. Bourlard, Y. Kamp, [Auto-association by multilayer perceptrons and singular value
#   decomposition](https://doi.org/10.1007/BF00332918), Biological Cybernetics 59 (1988).
# * Å. Björck, G. Golub, [Numerical methods for computing angles between linear
#   subspaces](https://doi.org/10.1090/S0025-5718-1973-0348991-3), Math. Comp. 27 (1973).
