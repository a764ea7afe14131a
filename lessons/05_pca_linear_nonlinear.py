# %% [markdown]
# # 05 · PCA, linear and nonlinear autoencoders
#
# *What do you gain when you bend the sheet?*
#
# **What you will do:** compress images with a flat sheet (PCA), train a linear autoencoder beside it,
# then a nonlinear one, and measure all three at the same code size.
#
# **What you will learn:** what PCA keeps and what it loses; when two networks have found "the same
# thing"; how much a nonlinear autoencoder gains, and where it gains nothing.
#
# **What you need:** lesson 04, and what an eigenvector is. About 45 minutes to read and try; the
# whole notebook runs in under a minute.

# %% tags=["setup"]
import numpy as np
import torch

from aelib import data, lesson, losses, metrics, models, plots, training

plots.use_style()
seed = lesson.seed()

# %% tags=["nbval-ignore-output"]
images = data.load_images(train=60_000, test=10_000, seed=seed)
x_train, x_test = images.x_train, images.x_test
print(images.name, tuple(x_train.shape), tuple(x_test.shape))

# %% [markdown]
# As before, an image $x$ has $d = 784$ numbers, and a code $h$ has $k$ numbers, far fewer. To go
# from $d$ numbers to $k$ is called **dimensionality reduction**.
#
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
# Which sheet is best, that is, loses least? Let it pass through the mean $m$ of the cloud. By
# Pythagoras, for every image
#
# $$ (\text{distance from } m)^2 = (\text{distance along the sheet})^2 + (\text{distance to the
# sheet})^2 . $$
#
# The left side does not depend on the sheet, and the last term is the squared error. So to lose
# least is to keep most: the best sheet runs along the directions in which the cloud is widest. This
# is **principal component analysis** (PCA). Call the directions $v_1, v_2, \dots, v_k$, each of
# length 1 and at right angles to the others, and collect them as the columns of a matrix $V_k$
# ($d$ rows, $k$ columns). Then
#
# $$ h = V_k^\top (x - m), \qquad \hat x = m + V_k h . $$
#
# That is an encoder and a decoder.

# %%
m = x_train.mean(dim=0)
centred = x_train - m  # (60000, 784)

# %% [markdown]
# The **singular value decomposition** (SVD) finds the directions. It writes the table of centred
# images, one in each row, as a product $X = U S V^\top$. The columns of $V$ are the directions,
# widest first; $S$ is diagonal and holds the widths; $U$ has $U^\top U = 1$. Here it is for 1,000
# images:

# %%
U, S, Vt = torch.linalg.svd(centred[:1000].double(), full_matrices=False)
print("U", tuple(U.shape), " S", tuple(S.shape), " Vt", tuple(Vt.shape))

# %% [markdown]
# For 60,000 images there is a shortcut: multiply out $X^\top X = V S\, U^\top U\, S V^\top
# = V S^2 V^\top$. So the directions are the eigenvectors of a small matrix (784 x 784), and its
# eigenvalues, divided by the number of images, are the **variances** along them.

# %%
def principal_directions(centred):
    """Return the variances, largest first, and the directions as columns."""
    values, vectors = torch.linalg.eigh((centred.T @ centred).double())  # smallest first
    return values.flip(0) / len(centred), vectors.flip(1)


_, few = principal_directions(centred[:1000].double())
overlap = (few[:, :10] * Vt[:10].T).sum(dim=0).abs()  # ten dot products: 1 if the same, or flipped
torch.testing.assert_close(overlap, torch.ones(10, dtype=torch.float64))
print("the shortcut gives the directions of the SVD")

# %%
variances, V = principal_directions(centred)
V = V.float()

# %% [markdown]
# What does a step along one of the directions do? In the middle row stands the mean image; above and
# below, a step of two standard deviations along each of the first nine directions. The first changes
# the whole shape. The later ones mean less and less to the eye: PCA looks for width, not for meaning.

# %% tags=["nbval-ignore-output"]
#| alt: Nine columns, one for each direction of PCA: the mean image in the middle, a step one way
#|   above it and the other way below. The first directions change the whole shape, later ones finer
#|   parts.
steps = 2 * variances[:9, None].sqrt().float() * V.T[:9]  # (9, 784): a step in each row
rows = {"one way": m - steps, "mean": m.expand(9, -1), "other way": m + steps}
plots.images(rows, captions=range(1, 10));

# %% [markdown]
# Encode, decode, and look at what is lost:

# %%
def pca(x, k):
    h = (x - m) @ V[:, :k]  # (n, k)
    return m + h @ V[:, :k].T  # (n, 784)


