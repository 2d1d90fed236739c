"""What nobody expected is said on the command line too without a word of the notes."""

from pathlib import Path

import pytest

from app.services import vaults
from tests.cli.conftest import Terminal


def test_an_unexpected_error_is_told_without_its_words(
    terminal: Terminal, example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(folder: Path, passphrase: str) -> vaults.DataKey:
        raise ZeroDivisionError(f"Amira said in {folder} with {passphrase}")

    monkeypatch.setattr(vaults, "key_from_passphrase", broken)

    answered = terminal.fika("people", "--vault", example)

    assert answered.code == 3
    assert answered.out == ""
    assert answered.err.startswith("fika: Something went wrong that Fika did not expect.")
    assert "builtins.ZeroDivisionError" in answered.err
    assert "app.cli.commands" in answered.err
    assert "Amira" not in answered.err
    assert str(example) not in answered.err
