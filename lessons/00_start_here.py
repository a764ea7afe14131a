# %% [markdown]
# # 00 · Start here
#
# *What is an autoencoder, and where does this course go?*
#
# **What you will do:** see which data you have, train an autoencoder in less than a minute, and
# move a slider through what it has learnt.
#
# **What you will learn:** the words of the field, how the lessons are built, and how to answer
# their questions.
#
# **What you need:** a little Python. About 15 minutes.

# %% [markdown]
# Press **Shift + Enter** to run a cell and go on to the next, or choose *Run all cells* in the
# menu. Everything here runs on an ordinary laptop; no lesson takes longer than a minute to run.
#
# <!-- web: Everything on these pages has been run beforehand. The code that did it stands above each
# result, or in a fold that you may open; the sliders are alive. To change the code and run it
# yourself, open the lesson as a notebook by a button under its title. -->

# %% tags=["setup"]
import torch

from aelib import data, lesson, models, plots, training

plots.use_style()
seed = lesson.seed()

# %% [markdown]
# `torch` is the library that trains networks; `aelib` is the helper package of this course. What is
# installed:

# %% tags=["nbval-ignore-output"]
from importlib.metadata import version

for package in ["aelib", "torch", "torchvision", "scikit-learn", "matplotlib", "ipywidgets"]:
    print(f"{package:14} {version(package)}")

# %% [markdown]
# ## The map
#
# Each lesson has one question. You can go through them in order, or start with the question that
# you want answered: the arrow on a card says which lessons it builds on. The links at the end of
# each lesson lead on.
#
# <!-- web: Each lesson has one question. You can go through them in order, or start with the question
# that you want answered: below each card stand the lessons that it builds on. -->
#
# Short of time? Nearly all of the rest builds on 04 and 05. Nothing after them needs 01 to 03, which
# are about the space that images live in. And 03, 09, 10 and 12 to 15 are ends of their own: skip
# what you do not want to know, and come back later. Within a lesson, what is marked *optional* or
# folded away can be skipped as well.

# %% tags=["road-map", "hide-input", "nbval-ignore-output"]
#| alt: The lessons as cards, in a row for each stage: the space, the machine, damage and sparsity,
#|   today's models, judgement. Each has its number, title and question, as in the table below.
#|   Some build on others: 01 on 00; 02 on 01; 03 on 02; 05 on 04; 06 on 04, 05; 07 on 04; 08 on
#|   04, 06; 09 on 07, 08; 10 on 04, 05; 11 on 04, 05, 06; 12 on 04, 05; 13 on 04, 05, 11; 14 on
#|   04, 05, 06, 07, 08; 15 on 04, 05, 08, 11.
plots.road_map(
    {
        "The space": [
            ("00 Start here", "What is an autoencoder, and where does this course go?"),
            ("01 The curse", "Why is data in many dimensions so lonely?"),
            ("02 Manifolds", "Where do the images live?"),
            ("03 Neighbours", "Can we flatten the sheet by asking who is near?"),
        ],
        "The machine": [
            ("04 First autoencoder", "What does a network learn when the answer is the question?"),
            ("05 PCA", "What do you gain when you bend the sheet?"),
            ("06 Tied weights", "Half the numbers, the same machine?"),
            ("07 Pretraining", "How did anyone train deep nets in 2006?"),
        ],
        "Damage and sparsity": [
            ("08 Denoising", "Can damage teach?"),
            ("09 Stacked denoising", "What if every layer is damaged?"),
            ("10 Sparse", "What if the code is larger than the input?"),
        ],
        "Today's models": [
            ("11 Convolutional", "Should a network know that pixels have neighbours?"),
            ("12 Variational", "Can it dream?"),
        ],
        "Judgement": [
            ("13 Uses", "Would you use one?"),
            ("14 Spot the bug", "It runs. Is it right?"),
            ("15 Your own data", "And with my data?"),
        ],
    },
    needs={  # which lessons a lesson builds on
        "01": "00", "02": "01", "03": "02", "05": "04",
        "06": "04, 05", "07": "04", "08": "04, 06", "09": "07, 08",
        "10": "04, 05", "11": "04, 05, 06", "12": "04, 05", "13": "04, 05, 11",
        "14": "04, 05, 06, 07, 08", "15": "04, 05, 08, 11",
    },
);

