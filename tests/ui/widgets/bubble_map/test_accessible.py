"""Every bubble can be heard, and nothing falls over when the map goes."""

import gc
import subprocess
import sys

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.widgets.bubble_map.bubble_map import BubbleMap
from tests.ui.widgets.bubble_map.maps import COLUMNS, rows


@pytest.fixture
def shown(qtbot: QtBot) -> BubbleMap:
    """Return a map on the screen."""
    made = BubbleMap("Where we each see it")
    qtbot.addWidget(made)
    made.resize(760, 400)
    made.show_map(COLUMNS, rows(2))
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    QApplication.processEvents()
    return made


def heard(shown: BubbleMap) -> QAccessibleInterface:
    """Return the map as a screen reader has it."""
    return QAccessible.queryAccessibleInterface(shown.canvas)


def test_the_map_is_a_list_with_a_name(shown: BubbleMap) -> None:
    assert heard(shown).role() is QAccessible.Role.List
    assert heard(shown).text(QAccessible.Text.Name) == "Where we each see it"


def test_each_bubble_is_an_item_with_its_description_and_place(shown: BubbleMap) -> None:
    listed = heard(shown)
    names = [listed.child(at).text(QAccessible.Text.Name) for at in range(listed.childCount())]
    assert names == [f"About {spot.id}." for spot in shown.canvas.spots]
    last = listed.child(listed.childCount() - 1)
    assert last.role() is QAccessible.Role.ListItem
    middle = shown.canvas.mapToGlobal(shown.canvas.square_of(shown.canvas.spots[-1].id).center())
    assert last.rect().contains(middle)
    assert listed.childAt(middle.x(), middle.y()).text(QAccessible.Text.Name) == names[-1]
    assert listed.indexOfChild(last) == listed.childCount() - 1
    assert last.childCount() == 0


def test_where_people_are_is_selected_and_has_the_keyboard(shown: BubbleMap) -> None:
    shown.select("1-1-1")
    shown.setFocus()
    listed = heard(shown)
    at = [spot.id for spot in shown.canvas.spots].index("1-1-1")
    assert listed.child(at).state().selected
    assert listed.child(at).state().focused
    assert not listed.child(0).state().selected
    assert listed.focusChild().text(QAccessible.Text.Name) == "About 1-1-1."


def test_a_bubble_that_has_gone_is_no_longer_valid(shown: BubbleMap) -> None:
    gone = heard(shown).child(shown.canvas.spots.index(shown.canvas.spots[-1]))
    assert gone.isValid()
    shown.show_map(COLUMNS, rows(1))
    assert not gone.isValid()
    assert gone.text(QAccessible.Text.Name) == ""
    assert gone.rect().isEmpty()


MANY_MAPS = """
import gc
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from app.ui.widgets.bubble_map.bubble_map import BubbleMap
from tests.ui.widgets.bubble_map.maps import COLUMNS, rows

app = QApplication([])
QAccessible.setActive(True)
freed = []
for number in range(20):
    shown = BubbleMap("map")
    shown.canvas.destroyed.connect(lambda: freed.append(1))
    shown.show_map(COLUMNS, rows(5))
    shown.show()
    shown.setFocus()
    app.processEvents()
    listed = QAccessible.queryAccessibleInterface(shown.canvas)
    for at in range(listed.childCount()):
        item = listed.child(at)
        item.text(QAccessible.Text.Name), item.rect(), item.state(), item.parent().childCount()
        QTest.keyClick(shown.canvas, Qt.Key.Key_Right)
    if number % 2:
        del item, listed
    shown.close()
    shown.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
print("freed", len(freed))
"""


def test_many_maps_come_and_go_while_somebody_listens() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", MANY_MAPS], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "freed 20"), done.stderr


def test_a_map_is_freed_when_it_goes(qtbot: QtBot) -> None:
    made = BubbleMap("map")
    made.show_map(COLUMNS, rows(2))
    made.show()
    qtbot.waitExposed(made)
    heard(made).child(0)
    with qtbot.waitSignal(made.canvas.destroyed):
        made.close()
        made.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
