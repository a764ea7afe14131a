# %% [markdown]
# # 13 · What it is good for
#
# *Would you use one?*
#
# **What you will do:** put autoencoders to work on four jobs (compress, give features to a classifier,
# find what does not belong, find what is similar), each time against the simplest rival that a
# practitioner would try first.
#
# **What you will learn:** how to count bytes so that nobody can object; when an autoencoder beats JPEG
# and when it does not; which of its uses hold what they promise.
#
# **What you need:** lessons 04 and 05. About 60 minutes to read and try; the whole notebook runs in
# about a minute.

# %% tags=["setup"]
import copy
import io
import lzma

import numpy as np
import torch
from PIL import Image
from skimage.metrics import peak_signal_noise_ratio, structural_similarity
from sklearn.decomposition import PCA

from aelib import data, lesson, metrics, plots
from aelib.estimator import AutoencoderTransformer

seed = lesson.seed()

# %% tags=["nbval-ignore-output"]
images = data.load_images(train=10_000, test=2_000, seed=seed)
x_train, y_train = images.x_train.numpy(), images.y_train.numpy()
x_test, y_test = images.x_test.numpy(), images.y_test.numpy()
print(images.name, x_train.shape, x_test.shape)

# %% [markdown]
# ## 1 The tool
#
# Someone who *uses* an autoencoder does not want to write a training loop. `AutoencoderTransformer`
# has the manners of scikit-learn: `fit` trains it on rows, `transform` gives the codes
# $h = f(x)$, `inverse_transform` the reconstructions $\hat x = g(h)$. It stands wherever
# `PCA` stands. We train two, with 8 and with 32 numbers in the code. Beside them PCA, with 32 and,
# since it costs so little, with 128.

# %%
how = dict(hidden=(256,), output="sigmoid", epochs=12, batch_size=128, lr=0.002, random_state=seed)
nets = {k: AutoencoderTransformer(k, **how).fit(x_train) for k in (8, 32)}
pcas = {k: PCA(k, random_state=seed).fit(x_train) for k in (32, 128)}

h = nets[32].transform(x_test)
print("images", x_test.shape, "-> codes", h.shape, "-> images", nets[32].inverse_transform(h).shape)

# %% [markdown]
# ## 2 What is in a byte count?
#
# The first use in every list is **compression**. An image of 784 grey values takes 784 bytes. Its code
# has 32 numbers. So we need 32 bytes? Not so fast. The numbers of a network take 4 bytes each (32
# bits, `float32`): that makes 128 bytes. And nobody needs all those digits.
#
# So we **quantise**: choose a step $\Delta$, and store for each number which multiple of $\Delta$ is
# nearest. That is a small whole number, and one byte is enough for it.
#
# $$ q = \operatorname{round}(h / \Delta), \qquad h \approx q \, \Delta $$

# %% tags=["nbval-ignore-output"]
def quantise(h, step):
    return np.clip(np.round(h / step), -127, 127).astype(np.int8)


shelf = x_test[:1000]  # a thousand images that no model has seen
codes = nets[32].transform(shelf)
typical = nets[32].transform(x_train).std()  # the typical size of a number in a code
q = quantise(codes, 0.4 * typical)

values, counts = np.unique(q, return_counts=True)
ax = plots.panels(1, size=(7, 3.2))[0]
ax.bar(values, counts / counts.sum(), color=plots.COLORS["deep"])
ax.set(xlabel="whole number $q$", ylabel="share of all numbers");

# %% [markdown]
# Some whole numbers come often, others hardly ever. A good coder gives short words to frequent ones
# and long words to rare ones. There is a limit to how well that can work, found by Shannon in 1948:
# if the value $v$ comes with frequency $p_v$, it needs on the average at least
#
# $$ H = - \sum_v p_v \log_2 p_v $$
#
# bits, the **entropy**. We add it up over the 32 numbers of a code, each with frequencies of its own.
#
# A limit is no file. For a real one we take `lzma` from Python's standard library, the method behind
# `.xz` files. We write the first number of all codes, then the second of all, and so on
# (`q.T`), so that it can learn the frequencies of each.

# %%
def entropy_bytes(q):
    """Return bytes per code: (N, k) whole numbers, each column with its own frequencies."""
    bits = 0
    for column in q.T:
        p = np.unique(column, return_counts=True)[1] / len(column)
        bits -= (p * np.log2(p)).sum()
    return bits / 8


def packed_bytes(q):
    """Return bytes per code, of a file that holds all of them."""
    return len(lzma.compress(q.T.tobytes())) / len(q)


stream = lzma.decompress(lzma.compress(q.T.tobytes()))
again = np.frombuffer(stream, np.int8).reshape(q.T.shape).T
print("packed and unpacked, the codes are the same:", np.array_equal(again, q))

# %% tags=["nbval-ignore-output"]
fixed = 32 * np.ceil(np.log2(float(q.max()) - float(q.min()) + 1)) / 8
print(f"as float32        {32 * 4:5} bytes per image")
print(f"quantised         {fixed:5.1f}, each number in as many bits as the range of all needs")
print(f"packed with lzma  {packed_bytes(q):5.1f}")
print(f"entropy           {entropy_bytes(q):5.1f}, the limit for coders that take the numbers one by one")

