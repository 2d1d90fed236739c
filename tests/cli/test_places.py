"""Commands say who else seems to have a vault open, and what should be known of its place."""

import shutil
from pathlib import Path

import pytest

from app.storage import holder as holders
from app.storage.holder import HOLDER, write_holder
from tests.cli.conftest import Terminal


@pytest.fixture
def copied_example(tmp_path: Path, example: Path) -> Path:
    """Return an example vault of this test's own, in a synced folder."""
    return Path(shutil.copytree(example, tmp_path / "Dropbox" / "Example.fika"))


@pytest.fixture
def open_elsewhere(copied_example: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a vault that another computer says to have open."""
    with monkeypatch.context() as patched:
        patched.setattr(holders, "this_computer", lambda: "lindqvist-laptop")
        write_holder(copied_example)
    return copied_example


def test_where_nobody_types_it_is_said_and_opened(terminal: Terminal, open_elsewhere: Path) -> None:
    answered = terminal.fika("people", "--vault", open_elsewhere)
    assert answered.code == 0
    assert "seems to be open elsewhere too: on lindqvist-laptop" in answered.err
    assert answered.err.count("\n") == 1
    assert "Amira" in answered.out
    assert not (open_elsewhere / HOLDER).exists()


def test_at_a_terminal_it_is_opened_only_if_somebody_says_so(
    terminal: Terminal, open_elsewhere: Path
) -> None:
    answered = terminal.fika("people", "--vault", open_elsewhere, first_line="no", somebody_types=True)
    assert answered.code == 1
    assert answered.out == ""
    assert "Nothing was opened." in answered.err
    assert (open_elsewhere / HOLDER).exists()


def test_what_opens_it_is_changed_only_if_somebody_says_so(terminal: Terminal, open_elsewhere: Path) -> None:
    keys = (open_elsewhere / "keys.json").read_bytes()
    answered = terminal.fika(
        "vault", "rekey", "--rotate", "--vault", open_elsewhere, first_line="no", somebody_types=True
    )
    assert answered.code == 1
    assert "on lindqvist-laptop" in answered.err
    assert "Nothing was opened." in answered.err
    assert (open_elsewhere / "keys.json").read_bytes() == keys


def test_who_holds_a_vault_here_is_said(terminal: Terminal, copied_example: Path) -> None:
    from tests.made import open_again

    session = open_again(copied_example)
    answered = terminal.fika("people", "--vault", copied_example)
    session.close()
    assert answered.code == 1
    assert f"Example open: on {holders.this_computer()}, since" in answered.err


def test_a_check_says_what_should_be_known_of_the_place(terminal: Terminal, copied_example: Path) -> None:
    answered = terminal.fika("vault", "check", "--vault", copied_example)
    assert "Dropbox keeps this folder in step" in answered.out
    assert answered.out.endswith("All is well.\n")

    (copied_example / "notes-1 2.db").touch()
    answered = terminal.fika("vault", "check", "--vault", copied_example)
    assert "second copy of what lies in this vault: notes-1 2.db" in answered.out
    assert answered.code == 0
