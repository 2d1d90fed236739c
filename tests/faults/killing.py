"""Killed at any moment: a program that saves dies by SIGKILL, again and again, in the same vault."""

import os
import select
import signal
import time
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from pathlib import Path
from random import Random

from app.domain.assessment import Side, View
from app.domain.settings import VaultSettings
from app.services.session import Session
from app.storage.rows import text
from app.storage.vault import DataKey, Vault, open_vault
from tests.faults.acts import QUICK, noted
from tests.faults.content import search_indexes, stale_entries
from tests.faults.outcome import Outcome, Size, told
from tests.faults.replay import room
from tests.faults.vaults_made import VAULT, make_team

_ROUNDS = {Size.SHORT: 12, Size.FULL: 250}
_LONGEST = 0.25
"""After how many seconds at the latest it is killed."""
_WHILE_OPENING = 0.2
"""In what part of the rounds they count from the start of the program, in the others from the open vault."""
_WRITTEN = (
    ("note", "self_view"),
    ("note", "manager_view"),
    ("shared_notes", "meeting"),
    ("notes", "meeting_private"),
    ("words", "agenda_item"),
    ("words", "own_agenda_item"),
)


@dataclass(slots=True)
class _Killed:
    """What came of one round: the last number that was acknowledged, and whether a change was under way."""

    last: int
    in_a_change: bool


def kills_corrupt_nothing(size: Size) -> Outcome:
    """Kill a writing program in so many rounds, and look after each at what it left."""
    failures: list[str] = []
    chance = Random(size.value)  # noqa: S311 - it has to repeat itself, nothing is secret
    last = under_way = acts = 0
    indexes: set[str] = set()
    with room() as place:
        folder = place / VAULT
        key = make_team(folder)
        for number in range(_ROUNDS[size]):
            killed = _killed(folder, key, last, chance)
            under_way += killed.in_a_change
            try:
                kept = _kept(folder, key, indexes)
            except Exception as error:  # noqa: BLE001 - whatever it is, the vault did not open as it should
                failures.append(f"round {number}: {type(error).__name__}: {error}")
                break
            if kept not in {killed.last, killed.last + 1}:
                failures.append(f"round {number}: {killed.last} was acknowledged, {kept} is there")
            acts += kept - last
            last = kept
    indexed = f"{len(indexes)} search indexes" if indexes else "no search index yet"
    tried = f"{_ROUNDS[size]} kills, {under_way} in the middle of a change; {acts:,} saves; {indexed}"
    outcome = Outcome(tried, told(failures)).but_at_least(under_way, 5, "kills in the middle of a change")
    return outcome.but_at_least(acts, 5, "saves")


def _killed(folder: Path, key: DataKey, last: int, chance: Random) -> _Killed:
    """Let a program go on from the last number, kill it, and return how far it came."""
    hearing, telling = os.pipe()
    child = os.fork()
    if not child:
        os.close(hearing)
        _write_for_ever(folder, key, last, telling)
    os.close(telling)
    heard = b"" if chance.random() < _WHILE_OPENING else os.read(hearing, 65536)
    deadline = time.monotonic() + chance.uniform(0, _LONGEST)
    while (left := deadline - time.monotonic()) > 0:
        if select.select([hearing], [], [], left)[0]:
            heard += os.read(hearing, 65536)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(hearing, 65536):
        heard += more
    os.close(hearing)
    said = heard.split(b"\n")[:-1]  # what comes after the last line's end was not said whole
    return _Killed(int((b"%d" % last, *said)[-1]), _is_under_way(folder))


def _is_under_way(folder: Path) -> bool:
    journal = folder / "notes-1.db-journal"
    return journal.exists() and journal.stat().st_size > 0


def _write_for_ever(folder: Path, key: DataKey, last: int, telling: int) -> None:
    """Save number after number and say each once it is kept. Never returns."""
    try:
        session = Session(open_vault(folder, key), QUICK)
        os.write(telling, b"%d\n" % last)
        for number in count(last + 1):
            _save(session, number)
            os.write(telling, b"%d\n" % number)
    finally:
        os._exit(1)


def _save(session: Session, number: int) -> None:
    """Write a number in many places at once, with more words or fewer."""
    words = f"{number} " * (1 + number * 37 % 900)
    manager = session.assessments.manager_turn(1, at_keyboard=Side.MANAGER)
    hers = session.assessments.employee_turn(1, at_keyboard=Side.EMPLOYEE)
    behaviour = hers.behaviours[0].id
    with session.all_at_once():
        manager.say(behaviour, noted(words))
        hers.say(behaviour, View(None, words))
        session.settings.choose(VaultSettings(backup_folder=words))
        _save_one_on_one(session, words)


def _save_one_on_one(session: Session, words: str) -> None:
    """Write them into the notes of a one-on-one, and onto its agenda: one item, now of both, now of one."""
    agendas, planned = session.agendas, session.meetings.of_person(1)
    meeting = planned[0] if planned else session.meetings.plan(1, date(2026, 11, 23))
    session.meetings.write_notes(meeting.id, words)
    session.meetings.write_private_notes(meeting.id, words)
    if ours := agendas.ours(meeting.id):
        agendas.of_mine.change(replace(agendas.make_only_mine(ours[0].item.id), words=words))
    elif mine := agendas.only_mine(meeting.id):
        agendas.of_both.change(replace(agendas.make_ours(mine[0].item.id), words=words))
    else:
        agendas.of_both.add(meeting.id, words)


def _notes(vault: Vault) -> list[str]:
    """Return what stands wherever a number was written."""
    return [text(row[0]) for column, table in _WRITTEN for row in vault.read(f"SELECT {column} FROM {table}")]


def _kept(folder: Path, key: DataKey, indexes: set[str]) -> int:
    """Return the number that the vault holds. Raises ValueError where anything is not as it should be."""
    vault = open_vault(folder, key)
    try:
        findings = vault.check()
        if findings:
            raise ValueError("; ".join(findings))
        counted = search_indexes(vault)
        indexes.update(counted)
        if not all(counted.values()):
            raise ValueError("a search index does not count what it is an index of")
        session = Session(vault, QUICK)
        stale = stale_entries(vault)
        if stale:
            raise ValueError(f"{stale} texts are found otherwise than they are written")
        places = {" ".join(one.split()) for one in (session.settings.now.backup_folder, *_notes(vault))}
        if len(places) > 1:
            raise ValueError("half a save is there")
        return int((places.pop() or "0").split()[0])
    finally:
        vault.close()
