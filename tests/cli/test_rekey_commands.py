"""Another passphrase, or another key, by command."""

import re
from pathlib import Path

import pytest

from app.domain.errors import WrongPassphraseError
from app.services import vaults
from tests.cli.conftest import Terminal
from tests.made import WORDS, make_session, open_again
from tests.reports.extracted import words

NEXT = "gravel saddle thimble wharf"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a closed vault."""
    made = make_session(tmp_path / "Talks.fika")
    made.close()
    return made.folder


def opens(folder: Path, passphrase: str) -> bool:
    """Tell whether a passphrase opens a vault."""
    try:
        open_again(folder, passphrase).close()
    except WrongPassphraseError:
        return False
    return True


def typing(monkeypatch: pytest.MonkeyPatch, *lines: str) -> list[str]:
    """Let somebody type these, unseen; returns what they are asked."""
    typed = iter(lines)
    asked: list[str] = []

    def answer(prompt: str, stream: object) -> str:
        asked.append(prompt)
        return next(typed) if stream else ""

    monkeypatch.setattr("getpass.getpass", answer)
    return asked


def test_a_passphrase_is_changed_from_two_lines(terminal: Terminal, folder: Path) -> None:
    answered = terminal.fika("vault", "rekey", "--vault", folder, first_line=f"{WORDS}\n{NEXT}")
    assert answered.code == 0
    assert "The recovery code is still the same" in answered.out
    assert "an older copy of keys.json" in answered.out
    assert opens(folder, NEXT)
    assert not opens(folder, WORDS)


def test_at_a_terminal_the_new_one_is_asked_for_twice(
    terminal: Terminal, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = typing(monkeypatch, WORDS, NEXT, NEXT)
    answered = terminal.fika("vault", "rekey", "--vault", folder, somebody_types=True)
    assert answered.code == 0
    assert asked == ["Present passphrase: ", "New passphrase: ", "Once more: "]
    assert opens(folder, NEXT)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((NEXT,), "does not open this vault"),
        ((WORDS, "jonas talks", "jonas talks"), "too easy to guess; nothing was changed"),
        ((WORDS, NEXT, "another"), "The two passphrases differ"),
        ((WORDS, ""), "No passphrase was given"),
        (("",), "No passphrase was given"),
    ],
)
def test_what_is_wrong_changes_nothing(
    terminal: Terminal, folder: Path, monkeypatch: pytest.MonkeyPatch, lines: tuple[str, ...], said: str
) -> None:
    keys = (folder / "keys.json").read_bytes()
    typing(monkeypatch, *lines)
    answered = terminal.fika("vault", "rekey", "--rotate", "--vault", folder, somebody_types=True)
    assert answered.code == 1
    assert said in answered.err
    assert (folder / "keys.json").read_bytes() == keys


def test_another_key_shows_its_code(terminal: Terminal, folder: Path) -> None:
    answered = terminal.fika("vault", "rekey", "--rotate", "--vault", folder, first_line=f"{WORDS}\n{NEXT}")
    assert answered.code == 0
    assert "Write it down now" in answered.out
    code = re.search(r"Recovery code: (\S+)", answered.out)
    assert code
    assert not opens(folder, WORDS)
    session = vaults.open_session(folder, vaults.key_from_recovery_code(folder, code[1]))
    assert session.check() == ()
    assert len(session.backups.listed()) == 1
    session.close()


def test_the_passphrase_can_stay(terminal: Terminal, folder: Path) -> None:
    answered = terminal.fika("vault", "rekey", "--rotate", "--keep-passphrase", "--vault", folder)
    assert answered.code == 0
    assert (folder / "notes-2.db").is_file()
    assert opens(folder, WORDS)


def test_the_sheet_is_saved_instead_of_showing_the_code(
    terminal: Terminal, folder: Path, tmp_path: Path
) -> None:
    sheet = tmp_path / "sheet.pdf"
    answered = terminal.fika(
        "vault", "rekey", "--rotate", "--keep-passphrase", "--sheet", sheet, "--vault", folder
    )
    assert answered.code == 0
    assert "Recovery code" not in answered.out
    code = re.findall(r"\b[A-Z2-7]{8}\b", words(sheet.read_bytes()))
    vaults.open_session(folder, vaults.key_from_recovery_code(folder, "-".join(code))).close()


def test_a_sheet_that_cannot_be_saved_leaves_the_code_on_the_terminal(
    terminal: Terminal, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "sheet.pdf").mkdir()
    answered = terminal.fika(
        "vault",
        "rekey",
        "--rotate",
        "--keep-passphrase",
        "--sheet",
        tmp_path / "sheet.pdf",
        "--vault",
        folder,
    )
    assert answered.code == 1
    assert "sheet.pdf could not be written" in answered.err
    code = re.search(r"Recovery code: (\S+)", answered.out)
    assert code
    vaults.key_from_recovery_code(folder, code[1])


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--sheet", "sheet.pdf"), "go with --rotate"),
        (("--keep-passphrase",), "go with --rotate"),
        (("--rotate", "--sheet", "no such folder/sheet.pdf"), "There is no folder"),
    ],
)
def test_what_does_not_go_together_is_said_before_anything_is_asked(
    terminal: Terminal, folder: Path, more: tuple[str, ...], said: str
) -> None:
    answered = terminal.fika("vault", "rekey", *more, "--vault", folder)
    assert answered.code == 1
    assert said in answered.err
    assert opens(folder, WORDS)
