# %% [markdown]
# # 15 · Your own data
#
# *And with my data?*
#
# **What you will do:** read a folder of photographs and a table of sensor readings, each in one line;
# clean the photographs of noise, and look for the readings that do not fit; each time beside rivals
# that learn less.
#
# **What you will learn:** what has to be done to data before a network can take it, and how to see
# that it was done; why a test set drawn at random can flatter; when an error of reconstruction finds
# what the largest value does not; how to read it in your own units.
#
# **What you need:** lessons 04 and 05, the denoising of lesson 08, and the convolutions of lesson 11.
# About 45 minutes to read and try; the whole notebook runs in under a minute.

# %% tags=["setup"]
import tempfile
from pathlib import Path

import numpy as np
import pandas as pd
import torch
from PIL import Image
from skimage import data as shipped
from skimage import filters, restoration
from sklearn.datasets import load_sample_images
from sklearn.decomposition import PCA
from sklearn.metrics import roc_auc_score

from aelib import corruption, data, lesson, metrics, models, plots, training, widgets

plots.use_style()
seed = lesson.seed()

# %% [markdown]
# ## 1 A folder of photographs
#
# Every lesson so far began with `data.load_images`. Yours will begin with a folder. We have none of
# yours, so we make one: six photographs that come with scikit-learn and scikit-image are cut into small
# pieces of 20 x 24 pixels, and written as files. Four go into the folder `seen`, each into a folder of
# its own; two go into `other`, for later. (In the folded cell. To make it like a folder from life, some
# files are in CMYK, some lie on their side as a camera writes them, and two are no pictures at all.)

# %% tags=["hide-input"]
temple, flower = load_sample_images().images
PHOTOS = {
    "seen": {"temple": temple, "flower": flower, "portrait": shipped.astronaut(), "cat": shipped.chelsea()},
    "other": {"coffee": shipped.coffee(), "rocket": shipped.rocket()},
}


def pieces(photo, height=20, width=24):
    """Return pieces that do not overlap, (N, height, width, 3)."""
    rows, columns = photo.shape[0] // height, photo.shape[1] // width
    whole = photo[: rows * height, : columns * width]
    return whole.reshape(rows, height, columns, width, 3).swapaxes(1, 2).reshape(-1, height, width, 3)


def write(piece, path, number):
    picture, exif = Image.fromarray(piece), Image.Exif()
    if number % 10 == 0:
        picture = picture.convert("CMYK")
    if number % 10 == 1:
        picture, exif[0x0112] = picture.transpose(Image.Transpose.ROTATE_90), 6  # "turn me back"
    picture.save(path, quality=92, exif=exif)


scratch = tempfile.TemporaryDirectory()  # goes when the kernel does
folder = Path(scratch.name)
for part, photos in PHOTOS.items():
    for name, photo in photos.items():
        (folder / part / name).mkdir(parents=True)
        for number, piece in enumerate(pieces(photo)):
            write(piece, folder / part / name / f"{number:04}.jpg", number)
(folder / "seen" / "cat" / "notes.txt").write_text("from the holidays", encoding="utf-8")
whole_file = (folder / "seen" / "cat" / "0002.jpg").read_bytes()
(folder / "seen" / "cat" / "half.jpg").write_bytes(whole_file[:300])
print(", ".join(path.relative_to(folder).as_posix() for path in sorted(folder.glob("*/*"))))

# %% [markdown]
# Now the one line. The second argument is the size that all images are to have:

# %% tags=["nbval-ignore-output"]
images = data.from_folder(folder / "seen", 16, grey=False, test=0.3, seed=seed)
print(images.classes, tuple(images.x_train.shape), images.image_shape)

# %% [markdown]
# Read what it says, line by line. A row of numbers does not show what was done on the way, so a loader
# that keeps silent can spoil your data without your knowing. Here nothing is stretched: of a piece of
# 20 x 24 the middle 20 x 20 is cut out, then made smaller. (`fit="pad"` would keep all of it, and fill
# up with a ground.) What is no picture is named and left out. The folders have become the classes.
#
# Is it true? We do the same to one file by hand, with Pillow:

# %%
(folder / "one").mkdir(exist_ok=True)
file = folder / "seen" / "cat" / "0002.jpg"
(folder / "one" / file.name).write_bytes(file.read_bytes())
row = data.from_folder(folder / "one", 16, grey=False, test=0).x_train[0]

middle = Image.open(file).crop((2, 0, 22, 20)).resize((16, 16))  # left, top, right, bottom
by_hand = torch.from_numpy(np.asarray(middle) / 255).float()
torch.testing.assert_close(row.view(16, 16, 3), by_hand, atol=1 / 255, rtol=0)
print("cut, made smaller and divided by 255: the same picture")

# %% [markdown]
# A **colour image** has three numbers for each pixel: red, green and blue. So its shape is (16, 16, 3),
# and a row has 16 · 16 · 3 = 768 numbers, the three of one pixel beside each other. A dense net does
# not care. A convolutional one has to know, because for it the image is a stack of three maps:

# %%
conv = models.ConvAutoencoder(images.image_shape, "map", 8 * 8 * 24, channels=(24,), activation="elu",
                              output=None, seed=seed)
first = next(part for part in conv.encoder if isinstance(part, torch.nn.Conv2d))
print("weights of the first convolution:", tuple(first.weight.shape))
print("code of one image:", conv.code_shape, "- numbers:", np.prod(conv.code_shape))

# %% tags=["nbval-ignore-output"]
#| alt: Two rows of ten small pictures in colour, some smooth and some full of detail.
plots.images({"train": images.x_train[:10], "test": images.x_test[:10]}, images.image_shape);

# %% [markdown]
# ## 2 Who cleans them best?
#
# We add Gaussian noise with $s = 0.15$ and train the net to undo it, as in lesson 08: input $\tilde x$,
# target $x$. Its code is larger than the image, so it could copy (lesson 10); but a copy of $\tilde x$
# is no $x$, and so it does not pay. Three rivals:
#
# * a **blur**, which replaces each pixel by a weighted mean of its surroundings;
# * **PCA**, which keeps the first $k$ directions of the training pieces, and drops what is left;
# * **total variation** (Rudin, Osher and Fatemi, 1992), which looks for an image that is near the noisy
#   one and in which neighbours differ little *in sum*. So it flattens what is nearly flat, and leaves
#   an edge where a large step pays. It has never seen a training image.
#
# Each has one number to choose: the width of the blur, $k$, the strength of the flattening. It is chosen
# on **validation** pieces: half of what was kept for testing. (So were the net's maps and its 12 epochs,
# when this lesson was written.) The other half is looked at once, at the end.

# %%
half = len(images.x_test) // 2
x_train, x_val, x_test = images.x_train, images.x_test[:half], images.x_test[half:]


def noisy(x, s=0.15, own=0):
    return corruption.gaussian(x, s, torch.Generator().manual_seed(seed + own))


def each(x, function):
    """Apply a function to each image; return rows."""
    made = [function(image) for image in x.view(-1, *images.image_shape).double().numpy()]
    return torch.from_numpy(np.array(made)).float().view(len(x), -1)


pca = PCA(200, random_state=seed).fit(x_train)


def by_pca(x, k):
    h = pca.transform(x.numpy())
    h[:, k:] = 0
    return torch.from_numpy(pca.inverse_transform(h)).float()


RIVALS = {
    "blur": ((0.5, 0.7, 0.9, 1.2, 1.5), lambda x, a: each(x, lambda i: filters.gaussian(i, a, channel_axis=-1))),
    "PCA": ((10, 20, 40, 60, 90, 130), by_pca),
    "total variation": (
        (0.05, 0.1, 0.15, 0.2, 0.3),
        lambda x, a: each(x, lambda i: restoration.denoise_tv_chambolle(i, a, channel_axis=-1)),
    ),
}

