"""What surrounds a call and must not reach into it: modes of torch, and Ctrl-C at a bad moment."""

import contextlib
import math
import signal
import threading
from collections.abc import Iterator

import torch


@contextlib.contextmanager
def undisturbed(device: str = "cpu") -> Iterator[None]:
    """Keep away autocast, no_grad and inference mode, on the CPU, on CUDA and on a device.

    Also a decorator, ``@undisturbed()``.
    """
    kinds = {"cpu", "cuda", device}
    try:
        with contextlib.ExitStack() as stack:
            stack.enter_context(torch.inference_mode(False))
            stack.enter_context(torch.enable_grad())
            for kind in filter(torch.is_autocast_enabled, kinds):
                stack.enter_context(torch.autocast(kind, enabled=False))
            yield
    finally:
        torch.clear_autocast_cache()  # it holds the weights as they were before


@contextlib.contextmanager
def uninterrupted() -> Iterator[None]:
    """Hold Ctrl-C back until the end: a module that is half imported stays so for good."""
    pressed: list[int] = []
    try:
        with interruptions() as pressed:
            yield
    finally:
        if pressed:
            signal.raise_signal(signal.SIGINT)


@contextlib.contextmanager
def interruptions(most: float = math.inf) -> Iterator[list[int]]:
    """Yield a list of the times that Ctrl-C was pressed meanwhile, in place of what else it does.

    Once it was pressed more often, it interrupts as ever: whoever was to look may be stuck.
    """
    pressed: list[int] = []
    if threading.current_thread() is not threading.main_thread():  # no other is interrupted
        yield pressed
        return

    def press(number: int, _: object) -> None:
        pressed.append(number)
        if len(pressed) > most:
            raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, press)
    try:
        yield pressed
    finally:
        # What was set outside of Python (None) cannot be put back by it.
        signal.signal(signal.SIGINT, signal.SIG_DFL if before is None else before)
