"""Nothing goes out: there is no module for it before the first window, and a call for it would be seen."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.services.example_team import create_example
from tests.end_to_end.outwards import outward_calls, watched
from tests.made import QUICK, WORDS
from tests.programs import require_program

NETWORK = (
    "socket",
    "_socket",
    "ssl",
    "asyncio",
    "http",
    "urllib.request",
    "PySide6.QtNetwork",
    "PIL",
    "keyring",
)
FIRST_WINDOW = """
import sys
{first}
from app.ui.appearance import Appearance
from app.ui.application import first_screen, make_application
from app.ui.main_window import MainWindow
app = make_application()
window = MainWindow(Appearance(app))
first_screen(window, None)
window.show()
app.processEvents()
print(*[name for name in {names!r} if name in sys.modules])
"""


def loaded(home: Path, first: str) -> list[str]:
    """Return which of the modules a process has loaded once the first window is shown."""
    done = subprocess.run(
        [sys.executable, "-c", FIRST_WINDOW.format(first=first, names=NETWORK)],
        env=environ(home),
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


def test_the_first_window_has_no_module_for_the_network(tmp_path: Path) -> None:
    assert loaded(tmp_path, "") == []


@pytest.mark.parametrize("name", ["ssl", "PySide6.QtNetwork", "PIL"])
def test_such_a_module_would_be_seen(tmp_path: Path, name: str) -> None:
    assert name in loaded(tmp_path, f"import {name}")


NEVER = (
    "ssl", "_ssl", "http", "urllib.request", "asyncio", "multiprocessing", "socketserver", "xmlrpc", "ftplib",
    "smtplib", "PySide6.QtNetwork", "PySide6.QtQml",
)  # fmt: skip
WORK = """
import io, pkgutil, sys
from importlib import import_module
import app
for found in pkgutil.walk_packages(app.__path__, "app."):
    if found.name != "app.__main__":
        import_module(found.name)
from app.main import run

def fika(*typed):
    sys.stdin = io.TextIOWrapper(io.BytesIO({passphrase!r}))
    assert run(["--vault", "v.fika", *typed]) == 0, typed

fika("people")
fika("compare", "Amira")
fika("summary", "Amira", "-o", "summary.pdf")
fika("vault", "check")
run(["framework", "check", {framework!r}])
print(*[name for name in {names!r} if name in sys.modules])
import ssl
print(*[name for name in {names!r} if name in sys.modules])
"""
"""All of ours is imported, and the main job is done: what libraries import late is there then too."""


def test_work_loads_no_module_that_speaks_to_the_network(tmp_path: Path) -> None:
    """`socket` itself comes with the library that reads framework files, and nobody calls it."""
    create_example(tmp_path / "v.fika", WORDS, QUICK).close()
    framework = str(Path("resources", "frameworks", "career-steps.toml").absolute())
    program = WORK.format(passphrase=f"{WORDS}\n".encode(), framework=framework, names=NEVER)

    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env=environ(tmp_path), capture_output=True, check=True
    )

    *_said, loaded, with_one_planted = done.stdout.splitlines()
    assert loaded.split() == []
    assert with_one_planted.split() == [b"ssl", b"_ssl"]


def test_a_connection_would_be_seen(tmp_path: Path) -> None:
    require_program("strace")
    program = "import socket; socket.socket(type=socket.SOCK_DGRAM).connect(('127.0.0.1', 9))"
    log = tmp_path / "calls"

    subprocess.run(watched([sys.executable, "-c", program], log), check=True)

    calls = outward_calls(log)
    assert any("socket(AF_INET" in line for line in calls)
    assert any("connect(" in line for line in calls)


PLANTED = """
from app import hardening
hardening.begin()
import socket
try:
    socket.socket()
except PermissionError:
    print("refused")
"""


def test_a_socket_that_was_refused_would_be_seen_too(tmp_path: Path) -> None:
    require_program("strace")
    log = tmp_path / "calls"

    done = subprocess.run(
        watched([sys.executable, "-c", PLANTED], log), env=environ(tmp_path), capture_output=True, check=True
    )

    assert done.stdout == b"refused\n"
    assert ["EACCES" in call for call in outward_calls(log)] == [True]


BY_QT_ALONE = "from PySide6.QtGui import QGuiApplication; QGuiApplication([]).processEvents()"


def test_a_platform_that_listens_is_refused_before_it_makes_a_socket(tmp_path: Path) -> None:
    require_program("strace")
    commands = {"Qt": ("-c", BY_QT_ALONE), "Fika": ("-m", "app")}
    for name, begin in commands.items():
        subprocess.run(
            watched([sys.executable, *begin], tmp_path / name),
            env=environ(tmp_path) | {"QT_QPA_PLATFORM": "vnc"},
            capture_output=True,
            check=False,
        )

    assert any("socket(AF_INET" in call for call in outward_calls(tmp_path / "Qt"))
    assert outward_calls(tmp_path / "Fika") == []


def environ(home: Path) -> dict[str, str]:
    """Return the environment of a machine whose home is this folder, without a display."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_"))}
    root = str(Path(__file__).parents[2])
    return {**kept, "HOME": str(home), "PYTHONPATH": root, "QT_QPA_PLATFORM": "offscreen"}
