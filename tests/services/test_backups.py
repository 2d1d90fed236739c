"""Backups of an open vault: where they go, when one is due, and what happens to those of an older key."""

import os
import shutil
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.backup_errors import BackupFailedError, BackupStoppedError
from app.domain.errors import SealedError
from app.domain.person import Person
from app.domain.visibility import Room
from app.services import restoring
from app.services.backups import Occasion
from app.services.session import Session
from app.storage import backup_file
from app.storage.rotation import rotate
from tests.made import QUICK, WORDS, open_again
from tests.services.test_together import FIRST, reveal
from tests.storage.limits import file_size_limit, not_permitted
from tests.storage.made import names


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """Return a folder outside the vault."""
    made = tmp_path / "stick"
    made.mkdir()
    return made


def add(session: Session, name: str = "Åsa 漢字") -> Person:
    """Add somebody."""
    return session.people.add(Person(name, framework_id=1))


def test_it_goes_into_the_vaults_own_folder(session: Session) -> None:
    made = session.backups.make()

    assert made.path.parent == session.folder / "backups"
    assert made.missed is None
    (listed,) = session.backups.listed()
    assert (listed.path, listed.occasion) == (made.path, Occasion.ORDINARY)
    assert session.check() == ()


def test_it_brings_everything_back(session: Session, tmp_path: Path) -> None:
    add(session)
    made = session.backups.make()
    add(session, "Later")

    key = restoring.key_from_passphrase(made.path, WORDS)
    seen = restoring.look(made.path, key)
    restoring.restore(made.path, key, tmp_path / "Again.fika")

    assert [one.name for one in seen.people] == ["Åsa 漢字"]
    again = open_again(tmp_path / "Again.fika")
    assert [one.name for one in again.people.listed()] == ["Åsa 漢字"]
    assert again.manager_name == session.manager_name == seen.manager_name
    assert again.check() == ()
    again.close()


def test_it_goes_where_it_was_chosen_to_and_says_where_that_is_missing(
    session: Session, elsewhere: Path
) -> None:
    session.backups.choose_folder(elsewhere)
    assert session.backups.make().path.parent == elsewhere
    assert session.backups.folder == elsewhere

    shutil.rmtree(elsewhere)
    made = session.backups.make()

    assert made.path.parent == session.folder / "backups"
    assert made.missed == elsewhere
    session.backups.choose_folder(session.folder / "backups")
    assert session.settings.now.backup_folder == ""
    session.backups.choose_folder(None)
    assert session.backups.make().missed is None


def test_a_chosen_folder_that_nobody_may_look_into_is_missed_too(session: Session, elsewhere: Path) -> None:
    chosen = elsewhere / "backups"
    chosen.mkdir()
    session.backups.choose_folder(chosen)
    with not_permitted(elsewhere, 0):
        made = session.backups.make()
        assert made.missed == chosen
        assert not session.backups.is_due(datetime.now(UTC), rested=False)
        with pytest.raises(BackupFailedError):
            session.backups.make(folder=chosen)
    assert made.path.parent == session.folder / "backups"


def test_those_made_before_in_the_other_folder_are_listed_too(session: Session, elsewhere: Path) -> None:
    first = session.backups.make()
    session.backups.choose_folder(elsewhere)
    second = session.backups.make(Occasion.BEFORE_RESTORE)

    assert {one.path for one in session.backups.listed()} == {first.path, second.path}


def test_one_of_a_day_stays_and_one_of_each_occasion(session: Session, elsewhere: Path) -> None:
    for occasion in (Occasion.BEFORE_KEY_CHANGE, Occasion.ORDINARY, Occasion.ORDINARY):
        session.backups.make(occasion)
    assert [one.occasion for one in session.backups.listed()] == [
        Occasion.ORDINARY,
        Occasion.BEFORE_KEY_CHANGE,
    ]
    for _number in range(2):
        session.backups.make(folder=elsewhere)
    assert len(names(elsewhere)) == 2


def test_failing_is_remembered_until_one_is_made(session: Session) -> None:
    with file_size_limit(20_000), pytest.raises(BackupFailedError) as failed:
        session.backups.make()
    assert session.backups.trouble is failed.value
    assert session.backups.listed() == ()

    session.backups.make()

    assert session.backups.trouble is None


def at(session: Session, **later: int) -> datetime:
    """Return a moment after the newest backup, or after now where there is none."""
    newest = max((one.moment for one in session.backups.listed()), default=datetime.now(UTC))
    return newest + timedelta(**later)


def test_one_is_due_an_hour_after_the_last_and_only_where_something_changed(session: Session) -> None:
    backups = session.backups
    assert backups.is_due(datetime.now(UTC), rested=False)
    backups.make()
    _pretend_saved(session, -10)
    assert not backups.is_due(at(session, hours=2), rested=True)

    _pretend_saved(session, 10)

    assert not backups.is_due(at(session, minutes=59), rested=False)
    assert backups.is_due(at(session, minutes=59), rested=True)
    assert backups.is_due(at(session, minutes=60), rested=False)


