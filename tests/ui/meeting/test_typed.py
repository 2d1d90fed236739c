"""Minutes as people type them."""

import pytest

from app.ui.screens.meeting.typed import as_minutes, split_minutes


@pytest.mark.parametrize(
    ("typed", "words", "minutes"),
    [
        ("Roadmap", "Roadmap", None),
        ("Roadmap 10 min", "Roadmap", 10),
        ("Roadmap, 5 minutes", "Roadmap", 5),
        ("Roadmap (15m)", "Roadmap", 15),
        ("Roadmap 10'", "Roadmap", 10),
        ("Release 10", "Release 10", None),
        ("10 min", "10 min", None),
        ("Everything 999 min", "Everything 999 min", None),
        ("  Roadmap  ", "Roadmap", None),
        (f"{'A long talk ' * 5}10 min", ("A long talk " * 5).strip(), 10),
        (f"Roadmap{'-' * 60}10 min", "Roadmap", 10),
    ],
)
def test_minutes_are_read_off_the_end_of_a_line(typed: str, words: str, minutes: int | None) -> None:
    assert split_minutes(typed) == (words, minutes)


@pytest.mark.parametrize(
    ("typed", "minutes"), [("", 0), ("15", 15), ("15 min", 15), ("x", None), ("600", None), ("-5", None)]
)
def test_minutes_stand_alone_in_their_field(typed: str, minutes: int | None) -> None:
    assert as_minutes(typed) == minutes
