"""Files that are replaced whole or not at all."""

import errno
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from app.domain.errors import DiskFullError, FikaError, VaultReadOnlyError, WriteFailedError
from app.wording.translate import _

_NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_NOT_ALLOWED = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
# A file system that can't flush a folder (some network shares) says so in one of these ways.
_NO_FOLDER_SYNC = frozenset({errno.EINVAL, getattr(errno, "ENOTSUP", errno.EINVAL)})


def write_atomically(path: Path, data: bytes) -> None:
    """Replace a file anywhere so that after a crash it holds the old content or the new, never a part.

    The file is readable by its owner only. Raises DiskFullError or WriteFailedError; the old content is
    untouched then.
    """
    try:
        replace(path, data)
    except OSError as error:
        known = known_os_error(error, path)
        if isinstance(
            known, VaultReadOnlyError
        ):  # not the vault's fault when it is somebody's folder for PDFs
            known = WriteFailedError(path, error.strerror or str(error))
        raise known from error


def replace(path: Path, data: bytes) -> None:
    """Do what `write_atomically` does, and raise OSError as the system does."""
    # The temporary name says nothing about the file it will become.
    aside = unused_name(path.parent, ".tmp")
    try:
        _write(aside, data)
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def open_to_read(path: Path) -> BinaryIO:
    """Open a file that somebody else may have put there. Not for the notes of an open vault.

    Raises OSError, also for what is no file: a pipe would be waited at for ever, and a device has no end.
    """
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except ValueError as error:  # a path with a zero byte in it
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL)) from error
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, _("it is no file"))
    return os.fdopen(handle, "rb")


def read_at_most(path: Path, most: int) -> bytes:
    """Return what is in such a file, however long it says to be; one byte more than `most` is too much.

    Raises OSError.
    """
    with open_to_read(path) as file:
        return file.read(most + 1)


def unused_name(folder: Path, ending: str) -> Path:
    """Return a path in a folder that nothing lies at: hidden, random, and telling nothing."""
    return folder / f".{os.urandom(8).hex()}{ending}"


def _write(path: Path, data: bytes) -> None:
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        flush(file)


def flush(file: BinaryIO) -> None:
    """Let what was written to a file be on the disk before anything that follows. Raises OSError."""
    file.flush()
    _sync(file.fileno())


def _sync(handle: int) -> None:
    if sys.platform == "darwin":
        import fcntl

        # Less leaves it to the disk what it writes first: a new keys.json, or that the notes before it are
        # gone. A file system that does not know this takes the usual.
        with suppress(OSError):
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


def sync_folder(folder: Path) -> None:
    """Flush a folder's list of names to the disk, where the system knows how to."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        _sync(handle)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise
    finally:
        os.close(handle)


def make_folders(folder: Path) -> None:
    """Make a folder, and those above it, where they are not there. Raises OSError."""
    if not folder.is_dir():
        make_folders(folder.parent)
        make_folder(folder)


def make_folder(folder: Path, mode: int = 0o777) -> None:
    """Make a folder where it is not there; it stays, whatever happens to the power. Raises OSError."""
    if not folder.is_dir():
        folder.mkdir(mode, exist_ok=True)
        sync_folder(folder.parent)


@contextmanager
def naming_os_errors(path: Path) -> Iterator[None]:
    """Turn what the system refuses inside a vault into a known error; `path` is what was being written."""
    try:
        yield
    except OSError as error:
        raise known_os_error(error, path) from error


def known_os_error(error: OSError, path: Path) -> FikaError:
    """Return the known error for a write in a vault that was refused."""
    if error.errno in _NO_ROOM:
        return DiskFullError(path)
    if error.errno in _NOT_ALLOWED:
        return VaultReadOnlyError(path)
    return WriteFailedError(path, error.strerror or str(error))


def why_not_written(path: Path, room: int) -> FikaError | None:
    """Find out why a write beside `path` failed, by trying one; None where it works now.

    For callers that were told only that it failed. `room` is in bytes.
    """
    probe = unused_name(path.parent, ".tmp")
    try:
        _write(probe, bytes(room))  # a quota shows only when bytes are written
        os.truncate(probe, path.stat().st_size + room)  # a limit on a file's size shows at once
    except OSError as error:
        return known_os_error(error, path)
    finally:
        with suppress(OSError):
            probe.unlink(missing_ok=True)
    return None


def is_writable(path: Path) -> bool:
    """Tell whether a file or folder may be changed by whoever runs this."""
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
