"""The window: one screen at a time, freed when left; lock; text size; nothing shown that shouldn't be."""

import weakref
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
import shiboken6
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import DiskFullError, FikaError, VaultDamagedError
from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.places import (
    AllKeptPlace,
    AssessmentPlace,
    Errand,
    FrameworkPlace,
    HandOverPlace,
    MeetingPlace,
    MeetingSummaryPlace,
    NewManagerPlace,
    OwnTurnPlace,
    PeoplePlace,
    PersonPlace,
    Place,
    TemplatesPlace,
    TodayPlace,
    TogetherPlace,
)
from app.ui.screen import Screen
from tests.robots.going_in import go_in
from tests.robots.people import PeopleRobot
from tests.robots.vault import VaultRobot
from tests.ui.conftest import settle

Going = Callable[[MainWindow, Session], None]


class Unsaved(Screen):
    """A screen whose last words can't be saved until there is room again."""

    def __init__(self) -> None:
        super().__init__()
        self.error: FikaError | None = None
        self.flushed = False

    def flush(self) -> None:
        """Fail as a full disk does."""
        if self.error is not None:
            raise self.error
        self.flushed = True


def to(place: Place) -> Going:
    """Return how to go to a place inside."""

    def going(window: MainWindow, team: Session) -> None:
        go_in(window, team, place)

    return going


def to_meeting(place: Callable[[int], Place]) -> Going:
    """Return how to go to a place of the next one-on-one."""

    def going(window: MainWindow, team: Session) -> None:
        planned = team.meetings.next_of(1)
        assert planned is not None
        to(place(planned.id))(window, team)

    return going


def outside(name: str) -> Going:
    """Return how to go to a screen outside."""

    def going(window: MainWindow, team: Session) -> None:
        window.to_unlock(team.folder) if name == "to_unlock" else getattr(window, name)()

    return going


EVERYWHERE = {
    "welcome": outside("to_welcome"),
    "create": outside("to_create"),
    "unlock": outside("to_unlock"),
    "today": to(TodayPlace()),
    "people": to(PeoplePlace()),
    "person": to(PersonPlace(1)),
    "framework": to(FrameworkPlace(1)),
    "assessment of the employee": to(HandOverPlace(4)),
    "assessment of the manager": to(AssessmentPlace(4)),
    "together": to(TogetherPlace(2)),
    "a one-on-one": to_meeting(lambda number: MeetingPlace(1, number)),
    "a one-on-one for both": to_meeting(lambda number: MeetingPlace(1, number, together=True)),
    "its summary": to_meeting(lambda number: MeetingSummaryPlace(1, number)),
    "a new manager": to(NewManagerPlace(1)),
    "everything kept": to(AllKeptPlace(1)),
    "templates": to(TemplatesPlace()),
    "two questions": to(OwnTurnPlace(1, Errand.PULSE, 2)),
    "her agenda": to_meeting(lambda number: OwnTurnPlace(1, Errand.AGENDA, number)),
    "her yes to a new manager": to(OwnTurnPlace(1, Errand.NEW_MANAGER)),
}


@pytest.mark.parametrize("going", EVERYWHERE.values(), ids=EVERYWHERE)
def test_a_screen_is_freed_when_people_leave(window: MainWindow, team: Session, going: Going) -> None:
    going(window, team)
    screen = window.screen_shown
    assert screen is not None
    parts = [screen, *screen.findChildren(QWidget)]
    gone = weakref.ref(screen)

    window.lock()
    window.to_welcome() if going is not EVERYWHERE["welcome"] else window.to_create()
    settle()

    assert not any(shiboken6.isValid(part) for part in parts)
    del screen, parts
    settle()
    assert gone() is None


DIALOGS = {
    "somebody new": (PeoplePlace(), "Add somebody…"),
    "change": (PersonPlace(1), "Edit…"),
    "delete": (PersonPlace(1), "Delete…"),
}


@pytest.mark.parametrize(("place", "words"), DIALOGS.values(), ids=DIALOGS)
def test_a_dialog_is_freed_when_it_closes(
    window: MainWindow, team: Session, qtbot: QtBot, place: Place, words: str
) -> None:
    robot = PeopleRobot(window, qtbot)
    go_in(window, team, place)
    robot.click(words)
    dialog = robot.dialog()
    parts = [dialog, *dialog.findChildren(QWidget)]

    dialog.reject()
    settle()

    assert not any(shiboken6.isValid(part) for part in parts)
    assert window.findChildren(QDialog) == []


