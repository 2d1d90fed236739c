"""SQLCipher connections: how the notes are encrypted, and the settings they are always opened with."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path, PurePath

from sqlcipher3 import dbapi2

from app.storage.data_key import DataKey
from app.storage.rows import SqlValue
from app.storage.sql_errors import naming_sql_errors

FRESH = "fresh"
"""What an attached database is called."""
SALT_BYTES = 16
PAGE_BYTES = 4096
"""No database of a vault is ever smaller. SQLite takes a file of a few bytes for a new one."""

# What each setting reads back as once it is set. A pragma that SQLite doesn't know is passed over in silence,
# so that only reading back tells.
_SETTINGS: tuple[tuple[str, str, str], ...] = (
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    # Under the exclusive lock the journal stays until closing: emptied after each change, not just marked.
    # Said before the next setting, which reads the file and so takes back what a crash left half done.
    ("journal_size_limit", "0", "0"),
    ("journal_mode", "DELETE", "delete"),
    ("synchronous", "EXTRA", "3"),
    ("fullfsync", "ON", "1"),
    ("foreign_keys", "ON", "1"),
    ("secure_delete", "ON", "1"),
    ("temp_store", "MEMORY", "2"),
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    ("mmap_size", "0", "0"),
    # In KiB, twice the usual: with ten times the years, searches took up to 1.9 times as long, decrypting
    # the same pages again.
    ("cache_size", "-16384", "-16384"),
)

# The encryption of SQLCipher 4, told rather than left to whatever a later version prefers.
_ENCRYPTION = (
    "PRAGMA kdf_iter = 256000;",
    "PRAGMA cipher_page_size = 4096;",
    "PRAGMA cipher_use_hmac = 1;",
    "PRAGMA cipher_plaintext_header_size = 0;",
    "PRAGMA cipher_hmac_algorithm = HMAC_SHA512;",
    "PRAGMA cipher_kdf_algorithm = PBKDF2_HMAC_SHA512;",
)


def salt(data_key: DataKey) -> bytes:
    """Return the 16 bytes a database begins with. They follow from the data key, so may be lost."""
    return data_key.derived("fika sqlcipher salt", SALT_BYTES)


def connect(database: Path, data_key: DataKey) -> dbapi2.Connection:
    """Open a database for this process alone. An empty file becomes an empty database: check before.

    Raises VaultInUseError, VaultDamagedError, VaultReadOnlyError, DiskFullError.
    """
    with naming_sql_errors(database):
        connection = _keyed(f"{uri_of(database)}?mode=rw", _raw_key(data_key) + salt(data_key))
        try:
            _set_up(connection)
            connection.execute("BEGIN EXCLUSIVE")  # held until closing, as locking_mode says
            connection.execute("COMMIT")
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def attached(connection: dbapi2.Connection, database: Path, data_key: DataKey) -> Iterator[None]:
    """Have another database at hand as `fresh`, with a key of its own and the settings of any other.

    `database` is an empty file, or one that this key opens. What is not committed there is given up.
    """
    key = f"x'{(_raw_key(data_key) + salt(data_key)).hex()}'"
    connection.execute(f"ATTACH ? AS {FRESH} KEY ?", (f"{uri_of(database)}?mode=rw", key))
    try:
        _set_up(connection, f"{FRESH}.")
        yield
    finally:
        try:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        finally:
            connection.execute(f"DETACH {FRESH}")


def salt_on_disk(database: Path) -> bytes:
    """Return the first 16 bytes of a database.

    Through SQLite and nothing else: closing it ourselves would drop the locks this process holds on it.
    """
    with naming_sql_errors(database), closing(_keyed(_as_it_lies(database), bytes(32))) as connection:
        return bytes.fromhex(str(value(connection, "PRAGMA cipher_salt")))


def read_as_it_lies(database: Path, data_key: DataKey, sql: str) -> list[tuple[SqlValue, ...]]:
    """Read from a database without locking, recovering or changing anything, even while it is open elsewhere.

    Raises VaultDamagedError where the key is another's or the content is spoilt.
    """
    with open_as_it_lies(database, data_key) as connection:
        return connection.execute(sql).fetchall()


@contextmanager
def open_as_it_lies(database: Path, data_key: DataKey) -> Iterator[dbapi2.Connection]:
    """Hold a database open for reading alone, without locking, recovering or changing anything.

    Raises VaultDamagedError where the key is another's or the content is spoilt.
    """
    key = _raw_key(data_key) + salt(data_key)
    with naming_sql_errors(database), closing(_keyed(_as_it_lies(database), key)) as connection:
        yield connection


def value(connection: dbapi2.Connection, sql: str, parameters: Sequence[SqlValue] = ()) -> SqlValue:
    """Return the one value a query gives, or None."""
    rows = connection.execute(sql, parameters).fetchall()
    return rows[0][0] if rows else None


def settings_not_taken(connection: dbapi2.Connection, where: str = "") -> tuple[str, ...]:
    """Name the settings that don't read back as they were set; none, when all is well.

    `where` is the name of an attached database and a dot, or nothing for the one that was opened.
    """
    wrong = [
        name
        for name, _set, expected in _SETTINGS
        if str(value(connection, f"PRAGMA {where}{name}")) != expected
    ]
    if value(connection, "PRAGMA cipher_memory_security") != "0":
        wrong.append("cipher_memory_security")
    told = tuple(row[0] for row in connection.execute(f"PRAGMA {where}cipher_settings").fetchall())
    if told != _ENCRYPTION:
        wrong.append("cipher_settings")
    return tuple(wrong)


def _raw_key(data_key: DataKey) -> bytes:
    return data_key.derived("fika sqlcipher key")


def _keyed(uri: str, key: bytes) -> dbapi2.Connection:
    connection = dbapi2.connect(uri, timeout=0, isolation_level=None, check_same_thread=False, uri=True)
    connection.execute("PRAGMA cipher_log_level = NONE")  # else it writes to stderr about a wrong key
    # On, it would lock and wipe each piece of memory that SQLite lets go of, and take most of the time of any
    # act. The key's own is wiped without it, and locking leaves nothing at all: it replaces the process.
    connection.execute("PRAGMA cipher_memory_security = OFF")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA cipher_compatibility = 4")
    return connection


def _set_up(connection: dbapi2.Connection, where: str = "") -> None:
    for name, setting, _expected in _SETTINGS:
        connection.execute(f"PRAGMA {where}{name} = {setting}")
    wrong = settings_not_taken(connection, where)
    if wrong:
        raise RuntimeError(f"SQLCipher did not take: {', '.join(wrong)}")


def _as_it_lies(database: Path) -> str:
    return f"{uri_of(database)}?mode=ro&immutable=1"


def uri_of(database: PurePath) -> str:
    """Return how SQLite wants a path told, whatever characters it holds."""
    uri = (database.absolute() if isinstance(database, Path) else database).as_uri()
    # A Windows share has a host in its address, where SQLite wants none: file:////host/share
    return uri if uri.startswith("file:///") else uri.replace("file://", "file:////", 1)
