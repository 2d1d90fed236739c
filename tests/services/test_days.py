"""The day on the wall follows the time zone of the machine."""

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from app.services.days import day_of

LATE = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)


@pytest.fixture
def _as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system's time zone can't be chosen for a test")
@pytest.mark.usefixtures("_as_before")
@pytest.mark.parametrize(
    ("zone", "day"), [("UTC", 22), ("EST5", 22), ("JST-9", 23)], ids=["Greenwich", "New York", "Tokyo"]
)
def test_a_moment_lies_on_the_day_that_people_there_call_it(
    monkeypatch: pytest.MonkeyPatch, zone: str, day: int
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    assert day_of(LATE) == date(2026, 11, day)
