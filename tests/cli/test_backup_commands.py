"""Backing up, listing, checking and restoring by commands."""

import shutil
from pathlib import Path

import pytest

from app.storage.recovery_code import encode
from app.storage.vault import data_key_from_passphrase
from tests.cli.conftest import Answered, Terminal
from tests.made import WORDS, open_again
from tests.storage.limits import not_permitted
from tests.storage.made import names


@pytest.fixture
def vault(example: Path, tmp_path: Path) -> Path:
    """Return a vault of the example team, this test's own."""
    return Path(shutil.copytree(example, tmp_path / "Åsa’s.fika"))


@pytest.fixture
def backup(terminal: Terminal, vault: Path, tmp_path: Path) -> Path:
    """Return a backup of it, in a folder of its own."""
    (tmp_path / "out").mkdir()
    assert terminal.fika("vault", "backup", "--vault", vault, "-o", tmp_path / "out").code == 0
    (name,) = names(tmp_path / "out")
    return tmp_path / "out" / name


def test_a_backup_is_made_where_they_go(terminal: Terminal, vault: Path) -> None:
    answered = terminal.fika("vault", "backup", "--vault", vault)

    (name,) = names(vault / "backups")
    assert (answered.code, answered.err) == (0, "")
    assert answered.out == f"Made and checked: {vault / 'backups' / name}\n"


def test_a_backup_is_made_where_it_was_asked_for(backup: Path, vault: Path) -> None:
    assert backup.name.startswith("Åsa’s 20")
    assert not (vault / "backups").exists()


def test_a_folder_that_is_not_there_is_said(terminal: Terminal, vault: Path) -> None:
    session = open_again(vault)
    session.backups.choose_folder(vault.parent / "stick")
    session.close()

    answered = terminal.fika("vault", "backup", "--vault", vault)

    assert answered.code == 0
    assert "stick is not there now, so the backup went into the vault." in answered.out


def test_no_folder_is_made_of_a_name_with_a_slip_in_it(
    terminal: Terminal, vault: Path, tmp_path: Path
) -> None:
    answered = terminal.fika("vault", "backup", "--vault", vault, "-o", tmp_path / "stcik")
    assert answered.code == 1
    assert answered.err.startswith(f"fika: There is no folder {tmp_path / 'stcik'}; no backup was made.")
    assert not (tmp_path / "stcik").exists()


def test_where_none_can_be_made_one_line_says_why(terminal: Terminal, vault: Path) -> None:
    answered = terminal.fika("vault", "backup", "--vault", vault, "-o", vault / "keys.json")
    assert answered.code == 1
    assert answered.err.startswith("fika: No backup could be made in ")
    assert answered.err.count("\n") == 1


def test_they_are_listed(terminal: Terminal, vault: Path) -> None:
    assert "There is no backup yet" in terminal.fika("vault", "backups", "--vault", vault).out
    terminal.fika("vault", "backup", "--vault", vault)

    answered = terminal.fika("vault", "backups", "--vault", vault)

    (name,) = names(vault / "backups")
    assert answered.out.strip().endswith(f"  {vault / 'backups' / name}")