# %% [markdown]
# So the 32 numbers take far less than 32 bytes, and there is little left to gain: lzma is not far from
# the limit. From here on, "bytes" are those of the packed file, divided by its 1,000 images. One thing is
# hidden in that: in such a file no image stands alone. To get the last one you unpack all of them. If
# you need every image by itself, pay the second line.
#
# ## 3 What is in a JPEG?
#
# The rival is **JPEG** (Wallace, 1992), which the Pillow library writes for us. It cuts the image into
# squares of 8 x 8 pixels, writes each as a sum of 64 waves, rounds their strengths and packs them. A *quality*
# from 1 to 95 says how coarsely to round.

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
        "about 10 bytes: at that quality hardly anything is left": "Hardly anything is left of the "
        "image. But a file that anyone can open has to say how it is to be read.",
        "30 to 60 bytes": "That is what the image itself takes. The file holds more than the image.",
        "more than 150 bytes": "Most of it says how the file is to be read.",
    },
    answer="more than 150 bytes",
)

# %% [markdown]
# Look inside. A JPEG file is a row of segments; each begins with two bytes that name it and two that
# say how long it is. (The two first and the two last bytes of the file mark its ends.)

# %% tags=["nbval-ignore-output"]
NAMES = {0xE0: "format", 0xDB: "step sizes", 0xC0: "image size", 0xC4: "code words", 0xDA: "scan"}


def parts(file):
    """Return what a JPEG file holds: {name: bytes}."""
    found, at, name = {"ends": 4}, 2, None
    while name != "scan":
        name, length = NAMES[file[at + 1]], 2 + int.from_bytes(file[at + 2 : at + 4], "big")
        found[name] = found.get(name, 0) + length
        at += length
    return found | {"the image": len(file) - 2 - at}


for words, optimize in (("standard code words", False), ("code words made for this image", True)):
    file = jpeg(shelf[0], 1, optimize)
    print(f"{len(file)} bytes, {words}:", parts(file))

# %% [markdown]
# Before the image comes a **header**. Its largest part is a list of code words (a Huffman table): which
# row of bits means which number. There is a standard list, or one made for the image
# (`optimize=True`), which is shorter.
#
# An honest comparison shows both: the **file** as it is, with the shorter list. And the file with the
# **header left out**, as if it was stored once for all images. That is only possible with the standard
# list; then the header is indeed the same in every file of one quality:

# %%
def header(file):
    return file[: len(file) - parts(file)["the image"] - 2]


print("different headers among 1,000 files:", len({header(jpeg(image, 5)) for image in shelf}))

# %% [markdown]
# Our codes come a thousand to a file. Should JPEG not be allowed the same? So here is a third way: lay the
# thousand images side by side on one large **sheet**, and save that. The header is paid once, and its code
# words are made for digits.

# %% tags=["nbval-ignore-output"]
def sheet_bytes_and_copies(quality):
    tiles = shelf.reshape(25, 40, 28, 28).swapaxes(1, 2).reshape(700, 1120)
    file = io.BytesIO()
    Image.fromarray(np.uint8(np.round(255 * tiles))).save(file, "JPEG", quality=quality, optimize=True)
    again = opened(file.getvalue()).reshape(25, 28, 40, 28).swapaxes(1, 2)
    return len(file.getvalue()) / 1000, again.reshape(1000, 784)


lowest = np.array([parts(jpeg(image, 1))["the image"] for image in shelf])
smallest_header = min(len(header(jpeg(image, 1, optimize=True))) for image in shelf)
print(f"lowest quality: smallest header {smallest_header} bytes, image alone {lowest.mean():.1f} bytes "
      f"({lowest.min()} to {lowest.max()}), on a sheet {sheet_bytes_and_copies(1)[0]:.1f}")

# %% [markdown]
# So JPEG has a floor. Even without header it needs some bytes, because each of the 16 squares (28
# pixels are padded to 32) takes a few bits, even if it is empty. And as a file, nothing below 150 bytes
# exists at all.
#
# ## 4 How good is a copy?
#
# **PSNR**, the peak signal-to-noise ratio, is the mean squared error on the scale of decibels: with
# pixels from 0 to 1,
#
# $$ \mathrm{PSNR} = 10 \log_{10} \frac{1}{\text{mean squared error}} . $$
#
# Higher is better, and 3 dB more means half the error. The formula, `aelib` and scikit-image agree:

# %%
noisy = np.clip(shelf + np.random.default_rng(seed).normal(0, 0.1, shelf.shape), 0, 1)
psnr = 10 * np.log10(1 / np.mean((noisy - shelf) ** 2))
np.testing.assert_allclose(psnr, metrics.psnr(noisy, shelf), rtol=1e-5)
np.testing.assert_allclose(psnr, peak_signal_noise_ratio(shelf, noisy, data_range=1.0), rtol=1e-5)
print("three times the same PSNR")

# %% [markdown]
# **SSIM**, the structural similarity (Wang and others, 2004), looks through a small window, 7 x 7
# pixels, that moves over both images. In each place it compares the mean $m$, the variance $v$ and the
# covariance $c$ of the two pieces $a$ and $b$:
#
# $$ \frac{(2 m_a m_b + \epsilon_1)\,(2 c + \epsilon_2)}
# {(m_a^2 + m_b^2 + \epsilon_1)\,(v_a + v_b + \epsilon_2)} $$
#
# It is 1 if the pieces are equal. The small numbers $\epsilon$ keep it from dividing 0 by 0. The SSIM of an
# image is the average over all places. In the open once, in one place, against scikit-image:

# %%
def ssim_of_window(a, b, e1=0.01**2, e2=0.03**2):
    c = ((a - a.mean()) * (b - b.mean())).sum() / (a.size - 1)
    alike = (2 * a.mean() * b.mean() + e1) * (2 * c + e2)
    return alike / ((a.mean() ** 2 + b.mean() ** 2 + e1) * (a.var(ddof=1) + b.var(ddof=1) + e2))


