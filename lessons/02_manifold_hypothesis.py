# %% [markdown]
# # 02 · The manifold hypothesis
#
# *Where do the images live?*
#
# **What you will do:** fill images at random, give images coordinates that you can turn like knobs,
# walk between two images on a straight line and see where it leads, and measure in how many
# directions that world extends.
#
# **What you will learn:** what a manifold is and why data are believed to lie on one; how far one
# may trust the distance between two images; what an estimate of a dimension is worth.
#
# **What you need:** lesson 01; logarithms, derivatives, the density of a random number, a little
# NumPy. About 45 minutes to read and try; the whole notebook runs in under a minute.

# %% tags=["setup"]
import math

import numpy as np
import torch

from aelib import data, lesson, metrics, models, plots, training

plots.use_style()
seed = lesson.seed()

# %% tags=["nbval-ignore-output"]
images = data.load_images(train=10_000, test=2_000, seed=seed)
x_train, x_test, y_train, y_test = images.x_train, images.x_test, images.y_train, images.y_test
print(images.name, tuple(x_train.shape), tuple(x_test.shape))

# %% [markdown]
# An image $x$ has $d = 784$ pixels, so it is a point in a space with 784 axes. Lesson 01 found that
# space lonely beyond imagination: no amount of data fills it. And yet a few thousand
# images are enough to learn from. How can that be?
#
# ## 1 Does a random picture show something?
#
# Start small: let each pixel be either black or white. How many pictures of 784 pixels are there?
# Two choices for each pixel, $2^{784}$ in all. That is a number with 237 digits. (The atoms of the
# visible universe are usually put at a number with about 80 digits.) If images were spread evenly
# over this space, a random point should now and then look like something. Draw ten: every pixel any
# grey, independent of all others.

# %% tags=["nbval-ignore-output"]
#| alt: Ten images of which each pixel has a random grey: all alike, an even grain in which nothing
#|   can be made out.
rng = np.random.default_rng(seed)
noise = torch.from_numpy(rng.random((2000, 784), dtype=np.float32))
plots.images({"random": noise[:10]});

# %% [markdown]
# Unfair, you may say: in our images the border is black and the middle is not. So let each pixel
# take a value that *this very pixel* has in one of the 10,000 training images, picked at random,
# and another image for each pixel. Now every pixel, by itself, behaves as it does in real images.

# %% tags=["hide-input"]
lesson.predict(
    "We draw 2,000 images in this way. Will there be a digit among them?",
    {
        "Yes, most of them": "Each pixel is right by itself. But a stroke is something that "
        "neighbouring pixels do together, and that is gone.",
        "Yes, one in a hundred": "A clean stroke takes dozens of pixels that agree by chance.",
        "No, not one of them": "Clouds, all of them. What makes a digit is not in the values of "
        "the pixels but in how they hang together.",
    },
    answer="No, not one of them",
)

# %% tags=["nbval-ignore-output"]
#| alt: Two rows of ten. The images drawn at random but fairly are bright clouds in the middle of a
#|   black page, without a stroke; the real ones below are clear digits.
picked = rng.integers(len(x_train), size=(2000, 784))  # for each pixel, an image to take it from
mixed = x_train[picked, torch.arange(784)]
plots.images({"random, fair": mixed[:10], "real": x_test[:10]});

# %% [markdown]
# Instead of trusting ten pictures, measure. The distance between two images is that between
# two points, the root of the summed squares of the differences:
#
# $$ \|a - b\| = \sqrt{\textstyle\sum_{\text{pixels}} (a - b)^2} . $$
#
# How far is it from each random image to the *nearest* real one? For comparison: how far is it
# from a new real image, which is not among the training images, to its nearest training image?

# %%
def to_nearest(x):
    """Return the distance from each row of x to the nearest training image."""
    return torch.cdist(x, x_train).min(dim=1).values


real_gap, mixed_gap, noise_gap = to_nearest(x_test), to_nearest(mixed), to_nearest(noise)

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Three histograms of the distance to the nearest training image. Real images lie nearest,
#|   the fair random ones farther out and nearly apart from them, the evenly random ones farther
#|   still, in a narrow peak.
ax = plots.panels(1, size=(8, 4))[0]
for name, gap, color in [
    ("real images", real_gap, "original"),
    ("random, fair", mixed_gap, "denoising"),
    ("random", noise_gap, "other"),
]:
    bins = np.arange(0, 18, 0.2)
    ax.hist(gap, bins=bins, color=plots.COLORS[color], alpha=0.7, label=name)
ax.set(xlabel="distance to the nearest training image", ylabel="images")
ax.legend();

# %% [markdown]
# Hardly any real image is as far out as the nearest of the fair random ones. Here is that one, the
# best of 2,000 draws, beside the training image nearest to it:

# %% tags=["nbval-ignore-output"]
#| alt: The fair random image that comes nearest to a real one, a cloud of grey dots, beside that
#|   real image, a digit.
best = mixed[mixed_gap.argmin()][None]  # (1, 784)
beside = x_train[torch.cdist(best, x_train).argmin()][None]
plots.images({"": torch.cat([best, beside])}, captions=["best draw", "nearest"]);

# %% [markdown]
# Even this one is a cloud. (What do 2,000 clouds prove? If a share $p$ of all draws were digits, we
# would see none with probability $(1 - p)^{2000}$. For $p = 1/667$ that is 5 %. So the share is
# most likely below that.)
#
# So real images sit together in a tiny part of the space, and outside it there is next to nothing.
# What is the shape of that part? It is no single spot, since images can differ in many ways. The
# **manifold hypothesis** says:
#
# > Real data lie on, or close to, a curved sheet of few dimensions inside the space of many. As
# > one leaves the sheet, the density of the data falls off steeply.
#
# Such a sheet is called a **manifold**. The surface of the Earth is one: a sheet of two dimensions
# in a space of three. It is curved as a whole, and yet any small piece of it looks flat, so that a
# map with two coordinates will do. Every point of a manifold of $m$ dimensions has $m$ coordinates
# around it in this way. If the hypothesis is true, an image that seems to need 784 numbers needs
# only $m$, and the curse of lesson 01 has less to bite on: it goes by $m$, not by 784.
#
# "Hypothesis", because one cannot look. But one can test what follows from it, and so we do.
#
# ## 2 A sheet with known coordinates
#
# `data.draw_glyphs` draws digits from a font (a *glyph* is the drawn shape of a character), and four
# knobs say how: rotation, zoom, slant and stroke width. Turn one at a time:

