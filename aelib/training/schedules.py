"""Step sizes over a run: factors, as t goes from 0 at the first step to 1 at the last."""

import math
from collections.abc import Callable

Schedule = Callable[[float], float]

RISE = 0.1  # share of a run in which the step size rises
START = 1 / 25  # of the largest step size


def one_cycle(t: float) -> float:
    """Return a factor that rises from 1/25 to 1 in the first tenth, and then falls to 0.

    Both ways along half a cosine. Large steps early find a good region, small ones late settle in
    it. Smith and Topin, "Super-convergence" (2019).
    """
    if t < RISE:
        return START + (1 - START) * (1 - math.cos(math.pi * t / RISE)) / 2
    return cosine((t - RISE) / (1 - RISE))


def cosine(t: float) -> float:
    """Return a factor that falls from 1 to 0 along half a cosine.

    Loshchilov and Hutter, "SGDR: stochastic gradient descent with warm restarts" (ICLR 2017).
    """
    return (1 + math.cos(math.pi * t)) / 2


SCHEDULES: dict[str, Schedule] = {"one-cycle": one_cycle, "cosine": cosine}
