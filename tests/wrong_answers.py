"""Plausible wrong answers to the exercises; each must be answered with a reason."""

WRONG = {
    "00_start_here": {
        "times_smaller": [
            "def times_smaller(numbers_in_image, numbers_in_code):\n"
            "    return numbers_in_code / numbers_in_image",
            "def times_smaller(numbers_in_image, numbers_in_code):\n"
            "    return numbers_in_image // numbers_in_code",
            # the difference
            "def times_smaller(numbers_in_image, numbers_in_code):\n"
            "    return numbers_in_image - numbers_in_code",
            # prints
            "def times_smaller(numbers_in_image, numbers_in_code):\n"
            "    print(numbers_in_image / numbers_in_code)",
        ],
        "mean_squared_error": [
            "def mean_squared_error(x_hat, x):\n    return (x_hat - x).mean()",
            "def mean_squared_error(x_hat, x):\n    return ((x_hat - x) ** 2).sum()",
            "def mean_squared_error(x_hat, x):\n    return (x_hat - x).abs().mean()",
            # the square of the mean
            "def mean_squared_error(x_hat, x):\n    return (x_hat - x).mean() ** 2",
            # with a root
            "def mean_squared_error(x_hat, x):\n    return ((x_hat - x) ** 2).mean().sqrt()",
            # adds up within an image
            "def mean_squared_error(x_hat, x):\n    return ((x_hat - x) ** 2).sum(dim=1).mean()",
        ],
    },
    "01_curse_of_dimensionality": {
        "axes_filled": [
            # 2.9999999999999996 for 1,000
            "def axes_filled(samples, per_axis):\n    return int(math.log(samples, per_axis))",
            "def axes_filled(samples, per_axis):\n    return round(math.log(samples, per_axis))",
            "def axes_filled(samples, per_axis):\n    return samples // per_axis",
            # right for ten along each axis, and for no other number
            "def axes_filled(samples, per_axis):\n    return len(str(samples)) - 1",
            # not whole
            "def axes_filled(samples, per_axis):\n"
            "    return math.log(samples) / math.log(per_axis)",
            # one too many
            "def axes_filled(samples, per_axis):\n"
            "    axes = 0\n"
            "    while per_axis**axes <= samples:\n"
            "        axes += 1\n"
            "    return axes",
        ],
        "peel_thickness": [
            "def peel_thickness(share, d):\n    return share / d",
            # the flesh that holds the share
            "def peel_thickness(share, d):\n    return share ** (1 / d)",
            "def peel_thickness(share, d):\n    return 1 - share ** (1 / d)",
            "def peel_thickness(share, d):\n    return 1 - (1 - share) ** d",
            # the radius inside the peel
            "def peel_thickness(share, d):\n    return (1 - share) ** (1 / d)",
            # forgets the root
            "def peel_thickness(share, d):\n    return 1 - (1 - share) / d",
        ],
        "nearest_label": [
            # the row's number, not its label
            "def nearest_label(known, labels, asked):\n"
            "    return torch.cdist(asked, known).argmin(dim=1)",
            # for each known row, the nearest one that is asked for
            "def nearest_label(known, labels, asked):\n"
            "    return labels[torch.cdist(asked, known).argmin(dim=0)]",
            "def nearest_label(known, labels, asked):\n"
            "    return labels[torch.cdist(asked, known).argmax(dim=1)]",
            # the distances
            "def nearest_label(known, labels, asked):\n"
            "    return torch.cdist(asked, known).min(dim=1).values",
            # one label for all
            "def nearest_label(known, labels, asked):\n"
            "    return labels[torch.cdist(asked, known).argmin() % len(known)]",
        ],
    },
    "02_manifold_hypothesis": {
        "walk_length": [
            # the straight line from the first image to the last
            "def walk_length(walk):\n    return (walk[-1] - walk[0]).norm()",
            # forgets the root
            "def walk_length(walk):\n    return ((walk[1:] - walk[:-1]) ** 2).sum()",
            # the distance of each image from the origin
            "def walk_length(walk):\n    return walk.norm(dim=1).sum()",
            # from one axis to the next
            "def walk_length(walk):\n    return (walk[:, 1:] - walk[:, :-1]).norm(dim=1).sum()",
            # the mean step
            "def walk_length(walk):\n    return (walk[1:] - walk[:-1]).norm(dim=1).mean()",
            # along the axes
            "def walk_length(walk):\n    return (walk[1:] - walk[:-1]).abs().sum()",
            # and back to the beginning
            "def walk_length(walk):\n    return (walk - walk.roll(1, dims=0)).norm(dim=1).sum()",
        ],
        "counted_dimension": [
            "def counted_dimension(within_r, within_2r):\n    return within_2r / within_r",
            "def counted_dimension(within_r, within_2r):\n    return np.log(within_2r / within_r)",
            "def counted_dimension(within_r, within_2r):\n"
            "    return np.log(2) / np.log(within_2r / within_r)",
            "def counted_dimension(within_r, within_2r):\n    return within_2r / within_r / 2",
            # a dimension need not come out whole
            "def counted_dimension(within_r, within_2r):\n"
            "    return round(math.log2(within_2r / within_r))",
            # a root where a logarithm should be
            "def counted_dimension(within_r, within_2r):\n    return (within_2r / within_r) ** 0.5",
            # to base 10
            "def counted_dimension(within_r, within_2r):\n"
            "    return np.log10(within_2r / within_r)",
        ],
        "two_nearest": [
            # the wrong way round
            "def two_nearest(T1, T2):\n    return 1 / torch.log(T1 / T2).mean()",
            # 1/m instead of m
            "def two_nearest(T1, T2):\n    return torch.log(T2 / T1).mean()",
            # averages the m, not the 1/m
            "def two_nearest(T1, T2):\n    return (1 / torch.log(T2 / T1)).mean()",
            "def two_nearest(T1, T2):\n    return 1 / torch.log10(T2 / T1).mean()",
            # the middle one, not the average
            "def two_nearest(T1, T2):\n    return 1 / torch.log(T2 / T1).median()",
            # forgets the logarithm
            "def two_nearest(T1, T2):\n    return 1 / (T2 / T1 - 1).mean()",
            # adds up
            "def two_nearest(T1, T2):\n    return 1 / torch.log(T2 / T1).sum()",
            # the difference of the distances
            "def two_nearest(T1, T2):\n    return 1 / torch.log(T2 - T1 + 1).mean()",
        ],
    },
    "03_neighbours": {
        "hangs_together": [
            # asks for a link between any two
            "def hangs_together(links):\n    return bool(np.isfinite(links).all())",
            # asks only that no point is alone
            "def hangs_together(links):\n"
            "    return bool((np.isfinite(links).sum(axis=1) > 1).all())",
            # each linked to the next one in the list
            "def hangs_together(links):\n    return bool(np.isfinite(np.diag(links, 1)).all())",
            # counts links only
            "def hangs_together(links):\n"
            "    return bool(np.isfinite(np.triu(links, 1))[np.triu_indices(len(links), 1)].sum()"
            " >= len(links) - 1)",
            # some walk is enough
            "def hangs_together(links):\n    return bool(np.isfinite(shortest_path(links)).any())",
            # the walks themselves
            "def hangs_together(links):\n    return shortest_path(links)",
        ],
        "axes_until": [
            # the gap itself, not its square
            "def axes_until(gap, s):\n    return gap**2 / (8 * s**4)",
            # the noise itself, not its square
            "def axes_until(gap, s):\n    return gap**4 / (8 * s**2)",
            # forgets to square away the root
            "def axes_until(gap, s):\n    return gap**2 / (8**0.5 * s**2)",
            # forgets the 8
            "def axes_until(gap, s):\n    return (gap / s) ** 4",
            # multiplies where it should divide
            "def axes_until(gap, s):\n    return gap**4 / 8 * s**4",
        ],
        "two_weights": [
            # the other way round
            "def two_weights(x, a, b):\n    w_a = (x - a) / (b - a)\n    return w_a, 1 - w_a",
            # by distance, which loses the sign
            "def two_weights(x, a, b):\n"
            "    w_a, w_b = abs(b - x), abs(x - a)\n"
            "    return w_a / (w_a + w_b), w_b / (w_a + w_b)",
            # loses the sign on one side only
            "def two_weights(x, a, b):\n    w = abs(x - a) / abs(b - a)\n    return 1 - w, w",
            # takes a for 0
            "def two_weights(x, a, b):\n    return 1 - x / b, x / b",
            # one of two
            "def two_weights(x, a, b):\n    return (b - x) / (b - a)",
            # do not add up to 1
            "def two_weights(x, a, b):\n    return b - x, x - a",
        ],
    },
    "04_first_autoencoder": {
        "count_parameters": [
            # forgets the biases
            "def count_parameters(sizes):\n"
            "    return 2 * sum(a * b for a, b in zip(sizes[:-1], sizes[1:]))",
            # forgets the decoder
            "def count_parameters(sizes):\n"
            "    return sum(a * b + b for a, b in zip(sizes[:-1], sizes[1:]))",
            # gives the decoder the encoder's biases
            "def count_parameters(sizes):\n"
            "    return 2 * sum(a * b + b for a, b in zip(sizes[:-1], sizes[1:]))",
            # biases of the encoder only
            "def count_parameters(sizes):\n"
            "    layers = list(zip(sizes[:-1], sizes[1:]))\n"
            "    return 2 * sum(a * b for a, b in layers) + sum(b for a, b in layers)",
            # looks at both ends only
            "def count_parameters(sizes):\n"
            "    d, k = sizes[0], sizes[-1]\n"
            "    return 2 * d * k + d + k",
            # one matrix for both
            "def count_parameters(sizes):\n"
            "    return sum(a * b + a + b for a, b in zip(sizes, sizes[1:]))",
            # the parameters, not their number
            "def count_parameters(sizes):\n    return models.Autoencoder(sizes).parameters()",
        ],
        "linear_delta": [
            # keeps the sigmoid's factor
            "def linear_delta(x_hat, x):\n"
            "    return 2 / x.size * (x_hat - x) * x_hat * (1 - x_hat)",
            "def linear_delta(x_hat, x):\n    return 2 / x.size * (x - x_hat)",
            "def linear_delta(x_hat, x):\n    return 2 * (x_hat - x)",
            "def linear_delta(x_hat, x):\n    return 2 / len(x) * (x_hat - x)",
            # forgets the 2
            "def linear_delta(x_hat, x):\n    return (x_hat - x) / x.size",
            # the loss, not its slope
            "def linear_delta(x_hat, x):\n    return ((x_hat - x) ** 2).mean()",
            # sigmoid kept, 2 forgotten
            "def linear_delta(x_hat, x):\n    return (x_hat - x) * x_hat * (1 - x_hat) / x.size",
            # forgets both
            "def linear_delta(x_hat, x):\n    return x_hat - x",
            # divides by n and multiplies by d
            "def linear_delta(x_hat, x):\n    return 2 / x.shape[0] * x.shape[1] * (x_hat - x)",
            # in place
            "def linear_delta(x_hat, x):\n    x_hat -= x\n    return 2 * x_hat / x.size",
        ],
        "mean_image_error": [
            # the mean of the test images
            "def mean_image_error(x_train, x_test):\n"
            "    return ((x_test - x_test.mean(dim=0)) ** 2).sum(dim=1).mean()",
            # the mean over pixels instead of their sum
            "def mean_image_error(x_train, x_test):\n"
            "    return ((x_test - x_train.mean(dim=0)) ** 2).mean()",
            # one grey value for all pixels
            "def mean_image_error(x_train, x_test):\n"
            "    return ((x_test - x_train.mean()) ** 2).sum(dim=1).mean()",
            # adds up over the images too
            "def mean_image_error(x_train, x_test):\n"
            "    return ((x_test - x_train.mean(dim=0)) ** 2).sum()",
            # on the training images
            "def mean_image_error(x_train, x_test):\n"
            "    return ((x_train - x_train.mean(dim=0)) ** 2).sum(dim=1).mean()",
            # one number for each image
            "def mean_image_error(x_train, x_test):\n"
            "    return ((x_test - x_train.mean(dim=0)) ** 2).sum(dim=1)",
            # forgets to square
            "def mean_image_error(x_train, x_test):\n"
            "    return (x_test - x_train.mean(dim=0)).sum(dim=1).mean()",
            # means over pixels
            "def mean_image_error(x_train, x_test):\n"
            "    return ((x_test - x_train.mean(dim=1)) ** 2).sum(dim=1).mean()",
        ],
    },
    "05_pca_linear_nonlinear": {
        "directions_needed": [
            # counts from zero
            "def directions_needed(variances, share):\n"
            "    return int(np.argmax(np.cumsum(variances) / np.sum(variances) >= share - 1e-12))",
            # "more than" instead of "at least"
            "def directions_needed(variances, share):\n"
            "    kept = np.cumsum(variances) / np.sum(variances)\n"
            "    return int((kept <= share + 1e-12).sum()) + 1",
            # standard deviations instead of variances
            "def directions_needed(variances, share):\n"
            "    kept = np.cumsum(variances**0.5) / np.sum(variances**0.5)\n"
            "    return int(np.argmax(kept >= share - 1e-12)) + 1",
            # each direction by itself
            "def directions_needed(variances, share):\n"
            "    return int(np.argmax(variances / variances.sum() >= share)) + 1",
            # forgets to divide
            "def directions_needed(variances, share):\n"
            "    return int(np.argmax(np.cumsum(variances) >= share)) + 1",
        ],
        "pca_layer": [
            "def pca_layer(m, V, k):\n    return V[:, :k].T, V[:, :k].T @ m",
            "def pca_layer(m, V, k):\n    return V[:k], -V[:k] @ m",
            "def pca_layer(m, V, k):\n    return V[:, :k].T, -m",
            # forgets the mean
            "def pca_layer(m, V, k):\n    return V[:, :k].T, torch.zeros(k)",
            # not turned over
            "def pca_layer(m, V, k):\n    return V[:, :k], -V[:, :k].T @ m",
        ],
        "smallest_code": [
            "def smallest_code(errors, budget):\n"
            "    return min((k for k, error in errors.items() if error < budget), default=0)",
            "def smallest_code(errors, budget):\n"
            "    return next((k for k, error in errors.items() if error <= budget), 0)",
            "def smallest_code(errors, budget):\n"
            "    return min(k for k, error in errors.items() if error <= budget)",
            # the error instead of the size
            "def smallest_code(errors, budget):\n"
            "    return min((e for e in errors.values() if e <= budget), default=0)",
            # the best code instead of the smallest
            "def smallest_code(errors, budget):\n"
            "    return max((k for k, error in errors.items() if error <= budget), default=0)",
        ],
    },
    "06_tied_weights": {
        "count_tied": [
            # the untied net's weights
            "def count_tied(sizes):\n"
            "    layers = list(zip(sizes[:-1], sizes[1:]))\n"
            "    return 2 * sum(a * b for a, b in layers), sum(a + b for a, b in layers)",
            # halves the biases too
            "def count_tied(sizes):\n"
            "    layers = list(zip(sizes[:-1], sizes[1:]))\n"
            "    return sum(a * b for a, b in layers), sum(b for a, b in layers)",
            # right for 7-5-3 by luck
            "def count_tied(sizes):\n"
            "    layers = list(zip(sizes[:-1], sizes[1:]))\n"
            "    return sum(a * b for a, b in layers), sum(sizes) + sizes[1]",
            # one number
            "def count_tied(sizes):\n"
            "    layers = list(zip(sizes[:-1], sizes[1:]))\n"
            "    return sum(a * b + a + b for a, b in layers)",
            # both ends only
            "def count_tied(sizes):\n    return sizes[0] * sizes[-1], sizes[0] + sizes[-1]",
        ],
        "shares_storage": [
            # values, not storage
            "def shares_storage(a, b):\n    return torch.equal(a, b) or torch.equal(a, b.T)",
            # where the first number stands, not where the storage begins
            "def shares_storage(a, b):\n    return a.data_ptr() == b.data_ptr()",
            # tries it out and does not clear up
            "def shares_storage(a, b):\n"
            "    before = b.clone()\n    a += 1\n    return not torch.equal(b, before)",
            # the same object
            "def shares_storage(a, b):\n    return a is b",
            # looks at the shapes
            "def shares_storage(a, b):\n    return a.shape == b.shape",
            # which numbers are equal
            "def shares_storage(a, b):\n    return a.T == b",
        ],
        "same_net": [
            # right for turns only
            "def same_net(W1, W2, M):\n    return M @ W1, W2 @ M.T",
            # M where its inverse should be
            "def same_net(W1, W2, M):\n    return M @ W1, W2 @ M",
            # from the wrong side
            "def same_net(W1, W2, M):\n    return M @ W1, torch.linalg.inv(M) @ W2.T",
            # leaves the decoder as it was
            "def same_net(W1, W2, M):\n    return M @ W1, W2",
            # from the right
            "def same_net(W1, W2, M):\n    return W1.T @ M, torch.linalg.inv(M) @ W2.T",
        ],
    },
    "09_stacked_denoising": {
        "training_pair": [
            # passes damage on to the next level
            "def training_pair(levels, x, corrupt):\n"
            "    x_tilde = corrupt(x)\n"
            "    for level in levels:\n"
            "        x, x_tilde = level.encode(x), level.encode(x_tilde)\n"
            "    return x_tilde, x",
            # damages the target as well
            "def training_pair(levels, x, corrupt):\n"
            "    for level in levels:\n        x = level.encode(x)\n"
            "    return corrupt(x), corrupt(x)",
            # every level repairs images
            "def training_pair(levels, x, corrupt):\n    return corrupt(x), x",
            # from the top down
            "def training_pair(levels, x, corrupt):\n"
            "    for level in levels[::-1]:\n        x = level.encode(x)\n"
            "    return corrupt(x), x",
            # no damage
            "def training_pair(levels, x, corrupt):\n"
            "    for level in levels:\n        x = level.encode(x)\n"
            "    return x, x",
            # the other way round
            "def training_pair(levels, x, corrupt):\n"
            "    for level in levels:\n"
            "        x = level.encode(x)\n"
            "    return x, corrupt(x)",
            # the input only
            "def training_pair(levels, x, corrupt):\n"
            "    for level in levels:\n"
            "        x = level.encode(x)\n"
            "    return corrupt(x)",
            # the last level only
            "def training_pair(levels, x, corrupt):\n"
            "    if levels:\n"
            "        x = levels[-1].encode(x)\n"
            "    return corrupt(x), x",
        ],
        "slope_from_toss": [
            # the loss itself
            "def slope_from_toss(b, h, loss):\n    return loss",
            # only the sign
            "def slope_from_toss(b, h, loss):\n    return loss * (2 * b - 1)",
            # how far the toss lies from its mean
            "def slope_from_toss(b, h, loss):\n    return loss * (b - h)",
            # divided for the 1 only
            "def slope_from_toss(b, h, loss):\n    return loss * (b - h) / h",
            # both with one sign
            "def slope_from_toss(b, h, loss):\n    return loss * (b / h + (1 - b) / (1 - h))",
            # nothing learnt from a 0
            "def slope_from_toss(b, h, loss):\n    return loss * b / h",
            # divided by the other probability
            "def slope_from_toss(b, h, loss):\n    return loss * (b / (1 - h) - (1 - b) / h)",
        ],
        "noise_of_sum": [
            "def noise_of_sum(w, h):\n    return np.sum(w * h * (1 - h))",
            # forgets the weights
            "def noise_of_sum(w, h):\n    return np.sum(h * (1 - h))",
            # the standard deviation
            "def noise_of_sum(w, h):\n    return np.sqrt(np.sum(w**2 * h * (1 - h)))",
            # as if all units had one coin
            "def noise_of_sum(w, h):\n    return np.sum(w) ** 2 * np.mean(h * (1 - h))",
            # of each unit
            "def noise_of_sum(w, h):\n    return w**2 * h * (1 - h)",
            # the mean of the sum
            "def noise_of_sum(w, h):\n    return np.sum(w * h)",
        ],
    },
    "08_denoising": {
        "salt_and_pepper": [
            # one draw for both coins: all hits are salt
            "def salt_and_pepper(x, p, generator):\n"
            "    u = torch.rand(x.shape, generator=generator)\n"
            "    return torch.where(u < p, (u < 0.5).float(), x)",
            # masking
            "def salt_and_pepper(x, p, generator):\n"
            "    return x * (torch.rand(x.shape, generator=generator) >= p)",
            # hits with 1 - p
            "def salt_and_pepper(x, p, generator):\n"
            "    hit = torch.rand(x.shape, generator=generator) > p\n"
            "    coin = (torch.rand(x.shape, generator=generator) < 0.5).float()\n"
            "    return torch.where(hit, coin, x)",
            # damages x itself
            "def salt_and_pepper(x, p, generator):\n"
            "    hit = torch.rand(x.shape, generator=generator) < p\n"
            "    x[hit] = (torch.rand(x.shape, generator=generator)[hit] < 0.5).float()\n"
            "    return x",
            # the global generator
            "def salt_and_pepper(x, p, generator):\n"
            "    hit = torch.rand(x.shape) < p\n"
            "    return torch.where(hit, (torch.rand(x.shape) < 0.5).float(), x)",
            # one draw for each column
            "def salt_and_pepper(x, p, generator):\n"
            "    hit = torch.rand(x.shape[1], generator=generator) < p\n"
            "    coin = (torch.rand(x.shape, generator=generator) < 0.5).float()\n"
            "    return torch.where(hit, coin, x)",
            # one coin for all
            "def salt_and_pepper(x, p, generator):\n"
            "    hit = torch.rand(x.shape, generator=generator) < p\n"
            "    coin = (torch.rand(1, generator=generator) < 0.5).float()\n"
            "    return torch.where(hit, coin, x)",
            # adds to x
            "def salt_and_pepper(x, p, generator):\n"
            "    hit = torch.rand(x.shape, generator=generator) < p\n"
            "    coin = (torch.rand(x.shape, generator=generator) < 0.5).float()\n"
            "    return x + hit * coin",
            # p for each of the two
            "def salt_and_pepper(x, p, generator):\n"
            "    u = torch.rand(x.shape, generator=generator)\n"
            "    return torch.where(u < p, 0.0, torch.where(u > 1 - p, 1.0, x))",
            # one number
            "def salt_and_pepper(x, p, generator):\n"
            "    for row in x:\n"
            "        if torch.rand(1, generator=generator) < p:\n"
            "            return torch.rand(1, generator=generator).round()",
            # under another name, and yet x itself
            "def salt_and_pepper(x, p, generator):\n"
            "    x_tilde = x\n"
            "    u = torch.rand(x.shape, generator=generator)\n"
            "    x_tilde[u < p / 2], x_tilde[u > 1 - p / 2] = 0, 1\n"
            "    return x_tilde",
        ],
        "right_on_average": [
            # what is right for masking
            "def right_on_average(x_tilde, p):\n    return x_tilde / (1 - p)",
            # as if every hit turned white
            "def right_on_average(x_tilde, p):\n    return (x_tilde - p) / (1 - p)",
            # takes off what hits add, and no more
            "def right_on_average(x_tilde, p):\n    return x_tilde - p / 2",
            # in the wrong order
            "def right_on_average(x_tilde, p):\n    return x_tilde / (1 - p) - p / 2",
            # the mean of x~, given x
            "def right_on_average(x_tilde, p):\n    return (1 - p) * x_tilde + p / 2",
            # as if only half of the hits lost anything
            "def right_on_average(x_tilde, p):\n    return (x_tilde - p / 2) / (1 - p / 2)",
            # one number
            "def right_on_average(x_tilde, p):\n    return ((x_tilde - p / 2) / (1 - p)).mean()",
        ],
        "best_repair": [
            # forgets that noise widens the data
            "def best_repair(x_tilde, m, v, s):\n    return x_tilde - s**2 * (x_tilde - m) / v",
            # away from the mean
            "def best_repair(x_tilde, m, v, s):\n"
            "    return x_tilde + s**2 * (x_tilde - m) / (v + s**2)",
            # the score alone
            "def best_repair(x_tilde, m, v, s):\n    return -(x_tilde - m) / (v + s**2)",
            # standard deviations where variances should be
            "def best_repair(x_tilde, m, v, s):\n"
            "    return x_tilde - s * (x_tilde - m) / (v**0.5 + s)",
            # the standard deviation in the place of the variance
            "def best_repair(x_tilde, m, v, s):\n    return x_tilde - s * (x_tilde - m) / (v + s)",
            # forgets s^2
            "def best_repair(x_tilde, m, v, s):\n    return x_tilde - (x_tilde - m) / (v + s**2)",
            # the mean
            "def best_repair(x_tilde, m, v, s):\n    return m",
            # the logarithm for its slope
            "def best_repair(x_tilde, m, v, s):\n"
            "    return x_tilde - s**2 * (x_tilde - m) ** 2 / (2 * (v + s**2))",
            # s for its square
            "def best_repair(x_tilde, m, v, s):\n    return m + v / (v + s) * (x_tilde - m)",
        ],
    },
    "07_stacked_pretraining": {
        "reconstruct": [
            # decodes in the order of training
            "def reconstruct(levels, x):\n"
            "    for level in levels:\n        x = level.encode(x)\n"
            "    for level in levels:\n        x = level.decode(x)\n    return x",
            # each level on its own, not through the whole stack
            "def reconstruct(levels, x):\n"
            "    for level in levels:\n        x = level.decode(level.encode(x))\n    return x",
            # the last two swapped, as in the tutorial
            "def reconstruct(levels, x):\n"
            "    for level in levels:\n        x = level.encode(x)\n"
            "    order = levels[::-1]\n    order[-2:] = order[:-3:-1]\n"
            "    for level in order:\n        x = level.decode(x)\n    return x",
            # the code
            "def reconstruct(levels, x):\n"
            "    for level in levels:\n"
            "        x = level.encode(x)\n"
            "    return x",
            # turns the list of levels round
            "def reconstruct(levels, x):\n"
            "    for level in levels:\n"
            "        x = level.encode(x)\n"
            "    levels.reverse()\n"
            "    for level in levels:\n"
            "        x = level.decode(x)\n"
            "    return x",
            # forgets to keep what encode returns
            "def reconstruct(levels, x):\n"
            "    for level in levels:\n"
            "        level.encode(x)\n"
            "    for level in reversed(levels):\n"
            "        x = level.decode(x)\n"
            "    return x",
        ],
        "freeze": [
            # a module has no such attribute of its own: nothing is frozen
            "def freeze(classifier):\n    classifier.encoder.requires_grad = False\n"
            "    return sum(p.numel() for p in classifier.top.parameters())",
            # freezes everything
            "def freeze(classifier):\n    classifier.requires_grad_(False)\n"
            "    return sum(p.numel() for p in classifier.top.parameters())",
            # counts the frozen ones too
            "def freeze(classifier):\n    classifier.encoder.requires_grad_(False)\n"
            "    return sum(p.numel() for p in classifier.parameters())",
            # evaluation mode is something else
            "def freeze(classifier):\n    classifier.encoder.eval()\n"
            "    return sum(p.numel() for p in classifier.top.parameters())",
            # forgets to return
            "def freeze(classifier):\n"
            "    for p in classifier.encoder.parameters():\n"
            "        p.requires_grad = False",
            # freezes the wrong part
            "def freeze(classifier):\n"
            "    classifier.top.requires_grad_(False)\n"
            "    return sum(p.numel() for p in classifier.parameters() if p.requires_grad)",
        ],
        "level_shares": [
            # widths, not products
            "def level_shares(sizes):\n    return [a / sum(sizes[:-1]) for a in sizes[:-1]]",
            # forgets to divide
            "def level_shares(sizes):\n    return [a * b for a, b in zip(sizes, sizes[1:])]",
            "def level_shares(sizes):\n    return [1 / (len(sizes) - 1) for _ in sizes[1:]]",
            # of the largest, not of all
            "def level_shares(sizes):\n"
            "    work = [a * b for a, b in zip(sizes, sizes[1:])]\n"
            "    return [w / max(work) for w in work]",
            # a share for each width
            "def level_shares(sizes):\n    return [a / sum(sizes) for a in sizes]",
        ],
    },
    "12_variational": {
        "kl_wide": [
            # the KL from the standard normal
            "def kl_wide(mu, v, w):\n    return (v + mu**2 - 1 - np.log(v)) / 2",
            # the mean is not divided by w
            "def kl_wide(mu, v, w):\n    return (v / w + mu**2 - 1 - np.log(v / w)) / 2",
            # the logarithm upside down
            "def kl_wide(mu, v, w):\n    return ((v + mu**2) / w - 1 - np.log(w / v)) / 2",
            # forgets the half
            "def kl_wide(mu, v, w):\n    return (v + mu**2) / w - 1 - np.log(v / w)",
            # standard deviations
            "def kl_wide(mu, v, w):\n"
            "    return ((v**2 + mu**2) / w**2 - 1 - np.log(v**2 / w**2)) / 2",
        ],
        "exponential": [
            # forgets the minus
            "def exponential(m, u):\n    return m * u.log()",
            # takes the mean for the rate
            "def exponential(m, u):\n    return -u.log() / m",
            # right mean, wrong distribution
            "def exponential(m, u):\n    return 2 * m * u",
            # moves where it should stretch
            "def exponential(m, u):\n    return m - 1 - u.log()",
            # the density in place of the draw
            "def exponential(m, u):\n    return (-u / m).exp()",
            # right values, no gradient
            "def exponential(m, u):\n    return (-m * u.log()).detach()",
            # draws noise of its own
            "def exponential(m, u):\n    return torch.distributions.Exponential(1 / m).rsample()",
        ],
        "collapsed": [
            # looks at the means only, and lets them cancel
            "def collapsed(mu, log_v, limit=0.01):\n"
            "    return int((mu.mean(dim=0).abs() < limit).sum())",
            # counts those that are used
            "def collapsed(mu, log_v, limit=0.01):\n"
            "    each = ((log_v.exp() + mu**2 - 1 - log_v) / 2).mean(dim=0)\n"
            "    return int((each >= limit).sum())",
            # counts pairs of image and number
            "def collapsed(mu, log_v, limit=0.01):\n"
            "    each = (log_v.exp() + mu**2 - 1 - log_v) / 2\n"
            "    return int((each < limit).sum())",
            # the largest over images, not their mean
            "def collapsed(mu, log_v, limit=0.01):\n"
            "    each = ((log_v.exp() + mu**2 - 1 - log_v) / 2).max(dim=0).values\n"
            "    return int((each < limit).sum())",
            # a limit of its own
            "def collapsed(mu, log_v, limit=0.01):\n"
            "    each = ((log_v.exp() + mu**2 - 1 - log_v) / 2).mean(dim=0)\n"
            "    return int((each < 0.01).sum())",
            # looks at the variances only
            "def collapsed(mu, log_v, limit=0.01):\n"
            "    return int((log_v.mean(dim=0).abs() < limit).sum())",
            # counts images
            "def collapsed(mu, log_v, limit=0.01):\n"
            "    each = ((log_v.exp() + mu**2 - 1 - log_v) / 2).mean(dim=1)\n"
            "    return int((each < limit).sum())",
        ],
    },
    "11_convolutional": {
        "goes_along": [
            # invariance: the result stays as it is
            "def goes_along(operation, move, picture):\n"
            "    return np.allclose(operation(move(picture)), operation(picture))",
            # the operation changes nothing
            "def goes_along(operation, move, picture):\n"
            "    return np.allclose(operation(move(picture)), move(picture))",
            # only the sizes
            "def goes_along(operation, move, picture):\n"
            "    return operation(move(picture)).shape == move(operation(picture)).shape",
            # only the sums
            "def goes_along(operation, move, picture):\n"
            "    one, other = operation(move(picture)), move(operation(picture))\n"
            "    return np.isclose(one.sum(), other.sum())",
            # the same twice
            "def goes_along(operation, move, picture):\n"
            "    return np.allclose(operation(move(picture)), operation(move(picture)))",
            # all pixels, not yet one answer
            "def goes_along(operation, move, picture):\n"
            "    return np.isclose(operation(move(picture)), move(operation(picture)))",
        ],
        "pixels_seen": [
            # windows do not stand apart
            "def pixels_seen(layers):\n    return 1 + sum(window - 1 for window, _ in layers)",
            # windows do not overlap
            "def pixels_seen(layers):\n    seen = 1\n"
            "    for window, _ in layers:\n        seen *= window\n    return seen",
            # the stride of its own layer instead of those below
            "def pixels_seen(layers):\n    seen, apart = 1, 1\n"
            "    for window, stride in layers:\n        apart *= stride\n"
            "        seen += (window - 1) * apart\n    return seen",
            # strides do not multiply
            "def pixels_seen(layers):\n    seen, apart = 1, 1\n"
            "    for window, stride in layers:\n        seen += (window - 1) * apart\n"
            "        apart = stride\n    return seen",
            # adds the windows
            "def pixels_seen(layers):\n    return sum(window for window, _ in layers)",
            # the strides only
            "def pixels_seen(layers):\n"
            "    seen = 1\n"
            "    for _, stride in layers:\n"
            "        seen *= stride\n"
            "    return seen",
            # from the top
            "def pixels_seen(layers):\n"
            "    seen = 1\n"
            "    for window, stride in layers:\n"
            "        seen = (seen - 1) * stride + window\n"
            "    return seen",
        ],
    },
    "13_what_it_is_good_for": {
        "pair_bits": [
            # one by one
            "def pair_bits(a, b):\n"
            "    total = 0\n"
            "    for each in (a, b):\n"
            "        p = np.unique(each, return_counts=True)[1] / len(each)\n"
            "        total -= (p * np.log2(p)).sum()\n"
            "    return total",
            # the natural logarithm
            "def pair_bits(a, b):\n"
            "    p = np.unique(np.stack([a, b]), axis=1, return_counts=True)[1] / len(a)\n"
            "    return -(p * np.log(p)).sum()",
            # different pairs with the same sum
            "def pair_bits(a, b):\n"
            "    p = np.unique(a + b, return_counts=True)[1] / len(a)\n"
            "    return -(p * np.log2(p)).sum()",
            # every kind of pair equally often
            "def pair_bits(a, b):\n    return np.log2(len(set(zip(a.tolist(), b.tolist()))))",
            # forgets the minus
            "def pair_bits(a, b):\n"
            "    p = np.unique(np.stack([a, b]), axis=1, return_counts=True)[1] / len(a)\n"
            "    return (p * np.log2(p)).sum()",
            # forgets the shares
            "def pair_bits(a, b):\n"
            "    p = np.unique(np.stack([a, b]), axis=1, return_counts=True)[1] / len(a)\n"
            "    return -np.log2(p).sum()",
        ],
        "auc": [
            # the other way round
            "def auc(normal, strange):\n    return (normal[:, None] > strange[None, :]).mean()",
            # a tie counts nothing
            "def auc(normal, strange):\n    return (strange[:, None] > normal[None, :]).mean()",
            # a tie counts whole
            "def auc(normal, strange):\n    return (strange[:, None] >= normal[None, :]).mean()",
            # against the mean of the normal ones
            "def auc(normal, strange):\n    return (strange > normal.mean()).mean()",
            # the first with the first
            "def auc(normal, strange):\n"
            "    n = min(len(normal), len(strange))\n"
            "    return (strange[:n] > normal[:n]).mean()",
            # counts pairs
            "def auc(normal, strange):\n    return (strange[:, None] > normal[None, :]).sum()",
        ],
        "pays_from": [
            # a tie is no win
            "def pays_from(each, once, rival_each, rival_once):\n"
            "    saved = rival_each - each\n"
            "    return np.ceil((once - rival_once) / saved) if saved > 0 else np.inf",
            # forgets what the rival pays
            "def pays_from(each, once, rival_each, rival_once):\n"
            "    saved = rival_each - each\n"
            "    return once // saved + 1 if saved > 0 else np.inf",
            # no whole number
            "def pays_from(each, once, rival_each, rival_once):\n"
            "    saved = rival_each - each\n"
            "    return (once - rival_once) / saved if saved > 0 else np.inf",
            # does not ask whether it ever pays
            "def pays_from(each, once, rival_each, rival_once):\n"
            "    return (once - rival_once) // (rival_each - each) + 1",
            # rounds down
            "def pays_from(each, once, rival_each, rival_once):\n"
            "    saved = rival_each - each\n"
            "    return (once - rival_once) // saved if saved > 0 else np.inf",
        ],
        "nearest_bits": [
            # the farthest
            "def nearest_bits(bits, archive, count):\n"
            "    return (archive == bits).sum(axis=1).argsort(kind='stable')[:count]",
            # counts common ones only
            "def nearest_bits(bits, archive, count):\n"
            "    return (-(archive & bits).sum(axis=1)).argsort(kind='stable')[:count]",
            # compares how many bits are set
            "def nearest_bits(bits, archive, count):\n"
            "    return abs(archive.sum(axis=1) - bits.sum()).argsort(kind='stable')[:count]",
            # all of them
            "def nearest_bits(bits, archive, count):\n"
            "    return (archive != bits).sum(axis=1).argsort(kind='stable')",
            # distances in place of positions
            "def nearest_bits(bits, archive, count):\n"
            "    return np.sort((archive != bits).sum(axis=1))[:count]",
            # of equals the last comes first
            "def nearest_bits(bits, archive, count):\n"
            "    return (archive == bits).sum(axis=1).argsort(kind='stable')[::-1][:count]",
        ],
    },
    "14_spot_the_bug": {
        "still_units": [
            # only those stuck at 0
            "def still_units(h):\n    return int((h == 0).all(dim=0).sum())",
            # only those stuck at 0 or 1
            "def still_units(h):\n"
            "    return int(((h == 0).all(dim=0) | (h == 1).all(dim=0)).sum())",
            # a mean of 0 is not standing still
            "def still_units(h):\n    return int((h.mean(dim=0) == 0).sum())",
            # images instead of units
            "def still_units(h):\n    return int((h == h[:, :1]).all(dim=1).sum())",
            # a truth for each unit
            "def still_units(h):\n    return (h == h[0]).all(dim=0)",
            # those that move
            "def still_units(h):\n    return int((h != h[0]).any(dim=0).sum())",
        ],
        "shares": [
            # equal numbers, not the same ones
            "def shares(net, h):\n"
            "    one, other = net.encoder[0].weight, net.decoder[0].weight\n"
            "    return torch.equal(one, other) or torch.equal(one.T, other)",
            # the whole net always changes with its encoder
            "def shares(net, h):\n"
            "    x = torch.ones(2, 6)\n"
            "    with torch.no_grad():\n"
            "        before = net(x)\n"
            "        for p in net.encoder.parameters():\n"
            "            p *= 2\n"
            "        after = net(x)\n"
            "        for p in net.encoder.parameters():\n"
            "            p /= 2\n"
            "    return not torch.equal(before, after)",
            # leaves the net changed
            "def shares(net, h):\n"
            "    with torch.no_grad():\n"
            "        before = net.decode(h)\n"
            "        net.encoder[0].weight += 1\n"
            "        return not torch.equal(before, net.decode(h))",
            # the bias is never shared
            "def shares(net, h):\n"
            "    with torch.no_grad():\n"
            "        before = net.decode(h)\n"
            "        net.encoder[0].bias += 1\n"
            "        after = net.decode(h)\n"
            "        net.encoder[0].bias -= 1\n"
            "    return not torch.equal(before, after)",
            # looks at the objects
            "def shares(net, h):\n    return net.encoder[0] is net.decoder[0]",
            # the wrong way round
            "def shares(net, h):\n"
            "    kept = [p.detach().clone() for p in net.encoder.parameters()]\n"
            "    with torch.no_grad():\n"
            "        before = net.decode(h)\n"
            "        for p in net.encoder.parameters():\n"
            "            p += 1\n"
            "        after = net.decode(h)\n"
            "        for p, old in zip(net.encoder.parameters(), kept):\n"
            "            p.copy_(old)\n"
            "    return torch.equal(before, after)",
        ],
        "sound": [
            # tries only a perfect copy
            "def sound(error):\n    x = torch.ones(2, 4)\n    return bool(error(x, x) == 0)",
            # too bright everywhere: nothing cancels
            "def sound(error):\n    x = torch.zeros(2, 4)\n"
            "    return bool(error(x, x) == 0 and error(x + 1, x) > 0)",
            # tries no perfect copy
            "def sound(error):\n    x = torch.tensor([[0.0, 1.0]])\n"
            "    return bool(error(1 - x, x) > 0)",
            # calls nothing
            "def sound(error):\n    return error == losses.mse",
            # the number itself
            "def sound(error):\n    x = torch.tensor([[0.0, 1.0]])\n    return error(1 - x, x)",
        ],
    },
    "10_overcomplete_sparse": {
        "kl_slope": [
            # the sign turned round
            "def kl_slope(m, rho):\n    return rho / m - (1 - rho) / (1 - m)",
            # the divergence the other way, KL(m || rho)
            "def kl_slope(m, rho):\n    return np.log(m / rho) - np.log((1 - m) / (1 - rho))",
            # forgets the inner slope of 1 - m
            "def kl_slope(m, rho):\n    return -rho / m - (1 - rho) / (1 - m)",
            # forgets the share of time that a unit is off
            "def kl_slope(m, rho):\n    return 1 - rho / m",
            # the price itself
            "def kl_slope(m, rho):\n"
            "    return rho * np.log(rho / m) + (1 - rho) * np.log((1 - rho) / (1 - m))",
            # how far off
            "def kl_slope(m, rho):\n    return m - rho",
        ],
        "sparseness": [
            # the square of the mean left out
            "def sparseness(h):\n    return 1 - h.mean(dim=0) / (h**2).mean(dim=0)",
            # over units instead of over images
            "def sparseness(h):\n    return 1 - h.mean(dim=1) ** 2 / (h**2).mean(dim=1)",
            # the share of images in which the unit is off
            "def sparseness(h):\n    return (h == 0).float().mean(dim=0)",
            # one number for all units
            "def sparseness(h):\n    return 1 - h.mean() ** 2 / (h**2).mean()",
            # forgets the 1 -
            "def sparseness(h):\n    return h.mean(dim=0) ** 2 / (h**2).mean(dim=0)",
            # the variance
            "def sparseness(h):\n    return (h**2).mean(dim=0) - h.mean(dim=0) ** 2",
            # the square of the root
            "def sparseness(h):\n    return 1 - h.mean(dim=0) / (h**2).mean(dim=0).sqrt()",
        ],
        "rescale_code": [
            # forgets the bias
            "def rescale_code(W1, b1, W2, c):\n    return c * W1, b1, W2 / c",
            # multiplies where it should divide
            "def rescale_code(W1, b1, W2, c):\n    return c * W1, c * b1, c * W2",
            # the wrong way round
            "def rescale_code(W1, b1, W2, c):\n    return W1 / c, b1 / c, c * W2",
            # right for c = 0.1 alone
            "def rescale_code(W1, b1, W2, c):\n    return 0.1 * W1, 0.1 * b1, 10 * W2",
            # leaves the decoder as it was
            "def rescale_code(W1, b1, W2, c):\n    return c * W1, c * b1, W2",
            # changes the matrices in place
            "def rescale_code(W1, b1, W2, c):\n"
            "    W1 *= c\n"
            "    b1 *= c\n"
            "    W2 /= c\n"
            "    return W1, b1, W2",
        ],
    },
    "15_your_own_data": {
        "middle_square": [
            # the corner, not the middle
            "def middle_square(image):\n"
            "    side = min(image.shape[:2])\n"
            "    return image[:side, :side]",
            # one side only
            "def middle_square(image):\n"
            "    height, width = image.shape[:2]\n"
            "    left = (width - height) // 2\n"
            "    return image[:, left : left + height]",
            # the shorter side over all axes is the three colours
            "def middle_square(image):\n"
            "    side = min(image.shape)\n"
            "    top, left = ((n - side) // 2 for n in image.shape[:2])\n"
            "    return image[top : top + side + 1, left : left + side]",
        ],
        "standardised": [
            # each part by itself
            "def standardised(train, test):\n"
            "    return tuple((x - x.mean(axis=0)) / x.std(axis=0) for x in (train, test))",
            # by all rows together
            "def standardised(train, test):\n"
            "    both = np.concatenate([train, test])\n"
            "    mean, deviation = both.mean(axis=0), both.std(axis=0)\n"
            "    return (train - mean) / deviation, (test - mean) / deviation",
            # one mean for all columns
            "def standardised(train, test):\n"
            "    return (train - train.mean()) / train.std(), (test - train.mean()) / train.std()",
        ],
        "error_where_known": [
            "def error_where_known(x_hat, x, known):\n    return ((x_hat - x) ** 2).mean(axis=1)",
            # divided by all columns
            "def error_where_known(x_hat, x, known):\n"
            "    return (((x_hat - x) ** 2) * known).mean(axis=1)",
            "def error_where_known(x_hat, x, known):\n    return ((x_hat - x) ** 2)[known].mean()",
        ],
    },
}
