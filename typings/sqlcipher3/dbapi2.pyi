"""The part of sqlcipher3's interface that the vault uses."""

from collections.abc import Callable, Iterable, Iterator, Sequence

SqlValue = str | int | float | bytes | None

SQLITE_AUTH: int
SQLITE_BUSY: int
SQLITE_CANTOPEN: int
SQLITE_CORRUPT: int
SQLITE_DELETE: int
SQLITE_DENY: int
SQLITE_FULL: int
SQLITE_FUNCTION: int
SQLITE_INSERT: int
SQLITE_IOERR: int
SQLITE_LOCKED: int
SQLITE_NOTADB: int
SQLITE_OK: int
SQLITE_READ: int
SQLITE_READONLY: int
SQLITE_RECURSIVE: int
SQLITE_SAVEPOINT: int
SQLITE_SELECT: int
SQLITE_TRANSACTION: int
SQLITE_UPDATE: int
SQLITE_PRAGMA: int

sqlite_version: str

class Error(Exception):
    sqlite_errorcode: int
    sqlite_errorname: str

class DatabaseError(Error): ...
class IntegrityError(DatabaseError): ...
class OperationalError(DatabaseError): ...
class ProgrammingError(DatabaseError): ...

class Cursor:
    @property
    def lastrowid(self) -> int | None: ...
    def fetchall(self) -> list[tuple[SqlValue, ...]]: ...
    def __iter__(self) -> Iterator[tuple[SqlValue, ...]]: ...
    def close(self) -> None: ...

class Connection:
    @property
    def in_transaction(self) -> bool: ...
    def execute(self, sql: str, parameters: Sequence[SqlValue] = ..., /) -> Cursor: ...
    def executemany(self, sql: str, rows: Iterable[Sequence[SqlValue]], /) -> Cursor: ...
    def close(self) -> None: ...
    @property
    def total_changes(self) -> int: ...
    def backup(
        self,
        target: Connection,
        /,
        *,
        pages: int = ...,
        progress: Callable[[int, int, int], None] | None = ...,
    ) -> None: ...
    def set_progress_handler(self, progress_handler: Callable[[], bool] | None, n: int) -> None: ...
    def set_authorizer(
        self,
        authorizer_callback: Callable[[int, str | None, str | None, str | None, str | None], int] | None,
    ) -> None: ...

def connect(
    database: str,
    timeout: float = ...,
    isolation_level: str | None = ...,
    check_same_thread: bool = ...,
    uri: bool = ...,
) -> Connection: ...
def complete_statement(statement: str) -> bool: ...