one, other = shelf[0].reshape(28, 28).astype(float), noisy[0].reshape(28, 28)
_, everywhere = structural_similarity(one, other, data_range=1.0, full=True)
window = np.s_[11:18, 11:18]  # its middle is the pixel (14, 14)
np.testing.assert_allclose(ssim_of_window(one[window], other[window]), everywhere[14, 14])
print("the same SSIM")


def quality(x_hat, x=shelf):
    """Return PSNR in decibels of all images, and the mean SSIM of the first 300 (it takes longer)."""
    pairs = zip(x.reshape(-1, 28, 28)[:300], x_hat.reshape(-1, 28, 28))
    return metrics.psnr(x_hat, x), np.mean([structural_similarity(*p, data_range=1.0) for p in pairs])

# %% [markdown]
# ## 5 Quality against bytes
#
# Now measure. For autoencoders and PCA the step $\Delta$ decides: a coarse one gives few bytes and a
# poor copy. (Most of PCA's 128 numbers are weak; a coarse step makes them 0 in nearly every image, and
# then they cost next to nothing.) For JPEG the quality decides.

# %%
def code_curve(model, steps):
    """Return a row (bytes, PSNR, SSIM) for each step, and the reconstructions."""
    typical, h = model.transform(x_train).std(), model.transform(shelf)
    rows, copies = [], []
    for step in typical * np.array(steps):
        q = quantise(h, step)
        copies.append(model.inverse_transform(np.float32(q * step)).clip(0, 1))
        rows.append((packed_bytes(q), *quality(copies[-1])))
    return np.array(rows), copies


steps = {"autoencoder": (0.1, 0.2, 0.4, 0.6, 1.0), "PCA": (0.3, 0.5, 0.7, 1.0, 1.5, 2.0, 3.0)}
curves = {
    "autoencoder": {k: code_curve(net, steps["autoencoder"]) for k, net in nets.items()},
    "PCA": {k: code_curve(pca, steps["PCA"]) for k, pca in pcas.items()},
}

# %%
qualities = (1, 3, 5, 8, 12, 20, 30)
files = {q: [jpeg(image, q) for image in shelf] for q in qualities}
scores = np.array([quality(np.array([opened(file) for file in files[q]])) for q in qualities])
no_header = [np.mean([parts(file)["the image"] for file in files[q]]) for q in qualities]
as_file = [np.mean([len(jpeg(image, q, optimize=True)) for image in shelf]) for q in qualities]
sheets = [sheet_bytes_and_copies(q) for q in qualities]
sheet_bytes, sheet_scores = [size for size, _ in sheets], np.array([quality(c) for _, c in sheets])

# %% tags=["hide-input"]
lesson.predict(
    "Bytes on one axis, quality on the other. You have about 30 bytes for an image, and the two nets "
    "of this run. Which is best?",
    {
        "the autoencoder, whatever the measure": "It wins in one of the two measures only.",
        "PCA, whatever the measure": "It wins in one of the two measures only.",
        "JPEG, whatever the measure": "Around 30 bytes it is at the very end of what it can do.",
        "it depends on the measure": "PCA has the smaller squared error, the autoencoder the higher "
        "structural similarity.",
    },
    answer="it depends on the measure",
)

# %% [markdown]
# The dots and squares joined by thin lines are this run. The bands are a longer one: the same nets and
# one with 64 numbers, 20,000 images, 20 epochs, from the lowest to the highest of several seeds. Its
# command is `python benchmarks/compression.py mnist glyphs`.

# %% tags=["nbval-ignore-output"]
long_run = lesson.stored("compression")[images.name]
axes = plots.panels(2, size=(6.5, 4.5))
color = {"autoencoder": plots.COLORS["deep"], "PCA": plots.COLORS["pca"]}
for column, ax in enumerate(axes, start=1):
    for k, runs in long_run["autoencoder"].items():
        size, *scores_of = np.moveaxis(np.array(runs), 2, 0)  # each (seeds, steps)
        low, high = scores_of[column - 1].min(axis=0), scores_of[column - 1].max(axis=0)
        label = "autoencoders, long run" if k == "8" else None
        ax.fill_between(size.mean(axis=0), low, high, color=color["autoencoder"], alpha=0.3, label=label)
    for name, sizes in curves.items():
        for marker, (k, (rows, _)) in zip("os", sizes.items()):
            ax.plot(rows[:, 0], rows[:, column], marker + "-", lw=1, color=color[name], label=f"{name}, k = {k}")
    ax.plot(sheet_bytes, sheet_scores[:, column - 1], "<-", lw=1, color="black", label="JPEG, one sheet")
    ax.plot(no_header, scores[:, column - 1], "^:", lw=1, color="black", label="JPEG, header left out")
    ax.plot(as_file, scores[:, column - 1], "v--", lw=1, color="black", label="JPEG file")
    ax.set(xscale="log", xlabel="bytes per image", ylabel=("PSNR, dB", "SSIM")[column - 1])
    ax.set_xticks([3, 10, 32, 100, 300], ["3", "10", "32", "100", "300"])
    ax.axvline(32, color=plots.COLORS["other"], lw=1, ls=":")
axes[1].legend(loc="center left", bbox_to_anchor=(1, 0.5));

