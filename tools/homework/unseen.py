"""What an answer is tried with when it is graded, and its writer has not seen.

The checks of a lesson are open to its readers, numbers and all, so a table of them would pass. Each
line here is an expression of the answer `f`, in which the names of the setup and of the check may
be used; it must come out as it does for the lesson's solution, up to rounding. Where an answer may
draw at random in an order of its own, the line asks for what holds in any order.
"""

UNSEEN = {
    "00_start_here": {
        "times_smaller": ["f(1000, 8)", "f(65, 10)"],
        "mean_squared_error": ["f(torch.eye(3), torch.full((3, 3), 0.25))"],
    },
    "01_curse_of_dimensionality": {
        "axes_filled": ["f(100, 10)", "f(242, 3)", "f(243, 3)", "f(1, 2)"],
        "peel_thickness": ["f(0.6, 4)", "f(0.05, 784)"],
        "nearest_label": [
            "f(spots + 1, names + 2, torch.tensor([[1.5, 1.0], [4.0, 2.0], [0.5, 5.0]]))"
        ],
    },
    "02_manifold_hypothesis": {
        "walk_length": ["f(torch.tensor([[1.0, 1.0, 0.0], [3.0, 2.0, 2.0], [1.0, 1.0, 0.0]]))"],
        "counted_dimension": ["f(30, 700)", "f(64, 81)"],
        "two_nearest": ["f(torch.tensor([1.0, 3.0]), torch.tensor([1.5, 8.0]))"],
    },
    "03_neighbours": {
        "hangs_together": [
            "f(np.where(np.tri(5, k=1) * np.tri(5, k=1).T > 0, 2.0, np.inf) - 2 * np.eye(5))",
            "f(np.where(np.kron(np.eye(2), np.ones((3, 3))) > 0, 1.0, np.inf) - np.eye(6))",
        ],
        "axes_until": ["f(3.0, 0.7)", "f(0.5, 0.1)"],
        "two_weights": ["f(2.5, -1.0, 3.0)", "f(10.0, 8.0, 3.0)"],
    },
    "04_first_autoencoder": {
        "count_parameters": ["f((10, 4))", "f((9, 7, 5, 2))"],
        "linear_delta": ["f(np.arange(6.0).reshape(2, 3), np.ones((2, 3)))"],
        "mean_image_error": ["f(torch.eye(3), torch.tensor([[0.5, 0.0, 1.0], [0.0, 0.0, 0.0]]))"],
    },
    "05_pca_linear_nonlinear": {
        "directions_needed": [
            "f(np.array([5.0, 3.0, 1.5, 0.5]), 0.7)",
            "f(np.array([5.0, 3.0, 1.5, 0.5]), 0.9)",
        ],
        "pca_layer": ["f(centre + 2, turn, 3)"],
        "smallest_code": [
            "f({16: 20.0, 4: 35.0, 64: 8.5}, 21.0)",
            "f({16: 20.0, 4: 35.0}, 35.0)",
            "f({3: 9.0}, 2.0)",
        ],
    },
    "06_tied_weights": {
        "count_tied": ["f((9, 4, 3, 2))", "f((100, 10))"],
        "shares_storage": [
            "f(first[0], first)",
            "f(first + 0, first)",
            "f(other[:, 2], other[1])",
        ],
        "same_net": [
            "torch.matmul(*f(reader * 2 - 1, writer + 1, mix + torch.eye(2))[::-1])",
            "f(reader * 2 - 1, writer + 1, mix + torch.eye(2))[0]",
        ],
    },
    "07_stacked_pretraining": {
        "reconstruct": [
            "f([Shift(3.0, -1.0), Shift(0.25, 2.0)], 1.5)",
            "f([Forget(2.0, 1.0), Shift(4.0, 3.0)], 8.0)",
        ],
        "freeze": [
            "f(models.Classifier(models.Autoencoder((7, 5), seed=1).encoder, classes=3))",
            "moved(f)",
        ],
        "level_shares": ["f((10, 5, 4, 2))", "f((6, 3))"],
    },
    "08_denoising": {
        "salt_and_pepper": [
            "f(torch.full((30, 40), 0.25), 0.0, torch.Generator().manual_seed(1))",
            "abs(f(grey / 2, 0.6, torch.Generator().manual_seed(1)).mean() - 0.4) < 0.02",
        ],
        "right_on_average": ["f(np.array([0.1, 0.7]), 0.3)"],
        "best_repair": ["f(3.0, 1.5, 2.0, 0.5)", "f(-1.0, 0.5, 0.3, 1.2)"],
    },
    "09_stacked_denoising": {
        "training_pair": [
            "f([AddsOne(), Doubles(), Doubles()], grey + 1, half_hit)",
            "f([], grey * 2, half_hit)",
        ],
        "slope_from_toss": ["average_slope(f, 0.3, 1.5, 4.0)", "average_slope(f, 0.9, -1.0, 2.0)"],
        "noise_of_sum": ["f(np.array([0.5, 4.0]), np.array([0.1, 0.75]))"],
    },
    "10_overcomplete_sparse": {
        "kl_slope": ["f(0.2, 0.1)", "f(0.6, 0.9)"],
        "sparseness": ["f(torch.tensor([[1.0, 0.0, 2.0], [3.0, 0.5, 2.0]]))"],
        "rescale_code": ["f(A + 1, b - 1, B * 2, 0.7)"],
    },
    "11_convolutional": {
        "goes_along": [
            "f(np.flipud, right_by_two, grainy)",
            "f(lambda picture: picture.T, right_by_two, grainy)",
            "f(lambda picture: picture**2, right_by_two, grainy)",
        ],
        "pixels_seen": ["f([(7, 1)])", "f([(3, 3), (4, 2), (2, 5)])"],
    },
    "12_variational": {
        "kl_wide": ["f(0.7, 0.4, 2.5)", "f(-1.0, 3.0, 0.8)"],
        "exponential": [
            "draws_are(f, quartiles)",
            "f(given_m + 2, given_u).detach().sort().values",
        ],
        "collapsed": [
            "f(example_mu + 0.1, example_log_v, limit=0.5)",
            "f(torch.ones(3, 4) * 0.05, torch.zeros(3, 4))",
        ],
    },
    "13_what_it_is_good_for": {
        "pair_bits": ["f(np.array([3, 3, 3, 1, 1, 2]), np.array([0, 0, 1, 1, 1, 0]))"],
        "auc": ["f(np.array([0.1, 0.4, 0.4]), np.array([0.4, 0.2, 0.9, 0.1]))"],
        "pays_from": ["f(12, 900, 19, 100)", "f(5, 100, 6, 40)", "f(9, 50, 8, 10)"],
        "nearest_bits": ["f(~asked, shelves, 3)", "f(asked[:3], shelves[:, :3], 2)"],
    },
    "14_spot_the_bug": {
        "still_units": [
            "f(torch.tensor([[2.0, 1.0, 0.0], [2.0, 1.5, 0.0], [2.0, 1.0, 0.1]]))",
            "f(torch.full((4, 6), 0.7))",
        ],
        "shares": [
            "f(models.Autoencoder((5, 3), tied=True, seed=4), torch.ones(3, 3))",
            "f(models.Autoencoder((5, 3), tied=False, seed=4), torch.ones(3, 3))",
        ],
        "sound": [
            "f(lambda x_hat, x: ((x_hat - x) ** 4).sum())",
            "f(lambda x_hat, x: (x_hat - x).sum().abs())",
        ],
    },
    "15_your_own_data": {
        "middle_square": [
            "f(np.arange(3 * 8 * 3).reshape(3, 8, 3))",
            "f(np.arange(7 * 4 * 3).reshape(7, 4, 3))",
        ],
        "standardised": [
            "f(np.array([[2.0, 1], [4, 5], [9, 3]]), np.array([[1.0, 7]]))",
            "f(np.arange(12.0).reshape(4, 3) ** 2, np.ones((2, 3)))",
        ],
        "error_where_known": [
            "f(np.ones((2, 3)), np.arange(6.0).reshape(2, 3), np.eye(2, 3) == 0)",
            "f(np.zeros((1, 5)), np.arange(5.0)[None], np.array([[1, 0, 1, 1, 0]]) == 1)",
        ],
    },
}
