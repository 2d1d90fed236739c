"""A vault made of a backup: which one, what opens it, whether it is the right one, and where it goes."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app.domain.errors import FikaError
from app.ui.doors import Doors
from app.ui.screens.new_place import problem_with_place
from app.ui.work import RunJob
from app.wording.error_words import ErrorWords
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.restoring import DataKey, Preview


class Page(Enum):
    """The pages, in their order."""

    FILE = auto()
    KEY = auto()
    SEEN = auto()
    PLACE = auto()


@dataclass(frozen=True, slots=True)
class Opened:
    """A backup that was opened: its key, and what is in it."""

    key: "DataKey"
    seen: "Preview"


class RestoreView(Protocol):
    """What the pages show."""

    def show_page(self, page: Page) -> None:
        """Turn to a page."""

    def show_file(self, file: Path, made_at: datetime) -> None:
        """Say which backup was chosen."""

    def show_way(self, *, by_code: bool) -> None:
        """Let the recovery code be typed, or the passphrase."""

    def show_seen(self, seen: "Preview") -> None:
        """Show what is in the backup."""

    def suggest_name(self, name: str) -> None:
        """Fill in what the new vault may be called."""

    def show_problem(self, words: ErrorWords | None) -> None:
        """Say on the current page what stands in the way; None takes it back."""

    def show_busy(self, words: str) -> None:
        """Say quietly what is going on and take no other act meanwhile; empty words end it."""

    def forget(self) -> None:
        """Show nothing any more of what is in a backup, nor what was typed to open it."""


class RestoreTools(Protocol):
    """What the pages need from the floors below; imported when first needed."""

    def made_at(self, file: Path) -> datetime:
        """Return when a backup was made."""

    def open(self, file: Path, typed: str, *, by_code: bool) -> Opened:
        """Open a backup and check all of it; slow."""

    def folder(self, place: Path, name: str) -> Path:
        """Return the new vault's folder."""

    def restore(self, file: Path, key: "DataKey", folder: Path) -> None:
        """Make the new vault; slow."""


class RestorePresenter:
    """The pages, without their looks."""

    def __init__(self, view: RestoreView, doors: Doors, run: RunJob, tools: RestoreTools) -> None:
        self._view = view
        self._doors = doors
        self._run = run
        self._tools = tools
        self._page = Page.FILE
        self._file = Path()
        self._by_code = False
        self._opened: Opened | None = None
        self._folder = Path()
        view.show_page(Page.FILE)

    def choose(self, file: Path) -> None:
        """Look at a file, and ask for what opens it."""
        self._file = file
        self._begin(_("Looking at the file…"))
        self._run(partial(self._tools.made_at, file), self._looked_at, self._failed)

    def other_way(self) -> None:
        """Ask for the recovery code instead of the passphrase, or the other way round."""
        self._by_code = not self._by_code
        self._view.show_problem(None)
        self._view.show_way(by_code=self._by_code)

    def open(self, typed: str) -> None:
        """Open the backup with what was typed, and look at all of it."""
        if not typed.strip():
            return
        self._begin(_("Opening and checking the backup…"))
        self._run(
            partial(self._tools.open, self._file, typed, by_code=self._by_code), self._seen, self._failed
        )

    def is_the_one(self) -> None:
        """Go on to where the new vault should lie."""
        if self._opened is not None:
            seen = self._opened.seen
            self._view.suggest_name(f"{seen.vault_name} {seen.made_at:%Y-%m-%d}")
            self._turn_to(Page.PLACE)

    def restore(self, name: str, place: str) -> None:
        """Make the new vault; the window stays alive meanwhile."""
        opened = self._opened
        problem = problem_with_place(name, place, self._tools.folder)
        if problem or opened is None:
            self._view.show_problem(ErrorWords(problem, "", ""))
            return
        self._folder = self._tools.folder(Path(place.strip()), name)
        self._begin(_("Making the vault…"))
        self._run(
            partial(self._tools.restore, self._file, opened.key, self._folder), self._restored, self._failed
        )

    def back(self) -> None:
        """Go back one page, or out to the welcome."""
        match self._page:
            case Page.FILE:
                self._doors.to_welcome()
            case Page.PLACE:
                self._turn_to(Page.SEEN)
            case Page.KEY | Page.SEEN:
                self.leave()
                self._turn_to(Page.FILE)

    def leave(self) -> None:
        """Forget the key, and what was seen."""
        self._opened = None
        self._view.forget()

    def _begin(self, words: str) -> None:
        self._view.show_problem(None)
        self._view.show_busy(words)

    def _turn_to(self, page: Page) -> None:
        self._page = page
        self._view.show_problem(None)
        self._view.show_page(page)

    def _looked_at(self, made_at: datetime) -> None:
        self._view.show_busy("")
        self._by_code = False
        self._view.show_file(self._file, made_at)
        self._view.show_way(by_code=False)
        self._turn_to(Page.KEY)

    def _seen(self, opened: Opened) -> None:
        self._view.show_busy("")
        self._view.forget()
        self._opened = opened
        self._view.show_seen(opened.seen)
        self._turn_to(Page.SEEN)

    def _restored(self, _nothing: None) -> None:
        self._view.show_busy("")
        self.leave()
        self._doors.to_unlock(self._folder)

    def _failed(self, error: Exception) -> None:
        from app.domain.backup_errors import BackupByCodeOnlyError
        from app.wording.errors import explain

        self._view.show_busy("")
        if not isinstance(error, FikaError):
            raise error
        if isinstance(error, BackupByCodeOnlyError):
            self._by_code = True
            self._view.show_way(by_code=True)
        self._view.show_problem(explain(error))
