# %% [markdown]
# # 04 · The first autoencoder
#
# *What does a network learn when the answer is the question?*
#
# **What you will do:** build an autoencoder by hand, gradients included, train it, and then
# train a deeper one with `aelib`.
#
# **What you will learn:** what encoder, decoder and code are; where the gradients come from; what
# goes into the weights, what goes into the code, and what is lost; how to see whether a network has
# learnt more than its training images.
#
# **What you need:** the chain rule, matrix products, a little NumPy. About 40 minutes to read
# and try; the whole notebook runs in under a minute.

# %% tags=["setup"]
import numpy as np
import torch

from aelib import data, lesson, metrics, models, plots, training

plots.use_style()
seed = lesson.seed()

# %% tags=["nbval-ignore-output"]
images = data.load_images(train=11_000, test=2_000, seed=seed)
x_train, x_val, x_test = images.x_train[:10_000], images.x_train[10_000:], images.x_test
print(images.name, tuple(x_train.shape), tuple(x_val.shape), tuple(x_test.shape))

# %% [markdown]
# Each image is one row of numbers: 28 x 28 = 784 grey values between 0 (black) and 1 (white).
# We call one such row $x$ and its length $d = 784$.
#
# Three sets, for three purposes: networks learn from the **training** images; by the **validation**
# images we watch them and choose settings; the **test** images only tell, at the end, how good the
# result is. A setting that was chosen because it did well on some images looks better on these than it
# really is.

# %%
print("numbers in one image:", x_train.shape[1])
print("smallest and largest value:", x_train.min().item(), x_train.max().item())

# %% [markdown]
# ## 1 A network whose target is its own input
#
# A network that recognises digits is shown an image $x$ and a **label** $y$, written by a person:
# "this is a 7". It computes an output, compares it with $y$, and moves its weights so that the
# two come closer. No label, no learning.
#
# An **autoencoder** needs no label. Its target is the image it was given. It computes
# a **reconstruction** $\hat x$ and moves its weights so that $\hat x$ comes closer to $x$:
#
# | | input | compared with |
# |---|---|---|
# | **supervised** learning, with labels | image $x$ | label $y$ |
# | autoencoder, without: **unsupervised**, or **self-supervised** | image $x$ | the same image $x$ |
#
# (*Self*-supervised: there is a target all the same, and the data supply it themselves.)
#
# That sounds too easy: the best answer is "do nothing, return $x$". The trick is in the middle. The
# image has to pass through a **bottleneck**, a layer with fewer numbers than it has itself: too few
# for an arbitrary image, so the network must use what the images have in common.
#
# $$ x \;\xrightarrow{\ \text{encoder } f\ }\; h \;\xrightarrow{\ \text{decoder } g\ }\; \hat x
# \qquad\text{with}\qquad h = f(x),\quad \hat x = g(h) = g(f(x)) $$

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: A net drawn from left to right: the image x with 784 numbers, the encoder f, the code h
#|   with 256, the decoder g, the reconstruction with 784. The loss compares the two ends.
plots.network(
    [{"$x$": 784}, {"$h$": 256}, {r"$\hat x$": 784}],
    learnt={("$x$", "$h$"): "encoder $f$", ("$h$", r"$\hat x$"): "decoder $g$"},
    compared={("$x$", r"$\hat x$"): "loss"},
    color="shallow",
);

# %% [markdown]
# The short vector $h$ is the **code**. Its numbers are also called **latent variables** (hidden
# ones: no image comes with them), and the space of all codes the **latent space**. The length of
# the code is $k$. With $k = 256$, it has a third of the numbers of the image.
#
# The idea is nearly as old as back-propagation, which you will do by hand in section 3. Ackley,
# Hinton and Sejnowski (1985) and Rumelhart, Hinton and Williams (1986) sent patterns through a narrow
# middle; Ballard (1987) stacked such nets; Bourlard and Kamp (1988) compared them with PCA (lesson
# 05), and Hinton and Zemel (1994) asked how many bits a code costs.
#
# ## 2 Forward: from image to code to reconstruction
#
# Our first autoencoder has one layer on each side:
#
# $$ h = \sigma(W_1 x + b_1), \qquad \hat x = \sigma(W_2 h + b_2), \qquad
# \sigma(z) = \frac{1}{1 + e^{-z}} $$
#
# $W_1$ is a matrix with 256 rows and 784 columns, $W_2$ one with 784 rows and 256 columns; $b_1$
# and $b_2$ are vectors, the **biases**. The function $\sigma$ is the **sigmoid**. It is applied to
# every number by itself and maps it between 0 and 1, which is just where grey values live.

# %%
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(x, W1, b1, W2, b2):
    h = sigmoid(x @ W1.T + b1)  # (n, 784) -> (n, 256): the code
    x_hat = sigmoid(h @ W2.T + b2)  # (n, 256) -> (n, 784): the reconstruction
    return h, x_hat

