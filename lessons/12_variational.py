# %% [markdown]
# # 12 · Variational
#
# *Can it dream?*
#
# **What you will do:** look for holes between the codes of an autoencoder, train one whose codes are
# drawn at random, and let it draw new images.
#
# **What you will learn:** why the encoder should give a mean *and* a variance; how a gradient gets
# through a random draw; what the KL term asks for and what beta weighs; how to judge new images.
#
# **What you need:** lesson 04, the maps of lesson 05, and what a normal distribution is. About 50
# minutes to read and try; the whole notebook runs in under a minute.

# %% tags=["setup"]
import base64
import zlib

import numpy as np
import torch

from aelib import data, lesson, losses, models, plots, training

plots.use_style()
seed = lesson.seed()

# %% tags=["nbval-ignore-output"]
images = data.load_images(train=10_000, test=2_000, seed=seed)
x_train, x_test = images.x_train, images.x_test
print(images.name, tuple(x_train.shape), tuple(x_test.shape))

# %% [markdown]
# ## 1 Dreaming with a plain autoencoder
#
# A model that can make new data is a **generative model**. Is an autoencoder one? Its decoder $g$
# turns a code $h$ into an image, so to get a new image, choose a new code. The numbers of a code are
# also called **latent** (hidden) **variables**: nobody sees them in the image, yet they say what is
# in it. The space of all codes is the **latent space**. Where in it may we choose?
#
# Take a code of $k = 2$ numbers, so that we can see all of them. The loss is new: we read the output
# $\hat x_i$ as the **probability that pixel $i$ is white**. A white pixel ($x_i = 1$) then has the
# probability $\hat x_i$, a black one $1 - \hat x_i$. As in lesson 07, the loss is minus the logarithm of
# the probability of what is really there, here added up over the pixels:
#
# $$ -\sum_{i=1}^{d} \big[ x_i \log \hat x_i + (1 - x_i) \log (1 - \hat x_i) \big] . $$
#
# For a grey pixel both terms count, by how grey it is. This is the **cross-entropy** of the pixels, for
# short `bce`. Like the squared error it is least at $\hat x_i = x_i$; section 4 needs its probabilities.

# %%
sizes = (784, 128, 64, 2)
plain = models.Autoencoder(sizes, seed=seed)
how = {"epochs": 15, "batch_size": 128, "lr": 0.002, "seed": seed, "progress": False}
training.fit(plain, x_train, loss="bce", **how)
plain_codes = plain.encode(x_train).detach()

# %% tags=["nbval-ignore-output"]
#| alt: The plain autoencoder's codes in the plane, coloured by digit. Some digits have a wide
#|   region to themselves, others crowd together, and the cloud is neither round nor centred at 0.
ax = plots.latent_map(plain_codes[:1500], images.y_train[:1500], title="plain autoencoder");

# %% [markdown]
# The loss never said where the codes should lie: only the reconstruction counts. So their scale,
# their centre and the shape of the cloud are whatever training left behind. The simplest way to draw
# a code is from the **standard normal**: each number on its own, mean 0, variance 1.
#
# That is not quite fair to this net, which was never told to use that scale. So we also try a normal
# with the mean and the covariance **fitted to its codes**.

# %% tags=["nbval-ignore-output"]
#| alt: Ten images from the standard normal, few kinds of digit and much fog, over ten from the
#|   fitted normal, which are more varied; some are still foggy, some hard black and white.
def from_fitted(codes, noise):
    """Stretch and move the noise so that it gets the mean and the covariance of the codes."""
    root = torch.linalg.cholesky(torch.cov(codes.T))  # root @ root.T is the covariance
    return codes.mean(dim=0) + noise @ root.T


noise = torch.randn(1000, 2, generator=torch.Generator().manual_seed(seed + 100))
fitted = from_fitted(plain_codes, noise)  # (1000, 2)
rows = {"standard normal": plain.decode(noise[:10]), "fitted normal": plain.decode(fitted[:10])}
plots.images(rows);

# %% [markdown]
# Look for two kinds of bad image: **fog**, as if several digits lay on top of one another, and **hard**
# ones, black and white without grey, like something cut out of paper.
#
# ### Crowds
#
# Walk in a straight line from the middle of the 0s to the middle of the 1s, and decode each step. The
# number under it is its distance to the *nearest* code of a training image, in units of the spread of
# the map (the standard deviation of a number of the code).

# %% tags=["nbval-ignore-output"]
#| alt: Ten steps from a 0 to a 1, each with its distance to the nearest code. In between come fog
#|   and shapes of other digits; the foggy steps are not those with the largest distances.
def walk(codes):
    """Ten steps from the middle of the 0s to the middle of the 1s."""
    start, end = (codes[images.y_train == label].median(dim=0).values for label in (0, 1))
    return start + torch.linspace(0, 1, 10)[:, None] * (end - start)  # (10, 2)


def to_nearest(draws, codes):
    return torch.cdist(draws, codes).min(dim=1).values / codes.std(dim=0).mean()


captions = [f"{far:.2f}" for far in to_nearest(walk(plain_codes), plain_codes).tolist()]
plots.images({"0 to 1": plain.decode(walk(plain_codes))}, captions=captions);

# %% [markdown]
# Are the foggy steps those far from all codes? In our runs most of them were *close* to codes: in a
# **crowd**, where images of several digits have nearly the same code. The decoder has one picture for
# all of them, and draws the average. The steps far from all codes may be quite clear, if the nearest
# codes are all 1s.
#
# ### Holes
#
# A **hole** is a place far from every code: no image was encoded there, so nothing has taught the
# decoder what to draw. Here are the ten draws of the fitted normal that are farthest from any code:

# %% tags=["nbval-ignore-output"]
#| alt: The ten loneliest draws: hard black and white, with strokes that are too thick, some in
#|   shapes that nobody would write.
far = to_nearest(fitted, plain_codes)
loneliest = far.argsort(descending=True)[:10]
captions = [f"{value:.2f}" for value in far[loneliest].tolist()]
plots.images({"in holes": plain.decode(fitted[loneliest])}, captions=captions);

# %% [markdown]
# There the decoder only exaggerates what it did at the edge of its codes: hard black and white, strokes
# too thick, some in a shape that nobody would write.
#
# ## 2 The variational autoencoder
#
# To fill the holes, let each image occupy not a point but a small cloud. The encoder gives two things
# for each image: the mean $\mu$ of its code and the variance $v$ of each number, that is, how unsure it
# is. The code is drawn from the normal with this mean and variance, and the decoder has to manage with
# what was drawn:
#
# $$ h \sim N(\mu(x), v(x)), \qquad \hat x = g(h). $$
#
# This is the **variational autoencoder**, for short **VAE**, published by Diederik Kingma and Max Welling
# in December 2013 and, independently, a few weeks later by Danilo Rezende, Shakir Mohamed and Daan
# Wierstra. (Section 4 says what is *variational* about it.) Now whole regions are trained. (Against
# crowds this does nothing: they need more numbers, which section 6 tries.) The net's output is $\log v$,
# which may be any real number; $v$ itself must be positive.
#
# Four words go with it that papers use without explaining them:
#
# | word | written | what it is here |
# |---|---|---|
# | **prior** | $p(h)$ | how codes are spread before any image is seen: the standard normal |
# | **likelihood** | $p(x \mid h)$ | how probable the decoder finds the image $x$ if the code is $h$ |
# | **true posterior** | $p(h \mid x)$ | how the codes are spread that could have made the image $x$ |
# | **approximate posterior** | $q(h \mid x)$ | the encoder's cloud, $N(\mu(x), v(x))$, a guess at the true one |

