"""When a backup is made by itself, by a clock that is driven."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from app.domain.backup_errors import BackupFailedError
from app.domain.errors import DiskFullError
from app.services.session import Session
from app.ui.backing_up.quiet_moments import LOOK_AGAIN, QUIET, TRY_AGAIN, QuietMoments
from app.ui.backing_up.watching import BackingUp
from app.ui.jobs import wait_for_jobs
from app.ui.main_window import MainWindow
from tests.robots.backups import BackupRobot
from tests.ui.at_once import run_at_once

if TYPE_CHECKING:
    from collections.abc import Callable


class Driven:
    """A clock that goes on when it is told to."""

    def __init__(self) -> None:
        self.time = 1000.0

    def now(self) -> float:
        """Return the time."""
        return self.time

    def asleep(self) -> float:
        """Never sleep."""
        return 0.0


class Backups:
    """Remembers when it was asked, and whether a rest was asked for."""

    def __init__(self) -> None:
        self.due = True
        self.asked: list[bool] = []
        self.made = 0
        self.trouble: Exception | None = None

    def is_due(self, now: datetime, *, rested: bool) -> bool:
        """Remember."""
        assert now.tzinfo is not None
        self.asked.append(rested)
        return self.due

    def make(self) -> None:
        """Count, or fail."""
        if self.trouble is not None:
            raise self.trouble
        self.made += 1


@pytest.fixture
def clock() -> Driven:
    """Return a clock."""
    return Driven()


@pytest.fixture
def backups() -> Backups:
    """Return backups that remember."""
    return Backups()


@pytest.fixture
def moments(backups: Backups, clock: Driven) -> QuietMoments:
    """Return the watch, just begun."""
    return QuietMoments(backups, run_at_once, clock)


def wait(moments: QuietMoments, clock: Driven, seconds: float) -> None:
    """Let time go by, and look."""
    clock.time += seconds
    moments.look()


def test_nothing_is_done_while_somebody_types(moments: QuietMoments, clock: Driven, backups: Backups) -> None:
    for _second in range(60):
        wait(moments, clock, 1)
        moments.touched()
    wait(moments, clock, QUIET - 1)
    assert backups.asked == []

    wait(moments, clock, 1)

    assert (backups.asked, backups.made) == ([True], 1)


def test_after_the_first_look_an_hour_counts(moments: QuietMoments, clock: Driven, backups: Backups) -> None:
    backups.due = False
    wait(moments, clock, QUIET)
    wait(moments, clock, LOOK_AGAIN - 1)
    assert backups.asked == [True]
    wait(moments, clock, 1)
    assert backups.asked == [True, False]
    assert backups.made == 0


def test_failing_is_quiet_and_tried_again_later(
    moments: QuietMoments, clock: Driven, backups: Backups
) -> None:
    backups.trouble = BackupFailedError(Path(), DiskFullError(Path()))
    wait(moments, clock, QUIET)
    wait(moments, clock, TRY_AGAIN - 1)
    assert len(backups.asked) == 1
    backups.trouble = None
    wait(moments, clock, 1)
    assert backups.made == 1


def test_a_mistake_of_ours_is_not_hushed_up(moments: QuietMoments, clock: Driven, backups: Backups) -> None:
    backups.trouble = RuntimeError("a mistake")
    with pytest.raises(RuntimeError):
        wait(moments, clock, QUIET)


def test_none_begins_while_one_is_made(backups: Backups, clock: Driven) -> None:
    waiting: list[Callable[[], None]] = []
    moments = QuietMoments(backups, lambda work, _done, _failed: waiting.append(work), clock)
    for _number in range(5):
        wait(moments, clock, TRY_AGAIN)
    assert len(waiting) == 1


def test_in_a_window_a_key_is_noticed_and_a_quiet_moment_used(
    window: MainWindow, qtbot: QtBot, team: Session, clock: Driven
) -> None:
    robot = BackupRobot(window, qtbot)
    window.enter(team)
    backing_up = BackingUp(window, team, clock)
    clock.time += QUIET
    robot.press("Ctrl+5")
    backing_up.look()
    assert not (team.folder / "backups").exists()

    clock.time += QUIET
    backing_up.look()
    wait_for_jobs()

    assert len(list((team.folder / "backups").iterdir())) == 1
    robot.rest()
    backing_up.end()


def test_locking_while_one_is_made_leaves_the_vault_free_and_nothing_half_done(
    window: MainWindow, qtbot: QtBot, team: Session, clock: Driven
) -> None:
    robot = BackupRobot(window, qtbot)
    window.enter(team)
    backing_up = BackingUp(window, team, clock)
    clock.time += QUIET
    backing_up.look()

    robot.press("Ctrl+L")
    backing_up.end()
    robot.settle_jobs()

    assert window.session is None
    left = list((team.folder / "backups").iterdir()) if (team.folder / "backups").exists() else []
    assert [one.name for one in left if one.name.startswith(".")] == []
