"""Where no window can be opened, or shouldn't be, that is said in one line before Qt is asked."""

import subprocess
import sys

import pytest

from app.system import Library
from app.ui.display import lacking, why_no_window


@pytest.mark.parametrize("platform", ["vnc", "vnc:size=100x100", "webgl", "xcb;vnc", "eglfs"])
def test_platforms_that_show_the_window_elsewhere_are_refused(platform: str) -> None:
    assert "does not open" in why_no_window({"QT_QPA_PLATFORM": platform})


@pytest.mark.parametrize(
    "platform", ["offscreen", "xcb", "wayland;xcb", "wayland-egl", "minimal", "offscreen:size=1"]
)
def test_platforms_on_this_screen_are_taken(platform: str) -> None:
    assert why_no_window({"QT_QPA_PLATFORM": platform}) == ""


def test_a_refusal_is_one_line_and_an_exit_code() -> None:
    program = "import sys; from app.__main__ import main; sys.exit(main([]))"
    ended = subprocess.run(
        [sys.executable, "-c", program],
        env={"QT_QPA_PLATFORM": "vnc"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.returncode == 1
    assert ended.stderr.startswith("fika: ")
    assert ended.stderr.count("\n") == 1


def test_missing_libraries_are_named_with_what_to_install() -> None:
    wanted = [Library("libnowhere.so.9", "libnowhere9"), Library("libalso.so.9", "libalso9")]

    words = lacking(wanted)

    assert "apt install libalso9 libnowhere9" in words
    assert lacking([]) == ""