# %%
vae = models.VariationalAutoencoder(sizes, seed=seed)
first_mu, first_log_v = vae.posterior(x_train[:256])
print("mean", tuple(first_mu.shape), " log variance", tuple(first_log_v.shape))

# %% [markdown]
# ### A draw has no gradient
#
# To train the encoder, the gradient must pass from $\hat x$ through $h$ to $\mu$ and $v$. But "draw
# a number" is no formula: a single draw has no derivative. The *mean* over many draws has one. The
# mean of $h^2$ under $N(\mu, v)$ is $\mu^2 + v$, for example, and its derivative with respect to $\mu$
# is $2\mu$. How can we find it from draws alone? There are two ways.
#
# **Weigh the draws.** The mean of $h^2$ is the integral of $h^2 q(h)$, with the density
#
# $$ q(h) = \frac{1}{\sqrt{2 \pi v}}\, e^{-(h - \mu)^2 / (2 v)} . $$
#
# Move $\mu$ a little, and the density changes. Since $\partial \log q = \partial q / q$, this change is
# $\partial q = q\, \partial \log q$: the density again, so that what we need is once more a mean
# over draws,
#
# $$ \frac{\partial}{\partial \mu} \int h^2 q(h)\, dh = \int h^2 q(h)\, \frac{\partial \log q(h)}{\partial \mu}\, dh
# = \text{mean of } h^2\, \frac{h - \mu}{v} . $$
#
# This is **REINFORCE** (Williams, 1992). It works for every distribution with a density, and needs no
# derivative of what takes the place of $h^2$.
#
# **Reparameterise.** Draw $\varepsilon$ from the standard normal, which depends on nothing we train.
# Then stretch and move it:
#
# $$ h = \mu + \sqrt{v}\, \varepsilon . $$
#
# This $h$ has mean $\mu$ and variance $v$, and for fixed $\varepsilon$ it is a formula, with
# $\partial h / \partial \mu = 1$ and $\partial h / \partial \sqrt v = \varepsilon$. So the derivative of
# the mean is the mean of $2h \cdot 1$. Try both, with $\mu = 3$ and $v = 2$:

# %%
eps = np.random.default_rng(seed).normal(size=10_000)
place = torch.tensor(3.0, dtype=torch.float64, requires_grad=True)
h = place + 2**0.5 * torch.from_numpy(eps)
(h**2).mean().backward()
h = h.detach()
ways = {"weighed": h**2 * (h - 3) / 2, "reparameterised": 2 * h}  # one derivative a draw
torch.testing.assert_close(place.grad, ways["reparameterised"].mean())  # what autograd does
for name, each in ways.items():
    print(f"{name:16} mean {each.mean():.1f}, spread {each.std():.1f}   (exact mean: 6)")

# %% [markdown]
# Both are right on average, but the weighed derivatives are spread much wider, so they would need far
# more draws. The reparameterised ones are what autograd computes by itself. Here is the whole net. Only
# the coloured bands are trained; arrows are plain sums and products, and $\varepsilon$ comes from outside:

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: The variational net. The encoder leads from the image x to two layers, the mean and the log
#|   variance. Arrows lead from both, and from the noise epsilon, to the code h. The decoder leads
#|   from h to the reconstruction, which the cross-entropy compares with x.
MU, LOG_V, EPS, H = r"$\mu$", r"$\log v$", r"$\varepsilon$", "$h$"
plots.network(
    [{"$x$": 784}, {MU: 2, LOG_V: 2, EPS: 2}, {H: 2}, {r"$\hat x$": 784}],
    learnt={("$x$", MU): "encoder", ("$x$", LOG_V): "", (H, r"$\hat x$"): "decoder $g$"},
    fixed={(MU, H): "", (LOG_V, H): "", (EPS, H): ""},
    compared={("$x$", r"$\hat x$"): "cross-entropy"},
    color="variational",
);

# %% [markdown]
# ## 3 What the loss must ask for
#
# Left alone, the encoder would escape: it would make $v$ tiny and push the means far apart. Then each
# cloud is a point again, and the holes are back. We want to draw new codes from the standard normal. So
# each cloud pays a price for not being a standard normal itself, in mean and in variance.

# %% tags=["hide-input"]
lesson.predict(
    "Suppose training obeys this price alone: the cloud of every image becomes exactly the "
    "standard normal. What can the best decoder draw then?",
    {
        "every digit, each from its own codes": "Each code comes from where it was trained. But "
        "on what? The same h could have come from any image, so h says nothing about its image.",
        "one average image, whatever the code": "All clouds are the same, so a code says nothing "
        "about its image. The best answer to every code is the average of all images.",
        "nothing but noise, whatever the code": "The clouds are wide, but a decoder can do better "
        "than noise without knowing anything about the image.",
    },
    answer="one average image, whatever the code",
)

# %% [markdown]
# So the price alone would be a disaster. But the reconstruction error pulls the other way: it wants
# clouds that can be told apart. The loss is the balance of the two, and a number $\beta$ says how much
# the price weighs:
#
# $$ \text{reconstruction error} + \beta \cdot \text{price} . $$
#
# Until section 7, $\beta = 1$. The hope is that the clouds, each of them small, *together* fill the
# standard normal: then a draw from it lands where the decoder was trained.
#
# ### The price: a KL divergence
#
# How far a distribution $q$ is from $p$ is measured by the **Kullback-Leibler divergence** (KL),
# the mean of $\log q(h) - \log p(h)$ when $h$ is drawn from $q$. (In this lesson $p$ is always a
# distribution, not the Bernoulli rate.) It is 0 only if the two are equal. Its unit is the **nat**,
# 1.44 bits, because the logarithm is the natural one.
#
# For one number, with $q = N(\mu, v)$ and $p = N(0, 1)$, put in the two densities; the factors
# $\sqrt{2\pi}$ cancel:
#
# $$ \log q(h) - \log p(h) = -\tfrac12 \log v - \frac{(h - \mu)^2}{2v} + \frac{h^2}{2} . $$
#
# Take the mean under $q$: the mean of $(h - \mu)^2$ is the variance $v$, and the mean of $h^2$ is
# $v + \mu^2$. So
#
# $$ \mathrm{KL} = \tfrac12 \left( v + \mu^2 - 1 - \log v \right) . $$
#
# It is 0 for $\mu = 0$, $v = 1$. For a code of several numbers, drawn independently, the KLs add up.

# %%
def kl(mu, log_v):
    """Nats per image: summed over the numbers of the code, averaged over images."""
    return (log_v.exp() + mu**2 - 1 - log_v).sum(dim=1).mean() / 2