ks = [1, 2, 4, 8, 16, 30, 32, 64]
pca_error = {k: metrics.squared_error(pca(x_test, k), x_test) for k in ks}

# %% tags=["nbval-ignore-output"]
#| alt: Ten test images, and what PCA keeps of them with 2, 8 and 30 numbers: grey clouds, then
#|   blurred digits, then digits that can be read, with grey shadows around them.
ten = x_test[:10]
rows = {"original": ten} | {f"PCA, k = {k}": pca(ten, k) for k in (2, 8, 30)}
plots.images(rows);

# %% [markdown]
# In 2006, Hinton and Salakhutdinov printed the error of PCA with 30 numbers on the test images
# of MNIST: **13.87**. This run (comparable if your images are MNIST):

# %% tags=["nbval-ignore-output"]
print(f"{images.name}: squared error per image with 30 numbers: {pca_error[30]:.2f}")

# %% [markdown]
# ## 2 What does a linear autoencoder find?
#
# Now forget the algebra. Take an autoencoder with one layer down, one layer up and no
# nonlinearity at all, start it at random, and let Adam walk downhill:
#
# $$ h = W_1 x + b_1, \qquad \hat x = W_2 h + b_2 . $$
#
# Whatever its weights are, its reconstructions lie on a flat sheet with $k$ directions: the
# columns of $W_2$. PCA is the best flat sheet there is. Will training find it?

# %% tags=["hide-input"]
lesson.predict(
    "We train the linear autoencoder from three random starts. What do the three have in common "
    "with PCA?",
    {
        "The axes: W2's columns are PCA's directions": "Nothing asks for that. Any k columns that "
        "span the same sheet give exactly the same reconstructions.",
        "The sheet, but the axes on it are others": "The loss only sees the reconstruction, and "
        "that depends on the sheet, not on the axes drawn on it.",
        "The error, but the sheets are different": "Then there would be two different best "
        "sheets. That can happen, but only where the cloud is equally wide in directions k and k + "
        "1.",
        "Nothing: each is stuck in a minimum of its own": "The loss of a linear autoencoder has "
        "no false minima, only saddle points (Baldi and Hornik, 1989, prove it for data with "
        "variance in all directions).",
    },
    answer="The sheet, but the axes on it are others",
)

# %% [markdown]
# How many directions? The variances say how wide the cloud is along each. Where one variance is
# clearly larger than the next, the best sheet with that many directions is clearly better than any
# other, and training has something to hold on to. One direction would be dull, so we look
# between 4 and 9 for the clearest step: the smallest ratio of the next variance to this one.

# %% tags=["nbval-ignore-output"]
ratio = {k: (variances[k] / variances[k - 1]).item() for k in range(4, 10)}  # [k]: number k + 1
k_gap = min(ratio, key=ratio.get)
print(f"between 4 and 9, the clearest step comes after direction {k_gap}")

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: The variance along the first twelve directions falls, steeply at first. A dashed line
#|   marks the clearest step between directions 4 and 9.
ax = plots.lines(
    {"variance": variances[:12]},
    colors={"variance": "pca"},
    xlabel="direction",
    ylabel="variance of the images",
)
ax.axvline(k_gap + 0.5, color="0.6", linestyle="--", label=f"after direction {k_gap}")
ax.legend();

# %% [markdown]
# We give the network centred images, which saves its biases some work.

# %%
def train_linear(k, start):
    model = models.Autoencoder((784, k), activation=None, output=None, seed=start)
    training.fit(model, centred, epochs=4, lr=0.02, batch_size=512, seed=start, progress=False)
    # A last pass with small steps: large ones keep jittering around the best sheet.
    training.fit(model, centred, epochs=1, lr=0.001, batch_size=512, seed=start, progress=False)
    return model


starts = [train_linear(k_gap, start) for start in (seed, seed + 1, seed + 2)]

# %% [markdown]
# To compare two sheets we need a number. Two lines through one point have one angle between them.
# Two $k$-dimensional sheets have $k$ **principal angles**. Two sheets of paper that share an edge
# have one angle of 0, along the edge, and a second one, the opening between them. If all $k$ angles
# are 0, the sheets are the same; the *largest* one tells how far they are apart.
#
# Give each sheet axes of length 1 at right angles (`qr` does), as the columns of $Q_1$ and $Q_2$. The
# singular values of $Q_1^\top Q_2$ are the cosines of the angles.

