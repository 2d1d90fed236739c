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
from app.ui.screens.hand_over.worksheet import Line, Review, Said
from app.ui.screens.hand_over.worksheet_review import WorksheetReview
from tests.robots.hand_over import HandOverRobot
from tests.services.worksheet_fillers import by_pypdf
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
    blank.write_bytes(by_pypdf(blank.read_bytes(), filled))


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


def test_a_blank_one_says_nothing(robot: HandOverRobot, blank: Path) -> None:
    robot.note("Mine")

    read(robot, blank)

    assert robot.sees("There is nothing in it that you have not said already.")
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
