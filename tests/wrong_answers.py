"""Plausible wrong answers to the exercises; each must be answered with a reason."""

WRONG = {
    "00_start_here": {
        "times_smaller": [
            "def times_smaller(numbers_in_image, numbers_in_code):\n"
            "    return numbers_in_code / numbers_in_image",
            "def times_smaller(numbers_in_image, numbers_in_code):\n"
            "    return numbers_in_image // numbers_in_code",
        ],
        "mean_squared_error": [
            "def mean_squared_error(x_hat, x):\n    return (x_hat - x).mean()",
            "def mean_squared_error(x_hat, x):\n    return ((x_hat - x) ** 2).sum()",
            "def mean_squared_error(x_hat, x):\n    return (x_hat - x).abs().mean()",
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
        ],
        "linear_delta": [
            # keeps the sigmoid's factor
            "def linear_delta(x_hat, x):\n"
            "    return 2 / x.size * (x_hat - x) * x_hat * (1 - x_hat)",
            "def linear_delta(x_hat, x):\n    return 2 / x.size * (x - x_hat)",
            "def linear_delta(x_hat, x):\n    return 2 * (x_hat - x)",
            "def linear_delta(x_hat, x):\n    return 2 / len(x) * (x_hat - x)",
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
        ],
        "pca_layer": [
            "def pca_layer(m, V, k):\n    return V[:, :k].T, V[:, :k].T @ m",
            "def pca_layer(m, V, k):\n    return V[:k], -V[:k] @ m",
            "def pca_layer(m, V, k):\n    return V[:, :k].T, -m",
        ],
        "smallest_code": [
            "def smallest_code(errors, budget):\n"
            "    return min((k for k, error in errors.items() if error < budget), default=0)",
            "def smallest_code(errors, budget):\n"
            "    return next((k for k, error in errors.items() if error <= budget), 0)",
            "def smallest_code(errors, budget):\n"
            "    return min(k for k, error in errors.items() if error <= budget)",
        ],
    },
}
