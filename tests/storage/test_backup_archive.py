"""A backup's file has one spelling: whatever else stands in it is refused, and no bit flips unseen."""

import io
import os
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.backup_errors import BackupDamagedError, BackupFailedError, BackupUnreadableError
from app.domain.errors import FikaError, NewerVaultError, VaultDamagedError
from app.storage import restoring
from app.storage.backup_archive import extract_database, read_archive, write_archive
from app.storage.backup_file import check_backup, write_backup
from app.storage.copying import Copied, never
from app.storage.data_key import DataKey
from app.storage.keys import parsed_keys
from app.storage.restoring import made_at
from tests.storage.made import MOMENT, WORDS, add_framework, key_of, make, names


class Made:
    """The content of a sound backup, and its key."""

    def __init__(self, folder: Path) -> None:
        new = make(folder / "Team.fika")
        goal = folder / "sound.fikabackup"
        new.vault.back_up(goal, MOMENT)
        new.vault.close()
        self.content = goal.read_bytes()
        self.key = key_of(new.recovery_code)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Return a sound backup."""
    return Made(tmp_path_factory.mktemp("made"))


def refused(content: bytes, folder: Path, key: DataKey) -> str:
    """Return why this is refused as a backup when all of it is looked at."""
    path, out = folder / "changed.fikabackup", folder / "out.db"
    path.write_bytes(content)
    out.unlink(missing_ok=True)
    with pytest.raises(BackupDamagedError) as error:
        check_backup(path, key, out)
    return error.value.detail


def parts_of(content: bytes) -> dict[str, range]:
    """Return where each part of a backup's file lies."""
    keys_end = content.index(b"PK\x03\x04", 4)
    notes = content.index(b"notes-1.db") + len(b"notes-1.db") + 9
    (directory,) = struct.unpack("<I", content[-6:-2])
    return {
        "header of the keys": range(keys_end - 500),
        "keys": range(60, keys_end),
        "header of the notes": range(keys_end, notes),
        "notes": range(notes, directory),
        "directory": range(directory, len(content) - 22),
        "end": range(len(content) - 22, len(content)),
    }


def test_every_byte_of_the_headers_counts(made: Made, tmp_path: Path) -> None:
    parts = parts_of(made.content)
    begins = len(b"keys.json") + 30 + 9
    path = tmp_path / "changed.fikabackup"
    for at in (*range(begins), *parts["header of the notes"], *parts["directory"], *parts["end"]):
        content = bytearray(made.content)
        content[at] ^= 1 << at % 8
        path.write_bytes(content)
        with pytest.raises(BackupDamagedError):
            read_archive(path)


@pytest.mark.parametrize("part", ["keys", "notes"])
@pytest.mark.parametrize("where", [0.0, 0.25, 0.5, 0.75, 0.999])
def test_every_part_of_the_members_counts(made: Made, tmp_path: Path, part: str, where: float) -> None:
    place = parts_of(made.content)[part]
    content = bytearray(made.content)
    content[place[int(len(place) * where)]] ^= 1
    refused(bytes(content), tmp_path, made.key)


