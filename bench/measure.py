"""Timing two things in turn, so that a machine that speeds up or slows down does so for both."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median, quantiles

MILLISECONDS = 1000.0


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. Times are in milliseconds; `limit` is what the project asks for.

    `ours`, `plain` and `more`, the same with ten times the data, are medians. `p95` is what nineteen of
    twenty runs of ours stay under, `growth` the median of how many times as long each run with ten times the
    data took as the one just before it: a machine that slows down meanwhile makes no difference to it.
    """

    what: str
    ours: float
    p95: float
    plain: float | None
    limit: str
    more: float | None = None
    growth: float | None = None

    @classmethod
    def of(
        cls,
        what: str,
        ours: Sequence[float],
        limit: str,
        plain: Sequence[float] | None = None,
        more: Sequence[float] | None = None,
    ) -> "Figure":
        """Make one of what each run took, in seconds."""
        return cls(
            what,
            median(ours) * MILLISECONDS,
            quantiles(ours, n=20, method="inclusive")[-1] * MILLISECONDS,
            _median(plain),
            limit,
            _median(more),
            median(one / other for one, other in zip(more, ours, strict=True)) if more is not None else None,
        )

    @property
    def row(self) -> str:
        """The figure as a line of text."""
        plain = "" if self.plain is None else f"{self.plain:9.2f} ms"
        ratio = "" if self.plain is None else f"{self.ours / self.plain:6.2f} x"
        times = f"{self.ours:9.2f} ms  p95 {self.p95:9.2f} ms"
        row = f"{self.what:52} {times} {plain:>12} {ratio:>8}   asked: {self.limit}"
        if self.more is None or self.growth is None:
            return row
        return f"{row:130} {self.more:9.2f} ms {self.growth:6.2f} x"


@dataclass(frozen=True, slots=True)
class Act:
    """Something done run by run, in turn with others.

    `lines` says what is timed, and what the project asks for; each run gives their times, in seconds. Where
    the plain thing is done in turn with it, its time comes last.
    """

    lines: tuple[tuple[str, str], ...]
    runs: Iterator[tuple[float, ...]]
    beside_plain: bool = False


def with_ten_times(ours: Act, more: Act) -> Iterator[Figure]:
    """Do an act and the same with ten times the data in turn, and yield its figures."""
    pairs = [*zip(ours.runs, more.runs, strict=True)]
    plain = [run[-1] for run, _more in pairs] if ours.beside_plain else None
    for at, (what, limit) in enumerate(ours.lines):
        less, tenfold = ([run[at] for run in runs] for runs in zip(*pairs, strict=True))
        yield Figure.of(what, less, limit, plain, tenfold)


def _median(times: Sequence[float] | None) -> float | None:
    return median(times) * MILLISECONDS if times is not None else None


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
