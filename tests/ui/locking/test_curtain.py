"""Where the last words can't be kept the window is covered: nothing is seen, and nothing is lost."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.services import vaults
from app.services.session import Session
from app.ui.locking.curtain import Curtain
from app.ui.main_window import MainWindow
from app.ui.places import AssessmentPlace, HandOverPlace, PeoplePlace, TogetherPlace
from app.ui.question import Answer, ask
from app.ui.screens.unlock.view import UnlockScreen
from tests.end_to_end.probes import _heard, everything_held
from tests.robots.everyone import Robots
from tests.robots.going_in import go_in
from tests.ui.conftest import OPENED_BY, settle
from tests.ui.locking.away import come_back, go_away
from tests.ui.locking.clock import HandClock
from tests.ui.prepared import LONG_WORDS, full_disk, prepare

CANARY = "zqcovered"
LONG = f"{CANARY} {LONG_WORDS}"


def write(robots: Robots, title: str) -> None:
    """Write far more than there is room for."""
    box = next(
        one
        for one in robots.people.front.findChildren(QPlainTextEdit)
        if one.accessibleName() == title and one.isVisible()
    )
    box.setFocus()
    box.setPlainText(LONG)


def covered(window: MainWindow) -> Curtain:
    """Return the curtain, with nothing in front of it."""
    screen = window.screen_shown
    assert isinstance(screen, Curtain)
    assert QApplication.activeModalWidget() is None
    return screen


def reachable(window: MainWindow) -> list[str]:
    """Return the canaries in any window there is, and in what a screen reader gets of it."""
    tops = [window, *(one for one in QApplication.topLevelWidgets() if one.windowHandle() is not None)]
    texts = [text for one in tops for text in _heard(QAccessible.queryAccessibleInterface(one))]
    for one in tops:
        texts += [box.toPlainText() for box in one.findChildren(QPlainTextEdit)]
    for window_there in QGuiApplication.topLevelWindows():
        texts += _heard(QAccessible.queryAccessibleInterface(window_there))
    return [text for text in texts if CANARY in text]


def test_the_manager_writes_on_a_full_disk_and_walks_away(
    robots: Robots, team: Session, clock: HandClock
) -> None:
    window = robots.window
    go_in(window, team, AssessmentPlace(prepare(team).conversation.id))
    with full_disk(team):
        write(robots, "What you have seen")
        go_away(window, clock)
        curtain = covered(window)
        assert robots.people.sees("no room") or robots.people.sees("room left")
        assert reachable(window) == []
        assert window.windowTitle() == "Covered — Fika"
        for action in (
            window.menus.lock,
            window.menus.new_vault,
            window.menus.open_vault,
            window.menus.people,
        ):
            assert not action.isEnabled()
        window.go(PeoplePlace())
        window.lock()
        window.to_welcome()
        window.locking.try_again()
        assert window.screen_shown is curtain
        assert window.session is team
    window.locking.try_again()
    assert window.session is None
    assert isinstance(window.screen_shown, UnlockScreen)
    settle()
    assert [text for text in everything_held() if CANARY in text] == []

    come_back(window, team)
    place = window.place
    assert isinstance(place, AssessmentPlace)
    box = robots.window.findChildren(QPlainTextEdit)
    assert LONG in [one.toPlainText() for one in box]


def test_what_nobody_expected_covers_too(
    robots: Robots, team: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = robots.window
    go_in(window, team, AssessmentPlace(prepare(team).conversation.id))
    write(robots, "What you have seen")
    screen = window.screen_shown

    def fails() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(screen, "flush", fails)
    with pytest.raises(ZeroDivisionError):
        window.locking.by_itself()

    covered(window)
    assert reachable(window) == []
    assert robots.people.sees("did not expect")
    window.locking.try_again()  # it was reported once
    covered(window)
    monkeypatch.undo()
    window.locking.try_again()
    assert window.session is None


def test_a_form_on_a_full_disk_comes_back_by_the_passphrase(
    robots: Robots, team: Session, clock: HandClock
) -> None:
    window = robots.window
    made = prepare(team)
    made.revealed()
    go_in(window, team, TogetherPlace(made.conversation.id))
    robots.together.press("Shift+G")
    with full_disk(team):
        write(robots, "What it will look like")
        dialog = robots.people.dialog()
        go_away(window, clock)
        covered(window)
        assert not dialog.isVisible()

        robots.gate.type_passphrase("not the passphrase")
        covered(window)
        robots.gate.type_passphrase(OPENED_BY)

        assert robots.people.dialog() is dialog
        assert window.place == TogetherPlace(made.conversation.id)
        found = [one.toPlainText() for one in dialog.findChildren(QPlainTextEdit)]
        assert LONG in found
        go_away(window, clock)
        covered(window)
    window.locking.try_again()
    assert window.session is None
    opened = come_back(window, team)
    found = [one.toPlainText() for one in robots.people.dialog().findChildren(QPlainTextEdit)]
    assert LONG in found
    robots.people.type_into("What you want to grow in", "Share it")
    robots.people.click("Keep it")
    (area,) = opened.together(made.conversation.id).growth_areas()
    assert area.looks_like == LONG


@pytest.mark.parametrize("phrase", ["", "my own phrase is long"])
def test_only_what_no_phrase_seals_is_shown_again(
    robots: Robots, team: Session, clock: HandClock, phrase: str
) -> None:
    window = robots.window
    conversation = prepare(team).conversation
    go_in(window, team, HandOverPlace(conversation.id))
    if phrase:
        robots.hand_over.choose_phrase(phrase)
    else:
        robots.hand_over.go_on_without()
    with full_disk(team):
        write(robots, "Your note")
        go_away(window, clock)
        assert (covered(window).gate is None) is bool(phrase)
        assert reachable(window) == []
        if not phrase:
            robots.gate.type_passphrase(OPENED_BY)
            assert window.session is team
            assert str(team.room) == "Room.EMPLOYEE"
            go_away(window, clock)
            covered(window)
    window.locking.try_again()
    assert window.session is None


def test_what_a_job_opens_meanwhile_waits_behind_the_curtain(
    robots: Robots, team: Session, clock: HandClock
) -> None:
    window = robots.window
    go_in(window, team, AssessmentPlace(prepare(team).conversation.id))
    behind = window.screen_shown
    assert behind is not None
    with full_disk(team):
        write(robots, "What you have seen")
        go_away(window, clock)
        covered(window)
        shown = ask(behind, CANARY, "", [Answer("x", CANARY)], lambda _key: None)
        settle()
        assert not shown.isVisible()
        assert QApplication.activeModalWidget() is None
    window.locking.try_again()
    settle()
    assert window.findChildren(QDialog) == []


def test_closing_while_covered_asks(robots: Robots, team: Session, clock: HandClock) -> None:
    window = robots.window
    go_in(window, team, AssessmentPlace(prepare(team).conversation.id))
    with full_disk(team):
        write(robots, "What you have seen")
        go_away(window, clock)
        window.close()
        assert robots.people.sees("Close Fika now?")
        assert window.isVisible()
        robots.people.click("Stay here")
        covered(window)


def test_the_curtain_rises_by_itself(robots: Robots, team: Session, clock: HandClock, qtbot: QtBot) -> None:
    window = robots.window
    window.locking._again.setInterval(10)
    go_in(window, team, AssessmentPlace(prepare(team).conversation.id))
    with full_disk(team):
        write(robots, "What you have seen")
        go_away(window, clock)
        covered(window)
    qtbot.waitUntil(lambda: window.session is None, timeout=5000)


def test_a_vault_that_was_moved_away_is_said_and_kept_for(
    robots: Robots, team: Session, clock: HandClock, tmp_path: Path
) -> None:
    window = robots.window
    go_in(window, team, AssessmentPlace(prepare(team).conversation.id))
    moved = tmp_path / "elsewhere.fika"
    team.folder.rename(moved)
    write(robots, "What you have seen")
    go_away(window, clock)
    covered(window)
    moved.rename(team.folder)
    window.locking.try_again()
    assert window.session is None
    vaults.open_session(team.folder, vaults.key_from_passphrase(team.folder, OPENED_BY)).close()
