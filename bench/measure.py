"""Timing two things in turn, so that a machine that speeds up or slows down does so for both."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles

MILLISECONDS = 1000.0


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. Times are in milliseconds; `limit` is what the project asks for.

    `ours` and `plain` are medians. `p95` is what nineteen of twenty runs of ours stay under.
    """

    what: str
    ours: float
    p95: float
    plain: float | None
    limit: str

    @classmethod
    def of(
        cls, what: str, ours: Sequence[float], limit: str, plain: Sequence[float] | None = None
    ) -> "Figure":
        """Make one of what each run took, in seconds."""
        return cls(
            what,
            median(ours) * MILLISECONDS,
            quantiles(ours, n=20, method="inclusive")[-1] * MILLISECONDS,
            median(plain) * MILLISECONDS if plain is not None else None,
            limit,
        )

    @property
    def row(self) -> str:
        """The figure as a line of text."""
        plain = "" if self.plain is None else f"{self.plain:9.2f} ms"
        ratio = "" if self.plain is None else f"{self.ours / self.plain:6.2f} x"
        times = f"{self.ours:9.2f} ms  p95 {self.p95:9.2f} ms"
        return f"{self.what:52} {times} {plain:>12} {ratio:>8}   asked: {self.limit}"


def seconds(work: Callable[[], object]) -> float:
    """Return how long one call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def once(what: str, work: Callable[[], object], limit: str, runs: int = 15) -> Figure:
    """Time a thing by itself, after one call to warm up."""
    work()
    return Figure.of(what, [seconds(work) for _ in range(runs)], limit)


def in_turn(
    what: str, ours: Callable[[], object], plain: Callable[[], object], limit: str, runs: int = 15
) -> Figure:
    """Time a thing and a plain one in turn, after one call of each to warm up."""
    ours()
    plain()
    pairs = [(seconds(ours), seconds(plain)) for _ in range(runs)]
    return Figure.of(what, [pair[0] for pair in pairs], limit, [pair[1] for pair in pairs])
