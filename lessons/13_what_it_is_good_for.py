# %% [markdown]
# # 13 · What it is good for
#
# *Would you use one?*
#
# **What you will do:** put autoencoders to work on four jobs (compress, give features to a classifier,
# find what does not belong, find what is similar), each time against the simplest rival that a
# practitioner would try first.
#
# **What you will learn:** how to count bytes fairly; when an autoencoder beats JPEG and when it does
# not; which of its uses keep their promise.
#
# **What you need:** lessons 04, 05 and 11. The lesson has two halves: compression (sections 1 to 6,
# about 50 minutes) and the three other jobs (sections 7 to 10, about 40). Between them is a good
# place to stop. What only counts bytes, and is not needed to follow, is folded: open it if you doubt a
# number. The whole notebook runs in about a minute.

# %% tags=["setup"]
import io
import lzma

import numpy as np
import torch
from PIL import Image
from skimage.metrics import peak_signal_noise_ratio, structural_similarity
from sklearn.decomposition import PCA

from aelib import data, lesson, metrics, models, plots, training
from aelib.estimator import AutoencoderTransformer

plots.use_style()
seed = lesson.seed()

# %% tags=["nbval-ignore-output"]
images = data.load_images(train=10_000, test=2_000, seed=seed)
x_train, y_train = images.x_train.numpy(), images.y_train.numpy()
x_test, y_test = images.x_test.numpy(), images.y_test.numpy()
print(images.name, x_train.shape, x_test.shape)

# %% [markdown]
# ## 1 The tools
#
# Someone who *uses* an autoencoder does not want to write a training loop. `AutoencoderTransformer`
# works like a part of scikit-learn: `fit` trains it on rows, `transform` gives the codes
# $h = f(x)$, `inverse_transform` the reconstructions $\hat x = g(h)$. It stands wherever
# `PCA` stands. We train two dense nets, with 8 and with 32 numbers in the code, and the small
# convolutional net of lesson 11. Beside them stands PCA, which costs so little that it may have 400. All
# weights are then rounded to two bytes each (`float16`), as they will be counted below.

# %%
how = dict(hidden=(256,), output="sigmoid", epochs=12, batch_size=256, lr=0.004, random_state=seed)
nets = {k: AutoencoderTransformer(k, **how).fit(x_train) for k in (8, 32)}
pca = PCA(400, random_state=seed).fit(x_train)
conv = models.ConvAutoencoder(code_size=32, channels=(8, 16), activation="elu", seed=seed)
training.fit(conv, images.x_train, epochs=3, batch_size=64, lr=0.004, seed=seed, progress=False)
for net in (nets[8].autoencoder_, nets[32].autoencoder_, conv):
    net.half().float()  # to two bytes, and back to four to compute with
pca.components_, pca.mean_ = (np.float32(np.float16(a)) for a in (pca.components_, pca.mean_))

# %% [markdown]
# From here on, a **coder** is a pair of functions: one from images to codes, one back.

# %%
coders = {f"dense, k = {k}": (net.transform, net.inverse_transform) for k, net in nets.items()}
encode, decode = torch.no_grad()(conv.encode), torch.no_grad()(conv.decode)
coders["convolutional, k = 32"] = (
    lambda x: encode(torch.tensor(x)).numpy(), lambda h: decode(torch.tensor(h)).numpy())
coders["PCA, k = 400"] = pca.transform, pca.inverse_transform
for name, (f, g) in coders.items():
    print(name, "- images", x_test.shape, "to codes", f(x_test).shape, "and back", g(f(x_test)).shape)

# %% [markdown]
# ## 2 What is in a byte count?
#
# The first use in every list is **compression**. An image of 784 grey values takes 784 bytes. Its code
# has 32 numbers. So 32 bytes? Not so fast: the numbers of a net take 4 bytes each (32 bits, `float32`),
# 128 bytes in all. But nobody needs all their digits. So we **quantise**: choose a step $\Delta$, and
# store for each number which multiple of $\Delta$ is nearest. That is a small whole number, and one byte
# is enough for it.
#
# $$ q = \operatorname{round}(h / \Delta), \qquad h \approx q \, \Delta $$
#
# There is one step for all 32 numbers, given in *typical sizes*: one typical size is the standard deviation
# of all numbers of all training codes. (`np.clip` keeps $q$ within what one byte can hold.)

# %%
def quantise(h, step):
    return np.clip(np.round(h / step), -127, 127).astype(np.int8)


shelf = x_test[:1000]  # a thousand images that no model has seen
typical = {name: float(f(x_train).std()) for name, (f, _) in coders.items()}
q = quantise(nets[32].transform(shelf), 0.4 * typical["dense, k = 32"])

# %% [markdown]
# Some whole numbers come often, others hardly ever. A **packer** writes them as bits. A good one gives
# short words to frequent numbers and long words to rare ones. Say there are four values, with frequencies
# 1/2, 1/4, 1/8 and 1/8. Words of equal length take 2 bits. The words 0, 10, 110 and 111 take on average
# $\frac12 \cdot 1 + \frac14 \cdot 2 + \frac18 \cdot 3 + \frac18 \cdot 3 = 1.75$ bits. (No word is the
# beginning of another, so they need no gaps.)
#
# Look at the lengths: a value with frequency $\frac18 = 2^{-3}$ has a word of 3 bits. In general a value
# $v$ with frequency $p_v$ needs $-\log_2 p_v$ bits. No packer that writes the values one by one can take
# fewer bits on average (Shannon, 1948) than
#
# $$ H = - \sum_v p_v \log_2 p_v , $$
#
# the **entropy**. We add it up over the 32 numbers of a code, each with frequencies of its own.

# %%
def entropy_bytes(q):
    """Return bytes per code: (N, k) whole numbers, each column with its own frequencies."""
    p = [np.unique(column, return_counts=True)[1] / len(q) for column in q.T]
    return sum(-(each * np.log2(each)).sum() for each in p) / 8


print("bits in the example:", 8 * entropy_bytes(np.array([[0, 0, 0, 0, 1, 1, 2, 3]]).T))

# %% [markdown]
# A limit is not a file. For a real one we take `lzma` from Python's standard library, the method behind
# `.xz` files. We write the first number of all codes, then the second of all, and so on (`q.T`), so that
# it can learn the frequencies of each.

# %%
def packed_bytes(q):
    """Return bytes per code, of a file that holds all of them."""
    return len(lzma.compress(q.T.tobytes())) / len(q)


stream = lzma.decompress(lzma.compress(q.T.tobytes()))
again = np.frombuffer(stream, np.int8).reshape(q.T.shape).T
print("packed and unpacked, the codes are the same:", np.array_equal(again, q))

# %% tags=["nbval-ignore-output"]
span = int(q.max()) - int(q.min())
bits = int(np.ceil(np.log2(span + 1)))
print(f"as float32        {32 * 4:5} bytes per image")
print(f"quantised         {32 * bits / 8:5.1f}: largest minus smallest is {span}, "
      f"so {bits} bits for each; 32 x {bits} / 8")
print(f"packed with lzma  {packed_bytes(q):5.1f}")
print(f"entropy           {entropy_bytes(q):5.1f}: the limit for packers that go one by one")

# %% [markdown]
# So the 32 numbers take far less than 32 bytes, and lzma is not far from the limit (which gets the
# frequencies for nothing). A better packer would have to use what the numbers of *one* code tell about
# each other; exercise 1 looks at that.
#
# From here on, "bytes" are those of the packed file, divided by its 1,000 images. In such a file no image
# stands alone: to get the last one you unpack all of them.
#
# ## 3 What is in a JPEG?
#
# The rival is **JPEG** (Wallace, 1992), which the Pillow library writes for us. It cuts the image into
# squares of 8 x 8 pixels, writes each as a sum of 64 waves, rounds their strengths and packs them. A
# *quality* from 1 to 95 says how coarsely to round.

# %%
def jpeg(image, quality, optimize=False):
    file, grey = io.BytesIO(), np.uint8(np.round(255 * image.reshape(images.image_shape)))
    Image.fromarray(grey).save(file, "JPEG", quality=quality, optimize=optimize)
    return file.getvalue()


def opened(file):
    return np.asarray(Image.open(io.BytesIO(file)), dtype=np.float32).reshape(-1) / 255

