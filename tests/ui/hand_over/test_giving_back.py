"""The laptop goes back by the manager's passphrase, and until then nothing of the manager's is there."""

from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.assessment import Answer, ManagerEntry, View
from app.domain.visibility import Room
from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.places import HandOverPlace, PersonPlace, Place, TogetherPlace
from app.ui.screens.assessment.employee_view import EmployeeScreen
from tests.robots.gate import GateRobot
from tests.robots.going_in import go_in
from tests.robots.hand_over import HandOverRobot
from tests.ui.conftest import OPENED_BY, settle
from tests.ui.cut_off import cut_off
from tests.ui.hand_over.test_phrase import PHRASE
from tests.ui.prepared import Prepared
from tests.ui.shell.test_rooms import ALONE, BOTH

MANAGERS = ("Canary view", "Canary evidence", "Canary peers", "Bo", "Chen", "Dina", "Lindqvist")


def test_nothing_of_the_managers_is_anywhere_in_her_turn(
    window: MainWindow, qtbot: QtBot, team: Session, prepared: Prepared
) -> None:
    """Step by step: in no widget, no act, no title."""
    entry = ManagerEntry(View(Answer.NOT_YET, "Canary view"), "Canary evidence", "Canary peers")
    prepared.manager().say(prepared.ids[0], entry)
    go_in(window, team, PersonPlace(2))
    robot = sit_down_again(window, qtbot, prepared)
    nothing_of(robot)
    robot.choose_phrase(PHRASE)
    nothing_of(robot)
    robot.press("Ctrl+Shift+P")
    nothing_of(robot)
    robot.press("Esc")
    robot.stop()
    nothing_of(robot)
    robot.give_back("not this one")
    assert robot.sees("That passphrase does not open this vault.")
    assert robot.sees("choose “Lock the vault instead”: the code opens it from there")
    nothing_of(robot)
    robot.give_back(OPENED_BY)
    settle()
    assert "Bo Lindqvist" in said(robot), "the probe sees a name where it may stand"


def sit_down_again(window: MainWindow, qtbot: QtBot, prepared: Prepared) -> HandOverRobot:
    """Hand the laptop over from wherever the manager is."""
    window.go(HandOverPlace(prepared.conversation.id))
    with qtbot.waitActive(window):
        window.activateWindow()
    return HandOverRobot(window, qtbot)


def nothing_of(robot: HandOverRobot) -> None:
    """Look for words of the manager's in all there is of the window."""
    settle()
    words = said(robot)
    assert [one for one in MANAGERS if one in words] == []


def said(robot: HandOverRobot) -> str:
    """Return everything that any object of the window holds."""
    found = [robot.window.windowTitle()]
    for one in robot.window.findChildren(QObject):
        found += [str(one.property(name) or "") for name in ("text", "plainText", "toolTip", "windowTitle")]
        if isinstance(one, QWidget):
            found.append(one.accessibleName())
        if isinstance(one, QAction):
            found.append(one.text())
    return "\n".join(found)


def test_the_page_at_the_end_says_what_is_kept(robot: HandOverRobot) -> None:
    robot.go_on_without()
    robot.answer("Sometimes")
    robot.stop()

    assert robot.sees("Hand the laptop back to Jonas")
    assert robot.sees("It is not under a phrase")
    assert robot.sees("You can go on another day")
    robot.click("Go on writing")
    robot.press("Up")
    assert robot.chosen() == "sometimes"


def test_who_goes_on_after_giving_back_is_asked_for_the_phrase(robot: HandOverRobot) -> None:
    """The laptop may already be in other hands."""
    robot.choose_phrase(PHRASE)
    robot.note("Canary of hers")
    robot.finish()
    assert robot.sees("It is sealed under your phrase.")

    robot.press("Alt+Right")
    settle()

    assert robot.sees("Type it to go on.")
    assert "Canary of hers" not in said(robot)


def test_the_right_passphrase_takes_it_back(robot: HandOverRobot, team: Session, prepared: Prepared) -> None:
    robot.go_on_without()
    robot.finish()

    robot.give_back(OPENED_BY)

    assert robot.window.place == PersonPlace(prepared.conversation.person_id)
    assert team.room is Room.MANAGER
    assert robot.sees("Amira has finished")


def test_the_vault_can_be_locked_instead(robot: HandOverRobot) -> None:
    """So that the recovery code takes it back too."""
    robot.go_on_without()
    robot.stop()

    robot.press("Ctrl+Shift+L")

    assert robot.window.session is None
    assert robot.can_click("Use the recovery code")


def test_handing_back_before_anything_is_said(robot: HandOverRobot, team: Session) -> None:
    robot.press("Alt+Left")
    robot.give_back(OPENED_BY)

    assert team.room is Room.MANAGER


