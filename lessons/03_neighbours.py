# %% [markdown]
# # 03 · Neighbours, and when to trust them
#
# *Can we flatten the sheet by asking who is near?*
#
# **What you will do:** roll up a sheet of points, and try to flatten it with PCA, with Isomap, which
# you build yourself, and with LLE. Then break each of them.
#
# **What you will learn:** how one gets from "who is near whom" to a map; what happens with too many
# neighbours, with too few, and with noise; why such a map has no place for a new point.
#
# **What you need:** lesson 02, matrix products, and what an eigenvector is. About 45 minutes to
# read and try; the whole notebook runs in under a minute.

# %% tags=["setup"]
import warnings

import numpy as np
import torch
from scipy.sparse.csgraph import shortest_path
from scipy.spatial.distance import cdist
from scipy.stats import spearmanr
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE, Isomap, LocallyLinearEmbedding
from sklearn.neighbors import NearestNeighbors

from aelib import data, lesson, models, plots, training

# scikit-learn warns where links do not hold all points together; exercise 1 is about that.
warnings.filterwarnings("ignore", message=".*connected components.*")
plots.use_style()
seed = lesson.seed()

# %% tags=["nbval-ignore-output"]
images = data.load_images(train=1_000, test=100, seed=seed)
points, places = data.toy_manifold("swiss_roll", n=1500, seed=seed)
x, t = points.double().numpy(), places.double().numpy()
print(images.name, tuple(images.x_train.shape), " roll", x.shape, " places", t.shape)

# %% [markdown]
# ## 1 A sheet, rolled up
#
# Lesson 02 said that images lie near a **manifold**: a curved sheet of few dimensions in a space of
# many. If so, a few numbers per image should do, those that say *where on the sheet* it lies. To
# find them is to flatten the sheet.
#
# We practise where we can see the answer. Take a sheet of paper, roll it up, and throw points on
# it: the **Swiss roll**. Each point $x$ has $d = 3$ coordinates. The answer has $k = 2$: the place
# $t$ along the roll, and the height. $t$ is an angle; it runs from $1.5\pi$ at the inner end to
# $4.5\pi$ at the outer one, and is also the distance from the middle, so each turn lies $2\pi
# \approx 6.3$ outside the one before. A method is shown $x$ only. It must come up with a
# **map**: two numbers $h$ for each point.
#
# Paper bends but does not stretch, so the flat sheet is known exactly. Its length comes from
# first-year calculus. Seen from the side the roll is the curve $(t \cos t, t \sin t)$; its speed is
# $\sqrt{1 + t^2}$, and the way along it is the integral of that, $\tfrac12 \big(t \sqrt{1 + t^2} +
# \operatorname{arsinh} t\big)$, where arsinh undoes the hyperbolic sine (NumPy calls it `arcsinh`).

# %%
def way_along(t):
    return (t * np.sqrt(1 + t**2) + np.arcsinh(t)) / 2


height = x[:, 1]
sheet = np.column_stack([way_along(t) - way_along(t.min()), height])  # (1500, 2)

# %% tags=["as-drawn", "nbval-ignore-output"]
#| alt: Left, the roll of points from an angle, a spiral sheet coloured from dark inside to light
#|   outside. Right, the same points on a flat, long strip, dark at its left end and light at
#|   its right.
def draw(ax, h, title, labels=("first coordinate", "second coordinate"), colors=t, every=3):
    h = np.asarray(h)[::every]  # of many points, every third will do
    sharp = dict(s=14, linewidths=0, antialiased=False, zorder=3)  # keeps the file small
    ax.scatter(*h.T, c=colors[::every], cmap="viridis", **sharp)
    ax.set(title=title, xlabel=labels[0], ylabel=labels[1])


side = x[:, [0, 2]]  # the roll seen from the side
oblique = side + height[:, None] * [0.5, 0.3]  # and seen from an angle
left, right = plots.panels(2, size=(5, 3.6), widths=[1, 1.6])
draw(left, oblique, "the roll", ("across", "up"), every=1)
draw(right, sheet, "the answer: the sheet, flattened", ("way along the roll", "height"))
for ax in (left, right):
    ax.set_aspect("equal")

# %% [markdown]
# The colour is $t$, dark at the inner end and light at the outer one.
#
# A ruler measures the straight distance of two points. An ant on the sheet has to walk. How do
# the two compare? Take all pairs that one of four points makes with any other:

# %% tags=["nbval-ignore-output"]
#| alt: Each dot is a pair of points: the distance on the sheet against the straight one. Up to
#|   about 5 the dots lie on the line of equal; beyond, many lie far above it.
ruler, ant = cdist(x[:4], x), cdist(sheet[:4], sheet)  # (4, 1500) distances each
ax = plots.panels(1, size=(5.5, 3.8))[0]
dots = dict(s=4, color=plots.COLORS["other"], linewidths=0, antialiased=False)
ax.scatter(ruler, ant, **dots)
ax.plot([0, 25], [0, 25], "--", color=plots.COLORS["original"], label="equal")
ax.set(xlabel="straight distance", ylabel="distance on the sheet")
ax.legend();

# %% [markdown]
# Up to about 5 the two agree. From 6 on there are pairs that are close in space and far away on the
# sheet: they lie on different turns. Here, then, is what lesson 02 meant by *meaningful near,
# meaningless far*. And here is a plan: **trust only short distances, and build the rest from
# them.**
#
# How do we tell whether a map is any good? If the sheet is flat in it, some direction on the map
# runs along the roll, so it puts the points in the same order as $t$. **Rank correlation** measures
# just that. Replace the values by their ranks (the smallest becomes 0, the next 1, and so on) and
# take the correlation of the ranks: 1 if the order is the same, -1 if it is reversed, near 0 if the
# one says little about the other. How a map is turned is a matter of taste, so we try 60 directions
# on it, take the best, and drop the sign. Above 0.9, say, the map has unrolled the roll.

# %%
def ranks(values):
    return values.argsort(axis=0).argsort(axis=0)


angles = np.arange(60) * np.pi / 60
directions = np.stack([np.cos(angles), np.sin(angles)])  # (2, 60)


def in_order(h, t):
    h = np.asarray(h) @ directions  # (n, 2) -> (n, 60)
    return abs(np.corrcoef(ranks(h).T, ranks(np.asarray(t)))[-1, :-1]).max()


flat = x[:, :2]
by_scipy = [abs(spearmanr(flat @ one, t).statistic) for one in directions.T]
np.testing.assert_allclose(in_order(flat, t), max(by_scipy))
print("scipy's rank correlation is that of the ranks")