# %% tags=["nbval-ignore-output"]
#| alt: Four rows of the digit 3, one for each knob: from left to right it turns, grows, leans from
#|   one side to the other, and gets thicker strokes.
ranges = {"rotation": (-40, 40), "zoom": (0.6, 1.2), "slant": (-0.5, 0.5), "stroke": (1.6, 4.6)}
knobs = {name: np.linspace(low, high, 25) for name, (low, high) in ranges.items()}
walks = {name: data.draw_glyphs(3, **{name: values}) for name, values in knobs.items()}

plots.images({name: walk[::3] for name, walk in walks.items()});

# %% [markdown]
# Each row is a curve in the space of images: one number moves, and 784 pixels follow. Now two at
# once. Let $v_1$ be the zoom and $v_2$ the rotation:

# %% tags=["nbval-ignore-output"]
#| alt: A grid of the digit 3. From row to row it grows, from column to column it turns, from -60
#|   to 60 degrees: two numbers say which image stands where.
v2 = np.linspace(-60, 60, 9)
rows = {f"$v_1$ = {v1}": data.draw_glyphs(3, zoom=v1, rotation=v2) for v1 in (0.6, 0.8, 1.0, 1.2)}
plots.images(rows, captions=[f"{angle:.0f}°" for angle in v2]);

# %% [markdown]
# That is a sheet of two dimensions, and $(v_1, v_2)$ are coordinates on it, just as longitude and
# latitude are on the Earth: two numbers say which image. If the coordinates change a little, the
# image changes a little.
#
# What does the sheet look like in the space of 784 axes? We can only see a shadow of it. Take a
# finer net of such images, and look at it from the side where it is widest. (The function `svd`
# finds that side; lesson 05 explains how.)

# %%
fine, zooms = np.linspace(-60, 60, 61), (0.7, 0.85, 1.0)
sheet = torch.stack([data.draw_glyphs(3, zoom=v1, rotation=fine) for v1 in zooms])  # (3, 61, 784)
centred = sheet - sheet.mean(dim=(0, 1))
Vt = torch.linalg.svd(centred.flatten(0, 1), full_matrices=False).Vh
shadow = centred @ Vt[:2].T  # (3, 61, 2)

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Three curves of dots in the plane of the two widest directions, one for each zoom, each
#|   bent like a horseshoe; a large dot marks on each the digit that is not turned.
ax = plots.panels(1, size=(7.5, 5.5))[0]
for v1, line, color in zip(zooms, shadow, ("linear", "deep", "denoising")):
    ax.plot(*line.T, ".-", color=plots.COLORS[color], linewidth=1, label=f"zoom {v1}")
    look = {"color": plots.COLORS[color], "markersize": 10, "markeredgecolor": "black"}
    ax.plot(*line[30], "o", label="not turned" if v1 == zooms[-1] else None, **look)
ax.set(xlabel="widest direction", ylabel="second widest direction", aspect="equal")
ax.legend(loc="upper left", bbox_to_anchor=(1, 1));

# %% [markdown]
# Each dot is an image, each line one zoom, turned from -60 to 60 degrees. Turning is a simple motion
# for us. In the space of pixels it is a curve, because a pixel that a stroke has left is dark again,
# and other pixels are lit in its place.
#
# ### The same with real images
#
# Glyphs are drawn, so they have knobs. A real image can be moved too: turned, zoomed,
# slanted and shifted by a formula that asks, for each pixel of the new image, from which spot of
# the old one its ink came. (Such a map is called *affine*.)

# %%
from scipy import ndimage


def move(x, rotation=0.0, zoom=1.0, slant=0.0, right=0.0, down=0.0):
    """Move one image (784,): degrees, ratio, pixels per pixel, pixels, pixels."""
    cos, sin = math.cos(math.radians(rotation)), math.sin(math.radians(rotation))
    back = np.array([[cos, sin], [slant * cos - sin, cos + slant * sin]]) / zoom  # (row, column)
    middle = np.array([13.5, 13.5])
    start = middle - back @ (middle + [down, right])
    moved = ndimage.affine_transform(x.view(28, 28).numpy(), back, start, order=3)
    return torch.from_numpy(moved).flatten().clamp(0, 1)


def walk_of(x, **knob):  # for example rotation=[-10, 0, 10]
    ((name, values),) = knob.items()
    return torch.stack([move(x, **{name: value}) for value in values])

# %% tags=["nbval-ignore-output"]
#| alt: Four rows of one real digit: turned, zoomed, slanted and shifted, a little more from column
#|   to column. It stays readable throughout.
x = x_test[0]
rows = {name: walk_of(x, **{name: knobs[name][::3]}) for name in ("rotation", "zoom", "slant")}
rows["shift"] = walk_of(x, right=np.linspace(-4, 4, 9))
plots.images(rows);

# %% [markdown]
# Most of these could have been in the data set: another writer, another slope of the hand. So
# through each image lie curves along which it stays an image. A step of *equal length* in a random
# direction is something else.

# %%
start = x_test[:500]
turned_images = torch.stack([move(x, rotation=12) for x in start])
length = (turned_images - start).norm(dim=1, keepdim=True)
away = torch.from_numpy(rng.normal(size=(500, 784))).float()
shaken = start + length * away / away.norm(dim=1, keepdim=True)

# %% [markdown]
# That is not quite a fair match: such a step is at right angles to nearly everything, and leaves
# the range from 0 to 1. So take another as well, in a direction in which images do differ: the
# difference of two random training images. And clip it to the range, which only makes it shorter.