# %% tags=["hide-input"]
lesson.predict(
    "An image of 28 x 28 pixels, the lowest quality of all. How large is the JPEG file?",
    {
        "about 10 bytes": "The image is nearly gone. But a file has to say how it is to be read.",
        "30 to 60 bytes": "That is what the image itself takes. The file holds more than the image.",
        "more than 150 bytes": "Most of it says how the file is to be read.",
    }, answer="more than 150 bytes",
)

# %% [markdown]
# Look inside. A JPEG file is a row of segments; each begins with two bytes that name it and two that
# say how long it is. (The first two and the last two bytes of the file mark its ends.)

# %% tags=["hide-input", "nbval-ignore-output"]
NAMES = {0xE0: "format", 0xDB: "step sizes", 0xC0: "image size", 0xC4: "bit words", 0xDA: "scan"}


def parts(file):
    """Return what a JPEG file holds: {name: bytes}."""
    found, at, name = {"ends": 4}, 2, None
    while name != "scan":
        name, length = NAMES[file[at + 1]], 2 + int.from_bytes(file[at + 2 : at + 4], "big")
        found[name] = found.get(name, 0) + length
        at += length
    return found | {"the image": len(file) - 2 - at}


for words, optimize in (("standard bit words", False), ("bit words made for this image", True)):
    file = jpeg(shelf[0], 1, optimize)
    print(f"{len(file)} bytes, {words}:")
    print(*(f"    {name:10} {length:3}" for name, length in parts(file).items()), sep="\n")

# %% [markdown]
# Before the image comes a **header**. Its largest part is a list of bit words (a Huffman table): which
# row of bits means which number. There is a standard list, or one made for the image
# (`optimize=True`), which is shorter.
#
# We show both: the **file** as it is, with the shorter list, and the file with the **header left out**, as
# if it were stored once for all images. That is only possible with the standard list; then the header
# is indeed the same in every file of one quality:

# %% tags=["hide-input"]
def header(file):
    return file[: len(file) - parts(file)["the image"] - 2]


print("different headers among 1,000 files:", len({header(jpeg(image, 5)) for image in shelf}))

# %% [markdown]
# Our codes come a thousand to a file. JPEG must be allowed the same. So here is a third way: lay the
# thousand images side by side on one large **sheet**, and save that. The header is paid once, and its bit
# words are made for digits. Of the three this is the fair rival; it stays with us to the end.

# %% tags=["hide-input", "nbval-ignore-output"]
def as_sheet(quality):
    """Return one JPEG file with all thousand images, and the copies that come out of it."""
    tiles = shelf.reshape(25, 40, 28, 28).swapaxes(1, 2).reshape(700, 1120)
    file = io.BytesIO()
    Image.fromarray(np.uint8(np.round(255 * tiles))).save(file, "JPEG", quality=quality, optimize=True)
    again = opened(file.getvalue()).reshape(25, 28, 40, 28).swapaxes(1, 2)
    return file.getvalue(), again.reshape(1000, 784)


lowest = np.array([parts(jpeg(image, 1))["the image"] for image in shelf])
smallest_header = min(len(header(jpeg(image, 1, optimize=True))) for image in shelf)
print(f"lowest quality: smallest header {smallest_header} bytes, image alone {lowest.mean():.1f} bytes "
      f"({lowest.min()} to {lowest.max()}), on a sheet {len(as_sheet(1)[0]) / 1000:.1f}")

# %% [markdown]
# So JPEG has a floor. Even without header it needs some bytes, because each of the 16 squares (28
# pixels are padded to 32) takes a few bits, even if it is empty. On the sheet the floor is lower, not gone.
# (As for the header: smaller ones are legal. Pillow does not write them.)
#
# ## 4 How good is a copy?
#
# **PSNR**, the peak signal-to-noise ratio, is the mean squared error on the scale of decibels: with
# pixels from 0 to 1,
#
# $$ \mathrm{PSNR} = 10 \log_{10} \frac{1}{\text{mean squared error}} . $$
#
# Higher is better, and 3 dB more means half the error.
#
# **SSIM**, the structural similarity (Wang and others, 2004), looks through a small window that moves over
# both images, and asks in each place whether the two pieces agree in mean, in variance and in shape. It is
# 1 if they are equal; the SSIM of an image is the average over all places.
#
# <details><summary>The formula of SSIM, and both measures by hand</summary>
#
# With the means $m$, the variances $v$ and the covariance $c$ of two pieces $a$ and $b$,
#
# $$ \frac{(2 m_a m_b + \epsilon_1)\,(2 c + \epsilon_2)}
# {(m_a^2 + m_b^2 + \epsilon_1)\,(v_a + v_b + \epsilon_2)} . $$
#
# The small numbers $\epsilon$ keep it from dividing 0 by 0; the authors chose $0.01^2$ and $0.03^2$. Our
# window has 7 x 7 pixels, scikit-image's default; theirs has 11 x 11 and soft edges.
#
# The folded cell computes SSIM in one place and the PSNR of a thousand noisy images by hand, and holds them
# against scikit-image and `aelib`.
#
# </details>

# %% tags=["hide-input"]
def ssim_of_window(a, b, e1=0.01**2, e2=0.03**2):
    c = ((a - a.mean()) * (b - b.mean())).sum() / (a.size - 1)
    alike = (2 * a.mean() * b.mean() + e1) * (2 * c + e2)
    return alike / ((a.mean() ** 2 + b.mean() ** 2 + e1) * (a.var(ddof=1) + b.var(ddof=1) + e2))


noisy = np.clip(shelf + np.random.default_rng(seed).normal(0, 0.1, shelf.shape), 0, 1)
one, other = shelf[0].reshape(28, 28).astype(float), noisy[0].reshape(28, 28)
_, everywhere = structural_similarity(one, other, data_range=1.0, full=True)
window = np.s_[11:18, 11:18]  # its middle is the pixel (14, 14)
np.testing.assert_allclose(ssim_of_window(one[window], other[window]), everywhere[14, 14])
psnr = 10 * np.log10(1 / np.mean((noisy - shelf) ** 2))
np.testing.assert_allclose(psnr, metrics.psnr(noisy, shelf), rtol=1e-5)
np.testing.assert_allclose(psnr, peak_signal_noise_ratio(shelf, noisy, data_range=1.0), rtol=1e-5)
print("the same SSIM, and the same PSNR from all three")

# %% [markdown]
# ## 5 How good, for how many bytes?
#
# Now measure. For the nets and PCA the step $\Delta$ decides: a coarse one gives few bytes and a
# poor copy. (Most of PCA's 400 numbers are weak; a coarse step makes them 0 in nearly every image, and
# then they cost next to nothing.) For JPEG the quality decides. PSNR is taken over all images, SSIM over
# the first 100 (it takes longer).

# %%
def psnr_and_ssim(x_hat, x=shelf):
    pairs = zip(x.reshape(-1, 28, 28)[:100], x_hat.reshape(-1, 28, 28))
    ssim = [structural_similarity(*pair, data_range=1.0) for pair in pairs]
    return metrics.psnr(x_hat, x), np.mean(ssim)


def copy_at(name, step, keep=400):
    """Return the quantised codes and the copies, for a step in typical sizes."""
    encode, decode = coders[name]
    q = quantise(encode(shelf), step * typical[name])
    q[:, keep:] = 0  # used in section 6: only the first numbers of a code
    return q, decode(np.float32(q * (step * typical[name]))).clip(0, 1)


of_coders = {}  # name: list of points (bytes, PSNR, SSIM, first ten copies, name)
for name in coders:
    steps = np.geomspace(0.3, 13, 18) if "PCA" in name else (0.1, 0.2, 0.4, 0.6, 1.0)
    made = [copy_at(name, step) for step in steps]
    of_coders[name] = [(packed_bytes(q), *psnr_and_ssim(x_hat), x_hat[:10], name) for q, x_hat in made]