# %% [markdown]
# ## 2 What does PCA see?
#
# Principal component analysis (PCA) is the plain way from three numbers to two. It turns the
# cloud until its widest side is seen, and draws its shadow; lesson 05 takes it apart.

# %% tags=["hide-input"]
lesson.predict(
    "PCA may look at the roll from any side. What will its two coordinates show?",
    {
        "A strip: the sheet, more or less flattened": "A shadow can only squash. To flatten the "
        "sheet one has to bend it back.",
        "A spiral: the roll, more or less from the side": "That is where the roll is widest in "
        "both directions, and PCA looks for width.",
        "A rectangle: the roll from the front, turn behind turn": "The roll is less high than it "
        "is wide across, so more width is to be had by looking from the side.",
    },
    answer="A spiral: the roll, more or less from the side",
)

# %% tags=["as-drawn", "nbval-ignore-output"]
#| alt: The map by PCA is a spiral, the roll seen from the side, with the light turn around the dark.
shadow = PCA(2).fit_transform(x)
pca_rank = in_order(shadow, t)
ax = plots.panels(1, size=(4.5, 4))[0]
draw(ax, shadow, f"PCA, rank correlation {pca_rank:.2f}")
ax.set_aspect("equal")
sides = np.random.default_rng(seed).normal(size=(3, 2000))
shadow_rank = max(abs(spearmanr(t, x @ one).statistic) for one in sides.T)
print(f"the best of 2,000 shadows: rank correlation {shadow_rank:.2f}")

# %% [markdown]
# Perhaps PCA was unlucky with its direction, and another shadow would do? The printed number is the
# best of 2,000 directions: no shadow puts the points in order. A roll cannot be flattened by
# looking at it.
#
# ## 3 Isomap: let the ant walk
#
# Now the plan. **Isomap** (Tenenbaum, de Silva and Langford, 2000) takes three steps: link each
# point to its nearest neighbours; measure every other distance as a walk along links; draw a map
# with these distances. We build it.
#
# **Links.** For each point we take its ten nearest neighbours. A link may be used in both
# directions, and it is as long as a ruler says. Where there is no link, the distance is
# infinite, for now.

# %%
def linked(x, neighbours):
    ruler = cdist(x, x)
    row = np.arange(len(x))[:, None]
    nearest = ruler.argsort(axis=1)[:, : neighbours + 1]  # the first is the point itself
    links = np.full_like(ruler, np.inf)
    links[row, nearest] = ruler[row, nearest]
    return np.minimum(links, links.T)  # (n, n)


links = linked(x, neighbours=10)

# %% [markdown]
# Drawn on the flat sheet, which only we know, they make a net. (This is the inner part of it.)

# %% tags=["as-drawn", "nbval-ignore-output"]
#| alt: A close net of grey links over the inner part of the flat sheet, each link short.
def draw_links(ax, places, links, color):
    i, j = np.nonzero(np.triu(np.isfinite(links), 1))  # each pair once
    pen_up = np.full_like(places[i], np.nan)
    across, up = np.stack([places[i], places[j], pen_up]).T  # (links, 3) each
    ax.plot(across.ravel(), up.ravel(), color=plots.COLORS[color], linewidth=0.7)
    return len(i)


ax = plots.panels(1, size=(6, 3.6))[0]
count = draw_links(ax, sheet, links, "other")
draw(ax, sheet, f"{count:,} links in all", ("way along the roll", "height"), every=1)
ax.set(xlim=(-1, 25), ylim=(-1, 15), aspect="equal");

# %% [markdown]
# **Walks.** The shortest walk from $i$ to $l$ either avoids the point $j$, or goes to $j$ first and
# on from there. So ask, for one point $j$ after the other, whether the way over $j$ is shorter.
# When all points have had their turn, the table holds the shortest walks. (This is the algorithm of
# Floyd and Warshall.) It is short and slow, so we try it on 200 points and let SciPy do the rest.

# %%
def shortest_walks(links):
    walks = links.copy()
    for j in range(len(walks)):
        walks = np.minimum(walks, walks[:, [j]] + walks[[j], :])  # to j, and from j on
    return walks


few = linked(x[:200], neighbours=10)
np.testing.assert_allclose(shortest_walks(few), shortest_path(few))
print("our walks are as short as SciPy's")

# %% tags=["nbval-ignore-output"]
#| alt: The distance on the sheet against the shortest walk along links: all dots lie close to the
#|   line of equal, a little to its right.
walks = shortest_path(links)  # (1500, 1500)
ax = plots.panels(1, size=(5.5, 3.8))[0]
ax.scatter(walks[:4], ant, **dots)
longest = walks[:4].max()
ax.plot([0, longest], [0, longest], "--", color=plots.COLORS["original"], label="equal")
ax.set(xlabel="shortest walk along links", ylabel="distance on the sheet")
ax.legend();

# %% [markdown]
# Compare that with the picture in section 1. From short distances alone, the walks have found
# the long ones. They are a few per cent too long, since a walk from point to point is a zigzag.
#
# **A map from distances.** Think of a table of the distances between all towns of a country. From it
# one can draw the map. How? Suppose that the coordinates $h_i$ exist, with their mean at 0.
# Multiply out:
#
# $$ D_{ij}^2 = |h_i - h_j|^2 = |h_i|^2 + |h_j|^2 - 2\, h_i \cdot h_j . $$
#
# We want the last term. Let $c$ be the mean of all $|h_j|^2$. Since $\sum_j h_j = 0$, the mean of
# row $i$ is $|h_i|^2 + c$, that of column $j$ is $|h_j|^2 + c$, and that of the whole table is
# $2c$. So only the last term is left in
#
# $$ B_{ij} = -\tfrac12 \big( D_{ij}^2 - \text{mean of row } i - \text{mean of column } j
# + \text{mean of all} \big) = h_i \cdot h_j . $$
#
# With the points in the rows of $H$, that is $B = H H^\top$. With the eigenvectors of $B$ in the
# columns of $V$ and its eigenvalues on the diagonal of $\Lambda$, it is $B = V \Lambda V^\top$ as
# well, so $H = V \Lambda^{1/2}$ will do. The two largest eigenvalues make the best map of two
# dimensions. This is **classical scaling** (Torgerson, 1952). On distances that do come from a flat
# map, those on the sheet itself, every one must come back:

# %%
def map_from(distances, k=2):
    squares = distances**2
    B = squares - squares.mean(axis=0) - squares.mean(axis=1, keepdims=True) + squares.mean()
    values, vectors = np.linalg.eigh(-B / 2)  # smallest first
    values, vectors = values[::-1][:k], vectors[:, ::-1][:, :k]  # the k largest
    return vectors * np.sqrt(values)


some = sheet[:300]
again = map_from(cdist(some, some))
np.testing.assert_allclose(cdist(again, again), cdist(some, some), atol=1e-8)
print("all distances are back")

# %% [markdown]
# Put together, that is Isomap. scikit-learn has it too, and calls the number of neighbours
# `n_neighbors`. Is ours the same?

# %%
ours = map_from(walks)
theirs = Isomap(n_neighbors=10).fit_transform(x)
mirrored = np.sign((ours * theirs).sum(axis=0))  # -1 where an axis points the other way
np.testing.assert_allclose(ours * mirrored, theirs, atol=1e-6)
print("the same map as scikit-learn's")

# %% tags=["as-drawn", "nbval-ignore-output"]
#| alt: The map by Isomap is a long flat strip whose colours run evenly from dark to light.
isomap_rank = in_order(ours, t)
ax = plots.panels(1, size=(7, 2.6))[0]
draw(ax, ours, f"Isomap, 10 neighbours, rank correlation {isomap_rank:.3f}")
ax.set_aspect("equal")

# %% [markdown]
# The sheet lies flat, and to scale: the axes have the units of the roll. From here on we
# use scikit-learn's.
#
# ## 4 LLE: keep the recipe
#
# **Locally linear embedding** (LLE; Roweis and Saul, 2000, printed next to Isomap in the same issue
# of *Science*) measures no long distances at all. A small piece of the sheet is nearly flat, so a
# point can be mixed from its neighbours:
#
# $$ x_i \approx \sum_j w_{ij}\, x_j, \qquad \sum_j w_{ij} = 1, \qquad
# j \text{ among the neighbours of } i . $$
#
# The weights $w_{ij}$ are a recipe. Turning, shifting or bending the sheet does not change it. So
# find the recipes in space, and then look for points on the map that obey the *same* recipes:
#
# $$ \text{make } \sum_i \Big| h_i - \sum_j w_{ij}\, h_j \Big|^2 \text{ small,} $$
#
# with mean 0 and the same width for both coordinates (or all $h_i = 0$ would win). Both steps are
# linear algebra; the second is an eigenvector problem, like the last step of Isomap.

# %%
def lle(x, neighbours):
    model = LocallyLinearEmbedding(n_neighbors=neighbours, eigen_solver="dense")
    return model.fit_transform(x)


def isomap(x, neighbours):
    return Isomap(n_neighbors=neighbours).fit_transform(x)

# %% tags=["as-drawn", "nbval-ignore-output"]
#| alt: The map by LLE: the colours run in order from one end to the other, but the strip is
#|   squeezed into a shape that is not to scale.
by_lle = lle(x, 10)
lle_rank = in_order(by_lle, t)
ax = plots.panels(1, size=(5, 4))[0]
draw(ax, by_lle, f"LLE, 10 neighbours, rank correlation {lle_rank:.3f}")
isomap_height, lle_height = in_order(ours, height), in_order(by_lle, height)
print(f"rank correlation with the height: Isomap {isomap_height:.3f}, LLE {lle_height:.3f}")

# %% [markdown]
# LLE has put the points in the right order along the roll too. But this is no map to scale: the
# widths are prescribed, and no distance was asked for. And the height? Isomap has found it as well.
# For LLE it varies: on some rolls the height comes out well, on others the second coordinate is
# busy with bending the first.
#
# How much does the number of neighbours matter? Take 5 instead of 10, on five different rolls:

# %% tags=["nbval-ignore-output"]
five = {"Isomap": [], "LLE": []}
for other in range(seed, seed + 5):
    other_x, other_t = data.toy_manifold("swiss_roll", n=1500, seed=other)
    five["Isomap"].append(in_order(isomap(other_x, 5), other_t))
    five["LLE"].append(in_order(lle(other_x, 5), other_t))
for method, found in five.items():
    print(f"{method:6} with 5 neighbours, five rolls:", np.round(found, 2))

# %% [markdown]
# Isomap hardly notices: a walk over few links is just a bit longer. For LLE it is a matter of luck.
# A recipe with few ingredients does not pin a point down in every direction of the sheet, so the
# map can fold or tear. (*Modified* LLE, by Zhang and Wang, 2006, keeps several recipes for each point
# and is much steadier: try scikit-learn's `method="modified"`.) Isomap looks safe.
#
# ## 5 One more link
#
# The map of section 3 stands on thousands of links, none of them wrong. We add one that is false:
# from a point near the inner end across the gap to the next turn.

# %% tags=["hide-input"]
lesson.predict(
    "One link among thousands joins two turns that should be apart. What does Isomap's map look "
    "like?",
    {
        "As before: the others outvote the one link": "In a mean it would be. A shortest walk is "
        "a minimum, and a minimum listens to whoever is shortest.",
        "As before, but for the two points at its ends": "The two ends are close now, and so is "
        "everything near the one to everything near the other.",
        "Bent as a whole, far from the link as well": "Every long walk that gains from the link "
        "takes it, so a large share of all distances becomes too short.",
    },
    answer="Bent as a whole, far from the link as well",
)

# %%
jump = abs(t[:, None] - t) > np.pi  # pairs of points more than half a turn apart
start = abs(t - 2 * np.pi).argmin()
end = np.where(jump[start], cdist(x, x)[start], np.inf).argmin()  # the nearest on another turn
cut = links.copy()
cut[start, end] = cut[end, start] = np.linalg.norm(x[start] - x[end])

bent = map_from(shortest_path(cut))
cut_rank = in_order(bent, t)

# %% tags=["as-drawn", "hide-input", "nbval-ignore-output"]
#| alt: Left, the roll from the side, and on it one orange link from one turn to the next. Right,
#|   the map by Isomap with this link: a bent band, no longer a strip.
left, right = plots.panels(2, size=(4.6, 3.6), widths=[1, 1.4])
draw(left, side, "one false link", ("first axis", "third axis"))
left.plot(*side[[start, end]].T, color=plots.COLORS["denoising"], linewidth=4)
draw(right, bent, f"Isomap, rank correlation {cut_rank:.2f}")
for ax in (left, right):
    ax.set_aspect("equal");

