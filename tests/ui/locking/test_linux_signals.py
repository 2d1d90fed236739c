"""A real bus: what logind and screensavers tell locks, and sleep waits until it is done."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from app.ui.locking.linux_signals import session_bus_is_here, system_bus_is_here
from tests.programs import require_program
from tests.ui.locking.system_speaks import LOGIND, SAVER, SESSION

ROOT = Path(__file__).parents[3]
MANAGER = (f"{LOGIND}.Manager", "/org/freedesktop/login1")


class Talk:
    """A process that is told lines, and answers in lines."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process

    def say(self, *words: str) -> None:
        """Tell it a line."""
        assert self.process.stdin is not None
        self.process.stdin.write(" ".join(words) + "\n")
        self.process.stdin.flush()

    def hear(self) -> str:
        """Return its next line."""
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def ask(self, *words: str) -> str:
        """Tell it a line, and return the next one."""
        self.say(*words)
        return self.hear()


@contextmanager
def program(name: str, *arguments: str, **environment: str) -> Iterator[Talk]:
    """Run one of the test's programs while a block lasts."""
    with subprocess.Popen(
        [sys.executable, "-m", f"tests.ui.locking.{name}", *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield Talk(process)
        finally:
            process.kill()


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Return the address of a bus of this test's own."""
    require_program("dbus-daemon")
    place = f"unix:path={tmp_path / 'bus'}"
    command = [
        "dbus-daemon",
        "--session",
        "--nofork",
        "--nopidfile",
        f"--address={place}",
        "--print-address=1",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        assert daemon.stdout.readline().startswith("unix:")
        yield place
        daemon.terminate()


@pytest.fixture
def both(address: str) -> Iterator[tuple[Talk, Talk]]:
    """Return the system that speaks, and a process that listens on both buses."""
    with ExitStack() as stack:
        system = stack.enter_context(program("system_speaks", address))
        assert system.hear() == "there"
        buses = {"DBUS_SYSTEM_BUS_ADDRESS": address, "DBUS_SESSION_BUS_ADDRESS": address}
        listening = stack.enter_context(program("listening", **buses))
        assert listening.hear() == "listens"
        assert system.hear().startswith("Inhibit sleep Fika ")
        assert system.hear().startswith("GetSessionByPID ")
        assert system.hear() == "GetSession auto"
        yield system, listening


def test_sleep_waits_until_it_is_locked(both: tuple[Talk, Talk]) -> None:
    system, listening = both
    assert system.ask("held") == "held"
    assert system.ask("emit", *MANAGER, "PrepareForSleep", "true") == "emitted PrepareForSleep"
    assert listening.hear() == "lock"
    while system.ask("held") != "free":
        pass
    system.ask("emit", *MANAGER, "PrepareForSleep", "false")
    assert system.hear().startswith("Inhibit sleep Fika "), "what is still open holds off the next sleep too"


def test_a_locked_session_and_a_locked_screen_lock(both: tuple[Talk, Talk]) -> None:
    system, listening = both
    system.ask("emit", SAVER, "/org/freedesktop/ScreenSaver", "ActiveChanged", "true")
    assert listening.hear() == "lock"
    # The answer with the session's path was sent before; the signals of one sender come in order.
    system.ask("emit", f"{LOGIND}.Session", SESSION, "Lock")
    assert listening.hear() == "lock"


def test_what_does_not_mean_us_locks_nothing(both: tuple[Talk, Talk]) -> None:
    system, listening = both
    system.ask("emit", SAVER, "/org/freedesktop/ScreenSaver", "ActiveChanged", "false")
    system.ask("emit", f"{LOGIND}.Session", f"{SESSION}2", "Lock")
    system.ask("emit", f"{LOGIND}.Session", SESSION, "Unlock")
    assert listening.ask("go") == "stopped"
    assert system.ask("held") == "free"


@pytest.mark.parametrize("there", ["unix:path=/nowhere/bus", "tcp:host=localhost,port=1"])
def test_without_a_bus_nothing_goes_wrong(there: str) -> None:
    with program("listening", DBUS_SYSTEM_BUS_ADDRESS=there, DBUS_SESSION_BUS_ADDRESS=there) as listening:
        assert listening.hear() == "listens"
        assert listening.ask("go") == "stopped"


def test_a_bus_without_the_services_tells_nothing(address: str) -> None:
    with program("listening", DBUS_SYSTEM_BUS_ADDRESS=address, DBUS_SESSION_BUS_ADDRESS=address) as listening:
        assert listening.hear() == "listens"
        assert listening.ask("go") == "stopped"


def test_a_bus_behind_a_network_is_none(tmp_path: Path) -> None:
    assert system_bus_is_here({})
    assert not system_bus_is_here({"DBUS_SYSTEM_BUS_ADDRESS": "tcp:host=example.org"})
    assert not session_bus_is_here({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/a;tcp:host=b"})
    assert not session_bus_is_here({"XDG_RUNTIME_DIR": str(tmp_path)})
    assert session_bus_is_here({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/a"})
    (tmp_path / "bus").touch()
    assert session_bus_is_here({"XDG_RUNTIME_DIR": str(tmp_path)})
