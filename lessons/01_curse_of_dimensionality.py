# %% [markdown]
# # 01 · The curse of dimensionality
#
# *Why is data in many dimensions so lonely?*
#
# **What you will do:** count the samples that fill a space, measure a ball and its peel, compare
# distances and directions with more and more axes, and hide what a classifier needs among noise. Then
# look at real images.
#
# **What you will learn:** why a space with many axes is nearly empty whatever you put into it, what
# that does to the word "near", and how much of it applies to images.
#
# **What you need:** lesson 00, powers and logarithms, mean and variance, one integral. (You may
# skip the two derivations.) About 35 minutes to read and try; it runs in under a minute.

# %% tags=["setup"]
import math

import numpy as np
import torch

from aelib import data, lesson, metrics, plots, widgets

plots.use_style()
seed = lesson.seed()

# %% tags=["nbval-ignore-output"]
images = data.load_images(train=5_000, test=1_000, seed=seed)
x_train, x_test = images.x_train, images.x_test
print(images.name, tuple(x_train.shape), tuple(x_test.shape))

# %% [markdown]
# An image $x$ is a list of $d = 784$ numbers between 0 and 1. Two numbers are a point in a square,
# three are a point in a cube; 784 numbers are a point in a cube with 784 axes. Nobody can picture
# that cube. We can count in it, though, and measure distances. For this lesson, the number of axes
# is called the **dimension**, $d$.
#
# ## 1 Ten along each axis
#
# Start with one axis: a line from 0 to 1. Cut it into ten equal pieces and put a sample into each.
# Then no place on the line is far from a sample, and you know the line rather well.

# %% tags=["hide-input"]
lesson.predict(
    "You add two more axes, so that the line becomes a cube, and want it filled as densely as "
    "before. For each sample that you have, how many more do you need?",
    {
        "2: one for each new axis": "That makes 30 in all, three lines of ten: enough for three "
        "edges of the cube. Its inside stays empty.",
        "20: ten for each new axis": "That makes 210 in all. But the square alone, with one new "
        "axis, takes 100, and the second new axis does not add to that: it multiplies.",
        "99: a hundred, less that one": "Each of the ten pieces of the line becomes a slab of 10 x "
        "10 small cubes. One of these hundred has a sample already; 99 are empty.",
    },
    answer="99: a hundred, less that one",
)

# %%
for axes in range(1, 7):
    print(f"{axes} axes: {10**axes:>9,} samples")

# %% [markdown]
# A square has $10 \times 10$ cells, a cube $10 \times 10 \times 10$. Every new axis multiplies the
# samples by ten, two by a hundred: for each sample, 99 more. In $d$ dimensions it takes $10^d$
# samples, and an exponent is a bad place for a number that can be 784.
#
# Move both sliders. On the right, each step of the scale is a factor of ten, and the dashed line is
# a well-known data set. For how many axes do its 60,000 images suffice, at ten along each? And at
# five?

# %% tags=["slider"]
#| alt: At rest, 3 axes with 10 pieces each: a picture of a cube cut into cells, and beside it a
#|   scale of powers of ten on which the samples it takes, a thousand, lie below the 60,000
#|   images of MNIST. Two sliders, for axes and for samples along each.
widgets.SampleCounter(axes=3, per_axis=10, count=60_000, name="images of MNIST")

# %% [markdown]
# Now the other way round. You have 1,000 samples, and that is all you will ever get. We drop them
# at random and count the cells (ten along each axis, as before) that receive at least one.

# %%
rng = np.random.default_rng(seed)
points = rng.random((1000, 6))
for d in range(1, 7):
    cells = np.unique((10 * points[:, :d]).astype(int), axis=0)
    print(f"{d} axes: {len(cells):>5,} of {10**d:>9,} cells hold a sample")

# %% [markdown]
# In three dimensions there is one sample per cell on average; some cells get two, and more than a
# third get none. In six there is one sample for a thousand cells. The samples have not become
# fewer: the space has grown away from them, and a model has to guess what is in all the empty
# cells. Richard Bellman called this the **curse of dimensionality** (in the preface of his book of
# 1957; it is often quoted from that of 1961).
#
# And in 784 dimensions? Do not even ask for ten along each axis; two will do, dark and bright:

# %%
print(f"2 to the power of 784: a number with {len(str(2**784))} digits")
print(f"60,000 images, spread evenly, make {60_000 ** (1 / 784):.3f} along each axis")

# %% [markdown]
# ### How large is a neighbourhood?
#
# Many methods guess a value from the samples nearby. Let "nearby" be a small cube around the place
# in question that holds 1 % of the samples. On a line it is 0.01 wide. In $d$ dimensions, a cube
# of side $a$ has the volume $a^d$, so $a^d = 0.01$, and $a = 0.01^{1/d}$:

# %%
for d in (1, 2, 3, 10, 100, 784):
    print(f"{d:>3} axes: the cube with 1 % of the samples is {0.01 ** (1 / d):.2f} wide")

