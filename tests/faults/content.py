"""All that a vault holds, in one line: two vaults with the same line hold the same words."""

import hashlib

from app.storage.rows import text
from app.storage.vault import Vault

_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
_OF_FILES = "('replaced_notes', "
"""How a row begins that tells of the vault's own files, and differs from one key to the next."""
_MARK = repr(("traces", "left"))
"""The row that app/storage/traces.py keeps."""
_SEARCHED = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%using fts5%'"

_INDEXES = ("search", "private")
_ENTRY = "kind, source_id, part, person_id, day, title, body"


def content_of(vault: Vault) -> str:
    """Return a digest of every row of every table, with nobody's words in it.

    But for the mark that traces of a deletion are still to go: opening the notes sees to it.
    """
    digest = hashlib.sha256()
    for (name,) in vault.read(_TABLES):
        rows = map(repr, vault.read(f'SELECT * FROM "{text(name)}"'))
        for row in sorted(row for row in rows if not row.startswith(_OF_FILES) and row != _MARK):
            digest.update(f"{text(name)}: {row}\n".encode())
    return digest.hexdigest()[:32]


def search_indexes(vault: Vault) -> dict[str, bool]:
    """Return each full-text index with whether it counts as many entries as what it is an index of.

    SQLite's own check of the index holds it against its content, word by word.
    """
    found = {}
    for (name,) in vault.read(_SEARCHED):
        index = text(name)
        with vault.transaction() as transaction:  # asked by way of an insert that inserts nothing
            transaction.write(f'INSERT INTO "{index}" ("{index}", rank) VALUES (\'integrity-check\', 1)')
        (entries,) = vault.read(f'SELECT count(*) FROM "{index}"')[0]
        (sizes,) = vault.read(f'SELECT count(*) FROM "{index}_docsize"')[0]
        found[index] = entries == sizes
    return found


def stale_entries(vault: Vault) -> int:
    """Return how many texts are found otherwise than they are written now, or not, or are no more."""
    counted = 0
    for index in _INDEXES:
        entries, source = f"SELECT {_ENTRY} FROM {index}_entry", f"SELECT {_ENTRY} FROM {index}_source"
        source += " WHERE trim(title || body, char(9, 10, 13, 32)) <> ''"
        for one, other in ((entries, source), (source, entries)):
            counted += len(vault.read(f"{one} EXCEPT {other}"))
    return counted