def test_a_backup_of_a_day_to_come_counts_for_nothing(session: Session) -> None:
    session.backups.make()
    assert session.backups.is_due(datetime.now(UTC) - timedelta(days=1), rested=False)


def _pretend_saved(session: Session, seconds: int) -> None:
    """Let the notes look as if they were saved so long after the newest backup."""
    when = at(session, seconds=seconds).timestamp()
    os.utime(session.folder / "notes-1.db", (when, when))


def test_whoever_sits_there_it_is_made_but_only_the_manager_is_told(session: Session) -> None:
    person = add(session)
    session.enter_manager()
    conversation = session.conversations.start(person, datetime.now(UTC).date())
    session.hand_over(conversation.id)

    session.backups.make()

    assert session.room is Room.EMPLOYEE
    for refused in (
        session.backups.listed,
        session.backups.forget_older_keys,
        lambda: session.backups.choose_folder(None),
    ):
        with pytest.raises(SealedError):
            refused()
    assert not session.backups.is_due(datetime.now(UTC), rested=False)


def test_with_an_undo_open_it_holds_what_is_saved_and_the_undo_still_works(
    session: Session, tmp_path: Path
) -> None:
    together = reveal(session)
    together.say_words(FIRST, "Å 漢字, as we both see it")
    before = together.history.next_undo

    made = session.backups.make()

    assert together.history.next_undo == before
    together.undo()
    assert together.agreement(FIRST).words == ""
    restoring.restore(made.path, restoring.key_from_passphrase(made.path, WORDS), tmp_path / "Again.fika")
    again = open_again(tmp_path / "Again.fika")
    assert again.together(together.conversation.id).agreement(FIRST).words == "Å 漢字, as we both see it"
    again.close()


def test_locking_gives_up_what_is_under_way_and_leaves_nothing(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The vault is locked when the notes are copied, and the backup is still to be written."""
    begun, ended = threading.Event(), []
    write = backup_file._write

    def write_late(
        path: Path, keys: bytes, notes: Path, name: str, moment: datetime, stopped: Callable[[], bool]
    ) -> None:
        begun.set()
        while not stopped():  # as it is from the moment the vault is being locked
            pass
        write(path, keys, notes, name, moment, stopped)

    def make() -> None:
        try:
            session.backups.make()
        except BackupStoppedError as error:
            ended.append(error)

    monkeypatch.setattr(backup_file, "_write", write_late)
    making = threading.Thread(target=make)
    making.start()
    assert begun.wait(20)

    session.close()

    making.join(20)
    assert len(ended) == 1
    assert names(session.folder / "backups") == []
    open_again(session.folder).close()
    with pytest.raises(BackupStoppedError):
        session.backups.make()


def test_those_of_an_older_key_are_forgotten_once_a_new_one_is_made(
    session: Session, elsewhere: Path
) -> None:
    old = session.backups.make(Occasion.BEFORE_KEY_CHANGE)
    session.backups.choose_folder(elsewhere)
    older = session.backups.make()
    renamed = session.backups.make(Occasion.BEFORE_RESTORE).path.rename(elsewhere / "mine.fikabackup")
    rotate(session._vault, "another lantern walnut", QUICK)

    with file_size_limit(20_000), pytest.raises(BackupFailedError):
        session.backups.forget_older_keys()
    assert {old.path, older.path, renamed} <= {one.path for one in session.backups.listed()}
    forgotten = session.backups.forget_older_keys()

    assert old.path in forgotten.deleted
    assert forgotten.left == (renamed,)
    fresh = [one for one in session.backups.listed() if one.path != renamed]
    assert [one.path.parent for one in fresh] == [elsewhere]
    assert restoring.key_from_passphrase(fresh[0].path, "another lantern walnut")


def test_a_vault_made_of_a_backup_leaves_those_of_the_other_alone(
    session: Session, elsewhere: Path, tmp_path: Path
) -> None:
    """The two share their id, the folder that was chosen, and at first their key."""
    session.backups.choose_folder(elsewhere)
    made = session.backups.make()
    key = restoring.key_from_passphrase(made.path, WORDS)
    restoring.restore(made.path, key, tmp_path / "Again.fika")
    again = open_again(tmp_path / "Again.fika")
    assert again.backups.is_due(datetime.now(UTC), rested=False), "what it saves is in none of them"

    again.backups.make()
    assert made.path.exists()
    rotate(again._vault, "another lantern walnut", QUICK)
    forgotten = again.backups.forget_older_keys()

    assert forgotten.left == (made.path,)
    assert {made.path} < {one.path for one in again.backups.listed()}
    again.close()


def test_notes_that_others_were_put_in_the_place_of_are_backed_up_when_they_end(
    session: Session, tmp_path: Path
) -> None:
    notes = session.folder / "notes-1.db"
    shutil.copy(notes, tmp_path / "theirs.db")
    add(session, "Saved here")
    (tmp_path / "theirs.db").replace(notes)

    session.close()
    session.close()

    again = open_again(session.folder)
    assert again.people.listed() == ()
    (backup,) = again.backups.listed()
    seen = restoring.look(backup.path, restoring.key_from_passphrase(backup.path, WORDS))
    assert [one.name for one in seen.people] == ["Saved here"]
    again.close()
