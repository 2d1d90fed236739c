"""No trace of what was deleted for good, whatever the pages went through before."""

import itertools
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from functools import partial
from hashlib import blake2b
from pathlib import Path

import pytest

from app.services.session import Session
from app.storage import traces
from app.storage.sqlcipher import connect
from app.storage.vault import NewVault, Transaction, Vault, data_key_from_passphrase, open_vault
from tests.storage.frozen import make_schema_5
from tests.storage.made import add_framework, key_of
from tests.storage.plain import plain_pages

WORD = "zebra"
"""Stands in what is deleted, and nowhere else."""
FROZEN_5 = Path(__file__).parent / "frozen" / "schema-5.fika"
ROUNDS, ACTS = 12, 40


def live_through(vault: Vault, seed: int) -> None:
    """Write, change and delete notes of every length about two people in turn, so that rows move about."""
    draw = partial(next, drawn(seed))
    with vault.transaction() as transaction:
        add_framework(transaction)
        for name in ("Amira Haddad", "Bo Asplund"):
            transaction.write("INSERT INTO person (name, framework_id) VALUES (?, 1)", (name,))
    there: list[int] = []
    for _round in range(ROUNDS):
        with vault.transaction() as transaction:
            for _act in range(ACTS):
                _one_act(transaction, draw, there)


def drawn(seed: int) -> Iterator[int]:
    """Yield numbers as if by chance, the same ones each time."""
    for turn in itertools.count():
        yield int.from_bytes(blake2b(b"%d %d" % (seed, turn), digest_size=3).digest())


def _one_act(transaction: Transaction, draw: Callable[[], int], there: list[int]) -> None:
    person = draw() % 2 + 1
    words = f"{WORD if person == 1 else 'okapi'}{draw() % 99} " * (draw() % 90 + 1)
    kind = draw() % 100
    if kind < 60 or not there:
        there.append(draw() + 2)
        transaction.write(
            "INSERT INTO lesson (id, person_id, written_on, tried) VALUES (?, ?, '2026-11-23', ?)",
            (there[-1], person, words),
        )
    elif kind < 85:
        which = there[draw() % len(there)]
        transaction.write("UPDATE lesson SET tried = ?, person_id = ? WHERE id = ?", (words, person, which))
    else:
        gone = there.pop(draw() % len(there))
        transaction.write("DELETE FROM lesson WHERE id = ?", (gone,))


def forget(deleting: AbstractContextManager[Transaction]) -> None:
    with deleting as transaction:
        transaction.write("DELETE FROM person WHERE id = 1")


@pytest.mark.parametrize("seed", range(4))
def test_a_person_deleted_for_good_is_on_no_page_whatever_was_moved_before(new: NewVault, seed: int) -> None:
    vault, key = new.vault, key_of(new.recovery_code)
    live_through(vault, seed)
    assert WORD.encode() in plain_pages(vault.database, key)
    forget(vault.deleting_for_good())
    pages = plain_pages(vault.database, key)
    assert WORD.encode() not in pages
    assert b"okapi" in pages
    assert vault.check() == ()


@pytest.mark.parametrize("seed", range(2))
def test_words_deleted_for_good_out_of_rows_that_stay_are_on_no_page(new: NewVault, seed: int) -> None:
    vault, key = new.vault, key_of(new.recovery_code)
    live_through(vault, seed)
    rows = vault.read("SELECT id, person_id FROM lesson")
    with vault.deleting_for_good() as transaction:
        transaction.write("UPDATE lesson SET tried = '' WHERE person_id = 1")
    pages = plain_pages(vault.database, key)
    assert WORD.encode() not in pages
    assert b"okapi" in pages
    assert vault.read("SELECT id, person_id FROM lesson") == rows
    assert vault.check() == ()


def test_what_a_power_cut_kept_from_going_goes_when_the_vault_is_next_opened(new: NewVault) -> None:
    vault, key = new.vault, key_of(new.recovery_code)
    live_through(vault, 0)
    with vault.transaction() as transaction:
        traces.mark(transaction)
        transaction.write("DELETE FROM person WHERE id = 1")
        traces.forget_words(transaction)
    vault.close()
    assert WORD.encode() in plain_pages(vault.database, key), "nothing was left: nothing is shown by this"
    again = open_vault(vault.folder, key)
    assert again.check() == ()
    assert again.read("SELECT * FROM setting") == []
    again.close()
    assert WORD.encode() not in plain_pages(vault.database, key)


def test_what_was_deleted_under_schema_5_goes_when_the_vault_is_brought_to_the_next(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(FROZEN_5, tmp_path / "Team.fika"))
    key = data_key_from_passphrase(folder, make_schema_5.WORDS)
    database, draw, there = folder / "notes-1.db", partial(next, drawn(0)), list[int]()
    with closing(connect(database, key)) as connection:
        for _round in range(ROUNDS):
            connection.execute("BEGIN")
            for _act in range(ACTS):
                _one_act(Transaction(connection, database), draw, there)
            connection.execute("COMMIT")
        connection.execute("DELETE FROM person WHERE id = 1")
    assert WORD.encode() in plain_pages(database, key), "nothing was left: nothing is shown by this"
    open_vault(folder, key).close()
    assert WORD.encode() not in plain_pages(database, key)


def test_what_found_no_room_goes_before_older_backups_do(session: Session) -> None:
    """The one that is made in their place holds no trace either."""
    vault = session._vault
    with vault.transaction() as transaction:
        traces.mark(transaction)
    forgotten = session.all_kept.forget_backups()
    assert forgotten.left == ()
    assert vault.read("SELECT * FROM setting WHERE name = 'traces'") == []


def test_what_fails_inside_is_not_deleted_and_leaves_no_mark(vault: Vault) -> None:
    with vault.transaction() as transaction:
        add_framework(transaction)

    def fail_half_way() -> None:
        with vault.deleting_for_good() as transaction:
            transaction.write("DELETE FROM framework")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_half_way()
    assert vault.read("SELECT count(*) FROM framework") == [(1,)]
    assert vault.read("SELECT * FROM setting") == []


def test_nothing_is_deleted_for_good_within_what_may_still_be_taken_back(vault: Vault) -> None:
    with (
        vault.transaction(),
        pytest.raises(RuntimeError, match="not over"),
        vault.deleting_for_good(),
    ):
        pytest.fail("nobody comes here")