# %% [markdown]
# What to see:
#
# * **A few bytes: the autoencoder.** Around 5 bytes it is ahead in either measure. This is lesson 05
#   again: with few numbers, bending the sheet pays.
# * **32 bytes** (the dotted line): JPEG has hardly begun. Here a lecture note's "the autoencoder
#   restores better than JPEG" holds: at this budget, at this image size, for images like those it was
#   trained on. And on large images a header weighs nothing.
# * **PCA beats JPEG there, too.** In PSNR it overtakes the nets of this run before 32 bytes. Those
#   that were trained longer hold out longer: training is part of the price.
# * **Many bytes: JPEG.** The curve of each net turns flat: finer steps for the same code buy nothing,
#   the net itself is the limit. JPEG goes on rising as long as you pay.
#
# Why do the two measures disagree? PCA and JPEG leave faint ripples on the black paper around the digit.
# The squared error hardly counts them. SSIM does: in a window that should be empty, any ripple is a
# structure that is not there. Is that fair? A decoder may clean up. Set everything darker than 0.2 to 0:

# %% tags=["nbval-ignore-output"]
for name, k in (("autoencoder", 32), ("PCA", 128)):
    rows, copies = curves[name][k]
    best = np.abs(rows[:, 0] - 24).argmin()  # the row nearest to 24 bytes
    cleaned = np.where(copies[best] < 0.2, 0, copies[best])
    for what, x_hat in (("as it is", copies[best]), ("cleaned up", cleaned)):
        print(f"{name:12} {rows[best, 0]:4.1f} bytes, {what:10} PSNR %5.2f dB, SSIM %.3f" % quality(x_hat))

# %% [markdown]
# A line of code, and PCA's SSIM has jumped. (The net has learnt by itself that paper is black.) Take
# from it a rule for reading papers: ask whether the rival was given the same care as the author's own
# method.
#
# ## 6 The bill for the decoder
#
# One thing is still missing. Anyone who is to see the images needs the **decoder**. JPEG's is on every
# machine in the world. Ours has to be sent along. The encoder can stay at home, and two bytes for each
# weight (`float16`) are enough; below we check that this costs no quality. Spread over $n$ images, each
# bears its own bytes and one $n$-th of the decoder:
#
# $$ \text{bytes per image} = \text{code} + \frac{\text{decoder}}{n} . $$
#
# To be fair we compare at equal quality: the net with 32 numbers at $\Delta = 0.2$ typical sizes, and of
# the others the smallest files with at least its PSNR. For JPEG without header, the header is paid once.

# %%
decoder_numbers = sum(p.numel() for p in nets[32].autoencoder_.decoder.parameters())
pca_numbers = pcas[128].components_.size + pcas[128].mean_.size
decoder_bytes, pca_bytes = 2 * decoder_numbers, 2 * pca_numbers
print(f"decoder {decoder_numbers:,} numbers, {decoder_bytes:,} bytes; PCA {pca_bytes:,} bytes")

rows = curves["autoencoder"][32][0]
code_bytes, target = rows[1, 0], rows[1, 1]


def smallest(sizes, psnrs):
    return min(size for size, psnr in zip(sizes, psnrs) if psnr >= target)


pca_rows = curves["PCA"][128][0]
bill = {
    "autoencoder": (code_bytes, decoder_bytes),
    "PCA": (smallest(pca_rows[:, 0], pca_rows[:, 1]), pca_bytes),
    "JPEG, header once": (smallest(no_header, scores[:, 0]), len(header(jpeg(shelf[0], 5)))),
    "JPEG file": (smallest(as_file, scores[:, 0]), 0),
}

light = copy.deepcopy(nets[32])
light.autoencoder_.decoder.half().float()  # its weights to two bytes and back
rounding = quality(nets[32].inverse_transform(codes))[0] - quality(light.inverse_transform(codes))[0]

# %% tags=["hide-input"]
lesson.predict(
    "You have a thousand images to store. Decoder included, which takes the fewest bytes?",
    {
        "the autoencoder": "Its codes are small, but each image bears 400 bytes of the decoder.",
        "PCA": "Its matrix is half the size of the decoder, and still 200 bytes for each image.",
        "JPEG": "There is no decoder to pay for.",
    }, answer="JPEG",
)

# %% tags=["nbval-ignore-output"]
print(f"{'images':>20} {1:>12,} {1000:>10,} {1_000_000:>10,}")
for name, (each, once) in bill.items():
    print(f"{name:>20} {each + once:12,.0f} {each + once / 1e3:10,.1f} {each + once / 1e6:10,.1f}")
print(f"two bytes for each weight instead of four: PSNR changes by {abs(rounding):.4f} dB")

n = np.logspace(0, 7, 200)
ax = plots.panels(1, size=(7.5, 4.2))[0]
looks = {"autoencoder": ("deep", "-"), "PCA": ("pca", "-"), "JPEG, header once": ("original", "--")}
for name, (each, once) in bill.items():
    shade, line = looks.get(name, ("original", "-"))
    ax.plot(n, each + once / n, line, color=plots.COLORS[shade], label=name)
ax.set(xscale="log", yscale="log", xlabel="images that share the decoder", ylabel="bytes per image, all included")
ax.legend();

# %% [markdown]
# For one image the autoencoder takes hundreds of kilobytes. For a thousand it still loses. Only where
# many thousands of images share the decoder does it win, and PCA wins with it. So: an archive, a sensor
# that sends the same kind of image for years, a program that ships the decoder once. Not a holiday photo.
#
# ### Move the budget
#
# Choose how many bytes an image may take (without decoder). Each row shows the best that its method can
# do within them. Black means that nothing fits.

# %% tags=["slider"]
from aelib import widgets

ten = shelf[:10]


def best_copy(name, budget):
    fits = [(row, made) for size in curves[name].values() for row, made in zip(*size) if row[0] <= budget]
    return max(fits, key=lambda fit: fit[0][1])[1][:10] if fits else np.zeros_like(ten)


