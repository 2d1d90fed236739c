"""A worksheet: taken home blank, read back filled in, and nothing changed before they say so."""

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from app.domain.assessment import Answer, Side, View
from app.domain.worksheet import answer_field, note_field
from app.ui.appearance import Appearance
from app.ui.screens.assessment.employee_view import EmployeeScreen
from app.ui.screens.hand_over.worksheet_lines import Line, Review, Said
from app.ui.screens.hand_over.worksheet_review import WorksheetReview
from tests.robots.hand_over import HandOverRobot
from tests.services.worksheet_fillers import by_pdfium
from tests.ui.conftest import settle
from tests.ui.cut_off import cut_off
from tests.ui.hand_over.test_phrase import PHRASE


@pytest.fixture
def blank(robot: HandOverRobot, tmp_path: Path) -> Path:
    """Save a blank worksheet by the keyboard, under a phrase."""
    robot.choose_phrase(PHRASE)
    robot.press("Ctrl+Shift+S")
    robot.click("A4")
    path = tmp_path / "At home.pdf"
    choose(robot, path)
    assert robot.sees("The blank worksheet is at")
    return path


def choose(robot: HandOverRobot, path: Path) -> None:
    """Type a file's path into the dialog that is open, as if pasted, and wait for what follows."""
    dialog = robot.dialog()
    assert isinstance(dialog, QFileDialog)
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    assert line is not None
    line.setText(str(path))
    QTest.keyClick(line, Qt.Key.Key_Return)
    robot.rest()
    robot.settle_jobs()


def read(robot: HandOverRobot, path: Path) -> None:
    """Read a filled-in worksheet."""
    robot.press("Ctrl+Shift+R")
    choose(robot, path)


def fill(blank: Path, filled: dict[str, str]) -> None:
    """Fill in a saved worksheet."""
    blank.write_bytes(by_pdfium(blank.read_bytes(), filled))


def said(robot: HandOverRobot) -> dict[str, View]:
    """Return what the turn holds now."""
    turn = robot.hand_over.presenter.turn
    assert turn is not None
    return turn.assessment().views


def test_what_is_new_is_filled_in(robot: HandOverRobot, blank: Path) -> None:
    one = ids(robot)[1]
    fill(blank, {answer_field(one): Answer.SOMETIMES.value, note_field(one): "Written at home"})

    read(robot, blank)
    assert robot.sees("This will be filled in")
    assert robot.sees("“Written at home”")
    assert said(robot) == {}
    robot.click("Take it in")

    assert said(robot) == {one: View(Answer.SOMETIMES, "Written at home")}
    assert robot.sees("Taken in from the worksheet.")


def test_changing_nothing_changes_nothing(robot: HandOverRobot, blank: Path) -> None:
    fill(blank, {note_field(ids(robot)[0]): "Written at home"})

    read(robot, blank)
    robot.press("Esc")

    assert said(robot) == {}


@pytest.mark.parametrize(("choice", "kept"), [("Keep mine", "Mine"), ("Take the worksheet’s", "At home")])
def test_what_is_said_already_is_replaced_only_when_asked_to(
    robot: HandOverRobot, blank: Path, choice: str, kept: str
) -> None:
    one = ids(robot)[0]
    robot.note("Mine")
    fill(blank, {note_field(one): "At home"})

    read(robot, blank)
    assert robot.sees("You have said something else here already")
    assert robot.sees("“Mine”")
    robot.click(choice)
    robot.click("Take it in")

    assert said(robot)[one].note == kept


def test_only_what_the_worksheet_holds_is_said_to_be_on_it(robot: HandOverRobot, blank: Path) -> None:
    robot.answer("Consistently")
    robot.press("Up")
    robot.note("Mine")
    fill(blank, {note_field(ids(robot)[0]): "At home"})

    read(robot, blank)

    assert robot.sees("On the worksheet: “At home”")
    assert robot.sees("Here: “Mine”")
    assert not robot.sees("Consistently")
    robot.click("Take the worksheet’s")
    robot.click("Take it in")
    assert said(robot)[ids(robot)[0]] == View(Answer.CONSISTENTLY, "At home")


def test_what_contradicts_nothing_is_taken_in_beside_what_is_kept(robot: HandOverRobot, blank: Path) -> None:
    one = ids(robot)[0]
    robot.answer("Consistently")
    fill(blank, {answer_field(one): Answer.SOMETIMES.value, note_field(one): "At home"})

    read(robot, blank)
    assert robot.sees("This will be filled in")
    assert robot.sees("On the worksheet: Sometimes")
    robot.click("Keep mine")
    robot.click("Take it in")

    assert said(robot) == {one: View(Answer.CONSISTENTLY, "At home")}