# %%
def largest_angle(a, b):
    Q1, Q2 = torch.linalg.qr(a.double())[0], torch.linalg.qr(b.double())[0]
    cosines = torch.linalg.svdvals(Q1.T @ Q2)
    return torch.rad2deg(torch.arccos(cosines.min())).item()


W2 = starts[0].decoder[0].weight.detach()  # (784, k): its columns span the sheet
by_aelib = metrics.principal_angles(W2, V[:, :k_gap]).max()
torch.testing.assert_close(largest_angle(W2, V[:, :k_gap]), float(by_aelib), rtol=0, atol=0.01)

# %% [markdown]
# `metrics.principal_angles` gives the same; from here on we use it.

# %% tags=["nbval-ignore-output"]
angles, linear_ratio = [], []
for model in starts:
    W2 = model.decoder[0].weight.detach()
    angles.append(metrics.principal_angles(W2, V[:, :k_gap]).max())
    linear_hat = m + model(x_test - m).detach()
    error = metrics.squared_error(linear_hat, x_test)
    linear_ratio.append(error / metrics.squared_error(pca(x_test, k_gap), x_test))
    print(f"largest angle {angles[-1]:.1f} degrees, error {linear_ratio[-1]:.4f} of PCA's")

# %% [markdown]
# The same sheet, from three different starts. And the axes? Here are PCA's directions, and the
# columns of $W_2$ of two of the networks (grey is 0, white positive, black negative):

# %% tags=["nbval-ignore-output"]
#| alt: Three rows of patterns of light and dark: the directions of PCA, and the columns of the
#|   decoder from two starts. They look alike in kind, and no two are equal.
rows = {"PCA": V.T[:k_gap] / V.T[:k_gap].std()}
for i, model in enumerate(starts[:2], start=1):
    columns = model.decoder[0].weight.detach().T
    rows[f"start {i}"] = columns / columns.std()
plots.images(rows, limits=(-3, 3));

# %% [markdown]
# They are alike in kind, and no two are equal: other axes on the same sheet, different in every run.
# PCA sorts its directions by width and keeps them at right angles. In the linear autoencoder each of
# the $k$ numbers is a mixture.
#
# ### When the sheet itself is not determined
#
# What if the cloud is *equally* wide in direction $k$ and direction $k + 1$? Then the sheet can
# turn between the two at no cost. Make such data on purpose, with 8 axes: three wide directions,
# then two of exactly equal width, of which a code of $k = 4$ has room for only one.

# %%
rng = np.random.default_rng(seed)
widths = np.array([4.0, 3.0, 2.0, 1.0, 1.0, 0.1, 0.1, 0.1])
cloud = rng.normal(size=(4000, 8))
axes = np.linalg.qr(cloud - cloud.mean(axis=0))[0] * np.sqrt(4000)  # width 1 along every axis
tie = torch.from_numpy(axes * widths).float()


# %%
def train_tie(start):
    model = models.Autoencoder((8, 4), activation=None, output=None, seed=start)
    for lr in (0.02, 0.002):
        training.fit(model, tie, epochs=15, lr=lr, batch_size=100, seed=start, progress=False)
    return model


tie_nets = [train_tie(start) for start in range(4)]

# %% tags=["nbval-ignore-output"]
best = widths[4:] @ widths[4:]  # what the best sheet must lose: 1 + 3 * 0.01
tie_ratio = [metrics.squared_error(model(tie), tie) / best for model in tie_nets]
sheets = [model.decoder[0].weight.detach() for model in tie_nets]
tie_angles = [metrics.principal_angles(sheets[0], other).max() for other in sheets[1:]]
print("error, as a share of the best possible:", np.round(tie_ratio, 3))
print("degrees between the first sheet and the others:", np.round(tie_angles))

# %% [markdown]
# All reach the best error, and their sheets are far apart. That two networks have the same error does
# not mean that they have found the same thing.
#
# ## 3 Bend it
#
# A flat sheet has an easy job with a flat cloud. Here is a bent one that we can see: points along an
# S in the plane, with a code of $k = 1$. The network has two hidden layers on each side, with
# $\tanh$, a sigmoid stretched to run from -1 to 1.

# %%
roll, along = data.toy_manifold("s_curve", n=600, noise=0.05, seed=seed)
plane = roll[:, [0, 2]] - roll[:, [0, 2]].mean(dim=0)  # seen from the side: (600, 2)
bent = models.Autoencoder((2, 32, 32, 1), activation="tanh", output=None, seed=seed)
bent_history = training.fit(
    bent, plane, epochs=400, batch_size=100, lr=0.005, seed=seed, progress=False
)

