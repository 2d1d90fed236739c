"""How the pages that make a vault of a backup look."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedLayout

from app.domain.backup import SUFFIX
from app.services.vault_places import default_place
from app.ui.choose_folder import choose_file_to_open, choose_folder
from app.ui.doors import Doors
from app.ui.jobs import JobsOf
from app.ui.screen import Screen
from app.ui.screens.restore.pages import FilePage, KeyPage, PlacePage, RestoreStep, SeenPage
from app.ui.screens.restore.presenter import Page, RestorePresenter, RestoreTools
from app.ui.screens.restore.tools import Restoring
from app.wording.error_words import ErrorWords
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.restoring import Preview


def open_restore(
    doors: Doors, tools: RestoreTools | None = None, *, backups: Path | None = None
) -> "RestoreScreen":
    """Build the pages; `backups` is where they likely lie, the usual place of vaults unless it is known."""
    return RestoreScreen(doors, tools or Restoring(), backups or default_place())


class RestoreScreen(Screen):
    """The pages. Matches RestoreView."""

    alone = True

    def __init__(self, doors: Doors, tools: RestoreTools, backups: Path) -> None:
        super().__init__()
        self._backups = backups
        self.file = FilePage()
        self.key = KeyPage()
        self.seen = SeenPage()
        self.place = PlacePage(str(default_place()))
        self._pages: dict[Page, RestoreStep] = {
            Page.FILE: self.file,
            Page.KEY: self.key,
            Page.SEEN: self.seen,
            Page.PLACE: self.place,
        }
        self._stack = QStackedLayout(self)
        for page in self._pages.values():
            self._stack.addWidget(page)
        self.presenter = RestorePresenter(self, doors, JobsOf(self), tools)
        for page in self._pages.values():
            page.back_asked.connect(self.presenter.back)
        self.file.next_asked.connect(self._choose_file)
        self.key.other_asked.connect(self.presenter.other_way)
        self.key.typed.connect(self.presenter.open)
        self.seen.next_asked.connect(self.presenter.is_the_one)
        self.place.place_asked.connect(self._choose_place)
        self.place.next_asked.connect(self._restore)

    def window_title(self) -> str:
        """Return the title."""
        return _("Restore a backup")

    def left(self) -> None:
        """Forget what was typed and seen."""
        self.presenter.leave()

    def first_focus(self) -> None:
        """Begin where the page begins."""
        self._shown().begin()

    def show_page(self, page: Page) -> None:
        """Turn to a page."""
        self._stack.setCurrentWidget(self._pages[page])
        if self.isVisible():
            self.first_focus()

    def show_file(self, file: Path, made_at: datetime) -> None:
        """Say which backup was chosen."""
        self.key.show_file(file, made_at)

    def show_way(self, *, by_code: bool) -> None:
        """Let the recovery code be typed, or the passphrase."""
        self.key.show_way(by_code=by_code)

    def show_seen(self, seen: "Preview") -> None:
        """Show what is in the backup."""
        self.seen.show_seen(seen)

    def suggest_name(self, name: str) -> None:
        """Fill in what the new vault may be called."""
        self.place.name.set_text(name)

    def show_problem(self, words: ErrorWords | None) -> None:
        """Say on the current page what stands in the way."""
        self._shown().show_trouble(words)

    def show_busy(self, words: str) -> None:
        """Say quietly what is going on."""
        self._shown().show_busy(words)

    def forget(self) -> None:
        """Show nothing any more of what is in a backup, nor what was typed."""
        self.key.forget()
        self.seen.forget()

    def _shown(self) -> RestoreStep:
        return next(page for page in self._pages.values() if page is self._stack.currentWidget())

    @Slot()
    def _restore(self) -> None:
        self.presenter.restore(self.place.name.text, self.place.place.text)

    @Slot()
    def _choose_file(self) -> None:
        title, suffix = _("Choose a backup to restore"), SUFFIX.removeprefix(".")
        choose_file_to_open(self, title, suffix, self.presenter.choose, begin=self._backups)

    @Slot()
    def _choose_place(self) -> None:
        choose_folder(self, _("Where should the vault lie?"), self._place_chosen, self.place.place.text)

    def _place_chosen(self, place: Path) -> None:
        self.place.place.set_text(str(place))
