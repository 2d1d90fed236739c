"""Transactions keep all or nothing, whatever goes wrong."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest
from sqlcipher3 import dbapi2

from app.domain.errors import (
    DiskFullError,
    RecoveryCodeLengthError,
    VaultDamagedError,
    VaultInUseError,
    VaultReadOnlyError,
    WrongRecoveryCodeError,
)
from app.storage.recovery_code import decode, encode
from app.storage.vault import DataKey, NewVault, Transaction, Vault, open_vault
from tests.storage.limits import file_size_limit, not_permitted
from tests.storage.made import add_framework, framework_keys, names


class BoomError(Exception):
    """Something unforeseen."""


def add(vault: Vault, key: str = "steps") -> None:
    with vault.transaction() as transaction:
        add_framework(transaction, key)


def add_and_fail(vault: Vault) -> None:
    with vault.transaction():
        add(vault)
        raise BoomError


def fail_inside(vault: Vault) -> None:
    with vault.transaction() as outer:
        add_framework(outer, "outer")
        with pytest.raises(BoomError):
            add_and_fail(vault)


def reopened(new: NewVault) -> Vault:
    new.vault.close()
    return open_vault(new.vault.folder, DataKey(decode(new.recovery_code)))


def test_what_was_written_is_there_after_opening_again(new: NewVault) -> None:
    add(new.vault)
    again = reopened(new)
    assert framework_keys(again) == ["steps"]
    again.close()


def test_writing_says_which_row_was_added(vault: Vault) -> None:
    with vault.transaction() as transaction:
        assert [add_framework(transaction, key) for key in "ab"] == [1, 2]
        rows = [(key, "2", "", "", "", "") for key in "ab"]
        insert = (
            "INSERT INTO framework (key, version, name, source, model, added_at) VALUES (?, ?, ?, ?, ?, ?)"
        )
        transaction.write_many(insert, rows)
        assert transaction.read("SELECT max(id) FROM framework") == [(4,)]


def test_an_error_undoes_everything(vault: Vault) -> None:
    with pytest.raises(BoomError):
        add_and_fail(vault)
    assert framework_keys(vault) == []
    add(vault)
    assert framework_keys(vault) == ["steps"]


def test_what_the_schema_forbids_is_no_known_error(vault: Vault) -> None:
    with pytest.raises(dbapi2.IntegrityError), vault.transaction() as transaction:
        transaction.write("INSERT INTO person (name, framework_id) VALUES ('Amira', 7)")
    with pytest.raises(dbapi2.OperationalError):
        vault.read("SELECT nothing FROM nowhere")


def test_one_inside_another_joins_it(vault: Vault) -> None:
    with vault.transaction() as outer:
        add_framework(outer, "a")
        with vault.transaction() as inner:
            assert inner is outer
            add_framework(inner, "b")
    assert framework_keys(vault) == ["a", "b"]


def test_an_error_outside_undoes_the_inner_one(vault: Vault) -> None:
    with pytest.raises(BoomError):
        add_and_fail(vault)
    assert framework_keys(vault) == []


def test_an_inner_error_undoes_the_outer_one_even_where_it_is_caught(vault: Vault) -> None:
    with pytest.raises(RuntimeError, match="part"):
        fail_inside(vault)
    assert framework_keys(vault) == []
    add(vault)
    assert framework_keys(vault) == ["steps"]


def test_a_transaction_ends_with_its_block(vault: Vault) -> None:
    with vault.transaction() as transaction:
        add_framework(transaction)
    for late in (
        lambda: transaction.read("SELECT 1"),
        lambda: transaction.write("DELETE FROM framework"),
        lambda: transaction.write_many("DELETE FROM framework", [()]),
    ):
        with pytest.raises(RuntimeError, match="over"):
            late()
    assert framework_keys(vault) == ["steps"]


def test_it_may_be_opened_in_one_thread_and_used_in_another(new: NewVault) -> None:
    thread = Thread(target=add, args=(new.vault,))
    thread.start()
    thread.join()
    assert framework_keys(new.vault) == ["steps"]


def test_a_locked_vault_says_nothing(vault: Vault) -> None:
    vault.close()
    vault.close()
    assert not vault.is_open
    with pytest.raises(RuntimeError, match="locked"):
        vault.read("SELECT 1")
    with pytest.raises(RuntimeError, match="locked"), vault.transaction():
        pass
    with pytest.raises(RuntimeError, match="locked"):
        vault.signing_key()


def test_nothing_but_the_two_files_is_left(new: NewVault) -> None:
    add(new.vault)
    journal = new.vault.folder / "notes-1.db-journal"
    assert journal.stat().st_size == 0
    new.vault.close()
    assert names(new.vault.folder) == ["keys.json", "notes-1.db"]


def test_the_recovery_code_can_be_asked_back(new: NewVault) -> None:
    new.vault.verify_recovery_code(new.recovery_code.lower())
    with pytest.raises(WrongRecoveryCodeError):
        new.vault.verify_recovery_code(encode(bytes(32)))
    with pytest.raises(RecoveryCodeLengthError):
        new.vault.verify_recovery_code("")


# --- No room, no permission


def fill(transaction: Transaction) -> None:
    for number in range(200):
        transaction.write(
            "INSERT INTO framework (key, version, name, source, model, added_at)"
            " VALUES (?, '1', '', ?, '', '')",
            (f"k{number}", os.urandom(4000).hex()),
        )


@contextmanager
def few_pages(vault: Vault) -> Iterator[None]:
    """Meet SQLite's own 'full': the database may not grow by more than a few pages."""
    (pages,) = vault.read("PRAGMA page_count")[0]
    assert isinstance(pages, int)
    vault.read(f"PRAGMA max_page_count = {pages + 3}")
    yield
    vault.read("PRAGMA max_page_count = 1000000")