# %%
pairs = torch.from_numpy(rng.integers(len(x_train), size=(2, 500)))
apart = x_train[pairs[0]] - x_train[pairs[1]]
apart[pairs[0] == pairs[1]] = x_train[0] - x_train[1]  # a pair needs two images
mingled = (start + length * apart / apart.norm(dim=1, keepdim=True)).clamp(0, 1)

# %% tags=["nbval-ignore-output"]
#| alt: Four rows of eight digits. Turned by 12 degrees they look like other writing. After a step
#|   of equal length in a random direction they lie under an even grain, and after one as images
#|   differ under a faint shadow of another digit.
steps = {"original": start, "turned by 12°": turned_images}
steps |= {"random direction": shaken, "as images differ": mingled}
plots.images({name: points[:8] for name, points in steps.items()})
for name, points in steps.items():
    print(f"to the nearest training image: {to_nearest(points).mean():.1f}  {name}")

# %% [markdown]
# Each image of the third row is exactly as far from its original as the one above it, and those of
# the fourth are nearer. Turning stays near other real images. Both other steps leave them: nearly all
# directions lead away from the sheet, and away from the sheet there are no images. (You can still
# read the digits: you know what digits look like and find the way back to the sheet. Lesson 08 trains
# a network to do that.)
#
# ## 3 What a distance is worth
#
# Now walk on, and watch the distance from the start. We turn each of 100 images by up to 180
# degrees, and shift it by up to 12 pixels.

# %%
angles, pixels = np.arange(0, 181, 10), np.arange(0, 13)


def mean_distance(**knob):
    """Return the distance to the unmoved image, averaged over 100 images, for each value."""
    walks = torch.stack([walk_of(x, **knob) for x in x_test[:100]])
    return (walks - x_test[:100, None]).norm(dim=2).mean(dim=0)


turn_distance, shift_distance = mean_distance(rotation=angles), mean_distance(right=pixels)

distances = torch.cdist(x_test, x_train)  # (2000, 10000)
same_class = y_test[:, None] == y_train
usual = distances[~same_class].mean()  # between images of different classes

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Two curves of the distance from the start, against the angle of turning and against the
#|   pixels of shifting. Both rise steeply and then flatten out, near or above the dashed line
#|   of two different digits.
left, right = plots.panels(2, size=(5.5, 4))
left.plot(angles, turn_distance, "o-", color=plots.COLORS["deep"])
right.plot(pixels, shift_distance, "o-", color=plots.COLORS["deep"])
for ax, label in ((left, "turned by, degrees"), (right, "shifted by, pixels")):
    ax.axhline(usual, color=plots.COLORS["other"], linestyle="--", label="two different digits")
    ax.set(xlabel=label, ylabel="distance from the start", ylim=(0, None))
    ax.legend(loc="lower right");

# %% [markdown]
# Look at both ends of the curves.
#
# * **Near**, distance tells the truth: the farther we turn, the larger it is.
# * **Far**, it says little. The curves flatten out, at or above the average distance between two
#   images of different digits (dashed). A 3 turned by a quarter and a 3 turned by a third, or a 3
#   and a 7: all about equally far. Once the strokes no longer overlap, there is nothing more to
#   lose. (Towards 180 degrees the curve falls again: a 0, 1 or 8 upside down is much like itself.)
#
# A common informal description of a manifold says just this: *a space in which the distance, or
# likeness, between two points means something when they are near and nothing when they are far*.
# A mathematician defines it by the small flat pieces. Then near distances agree, whether measured
# through the room or along the sheet; far ones need not, if the sheet is bent. On a mountain road,
# two places on neighbouring turns are a stone's throw apart, and a long drive.
#
# How far does "near" reach? Take three changes to an image: paint its top third black; put the
# nearest image of a different digit in its place; shift it by two pixels.

# %% tags=["hide-input"]
lesson.predict(
    "Which of the three costs the largest squared error, on average?",
    {
        "Painting the top third of the image black": "That removes a good part of the digit, and "
        "you notice at once. But lost ink is counted once, and most of it is still there.",
        "Taking the nearest image of a different digit": "The nearest one overlaps in most of its "
        "strokes; there are thousands to choose from.",
        "Shifting the image to the right by two pixels": "Nearly every stroke misses its old "
        "place: the ink is counted where it was and once more where it is now. And to us it is the "
        "same image.",
    },
    answer="Shifting the image to the right by two pixels",
)

# %%
def shifted(x, by):
    """Shift images (n, 784) to the right by whole pixels; black comes in at the left."""
    return torch.nn.functional.pad(x.view(-1, 28, 28), (by, -by)).flatten(1)


wiped = x_test.clone()
wiped[:, : 9 * 28] = 0  # the first 9 of 28 rows
other = x_train[distances.masked_fill(same_class, torch.inf).argmin(dim=1)]  # of another class

# %% [markdown]
# The last line takes, for every test image, the nearest of all training images with a different
# label. Five columns, and under each the squared error $\|a - b\|^2$ against the first, averaged
# over all 2,000 test images:

# %%
changes = {
    "unchanged": x_test,
    "top wiped": wiped,
    "1 pixel": shifted(x_test, 1),
    "other digit": other,
    "2 pixels": shifted(x_test, 2),
}
cost = {name: ((x - x_test) ** 2).sum(dim=1) for name, x in changes.items()}  # (2000,) each

# %% tags=["nbval-ignore-output"]
#| alt: Three digits in five columns, from the least squared error to the largest: unchanged, the
#|   top third black, shifted by one pixel, another digit that looks much alike, shifted by two
#|   pixels.
rows = {f"image {i}": torch.stack([x[i] for x in changes.values()]) for i in (0, 1, 2)}
captions = [f"{name}\n{cost[name].mean():.0f}" for name in changes]
ax = plots.panels(1, size=(6.5, 4.6))[0]
plots.images(rows, captions=captions, ax=ax)
worse_than_wiped = (cost["1 pixel"] > cost["top wiped"]).float().mean()
worse_than_other = (cost["2 pixels"] > cost["other digit"]).float().mean()
print(f"shifting by 1 pixel costs more than wiping out the top: {worse_than_wiped:.0%} of images")
print(f"shifting by 2 pixels costs more than another digit:    {worse_than_other:.0%} of images")