# %% [markdown]
# This was noticed early (Balasubramanian and Schwartz, 2002). It matters where the link lands: ours
# was chosen to hurt, others bend the map less.
#
# ### Too many neighbours
#
# Nobody adds false links on purpose. But the gap between two turns is $2\pi \approx 6.3$ wide,
# and whoever asks for many neighbours has to take far ones. Links across the gap are called **short
# cuts** (orange).

# %% tags=["as-drawn", "nbval-ignore-output"]
#| alt: The roll from the side with 10, 25 and 50 neighbours. With 10 hardly a link crosses the
#|   gaps between its turns; with 50 orange short cuts fill all of them.
axes = plots.panels(3, size=(3.7, 3.6))
for ax, neighbours in zip(axes, (10, 25, 50)):
    many = linked(x, neighbours)
    short_cuts = draw_links(ax, side, np.where(jump, many, np.inf), "denoising")
    draw(ax, side, f"{neighbours} neighbours: {short_cuts} short cuts", ("first axis", ""))
    ax.set_aspect("equal")
axes[0].set(ylabel="third axis");

# %% tags=["nbval-ignore-output"]
#| alt: Rank correlation against the number of neighbours. Isomap and LLE begin high and fall with
#|   more neighbours to about the height of PCA, a level line.
counts = [5, 10, 20, 30, 50]
ranks_of = {
    "Isomap": [in_order(isomap(x, count), t) for count in counts],
    "LLE": [in_order(lle(x, count), t) for count in counts],
}
ax = plots.panels(1, size=(7, 4))[0]
ax.plot(counts, ranks_of["Isomap"], "o-", color=plots.COLORS["original"], label="Isomap")
ax.plot(counts, ranks_of["LLE"], "s--", color=plots.COLORS["other"], label="LLE")
ax.axhline(pca_rank, color=plots.COLORS["pca"], label="PCA")
ax.set(xlabel="neighbours", ylabel="rank correlation with $t$", ylim=(0, 1.05))
ax.legend();

# %% [markdown]
# Both end no better than PCA. Between too few and too many there is a window, and the points decide
# where: twice as many on the same sheet lie closer, and one can ask for more neighbours before the
# links reach across. Here we know $t$ and can look. With real data nobody says that a link is false.
#
# ## 6 Move both
#
# A smaller roll, 500 points. The first slider is the number of neighbours, the second the noise:
# how far each point has been pushed off the sheet, as a standard deviation in each of the three
# coordinates. Left the roll, with short cuts in orange; right the map.
#
# * At noise 0, find the largest number of neighbours at which Isomap still unrolls. Which short cut
#   breaks it?
# * Raise the noise, and look for a number of neighbours that works. Up to which noise is there one?
# * Choose LLE. Is its window the same?
#
# With few neighbours, look at the holes in the net: Isomap walks around a hole and draws it wider.

# %%
counts_shown, noises = (5, 6, 8, 10, 14, 20), (0, 0.25, 0.5, 0.75, 1.0)
rolls = {s: data.toy_manifold("swiss_roll", n=500, noise=s, seed=seed)[0] for s in noises}
t_shown = data.toy_manifold("swiss_roll", n=500, seed=seed)[1]


def upright(h, s):
    """Mirror the axes so that they do not flip from one setting to the next."""
    guide = np.column_stack([t_shown, rolls[s][:, 1]])
    return h * np.sign(((h - h.mean(axis=0)) * guide).sum(axis=0))


maps = {
    name: {(n, s): upright(method(rolls[s], n), s) for n in counts_shown for s in noises}
    for name, method in {"Isomap": isomap, "LLE": lle}.items()
}

# %% tags=["slider"]
#| alt: A roll from the side with its short cuts at the left, and its map at the right; two sliders
#|   set the neighbours and the noise. With 6 neighbours and no noise the map is a strip in
#|   order.
from aelib import widgets

widgets.NeighbourExplorer(rolls, t_shown, maps, neighbours=6)

# %% [markdown]
# The window closes while the roll is still plain to see. Your eye knows that there is a gap,
# because it looks at the whole; a neighbour method looks at ten points at a time.
#
# ## 7 Noise along axes of its own
#
# So much for noise that one can see. In many dimensions there is another kind. Give each point $q$
# more coordinates that mean nothing: Gaussian noise with standard deviation $s = 2$, while the roll
# is about 25 across. From the side, along the first and the third axis, **nothing has changed**.

# %%
def with_noise_axes(x, q, s=2.0, start=seed):
    extra = np.random.default_rng(start).normal(0, s, (len(x), q))
    return np.hstack([x, extra])  # (n, 3 + q)


def nearest(x, neighbours=10):
    return NearestNeighbors(n_neighbors=neighbours).fit(x).kneighbors(return_distance=False)


def kept(before, after):
    """Return the share of neighbours that are still neighbours."""
    return np.mean([np.isin(a, b).mean() for a, b in zip(before, after)])

# %% tags=["hide-input"]
lesson.predict(
    "The roll with 10 axes of noise, each much narrower than the roll itself. Of the ten nearest "
    "neighbours that a point had, how many does it keep? And what becomes of Isomap?",
    {
        "Nearly all; Isomap still unrolls": "Each axis alone does little. But distances add up "
        "the squares of all of them, and ten small lucks make a large one.",
        "About a third; Isomap still unrolls": "The share is about right. But a few of the new "
        "neighbours lie on another turn, and section 5 showed what one false link can do.",
        "About a third; Isomap does not unroll": "Most links are new, a few of these lead to "
        "another turn, and a few are enough.",
        "Nearly all; Isomap does not unroll": "One false link is enough for that. But are so many "
        "kept? Distances add up the squares of all axes, and ten small lucks make a large one.",
    },
    answer="About a third; Isomap does not unroll",
)

# %% tags=["nbval-ignore-output"]
share, noisy_rank, cleaned_rank, before = {}, {}, {}, nearest(x)
print("axes   kept   on another turn   Isomap    LLE   Isomap with 5, 20   PCA, then Isomap")
for q in (0, 3, 10):
    noisy = with_noise_axes(x, q)
    after = nearest(noisy)
    share[q], noisy_rank[q] = kept(before, after), in_order(isomap(noisy, 10), t)
    jumps = np.take_along_axis(jump, after, axis=1).sum()
    print(f"{q:4} {share[q]:6.0%} {jumps:9} of {after.size:,} {noisy_rank[q]:8.2f}", end=" ")
    five_and_20 = [in_order(isomap(noisy, count), t) for count in (5, 20)]
    cleaned_rank[q] = in_order(isomap(PCA(3).fit_transform(noisy), 10), t)
    print(f"{in_order(lle(noisy, 10), t):6.2f} {five_and_20[0]:13.2f}, {five_and_20[1]:.2f}", end=" ")
    print(f"{cleaned_rank[q]:16.2f}")

