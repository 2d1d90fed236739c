"""A vault's database as whoever has the data key can read it: its rows, and every page of the file."""

import shutil
from contextlib import closing
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from app.storage.data_key import DataKey
from app.storage.rows import text
from app.storage.sqlcipher import connect

_PAGE, _RESERVED = 4096, 16 + 64  # each page ends with its IV and its HMAC


def plain_pages(database: Path, key: DataKey) -> bytes:
    """Return every page of a database decrypted (AES-256-CBC), without SQLCipher, the free ones too."""
    content = database.read_bytes()
    found = b""
    for at in range(0, len(content), _PAGE):
        page = content[at : at + _PAGE]
        cut = _PAGE - _RESERVED
        cipher = Cipher(algorithms.AES(key.derived("fika sqlcipher key")), modes.CBC(page[cut : cut + 16]))
        decryptor = cipher.decryptor()
        found += decryptor.update(page[16 if at == 0 else 0 : cut]) + decryptor.finalize()
    return found


def plain_rows(database: Path, key: DataKey, elsewhere: Path) -> list[tuple[object, ...]]:
    """Return every row of every table, read from a copy with the data key and nothing else."""
    copy = elsewhere / "copy.db"
    shutil.copyfile(database, copy)
    with closing(connect(copy, key)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        return [
            row
            for table in tables
            for row in connection.execute(f"SELECT * FROM {text(table[0])}").fetchall()
        ]


def holds(content: bytes, word: str) -> bool:
    """Tell whether a word stands in some bytes, in UTF-8 or UTF-16, or as JSON spells it."""
    spelled = (word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be"), ascii(word)[1:-1].encode())
    return any(one in content for one in spelled)


def where_found(database: Path, key: DataKey, elsewhere: Path, word: str) -> set[str]:
    """Return 'rows', 'pages' or both, where a word is found."""
    rows = plain_rows(database, key, elsewhere)
    values = [value for row in rows for value in row]
    in_rows = any(holds(one if isinstance(one, bytes) else str(one).encode(), word) for one in values)
    journal = database.with_name(database.name + "-journal")
    assert not journal.exists() or journal.stat().st_size == 0
    pages = plain_pages(database, key)
    assert b"CREATE TABLE self_seal" in pages, "the pages were not decrypted"
    return {place for place, found in (("rows", in_rows), ("pages", holds(pages, word))) if found}