# %% [markdown]
# In ten dimensions, your one per cent of neighbours come from nearly two thirds of the range of
# every axis. In 784 they come from everywhere. Such a neighbourhood is local in name only.
#
# ## 2 The ball in the box
#
# Where is all that room? Put a ball into a cube, as large as fits, so that it touches every wall.
# In the square the ball is a disc, and fills 79 % of it. In the cube it fills 52 %.

# %% tags=["hide-input"]
lesson.predict(
    "Ten dimensions; the ball still touches all the walls. How much of the cube does it fill?",
    {
        "About 25 %": "That would be halved once more. In five dimensions it is down to 16 % "
        "already, and it falls faster and faster.",
        "About 5 %": "That is nearer, but there are five more axes after the fifth, and each "
        "takes a larger part than the one before.",
        "About 0.25 %": "The walls are as near as ever, but there are more and more corners, and "
        "they are farther and farther away.",
    },
    answer="About 0.25 %",
)

# %% [markdown]
# One can find out without any formula: throw random points into the cube, and count those that are
# nearer to its middle than the walls are. We let every axis run from -1 to 1, so that the
# ball has radius 1.

# %%
def counted_share(d, n=200_000):
    inside = (rng.uniform(-1, 1, (n, d)) ** 2).sum(axis=1) < 1  # Pythagoras, d times
    return inside.mean()


counted = {d: counted_share(d) for d in (2, 3, 5, 10)}
for d, share in counted.items():
    print(f"{d:>2} dimensions: {share:.2%} of the points are in the ball")

# %% [markdown]
# To be sure, here is the exact value. Let $V_d$ be the volume of the ball of radius 1. Fix the
# first two coordinates, at a distance $r$ from the middle. By Pythagoras the other $d - 2$
# coordinates can still fill a ball of radius $\sqrt{1 - r^2}$, whose volume is $V_{d-2}\,(1 -
# r^2)^{(d-2)/2}$. The first two coordinates at distance $r$ make a ring of length $2 \pi r$. Add
# up all rings (the integral is easy with $u = 1 - r^2$, so that $2 r\, dr = -du$):
#
# $$ V_d = V_{d-2} \int_0^1 2 \pi r\,(1 - r^2)^{(d-2)/2}\, dr = \frac{2 \pi}{d}\, V_{d-2},
# \qquad V_0 = 1, \quad V_1 = 2 . $$
#
# ($V_0 = 1$ makes $V_2 = \pi$, the disc.) The cube's volume is $2^d$. Two more dimensions multiply
# the cube by 4, and the ball by $2\pi/d$, which is less than 1 from $d = 7$ on.

# %%
def ball_volume(d):
    return (1.0, 2.0)[d] if d < 2 else 2 * math.pi / d * ball_volume(d - 2)


ball_share = {d: ball_volume(d) / 2**d for d in range(1, 13)}
for d, share in counted.items():
    uncertainty = math.sqrt(ball_share[d] / 200_000)  # of a count of random points
    assert abs(share - ball_share[d]) < 5 * uncertainty
print(f"formula and count agree; in ten dimensions the ball fills {ball_share[10]:.3%}")

# %% tags=["nbval-ignore-output"]
#| alt: The share of a cube that its largest ball fills, against the dimension from 1 to 12: it
#|   falls from all of it to almost nothing, and the counted points lie on the exact curve.
ax = plots.lines(
    {"exact": list(ball_share.values())},
    colors={"exact": "deep"},
    xlabel="dimension $d$",
    ylabel="share of the cube",
)
ax.plot(counted.keys(), counted.values(), "o", color=plots.COLORS["original"], label="counted")
ax.set_title("The largest ball in a cube")
ax.legend();

# %% [markdown]
# The rest is in the corners. A square has 4 of them, a cube 8, in general $2^d$, and they are far
# out: a corner is $\sqrt{1 + 1 + \dots + 1} = \sqrt d$ away from the middle, a wall only 1. In 784
# dimensions a corner is 28 times as far as a wall.
#
# ## 3 How much of it is peel?
#
# Stay with the ball. It is an orange now, and its peel is as thick as 7 % of its radius. How much of
# the orange is that? Of an ordinary one, a fifth.

# %% tags=["hide-input"]
lesson.predict(
    "A ten-dimensional orange, its peel 7 % of the radius. How much of it is peel?",
    {
        "About 7 %": "On a line, yes: there the peel is 7 % of the length. Each further dimension "
        "takes away 7 % of what is left of the flesh.",
        "About 30 %": "That is what five or six dimensions give.",
        "More than 50 %": "Ten factors of 0.93 make a little less than a half: that is the flesh.",
    },
    answer="More than 50 %",
)

# %% [markdown]
# The flesh is a ball too, with a smaller radius: $1 - t$, if the peel has the thickness $t$. A body
# that shrinks to $1 - t$ of its size in each of $d$ directions keeps $(1 - t)^d$ of its volume. The
# rest is peel:
#
# $$ 1 - (1 - t)^d . $$

# %%
for d in (3, 10, 60):
    print(f"{d:>2} dimensions: {1 - 0.93**d:.1%} of the orange is peel")