# %% [markdown]
# By this measure most images are more like *another digit* than like themselves, two pixels to the
# right. Two images can mean the same and lie far apart. So methods that ask "which images are
# near?" are on thin ice when their neighbours are more than a pixel or so away: that is lesson 03.
# And the squared error, which we will use as a loss throughout, counts pixels, not meaning.
#
# ## 4 Where does the straight line lead?
#
# Take two images $a$ and $b$. The straight line between them, in the space of pixels, is
#
# $$ x(t) = (1 - t)\, a + t\, b, \qquad t \text{ from 0 to 1}, $$
#
# and half-way lies $(a + b)/2$. If the images lay on a *flat* sheet, all of the line would lie on
# it. Pair the first 1,000 test images with the other 1,000:

# %% tags=["nbval-ignore-output"]
#| alt: Eight pairs of images a and b. Half-way between them are two pale digits, one over the
#|   other; the nearest training images in the row below are clean digits that often show
#|   something else.
a, b = x_test[:1000], x_test[1000:]
halfway = (a + b) / 2

nearest = x_train[torch.cdist(halfway[:8], x_train).argmin(dim=1)]
rows = {"$a$": a[:8], "half-way": halfway[:8], "nearest image": nearest, "$b$": b[:8]}
plots.images(rows);

# %% [markdown]
# Half-way are two ghosts, one over the other. Nobody writes like that. Does the distance see it?
# We ask again how far it is to the nearest training image. But what should we expect? Begin
# with a cloud that *is* flat: a normal distribution, with the same mean as the images, just as wide
# in every direction (the same covariance), but without any bend.

# %% tags=["nbval-ignore-output"]
def flat_share(x):
    """Return how far half-way is from a flat cloud like x, as a share of how far a new point is."""
    mean, covariance = x.mean(dim=0).numpy(), np.cov(x.numpy().T)
    cloud = rng.multivariate_normal(mean, covariance, len(x) + 2000, method="eigh")
    old, *new = torch.from_numpy(cloud.astype(np.float32)).split([len(x), 1000, 1000])
    point, middle = (torch.cdist(p, old).min(dim=1).values.mean() for p in (new[0], sum(new) / 2))
    return (middle / point).item()


flat_all, flat_digit = flat_share(x_train), flat_share(x_train[y_train == 3])
print(f"like all images: from half-way {flat_all:.2f} of what it is from a new point")
print(f"like one digit, the 3: {flat_digit:.2f}")

# %% [markdown]
# In a flat cloud, half-way is *nearer* to other points than a point usually is: between two
# points one is deep inside the cloud, where it is dense.

# %% tags=["hide-input"]
lesson.predict(
    "And among the images? From which is it farther to the nearest training image: from half-way, "
    "or from a new image?",
    {
        "Half-way is nearer than a new image": "It would be so if the images filled their cloud "
        "evenly. But the cloud is hollow: half-way between two images there usually is no image.",
        "Half-way is about as near as a new image": "That would be a coincidence: something that "
        "no one would write, just as close to the data as what someone did.",
        "Half-way is farther than a new image": "The line takes a short cut through empty space, "
        "where a flat cloud is densest.",
    },
    answer="Half-way is farther than a new image",
)

# %% tags=["nbval-ignore-output"]
halfway_share = to_nearest(halfway) / real_gap.mean()  # (1000,)
same_digit = y_test[:1000] == y_test[1000:]
print(f"all pairs: from half-way {halfway_share.mean():.2f} of what it is from a new image")
print(f"same digit: {halfway_share[same_digit].mean():.2f}; flat {flat_digit:.2f}")
print(f"different digits: {halfway_share[~same_digit].mean():.2f}; flat {flat_all:.2f}")

# %% [markdown]
# Two things are mixed in the first number: the sheet is bent, and there are ten digits with gaps
# between them. So the pairs are split by whether both show the same digit. Above 1 means: emptier
# than where images lie. The gaps between digits make a part of it. But even within one digit,
# half-way is not crowded as it is in the flat cloud.
#
# ### How long may a straight line be?
#
# Every small piece of a manifold looks flat, so a *short* line should stay. Turn a 3 by a certain
# angle, and look at the middle of the straight line between start and end. How far is it from the
# nearest image of the walk, as a share of the line's length? On a flat sheet the share is 0. It can
# never be more than $\tfrac12$ (dashed): then nothing is nearer than the two ends.

# %%
circle = data.draw_glyphs(3, rotation=np.linspace(-90, 90, 361))  # half a degree apart
spans = [2, 5, 10, 20, 40, 80, 160]
stray = []
for span in spans:
    first, last = circle[180 - span], circle[180 + span]  # span half-degrees to either side
    off = (circle - (first + last) / 2).norm(dim=1).min()
    stray.append((off / (last - first).norm()).item())

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: A curve: how far the middle of a straight line strays from the walk, against the angle of
#|   turning. It rises from about a tenth at 2 degrees to the dashed line at one half, which it
#|   reaches at 80 degrees.
ax = plots.panels(1, size=(7, 4))[0]
ax.semilogx(spans, stray, "o-", color=plots.COLORS["deep"])
ax.axhline(0.5, color=plots.COLORS["other"], linestyle="--")
ax.set_xticks(spans, [f"{span}°" for span in spans])
ax.set(xlabel="turned by", ylabel="off the walk, share of the line", ylim=(0, 0.55));

# %% [markdown]
# Over 2 degrees the middle strays by a tenth of the line, over 5 degrees by a third of the most that
# it can. From 80 degrees on it is lost: no turned 3 is nearer to it than the two ends. **Near,
# straight lines can be trusted; far, they cannot.** But "near" is small, because glyphs have edges.
# Were these perfectly sharp, and the pixels endlessly fine, the middle would stray by half however
# short the line: what the edge has passed is simply lit or dark (Donoho and Grimes 2005, Wakin and
# others 2005). Only grey pixels, half covered, soften that.
#
# Walk yourself. Choose a knob (the widget says "factor") and move along. At the left is an image of
# the walk, beside it the point of the straight line from the first image to the last. The chart
# says how far the line is from the walk. The last two walks are those of a real image.