# %% [markdown]
# Look at the third column of the table: how few links to another turn it takes. With few axes
# of noise another number of neighbours may still do; with ten axes neither more nor fewer help.
#
# The last column is a warning to those who blame the neighbours too soon. PCA to three numbers
# takes the noise away, and Isomap unrolls what is left. A linear clean-up is the first thing to try.
# It works because this noise is *narrow* and the roll lies in three straight axes, and fails where
# the noise is as wide as the sheet, or where the sheet bends through very many axes.
#
# Why are neighbours lost? As in section 5 of lesson 01, $q$ axes of noise add to each squared distance
#
# $$ 2 q s^2 \;\pm\; s^2 \sqrt{8q} . $$
#
# The first term is the same for all pairs and changes no order. The second is luck. Once it is as
# large as the difference between near and far, luck decides who is a neighbour. To cross the gap, a
# squared distance of $(2\pi)^2 \approx 39$ has to be made up for; with $s = 2$, ten axes have a
# luck of $4\sqrt{80} \approx 36$. Is the formula right?

# %%
extra = with_noise_axes(x, q=10)[:, 3:]
added = ((extra[:750] - extra[750:]) ** 2).sum(axis=1)  # 750 pairs
assert abs(added.mean() / (2 * 10 * 2**2) - 1) < 0.15
assert abs(added.std() / (2**2 * np.sqrt(8 * 10)) - 1) < 0.25
print("mean and spread of 750 pairs are as the formula says, within sampling error")

# %% [markdown]
# ### The same with images (optional)
#
# Add Gaussian noise with $s = 0.5$ to each pixel of 1,000 images. How many of its ten nearest
# neighbours does an image keep? And the figure: first row, an image that keeps as many as most do,
# and its nearest neighbours. Second row: the same with noise. Third row: who these are, drawn
# without the noise.

# %% tags=["nbval-ignore-output"]
clean = images.x_train.double().numpy()
grainy = clean + np.random.default_rng(seed).normal(0, 0.5, clean.shape)
near_clean, near_noisy = nearest(clean), nearest(grainy)
image_share = kept(near_clean, near_noisy)
y = images.y_train.numpy()
same_clean, same_noisy = [(y[near] == y[:, None]).mean() for near in (near_clean, near_noisy)]
print(f"kept: {image_share:.0%} of the neighbours")
print(f"of the same class: {same_clean:.0%} of the clean, {same_noisy:.0%} of the noisy neighbours")

# %% tags=["nbval-ignore-output"]
#| alt: Three rows. A clean digit and its ten nearest neighbours, much alike; the same digit under
#|   noise and its neighbours, all grainy; these neighbours without their noise, of which
#|   several show other digits.
each = np.array([np.isin(a, b).mean() for a, b in zip(near_clean, near_noisy)])
one = abs(each - image_share).argmin()
rows = {"clean": clean[[one, *near_clean[one]]], "noisy": grainy[[one, *near_noisy[one]]]}
rows["noise taken off"] = clean[[one, *near_noisy[one]]]
plots.images(rows, captions=["image", *range(1, 11)]);

# %% [markdown]
# Noise on 784 pixels is noise on 784 axes. Most images have lost most of their neighbours, though
# you would still recognise many of the digits. And even without noise: a neighbour is near because
# its pixels are, and lesson 02 showed how little that can mean. It lives next door; that does not
# make it family.
#
# ## 8 Where does a new point go?
#
# Now something that has nothing to do with noise. Take 200 new points of the same roll. Where on
# our maps do they belong?
#
# LLE as first published does not say. It solves *one* equation for the coordinates of *all*
# points it was given. Out come 1,500 pairs of numbers: a table, and no function that could be
# asked about point 1,501. For Isomap it is the same. One can put the new points with the old and
# solve the whole again, and then the old points move as well, if only a little.
#
# Repairs came later. Bengio and others (2003) extend the eigenvectors of such methods, Isomap's
# too, to new points. Saul and Roweis (2003) simply use LLE's recipe again: mix the new point from
# its neighbours among the *old* points, and use the same weights on the map. Since the weights sum
# to 1, the error of the mixture is $x - \sum_j w_j x_j = \sum_j w_j (x - x_j)$. Its square is
# $w^\top G\, w$, where $G$ holds the dot products of the differences $x - x_j$. For a fixed sum, that
# is smallest where $G w$ has the same value in each place: solve $G w = 1$, divide by the sum.

# %%
def recipe(point, around):  # (d,), (neighbours, d)
    away = point - around
    G = away @ away.T
    G += 1e-3 * np.trace(G) * np.eye(len(G))  # ten neighbours in 3-d: without it, no unique answer
    w = np.linalg.solve(G, np.ones(len(G)))
    return w / w.sum()

# %%
new_points, new_t = data.toy_manifold("swiss_roll", n=200, seed=seed + 1000)
new_x, new_t = new_points.double().numpy(), new_t.numpy()
model = LocallyLinearEmbedding(n_neighbors=10, eigen_solver="dense").fit(x)
near = cdist(new_x, x).argsort(axis=1)[:, :10]
placed = np.array([recipe(p, x[j]) @ model.embedding_[j] for p, j in zip(new_x, near)])
np.testing.assert_allclose(placed, model.transform(new_x), atol=1e-9)
print("placed as scikit-learn's transform does")

# %% tags=["as-drawn", "nbval-ignore-output"]
#| alt: The map by LLE in pale grey, and on it the new points in colour: they lie on it, in order
#|   from dark to light.
new_rank = in_order(placed, new_t)
ax = plots.panels(1, size=(5, 3.8))[0]
ax.scatter(*model.embedding_.T, s=9, color="0.85", linewidths=0)
draw(ax, placed, f"new points, rank correlation {new_rank:.3f}", colors=new_t, every=1)