# %%
direction = principal_directions(plane)[1][:, :1].float()
straight_hat = plane @ direction @ direction.T
bent_hat = bent(plane).detach()

# %% tags=["nbval-ignore-output"]
#| alt: Points along an S. The reconstructions of PCA lie on a straight line through it, those of
#|   the autoencoder on a curve that follows the S.
plots.points(
    {"data": plane, "PCA, k = 1": straight_hat, "autoencoder, k = 1": bent_hat},
    colors={"data": "other", "PCA, k = 1": "pca", "autoencoder, k = 1": "deep"},
).set(xlabel="first coordinate", ylabel="second coordinate");

# %% [markdown]
# PCA sends every point to a straight line. The autoencoder, with its nonlinear layers, has bent
# the line until it follows the data. Both describe each point by **one** number.
#
# Back to the images. Our **deep** net goes down 784 → 256 → 128 → $k$, and up again. Between its
# layers sits ELU, which is $z$ for $z > 0$ and bends smoothly to $-1$ below; the step size rises and
# falls once, as in lesson 04. First with $k = 8$:

# %% tags=["hide-input"]
lesson.predict(
    "PCA and a nonlinear autoencoder, each with 8 numbers per image. The autoencoder's squared "
    "error on new images, as a share of PCA's, will be",
    {
        "above 60 %": "Eight numbers are eight numbers? They say where on the sheet an image "
        "lies, and it matters what the sheet looks like.",
        "from 15 % to 60 %": "Turning or thickening a stroke moves an image along a curve in "
        "pixel space. A bent sheet can follow it; a flat one needs many directions for it.",
        "below 15 %": "That would be nearly perfect. Every hand writes a little differently, and "
        "eight numbers cannot hold all of it.",
    },
    answer="from 15 % to 60 %",
)

# %%
def train_net(sizes, epochs):
    model = models.Autoencoder(sizes, activation="elu", seed=seed)
    how = dict(batch_size=128, lr=0.005, schedule="one-cycle", progress=False)
    training.fit(model, x_train, epochs=epochs, seed=seed, **how)
    return model


deep8 = train_net((784, 256, 128, 8), epochs=3)

# %% tags=["nbval-ignore-output"]
deep8_error = metrics.squared_error(deep8(x_test), x_test)
print(f"PCA {pca_error[8]:.1f}, autoencoder {deep8_error:.1f}: {deep8_error / pca_error[8]:.2f}")

# %% tags=["nbval-ignore-output"]
#| alt: Ten test images, and what PCA and the autoencoder keep of them with 8 numbers: those of
#|   the autoencoder are sharper and without shadows.
rows = {"original": ten, "PCA, k = 8": pca(ten, 8), "autoencoder, k = 8": deep8(ten)}
plots.images(rows);

# %% [markdown]
# ## 4 The curve
#
# How does the gain depend on $k$? We train two more deep nets, and beside them a **shallow** one
# for each size: 784 → $k$ → 784, a linear code and a sigmoid at the output.

# %%
live_ks = [2, 8, 32]
deep = {k: deep8 if k == 8 else train_net((784, 256, 128, k), epochs=3) for k in live_ks}
shallow = {k: train_net((784, k), epochs=2) for k in live_ks}

# %%
shallow_error = {k: metrics.squared_error(shallow[k](x_test), x_test) for k in live_ks}
deep_error = {k: metrics.squared_error(deep[k](x_test), x_test) for k in live_ks}

# %% [markdown]
# The dots in the figure are from this run. The lines come from a longer one that was run beforehand:
# nets of the same sizes, 20 epochs, but with ReLU and a step size that stays the same
# (`python experiments/reconstruction_curve.py mnist glyphs`). Each line is the mean of three seeds,
# with a band from the lowest to the highest that is hardly wider than the line. The stars are two much
# larger nets, of section 7; they were trained on MNIST.

# %% tags=["nbval-ignore-output"]
#| alt: Squared error against the numbers in the code, from 1 to 64, for PCA, the shallow and the
#|   deep net. All fall. The deep net is far below PCA and most so in the middle; its line turns
#|   flat, and at 64 the shallow net is the lowest.
full = lesson.stored("reconstruction_curve")[images.name]
ax = plots.error_curve(full["k"], full["pca"], "PCA", color="pca", live=False)
for net in ("shallow", "deep"):
    plots.error_curve(full["k"], full[net], f"{net}, long run", color=net, live=False, ax=ax)