# %% [markdown]
# In code, `x` holds several images at once, one in each row. Then $W_1 x$ for every image is the
# matrix product `x @ W1.T`.
#
# Weights start as small random numbers. Small matters: a unit adds up many products, and if the
# sum is large, the sigmoid is stuck near 0 or 1, where its derivative is almost nothing. A standard
# deviation of $1/\sqrt{\text{numbers coming in}}$ keeps the sum of moderate size: 1/28 for $W_1$,
# which adds up 784 products, and 1/16 for $W_2$, which adds up 256.

# %%
def random_weights(rng, d=784, k=256):
    W1 = rng.normal(0, d**-0.5, (k, d))
    W2 = rng.normal(0, k**-0.5, (d, k))
    return [W1, np.zeros(k), W2, np.zeros(d)]


weights = random_weights(np.random.default_rng(seed))

# %%
x = x_train[:100].double().numpy()  # 100 images at once
h, x_hat = forward(x, *weights)
print("x", x.shape, " h", h.shape, " x_hat", x_hat.shape)

# %% [markdown]
# How far is $\hat x$ from $x$? We take the **mean squared error** over all $n$ images and all
# $d$ pixels:
#
# $$ L = \frac{1}{n d} \sum_{\text{images}} \sum_{\text{pixels}} (\hat x - x)^2 $$
#
# An untrained network answers grey, so most pixels are off by about a half, and $L$ is near
# $\tfrac14$.

# %% tags=["nbval-ignore-output"]
print("loss of the untrained network:", ((x_hat - x) ** 2).mean().round(3))

# %% [markdown]
# ## 3 Backward: which way to move each weight
#
# We need to know how $L$ changes when one weight changes a little: the **derivative** of $L$ with
# respect to that weight. All of them together are the **gradient** of $L$. The chain rule gives it,
# working backwards from the output, which is called **back-propagation**. Take it in four steps.
#
# **The sigmoid.** Its derivative can be had from its value:
# $\sigma'(z) = \dfrac{e^{-z}}{(1 + e^{-z})^2} = \sigma(z)\,(1 - \sigma(z))$.
#
# **At the output.** Let $z_2 = W_2 h + b_2$ be what goes into the last sigmoid, and call
# $\delta_2$ the derivative of $L$ with respect to $z_2$. The square gives $2(\hat x - x)/(nd)$, the
# sigmoid gives $\hat x (1 - \hat x)$. With $\odot$ for "number by number",
#
# $$ \delta_2 = \frac{2}{n d}\,(\hat x - x) \odot \hat x \odot (1 - \hat x) . $$
#
# **At the code.** Let $z_1 = W_1 x + b_1$ be what goes into the first sigmoid. Code number $j$ feeds
# every pixel $i$ through the weight $W_{2,ij}$, so what comes back to it is the sum
# $\sum_i \delta_{2,i} W_{2,ij}$; then comes the derivative of its own sigmoid. With one image in each
# row, that sum for all $j$ is the matrix product $\delta_2 W_2$:
#
# $$ \delta_1 = (\delta_2 W_2) \odot h \odot (1 - h) . $$
#
# **At the weights.** The weight $W_{2,ij}$ multiplies $h_j$ and its product goes into $z_{2,i}$, so
# the derivative is $\delta_{2,i} h_j$, summed over the images. A bias is multiplied by 1. As
# matrices:
#
# $$ \frac{\partial L}{\partial W_2} = \delta_2^\top h, \quad
# \frac{\partial L}{\partial b_2} = \sum_{\text{images}} \delta_2, \quad
# \frac{\partial L}{\partial W_1} = \delta_1^\top x, \quad
# \frac{\partial L}{\partial b_1} = \sum_{\text{images}} \delta_1 . $$

# %%
def gradients(x, W1, b1, W2, b2):
    h, x_hat = forward(x, W1, b1, W2, b2)
    delta2 = 2 / x.size * (x_hat - x) * x_hat * (1 - x_hat)  # (n, 784)
    delta1 = (delta2 @ W2) * h * (1 - h)  # (n, 256)
    return [delta1.T @ x, delta1.sum(axis=0), delta2.T @ h, delta2.sum(axis=0)]


by_hand = gradients(x, *weights)
print([g.shape for g in by_hand])

# %% [markdown]
# Is that right? With a wrong sign in $\delta_1$ the decoder would still learn and the loss would still
# fall, and nobody would notice. PyTorch can find
# derivatives by itself ("autograd"). Let it compute the same loss, and compare every single one:
# $2 \cdot 784 \cdot 256$ for the matrices and $256 + 784$ for the biases.

# %%
print("derivatives to compare:", sum(g.size for g in by_hand))