# %% tags=["hide-input"]
SHEET, BARE, FILE = "JPEG, one sheet", "JPEG, header left out", "JPEG file"
curves = of_coders | {SHEET: [], BARE: [], FILE: []}
for level in (1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 50, 75):
    # all thousand on one sheet
    file, copies = as_sheet(level)
    curves[SHEET].append((len(file) / 1000, *psnr_and_ssim(copies), copies[:10], SHEET))
    # each by itself: with or without header, the image that comes out is the same
    files = [jpeg(image, level) for image in shelf]
    copies = np.array([opened(file) for file in files])
    point = *psnr_and_ssim(copies), copies[:10]
    curves[BARE].append((np.mean([parts(file)["the image"] for file in files]), *point, BARE))
    # and as a file, with the shorter header
    sizes = [len(jpeg(image, level, optimize=True)) for image in shelf]
    curves[FILE].append((np.mean(sizes), *point, FILE))

# %% [markdown]
# The dots and squares joined by lines are this run. The pale bands are a longer one: dense nets with 8, 32
# and 64 numbers, 20,000 images, 20 epochs. A band goes from the lowest to the highest of five seeds; most
# are so thin that they look like lines, because the seeds agree. Its command is
# `python experiments/compression.py mnist glyphs`.

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Quality against bytes per image, PSNR and SSIM side by side. At a few bytes only the nets and
#|   PCA have points, the nets higher; the nets turn flat, PCA and then JPEG rise past them. JPEG
#|   files with their headers begin farthest to the right, and JPEG's SSIM zigzags.
stored = lesson.stored("compression")[images.name]["autoencoder"]
long_run = {k: np.array(runs) for k, runs in stored.items()}
looks = {"dense, k = 8": ("o-", "deep"), "dense, k = 32": ("s-", "deep"), "PCA, k = 400": ("o-", "pca"),
         "convolutional, k = 32": ("D-", "convolutional"),
         SHEET: ("<-", "original"), BARE: ("^:", "original"), FILE: ("v--", "original")}
blue, beside = plots.COLORS["deep"], dict(textcoords="offset points", va="center")
axes = plots.panels(2, size=(6.5, 4.8))
for column, ax in enumerate(axes, start=1):
    for k, runs in long_run.items():  # (seeds, steps, 3)
        size, score = runs[..., 0].mean(axis=0), runs[..., column]
        ax.fill_between(size, score.min(axis=0), score.max(axis=0), color=blue, alpha=0.3)
        at = size[2], score[:, 2].max()
        ax.annotate(f"k = {k}", at, color=blue, xytext=(-4, 10), ha="right", **beside)
    for name, (style, shade) in looks.items():
        size, score = [p[0] for p in curves[name]], [p[column] for p in curves[name]]
        ax.plot(size, score, style, lw=1, ms=5, color=plots.COLORS[shade], label=name)
        if shade == "original" and column == 1:  # a JPEG: its name where its line begins
            where = {SHEET: (-30, -16), BARE: (-6, -31), FILE: (-24, -16)}[name]
            ax.annotate(name.split(", ")[-1], (size[0], score[0]), xytext=where, **beside,
                        bbox=dict(facecolor="white", edgecolor="none", pad=0))
    ax.margins(y=0.09)
    ax.set(xscale="log", xlabel="bytes per image", ylabel=("PSNR, dB", "SSIM")[column - 1])
    ax.set_xticks([3, 10, 32, 100, 300], ["3", "10", "32", "100", "300"])
    ax.axvline(32, color="black", lw=0.8, ls=":")
    ax.annotate("32 bytes", (32, ax.get_ylim()[0]), xytext=(4, 8), **beside)
axes[1].legend(title="bands: long run, with its k", loc="center left", bbox_to_anchor=(1, 0.5));

# %% [markdown]
# A crowded figure. So here is the best PSNR that each method reaches *within* a number of bytes. For the
# nets we take whichever of the three is best there, chosen on these same images:

# %% tags=["hide-input", "nbval-ignore-output"]
NETS = "best of the 3 nets"
methods = {NETS: [name for name in coders if "PCA" not in name], "PCA": ["PCA, k = 400"]}
methods |= {name: [name] for name in (SHEET, BARE, FILE)}


def best(method, budget):
    """Return the point of highest PSNR that takes no more bytes; None if there is none."""
    fits = [point for name in methods[method] for point in curves[name] if point[0] <= budget]
    return max(fits, key=lambda point: point[1], default=None)


budgets = (6, 16, 32, 64, 128, 256)
print(f"{'PSNR in dB, within':28}", *(f"{budget:4} bytes" for budget in budgets))
for method in methods:
    row = [best(method, budget) for budget in budgets]
    print(f"{method:28}", *(f"{point[1]:10.1f}" if point else f"{'nothing':>10}" for point in row))
means = np.concatenate([runs.mean(axis=0) for runs in long_run.values()])
row = [means[means[:, 0] <= budget, 1].max() for budget in budgets]
print(f"{'best of the long run':28}", *(f"{psnr:10.1f}" for psnr in row))

# %% [markdown]
# And here are the copies themselves. Choose how many bytes an image may take, on average over the
# thousand, without decoder. Each row shows the copies of highest PSNR that its method makes within them;
# plain grey means that nothing fits.

# %% tags=["slider", "hide-input"]
#| alt: Ten images over the copies that each method makes within the bytes chosen, plain grey where
#|   nothing fits. With few bytes only the nets and PCA have copies.
from aelib import widgets

ten = torch.tensor(shelf[:10])
shown, notes = {}, {}
for budget in (4, 8, 16, 32, 64, 128, 256):
    chosen = {method: best(method, budget) for method in methods}
    shown[budget], words = {}, []
    for method, point in chosen.items():
        copies = torch.tensor(np.float32(point[3])) if point else 0 * ten + 0.5
        words.append(f"{method}: nothing fits")
        if point:
            size, psnr, ssim, _, name = point
            words[-1] = f"{name}: {size:.0f} bytes, {psnr:.1f} dB, SSIM {ssim:.2f}"
        shown[budget][method] = copies
    notes[budget] = "; ".join(words)
widgets.ImageSteps(ten, shown, name="bytes per image", notes=notes, stage=3)

# %% [markdown]
# What to look for:
#
# * **A few bytes: the autoencoder.** Around 5 bytes it has less error than PCA, and no JPEG is that
#   small. This is lesson 05 again: with few numbers, bending pays.
# * **32 bytes** (the dotted line): JPEG has just begun. You may read that an autoencoder is better than
#   JPEG. Here it is: with so few bytes, for images so small, and like those it was trained on. Single JPEGs
#   do not fit at all; the lead that counts is the one over the sheet.
# * **PCA is the rival to fear.** Somewhere between 20 and 40 bytes it overtakes the best net of this run
#   in squared error, and the dense net sooner. The long run (more training, twice the images, and
#   k = 64 as well) holds out longer, and is overtaken before 64 bytes.
# * **Many bytes: not these nets.** Their curves turn flat: finer steps for the same code buy nothing, since
#   the net itself is the limit. JPEG goes on rising as long as you pay. But so does PCA, and with 128 bytes
#   it is still ahead of the sheet.
#
# ### Is SSIM fair? (You may skip to section 6)
#
# In the figure on the right, JPEG's SSIM does not simply rise. Its quality decides what black is rounded to,
# and at some qualities it comes back as a dark grey that hardly any eye would see. But to SSIM every empty
# window is then nearly worthless. PCA's faint ripples on black cost it in the same way, while the nets have
# learnt that paper is black. A decoder may clean up: set everything darker than 0.2 to 0 (a round number,
# the same for all, tried on these very images). Here PCA takes as many bytes as the dense net; the sheet,
# which cannot get so small, is at its lowest quality and at 5.

# %% tags=["hide-input"]
def coarsest(ok, fine, coarse):
    """Return the coarsest step that is still ok, to two per cent; `fine` must be ok."""
    for _ in range(8):  # halve the interval each time, on a log scale
        middle = np.sqrt(fine * coarse)
        fine, coarse = (middle, coarse) if ok(middle) else (fine, middle)
    return fine

# %% tags=["hide-input", "nbval-ignore-output"]
black = np.zeros(784, dtype=np.float32)
print(f"black, saved at quality 5, comes back as grey {255 * opened(jpeg(black, 5)).max():.0f} of 255")

