"""Times of the day are read the way people type them."""

import pytest

from app.domain.clock import clock_time


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("", ""),
        ("  ", ""),
        ("9", "09:00"),
        ("9:30", "09:30"),
        ("0930", "09:30"),
        (" 14.15 ", "14:15"),
        ("14h15", "14:15"),
        ("2 pm", "14:00"),
        ("12am", "00:00"),
        ("12:05 PM", "12:05"),
        ("24:00", None),
        ("9:60", None),
        ("13 pm", None),
        ("noon", None),
        ("9:3", None),
        ("٩", None),
    ],
)
def test_a_time_is_read_as_it_is_typed(typed: str, time: str | None) -> None:
    assert clock_time(typed) == time
