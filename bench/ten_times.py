"""Years of one-on-ones: what each act takes in a vault of real size, and in one of a tenth of it."""

from collections.abc import Iterator
from pathlib import Path

from bench import years
from bench.measure import Figure
from bench.years_window import YearsWindow


def rows(place: Path) -> Iterator[str]:
    """Make both vaults, measure every act in each, and compare them, line by line."""
    whole, tenth = place / "Years.fika", place / "Tenth.fika"
    yield f"Made 40 people's 8 years in {years.make(whole, years.WHOLE):.0f} s   asked: < 120 s"
    years.make(tenth, years.TENTH)
    yield "Last, beside each: the same with 4 people's 8 years, a tenth of it all, in turn; asked: <= 1.3 x."
    for more, less in zip(_all_of(whole), _all_of(tenth), strict=True):
        yield f"{more.row:130} {less.ours:9.2f} ms {more.ours / less.ours:6.2f} x"


def _all_of(folder: Path) -> Iterator[Figure]:
    yield from years.in_the_vault(folder)
    window = YearsWindow(folder)
    yield from window.acts()
    window.close()