# PCA gets as many bytes as the dense net
budget = curves["dense, k = 32"][0][0]
as_many = coarsest(lambda step: packed_bytes(copy_at("PCA, k = 400", step)[0]) >= budget, 0.3, 6)
sample = {}
for name, step in (("dense, k = 32", 0.1), ("convolutional, k = 32", 0.1), ("PCA, k = 400", as_many)):
    whole, x_hat = copy_at(name, step)
    sample[name] = packed_bytes(whole), x_hat
for level in (1, 5):
    file, copies = as_sheet(level)
    sample[f"JPEG sheet, quality {level}"] = len(file) / 1000, copies

# both measures, before and after
ssim_gain = {}
for name, (size, x_hat) in sample.items():
    before, after = psnr_and_ssim(x_hat), psnr_and_ssim(np.where(x_hat < 0.2, 0, x_hat))
    ssim_gain[name] = after[1] - before[1]
    print(f"{name:22} {size:4.1f} bytes: {before[0]:.2f} dB, SSIM {before[1]:.3f}; "
          f"cleaned up {after[0]:.2f} dB, SSIM {after[1]:.3f}")

# %% [markdown]
# With a line of code, the SSIM of PCA and of the grey sheet has risen by a lot. The nets gain next to
# nothing, and lose some decibels: their soft, dark edges were right. So in SSIM PCA draws near; the
# convolutional net stays ahead. A rule for reading papers: ask whether the rival was given the same care as
# the author's own method.
#
# ## 6 The bill for the decoder
#
# One thing is still missing. Whoever wants to see the images needs the **decoder**. JPEG's is on every
# machine in the world. Ours has to be sent along, two bytes for each weight. Spread over $n$ images, each
# bears its own bytes and one $n$-th of the decoder:
#
# $$ \text{bytes per image} = \text{code} + \frac{\text{decoder}}{n} . $$
#
# We compare at equal PSNR, without the clean-up: that of the dense net with 32 numbers at a step of 0.4
# typical sizes. The others take as few bytes as they need to reach it. PCA pays for its mean and for its
# directions, and the sheet for one header.
#
# <details><summary>How the bill is made up</summary>
#
# PCA gets the same care as the nets: we try several numbers of directions, and take the one with the
# smallest bill for a thousand images. Codes are as packed in a file of a thousand; any other $n$ is worked
# out from that. JPEG has whole qualities only, so it overshoots a little.
#
# </details>

# %% tags=["hide-input"]
target = curves["dense, k = 32"][2][1]
decoders = {"dense, k = 32": nets[32].autoencoder_.decoder, "convolutional, k = 32": conv.decoder}


def owed(name, keep=400, finest=0.05):
    """Return bytes for each image, bytes once, and the PSNR reached, for a coder."""
    step = coarsest(lambda s: metrics.psnr(copy_at(name, s, keep)[1], shelf) >= target, finest, 6)
    q, x_hat = copy_at(name, step, keep)
    if name in decoders:
        numbers = sum(p.numel() for p in decoders[name].parameters())
    else:
        numbers = 784 * (1 + (q != 0).any(axis=0).sum())  # the mean, and the directions in use
    return packed_bytes(q), 2 * numbers, metrics.psnr(x_hat, shelf)


bill, PCA_BILL = {"dense, k = 32": owed("dense, k = 32")}, "PCA, fewest bytes"
tried = {keep: owed("PCA, k = 400", keep, finest=0.2) for keep in (40, 48, 56, 64, 96, 400)}
enough = {keep: row for keep, row in tried.items() if row[2] >= target}
keep = min(enough, key=lambda k: enough[k][0] + enough[k][1] / 1000)
bill[PCA_BILL] = enough[keep]
for name, once in ((SHEET, len(header(as_sheet(5)[0]))), (FILE, 0)):
    size, psnr = min(point[:2] for point in curves[name] if point[1] >= target)
    bill[name] = size - once / 1000, once, psnr

# %%
def show(bill):
    print(f"{'bytes per image, if n =':24} {1:>9,} {1000:>7,} {10**6:>9,}     PSNR  paid once")
    for name, (each, once, psnr) in bill.items():
        sizes = f"{each + once:9,.0f} {each + once / 1000:7.1f} {each + once / 10**6:9.1f}"
        print(f"{name:24} {sizes} {psnr:5.1f} dB {once:10,}")

# %% tags=["hide-input"]
lesson.predict(
    "You have a thousand images to store. Decoder included, which takes the fewest bytes?",
    {
        "the dense autoencoder": "Small codes, but each image bears its part of a large decoder.",
        "the best size of PCA": "Its directions have to be sent as well.",
        "one sheet of JPEG": "Its codes are larger, and there is next to nothing else to pay.",
    }, answer="one sheet of JPEG",
)

# %% tags=["nbval-ignore-output"]
show(bill)
print(f"PCA, bytes per image at n = 1,000, with the first k directions (needed: {target:.2f} dB):")
for k, (each, once, psnr) in tried.items():
    comment = f"{each + once / 1000:5.1f}" if k in enough else f"reaches only {psnr:.2f} dB"
    print(f"    k = {k:3}: {comment}")

# %% [markdown]
# With this dense decoder, one image takes hundreds of kilobytes, and a thousand still lose by far. Is that
# the end of it? Look where the bytes are. Nearly all of this decoder is *one* matrix, from 256 units to 784
# pixels: 200,704 of its 209,936 numbers. Lesson 11 has shown what can be done about that. So let the
# convolutional net pay its bill; its decoder has 27,105 numbers.

# %% tags=["nbval-ignore-output"]
bills = bill | {"convolutional, k = 32": owed("convolutional, k = 32")}
show({name: bills[name] for name in decoders})
n = np.arange(1, 1_000_001)
for name in ("dense, k = 32", PCA_BILL, "convolutional, k = 32"):
    for rival in (FILE, SHEET):
        fewer = bills[name][0] + bills[name][1] / n < bills[rival][0] + bills[rival][1] / n
        when = f"from {n[fewer.argmax()]:,} images on" if fewer.any() else "never"
        print(f"{name:22} takes fewer bytes than {rival:16} {when}")

# %% tags=["nbval-ignore-output"]
#| alt: Bytes per image, decoder included, against the images that share the decoder. JPEG's two lines
#|   are nearly level; those of the nets and PCA fall steeply, cross them one after the other, the
#|   dense net last, and end lowest.
n = np.logspace(0, 7, 200)
ax = plots.panels(1, size=(7.5, 4.2))[0]
for name, (each, once, _) in bills.items():
    style, shade = looks["PCA, k = 400" if name == PCA_BILL else name]
    ax.plot(n, each + once / n, style[1:], color=plots.COLORS[shade], label=name)
ax.set(xscale="log", yscale="log", xlabel="images that share the decoder")
ax.set_ylabel("bytes per image, all included")
ax.legend(fontsize=10);

# %% [markdown]
# The verdict depends on the decoder. The dense one needs about two thousand images before it pays even
# against JPEG files. The convolutional one, about an eighth of its size, needs a few hundred. PCA begins to
# pay between the two nets, thanks to the choice of its directions. The sheet is the harder rival: to beat
# it, each of the three needs about five to ten times as many images. So: an archive, or a sensor that sends
# the same kind of image for years. Not a holiday photo.
#
# ### Something else in the mail
#
# JPEG was made for any picture. The net was made for the images it has seen. What if other ones arrive?
# We cut a photograph (a temple in China; it comes with scikit-learn) into pieces of 28 x 28 pixels. The net
# may keep its 32 numbers unrounded, 128 bytes.

# %%
from sklearn.datasets import load_sample_image

photo = load_sample_image("china.jpg").mean(axis=2) / 255
tiles = np.float32(photo[:420, :616].reshape(15, 28, 22, 28).swapaxes(1, 2).reshape(-1, 784))
photo_files = [jpeg(tile, 1) for tile in tiles]
foreign = {
    "original": tiles,
    "autoencoder": nets[32].inverse_transform(nets[32].transform(tiles)),
    "PCA, k = 32": pca.inverse_transform(pca.transform(tiles) * (np.arange(400) < 32)),
    "JPEG, lowest quality": np.array([opened(file) for file in photo_files]),
    "plain grey": np.repeat(tiles.mean(axis=1, keepdims=True), 784, axis=1),
}
foreign_error = {name: metrics.squared_error(x_hat, tiles) for name, x_hat in foreign.items()}

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Ten pieces of a photograph, and what is left of them. The autoencoder trained on digits answers
#|   with strokes on black, PCA with blurs on black, JPEG with coarse but right copies.
sharp = np.argsort(tiles.std(axis=1))[-1:-101:-10]  # ten of those with the strongest contrast
plots.images({name: row[sharp] for name, row in foreign.items()})
for name, error in foreign_error.items():
    print(f"squared error per piece, {name:20} {error:6.1f}")