def begin_reading(robot: HandOverRobot, path: Path) -> None:
    """Choose a file; what it holds is not told yet."""
    robot.press("Ctrl+Shift+R")
    line = robot.dialog().findChild(QLineEdit, "fileNameEdit")
    assert line is not None
    line.setText(str(path))
    QTest.keyClick(line, Qt.Key.Key_Return)


def typed_meanwhile(robot: HandOverRobot, words: str) -> None:
    """Type into the note of the behaviour that is read."""
    shown = robot.hand_over.shown
    assert isinstance(shown, EmployeeScreen)
    QTest.keyClicks(shown.panel.note.box, words)


@pytest.mark.parametrize("choice", ["Keep mine", "Take the worksheet’s"])
def test_what_is_typed_while_a_worksheet_is_read_is_asked_about(
    robot: HandOverRobot, blank: Path, choice: str
) -> None:
    one = ids(robot)[0]
    fill(blank, {note_field(one): "At home"})
    begin_reading(robot, blank)
    typed_meanwhile(robot, "Typed meanwhile")
    robot.settle_jobs()

    assert robot.sees("Here: “Typed meanwhile”")
    robot.click(choice)
    robot.click("Take it in")
    settle()

    kept = {"Keep mine": "Typed meanwhile", "Take the worksheet’s": "At home"}[choice]
    assert said(robot)[one].note == kept
    robot.press("Esc")
    assert robot.typed_in("Your note") == kept


def test_what_was_taken_in_stays_when_the_screen_before_it_goes(robot: HandOverRobot, blank: Path) -> None:
    """What it held half typed is kept before, not after."""
    first, second = ids(robot)[:2]
    fill(blank, {answer_field(first): Answer.SOMETIMES.value, note_field(second): "At home"})
    read(robot, blank)
    typed_meanwhile(robot, "Typed meanwhile")

    robot.click("Take it in")
    assert robot.sees("What the worksheet says"), "there is something new to look at beside it"
    assert said(robot) == {first: View(None, "Typed meanwhile")}
    robot.click("Take it in")
    settle()

    assert said(robot) == {first: View(Answer.SOMETIMES, "Typed meanwhile"), second: View(None, "At home")}


def test_a_blank_one_says_nothing(robot: HandOverRobot, blank: Path) -> None:
    robot.note("Mine")

    read(robot, blank)

    assert robot.sees("Nothing is filled in on it.")
    assert not robot.can_click("Take it in")
    robot.click("Close")


def test_a_foreign_file_is_refused_and_nothing_changed(robot: HandOverRobot, tmp_path: Path) -> None:
    robot.choose_phrase(PHRASE)
    robot.note("Mine")
    other = tmp_path / "letter.pdf"
    other.write_bytes(b"Dear all,")

    read(robot, other)

    assert robot.sees("PDF")
    robot.click("Understood")
    assert [view.note for view in said(robot).values()] == ["Mine"]


def test_a_finished_assessment_takes_nothing_in(robot: HandOverRobot) -> None:
    robot.go_on_without()
    assert robot.can_click("Read a filled-in worksheet…")
    robot.finish()
    robot.click("Go on writing")

    assert not robot.can_click("Read a filled-in worksheet…")
    assert robot.can_click("Save a blank worksheet…")


def ids(robot: HandOverRobot) -> tuple[str, ...]:
    """Return the ids of what they read."""
    turn = robot.hand_over.presenter.turn
    assert turn is not None
    assert turn.side is Side.EMPLOYEE
    return tuple(one.id for one in turn.behaviours)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_review_fits_a_small_window_and_is_freed(
    robot: HandOverRobot, appearance: Appearance, scale: float
) -> None:
    appearance.set_scale(scale)
    robot.window.resize(1024, 700)
    said_there, said_here = Said("Sometimes", "At home. " * 12), Said("Consistently", "Mine")
    behaviours = ("Asks for help while there is still time for the help to matter.", "Names who helped.")
    new = Line("a", behaviours[0], said_there, None)
    other = Line("b", behaviours[1], said_there, said_here)
    sheet = WorksheetReview(robot.window, Review((new,), (other,), (("Page 2", "It says “maybe”."),)))
    sheet.open()
    for _ in range(5):
        robot.rest()

    assert cut_off(sheet) == []
    assert sheet.height() <= 700
    parts = [sheet, *sheet.findChildren(QWidget)]
    sheet.reject()
    settle()
    assert not any(shiboken6.isValid(part) for part in parts)