# %% tags=["nbval-ignore-output"]
#| alt: Three rising curves, for a peel of 20, 7 and 1 per cent of the radius: the share of the ball
#|   in it, against the dimension up to 60. The thicker the peel, the sooner nearly all of the
#|   ball is in it; at 7 per cent half is passed at dimension 10.
dimensions = range(1, 61)
peel = {
    f"outer {100 * t:.0f} % of the radius": [1 - (1 - t) ** d for d in dimensions]
    for t in (0.20, 0.07, 0.01)
}
ax = plots.lines(
    peel,
    colors=dict(zip(peel, ("linear", "deep", "original"))),
    xlabel="dimension $d$",
    ylabel="share of the ball's volume",
)
ax.plot(10, 1 - 0.93**10, "o", color=plots.COLORS["deep"], markersize=9);

# %% [markdown]
# Random points in a ball of many dimensions are therefore all near its surface: almost nobody lives
# in the middle. "A typical example, in the midst of the others" is an idea from few dimensions. (A
# cube has a peel as well. If it takes up the outer 7 % of the way from the middle to every wall,
# the same formula holds.)
#
# ## 4 How far away is everybody?
#
# Two random points in the cube: how far are they from each other? With $u$ and $v$ for their
# coordinates along one axis, the squared distance is a sum over $d$ axes of $(u - v)^2$. Draw 1,000
# **uniform** points (every coordinate equally likely anywhere from 0 to 1) and take all pairs, in
# 2, 10, 100 and 1,000 dimensions. To compare them, divide each distance by the mean distance.

# %% tags=["nbval-ignore-output"]
#| alt: Histograms of the distances between random points, divided by their mean, for 2, 10, 100 and
#|   1,000 dimensions: wide in two dimensions, and with more of them an ever narrower peak at 1.
(ax,) = plots.panels(1, size=(7, 4))
for d, color in {2: "other", 10: "linear", 100: "deep", 1000: "original"}.items():
    distances = torch.pdist(torch.from_numpy(rng.random((1000, d))))
    shares = (distances / distances.mean()).numpy()
    look = {"color": plots.COLORS[color], "alpha": 0.7, "label": f"d = {d}"}
    ax.hist(shares, bins=100, range=(0, 2.5), density=True, **look)
ax.set(xlabel="distance of two points, as a share of the mean", ylabel="density of pairs")
ax.set(yscale="log", ylim=(0.01, 60))
ax.set_yticks([0.01, 0.1, 1, 10], ["0.01", "0.1", "1", "10"])
ax.legend();

# %% [markdown]
# In two dimensions, there are close pairs and distant ones. In 1,000 dimensions all pairs are
# about equally far apart. (The vertical axis steps by factors, or the tall peak would flatten all
# the others.)
#
# The reason is the law of large numbers, for a fixed number of points. Each of the $d$ terms
# $(u - v)^2$ has the mean $\tfrac16$ and the variance $\tfrac7{180}$ (two integrals over the unit
# square), and they are **independent**: the axes know nothing of each other. A sum of $d$ such terms
# has $d$ times the mean and $d$ times the variance. With *spread* for the standard deviation,
#
# $$ \frac{\text{spread of the squared distance}}{\text{its mean}}
# = \frac{\sqrt{7 d / 180}}{d / 6} = \sqrt{\frac75} \cdot \frac1{\sqrt d} . $$
#
# A hundred times the axes, a tenth of the spread.

# %%
for d in (1, 10, 100, 1000):
    squared = torch.pdist(torch.from_numpy(rng.random((1000, d)))) ** 2
    spread = (squared.std() / squared.mean()).item()
    assert abs(spread * math.sqrt(d) / math.sqrt(7 / 5) - 1) < 0.1
    print(f"d = {d:>4}: formula {math.sqrt(7 / 5 / d):.3f}")
print("the spread of 1,000 random points is within 10 % of each")

# %% [markdown]
# ### Contrast
#
# What matters to a method that looks for neighbours is this: stand on one point. By how much is the
# farthest of the others farther away than the nearest? The **contrast** of that point is
#
# $$ \frac{\text{farthest} - \text{nearest}}{\text{nearest}} , $$
#
# and the contrast of a set of points is the median over all of them. At a contrast of 9, the
# farthest is ten times as far away as the nearest. At 0, "nearest" is an empty word.

# %%
def contrast(x):
    D = torch.cdist(x, x)  # (n, n): the distance of each point to each
    farthest = D.max(dim=1).values
    nearest = D.fill_diagonal_(torch.inf).min(dim=1).values  # nobody is their own neighbour
    return ((farthest - nearest) / nearest).quantile(0.5).item()  # the median


plane = torch.from_numpy(rng.random((1000, 2)))
np.testing.assert_allclose(contrast(plane), metrics.distance_contrast(plane), rtol=1e-5)
print("metrics.distance_contrast gives the same")

# %% [markdown]
# From here on, we use the function of `aelib`.