plots.error_curve(live_ks, list(shallow_error.values()), "shallow, this run", color="shallow", ax=ax)
plots.error_curve(live_ks, list(deep_error.values()), "deep, this run", color="deep", ax=ax)
if images.name == "mnist":
    ax.plot([30, 30], [2.74, 2.24], "*", markersize=11, color=plots.COLORS["deep"], label="section 7")
ax.legend();

# %% [markdown]
# How much is gained? The error of the deep net in the long run, as a share of PCA's:

# %% tags=["nbval-ignore-output"]
share_of_pca = np.mean(full["deep"], axis=0) / full["pca"]
print("k    ", *(f"{k:5}" for k in full["k"]))
print("share", *(f"{share:5.2f}" for share in share_of_pca))

# %% [markdown]
# What to see:
#
# * **Bending pays at every $k$, and most in the middle.** With one number there is little room to say
#   where on the sheet an image lies, however it is bent. With 16, the deep net has less than half of
#   PCA's error.
# * **The shallow net** is a flat sheet pushed through a sigmoid, which keeps every pixel between 0
#   and 1. With many numbers that is a great gain over PCA; with one or two it is none.
# * **The line of the deep net turns flat**, and at $k = 64$ the shallow net is the best of the three.
#   Do deep nets have a floor? No: the net of section 6, of the same widths and trained for as many
#   epochs, but with ELU and one-cycle steps, ends lower there, though it has to serve every $k$ at
#   once. What looks like the limit of a kind of net is often the limit of its training.
#
# ### Is any nonlinearity enough?
#
# Take a shallow net, put a sigmoid into its *code* and leave its output linear:
# $h = \sigma(W_1 x + b_1)$ and $\hat x = W_2 h + b_2$. It is nonlinear, it is an autoencoder, and it
# has $k$ numbers.

# %% tags=["hide-input"]
lesson.predict(
    "Sigmoid code, linear output, k = 8, as much training as you like. Its error on the training "
    "images will be",
    {
        "below PCA's, since the code is nonlinear": "The code is bent, but the decoder is flat: "
        "look at where W2 h + b2 can lie.",
        "never below PCA's, whatever the code is": "Whatever h is, W2 h + b2 lies on a flat sheet "
        "with 8 directions, and PCA is the best flat sheet.",
        "below PCA's, if the start is a lucky one": "Luck cannot help against a proof: the best "
        "flat sheet is PCA's.",
    },
    answer="never below PCA's, whatever the code is",
)

# %% tags=["nbval-ignore-output"]
part = x_train[:10_000]
flat = models.Autoencoder((784, 8), code_activation="sigmoid", output=None, seed=seed)
training.fit(flat, part, epochs=20, batch_size=128, lr=0.005, seed=seed, progress=False)

part_directions = principal_directions(part - part.mean(dim=0))[1][:, :8].float()
part_pca = part.mean(dim=0) + (part - part.mean(dim=0)) @ part_directions @ part_directions.T
flat_error = metrics.squared_error(flat(part), part)
part_pca_error = metrics.squared_error(part_pca, part)
print(f"on its own training images: PCA {part_pca_error:.2f}, sigmoid code {flat_error:.2f}")

# %% [markdown]
# (Measured on the training images, since that is what PCA is best at.) The reason: whatever $h$ is,
# $W_2 h + b_2$ is one fixed image plus a mixture of 8 columns. That is a flat sheet, and PCA's is the
# best. So it is a theorem (Bourlard and Kamp, 1988): **with one hidden layer and a linear output,
# no nonlinearity in the code can beat PCA.** To bend the sheet, the *decoder* must be nonlinear:
# it needs a hidden layer, or at least a nonlinear output.
#
# ## 5 Two numbers, a map
#
# With $k = 2$ the latent space is a plane, and each image a point on a map. Neither PCA nor our deep
# net has seen a label. Do images of one digit still lie together? Ask the neighbours: hide the labels
# of 2,000 points, and guess each from the ten nearest points whose labels are known. Blind guessing is
# right one time in ten.

# %%
flat_map = (x_test - m) @ V[:, :2]
bent_map = deep[2].encode(x_test).detach()

# %% tags=["hide-input"]
lesson.predict(
    "On PCA's map the neighbours guess a bit under half of the digits. On the autoencoder's map?",
    {
        "clearly fewer": "Bending the sheet could mix the digits: nothing in the loss forbids it. "
        "But to draw an image well, the decoder needs to know roughly which digit it is.",
        "about as many": "The net never saw a label. But a code from which the image can be drawn "
        "says a lot about the digit.",
        "clearly more": "A code from which the image can be drawn better says more about the "
        "digit, though nobody asked for it.",
    },
    answer="clearly more",
)