# %%
tensors = [torch.tensor(w, requires_grad=True) for w in weights]
W1, b1, W2, b2 = tensors
x_t = torch.tensor(x)
x_hat_t = torch.sigmoid(torch.sigmoid(x_t @ W1.T + b1) @ W2.T + b2)
((x_hat_t - x_t) ** 2).mean().backward()

by_autograd = [t.grad.numpy() for t in tensors]

# %% tags=["nbval-ignore-output"]
largest_derivative = max(abs(g).max() for g in by_hand)
largest_gap = max(abs(a - b).max() for a, b in zip(by_hand, by_autograd))
print(f"largest derivative {largest_derivative:.1e}, largest difference {largest_gap:.1e}")

# %%
assert largest_gap < 1e-9 * largest_derivative
print("all derivatives agree, up to the rounding of the computer")

# %% [markdown]
# ## 4 One step downhill
#
# **Gradient descent** moves every weight a little against its derivative: $W \leftarrow W - \eta\,
# \partial L / \partial W$. The number $\eta$ is the **learning rate**. If the step is small
# enough, calculus predicts by how much the loss falls. A weight with derivative $g$ moves by $-\eta g$
# and so changes the loss by about $g \cdot (-\eta g)$; all together, it falls by $\eta$ times the sum
# of all squared derivatives.

# %% tags=["nbval-ignore-output"]
def loss(x, weights):
    _, x_hat = forward(x, *weights)
    return ((x_hat - x) ** 2).mean()


eta = 0.1
stepped = [w - eta * g for w, g in zip(weights, by_hand)]
predicted = eta * sum((g**2).sum() for g in by_hand)
seen = loss(x, weights) - loss(x, stepped)
print(f"predicted fall {predicted:.6f}, seen {seen:.6f}")

# %%
assert abs(seen / predicted - 1) < 0.05
print("the loss falls as predicted, within 5 %")

# %% [markdown]
# Now many steps. **Stochastic** gradient descent (SGD) takes 100 images for a step instead of
# all 10,000: the gradient is a little noisy, but a hundred times cheaper.
#
# One learning rate must serve all weights, and their derivatives are very different. (All are small,
# since $L$ is a mean over 784 pixels; so the rates below are large.)

# %% tags=["nbval-ignore-output"]
for name, g in zip(["W1", "b1", "W2", "b2"], by_hand):
    print(f"{name}: typical size of a derivative {np.median(abs(g)):.0e}")

# %% [markdown]
# **RMSProp** measures how large the derivative $g$ of each weight has been lately,
# $v \leftarrow 0.9\,v + 0.1\,g^2$, and divides $g$ by $\sqrt v$.

# %%
def sgd(w, g, v, eta):  # v: not needed here
    w -= eta * g  # changes the array w itself, so nothing is returned


def rmsprop(w, g, v, eta):
    v[:] = 0.9 * v + 0.1 * g**2
    w -= eta * g / (np.sqrt(v) + 1e-8)  # 1e-8: never divide by 0

# %%
as_rows = x_train.numpy()


def train(weights, step, eta, epochs=3):  # step: one of the two functions above
    weights = [w.astype(np.float32) for w in weights]  # copies, and half the memory
    averages = [np.zeros_like(w) for w in weights]
    losses, rng = [], np.random.default_rng(seed)
    for _ in range(epochs):  # an epoch: every image once
        for batch in np.array_split(rng.permutation(len(as_rows)), 100):
            x = as_rows[batch]
            losses.append(loss(x, weights))
            for w, g, v in zip(weights, gradients(x, *weights), averages):
                step(w, g, v, eta)
    return weights, losses

# %% tags=["hide-input"]
lesson.predict(
    "Both start from the same weights and take 300 steps. Each has the best of three learning rates "
    "on the validation images: 600 for SGD, 0.01 for RMSProp. Which ends with the lower loss?",
    {
        "SGD: its steps follow the true direction": "They do, but with one learning rate for all. "
        "What suits W2 is too little for W1.",
        "RMSProp: each weight has a pace of its own": "Dividing by the usual size of a "
        "derivative lets every weight move at about the same pace.",
        "Neither: each has a good learning rate": "A good rate for SGD is a compromise between "
        "weights whose derivatives differ many times over.",
    },
    answer="RMSProp: each weight has a pace of its own",
)

# %%
_, sgd_losses = train(weights, sgd, eta=600)
trained, rms_losses = train(weights, rmsprop, eta=0.01)

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Mean squared error over 300 steps, on a scale of factors. Both curves fall steeply at first;
#|   from then on that of RMSProp stays below that of SGD.
ax = plots.lines(
    {"SGD": sgd_losses, "RMSProp": rms_losses},
    colors={"SGD": "other", "RMSProp": "shallow"},
    xlabel="step",
    ylabel="mean squared error",
)
ax.set(yscale="log", ylim=(0.005, 0.3))
ax.set_yticks([0.01, 0.03, 0.1, 0.3], ["0.01", "0.03", "0.1", "0.3"]);