# %% tags=["hide-input"]
lesson.predict(
    "1,000 uniform points. In two dimensions, the farthest is typically some 70 times as far away "
    "as the nearest. In how many is it only twice as far?",
    {
        "5": "There it is still some eight times as far.",
        "30": "It goes fast at first: some eight times in 5 dimensions, not four times in 10.",
        "500": "There it is only about a sixth farther away. Twice as far comes much earlier.",
    },
    answer="30",
)

# %%
ds = [2, 3, 5, 10, 20, 50, 100, 200, 500, 784, 1000]
uniform = {d: metrics.distance_contrast(rng.random((1000, d))) for d in ds}
for d in (2, 10, 100, 1000):
    print(f"d = {d:>4}: contrast {uniform[d]:.2g}")

# %% tags=["nbval-ignore-output"]
#| alt: Contrast of 1,000 uniform points against the dimension, both axes in factors: a line that
#|   falls steadily, from far above 10 in two dimensions to about a tenth in 1,000.
def contrast_curve():
    (ax,) = plots.panels(1, size=(7, 4))
    ax.loglog(ds, uniform.values(), "o-", color=plots.COLORS["deep"], label="1,000 uniform points")
    ax.set(xlabel="dimension $d$", ylabel="contrast of the distances")
    ax.set_xticks([2, 10, 100, 784], ["2", "10", "100", "784"])
    ax.set_yticks([0.1, 1, 10, 100], ["0.1", "1", "10", "100"])
    ax.legend()
    return ax


contrast_curve();

# %% [markdown]
# ### Directions, too
#
# We have seen what becomes of distances. And the angle between two random **directions**? Draw 1,000,
# each coordinate from the normal distribution, so that none is preferred, and take the cosine of
# every pair: 1 if they point the same way, 0 at right angles, -1 if they point to opposite sides.

# %% tags=["hide-input"]
lesson.predict(
    "Of all pairs of 1,000 random directions in 784 dimensions, how far from a right angle is the "
    "one that is farthest from it?",
    {
        "About 10 degrees": "The cosines spread by only 0.036, and even five times that is 10 degrees.",
        "About 45 degrees": "In three dimensions nearly a third of all pairs are farther from it than "
        "that. But each new axis is one more in which the two need not agree.",
        "Nearly 90 degrees": "In two dimensions, among half a million pairs, thousands point almost the "
        "same way. In 784 not one comes near to that.",
    },
    answer="About 10 degrees",
)

# %%
def cosines(d, n=1000):
    directions = np.random.default_rng([seed, d]).normal(size=(n, d))
    directions /= np.linalg.norm(directions, axis=1, keepdims=True)  # all of length 1
    return (directions @ directions.T)[np.triu_indices(n, 1)]  # each pair once


pair_cosines = {d: cosines(d) for d in (2, 10, 100, 784)}

# %% tags=["nbval-ignore-output"]
#| alt: Histograms of the cosine between random directions. In 2 dimensions it piles up at -1 and 1;
#|   in 10, 100 and 784 it is an ever narrower peak at 0.
(ax,) = plots.panels(1, size=(7, 3.4))
for (d, values), color in zip(pair_cosines.items(), ("other", "linear", "deep", "original")):
    look = {"color": plots.COLORS[color], "alpha": 0.7, "label": f"d = {d}"}
    ax.hist(values, bins=100, range=(-1, 1), density=True, **look)
ax.set(xlabel="cosine of two random directions", ylabel="density of pairs")
ax.legend()
largest = np.abs(pair_cosines[784]).max()
print(f"784 dimensions: spread {pair_cosines[784].std():.3f}, 1 / sqrt(784) = {784**-0.5:.3f}")
print(f"largest {largest:.2f}, that is {math.degrees(math.asin(largest)):.0f} degrees off a right angle")

# %% [markdown]
# Random directions in many dimensions are **nearly orthogonal**. The reason is the same: the cosine is
# a sum of $d$ products of either sign, which nearly cancel; it spreads by $1/\sqrt d$. Exactly at right
# angles there is room for 784 directions, nearly at right angles for very many more. Lesson 10 packs
# more directions into a space than it has axes.
#
# ### Try it
#
# Move the dimension yourself. The widget draws 100 points in your browser. In two dimensions, look
# also at *other* points: the contrast jumps about. In 1,000 it does not. (Leave the box of the
# images alone for now; section 6 comes to it. And compare only sets of equal size: among more
# points, the nearest is nearer.)

# %% tags=["slider"]
#| alt: At rest, 100 points in two dimensions: how far the others are from one of them, near and far
#|   mixed, with a histogram of the distances and the contrast. A slider moves the dimension, a
#|   box brings in the images.
widgets.DimensionExplorer(x_train[:100], name=f"images ({images.name})", points=100, d=2)

# %% [markdown]
# ## 5 What does noise do to neighbours?
#
# Is that harmful, or merely odd? Let us watch a method that lives on distances: **k nearest
# neighbours** (k-NN). To guess which digit an image shows, it looks for the most similar images whose
# labels are known, here five, and lets them vote. (Elsewhere in this course, $k$ is the size of a
# code.) Blind guessing is right one time in ten.
#
# For a start we make the images small: the mean of each block of 4 x 4 pixels, so 7 x 7 = 49
# numbers.

