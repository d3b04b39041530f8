"""What “linear” means in a test: processor time, without the collector's pauses, the least of several runs."""

import gc
import time
from collections.abc import Callable

import pytest

from generator.extraction.matters.find import signals_of

Prepare = Callable[[int], Callable[[], object]]
PAUSES = (0.0, 0.0, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2)
"""Seconds before each try: a neighbour's burst of work slows a processor for longer than a run lasts."""


def least(prepare: Prepare, size: int, runs: int = 2) -> float:
    """Seconds of processor time that the work of a size takes at least; each run is prepared anew, untimed."""
    best = float("inf")
    for _ in range(runs):
        work, collected = prepare(size), gc.isenabled()
        signals_of.cache_clear()
        gc.disable()
        try:
            start = time.process_time()
            work()
            best = min(best, time.process_time() - start)
        finally:
            if collected:
                gc.enable()
    return best


def assert_linear(prepare: Prepare, size: int, times: int = 4, most: float = 2.5**2, noise: float = 5e-4) -> None:
    """Work of `times` the size takes at most `most` times as long: 2.5 for each doubling, where a square takes 4.

    A busy machine makes single runs longer and none shorter: so the least of ever more runs is compared, and what is
    too slow each time is too slow. `noise` (seconds) is what a clock may add to both.
    """
    short = long = float("inf")
    for pause in PAUSES:
        time.sleep(pause)
        short = min(short, least(prepare, size))
        long = min(long, least(prepare, times * size))
        if long + noise <= most * (short + noise):
            return
    pytest.fail(f"{times} times the size takes {long / short:.1f} times as long: {short:.4f} s, then {long:.4f} s")