# %% tags=["slider"]
#| alt: The walk of a turning 3, with a slider on its way. The image of the walk is clean, the
#|   point of the straight line beside it is two ghosts; the chart of its distance from the walk
#|   is high in the middle and 0 at both ends.
from aelib import widgets

units = {"rotation": "{:.0f}°", "zoom": "{:.2f}", "slant": "{:.2f}", "stroke": "{:.1f} pixels"}
values = {name: [units[name].format(v) for v in knobs[name]] for name in knobs}
real = {
    "a real image, turned": walk_of(x_test[0], rotation=knobs["rotation"]),
    "a real image, shifted": walk_of(x_test[0], right=np.linspace(-4, 4, 25)),
}
widgets.ManifoldWalk(walks | real, values=values, step=12)

# %% [markdown]
# ## 5 A line that stays
#
# If pixels are the wrong place for straight lines, which is the right one? The coordinates of the
# sheet. On the sheet of section 2 we would go straight in $(v_1, v_2)$, and every point on the way
# would be a clean 3. For real images nobody gives us coordinates. Here an **autoencoder** comes in
# (lesson 00 trained one, lesson 04 builds one). Its encoder $f$ turns an image into a code
# $h = f(x)$ of $k = 16$ numbers, and its decoder $g$ makes an image $\hat x = g(h)$ of any code: it
# is a map of the sheet, with 16 coordinates, learnt from images alone. (They are the network's own
# coordinates. If one of them meant rotation, another zoom, and so on, the code would be called
# **disentangled**; nothing in this training asks for that.)

# %%
net = models.Autoencoder((784, 256, 64, 16), seed=seed)
history = training.fit(
    net, x_train, epochs=10, batch_size=128, lr=0.002, seed=seed, progress=False
)

# %% [markdown]
# Go straight in the code, from $f(a)$ to $f(b)$, and decode every point on the way:

# %% tags=["nbval-ignore-output"]
#| alt: Eleven steps from one digit to another. In pixels one fades out while the other fades in.
#|   In code one shape bends into the other.
t = torch.linspace(0, 1, 11)[:, None]  # (11, 1)
h_a, h_b = net.encode(x_test[:1]), net.encode(x_test[1:2])
in_pixels = (1 - t) * x_test[:1] + t * x_test[1:2]
in_code = net.decode((1 - t) * h_a + t * h_b).detach()
plots.images({"in pixels": in_pixels, "in code": in_code}, captions=[f"{s:.0%}" for s in t[:, 0]]);

# %% [markdown]
# You know this slider from lesson 00. A new task: find two different digits between which the line
# in code passes a clean *third* digit, and two of the same digit between which it does not stay
# clean.

# %% tags=["slider"]
#| alt: Two digits and a slider half-way between them: in pixels two ghosts, in code one shape.
widgets.CodeWalk(x_test[:24], net, way=0.5)

# %% [markdown]
# The line in code bends one shape into the other. Is it nearer to real images, in numbers? Be fair:
# a decoder draws softly, and a soft image is less far from everything. So let *both* lines
# run between reconstructions, $\hat a = g(f(a))$ and $\hat b = g(f(b))$: both start from the same
# soft images. Half-way they may still differ in strength, so measure a second time with every
# image scaled to the mean length $\|\cdot\|$ of its two ends.

# %%
with torch.no_grad():
    a_hat, b_hat = net(a), net(b)
    code_halfway = net.decode((net.encode(a) + net.encode(b)) / 2)
ends_gap = to_nearest(torch.cat([a_hat, b_hat])).mean()
ends_length = (a_hat.norm(dim=1) + b_hat.norm(dim=1)) / 2

strays, scaled_strays = {}, {}  # how much farther out half-way is than the ends: (1000,) each
for way, x in {"pixels": (a_hat + b_hat) / 2, "code": code_halfway}.items():
    strays[way] = to_nearest(x) - ends_gap
    scaled_strays[way] = to_nearest(x * (ends_length / x.norm(dim=1))[:, None]) - ends_gap

# %% tags=["nbval-ignore-output"]
print(f"the ends are {ends_gap:.2f} from the nearest training image; half-way adds")
print("            all   same digit    different  all, scaled")
for way, gap in strays.items():
    columns = gap, gap[same_digit], gap[~same_digit], scaled_strays[way]
    print(f"in {way:6}", f"{columns[0].mean():5.2f}", *(f"{c.mean():12.2f}" for c in columns[1:]))

# %% [markdown]
# The line in code strays much less, scaled or not, and least within one digit. It does
# not stay on the sheet altogether: nothing in the training asked that what lies between two codes
# should be an image, and between two different digits there may be none. Lesson 12 asks for it.
#
# ## 6 How many directions?
#
# If there is a sheet, how many dimensions $m$ does it have? This number is called the **intrinsic
# dimension** of the data. Count neighbours to find it. On a line, twice the distance holds twice
# as many neighbours; on a flat sheet, four times as many; in a room, eight times. On a sheet of $m$
# dimensions that is evenly filled, the number of points within a distance $r$ grows as $r^m$.
#
# Take one point, and let $T_1 \le T_2 \le \dots \le T_n$ be the distances to its $n$ nearest
# neighbours. Look at the ball that just reaches the last of them, of radius $T_n$. Any other
# neighbour lies somewhere in it, and closer than $t$ with a probability whose derivative with respect
# to $t$ is the density:
#
# $$ P(T \le t) = \Big(\frac{t}{T_n}\Big)^m, \qquad\qquad
# p(t) = \frac{m\, t^{m-1}}{T_n^m} . $$
#
# Which $m$ makes the distances that we see most likely? Take the logarithm of the density,
# $\log m + (m - 1) \log t - m \log T_n$, add up over the $n - 1$ neighbours, and set the
# derivative with respect to $m$ to zero:
#
# $$ \sum_{j=1}^{n-1} \Big( \frac1m + \log T_j - \log T_n \Big) = 0
# \qquad\Longrightarrow\qquad
# \frac{1}{m} = \frac{1}{n-1} \sum_{j=1}^{n-1} \log \frac{T_n}{T_j} . $$
#
# This is the **maximum-likelihood estimator** of Levina and Bickel (2004). One point alone gives a
# shaky number, so average over all points: not the $m$, but the $1/m$, as MacKay and Ghahramani
# pointed out, since that is what maximum likelihood says when all points share one $m$.