# %%
def thumbnails(x):
    blocks = x.reshape(-1, 7, 4, 7, 4)  # row of blocks, row in it, column of blocks, column in it
    return blocks.mean(dim=(2, 4)).reshape(-1, 49)


small_train, small_test = thumbnails(x_train), thumbnails(x_test)
print("numbers in a thumbnail:", small_train.shape[1])

# %% tags=["nbval-ignore-output"]
#| alt: Eight digits, and below them the same as thumbnails of 7 by 7 grey squares: coarse, and only
#|   some still to be recognised.
squares = small_test[:8].view(-1, 7, 7).repeat_interleave(4, dim=1).repeat_interleave(4, dim=2)
plots.images({"image": x_test[:8], "7 x 7": squares.flatten(1)});

# %%
from sklearn.neighbors import KNeighborsClassifier


def guessed_right(known, asked):
    """Return the share of test images whose digit five neighbours guess."""
    voters = KNeighborsClassifier(5, algorithm="brute").fit(known, images.y_train)
    return voters.score(asked, images.y_test)


small_right = guessed_right(small_train, small_test)

# %% tags=["nbval-ignore-output"]
print(f"from 49 numbers per image, {small_right:.1%} are guessed right")

# %% [markdown]
# Nine in ten or more, from thumbnails. Now we append numbers that say nothing: normal random ones,
# drawn afresh for every image. Their standard deviation $s$, the *width* of an axis, is that of the
# 49 on average. The thumbnail is still there, unharmed, at the head of the list.

# %%
s = small_train.std(dim=0).square().mean().sqrt().item()  # the typical width of an axis
noise_train = rng.normal(0, s, (len(small_train), 735)).astype("float32")
noise_test = rng.normal(0, s, (len(small_test), 735)).astype("float32")
print("numbers per image, with all the noise:", 49 + noise_train.shape[1])

# %% tags=["hide-input"]
lesson.predict(
    "With 735 numbers of noise appended, a list has 784 numbers, as many as an image. What "
    "becomes of the guesses?",
    {
        "They stay nearly as good as they were before": "A person who knew which ones they are "
        "could ignore the others. The distance cannot: it adds up all axes alike.",
        "They get much worse, but beat blind guessing": "The differences between digits are still "
        "in the sum, but they have to be heard through 735 voices that say nothing.",
        "They get no better than blind guessing": "Not yet: the noise is loud, but the 49 numbers "
        "still tip the balance for many images.",
    },
    answer="They get much worse, but beat blind guessing",
)

# %%
noise_axes = [0, 10, 50, 100, 200, 400, 735]
noisy_right = [
    guessed_right(
        np.hstack([small_train, noise_train[:, :q]]), np.hstack([small_test, noise_test[:, :q]])
    )
    for q in noise_axes
]

# %% tags=["nbval-ignore-output"]
#| alt: The share of digits guessed right against the numbers in a list: it starts high with the 49
#|   of the thumbnail alone and falls with every axis of noise added, to far below, though above
#|   the dotted line of blind guessing.
def accuracy_curve():
    (ax,) = plots.panels(1, size=(7, 4))
    lengths = [49 + q for q in noise_axes]
    ax.plot(lengths, noisy_right, "o-", color=plots.COLORS["deep"], label="49 numbers + noise")
    ax.axhline(0.1, color=plots.COLORS["other"], linestyle=":", label="blind guessing")
    ax.set(xlabel="numbers per list", ylabel="share guessed right", ylim=(0, 1.02))
    ax.set_xticks([49, 149, 249, 449, 784])
    ax.legend(loc="lower left", bbox_to_anchor=(0, 0.12))
    return ax


accuracy_curve();

# %% [markdown]
# Why? $q$ axes of noise add to each squared distance $q$ random terms $(u - v)^2$. Their *mean* is
# the same for all pairs, and does no harm. What hurts is that the sum varies from pair to pair. If a
# normal number has the mean 0 and the variance $w$, its square has the variance $2 w^2$. For $u - v$,
# $w$ is $2 s^2$; so each term has the variance $8 s^4$, and all $q$ together spread by $s^2
# \sqrt{8q}$. That grows with $q$, slowly but for ever, while what the thumbnails have to say stays as
# loud as it was:

# %% tags=["nbval-ignore-output"]
told = (torch.pdist(small_train[:1000].double()) ** 2).std()
print(f"spread of the squared distances, from the thumbnails: {told:.2f}")
for q in (10, 100, 735):
    print(f"from {q:>3} axes of noise: {s**2 * math.sqrt(8 * q):.2f}")

# %% [markdown]
# At the end the noise has more to say about who is near than the thumbnails have. The answer gets
# lost although all the information is still there. A method that could find out *which* numbers
# matter would lose nothing. Remember this: finding them is the work of an encoder.
#
# ## 6 And real images?
#
# An image has 784 axes as well. Are its neighbours worthless, after all that?