def best_jpeg(image, budget, bare):
    made = [jpeg(image, q, optimize=not bare) for q in range(1, 60, 2)]
    fits = [file for file in made if (parts(file)["the image"] if bare else len(file)) <= budget]
    return opened(fits[-1]) if fits else np.zeros_like(image)


shown, notes = {}, {}
for budget in (4, 8, 16, 32, 48, 64, 128, 256):
    made = {name: best_copy(name, budget) for name in curves}
    made["JPEG, no header"] = np.stack([best_jpeg(image, budget, bare=True) for image in ten])
    made["JPEG file"] = np.stack([best_jpeg(image, budget, bare=False) for image in ten])
    shown[budget] = {name: torch.tensor(np.float32(copies)) for name, copies in made.items()}
    psnrs = {name: metrics.psnr(c, ten) for name, c in made.items() if c.any(axis=1).all()}
    notes[budget] = "PSNR of these ten: " + ", ".join(f"{name} {v:.1f} dB" for name, v in psnrs.items())
given = torch.tensor(ten)
widgets.ImageSteps(given, shown, images.image_shape, name="bytes per image", notes=notes, stage=3)

# %% [markdown]
# ### Something else in the mail
#
# JPEG was made for any picture. The net was made for the images it has seen. What if other ones arrive?
# We cut a photograph (a temple in China, it comes with scikit-learn) into pieces of 28 x 28 pixels.

# %% tags=["hide-input"]
lesson.predict(
    "Pieces of a photograph through the net trained on digits, 32 numbers. They come back as",
    {
        "the photograph, a little soft": "The decoder can only make what lies on its sheet, and that "
        "was fitted to digits.",
        "something with strokes, and far from the photograph": "The decoder has never made anything "
        "else.",
        "plain grey": "That would be a better answer than what comes: a plain grey of the right "
        "brightness is often nearer.",
    },
    answer="something with strokes, and far from the photograph",
)

# %% tags=["nbval-ignore-output"]
from sklearn.datasets import load_sample_image

photo = load_sample_image("china.jpg").mean(axis=2) / 255
tiles = np.float32(photo[:420, :616].reshape(15, 28, 22, 28).swapaxes(1, 2).reshape(-1, 784))
foreign = {
    "original": tiles,
    "autoencoder": nets[32].inverse_transform(nets[32].transform(tiles)),
    "JPEG, lowest quality": np.array([opened(jpeg(tile, 1)) for tile in tiles]),
    "plain grey": np.repeat(tiles.mean(axis=1, keepdims=True), 784, axis=1),
}
foreign_psnr = {name: metrics.psnr(x_hat, tiles) for name, x_hat in foreign.items() if name != "original"}

some = np.arange(100, 330, 23)
plots.images({name: row[some] for name, row in foreign.items()}, images.image_shape)
print(", ".join(f"{name} {value:.1f} dB" for name, value in foreign_psnr.items()))

# %% [markdown]
# So, does the autoencoder beat JPEG? **Yes**, if there are very few bytes, many images, all of one kind
# that you have trained on, and small enough that a header weighs. **No** for one image, for any picture
# that comes along, or for high quality. Our nets are also very simple. Research has gone further: codecs
# that learn, with convolutions, trained for quality and bytes at once (Ballé and others, 2017), do beat
# JPEG on photographs of ordinary size. Their decoders have to be counted, too.
#
# ## 7 Features for a classifier
#
# Second use. Ten thousand images lie there, but only a hundred of them have a label. The encoder can learn
# from all images; then a linear classifier learns from the few labels, on the codes. In scikit-learn
# such a chain is a **pipeline**, and a grid search can try code sizes:

# %%
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

encoder = AutoencoderTransformer(hidden=(128,), output="sigmoid", epochs=5, random_state=seed)
chain = make_pipeline(encoder, StandardScaler(), LogisticRegression(max_iter=1000))
search = GridSearchCV(chain, {"autoencodertransformer__n_components": [2, 16]}, cv=2)
search.fit(x_train[:2000], y_train[:2000])
print("better code size:", search.best_params_["autoencodertransformer__n_components"])
print("what goes on:", search.best_estimator_[:-1].get_feature_names_out()[:2], "...")

# %% [markdown]
# In such a pipeline the encoder sees only the images that have labels. To use all images, we train it
# first (it is `nets[32]`), and give the classifier its codes. The rivals: PCA with as many
# numbers, and no encoder at all, just the 784 pixels. All are divided by one number, so that their typical
# size is the same; the classifier and its setting are the same. Each count of labels is drawn five times.

# %% tags=["hide-input"]
lesson.predict(
    "A linear classifier, 100 labels. On what does it guess best?",
    {
        "clearly best on the codes of the autoencoder: it has seen 10,000 images": "So the story goes. "
        "It has seen them, but nobody told it that the digit is what matters.",
        "clearly best on PCA's numbers": "PCA keeps what varies most, and that is not what tells the "
        "digits apart.",
        "on none of them clearly": "The pixels of such small, centred images are hard to beat as "
        "features for a linear classifier.",
    },
    answer="on none of them clearly",
)

# %%
features = {
    "784 pixels": (x_train, x_test),
    "PCA, k = 32": (pcas[32].transform(x_train), pcas[32].transform(x_test)),
    "autoencoder, k = 32": (nets[32].transform(x_train), nets[32].transform(x_test)),
}


def accuracies(train, test, count):
    """Return the share guessed right on all test images, for five draws of labelled images."""
    size = np.sqrt(train.var(axis=0).sum()) / 10
    right = []
    for draw in range(5):
        chosen = np.random.default_rng([seed, draw]).choice(len(train), count, replace=False)
        linear = LogisticRegression(C=0.1, max_iter=1000)
        linear.fit(train[chosen] / size, y_train[chosen])
        right.append(linear.score(test / size, y_test))
    return right