# %% [markdown]
# Now ten test images, which the network has never seen.

# %% tags=["hide-input"]
lesson.predict(
    "It was trained on 10,000 digits. What will be lost first, on the way of a new image through it?",
    {
        "The thick strokes: they hold most of the ink": "Thick strokes cover many pixels, and "
        "every pixel counts in the error, so they are learnt first.",
        "The place of a digit: where it stands in the image": "All digits stand in the middle, so "
        "there is nothing to lose.",
        "The oddities of a digit: a hook, a very thin line": "What all images share, the decoder "
        "can know by itself. What only this image has must be in the code, and there is little "
        "room.",
    },
    answer="The oddities of a digit: a hook, a very thin line",
)

# %% tags=["nbval-ignore-output"]
#| alt: Ten test images over their reconstructions, which can be read and are a little soft.
ten = x_test[:10]
_, ten_hat = forward(ten.numpy(), *trained)
plots.images({"original": ten, "reconstruction": ten_hat});

# %% [markdown]
# ### Where the weights start
#
# Many copies of this program on the web draw all weights and biases with a standard deviation of 1
# and train with RMSProp at a learning rate of 0.01. It runs, and its loss falls. Here it is beside
# our scaled start, with the same learning rate:

# %% tags=["nbval-ignore-output"]
#| alt: Mean squared error over 300 steps. From weights with a standard deviation of 1, it falls
#|   slowly and stays far above the curve that starts from scaled weights.
rng = np.random.default_rng(seed)
large = [rng.normal(0, 1, w.shape) for w in weights]
_, large_losses = train(large, rmsprop, eta=0.01)
plots.lines(
    {"standard deviation 1": large_losses, "scaled by the inputs": rms_losses},
    colors={"standard deviation 1": "other", "scaled by the inputs": "shallow"},
    xlabel="step",
    ylabel="mean squared error",
);

# %% [markdown]
# With a deviation of 1, the sum in front of a sigmoid is typically about 10 in size. There the
# sigmoid is flat, its derivative nearly 0, and each unit has to crawl out before it can learn. After
# three epochs it is still far behind. A falling curve is no proof that all is well.
#
# ### A loss made for the sigmoid
#
# The same factor $\hat x (1 - \hat x)$ stands in $\delta_2$: a pixel that is sure and wrong, say
# $\hat x = 0.99$ where $x = 0$, hardly learns. **Cross-entropy** is another measure of how far
# $\hat x$ is from $x$. It reads $\hat x$ as the probability that the pixel is white:
#
# $$ C = -\frac{1}{n d} \sum_{\text{images}} \sum_{\text{pixels}} x \log \hat x + (1 - x) \log(1 -
# \hat x), \qquad
# \frac{\partial C}{\partial \hat x} = \frac{1}{n d} \cdot \frac{\hat x - x}{\hat x (1 - \hat x)} . $$
#
# It, too, is smallest where $\hat x = x$. Times the derivative of the sigmoid, the factor vanishes:
# $\delta_2 = (\hat x - x)/(nd)$. All else stays as in section 3. Autograd agrees:

# %%
z2 = torch.tensor(forward(x, *weights)[0] @ weights[2].T + weights[3], requires_grad=True)
torch.nn.functional.binary_cross_entropy(torch.sigmoid(z2), x_t).backward()
torch.testing.assert_close(z2.grad, torch.tensor((x_hat - x) / x.size))
print("with cross-entropy, delta2 is the difference alone")

# %% [markdown]
# Is it worth it? We have tried both losses with three rules, each with the best of three learning
# rates (`python experiments/step_sizes.py mnist glyphs`). The third rule, **momentum**, walks along a
# running sum of the gradients: $v \leftarrow 0.9\,v + g$, then $W \leftarrow W - \eta\,v$. All are
# judged by the mean squared error on the validation images after 300 steps:

# %% tags=["nbval-ignore-output"]
for name, by_rule in lesson.stored("step_sizes")[images.name].items():
    for rule, best in by_rule.items():
        print(f"{name}, {rule:8}  rate {best['eta']:<4}  error {best['error']:.4f}")

# %% [markdown]
# For SGD, and for RMSProp, which divides a common factor away, the loss matters little. With momentum
# it matters much: momentum with cross-entropy ends as low as RMSProp or lower. Rule, loss and learning
# rate are chosen together. This course mostly stays with the squared error, by which PCA can be
# judged, too.
#
# ## 5 The same in three lines, and deeper
#
# From here on we let `aelib` do what we have just done by hand. In `models.Autoencoder`, the sizes go
# from the input to the code, and the decoder mirrors them. Is it the same network? We put our trained
# weights into it and compare the reconstructions:

# %%
one_layer = models.Autoencoder((784, 256), code_activation="sigmoid", output="sigmoid")
with torch.no_grad():
    for parameter, w in zip(one_layer.parameters(), trained):
        parameter.copy_(torch.from_numpy(w))
    torch.testing.assert_close(one_layer(ten), torch.from_numpy(ten_hat), rtol=1e-4, atol=1e-5)
one_layer

# %% [markdown]
# The same network. Now a deeper one. Its encoder goes down in three steps, 784 → 128 → 64 → 32, and its
# decoder comes up the same way. Between the layers sits the **ReLU**, which keeps positive numbers and
# replaces negative ones by 0. The code is left as it is, and the last layer ends in a sigmoid, since
# grey values lie between 0 and 1.

# %%
deep = models.Autoencoder((784, 128, 64, 32), activation="relu", output="sigmoid", seed=seed)
print("parameters:", sum(p.numel() for p in deep.parameters()))

# %% [markdown]
# `training.fit` uses Adam, a relative of RMSProp, and the same loop as ours: shuffle, take a batch,
# find the gradient, step. The learning rate rises and falls once over the run ("one-cycle"): large
# steps first, small ones to settle. After each epoch we keep what the network makes of ten test images,
# for a slider below. (`.detach()` takes the numbers out of a tensor and leaves autograd behind.)

# %%
snapshots = [deep(ten).detach()]  # before the first step


def keep(history):
    snapshots.append(deep(ten).detach())

# %% tags=["nbval-ignore-output"]
#| alt: Training and validation loss over 20 epochs. Both fall, fast at first, and stay close
#|   together.
history = training.fit(
    deep,
    x_train,
    epochs=20,
    batch_size=128,
    lr=0.004,
    schedule="one-cycle",
    validation=x_val,
    on_epoch=keep,
    seed=seed,
)
plots.loss_curves(history);

# %% [markdown]
# The dashed line is the loss on the validation images, which the network does not train on. It
# stays close to the training loss: the network learns what digits have in common, not these 10,000
# digits. (At first it is even lower. The training loss is averaged *during* an epoch,
# while the network gets better; validation comes at its end.)
#
# The loss is higher than in section 4. That is no fault of depth: this code has 32 numbers, the
# other had 256. Lesson 05 compares nets at equal code size.

# %% tags=["nbval-ignore-output"]
#| alt: Three rows: ten test images, their reconstructions, which are softer, and the differences,
#|   bright only along edges, hooks and thin ends of strokes.
ten_deep = deep(ten).detach()
rows = {"original": ten, "reconstruction": ten_deep, "difference": (ten - ten_deep).abs()}
plots.images(rows);

# %% [markdown]
# Look at the third row. The middle of every stroke is nearly black: no error. The white lines are
# edges, hooks and thin ends. A digit in an unusual hand can even turn into another one.
#
# ### Watch it learn
#
# Move the slider: epoch 0 is the untrained network. First comes one grey shape for all, the
# average of all digits; then blobs that know which digit they are; then strokes.

# %% tags=["slider"]
#| alt: Ten test images over what the network makes of them after the third epoch: blurred shapes,
#|   most of which already are the right digit.
from aelib import widgets

widgets.ImageSteps(ten, dict(enumerate(snapshots)), name="epoch", stage=3)

# %% [markdown]
# ## 6 Near-copies, and why not copies
#
# Encoder and decoder can be used one without the other. The encoder turns an image into 32
# numbers:

# %%
h = deep.encode(ten)
print("codes:", tuple(h.shape), " decoded again:", tuple(deep.decode(h).shape))
print("numbers per image before and after:", ten.shape[1], "->", h.shape[1])

# %% [markdown]
# That is **lossy compression**. A zip file gives back every byte: it is lossless. A JPEG photo
# does not: it keeps what the eye needs. The autoencoder is of the second kind, with one
# difference: nobody told it what matters. It found out from the images.
#
# And it found out for *these* images. What if we give it something else?

# %% tags=["hide-input"]
lesson.predict(
    "We give the trained network ten images of pure noise. What comes back?",
    {
        "The same noise, only a little softer": "Each has 784 independent numbers; 32 cannot "
        "carry them.",
        "Ten digits, each different from the others": "That would need codes that differ. But the "
        "encoder adds up hundreds of pixels, and such sums hardly differ from one noise to the "
        "next.",
        "Ten times nearly the same shape of strokes": "To the encoder one noise is like another, "
        "and the decoder can only make what its 32 numbers steer: strokes.",
    },
    answer="Ten times nearly the same shape of strokes",
)

# %% tags=["nbval-ignore-output"]
#| alt: Ten images of grey noise over their reconstructions: ten times nearly the same shape, made
#|   of strokes.
noise = torch.from_numpy(np.random.default_rng(seed).random((10, 784), dtype=np.float32))
noise_hat = deep(noise).detach()
plots.images({"noise": noise, "reconstruction": noise_hat});