# %% tags=["hide-input"]
lesson.predict(
    "1,000 uniform points with 784 axes have a contrast of about 0.13. And 1,000 real images, "
    "which have 784 axes as well?",
    {
        "About as much, or less": "It is not the number of axes that equalised the distances. It "
        "was the sum of many independent terms.",
        "Up to twice as much": "The pixels of an image are not 784 independent numbers. They know "
        "a lot about each other.",
        "Several times as much": "Independence was the crucial word, and pixels are far from "
        "independent.",
    },
    answer="Several times as much",
)

# %%
thousand = x_train[:1000]
image_contrast = metrics.distance_contrast(thousand)
noise_contrast = metrics.distance_contrast(rng.random((1000, 784)))

# %% tags=["nbval-ignore-output"]
print(f"uniform points {noise_contrast:.2f}, images {image_contrast:.2f}")

# %% [markdown]
# A fair objection: pixels are not uniform either. Many are black in almost every image, and that
# alone could change the contrast. So we need a control. For each pixel separately, hand its 1,000
# values out again to the 1,000 images, in random order. Every pixel keeps exactly the values that
# it had. Only what the pixels know of *each other* is gone.

# %%
shuffled = torch.from_numpy(rng.permuted(thousand.numpy(), axis=0))  # each column by itself
assert torch.equal(shuffled.sort(dim=0).values, thousand.sort(dim=0).values)
shuffled_contrast = metrics.distance_contrast(shuffled)
print("every pixel has the values that it had before")

# %% tags=["nbval-ignore-output"]
#| alt: Three rows of ten pictures: digits; their pixels shuffled among images, a grey cloud in the
#|   middle of the picture; and uniform noise over all of it.
uniform_points = rng.random((10, 784))
rows = {"images": thousand[:10], "shuffled per pixel": shuffled[:10], "uniform": uniform_points}
plots.images(rows);

# %% tags=["nbval-ignore-output"]
#| alt: The falling curve of contrast again, with two marks at 784 axes: the shuffled images lie
#|   close to the curve, the images far above it, where uniform points have one or two dozen
#|   axes.
ax = contrast_curve()
for label, value, color in (
    (f"1,000 images ({images.name})", image_contrast, "denoising"),
    ("the same, shuffled per pixel", shuffled_contrast, "other"),
):
    ax.plot(784, value, "D", color=plots.COLORS[color], markersize=11, label=label)
    ax.axhline(value, color=plots.COLORS[color], linestyle=":")
ax.legend();

# %% [markdown]
# All three sets have 784 axes. The shuffled images lie close to the curve of the curse: their odd
# distribution alone buys little. What keeps real images out of it is what their pixels know of each
# other.
#
# But *what* do they know? Perhaps only how much ink there is. Bold images are far from all others,
# and that alone makes contrast. Give each uniform point a brightness of its own, and see. Then take
# the ink away: scale every image, and every shuffled one, to length 1.

# %%
bright = rng.random((1000, 784)) * rng.random((1000, 1))  # one brightness for each point
bright_contrast = metrics.distance_contrast(bright)
unit, unit_shuffled = (
    metrics.distance_contrast(x / x.norm(dim=1, keepdim=True)) for x in (thousand, shuffled)
)

# %% tags=["nbval-ignore-output"]
print(f"uniform points {noise_contrast:.2f}, each with its own brightness {bright_contrast:.2f}")
print(f"at length 1: images {unit:.2f}, shuffled per pixel {unit_shuffled:.2f}")

# %% [markdown]
# So high contrast alone does not mean few directions: one common factor can raise it. For images,
# though, ink is the smaller part. At length 1 they keep most of their contrast; what is left must
# come from strokes, connected lines, digits.
#
# Follow the dotted line of the images to the left. Where it meets the curve, uniform points have
# the same contrast. At how many axes is that?

# %% tags=["nbval-ignore-output"]
trials = ((d, metrics.distance_contrast(rng.random((1000, d)))) for d in range(2, 785))
alike = next(d for d, value in trials if value < image_contrast)
alike_unit = next(d for d, value in trials if value < unit)  # goes on where the last one stopped
print(f"1,000 uniform points have as little contrast as the images from d = {alike} on")
print(f"and as the images at length 1 from d = {alike_unit} on")

# %% [markdown]
# One or two dozen axes, not 784. Take it as a hint, not as a measurement: images are not uniform
# in any number of axes. (Lesson 02 measures it properly.) The hint is that images do not fill the
# cube. They keep to a thin part of it, in which they can move in few directions, and in that part
# the curse is mild.
#
# The neighbours say the same. Here are eight new images, and the nearest and the farthest of all
# the training images. Below each: how many times as far away the farthest is.

# %% tags=["nbval-ignore-output"]
#| alt: Eight digits, below each its nearest training image, mostly of the same digit and much
#|   alike, and its farthest, which shares hardly any ink; below that, how many times as far the
#|   farthest is.
D = torch.cdist(x_test[:8], x_train)  # (8, 5000)
near, far = D.min(dim=1), D.max(dim=1)
ratios = [f"{ratio:.1f} x" for ratio in far.values / near.values]
rows = {"image": x_test[:8], "nearest": x_train[near.indices], "farthest": x_train[far.indices]}
plots.images(rows, captions=ratios);