# %% tags=["hide-input"]
lesson.predict(
    "Peak signal-to-noise ratio on new pieces of the four photographs, all choices made as said. Who is "
    "ahead?",
    {
        "the blur": "It costs edges as well as noise. Of the four it knows least about pictures.",
        "PCA": "It knows what directions pieces differ in, but it uses the same ones for every piece.",
        "the network": "It is a little ahead of the two that are linear. One rival is not linear, and uses a good idea.",
        "total variation": "Flat parts and sharp edges: this one idea about pictures is worth more here "
        "than what a small net learns from 1,300 pieces in ten seconds.",
    },
    answer="total variation",
)

# %% tags=["nbval-ignore-output"]
def psnr(x_hat, x):
    return metrics.psnr(x_hat.clamp(0, 1), x)


def damage(x, generator):
    return corruption.gaussian(x, 0.15, generator)


dirty = noisy(x_val, own=1)
chosen = {}
for name, (amounts, clean) in RIVALS.items():
    best = max(amounts, key=lambda a: psnr(clean(dirty, a), x_val))
    chosen[name] = lambda x, clean=clean, best=best: clean(x, best)
    print(f"{name}: {best} is best on validation pieces")

nets = []
for start in (seed, seed + 1):
    net = models.ConvAutoencoder(images.image_shape, "map", 8 * 8 * 24, channels=(24,), activation="elu",
                                 output=None, seed=start)
    training.fit(net, x_train, epochs=12, batch_size=16, lr=0.01, schedule="one-cycle", corrupt=damage,
                 seed=start, progress=False)
    nets.append(torch.no_grad()(net))
methods = {"nothing": lambda x: x, **chosen, "network": nets[0], "network, other start": nets[1]}

# %% [markdown]
# Now the test pieces, once. Two nets from different starts tell how much is luck.

# %% tags=["nbval-ignore-output"]
on_test = {name: psnr(clean(noisy(x_test, own=2)), x_test) for name, clean in methods.items()}
for name, value in on_test.items():
    print(f"{name:20} {value:5.2f} dB")

# %% [markdown]
# The net is a little ahead of the blur and, by even less, of PCA. And total variation beats the net: an
# idea of 1992, which nobody had to train. (Larger nets that see many more pictures beat it in turn: Zhang and others, 2017.) A rival of this
# kind costs a minute. Without it we would have called the net a success.
#
# The slider moves the noise. The net was trained at 0.15 alone, and the rivals' choices were made there.

# %% tags=["slider", "hide-input"]
#| alt: Rows of ten small colour pictures: the originals, the noisy ones, and what the blur, total
#|   variation and the network make of them. A slider moves the noise.
ten = x_test[5:15]
steps = {}
for s in (0.02, 0.05, 0.1, 0.15, 0.2, 0.3):
    dirty = noisy(ten, s, own=4)
    made = {"noisy": dirty, **{name: methods[name](dirty) for name in ("blur", "total variation", "network")}}
    steps[f"{s:.2f}"] = {name: x.clamp(0, 1) for name, x in made.items()}
notes = {
    s: "On these ten: " + "; ".join(f"{name} {psnr(x, ten):.1f} dB" for name, x in rows.items()) + "."
    for s, rows in steps.items()
}
widgets.ImageSteps(ten, steps, images.image_shape, name="noise s", notes=notes, stage=3)

# %% [markdown]
# At little noise all three do harm: what they take away is more than the noise was.
#
# ## 3 Will it clean photographs that it has not seen?
#
# The test pieces were drawn at random. New they are, but each was cut from a photograph that the net was
# trained on, often from beside a training piece. In the folder `other` are two photographs that it has
# never seen any piece of. Nothing is chosen again.

# %% tags=["hide-input"]
lesson.predict(
    "On test pieces the network was ahead of the blur, by some tenths of a decibel. On the two other "
    "photographs, the network will be",
    {
        "ahead by more than a decibel": "What it has learnt fits the pictures that it has learnt it from.",
        "ahead by as much as before": "So it would be, if it had learnt about pictures in general.",
        "behind the blur": "The blur knows nothing of the four photographs, so it loses nothing on others. "
        "The net does.",
    },
    answer="behind the blur",
)

# %% tags=["nbval-ignore-output"]
x_other = data.from_folder(folder / "other", 16, grey=False, test=0, seed=seed).x_train
on_other = {name: psnr(clean(noisy(x_other, own=3)), x_other) for name, clean in methods.items()}
for name, value in on_other.items():
    print(f"{name:20} test {on_test[name]:5.2f} dB   other photographs {value:5.2f} dB")

