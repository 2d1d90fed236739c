"""The legend names both people and draws what the map draws."""

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.domain.assessment import Answer
from app.ui import theme
from app.ui.theme import Theme
from app.ui.tokens import load_tokens
from app.ui.widgets.bubble_map.legend import AnswerKey, Legend


def _marks(legend: QWidget) -> list[QImage]:
    """Return the entries as they are painted; with the same words they differ only in their marks."""
    entries = [one for one in legend.findChildren(QLabel) if one.text()]
    for one in entries:
        one.setText("A")
        one.resize(60, 40)
    return [one.grab().toImage() for one in entries]


def test_it_names_both_and_says_what_the_rings_mean(qtbot: QtBot) -> None:
    legend = Legend("Amira", "Jonas")
    qtbot.addWidget(legend)
    words = [one.text() for one in legend.findChildren(QLabel) if one.text()]
    assert words == ["Amira", "Jonas", "differ", "still differ", "agreed"]


def test_every_word_has_a_mark_and_no_two_are_alike(qtbot: QtBot) -> None:
    legend = Legend("A", "A")
    qtbot.addWidget(legend)
    marks = _marks(legend)
    assert len(marks) == 5
    assert all(one != other for at, one in enumerate(marks) for other in marks[:at])


def test_every_answer_and_none_has_a_mark_of_its_own(qtbot: QtBot) -> None:
    key = AnswerKey(tuple((answer, "A") for answer in (*Answer, None)))
    qtbot.addWidget(key)
    marks = _marks(key)
    assert len(marks) == len(Answer) + 1
    assert all(one != other for at, one in enumerate(marks) for other in marks[:at])


def test_it_wraps_when_narrow(qtbot: QtBot) -> None:
    legend = Legend("Amira Haddad", "Jonas Berg")
    qtbot.addWidget(legend)
    assert legend.heightForWidth(150) > legend.heightForWidth(1000)


def test_it_follows_the_text_scale(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, Theme(load_tokens("light")))
    key = AnswerKey(((Answer.CONSISTENTLY, "Consistently"), (None, "Not answered")))
    qtbot.addWidget(key)
    theme.dress(key)
    before = key.sizeHint().height()
    theme.apply(qapp, Theme(load_tokens("light"), 2.0))
    assert key.sizeHint().height() > 1.8 * before
    theme.apply(qapp, Theme(load_tokens("light")))
