"""A command line to type on: what goes in, what comes out, and the exit code."""

import io
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from app import cli
from app.services.example_team import create_example
from tests.made import QUICK, WORDS

TODAY = date(2026, 11, 22)


@dataclass(frozen=True, slots=True)
class Answered:
    """What `fika` gave back."""

    code: int
    out: str
    err: str


class Input(io.TextIOWrapper):
    """An input of one line and more, with or without somebody at a terminal."""

    def __init__(self, line: str, *, somebody_types: bool) -> None:
        super().__init__(io.BytesIO(f"{line}\nmore\n".encode()), encoding="ascii")
        self._somebody_types = somebody_types

    def isatty(self) -> bool:
        """Tell whether somebody types."""
        return self._somebody_types


@dataclass(slots=True)
class Terminal:
    """Types commands, notes which window or tour was asked for."""

    capsys: pytest.CaptureFixture[str]
    monkeypatch: pytest.MonkeyPatch
    opened: list[Path | None] = field(default_factory=list)
    toured: list[Path] = field(default_factory=list)

    def fika(self, *typed: object, first_line: str = WORDS, somebody_types: bool = False) -> Answered:
        """Run `fika` with these words, and the passphrase as the first line of its input."""
        self.monkeypatch.setattr("sys.stdin", Input(first_line, somebody_types=somebody_types))
        code = cli.run([str(one) for one in typed], open_window=self._open_window, tour=self._tour)
        said = self.capsys.readouterr()
        return Answered(code, said.out, said.err)

    def _open_window(self, vault: Path | None) -> int:
        self.opened.append(vault)
        return 7

    def _tour(self, out: Path) -> int:
        self.toured.append(out)
        return 8


@pytest.fixture(autouse=True)
def _deriving_is_quick(request: pytest.FixtureRequest) -> None:
    """Let no test wait for the usual cost of a passphrase; those of the whole program do."""
    request.getfixturevalue("quick_derivation")


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Return a command line."""
    return Terminal(capsys, monkeypatch)


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a closed vault with the example team."""
    folder = tmp_path_factory.mktemp("vault") / "Example Åsa.fika"
    create_example(folder, WORDS, QUICK, TODAY).close()
    return folder
