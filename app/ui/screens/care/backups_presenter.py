"""Backups on the page about the vault, without their looks."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app.domain.errors import FikaError
from app.services.where_it_lies import service_around
from app.ui.work import RunJob
from app.wording.backups import date_and_time, occasion_name, size_in_words
from app.wording.error_words import ErrorWords
from app.wording.errors import explain
from app.wording.synced_folder import backups_in_step
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.backups import Backup, Made
    from app.services.session import Session


@dataclass(frozen=True, slots=True)
class BackupLine:
    """One backup in the list: when it was made, and what else is to be known of it."""

    when: str
    about: str


class BackupsView(Protocol):
    """What the card shows."""

    def show_newest(self, words: str) -> None:
        """Say when the newest was made."""

    def show_place(self, words: str, *, own: bool) -> None:
        """Say where backups go; `own`: into the vault's own folder."""

    def show_backups(self, lines: Sequence[BackupLine]) -> None:
        """List these, the newest first."""

    def show_word(self, words: str) -> None:
        """Say quietly what was done."""

    def show_problem(self, words: ErrorWords | None) -> None:
        """Say in place what went wrong; None takes it back."""

    def show_busy(self, words: str) -> None:
        """Say quietly what is going on and take no other act meanwhile; empty words end it."""


class BackupsPresenter:
    """The card, without its looks."""

    def __init__(self, view: BackupsView, session: "Session", run: RunJob) -> None:
        self._view = view
        self._session = session
        self._run = run
        trouble = session.backups.trouble
        view.show_problem(explain(trouble) if trouble is not None else None)
        self._show()

    def back_up(self) -> None:
        """Make a backup now; the window stays alive meanwhile."""
        self._view.show_problem(None)
        self._view.show_word("")
        self._view.show_busy(_("Backing up, and checking it…"))
        self._run(self._session.backups.make, self._made, self._failed)

    def choose(self, folder: Path | None) -> None:
        """Let backups go to another folder from now on, and make the first one there; None for our own."""
        try:
            self._session.backups.choose_folder(folder)
        except FikaError as error:
            self._view.show_problem(explain(error))
            return
        self._show()
        self.back_up()

    def look_again(self) -> None:
        """Show how things stand now."""
        self._show()

    def _show(self) -> None:
        backups = self._session.backups
        listed = backups.listed()
        own = not self._session.settings.now.backup_folder
        self._view.show_newest(
            _("The newest is of {moment}. It was opened and checked after it was written.").format(
                moment=date_and_time(listed[0].moment)
            )
            if listed
            else _("There is no backup yet.")
        )
        self._view.show_place(_place(backups.folder, own=own), own=own)
        self._view.show_backups([_line(one, backups.folder) for one in listed])

    def _made(self, made: "Made") -> None:
        self._view.show_busy("")
        self._show()
        word = _("Made and checked: {name}").format(name=made.path.name)
        if made.missed is not None:
            missed = _("{folder} is not there now, so the backup went into the vault.")
            word = f"{missed.format(folder=made.missed)} {word}"
        self._view.show_word(word)

    def _failed(self, error: Exception) -> None:
        self._view.show_busy("")
        if not isinstance(error, FikaError):
            raise error
        self._show()
        self._view.show_problem(explain(error))


def _place(folder: Path, *, own: bool) -> str:
    if own:
        return _("They lie in the vault, in {folder}.").format(folder=folder)
    words = _("They lie in {folder}. When it is not there, as with a stick, they go into the vault.").format(
        folder=folder
    )
    service = service_around(folder / "any.fikabackup")
    return f"{words} {backups_in_step(service)}" if service else words


def _line(backup: "Backup", folder: Path) -> BackupLine:
    elsewhere = _("in the vault") if backup.path.parent != folder else ""
    parts = (occasion_name(backup.occasion), size_in_words(backup.size), elsewhere)
    return BackupLine(date_and_time(backup.moment), " · ".join(part for part in parts if part))
