"""A vault as any tool shows it to whoever knows its data key: rows, and pages with what was deleted."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from sqlcipher3 import dbapi2

from app.storage.data_key import DataKey
from tests.end_to_end.traces import written

DATABASE = "notes-1.db"
PAGE = 4096
RESERVED, IV = 80, 16
"""At the end of each page: what it was encrypted from (the IV), and its MAC."""
SALT = 16


def rows(folder: Path, key: DataKey, copies: Path) -> Iterator[bytes]:
    """Yield every value of every table, of a copy: as SQLCipher itself hands them out."""
    copy = Path(shutil.copytree(folder, copies / "opened with SQLCipher"))
    with closing(dbapi2.connect(str(copy / DATABASE))) as connection:
        raw = key.derived("fika sqlcipher key") + key.derived("fika sqlcipher salt", SALT)
        connection.execute(f"PRAGMA key = \"x'{raw.hex()}'\"")
        found = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        for table in [str(name) for (name,) in found if isinstance(name, str)]:
            for row in connection.execute(f'SELECT * FROM "{table}"').fetchall():
                for value in row:
                    yield value if isinstance(value, bytes) else str(value).encode()


def pages(folder: Path, key: DataKey) -> Iterator[bytes]:
    """Yield every page decrypted, freed parts and all: of the database, and of a journal left behind."""
    database = (folder / DATABASE).read_bytes()
    for start in range(0, len(database), PAGE):
        yield _decrypted(database[start : start + PAGE], key, first=start == 0)
    journal = folder / f"{DATABASE}-journal"
    if journal.exists():
        yield from _pages_of_journal(journal.read_bytes(), key)


def standing_there(
    folder: Path, key: DataKey, words: tuple[str, ...], copies: Path
) -> tuple[set[str], set[str]]:
    """Return the words that stand in a row, and those that stand on a page; in UTF-8 or UTF-16."""
    return _among(b"\n".join(rows(folder, key, copies)), words), _among(b"\n".join(pages(folder, key)), words)


def _among(content: bytes, words: tuple[str, ...]) -> set[str]:
    plain = content.lower()
    return {word for word in words if any(form in plain for form in written(word))}


def _pages_of_journal(journal: bytes, key: DataKey) -> Iterator[bytes]:
    start = int.from_bytes(journal[20:24], "big")  # the header fills a sector
    while start and start + 4 + PAGE <= len(journal):
        number = int.from_bytes(journal[start : start + 4], "big")
        yield _decrypted(journal[start + 4 : start + 4 + PAGE], key, first=number == 1)
        start += 4 + PAGE + 4  # the page's number before it, a checksum after it


def _decrypted(page: bytes, key: DataKey, *, first: bool) -> bytes:
    begin = SALT if first else 0  # the salt stands in the open, where SQLite has its name
    content, iv = page[begin:-RESERVED], page[-RESERVED : IV - RESERVED]
    cipher = Cipher(algorithms.AES(key.derived("fika sqlcipher key")), modes.CBC(iv)).decryptor()
    return cipher.update(content) + cipher.finalize()
