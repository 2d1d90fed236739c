"""An employee's agenda: kept as it is typed, sealed where only they see it, and nothing of the manager's."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.errors import DiskFullError, WriteFailedError
from app.domain.visibility import Room
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import Errand, MeetingPlace, OwnTurnPlace, PersonPlace
from app.ui.screens.hand_over.give_back import GiveBackPart
from tests.robots.going_in import go_in
from tests.robots.own_turn import OwnTurnRobot
from tests.storage.limits import file_size_limit
from tests.ui.conftest import OPENED_BY, settle
from tests.ui.own_turn.two import MANAGERS, PHRASE, Two, open_again


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, two: Two) -> OwnTurnRobot:
    """Return a robot before the agenda of the one-on-one to come."""
    return two.hand_over(window, qtbot, Errand.AGENDA)


def under_a_phrase(robot: OwnTurnRobot) -> None:
    """Choose a phrase for what only they see."""
    robot.press("Ctrl+Shift+P")
    robot.choose_phrase(PHRASE)


def nothing_of_the_managers(robot: OwnTurnRobot) -> None:
    """Look for words of the manager's in all there is of the window."""
    settle()
    said = robot.says()
    assert [one for one in MANAGERS if one in said] == []


def test_they_see_what_both_see_and_nothing_else(robot: OwnTurnRobot, two: Two) -> None:
    assert two.session.room is Room.EMPLOYEE
    assert robot.sees("Amira, what do you want to talk about?")
    assert robot.sees("zqagenda of both")
    assert robot.sees("Write the talk")
    assert "zqmine" not in robot.says()
    assert robot.window.windowTitle() == "Agenda — Fika"
    nothing_of_the_managers(robot)


def test_the_probe_sees_what_is_the_managers(window: MainWindow, qtbot: QtBot, two: Two) -> None:
    go_in(window, two.session, PersonPlace(two.person))
    settle()
    assert "Bo Lindqvist" in OwnTurnRobot(window, qtbot).says()


def test_what_is_typed_is_kept_at_a_pause(robot: OwnTurnRobot, two: Two, qtbot: QtBot) -> None:
    robot.type_here("A second reviewer")
    qtbot.waitUntil(lambda: two.brought() == ["A second reviewer"])
    robot.type_here(" for deploys")
    qtbot.waitUntil(lambda: two.brought() == ["A second reviewer for deploys"])


def test_several_lines_follow_each_other_by_enter(robot: OwnTurnRobot, two: Two) -> None:
    robot.bring_up("One")
    robot.type_here("Two")
    robot.enter()
    robot.agenda.flush()
    assert two.brought() == robot.brought() == ["One", "Two"]


def test_what_is_half_typed_survives_the_lock(robot: OwnTurnRobot, two: Two) -> None:
    robot.type_here("half ty")
    robot.window.lock()
    again = open_again(two)
    again.enter_manager()
    assert [line.item.words for line in again.agendas.ours(two.meeting)] == ["zqagenda of both", "half ty"]
    again.close()


def test_an_emptied_line_leaves_the_agenda_and_comes_back_with_words(robot: OwnTurnRobot, two: Two) -> None:
    robot.bring_up("Deploys")
    robot.type_into("Something you bring, 1", "")
    robot.agenda.flush()
    assert two.brought() == []
    robot.type_into("Something you bring, 1", "Deploys again")
    robot.agenda.flush()
    assert two.brought() == ["Deploys again"]


def test_a_line_that_was_taken_off_can_be_brought_back(robot: OwnTurnRobot, two: Two) -> None:
    robot.bring_up("Deploys")
    robot.click("Take off: Deploys")
    assert two.brought() == []
    assert robot.sees("Taken off: Deploys")
    robot.click("Bring it back")
    assert robot.focused_name() == "Something you bring, 2"
    assert two.brought() == robot.brought() == ["Deploys"]
    assert not robot.sees("Taken off")


