"""What could not be saved is spoken of until it is; what a guest of this machine is kept from."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QListView

from app.services.session import Session
from app.ui.screens.assessment.employee_view import EmployeeScreen
from app.ui.screens.hand_over.open import OpenPart
from app.ui.screens.hand_over.words import Threshold
from tests.robots.hand_over import HandOverRobot
from tests.ui.hand_over.test_phrase import PHRASE
from tests.ui.prepared import LONG_WORDS, full_disk


@pytest.mark.parametrize("where", ["note", "private notes"])
def test_another_word_does_not_hide_that_something_is_not_saved(
    robot: HandOverRobot, team: Session, where: str
) -> None:
    robot.choose_phrase(PHRASE)
    shown = robot.hand_over.shown
    assert isinstance(shown, EmployeeScreen)
    assert shown.own_notes.field is not None
    field = shown.panel.note if where == "note" else shown.own_notes.field
    with full_disk(team):
        field.box.setPlainText(LONG_WORDS)
        shown.finish_typing()
        assert shown.trouble.isVisible()

        robot.press("Up")

        assert robot.sees("This is the first one.")
        assert shown.trouble.isVisible()
    field.box.setPlainText(LONG_WORDS + "And more.")
    shown.finish_typing()
    assert robot.sees("Saved")
    assert not shown.trouble.isVisible()


@pytest.mark.parametrize("keys", ["Ctrl+Shift+R", "Ctrl+Shift+S"])
def test_nobody_renames_the_managers_files_while_choosing_one(
    robot: HandOverRobot, tmp_path: Path, keys: str
) -> None:
    robot.go_on_without()
    robot.press(keys)
    if keys == "Ctrl+Shift+S":
        robot.click("A4")
    dialog = robot.dialog()
    assert isinstance(dialog, QFileDialog)
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    (tmp_path / "Letter.pdf").touch()
    dialog.setDirectory(str(tmp_path))
    listed = dialog.findChild(QListView, "listView")
    assert listed is not None
    robot.qtbot.waitUntil(lambda: listed.model().rowCount(listed.rootIndex()) > 0)

    first = listed.model().index(0, 0, listed.rootIndex())
    assert not listed.model().flags(first) & Qt.ItemFlag.ItemIsEditable
    robot.press("Esc")


def test_a_wrong_passphrase_does_not_stay_typed(robot: HandOverRobot) -> None:
    """She sits there again next, and could have it shown."""
    robot.go_on_without()
    robot.stop()

    robot.give_back("nearly right")

    assert robot.typed_in("Passphrase") == ""
    assert robot.focused_name() == "Passphrase"


@pytest.mark.parametrize("can_start_again", [True, False])
def test_starting_again_is_offered_only_where_it_can_be_done(
    robot: HandOverRobot, *, can_start_again: bool
) -> None:
    part = OpenPart(Threshold("Title", "About", "Meaning", "", can_start_again))
    assert part.other.isHidden() is not can_start_again
    assert len(part.acts()) == (3 if can_start_again else 2)
    assert all(act.text() != part.other.text() or can_start_again for act in part.acts())
    part.deleteLater()
    robot.rest()


def test_what_going_on_without_means_is_said_before_the_button(robot: HandOverRobot) -> None:
    said = robot.readable()
    warning = next(one for one in said if one.startswith("Without a phrase, whoever knows"))

    assert said.index(warning) < said.index("Go on without a phrase")
