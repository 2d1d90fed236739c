"""Notes: what is typed is what is kept, undo reaches across the whole session, and others never see it."""

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.person import Person
from app.services.session import Session
from app.ui.held_notes import held_by
from app.ui.main_window import MainWindow
from app.ui.places import AllKeptPlace, MeetingPlace, PersonPlace
from app.ui.screens.all_kept.view import AllKeptScreen
from app.ui.screens.meeting.view import MeetingScreen
from tests.end_to_end.kept_by_objects import words_kept
from tests.made import WORDS
from tests.robots.meeting import MeetingRobot, meet
from tests.ui.conftest import settle
from tests.ui.meeting.conftest import Pair, plan
from tests.ui.prepared import LONG_WORDS, full_disk

RAW = "# Today\n\n- **one**\n*  odd   spacing\n1) <b>no html</b>  \n"


def test_what_is_typed_is_kept_letter_by_letter(robot: MeetingRobot, pair: Pair) -> None:
    robot.press("N")
    robot.screen.notes.field.box.insertPlainText(RAW)
    robot.screen.flush()
    assert pair.session.meetings.notes(pair.now.id) == RAW


def test_a_pause_in_typing_is_enough_for_it_to_be_kept(qtbot: QtBot, robot: MeetingRobot, pair: Pair) -> None:
    robot.write_notes("for both")
    qtbot.waitUntil(lambda: pair.session.meetings.notes(pair.now.id) == "for both")
    robot.to_list()
    robot.press("A")
    robot.write("Half a thou")
    draft = pair.session.drafts.here(f"agenda:{pair.now.id}:ours", pair.person.id)
    qtbot.waitUntil(lambda: draft.kept() is not None)


def test_both_kinds_of_notes_are_kept_apart(robot: MeetingRobot, pair: Pair) -> None:
    robot.write_notes("for both")
    robot.to_list()
    robot.write_own_notes("Canary for me")
    robot.screen.flush()
    meetings = pair.session.meetings
    assert (meetings.notes(pair.now.id), meetings.private_notes(pair.now.id)) == ("for both", "Canary for me")


def test_undo_reaches_back_after_a_look_elsewhere(
    window: MainWindow, robot: MeetingRobot, pair: Pair
) -> None:
    robot.write_notes("first")
    robot.screen.notes.field.box.moveCursor(QTextCursor.MoveOperation.Start)
    robot.write("second, ")
    window.go(PersonPlace(pair.person.id))
    window.go(pair.place())
    assert robot.notes() == "second, first"
    robot.press("N")
    robot.press("Ctrl+Z")
    assert robot.notes() == "first"
    robot.screen.flush()
    assert pair.session.meetings.notes(pair.now.id) == "first"


def test_a_page_that_people_have_left_tells_nothing_any_more(
    window: MainWindow, robot: MeetingRobot, pair: Pair
) -> None:
    """It is freed a moment later; what it began with must not be kept in the place of what was added."""
    meetings, meeting_id = pair.session.meetings, pair.now.id
    meetings.write_notes(meeting_id, "There before. ")
    meetings.write_private_notes(meeting_id, "Mine before. ")
    window.go(PersonPlace(pair.person.id))
    window.go(pair.place())
    robot.write_own_notes("Mine now.")
    robot.to_list()
    robot.write_notes("Added now.")
    left = robot.screen
    window.go(PersonPlace(pair.person.id))
    assert left.own_notes is not None
    for card in (left.notes, left.own_notes):
        card.field.flush()
        assert card.field.text() == ""
    assert meetings.notes(meeting_id) == "There before. Added now."
    assert meetings.private_notes(meeting_id) == "Mine before. Mine now."


def test_undo_never_brings_up_another_meetings_words(
    window: MainWindow, robot: MeetingRobot, pair: Pair
) -> None:
    other = plan(pair.session, pair.person, pair.now.held_on.replace(year=pair.now.held_on.year + 1))
    robot.write_notes("of today")
    window.go(pair.place(other))
    robot.press("N")
    robot.press("Ctrl+Z")
    robot.press("Ctrl+Shift+Z")
    assert robot.notes() == ""
    robot.write("of the other")
    window.go(pair.place())
    robot.press("N")
    robot.press("Ctrl+Z")
    assert "other" not in robot.notes()


def test_what_was_changed_elsewhere_in_between_is_shown_and_not_undone(
    window: MainWindow, robot: MeetingRobot, pair: Pair
) -> None:
    robot.write_notes("typed here")
    window.go(PersonPlace(pair.person.id))
    pair.session.meetings.write_notes(pair.now.id, "written elsewhere")
    window.go(pair.place())
    robot.press("N")
    robot.press("Ctrl+Z")
    assert robot.notes() == "written elsewhere"


def test_what_was_taken_out_alone_does_not_come_back_where_both_look(robot: MeetingRobot) -> None:
    robot.write_notes("Canary")
    robot.press("Ctrl+Z")
    robot.together()
    robot.press("N")
    robot.press("Ctrl+Shift+Z")
    robot.press("Ctrl+Z")
    assert "Canary" not in robot.notes()