label_counts = (30, 100, 300, 1000)
accuracy = {name: np.array([accuracies(*pair, n) for n in label_counts]) for name, pair in features.items()}

# %% tags=["nbval-ignore-output"]
ax = plots.panels(1, size=(7.5, 4.2))[0]
for (name, right), shade in zip(accuracy.items(), ("original", "pca", "deep")):
    look, percent = dict(color=plots.COLORS[shade]), 100 * right
    ax.plot(label_counts, percent.mean(axis=1), "o-", label=name, **look)
    ax.fill_between(label_counts, percent.min(axis=1), percent.max(axis=1), alpha=0.15, **look)
ax.set(xscale="log", xlabel="labelled images", ylabel="guessed right, %")
ax.set_xticks(label_counts, map(str, label_counts))
ax.legend();

# %% [markdown]
# The bands run from the worst of the five draws to the best. The three curves run close together, and
# where they part, the autoencoder is not the one that is far ahead. That is not what the story promised.
# The net has seen ten thousand images, but its loss asks for pixels, and it takes few pixels to make a 4
# a 9. What the codes do give is size: 32 numbers do about what 784 do. Features learnt without labels pay
# elsewhere: in a deep net that was hard to train (lesson 07), on damaged images (lesson 09).
#
# ## 8 What does not belong here?
#
# Third use: **anomalies**. A net that has learnt what is normal reconstructs it well. What it
# reconstructs badly is suspicious. So the squared error of the reconstruction is a score for how
# strange an image is, and no label is needed.

# %%
def strangeness(model, x):
    return ((model.inverse_transform(model.transform(x)) - x) ** 2).sum(axis=1)


def watchman(x, epochs):
    """Return a net that has learnt what is normal."""
    how = dict(hidden=(64,), output="sigmoid", batch_size=64, lr=0.003, random_state=seed)
    return AutoencoderTransformer(8, epochs=epochs, **how).fit(x)

# %% [markdown]
# To test it we hold one digit out: train on the nine others, and see whether the tenth stands out among
# all test images. The measure is the **AUC**, the area under the ROC curve. It has a plain
# meaning: draw one strange and one normal image; how often has the strange one the higher score? 1 is
# perfect, 0.5 is guessing, below 0.5 is worse than guessing.

# %% tags=["hide-input"]
lesson.predict(
    "Ten nets, each with another digit held out. Will the stranger be found?",
    {
        "always, and nearly perfectly": "A net that has seen nine digits can make a good deal of a tenth "
        "from their strokes.",
        "on average well above guessing, but not equally well for all digits": "It depends on how much the "
        "stranger has in common with what is known.",
        "hardly better than guessing": "On average it is clearly better.",
    },
    answer="on average well above guessing, but not equally well for all digits",
)

# %% [markdown]
# The other way round is the more common one: only *one* kind is normal, and all else is strange.
# Again ten nets, each trained on one digit alone.

# %%
from sklearn.metrics import roc_auc_score

held_out, alone = [], []
for digit in range(10):
    nine = watchman(x_train[y_train != digit][:4000], epochs=3)
    one = watchman(x_train[y_train == digit], epochs=12)  # fewer images: about as many steps
    held_out.append(roc_auc_score(y_test == digit, strangeness(nine, x_test)))
    alone.append(roc_auc_score(y_test != digit, strangeness(one, x_test)))

# %% tags=["nbval-ignore-output"]
ax = plots.panels(1, size=(8, 4))[0]
ax.bar(np.arange(10) - 0.2, held_out, 0.38, color=plots.COLORS["deep"], label="nine digits known, this one is strange")
ax.bar(np.arange(10) + 0.2, alone, 0.38, color=plots.COLORS["linear"], label="only this digit known, the others are strange")
ax.axhline(0.5, color="black", ls="--", lw=1.2)
ax.set(xlabel="digit", ylabel="AUC", ylim=(0, 1.3), xticks=range(10), yticks=[0, 0.25, 0.5, 0.75, 1])
ax.legend(loc="upper center");

# %% [markdown]
# With one digit known the strangers stand out. With nine known it depends on which is missing: a net that
# can draw nine digits has most of the strokes for the tenth. In handwriting (MNIST) the 1 fares worst, below
# guessing: **the strange thing is easier than the normal ones**. A 1 has little ink, so there is
# little to get wrong. In digits drawn from fonts another one may come last; look at your figure.
#
# One more test of the score. Take normal images and let the ink fade. Are they found? None like them is in
# the training set.

# %% tags=["nbval-ignore-output"]
fading = (1.0, 0.7, 0.5, 0.3, 0.2)
normal = strangeness(nets[32], x_test)
is_faint = np.repeat([0, 1], len(x_test))
escape, relative = [], []
for ink in fading:
    faint, total = strangeness(nets[32], ink * x_test), (x_test**2).sum(axis=1)
    escape.append(roc_auc_score(is_faint, np.concatenate([normal, faint])))
    parts_of_ink = np.concatenate([normal / total, faint / (ink**2 * total)])
    relative.append(roc_auc_score(is_faint, parts_of_ink))

ax = plots.panels(1, size=(6.5, 3.6))[0]
ax.plot(fading, escape, "o-", color=plots.COLORS["deep"], label="squared error")
ax.plot(fading, relative, "s--", color=plots.COLORS["other"], label="squared error / ink")
ax.axhline(0.5, color="black", ls="--", lw=1.2)
ax.set(xlabel="how much of the ink is left", ylabel="AUC", ylim=(0, 1.05))
ax.invert_xaxis()
ax.legend();