print("JPEG, header left out:", np.mean([parts(file)["the image"] for file in photo_files]).round(1), "bytes")
middle = nets[32].transform(x_train).mean(axis=0)
for name, x in (("test digits", x_test), ("pieces of the photograph", tiles)):
    away = np.linalg.norm(nets[32].transform(x) - middle, axis=1)
    print(f"codes of {name:25} median distance from the mean training code {np.median(away):.1f}")

# %% [markdown]
# The net's answer is farther from the photograph than a plain grey square of the right brightness. There
# are two reasons. The decoder can only draw strokes on black. And the codes of these pieces lie about twice
# as far out as those of digits, where its answers were never trained. Which weighs more? PCA helps to tell:
# no code is strange to it, and it always gives the best picture that its 32 directions allow. Yet its error
# is about three quarters of the net's. So most of the trouble is the first reason: other data.
#
# ### And if it is trained on photographs?
#
# It is often said that autoencoders cannot cope with complex data, and that they take long to train. Both
# can be measured. We cut the left two thirds of two photographs into 19,800 pieces of 28 x 28 pixels to train
# on, and the rest into 210 pieces to test on, which overlap no training piece. The nets are those of section
# 1, run once beforehand (`python experiments/photographs.py`).

# %%
photos = lesson.stored("photographs")
photo_error = {k: {name: photos[str(k)][name][0] for name in ("PCA", "net")} for k in nets}
print(f"squared error per piece: the mean image {photos['mean image']:.0f}")
for k in nets:
    print(f"    k = {k:2}: PCA {photo_error[k]['PCA']:.1f}, autoencoder {photo_error[k]['net']:.1f}")

# %% [markdown]
# Neither fails: 8 numbers leave 3 to 4 % of the mean image's error. Small pieces of photographs are mostly
# smooth, so a flat sheet fits them well, and PCA is ahead with 8 numbers already, where it loses on digits;
# with 32 it has two thirds of the net's error. (A larger net, trained for longer, was not tried.) And time? On
# one core, training the net took tens of times as long as PCA.
#
# ### The verdict
#
# So, does the autoencoder beat JPEG? **Yes**, with very few bytes, many images of one kind that it was
# trained on, and a decoder that is small or widely shared. **No** for one image, or for any picture that
# comes along. Research has gone further: learned codecs, trained for quality and bytes at once (Ballé and
# others, 2017), do beat JPEG on photographs of ordinary size. Their decoders have to be counted, too.
#
# *This is the end of the first half.*
#
# ## 7 Features for a classifier
#
# Second use. There are ten thousand images, but only a hundred of them have a label. The encoder can learn
# from all images; then a linear classifier learns from the few labels, on the codes. In scikit-learn
# such a chain is a **pipeline**: each step hands its output to the next. Here is one, on 2,000 images with
# labels, with an autoencoder and then with PCA in its place. (`StandardScaler` gives every number mean 0 and
# spread 1.)

# %% tags=["nbval-ignore-output"]
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

for first in (AutoencoderTransformer(16, **how | {"batch_size": 100}), PCA(16, random_state=seed)):
    chain = make_pipeline(first, StandardScaler(), LogisticRegression(max_iter=1000))
    chain.fit(x_train[:2000], y_train[:2000])
    print(f"{type(first).__name__:22} guessed right: {chain.score(x_test, y_test):.1%}")

# %% [markdown]
# The chain works; now the comparison. In such a pipeline the encoder sees only the images that have labels.
# To use all images, we take the encoder of section 1, `nets[32]`, and give the classifier its codes. The
# rivals are PCA with as many numbers, and no encoder at all, just the 784 pixels. All three get the same
# scale, the same labelled images, in five draws, and a choice of two values of `C`, which says how freely
# the classifier may fit. We call a difference **clear** if it is at least 3 percentage points on average.

# %% tags=["hide-input"]
lesson.predict(
    "A linear classifier, 100 labels. On what does it guess best?",
    {
        "clearly best on the autoencoder's codes": "Nobody told the net what a digit is.",
        "clearly best on the numbers of PCA": "PCA keeps what varies most, helpful or not.",
        "neither is clearly better than the pixels": "Such small, centred images are hard to beat.",
    }, answer="neither is clearly better than the pixels",
)

# %%
features = {
    "784 pixels": (x_train, x_test),
    "PCA, k = 32": (pca.transform(x_train)[:, :32], pca.transform(x_test)[:, :32]),
    "autoencoder, k = 32": (nets[32].transform(x_train), nets[32].transform(x_test)),
}

# %%
from sklearn.model_selection import GridSearchCV, KFold
from threadpoolctl import threadpool_limits


def percent_right(train, test, count):
    """Return the percentage guessed right on all test images, for five draws of labelled images."""
    size = np.sqrt(train.var(axis=0).sum()) / 10
    right = []
    for draw in range(5):
        chosen = np.random.default_rng([seed, draw]).choice(len(train), count, replace=False)
        linear = GridSearchCV(LogisticRegression(tol=1e-3, max_iter=1000), {"C": [0.1, 1]}, cv=KFold(2))
        with threadpool_limits(1):  # on so few rows, two threads mostly wait for each other
            linear.fit(train[chosen] / size, y_train[chosen])
        right.append(100 * linear.score(test / size, y_test))
    return right

# %%
label_counts = (30, 100, 300)
percent = {
    name: np.array([percent_right(*pair, n) for n in label_counts]) for name, pair in features.items()
}
gain = {name: percent[name] - percent["784 pixels"] for name in features}  # (counts, draws)

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: Points that codes gain over pixels with 30, 100 and 300 labels, five draws each, for PCA and the
#|   autoencoder. The means stay near the line of no difference, and the draws scatter about them.
ax = plots.panels(1, size=(7.5, 4))[0]
for name, shade, aside in (("PCA, k = 32", "pca", 0.95), ("autoencoder, k = 32", "deep", 1.05)):
    where = aside * np.array(label_counts)
    ax.plot(where, gain[name].mean(axis=1), "_-", ms=16, color=plots.COLORS[shade], label=name)
    ax.plot(where, gain[name], "o", ms=5, alpha=0.5, color=plots.COLORS[shade])
ax.axhline(0, color="black", lw=1.2, ls="--")
ax.set(xscale="log", xlabel="labelled images", ylabel="points better than the pixels")
ax.set_xticks(label_counts, map(str, label_counts))
ax.minorticks_off()
ax.legend()
for count, right in zip(label_counts, percent["784 pixels"]):
    print(f"{count} labels: on the pixels {right.mean():.1f} % guessed right")

# %% [markdown]
# A dot is one draw: how many points the codes gained over the pixels with the same labels. With 30 labels
# the codes may be ahead of the pixels, but PCA's numbers are, too, and with other seeds we saw means from 1
# point behind to 4 ahead. With 100 labels no mean is 3 points away from the line. The net has seen ten
# thousand images, but its loss asks for pixels, and a few pixels make a 4 a 9. What the codes do give is
# size: 32 numbers do about what 784 do. Features learnt without labels pay elsewhere: in a deep net that was
# hard to train (lesson 07), on damaged images (lesson 09).
#
# ## 8 What does not belong here?
#
# Third use: **anomalies**. A net that has learnt what is normal reconstructs it well. What it reconstructs
# badly is suspicious. So the squared error of the reconstruction is a score for how strange an image is. No
# strange image is needed to learn it. (But somebody has to say which images are normal.) PCA has a
# reconstruction error as well, the usual baseline (Ruff and others, 2021), so it is our rival here, with as
# many numbers.

# %%
def strangeness(model, x):
    return ((model.inverse_transform(model.transform(x)) - x) ** 2).sum(axis=1)


def ink(x):
    return (x**2).sum(axis=1)


def watchman(x, epochs):
    """Return a net that has learnt what is normal."""
    how = dict(hidden=(64,), output="sigmoid", batch_size=100, lr=0.004, random_state=seed)
    return AutoencoderTransformer(8, epochs=epochs, **how).fit(x)

