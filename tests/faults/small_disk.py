"""Disks without room: a tmpfs of four megabytes, and a limit on how large a file may grow."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from tests.programs import require_program, without
from tests.storage.limits import file_size_limit

Leaving = Callable[[int], AbstractContextManager[None]]
"""Leaves so many bytes of room for as long as a block lasts."""


@contextmanager
def small_disk(place: Path) -> Iterator[Path]:
    """Mount a disk of four megabytes; only root can. Where that can't be, leave the test."""
    mount, unmount = require_program("mount"), require_program("umount")
    disk = place / "disk"
    disk.mkdir()
    made = subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk], capture_output=True, check=False
    )
    if made.returncode:
        without("mount, as root")
    try:
        yield disk
    finally:
        subprocess.run([unmount, "-l", disk], check=True)


def leaving_room_on(disk: Path) -> Leaving:
    """Fill a disk but for so many bytes; it counts them in whole pages."""

    @contextmanager
    def leaving(room: int) -> Iterator[None]:
        filling = disk / "filling"
        filling.write_bytes(bytes(max(0, shutil.disk_usage(disk).free - room)))
        try:
            yield
        finally:
            filling.unlink()

    return leaving


def leaving_growth_on(disk: Path) -> Leaving:
    """Let no file grow beyond so many bytes; with more room, hardly beyond the largest one there."""

    @contextmanager
    def leaving(room: int) -> Iterator[None]:
        largest = max((path.stat().st_size for path in disk.rglob("*") if path.is_file()), default=0)
        few = 13 * os.sysconf("SC_PAGE_SIZE")
        with file_size_limit(room + 100 if room < few else largest + room - few):
            yield

    return leaving
