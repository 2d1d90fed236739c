"""While a vault is copied others read and write it; the copy is whole, and that of the moment it ends."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest
from sqlcipher3 import dbapi2

from app.domain.backup_errors import BackupStoppedError
from app.domain.errors import SealedError, VaultInUseError
from app.storage import copying, lent_lock
from app.storage.backup_file import check_backup
from app.storage.restoring import key_from_passphrase, restore
from app.storage.rotation import rotate
from app.storage.vault import DataKey, NewVault, Vault, open_vault
from tests.storage.made import KDF, MOMENT, WORDS, add_framework, framework_keys, key_of, names

STEP = 4
"""How many pages are copied at once here, where a vault has few."""


@pytest.fixture
def while_lent(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """Return what has something done by another thread each time others are let in between two steps."""
    monkeypatch.setattr(copying, "_AT_ONCE", STEP)

    def do(act: Callable[[], object]) -> None:
        def turn(seconds: float) -> None:
            if seconds != lent_lock._OTHERS_TURN:
                return  # they are done
            other = Thread(target=act)
            other.start()
            other.join(20)
            assert not other.is_alive(), "nobody was let in"

        monkeypatch.setattr(lent_lock, "sleep", turn)

    return do


def add(vault: Vault, key: str) -> None:
    """Keep one more framework."""
    with vault.transaction() as transaction:
        add_framework(transaction, key)


def restored(goal: Path, key: DataKey, tmp_path: Path) -> list[object]:
    """Return which frameworks a vault holds that is made of a backup; all of it is checked."""
    restore(goal, key, tmp_path / "Again.fika")
    again = open_vault(tmp_path / "Again.fika", key)
    found = framework_keys(again)
    assert again.check() == ()
    again.close()
    return found


def once(other: Thread) -> Callable[[float], None]:
    """Return what begins another's act the first time others are let in, and doesn't wait for its end."""

    def turn(_seconds: float) -> None:
        if other.ident is None:
            other.start()

    return turn


@pytest.mark.parametrize("words", ["short", "long " * 2_000])
def test_it_holds_all_that_was_saved_while_it_was_copied(
    new: NewVault, goal: Path, tmp_path: Path, while_lent: Callable[[Callable[[], object]], None], words: str
) -> None:
    saved: list[str] = []

    def save() -> None:
        if len(saved) < 40:
            add(new.vault, f"{len(saved)} {words}")
            saved.append(f"{len(saved)} {words}")

    while_lent(save)
    new.vault.back_up(goal, MOMENT)

    assert len(saved) > 10
    assert framework_keys(new.vault) == saved
    assert restored(goal, key_of(new.recovery_code), tmp_path) == saved


def test_what_is_taken_back_while_it_is_copied_is_not_in_it(
    new: NewVault, goal: Path, tmp_path: Path, while_lent: Callable[[Callable[[], object]], None]
) -> None:
    def save_in_vain() -> None:
        with suppress(KeyError), new.vault.transaction() as transaction:
            for number in range(200):  # more than SQLite keeps in memory, so that pages are written
                add_framework(transaction, f"{number}" * 1_000)
            raise KeyError

    add(new.vault, "before")
    new.vault.read("PRAGMA cache_size = 10")
    while_lent(save_in_vain)
    new.vault.back_up(goal, MOMENT)

    assert restored(goal, key_of(new.recovery_code), tmp_path) == ["before"]


def test_nobody_sees_more_meanwhile_than_before(
    new: NewVault, goal: Path, while_lent: Callable[[Callable[[], object]], None]
) -> None:
    """Nor where somebody else sits down in the middle of it: what is hidden from them stays so."""
    seen: list[bool] = []

    def look() -> None:
        new.vault.narrow(frozenset({"identity.manager_name"}))
        try:
            new.vault.read("SELECT manager_name FROM identity")
        except SealedError:
            seen.append(False)
        else:
            seen.append(True)

    while_lent(look)
    new.vault.back_up(goal, MOMENT)
    look()

    assert len(seen) > 2
    assert not any(seen)


def test_locking_meanwhile_waits_until_nothing_is_copied_any_more(
    new: NewVault, goal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once locked, the vault is another's to open."""
    monkeypatch.setattr(copying, "_AT_ONCE", STEP)
    closing = Thread(target=new.vault.close)
    monkeypatch.setattr(lent_lock, "sleep", once(closing))

    new.vault.back_up(goal, MOMENT)

    closing.join(20)
    assert not new.vault.is_open
    assert names(goal.parent) == [goal.name]
    open_vault(new.vault.folder, key_of(new.recovery_code)).close()


