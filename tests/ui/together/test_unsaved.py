"""Texts that could not be saved at once."""

from pathlib import Path

import pytest

from app.domain.errors import DiskFullError
from app.ui.screens.together.unsaved import UnsavedTexts


def full(text: str) -> None:
    """Have no room."""
    raise DiskFullError(Path("notes") / text)


def test_a_saved_text_waits_no_longer() -> None:
    """What the vault holds is what is shown."""
    texts, kept = UnsavedTexts(), list[str]()
    texts.keep("a", "words", kept.append)
    assert kept == ["words"]
    assert texts.text("a", "from the vault") == "from the vault"


def test_a_text_that_could_not_be_saved_is_shown_and_tried_again() -> None:
    """Until there is room."""
    texts, kept = UnsavedTexts(), list[str]()
    with pytest.raises(DiskFullError):
        texts.keep("a", "words", full)
    assert texts.text("a", "from the vault") == "words"
    with pytest.raises(DiskFullError):
        texts.save()
    with pytest.raises(DiskFullError):
        texts.keep("b", "others", kept.append)
    assert kept == ["others"], "one that can be saved is saved, whatever happens to the other"