def test_looking_together_from_her_turn_goes_by_a_page_with_nothing_on_it(
    robot: HandOverRobot, team: Session, prepared: Prepared
) -> None:
    """The manager types the passphrase there, and looks at the screen meanwhile."""
    robot.choose_phrase(PHRASE)
    robot.note("Canary of hers")
    robot.write_private("Canary of hers alone")
    robot.finish()
    robot.give_back(OPENED_BY)
    prepared.manager().finish()
    robot.press("H")
    robot.type_phrase(PHRASE)
    assert "Canary of hers alone" in said(robot), "the probe sees it where it may stand"

    robot.click("Look at it together")
    settle()

    assert robot.sees("nothing of it is on the screen now")
    assert "Canary" not in said(robot)
    assert robot.window.findChildren(EmployeeScreen) == []
    robot.give_back(OPENED_BY)
    assert team.room is Room.TOGETHER
    assert robot.window.place == TogetherPlace(prepared.conversation.id)


def test_going_on_after_all_gives_the_laptop_back_the_usual_way(
    robot: HandOverRobot, team: Session, prepared: Prepared
) -> None:
    robot.go_on_without()
    robot.finish()
    robot.give_back(OPENED_BY)
    prepared.manager().finish()
    robot.press("H")
    robot.go_on_without()
    robot.click("Look at it together")
    robot.click("Go on writing")
    robot.stop()

    robot.give_back(OPENED_BY)

    assert team.room is Room.MANAGER
    assert robot.window.place == PersonPlace(prepared.conversation.person_id)


def test_no_assessment_of_hers_is_there_while_a_gate_is_open(robot: HandOverRobot) -> None:
    """Whatever way leads to it."""
    robot.choose_phrase(PHRASE)
    robot.press("N")
    robot.write("Half a sent")

    robot.window.go(PersonPlace(2))
    settle()

    assert GateRobot(robot.window, robot.qtbot).is_asked()
    assert robot.window.findChildren(EmployeeScreen) == []
    assert "Half a sent" not in said(robot)
    robot.press("Esc")
    robot.click("Go on writing")
    robot.type_phrase(PHRASE)
    assert robot.typed_in("Your note") == "Half a sent"


@pytest.mark.parametrize("size", [(1360, 860), (1024, 700)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off_at_any_step(
    robot: HandOverRobot, appearance: Appearance, scale: float, size: tuple[int, int]
) -> None:
    appearance.set_scale(scale)
    robot.window.resize(*size)
    steps = (
        partial(robot.choose_phrase, "easy", "hard"),
        partial(robot.choose_phrase, PHRASE),
        robot.stop,
        partial(robot.give_back, "not this one"),
        partial(robot.press, "Alt+Right"),
        partial(robot.type_phrase, "not this one"),
    )
    for step in steps:
        step()
        for _ in range(5):
            robot.rest()
        assert cut_off(robot.hand_over) == []
        assert (robot.window.width(), robot.window.height()) == size


@pytest.mark.parametrize("step", ["a phrase later", "starting again", "which paper"])
def test_a_sheet_of_her_turn_fits_and_is_freed_when_it_closes(
    robot: HandOverRobot, appearance: Appearance, step: str
) -> None:
    appearance.set_scale(2.0)
    robot.window.resize(1024, 700)
    if step == "starting again":
        robot.choose_phrase(PHRASE)
        robot.stop()
        robot.press("Alt+Right")
        robot.click("I forgot my phrase…")
    else:
        robot.go_on_without()
        robot.press("Ctrl+Shift+P" if step == "a phrase later" else "Ctrl+Shift+S")
    dialog = robot.dialog()
    for _ in range(5):
        robot.rest()
    assert cut_off(dialog) == []
    assert dialog.width() <= 1024
    assert dialog.height() <= 700
    parts = [dialog, *dialog.findChildren(QWidget)]

    dialog.reject()
    settle()

    assert not any(shiboken6.isValid(part) for part in parts)


@pytest.mark.parametrize("place", [*ALONE, *BOTH, HandOverPlace(2)], ids=str)
def test_no_other_place_is_within_reach(robot: HandOverRobot, team: Session, place: Place) -> None:
    here = robot.window.place
    robot.go_on_without()

    robot.window.go(place)
    robot.rest()

    assert GateRobot(robot.window, robot.qtbot).is_asked()
    robot.press("Esc")
    assert robot.window.place == here
    assert team.room is Room.EMPLOYEE


def test_the_keyboard_goes_in_reading_order(robot: HandOverRobot) -> None:
    assert by_tab(robot, 8) == [
        "Your phrase",
        "Show what is typed",
        "The same phrase again",
        "Show what is typed",
        "Suggest one",
        "Seal it with this phrase",
        "Go on without a phrase",
        "Hand it back…",
    ]
    robot.press("Alt+Left")
    assert by_tab(robot, 5) == [
        "Passphrase",
        "Show what is typed",
        "Take the laptop back",
        "Go on writing",
        "Lock the vault instead",
    ]


def by_tab(robot: HandOverRobot, stops: int) -> list[str]:
    """Return what the keyboard comes by, from where it is."""
    found = []
    for _stop in range(stops):
        focused = QApplication.focusWidget()
        found.append(robot.focused_name() or str(focused.property("text") if focused else ""))
        robot.press("Tab")
    return found