# %% [markdown]
# These two are easier: every rival gains. The net hardly does, and falls behind the blur. It has learnt
# colours and textures of four photographs. The test pieces hid this from us, since they have the same
# colours and textures. So keep whole photographs for testing, whole patients, whole days: **whatever will
# be new when the net is used must be new in the test**. (`from_folder` reads each folder by itself for
# this reason: `test=0` keeps all of it.)
#
# ## 4 A table of readings
#
# Not all data are images. The next are readings of a pump, one row a minute, for a fortnight. They are
# **simulated** (in the folded cell). Three things vary freely: the speed, a valve and the air. Nine sensors
# show what follows from them, by rules such as "the power grows with the third power of the speed". Each
# sensor has its noise, and one value in fifty is missing. In one row of twenty something is wrong:
#
# * **leak**: some of the water is lost, and the pressure falls with it;
# * **clogged**: less gets through, at a higher pressure;
# * **worn**: the bearing runs hot, and takes more power;
# * **stuck**: one sensor shows what it showed in some other minute;
# * **spike**: one sensor shows far too much, after a loose contact.

# %% tags=["hide-input"]
def readings(rows, seed, wrong=0.05):
    """Return a pump's readings as a table, a row for each minute, with what was the matter."""
    rng = np.random.default_rng(seed)
    speed, valve = rng.uniform(0.4, 1, rows), rng.uniform(0.3, 1, rows)  # shares of the most
    air = rng.normal(18, 5, rows)
    states = np.array(["ok", "leak", "clogged", "worn", "stuck", "spike"])
    state = states[np.where(rng.random(rows) < wrong, rng.integers(1, 6, rows), 0)]
    leak = np.where(state == "leak", rng.uniform(0.15, 0.3, rows), 0)
    clog = np.where(state == "clogged", rng.uniform(0.15, 0.3, rows), 0)
    wear = np.where(state == "worn", rng.uniform(0.5, 1, rows), 0)

    power = 22 * speed**3 * (0.5 + 0.5 * valve) * (1 + 0.25 * wear)
    table = {
        "speed (1/min)": 1480 * speed,
        "flow (l/min)": 300 * speed * valve * (1 - clog) * (1 - leak),
        "pressure (bar)": 6 * speed**2 * (1 - 0.5 * valve**2) * (1 - 0.6 * leak) * (1 + 0.6 * clog),
        "power (kW)": power,
        "current (A)": 4.75 * power / (0.6 + 0.4 * speed),
        "bearing (C)": air + 28 * speed**1.5 * (1 + 0.35 * wear),
        "oil (C)": air + 0.64 * power,
        "air (C)": air,
        "vibration (mm/s)": 2.5 * speed**2 * (1 + 0.3 * wear),
    }
    noise = np.array([10, 3, 0.06, 0.25, 0.6, 0.8, 0.6, 0.4, 0.06])  # of each sensor, in its units
    values = np.column_stack(list(table.values())) + noise * rng.normal(size=(rows, 9))
    spread = values.std(axis=0)
    for row in np.flatnonzero((state == "stuck") | (state == "spike")):
        sensor = rng.integers(9)
        if state[row] == "stuck":
            values[row, sensor] = values[rng.integers(rows), sensor]
        else:
            values[row, sensor] += 5 * spread[sensor]
    frame = pd.DataFrame(values, columns=list(table)).mask(rng.random((rows, 9)) < 0.02)
    minutes = pd.date_range("2026-01-01", periods=rows, freq="min").strftime("%d %b %H:%M")
    return frame.round(2).assign(time=minutes, state=state)


path = folder / "pump.csv"
readings(20_000, seed).to_csv(path, index=False)

# %% tags=["nbval-ignore-output"]
pd.read_csv(path).head(4)

# %% [markdown]
# Speeds are above 1,000 and vibrations below 3. If the net were given these numbers as they are, its
# squared error would be that of the speed alone. And the time is a text. What does the loader say?