@settings(max_examples=40)
@given(st.data())
def test_any_bit_anywhere_counts(
    made: Made, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    content = bytearray(made.content)
    content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    refused(bytes(content), tmp_path_factory.mktemp("changed"), made.key)


@pytest.mark.parametrize("kept", [0, 1, 21, 22, 100, 5000, -1, -22, -23])
def test_a_part_of_it_is_refused(made: Made, tmp_path: Path, kept: int) -> None:
    refused(made.content[:kept], tmp_path, made.key)


@pytest.mark.parametrize("more", [b"\0", b"PK", b"x" * 5000])
def test_nothing_may_stand_before_behind_or_between(made: Made, tmp_path: Path, more: bytes) -> None:
    (directory,) = struct.unpack("<I", made.content[-6:-2])
    refused(more + made.content, tmp_path, made.key)
    refused(made.content + more, tmp_path, made.key)
    refused(made.content[:directory] + more + made.content[directory:], tmp_path, made.key)


def zipped(members: list[tuple[str, bytes]], kind: int = zipfile.ZIP_STORED, comment: bytes = b"") -> bytes:
    """Return a ZIP made by another tool."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", kind) as archive:
        for name, data in members:
            archive.writestr(name, data)
        archive.comment = comment
    return content.getvalue()


def members_of(made: Made) -> list[tuple[str, bytes]]:
    """Return the members of a sound backup."""
    with zipfile.ZipFile(io.BytesIO(made.content)) as archive:
        return [(one, archive.read(one)) for one in archive.namelist()]


FOREIGN: dict[str, Callable[[list[tuple[str, bytes]]], bytes]] = {
    "compressed": lambda both: zipped(both, zipfile.ZIP_DEFLATED),
    "the other way round": lambda both: zipped(both[::-1]),
    "one": lambda both: zipped(both[:1]),
    "none": lambda _both: zipped([]),
    "three": lambda both: zipped([*both, ("more.txt", b"")]),
    "another name": lambda both: zipped([both[0], ("../notes-1.db", both[1][1])]),
    "no notes' name": lambda both: zipped([both[0], ("notes-01.db", both[1][1])]),
    "a comment": lambda both: zipped(both, comment=b"hello"),
    "no zip": lambda _both: b"hello " * 1000,
    "a bomb": lambda both: zipped([both[0], ("notes-1.db", bytes(50_000_000))], zipfile.ZIP_DEFLATED),
    "keys that go on and on": lambda both: zipped([("keys.json", b" " * 70_000), both[1]]),
    "notes of nothing": lambda both: zipped([both[0], ("notes-1.db", b"")]),
}


@pytest.mark.parametrize("foreign", FOREIGN)
def test_a_zip_of_another_kind_is_refused(made: Made, tmp_path: Path, foreign: str) -> None:
    refused(FOREIGN[foreign](members_of(made)), tmp_path, made.key)


def test_a_member_that_stands_twice_is_refused(made: Made, tmp_path: Path) -> None:
    keys, notes = members_of(made)
    with pytest.warns(UserWarning, match="Duplicate"):
        content = zipped([keys, keys, notes])
    refused(content, tmp_path, made.key)


def rewritten(
    made: Made,
    folder: Path,
    *,
    keys: bytes | None = None,
    notes: bytes | None = None,
    name: str = "notes-1.db",
) -> Path:
    """Return a backup that is spelled as ours are, with another content."""
    (_name, old_keys), (_database, old_notes) = members_of(made)
    path, database = folder / "other.fikabackup", folder / "other.db"
    database.write_bytes(old_notes if notes is None else notes)
    with path.open("wb") as file:
        write_archive(file, old_keys if keys is None else keys, database, name, MOMENT, never)
    return path


def test_the_same_content_is_the_same_file(made: Made, tmp_path: Path) -> None:
    assert rewritten(made, tmp_path).read_bytes() == made.content


@pytest.mark.parametrize("keys", [b"", b"{}", b"[" * 60_000, b"\xff", b"null\n"])
def test_keys_that_are_none_are_refused(made: Made, tmp_path: Path, keys: bytes) -> None:
    with pytest.raises(BackupDamagedError):
        made_at(rewritten(made, tmp_path, keys=keys))


def test_keys_of_a_newer_fika_are_said_to_be_newer(made: Made, tmp_path: Path) -> None:
    newer = members_of(made)[0][1].replace(b'"version":1}', b'"version":2}')
    with pytest.raises(NewerVaultError):
        made_at(rewritten(made, tmp_path, keys=newer))


def test_keys_that_name_other_notes_are_refused(made: Made, tmp_path: Path) -> None:
    with pytest.raises(BackupDamagedError, match="other notes"):
        made_at(rewritten(made, tmp_path, name="notes-2.db"))


def test_keys_whose_signature_does_not_fit_open_nothing_even_by_their_passphrase(
    made: Made, tmp_path: Path
) -> None:
    keys = parsed_keys(members_of(made)[0][1], tmp_path).signed_with(bytes(32))
    with pytest.raises(BackupDamagedError, match="signature"):
        restoring.key_from_passphrase(rewritten(made, tmp_path, keys=keys), WORDS)


def test_notes_of_another_vault_are_refused(made: Made, tmp_path: Path) -> None:
    other = make(tmp_path / "Other.fika")
    other.vault.close()
    path = rewritten(made, tmp_path, notes=(tmp_path / "Other.fika" / "notes-1.db").read_bytes())
    for key in (made.key, key_of(other.recovery_code)):
        with pytest.raises(FikaError):
            check_backup(path, key, tmp_path / f"{key.secret.hex()}.db")


def test_spoilt_notes_that_fit_the_checksum_are_refused(made: Made, tmp_path: Path) -> None:
    notes = bytearray(members_of(made)[1][1])
    notes[len(notes) // 2] ^= 1
    with pytest.raises(FikaError):
        check_backup(rewritten(made, tmp_path, notes=bytes(notes)), made.key, tmp_path / "out.db")


def test_whoever_restores_spoilt_notes_is_told_of_the_backup_they_are_in(made: Made, tmp_path: Path) -> None:
    path = rewritten(made, tmp_path, notes=bytes(len(members_of(made)[1][1])))
    for use in (
        restoring.look_into,
        lambda path, key: restoring.restore(path, key, tmp_path / "anew" / "Team.fika"),
    ):
        with pytest.raises(BackupDamagedError) as damaged:
            use(path, made.key)
        assert damaged.value.path == path
    assert names(tmp_path / "anew") == []


def test_a_page_that_nothing_reads_is_looked_at_too(tmp_path: Path) -> None:
    new = make(tmp_path / "Long.fika")
    with new.vault.transaction() as transaction:
        add_framework(transaction, "a long key " * 10_000)
    new.vault.close()
    notes = bytearray((tmp_path / "Long.fika" / "notes-1.db").read_bytes())
    notes[-2 * 4096 + 100] ^= 1  # in the middle of the long text, which counting rows leaves alone
    goal, database = tmp_path / "long.fikabackup", tmp_path / "long.db"
    database.write_bytes(notes)
    with goal.open("wb") as file:
        keys = (tmp_path / "Long.fika" / "keys.json").read_bytes()
        write_archive(file, keys, database, "notes-1.db", MOMENT, never)

    with pytest.raises(VaultDamagedError):
        check_backup(goal, key_of(new.recovery_code), tmp_path / "out.db")


def test_a_file_that_is_not_there_or_a_folder_is_named(tmp_path: Path) -> None:
    for path in (tmp_path / "none.fikabackup", tmp_path):
        with pytest.raises(BackupUnreadableError):
            read_archive(path)


def test_a_file_that_goes_while_it_is_read_is_named(made: Made, tmp_path: Path) -> None:
    path = tmp_path / "on a stick.fikabackup"
    path.write_bytes(made.content)
    archive = read_archive(path)
    path.unlink()
    with pytest.raises(BackupUnreadableError) as gone:
        extract_database(archive, tmp_path / "out.db", never)
    assert gone.value.path == path


def test_notes_larger_than_any_backup_are_refused(
    tmp_path: Path, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    def huge(target: Path) -> tuple[Copied, bytes]:
        with target.open("wb") as file:
            os.truncate(file.fileno(), 2**31)
        return Copied("0" * 32, 1, ()), b""

    monkeypatch.setattr("app.storage.backup_archive.LARGEST_DATABASE", 1_000_000)
    with pytest.raises(BackupFailedError):
        write_backup(huge, made.key, tmp_path / "notes-1.db", tmp_path / "x.fikabackup", MOMENT, never)
    assert [one.name for one in tmp_path.iterdir()] == []
