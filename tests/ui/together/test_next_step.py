"""The sheet of the next step: walked by keys, folded where narrow, freed when closed."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.services.framework_file import read_framework
from app.services.frameworks import built_in_source
from app.ui import theme
from app.ui.appearance import Appearance
from app.ui.screens.together.next_step import NextStepSheet, open_next_step, open_next_step_of
from tests.ui.conftest import settle
from tests.ui.cut_off import cut_off

FRAMEWORK = read_framework(built_in_source())
DISCIPLINE = FRAMEWORK.disciplines[0].id
FIRST, SECOND, *_MIDDLE, WIDEST = FRAMEWORK.steps
ROW = FRAMEWORK.characteristics[1]
MARK = "You are talking about this one"


@pytest.fixture
def parent(qtbot: QtBot, appearance: Appearance) -> Iterator[QWidget]:
    """Return a window to open the sheet in."""
    appearance.set_scale(1.0)
    made = QWidget()
    theme.dress(made)
    made.resize(1360, 860)
    made.show()
    qtbot.waitExposed(made)
    yield made
    appearance.set_scale(1.0)
    made.close()
    made.deleteLater()


def _opened(parent: QWidget) -> NextStepSheet:
    """Open the sheet at the first behaviour of a row."""
    behaviour = FRAMEWORK.cell(ROW.id, FIRST.id, DISCIPLINE)[0]
    sheet = open_next_step(parent, FRAMEWORK, DISCIPLINE, behaviour.id)
    sheet.activateWindow()
    _rest()
    return sheet


def _rest() -> None:
    for _round in range(4):
        QApplication.processEvents()


def _read(sheet: NextStepSheet) -> list[str]:
    _rest()
    return [one.text() for one in sheet.findChildren(QLabel) if one.isVisible()]


def test_two_steps_stand_beside_each_other_and_the_behaviour_is_marked(parent: QWidget) -> None:
    sheet = _opened(parent)
    read = _read(sheet)
    assert [one for one in read if one in (ROW.name, FIRST.name, SECOND.name)] == [
        ROW.name,
        FIRST.name,
        SECOND.name,
    ]
    at = read.index(MARK)
    assert read[at + 1] == FRAMEWORK.cell(ROW.id, FIRST.id, DISCIPLINE)[0].text
    assert sheet.columns is not None
    assert not sheet.columns.folded
    sheet.reject()


def test_right_and_left_walk_and_the_buttons_rest_at_the_ends(parent: QWidget) -> None:
    sheet = _opened(parent)
    assert (sheet.narrower.isEnabled(), sheet.wider.isEnabled()) == (False, True)
    for _step in FRAMEWORK.steps:
        QTest.keyClick(sheet.close_button, Qt.Key.Key_Right)
    assert WIDEST.name in _read(sheet)
    assert (sheet.narrower.isEnabled(), sheet.wider.isEnabled()) == (True, False)
    QTest.keyClick(sheet.close_button, Qt.Key.Key_Left)
    assert len([one for one in _read(sheet) if one in {step.name for step in FRAMEWORK.steps}]) == 2
    sheet.reject()


def test_the_buttons_walk_too_and_the_keyboard_is_never_lost(parent: QWidget) -> None:
    sheet = _opened(parent)
    sheet.wider.setFocus()
    for _step in FRAMEWORK.steps:
        QTest.keyClick(sheet.focusWidget() or sheet, Qt.Key.Key_Return)
        if not sheet.isVisible():
            break
    assert not sheet.isVisible(), "at the end Enter closes, since the keyboard is on Close"


def test_a_whole_characteristic_begins_at_the_narrowest_step_with_no_mark(parent: QWidget) -> None:
    sheet = open_next_step_of(parent, FRAMEWORK, DISCIPLINE, ROW.id)
    read = _read(sheet)
    assert FIRST.name in read
    assert MARK not in read
    sheet.reject()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1360, 860), (1024, 700)])
def test_nothing_is_cut_off_and_narrow_means_one_below_the_other(
    parent: QWidget, appearance: Appearance, scale: float, size: tuple[int, int]
) -> None:
    appearance.set_scale(scale)
    parent.resize(*size)
    sheet = _opened(parent)
    _rest()
    assert cut_off(sheet) == []
    assert sheet.columns is not None
    assert sheet.columns.folded is (scale == 2.0 and size[0] == 1024)
    sheet.reject()


def test_it_folds_and_unfolds_with_the_sheet(parent: QWidget) -> None:
    sheet = _opened(parent)
    sheet.resize(500, 600)
    _rest()
    assert sheet.columns is not None
    assert sheet.columns.folded
    assert cut_off(sheet) == []
    sheet.resize(900, 600)
    assert not sheet.columns.folded
    sheet.reject()


def test_a_long_step_is_scrolled_by_keys(parent: QWidget) -> None:
    parent.resize(1024, 360)
    sheet = _opened(parent)
    bar = sheet._bar
    QTest.keyClick(sheet.close_button, Qt.Key.Key_PageDown)
    paged = bar.value()
    QTest.keyClick(sheet.close_button, Qt.Key.Key_Down)
    assert 0 < paged < bar.value()
    QTest.keyClick(sheet.close_button, Qt.Key.Key_Right)
    assert bar.value() == 0
    sheet.reject()


def test_escape_closes_and_frees_it(parent: QWidget) -> None:
    sheet = _opened(parent)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    settle()
    assert not shiboken6.isValid(sheet)