# %%
def dimension(x, n=10):
    """Estimate the intrinsic dimension of points x (N, d) from n neighbours each."""
    distances = torch.cdist(x, x).sort(dim=1).values  # (N, N), nearest first
    T = distances[:, 1 : n + 1]  # (N, n); column 0 is the point itself
    return 1 / torch.log(T[:, -1:] / T[:, :-1]).mean()


roll, _ = data.toy_manifold("swiss_roll", n=1000, seed=seed)  # a sheet, rolled up in 3 dimensions
sample = x_train[:1000].double()
for points in (roll.double(), sample):
    by_aelib = metrics.intrinsic_dimension(points, neighbours=10)
    np.testing.assert_allclose(dimension(points).item(), by_aelib, rtol=1e-4)
print("the estimator agrees with metrics.intrinsic_dimension")

# %% [markdown]
# From here on we use that one. Does it find what we know? The Swiss roll (drawn in lesson 03) fills
# a part of a room with three axes, but it is a sheet. And our glyphs have knobs: turn one, two, three
# or all four of them at random.

# %% tags=["nbval-ignore-output"]
print(f"Swiss roll: {metrics.intrinsic_dimension(roll):.2f}")
found = []
for m in (1, 2, 3, 4):
    names = list(data.GLYPH_RANGES)[:m]  # rotation, zoom, slant, stroke
    turned = {name: rng.uniform(*data.GLYPH_RANGES[name], 1000) for name in names}
    found.append(metrics.intrinsic_dimension(data.draw_glyphs(3, **turned)))
    print(f"{m} of the knobs {names}: {found[-1]:.2f}")

# %% [markdown]
# The estimator has seen nothing but lists of 784 numbers, and counts the knobs. (With one knob it
# is a little high. A thousand images on one curve are so close together that the rounding of grey
# values to 256 steps is no longer small beside their distances. Such noise points in all directions,
# and the estimator counts them.)
#
# Now 5,000 images. And beside them the same with their pixels shuffled: every pixel keeps its values,
# but they are dealt out anew among the images, so that nothing hangs together, as in section 1.

# %% tags=["hide-input"]
lesson.predict(
    "We also give the estimator pure noise, 784 independent numbers per image, so the truth is "
    "784. What will it estimate from 5,000 noise images?",
    {
        "About 784, the truth": "It would, with enough points. But then each point needs "
        "neighbours that are really near, and lesson 01 showed how many points that takes.",
        "Several times 784": "There are only 784 directions to move in, and the estimator's "
        "errors go the other way.",
        "Far less than 784": "The nearest neighbours are nearly as far as all the others, so they "
        "say little about small distances. See below.",
    },
    answer="Far less than 784",
)

# %% tags=["nbval-ignore-output"]
some = x_train[:5000].numpy()
kinds = {
    "images": some,
    "shuffled": rng.permuted(some, axis=0),
    "noise": rng.random((5000, 784), dtype=np.float32),
}
estimate = {name: metrics.intrinsic_dimension(points) for name, points in kinds.items()}

for name, m in estimate.items():
    print(f"{name:9} {m:6.1f}")

# %% [markdown]
# The estimate for the images is far below 784. Break the ties between the pixels, and the same grey
# values move in far more directions.
#
# But the noise! The truth is 784, and the estimate is off by several times. Before we believe one
# estimate, we must understand the wrong one. Try cubes that are evenly filled, of a dimension that
# we choose; and fewer points or more.

# %%
true_ms = [2, 5, 10, 20, 50, 200, 784]
counts = [500, 1000, 2000, 4000]
cubes = [metrics.intrinsic_dimension(rng.random((4000, m))) for m in true_ms]
by_count = {
    name: [metrics.intrinsic_dimension(points[:count]) for count in counts]
    for name, points in kinds.items()
}

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Left, estimated against true dimension: the estimates follow the dashed line of the truth
#|   up to about five, and then fall behind more and more. Right, estimates against the number
#|   of points: the images far below, their shuffled pixels and pure noise above and still
#|   rising.
left, right = plots.panels(2, size=(5.5, 4.2))
left.loglog(true_ms, true_ms, "--", color=plots.COLORS["other"], label="the truth")
left.loglog(true_ms, cubes, "o-", color=plots.COLORS["original"], label="estimate, 4,000 points")
left.axhline(by_count["images"][-1], color=plots.COLORS["deep"], label="the images")
left.set(xlabel="dimension of the cube", ylabel="estimated dimension")
left.legend()
for (name, values), color in zip(by_count.items(), ("deep", "denoising", "original")):
    right.plot(counts, values, "o-", color=plots.COLORS[color], label=name)
right.set(xlabel="number of points", ylabel="estimated dimension", ylim=(0, 180))
right.legend(loc="center right", bbox_to_anchor=(1, 0.36));

# %% [markdown]
# Left: up to about five dimensions the estimate is good. At ten it is a sixth too low, and from
# there it falls behind, more and more. Right: with more points the estimate of the noise creeps up,
# but very slowly.
#
# The reason is the curse of lesson 01. The formula holds for neighbours so near that the cloud
# looks endless and even around each point. To have a neighbour at half the distance, in $m$
# dimensions you need $2^m$ times as many points: $2^{10}$ is a thousand, and $2^{784}$ you have
# met. With a few thousand points in 784 dimensions, even the nearest neighbour is nearly as far as
# any other point. So the balls stick out of the cube on all sides, hold fewer points than $r^m$
# promises, and $m$ comes out too low.
#
# How to read an estimate, then:
#
# * It is **too low when the dimension is high**. Compare with data of known dimension and equal
#   number. Which cube has the estimate of the images?