def test_a_line_that_was_just_typed_is_taken_off_by_a_press_that_moves_no_keyboard(
    robot: OwnTurnRobot, two: Two
) -> None:
    """A screen reader presses so, and the mouse on a Mac."""
    robot.agenda.shared.begin()
    robot.type_here("Deploys")
    press_without_going_there(robot, "Take off: Deploys")
    assert (two.brought(), robot.brought()) == ([], [])
    robot.click("Bring it back")
    assert two.brought() == ["Deploys"]
    under_a_phrase(robot)
    robot.agenda.own.lines.begin()
    robot.type_here("Would I like the other team?")
    press_without_going_there(robot, "Take off: Would I like the other team?")
    assert (two.opened(), robot.kept()) == ((), [])


def test_once_a_phrase_is_chosen_the_keyboard_is_where_only_they_see(robot: OwnTurnRobot, two: Two) -> None:
    """Elsewhere it would be on handing back, and a blank typed there would press it."""
    under_a_phrase(robot)
    robot.type_here("My salary, and a move")
    robot.enter()
    assert robot.agenda.isVisible()
    assert robot.kept() == ["My salary, and a move"]
    assert two.brought() == []


def test_each_line_is_called_by_its_number_so_that_who_listens_can_tell_them_apart(
    robot: OwnTurnRobot,
) -> None:
    assert called(robot) == ["Something you bring, 1"]
    for words in ("One", "Two", "Three"):
        robot.bring_up(words)
    assert called(robot) == [f"Something you bring, {number}" for number in (1, 2, 3, 4)]
    assert robot.focused_name() == "Something you bring, 4"
    robot.click("Take off: Two")
    assert called(robot) == [f"Something you bring, {number}" for number in (1, 2, 3)]
    assert robot.focused_name() == "Something you bring, 2"
    assert robot.typed_in("Something you bring, 2") == "Three"
    under_a_phrase(robot)
    robot.keep_for_oneself("Would I like the other team?")
    assert robot.focused_name() == "Something only you see, 2"


def called(robot: OwnTurnRobot) -> list[str]:
    """Return what their lines for both are called, from top to bottom."""
    robot.rest()
    found = [one for one in robot.agenda.shared.findChildren(QLineEdit) if one.isVisible()]
    return [one.accessibleName() for one in sorted(found, key=lambda one: one.mapToGlobal(one.pos()).y())]


def press_without_going_there(robot: OwnTurnRobot, words: str) -> None:
    """Press a button while the keyboard stays in the line that is typed into."""
    robot.buttons(words)[0].click()
    robot.rest()


def test_without_a_phrase_there_is_no_place_for_oneself(robot: OwnTurnRobot) -> None:
    assert robot.sees("Only you see this")
    assert robot.sees("Jonas can’t open it")
    assert not robot.agenda.own.lines.isVisible()


def test_what_they_keep_to_themselves_is_sealed_as_it_is_typed(
    robot: OwnTurnRobot, two: Two, qtbot: QtBot
) -> None:
    under_a_phrase(robot)
    robot.type_here("Would I like the other team?")
    qtbot.waitUntil(lambda: [one.words for one in two.opened()] == ["Would I like the other team?"])
    assert two.brought() == []
    two.take_back()
    assert "other team" not in repr(two.session._vault.read("SELECT * FROM agenda_item"))


def test_handing_back_puts_it_away_and_going_on_asks_for_the_phrase(robot: OwnTurnRobot) -> None:
    under_a_phrase(robot)
    robot.keep_for_oneself("zqhers")
    robot.press("Alt+Left")
    settle()
    assert robot.sees("What you keep to yourself is sealed under your phrase.")
    assert "zqhers" not in robot.says()
    robot.press("Alt+Right")
    settle()
    assert "zqhers" not in robot.says()
    robot.press("Ctrl+Shift+P")
    robot.type_phrase("not my phrase at all")
    assert robot.sees("phrase")
    assert "zqhers" not in robot.says()
    robot.type_phrase(PHRASE)
    assert robot.kept() == ["zqhers"]


def test_the_manager_gets_the_one_on_one_back_by_the_passphrase(robot: OwnTurnRobot, two: Two) -> None:
    under_a_phrase(robot)
    robot.keep_for_oneself("zqhers")
    robot.press("Alt+Left")
    robot.give_back("not this one")
    assert isinstance(robot.turn.shown, GiveBackPart)
    nothing_of_the_managers(robot)
    robot.give_back(OPENED_BY)
    settle()
    assert robot.window.place == MeetingPlace(two.person, two.meeting)
    assert two.session.room is Room.MANAGER
    assert "zqhers" not in robot.says()


