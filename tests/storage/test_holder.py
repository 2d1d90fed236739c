"""Who holds a vault is told to whoever comes second, and locks nobody out, whatever the file says."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import VaultInUseError
from app.domain.holder import Holder
from app.storage.holder import HOLDER, read_holder, remove_holder, this_computer, write_holder
from app.storage.strict_json import canonical
from app.storage.vault import NewVault, open_vault
from tests.storage.limits import not_permitted
from tests.storage.made import key_of, names

ELSEWHERE = Holder("lindqvist-laptop", "jonas", 4711, datetime(2026, 11, 28, 14, 2, 11, tzinfo=UTC))
FIELDS: dict[str, object] = {
    "format": "fika-holder",
    "version": 1,
    "computer": "lindqvist-laptop",
    "user": "jonas",
    "process": 4711,
    "since": "2026-11-28T14:02:11Z",
}


def put(folder: Path, **changed: object) -> None:
    """Put a holder.json into a folder, with other values in some of its fields."""
    (folder / HOLDER).write_bytes(canonical(FIELDS | changed) + b"\n")


def test_what_is_written_to_the_byte(tmp_path: Path) -> None:
    put(tmp_path)
    assert (tmp_path / HOLDER).read_bytes() == (
        b'{"computer":"lindqvist-laptop","format":"fika-holder","process":4711,'
        b'"since":"2026-11-28T14:02:11Z","user":"jonas","version":1}\n'
    )
    assert read_holder(tmp_path) == ELSEWHERE


def test_an_open_vault_says_who_has_it_and_a_closed_one_says_nothing(new: NewVault) -> None:
    folder = new.vault.folder
    held = read_holder(folder)
    assert held is not None
    assert (held.computer, held.process) == (this_computer(), os.getpid())
    assert datetime.now(UTC) - held.since < timedelta(minutes=5)
    assert (folder / HOLDER).stat().st_mode & 0o777 == 0o600
    assert names(folder) == ["holder.json", "keys.json", "notes-1.db"]

    with pytest.raises(VaultInUseError) as refused:
        open_vault(folder, key_of(new.recovery_code))
    assert refused.value.holder == held

    new.vault.close()
    assert names(folder) == ["keys.json", "notes-1.db"]


def test_what_another_computer_says_is_overwritten_and_locks_nobody_out(folder: Path, code: str) -> None:
    put(folder)
    vault = open_vault(folder, key_of(code))
    held = read_holder(folder)
    assert held is not None
    assert held.process == os.getpid()
    vault.close()


def test_what_others_wrote_in_the_meantime_stays(new: NewVault) -> None:
    put(new.vault.folder)
    new.vault.close()
    assert read_holder(new.vault.folder) == ELSEWHERE


def test_a_process_that_was_killed_locks_nobody_out(folder: Path, code: str) -> None:
    program = (
        "import os, signal; from pathlib import Path\n"
        "from app.storage.vault import DataKey, open_vault\n"
        "from app.storage.recovery_code import decode\n"
        f"vault = open_vault(Path({str(folder)!r}), DataKey(decode({code!r})))\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    killed = subprocess.Popen([sys.executable, "-c", program])
    killed.wait()
    left = read_holder(folder)
    assert left is not None
    assert left.process == killed.pid

    vault = open_vault(folder, key_of(code))
    assert read_holder(folder) != left
    vault.close()
    assert names(folder) == ["keys.json", "notes-1.db"]


def test_a_folder_that_takes_no_file_goes_without(tmp_path: Path) -> None:
    with not_permitted(tmp_path, 0o500):
        write_holder(tmp_path)
        remove_holder(tmp_path)
    assert names(tmp_path) == []


def test_a_user_without_a_name_holds_it_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(number: int) -> None:
        raise KeyError(f"uid not found: {number}")

    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("pwd.getpwuid", unknown)

    write_holder(tmp_path)

    held = read_holder(tmp_path)
    assert held is not None
    assert (held.user, held.process) == ("", os.getpid())


def test_something_in_the_way_does_no_harm(folder: Path, code: str) -> None:
    (folder / HOLDER).mkdir()
    (folder / HOLDER / "kept").touch()
    open_vault(folder, key_of(code)).close()
    assert names(folder / HOLDER) == ["kept"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
def test_a_pipe_is_not_waited_at(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / HOLDER)
    assert read_holder(tmp_path) is None


@pytest.mark.parametrize(
    "changed",
    [
        {"format": "fika-keys"},
        {"version": 2},
        {"version": True},
        {"computer": "one\nline more"},
        {"computer": "turned \u202e round"},
        {"computer": "x" * 65},
        {"computer": 7},
        {"user": None},
        {"user": "\ud800"},
        {"process": 0},
        {"process": "4711"},
        {"process": True},
        {"process": 2**40},
        {"since": "2026-11-28"},
        {"since": "1999-11-28T14:02:11Z"},
        {"since": "9999-12-31T23:59:59Z"},
        {"since": "2026-1-28T14:02:11Z"},
        {"since": 17},
        {"more": "than there should be"},
    ],
)
def test_what_is_not_as_it_should_be_says_nothing(tmp_path: Path, changed: dict[str, object]) -> None:
    put(tmp_path, **changed)
    assert read_holder(tmp_path) is None


@pytest.mark.parametrize(
    "content", [b"", b"\n", b"[]", b"{}", b"[" * 900, b" " * 5000, b'{"a":1,"a":1}', b"NaN", b"\xff"]
)
def test_what_is_no_such_file_says_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / HOLDER).write_bytes(content)
    assert read_holder(tmp_path) is None


def test_a_file_without_end_is_not_read_to_its_end(tmp_path: Path) -> None:
    put(tmp_path)
    with (tmp_path / HOLDER).open("ab") as file:
        file.truncate(2**33)
    assert read_holder(tmp_path) is None


@given(st.binary(max_size=200))
def test_no_content_raises(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / HOLDER).write_bytes(content)
    assert read_holder(folder) is None
