"""The list at the side."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.ui.widgets.sidebar import Entry, Section, Sidebar

SECTIONS = (
    Section(Entry("people", "People"), (Entry("p1", "Amira Haddad"), Entry("p2", "Bo Lindqvist"))),
    Section(Entry("", "More"), (Entry("f", "Framework"),)),
)
FOOT = (Entry("lock", "Lock", "Ctrl L"),)


@pytest.fixture
def sidebar(qtbot: QtBot) -> Sidebar:
    """Return a list with two people, on the screen."""
    made = Sidebar("Fika", "Where to go")
    qtbot.addWidget(made)
    made.show_sections(SECTIONS, FOOT)
    made.resize(made.width(), 500)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def place(sidebar: Sidebar, name: str) -> QPushButton:
    """Return the button of a place that is shown."""
    return next(one for one in places(sidebar) if one.text() == name)


def places(sidebar: Sidebar) -> list[QPushButton]:
    """Return the buttons that are shown."""
    QApplication.processEvents()
    return [one for one in sidebar.findChildren(QPushButton) if not one.isHidden()]


def test_a_click_asks_to_go_and_leaves_the_mark_to_whoever_goes(qtbot: QtBot, sidebar: Sidebar) -> None:
    sidebar.set_chosen("p1")
    with qtbot.waitSignal(sidebar.chosen) as heard:
        QTest.mouseClick(place(sidebar, "Bo Lindqvist"), Qt.MouseButton.LeftButton)
    assert heard.args == ["p2"]
    assert place(sidebar, "Amira Haddad").isChecked()
    assert not place(sidebar, "Bo Lindqvist").isChecked()


def test_the_arrow_keys_go_up_and_down(sidebar: Sidebar) -> None:
    place(sidebar, "People").setFocus()
    QTest.keyClick(place(sidebar, "People"), Qt.Key.Key_Up)
    assert place(sidebar, "People").hasFocus()
    QTest.keyClick(place(sidebar, "People"), Qt.Key.Key_Down)
    assert place(sidebar, "Amira Haddad").hasFocus()
    told: list[str] = []
    sidebar.chosen.connect(told.append)
    QTest.keyClick(place(sidebar, "Amira Haddad"), Qt.Key.Key_Return)
    assert told == ["p1"]


def test_a_new_list_keeps_the_mark_and_drops_what_has_gone(sidebar: Sidebar) -> None:
    sidebar.set_chosen("p2")
    sidebar.show_sections(SECTIONS)
    assert place(sidebar, "Bo Lindqvist").isChecked()
    sidebar.show_sections(SECTIONS[1:])
    assert not any(one.isChecked() for one in places(sidebar))


def test_a_hint_is_read_out_with_its_place(sidebar: Sidebar) -> None:
    lock = place(sidebar, "Lock")
    assert (lock.accessibleName(), lock.accessibleDescription()) == ("Lock", "Ctrl L")
    assert not lock.isCheckable()


def test_a_long_name_never_widens_the_list(sidebar: Sidebar) -> None:
    before = sidebar.width()
    sidebar.show_sections((Section(Entry("", "People"), (Entry("p", "An exceedingly long name " * 5),)),))
    assert sidebar.grab().width() == before
    assert sidebar.sizeHint().width() <= before


def test_the_same_places_stay_as_they_are_and_others_take_their_place(sidebar: Sidebar) -> None:
    before = places(sidebar)

    sidebar.show_sections(list(SECTIONS), list(FOOT))
    assert places(sidebar) == before

    sidebar.show_sections(SECTIONS[1:], FOOT)
    assert [one.text() for one in places(sidebar)] == ["Framework", "Lock"]

    sidebar.show_sections([])
    assert places(sidebar) == []