torch.testing.assert_close(
    kl(first_mu, first_log_v), losses.gaussian_kl(first_mu, first_log_v)
)
print("the same as losses.gaussian_kl")

# %% [markdown]
# Do not trust a derivation, sample it. A **Monte Carlo** estimate draws many $h$ from $q$ and
# averages $\log q(h) - \log p(h)$. Its standard error is the spread of the terms over
# $\sqrt n$; the z-score says how many standard errors lie between the estimate and the formula.

# %% tags=["nbval-ignore-output"]
rng = np.random.default_rng(seed)
mean, v = np.array([1.2, -0.7]), np.array([0.3, 2.0])
h = mean + np.sqrt(v) * rng.normal(size=(100_000, 2))
terms = (-np.log(v) / 2 - (h - mean) ** 2 / (2 * v) + h**2 / 2).sum(axis=1)  # (100000,)
formula = (v + mean**2 - 1 - np.log(v)).sum() / 2
z_score = (terms.mean() - formula) / (terms.std() / np.sqrt(len(terms)))
print(f"formula {formula:.4f}, sampled {terms.mean():.4f}, z-score {z_score:.2f}")
wrong = (v + mean**2 - 1 + np.log(v)).sum() / 2  # the logarithm with the wrong sign
wrong_z = (terms.mean() - wrong) / (terms.std() / np.sqrt(len(terms)))
print(f"a wrong formula {wrong:.4f}, z-score {wrong_z:.0f}")

# %% [markdown]
# ## 4 The loss
#
# The loss of an image is its cross-entropy (section 1) plus the KL:
#
# $$ -\sum_{i=1}^{d} \big[ x_i \log \hat x_i + (1 - x_i) \log (1 - \hat x_i) \big]
# + \beta\, \mathrm{KL} . $$
#
# Where does this sum come from? (You can skip to "Both parts are sums" and come back later.) Take the
# decoder as a machine that makes images: it draws $h$ from the prior $p(h)$, the standard normal, and
# then makes each pixel white with probability $\hat x_i$. So the likelihood $p(x|h)$ is the product of
# the probabilities of all pixels, and $-\log p(x|h)$ is just our cross-entropy.
#
# How probable is the image, whatever the $h$? Call that $p(x)$: the mean of $p(x|h)$ over all $h$.
# Nearly every $h$ has nothing to do with this image, so we draw from its cloud $q(h|x)$ instead, for
# short $q$, and make up for it by a weight:
#
# $$ \log p(x) = \log \operatorname*{mean}_{h \sim q} \frac{p(x|h)\, p(h)}{q(h)}
# \;\ge\; \operatorname*{mean}_{h \sim q} \big[ \underbrace{\log p(x|h)}_{-\text{cross-entropy}} \big]
# + \underbrace{\operatorname*{mean}_{h \sim q} \left[ \log \frac{p(h)}{q(h)} \right]}_{-\mathrm{KL}} . $$
#
# The logarithm of a mean is never below the mean of the logarithms (Jensen's inequality). On the
# right is minus our loss with $\beta = 1$. So the loss is on average never below $-\log p(x)$, the
# **surprise** of the machine at this image; minus the loss is the *evidence lower bound*, ELBO. (Our
# pixels are also grey. The same formulas hold, but then $p(x)$ is only a score, not a probability.)
#
# How large is the gap? By the rule of Bayes, $p(x|h)\, p(h) = p(h|x)\, p(x)$. Put that into the right
# side, and it is $\log p(x)$ minus the mean of $\log q(h) - \log p(h|x)$: the gap is the KL of the
# encoder's cloud from the true posterior.
#
# That is where the name comes from. The bound holds for *every* distribution $q$. Training **varies**
# $q$ (among normal ones, for us) until the bound is as tight as it gets. Looking for the best function is
# the calculus of variations; using the best $q$ in place of a posterior that cannot be computed is
# *variational inference*. (In papers our price is the *KL term*, our surprise the *negative
# log-likelihood*, and the length $k$ of the code the *latent dimension*.)
#
# Both parts are **sums**. Averaging one over pixels and not the other changes $\beta$ by a factor of
# hundreds; lesson 14 has that bug.
#
# Here is one batch of 256 images by hand. `aelib` shuffles the batch and then draws; with the same
# generators we get the same codes.

# %%
batch = x_train[:256]
order = torch.randperm(256, generator=torch.Generator().manual_seed(seed))
eps = torch.randn(256, 2, generator=torch.Generator().manual_seed(seed))
mu, log_v = vae.posterior(batch[order])
h = mu + (log_v / 2).exp() * eps  # (256, 2)
x, x_hat = batch[order], vae.decode(h)
cross_entropy = -(x * x_hat.log() + (1 - x) * (1 - x_hat).log()).sum(dim=1).mean()
by_hand = (cross_entropy + kl(mu, log_v)).item()

# %% [markdown]
# The first epoch of `fit_variational` on this one batch reports the loss before its only step:

# %%
trial = models.VariationalAutoencoder(sizes, seed=seed)
history = training.fit_variational(
    trial, batch, epochs=1, batch_size=256, seed=seed, device="cpu", progress=False
)
torch.testing.assert_close(history.train_loss[0], by_hand, rtol=1e-4, atol=0)
print("the same as the first loss of fit_variational")

# %% [markdown]
# ## 5 Train it
#
# The same sizes, images and epochs as the plain one, and one layer more, for $\log v$.

# %%
history = training.fit_variational(vae, x_train, **how)
all_mu, all_log_v = (part.detach() for part in vae.posterior(x_train))

plain_size = plain_codes.square().mean().sqrt().item()
vae_size = (all_mu.square() + all_log_v.exp()).mean().sqrt().item()  # of the codes as they are drawn

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Two maps of codes, each with the circle that holds nine in ten draws from the standard
#|   normal. The plain one is several times as large as the circle, the variational one hardly
#|   larger, and round about it.
turn = np.linspace(0, 2 * np.pi, 100)
maps = {f"plain, size {plain_size:.1f}": plain_codes, f"variational, size {vae_size:.1f}": all_mu}
for ax, (title, codes) in zip(plots.panels(2, size=(6, 6)), maps.items(), strict=True):
    plots.latent_map(codes[:1500], images.y_train[:1500], title=title, ax=ax)
    ax.plot(2.15 * np.cos(turn), 2.15 * np.sin(turn), color=plots.COLORS["original"])
    ax.set_aspect("equal")

# %% [markdown]
# The circle holds nine in ten draws from the standard normal. (A few codes lie outside the pictures.) The
# variational map is a little larger than the circle; the plain one is several times as large, and off
# centre. The *size* above each map says it in one number: the root of the mean square of a number of the
# code, which counts the distance from 0 and the width together. The standard normal has 1. (Why is the
# variational size above 1? Leaving the standard normal only costs a price, and a better reconstruction
# is worth some of it.)
#
# ### The holes and the crowds again
#
# Here are the walk from 0 to 1 through both maps, and the ten loneliest draws of each: from the fitted
# normal for the plain net, from the standard normal for the variational one.

