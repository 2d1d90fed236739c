"""In every room, and whatever stands in front of it, the vault locks by itself, and nothing is left."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.choose_folder import choose_folder
from app.ui.jobs import at_work, run_job
from app.ui.main_window import MainWindow
from app.ui.places import (
    AssessmentPlace,
    CarePlace,
    HandOverPlace,
    PeoplePlace,
    PersonPlace,
    Place,
    SummaryPlace,
    TogetherPlace,
)
from app.ui.screens.unlock.view import UnlockScreen
from tests.robots.everyone import Robots
from tests.robots.going_in import go_in
from tests.ui.conftest import OPENED_BY, settle
from tests.ui.locking.away import come_back, go_away
from tests.ui.locking.clock import HandClock

ROOMS: dict[str, tuple[Place, Place]] = {
    "manager": (PersonPlace(1), PersonPlace(1)),
    "her own page": (CarePlace(), CarePlace()),
    "assessment": (AssessmentPlace(4), AssessmentPlace(4)),
    "employee": (HandOverPlace(4), PersonPlace(4)),
    "together": (TogetherPlace(2), TogetherPlace(2)),
}


def is_locked(window: MainWindow) -> bool:
    """Tell whether the way in stands there, with nothing in front of it."""
    return (
        window.session is None
        and isinstance(window.screen_shown, UnlockScreen)
        and QApplication.activeModalWidget() is None
        and QApplication.activePopupWidget() is None
        and window.findChildren(QDialog) == []
    )


@pytest.mark.parametrize(("place", "after"), ROOMS.values(), ids=ROOMS)
def test_it_locks_in_every_room_and_leads_back(
    robots: Robots, team: Session, clock: HandClock, place: Place, after: Place
) -> None:
    window = robots.window
    go_in(window, team, place)
    go_away(window, clock)
    assert is_locked(window)
    come_back(window, team)
    if isinstance(after, PersonPlace) and isinstance(place, HandOverPlace):
        assert isinstance(window.place, PersonPlace)
    else:
        assert window.place == after


def test_somebody_who_types_clicks_or_scrolls_is_there(
    robots: Robots, team: Session, clock: HandClock
) -> None:
    window = robots.window
    window.enter(team)
    handle = window.windowHandle()
    acts: list[Callable[[], None]] = [
        lambda: QTest.keyClick(handle, Qt.Key.Key_Shift),
        lambda: QTest.mouseClick(
            handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 5)
        ),
        lambda: QTest.mouseMove(handle, QPoint(300, 200)),
    ]
    window.locking.look()
    for act in acts:
        clock.seconds += 299
        act()
        settle()
        window.locking.look()
        assert window.session is not None
    clock.seconds += 299
    QTest.mouseMove(handle, QPoint(300, 200))  # a window that opens under the mouse moves it nowhere
    window.update()
    settle()
    clock.seconds += 1
    window.locking.look()
    assert is_locked(window)


def test_soon_before_a_line_says_so_and_takes_nothing(
    robots: Robots, team: Session, clock: HandClock
) -> None:
    window = robots.window
    window.enter(team)
    robots.people.press("Ctrl+N")
    robots.people.type_into("Name", "Half")
    focus = QApplication.focusWidget()
    assert focus is not None
    clock.seconds += 285
    window.locking.look()
    line = window.locking.line
    assert line.isVisible()
    assert window.rect().contains(line.geometry())
    assert QApplication.focusWidget() is focus
    QTest.keyClick(focus, Qt.Key.Key_X)
    assert not line.isVisible()
    assert robots.people.typed_in("Name") == "Halfx"
    go_away(window, clock)


def dialog_of_qt(robots: Robots) -> None:
    """Open a file dialog."""
    choose_folder(robots.window, "Anywhere", lambda _path: None).setOption(
        QFileDialog.Option.DontUseNativeDialog
    )


def menu(robots: Robots) -> None:
    """Open a menu."""
    robots.window.menus.vault.popup(QPoint(10, 10))


def question(robots: Robots) -> None:
    """Open a question over a form."""
    robots.people.press("Ctrl+N")
    robots.people.type_into("Name", "Half a name")
    robots.people.press("Esc")
    assert robots.people.sees("Close without keeping this?")


FRONTS: dict[str, Callable[[Robots], None]] = {
    "file dialog": dialog_of_qt,
    "menu": menu,
    "question over a form": question,
    "keys": lambda robots: robots.people.press("F1"),
    "about": lambda robots: robots.window.menus.about.trigger(),
}


@pytest.mark.parametrize("front", FRONTS.values(), ids=FRONTS)
def test_what_stands_in_front_is_closed_and_freed(
    robots: Robots, team: Session, clock: HandClock, front: Callable[[Robots], None]
) -> None:
    window = robots.window
    window.enter(team)
    front(robots)
    settle()
    assert QApplication.activeModalWidget() or isinstance(QApplication.activePopupWidget(), QMenu)
    go_away(window, clock)
    assert is_locked(window)


def test_a_passphrase_under_way_ends_unheard(
    robots: Robots, team: Session, clock: HandClock, qtbot: QtBot
) -> None:
    window = robots.window
    go_in(window, team, TogetherPlace(2))
    window.go(PeoplePlace())
    robots.gate.type_into("Passphrase", "something wrong")
    robots.gate.enter_without_waiting()
    go_away(window, clock)
    robots.people.settle_jobs()
    assert is_locked(window)
    qtbot.waitUntil(lambda: not at_work(), timeout=20_000)


def test_making_the_window_small_locks_only_where_it_is_wished(robots: Robots, team: Session) -> None:
    window = robots.window
    window.enter(team)
    window.showMinimized()
    settle()
    assert window.session is team
    window.showNormal()
    team.settings.choose(type(team.settings.now)(lock_when_minimised=True))
    window.showMinimized()
    settle()
    assert is_locked(window)
    window.showNormal()


def test_nothing_watches_once_it_is_locked(robots: Robots, team: Session, clock: HandClock) -> None:
    window = robots.window
    window.enter(team)
    window.lock()
    clock.seconds += 3600
    window.locking.look()
    assert is_locked(window)
    assert not window.locking.line.isVisible()


def test_pages_under_way_end_unheard(robots: Robots, team: Session, clock: HandClock, qtbot: QtBot) -> None:
    window = robots.window
    go_in(window, team, SummaryPlace(2, together=True))
    assert at_work()
    go_away(window, clock)
    qtbot.waitUntil(lambda: not at_work(), timeout=20_000)
    settle()
    assert is_locked(window)


def test_a_key_that_is_changed_meanwhile_leaves_a_vault_that_opens(
    robots: Robots, team: Session, clock: HandClock, qtbot: QtBot
) -> None:
    window = robots.window
    go_in(window, team, CarePlace())
    screen = window.screen_shown
    assert screen is not None
    told: list[object] = []
    change = partial(team.rekeying.change_key, OPENED_BY, OPENED_BY)
    run_job(change, told.append, told.append, owner=screen)
    go_away(window, clock)
    qtbot.waitUntil(lambda: not at_work(), timeout=60_000)
    assert is_locked(window)
    assert told == []
    opened = come_back(window, team)
    assert opened.check() == ()
    go_away(window, clock)