# %% [markdown] tags=["contents"]
# <details><summary>The same as a table, with links, and the minutes to read and try</summary>
#
# | | lesson | question | minutes |
# |---|---|---|---|
# | 00 | [Start here](00_start_here.ipynb) | What is an autoencoder, and where does this course go? | 15 |
# | 01 | [The curse of dimensionality](01_curse_of_dimensionality.ipynb) | Why is data in many dimensions so lonely? | 35 |
# | 02 | [The manifold hypothesis](02_manifold_hypothesis.ipynb) | Where do the images live? | 45 |
# | 03 | [Neighbours, and when to trust them](03_neighbours.ipynb) | Can we flatten the sheet by asking who is near? | 45 |
# | 04 | [The first autoencoder](04_first_autoencoder.ipynb) | What does a network learn when the answer is the question? | 40 |
# | 05 | [PCA, linear and nonlinear autoencoders](05_pca_linear_nonlinear.ipynb) | What do you gain when you bend the sheet? | 45 |
# | 06 | [Tied weights](06_tied_weights.ipynb) | Half the numbers, the same machine? | 40 |
# | 07 | [Stacked pretraining](07_stacked_pretraining.ipynb) | How did anyone train deep nets in 2006? | 50 |
# | 08 | [Denoising](08_denoising.ipynb) | Can damage teach? | 50 |
# | 09 | [Stacked denoising and Bernoulli units](09_stacked_denoising.ipynb) | What if every layer is damaged? | 45 |
# | 10 | [Overcomplete and sparse](10_overcomplete_sparse.ipynb) | What if the code is larger than the input? | 45 |
# | 11 | [Convolutional autoencoders](11_convolutional.ipynb) | Should a network know that pixels have neighbours? | 50 |
# | 12 | [Variational](12_variational.ipynb) | Can it dream? | 50 |
# | 13 | [What it is good for](13_what_it_is_good_for.ipynb) | Would you use one? | 90 |
# | 14 | [Spot the bug](14_spot_the_bug.ipynb) | It runs. Is it right? | 60 |
# | 15 | [Your own data](15_your_own_data.ipynb) | And with my data? | 45 |
#
# </details>

# %% [markdown]
# ## How far you are
#
# Which exercises you have right, how many predictions you have made, and which claims your own runs
# have shown. (What these are: "How a lesson works", below.)
#
# <!-- web: The page [My course](my_course.md) shows which predictions you have made, and how many of them
# were right, and which exercises you have solved. -->

# %%
lesson.progress()

# %% [markdown]
# ## Which data you have
#
# The course uses small images of digits, 28 x 28 pixels. If the MNIST data set is on this machine
# or can be downloaded quickly (11 MB), it is used. If not, the lessons draw their own digits from
# fonts; everything works the same, and the cell below says so.
#
# <!-- web: The course uses small images of digits, 28 x 28 pixels, from the MNIST data set. Where a
# notebook cannot get it, the lessons draw their own digits from fonts, and everything works the same. -->
#
# * To get MNIST later, run `data.load_images("mnist")` where there is a network.
# * If you have it already, let the environment variable `AELIB_DATA` name the folder that holds
#   `MNIST/raw`.
# * `AELIB_DATASET` chooses a set by name: `mnist`, `fashion_mnist`, `glyphs` or `digits`.

# %% tags=["nbval-ignore-output"]
images = data.load_images(train=10_000, test=2_000, seed=seed)
print("data set:", images.name)
print("for training:", tuple(images.x_train.shape), " held back:", tuple(images.x_test.shape))

# %% tags=["nbval-ignore-output"]
#| alt: Ten small grey images of digits, white on black.
ten = images.x_test[:10]
plots.images({"ten images": ten});

# %% [markdown]
# To the computer, one image is a list of 28 x 28 = 784 numbers between 0 (black) and 1 (white).
#
# ## An autoencoder in one minute
#
# An autoencoder is a network in two halves. The **encoder** $f$ turns an image $x$ of 784 numbers
# into a short list, the **code** $h$; here it has 16 numbers. The **decoder** $g$ has to make the image
# again from the code alone; what it makes is the **reconstruction** $\hat x$ ("x hat"). Both are trained
# together, on nothing but images: nobody tells them what a digit is.

