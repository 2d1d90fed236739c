"""The name that is asked for before starting again is accepted however it is typed."""

from unicodedata import normalize

import pytest

from app.ui.main_window import MainWindow
from app.ui.screens.hand_over.start_again import StartAgainSheet
from tests.ui.conftest import settle


@pytest.mark.parametrize(
    ("kept", "typed", "is_meant"),
    [
        (normalize("NFD", "Åsa"), "åsa", True),
        ("Åsa", normalize("NFD", " Åsa "), True),
        ("Åsa", "Asa", False),
    ],
)
def test_the_name_however_it_is_typed(window: MainWindow, kept: str, typed: str, *, is_meant: bool) -> None:
    sheet = StartAgainSheet(window, kept, "Everything goes.")
    sheet.name.edit.insert(typed)
    sheet.name.edited.emit(typed)

    assert sheet.start.isEnabled() is is_meant
    sheet.reject()
    settle()