# %% tags=["nbval-ignore-output"]
from sklearn.neighbors import KNeighborsClassifier


def guessed_right(codes):
    known = KNeighborsClassifier(10).fit(codes[2000:], images.y_test[2000:])
    return known.score(codes[:2000], images.y_test[:2000])


flat_right, bent_right = guessed_right(flat_map), guessed_right(bent_map)
print(f"guessed right: PCA {flat_right:.0%}, autoencoder {bent_right:.0%}")

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Two maps of test images, coloured by digit. On the left, that of PCA, most digits lie over
#|   one another; on the right, that of the autoencoder, many form groups of their own.
left, right = plots.panels(2, size=(6, 6))
part_shown = slice(0, 1500)
for ax, points, title in ((left, flat_map, "PCA"), (right, bent_map, "autoencoder")):
    labels = images.y_test[part_shown]
    plots.latent_map(points[part_shown], labels, title=f"{title}, k = 2", ax=ax)

# %% [markdown]
# It is no clean separation: look for digits that share a place. Any point of the map can be decoded,
# also where no image lies. Drag over it. Where one class is on its own, the decoder draws that digit;
# where classes mix, a blurred one; and at the edge, far from all images, whatever its weights happen
# to give. (The figures stand for 150 test images.)

# %% tags=["slider"]
#| alt: A map of 150 test images, coloured by digit, with a point on it, and beside it what the
#|   decoder draws at that point.
from aelib import widgets

widgets.LatentExplorer(x_test[:150], images.y_test[:150], {"autoencoder, k = 2": deep[2]})

# %% [markdown]
# Now train a map yourself, in the page, on 2,000 images. With two numbers the net leaves PCA behind
# within seconds: drag the ring over its map while it learns. Then change $k$ to 8, 16 and 32 and train
# again. Where does the lead vanish, and does one hidden layer of 128 (in place of `128, 64`) bring it
# back?

# %% tags=["slider"]
#| alt: Settings of a net with hidden layers of 128 and 64 units and a code of 2 numbers, the
#|   buttons Train, Stop, Step and Reset, six digits over an empty row for the outputs, and axes
#|   for the error with PCA's as a dashed line.
widgets.TrainingPlayground(images, "bottleneck")

# %% [markdown]
# ## 6 One net for every $k$?
#
# PCA has one more virtue: its code is *ordered*. The first eight of its 64 numbers are the code of
# size 8, and the best one. Whoever has stored 64 numbers can cut them later. Can the code of our
# deep net with 32 numbers be cut?

# %%
def cut(h, k):
    return h * (torch.arange(h.shape[1]) < k)  # the first k numbers; zeros in place of the others


def cut_error(model, k):
    with torch.no_grad():
        return metrics.squared_error(model.decode(cut(model.encode(x_test), k)), x_test)

# %% tags=["nbval-ignore-output"]
for k in live_ks:
    print(f"k = {k}: PCA {pca_error[k]:.1f}, 32 numbers cut to {k}: {cut_error(deep[32], k):.1f}")

# %% [markdown]
# It cannot: each number is a mixture, and the decoder has never done without any. **Nested dropout**
# (Rippel, Gelbart and Adams, 2014) makes it learn to. For each training image a $k$ is drawn, and only
# the first $k$ numbers of its code go on to the decoder. Number 1 is always there and number 64
# rarely, so what matters most has to come first. (In a linear autoencoder whose columns of $W_2$ are
# orthonormal, this singles out PCA's own axes, of all the axes on its sheet.)

# %%
in_order = models.Autoencoder((784, 256, 128, 64), activation="elu", seed=seed)
weight_of_k = torch.arange(1, 65).rsqrt()  # small k are drawn more often


def objective(chosen, generator):
    batch = x_train[chosen]
    drawn = 1 + torch.multinomial(weight_of_k, len(batch), replacement=True, generator=generator)
    h = cut(in_order.encode(batch), drawn[:, None])  # a k of its own for each image
    return losses.mse(in_order.decode(h), batch)


how = dict(epochs=2, batch_size=128, lr=0.003, schedule="one-cycle", seed=seed, progress=False)
order_history = training.train(in_order, objective, len(x_train), **how)

# %% tags=["nbval-ignore-output"]
for k in live_ks:
    print(f"k = {k}: PCA {pca_error[k]:.1f}, ordered code {cut_error(in_order, k):.1f}")