def test_a_place_that_nobody_may_look_into_is_said(terminal: Terminal, backup: Path, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    with not_permitted(closed, 0):
        answered = terminal.fika("vault", "restore", backup, "--into", closed / "Again.fika", "--yes")
    assert answered.code == 1
    assert "The answer could not be written" not in answered.err
    assert "Again.fika" in answered.err


def test_one_is_checked(terminal: Terminal, backup: Path, vault: Path) -> None:
    answered = terminal.fika("vault", "check", backup)
    assert (answered.code, answered.err) == (0, "")
    assert "All is well." in answered.out
    content = bytearray(backup.read_bytes())
    content[len(content) // 2] ^= 1
    backup.write_bytes(content)

    answered = terminal.fika("vault", "check", backup)

    assert answered.code == 1
    assert "is not a backup of Fika's, or it is damaged" in answered.err
    assert terminal.fika("vault", "check", "--vault", vault).code == 0


def test_none_is_repaired_and_it_says_what_to_do(terminal: Terminal, backup: Path) -> None:
    content = backup.read_bytes()

    answered = terminal.fika("vault", "check", "--repair", backup)

    assert (answered.code, answered.out) == (1, "")
    assert answered.err.startswith("fika: A backup is never changed")
    assert "“fika vault restore”" in answered.err
    assert backup.read_bytes() == content


def restore(terminal: Terminal, backup: Path, into: Path, *more: str, words: str = WORDS) -> Answered:
    """Restore a backup by the command."""
    return terminal.fika("vault", "restore", backup, "--into", into, *more, first_line=words)


def test_one_is_restored_and_tells_what_is_in_it(terminal: Terminal, backup: Path, tmp_path: Path) -> None:
    answered = restore(terminal, backup, tmp_path / "Again.fika", "--yes")

    assert (answered.code, answered.err) == (0, "")
    assert "of the vault “Åsa’s” of Jonas" in answered.out
    assert "4 people, " in answered.out
    assert "\n  Amira Haddad, latest conversation on " in answered.out
    session = open_again(tmp_path / "Again.fika")
    assert len(session.people.listed()) == 4
    session.close()


def test_nobody_is_asked_where_nobody_sits(terminal: Terminal, backup: Path, tmp_path: Path) -> None:
    answered = restore(terminal, backup, tmp_path / "Again.fika")
    assert answered.code == 1
    assert "--yes" in answered.err
    assert not (tmp_path / "Again.fika").exists()


@pytest.mark.parametrize(("said", "made"), [("y", True), ("Yes", True), ("", False), ("n", False)])
def test_somebody_at_a_terminal_is_asked(
    terminal: Terminal,
    backup: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    said: str,
    *,
    made: bool,
) -> None:
    into = tmp_path / "Again.fika"
    monkeypatch.setattr("getpass.getpass", lambda *_asked, **_more: WORDS)

    answered = terminal.fika("vault", "restore", backup, "--into", into, first_line=said, somebody_types=True)

    assert answered.code == (0 if made else 1)
    assert "Amira Haddad" in answered.out
    assert f"Make a new vault of it in {into}? [y/N] " in answered.err
    assert into.exists() is made


def test_no_vault_is_written_over(terminal: Terminal, backup: Path, vault: Path) -> None:
    before = (vault / "notes-1.db").read_bytes()
    answered = restore(terminal, backup, vault, "--yes")
    assert answered.code == 1
    assert "There is already something at" in answered.err
    assert (vault / "notes-1.db").read_bytes() == before


def test_a_folder_that_would_not_be_found_again_is_refused(
    terminal: Terminal, backup: Path, tmp_path: Path
) -> None:
    assert "ends in .fika" in restore(terminal, backup, tmp_path / "Again", "--yes").err


def test_a_wrong_passphrase_is_said_with_the_day(terminal: Terminal, backup: Path, tmp_path: Path) -> None:
    answered = restore(terminal, backup, tmp_path / "Again.fika", "--yes", words="not this one")
    assert answered.code == 1
    assert answered.err.startswith("fika: That passphrase does not open this backup.")
    assert "the passphrase it had on that day, " in answered.err
    assert answered.out == ""


def test_the_recovery_code_opens_one_too(
    terminal: Terminal, backup: Path, vault: Path, tmp_path: Path
) -> None:
    code = encode(data_key_from_passphrase(vault, WORDS).secret)
    answered = restore(terminal, backup, tmp_path / "Again.fika", "--yes", "--recovery-code", words=code)
    assert (answered.code, answered.err) == (0, "")
    open_again(tmp_path / "Again.fika").close()


def test_what_is_no_backup_is_said_before_anything_is_asked(terminal: Terminal, vault: Path) -> None:
    answered = restore(terminal, vault / "keys.json", vault.parent / "Again.fika", "--yes", words="")
    assert answered.code == 1
    assert "is not a backup of Fika's" in answered.err
