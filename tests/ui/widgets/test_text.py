"""Words that hold a name, however long it is."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.widgets.kinds import set_kind
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


def test_a_label_is_as_high_as_its_words_whatever_they_were_before(words: QLabel) -> None:
    line = words.fontMetrics().lineSpacing()
    words.setText("A few words that take one line")
    assert words.heightForWidth(300) == line

    words.setText("Words that take more than one line. " * 9)

    assert words.heightForWidth(300) == plain_height(words, 300) > 3 * line
    assert words.heightForWidth(900) == plain_height(words, 900) < plain_height(words, 300)


@pytest.mark.parametrize(
    "change",
    [
        lambda words: words.setMinimumWidth(300),
        lambda words: words.setFixedWidth(400),
        lambda words: words.setWordWrap(False),
        lambda words: words.setContentsMargins(20, 20, 20, 20),
        lambda words: words.clear(),
    ],
    ids=["least width", "fixed width", "one line", "margins", "no words"],
)
def test_a_label_is_as_high_as_its_words_in_any_room(words: QLabel, change: Callable[[QLabel], None]) -> None:
    words.setText("Words that take more than one line. " * 9)
    before = words.heightForWidth(150)

    change(words)

    assert words.heightForWidth(150) == plain_height(words, 150) != before


@pytest.mark.parametrize("name", ["larger letters", "another kind", "a style sheet"])
def test_a_label_is_as_high_as_its_words_in_any_look(words: QLabel, name: str) -> None:
    words.setText("Words that take more than one line. " * 9)
    words.show()
    before = words.heightForWidth(300)

    if name == "larger letters":
        font = words.font()
        font.setPixelSize(40)
        words.setFont(font)
    elif name == "another kind":
        words.setStyleSheet('QLabel[kind="title"] { font-size: 40px; }')
        set_kind(words, "title")
    else:
        words.setStyleSheet("QLabel { padding: 30px; }")

    assert words.heightForWidth(300) == plain_height(words, 300) > before
    words.close()


def plain_height(words: QLabel, width: int) -> int:
    """Return what Qt itself reckons."""
    return QLabel.heightForWidth(words, width)


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
