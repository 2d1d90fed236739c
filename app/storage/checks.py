"""Everything about a vault that can be checked, and whose notes they are."""

from collections.abc import Callable
from pathlib import Path

from sqlcipher3 import dbapi2

from app.domain.errors import FikaError, VaultDamagedError
from app.storage import schema
from app.storage.keys import read_keys
from app.storage.places import KEYS, keys_path, later_than, left_before
from app.storage.replaced import sorted_out
from app.storage.rows import text
from app.storage.search_index import index_findings
from app.storage.sql_errors import naming_sql_errors
from app.storage.sqlcipher import settings_not_taken, value
from app.storage.what_is_open import open_findings
from app.wording.made_anew import can_be_made_anew, index_finding
from app.wording.translate import _

APPLICATION_ID = int.from_bytes(b"Fika", "big")
_IDENTITY = "SELECT vault_id FROM identity WHERE only_row = 1 AND application = 'fika'"


def vault_id_of(connection: dbapi2.Connection, database: Path) -> str:
    """Return the id of the vault that a database belongs to. Raises VaultDamagedError for any other one."""
    with naming_sql_errors(database):
        if value(connection, "PRAGMA application_id") == APPLICATION_ID and schema.version(connection) > 0:
            found = value(connection, _IDENTITY)
            if isinstance(found, str):
                return found
    raise VaultDamagedError(database, _("it is a database, but not one that Fika made."))


def content_findings(connection: dbapi2.Connection, database: Path) -> tuple[str, ...]:
    """Return what is wrong with the pages, structure and links of a database; nothing, when all is well."""
    found = _found_by((_pages, _structure, _references), connection, database)
    return tuple(one for one in found if not can_be_made_anew(one))  # it can be made anew; notes can not


def findings(
    connection: dbapi2.Connection, database: Path, vault_id: str, keys_mac: bytes
) -> tuple[str, ...]:
    """Return what is wrong with an open vault, one line each; nothing, when all is well."""
    found = _found_by((_pages, _structure, _references, _schema, _settings), connection, database)
    return (
        *found,
        *_identity(connection, database, vault_id),
        *_keys(database, vault_id, keys_mac),
        *_others(connection, database),
        *_found_by((_what_is_open, _index), connection, database),
    )


def _found_by(
    checks: tuple[Callable[[dbapi2.Connection], list[str]], ...],
    connection: dbapi2.Connection,
    database: Path,
) -> list[str]:
    found: list[str] = []
    for check in checks:
        try:
            with naming_sql_errors(database):
                found += check(connection)
        except VaultDamagedError as error:  # too spoilt to be checked further
            found.append(f"{database.name}: {error.detail}")
    return found


def _pages(connection: dbapi2.Connection) -> list[str]:
    rows = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    return [f"cipher_integrity_check: {text(row[0])}" for row in rows]


def _structure(connection: dbapi2.Connection) -> list[str]:
    rows = connection.execute("PRAGMA integrity_check").fetchall()
    return [_of_structure(text(row[0])) for row in rows if row[0] != "ok"]


def _of_structure(told: str) -> str:
    return index_finding(told) if "fts5" in told.lower() else f"integrity_check: {told}"


def _references(connection: dbapi2.Connection) -> list[str]:
    rows = connection.execute("PRAGMA foreign_key_check").fetchall()
    return [f"foreign_key_check: {text(row[0])}, belongs to no {text(row[2])}" for row in rows]


def _schema(connection: dbapi2.Connection) -> list[str]:
    found, known = schema.version(connection), len(schema.built_in())
    return [] if found == known else [f"schema: {found} instead of {known}"]


def _settings(connection: dbapi2.Connection) -> list[str]:
    return [f"setting not in force: {name}" for name in settings_not_taken(connection)]


def _what_is_open(connection: dbapi2.Connection) -> list[str]:
    return list(open_findings(connection)) if not _schema(connection) else []


def _index(connection: dbapi2.Connection) -> list[str]:
    # Of another schema it is said already; what this version looks for may not be there.
    return list(index_findings(connection)) if not _schema(connection) else []


def _identity(connection: dbapi2.Connection, database: Path, vault_id: str) -> list[str]:
    try:
        found = vault_id_of(connection, database)
    except VaultDamagedError as error:
        return [f"identity: {error.detail}"]
    return [] if found == vault_id else ["identity: the notes of another vault"]


def _keys(database: Path, vault_id: str, keys_mac: bytes) -> list[str]:
    try:
        keys = read_keys(keys_path(database.parent))
    except FikaError as error:
        return [f"{KEYS}: {type(error).__name__}"]
    if not keys.is_signed_by(keys_mac):
        return [f"{KEYS}: signed with another key"]
    # Signed, so no accident: an older copy put back beside newer notes.
    return [] if (keys.vault, keys.database) == (vault_id, database.name) else [f"{KEYS}: of another vault"]


def _others(connection: dbapi2.Connection, database: Path) -> list[str]:
    """Name other notes that lie here, or the journals of some."""
    # Never removed: they may be another machine's, whose keys.json is still on its way here, or were written
    # to there under the former key. What a change of key that was cut off leaves looks the same.
    try:
        with naming_sql_errors(database):
            _worthless, earlier = sorted_out(connection, database)
    except VaultDamagedError:  # too spoilt to tell which it replaced
        earlier = left_before(database)
    others = (*later_than(database), *earlier)
    return [f"{one.name}: not the notes that {KEYS} names, and left alone" for one in others]