# %% tags=["nbval-ignore-output"]
#| alt: Walks from 0 to 1 and loneliest draws of both nets. Both walks pass through fog. The plain
#|   net's loneliest draws are hard and odd, the variational net's look like digits or fog.
draws = {"plain": (plain, fitted, plain_codes), "variational": (vae, noise, all_mu)}
rows, in_holes = {}, {}
for name, (net, new, codes) in draws.items():
    rows[f"{name}, 0 to 1"] = net.decode(walk(codes))
    far = to_nearest(new, codes)
    rows[f"{name}, in holes"] = net.decode(new[far.argsort(descending=True)[:10]])
    in_holes[name] = (far > 0.2).float().mean().item()  # 0.2 spreads from every code
    step = to_nearest(walk(codes), codes).max()
    print(f"{name:12} loneliest step {step:.2f}, draws in holes {in_holes[name]:.1%}")
plots.images(rows);

# %% [markdown]
# The holes are nearly gone: far fewer draws fall farther than 0.2 spreads from every code, and the
# loneliest of them look like digits or fog, and are not hard. (In part this is because the map is a
# little larger than what we draw from. The plain net, too, has few draws in holes if they come from the
# standard normal: the circle lies inside its map, and misses most digits.) The crowds are not gone. The
# walk still goes through fog, since ten kinds of digit must share one plane.
#
# ### Is the loss above the surprise?
#
# With a code of two numbers we can check the bound, since we can compute $p(x)$ without any encoder: lay
# a fine grid over the plane and add up $p(x|h)\, p(h)$ over its cells. For a code of twenty numbers that
# grid would have more cells than there are atoms in you; then there is only the bound.

# %% tags=["nbval-ignore-output"]
cell = 0.08
some = x_test[:200]
places = torch.arange(-5, 5, cell)  # 125 of them
grid = torch.cartesian_prod(places, places)  # all pairs: (15625, 2)
drawn = vae.decode(grid).detach().clamp(1e-6, 1 - 1e-6)  # the logarithm of 0 would be -infinity
log_x_given_h = some @ drawn.log().T + (1 - some) @ (1 - drawn).log().T  # (200, 15625)
log_h = -(grid**2).sum(dim=1) / 2 - np.log(2 * np.pi)  # the standard normal
log_area = 2 * np.log(cell)
surprise = -torch.logsumexp(log_x_given_h + log_h + log_area, dim=1)  # log of a sum of exponentials

# %% tags=["nbval-ignore-output"]
generator = torch.Generator().manual_seed(seed)
mu_some, log_v_some = (part.detach() for part in vae.posterior(some))
errors = []
for _ in range(50):
    drawn = vae.decode(vae.draw(mu_some, log_v_some, generator)).detach()
    errors.append(784 * losses.bce(drawn, some).item())
bound = np.mean(errors) + losses.gaussian_kl(mu_some, log_v_some).item()
print(f"loss {bound:.1f} nats per image, surprise {surprise.mean():.1f}")

# %% [markdown]
# The loss is a few nats above the surprise. That gap is the KL of the clouds from the true posteriors,
# which for this decoder need not be normal distributions.
#
# ### The latent grid
#
# Lay a grid over the map, from -2 to 2 both ways, and decode each of its points. Nine in ten draws from
# the standard normal fall there:

# %% tags=["nbval-ignore-output"]
#| alt: Nine by nine decoded codes of the variational net. Neighbours look alike; each digit has a
#|   region, and between two regions one digit turns into the other, often through fog.
ticks = torch.linspace(-2, 2, 9)
grid = {f"{b:.1f}": vae.decode(torch.stack([ticks, b.expand(9)], dim=1)) for b in ticks.flip(0)}
captions = [f"{a:.1f}" for a in ticks.tolist()]
ax = plots.images(grid, captions=captions)
ax.set(xlabel="first number of the code", ylabel="second number");

# %% [markdown]
# Neighbours on the grid look alike. Where two digits meet, one turns into the other, often through
# fog. Which digits do you not find at all? (In our run on MNIST, a good 2, 4 or 5.)
#
# Now drag a point over each map yourself. Look for a crowd and for a hole in the plain one. What lies
# between two clusters of the variational one?

# %% tags=["slider"]
#| alt: Maps of the codes of both nets, each with a point to drag, beside the image that the
#|   decoder makes of it and the image of the nearest code.
from aelib import widgets

both = {"plain": plain, "variational": vae}
widgets.LatentExplorer(x_test[:120], images.y_test[:120], both)

# %% [markdown]
# ## 6 New images, and how good they are
#
# Let each net draw codes from the standard normal and from a normal fitted to its own codes, with the
# same 1,000 draws of noise. (The codes of the variational net are those drawn, not their means.)

# %%
def four_ways(plain_net, vae_net, draws):
    """Return images of both nets, from the standard normal and from one fitted to their codes."""
    with torch.no_grad():
        points = plain_net.encode(x_train)
        clouds = vae_net.draw(*vae_net.posterior(x_train), torch.Generator().manual_seed(seed))
        return {
            "plain, standard": plain_net.decode(draws),
            "plain, fitted": plain_net.decode(from_fitted(points, draws)),
            "variational, standard": vae_net.decode(draws),
            "variational, fitted": vae_net.decode(from_fitted(clouds, draws)),
        }


dreams = four_ways(plain, vae, noise)

# %% tags=["nbval-ignore-output"]
#| alt: Ten dreams in each of four ways. From the standard normal the plain net repeats few digits;
#|   the other three ways show several kinds, soft, some of them fog.
plots.images({name: x[:10] for name, x in dreams.items()});

# %% [markdown]
# All of them are soft. One reason: we show $\hat x$, the probabilities of white, and never draw pixels
# from them. Are they good? A first idea: measure how far each is from its **nearest real image**. But
# remember lesson 02: a soft image is less far from everything. A decoder that draws grey fog can win. In
# general no single measure can replace the others (Theis and others, 2016). So we look from both sides,
# and ask a judge, a classifier trained on real images:
#
# * *to real*: the distance of a dream to its nearest real image (fog helps);
# * *from real*: the distance of a real test image to its nearest dream (drawing one good digit
#   again and again does not help);
# * *sure*: how sure the judge is, on average;
# * *kinds*: how many kinds of digit the judge decides for. If all ten come equally often it is 10; if
#   only one comes, 1. With $p_c$ the share of the digit $c$ it is $e^H$, where $H = -\sum_c p_c \log p_c$
#   is the **entropy** of the shares.

# %%
judge = models.Classifier(models.Autoencoder((784, 256, 64), seed=seed).encoder, seed=seed)
training.fine_tune(
    judge, x_train, images.y_train, epochs=3, batch_size=128, seed=seed, progress=False
)


def measures(x):
    distance = torch.cdist(x, x_train).min(dim=1).values.mean().item()
    cover = torch.cdist(x_test[:1000], x).min(dim=1).values.mean().item()
    chances = judge(x).softmax(dim=1).detach()  # (n, 10)
    shares = chances.argmax(dim=1).bincount(minlength=10) / len(x)  # (10,)
    kinds = torch.distributions.Categorical(probs=shares).entropy().exp().item()
    return distance, cover, chances.max(dim=1).values.mean().item(), kinds