# %% [markdown]
# On a clean roll that works well. But all 1,500 old points have to be kept for ever, and searched for
# each new one, and the neighbours it finds must be neighbours indeed. The way back, from a place on
# the map to a point in space, is missing as well.
#
# ## 9 The relatives (optional)
#
# To describe data by fewer numbers is called **dimensionality reduction**. It is **unsupervised
# learning**: no labels are asked for. PCA, Isomap and LLE are not alone in it. What others make of the
# same question:
#
# | method | what it asks of the neighbours | what you get |
# |---|---|---|
# | **t-SNE** (van der Maaten and Hinton, 2008) | who is a likely neighbour of whom; the map should agree | pictures of groups; distances between groups mean little; no place for new points as published |
# | **UMAP** (McInnes, Healy and Melville, 2018) | much the same, on links whose strength fades with distance | pictures much like those of t-SNE, faster; a place for new points |
# | **Laplacian eigenmaps** (Belkin and Niyogi, 2003) | linked points should lie close, and the map must not shrink to a point | an eigenvector problem, as in LLE; no scale |
# | **kernel PCA** (Schölkopf, Smola and Müller, 1998) | nothing of neighbours: PCA on a table of similarities; with that of Isomap or LLE it is Isomap or LLE | an eigenvector problem, and a place for new points |
# | **k-means** | which of a few centres is nearest | a group for each point: one number instead of $d$ |
# | **spectral clustering** | the same links as Isomap; cut where they are few | groups of any shape |
# | **density estimation** | how many lie within reach | how probable a point is |
#
# Clustering is reduction to the extreme: the code is the number of the group, and within a group
# all points are the same.
#
# Four maps of the same 1,000 images, made without labels; the colours are the classes, added
# afterwards. For each image we compare its ten nearest neighbours on the map with those among the
# pixels; the title says which share is the same.

# %%
image_maps = {"PCA": PCA(2).fit_transform(clean), "Isomap": isomap(clean, 10)}
image_maps["LLE"] = lle(clean, 10)
image_maps["t-SNE"] = TSNE(random_state=seed).fit_transform(clean)
map_share = {name: kept(near_clean, nearest(h)) for name, h in image_maps.items()}

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Four maps of images, coloured by class. PCA and Isomap: clouds in which the classes overlap.
#|   LLE: a star of thin arms. t-SNE: separate islands, most of one colour.
axes = plots.panels(4, size=(3.6, 3.8))
for ax, (name, h) in zip(axes, image_maps.items()):
    digits = ax.scatter(*h.T, s=12, c=y, cmap="tab10", vmin=-0.5, vmax=9.5, linewidths=0)
    low, high = np.percentile(h, [1, 99], axis=0)  # a few far out would rule the scale
    margin = 0.15 * (high - low)
    ax.set(title=f"{name}: {map_share[name]:.0%} kept", xticks=[], yticks=[])
    (left, bottom), (right, top) = low - margin, high + margin
    ax.set(xlim=(left, right), ylim=(bottom, top))
axes[-1].legend(*digits.legend_elements(num=None), bbox_to_anchor=(1, 1.05), fontsize=11);

# %% [markdown]
# To keep neighbours is all that t-SNE is asked to do, and it keeps the most of them. PCA keeps the
# largest distances as well as it can, and those between neighbours are the smallest. Isomap wants all
# distances right at once, and two numbers do not suffice for that.
#
# Pretty, and useful to look at. But the coordinates of a place on these maps mean nothing by
# themselves, there is no way back to an image, and each map is as good as the neighbours in pixel
# space.
#
# ## 10 What an autoencoder asks instead
#
# The **autoencoder** of lesson 00 asks no point about its neighbours. It learns two functions,
# an encoder $h = f(x)$ and a decoder $\hat x = g(h)$, so that $\hat x$ comes close to $x$. A new
# point has a code at once, and a code has a way back: the two things that the maps lack. That is
# its case, and not the noise, of which PCA can rid this roll. We give it the roll in 30 axes of
# noise, and a code of two numbers. (Take the network as given; lesson 04 explains it.)

# %%
both = with_noise_axes(np.vstack([x, new_x]), q=30)
both = torch.from_numpy(both - both[:1500].mean(axis=0)).float() / 7  # width 1 suits the network
z, z_new = both[:1500], both[1500:]  # to train on, and new ones

net = models.Autoencoder((33, 64, 64, 2), activation="tanh", output=None, seed=seed)
how = dict(batch_size=100, lr=0.01, schedule="one-cycle", seed=seed, progress=False)
history = training.fit(net, z, epochs=120, **how)

# %% [markdown]
# We judge it on the three coordinates of the roll, on the **new** points: how far is $\hat x$ from
# $x$ (squared, averaged)? Beside it stand PCA with two numbers and two methods that need no code of
# two: PCA with three, and the mean of a point's ten nearest neighbours among the old ones. And is
# its code the flattened sheet?

# %% tags=["hide-input"]
lesson.predict(
    "It has 2 numbers to describe 33 coordinates, of which 30 are noise. What do you expect?",
    {
        "It rebuilds the roll better than PCA, and its code is the flat sheet": "The first is "
        "true. But look at the loss: does anything in it ask for the right order?",
        "It rebuilds the roll better than PCA, but its code is not the sheet": "The loss asks for "
        "good copies only. The network may cut the sheet into pieces and lay them wherever they "
        "fit, if only the decoder knows where they belong.",
        "It rebuilds the roll no better than PCA: the noise has spoilt it too": "Noise that "
        "cannot be predicted is not worth a number of the code. The roll is wider, so the code "
        "goes to it.",
    },
    answer="It rebuilds the roll better than PCA, but its code is not the sheet",
)

# %% tags=["nbval-ignore-output"]
copies = {"net": net(z_new).detach()}
for name, k in {"PCA": 2, "PCA, three": 3}.items():
    pca = PCA(k).fit(z)
    copies[name] = torch.from_numpy(pca.inverse_transform(pca.transform(z_new)))
copies["neighbours"] = z[torch.cdist(z_new, z).argsort(dim=1)[:, :10]].mean(dim=1)
copies = {name: copy[:, :3] for name, copy in copies.items()}
error = {name: ((copy - z_new[:, :3]) ** 2).sum(1).mean().item() for name, copy in copies.items()}
code_rank = in_order(net.encode(z).detach(), t)
print(f"error on new points, two numbers: PCA {error['PCA']:.2f}, autoencoder {error['net']:.2f}")
print(f"three: PCA {error['PCA, three']:.4f}; mean of neighbours {error['neighbours']:.2f}")
print(f"rank correlation of its code with the place along the roll: {code_rank:.2f}")