# %% tags=["nbval-ignore-output"]
shuffle = np.random.default_rng(seed).permutation(784)
shuffled = ten[:, shuffle]  # the same grey values, in other places
for name, kind in {"digits": ten, "shuffled digits": shuffled, "noise": noise}.items():
    error = metrics.squared_error(deep(kind), kind)
    print(f"squared error per image, {name}: {error:.0f}")

# %% [markdown]
# The error tells whether an image is of the kind that the network knows. Lesson 13 uses that to
# find what does not belong.
#
# What would a perfect copy be worth? Nothing, if it was free: a network with nothing in its way can
# pass the pixels through and learn nothing. A good copy *through 32 numbers* is worth a lot, since
# it shows that these numbers describe the image. So something must stand in the way: a small code
# here, damage in lesson 08, sparsity in lesson 10.
#
# (Fewer numbers are not yet fewer bytes: a pixel is one byte, a number of the code is stored in
# four. Lesson 13 counts the bytes.)
#
# ## 7 Few images
#
# What if there are only 300 images, and plenty of weights and time?

# %% tags=["hide-input"]
lesson.predict(
    "A net of 784-512-128-32 trains on 300 images for 120 epochs. What happens to the loss on "
    "images that it has not seen?",
    {
        "It falls as far as the training loss": "That is what happened with 10,000 images. 300 "
        "are few enough to learn each by heart.",
        "It stops far above the training loss": "What it learns after that is about these 300 "
        "images only.",
        "It never falls from where it started": "At first the network learns what all digits "
        "share, and that helps on new ones too.",
    },
    answer="It stops far above the training loss",
)

# %% tags=["nbval-ignore-output"]
#| alt: Training and validation loss over 120 epochs. The training loss falls on and on; the
#|   validation loss stops far above it.
few = x_train[:300]
memory = models.Autoencoder((784, 512, 128, 32), seed=seed)
settings = dict(epochs=120, batch_size=50, validation=x_val, seed=seed)
memory_history = training.fit(memory, few, **settings)
plots.loss_curves(memory_history);

# %% [markdown]
# The gap between the two lines is **over-fitting**: the network has learnt its 300 images by heart.
# From some epoch on, more training even makes it worse on new images; one could have stopped there
# ("early stopping"). The training loss alone would have told us that this network is the best so
# far. From now on, every error in this course is measured on
# images that were not used for training, unless we say otherwise.

# %% tags=["nbval-ignore-output"]
#| alt: Four rows. Training images come back nearly as they were; images never seen come back
#|   blurred, some as another digit.
rows = {"training": few[:10], "reconstructed": memory(few[:10]).detach()}
rows |= {"never seen": ten, "reconstructed too": memory(ten).detach()}
plots.images(rows);

# %% [markdown]
# ## 8 Train your own
#
# The first panel trains in the page itself and needs no kernel. It has 2,000 of our images, with 16
# levels of grey. The dashed line is the error of PCA (lesson 05) with a code of the same size. Press
# *Train*. After how many images does the net beat PCA, and from when on does it get better on training
# images than on others? Then draw a digit of your own, and see what the net makes of it.

# %% tags=["slider"]
#| alt: Settings of a net with a code of 16 numbers, the buttons Train, Stop, Step and Reset, six
#|   digits over an empty row for the net's outputs, and axes for the error with a dashed line at
#|   that of PCA.
from aelib import widgets

widgets.TrainingPlayground(images)

# %% [markdown]
# The second panel needs a running kernel, and has all the images. It works beside the notebook: you can
# stop it, run other cells, or change a setting and press Train again, which takes the place of the run
# before. A few things to try, and to explain:
#
# <!-- web: In the notebook there is a second panel, which trains with all the images in a running
# kernel. Below is what it showed after a run. A few things to try there, and to explain: -->
#
# * a code of $k = 2$, and of $k = 64$;
# * no hidden layers at all (empty the field);
# * seven hidden layers, `256, 128, 64, 32, 32, 32, 32`: does it still get off the ground?
# * noise: the input is damaged, the target is not. That is lesson 08.

# %% tags=["nbval-ignore-output"]
#| alt: The panel after a run with its first settings: loss curves of training and validation that
#|   fall together, and ten test images over their reconstructions.
from aelib import widgets

panel = widgets.TrainingPanel(data.load_images, dataset=images.name)
panel

# %% [markdown]
# One run with these settings has been started for you:
#
# <!-- web: One run with these settings was started beforehand: -->

# %%
panel.train()
panel.wait()

# %% [markdown]
# ## Exercises
#
# **1. Count the weights.** Write a function that counts the parameters (weights and biases) of a
# plain autoencoder with the given sizes, decoder included.