# %% [markdown]
# To test it we hold one digit out: train on the nine others, and see whether the tenth stands out among all
# test images. The measure is the **AUC**, the area under the ROC curve. It has a plain meaning: draw one
# strange and one normal image; how often does the strange one have the higher score? 1 is perfect, 0.5 is
# guessing. More often only *one* kind is normal, and all else is strange. So ten more nets, each trained on
# one digit alone.

# %% tags=["nbval-ignore-output"]
from sklearn.metrics import roc_auc_score

NINE, ONE = "nine digits known, this one strange", "only this digit known, the others strange"
aucs = {NINE: {}, ONE: {}}
for digit in range(10):
    # 12 epochs with one digit: about as many steps as 3 with nine
    for case, is_strange, epochs in ((NINE, y_test == digit, 3), (ONE, y_test != digit, 12)):
        known = x_train[(y_train == digit) == (case == ONE)][:4000]
        net, rival = watchman(known, epochs), PCA(8, random_state=seed).fit(known)
        scores = {"autoencoder": strangeness(net, x_test), "PCA": strangeness(rival, x_test)}
        scores["autoencoder, error / ink"] = scores["autoencoder"] / ink(x_test)
        for name, score in scores.items():
            aucs[case].setdefault(name, []).append(roc_auc_score(is_strange, score))
for digit in (0, 1, 2):
    alone = roc_auc_score(y_test == digit, -ink(x_test))
    print(f"the {digit} held out, score 'little ink', no net: {alone:.2f}")

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: AUC by digit for three scores. Where one digit is known and the others are strange nearly all
#|   bars are high; where nine are known they differ much from digit to digit, and no score is
#|   best for all.
shades = {"autoencoder": "deep", "PCA": "pca", "autoencoder, error / ink": "other"}
axes = plots.panels(2, size=(6.8, 3.8))
for ax, (case, made) in zip(axes, aucs.items()):
    for shift, (name, values) in zip((-0.27, 0, 0.27), made.items()):
        ax.bar(np.arange(10) + shift, values, 0.25, color=plots.COLORS[shades[name]], label=name)
        print(f"{case}: {name} {np.mean(values):.2f} on average")
    ax.set(title=case, xlabel="digit", ylabel="AUC", ylim=(0, 1.02), xticks=range(10), yticks=[0, 0.5, 1])
axes[1].legend(loc="center left", bbox_to_anchor=(1, 0.5));

# %% [markdown]
# First the blue bars. With one digit known (right) the strangers stand out. With nine known (left) it
# depends on which is missing: a net that can draw nine digits has most of the strokes for the tenth. In
# handwriting (MNIST) the 1 fares worst, below guessing: **the strange thing is easier than the normal
# ones**. A 1 has little **ink** (by which we mean $\sum x^2$ over its pixels), so there is little to get
# wrong. But ink is not everything: the 9 is not found either, and it has ink enough. (Perhaps 4 and 7
# together teach all that a 9 needs. We have not tested it.) In digits drawn from fonts, others come last.
#
# Then the rivals. PCA's error (gold) is about as good where one digit is known, and on average somewhat
# worse where nine are, in this one run. Is error divided by ink (grey) the cure? It finds the 1 better, and
# the 0 and the 8, which have much ink, worse. And "little ink is strange", with no net? It, too, finds the
# 1, on handwriting best of all four, and for the 0 it is worse than guessing. No score is best for all.
#
# One more test of the score, with the net of section 1. Make normal images fainter. None like them is in the
# training set. Are they found?

# %% tags=["nbval-ignore-output"]
fading, is_faint = (1.0, 0.7, 0.5, 0.3, 0.2), np.repeat([0, 1], len(x_test))
aucs_faint = {"squared error": [], "squared error / ink": [], "little ink, no net": []}
for left in fading:
    both = np.concatenate([x_test, left * x_test])
    error, total_ink = strangeness(nets[32], both), ink(both)
    for name, score in zip(aucs_faint, (error, error / total_ink, -total_ink)):
        aucs_faint[name].append(roc_auc_score(is_faint, score))

# %% tags=["as-drawn", "hide-input", "nbval-ignore-output"]
#| alt: AUC against the brightness left, for three scores. Little ink alone and the error divided by
#|   the ink rise as images get fainter, little ink at least as high; the error alone lies lower.
ax, lines = plots.panels(1, size=(6.5, 3.4))[0], (("o-", "deep"), ("s--", "other"), ("v:", "original"))
for (name, values), (style, shade) in zip(aucs_faint.items(), lines):
    ax.plot(fading, values, style, color=plots.COLORS[shade], label=name)
ax.set(xlabel="brightness left", ylabel="AUC", ylim=(0, 1.05), xlim=(1.03, 0.17))
ax.legend();

# %% [markdown]
# Divided by the ink of the image (grey), the error finds the faint ones. But little ink alone (black), with
# no net at all, finds them at least as well: the credit goes to the ink. The error itself (blue) depends on
# the data. On handwriting it sinks below guessing: with little ink everything in the image is small, the
# error included. On digits drawn from fonts this net copies normal images so closely that faint ones stand
# out all the same. So test a score on strangers of the kind that you expect, beside one that needs no net.
#
# ## 9 Find similar ones
#
# Fourth use: **retrieval**. Encode all images once. To find images like a new one, encode it and look for
# the nearest codes. 32 numbers take less room than 784, and less work to compare. Are the neighbours as
# good? Count how many of the ten nearest show the same digit.
#
# Codes can be smaller still. Of each number, keep only whether it lies above its median: one bit. Then a
# code is 32 bits, 4 bytes, and the distance of two codes is the count of bits that differ (the **Hamming
# distance**). The same can be done with PCA's numbers. (In *semantic hashing*, lesson 09, codes are
# *trained* to be near 0 or 1. Krizhevsky and Hinton, 2011, searched small colour photographs with codes of
# 28 and 256 bits.)

# %%
from sklearn.neighbors import NearestNeighbors


def found(train, test, metric="euclidean"):
    """Return the ten nearest for 1,000 test rows, and the share of them with the right digit."""
    search = NearestNeighbors(n_neighbors=10, metric=metric, algorithm="brute").fit(train)
    nearest = search.kneighbors(test[:1000], return_distance=False)
    return nearest, (y_train[nearest] == y_test[:1000, None]).mean()


looked_up = {name: found(*pair) for name, pair in features.items()}
for name in ("PCA", "autoencoder"):
    train, test = features[f"{name}, k = 32"]
    median = np.median(train, axis=0)
    looked_up[f"{name}, 32 bits"] = found(train > median, test > median, "hamming")
chance = (y_train[:, None] == y_test).mean()

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: An image and the ten nearest to it by pixels, by 32 numbers and by 32 bits, of PCA and of the
#|   autoencoder. Most of them show the same digit in every row, a few in the rows of bits do not.
for (name, (_, share)), size in zip(looked_up.items(), (784, 4 * 32, 4 * 32, 4, 4)):
    print(f"{name:22} {size:4} bytes per image: {share:.1%} of the ten nearest show the same digit")
print(f"by chance {chance:.1%}")
rows = {
    name: np.vstack([x_test[[3]], x_train[nearest[3]]]) for name, (nearest, _) in looked_up.items()
}
plots.images(rows, captions=["asked for", *range(1, 11)]);

