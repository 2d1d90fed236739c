"""Saving while a backup is made: how long the longest save takes, and the longest of as many without one."""

import itertools
import time
from collections.abc import Callable
from threading import Thread

from app.domain.person import Person
from app.services.session import Session
from bench.measure import Figure, seconds

BACKUPS = 3
PAUSE = 0.01
"""Between two saves, in seconds: else they would have the vault again before the backup could."""


def measure(session: Session, person: Person) -> Figure:
    """Measure the longest save while each of a few backups is made."""
    meeting = session.meetings.of_person(person.id)[1].id
    before, number = session.meetings.notes(meeting), itertools.count()

    def save() -> None:
        session.meetings.write_notes(meeting, f"note {next(number)}")

    pairs = [_beside_a_backup(session, save) for _backup in range(BACKUPS)]
    session.meetings.write_notes(meeting, before)
    longest, without = ([pair[which] for pair in pairs] for which in (0, 1))
    return Figure.of("The longest save while a backup is made", longest, "<= 50 ms", without)


def _beside_a_backup(session: Session, save: Callable[[], None]) -> tuple[float, float]:
    """Save again and again until a backup is made, and as often after it; return the longest of each."""
    making, times = Thread(target=session.backups.make), []
    making.start()
    while making.is_alive():
        times.append(_timed(save))
    return max(times), max(_timed(save) for _time in times)


def _timed(save: Callable[[], None]) -> float:
    time.sleep(PAUSE)
    return seconds(save)