# %% tags=["exercise:count_parameters"]
def count_parameters(sizes):
    """sizes: for example (784, 128, 64, 32)."""
    ...  # your code here

# %% tags=["hide-input", "check:count_parameters"]
from aelib import lesson

lesson.check(
    count_parameters,
    (lambda f: f((3, 2)) % 1 == 0, "one whole number: how many parameters there are"),
    (
        lambda f: f((3, 2)) != 11,
        "all biases, 2 + 3, but only one matrix of 6: the decoder has one of its own",
    ),
    (
        lambda f: f((3, 2)) != 8,
        "3 x 2 weights and 2 biases are the encoder alone: the decoder leads back from 2 to 3",
    ),
    (
        lambda f: f((3, 2)) not in (12, 14),
        "two matrices make 12; both layers have biases, one for each number that comes out",
    ),
    (
        lambda f: f((3, 2)) != 16,
        "a bias for each number that a layer puts out: the decoder puts out 3 numbers, not 2",
    ),
    (lambda f: f((3, 2)) == 17, "(3, 2): two matrices of 6, and biases of 2 and 3, make 17"),
    (lambda f: f((784, 256)) == 402_448, "(784, 256) is the network that we built by hand"),
    (
        lambda f: f((784, 128, 64, 32)) == 222_384,
        "784-128-64-32 has three layers down and three up, each with its own matrix and bias",
    ),
)

# %% [markdown] tags=["solution:count_parameters"]
# <details><summary>Solution</summary>
#
# ```python
# def count_parameters(sizes):
#     layers = list(zip(sizes[:-1], sizes[1:]))
#     matrices = 2 * sum(a * b for a, b in layers)  # one in the encoder, one in the decoder
#     biases = sum(a + b for a, b in layers)  # b going down, a coming up
#     return matrices + biases
# ```
#
# </details>

# %% [markdown]
# **2. Another output.** Take the output layer without its sigmoid: $\hat x = W_2 h + b_2$. What is
# $\delta_2$, the derivative of $L$, the mean squared error, with respect to each number of $\hat x$?

# %% tags=["exercise:linear_delta"]
def linear_delta(x_hat, x):
    """Both arrays are (n, d)."""
    ...  # your code here

# %% tags=["hide-input", "check:linear_delta"]
from aelib import lesson

a = np.array([[0.0, 1.0, 0.5, 0.25], [0.5, 0.5, 0.25, 1.0]])
b = np.array([[0.5, 0.75, 0.5, 0.75], [0.25, 0.75, 0.5, 0.25]])
through_sigmoid = (b - a) * b * (1 - b)
lesson.check(
    linear_delta,
    (lambda f: np.shape(f(b, a)) == (2, 4), "one derivative for every number of x_hat: shape (n, d)"),
    (lambda f: f(b, a)[0, 0] > 0, "where x_hat is too large, the loss rises with it: a derivative above 0"),
    (
        lambda f: not any(np.allclose(f(b, a), c * through_sigmoid) for c in (1, 2, 1 / 4, 1 / 8)),
        "x_hat (1 - x_hat) is the derivative of the sigmoid, which this layer does not have",
    ),
    (
        lambda f: not np.allclose(f(b, a), (b - a) / 8),
        "divided by n * d as it should be, but the derivative of a square u^2 is not u",
    ),
    (
        lambda f: not np.allclose(f(b, a), 4 * (b - a)),
        "2 / n * d divides by n and then multiplies by d: put n * d into brackets",
    ),
    (
        lambda f: not any(np.allclose(f(b, a), c * (b - a)) for c in (1, 2, 1 / 2)),
        "here n = 2, d = 4: the loss is a mean over n * d = 8 numbers, each counts one eighth",
    ),
    (
        lambda f: np.allclose(f(b, a), (b - a) / 4),
        "compare with the formula for delta_2 above: only what came from the sigmoid goes away",
    ),
)

# %% [markdown] tags=["solution:linear_delta"]
# <details><summary>Solution</summary>
#
# ```python
# def linear_delta(x_hat, x):
#     return 2 / x.size * (x_hat - x)  # no sigmoid, so no factor x_hat * (1 - x_hat)
# ```
#
# </details>

# %% [markdown]
# **3. The baseline.** A reconstruction is only good compared with something. The laziest
# "autoencoder" ignores its input and always answers with the mean of the training images. Return
# its squared error per image on the test images: the sum over the pixels of an image, averaged
# over the images.

# %% tags=["exercise:mean_image_error"]
def mean_image_error(x_train, x_test):
    """Return the sum over pixels, averaged over test images."""
    ...  # your code here

# %% tags=["hide-input", "check:mean_image_error"]
from aelib import lesson

known = torch.tensor([[0.0, 0.0], [1.0, 0.0]])
asked = torch.tensor([[0.0, 1.0], [0.5, 1.0], [1.0, 1.0]])


