"""The file of a backup: a ZIP of two members as they are, so that any tool opens it, in one spelling only.

Everything in it but the two members follows from them and from the moment it was made. It is read by
spelling it anew and comparing, so that nothing foreign has room in it, and no bit of it can flip unseen.
"""

import os
import re
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from app.domain.backup_errors import BackupDamagedError, BackupStoppedError, BackupUnreadableError
from app.storage.files import flush, open_to_read
from app.storage.keys import LARGEST_FILE
from app.storage.places import KEYS
from app.storage.sqlcipher import PAGE_BYTES

LARGEST_DATABASE = 2**31 - PAGE_BYTES
"""In bytes. Far beyond what two people write, and within what every ZIP tool reads."""
_CHUNK = 1024 * 1024
_DATABASE = re.compile(rb"notes-[1-9][0-9]{0,8}\.db")
_VERSION, _SYSTEM = 10, 3  # nothing of ZIP's later features; made on Unix, which tells the permissions
_MODE = 0o100600 << 16
_STORED, _PLAIN = 0, 0
_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_LOCAL_FIELDS, _CENTRAL_FIELDS = struct.Struct("<4s5H3I2H"), struct.Struct("<4s6H3I5H2I")
_END_FIELDS, _TIME_FIELDS = struct.Struct("<4s4H2IH"), struct.Struct("<2sHBI")
_LARGEST_DIRECTORY = 2 * (_CENTRAL_FIELDS.size + len("notes-999999999.db") + _TIME_FIELDS.size)
_OLDEST, _LATEST = datetime(2020, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Member:
    name: bytes
    size: int
    crc: int


@dataclass(frozen=True, slots=True)
class Archive:
    """A backup's file, read without a key: when it was made (UTC, to the second), and its members."""

    path: Path
    moment: datetime
    keys: bytes
    database: str
    _parts: tuple[_Member, _Member]

    @property
    def size(self) -> int:
        """How long the file is, in bytes."""
        end = _end(self._parts, self.moment)
        return _database_begins(self._parts, self.moment) + self._parts[1].size + len(end)


def write_archive(
    file: BinaryIO, keys: bytes, database: Path, name: str, moment: datetime, stopped: Callable[[], bool]
) -> None:
    """Write a backup of these keys and this copy of the notes, which is called `name` in it.

    Raises OSError, BackupStoppedError, and ValueError where the notes are larger than any backup may be.
    """
    first = _Member(KEYS.encode(), len(keys), zlib.crc32(keys))
    begins = file.seek(
        len(_local(first, moment)) + len(keys) + len(_local(_Member(name.encode(), 0, 0), moment))
    )
    size = crc = 0
    with database.open("rb") as notes:
        for chunk in _chunks(notes, LARGEST_DATABASE + 1, stopped):
            file.write(chunk)
            size, crc = size + len(chunk), zlib.crc32(chunk, crc)
    if size > LARGEST_DATABASE:
        raise ValueError("larger than any backup may be")
    parts = first, _Member(name.encode(), size, crc)
    file.write(_end(parts, moment))
    file.seek(0)
    file.write(_local(first, moment) + keys + _local(parts[1], moment))
    assert file.tell() == begins


def read_archive(path: Path) -> Archive:
    """Read a backup's file but for the notes in it, of which it looks at the size.

    Raises BackupDamagedError where anything is not as `write_archive` spells it, and BackupUnreadableError.
    """
    try:
        with open_to_read(path) as file:
            return _read(path, file)
    except OSError as error:
        raise BackupUnreadableError(path, error.strerror or str(error)) from error
    except ValueError as error:
        raise BackupDamagedError(path, str(error)) from None


def extract_database(archive: Archive, target: Path, stopped: Callable[[], bool]) -> None:
    """Write the notes in a backup to a new file of their owner's, and flush it.

    Raises OSError for the target, BackupDamagedError, BackupUnreadableError and BackupStoppedError.
    """
    handle = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as goal:
        for chunk in _notes(archive, stopped):
            goal.write(chunk)
        flush(goal)


def _notes(archive: Archive, stopped: Callable[[], bool]) -> Iterator[bytes]:
    notes, crc, size = archive._parts[1], 0, 0
    try:
        with open_to_read(archive.path) as file:
            file.seek(_database_begins(archive._parts, archive.moment))
            for chunk in _chunks(file, notes.size, stopped):
                size, crc = size + len(chunk), zlib.crc32(chunk, crc)
                yield chunk
    except OSError as error:
        raise BackupUnreadableError(archive.path, error.strerror or str(error)) from error
    if (size, crc) != (notes.size, notes.crc):
        raise BackupDamagedError(archive.path, "checksum of the notes")


def _chunks(file: BinaryIO, most: int, stopped: Callable[[], bool]) -> Iterator[bytes]:
    while most and (chunk := file.read(min(_CHUNK, most))):
        if stopped():
            raise BackupStoppedError
        most -= len(chunk)
        yield chunk


# Reading


def _read(path: Path, file: BinaryIO) -> Archive:
    length = os.fstat(file.fileno()).st_size
    moment, parts = _directory(file, length)
    end = _end(parts, moment)
    if length != _database_begins(parts, moment) + parts[1].size + len(end):
        raise ValueError("length of the file")
    file.seek(0)
    before = file.read(_database_begins(parts, moment))
    file.seek(length - len(end))
    keys = before[len(_local(parts[0], moment)) :][: parts[0].size]
    spelled = _local(parts[0], moment) + keys + _local(parts[1], moment)
    if before != spelled or file.read() != end or zlib.crc32(keys) != parts[0].crc:
        raise ValueError("headers, or checksum of the keys")
    return Archive(path, moment, keys, parts[1].name.decode(), parts)


def _directory(file: BinaryIO, length: int) -> tuple[datetime, tuple[_Member, _Member]]:
    """Return what the list at the end of the file says, as far as it is needed to spell it anew."""
    if length < _END_FIELDS.size:
        raise ValueError("length of the file")
    file.seek(length - _END_FIELDS.size)
    size = _END_FIELDS.unpack(file.read(_END_FIELDS.size))[5]
    if size > min(_LARGEST_DIRECTORY, length - _END_FIELDS.size):
        raise ValueError("size of the directory")
    file.seek(length - _END_FIELDS.size - size)
    listed = file.read(size)
    (first, moment), rest = _listed(listed)
    (second, _moment), _rest = _listed(rest)
    if first.name != KEYS.encode() or not _DATABASE.fullmatch(second.name):
        raise ValueError("names of the members")
    if first.size > LARGEST_FILE or not PAGE_BYTES <= second.size <= LARGEST_DATABASE:
        raise ValueError("sizes of the members")
    return moment, (first, second)


def _listed(listed: bytes) -> tuple[tuple[_Member, datetime], bytes]:
    if len(listed) < _CENTRAL_FIELDS.size:
        raise ValueError("length of the directory")
    fields = _CENTRAL_FIELDS.unpack_from(listed)
    crc, size, name_length = fields[7], fields[9], fields[10]
    name_ends = _CENTRAL_FIELDS.size + name_length
    ends = name_ends + _TIME_FIELDS.size
    if len(listed) < ends:
        raise ValueError("length of the directory")
    seconds = _TIME_FIELDS.unpack_from(listed, name_ends)[3]
    moment = datetime.fromtimestamp(seconds, UTC)
    if not _OLDEST <= moment < _LATEST:
        raise ValueError("time")
    return (_Member(listed[_CENTRAL_FIELDS.size : name_ends], size, crc), moment), listed[ends:]


# Spelling


def _database_begins(parts: tuple[_Member, _Member], moment: datetime) -> int:
    return sum(len(_local(part, moment)) for part in parts) + parts[0].size


def _local(part: _Member, moment: datetime) -> bytes:
    time, date = _dos(moment)
    extra = _time(moment)
    fields = (_LOCAL, _VERSION, _PLAIN, _STORED, time, date, part.crc, part.size, part.size)
    return _LOCAL_FIELDS.pack(*fields, len(part.name), len(extra)) + part.name + extra


def _central(part: _Member, moment: datetime, at: int) -> bytes:
    time, date = _dos(moment)
    extra = _time(moment)
    fields = (_CENTRAL, _SYSTEM << 8 | _VERSION, _VERSION, _PLAIN, _STORED, time, date)
    sizes = (part.crc, part.size, part.size, len(part.name), len(extra))
    return _CENTRAL_FIELDS.pack(*fields, *sizes, 0, 0, 0, _MODE, at) + part.name + extra


def _end(parts: tuple[_Member, _Member], moment: datetime) -> bytes:
    second_at = len(_local(parts[0], moment)) + parts[0].size
    directory = _central(parts[0], moment, 0) + _central(parts[1], moment, second_at)
    at = _database_begins(parts, moment) + parts[1].size
    return directory + _END_FIELDS.pack(_END, 0, 0, 2, 2, len(directory), at, 0)


def _dos(moment: datetime) -> tuple[int, int]:
    """Return the time and the date as ZIP has them; in UTC, since another machine may read them."""
    there = moment.astimezone(UTC)
    time = there.hour << 11 | there.minute << 5 | there.second // 2
    return time, there.year - 1980 << 9 | there.month << 5 | there.day


def _time(moment: datetime) -> bytes:
    """Return the field in which ZIP tells a moment to the second, in UTC ('extended timestamp')."""
    return _TIME_FIELDS.pack(b"UT", 5, 1, int(moment.timestamp()))