@contextmanager
def few_bytes(vault: Vault) -> Iterator[None]:
    """Meet the system's 'full': a file may not grow by more than a few kilobytes."""
    with file_size_limit((vault.folder / "notes-1.db").stat().st_size + 10_000):
        yield


@pytest.mark.parametrize("full", [few_pages, few_bytes])
def test_a_full_disk_loses_nothing_saved(new: NewVault, full: type) -> None:
    add(new.vault)
    with full(new.vault), pytest.raises(DiskFullError), new.vault.transaction() as transaction:
        fill(transaction)
    assert framework_keys(new.vault) == ["steps"]
    assert new.vault.check() == ()
    with new.vault.transaction() as transaction:  # room was made
        fill(transaction)
    again = reopened(new)
    assert len(framework_keys(again)) == 201
    again.close()


def pass_over_a_full_disk(vault: Vault) -> None:
    with vault.transaction() as transaction:
        with few_pages(vault), pytest.raises(DiskFullError):
            fill(transaction)
        # Nothing may be saved alone now: SQLite has undone the rest by itself.
        add_framework(transaction, "alone")


def test_after_a_full_disk_nothing_more_is_written_alone(vault: Vault) -> None:
    with pytest.raises(RuntimeError, match="over"):
        pass_over_a_full_disk(vault)
    assert framework_keys(vault) == []


def test_a_folder_that_becomes_read_only_is_told(new: NewVault) -> None:
    add(new.vault)
    again = reopened(new)  # its journal is not there yet, and can't be made
    with not_permitted(again.folder, 0o500), pytest.raises(VaultReadOnlyError):
        add(again, "b")
    add(again, "c")
    assert framework_keys(again) == ["steps", "c"]
    again.close()


def test_damage_while_it_is_open_is_told(new: NewVault) -> None:
    with new.vault.transaction() as transaction:
        fill(transaction)
    again = reopened(new)
    notes = again.folder / "notes-1.db"
    size = notes.stat().st_size
    with notes.open("r+b") as file:
        file.seek(size // 2)
        file.write(bytes(8192))
    with pytest.raises(VaultDamagedError):
        again.read("SELECT * FROM framework")
    assert any("cipher_integrity_check" in finding for finding in again.check())
    with pytest.raises(VaultDamagedError), again.transaction() as transaction:
        fill(transaction)
    again.close()


# --- Killed


WRITER = """
import sys
from pathlib import Path
from app.storage.recovery_code import decode
from app.storage.vault import DataKey, open_vault
from tests.storage.made import add_framework
vault = open_vault(Path(sys.argv[1]), DataKey(decode(sys.stdin.readline())))
number = 0
while True:
    with vault.transaction() as transaction:
        add_framework(transaction, f"k{number}")
    print(number, flush=True)
    number += 1
"""


@pytest.mark.parametrize("acknowledged", [1, 20, 77])
def test_what_was_acknowledged_survives_a_kill(new: NewVault, acknowledged: int) -> None:
    new.vault.close()
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(new.vault.folder)],
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as writer:
        assert writer.stdin is not None
        assert writer.stdout is not None
        writer.stdin.write(new.recovery_code + "\n")
        writer.stdin.flush()
        for line in writer.stdout:
            if int(line) >= acknowledged:
                break
        with pytest.raises(VaultInUseError):
            open_vault(new.vault.folder, DataKey(decode(new.recovery_code)))
        writer.kill()
    vault = open_vault(new.vault.folder, DataKey(decode(new.recovery_code)))
    assert vault.check() == ()
    assert framework_keys(vault)[: acknowledged + 1] == [f"k{number}" for number in range(acknowledged + 1)]
    vault.close()
