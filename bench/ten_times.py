"""Years of one-on-ones: what each act takes in a vault of real size, and in one of ten times as much."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from bench import backing_up, years
from bench.measure import with_ten_times
from bench.years_window import YearsWindow


def rows(place: Path) -> Iterator[str]:
    """Make both vaults, do every act in them in turn, and measure it, line by line."""
    whole, ten_times = place / "Years.fika", place / "Decades.fika"
    yield f"Made 40 people's 8 years in {years.make(whole, years.WHOLE):.0f} s   asked: < 120 s"
    yield f"Made 40 people's 80 years in {years.make(ten_times, years.TEN_TIMES):.0f} s"
    plain = years.plain_of(whole)
    window, window_of_more = YearsWindow(whole), YearsWindow(ten_times)
    yield "Last, the same in 80 years, in turn; asked: <= 1.3 x."
    for ours, more in zip(
        chain(years.acts(window.session, plain), window.acts()),
        chain(years.acts(window_of_more.session, None), window_of_more.acts()),
        strict=True,
    ):
        for figure in with_ten_times(ours, more):
            yield figure.row
    yield backing_up.measure(window.session, window.session.people.listed()[0]).row
    plain.close()
    for one in (window, window_of_more):
        one.close()