# %% [markdown]
# And the vote of the neighbours, from all 784 pixels:

# %%
pixels_right = guessed_right(x_train, x_test)

# %% tags=["nbval-ignore-output"]
#| alt: The falling curve of guesses again, with a mark for the 784 pixels of the images: as high as
#|   the thumbnail alone, far above the curve at the same number of numbers.
ax = accuracy_curve()
look = {"color": plots.COLORS["denoising"], "markersize": 11, "clip_on": False}
ax.plot(784, pixels_right, "D", label="784 pixels, no noise", **look)
ax.legend(loc="lower left", bbox_to_anchor=(0, 0.12))
print(f"49 numbers: {small_right:.1%}; and 735 of noise: {noisy_right[-1]:.1%}", end="; ")
print(f"784 pixels: {pixels_right:.1%}")

# %% [markdown]
# Both lists at the right edge of the figure have 784 numbers. If 735 of them are noise, a large
# part of the right answers is lost. If all come from the image, no harm is done: the 784 pixels
# move together, in few directions. Go back to the slider of section 4 now and tick the box. At
# which $d$ do the points have the contrast of the images? Do the two humps look alike there?
#
# One warning. Contrast says that some images are much nearer than others. It does not say that the
# near ones *mean* the same: shift a digit by two pixels, and it is far from itself. Lesson 02 looks
# at that, lesson 03 at what becomes of methods that trust neighbours all the same.
#
# And what has all this to do with autoencoders? If an image can only move in one or two dozen
# directions, then about as many numbers should be enough to say which image it is. To find them is
# called **dimensionality reduction**. The code of an autoencoder is one attempt at it.

# %% [markdown]
# ## Exercises
#
# **1. How many axes can you afford?** You have a number of samples and want at least `per_axis`
# along each axis. Return the largest number of axes that they fill. (Beware of logarithms: ask
# Python for `math.log(1000, 10)`.)

# %% tags=["exercise:axes_filled"]
def axes_filled(samples, per_axis):
    """Both are whole numbers; per_axis is 2 or more."""
    ...  # your code here

# %% tags=["hide-input", "check:axes_filled"]
from aelib import lesson

lesson.check(
    axes_filled,
    (lambda f: f(60_000, 10) % 1 == 0, "axes come whole: how many are filled, to the last?"),
    (
        lambda f: f(60_000, 10) == 4,
        "four axes need 10^4 = 10,000 samples, five need 100,000: 60,000 fill four",
    ),
    (
        lambda f: f(1000, 10) == 3,
        "1,000 samples fill exactly three axes (math.log(1000, 10) is a little under 3)",
    ),
    (lambda f: f(999, 10) == 2, "one sample short of 1,000: only two axes are filled"),
    (lambda f: f(1024, 2) == 10, "1,024 is 2^10: with two along each axis, ten axes"),
    (lambda f: f(60_000, 5) == 6, "5^6 = 15,625 are there, 5^7 = 78,125 are not"),
    (lambda f: f(7, 10) == 0, "7 samples do not fill a single axis: return 0"),
)

# %% [markdown] tags=["solution:axes_filled"]
# <details><summary>Solution</summary>
#
# ```python
# def axes_filled(samples, per_axis):
#     axes = 0
#     while per_axis ** (axes + 1) <= samples:  # whole numbers: nothing is rounded
#         axes += 1
#     return axes
# ```
#
# </details>

# %% [markdown]
# **2. How thin can the peel be?** Return the thickness $t$ (as a share of the radius) of the peel
# that holds a given share of a ball's volume in $d$ dimensions. Then try `peel_thickness(0.5,
# 784)`.

# %% tags=["exercise:peel_thickness"]
def peel_thickness(share, d):
    """share: between 0 and 1."""
    ...  # your code here

# %% tags=["hide-input", "check:peel_thickness"]
from aelib import lesson

lesson.check(
    peel_thickness,
    (lambda f: f(0.9, 3) > f(0.1, 3), "a larger share of the volume takes a thicker peel"),
    (lambda f: math.isclose(f(0.3, 1), 0.3), "on a line, 30 % of the volume is 30 % of the radius"),
    (
        lambda f: math.isclose(f(0.75, 2), 0.5),
        "a disc of half the radius holds a quarter; the peel holds 0.75, and is 0.5 thick",
    ),
    (lambda f: math.isclose(f(1 - 0.93**10, 10), 0.07), "solve 1 - (1 - t)^d = share for t"),
)

# %% [markdown] tags=["solution:peel_thickness"]
# <details><summary>Solution</summary>
#
# ```python
# def peel_thickness(share, d):
#     return 1 - (1 - share) ** (1 / d)  # (1 - t)^d = 1 - share
# ```
#
# </details>

# %% [markdown]
# **3. One neighbour.** Write the simplest k-NN there is, with one neighbour: for each row of `asked`,
# return the label of the nearest row of `known`. (`torch.cdist(a, b)` holds the distance of each
# row of `a` to each row of `b`.)