# %% [markdown]
# The neighbours in 32 numbers are about as good as those in 784 pixels, and PCA's are, too. With 32 bits,
# 4 bytes, some are lost, and still most of them show the digit that was asked for. Is that thanks to the
# autoencoder? A few points at most, in this one run: PCA's bits come close.
#
# ## 10 Strengths and weaknesses
#
# Here is the usual list, and what this course has measured for each line.
#
# | it is said | measured | where |
# |---|---|---|
# | + finds the important features, reduces dimension | fewer numbers than PCA for the same error, if they are few; with many, PCA catches up | 05 (in bytes: section 5) |
# | + learns without labels | neighbours in the code show the same digit, though it never saw a label; PCA's do, too | 05, section 9 |
# | + gives features to other models | no clear gain over the pixels for a linear classifier here; robust to damage if trained on it | section 7, 09 |
# | + removes noise | yes, noise of the kind it was trained on | 08 |
# | + compresses | at very few bytes, many images, one kind; the decoder must be small or widely shared | sections 5 and 6 |
# | + finds anomalies | often; simple strangers may escape; compare with PCA's error | section 8 |
# | + makes new images | a plain one has holes in its code space; that needs a VAE | 12 |
# | - does not cope with complex data | trained on small pieces of photographs it copes, but PCA copes better. It does not cope with *other* data than in training: a photograph through a net for digits | section 6 |
# | - takes long to train | a small net tens of times as long as PCA; after a short run a deep net loses to it | section 6, 05 |
# | - if too simple, it learns nothing useful | not confirmed: one hidden layer and a linear output give about PCA, which is useful; a net with too much room just copies | 05, 10 |
#
# *Would you use one?* Before you do, try the rival that takes a minute: PCA, JPEG, the raw pixels.
#
# ## Exercises
#
# **1. Two numbers together.** `a` and `b` hold two whole numbers of each code. The entropy of section 2 takes
# them one by one. Return instead the entropy, in bits, of the *pair*: how often does each pair of values
# come? If one number tells something about the other, this is less than the sum of the two entropies,
# and a packer that looks at both could save the difference.

# %% tags=["exercise:pair_bits"]
def pair_bits(a, b):
    """Two arrays (n,) of whole numbers. Return bits per pair."""
    ...  # your code here

# %% tags=["hide-input", "check:pair_bits"]
from aelib import lesson

coin, flip, third = np.array([[0, 0, 1, 1], [0, 1, 0, 1], [0, 1, 2, 2]])
lesson.check(
    pair_bits,
    (
        lambda f: not np.isclose(f(coin, flip), 2 * np.log(2)),
        "four equal pairs make 2 bits; 1.386 is the same in nats: a bit takes the logarithm to base 2",
    ),
    (lambda f: f(coin, flip) > 0, "an entropy is above 0: the logarithm of a share is negative"),
    (
        lambda f: not np.isclose(f(coin, flip), 1.5),
        "(0, 1) and (1, 0) have the same sum, but are two different pairs",
    ),
    (lambda f: np.isclose(f(coin, flip), 2), "four pairs of 2 bits each: on average, each with its share of 1/4, that is 2"),
    (
        lambda f: np.isclose(f(coin, coin), 1),
        "the second tells nothing new: the pairs are (0, 0) and (1, 1), 1 bit, not 1 + 1",
    ),
    (lambda f: np.isclose(f(coin, 1 - coin), 1), "two pairs, (0, 1) and (1, 0), equally often: 1 bit"),
    (
        lambda f: np.isclose(f(third, 0 * third), 1.5),
        "three pairs, but with frequencies 1/4, 1/4 and 1/2: not as many bits as for equal ones",
    ),
)

# %% [markdown] tags=["solution:pair_bits"]
# <details><summary>Solution</summary>
#
# ```python
# def pair_bits(a, b):
#     counts = np.unique(np.stack([a, b]), axis=1, return_counts=True)[1]
#     p = counts / len(a)
#     return -(p * np.log2(p)).sum()
# ```
#
# </details>

# %% [markdown]
# **2. AUC by hand.** Given the scores of normal and of strange images, return the share of pairs (one
# normal, one strange) in which the strange one has the higher score. A tie counts one half.

# %% tags=["exercise:auc"]
def auc(normal, strange):
    """Two arrays of scores, not always of equal length. Return a number from 0 to 1."""
    ...  # your code here

# %% tags=["hide-input", "check:auc"]
from aelib import lesson

calm, odd = np.array([1.0, 2.0, 3.0, 4.0]), np.array([2.5, 5.0])
lesson.check(
    auc,
    (
        lambda f: f(calm, odd + 9) != 0,
        "all strange scores stand above all normal ones, the best there is: that is 1, not 0",
    ),
    (lambda f: f(calm, odd + 9) == 1, "all strange scores above all normal ones: 1, a share of pairs"),
    (
        lambda f: f(calm, odd) == 0.75,
        "of 8 pairs, 6 are in order: 2.5 beats 1 and 2, and 5 beats all: compare each with each",
    ),
    (lambda f: f(odd, calm) == 0.25, "mind which of the two should be higher"),
    (
        lambda f: f(calm, calm) != 0.375,
        "of 16 pairs, 6 are in order and 4 are ties: a tie counts one half, here it counts nothing",
    ),
    (
        lambda f: f(calm, calm) != 0.625,
        "of 16 pairs, 6 are in order and 4 are ties: a tie counts one half, here it counts whole",
    ),
    (lambda f: f(calm, calm) == 0.5, "of 16 pairs, 6 are in order and 4 are ties, which count one half"),
)

# %% [markdown] tags=["solution:auc"]
# <details><summary>Solution</summary>
#
# ```python
# def auc(normal, strange):
#     difference = strange[:, None] - normal[None, :]  # every strange one with every normal one
#     return ((difference > 0) + 0.5 * (difference == 0)).mean()
# ```
#
# </details>

# %% [markdown]
# **3. When does it pay?** A coder takes `each` bytes for each image and `once` bytes for its decoder, and so
# does its rival. From which number of images on does the coder need *fewer* bytes in all? Return a whole
# number, 1 or more, or `np.inf` if it never does.

# %% tags=["exercise:pays_from"]
def pays_from(each, once, rival_each, rival_once):
    """Four numbers of bytes; the coder has the larger decoder. Return a number of images."""
    ...  # your code here

# %% tags=["hide-input", "check:pays_from"]
from aelib import lesson

lesson.check(
    pays_from,
    (
        lambda f: f(10, 2950, 20, 0) != 295,
        "2,950 bytes, 10 saved with each image: at 295 images both take 5,900 bytes. Fewer means fewer",
    ),
    (
        lambda f: f(10, 2000, 30, 195) != 101,
        "the rival pays for its decoder too: only the difference, 1,805 bytes, has to be earned",
    ),
    (
        lambda f: f(10, 2000, 30, 195) != 90.25,
        "1,805 bytes, 20 saved with each image: 90.25 images do not exist, and 90 are not enough",
    ),
    (lambda f: f(10, 2000, 30, 195) == 91, "90 images save 1,800 bytes, 91 save 1,820: enough for 1,805"),
    (lambda f: f(10, 2950, 20, 0) == 296, "at 295 images it is a tie, at 296 the coder is ahead"),
    (lambda f: f(30, 2000, 20, 0) == np.inf, "more bytes each and a larger decoder: it never pays"),
    (lambda f: f(20, 2000, 20, 0) == np.inf, "equal bytes each and a larger decoder: it never pays"),
    (lambda f: f(10, 5, 20, 5) == 1, "equal decoders and fewer bytes each: ahead from the first image"),
)

# %% [markdown] tags=["solution:pays_from"]
# <details><summary>Solution</summary>
#
# ```python
# def pays_from(each, once, rival_each, rival_once):
#     saved = rival_each - each
#     if saved <= 0:
#         return np.inf
#     return int((once - rival_once) // saved) + 1
# ```
#
# </details>

# %% [markdown]
# **4. An archive of bits.** Given the bits of one image and those of a whole archive, return the positions
# of the `count` images in the archive whose bits differ in the fewest places, the nearest first; of equally
# near ones the first in the archive comes first.

# %% tags=["exercise:nearest_bits"]
def nearest_bits(bits, archive, count):
    """bits: (k,) of True and False, archive: (N, k). Return whole numbers (count,)."""
    ...  # your code here

# %% tags=["hide-input", "check:nearest_bits"]
from aelib import lesson

asked = np.array([True, True, False, False])
shelves = np.array([[1, 1, 1, 1], [0, 0, 1, 1], [1, 1, 0, 1], [1, 0, 0, 1], [1, 1, 0, 0]]) == 1


def nearest_are(f, count, *places):
    return np.array_equal(np.asarray(f(asked, shelves, count)), places)


