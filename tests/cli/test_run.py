"""What may be typed, what is said about wrong typing, and which exit code follows."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import __version__
from app.cli.terminal import printable
from tests.cli.conftest import Terminal
from tests.made import WORDS, open_again


def process(
    *typed: object, stdin: bytes = b"", env: dict[str, str] | None = None
) -> "subprocess.CompletedProcess[bytes]":
    """Run `fika` in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "app", *(str(one) for one in typed)],
        input=stdin,
        capture_output=True,
        check=False,
        env=os.environ | (env or {}),
    )


def test_without_a_command_the_window_opens(terminal: Terminal) -> None:
    assert terminal.fika().code == 7
    assert terminal.fika("--vault", "Team.fika").code == 7
    assert terminal.opened == [None, Path("Team.fika")]


def test_the_tour_is_handed_its_folder(terminal: Terminal) -> None:
    assert terminal.fika("tour", "--out", "pictures").code == 8
    assert terminal.toured == [Path("pictures")]


@pytest.mark.parametrize(
    "typed",
    [
        ("dance",),
        ("compare",),
        ("summary", "Amira"),
        ("summary", "Amira", "-o", "x.pdf", "--paper", "a5"),
        ("framework",),
        ("vault",),
        ("tour",),
        ("people", "--no-such-option"),
    ],
)
def test_what_is_wrongly_typed_is_said_with_code_two(terminal: Terminal, typed: tuple[str, ...]) -> None:
    answered = terminal.fika(*typed)
    assert (answered.code, answered.out) == (2, "")
    assert "usage: fika" in answered.err


@pytest.mark.parametrize("command", [(), ("demo",), ("people",), ("compare",), ("summary",), ("tour",)])
def test_help_comes_with_an_example(terminal: Terminal, command: tuple[str, ...]) -> None:
    answered = terminal.fika(*command, "--help")
    assert (answered.code, answered.err) == (0, "")
    assert "example" in answered.out
    assert "fika" in answered.out


def test_the_version(terminal: Terminal) -> None:
    assert terminal.fika("--version").out == f"Fika {__version__}\n"


def test_a_wrong_passphrase_is_one_line_and_code_one(terminal: Terminal, example: Path) -> None:
    answered = terminal.fika("people", "--vault", example, first_line="not this one")
    assert (answered.code, answered.out) == (1, "")
    assert answered.err.startswith("fika: That passphrase does not open this vault.")
    assert answered.err.count("\n") == 1


def test_no_passphrase_at_all_is_told_from_a_wrong_one(terminal: Terminal, example: Path) -> None:
    answered = terminal.fika("people", "--vault", example, first_line="")
    assert answered.code == 1
    assert "No passphrase was given" in answered.err


def test_a_place_without_a_vault_is_said_before_anything_is_asked(terminal: Terminal, tmp_path: Path) -> None:
    answered = terminal.fika("people", "--vault", tmp_path / "none\n.fika")
    assert answered.code == 1
    assert "There is no Fika vault" in answered.err
    assert answered.err.count("\n") == 1


def test_the_only_vault_in_the_usual_place_needs_no_naming(
    terminal: Terminal, example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[Path] = []
    monkeypatch.setattr("app.services.vaults.known_vaults", lambda: tuple(found))
    assert "There is no vault in" in terminal.fika("people").err
    found.append(example)
    assert "Amira Haddad" in terminal.fika("people").out
    found.append(example.parent / "Other.fika")
    answered = terminal.fika("people")
    assert answered.code == 1
    assert "several vaults" in answered.err
    assert "Other.fika" in answered.err


def test_the_vault_may_be_named_before_or_after_the_command(terminal: Terminal, example: Path) -> None:
    before, after = terminal.fika("--vault", example, "people"), terminal.fika("people", "--vault", example)
    assert before == after
    assert before.code == 0


def test_a_vault_that_is_open_elsewhere_is_left_alone(terminal: Terminal, example: Path) -> None:
    session = open_again(example)
    try:
        assert "Another Fika has" in terminal.fika("people", "--vault", example).err
    finally:
        session.close()


def test_every_command_leaves_the_vault_closed(terminal: Terminal, example: Path) -> None:
    terminal.fika("compare", "Nobody", "--vault", example)
    open_again(example).close()


@pytest.mark.skipif(os.name == "nt", reason="terminals of this kind are not there on Windows")
def test_typed_at_a_terminal_the_passphrase_is_asked_for_and_not_echoed(example: Path) -> None:
    master, slave = os.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "app", "people", "--vault", str(example)],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        start_new_session=True,
    ) as running:
        os.close(slave)
        seen = b""
        while b"Passphrase: " not in seen:
            seen += os.read(master, 1000)
        os.write(master, f"{WORDS}\n".encode())
        seen += _rest_of(master)
        assert running.wait() == 0
    assert b"Amira Haddad" in seen
    assert WORDS.encode() not in seen


def _rest_of(terminal: int) -> bytes:
    seen = b""
    try:
        while piece := os.read(terminal, 1000):
            seen += piece
    except OSError:  # how a terminal says on Linux that nobody writes to it any more
        pass
    finally:
        os.close(terminal)
    return seen


def test_names_are_shown_without_what_a_terminal_would_obey() -> None:
    assert printable("a\x1b[2Jb\x9bc\td\ne\x7f") == "a\ufffd[2Jb\ufffdc\ufffdd\ne\ufffd"


def test_any_name_is_written_whatever_the_terminal_claims(example: Path) -> None:
    env = {
        "LC_ALL": "C",
        "LANG": "C",
        "PYTHONIOENCODING": "ascii",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
    }
    done = process("people", "--vault", example, stdin=f"{WORDS}\n".encode(), env=env)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Software engineer · Road manager" in done.stdout.decode()


def test_a_passphrase_that_is_no_utf8_is_refused(example: Path) -> None:
    done = process("people", "--vault", example, stdin=b"\xff\n")
    assert done.returncode == 1
    assert done.stderr == b"fika: The passphrase in the input is not UTF-8 text.\n"


def test_nobody_listening_any_more_is_no_reason_to_complain(example: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "app", "compare", "Amira", "--vault", str(example)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdin
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        running.stdin.write(f"{WORDS}\n".encode())
        running.stdin.close()
        assert running.stderr.read() == b""
        assert running.wait() == 1


def test_importing_the_command_line_loads_nothing_heavy() -> None:
    heavy = (
        "PySide6",
        "sqlcipher3",
        "argon2",
        "cryptography",
        "pydantic",
        "reportlab",
        "zxcvbn",
        "tomlkit",
        "pypdfium2",
    )
    code = f"import sys, app.cli; print([one for one in {heavy!r} if one in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout == "[]\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a file that is always full")
def test_an_answer_nobody_has_room_for_is_said_in_one_line() -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "app", "framework", "check", "resources/frameworks/career-steps.toml"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    assert ended.returncode == 1
    assert ended.stderr.startswith("fika: The answer could not be written")
    assert ended.stderr.count("\n") == 1