# %% tags=["exercise:nearest_label"]
def nearest_label(known, labels, asked):
    """known: (n, d), labels: (n,), asked: (q, d). Return q labels."""
    ...  # your code here

# %% tags=["hide-input", "check:nearest_label"]
from aelib import lesson

spots = torch.tensor([[0.0, 0.0], [4.0, 0.0], [0.0, 3.0]])
names = torch.tensor([7, 1, 4])
places = torch.tensor([[3.0, 0.5], [0.5, 2.5]])
lesson.check(
    nearest_label,
    (
        lambda f: tuple(torch.as_tensor(f(spots, names, places)).shape) == (2,),
        "one label for each row of asked: a tensor of two numbers here",
    ),
    (
        lambda f: [int(each) for each in f(spots, names, places)] != [1, 2],
        "these are the numbers of the nearest rows; asked for are the labels of these rows",
    ),
    (
        lambda f: all(each in (7, 1, 4) for each in f(spots, names, places)),
        "each answer is to be a label: 7, 1 or 4",
    ),
    (lambda f: int(f(spots, names, places)[0]) == 1, "(3, 0.5) is nearest to (4, 0), labelled 1"),
    (lambda f: int(f(spots, names, places)[1]) == 4, "(0.5, 2.5) is nearest to (0, 3), labelled 4"),
)

# %% [markdown] tags=["solution:nearest_label"]
# <details><summary>Solution</summary>
#
# ```python
# def nearest_label(known, labels, asked):
#     return labels[torch.cdist(asked, known).argmin(dim=1)]
# ```
#
# </details>

# %% [markdown]
# ## What this run showed

# %%
lesson.claim(
    "of 1,000 random directions with 784 axes, no two have a cosine beyond 0.25",
    np.abs(pair_cosines[784]).max() < 0.25,
)
lesson.claim(
    "in ten dimensions, more than half of a ball lies in the outer 7 % of its radius",
    2 * 93**10 < 100**10,
)
lesson.claim(
    "with 1,000 axes, the contrast of random points is under a tenth of that with two",
    uniform[1000] < 0.1 * uniform[2],
)

# %%
lesson.claim(
    "appended noise spoils the neighbours' guesses, though the thumbnail is still there",
    noisy_right[-1] < 0.8 * small_right,
)
lesson.claim(
    "as many real pixels do not: they guess far better than thumbnail and noise",
    pixels_right > 1.2 * noisy_right[-1],
)

# %%
lesson.claim(
    "images have over three times the contrast of uniform noise of the same size",
    image_contrast > 3 * noise_contrast,
)
lesson.claim(
    "and over three times that of the same pixels, shuffled among the images",
    image_contrast > 3 * shuffled_contrast,
)
lesson.claim(
    "it is not the ink: all at length 1, images have over three times that of shuffled ones",
    unit > 3 * unit_shuffled,
)

# %% [markdown]
# ## Summary
#
# * To keep the density, every axis multiplies the samples: ten along each, two more axes, a hundred
#   times as many. Even a billion samples fill only nine axes.
# * Volume is where intuition does not look for it: in the corners of the cube, in the peel of the
#   ball.
# * Distances between points whose coordinates are independent become alike, as $1/\sqrt d$. Then
#   the nearest neighbour is hardly nearer than anyone else, and numbers that say nothing drown
#   those that do. Random directions are nearly at right angles.
# * Images are not like that. Their pixels depend on each other, so they keep far more contrast than
#   784 axes would let one expect. They use few of the directions that they could.
#
# Some words that you will meet in papers:
#
# | here | in papers |
# |---|---|
# | number of axes | ambient dimension |
# | distances become alike, directions nearly orthogonal | concentration of measure |
# | contrast | relative contrast |
# | numbers that say nothing | irrelevant features |
# | few directions in which images can move | low intrinsic dimension (lesson 02) |
#
# ## References
#
# * R. Bellman, *Dynamic Programming*, Princeton University Press (1957); *Adaptive Control
#   Processes: A Guided Tour*, Princeton University Press (1961).
# * K. Beyer, J. Goldstein, R. Ramakrishnan, U. Shaft, [When is "nearest neighbor"
#   meaningful?](https://doi.org/10.1007/3-540-49257-7_15), ICDT 1999. The condition under which the
#   farthest is hardly farther than the nearest.
# * A. Hinneburg, C. Aggarwal, D. Keim, [What is the nearest neighbor in high dimensional
#   spaces?](https://www.vldb.org/conf/2000/P506.pdf), VLDB 2000; C. Aggarwal, A. Hinneburg, D. Keim,
#   [On the surprising behavior of distance metrics in high dimensional
#   space](https://doi.org/10.1007/3-540-44503-X_27), ICDT 2001. The contrast.
# * T. Hastie, R. Tibshirani, J. Friedman, [The Elements of Statistical
#   Learning](https://hastie.su.domains/ElemStatLearn/), 2nd edition (2009), section 2.5: the
#   neighbourhood that is not local.
