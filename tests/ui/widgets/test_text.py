"""Words that hold a name, however long it is."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.widgets.text import label, shortened, show_name

LONG = "Zwid" * 52


@pytest.fixture
def words(qtbot: QtBot) -> QLabel:
    """Return a label."""
    made = label()
    qtbot.addWidget(made)
    return made


def test_a_name_without_spaces_goes_on_in_the_next_line(words: QLabel) -> None:
    words.setText(LONG)
    assert words.minimumSizeHint().width() > 400, "Qt itself would not end the line"

    show_name(words, LONG)

    assert words.minimumSizeHint().width() < 400
    assert words.heightForWidth(400) >= 3 * words.fontMetrics().height()


def test_who_listens_is_told_the_name_as_it_is(words: QLabel) -> None:
    show_name(words, f"How {LONG} sees it")
    assert words.accessibleName() == f"How {LONG} sees it"
    show_name(words, "How Amira sees it")
    assert (words.text(), words.accessibleName()) == ("How Amira sees it", "")


@pytest.mark.parametrize("letter", ["e\u0301", "\U0001f469\u200d\U0001f680", "न\u093f"])
def test_no_letter_is_torn_apart(words: QLabel, letter: str) -> None:
    show_name(words, letter * 30)
    assert words.text().split("\u200b") == [letter] * 30


@pytest.mark.parametrize(
    ("name", "brief"),
    [
        ("Amira", "Amira"),
        ("A" * 20, "A" * 20),
        ("A" * 21, "A" * 20 + "…"),
        ("Maximiliane Theodora Haddad", "Maximiliane Theodora…"),
        ("a\u0301" * 20, "a\u0301" * 20),
        ("a\u0301" * 21, "a\u0301" * 20 + "…"),
    ],
)
def test_a_long_name_is_shortened_between_two_letters(name: str, brief: str) -> None:
    assert shortened(name) == brief