# %% [markdown]
# Well below PCA at 8, and not yet at 32: that was two epochs. Behind the slider is a net of the
# same sizes that was trained beforehand, for 20 (`python experiments/ordered_code.py mnist
# glyphs`): **one** set of weights, stored with a byte for each, for every $k$ from 1 to 64. Top:
# the original; below, what PCA and the net make of it, and the point on the curve. Where do you
# first see which digit it is? From where on are the two alike?

# %%
ordered = models.Autoencoder((784, 256, 128, 64), activation="elu", tied=True)  # tied: lesson 06
ordered.load_state_dict(lesson.stored_weights(f"ordered_code_{images.name}"))
long_run = lesson.stored("ordered_code")[images.name]

# %% tags=["slider"]
#| alt: Ten test images, and what PCA and the autoencoder make of them with 8 numbers; beside them
#|   the error of both against the size of the code, from 1 to 64. The curve of the autoencoder lies
#|   below that of PCA everywhere.
errors = {
    "PCA": dict(zip(long_run["k"], long_run["pca"])),
    "autoencoder": dict(zip(long_run["k"], long_run["ordered"])),
}
widgets.BottleneckExplorer(ten, ordered, m, V, errors, k=8)

# %% [markdown]
# One net, and it is below PCA at every $k$: least at the two ends, most in the middle. Being ordered
# costs most at the smallest $k$: compare it with the deep nets of section 4, which have one $k$ each.
#
# ## 7 The experiment that made them famous
#
# In 2006, Hinton and Salakhutdinov trained a much larger net, 784-1000-500-250-30, on MNIST. Nets of
# that depth were very hard to train then; they trained it layer by layer first (lesson 07).
#
# | 30 numbers per image, MNIST test images, as published | squared error per image |
# |---|---|
# | PCA | 13.87 |
# | logistic PCA (a flat sheet pushed through a sigmoid, as our shallow net) | 8.01 |
# | autoencoder 784-1000-500-250-30 | 3.00 |
# | **today, without pretraining** (`python benchmarks/hinton2006.py`) | |
# | the same widths, with ELU, tied weights and one-cycle steps | 2.74 |
# | the same, trained on images that are shifted at random by up to a pixel | 2.24 |
#
# If your images are MNIST, you have reproduced the first line to the last digit. The shallow net of the
# long run, with 32 numbers, is near the second. Our two take a quarter of an hour; they are the stars
# in section 4.
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
from aelib import lesson

example = np.array([4.0, 2.0, 1.0, 1.0])
lesson.check(
    directions_needed,
    (lambda f: f(example, 0.4) != 0, "the first direction alone keeps 4 of 8: that is k = 1, not 0"),
    (lambda f: f(example, 0.4) == 1, "the variances are 8 in all, and the first keeps 4 of them"),
    (lambda f: f(example, 0.5) == 1, "4 of 8 is exactly 0.5: 'at least' includes it"),
    (
        lambda f: f(example, 0.6) == 2,
        "of 8, the first keeps 4 and the first two keep 6: for a share of 0.6, two are needed",
    ),
    (lambda f: f(example, 1.0) == 4, "to keep everything, all four are needed"),
)

# %% [markdown] tags=["solution:directions_needed"]
# <details><summary>Solution</summary>
#
# ```python
# def directions_needed(variances, share):
#     kept = np.cumsum(variances) / np.sum(variances)
#     return int(np.argmax(kept >= share)) + 1  # the first that reaches it
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
from aelib import lesson

turn = torch.linalg.qr(torch.arange(16.0).reshape(4, 4).cos())[0]  # some directions
centre, spot = torch.tensor([1.0, 2.0, 3.0, 4.0]), torch.tensor([0.5, -1.0, 2.0, 0.0])
expected = (spot - centre) @ turn[:, :2]


def result(f):
    W, b = f(centre, turn, 2)
    return W @ spot + b


