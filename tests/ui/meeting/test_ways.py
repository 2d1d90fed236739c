"""Where keys lead in a one-on-one, and from it: each act has one, and Tab goes in reading order."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import Errand, MeetingPlace, MeetingSummaryPlace, OwnTurnPlace
from app.ui.screens.meeting.parts import part_name
from app.ui.screens.meeting.shown import PartName
from app.ui.widgets.reading_order import stops
from tests.robots.meeting import MeetingRobot, meet
from tests.ui.meeting.conftest import Pair


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ("Alt+Left", lambda pair: pair.place(pair.last)),
        ("Ctrl+P", lambda pair: MeetingSummaryPlace(pair.person.id, pair.now.id)),
        ("T", lambda pair: pair.place(together=True)),
        ("H", lambda pair: OwnTurnPlace(pair.person.id, Errand.AGENDA, pair.now.id)),
    ],
)
def test_keys_lead_on(window: MainWindow, robot: MeetingRobot, pair: Pair, keys: str, place: object) -> None:
    assert callable(place)
    robot.press(keys)
    assert window.place == place(pair)


def test_where_both_look_the_neighbours_stay_together(
    window: MainWindow, robot: MeetingRobot, pair: Pair
) -> None:
    robot.together()
    robot.press("Alt+Left")
    assert window.place == MeetingPlace(pair.person.id, pair.last.id, together=True)
    robot.press("Alt+Right")
    assert window.place == MeetingPlace(pair.person.id, pair.now.id, together=True)


@pytest.mark.parametrize("together", [False, True])
def test_every_act_has_words_a_key_and_no_two_have_the_same(
    window: MainWindow, qtbot: QtBot, pair: Pair, session: Session, *, together: bool
) -> None:
    robot = meet(window, qtbot, session, pair.place(together=together))
    for part in PartName:
        robot.screen.beside.show_part(part)
    acts = [one for one in robot.screen.acts() if not one.isSeparator()]
    assert [one.text() for one in acts if one.shortcut().isEmpty()] == []
    keys = Counter(key.toString() for one in acts for key in one.shortcuts())
    assert [key for key, times in keys.items() if times > 1] == []
    of_window = [key.toString() for one in window.menus.view.actions() for key in one.shortcuts()]
    assert set(of_window) & set(keys) == set()


def test_parts_are_reached_by_keys_and_made_when_first_wanted(robot: MeetingRobot) -> None:
    beside = robot.screen.beside
    assert beside.part(PartName.LESSONS) is None
    for number, name in enumerate(PartName, start=1):
        robot.press(f"Ctrl+Alt+{number}")
        part, focused = beside.part(name), QApplication.focusWidget()
        assert part is not None
        assert focused is not None
        assert part.isVisible()
        assert part.isAncestorOf(focused) or focused.accessibleName() == part_name(name)
    robot.press("F6")
    assert robot.focused_name() == robot.screen.ours.list.accessibleName()
    robot.press("F6")
    assert robot.focused_name() == "Priorities"


@pytest.mark.parametrize("into", ["A", "Shift+A", "N", "O", "D"])
def test_keys_lead_out_of_a_field_as_they_lead_in(robot: MeetingRobot, into: str) -> None:
    agenda = robot.screen.ours.list.accessibleName()
    robot.press(into)
    assert robot.focused_name() != agenda
    robot.press("Escape")
    assert robot.focused_name() == agenda
    robot.press(into)
    robot.press("F6")
    assert robot.focused_name() == "Priorities"


def test_people_come_back_where_they_were(robot: MeetingRobot, window: MainWindow, pair: Pair) -> None:
    for keys, spot, name in (
        ("N", "notes", "Notes of both"),
        ("O", "own_notes", "Your own notes"),
        ("D", "decisions", "Add a decision"),
        ("A", "adding", "Add to talk about"),
        ("Shift+A", "adding_mine", "Add for yourself"),
    ):
        robot.to_list()
        robot.press(keys)
        assert robot.screen.spot() == spot
        window.go(pair.place())
        robot.screen.go_on_at(spot)
        assert robot.focused_name() == name
    robot.at("On-call load", "Return")
    spot = robot.screen.spot()
    window.go(pair.place())
    robot.screen.go_on_at(spot)
    assert robot.focused_name() == "What to talk about"


@pytest.mark.parametrize("together", [False, True])
def test_tab_goes_in_reading_order_also_to_what_was_made_late(
    window: MainWindow, qtbot: QtBot, pair: Pair, session: Session, *, together: bool
) -> None:
    robot = meet(window, qtbot, session, pair.place(together=together))
    robot.decide("Ship on Friday")
    robot.press("L")
    robot.at("On-call load", "Return")
    robot.screen.beside.show_part(PartName.PRAISE)
    robot.screen.beside.show_part(PartName.LESSONS)
    stops(robot.screen)[0].setFocus()
    walked = []
    for _stop in range(120):
        focused = QApplication.focusWidget()
        assert focused is not None
        walked.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        if QApplication.focusWidget() in walked:
            break
    screen = robot.screen
    pieces: list[QWidget | None] = [screen.last_time, screen.ours.list, screen.ours.panel]
    pieces += [screen.ours.add_line, screen.mine]
    pieces += [screen.notes, screen.own_notes, screen.decisions, screen.beside]
    order = [at for one in walked for at, piece in enumerate(pieces) if piece and _holds(piece, one)]
    assert order == sorted(order)
    assert set(order) == {at for at, piece in enumerate(pieces) if piece}
    decided = [one.accessibleName() for one in walked if screen.decisions.isAncestorOf(one)]
    assert decided == ["Decision", "Take off: Ship on Friday", "Add a decision", "Add: Add a decision"]
    parts = [screen.beside.part(one) for one in PartName]
    order = [at for one in walked for at, part in enumerate(parts) if part and part.isAncestorOf(one)]
    assert order == sorted(order)
    inside = [one for one in walked if screen.isAncestorOf(one)]
    inside[-1].setFocus()
    for one in reversed(inside):
        assert QApplication.focusWidget() is one
        QTest.keyClick(one, Qt.Key.Key_Backtab)


def _holds(piece: QWidget, one: QWidget) -> bool:
    return piece is one or piece.isAncestorOf(one)