# %% tags=["hide-input"]
lesson.predict(
    "With two numbers in the code, the plain autoencoder's fitted normal against the variational "
    "one's standard normal: from whose dreams is a real image less far (from real)?",
    {
        "the variational one's, by more than a tenth": "Its merit is that you know where to draw. A "
        "fitted normal gives the plain one that knowledge, too.",
        "the plain one's, by more than a tenth": "It may well be ahead, but by less. Both have the "
        "same room, a plane, for all ten digits.",
        "they are within a tenth of each other": "Both know where the codes lie: one finds it out "
        "afterwards, the other has asked for it beforehand.",
    },
    answer="they are within a tenth of each other",
)

# %% tags=["nbval-ignore-output"]
def table(pictures):
    measured = {name: measures(x) for name, x in pictures.items()}
    print("                       to real  from real   sure   kinds")
    for name, values in measured.items():
        print("{:21} {:8.2f} {:10.2f} {:6.2f} {:7.1f}".format(name, *values))
    return measured


print(f"test error of the judge: {training.error_rate(judge, x_test, images.y_test):.1%}")
measured = table({"real": x_test[1000:]} | dreams)

# %% [markdown]
# The first row is 1,000 real images that took no part in training.
#
# * A small *to real* is not the best. Soft dreams can be *nearer* to real images than other real images
#   are.
# * **The standard normal on the plain net** draws few *kinds*: it falls on whichever digits happen to
#   lie around 0, and real images of the other digits find no dream near them (*from real*).
# * **The fitted normal on the plain net** repairs most of that: it is about as good as the variational
#   autoencoder with the standard normal, or a little better. Ghosh and others (2020) report something
#   similar for larger nets.
# * **The variational net**, too, shows fewer kinds than the real images. Its map is a little wider than
#   the standard normal, so draws fall too often on the digits in the middle. A normal fitted to *its*
#   codes shows more: what helps one net may help its rival. (It did so under each of five seeds, on
#   MNIST and on `glyphs`, but twice by no more than one or two per cent: too little for a claim below.)
#
# ### More numbers
#
# Crowds need room. Take 16 numbers instead of two, and for lack of time five epochs instead of 15.

# %% tags=["nbval-ignore-output"]
plain_16 = models.Autoencoder((784, 128, 64, 16), seed=seed)
vae_16 = models.VariationalAutoencoder((784, 128, 64, 16), seed=seed)
training.fit(plain_16, x_train, loss="bce", **(how | {"epochs": 5}))
training.fit_variational(vae_16, x_train, **(how | {"epochs": 5}))
noise_16 = torch.randn(1000, 16, generator=torch.Generator().manual_seed(seed + 100))
dreams_16 = four_ways(plain_16, vae_16, noise_16)
table({"real": x_test[1000:]} | dreams_16);

# %% [markdown]
# From a normal fitted to its codes, the plain net is ahead. But five epochs are few. So here is a longer
# run, made beforehand: larger nets (784-256-128-16), twice the images, 20 epochs, two seeds
# (`python experiments/dreams.py mnist glyphs`). First its measures, the mean of both seeds; then dreams of
# this run's variational net over dreams of that one.

# %% tags=["nbval-ignore-output"]
long_run = lesson.stored("dreams")[images.name]
print("means of the long run  to real  from real   sure   kinds")
for name in dreams_16:
    values = np.mean([run["measures"][name] for run in long_run["runs"]], axis=0)
    print("{:21} {:8.2f} {:10.2f} {:6.2f} {:7.1f}".format(name, *values))

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Dreams of this run's variational net, many of them foggy, over three rows of dreams of the
#|   long run, in which there is less fog and more that can be read.
sheet = np.frombuffer(zlib.decompress(base64.b64decode(long_run["sheet"])), np.uint8)
sheet = sheet.reshape(-1, 784) / 255  # (40, 784)
rows = {"this run": dreams_16["variational, standard"][:10]}
rows |= {f"long run, {start + 1} to {start + 10}": sheet[start : start + 10] for start in (0, 10, 20)}
plots.images(rows);

# %% [markdown]
# With more training the order is reversed, on MNIST and on `glyphs`: drawn from the standard normal, the
# variational net is now ahead of the plain one with its fitted normal. Its dreams are nearer to real images
# and, what counts more, real images find nearer dreams: at 5.2 instead of 5.9 on MNIST, at 4.4 instead of
# 5.0 on `glyphs`. A normal fitted to its own codes changes little, since they fill the standard normal. The
# plain net's codes have spread, and a normal describes them badly. So which is better depends on how long
# you train. In any case the variational net has a code whose place and scale are known beforehand, and a
# bound on how probable an image is.
#
# ## 7 Beta
#
# How does $\beta$, the weight of the price, change what the net does? Four small runs, with two numbers
# again, on half of the images:

# %%
betas = [0.1, 1, 4, 100]


def train_beta(beta):
    model = models.VariationalAutoencoder(sizes, seed=seed)
    training.fit_variational(
        model, x_train[:5000], epochs=6, beta=beta, batch_size=64, lr=0.002, seed=seed,
        progress=False,
    )
    return model


by_beta = {beta: train_beta(beta) for beta in betas}

# %% tags=["nbval-ignore-output"]
def kl_by_number(model, x):
    mu, log_v = (part.detach() for part in model.posterior(x))
    return ((log_v.exp() + mu**2 - 1 - log_v) / 2).mean(dim=0)  # (k,)


kls = {beta: kl_by_number(model, x_test).sum().item() for beta, model in by_beta.items()}
costs = {beta: 784 * losses.bce(model(x_test), x_test).item() for beta, model in by_beta.items()}
for beta in betas:
    print(f"beta {beta:5}: KL {kls[beta]:5.2f}, cross-entropy {costs[beta]:5.1f} nats per image")

# %% [markdown]
# What does the KL buy? Its mean has two parts: how much the code tells about the image, and how far all
# clouds *together* are from the standard normal (Hoffman and Johnson, 2016). Both are 0 or more, so the
# code tells *at most* as much as the mean KL. Compare the rows for 0.1 and 1: much more KL is paid at 0.1,
# and the cross-entropy is hardly lower. Some of that KL may be of the second kind: clouds that lie far
# out, which tells nothing.
#
# Move the slider. What happens to the reconstructions at the largest $\beta$?

# %% tags=["slider"]
#| alt: Ten test images over their reconstructions and ten dreams, at the beta chosen. At the
#|   largest beta all of them are the same grey average.
steps, notes = {}, {}
for beta, model in by_beta.items():
    rows = {"reconstruction": model(x_test[:10]), "dream": model.decode(noise[:10])}
    steps[beta] = {name: x.detach() for name, x in rows.items()}
    notes[beta] = f"mean KL {kls[beta]:.2f} nats, cross-entropy {costs[beta]:.1f} nats per image"