# %% tags=["hide-input", "nbval-ignore-output"]
#| alt: An hourglass from left to right. The image x, a tall bar of 784 numbers, goes through the
#|   encoder f into the code h, a short bar of 16, and from there through the decoder g into the
#|   reconstruction, again 784. A dashed line joins the two ends: their squared error.
plots.network(
    [{"$x$": 784}, {"$h$": 16}, {r"$\hat x$": 784}],
    learnt={("$x$", "$h$"): "encoder $f$", ("$h$", r"$\hat x$"): "decoder $g$"},
    compared={("$x$", r"$\hat x$"): "squared error"},
);

# %% [markdown]
# All that the decoder gets to see has to pass through the narrow place in the middle, the
# **bottleneck**. (The two hidden layers in each half, of 256 and 64 units, are left out here.)

# %%
net = models.Autoencoder((784, 256, 64, 16), activation="elu", seed=seed)
print("numbers in an image:", ten.shape[1])
print("numbers in its code:", net.encode(ten).shape[1])

# %% [markdown]
# Before you train it:

# %% tags=["hide-input"]
lesson.predict(
    "There is one number in the code for every 49 in the image. What will come out of the decoder?",
    {
        "Grey fog, in which no digit can be recognised": "It would be so for images of pure "
        "noise. But digits have a lot in common, and the decoder can learn what they have in "
        "common.",
        "Digits that are recognisable but a little soft": "The code holds what tells one image "
        "from another; what all images share, the decoder knows. The finest detail is lost.",
        "Copies that nobody can tell from the originals": "16 numbers cannot hold every detail of "
        "784.",
    },
    answer="Digits that are recognisable but a little soft",
)

# %% [markdown]
# Training goes through all 10,000 images 15 times (15 **epochs**), 128 images at a time. It makes one
# number small, the **mean squared error**: the difference between a pixel and its copy, squared,
# averaged over all pixels and images. (Lessons 04 and 05 explain the settings.)

# %% tags=["nbval-ignore-output"]
settings = dict(batch_size=128, lr=0.006, schedule="one-cycle", seed=seed)
history = training.fit(net, images.x_train, epochs=15, **settings)
print(f"mean squared error: {history.train_loss[0]:.3f} in epoch 1,", end=" ")
print(f"{history.train_loss[-1]:.3f} in epoch {len(history.train_loss)}")

# %% [markdown]
# Ten originals that the network has never seen, over what it makes of them. (`.detach()` says: just
# the numbers, we are not training here.)

# %% tags=["nbval-ignore-output"]
#| alt: Ten digits over their reconstructions, which are recognisable and a little softer.
plots.images({"original": ten, "reconstruction": net(ten).detach()});

# %% [markdown]
# Compare them closely. Some strokes have become softer, some hooks are gone, and an unusual digit may
# have turned into a more common one. To the network that is no worse than any other wrong pixels.
#
# ## Move something
#
# The code is a point in a space of 16 dimensions. Take the codes of two images, and walk on a
# straight line from one to the other, decoding as you go. Choose two images by their number, and
# move the third slider from 0 % (the first) to 100 % (the second). The lower row walks in the code,
# so its two ends are reconstructions; the upper row takes the same walk in the space of pixels.
# (Drag a slider, or go to it with the Tab key and use the arrow keys. The squared error below the
# pictures is the sum over all pixels, 784 times the mean.)

# %% tags=["slider"]
#| alt: Two digits, and a slider 30 % of the way from the first to the second. In pixels one fades
#|   over the other; in code one shape is on its way to the other.
from aelib import widgets

widgets.CodeWalk(images.x_test[:30], net, way=0.3)