def is_not(error):
    return lambda f: abs(float(f(known, asked)) - error) > 1e-5


lesson.check(
    mean_image_error,
    (lambda f: torch.as_tensor(f(known, asked)).numel() == 1, "one number: the errors of the images, averaged"),
    (is_not(1 / 6), "the lazy answer knows the training images only: answer with their mean"),
    (is_not(0.25), "this is the error on the training images; asked for is that on the test images"),
    (is_not(0.791667), "each pixel has a mean of its own, over the training images: here 0.5 and 0"),
    (is_not(2 / 3), "these means go over the pixels, one for each image; average over the images instead"),
    (is_not(7 / 12), "within an image, the squares are to be added up, not averaged"),
    (is_not(3.5), "over the images, the errors are to be averaged, not added up"),
    (
        lambda f: abs(float(f(known, asked)) - 7 / 6) < 1e-5,
        "the answer is always [0.5, 0]; the three squared errors are 1.25, 1 and 1.25",
    ),
)

# %% [markdown] tags=["solution:mean_image_error"]
# <details><summary>Solution</summary>
#
# ```python
# def mean_image_error(x_train, x_test):
#     return ((x_test - x_train.mean(dim=0)) ** 2).sum(dim=1).mean()
# ```
#
# </details>

# %% [markdown]
# ## What this run showed

# %%
mean_image = x_train.mean(dim=0).expand_as(x_test)
mean_error = metrics.squared_error(mean_image, x_test)
deep_error = metrics.squared_error(deep(x_test), x_test)

lesson.claim("the gradients made by hand equal autograd's", largest_gap < 1e-9 * largest_derivative)
lesson.claim(
    "the deep autoencoder's test error is under half that of the mean image",
    deep_error < 0.5 * mean_error,
)

# %%
rms_end, sgd_end = np.mean(rms_losses[-50:]), np.mean(sgd_losses[-50:])
lesson.claim("RMSProp ends below plain SGD", rms_end < 0.9 * sgd_end)

large_end = np.mean(large_losses[-50:])
shuffled_error = metrics.squared_error(deep(shuffled), shuffled)
lesson.claim(
    "digits are reconstructed far better than the same pixels in shuffled places",
    metrics.squared_error(deep(ten), ten) < 0.5 * shuffled_error,
)
lesson.claim("starting weights that are too large cost dearly", large_end > 1.5 * rms_end)

gap = memory_history.validation_loss[-1] / memory_history.train_loss[-1]
lesson.claim("with 300 images, the loss on new images is over twice the training loss", gap > 2)

# %% [markdown]
# ## Summary
#
# * An autoencoder is a network whose target is its own input. **Encoder** $h = f(x)$, **code**
#   $h$, **decoder** $\hat x = g(h)$. No labels.
# * Its gradients are the chain rule, twice: back-propagation. They can be checked to the last digit,
#   and should be.
# * What the images have in common goes into the weights, once and for all. What tells them apart goes
#   into the code. What finds no room there, mostly fine or rare detail, is lost. It is lossy
#   compression that is learnt from data, and for that kind of data only.
# * Watch it on validation images, judge it on test images; it must have seen neither.
#
# ## References
#
# * D. Ackley, G. Hinton, T. Sejnowski, [A learning algorithm for Boltzmann
#   machines](https://doi.org/10.1207/s15516709cog0901_7), Cognitive Science 9 (1985).
# * D. Rumelhart, G. Hinton, R. Williams, [Learning representations by back-propagating
#   errors](https://doi.org/10.1038/323533a0), Nature 323 (1986).
# * D. Ballard, [Modular learning in neural
#   networks](https://aaai.org/papers/00279-aaai87-050-modular-learning-in-neural-networks/), AAAI 1987.
# * H. Bourlard, Y. Kamp, [Auto-association by multilayer perceptrons and singular value
#   decomposition](https://doi.org/10.1007/BF00332918), Biological Cybernetics 59 (1988).
# * G. Hinton, R. Zemel, [Autoencoders, minimum description length and Helmholtz free
#   energy](https://papers.nips.cc/paper/1993/hash/9e3cfc48eccf81a0d57663e129aef3cb-Abstract.html),
#   NIPS 6 (1994).
# * G. Hinton, R. Salakhutdinov, [Reducing the dimensionality of data with neural
#   networks](https://doi.org/10.1126/science.1127647), Science 313 (2006).
# * T. Tieleman, G. Hinton, "Lecture 6.5 - rmsprop: divide the gradient by a running average of its
#   recent magnitude", Neural Networks for Machine Learning, Coursera 2012.
# * D. Kingma, J. Ba, [Adam: a method for stochastic optimization](https://arxiv.org/abs/1412.6980),
#   ICLR 2015.