def test_where_both_look_nothing_of_the_managers_own_is_there(
    window: MainWindow, robot: MeetingRobot
) -> None:
    robot.add_for_oneself("Canary on the agenda")
    robot.write_own_notes("Canary in the notes")
    robot.at("On-call load", "Return")
    robot.type_into("For yourself", "Canary on an item")
    robot.press("Esc")
    robot.together()
    settle()

    assert robot.screen.mine is None
    assert robot.screen.own_notes is None
    robot.at("On-call load", "Return")
    robot.press("L")
    settle()
    assert [one for one in texts() if "Canary" in one] == []
    assert [one for one in words_kept() if "Canary" in one] == []
    assert not any("Only you" in one.text() for one in window.findChildren(QLabel))
    assert [one.text() for one in robot.screen.acts() if "yourself" in one.text()] == []


def texts() -> list[str]:
    """Return every text a widget or a held document has."""
    windows = QApplication.topLevelWidgets()
    boxes = [one.toPlainText() for top in windows for one in top.findChildren(QPlainTextEdit)]
    documents = [one.toPlainText() for top in windows for one in top.findChildren(QTextDocument)]
    widgets = [one for top in windows for one in top.findChildren(QWidget)]
    return [*boxes, *documents, *(one.accessibleName() for one in widgets)]


def test_the_way_back_asks_for_the_passphrase_and_shows_the_managers_own_again(
    robot: MeetingRobot,
) -> None:
    robot.write_own_notes("for me")
    robot.together()
    robot.write_notes("for both")
    robot.leave_together(WORDS)
    assert isinstance(robot.screen, MeetingScreen)
    assert (robot.notes(), robot.own_notes()) == ("for both", "for me")


def test_locking_lets_go_of_every_note(window: MainWindow, robot: MeetingRobot) -> None:
    robot.write_notes("for both")
    window.lock()
    settle()
    held = held_by(window)
    assert held is not None
    assert held.findChildren(QTextDocument) == []


def test_deleting_somebody_lets_go_of_every_note_about_them_and_of_no_other(
    window: MainWindow, robot: MeetingRobot, pair: Pair
) -> None:
    other = pair.session.people.add(Person("Bo Lindqvist", framework_id=pair.person.framework_id))
    theirs = pair.session.meetings.plan(other.id, pair.now.held_on)
    robot.write_own_notes("Canary")
    robot.write_notes("Canary for both")
    window.go(MeetingPlace(other.id, theirs.id))
    robot.write_notes("Stays")
    window.go(PersonPlace(pair.person.id))
    robot.press("Ctrl+Del")
    robot.type_into("Type “Amira Haddad” to delete", "Amira Haddad")
    robot.click("Delete for good")
    settle()
    held = held_by(window)
    assert held is not None
    assert {one.toPlainText() for one in held.findChildren(QTextDocument)} == {"Stays", ""}
    window.go(MeetingPlace(other.id, theirs.id))
    robot.press("N")
    robot.press("Ctrl+Z")
    assert robot.notes() == ""


def test_on_a_full_disk_the_words_stay_and_are_tried_again(robot: MeetingRobot, pair: Pair) -> None:
    robot.press("N")
    with full_disk(pair.session):
        robot.screen.notes.field.box.insertPlainText(LONG_WORDS)
        robot.screen.notes.field.flush()
        assert robot.sees("There is no room left on the disk")
        assert robot.notes() == LONG_WORDS
    robot.screen.flush()
    assert pair.session.meetings.notes(pair.now.id) == LONG_WORDS


@pytest.mark.parametrize("together", [False, True])
def test_a_meeting_that_is_over_is_read_and_can_be_written_on(
    window: MainWindow, qtbot: QtBot, pair: Pair, session: Session, *, together: bool
) -> None:
    robot = meet(window, qtbot, session, pair.place(pair.last, together=together))
    assert robot.screen.notes.reading.isVisible()
    assert robot.screen.notes.reading.toPlainText() == "Pages at night\nToo many."
    robot.press("N")
    assert robot.screen.notes.field.isVisible()
    robot.write(" More.")
    robot.press("Ctrl+Shift+R")
    assert robot.screen.notes.reading.toPlainText() == "Pages at night\nToo many. More."
    assert session.meetings.notes(pair.last.id) == "# Pages at night\n\nToo **many**. More."


def test_last_time_unfolds_with_the_managers_own_only_for_them(robot: MeetingRobot) -> None:
    assert not robot.sees("Two people on call")
    robot.press("L")
    assert robot.sees("• Two people on call")
    read = [one.text for one in robot.screen.last_time.findChildren(type(robot.screen.notes.reading))]
    assert read == ["# Pages at night\n\nToo **many**.", "Canary of last time"]


def test_what_was_deleted_for_good_does_not_come_back_by_undo(
    window: MainWindow, robot: MeetingRobot, pair: Pair
) -> None:
    robot.write_own_notes("Canary")
    robot.press("Ctrl+Z")
    robot.screen.flush()
    window.go(AllKeptPlace(pair.person.id))
    screen = window.screen_shown
    assert isinstance(screen, AllKeptScreen)
    things = pair.session.all_kept.about(pair.person.id)
    number = next(at for at, one in enumerate(things) if one.table == "decision")
    screen.presenter.ask_delete(number)
    robot.click("Delete for good")

    window.go(pair.place())
    robot.press("O")
    robot.press("Ctrl+Shift+Z")
    own = robot.screen.own_notes
    assert own is not None
    assert own.field.text() == ""
