"""The legend names both people and draws what the map draws."""

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.domain.assessment import Answer
from app.ui import theme
from app.ui.theme import Theme
from app.ui.tokens import load_tokens
from app.ui.widgets.bubble_map.legend import AnswerKey, Legend


def test_it_names_both_and_says_what_the_rings_mean(qtbot: QtBot) -> None:
    legend = Legend("Amira", "Jonas")
    qtbot.addWidget(legend)
    words = [one.text() for one in legend.findChildren(QLabel) if one.text()]
    assert words == ["Amira", "Jonas", "differ", "agreed"]


def test_every_word_has_a_mark_and_no_two_are_alike(qtbot: QtBot) -> None:
    legend = Legend("Amira", "Jonas")
    qtbot.addWidget(legend)
    marks = [one.pixmap().toImage() for one in legend.findChildren(QLabel) if not one.pixmap().isNull()]
    assert len(marks) == 4
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
