"""The quiet line, and the sheet in which a time is set."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui import theme
from app.ui.appearance import Appearance
from app.ui.screens.together.time_box import TimeBox, TimeSheet
from app.ui.widgets.card import Card
from tests.ui.cut_off import cut_off
from tests.ui.together.test_time_box_presenter import Clock


@pytest.fixture
def clock() -> Clock:
    """Return a clock that stands."""
    return Clock()


@pytest.fixture
def box(qtbot: QtBot, appearance: Appearance, clock: Clock) -> Iterator[TimeBox]:
    """Return a line in a narrow window, with people at one characteristic."""
    appearance.set_scale(1.0)
    around = Card()
    theme.dress(around)
    made = TimeBox(clock)
    around.add(made)
    made.enter("growing", "Keeps improving")
    around.resize(480, 200)
    around.show()
    qtbot.waitExposed(around)
    yield made
    appearance.set_scale(1.0)
    around.close()
    around.deleteLater()


def _sheet(box: TimeBox) -> TimeSheet:
    box.ask()
    front = QApplication.activeModalWidget()
    assert isinstance(front, TimeSheet)
    front.activateWindow()  # the offscreen platform makes no dialog active by itself
    QApplication.processEvents()
    return front


def _set(box: TimeBox, minutes: str) -> None:
    sheet = _sheet(box)
    for _one in range(9):
        if _focused(sheet).accessibleName() == minutes:
            break
        QTest.keyClick(_focused(sheet), Qt.Key.Key_Left)
    QTest.keyClick(_focused(sheet), Qt.Key.Key_Return)


def _focused(sheet: TimeSheet) -> QWidget:
    focused = sheet.focusWidget()
    assert focused is not None
    return focused


def test_it_takes_no_room_before_a_time_is_set(box: TimeBox) -> None:
    assert not box.isVisible()


def test_a_time_is_set_by_keys_alone_and_shown_in_words(box: TimeBox) -> None:
    _set(box, "15 minutes")
    assert box.isVisible()
    assert box.words == "About 15 minutes left for Keeps improving"


def test_the_timer_looks_at_the_clock_and_nothing_else_ticks(box: TimeBox, clock: Clock) -> None:
    _set(box, "10 minutes")
    clock.now += 190
    assert box.words == "About 10 minutes left for Keeps improving"
    assert box._timer.isActive()
    box._timer.timeout.emit()
    assert box.words == "About 7 minutes left for Keeps improving"


def test_stop_takes_it_away_and_the_timer_rests(box: TimeBox) -> None:
    _set(box, "5 minutes")
    QTest.mouseClick(box.off, Qt.MouseButton.LeftButton)
    assert (box.isVisible(), box.words, box._timer.isActive()) == (False, "", False)


def test_no_time_is_a_choice_too(box: TimeBox) -> None:
    _set(box, "5 minutes")
    _set(box, "No time")
    assert not box.isVisible()


def test_closing_the_sheet_changes_nothing(box: TimeBox, clock: Clock) -> None:
    _set(box, "5 minutes")
    clock.now += 120
    sheet = _sheet(box)
    assert sheet.choices.current() == "5"
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    box._timer.timeout.emit()
    assert box.words == "About 3 minutes left for Keeps improving"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_neither_the_line_nor_the_sheet_is_cut_off(
    box: TimeBox, clock: Clock, appearance: Appearance, scale: float
) -> None:
    appearance.set_scale(scale)
    _set(box, "5 minutes")
    clock.now += 301
    box._timer.timeout.emit()
    box.window().resize(480, 700)
    sheet = _sheet(box)
    for _round in range(4):
        QApplication.processEvents()
    assert cut_off(box) == []
    assert cut_off(sheet) == []
    sheet.reject()