# %% [markdown]
# It depends. With little ink everything in the image is small, the error with it. On handwriting the fading
# images escape altogether. On digits drawn from fonts this net copies the normal images so closely that
# the faint ones stand out all the same. Divided by the ink of the image, the same error finds them on
# either. The choice of the score is half of the work, and it must be tested on strangers of the kind that
# you expect.
#
# ## 9 Find similar ones
#
# Fourth use: **retrieval**. Encode all images once. To find images like a new one, encode it and look for
# the nearest codes. 32 numbers take less room than 784, and less work to compare. Are the neighbours as
# good? Count how many of the ten nearest show the same digit.

# %%
from sklearn.neighbors import NearestNeighbors


def found(train, test, metric="euclidean"):
    """Return the ten nearest for each test row, and the share of them with its digit."""
    search = NearestNeighbors(n_neighbors=10, metric=metric, algorithm="brute").fit(train)
    nearest = search.kneighbors(test, return_distance=False)
    return nearest, (y_train[nearest] == y_test[: len(test), None]).mean()


codes_train, codes_test = features["autoencoder, k = 32"]
looked_up = {name: found(*pair) for name, pair in features.items()}

# %% [markdown]
# It can be made smaller still. Keep of each number only whether it lies above its median: one bit. Then a
# code is 32 bits, 4 bytes, and the distance of two codes is the count of bits that differ (the **Hamming
# distance**). That is *semantic hashing*, from lesson 09; Krizhevsky and Hinton (2011) searched small
# colour photographs so, with codes of 28 bits as addresses and of 256 bits for a closer look.

# %% tags=["nbval-ignore-output"]
median = np.median(codes_train, axis=0)
looked_up["autoencoder, 32 bits"] = found(codes_train > median, codes_test > median, "hamming")

for (name, (_, share)), size in zip(looked_up.items(), (784, 4 * 32, 4 * 32, 4)):
    print(f"{name:22} {size:4} bytes per image: {share:.1%} of the ten nearest show the same digit")
query = 3
rows = {name: x_train[nearest[query]] for name, (nearest, _) in looked_up.items()}
plots.images({"asked for": np.repeat(x_test[[query]], 10, axis=0)} | rows, images.image_shape);

# %% [markdown]
# The neighbours in 32 numbers are about as good as those in 784 pixels; PCA's are, too. With
# 32 bits some are lost, and still most of them show the digit that was asked for: in 4 bytes, for which a
# library of a million images takes 4 MB.
#
# ## 10 Strengths and weaknesses
#
# Every introduction to autoencoders ends with a list of strengths and weaknesses. Here is such a list,
# and what this course has measured for each line.
#
# | it is said | measured | where |
# |---|---|---|
# | + finds the important features, reduces dimension | fewer numbers than PCA for the same error, if they are few; with many, PCA catches up | 05, here section 5 |
# | + learns without labels | neighbours in the code show the same digit, though it never saw a label | 05, section 9 |
# | + gives features to other models | no better than the pixels for a linear classifier here; robust to damage if trained so | section 7, 09 |
# | + removes noise | yes, noise of the kind it was trained on | 08 |
# | + compresses | at very few bytes, many images, one kind | sections 5 and 6 |
# | + finds anomalies | often; simple strangers may escape | section 8 |
# | + makes new images | a plain one has holes in its code space; that needs a VAE | 12 |
# | - does not cope with complex data | a photograph through a net for digits | section 6 |
# | - takes long to train | after a short run a deep net loses to PCA, which needs no training | 05 |
# | - if too simple, it learns nothing useful | one hidden layer and a linear output never beat PCA; a net with too much room just copies | 05, 10 |
#
# *Would you use one?* Before you do, try the rival that takes a minute: PCA, JPEG, the raw pixels.
#
# ## Exercises
#
# **1. When does it pay?** A JPEG takes `jpeg` bytes per image; a code takes `code`, and the decoder takes
# `decoder` bytes, once. Return the smallest whole number of images for which the codes with their decoder
# take fewer bytes than the JPEGs; 0 if that never happens.

# %% tags=["exercise:break_even"]
def break_even(jpeg, code, decoder):
    """Bytes per image, bytes per image, bytes once. Return a whole number."""
    ...  # your code here

# %% tags=["hide-input", "check:break_even"]
lesson.check(
    break_even,
    (lambda f: f(200, 20, 1000) == 6, "5 images: 1,000 against 1,100; 6 images: 1,200 against 1,120"),
    (lambda f: f(30, 20, 100) == 11, "with 10 images both take 300 bytes: 'fewer' begins at 11"),
    (lambda f: f(20, 20, 100) == 0, "codes that are no smaller can never pay for a decoder"),
    (lambda f: f(10, 20, 100) == 0, "if JPEG is smaller, more images make it worse"),
)