# %% tags=["as-drawn", "hide-input", "nbval-ignore-output"]
#| alt: Left, new points of the roll, a spiral. Middle, as the autoencoder rebuilds them, a ring on
#|   which two turns lie together. Right, its code: pieces of the sheet beside and over one
#|   another, whose colours are not in order.
left, middle, right = plots.panels(3, size=(4, 3.7))
labels = ("first axis", "third axis")
draw(left, z_new[:, [0, 2]], "200 new points", labels, new_t, every=1)
draw(middle, copies["net"][:, [0, 2]], "as it rebuilds them", labels, new_t, every=1)
draw(right, net.encode(z).detach(), "its code of the old points");

# %% [markdown]
# So it is no magic either. To clean a point, PCA with three numbers is better by far, since the
# roll lies in three axes; the neighbours' mean may be too. But neither gives two numbers and a way
# back from them. The autoencoder does, for every new point. Only, the gap means nothing to it: in
# places it has laid two turns on top of each other. And it has not unrolled the sheet: its two
# numbers are an address that its decoder can read.
#
# Is it the noise that tangles the code, or the short training? Here is the same net with the clean
# roll in its three axes, and below it the same with 1,000 epochs in place of 120, three seeds, run
# beforehand (`python experiments/clean_roll.py`):

# %% tags=["nbval-ignore-output"]
roll, roll_new = (torch.from_numpy(p - x.mean(axis=0)).float() / 7 for p in (x, new_x))
clean_net = models.Autoencoder((3, 64, 64, 2), activation="tanh", output=None, seed=seed)
training.fit(clean_net, roll, epochs=120, **how)
clean_error = ((clean_net(roll_new) - roll_new) ** 2).sum(dim=1).mean().item()
clean_rank = in_order(clean_net.encode(roll).detach(), t)
print(f"clean roll: error on new points {clean_error:.2f}, rank correlation {clean_rank:.2f}")
long_runs = lesson.stored("clean_roll")["runs"]
for run in long_runs:
    print(f"stored:     error on new points {run['error']:.2f}, rank correlation {run['rank']:.2f}")

# %% [markdown]
# More time makes one of the three copies far better and one no better at all, and each code stays
# tangled. It is neither the noise nor the time: nothing in the loss asks for order. What a code looks
# like, and how to ask for a better one, is what much of this course is about.
#
# ## Exercises
#
# **1. Does it hang together?** With too few neighbours, the links fall into separate pieces, and
# there is no walk from one to another. Return `True` if every point can be reached from every
# other. (`shortest_path` is at hand.)

# %% tags=["exercise:hangs_together"]
def hangs_together(links):
    """links: (n, n) distances, infinite where there is no link."""
    ...  # your code here

# %% tags=["hide-input", "check:hangs_together"]
from aelib import lesson

gap = np.inf
chain = np.array([[0, 1, gap, gap], [1, 0, 1, gap], [gap, 1, 0, 1], [gap, gap, 1, 0]])
pieces = np.array([[0, 1, gap, gap], [1, 0, gap, gap], [gap, gap, 0, 1], [gap, gap, 1, 0]])
shuffled = chain[np.ix_([0, 2, 1, 3], [0, 2, 1, 3])]
triangle = np.array([[0, 1, 1, gap], [1, 0, 1, gap], [1, 1, 0, gap], [gap, gap, gap, 0]])
lesson.check(
    hangs_together,
    (lambda f: f(chain) in (True, False), "return True or False"),
    (lambda f: f(chain), "a chain hangs together, though its ends have no link of their own"),
    (
        lambda f: not f(pieces),
        "two pairs: each point has a link, and a walk to some other, but not to every other",
    ),
    (lambda f: f(shuffled), "a chain 0-2-1-3: the order of the points in the list means nothing"),
    (lambda f: not f(triangle), "three points linked to each other, and one alone, out of reach"),
)

# %% [markdown] tags=["solution:hangs_together"]
# <details><summary>Solution</summary>
#
# ```python
# def hangs_together(links):
#     return bool(np.isfinite(shortest_path(links)).all())
# ```
#
# </details>

# %% [markdown]
# **2. How much noise?** Luck is $s^2 \sqrt{8q}$. At how many axes $q$ has it grown to the squared
# width of a gap? Solve for $q$ (it need not be a whole number). For our roll it is about 12.

# %% tags=["exercise:axes_until"]
def axes_until(gap, s):
    """gap: a distance; s: standard deviation of the noise on each axis."""
    ...  # your code here

# %% tags=["hide-input", "check:axes_until"]
from aelib import lesson

lesson.check(
    axes_until,
    (lambda f: abs(f(2.0, 1.0) - 0.5) > 1e-9, "that is where the luck reaches the gap, not its square"),
    (
        lambda f: abs(f(2.0, 1.0) - 2) < 1e-9,
        "gap 2, s = 1: the luck, the root of 8q, must be 2^2 = 4, so 8q = 16",
    ),
    (
        lambda f: abs(f(2.0, 0.5) - 32) < 1e-9,
        "half the noise makes a quarter of the luck: it takes 16 times as many axes, 32",
    ),
    (
        lambda f: abs(f(4.0, 1.0) - 32) < 1e-9,
        "twice the gap, four times its square: it takes 16 times as many axes, 32",
    ),
)

# %% [markdown] tags=["solution:axes_until"]
# <details><summary>Solution</summary>
#
# ```python
# def axes_until(gap, s):
#     return gap**4 / (8 * s**4)  # from s**2 * sqrt(8 q) = gap**2
# ```
#
# </details>

# %% [markdown]
# **3. A recipe with two ingredients.** On a line, mix the point `x` from `a` and `b`: return the two
# weights with `w_a + w_b = 1` and `w_a * a + w_b * b = x`. What do they look like if `x` is not
# between the two?

# %% tags=["exercise:two_weights"]
def two_weights(x, a, b):
    """Three numbers, a and b different. Return w_a, w_b."""
    ...  # your code here

# %% tags=["hide-input", "check:two_weights"]
from aelib import lesson

