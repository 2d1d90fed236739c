"""A question whose words hold a name, however long it is."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.ui.appearance import Appearance
from app.ui.question import Answer, Question
from tests.ui.cut_off import cut_off

LONG = "Zwid" * 52


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Return a small window to ask in."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1024, 700)
    made.show()
    return made


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_name_without_spaces_goes_on_in_the_next_line(
    window: QWidget, appearance: Appearance, scale: float
) -> None:
    appearance.set_scale(scale)
    question = Question(window, f"Remove {LONG}?", f"What {LONG} said goes.", [Answer("yes", "Remove")])
    question.open()
    said = question.findChildren(QLabel)
    assert [one.accessibleName() for one in said] == [f"Remove {LONG}?", f"What {LONG} said goes."]
    assert [one.text() for one in said if one.width() < one.minimumSizeHint().width()] == []
    assert cut_off(question) == []
    assert question.width() <= window.width()


def test_a_question_without_a_body_has_no_empty_line(window: QWidget) -> None:
    question = Question(window, "Remove it?", "", [Answer("yes", "Remove")])
    assert [one.text() for one in question.findChildren(QLabel)] == ["Remove it?"]