# %% [markdown]
# In pixels you see two ghosts, one fading out, one fading in. In the code, one shape turns into
# the other: most points on the way look like something that a hand could have written, and
# sometimes a third digit lies between two others. Why that is so is the subject of lesson 02.
#
# ## How a lesson works
#
# **Predict, then look.** You have met one above: a question before an experiment. Choose an answer
# before you read on, even if you are not sure. A wrong guess is worth more than none: you
# will remember why.
#
# **Exercises** have three cells. In the first you write your answer in place of the three dots.
# The second checks it: `○` means not answered yet, `✗` says what is wrong, `✓` means right. The
# third, folded, has a solution. Try it:
#
# <!-- web: **Exercises** ask for a few lines of code in place of three dots. In the notebook, a check
# tells you at once whether they are right, and what is wrong where they are not. Here you can think, or
# write on paper, look at the folded solution, and tick what you have solved. Try it: -->
#
# **1. How much smaller?** Return how many times smaller the code is than the image.

# %% tags=["exercise:times_smaller"]
def times_smaller(numbers_in_image, numbers_in_code):
    """Return how many times smaller the code is."""
    ...  # your code here: write  return  and a formula

# %% tags=["hide-input", "check:times_smaller"]
from aelib import lesson

lesson.check(
    times_smaller,
    (lambda f: f(784, 16) > 1, "the code is the smaller one, so the answer is above 1"),
    (lambda f: f(784, 16) == 49, "how many times do 16 numbers go into 784? expected 49"),
    (lambda f: f(784, 32) == 24.5, "784 numbers in 32: expected 24.5, not rounded"),
)

# %% [markdown] tags=["solution:times_smaller"]
# <details><summary>Solution</summary>
#
# ```python
# def times_smaller(numbers_in_image, numbers_in_code):
#     return numbers_in_image / numbers_in_code
# ```
#
# </details>

# %% [markdown]
# **2. How far off?** Return the mean squared error of a reconstruction: the difference of each
# pixel, squared, averaged over all pixels and images.

# %% tags=["exercise:mean_squared_error"]
def mean_squared_error(x_hat, x):
    """Both are tensors of one shape; (x_hat - x) subtracts pixel by pixel."""
    ...  # your code here

# %% tags=["hide-input", "check:mean_squared_error"]
from aelib import lesson

black, grey = torch.zeros(2, 4), torch.full((2, 4), 0.5)
stripes = torch.tensor([[0.0, 1.0, 0.0, 1.0], [1.0, 0.0, 1.0, 0.0]])
lesson.check(
    mean_squared_error,
    (lambda f: float(f(grey, grey)) == 0, "an image against itself has error 0"),
    (
        lambda f: torch.as_tensor(f(grey, black)).numel() == 1,
        "one number for all pixels of all images together: average them all",
    ),
    (
        lambda f: float(f(grey, black)) not in (1, 2),
        "average over the pixels and the images, do not add up",
    ),
    (
        lambda f: float(f(grey, black)) == 0.25,
        "each pixel is off by 0.5: squared that is 0.25, and so is the average of eight of them",
    ),
    (
        lambda f: float(f(grey, stripes)) == 0.25,
        "too bright and too dark must not cancel: square each difference, then average",
    ),
    (lambda f: float(f(black, grey)) == 0.25, "it must not matter which of the two is larger"),
)

# %% [markdown] tags=["solution:mean_squared_error"]
# <details><summary>Solution</summary>
#
# ```python
# def mean_squared_error(x_hat, x):
#     return ((x_hat - x) ** 2).mean()
# ```
#
# </details>

# %% [markdown]
# **Claims.** Each lesson ends with a few sentences about what its run has shown. The sentences are
# ours; whether they get a `✓` is decided by your run, with your data. If one does not hold, the
# cell fails and shows the numbers.
#
# An error means little by itself. Compare it with that of the laziest answer: the mean of all
# training images, whatever the input.

# %%
mean_image = images.x_train.mean(dim=0)
mean_error = ((mean_image - images.x_test) ** 2).mean()
net_error = ((net(images.x_test) - images.x_test) ** 2).mean()
lesson.claim(
    "after a minute, the error on new images is under half that of the mean image",
    net_error < 0.5 * mean_error,
)

# %% [markdown]
# The two rows of the walk had different ends: sharp images above, reconstructions below. To be fair,
# both go from reconstruction to reconstruction now:

# %%
a, b = net.encode(images.x_test).split(1000)  # the codes of a thousand pairs
between_codes = net.decode((a + b) / 2)
between_pixels = (net.decode(a) + net.decode(b)) / 2


def to_nearest_image(x):
    return torch.cdist(x, images.x_train).min(dim=1).values.mean().item()


lesson.claim(
    "half-way in code lies nearer to a real image than half-way in pixels",
    to_nearest_image(between_codes) < to_nearest_image(between_pixels),
)

# %% [markdown]
# ## Words
#
# Each lesson introduces its own. Here they are together, with their Korean terms.
#
# | word | what it means | in Korean |
# |---|---|---|
# | autoencoder | a network trained to reproduce its input through a restricted code | 오토인코더 |
# | encoder, $f$ | the half that turns an input $x$ into a code $h = f(x)$ | 인코더 |
# | decoder, $g$ | the half that turns a code into a reconstruction $\hat x = g(h)$ | 디코더 |
# | code, latent variables, $h$ | the numbers in the middle | 코드, 잠재 변수, 잠재 표현 |
# | latent space | the space of all codes | 잠재 공간 |
# | reconstruction, $\hat x$ | what the decoder makes of a code | 재구성, 복원 |
# | bottleneck | a narrow layer that holds the code | 병목, 병목층 |
# | hidden layer | a layer between input and output | 은닉층 |
# | weight, bias, $W$, $b$ | the numbers of a network that training changes | 가중치, 편향 |
# | label | the right answer, written by a person | 레이블, 정답 |
# | supervised learning | learning from data with labels | 지도 학습 |
# | unsupervised learning | learning from data without labels | 비지도 학습 |
# | self-supervised learning | learning in which the data are their own label | 자기지도 학습 |
# | loss | the number that training makes small | 손실 |
# | derivative, gradient | how fast the loss changes with one weight; these numbers for all weights | 도함수, 기울기 |
# | back-propagation | finding the gradient by the chain rule, from the output backwards | 역전파 |
# | epoch | one pass of training through all images | 에포크 |
# | learning rate | how far one training step goes | 학습률 |
# | validation | measuring on images that are not trained on | 검증 |
# | over-fitting | learning the training images by heart | 과적합 |
# | lossy compression | storing less and losing a little | 손실 압축 |
# | feature | a number that says something about an image | 특징, 특성 |
# | dimensionality reduction | describing data by fewer numbers | 차원 축소 |
# | principal component analysis, PCA | the best flat sheet through a cloud of points | 주성분 분석 |
# | curse of dimensionality | what goes wrong when there are many axes | 차원의 저주 |
# | manifold | a curved sheet of few dimensions in a space of many | 매니폴드, 다양체 |
# | tied weights | a decoder that uses the encoder's matrices, transposed | 가중치 묶기 (가중치 공유) |
# | pretraining | training on data without labels before the real task | 사전 학습 |
# | fine-tuning | training the whole a little further, often with labels | 미세 조정 |
# | corruption | damage done to the input on purpose, giving $\tilde x$ | 손상, 노이즈 주입 |
# | denoising | making the clean image from the damaged one | 노이즈 제거 |
# | sparse | with few units active at a time | 희소 |
# | undercomplete, overcomplete | with a code smaller, larger than the input | 과소완전, 과대완전 |
# | convolution | one small filter moved over the whole image | 합성곱 |
# | variational autoencoder, VAE | one whose codes are spread so that one can draw new ones | 변분 오토인코더 |
# | generative model | a model that can make new data | 생성 모델 |
#
# ## Summary
#
# * An autoencoder passes its input through a short code and makes it again. It learns from the images
#   alone.
# * What the images have in common goes into the weights, once and for all. What tells them apart goes
#   into the code. What finds no room there, mostly fine or rare detail, is lost.
# * The way between two images stays closer to real images in the code than in pixels.
#
# ## References
#
# * I. Goodfellow, Y. Bengio, A. Courville, [Deep Learning, chapter 14:
#   Autoencoders](https://www.deeplearningbook.org/contents/autoencoders.html), MIT Press 2016.
# * Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, [Gradient-based learning applied to document
#   recognition](https://doi.org/10.1109/5.726791), Proc. IEEE 86 (1998), from which MNIST comes.