# %%
try:
    data.from_table(path, labels="state")
except ValueError as why:
    print(why)

# %% [markdown]
# So we say what the columns are: `state` are labels, which no net will see in training, and `time` is left
# out. (A fifth of the rows is enough to train on; the others make the measurements below sharper.)

# %% tags=["nbval-ignore-output"]
pump = data.from_table(path, labels="state", drop=["time"], test=0.8, seed=seed)
print(dict(enumerate(pump.classes)), tuple(pump.x_train.shape), tuple(pump.x_test.shape))

# %% [markdown]
# Each column has been **standardised**: its mean $m$ is subtracted, and the rest divided by its standard
# deviation $\sigma$,
#
# $$ z = \frac{\text{reading} - m}{\sigma} . $$
#
# $m$ and $\sigma$ (and the medians that fill the gaps) come from the training rows alone: what
# we measure with must not know the test rows. Here it is in the open, for the values that were there:

# %%
frame = pd.read_csv(path)[list(pump.columns)]
train, test = frame.loc[pump.index_train], frame.loc[pump.index_test]
filled = train.fillna(train.median())
z = (test - filled.mean()) / filled.std(ddof=0)
present = torch.tensor(test.notna().to_numpy())
torch.testing.assert_close(pump.x_test[present], torch.from_numpy(z.to_numpy()).float()[present])
back = pump.to_units(pump.x_test)
np.testing.assert_allclose(back.to_numpy()[present], test.to_numpy()[present], rtol=1e-4, atol=1e-3)
print("standardised by hand: the same, and back in units: the readings")

# %% [markdown]
# ## 5 Who finds the wrong rows?
#
# As in lesson 13, a row that is reconstructed badly is suspicious. Nobody sorts the training rows: the one
# in twenty is among them, as it would be in life. Two rivals:
#
# * the **largest $|z|$** of a row: how far is its oddest value from the mean, in standard deviations?
# * **PCA**'s error of reconstruction, with $k$ numbers.
#
# PCA's $k$ and the net's are chosen on validation rows, by the **AUC** of lesson 13: one wrong row and one
# that is right, drawn at random; how often has the wrong one the higher score?

# %% tags=["hide-input"]
lesson.predict(
    "In a row with a leak, flow and pressure are 10 to 30 % too low for the speed. What AUC has the "
    "largest |z| on leaks?",
    {
        "0.5": "A low flow is an ordinary flow: it comes with a low speed or a closed valve. No value is odd "
        "by itself, only beside the others.",
        "0.75": "That takes values that are often larger than in rows that are right. Are they?",
        "0.95": "Spikes are found so. In a leak, which value would be far from its mean?",
    },
    answer="0.5",
)

# %%
state = np.array(pump.classes)[pump.y_test.numpy()]
known = torch.tensor(frame.loc[pump.index_test].notna().to_numpy())  # was there a value?
for_choices = np.arange(len(state)) < len(state) // 2  # validation rows; the others are for the end


def flat(k):
    pca = PCA(k).fit(pump.x_train)
    return torch.from_numpy(pca.inverse_transform(pca.transform(pump.x_test.numpy()))).float()


def bent(k, start=seed):
    net = models.Autoencoder((9, 64, 32, k), "elu", output=None, seed=start)
    training.fit(net, pump.x_train, epochs=30, batch_size=64, lr=0.005, schedule="one-cycle", seed=start,
                 progress=False)
    return net(pump.x_test).detach()


def auc(score, rows, kind=None):
    """Return the AUC on some rows: of all that are wrong, or of one kind of them."""
    rows = rows & ((state == "ok") | (state == kind) | (kind is None))
    return roc_auc_score(state[rows] != "ok", score[rows])

# %% tags=["nbval-ignore-output"]
copies = {"PCA": {k: flat(k) for k in range(1, 9)}, "autoencoder": {k: bent(k) for k in (2, 3, 4)}}
scores = {"largest |z|": pump.x_test.abs().amax(dim=1).numpy()}
chosen_k = {}
for name, made in copies.items():
    errors = {k: ((x_hat - pump.x_test) ** 2).sum(dim=1).numpy() for k, x_hat in made.items()}
    k = chosen_k[name] = max(errors, key=lambda k: auc(errors[k], for_choices))
    scores[name] = errors[k]
    print(f"{name}: k = {k}, AUC on validation rows {auc(errors[k], for_choices):.3f}")

