"""A real keyring for tests, on a bus and in a home of its own; nobody's own is ever asked."""

import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtDBus import QDBusObjectPath

from app.domain.errors import FikaError
from app.ui.keychain import wire
from app.ui.keychain.bus import bus_of_this_user
from tests.programs import require_program

PASSWORD = "of the keyring alone"  # noqa: S105 - it opens a keyring that lives for one test
_LOGIN = QDBusObjectPath("/org/freedesktop/secrets/collection/login")

# It starts nothing by itself: neither a second keyring while the first begins, nor a window that asks.
_BUS = """\
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""


class Keyring:
    """GNOME Keyring, unlocked, and libsecret's own reader beside it."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._environment = environment

    def lock(self) -> None:
        """Lock the collection, as a session does that was left for long."""
        with bus_of_this_user() as bus:
            bus.call("/org/freedesktop/secrets", "Service", "Lock", wire.paths([_LOGIN]))

    def told_by_another_reader(self, name: str) -> bytes:
        """Return what libsecret's program reads under a name."""
        return self._secret_tool("lookup", "application", "fika", "name", name)

    def listed_by_another_reader(self) -> str:
        """Return what people are shown of Fika's items: labels and attributes."""
        return self._secret_tool("search", "--all", "application", "fika").decode("latin-1")

    def _secret_tool(self, *typed: str) -> bytes:
        program = require_program("secret-tool")
        ended = subprocess.run(
            [program, *typed], capture_output=True, check=False, env=self._environment, timeout=20
        )
        return ended.stdout


@contextmanager
def running_keyring(
    home: Path, enter: Callable[[str], object], until: Callable[[Callable[[], bool]], object]
) -> Iterator[Keyring]:
    """Run a bus and a keyring on it; `enter` makes the bus this process's, `until` waits for something."""
    home.mkdir()
    ring = [require_program("gnome-keyring-daemon"), "--unlock", "--foreground", "--components=secrets"]
    # The path of a socket has to be short, and the folder of a test may lie deep.
    with (
        tempfile.TemporaryDirectory() as runtime,
        _running(_bus(home, runtime), environment := _environment(home, runtime)) as (_input, output),
    ):
        environment["DBUS_SESSION_BUS_ADDRESS"] = address = output()
        enter(address)
        with _running(ring, environment) as (give, _output):
            give(PASSWORD)
            until(_answers)
            yield Keyring(environment)


def _bus(home: Path, runtime: str) -> list[str]:
    configured = home / "bus.conf"
    configured.write_text(_BUS.format(folder=runtime))
    return [require_program("dbus-daemon"), f"--config-file={configured}", "--nofork", "--print-address=1"]


def _environment(home: Path, runtime: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    return kept | {"HOME": str(home), "XDG_RUNTIME_DIR": runtime, "XDG_DATA_HOME": str(home / "data")}


@contextmanager
def _running(
    command: list[str], environment: dict[str, str]
) -> Iterator[tuple[Callable[[str], None], Callable[[], str]]]:
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        text=True,
    )
    given, told = process.stdin, process.stdout
    assert given is not None
    assert told is not None

    def give(words: str) -> None:
        given.write(words)
        given.close()

    try:
        yield give, lambda: told.readline().strip()
    finally:
        process.terminate()
        process.wait(20)
        given.close()
        told.close()


def _answers() -> bool:
    """Tell whether the keyring is unlocked and has a place to keep something in."""
    try:
        with bus_of_this_user() as bus:
            (found,) = bus.call("/org/freedesktop/secrets", "Service", "ReadAlias", "default")
    except FikaError:
        return False
    return isinstance(found, QDBusObjectPath) and found.path() == _LOGIN.path()
