"""Qt's libraries and the display are asked for before Qt is, so that its abort message never shows."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import system
from tests.end_to_end.outwards import outward_calls, watched
from tests.programs import require_program
from tests.setup.clone import ROOT, Clone, run

ASK = "from app import system; print(system.can_show_window())"
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the wheels bring it")


@pytest.fixture
def x_display() -> Iterator[str]:
    """Start an X server and return its DISPLAY once it answers."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [require_program("Xvfb"), "-displayfd", str(writing), "-screen", "0", "640x480x24"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as line:
        yield f":{line.readline().strip()}"
    server.terminate()
    server.wait()


def test_a_missing_library_is_found_out_and_a_present_one_is_not() -> None:
    absent = system.Library("libnot-there.so.9", "libnot-there9")
    present = system.Library("libc.so.6", "libc6")
    assert system.missing((absent, present)) == (absent,)


def test_what_windows_need_unseen_is_here() -> None:
    assert system.missing(system.ANY_WINDOW) == ()


def test_a_display_that_answers_can_show_a_window(x_display: str) -> None:
    assert run([sys.executable, "-c", ASK], ROOT, DISPLAY=x_display).text == "True\n"


@pytest.mark.parametrize(
    "dead",
    [{}, {"DISPLAY": ":4711"}, {"DISPLAY": "nonsense"}, {"WAYLAND_DISPLAY": "wayland-4711"}],
)
def test_without_a_display_that_answers_one_line_says_so_and_the_tour_is_played(
    tmp_path: Path, dead: dict[str, str]
) -> None:
    clone = Clone(tmp_path)
    clone.dev("run", "people")
    ran = clone.dev("run", **dead)
    assert ran.code == 0
    assert ran.text.splitlines() == [
        "There is no display here, so Fika draws its screens as pictures, into the folder tour.",
        "asked for tour --out tour",
    ]


def test_a_display_over_the_network_is_named_as_the_reason(tmp_path: Path) -> None:
    clone = Clone(tmp_path)
    clone.dev("run", "people")
    (line, *_more) = clone.dev("run", DISPLAY="localhost:10.0").text.splitlines()
    assert line.startswith(
        "The display here is reached over the network, where Fika does not go, so Fika draws"
    )


@pytest.mark.parametrize(
    ("display", "far"),
    [
        (":0", False), (":0.0", False), ("unix:0", False), ("unix/:0", False), ("/private/x/org.x:0", False),
        ("", False), ("there:0", True), ("localhost:10.0", True), ("tcp/there:0", True), ("[::1]:0", True),
    ],
)  # fmt: skip
def test_a_display_over_the_network_is_told_by_its_name(display: str, *, far: bool) -> None:
    assert system.is_over_network(display) is far


def test_asking_a_display_makes_no_connection_over_the_network(tmp_path: Path) -> None:
    require_program("strace")
    for name in (":4711", "localhost:10.0"):
        log = tmp_path / name.strip(":")
        command = watched([sys.executable, "-c", f"{ASK}; print(system.x_answers())"], log)
        assert run(command, ROOT, DISPLAY=name).text == "False\nFalse\n"
        assert outward_calls(log) == []


def test_a_platform_chosen_by_hand_is_taken_at_its_word() -> None:
    assert run([sys.executable, "-c", ASK], ROOT, QT_QPA_PLATFORM="offscreen").text == "True\n"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_who_may_not_install_reads_the_line_to_type() -> None:
    code = "import os, dev; os.setuid(65534); dev.ensure_packages(['libgl1', 'libegl1', 'libgl1'])"
    said = run([sys.executable, "-c", code], ROOT).text.splitlines()[-1]
    assert said.endswith(
        "Type this, then start again: sudo apt-get install --no-install-recommends libgl1 libegl1"
    )


def test_a_system_without_apt_reads_what_is_needed(tmp_path: Path) -> None:
    code = "import dev; dev.ensure_packages(['libgl1'])"
    said = run([sys.executable, "-c", code], ROOT, PATH=str(tmp_path)).text.splitlines()[-1]
    assert said.endswith("Fika needs what Debian calls libgl1. Install your system's own.")