# %% [markdown]
# Before we look at the test rows: are the errors what we think they are? Take the validation rows in
# which nothing is wrong, and look for those with the largest errors of the net.

# %% tags=["nbval-ignore-output"]
right = for_choices & (state == "ok")
worst = right & (scores["autoencoder"] >= np.quantile(scores["autoencoder"][right], 0.99))
gap = ~known.numpy().all(axis=1)
print(f"rows with a missing value: {gap[right].mean():.0%} of all that are right, "
      f"{gap[worst].mean():.0%} of the worst hundredth of them")

# %% [markdown]
# A median is put where a value is missing, and to the net a median is a reading: an ordinary one, that does
# not fit the others of its row. **What we filled in looks like a stuck sensor.** So a score should count
# only what was measured. We do this for the rival, too:

# %%
def measured(x_hat):
    """Return the squared error of each row, over the values that were there."""
    return (((x_hat - pump.x_test) ** 2) * known).sum(dim=1).numpy()


for name, k in chosen_k.items():
    scores[f"{name}, measured only"] = measured(copies[name][k])
scores["autoencoder, other start"] = measured(bent(chosen_k["autoencoder"], seed + 1))

# %% [markdown]
# And now the test rows:

# %% tags=["nbval-ignore-output"]
for_the_end = ~for_choices
kinds = ["leak", "clogged", "worn", "stuck", "spike"]
found = {
    name: [auc(score, for_the_end), *(auc(score, for_the_end, kind) for kind in kinds)]
    for name, score in scores.items()
}
pd.DataFrame(found, index=["all", *kinds]).T.round(2)

# %% [markdown]
# Who wins? The largest $|z|$ finds the spikes, as well as anyone and with no training at all; of leaks and
# worn bearings it knows next to nothing. PCA finds these. The autoencoder, counting what was measured, is
# ahead of PCA by a few hundredths (one to four, in five runs with other readings): the third power of a
# speed is a bent line, which directions can follow only by adding one more. That is all it gains here. And
# clogging, in which flow and pressure change nearly as if somebody had closed the valve a little, none of
# them finds well.
#
# ## 6 Which sensor?
#
# A score says *that* a row is odd. The reconstruction says what the net would have expected, but in standard
# deviations. `to_units` gives it in the units of the table. Here is the worn bearing (of the validation
# rows without a gap) with the highest score:

# %% tags=["nbval-ignore-output"]
worn = np.flatnonzero(for_choices & (state == "worn") & ~gap)
row = worn[scores["autoencoder, measured only"][worn].argmax()]
expected = copies["autoencoder"][chosen_k["autoencoder"]][[row]]
side_by_side = pd.DataFrame({
    "measured": pump.to_units(pump.x_test[[row]]).iloc[0],
    "expected": pump.to_units(expected).iloc[0],
    "difference / standard deviation": (pump.x_test[[row]] - expected)[0].numpy(),
})
side_by_side.round(2)

# %% [markdown]
# The bearing is hotter than the net expects beside the other readings: a sentence that one can say to
# whoever looks after the pump. But read the last column to its end. Other sensors differ as much, the
# pressure perhaps, and nothing is wrong with them: the net explains *all* values by its few numbers, so a
# wrong one pulls others along. The oddest sensor need not be the one to blame.
#
# ## 7 Your turn
#
# | you have | line | then |
# |---|---|---|
# | a folder of pictures | `data.from_folder("photos", 32, grey=False)` | `models.ConvAutoencoder(images.image_shape)` |
# | an array or a tensor | `data.from_arrays(x, y)` | as above, or `models.Autoencoder((D, 64, 16))` |
# | a CSV file or a DataFrame | `data.from_table("pump.csv", labels="state")` | `models.Autoencoder((D, 16, 3), output=None)` |
#
# Each returns `x_train`, `x_test` and, where there are labels, `y_train`, `y_test`: what every lesson
# of this course takes. Standardised rows leave [0, 1], so the net for a table ends without a sigmoid
# (`output=None`). A batch cannot be larger than the data: with few rows, pass a smaller `batch_size`.
#
# ## Exercises
#
# **1. The middle.** `image` is an array (height, width, 3). Return the largest square from its middle; where
# the middle falls between two pixels, take the one that is nearer to the top or to the left.