lesson.check(
    pca_layer,
    (lambda f: len(f(centre, turn, 2)) == 2, "return two things: return W, b"),
    (lambda f: tuple(f(centre, turn, 2)[0].shape) == (2, 4), "W has k rows and d columns"),
    (
        lambda f: torch.allclose(f(centre, turn, 2)[0], turn[:, :2].T),
        "the directions are the columns of V; the first k of them are the rows of W",
    ),
    (lambda f: tuple(f(centre, turn, 2)[1].shape) == (2,), "W is right; b has k numbers, not d"),
    (
        lambda f: not torch.allclose(2 * turn[:, :2].T @ spot - result(f), expected),
        "W is right, and b has the wrong sign: it comes from V^T (x - m)",
    ),
    (
        lambda f: torch.allclose(result(f), expected),
        "W is right; b is what is left of V^T (x - m) where x is 0",
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
# **3. What are 8 bent numbers worth?** Write a function that returns the smallest code size whose
# error is at most `budget`, and 0 if there is none. Then try `smallest_code(pca_error,
# deep8_error)`: how many numbers does PCA need to match the eight of our autoencoder?

# %% tags=["exercise:smallest_code"]
def smallest_code(errors, budget):
    """errors: a dict such as {2: 43.6, 8: 29.4}; sizes in any order."""
    ...  # your code here

# %% tags=["hide-input", "check:smallest_code"]
from aelib import lesson

example = {8: 29.4, 2: 43.6, 32: 13.2}
lesson.check(
    smallest_code,
    (lambda f: f(example, 30.0) in (0, *example), "return a code size, one of 8, 2, 32, or 0"),
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
    "from three starts, the linear autoencoder ends within 5 degrees of PCA's sheet",
    max(angles) < 5,
)
lesson.claim("its error is less than 2 % above PCA's", max(linear_ratio) - 1 < 0.02)
lesson.claim(
    "where two widths tie, every start ends less than 2 % above the best error",
    max(tie_ratio) - 1 < 0.02,
)
lesson.claim("and their sheets are over 10 degrees apart", max(tie_angles) > 10)

# %%
lesson.claim(
    "with 8 numbers, the nonlinear autoencoder has between 0.15 and 0.6 of PCA's error",
    0.15 * pca_error[8] < deep8_error < 0.6 * pca_error[8],
)
lesson.claim(
    "of seven sizes, the deep net of the long run gains most over PCA at 8 or 16 numbers",
    full["k"][np.argmin(share_of_pca)] in (8, 16),
)

# %%
lesson.claim(
    "on the autoencoder's map of two numbers, neighbours guess more digits than on PCA's",
    bent_right > 1.2 * flat_right,
)
lesson.claim(
    "as the theorem says, a sigmoid code with a linear output does not beat PCA",
    flat_error > part_pca_error,
)

# %%
lesson.claim(
    "a plain code cannot be cut: with 8 of its 32 numbers it has more error than PCA with 2",
    cut_error(deep[32], 8) > pca_error[2],
)
lesson.claim(
    "an ordered code can: after two epochs, its first 8 numbers have less error than PCA's",
    cut_error(in_order, 8) < 0.95 * pca_error[8],
)
lesson.claim(
    "the ordered code of the long run is below PCA at every size from 1 to 64",
    max(np.divide(long_run["ordered"], long_run["pca"])) < 1,
)

# %% tags=["nbval-ignore-output"]
if images.name == "mnist":  # the published figure is for MNIST
    lesson.claim("PCA's error with 30 numbers is as published", abs(pca_error[30] - 13.87) < 0.01)

# %% [markdown]
# ## Summary
#
# * PCA is the best **flat** sheet: an encoder and a decoder without training.
# * A linear autoencoder finds the same sheet, with other axes. Where variances tie, the sheet
#   itself is not determined, and the error does not show it.
# * A nonlinear **decoder** can bend the sheet. It pays most for codes of middling size. What holds a
#   deep net back at large codes is its training and its width.
# * PCA's code is ordered, a net's is not, unless it is trained to do with the first $k$ numbers.
# * With one hidden layer and a linear output, no nonlinearity in the code beats PCA.
#
# ## References
#
# * G. Hinton, R. Salakhutdinov, [Reducing the dimensionality of data with neural
#   networks](https://doi.org/10.1126/science.1127647), Science 313 (2006).
# * P. Baldi, K. Hornik, [Neural networks and principal component
#   analysis](https://doi.org/10.1016/0893-6080(89)90014-2), Neural Networks 2 (1989).
# * H. Bourlard, Y. Kamp, [Auto-association by multilayer perceptrons and singular value
#   decomposition](https://doi.org/10.1007/BF00332918), Biological Cybernetics 59 (1988).
# * O. Rippel, M. Gelbart, R. Adams, [Learning ordered representations with nested
#   dropout](https://proceedings.mlr.press/v32/rippel14.html), ICML 2014. Today such codes are called
#   "Matryoshka": A. Kusupati and others, [Matryoshka representation
#   learning](https://arxiv.org/abs/2205.13147), NeurIPS 2022.
# * Å. Björck, G. Golub, [Numerical methods for computing angles between linear
#   subspaces](https://doi.org/10.1090/S0025-5718-1973-0348991-3), Math. Comp. 27 (1973).