def test_given_up_meanwhile_it_leaves_nothing_and_the_vault_is_free(
    new: NewVault, goal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "_AT_ONCE", STEP)

    with pytest.raises(BackupStoppedError):
        new.vault.back_up(goal, MOMENT, lambda: True)

    assert names(goal.parent) == []
    new.vault.close()
    open_vault(new.vault.folder, key_of(new.recovery_code)).close()


def test_another_key_comes_only_after_it(new: NewVault, goal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "_AT_ONCE", STEP)
    rotating = Thread(target=rotate, args=(new.vault, "another lantern walnut", KDF))
    monkeypatch.setattr(lent_lock, "sleep", once(rotating))

    new.vault.back_up(goal, MOMENT)

    rotating.join(20)
    assert key_from_passphrase(goal, WORDS) == key_of(new.recovery_code)
    assert not new.vault.is_opened_by(key_of(new.recovery_code))
    assert new.vault.check() == ()


def test_whoever_is_in_the_middle_of_a_change_is_refused_at_once(
    new: NewVault, goal: Path, tmp_path: Path, while_lent: Callable[[Callable[[], object]], None]
) -> None:
    """Waiting, they would wait for one who waits for them."""

    def back_up_inside() -> None:
        with new.vault.transaction(), pytest.raises(RuntimeError, match="not over"):
            new.vault.back_up(tmp_path / "inside.fikabackup", MOMENT)

    while_lent(back_up_inside)
    new.vault.back_up(goal, MOMENT)

    assert names(goal.parent) == [goal.name]


def test_what_is_added_after_it_was_counted_is_counted_anew(
    new: NewVault, goal: Path, tmp_path: Path, while_lent: Callable[[Callable[[], object]], None]
) -> None:
    """Each time others are let in they add something, so that no counting between two steps can stand."""
    added: list[str] = []

    def save() -> None:
        added.append(f"{len(added)}")
        add(new.vault, added[-1])

    while_lent(save)
    new.vault.back_up(goal, MOMENT)

    held = check_backup(goal, key_of(new.recovery_code), tmp_path / "out.db")
    assert dict(held.rows)["framework"] == len(added)


def test_another_program_stays_out_meanwhile(
    new: NewVault, goal: Path, while_lent: Callable[[Callable[[], object]], None]
) -> None:
    refused: list[bool] = []

    def open_it() -> None:
        try:
            open_vault(new.vault.folder, key_of(new.recovery_code)).close()
        except VaultInUseError:
            refused.append(True)

    while_lent(open_it)
    new.vault.back_up(goal, MOMENT)

    assert len(refused) > 2


def test_it_is_known_that_sqlite_takes_changes_along_by_the_same_connection_alone(tmp_path: Path) -> None:
    """What all this rests on. By another connection it would begin anew at each change."""
    source, copy = (dbapi2.connect(str(tmp_path / name), isolation_level=None) for name in ("a", "b"))
    source.execute("CREATE TABLE one (words TEXT)")
    source.executemany("INSERT INTO one VALUES (?)", [("words " * 500,)] * 40)
    remaining: list[int] = []

    def change(_status: int, left: int, _pages: int) -> None:
        remaining.append(left)
        source.execute("UPDATE one SET words = words || '.' WHERE rowid = 1")

    source.backup(copy, pages=4, progress=change)

    assert remaining == sorted(remaining, reverse=True)
    assert len(remaining) > 5
    (first,) = copy.execute("SELECT words FROM one WHERE rowid = 1").fetchall()
    assert str(first[0]).endswith("." * (len(remaining) - 1))
    source.close()
    copy.close()