# %% [markdown] tags=["solution:break_even"]
# <details><summary>Solution</summary>
#
# ```python
# def break_even(jpeg, code, decoder):
#     if code >= jpeg:
#         return 0
#     return int(decoder // (jpeg - code)) + 1  # at decoder / (jpeg - code) both are equal
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
calm, odd = np.array([1.0, 2.0, 3.0, 4.0]), np.array([2.5, 5.0])
lesson.check(
    auc,
    (lambda f: f(calm, odd + 9) == 1, "all strange scores above all normal ones: 1"),
    (lambda f: f(calm, odd) == 0.75, "of 8 pairs, 6 are in order: 2.5 beats 1 and 2, and 5 beats all"),
    (lambda f: f(odd, calm) == 0.25, "mind which of the two should be higher"),
    (lambda f: f(calm, calm) == 0.5, "a tie counts one half"),
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
# **3. Hamming distances.** `a` holds $n$ codes of $k$ bits and `b` holds $m$, as arrays of true and false.
# Return the $n \times m$ counts of bits that differ.

# %% tags=["exercise:hamming"]
def hamming(a, b):
    """a: (n, k), b: (m, k). Return whole numbers (n, m)."""
    ...  # your code here

# %% tags=["hide-input", "check:hamming"]
bits = np.array([[1, 0, 1], [0, 0, 0]], dtype=bool)
more = np.array([[1, 0, 1], [0, 1, 0], [1, 1, 1]], dtype=bool)
lesson.check(
    hamming,
    (lambda f: np.shape(f(bits, more)) == (2, 3), "a row for each of a, a column for each of b"),
    (lambda f: np.array_equal(np.diag(f(more, more)), [0, 0, 0]), "a code is at distance 0 from itself"),
    (lambda f: np.array_equal(f(bits, more), [[0, 3, 1], [2, 1, 3]]), "count the bits, and both ways to differ"),
)

# %% [markdown] tags=["solution:hamming"]
# <details><summary>Solution</summary>
#
# ```python
# def hamming(a, b):
#     return (a[:, None, :] != b[None, :, :]).sum(axis=2)
# ```
#
# </details>

# %% [markdown]
# ## What this run showed

# %%
net_rows = {k: made[0] for k, made in curves["autoencoder"].items()}
pca_all = np.concatenate([made[0] for made in curves["PCA"].values()])
net_at_32 = max((row for row in net_rows[32] if row[0] <= 32), key=lambda row: row[1])
lesson.claim("the header alone of a JPEG takes over four times 32 bytes", smallest_header > 4 * 32)
lesson.claim("without it, JPEG at its lowest quality takes over 32 bytes on average", no_header[0] > 32)
lesson.claim("at 32 bytes the autoencoder's PSNR is above that of this larger JPEG", net_at_32[1] > scores[0, 0])
lesson.claim("and above that of a sheet of JPEG at its lowest quality", net_at_32[1] > sheet_scores[0, 0])
lesson.claim("and its SSIM as well", net_at_32[2] > scores[0, 1])


def error_within(rows, budget):
    return 10 ** (-max(row[1] for row in rows if row[0] <= budget) / 10)


lesson.claim(
    "at 6 bytes the autoencoder has less squared error than PCA",
    error_within(net_rows[8], 6) < error_within(pca_all, 6),
)
lesson.claim(
    "at 60 bytes PCA has less squared error than these autoencoders",
    error_within(pca_all, 60) < error_within([*net_rows[8], *net_rows[32]], 60),
)

# %%
(code, once), (file_bytes, _) = bill["autoencoder"], bill["JPEG file"]
lesson.claim("for one image, decoder included, it takes over 100 times a JPEG", code + once > 100 * file_bytes)
lesson.claim("for a thousand images it still takes more", code + once / 1000 > file_bytes)
lesson.claim("for a million it takes under a quarter", code + once / 1e6 < 0.25 * file_bytes)
lesson.claim(
    "on a photograph JPEG's lowest quality beats the net trained on digits",
    foreign_psnr["JPEG, lowest quality"] > 1.3 * foreign_psnr["autoencoder"],
)

# %%
mean_right = {name: 100 * right[1].mean() for name, right in accuracy.items()}  # with 100 labels
lesson.claim(
    "with 100 labels a linear classifier gains less than 5 points from the codes over the pixels",
    mean_right["autoencoder, k = 32"] < mean_right["784 pixels"] + 5,
)
lesson.claim("a held-out digit is found, on average, well above guessing", np.mean(held_out) > 0.6)
lesson.claim("where one digit is normal, strangers are found better", np.mean(alone) > 0.85)
lesson.claim("divided by the ink, the squared error finds very faint images", relative[-1] > 0.9)

# %%
lesson.claim(
    "neighbours by 32 numbers show the same digit nearly as often as by 784 pixels",
    looked_up["autoencoder, k = 32"][1] > 0.9 * looked_up["784 pixels"][1],
)
lesson.claim("by 4 bytes, still over five times as often as by chance", looked_up["autoencoder, 32 bits"][1] > 0.5)

# %% [markdown]
# ## Summary
#
# * Count **all** bytes: quantised and packed codes, headers, and the decoder, spread over the images that
#   share it. Show both ways where there are two.
# * The autoencoder beats JPEG with a few bytes per image, many small images, and all of one kind. PCA is
#   the rival to fear: with more bytes it overtakes nets that were trained briefly. With many, take JPEG.
# * PSNR and SSIM can disagree, and a line of clean-up can change the winner.
# * Features: a code is a tenth of the size or less, and about as good as pixels for a linear classifier.
#   Not better.
# * Anomalies: a high error is suspicious, a low one proves nothing. What is simple
#   may escape, and it depends on the score.
# * Retrieval: neighbours in the code are nearly as good as in pixels, and 4 bytes go a long way.
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
# * G. Hinton, R. Salakhutdinov, [Reducing the dimensionality of data with neural
#   networks](https://doi.org/10.1126/science.1127647), Science 313 (2006).
# * L. Ruff and others, [A unifying review of deep and shallow anomaly
#   detection](https://doi.org/10.1109/JPROC.2021.3052449), Proceedings of the IEEE 109 (2021).
# * A. Krizhevsky, G. Hinton, [Using very deep autoencoders for content-based image
#   retrieval](http://www.cs.toronto.edu/~fritz/absps/esann-deep-final.pdf), ESANN 2011.
