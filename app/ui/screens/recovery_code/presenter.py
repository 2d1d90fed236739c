"""A recovery code until it is surely kept: shown, saved as a sheet, and asked back in part."""

import secrets
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Protocol

from app.domain.errors import FikaError
from app.services.days import today
from app.ui.work import RunJob
from app.wording.translate import _, ngettext

ASKED_BACK = 2
"""How many groups of the recovery code are asked back."""
Choose = Callable[[int, int], tuple[int, ...]]
"""Chooses which groups are asked back: out of how many, and how many of them; counted from 1."""


class CodeView(Protocol):
    """What shows a recovery code."""

    def show_code(self, groups: tuple[str, ...]) -> None:
        """Show the code in its groups; none takes it away."""

    def ask_for_groups(self, numbers: tuple[int, ...]) -> None:
        """Ask for these groups of the code, counted from 1."""

    def show_saved(self, words: str) -> None:
        """Say where the recovery sheet was saved."""

    def show_problem(self, words: str) -> None:
        """Say what stands in the way; empty words take it back."""

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""


class CodeTools(Protocol):
    """What a recovery code needs from the floors below; imported when first needed."""

    def save_sheet(self, path: Path, code_groups: tuple[str, ...], vault_name: str, made_on: date) -> None:
        """Write the recovery sheet."""

    def is_group(self, typed: str, group: str) -> bool:
        """Tell whether what was typed is that group of the code."""


class CodePresenter:
    """The code, without its looks."""

    def __init__(self, view: CodeView, run: RunJob, tools: CodeTools, choose: Choose | None = None) -> None:
        self._view = view
        self._run = run
        self._tools = tools
        self._choose = choose or _some_of
        self._code: tuple[str, ...] = ()
        self._vault_name = ""
        self._asked: tuple[int, ...] = ()
        self._sheet: Path | None = None

    def show(self, groups: tuple[str, ...], vault_name: str) -> None:
        """Show a code; `vault_name` stands on its sheet."""
        self._code, self._vault_name = groups, vault_name
        self._view.show_code(groups)

    def save_sheet(self, path: Path) -> None:
        """Save the recovery sheet off the GUI thread."""
        groups, name, made_on = self._code, self._vault_name, today()
        self._sheet = path

        def write() -> None:
            self._tools.save_sheet(path, groups, name, made_on)

        self._run(write, self._sheet_saved, self._failed)

    def ask_back(self) -> None:
        """Ask for some of the groups."""
        self._asked = self._choose(len(self._code), ASKED_BACK)
        self._view.ask_for_groups(self._asked)

    def is_kept(self, typed: tuple[str, ...]) -> bool:
        """Tell whether the groups asked back are right; says which are not."""
        wrong = [
            number
            for number, words in zip(self._asked, typed, strict=True)
            if not self._tools.is_group(words, self._code[number - 1])
        ]
        self._view.show_problem(_different(wrong) if wrong else "")
        return not wrong

    def forget(self) -> None:
        """Let go of the code, wherever it is shown."""
        self._code = ()
        self._view.show_code(())

    def _sheet_saved(self, _nothing: None) -> None:
        self._view.show_saved(_("Saved as {path}. Print it, then delete the file.").format(path=self._sheet))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, FikaError):
            raise error
        self._view.show_error(error)


def _different(wrong: list[int]) -> str:
    return ngettext(
        "Group {groups} is different from the code. Look at it again and compare.",
        "Groups {groups} are different from the code. Look at it again and compare.",
        len(wrong),
    ).format(groups=_(" and ").join(str(number) for number in wrong))


def _some_of(how_many_groups: int, wanted: int) -> tuple[int, ...]:
    numbers = list(range(1, how_many_groups + 1))
    return tuple(sorted(secrets.SystemRandom().sample(numbers, min(wanted, how_many_groups))))