def test_the_windows_own_gate_finds_nothing_of_theirs_behind_it(robot: OwnTurnRobot, two: Two) -> None:
    under_a_phrase(robot)
    robot.keep_for_oneself("zqhers")
    robot.window.go(PersonPlace(two.person))
    settle()
    assert isinstance(robot.turn.shown, GiveBackPart)
    assert "zqhers" not in robot.says()
    robot.press("Esc")


def test_one_of_theirs_is_brought_up_for_both(robot: OwnTurnRobot, two: Two) -> None:
    under_a_phrase(robot)
    robot.keep_for_oneself("For me")
    robot.keep_for_oneself("For both")
    QTest.mouseClick(robot.buttons("Bring it up")[1], Qt.MouseButton.LeftButton)
    assert two.brought() == robot.brought() == ["For both"]
    assert robot.kept() == [one.words for one in two.opened()] == ["For me"]


def test_what_they_took_out_of_the_box_can_be_brought_back(robot: OwnTurnRobot, two: Two) -> None:
    under_a_phrase(robot)
    robot.keep_for_oneself("First")
    robot.keep_for_oneself("Second")
    robot.click("Take off: First")
    assert [one.words for one in two.opened()] == ["Second"]
    robot.click("Bring it back")
    assert robot.kept() == [one.words for one in two.opened()] == ["First", "Second"]


def test_another_phrase_keeps_what_is_there(robot: OwnTurnRobot, two: Two) -> None:
    under_a_phrase(robot)
    robot.keep_for_oneself("Mine")
    robot.press("Ctrl+Shift+P")
    robot.choose_phrase("another orbit harbour")
    seal = two.session.own_agendas.seal_of(two.person)
    assert seal is not None
    key = seal.key_for("another orbit harbour")
    assert [one.words for one in two.session.own_agendas.open(two.person, key)] == ["Mine"]
    assert robot.kept() == ["Mine"]


def test_who_forgot_the_phrase_is_told_what_goes_before_it_does(robot: OwnTurnRobot, two: Two) -> None:
    under_a_phrase(robot)
    robot.keep_for_oneself("Mine")
    robot.bring_up("Ours")
    robot.press("Alt+Left")
    robot.press("Alt+Right")
    robot.press("Ctrl+Shift+P")
    robot.click("I forgot my phrase…")
    assert robot.sees("goes for good")
    robot.click("Try to remember it")
    assert two.session.own_agendas.is_there(two.person)
    robot.press("Ctrl+Shift+P")
    robot.click("I forgot my phrase…")
    robot.type_into("Type “Amira” to start again", "Amira")
    robot.click("Start again")
    assert not two.session.own_agendas.is_there(two.person)
    assert robot.sees("Jonas can’t open it")
    assert two.brought() == ["Ours"]


def test_what_could_not_be_kept_is_kept_before_they_leave(robot: OwnTurnRobot, two: Two) -> None:
    robot.type_here("While the disk is full")
    with file_size_limit(100):
        with pytest.raises((DiskFullError, WriteFailedError)):
            robot.agenda.flush()
        robot.click("Understood")
    assert two.brought() == []
    robot.agenda.flush()
    assert two.brought() == ["While the disk is full"]


def test_of_a_meeting_that_is_no_more_there_is_no_turn(
    window: MainWindow, qtbot: QtBot, two: Two, team: Session
) -> None:
    go_in(window, team, OwnTurnPlace(two.person, Errand.AGENDA, 99))
    robot = OwnTurnRobot(window, qtbot)
    assert robot.sees("This one-on-one is not in this vault.")
    robot.press("Esc")
    assert team.room is Room.MANAGER


def test_a_new_line_is_seen_at_once(robot: OwnTurnRobot) -> None:
    """A window that comes to the front again puts the keyboard elsewhere, where its place is not seen yet."""
    lines = robot.agenda.shared
    lines.show_lines(())
    lines.begin()
    place = robot.window.focusWidget()
    assert place is not None
    assert place.isVisible()
