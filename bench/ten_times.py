"""Years of one-on-ones: what each act takes in a vault of real size, and in one of a tenth of it."""

from collections.abc import Iterator
from pathlib import Path

from bench import years
from bench.measure import Figure
from bench.years_window import YearsWindow


def rows(place: Path) -> Iterator[str]:
    """Make the vaults, measure every act in each, and compare them, line by line."""
    whole = place / "Years.fika"
    yield f"Made 40 people's 8 years in {years.make(whole, years.WHOLE):.0f} s   asked: < 120 s"
    tenths = [place / f"{name}.fika" for name in years.TENTHS]
    for folder, size in zip(tenths, years.TENTHS.values(), strict=True):
        years.make(folder, size)
    yield f"Last, the same beside a tenth of it all, in turn: {' and '.join(years.TENTHS)}; asked: <= 1.3 x."
    for more, *others in zip(*map(_all_of, (whole, *tenths)), strict=True):
        beside = (f"{less.ours:9.2f} ms {more.ours / less.ours:6.2f} x" for less in others)
        yield f"{more.row:130} {'  '.join(beside)}"


def _all_of(folder: Path) -> Iterator[Figure]:
    yield from years.in_the_vault(folder)
    window = YearsWindow(folder)
    yield from window.acts()
    window.close()
