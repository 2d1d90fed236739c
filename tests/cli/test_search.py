"""Searching, and repairing what it looks into, from the command line."""

import shutil
from pathlib import Path

import pytest

from app.services import vaults
from app.storage.vault import data_key_from_passphrase, open_vault
from tests.cli.conftest import Terminal
from tests.made import WORDS


@pytest.fixture
def own(example: Path, tmp_path: Path) -> Path:
    """Return an example vault of this test's own."""
    return Path(shutil.copytree(example, tmp_path / "Own.fika"))


def spoil(folder: Path) -> None:
    """Lose what is found of decisions."""
    vault = open_vault(folder, data_key_from_passphrase(folder, WORDS))
    vault.read("DELETE FROM search_entry WHERE kind = 'decision'")
    vault.close()


def test_words_are_found_and_it_is_said_who_sees_them(terminal: Terminal, own: Path) -> None:
    session = vaults.open_session(own, vaults.key_from_passphrase(own, WORDS))
    meeting = session.meetings.of_person(1)[0]
    session.meetings.write_notes(meeting.id, "walrus of both")
    session.meetings.write_private_notes(meeting.id, "- **walrus** of my own")
    session.meetings.write_notes(session.meetings.plan(2, meeting.held_on).id, "walrus of Bo")
    session.close()
    out = terminal.fika("search", "WAL", "of", "--person", "Amira", "--vault", own).out
    assert "Amira Haddad · One-on-one · " in out
    assert "both of you see this\n" in out
    assert "only you see this\n    walrus of my own\n" in out
    assert "Bo" not in out
    assert "walrus of Bo" in terminal.fika("search", "walrus", "--vault", own).out
    assert "Nothing holds" in terminal.fika("search", "zzzz", "--vault", own).out


def test_an_index_that_is_not_what_the_notes_hold_is_named_and_repaired(
    terminal: Terminal, own: Path
) -> None:
    spoil(own)
    answered = terminal.fika("vault", "check", "--vault", own)
    assert answered.code == 1
    assert "(decision) are not found as they are now" in answered.err
    assert "--repair" in answered.err
    assert "Copy the whole folder" not in answered.err

    answered = terminal.fika("vault", "check", "--repair", "--vault", own)
    assert (answered.code, answered.err) == (0, "")
    assert "was made anew from them" in answered.out
    answered = terminal.fika("vault", "check", "--repair", "--vault", own)
    assert "nothing was changed" in answered.out


def test_where_more_is_wrong_nothing_is_written(terminal: Terminal, own: Path) -> None:
    spoil(own)
    vault = open_vault(own, data_key_from_passphrase(own, WORDS))
    vault.read("PRAGMA foreign_keys = OFF")
    vault.read("UPDATE person SET framework_id = 99 WHERE id = 4")
    vault.close()
    answered = terminal.fika("vault", "check", "--repair", "--vault", own)
    assert answered.code == 1
    assert "was made anew" not in answered.out
    assert "Copy the whole folder" in answered.err