lesson.check(
    nearest_bits,
    (
        lambda f: not nearest_are(f, 2, 1, 0),
        "these two differ in the most places: the fewest are asked for",
    ),
    (
        lambda f: not nearest_are(f, 2, 0, 1),
        "the bits that differ count: 1 against 0 and 0 against 1",
    ),
    (
        lambda f: not nearest_are(f, 2, 0, 2),
        "a common 0 agrees as well as a common 1: count the places that differ",
    ),
    (lambda f: len(f(asked, shelves, 2)) == 2, "`count` positions are asked for"),
    (lambda f: nearest_are(f, 1, 4), "the image at position 4 has the same four bits"),
    (lambda f: nearest_are(f, 2, 4, 2), "the next one differs in one place: at position 2"),
    (
        lambda f: nearest_are(f, 4, 4, 2, 0, 3),
        "those at 0 and 3 differ in two places both: 0 comes first (kind='stable' keeps the order)",
    ),
)

# %% [markdown] tags=["solution:nearest_bits"]
# <details><summary>Solution</summary>
#
# ```python
# def nearest_bits(bits, archive, count):
#     differ = (archive != bits).sum(axis=1)
#     return differ.argsort(kind="stable")[:count]
# ```
#
# </details>

# %% [markdown]
# ## What this run showed

# %%
def error_within(method, budget):
    """Return the mean squared error, from the PSNR; 1, the largest there is, if nothing fits."""
    point = best(method, budget)
    return 10 ** (-point[1] / 10) if point else 1.0


# %%
lesson.claim("the header alone of a JPEG takes over four times 32 bytes", smallest_header > 4 * 32)
lesson.claim(
    "without it, JPEG at its lowest quality takes over 32 bytes on average", curves[BARE][0][0] > 32
)

# %%
lesson.claim(
    "within 32 bytes the best net has less error than any sheet of JPEG that fits",
    error_within(NETS, 32) < error_within(SHEET, 32),
)
ssim_of_sheet = max((point[2] for point in curves[SHEET] if point[0] <= 32), default=0)
lesson.claim("and a higher SSIM, before any clean-up", best(NETS, 32)[2] > ssim_of_sheet)
lesson.claim(
    "within 6 bytes the best net has less squared error than PCA",
    error_within(NETS, 6) < error_within("PCA", 6),
)
lesson.claim(
    "within 60 bytes PCA has less squared error than these autoencoders",
    error_within("PCA", 60) < error_within(NETS, 60),
)

# %%
long_error = 10 ** (-means[means[:, 0] <= 128, 1].max() / 10)
lesson.claim("and within 128 bytes less than the long run's", error_within("PCA", 128) < long_error)
lesson.claim(
    "within 128 bytes, decoders left out, PCA is still ahead of a sheet of JPEG",
    error_within("PCA", 128) < error_within(SHEET, 128),
)
lesson.claim(
    "cleaned up, PCA's SSIM rises more than the dense net's, at equal bytes",
    ssim_gain["PCA, k = 400"] > 2 * ssim_gain["dense, k = 32"],
)
lesson.claim(
    "so does that of the sheet whose black came back grey",
    ssim_gain["JPEG sheet, quality 5"] > 2 * ssim_gain["dense, k = 32"],
)

# %%
total = {
    n: {name: each + once / n for name, (each, once, _) in bills.items()} for n in (1, 1000, 10**6)
}
lesson.claim(
    "for one image, decoder included, even the small decoder takes over 100 times a JPEG file",
    total[1]["convolutional, k = 32"] > 100 * total[1][FILE],
)

# %%
thousand, million = total[1000], total[10**6]
lesson.claim(
    "for a thousand, the dense decoder still takes more than JPEG files",
    thousand["dense, k = 32"] > thousand[FILE],
)
lesson.claim(
    "the convolutional one takes less than they do",
    thousand["convolutional, k = 32"] < thousand[FILE],
)
lesson.claim(
    "against a sheet, the dense decoder loses at a thousand",
    thousand["dense, k = 32"] > thousand[SHEET],
)
lesson.claim("and wins against it at a million", million["dense, k = 32"] < million[SHEET])

# %%
lesson.claim(
    "on a photograph JPEG's lowest quality has under a quarter of the net's error",
    foreign_error["JPEG, lowest quality"] < 0.25 * foreign_error["autoencoder"],
)
lesson.claim(
    "which does worse than plain grey", foreign_error["autoencoder"] > foreign_error["plain grey"]
)

# %%
lesson.claim(
    "trained on photographs, in the stored run, the net has more error than PCA",
    min(photo_error[k]["net"] / photo_error[k]["PCA"] for k in nets) > 1.1,
)

# %%
codes = "PCA, k = 32", "autoencoder, k = 32"
mean_gain = {name: gain[name][1].mean() for name in codes}  # with 100 labels
lesson.claim(
    "with 100 labels neither kind of code is a clear gain over the pixels",
    max(mean_gain.values()) < 3,
)
lesson.claim("nor is either a clear loss", min(mean_gain.values()) > -3)

# %%
lesson.claim(
    "a held-out digit is found, on average, well above guessing",
    np.mean(aucs[NINE]["autoencoder"]) > 0.6,
)
lesson.claim(
    "where one digit is normal, strangers are found better than where nine are",
    np.mean(aucs[ONE]["autoencoder"]) > np.mean(aucs[NINE]["autoencoder"]),
)

# %%
missed = {name: 1 - np.mean(values[1:]) for name, values in aucs_faint.items()}
lesson.claim(
    "faint images are found by their little ink better than by the squared error",
    missed["little ink, no net"] < 0.5 * missed["squared error"],
)
lesson.claim(
    "and, give or take 0.02, at least as well as by the error divided by the ink",
    missed["little ink, no net"] < missed["squared error / ink"] + 0.02,
)

# %%
lesson.claim(
    "neighbours by 32 numbers show the same digit nine tenths as often as by pixels, or more",
    looked_up["autoencoder, k = 32"][1] > 0.9 * looked_up["784 pixels"][1],
)
lesson.claim(
    "by 4 bytes, still over five times as often as by chance",
    looked_up["autoencoder, 32 bits"][1] > 5 * chance,
)

# %% [markdown]
# ## Summary
#
# * Count **all** bytes: quantised and packed codes, headers, and the decoder, spread over the images that
#   share it. Where there are several ways for the rival, give it the best one: a thousand codes in a
#   file must meet a thousand JPEGs on a sheet.
# * The autoencoder beats JPEG where three things come together: few bytes for each image, many images of
#   one kind, and a decoder that is small or widely shared. PCA is the rival to fear: with more bytes it
#   overtakes all our nets, those of the long run included.
# * PSNR and SSIM can disagree, and a line of clean-up, or an accident of rounding, can use up a lead.
# * Features: a code is a twentieth of the numbers, and about as good as pixels for a linear classifier,
#   here. No clear gain.
# * Anomalies: a high error is suspicious, a low one proves nothing. What is simple may escape, it depends
#   on the score. PCA has a score as well, and "little ink" needs no model at all.
# * Retrieval: neighbours in the code are about as good as in pixels, and 4 bytes go a long way, PCA's 4
#   bytes included.
#
# ## References
#
# * G. Wallace, [The JPEG still picture compression standard](https://doi.org/10.1109/30.125072), IEEE
#   Transactions on Consumer Electronics 38 (1992).
# * Z. Wang, A. Bovik, H. Sheikh, E. Simoncelli, [Image quality assessment: from error visibility to
#   structural similarity](https://doi.org/10.1109/TIP.2003.819861), IEEE Transactions on Image
#   Processing 13 (2004).
# * C. Shannon, [A mathematical theory of communication](https://doi.org/10.1002/j.1538-7305.1948.tb01338.x),
#   Bell System Technical Journal 27 (1948).
# * J. Ballé, V. Laparra, E. Simoncelli, [End-to-end optimized image
#   compression](https://arxiv.org/abs/1611.01704), ICLR 2017.
# * L. Ruff and others, [A unifying review of deep and shallow anomaly
#   detection](https://doi.org/10.1109/JPROC.2021.3052449), Proceedings of the IEEE 109 (2021).
# * A. Krizhevsky, G. Hinton, [Using very deep autoencoders for content-based image
#   retrieval](http://www.cs.toronto.edu/~fritz/absps/esann-deep-final.pdf), ESANN 2011.
# * R. Salakhutdinov, G. Hinton, [Semantic hashing](https://doi.org/10.1016/j.ijar.2008.11.006),
#   International Journal of Approximate Reasoning 50 (2009).
