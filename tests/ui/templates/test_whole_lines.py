"""No line of the lists for agendas is cut off at its end."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui import theme
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.screens.templates.pick_lists import WordsList
from tests.robots.agendas import go_to_agendas


def room_of_words(shown: WordsList, row: int) -> QRect:
    """Return the room in which the words of a line are drawn."""
    option = QStyleOptionViewItem()
    shown.initViewItemOption(option)
    index = shown.model().index(row, 0)
    delegate = shown.itemDelegate()
    assert isinstance(delegate, QStyledItemDelegate)
    delegate.initStyleOption(option, index)
    room = shown.visualRect(index)
    room.setRight(min(room.right(), shown.viewport().width() - 1))
    option.rect = room
    element = QStyle.SubElement.SE_ItemViewItemText
    around = shown.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option, shown) + 1
    return shown.style().subElementRect(element, option, shown).adjusted(around, 0, -around, 0)


def is_cut(shown: WordsList, row: int) -> bool:
    """Tell whether the words of a line are cut off."""
    room = room_of_words(shown, row)
    fonts = QFontMetrics(theme.current().font(bold=not shown.item(row).flags()))
    words = shown.item(row).text()
    needed = fonts.boundingRect(QRect(0, 0, room.width(), 10_000), Qt.TextFlag.TextWordWrap, words)
    return needed.height() > room.height() or needed.width() > room.width()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [1024, 1100, 1280, 1440])
def test_every_question_is_whole(
    window: MainWindow, qtbot: QtBot, team: Session, appearance: Appearance, scale: float, width: int
) -> None:
    appearance.set_scale(scale)
    window.resize(width, 700)
    robot = go_to_agendas(window, qtbot, team)
    robot.press("Alt+2")
    robot.rest()
    shown = robot.screen.questions.list
    assert [shown.item(row).text() for row in range(shown.count()) if is_cut(shown, row)] == []
