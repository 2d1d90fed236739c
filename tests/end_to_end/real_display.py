"""A display of its own, and hands on its keyboard: Fika as people have it in front of them."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.end_to_end.machine import Machine
from tests.programs import require_program

PATIENCE = 60.0
"""When to give up waiting, in seconds; a slow machine needs a while to open a window."""


@contextmanager
def display() -> Iterator[str]:
    """Start an X server without a screen; returns its name, such as ':99'."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        # Else it would begin anew, and refuse whoever comes then, each time the last program has gone.
        [require_program("Xvfb"), "-noreset", "-displayfd", str(writing), "-screen", "0", "1360x860x24"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        try:
            server.wait(PATIENCE)
        except subprocess.TimeoutExpired:  # seen once: it may stop over its own end
            server.kill()
            server.wait()


@contextmanager
def fika(
    folder: Path,
    display_name: str,
    *typed: str,
    begin: tuple[str, ...] = ("-m", "app"),
    seen_by: Callable[[list[str]], list[str]] = list,
) -> Iterator["subprocess.Popen[str]"]:
    """Start Fika on a display, on a machine of its own in this folder; it is ended when left early.

    `begin` is what Python is told first, `seen_by` makes the command one that is watched.
    """
    running = subprocess.Popen(
        seen_by([sys.executable, *begin, *typed]),
        cwd=Path(__file__).parents[2],
        env=Machine(folder / "machine").environment(DISPLAY=display_name),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield running
    finally:
        running.kill()
        running.communicate()


class Keyboard:
    """Types on one display, and reads the titles of the windows there."""

    def __init__(self, name: str, running: "subprocess.Popen[str]") -> None:
        """Sit down at the display of this name, in front of a program that runs there."""
        self._running = running
        self._xdotool = require_program("xdotool")
        self._environ = {**os.environ, "DISPLAY": name}

    def titles(self) -> list[str]:
        """Return the titles of all windows that can be seen, the one in front last."""
        return [self._ask("getwindowname", window) for window in self._windows()]

    def sit_at(self, title: str) -> None:
        """Wait for a window of this title and give it the keyboard; there is no window manager to do it."""
        self.wait_for(title)
        self._ask("windowfocus", "--sync", self._window(title))

    def raise_over_all(self, title: str) -> None:
        """Put the window of this title before all others, as somebody does with the pointer."""
        self._ask("windowraise", self._window(title))

    def wait_for(self, title: str) -> None:
        """Wait until a window has this title."""
        end = time.monotonic() + PATIENCE
        while title not in self.titles():
            assert self._running.poll() is None, f"it ended: {self._running.communicate()}"
            assert time.monotonic() < end, f"waited for “{title}” in vain; there is {self.titles()}"
            time.sleep(0.05)

    def type(self, words: str) -> None:
        """Type words."""
        self._ask("type", "--delay", "5", words)

    def press(self, *keys: str) -> None:
        """Press keys one after the other, such as 'ctrl+l'."""
        self._ask("key", *keys)

    def lock(self, title: str) -> None:
        """Lock, wait until the program has begun anew, and sit at the window of this title."""
        before = self._threads()
        self.press("ctrl+l")
        self.wait_until(lambda: self._threads().isdisjoint(before), "for the program to begin anew")
        self.wait_until(lambda: bool(self._threads()), "for the new beginning to speak to the display")
        self.sit_at(title)

    def press_until(self, done: Callable[[], bool], keys: str) -> None:
        """Press keys again and again until that has led to something."""
        end = time.monotonic() + PATIENCE
        while not done():
            assert self._running.poll() is None, f"it ended: {self._running.communicate()}"
            assert time.monotonic() < end, f"pressed {keys} in vain"
            self.press(keys)

    def _window(self, title: str) -> str:
        return next(one for one in self._windows() if self._ask("getwindowname", one) == title)

    def wait_until(self, done: Callable[[], bool], for_what: str) -> None:
        """Wait until something is so."""
        end = time.monotonic() + PATIENCE
        while not done():
            assert self._running.poll() is None, f"it ended: {self._running.communicate()}"
            assert time.monotonic() < end, f"waited {for_what} in vain"
            time.sleep(0.02)

    def _threads(self) -> set[str]:
        """Return the threads but the first, which alone outlives a new beginning; everybody may see them."""
        number = str(self._running.pid)
        return {path.name for path in Path("/proc", number, "task").iterdir()} - {number}

    def _windows(self) -> list[str]:
        return self._ask("search", "--onlyvisible", "--name", ".").split()

    def _ask(self, *arguments: str) -> str:
        told = subprocess.run(
            [self._xdotool, *arguments],
            env=self._environ,
            capture_output=True,
            text=True,
            check=False,  # looking for a window before there is one is no failure
        )
        return told.stdout.strip()
