"""Who scrolls a page changes no field on the way."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.screens.day_field import day_edit
from app.ui.screens.person.choice_field import ChoiceField


def a_day() -> QWidget:
    """Return a field for a day."""
    made = day_edit("The day")
    made.setDate(QDate(2026, 12, 15))
    return made


def a_choice() -> QWidget:
    """Return a list to choose from."""
    made = ChoiceField("Theme")
    made.offer([("a", "First"), ("b", "Second"), ("c", "Third")])
    return made


def stands_in(field: QWidget) -> str:
    """Return what stands in a field."""
    return field.key if isinstance(field, ChoiceField) else _day(field)


def _day(field: QWidget) -> str:
    assert isinstance(field, QDateEdit)
    return field.text()


@pytest.mark.parametrize("with_keyboard", [False, True])
@pytest.mark.parametrize("make", [a_day, a_choice])
def test_the_wheel_scrolls_past_a_field(
    qtbot: QtBot, make: Callable[[], QWidget], *, with_keyboard: bool
) -> None:
    made = make()
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.addWidget(made)
    column.addStretch(1)
    inner.resize(280, 2000)
    field = made.combo if isinstance(made, ChoiceField) else made
    area = QScrollArea()
    area.setWidget(inner)
    area.resize(300, 200)
    qtbot.addWidget(area)
    with qtbot.waitExposed(area):
        area.show()
    if with_keyboard:
        field.setFocus()
    before, had_keyboard = stands_in(made), field.hasFocus()
    at = QPointF(field.mapTo(area, field.rect().center()))
    QTest.wheelEvent(area.windowHandle(), at, QPoint(0, -120))
    assert stands_in(made) == before
    assert field.hasFocus() is had_keyboard
    assert area.verticalScrollBar().value() > 0


def test_no_day_lies_beyond_the_last_one(qtbot: QtBot) -> None:
    field = day_edit("The day")
    qtbot.addWidget(field)
    field.setDate(QDate(9999, 12, 31))
    assert field.date() <= QDate(2999, 12, 31)