def test_locking_leaves_no_name_anywhere(window: MainWindow, team: Session, qtbot: QtBot) -> None:
    robot = VaultRobot(window, qtbot)
    go_in(window, team, PersonPlace(1))
    assert robot.sees("Amira Haddad")

    robot.lock()
    settle()

    assert not robot.is_inside()
    said = [one.accessibleName() for one in window.findChildren(QWidget)]
    said += [one.text() for one in window.findChildren(QLabel)]
    assert not any("Amira" in words for words in said)
    assert "Amira" not in window.windowTitle()
    assert not window.sidebar.isVisible()


def test_locking_saves_first(window: MainWindow, team: Session) -> None:
    window.enter(team)
    screen = Unsaved()
    window.show_screen(screen)

    window.lock()

    assert screen.flushed
    assert window.session is None


def test_what_cannot_be_saved_keeps_the_screen(window: MainWindow, team: Session, qtbot: QtBot) -> None:
    robot = VaultRobot(window, qtbot)
    window.enter(team)
    screen = Unsaved()
    screen.error = DiskFullError(team.folder)
    window.show_screen(screen)

    robot.lock()

    assert robot.sees("no room left")
    robot.click("Stay here")
    assert window.screen_shown is screen
    assert robot.is_inside()

    window.close()
    robot.click("Stay here")
    assert window.isVisible()

    screen.error = None
    robot.lock()
    assert not robot.is_inside()


def test_leaving_without_it_is_said_by_the_person(window: MainWindow, team: Session, qtbot: QtBot) -> None:
    robot = VaultRobot(window, qtbot)
    window.enter(team)
    screen = Unsaved()
    screen.error = DiskFullError(team.folder)
    window.show_screen(screen)

    robot.lock()
    robot.click("Leave without it")

    assert not robot.is_inside()


def test_closing_locks_the_vault(window: MainWindow, team: Session) -> None:
    window.enter(team)

    window.close()

    assert not window.isVisible()
    assert window.session is None
    with pytest.raises(Exception, match=r"."):
        team.people.listed()


def test_a_screen_that_stands_alone_shows_no_names(window: MainWindow, team: Session, qtbot: QtBot) -> None:
    robot = PeopleRobot(window, qtbot)
    window.enter(team)
    assert robot.names_at_side() == ["Amira Haddad", "Bo Lindqvist", "Chen Wei", "Dina Okafor"]
    screen = Unsaved()
    screen.alone = True

    window.show_screen(screen)
    settle()

    assert robot.names_at_side() == []
    names = [one.accessibleName() for one in window.sidebar.findChildren(QWidget)]
    assert not any("Amira" in name for name in names)
    assert not window.menus.people.isEnabled()


def test_a_vault_whose_home_cannot_be_shown_is_not_held(
    window: MainWindow, team: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.to_welcome()
    monkeypatch.setattr(team.today, "look", _spoilt)

    window.enter(team)

    assert window.session is None
    with pytest.raises(RuntimeError, match="locked"):
        team.people.listed()


def _spoilt(*_args: object) -> NoReturn:
    raise VaultDamagedError(Path("notes-1.db"))


def test_a_place_that_is_gone_is_explained(window: MainWindow, team: Session, qtbot: QtBot) -> None:
    robot = VaultRobot(window, qtbot)
    window.enter(team)
    screen = window.screen_shown

    window.go(PersonPlace(999))

    assert robot.sees("There is no person called")
    robot.click("Understood")
    assert window.screen_shown is screen


def test_text_grows_and_shrinks_by_key(window: MainWindow, qtbot: QtBot, appearance: Appearance) -> None:
    robot = VaultRobot(window, qtbot)
    window.to_welcome()

    robot.press("Ctrl++")
    robot.press("Ctrl++")
    assert appearance.scale == pytest.approx(1.2)
    robot.press("Ctrl+-")
    assert appearance.scale == pytest.approx(1.1)
    robot.press("Ctrl+0")
    assert appearance.scale == pytest.approx(1.0)


def test_the_key_sheet_names_the_keys_that_work_here(window: MainWindow, team: Session, qtbot: QtBot) -> None:
    robot = VaultRobot(window, qtbot)
    window.enter(team)

    robot.press("F1")

    assert robot.sees("Ctrl+L")
    assert robot.sees("Add somebody")
    robot.click("Close")
    settle()
    assert window.findChildren(QDialog) == []


def test_about_says_what_it_is(window: MainWindow, qtbot: QtBot) -> None:
    robot = VaultRobot(window, qtbot)
    window.to_welcome()

    window.menus.about.trigger()

    assert robot.sees("opens no connection")
    robot.click("Close")
