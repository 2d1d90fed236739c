"""When it is to be locked: after a quiet while as it is chosen now, soon before that, and after sleep."""

import pytest

from app.ui.locking.idle import SLEPT, SOON, Idle, Seen, SystemClock
from tests.ui.locking.clock import HandClock


@pytest.fixture
def clock() -> HandClock:
    """Return a clock that stands still."""
    return HandClock()


@pytest.mark.parametrize("minutes", [1, 5, 60])
def test_a_quiet_while_goes_by(clock: HandClock, minutes: int) -> None:
    idle = Idle(clock, lambda: minutes)
    begun = clock.seconds
    for seconds, seen in (
        (0, Seen.THERE),
        (60 * minutes - SOON - 1, Seen.THERE),
        (60 * minutes - SOON, Seen.SOON),
        (60 * minutes - 1, Seen.SOON),
        (60 * minutes, Seen.OVER),
    ):
        clock.seconds = begun + seconds
        assert idle.look() is seen


def test_somebody_comes_back_in_time(clock: HandClock) -> None:
    idle = Idle(clock, lambda: 5)
    clock.seconds += 290
    assert idle.look() is Seen.SOON
    idle.touched()
    assert idle.look() is Seen.THERE
    clock.seconds += 299
    assert idle.look() is Seen.SOON
    clock.seconds += 1
    assert idle.look() is Seen.OVER


def test_another_choice_counts_at_once(clock: HandClock) -> None:
    minutes = [60]
    idle = Idle(clock, lambda: minutes[0])
    clock.seconds += 61
    assert idle.look() is Seen.THERE
    minutes[0] = 1
    assert idle.look() is Seen.OVER


def test_a_machine_that_slept_is_locked_whoever_woke_it(clock: HandClock) -> None:
    idle = Idle(clock, lambda: 60)
    clock.slept += SLEPT
    assert idle.look() is Seen.THERE
    clock.slept += 1
    idle.touched()
    assert idle.look() is Seen.OVER


def test_a_clock_set_back_locks_nothing(clock: HandClock) -> None:
    idle = Idle(clock, lambda: 1)
    clock.slept -= 3600
    assert idle.look() is Seen.THERE


def test_the_machines_own_clocks_go_on_together() -> None:
    clock = SystemClock()
    first, asleep = clock.now(), clock.asleep()
    assert clock.now() >= first
    assert abs(clock.asleep() - asleep) < SLEPT
