"""What was said stays, saved or not."""

from pathlib import Path

import pytest

from app.domain.errors import DiskFullError
from app.ui.screens.assessment.record import Record


class Disk:
    """A place to keep texts, full or not."""

    def __init__(self) -> None:
        self.full = False
        self.kept: dict[str, str] = {}

    def keep(self, key: str, text: str) -> None:
        """Keep a text, or say that there is no room."""
        if self.full:
            raise DiskFullError(Path("notes"))
        self.kept[key] = text


def test_what_is_put_is_kept_at_once() -> None:
    """Nothing waits for a 'save'."""
    disk = Disk()
    record = Record({}, "", disk.keep)
    assert record.put("a", "words")
    assert disk.kept == {"a": "words"}


def test_the_same_again_is_no_change() -> None:
    """Looking at something saves nothing."""
    disk = Disk()
    record = Record({"a": "words"}, "", disk.keep)
    assert not record.put("a", "words")
    assert disk.kept == {}


def test_a_full_disk_loses_nothing_and_is_tried_again() -> None:
    """What could not be saved stays, and goes with the next save."""
    disk = Disk()
    record = Record({}, "", disk.keep)
    disk.full = True
    for key in ("a", "b"):
        with pytest.raises(DiskFullError):
            record.put(key, f"words of {key}")
    assert record.of("a") == "words of a"
    disk.full = False
    record.put("c", "words of c")
    assert disk.kept == {"a": "words of a", "b": "words of b", "c": "words of c"}


def test_saying_the_same_again_tries_to_save_it_again() -> None:
    """After a full disk the next act helps, whatever it is."""
    disk = Disk()
    record = Record({}, "", disk.keep)
    disk.full = True
    with pytest.raises(DiskFullError):
        record.put("a", "words")
    disk.full = False
    record.put("a", "words")
    assert disk.kept == {"a": "words"}
