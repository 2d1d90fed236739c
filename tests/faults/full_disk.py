"""A full disk loses nothing saved, and says so: everything that writes, with less and less room."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from app.domain.assessment import Side, View
from app.domain.backup_errors import BackupFailedError
from app.domain.errors import DiskFullError, FikaError
from app.domain.settings import VaultSettings
from app.services import vaults
from app.services.session import Session
from app.storage.restoring import restore
from app.storage.rotation import rotate
from app.storage.unlocking import write_keys
from app.storage.vault import DataKey, create_vault, data_key_from_passphrase, open_vault
from tests.faults.acts import LONG, PHRASE, QUICK, noted
from tests.faults.content import content_of
from tests.faults.outcome import Outcome, Size, told
from tests.faults.replay import room
from tests.faults.small_disk import Leaving, leaving_growth_on, leaving_room_on, small_disk
from tests.faults.vaults_made import VAULT, make_team
from tests.faults.whole_files import AT, BACKUP
from tests.made import WORDS
from tests.storage.frozen import make_schema_1, make_schema_2

FROZEN = Path(__file__).parents[1] / "storage" / "frozen"
PAGE = 4096
PDF = bytes(200_000)
_ROOMS = {Size.SHORT: (0,), Size.FULL: (0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89)}
"""How many pages of room are left, one after the other."""
Act = Callable[[Session], object]


@dataclass(slots=True)
class _Trial:
    """A disk whose room can be taken, and what came of acts without room."""

    disk: Path
    leaving: Leaving
    acts: int = 0
    refused: int = 0
    failures: list[str] = field(default_factory=list)

    @property
    def folder(self) -> Path:
        """Where the vault lies."""
        return self.disk / VAULT

    def is_refused(self, name: str, pages: int, act: Callable[[], object]) -> bool:
        """Do an act with so much room; tell whether it was refused, and note one that doesn't say why."""
        self.acts += 1
        try:
            with self.leaving(pages * PAGE):
                act()
        except FikaError as error:
            why = error.why if isinstance(error, BackupFailedError) else error
            if not isinstance(why, DiskFullError):
                self.failures.append(f"{name}: refused as {type(why).__name__}")
            self.refused += 1
            return True
        return False

    def emptied(self) -> None:
        """Take everything off the disk."""
        for left in self.disk.iterdir():
            if left.is_dir():
                shutil.rmtree(left)
            else:
                left.unlink()


def a_small_disk_loses_nothing(size: Size) -> Outcome:
    """Write on a disk of four megabytes."""
    with room() as place, small_disk(place) as disk:
        return _tried(_Trial(disk, leaving_room_on(disk)), size)


def a_file_limit_loses_nothing(size: Size) -> Outcome:
    """Write under a limit on the size of files, as a quota sets one."""
    with room() as disk:
        return _tried(_Trial(disk, leaving_growth_on(disk)), size)


def _tried(trial: _Trial, size: Size) -> Outcome:
    for pages in _ROOMS[size]:
        for name, act in _INSIDE.items():
            _act_inside(trial, name, act, pages)
        for name, outside in _OUTSIDE.items():
            _act_outside(trial, name, outside, pages)
    kinds = len(_INSIDE) + len(_OUTSIDE)
    tried = (
        f"{trial.acts} acts of {kinds} kinds with little room; {trial.refused} refused, done again with room"
    )
    return Outcome(tried, told(trial.failures)).but_at_least(trial.refused, kinds - 2, "refusals")


# In an open vault


def _act_inside(trial: _Trial, name: str, act: Act, pages: int) -> None:
    """Do an act in an open vault: refused, it leaves all as it was, and can be done once there is room."""
    trial.emptied()
    session = Session(open_vault(trial.folder, make_team(trial.folder)), QUICK)
    before = content_of(session._vault)
    if trial.is_refused(name, pages, lambda: act(session)):
        if content_of(session._vault) != before:
            trial.failures.append(f"{name}: refused, and not all as before")
        trial.failures += [f"{name}, refused: {finding}" for finding in session.check()]
        act(session)
    after = content_of(session._vault)
    session.close()
    again = open_vault(trial.folder, _unlocked(trial.folder))
    trial.failures += [f"{name}, opened again: {finding}" for finding in again.check()]
    if content_of(again) != after:
        trial.failures.append(f"{name}: what was saved is lost")
    again.close()


def _unlocked(folder: Path) -> DataKey:
    return data_key_from_passphrase(folder, WORDS)


