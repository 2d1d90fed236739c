"""The map in a window: what one act redraws, keys, pointer, scrolling, themes."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.domain.assessment import Answer
from app.ui import theme
from app.ui.theme import Theme
from app.ui.tokens import load_tokens
from app.ui.widgets.bubble_map.bubble_map import BubbleMap
from tests.ui.widgets.bubble_map.maps import COLUMNS, TITLES, bubble, rows


class Painted(QObject):
    """Remembers which part of a widget was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.region = QRegion()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Add what is painted."""
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return super().eventFilter(watched, event)


@pytest.fixture
def shown(qapp: QApplication, qtbot: QtBot) -> BubbleMap:
    """Return a map of three rows on the screen, in the light theme."""
    theme.apply(qapp, Theme(load_tokens("light")))
    made = BubbleMap("Where we each see it")
    qtbot.addWidget(made)
    theme.dress(made)
    made.resize(760, 400)
    made.show_map(COLUMNS, rows(4))
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    QApplication.processEvents()
    return made


def centre(shown: BubbleMap, bubble_id: str) -> QPoint:
    """Return a bubble's centre on the canvas."""
    return shown.canvas.square_of(bubble_id).center()


def test_one_act_redraws_one_bubble(shown: BubbleMap) -> None:
    painted = Painted()
    shown.canvas.installEventFilter(painted)
    shown.update_bubble(bubble("1-1-1", agreed=True))
    QApplication.processEvents()
    assert not painted.region.isEmpty()
    assert shown.canvas.square_of("1-1-1").contains(painted.region.boundingRect())


def test_a_redrawn_bubble_looks_as_if_the_map_were_drawn_anew(shown: BubbleMap) -> None:
    changed = bubble("1-1-1", Answer.NO_CHANCE, None, growth=True)
    shown.grab()
    shown.update_bubble(bubble("1-1-1", agreed=True))
    shown.update_bubble(changed)
    patched = shown.canvas.grab().toImage()
    all_rows = list(rows(4))
    cells = list(all_rows[1].cells)
    cells[1] = tuple(changed if one.id == changed.id else one for one in cells[1])
    all_rows[1] = replace(all_rows[1], cells=tuple(cells))
    shown.show_map(COLUMNS, tuple(all_rows))
    assert shown.canvas.grab().toImage() == patched


def test_an_unknown_bubble_is_an_error(shown: BubbleMap) -> None:
    with pytest.raises(KeyError):
        shown.update_bubble(bubble("nowhere"))
    with pytest.raises(KeyError):
        shown.select("nowhere")


def test_selecting_shows_and_tells_nobody(shown: BubbleMap) -> None:
    told: list[str] = []
    shown.selected.connect(told.append)
    before = shown.canvas.grab().toImage()
    shown.select("0-0-1")
    assert shown.canvas.grab().toImage() != before
    assert shown.current() == "0-0-1"
    shown.select(None)
    assert shown.canvas.grab().toImage() == before
    assert told == []


def test_keys_walk_the_map_and_enter_opens(shown: BubbleMap) -> None:
    selected: list[str] = []
    opened: list[str] = []
    shown.selected.connect(selected.append)
    shown.opened.connect(opened.append)
    shown.canvas.clearFocus()
    shown.setFocus(Qt.FocusReason.TabFocusReason)
    assert shown.current() == "0-0-0"
    for key in (Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_Return):
        QTest.keyClick(shown.canvas, key)
    assert selected == ["0-0-0", "0-0-1", "0-3-3", "0-0-0"]
    assert opened == ["0-0-0"]


def test_the_first_arrow_key_goes_to_the_first_bubble(shown: BubbleMap) -> None:
    told: list[str] = []
    shown.selected.connect(told.append)
    QTest.keyClick(shown.canvas, Qt.Key.Key_Return)
    QTest.keyClick(shown.canvas, Qt.Key.Key_Down)
    assert told == ["0-0-0"]


def test_the_pointer_selects_and_a_double_click_opens(shown: BubbleMap) -> None:
    selected: list[str] = []
    opened: list[str] = []
    shown.selected.connect(selected.append)
    shown.opened.connect(opened.append)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(shown.canvas, left, none, QPoint(2, 2))
    QTest.mouseClick(shown.canvas, left, none, centre(shown, "0-1-0"))
    QTest.mouseDClick(shown.canvas, left, none, centre(shown, "0-1-0"))
    assert selected == ["0-1-0"]
    assert opened == ["0-1-0"]


def test_a_resting_pointer_reads_the_description_and_no_markup(shown: BubbleMap) -> None:
    shown.update_bubble(replace(bubble("0-0-0"), description="<b>Bold</b> claims"))
    here = centre(shown, "0-0-0")
    QApplication.sendEvent(
        shown.canvas, QHelpEvent(QEvent.Type.ToolTip, here, shown.canvas.mapToGlobal(here))
    )
    assert "&lt;b&gt;Bold&lt;/b&gt; claims" in QToolTip.text()
    QApplication.sendEvent(
        shown.canvas, QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), shown.canvas.mapToGlobal(QPoint(1, 1)))
    )
    QToolTip.hideText()


def test_another_map_keeps_the_place_if_it_is_still_there(shown: BubbleMap) -> None:
    shown.select("2-3-3")
    shown.show_map(COLUMNS, rows(4))
    assert shown.current() == "2-3-3"
    shown.show_map(COLUMNS, rows(1))
    assert shown.current() is None


def test_a_large_map_scrolls_to_where_people_are(shown: BubbleMap) -> None:
    shown.show_map(COLUMNS, rows(9, TITLES * 4))
    assert shown.verticalScrollBar().maximum() > 0
    shown.select("11-3-8")
    assert shown.viewport().rect().contains(shown.canvas.mapTo(shown.viewport(), centre(shown, "11-3-8")))


def test_a_map_moves_closer_together_before_it_scrolls(shown: BubbleMap) -> None:
    roomy = shown.canvas.height()
    shown.resize(760, roomy - 20)
    QApplication.processEvents()
    assert shown.canvas.height() < roomy
    assert shown.verticalScrollBar().maximum() == 0
    shown.resize(760, roomy + 20)
    QApplication.processEvents()
    assert shown.canvas.height() == roomy


def test_text_twice_as_large_makes_larger_bubbles_and_dark_another_ground(
    qapp: QApplication, shown: BubbleMap
) -> None:
    before = shown.canvas.square_of("0-0-0").width()
    theme.apply(qapp, Theme(load_tokens("dark"), 2.0))
    assert shown.canvas.square_of("0-0-0").width() > 1.8 * before
    ground = shown.canvas.grab().toImage().pixelColor(1, shown.canvas.height() - 2)
    assert ground == theme.current().colour("card")


def test_an_empty_map_can_be_shown(shown: BubbleMap) -> None:
    shown.show_map((), ())
    assert not shown.grab().isNull()
    assert shown.sizeHint().height() >= shown.minimumSizeHint().height()
