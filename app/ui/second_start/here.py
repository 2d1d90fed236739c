"""This process among the windows of its user: how others find it, and which came before it."""

import os
import re
from contextlib import suppress
from pathlib import Path
from time import sleep

from app.ui.second_start.life import hold, is_held, opened

_WINDOW = re.compile(r"([1-9][0-9]{0,9})\.window")
_ASKED = re.compile(r"([1-9][0-9]{0,9})-([1-9][0-9]{0,9})\.[a-z]+")
_LISTENING = b"listening\n"
_TRIES, _PAUSE = 40, 0.005
"""How often, and after how many seconds, the door is tried that somebody else is going through."""


class Here:
    """A file that is held as long as this process lives. Nothing in here ever waits for long, or raises."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.number = os.getpid()
        self._handle = -1

    @property
    def _path(self) -> Path:
        return self.place / f"{self.number}.window"

    def come_in(self) -> list[int]:
        """Be found from now on; returns the processes whose windows were there before, the latest first.

        None for a process that was here already, and began anew. One goes through the door at a time, so that
        of two that start at the same moment one comes first.
        """
        with suppress(OSError):
            door = opened(self.place / "door")
            try:
                _wait_for(door)
                again = self._path.exists()
                before = self._others()
                self._handle = opened(self._path)
                hold(self._handle)
                return [] if again else before
            finally:
                os.close(door)
        return []

    def begin_to_listen(self) -> None:
        """Say that a knock will be heard at once from now on."""
        with suppress(OSError):
            os.lseek(self._handle, 0, os.SEEK_SET)
            os.write(self._handle, _LISTENING)

    def leave(self) -> None:
        """Be found no more."""
        with suppress(OSError):
            if self._handle >= 0:
                self._path.unlink(missing_ok=True)
                os.close(self._handle)
        self._handle = -1

    def listens(self, window: int) -> bool:
        """Tell whether another process has its window open, and is not just starting."""
        with suppress(OSError):
            return self._of(window).read_bytes() == _LISTENING
        return False

    def lives(self, window: int) -> bool:
        """Tell whether another process lives."""
        return is_held(self._of(window))

    def _of(self, window: int) -> Path:
        return self.place / f"{window}.window"

    def _others(self) -> list[int]:
        """Return the other windows, the latest first; what was left behind by the dead is cleared away."""
        found: list[tuple[int, int]] = []
        dead: set[int] = set()
        for path in self.place.iterdir():
            match = _WINDOW.fullmatch(path.name)
            if match is None or int(match[1]) == self.number:
                continue
            if is_held(path):
                found.append((path.stat().st_mtime_ns, int(match[1])))
            else:
                dead.add(int(match[1]))
                path.unlink(missing_ok=True)
        self._clear_away(dead | {self.number})
        return [number for _moment, number in sorted(found, reverse=True)]

    def _clear_away(self, dead: set[int]) -> None:
        """Remove what the dead asked, or were asked."""
        for path in self.place.iterdir():
            match = _ASKED.fullmatch(path.name)
            if match is not None and dead & {int(match[1]), int(match[2])}:
                path.unlink(missing_ok=True)


def _wait_for(door: int) -> None:
    """Wait for whoever starts at the same moment, a fifth of a second at most: nobody may bar the door."""
    for _try in range(_TRIES):
        if hold(door):
            return
        sleep(_PAUSE)
