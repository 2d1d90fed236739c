"""A whole session asks for no connection, writes nowhere but where it was told, and leaves no word behind."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.system import X_WINDOW
from tests.end_to_end.outwards import WRITES, outward_calls, watched, written_to
from tests.end_to_end.whole_session import THROWN, Session, play
from tests.programs import require_library, require_program

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="strace is Linux's")


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    """Return what one session left."""
    for library in X_WINDOW:
        require_library(library.name)
    require_program("strace")
    return play(tmp_path_factory.mktemp("whole"))


def test_it_asks_for_no_connection_not_even_one_that_is_refused(session: Session) -> None:
    assert outward_calls(session.log) == []
    assert "socket(AF_UNIX" in session.log.read_text(), "nothing was watched"


def test_it_loads_no_library_for_the_network(session: Session) -> None:
    opened = [
        line for line in session.log.read_text().splitlines() if " openat(" in line and " = -1 " not in line
    ]
    libraries = {name for line in opened for name in re.findall(r"/([^/\"]+\.so)", line)}
    assert {name for name in libraries if re.search(r"Network|Qml|Quick|ssl|curl|proxy", name)} == set()
    assert any("libQt6Gui" in name for name in libraries), "nothing was watched"


def test_it_writes_only_where_it_was_told(session: Session) -> None:
    mine = (session.vault, session.machine.folder, session.saved)
    written = {path for path in written_to(session.log) if not any(path.is_relative_to(one) for one in mine)}
    assert written <= {Path("/dev/null")}
    assert any(path.is_relative_to(session.vault) for path in written_to(session.log)), "nothing was watched"


LEAVES = """
import os, pathlib
pathlib.Path("file").write_text("a word")
pathlib.Path("folder").mkdir()
os.rename("file", "renamed")
os.symlink("renamed", "linked")
pathlib.Path("renamed").read_text()
pathlib.Path("only read").exists()
"""


def test_what_is_written_elsewhere_would_be_seen(tmp_path: Path) -> None:
    require_program("strace")
    log = tmp_path / "calls"
    command = watched([sys.executable, "-S", "-c", LEAVES], log, calls=WRITES)
    subprocess.run(command, cwd=tmp_path, check=True)
    assert written_to(log) == {Path(name) for name in ("file", "folder", "renamed", "linked")}


def test_no_word_is_left_on_the_machine(session: Session) -> None:
    assert session.found_while_open == []
    assert session.machine.holds(session.words) == []


def test_nothing_is_left_in_the_home_at_all_no_setting_no_history_no_list_of_files(session: Session) -> None:
    left = [path for name in ("home", "temporary") for path in (session.machine.folder / name).rglob("*")]
    assert [path for path in left if "fontconfig" not in path.parts] == []


def test_what_was_saved_was_saved_and_an_error_nobody_expected_was_told_without_its_words(
    session: Session,
) -> None:
    assert {path.name for path in session.saved.iterdir()} == {"summary.pdf", "worksheet.pdf"}
    said = "".join(session.said)
    assert "ValueError" in said
    assert THROWN not in said
    assert not any(word in said for word in session.words)
