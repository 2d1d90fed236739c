"""The notes are encrypted as they should be, and opened with every setting in force."""

from pathlib import Path, PureWindowsPath

import pytest

from app.domain.errors import VaultDamagedError
from app.storage import sqlcipher
from app.storage.data_key import DataKey
from app.storage.recovery_code import decode
from app.storage.sqlcipher import connect, read_as_it_lies, salt, salt_on_disk, settings_not_taken, value
from app.storage.vault import NewVault
from tests.storage.made import add_framework

KEY = DataKey(bytes(32))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Return a database with one table."""
    path = tmp_path / "notes-1.db"
    path.write_bytes(b"")
    connection = connect(path, KEY)
    connection.execute("CREATE TABLE note (words TEXT)")
    connection.execute("INSERT INTO note VALUES ('Something private')")
    connection.close()
    return path


@pytest.mark.parametrize(
    ("pragma", "expected"),
    [
        ("journal_mode", "delete"),
        ("synchronous", 3),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("locking_mode", "exclusive"),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("journal_size_limit", 0),
        ("cipher_memory_security", "0"),
        ("cipher_page_size", "4096"),
    ],
)
def test_every_setting_is_in_force(new: NewVault, pragma: str, expected: object) -> None:
    assert new.vault.read(f"PRAGMA {pragma}") == [(expected,)]


def test_a_setting_that_does_not_take_is_a_bug(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlcipher, "_SETTINGS", (("no_such_setting", "1", "1"),))
    with pytest.raises(RuntimeError, match="no_such_setting"):
        connect(database, KEY)


def test_settings_changed_behind_our_back_are_named(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connection = connect(database, KEY)
    connection.execute("PRAGMA synchronous = OFF")
    assert settings_not_taken(connection) == ("synchronous",)
    monkeypatch.setattr(sqlcipher, "_ENCRYPTION", ())
    assert settings_not_taken(connection) == ("synchronous", "cipher_settings")
    monkeypatch.setattr(sqlcipher, "value", lambda *_query: None)
    assert "cipher_memory_security" in settings_not_taken(connection)
    connection.close()


def test_nothing_can_be_read_in_the_file(new: NewVault) -> None:
    with new.vault.transaction() as transaction:
        add_framework(transaction, "words to be found")
    for path in new.vault.folder.iterdir():
        content = path.read_bytes()
        assert b"words to be found" not in content
        assert b"SQLite format" not in content
        assert b"CREATE TABLE" not in content
        assert decode(new.recovery_code) not in content


def test_the_salt_follows_from_the_key(database: Path) -> None:
    assert database.read_bytes()[:16] == salt(KEY) == salt_on_disk(database)
    spoilt = bytearray(database.read_bytes())
    spoilt[:16] = bytes(16)
    database.write_bytes(spoilt)
    assert salt_on_disk(database) == bytes(16)
    connection = connect(database, KEY)
    assert value(connection, "SELECT words FROM note") == "Something private"
    connection.execute("INSERT INTO note VALUES ('More')")
    connection.close()
    assert salt_on_disk(database) in {salt(KEY), bytes(16)}


def test_another_key_reads_nothing(database: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = database.read_bytes()
    with pytest.raises(VaultDamagedError):
        connect(database, DataKey(bytes(31) + b"x"))
    with pytest.raises(VaultDamagedError):
        read_as_it_lies(database, DataKey(bytes(31) + b"x"), "SELECT words FROM note")
    assert database.read_bytes() == before
    assert capfd.readouterr() == ("", "")  # SQLCipher would write to stderr about it


def test_reading_as_it_lies_leaves_the_lock_alone(database: Path) -> None:
    connection = connect(database, KEY)
    connection.execute("BEGIN IMMEDIATE")
    assert read_as_it_lies(database, KEY, "SELECT words FROM note") == [("Something private",)]
    connection.execute("INSERT INTO note VALUES ('More')")
    connection.execute("COMMIT")
    connection.close()


def test_a_query_without_an_answer_gives_none(database: Path) -> None:
    connection = connect(database, KEY)
    assert value(connection, "SELECT words FROM note WHERE words = ?", ("nothing",)) is None
    connection.close()


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (r"C:\Users\Åsa\50% #1?.fika", "file:///C:/Users/%C3%85sa/50%25%20%231%3F.fika"),
        (r"\\host\share\Team.fika", "file:////host/share/Team.fika"),
    ],
)
def test_windows_paths_become_addresses_that_sqlite_reads(path: str, uri: str) -> None:
    assert sqlcipher.uri_of(PureWindowsPath(path)) == uri


def test_a_path_from_here_is_made_whole(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(database.parent)
    connect(Path(database.name), KEY).close()
