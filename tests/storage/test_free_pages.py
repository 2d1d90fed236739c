"""A free page that a power cut has torn is written anew; a page that holds something is never passed over."""

from contextlib import closing
from pathlib import Path

import pytest

from app.storage.recovery_code import decode
from app.storage.sqlcipher import PAGE_BYTES, connect, value
from app.storage.vault import DataKey, Vault, open_vault
from tests.storage.limits import file_size_limit
from tests.storage.made import add_framework, framework_keys, make


class Left:
    """A closed vault with free pages, the last of the file among them."""

    def __init__(self, folder: Path) -> None:
        new = make(folder)
        with new.vault.transaction() as transaction:
            add_framework(transaction)
            transaction.write("UPDATE framework SET source = ?", ("words " * 10_000,))
        with new.vault.transaction() as transaction:
            transaction.write("UPDATE framework SET source = ''")
        self.key = DataKey(decode(new.recovery_code))
        self.folder = folder
        self.notes = folder / "notes-1.db"
        new.vault.close()

    def tear(self, page: int) -> None:
        """Overwrite a sector of a page, counted from the end of the file."""
        with self.notes.open("r+b") as file:
            file.seek(-page * PAGE_BYTES + 512, 2)
            file.write(b"#" * 512)

    def leave_open(self) -> None:
        """Leave what a process leaves that did not come to close the vault."""
        (self.folder / "notes-1.db-journal").touch()

    def opened(self) -> Vault:
        """Open it."""
        return open_vault(self.folder, self.key)


@pytest.fixture
def left(tmp_path: Path) -> Left:
    return Left(tmp_path / "Team.fika")


def test_a_torn_free_page_is_written_anew_after_a_power_cut(left: Left) -> None:
    left.tear(1)
    left.tear(2)
    left.leave_open()
    before = left.notes.stat().st_size
    vault = left.opened()
    assert vault.check() == ()
    assert framework_keys(vault) == ["steps"]
    assert vault.read("SELECT name FROM sqlite_schema WHERE name = 'filling'") == []
    vault.close()
    assert left.notes.stat().st_size <= before * 1.1, "and the file hardly grows by it"


def test_a_spoilt_page_is_told_where_the_vault_was_closed_well(left: Left) -> None:
    left.tear(1)
    vault = left.opened()
    assert any("HMAC verification failed" in finding for finding in vault.check())
    vault.close()


def test_a_page_that_holds_something_is_never_taken_for_a_free_one(left: Left) -> None:
    pages = left.notes.stat().st_size // PAGE_BYTES
    left.tear(pages - 11)  # the twelfth: a table that nobody asks at opening
    left.leave_open()
    vault = left.opened()
    assert any("HMAC verification failed for page 12" in finding for finding in vault.check())
    vault.close()


def test_where_the_list_of_free_pages_is_spoilt_the_vault_opens_all_the_same(left: Left) -> None:
    with closing(connect(left.notes, left.key)) as connection:
        free = value(connection, "PRAGMA freelist_count")
    assert isinstance(free, int)
    left.tear(free)  # where the list itself lies
    left.leave_open()
    vault = left.opened()
    assert framework_keys(vault) == ["steps"]
    assert any("HMAC verification failed" in finding for finding in vault.check())
    vault.close()


def test_without_room_to_mend_it_the_vault_opens_all_the_same(left: Left) -> None:
    left.tear(1)
    left.leave_open()
    with file_size_limit(1000):
        vault = left.opened()
    assert framework_keys(vault) == ["steps"]
    vault.close()


def test_nothing_is_written_where_nothing_is_torn(left: Left) -> None:
    left.leave_open()
    before = left.notes.read_bytes()
    left.opened().close()
    assert left.notes.read_bytes() == before


def test_more_free_pages_than_one_value_fills_keep_nobody_out(
    left: Left, monkeypatch: pytest.MonkeyPatch
) -> None:
    left.tear(1)
    left.leave_open()
    monkeypatch.setattr("app.storage.free_pages.PAGE_BYTES", 2**31)  # as many bytes as a million pages
    vault = left.opened()
    assert framework_keys(vault) == ["steps"]
    vault.close()