# %% tags=["exercise:middle_square"]
def middle_square(image):
    """(H, W, 3) -> (side, side, 3), side the smaller of H and W."""
    ...  # your code here

# %% tags=["hide-input", "check:middle_square"]
from aelib import lesson

wide = np.arange(2 * 6 * 3).reshape(2, 6, 3)
lesson.check(
    middle_square,
    (lambda f: f(wide).shape == (2, 2, 3), "of 2 x 6 pixels the largest square has 2 x 2, with 3 colours"),
    (lambda f: not np.array_equal(f(wide), wide[:, :2]), "that is the left end, not the middle"),
    (lambda f: np.array_equal(f(wide), wide[:, 2:4]), "of six columns the middle two are numbers 2 and 3"),
    (
        lambda f: np.array_equal(f(wide.swapaxes(0, 1)), wide.swapaxes(0, 1)[2:4]),
        "an upright picture loses its top and bottom: 6 x 2 pixels give rows 2 and 3",
    ),
    (
        lambda f: np.array_equal(f(wide[:, :5]), wide[:, 1:3]),
        "of five columns, two: numbers 1 and 2, one to the left of them and two to the right",
    ),
)

# %% [markdown] tags=["solution:middle_square"]
# <details><summary>Solution</summary>
#
# ```python
# def middle_square(image):
#     height, width = image.shape[:2]
#     side = min(height, width)
#     top, left = (height - side) // 2, (width - side) // 2
#     return image[top : top + side, left : left + side]
# ```
#
# </details>

# %% [markdown]
# **2. Standardise.** Return the training and the test rows, standardised: afterwards each column of the
# *training* rows has mean 0 and standard deviation 1, and the test rows were measured by the same numbers.

# %% tags=["exercise:standardised"]
def standardised(train, test):
    """Two arrays (N, D) and (M, D). Return two arrays of the same shapes."""
    ...  # your code here

# %% tags=["hide-input", "check:standardised"]
from aelib import lesson

ours, theirs = np.array([[1.0, 0], [3, 40]]), np.array([[5.0, 20], [9, 20]])
lesson.check(
    standardised,
    (
        lambda f: np.allclose(f(ours, theirs)[0], [[-1, -1], [1, 1]]),
        "columns (1, 3) and (0, 40): means 2 and 20, standard deviations 1 and 20, so -1 and 1 in both",
    ),
    (
        lambda f: not np.allclose(f(ours, theirs)[1][:, 0], [-1, 1]),
        "the test rows have been measured by themselves: use the training rows' mean and deviation",
    ),
    (
        lambda f: np.allclose(f(ours, theirs)[1], [[3, 0], [7, 0]]),
        "5 is 3 standard deviations of the training rows above their mean, 9 is 7; and 20 is 0",
    ),
)

# %% [markdown] tags=["solution:standardised"]
# <details><summary>Solution</summary>
#
# ```python
# def standardised(train, test):
#     mean, deviation = train.mean(axis=0), train.std(axis=0)
#     return (train - mean) / deviation, (test - mean) / deviation
# ```
#
# </details>

# %% [markdown]
# **3. Count what was measured.** Some values of `x` were missing, and others were put in their place. Return
# for each row the *mean* squared error over the values that were there; `known` says which. Every row has
# at least one.

# %% tags=["exercise:error_where_known"]
def error_where_known(x_hat, x, known):
    """Three arrays (N, D), the last of True and False. Return (N,)."""
    ...  # your code here

# %% tags=["hide-input", "check:error_where_known"]
from aelib import lesson

