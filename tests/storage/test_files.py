"""Files are replaced whole or not at all."""

import errno
import fcntl
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.errors import DiskFullError, VaultReadOnlyError, WriteFailedError
from app.storage.files import (
    is_writable,
    known_os_error,
    make_folder,
    make_folders,
    open_to_read,
    read_at_most,
    sync_folder,
    why_not_written,
    write_atomically,
)
from tests.storage.limits import file_size_limit, not_permitted
from tests.storage.made import names


def failing(number: int) -> Callable[[int], None]:
    def fail(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def test_writes_and_replaces(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    write_atomically(path, b"one")
    write_atomically(path, b"two")
    assert path.read_bytes() == b"two"
    assert names(tmp_path) == ["page.pdf"]
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    write_atomically(path, b"old")
    with file_size_limit(100), pytest.raises(DiskFullError) as refused:
        write_atomically(path, bytes(1000))
    assert refused.value.path == path
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["page.pdf"]


def test_a_folder_that_may_not_be_written_is_named_with_the_reason(tmp_path: Path) -> None:
    with not_permitted(tmp_path, 0o500), pytest.raises(WriteFailedError) as refused:
        write_atomically(tmp_path / "page.pdf", b"x")
    assert refused.value.reason == os.strerror(errno.EACCES)


def test_a_folder_in_the_way_is_an_error_with_a_name(tmp_path: Path) -> None:
    (tmp_path / "page.pdf").mkdir()
    with pytest.raises(WriteFailedError):
        write_atomically(tmp_path / "page.pdf", b"x")
    assert names(tmp_path) == ["page.pdf"]


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFullError),
        (errno.EDQUOT, DiskFullError),
        (errno.EFBIG, DiskFullError),
        (errno.EROFS, VaultReadOnlyError),
        (errno.EACCES, VaultReadOnlyError),
        (errno.EPERM, VaultReadOnlyError),
        (errno.EIO, WriteFailedError),
    ],
)
def test_each_refusal_has_its_error(tmp_path: Path, number: int, kind: type[Exception]) -> None:
    assert isinstance(known_os_error(OSError(number, os.strerror(number)), tmp_path), kind)


def test_why_not_written_tries_for_itself(tmp_path: Path) -> None:
    path = tmp_path / "notes"
    path.write_bytes(bytes(5000))
    assert why_not_written(path, 1000) is None
    with file_size_limit(5500):
        assert isinstance(why_not_written(path, 1000), DiskFullError)
    assert names(tmp_path) == ["notes"]


def test_is_writable_goes_by_who_asks(tmp_path: Path) -> None:
    assert is_writable(tmp_path)
    with not_permitted(tmp_path, 0o500):
        assert not is_writable(tmp_path)


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP])
def test_a_share_that_cannot_flush_folders_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(os, "fsync", failing(number))
    sync_folder(tmp_path)


def test_a_disk_that_fails_to_flush_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", failing(errno.EIO))
    with pytest.raises(OSError, match="Input/output"):
        sync_folder(tmp_path)


def test_on_windows_folders_are_left_to_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", failing(errno.EIO))
    monkeypatch.setattr(os, "name", "nt")
    sync_folder(tmp_path)


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    made = tmp_path / "above" / "folder"
    with pytest.raises(FileNotFoundError):
        make_folder(made)
    make_folders(made)
    make_folders(made)
    make_folder(made / "own", 0o700)
    make_folder(made / "own")
    assert stat.S_IMODE((made / "own").stat().st_mode) == 0o700
    (tmp_path / "file").touch()
    with pytest.raises(FileExistsError):
        make_folder(tmp_path / "file")


def test_what_is_no_file_is_neither_waited_for_nor_read_for_ever(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path, Path("/dev/zero"), tmp_path / "nowhere", Path("a\0b")):
        with pytest.raises(OSError, match=r"\w"):
            open_to_read(path)


def test_of_a_long_file_only_one_byte_more_than_allowed_is_read(tmp_path: Path) -> None:
    (tmp_path / "long").write_bytes(b"x" * 100)
    assert read_at_most(tmp_path / "long", 7) == b"x" * 8
    assert read_at_most(tmp_path / "long", 100) == b"x" * 100


@pytest.mark.parametrize("known", [True, False])
def test_on_macos_the_disk_itself_is_flushed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, known: bool
) -> None:
    asked: list[str] = []

    def full(_handle: int, command: int) -> None:
        asked.append(f"full {command}")
        if not known:
            raise OSError(errno.ENOTSUP, "Operation not supported")

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", full)
    monkeypatch.setattr(os, "fsync", lambda _handle: asked.append("usual"))
    write_atomically(tmp_path / "file", b"x")
    assert asked == (["full 51"] * 2 if known else ["full 51", "usual"] * 2)