# %% tags=["nbval-ignore-output"]
for m in (8, 12, 15, 20):
    print(f"cube of {m}: {metrics.intrinsic_dimension(rng.random((5000, m))):.1f}", end="   ")
print(f"images: {estimate['images']:.1f}")

# %% [markdown]
# For MNIST, a cube of about fifteen dimensions; for `glyphs`, of about eight. And noise is
# estimated above a hundred: the gap between the two is real, the figure for noise is not.
#
# * It depends on **how many neighbours** $n$ are asked, that is, on how large a piece one looks at.
# * It is **too high when there is noise** on the sheet, at the scale of the neighbours:

# %% tags=["nbval-ignore-output"]
for n in (3, 10, 40):
    print(f"n = {n}: {metrics.intrinsic_dimension(some, neighbours=n):.1f}", end="   ")
print()
for scale in (0, 0.05, 0.1, 0.2):
    noisy = some[:2000] + rng.normal(0, scale, (2000, 784))
    print(f"images + noise of scale {scale}: {metrics.intrinsic_dimension(noisy):.1f}")

# %% [markdown]
# * It is an **average** over all points. There need not be one sheet; there may be one for each
#   digit, of its own dimension:

# %% tags=["nbval-ignore-output"]
per_class = {c: metrics.intrinsic_dimension(x_train[y_train == c]) for c in range(10)}
print("  ".join(f"{c}: {m:.1f}" for c, m in per_class.items()))

# %% [markdown]
# They differ, which speaks for a union of sheets. Pope and others (2021) apply this estimator to
# many image sets; for the photographs of ImageNet, of 150,528 numbers each, they arrive at 26 to 43,
# depending on the number of neighbours. If your images are `glyphs`, you know the truth: rotation,
# zoom, slant, stroke and a small shift in two directions make six, besides the choice of the font.
#
# So the hypothesis has stood four tests. Chance does not hit the sheet. A step along it leads to
# images, a step in another direction does not. The straight line leaves it. And neighbours spread
# in one or two dozen directions at most, not in hundreds. So there is hope that a code of 16 or 32
# numbers says most of what 784 pixels say. Lessons 04 and 05 try it.
#
# ## Exercises
#
# **1. On foot.** The straight line from the first image of a walk to the last is short, but it
# leaves the sheet. How long is the walk itself? Return the sum of the distances from each image to
# the next. Then compare `walk_length(walks["rotation"])` with the straight line,
# `walk_length(walks["rotation"][[0, -1]])`.

# %% tags=["exercise:walk_length"]
def walk_length(walk):
    """walk: (n, d), one image in each row, in order."""
    ...  # your code here

# %% tags=["hide-input", "check:walk_length"]
from aelib import lesson

corner = torch.tensor([[0.0, 0.0], [3.0, 4.0], [3.0, 0.0]])
lesson.check(
    walk_length,
    (
        lambda f: abs(float(f(corner[:2])) - 5) < 1e-6,
        "from image (0, 0) to image (3, 4) it is 5, the root of 3^2 + 4^2, and no way back",
    ),
    (
        lambda f: abs(float(f(corner[:2] + 7)) - 5) < 1e-6,
        "it must not matter where the walk begins: measure from each image to the next",
    ),
    (
        lambda f: abs(float(f(corner)) - 9) < 1e-6,
        "the steps are 5 and 4 long: add them up (the way back from the last is no step)",
    ),
)

# %% [markdown] tags=["solution:walk_length"]
# <details><summary>Solution</summary>
#
# ```python
# def walk_length(walk):
#     return (walk[1:] - walk[:-1]).norm(dim=1).sum()
# ```
#
# </details>

# %% [markdown]
# **2. Count.** The idea of section 6 in its simplest form: there are `within_r` pairs of points
# closer than $r$, and `within_2r` pairs closer than $2r$. If the number grows as $r^m$, what is
# $m$?

# %% tags=["exercise:counted_dimension"]
def counted_dimension(within_r, within_2r):
    """Return m."""
    ...  # your code here

# %% tags=["hide-input", "check:counted_dimension"]
from aelib import lesson

lesson.check(
    counted_dimension,
    (lambda f: abs(f(100, 200) - 1) < 1e-9, "on a line, 2r reaches twice as many: m is 1"),
    (lambda f: abs(f(100, 400) - 2) < 1e-9, "on a sheet, four times as many: m is 2"),
    (lambda f: abs(f(50, 400) - 3) < 1e-9, "in a room, eight times as many: m is 3"),
    (lambda f: abs(f(100, 283) - 1.5) < 0.01, "2^1.5 is 2.83: m need not be a whole number"),
)

# %% [markdown] tags=["solution:counted_dimension"]
# <details><summary>Solution</summary>
#
# ```python
# def counted_dimension(within_r, within_2r):
#     return np.log(within_2r / within_r) / np.log(2)  # 2**m = within_2r / within_r
# ```
#
# Grassberger and Procaccia (1983) estimate the dimension in this way, the *correlation dimension*.
#
# </details>

# %% [markdown]
# **3. Two neighbours are enough.** Take $n = 2$ in the formula of section 6, averaged over all
# points as there. Given the distances $T_1$ and $T_2$ of every point, return the estimate of $m$.

# %% tags=["exercise:two_nearest"]
def two_nearest(T1, T2):
    """T1, T2: (N,), the distances to the nearest and to the second nearest neighbour."""
    ...  # your code here

# %% tags=["hide-input", "check:two_nearest"]
from aelib import lesson

first = torch.tensor([1.0, 2.0, 1.0])
second = torch.tensor([np.exp(0.25), 2 * np.exp(0.75), np.exp(2.0)])
lesson.check(
    two_nearest,
    (lambda f: float(f(first[:1], second[:1])) > 0, "T2 / T1 is above 1: its logarithm is above 0"),
    (
        lambda f: abs(float(f(first[:1], second[:1])) - 0.25) > 1e-4,
        "this is 1/m, the logarithm of T2 / T1; asked for is m",
    ),
    (
        lambda f: abs(float(f(first[:1], second[:1])) - 4) < 1e-4,
        "T1 = 1, T2 = e^(1/4) = 1.284: the natural logarithm of T2 / T1 is 1/4, and m is 4",
    ),
    (
        lambda f: abs(float(f(first[1:2], second[1:2])) - 4 / 3) < 1e-4,
        "T1 = 2 and T2 = 2 e^(3/4): it is the ratio of the two that counts",
    ),
    (
        lambda f: abs(float(f(first, second)) - 1) < 1e-4,
        "1/m is 1/4, 3/4 and 2, on average 1: take the average of these, then turn it over",
    ),
)

