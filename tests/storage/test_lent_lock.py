"""A lock that is held for long is lent to whoever needs it for a moment, and for as long as they go on."""

from collections.abc import Callable
from threading import Thread

import pytest

from app.storage import lent_lock
from app.storage.lent_lock import LentLock


@pytest.fixture
def lock() -> LentLock:
    return LentLock()


def by_another(lock: LentLock) -> None:
    """Take it for a moment elsewhere, and wait until that is over."""

    def take() -> None:
        with lock:
            pass

    other = Thread(target=take)
    other.start()
    other.join(20)
    assert not other.is_alive(), "nobody was let in"


def lent(
    lock: LentLock, monkeypatch: pytest.MonkeyPatch, meanwhile: Callable[[int], None], times: int = 1
) -> int:
    """Lend it so many times, with something done in each pause; return how many pauses there were."""
    pauses = 0

    def pause(_seconds: float) -> None:
        nonlocal pauses
        pauses += 1
        assert pauses < 2000, "it does not get on"
        meanwhile(pauses)

    monkeypatch.setattr(lent_lock, "sleep", pause)
    with lock.for_long():
        for _time in range(times):
            lock.lend()
    return pauses


def test_where_nobody_asks_it_is_lent_once(lock: LentLock, monkeypatch: pytest.MonkeyPatch) -> None:
    assert lent(lock, monkeypatch, lambda _pause: None) == 1


def test_whoever_asks_again_and_again_waits_once(lock: LentLock, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page reads dozens of times; waiting for a step of a backup each time took four times as long."""

    def meanwhile(pause: int) -> None:
        if pause <= 5:
            by_another(lock)
            by_another(lock)

    assert lent(lock, monkeypatch, meanwhile) == 6


def test_however_much_is_asked_whoever_holds_it_gets_on(
    lock: LentLock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All in all it stays lent a few seconds longer, not at each step."""
    pauses = lent(lock, monkeypatch, lambda _pause: by_another(lock), times=20)
    assert pauses == 20 + lent_lock._MOST_TURNS
