"""A vault that is open: reading, transactions, and looking after itself."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from io import FileIO
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.errors import FikaError, WrongRecoveryCodeError
from app.storage.data_key import DataKey
from app.storage.holder import remove_holder
from app.storage.in_place import InPlace
from app.storage.lent_lock import LentLock
from app.storage.rows import SqlValue
from app.storage.sql_errors import naming_sql_errors
from app.storage.transaction import Transaction

if TYPE_CHECKING:
    from datetime import datetime

    from sqlcipher3 import dbapi2

    from app.storage.copying import Copied


def _never() -> bool:
    return False


class Vault:
    """An open vault. It holds the database for itself until it is closed."""

    def __init__(
        self, connection: "dbapi2.Connection", database: Path, vault_id: str, data_key: DataKey
    ) -> None:
        self.folder = database.parent
        self.vault_id = vault_id
        self._database = database
        self._in_place = InPlace.of(database)
        self._data_key: DataKey | None = data_key
        self._connection: dbapi2.Connection | None = connection
        self._looked_at: FileIO | None = None
        self._lock = LentLock()
        self._outer: Transaction | None = None
        self._failed_inside = False
        self._hidden: frozenset[str] = frozenset()
        self._sees_all = False

    @property
    def database(self) -> Path:
        """The file that the notes are in."""
        return self._database

    @property
    def is_open(self) -> bool:
        """Whether the vault can be read and written."""
        return self._connection is not None

    def read(self, sql: str, parameters: Sequence[SqlValue] = ()) -> list[tuple[SqlValue, ...]]:
        """Return every row of a query. Raises VaultDamagedError where the file is spoilt."""
        with self._lock, naming_sql_errors(self._database):
            return self._live().execute(sql, parameters).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Keep all that is written inside, or nothing of it when an error leaves the block.

        A transaction inside another joins it; if an error leaves the inner block, the outer one keeps nothing
        either, even where the error is caught between them (RuntimeError then).
        Raises DiskFullError, VaultReadOnlyError, VaultDamagedError, VaultGoneError, VaultReplacedError,
        WriteFailedError.
        """
        with self._lock:
            if self._outer is not None:
                yield from self._joined(self._outer)
                return
            connection = self._live()
            self._in_place.check()
            with naming_sql_errors(self._database):
                connection.execute("BEGIN IMMEDIATE")
            self._outer = Transaction(connection, self._database)
            self._failed_inside = False
            try:
                yield self._outer
                self._commit(connection)
            finally:
                self._outer = None
                self._undo_the_rest(connection)

    @contextmanager
    def deleting_for_good(self) -> Iterator[Transaction]:
        """Delete in one transaction, and leave no trace of it on any page: all of them are written anew.

        Takes longer the more is kept. Where that can't be done, for want of room or in a power cut, it is
        done when the vault is next opened. Raises RuntimeError inside a transaction, and what one raises.
        """
        from app.storage import traces

        with self._lock:
            self._check_none_is_open()
            with self.transaction() as transaction:
                traces.mark(transaction)
                yield transaction
                traces.forget_words(transaction)
        with suppress(FikaError):  # the next time, then
            self.leave_no_trace()

    def leave_no_trace(self) -> None:
        """Write every page anew, if a deletion for good could not; takes longer the more is kept.

        Raises RuntimeError inside a transaction, and what a transaction raises.
        """
        from app.storage import traces

        with self.whole() as connection:
            if traces.are_left(connection):
                traces.write_anew(connection, self._database)

    def narrow(self, hidden: frozenset[str]) -> None:
        """Let the database itself refuse these fields ('table.column'), to readers and writers, from now on.

        Whoever asks for one gets SealedError, and so does whoever would change the schema or a setting.
        Nothing hidden takes the refusal away. A row whose fields are hidden can still be deleted with what
        it belongs to, unless words of it lie in an index that is hidden whole: then all of it stays.
        """
        with self._lock:
            self._hidden = hidden
            self._authorize()

    @contextmanager
    def whole(self) -> Iterator["dbapi2.Connection"]:
        """Lend the connection with nothing hidden, and let nobody else read or write meanwhile.

        For what copies all of it, and hands out nobody's words. Raises RuntimeError inside a transaction.
        """
        with self._lock.for_long(self._check_none_is_open), self._seeing(all_of_it=True):
            yield self._live()

    def go_on_with(self, connection: "dbapi2.Connection", database: Path, data_key: DataKey) -> None:
        """Go on with these notes of the same vault, in the same room; those before are closed."""
        with self._lock:
            before, self._connection = self._live(), connection
            self._database, self._data_key = database, data_key
            self._in_place = InPlace.of(database)
            self._authorize()
            self._let_go_of(before)

    def check_in_place(self) -> None:
        """Raise VaultGoneError or VaultReplacedError unless the open notes still lie in their place."""
        self._in_place.check()

    def is_opened_by(self, data_key: DataKey) -> bool:
        """Tell whether this is the vault's data key."""
        from hmac import compare_digest

        return self._data_key is not None and compare_digest(data_key.secret, self._data_key.secret)

    def check(self) -> tuple[str, ...]:
        """Return what is wrong with the vault, in technical words; nothing, when all is well."""
        from app.storage.checks import findings
        from app.storage.keys import mac_key

        with self._lock, self._seeing(all_of_it=True):  # pages and structure; it hands out nobody's words
            return findings(self._live(), self._database, self.vault_id, mac_key(self._key()))

    def make_finding_anew(self) -> None:
        """Make what finds notes anew from them: the search index, and what tells what is open.

        Raises RuntimeError inside a transaction, and what a transaction raises.
        """
        from app.storage.finding_anew import make_anew

        with self.whole() as connection:
            self._in_place.check()
            make_anew(connection, self._database)

    def back_up(self, goal: Path, moment: "datetime", stopped: Callable[[], bool] = _never) -> None:
        """Write a backup of this moment, checked, in any room: it hands out nobody's words.

        Others read and write meanwhile; `stopped` is asked now and then, and leaves nothing behind.
        Raises BackupFailedError, VaultDamagedError, BackupStoppedError; RuntimeError inside a transaction.
        """
        from app.storage.backup_file import write_backup

        with self._lock:
            data_key, database = self._key(), self._database
        write_backup(partial(self._copy, data_key, stopped), data_key, database, goal, moment, stopped)

    def _copy(self, data_key: DataKey, stopped: Callable[[], bool], target: Path) -> "tuple[Copied, bytes]":
        from app.domain.backup_errors import BackupStoppedError
        from app.storage.backup_file import copy_with_keys

        def let_others_in() -> None:
            with self._seeing(all_of_it=False):
                self._lock.lend()
            if stopped():
                raise BackupStoppedError

        with self._lock.for_long(self._check_none_is_open):
            if not (self.is_open and self.is_opened_by(data_key)):
                raise BackupStoppedError
            with self._seeing(all_of_it=True):
                return copy_with_keys(self._live(), self._database, data_key, target, let_others_in)

    def signing_key(self) -> bytes:
        """Return the key under which keys.json is signed. It opens nothing."""
        from app.storage.keys import mac_key

        with self._lock:
            return mac_key(self._key())

    def saved_at(self) -> "datetime":
        """Return when something was saved last, by the time of the file.

        Opening the file itself would let go of the locks that this process holds on it.
        """
        from datetime import UTC, datetime

        return datetime.fromtimestamp(self._database.stat().st_mtime, UTC)

    def first_page(self) -> bytes:
        """Return the first page of the notes as it lies on the disk, encrypted.

        Raises OSError, VaultGoneError and VaultReplacedError.

        The file stays open for it as long as the notes do: closing it would let go of the locks on them.
        """
        from app.storage.sqlcipher import PAGE_BYTES

        with self._lock:
            self._live()
            self._in_place.check()
            if self._looked_at is None:
                self._looked_at = FileIO(self._database)
            self._looked_at.seek(0)
            return self._looked_at.read(PAGE_BYTES)

    def take_keychain_out(self) -> None:
        """Take out of keys.json what a keychain opens.

        Raises KeysDamagedError, DiskFullError, VaultReadOnlyError, WriteFailedError.
        """
        from app.storage.keychain_slot import take_slot_out
        from app.storage.keys import mac_key

        with self._lock:
            self._live()
            take_slot_out(self.folder, mac_key(self._key()))

    def verify_recovery_code(self, code: str) -> None:
        """Raise WrongRecoveryCodeError or RecoveryCodeLengthError unless the code is this vault's."""
        from app.storage.recovery_code import decode

        if not self.is_opened_by(DataKey(decode(code))):
            raise WrongRecoveryCodeError

    def close(self) -> None:
        """Lock the vault and let others open it. Closing twice is fine."""
        with self._lock.for_long():
            if self._connection is not None:
                remove_holder(self.folder)
                self._let_go_of(self._connection)
            self._connection = None
            self._data_key = None

    def _let_go_of(self, connection: "dbapi2.Connection") -> None:
        try:
            connection.close()
        finally:
            if self._looked_at is not None:
                self._looked_at.close()
            self._looked_at = None

    def _live(self) -> "dbapi2.Connection":
        if self._connection is None:
            raise RuntimeError("the vault is locked")
        return self._connection

    def _key(self) -> DataKey:
        if self._data_key is None:
            raise RuntimeError("the vault is locked")
        return self._data_key

    def _check_none_is_open(self) -> None:
        if self._outer is not None:
            raise RuntimeError("a transaction is not over yet")

    @contextmanager
    def _seeing(self, *, all_of_it: bool) -> Iterator[None]:
        """Have nothing hidden inside, or what is hidden from whoever sits before the screen by now."""
        before, self._sees_all = self._sees_all, all_of_it
        self._authorize()
        try:
            yield
        finally:
            self._sees_all = before
            self._authorize()

    def _authorize(self) -> None:
        from app.storage.narrowing import refusing

        hidden = frozenset[str]() if self._sees_all else self._hidden
        self._live().set_authorizer(refusing(hidden) if hidden else None)

    def _joined(self, outer: Transaction) -> Iterator[Transaction]:
        try:
            yield outer
        except BaseException:
            self._failed_inside = True
            raise

    def _commit(self, connection: "dbapi2.Connection") -> None:
        if self._failed_inside:
            raise RuntimeError("a part of this transaction failed")
        with naming_sql_errors(self._database):
            connection.execute("COMMIT")

    def _undo_the_rest(self, connection: "dbapi2.Connection") -> None:
        if connection.in_transaction:
            with naming_sql_errors(self._database):
                connection.execute("ROLLBACK")
