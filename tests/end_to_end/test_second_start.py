"""A second start raises the first window, and is never kept out by what is no longer there."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.system import X_WINDOW
from tests.end_to_end.machine import Machine
from tests.end_to_end.real_display import Keyboard, display, fika
from tests.made import WORDS, make_session
from tests.programs import require_library

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux tells when a window is there")

PATIENCE = 60.0
SAID = "Fika is open already; its window has come to the front.\n"
Start = Callable[..., "subprocess.Popen[str]"]


def wait_until(done: Callable[[], bool]) -> None:
    """Wait until this is so."""
    end = time.monotonic() + PATIENCE
    while not done():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.01)


@pytest.fixture
def vaults_made(tmp_path: Path) -> tuple[Path, Path]:
    """Return two closed vaults."""
    made = (tmp_path / "One.fika", tmp_path / "Other.fika")
    for folder in made:
        make_session(folder).close()
    return made


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start Fika on this test's own machine; whatever still runs in the end is killed."""
    running: list[subprocess.Popen[str]] = []

    def begin(*typed: object) -> "subprocess.Popen[str]":
        running.append(
            subprocess.Popen(
                [sys.executable, "-m", "app", *map(str, typed)],
                cwd=Path(__file__).parents[2],
                env=Machine(tmp_path / "machine").environment(QT_QPA_PLATFORM="offscreen"),
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
        )
        return running[-1]

    yield begin
    for one in running:
        one.kill()
        one.communicate()


def is_open(folder: Path, one: "subprocess.Popen[str]") -> bool:
    """Tell whether a process has its window open and hears knocks."""
    assert one.poll() is None, one.communicate()
    path = folder / "machine" / "runtime" / "fika" / f"{one.pid}.window"
    return path.exists() and path.read_bytes() == b"listening\n"


def wait_until_open(folder: Path, one: "subprocess.Popen[str]") -> None:
    """Wait until a process has its window open."""
    wait_until(lambda: is_open(folder, one))


def test_a_second_start_raises_the_first_and_ends(
    tmp_path: Path, start: Start, vaults_made: tuple[Path, Path]
) -> None:
    first = start("--vault", vaults_made[0])
    wait_until_open(tmp_path, first)

    for typed in (("--vault", vaults_made[0]), ()):
        second = start(*typed)
        assert second.communicate(timeout=PATIENCE) == (SAID, "")
        assert second.returncode == 0
    assert first.poll() is None
    left = sorted(path.name for path in (tmp_path / "machine" / "runtime" / "fika").iterdir())
    assert left == [f"{first.pid}.window", "door"]


def test_a_window_with_another_vault_does_not_count(
    tmp_path: Path, start: Start, vaults_made: tuple[Path, Path]
) -> None:
    first = start("--vault", vaults_made[0])
    wait_until_open(tmp_path, first)

    other = start("--vault", vaults_made[1])
    wait_until_open(tmp_path, other)

    third = start("--vault", vaults_made[1])
    assert third.communicate(timeout=PATIENCE) == (SAID, "")
    assert (first.poll(), other.poll()) == (None, None)


def test_a_first_one_that_was_killed_keeps_nobody_out(
    tmp_path: Path, start: Start, vaults_made: tuple[Path, Path]
) -> None:
    first = start("--vault", vaults_made[0])
    wait_until_open(tmp_path, first)
    first.kill()
    first.wait()

    second = start("--vault", vaults_made[0])
    wait_until_open(tmp_path, second)
    assert not (tmp_path / "machine" / "runtime" / "fika" / f"{first.pid}.window").exists()


def test_a_first_one_that_hangs_is_not_waited_for_long(
    tmp_path: Path, start: Start, vaults_made: tuple[Path, Path]
) -> None:
    first = start("--vault", vaults_made[0])
    wait_until_open(tmp_path, first)
    first.send_signal(signal.SIGSTOP)

    second = start("--vault", vaults_made[0])
    wait_until_open(tmp_path, second)
    first.send_signal(signal.SIGCONT)
    assert first.poll() is None


@pytest.mark.parametrize("_round", range(3))
def test_of_two_that_start_at_once_one_comes_first(
    tmp_path: Path, start: Start, vaults_made: tuple[Path, Path], _round: int
) -> None:
    both = [start("--vault", vaults_made[0]), start("--vault", vaults_made[0])]
    wait_until(lambda: any(one.poll() is not None for one in both))

    ended, stays = sorted(both, key=lambda one: one.poll() is None)
    assert ended.communicate() == (SAID, "")
    assert ended.returncode == 0
    wait_until_open(tmp_path, stays)


def test_a_window_that_was_locked_is_found_again(tmp_path: Path, vaults_made: tuple[Path, Path]) -> None:
    # Locking begins anew in the same process, which is then the last to have come in.
    for library in X_WINDOW:
        require_library(library.name)
    one, _other = vaults_made
    with display() as name, fika(tmp_path, name, "--vault", str(one)) as first:
        keyboard = Keyboard(name, first)
        keyboard.sit_at("Unlock One — Fika")
        keyboard.type(WORDS)
        keyboard.press("Return")
        keyboard.wait_for("Today — Fika")
        assert (one / "holder.json").exists()
        told = tmp_path / "machine" / "runtime" / "fika" / f"{first.pid}.window"
        before = told.stat().st_mtime_ns
        keyboard.press("ctrl+l")
        keyboard.wait_for("Unlock One — Fika")
        wait_until(lambda: not (one / "holder.json").exists())
        wait_until(lambda: told.stat().st_mtime_ns != before)  # said anew that it listens

        with fika(tmp_path, name, "--vault", str(one)) as second:
            assert second.communicate(timeout=PATIENCE) == (SAID, "")
        assert first.poll() is None


def test_the_window_really_comes_to_the_front(tmp_path: Path, vaults_made: tuple[Path, Path]) -> None:
    for library in X_WINDOW:
        require_library(library.name)
    one, other = vaults_made
    with (
        display() as name,
        fika(tmp_path, name, "--vault", str(one)) as first,
        fika(tmp_path, name, "--vault", str(other)) as second,
    ):
        keyboard = Keyboard(name, first)
        keyboard.wait_for("Unlock One — Fika")
        Keyboard(name, second).sit_at("Unlock Other — Fika")
        wait_until_open(tmp_path, first)
        # Whichever is in front is told last; who gets the keyboard, a window manager would say.
        Keyboard(name, second).raise_over_all("Unlock Other — Fika")
        assert keyboard.titles()[-1] == "Unlock Other — Fika"

        with fika(tmp_path, name, "--vault", str(one)) as third:
            assert third.communicate(timeout=PATIENCE) == (SAID, "")

        wait_until(lambda: keyboard.titles()[-1] == "Unlock One — Fika")