# %% [markdown] tags=["solution:two_nearest"]
# <details><summary>Solution</summary>
#
# ```python
# def two_nearest(T1, T2):
#     return 1 / torch.log(T2 / T1).mean()
# ```
#
# With only the two nearest, the ball is as small as it can be, and so is the error from a bent
# sheet or an uneven density. Facco and others (2017) made an estimator of it, *TwoNN*; they fit a
# line where we average.
#
# </details>

# %% [markdown]
# ## What this run showed

# %%
lesson.claim(
    "no random image, even with fair pixels, comes as near to a real one as most new ones",
    mixed_gap.min() > real_gap.median(),
)
lesson.claim(
    "a step along the sheet stays nearer to images than an equal step at random",
    to_nearest(turned_images).mean() < to_nearest(shaken).mean(),
)
lesson.claim(
    "and nearer than a clipped step in a direction in which two images differ",
    to_nearest(turned_images).mean() < to_nearest(mingled).mean(),
)

# %%
lesson.claim(
    "on average, shifting by one pixel costs more than wiping out the top third",
    cost["1 pixel"].mean() > cost["top wiped"].mean(),
)
lesson.claim(
    "for most images, shifting by two pixels costs more than another class's nearest",
    worse_than_other > 0.5,
)

# %%
lesson.claim(
    "half-way in pixels lies farther from the nearest real image than a new image does",
    halfway_share.mean() > 1,
)
lesson.claim("in flat clouds it is the other way round", max(flat_all, flat_digit) < 1)
lesson.claim(
    "the straight line over 2 degrees strays by under half the share that it does over 80",
    stray[0] < 0.5 * stray[5],
)

# %%
lesson.claim(
    "half-way in code strays less than half-way in pixels, from the same ends",
    strays["code"].mean() < 0.8 * strays["pixels"].mean(),
)
lesson.claim(
    "and so it does if all are scaled to the length of the ends",
    scaled_strays["code"].mean() < 0.8 * scaled_strays["pixels"].mean(),
)

# %%
lesson.claim(
    "two, three and four knobs are counted right, within 20 %",
    max(abs(found[i] / (i + 1) - 1) for i in (1, 2, 3)) < 0.2,
)
lesson.claim("the intrinsic dimension of the images is under 30", estimate["images"] < 30)
lesson.claim(
    "it is under a third of that of the same pixels, shuffled",
    estimate["images"] < estimate["shuffled"] / 3,
)
lesson.claim(
    "784-dimensional noise is estimated at less than half of that",
    estimate["noise"] < 784 / 2,
)

# %% [markdown]
# ## Summary
#
# * Nearly all of the space of pixels is empty. Images lie on or near a **manifold**: a curved
#   sheet of few dimensions, with few coordinates (rotation, zoom, slant, stroke, ...).
# * Distance between images can be trusted **near** and not **far**. A shift by two pixels can cost
#   more than a change of the digit.
# * The straight line in pixels leaves the sheet: two ghosts. The straight line in code strays
#   less: the code is a set of coordinates on the sheet.
# * The intrinsic dimension of the images is one or two dozen at most. Such an estimate is too low
#   when the dimension is high and points are few, and too high when there is noise. Say which
#   estimator, how many points and neighbours, and how it does on data that you know.
#
# ## References
#
# * E. Levina, P. Bickel, [Maximum likelihood estimation of intrinsic
#   dimension](https://papers.nips.cc/paper/2577-maximum-likelihood-estimation-of-intrinsic-dimension),
#   NIPS 2004; D. MacKay, Z. Ghahramani, [Comments on
#   it](https://www.inference.org.uk/mackay/dimension/), 2005.
# * E. Facco, M. d'Errico, A. Rodriguez, A. Laio, [Estimating the intrinsic dimension of datasets by
#   a minimal neighborhood information](https://doi.org/10.1038/s41598-017-11873-y), Scientific
#   Reports 7 (2017).
# * P. Grassberger, I. Procaccia, [Measuring the strangeness of strange
#   attractors](https://doi.org/10.1016/0167-2789%2883%2990298-1), Physica D 9 (1983).
# * P. Pope, C. Zhu, A. Abdelkader, M. Goldblum, T. Goldstein, [The intrinsic dimension of images
#   and its impact on learning](https://arxiv.org/abs/2104.08894), ICLR 2021.
# * D. Donoho, C. Grimes, [Image manifolds which are isometric to Euclidean
#   space](https://doi.org/10.1007/s10851-005-4965-4), J. Math. Imaging and Vision 23 (2005);
#   M. Wakin, D. Donoho, H. Choi, R. Baraniuk, [The multiscale structure of non-differentiable image
#   manifolds](https://hdl.handle.net/1911/20432), 2005.
# * C. Doersch, [Tutorial on variational autoencoders](https://arxiv.org/abs/1606.05908), 2016,
#   where an image that is shifted and one with a missing part are compared.
# * C. Fefferman, S. Mitter, H. Narayanan, [Testing the manifold
#   hypothesis](https://doi.org/10.1090/jams/852), J. Amer. Math. Soc. 29 (2016).
# * P. Simard, Y. LeCun, J. Denker, [Efficient pattern recognition using a new transformation
#   distance](https://papers.nips.cc/paper/656-efficient-pattern-recognition-using-a-new-transformation-distance),
#   NIPS 1992: a distance that forgives small shifts and turns.
# * I. Goodfellow, Y. Bengio, A. Courville, [Deep Learning, section 5.11.3: Manifold
#   learning](https://www.deeplearningbook.org/contents/ml.html), MIT Press 2016.