widgets.ImageSteps(x_test[:10], steps, name="beta", notes=notes, stage=1)

# %% [markdown]
# Train one yourself, in the page, with $\beta$ (the weight) 1 and then with 0.01, and drag the ring over
# the map of codes each time. How far out do the codes lie, and where on the map is there no digit any more?

# %% tags=["slider"]
#| alt: Settings of a variational autoencoder with a code of 2 numbers and the weight 1, the
#|   buttons Train, Stop, Step and Reset, six digits over an empty row for the outputs, and axes
#|   for the error with PCA's as a dashed line.
widgets.TrainingPlayground(images, "variational")

# %% [markdown]
# ### Posterior collapse
#
# At $\beta = 100$ you saw the average image of section 3: every cloud is the standard normal itself,
# the KL is 0, and the code tells nothing. This is **posterior collapse**. (What collapses is the
# approximate posterior $q(h|x)$, the cloud of an image: it is the prior, whatever the image.)
#
# More often it hits single numbers of a code, even at $\beta = 1$, and the loss does not show it. The KL
# of **each number** does: near 0, the number is not used. Here it is for the net with 16 numbers:

# %% tags=["nbval-ignore-output"]
#| alt: Bars, the mean KL of each of 16 numbers in falling order: a few numbers carry most of it,
#|   the last ones little. Diamonds, those of the long run, are higher at first, and near zero from
#|   the eleventh number on.
ax = plots.panels(1, size=(7, 3.5))[0]
sorted_kls = kl_by_number(vae_16, x_test).sort(descending=True).values
ax.bar(range(1, 17), sorted_kls, color=plots.COLORS["variational"], label="this run")
long_kls = np.mean([run["kl"] for run in long_run["runs"]], axis=0)
ax.plot(range(1, 17), long_kls, "D", color=plots.COLORS["original"], label="long run")
ax.set_xticks(range(1, 17))
ax.set(xlabel="numbers of the code, the most used first", ylabel="KL in nats per image")
ax.legend();

# %% [markdown]
# A few numbers carry most of it, others little. In the long runs, on MNIST and on `glyphs`, only 7 to
# 10 of the 16 are used; the others have collapsed.
#
# Bowman and others (2016) met collapse with a decoder so strong that it needed no code; they let
# $\beta$ grow slowly from 0 during training.
#
# Why would anyone take a $\beta$ *above* 1? Higgins and others (2017) did, in the hope that each number
# of the code would then stand for one property of the image: a *disentangled* code (lesson 02). It can
# happen, but nothing in the images alone enforces it (Locatello and others, 2019).
#
# ## 8 Do dreams help a classifier?
#
# A net that can draw new images could enlarge a small training set. Take twenty labelled images of each
# digit; for each digit a small VAE, trained on those twenty alone, draws two hundred more. As much depends
# on the choice of the twenty, we do it three times.

# %%
def dreams_of(x):
    """Return 200 new images from a VAE trained on twenty."""
    small = models.VariationalAutoencoder((784, 128, 4), seed=seed)
    training.fit_variational(
        small, x, epochs=300, batch_size=20, lr=0.003, seed=seed, progress=False
    )
    return small.sample(200, torch.Generator().manual_seed(seed)).detach()


places_of = [(images.y_train == label).nonzero()[:, 0] for label in range(10)]
draws_of_few = []  # (real images (200, 784), dreams (2000, 784)), both ordered by digit
for draw in range(3):
    chosen = [x_train[where[20 * draw : 20 * draw + 20]] for where in places_of]
    draws_of_few.append((torch.cat(chosen), torch.cat([dreams_of(x) for x in chosen])))

# %% tags=["nbval-ignore-output"]
#| alt: One real image of each digit over two dreams of each: the dreams are the right digits, softer,
#|   and much alike.
x_few, x_new = draws_of_few[0]
rows = {"real": x_few[::20], "dreamt": x_new[::200], "dreamt too": x_new[1::200]}
plots.images(rows);

# %% [markdown]
# How many dreams, and how long to train? With ten dreams for each real image and equally many *steps*, the
# classifier sees each real image about a tenth as often. If it gets worse, is that the dreams' fault? So
# we try ten dreams for each real image and **one**, each with two budgets: equally many steps, and equally
# many *epochs*, so that each real image is seen as often as without dreams.

# %% tags=["hide-input"]
lesson.predict(
    "A classifier gets the real images and ten dreams for each, and sees each real image as often as "
    "without them. Averaged over ten draws of the labelled images, what becomes of its test error?",
    {
        "it falls a little": "There are eleven times as many images, but no new facts. The VAE has seen "
        "the same few images and no others.",
        "it rises a little": "The dreams can only pass on what is in the few images and what the VAE "
        "takes for granted, such as that a mixture of two 3s is a 3. And they are softer than real ones.",
        "it rises to that of guessing": "Most dreams show the digit that they should. So they teach "
        "something right, only less well than real images.",
    },
    answer="it rises a little",
)