def _note(session: Session, words: str) -> None:
    turn = session.assessments.manager_turn(1, at_keyboard=Side.MANAGER)
    turn.say(turn.behaviours[0].id, noted(words))


def _one_on_one(session: Session) -> None:
    with session.all_at_once():
        meeting = session.meetings.plan(1, date(2026, 11, 23))
        session.meetings.write_notes(meeting.id, LONG)
        session.meetings.write_private_notes(meeting.id, LONG)
        session.agendas.of_both.add(meeting.id, "The new oven", Side.EMPLOYEE)


def _seal(session: Session) -> None:
    turn = session.assessments.employee_turn(1, at_keyboard=Side.EMPLOYEE)
    seal = session.assessments.new_seal()
    with session.all_at_once():
        turn.say(turn.behaviours[0].id, View(None, LONG))
        turn.seal(seal, seal.key_for(PHRASE))


def _passphrase(session: Session) -> None:
    write_keys(session.folder, _unlocked(session.folder), WORDS, QUICK)


_INSIDE: dict[str, Act] = {
    "saving a note": lambda session: _note(session, "I have seen it."),
    "saving a long note": lambda session: _note(session, LONG),
    "a one-on-one": _one_on_one,
    "sealing": _seal,
    "a setting": lambda session: session.settings.choose(VaultSettings(lock_when_minimised=True)),
    "deleting a conversation": lambda session: session.conversations.delete(2),
    "deleting a person": lambda session: session.people.delete_for_good(1, "Amira Haddad"),
    "another passphrase": _passphrase,
    "another key": lambda session: rotate(session._vault, WORDS, QUICK),
    "a backup": lambda session: session._vault.back_up(session.folder / "backups" / BACKUP, AT),
    "a PDF": lambda session: vaults.save_file(session.folder.with_name("summary.pdf"), PDF),
}


# Where no vault is open yet


@dataclass(frozen=True, slots=True)
class _Outside:
    """An act: what it needs on the disk before, what is done, and what alone may lie there when refused."""

    prepare: Callable[[Path], DataKey]
    act: Callable[[Path, DataKey], None]
    may_lie_there: tuple[str, ...] = ()


def _act_outside(trial: _Trial, name: str, outside: "_Outside", pages: int) -> None:
    """Do an act that begins without an open vault: refused, it leaves no half, and can be done with room."""
    trial.emptied()
    key = outside.prepare(trial.disk)
    if trial.is_refused(name, pages, lambda: outside.act(trial.folder, key)):
        left = [path.name for path in trial.disk.iterdir() if path.name not in outside.may_lie_there]
        trial.failures += [f"{name}, refused: {one} lies there" for one in left]
        outside.act(trial.folder, key)
    vault = open_vault(trial.folder, key if any(key.secret) else _unlocked(trial.folder))
    trial.failures += [f"{name}: {finding}" for finding in vault.check()]
    vault.close()


def _frozen(name: str, words: str) -> Callable[[Path], DataKey]:
    def prepare(disk: Path) -> DataKey:
        folder = Path(shutil.copytree(FROZEN / name, disk / VAULT))
        return data_key_from_passphrase(folder, words)

    return prepare


def _beside_a_backup(disk: Path) -> DataKey:
    key = make_team(disk / VAULT)
    vault = open_vault(disk / VAULT, key)
    vault.back_up(disk / BACKUP, AT)
    vault.close()
    shutil.rmtree(disk / VAULT)
    return key


def _nothing_yet(_disk: Path) -> DataKey:
    return DataKey(bytes(32))


def _update(folder: Path, key: DataKey) -> None:
    vault = open_vault(folder, key)
    try:
        if not vault.read("SELECT * FROM framework"):
            raise AssertionError("what it held is not there any more")
    finally:
        vault.close()


def _restore(folder: Path, key: DataKey) -> None:
    restore(folder.with_name(BACKUP), key, folder)


def _create(folder: Path, _key: DataKey) -> None:
    create_vault(folder, WORDS, QUICK).vault.close()


_OUTSIDE = {
    "an update from schema 1": _Outside(_frozen("schema-1.fika", make_schema_1.WORDS), _update, (VAULT,)),
    "an update from schema 2": _Outside(_frozen("schema-2.fika", make_schema_2.WORDS), _update, (VAULT,)),
    "restoring": _Outside(_beside_a_backup, _restore, (BACKUP,)),
    "creation": _Outside(_nothing_yet, _create),
}
