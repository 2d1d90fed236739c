"""Windows find each other in a folder of their user's alone, by what the system says of their processes."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest

from app.ui.second_start.here import Here
from app.ui.second_start.knock import (
    ANY_VAULT,
    Knock,
    knock_path,
    read_knock,
    vault_mark,
    write_knock,
)
from app.ui.second_start.life import hold, is_held, opened
from app.ui.second_start.place import meeting_place

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="where else, the system tells it")

HOLDING = """
import sys
from pathlib import Path
from app.ui.second_start.here import Here
here = Here(Path(sys.argv[1]))
print(*here.come_in(), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Return another process that has come in, and stays."""
    running = subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert running.stdout is not None
    assert running.stdout.readline() == "\n"
    yield running
    running.kill()
    running.communicate()


def test_whoever_came_before_is_found_while_it_lives(tmp_path: Path, other: "subprocess.Popen[str]") -> None:
    here = Here(tmp_path)
    assert here.come_in() == [other.pid]
    assert here.lives(other.pid)
    assert not here.listens(other.pid)
    here.leave()

    other.kill()
    other.wait()
    began = monotonic()
    assert here.come_in() == []
    assert monotonic() - began < 0.1
    assert not here.lives(other.pid)
    here.leave()
    assert [path.name for path in tmp_path.iterdir()] == ["door"]


def test_who_begins_anew_in_the_same_process_asks_nobody(
    tmp_path: Path, other: "subprocess.Popen[str]"
) -> None:
    (tmp_path / f"{os.getpid()}.window").touch()
    here = Here(tmp_path)
    assert here.come_in() == []
    assert here.lives(other.pid)
    here.leave()


def test_nobody_can_bar_the_door_for_long(tmp_path: Path) -> None:
    door = opened(tmp_path / "door")
    assert hold(door)
    here = Here(tmp_path)
    began = monotonic()
    assert here.come_in() == []
    assert monotonic() - began < 1
    here.leave()
    os.close(door)


def test_what_the_dead_asked_is_cleared_away(tmp_path: Path) -> None:
    (tmp_path / "99999999.window").touch()
    for name in ("99999999-7.knock", "7-99999999.elsewhere", "8-9.knock"):
        (tmp_path / name).touch()
    Here(tmp_path).come_in()
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {"8-9.knock", f"{os.getpid()}.window", "door"}
    assert not is_held(tmp_path / "99999999.window")


def test_a_place_is_made_for_its_user_alone(tmp_path: Path) -> None:
    place = meeting_place({"XDG_RUNTIME_DIR": str(tmp_path)})
    assert place == tmp_path / "fika"
    assert place.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("runtime", ["", "here", "/nowhere/at/all"])
def test_without_such_a_folder_there_is_no_place(runtime: str) -> None:
    assert meeting_place({"XDG_RUNTIME_DIR": runtime}) is None
    assert meeting_place({}) is None


def test_a_folder_that_others_may_look_into_is_no_place(tmp_path: Path) -> None:
    (tmp_path / "fika").mkdir(mode=0o755)
    assert meeting_place({"XDG_RUNTIME_DIR": str(tmp_path)}) is None


def test_a_link_in_the_way_is_no_place(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    (tmp_path / "fika").symlink_to(tmp_path / "elsewhere")
    assert meeting_place({"XDG_RUNTIME_DIR": str(tmp_path)}) is None


def test_a_place_that_takes_no_file_opens_a_window_as_ever(tmp_path: Path) -> None:
    here = Here(tmp_path / "gone")
    assert here.come_in() == []
    here.begin_to_listen()
    here.leave()


def test_a_knock_names_no_vault(tmp_path: Path) -> None:
    path = knock_path(tmp_path, 7, 8)
    mark = vault_mark(tmp_path / "Amira.fika")
    write_knock(path, Knock(mark, "a-token"))
    assert read_knock(path) == Knock(mark, "a-token")
    assert b"Amira" not in path.read_bytes()
    assert path.stat().st_mode & 0o777 == 0o600
    (tmp_path / "link").symlink_to(tmp_path / "Amira.fika")
    assert vault_mark(tmp_path / "link") == mark
    assert vault_mark(tmp_path / "Bo.fika") != mark


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{}",
        "[]",
        "[" * 3000,
        '{"vault": "short", "token": ""}',
        '{"vault": "", "token": "two\\nlines"}',
        '{"vault": 7, "token": ""}',
        '{"vault": "", "token": "' + "x" * 2000 + '"}',
    ],
)
def test_what_is_no_knock_is_passed_over(tmp_path: Path, content: str) -> None:
    path = tmp_path / "7-8.knock"
    path.write_text(content)
    assert read_knock(path) is None


def test_a_pipe_in_place_of_a_knock_is_not_waited_at(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "7-8.knock")
    assert read_knock(tmp_path / "7-8.knock") is None
    assert Knock().vault == ANY_VAULT