# %%
def error_with(x, epochs):
    """Return the test error, in %; the images are ordered by digit, equally many of each."""
    y = torch.arange(10).repeat_interleave(len(x) // 10)
    net = models.Classifier(models.Autoencoder((784, 128, 64), seed=seed).encoder, seed=seed)
    training.fine_tune(net, x, y, epochs=epochs, batch_size=50, seed=seed, progress=False)
    return 100 * training.error_rate(net, x_test, images.y_test)


def with_dreams(real, new):
    """Return the real images and the dreams, ordered by digit."""
    both = [real.reshape(10, 20, 784), new.reshape(10, -1, 784)]
    return torch.cat(both, dim=1).reshape(-1, 784)


this_run = {"10 steps": [], "1 steps": []}  # changes of the error, in percentage points
for real, new in draws_of_few:
    alone = error_with(real, epochs=150)  # 150 epochs of 4 steps
    this_run["10 steps"].append(error_with(with_dreams(real, new), epochs=13) - alone)  # of 44
    this_run["1 steps"].append(error_with(with_dreams(real, new[::10]), epochs=75) - alone)  # of 8

# %% [markdown]
# We compare **within** each draw: the error with new images minus the error without. The dots show a longer
# experiment with the same nets and ten draws (`python experiments/vae_augmentation.py mnist glyphs`), the
# bars its means. Beside the dreams is the simplest way to make more images: **shifts**, each image moved
# by at most a pixel. The diamonds are the means of this run's three draws, at equal steps.

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Changes of the test error in four settings. Ten dreams for each real image raise it in all
#|   stored draws, at equal steps and seen as often; one for each raises it less, in most draws.
#|   Ten shifts for each lower it in all draws.
full = lesson.stored("vae_augmentation")[images.name]["errors"]
ways = ["10 steps", "10 epochs", "1 steps", "1 epochs"]
change = {
    kind: 100 * np.array([np.subtract(full[f"{kind} {way}"], full["none"]) for way in ways])
    for kind in ("vae", "shifts")
}  # (4 ways, 10 draws), in percentage points
ax = plots.panels(1, size=(8, 4.2))[0]
looks = {"vae": (-0.12, "variational", "dreams"), "shifts": (0.12, "other", "shifts")}
for kind, (aside, shade, label) in looks.items():
    spots, color = np.arange(4) + aside, plots.COLORS[shade]
    ax.plot(spots, change[kind], "o", color=color, alpha=0.5, markersize=6)
    ax.plot(spots, change[kind].mean(axis=1), "_", color=color, markersize=24, label=label)
at, by = [ways.index(way) - 0.25 for way in this_run], [np.mean(v) for v in this_run.values()]
ax.plot(at, by, "D", color=plots.COLORS["variational"], label="dreams, this run")
ax.axhline(0, color=plots.COLORS["original"], linewidth=1)
labels = ["10 : 1\nequal steps", "10 : 1\nseen as often", "1 : 1\nequal steps", "1 : 1\nseen as often"]
ax.set_xticks(range(4), labels)
ax.set(xlabel="new images for each real one", ylabel="change of the test error\nin percentage points")
ax.legend(loc="center left", bbox_to_anchor=(1, 0.5));

# %% [markdown]
# What came out, on MNIST and on `glyphs`:
#
# * **Ten dreams for each real image raise the error**, in each of the ten stored draws: on average from
#   18.7 % to 20.0 % on MNIST, from 2.2 % to 3.0 % on `glyphs`.
# * **That is not only because the real images are seen less often.** If they are seen as often as without
#   dreams, in eleven times as many steps, the error is still higher in each draw: 20.1 % and 2.6 %. (On
#   MNIST the real images alone, trained that long, come to 19.1 %.)
# * **One dream for each does less harm**, and no good: the means rise by 0.2 to 0.5 points, and some draws
#   go the other way.
# * **Shifts help**: ten for each do in every draw. A moved image is as sharp as a real one, and it brings a
#   fact from outside: moved by a pixel, a 3 is still a 3.
#
# This is not the last word. These VAEs saw twenty images each. One that learns from *all* images, most of
# them without a label, can help where labels are few (Kingma and others, 2014).
#
# ## Exercises
#
# **1. The KL by hand.** Between two normals: return $\mathrm{KL}$ of $N(\mu, v)$ from $N(0, w)$, for one
# number. (Hint: $-\log p(h)$ is now $\tfrac12 \log w + h^2 / (2w)$, and a constant.)

# %% tags=["exercise:kl_wide"]
def kl_wide(mu, v, w):
    """mu: mean, v: variance, w: variance of the other normal, whose mean is 0. Numbers."""
    ...  # your code here

# %% tags=["hide-input", "check:kl_wide"]
from aelib import lesson

lesson.check(
    kl_wide,
    (
        lambda f: not np.isclose(f(0.0, 3.0, 3.0), (2 - np.log(3)) / 2),
        "this is the KL from N(0, 1), where w does not come in; from N(0, 3), N(0, 3) has a KL of 0",
    ),
    (lambda f: abs(f(0.0, 3.0, 3.0)) < 1e-9, "mu = 0, v = w = 3: two equal normals have a KL of 0"),
    (lambda f: abs(f(1.0, 1.0, 1.0) - 0.5) < 1e-9, "with v = w = 1 only mu^2 / 2 = 0.5 is left"),
    (
        lambda f: f(0.0, 1.0, 4.0) > 0,
        "two different normals have a KL above 0: the narrower v, the larger -log(v / w)",
    ),
    (
        lambda f: abs(f(0.0, 1.0, 4.0) - (0.5 * np.log(4) + 1 / 8 - 0.5)) < 1e-9,
        "mu = 0: the mean of h^2 / (2w) is v / (2w) = 1/8 (v and w are variances): it adds up to 0.318",
    ),
    (
        lambda f: abs(f(2.0, 1.0, 4.0) - (0.5 * np.log(4) + 5 / 8 - 0.5)) < 1e-9,
        "right for mu = 0; the mean of h^2 is v + mu^2, and all of it is divided by 2w",
    ),
)

# %% [markdown] tags=["solution:kl_wide"]
# <details><summary>Solution</summary>
#
# ```python
# def kl_wide(mu, v, w):
#     return ((v + mu**2) / w - 1 - np.log(v / w)) / 2
# ```
#
# </details>

# %% [markdown]
# **2. Another cloud.** Clouds need not be normal. The *exponential* distribution with mean $m$ is above
# $t$ with probability $e^{-t/m}$, for every $t \ge 0$. Noise `u` is uniform between 0 and 1. Turn it into
# draws from the exponential distribution, so that gradients reach the means. (Hint: `u` is below $a$ with
# probability $a$. For which $h$ does "$h$ is above $t$" say the same as "$u$ is below $e^{-t/m}$"?)

# %% tags=["exercise:exponential"]
def exponential(m, u):
    """m: means, u: uniform noise, both (N, k). Return draws (N, k)."""
    ...  # your code here

# %% tags=["hide-input", "check:exponential"]
from aelib import lesson

given_m = torch.tensor([[3.0, 3.0, 3.0]], requires_grad=True)
given_u = torch.tensor([[0.25, 0.5, 0.75]])
quartiles = 3 * torch.tensor([4 / 3, 2.0, 4.0]).log()  # above them lie 3/4, 1/2 and 1/4 of all draws


def draws_are(f, expected):
    return torch.allclose(f(given_m, given_u).flatten().sort().values, expected, atol=1e-3)


lesson.check(
    exponential,
    (
        lambda f: torch.equal(f(given_m, given_u), f(given_m, given_u)),
        "this draws noise of its own, and comes out otherwise each time: the noise is given, as u",
    ),
    (
        lambda f: f(given_m, given_u).min() >= 0,
        "an exponential draw is never below 0, and the logarithm of a number below 1 is",
    ),
    (
        lambda f: not draws_are(f, quartiles / 9),
        "these draws have the mean 1/3 where it should be 3: m is the mean, not the rate",
    ),
    (
        lambda f: not draws_are(f, 6 * given_u.flatten()),
        "the mean is 3, but these draws are uniform: none is above 6, and 13 in 100 should be",
    ),
    (
        lambda f: draws_are(f, quartiles),
        "u = 1/2 is the middle: half of the draws lie above 3 log 2 = 2.08; u = 1/4 and 3/4 lie at "
        "3 log 4 = 4.16 and 3 log 4/3 = 0.86: solve u = e^(-h/m) for h",
    ),
    (
        lambda f: f(given_m, given_u).requires_grad,
        "the draws are right, but they have lost the way back: no gradient reaches m",
    ),
)

# %% [markdown] tags=["solution:exponential"]
# <details><summary>Solution</summary>
#
# ```python
# def exponential(m, u):
#     return -m * u.log()
# ```
#
# </details>

# %% [markdown]
# **3. Unused numbers.** Given means and log variances (N, k), count the numbers of the code whose
# mean KL is below `limit`: those that have collapsed.

# %% tags=["exercise:collapsed"]
def collapsed(mu, log_v, limit=0.01):
    """mu, log_v: (N, k). Return a whole number."""
    ...  # your code here

# %% tags=["hide-input", "check:collapsed"]
from aelib import lesson

example_mu = torch.tensor([[0.0, 2.0, 0.0], [0.0, -2.0, 0.0]])
example_log_v = torch.tensor([[0.0, -1.0, -3.0], [0.0, -1.0, -3.0]])
example_rare = torch.zeros(1000, 1)
example_rare[0] = 4.0  # one image in a thousand uses this number: a mean KL of 0.008
lesson.check(
    collapsed,
    (
        lambda f: f(torch.zeros(5, 3), torch.zeros(5, 3)) not in (5, 15),
        "5 images and 3 numbers: take the mean over the images, and count the numbers",
    ),
    (
        lambda f: f(torch.zeros(5, 3), torch.zeros(5, 3)) != 0,
        "these three are standard normals, so all are collapsed: asked for are those below `limit`",
    ),
    (lambda f: f(torch.zeros(5, 3), torch.zeros(5, 3)) == 3, "all three are standard normals"),
    (
        lambda f: f(example_mu, example_log_v) != 3,
        "means that are 0, or cancel over the images, are no collapse: it is the KL that counts",
    ),
    (
        lambda f: f(example_mu, example_log_v) != 2,
        "number 3 has the mean 0, but is far narrower than a standard normal: the variance counts, too",
    ),
    (lambda f: f(example_mu, example_log_v) == 1, "only number 1 has collapsed"),
    (
        lambda f: f(example_mu, torch.zeros(2, 3)) == 2,
        "now number 2 has a variance of 1, but its mean differs from image to image: it is in use",
    ),
    (
        lambda f: f(example_rare, torch.zeros(1000, 1)) == 1,
        "one image in a thousand has a KL of 8, on average 0.008: the mean counts, not the largest",
    ),
    (lambda f: f(example_mu, example_log_v, limit=2) == 2, "with limit = 2, two have less: use `limit`"),
)

# %% [markdown] tags=["solution:collapsed"]
# <details><summary>Solution</summary>
#
# ```python
# def collapsed(mu, log_v, limit=0.01):
#     each = ((log_v.exp() + mu**2 - 1 - log_v) / 2).mean(dim=0)
#     return int((each < limit).sum())
# ```
#
# </details>

# %% [markdown]
# ## What this run showed

# %%
lesson.claim("the formula of the KL agrees with sampling within its error", abs(z_score) < 4)
lesson.claim("the plain codes are far larger than those of the VAE", plain_size > 1.5 * vae_size)
lesson.claim(
    "fewer draws fall into holes with the VAE than with a normal fitted to the plain codes",
    in_holes["variational"] < 0.5 * in_holes["plain"],
)

# %%
lesson.claim(
    "from the standard normal, the VAE shows more kinds of digits than the plain autoencoder",
    measured["variational, standard"][3] > 1.1 * measured["plain, standard"][3],
)
lesson.claim(
    "and real images find nearer ones among its samples",
    measured["variational, standard"][1] < measured["plain, standard"][1],
)
lesson.claim(
    "against a normal fitted to the plain codes, that distance is within a tenth",
    abs(measured["variational, standard"][1] - measured["plain, fitted"][1])
    < 0.1 * measured["plain, fitted"][1],
)

# %%
lesson.claim("a larger beta lets the code tell less", kls[4] < 0.9 * kls[0.1])
lesson.claim("at a very large beta the code collapses", kls[100] < 0.1 * kls[1])
lesson.claim("the loss is above the surprise, by half a nat or more", bound - surprise.mean().item() > 0.5)

# %% [markdown]
# And what the stored runs show (`change` is in percentage points, a row for each way, ten draws each):

# %%
ten_each, one_each = change["vae"][:2], change["vae"][2:]  # rows: equal steps, seen as often
lesson.claim("ten dreams for each real image raise the error in every stored draw", ten_each.min() > 0)
lesson.claim("one for each raises it less, on average", one_each.mean() < 0.7 * ten_each.mean())
lesson.claim("and does not lower it", one_each.mean(axis=1).min() > 0)
lesson.claim("ten shifts for each lower it in every stored draw", change["shifts"][:2].max() < 0)
runs = [run["measures"] for run in long_run["runs"]]
nearer = [run["plain, fitted"][1] / run["variational, standard"][1] for run in runs]
lesson.claim("in the long run real images find nearer dreams of the VAE, in each seed", min(nearer) > 1.05)

# %% [markdown]
# ## Summary
#
# * A plain autoencoder says nothing about where its codes lie. Between them are holes, where it draws
#   what nobody writes, and crowds, where it draws fog.
# * A variational autoencoder (VAE) encodes to a cloud, draws from it (mean plus stretched noise, so that
#   gradients pass), and pays KL for leaving the standard normal. That fills the holes, not the crowds.
# * $\beta$ weighs the price. Too high, and the code tells nothing: collapse. Look at the KL of each number.
# * The distance to the nearest real image rewards soft images and few kinds of image. Measure more
#   than one thing.
# * With two numbers, a normal fitted to a plain autoencoder's codes does about as well. With 16 it is ahead
#   after a short run, and behind after a long one.
# * Dreams of a VAE did not help a classifier here, and many of them did harm; images moved by a pixel
#   helped.
#
# ## References
#
# * D. Kingma, M. Welling, [Auto-encoding variational Bayes](https://arxiv.org/abs/1312.6114),
#   ICLR 2014.
# * D. Rezende, S. Mohamed, D. Wierstra, [Stochastic backpropagation and approximate inference in
#   deep generative models](https://arxiv.org/abs/1401.4082), ICML 2014.
# * I. Higgins and others, [beta-VAE: learning basic visual concepts with a constrained variational
#   framework](https://openreview.net/forum?id=Sy2fzU9gl), ICLR 2017.
# * C. Doersch, [Tutorial on variational autoencoders](https://arxiv.org/abs/1606.05908), 2016.
# * M. Hoffman, M. Johnson, [ELBO surgery: yet another way to carve up the variational evidence
#   lower bound](http://approximateinference.org/accepted/HoffmanJohnson2016.pdf), NIPS workshop 2016.
# * S. Bowman and others, [Generating sentences from a continuous
#   space](https://arxiv.org/abs/1511.06349), CoNLL 2016.
# * L. Theis, A. van den Oord, M. Bethge, [A note on the evaluation of generative
#   models](https://arxiv.org/abs/1511.01844), ICLR 2016.
# * R. Williams, [Simple statistical gradient-following algorithms for connectionist reinforcement
#   learning](https://doi.org/10.1007/BF00992696), Machine Learning 8 (1992): REINFORCE.
# * F. Locatello and others, [Challenging common assumptions in the unsupervised learning of
#   disentangled representations](https://arxiv.org/abs/1811.12359), ICML 2019.
# * D. Kingma, S. Mohamed, D. Rezende, M. Welling, [Semi-supervised learning with deep generative
#   models](https://arxiv.org/abs/1406.5298), NIPS 2014.
# * P. Ghosh and others, [From variational to deterministic
#   autoencoders](https://arxiv.org/abs/1903.12436), ICLR 2020.