copy, truth = np.zeros((2, 4)), np.array([[3.0, 1, 1, 9], [2, 2, 2, 2]])
there = np.array([[True, True, True, False], [True, False, False, False]])
lesson.check(
    error_where_known,
    (lambda f: np.shape(f(copy, truth, there)) == (2,), "one number for each of the two rows"),
    (
        lambda f: not np.isclose(f(copy, truth, there)[0], 23),
        "the 9 was never measured: (9 + 1 + 1 + 81) / 4 counts it",
    ),
    (
        lambda f: not np.isclose(f(copy, truth, there)[0], 2.75),
        "three values were there, so the sum 9 + 1 + 1 is divided by 3, not by 4",
    ),
    (lambda f: np.allclose(f(copy, truth, there), [11 / 3, 4]), "expected (9 + 1 + 1) / 3 and 4 / 1"),
)

# %% [markdown] tags=["solution:error_where_known"]
# <details><summary>Solution</summary>
#
# ```python
# def error_where_known(x_hat, x, known):
#     return (((x_hat - x) ** 2) * known).sum(axis=1) / known.sum(axis=1)
# ```
#
# </details>

# %% [markdown]
# ## What this run showed

# %%
nets_on_test = [on_test["network"], on_test["network, other start"]]
nets_on_other = [on_other["network"], on_other["network, other start"]]
lesson.claim("the network takes over 6 decibels of noise away", min(nets_on_test) > on_test["nothing"] + 6)
lesson.claim(
    "but total variation, which was never trained, takes away more",
    on_test["total variation"] > max(nets_on_test),
)
lesson.claim("on photographs that it has not seen, by far", on_other["total variation"] > max(nets_on_other) + 1)
lesson.claim(
    "there the network loses over 0.4 decibels against the blur, compared with its test pieces",
    max(nets_on_other) - on_other["blur"] < min(nets_on_test) - on_test["blur"] - 0.4,
)

# %%
largest, flat_only, bent_only, again = (
    dict(zip(["all", *kinds], found[name]))
    for name in (
        "largest |z|", "PCA, measured only", "autoencoder, measured only", "autoencoder, other start")
)
lesson.claim("the largest |z| finds spikes", largest["spike"] > 0.95)
lesson.claim("and guesses on leaks", abs(largest["leak"] - 0.5) < 0.1)
lesson.claim(
    "both errors of reconstruction find leaks", min(flat_only["leak"], bent_only["leak"]) > largest["leak"] + 0.2
)
lesson.claim(
    "what was filled in has over three times its share of the largest errors",
    gap[worst].mean() > 3 * gap[right].mean(),
)
lesson.claim(
    "to count only what was measured helps both",
    bent_only["all"] > found["autoencoder"][0] and flat_only["all"] > found["PCA"][0],
)
lesson.claim(
    "then the autoencoder is at least as good as PCA, from both starts, to a hundredth",
    min(bent_only["all"], again["all"]) > flat_only["all"] - 0.01,
)

# %% [markdown]
# ## Summary
#
# * Data of your own come in one line, and the lines that it prints say what was done to them. Read them.
# * A small net cleaned pieces of photographs a little better than a blur and PCA, and worse than total
#   variation. On photographs that it had not seen it was behind all three. A test set must be new in the way
#   in which the data will be new.
# * Errors of reconstruction find rows in which every value is ordinary and only the whole is not. The
#   autoencoder was ahead of PCA by a few hundredths of AUC; the largest $|z|$ was as good on spikes, and
#   blind to nearly all else.
# * What was filled in looks wrong to a net. Count what was measured.
#
# ## References
#
# * L. Rudin, S. Osher and E. Fatemi,
#   [Nonlinear total variation based noise removal algorithms](https://doi.org/10.1016/0167-2789(92)90242-F),
#   Physica D 60, 1992.
# * K. Zhang, W. Zuo, Y. Chen, D. Meng and L. Zhang,
#   [Beyond a Gaussian denoiser: residual learning of deep CNN for image denoising](https://arxiv.org/abs/1608.03981),
#   IEEE Transactions on Image Processing 26, 2017.
# * L. Ruff and others,
#   [A unifying review of deep and shallow anomaly detection](https://arxiv.org/abs/2009.11732),
#   Proceedings of the IEEE 109, 2021.
