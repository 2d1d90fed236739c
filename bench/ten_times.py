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
    figures = []
    for figure in _all_of(whole):
        figures.append(figure)
        yield figure.row
    yield "The same with 4 people's 8 years, a tenth of it all; asked: with ten times the data <= 1.3 x."
    for more, less in zip(figures, _all_of(tenth), strict=True):
        yield f"{more.what:52} {less.ours:9.2f} ms {more.ours / less.ours:27.2f} x"


def _all_of(folder: Path) -> Iterator[Figure]:
    yield from years.in_the_vault(folder)
    window = YearsWindow(folder)
    yield from window.acts()
    window.close()
