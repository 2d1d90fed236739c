"""Words of a head: a few lines, the middle left off where they are longer, and all of it to be had."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.few_lines import FewLines
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.text import label, show_name

LONG = "Alpenveilchenbergsteiger" * 6
WORDS = "Rosalinde Amaryllis Theophila Cordula Hildegunde Apollonia " * 3
EMOJI = "🦊🐻" * 80
"""Letters that Qt counts as two."""


@pytest.fixture
def words(qtbot: QtBot) -> FewLines:
    """Return words of at most three lines."""
    made = FewLines("heading", 3)
    qtbot.addWidget(made)
    made.show()
    return made


def give(words: FewLines, width: int, lines: int) -> None:
    """Give the words room for so many lines."""
    words.resize(width, lines * words.fontMetrics().lineSpacing())


def told(words: FewLines) -> str:
    """Rest the pointer on the words; return what it tells."""
    at = QPoint(2, 2)
    QApplication.sendEvent(words, QHelpEvent(QEvent.Type.ToolTip, at, words.mapToGlobal(at)))
    return words.toolTip()


def test_few_words_are_drawn_as_anywhere(words: FewLines) -> None:
    show_name(words, "Amira")
    give(words, 300, 1)
    assert words.shown() == "Amira"
    assert told(words) == ""


@pytest.mark.parametrize("text", [LONG, WORDS, EMOJI])
def test_they_ask_for_a_few_lines_however_long_they_are(words: FewLines, text: str) -> None:
    show_name(words, text)
    highest = 3 * words.fontMetrics().lineSpacing()
    assert words.heightForWidth(120) == highest
    assert words.sizeHint().height() <= highest
    assert words.minimumSizeHint().height() <= highest


@pytest.mark.parametrize("text", [LONG, WORDS, EMOJI])
@pytest.mark.parametrize("lines", [1, 2, 3])
def test_what_is_longer_begins_and_ends_as_it_is_written(words: FewLines, text: str, lines: int) -> None:
    show_name(words, f"{text} & Jonas")
    give(words, 200, lines)

    shown = words.shown()

    metrics, seen = words.fontMetrics(), shown.replace("\u200b", "").replace("\n", "")
    assert len(shown.split("\n")) == lines
    assert all(metrics.horizontalAdvance(one) <= 200 for one in shown.split("\n"))
    assert "…" in seen
    assert seen.startswith(text[:4])
    assert seen.endswith("Jonas")


def test_it_is_whole_as_soon_as_there_is_room(words: FewLines) -> None:
    show_name(words, LONG)
    give(words, 200, 2)
    assert words.shown() != words.text()

    give(words, 2400, 2)

    assert words.shown() == words.text()


def test_all_of_it_is_told_to_who_listens_and_who_rests_the_pointer_there(words: FewLines) -> None:
    show_name(words, LONG)
    give(words, 200, 1)
    assert words.accessibleName() == LONG
    assert LONG in told(words)


def test_a_row_that_wraps_is_as_high_as_its_words_in_the_room_they_have(qtbot: QtBot) -> None:
    held = QWidget()
    qtbot.addWidget(held)
    flow = FlowLayout(held)
    made = label()
    show_name(made, LONG)
    flow.addWidget(made)

    held.resize(150, 400)
    held.show()

    assert made.height() == made.heightForWidth(150)
    assert flow.heightForWidth(150) == made.height()
