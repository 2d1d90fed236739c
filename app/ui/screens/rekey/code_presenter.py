"""The recovery code shown once more, to whoever knows the passphrase."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app.ui.screens.recovery_code.presenter import CodePresenter, CodeTools, CodeView
from app.ui.screens.rekey.working import WorkingView, failed, is_missing
from app.ui.work import RunJob
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


class AgainView(WorkingView, CodeView, Protocol):
    """What the sheet shows."""

    def turn_to_code(self) -> None:
        """Show the code in the place of the line for the passphrase."""


class AgainPresenter:
    """The sheet, without its looks."""

    def __init__(self, view: AgainView, session: "Session", run: RunJob, tools: CodeTools) -> None:
        self._view = view
        self._session = session
        self._run = run
        self._code = CodePresenter(view, run, tools)

    def show_code(self, present: str) -> None:
        """Show the code, if this is the passphrase; the window stays alive meanwhile."""
        if is_missing(self._view, present):
            return
        self._view.show_busy(_("Checking the passphrase…"))
        self._run(partial(self._session.rekeying.recovery_code, present), self._has_code, self._failed)

    def save_sheet(self, path: Path) -> None:
        """Save the recovery sheet."""
        self._code.save_sheet(path)

    def forget(self) -> None:
        """Let go of the code."""
        self._code.forget()

    def _has_code(self, groups: tuple[str, ...]) -> None:
        self._view.show_busy("")
        self._code.show(groups, self._session.folder.stem)
        self._view.turn_to_code()

    def _failed(self, error: Exception) -> None:
        failed(self._view, error)
