"""Timing two things in turn, so that a machine that speeds up or slows down does so for both."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

MILLISECONDS = 1000.0


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. Times are medians in milliseconds; `limit` is what the project asks for."""

    what: str
    ours: float
    plain: float | None
    limit: str

    @property
    def row(self) -> str:
        """The figure as a line of text."""
        plain = "" if self.plain is None else f"{self.plain:9.2f} ms"
        ratio = "" if self.plain is None else f"{self.ours / self.plain:6.2f} x"
        return f"{self.what:48} {self.ours:9.2f} ms {plain:>12} {ratio:>8}   asked: {self.limit}"


def seconds(work: Callable[[], object]) -> float:
    """Return how long one call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def once(what: str, work: Callable[[], object], limit: str, runs: int = 15) -> Figure:
    """Time a thing by itself, after one call to warm up."""
    work()
    return Figure(what, median(seconds(work) for _ in range(runs)) * MILLISECONDS, None, limit)


def in_turn(
    what: str, ours: Callable[[], object], plain: Callable[[], object], limit: str, runs: int = 15
) -> Figure:
    """Time a thing and a plain one in turn, after one call of each to warm up."""
    ours()
    plain()
    pairs = [(seconds(ours), seconds(plain)) for _ in range(runs)]
    return Figure(
        what,
        median(pair[0] for pair in pairs) * MILLISECONDS,
        median(pair[1] for pair in pairs) * MILLISECONDS,
        limit,
    )
