"""What other programs on a real display read of what is selected and copied in Fika."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.system import X_WINDOW
from tests.end_to_end.real_display import display
from tests.programs import require_library

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="X is Linux's")

WORD = "quokkasong"  # as in `selecting`, which loads Qt
HINT = "x-kde-passwordManagerHint"
Read = dict[str, dict[str, str]]


@pytest.fixture(scope="module")
def on_display() -> Iterator[dict[str, str]]:
    """Return the environment of programs on a display of their own."""
    for library in X_WINDOW:
        require_library(library.name)
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("QT_", "WAYLAND", "XDG_"))
    }
    with display() as name:
        yield {**kept, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}


def start(program: str, environ: dict[str, str], *arguments: str) -> "subprocess.Popen[str]":
    """Start one of our small programs."""
    return subprocess.Popen(
        [sys.executable, "-m", f"tests.end_to_end.{program}", *arguments],
        cwd=Path(__file__).parents[2],
        env=environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@contextmanager
def selecting(kind: str, guard: str, environ: dict[str, str]) -> Iterator["subprocess.Popen[str]"]:
    """Run the program that selects and copies the word, from when it has until the test is done."""
    running = start("selecting", environ, kind, guard)
    try:
        assert hear(running) == "ready", running.communicate()[1]
        yield running
    finally:
        running.kill()
        running.communicate()


def hear(running: "subprocess.Popen[str]") -> str:
    """Wait for the program's next word; nothing when it has ended."""
    assert running.stdout is not None
    return running.stdout.readline().strip()


def read(environ: dict[str, str]) -> Read:
    """Ask as another program what the clipboards hold."""
    told, complained = start("selections", environ).communicate()
    assert complained == ""
    both: Read = json.loads(told)
    return both


@pytest.mark.parametrize("kind", ["box", "line", "label"])
def test_what_qt_selects_and_copies_by_itself_is_for_everyone(kind: str, on_display: dict[str, str]) -> None:
    with selecting(kind, "bare", on_display):
        found = read(on_display)
    assert found["primary"]["text/plain"] == WORD
    assert found["clipboard"]["text/plain"] == WORD
    assert HINT not in found["clipboard"]


@pytest.mark.parametrize("kind", ["private box", "private line", "cutting line", "box", "line", "label"])
def test_in_fika_nothing_is_selected_for_others_and_a_copy_is_marked(
    kind: str, on_display: dict[str, str]
) -> None:
    with selecting(kind, "guarded", on_display):
        found = read(on_display)
    assert found["primary"] == {}
    assert found["clipboard"]["text/plain"] == WORD
    assert found["clipboard"][HINT] == "secret"


def test_when_the_waiting_is_over_nobody_finds_it(on_display: dict[str, str]) -> None:
    with selecting("private box", "guarded", on_display) as running:
        assert running.stdin is not None
        running.stdin.write("late\n")
        running.stdin.flush()
        assert hear(running) == "late"
        found = read(on_display)
    assert found == {"clipboard": {}, "primary": {}}


def test_what_another_program_copied_since_stays(on_display: dict[str, str]) -> None:
    with (
        selecting("private box", "guarded", on_display) as running,
        selecting("box", "bare", on_display),
    ):
        assert running.stdin is not None
        running.stdin.write("late\n")
        running.stdin.flush()
        assert hear(running) == "late"
        found = read(on_display)
    assert found["clipboard"]["text/plain"] == WORD
    assert HINT not in found["clipboard"]
