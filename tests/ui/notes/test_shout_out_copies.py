"""Whichever way words are copied out of a public shout-out, those that name a step stay where they are."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QClipboard, QContextMenuEvent, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from app.domain.person import Person
from app.services.session import Session
from app.ui.private_copy.private_copy import OPEN, OURS
from app.ui.screens.praise.public_box import PublicBox
from tests.made import SMALL
from tests.robots.notes import NotesRobot

NAMED = "You are ready for T r i b e / G u i l d. Well done."
SAID = "These words name a step: “T r i b e / G u i l d”."
HARMLESS = "You asked early. Well done."
KEYS = ("Ctrl+C", "Ctrl+Insert", "Ctrl+X", "Shift+Delete")
MENU = ("edit-copy", "edit-cut")


@pytest.fixture
def box(in_meeting: NotesRobot, clipboard: QClipboard) -> Iterator[PublicBox]:
    """Return the field of the sheet, and something on the clipboard; what stands there at the end goes."""
    in_meeting.press("Ctrl+Shift+W")
    in_meeting.type_into("What Amira did well", "You asked early.")
    in_meeting.click("Words for a public shout-out…")
    (found,) = in_meeting.front.findChildren(PublicBox)
    clipboard.setText("before")
    yield found
    in_meeting.press("Esc")
    if in_meeting.has_sheet():
        in_meeting.click("Throw it away")


def say(box: PublicBox, words: str, selected: str = "") -> None:
    """Put words into the field, and select all of them or some."""
    box.setPlainText(words)
    start = words.index(selected)
    cursor = QTextCursor(box.document())
    cursor.setPosition(start)
    cursor.setPosition(start + len(selected or words), QTextCursor.MoveMode.KeepAnchor)
    box.setTextCursor(cursor)


def choose(box: PublicBox, name: str) -> None:
    """Choose from the menu of the field."""
    middle = QPoint(4, 4)
    QApplication.sendEvent(
        box.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, box.mapToGlobal(middle))
    )
    menu = box.findChildren(QMenu)[0]
    act = menu.findChildren(QAction, name)[0]
    assert act.isEnabled()
    act.trigger()
    menu.close()


def take(box: PublicBox, way: str) -> None:
    """Copy or cut what is selected, by a key or from the menu."""
    if way in MENU:
        choose(box, way)
    else:
        QTest.keySequence(box, QKeySequence(way))


@pytest.mark.parametrize("way", [*KEYS, *MENU])
def test_words_that_name_a_step_are_neither_copied_nor_cut(
    in_meeting: NotesRobot, box: PublicBox, clipboard: QClipboard, way: str
) -> None:
    say(box, NAMED)
    assert not in_meeting.sees(SAID)
    take(box, way)
    assert clipboard.text() == "before"
    assert box.toPlainText() == NAMED
    assert box.textCursor().selectedText() == NAMED
    assert in_meeting.sees(SAID), "it is said why"


@pytest.mark.parametrize("way", [*KEYS, *MENU])
def test_other_words_are_copied_and_cut_as_everywhere(
    in_meeting: NotesRobot, box: PublicBox, clipboard: QClipboard, way: str
) -> None:
    say(box, HARMLESS, "early. ")
    take(box, way)
    assert clipboard.text() == "early. "
    assert clipboard.mimeData().hasFormat(OURS), "only the button copies openly"
    cuts = way in {"Ctrl+X", "Shift+Delete", "edit-cut"}
    assert box.toPlainText() == (HARMLESS.replace("early. ", "") if cuts else HARMLESS)
    assert not in_meeting.sees("These words name a step")


@pytest.mark.parametrize("part", ["Well done.", "T r i b e / G u", "i l d"])
def test_no_part_goes_while_a_step_is_named_anywhere(
    in_meeting: NotesRobot, box: PublicBox, clipboard: QClipboard, part: str
) -> None:
    say(box, NAMED, part)
    take(box, "Ctrl+C")
    assert clipboard.text() == "before"
    assert in_meeting.sees(SAID)


def test_a_part_that_names_a_step_by_itself_does_not_go(
    in_meeting: NotesRobot, team: Session, amira: Person, box: PublicBox, clipboard: QClipboard
) -> None:
    framework = team.frameworks.add(SMALL.replace("Far/Wide", "Squad"))
    team.people.change(replace(amira, framework_id=framework))
    say(box, "A whole squadron of tests.", "squad")
    take(box, "Ctrl+C")
    assert clipboard.text() == "before"
    assert in_meeting.sees("These words name a step: “squad”.")
    say(box, "A whole squadron of tests.", "squadron")
    take(box, "Ctrl+C")
    assert clipboard.text() == "squadron"


def test_qt_is_given_nothing_for_what_is_selected_or_dragged(box: PublicBox) -> None:
    """X11's PRIMARY and whatever is dragged away are asked for here, and nobody is told of a refusal."""
    told: list[object] = []
    box.refused.connect(told.append)
    say(box, NAMED)
    assert box.createMimeDataFromSelection().formats() == []
    say(box, HARMLESS)
    assert box.createMimeDataFromSelection().text() == HARMLESS
    assert told == []


def test_without_a_selection_nothing_is_said(
    in_meeting: NotesRobot, box: PublicBox, clipboard: QClipboard
) -> None:
    box.setPlainText(NAMED)
    take(box, "Ctrl+C")
    assert clipboard.text() == "before"
    assert not in_meeting.sees(SAID)


def test_after_the_name_is_gone_everything_can_be_copied(
    in_meeting: NotesRobot, box: PublicBox, clipboard: QClipboard
) -> None:
    say(box, NAMED)
    in_meeting.type_into("Words for everyone", HARMLESS)
    box.selectAll()
    in_meeting.press("Ctrl+C")
    assert clipboard.text() == HARMLESS
    in_meeting.click("Copy the words")
    assert clipboard.mimeData().hasFormat(OPEN)