lesson.check(
    two_weights,
    (lambda f: len(f(1.0, 0.0, 2.0)) == 2, "return two numbers: return w_a, w_b"),
    (
        lambda f: abs(sum(f(1.0, 0.0, 4.0)) - 1) < 1e-9,
        "the two weights must add up to 1: divide by the distance between a and b",
    ),
    (
        lambda f: np.allclose(f(0.0, 0.0, 4.0), (1, 0)),
        "x lies on a: all the weight belongs to a, and w_a comes first",
    ),
    (lambda f: np.allclose(f(1.0, 0.0, 4.0), (0.75, 0.25)), "the nearer one gets the more"),
    (
        lambda f: np.allclose(f(3.0, 2.0, 4.0), (0.5, 0.5)),
        "half-way between 2 and 4, both weigh the same: a need not be 0",
    ),
    (lambda f: np.allclose(f(7.0, 2.0, 4.0), (-1.5, 2.5)), "beyond b, the weight of a is negative"),
    (lambda f: np.allclose(f(0.0, 2.0, 4.0), (2, -1)), "before a, the weight of b is negative"),
)

# %% [markdown] tags=["solution:two_weights"]
# <details><summary>Solution</summary>
#
# ```python
# def two_weights(x, a, b):
#     w_b = (x - a) / (b - a)  # from (1 - w_b) * a + w_b * b = x
#     return 1 - w_b, w_b
# ```
#
# Beyond `b` the recipe takes more than all of `b` and gives back some of `a`: it extends the line.
# A recipe can leave the piece of the sheet that it was made for, and nothing warns you.
#
# </details>

# %% [markdown]
# ## What this run showed

# %%
lesson.claim("PCA does not unroll the roll", pca_rank < 0.7)
lesson.claim("nor does the best of 2,000 shadows", shadow_rank < 0.7)
lesson.claim("Isomap with ten neighbours unrolls it", isomap_rank > 0.9)
lesson.claim("and its other coordinate is the height", isomap_height > 0.9)
lesson.claim("LLE with ten neighbours finds the order along the roll too", lle_rank > 0.9)

excess = np.median(walks[:4, 4:] / ant[:, 4:])
lesson.claim("walks along links are typically within 10 % of the distance on the sheet", excess < 1.1)

# %%
lesson.claim(
    "with five neighbours Isomap unrolls each of five rolls, and LLE fails on at least one",
    min(five["LLE"]) < 0.9 < min(five["Isomap"]),
)
lesson.claim("a single false link bends Isomap's map", cut_rank < 0.95)
lesson.claim("too many neighbours break Isomap", ranks_of["Isomap"][-1] < 0.7)
lesson.claim("and they break LLE", ranks_of["LLE"][-1] < 0.7)

# %%
lesson.claim("with ten axes of noise, under half of the neighbours are kept", share[10] < 0.5)
lesson.claim("and Isomap does not unroll any more", noisy_rank[10] < 0.7)
lesson.claim("after PCA to three numbers it does", cleaned_rank[10] > 0.9)
lesson.claim("with noise on their pixels, images lose most neighbours", image_share < 0.5)

# %%
lesson.claim("LLE's recipes put new points in their places", new_rank > 0.9)
lesson.claim(
    "of an image's ten neighbours, t-SNE keeps far more than PCA",
    map_share["t-SNE"] > 1.5 * map_share["PCA"],
)

# %%
lesson.claim(
    "in thirty axes of noise, the autoencoder rebuilds new points better than PCA",
    error["net"] < 0.8 * error["PCA"],
)
lesson.claim("but its code is not the unrolled sheet", code_rank < 0.7)
lesson.claim("and it is not on a clean roll, either", clean_rank < 0.7)
lesson.claim("nor is it after 1,000 epochs (stored)", max(run["rank"] for run in long_runs) < 0.7)

# %% [markdown]
# ## Summary
#
# * A shadow (PCA) cannot flatten a rolled sheet. Neighbours can: near distances are right, and the
#   rest can be built from them.
# * **Isomap** walks along links and draws a map from the walks, to scale. A single false link bends
#   it. **LLE** keeps recipes. It gives an order but no scale, and with few neighbours it is a
#   matter of luck.
# * Too few neighbours, and the links fall apart; too many, and they cross the gap. Noise closes the
#   window between the two. In many dimensions, noise that cannot be seen decides who is a neighbour;
#   where the noise is narrow and the sheet lies in few axes, PCA first takes it away.
# * As published, these methods give a table and no function: no place for a new point, no way back.
# * An autoencoder learns functions in both directions and needs no neighbours. That its code
#   means something is not part of the bargain.
#
# ## References
#
# * J. Tenenbaum, V. de Silva, J. Langford, [A global geometric framework for nonlinear dimensionality
#   reduction](https://doi.org/10.1126/science.290.5500.2319), Science 290 (2000).
# * S. Roweis, L. Saul, [Nonlinear dimensionality reduction by locally linear
#   embedding](https://doi.org/10.1126/science.290.5500.2323), Science 290 (2000).
# * M. Balasubramanian, E. Schwartz, [The Isomap algorithm and topological
#   stability](https://doi.org/10.1126/science.295.5552.7a), Science 295 (2002): the short cuts.
# * L. Saul, S. Roweis, [Think globally, fit locally: unsupervised learning of low dimensional
#   manifolds](https://www.jmlr.org/papers/v4/saul03a.html), JMLR 4 (2003).
# * Y. Bengio, J.-F. Paiement, P. Vincent, O. Delalleau, N. Le Roux, M. Ouimet, [Out-of-sample
#   extensions for LLE, Isomap, MDS, Eigenmaps, and spectral
#   clustering](https://papers.nips.cc/paper/2003/hash/cf05968255451bdefe3c5bc64d550517-Abstract.html),
#   NIPS 2003 (published 2004).
# * Z. Zhang, J. Wang, MLLE: Modified locally linear embedding using multiple weights, NIPS 2006
#   (published 2007); scikit-learn's [guide](https://scikit-learn.org/stable/modules/manifold.html)
#   shows it beside the others.
# * W. Torgerson, [Multidimensional scaling: I. Theory and
#   method](https://doi.org/10.1007/BF02288916), Psychometrika 17 (1952).
# * L. van der Maaten, G. Hinton, [Visualizing data using
#   t-SNE](https://www.jmlr.org/papers/v9/vandermaaten08a.html), JMLR 9 (2008).
# * L. McInnes, J. Healy, J. Melville, [UMAP: Uniform manifold approximation and projection for
#   dimension reduction](https://arxiv.org/abs/1802.03426), 2018.
# * M. Belkin, P. Niyogi, [Laplacian eigenmaps for dimensionality reduction and data
#   representation](https://doi.org/10.1162/089976603321780317), Neural Computation 15 (2003).
# * B. Schölkopf, A. Smola, K.-R. Müller, [Nonlinear component analysis as a kernel eigenvalue
#   problem](https://doi.org/10.1162/089976698300017467), Neural Computation 10 (1998).
