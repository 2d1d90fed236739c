"""Beginning anew: what is started, what it is handed, and that a refusal leaves the window as it is."""

import json
import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui import restart
from app.ui.again import Again
from app.ui.main_window import MainWindow
from tests.robots.people import before_a_half_typed_form
from tests.setup.clone import ROOT

AGAIN = Again("/nowhere/Team.fika")


@pytest.mark.parametrize(
    ("original", "typed", "expected"),
    [
        (["python3", "-P", "-m", "app"], ["app/__main__.py"], ["-P", "-m", "app"]),
        (["python3", "-m", "app", "--vault", "x"], ["app/__main__.py", "--vault", "x"], ["-m", "app"]),
        (
            ["/v/bin/python", "-E", "/v/bin/fika", "--vault=x"],
            ["/v/bin/fika", "--vault=x"],
            ["-E", "/v/bin/fika"],
        ),
    ],
)
def test_it_is_started_as_before_without_what_was_typed(
    original: list[str], typed: list[str], expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "orig_argv", original)
    monkeypatch.setattr(sys, "argv", typed)
    assert restart.command() == [sys.executable, *expected]


def test_a_bundle_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert restart.command() == [sys.executable]


@pytest.mark.usefixtures("qapp")
def test_where_it_is_refused_the_window_stays_and_nobody_is_told_to_leave(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    left: list[str] = []
    monkeypatch.setattr(restart, "command", lambda: ["/nowhere/python"])
    before = [fd for fd in range(3, 64) if _is_handed_on(fd)]
    try:
        restart.begin_again(AGAIN, lambda: left.append("left"))
    finally:
        for fd in before:
            os.set_inheritable(fd, True)  # noqa: FBT003 - it has no name for it
    assert left == ([] if restart.IN_PLACE else ["left"])


PROGRAM = """
import os, sys
files = sorted(int(name) for name in os.listdir("/proc/self/fd"))
print(os.getpid(), files[3:-1], flush=True)
if "FIKA_AGAIN" in os.environ:
    print(os.environ["FIKA_AGAIN"], sys.argv[1:])
    sys.exit(7)
handed, other = os.pipe()
for number in (handed, other):
    os.set_inheritable(number, True)
from app.ui.again import Again
from app.ui.restart import begin_again
print("half a line", end=" ")
begin_again(Again("/v/Team.fika"), lambda: print("left"))
print("came back")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_the_process_stays_the_same_and_hands_on_no_file() -> None:
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(PROGRAM), "typed", "words"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUNBUFFERED": ""},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (7, "")
    first, second, told = done.stdout.splitlines()
    assert second == f"half a line {first}"
    assert first.endswith(" []")
    assert json.loads(told.removesuffix(" []"))["folder"] == "/v/Team.fika"


def _is_handed_on(number: int) -> bool:
    try:
        return os.get_inheritable(number)
    except OSError:
        return False


def test_locking_begins_anew_at_the_vaults_own_way_in_once_it_is_closed(
    window: MainWindow, team: Session
) -> None:
    begun: list[tuple[Path, bool]] = []
    window.enter(team)
    window.after_lock = lambda folder, **_more: begun.append((folder, window.session is None))

    window.lock()

    assert begun == [(team.folder, True)]
    assert window.windowTitle() == f"Unlock {team.folder.stem} — Fika"


def test_who_locks_before_an_open_dialog_goes_on_typing_at_the_way_in(
    window: MainWindow, qtbot: QtBot, team: Session
) -> None:
    begun: list[bool] = []
    before_a_half_typed_form(window, qtbot, team)
    window.after_lock = lambda _folder, *, in_front: begun.append(in_front)

    window.lock()

    assert begun == [True]


def test_going_to_another_vault_begins_anew_too_and_nothing_else_does(
    window: MainWindow, team: Session, tmp_path: Path
) -> None:
    begun: list[Path] = []
    window.after_lock = lambda folder, **_more: begun.append(folder)
    window.to_unlock(tmp_path / "First.fika")
    assert begun == []
    window.enter(team)

    window.to_unlock(tmp_path / "Other.fika")

    assert begun == [tmp_path / "Other.fika"]
    window.to_unlock(tmp_path / "Third.fika")
    assert begun == [tmp_path / "Other.fika"]


FOLLOWED = """
import os, sys
if "FIKA_AGAIN" in os.environ:
    print("another process:", os.getppid(), os.environ["FIKA_AGAIN"], flush=True)
    sys.exit(0)
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app.ui import restart
from app.ui.again import Again
restart.IN_PLACE = False
app = QApplication([])
def leave():
    print("left first", flush=True)
QTimer.singleShot(0, lambda: restart.begin_again(Again("/v/Team.fika"), leave))
print("ended with", app.exec(), os.getpid(), flush=True)
"""


def test_where_no_image_takes_anothers_place_a_new_process_follows_and_this_one_ends() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FOLLOWED],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "left first"
    assert {line.split()[0] for line in lines[1:]} == {"another", "ended"}
