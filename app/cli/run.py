"""One call of `fika`: what was typed, done, with the exit code it deserves."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.arguments import read_arguments
from app.cli.terminal import RefusalError, complain, speak_utf8
from app.domain.errors import FikaError, FrameworkFileError
from app.wording.translate import _

if TYPE_CHECKING:
    from argparse import Namespace

WELL, KNOWN_PROBLEM, UNEXPECTED = 0, 1, 3


def run(
    argv: Sequence[str],
    *,
    open_window: Callable[[Path | None], int],
    tour: Callable[[Path], int],
) -> int:
    """Do what was typed and return the exit code.

    0 is well, 1 a known problem, 2 wrongly typed, 3 what nobody expected.
    """
    speak_utf8()
    try:
        typed = read_arguments(list(argv))
        if not typed.command:
            return open_window(typed.vault)
        if typed.command == "tour":
            return tour(typed.out)
        code = _command(typed)
        if sys.stdout is not None:
            sys.stdout.flush()
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else WELL
    except (FikaError, RefusalError, OSError, KeyboardInterrupt) as problem:
        _explain(problem)
        return KNOWN_PROBLEM
    except Exception as error:  # noqa: BLE001 - its own words, which a traceback ends with, may be a note's
        _report(error)
        return UNEXPECTED
    return code


def _explain(problem: FikaError | RefusalError | OSError | KeyboardInterrupt) -> None:
    """Say what went wrong, where anybody is there to read it."""
    if isinstance(problem, FikaError):
        complain(_words(problem))
    elif isinstance(problem, RefusalError):
        complain(" ".join(str(problem).split()))
    elif isinstance(problem, OSError):
        # What reads or writes a vault has errors of its own; this is the terminal, or what stands for it.
        if not isinstance(problem, BrokenPipeError):
            reason = problem.strerror or problem
            complain(_("The answer could not be written: {reason}.").format(reason=reason))
        _nobody_listens()


def _report(error: Exception) -> None:
    """Say what nobody expected without a word of the notes."""
    from app.services.crash_report import crash_report

    complain(_("Something went wrong that Fika did not expect. What was saved is safe in the vault."))
    complain(crash_report(error, "a command").rstrip())


def _command(typed: "Namespace") -> int:
    # The services come with these, which the window loads later.
    from app.cli import backup_commands, commands, rekey_commands, search_command

    return {
        ("demo", ""): commands.demo,
        ("people", ""): commands.people,
        ("search", ""): search_command.search,
        ("compare", ""): commands.compare,
        ("summary", ""): commands.summary,
        ("framework", "check"): commands.framework_check,
        ("vault", "check"): commands.vault_check,
        ("vault", "backup"): backup_commands.make,
        ("vault", "backups"): backup_commands.list_all,
        ("vault", "restore"): backup_commands.restore,
        ("vault", "rekey"): rekey_commands.rekey,
    }[typed.command, typed.action](typed)


def _words(error: FikaError) -> str:
    from app.wording.errors import explain

    line = explain(error).one_line
    # The mistakes of a file take a line each; all else is one line, whatever a name in it holds.
    return line if isinstance(error, FrameworkFileError) else " ".join(line.split())


def _nobody_listens() -> None:
    """Let the interpreter's own last flush find somebody, so that it doesn't complain either."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
