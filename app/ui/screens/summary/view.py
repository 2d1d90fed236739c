"""The window in which a summary is looked at before it is saved."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout

from app.domain.errors import FikaError
from app.reports.paper import Paper
from app.ui.choose_folder import choose_file_to_save
from app.ui.jobs import JobsOf
from app.ui.places import Go, SummaryPlace
from app.ui.screen import Screen
from app.ui.screens.acts import act, separator
from app.ui.screens.scrolling import scrolling
from app.ui.screens.summary.header import SummaryHeader
from app.ui.screens.summary.page_pictures import PagePictures
from app.ui.screens.summary.presenter import SummaryPresenter
from app.ui.screens.summary.shown import PagePicture, Warned
from app.ui.widgets.banner import Banner
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState
from app.wording.errors import explain
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session
    from app.services.together import Together


def open_summary(session: "Session", place: SummaryPlace, go: Go) -> Screen:
    """Open the summary of a conversation. Raises NotRevealedError and NotFoundError."""
    return SummaryScreen(session.together(place.conversation_id), go)


class SummaryScreen(Screen):
    """The pages as they will be printed, a warning where one is due, and the way to save them."""

    alone = True

    def __init__(self, together: "Together", go: Go) -> None:
        super().__init__()
        self.header = SummaryHeader()
        self.warning = Banner("warning")
        self.message = Banner("done")
        self.pages = PagePictures()
        self.empty = EmptyState(
            _("Nothing is agreed yet"),
            _(
                "A summary holds your growth areas, the notes for both and the day to look again. "
                "Go back, pick one thing to grow in, and it will stand here."
            ),
            _("Back to the conversation"),
        )
        for widget in (self.warning, self.message, self.empty):
            widget.hide()
        self.presenter = SummaryPresenter(self, together, go, JobsOf(self))
        self._lay_out()
        self._connect()
        self._acts = self._make_acts()
        self.presenter.begin()

    def _lay_out(self) -> None:
        body = Card("clear")
        body.body.setContentsMargins(24, 20, 24, 24)
        body.body.setSpacing(16)
        for widget in (self.warning, self.message, self.empty, self.pages):
            body.add(widget)
        body.body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(scrolling(body), 1)

    def _connect(self) -> None:
        self.header.save_requested.connect(self.presenter.save_as)
        self.header.back_requested.connect(self.presenter.back)
        self.header.paper_chosen.connect(self._paper_chosen)
        self.empty.acted.connect(self.presenter.back)

    def _make_acts(self) -> list[QAction]:
        return [
            act(self, _("Save as PDF…"), "Ctrl+S", self.presenter.save_as),
            separator(self),
            act(self, _("A4 paper"), "Alt+4", self._choose_a4),
            act(self, _("Letter paper"), "Alt+L", self._choose_letter),
            separator(self),
            act(self, _("Back to the conversation"), "Alt+Left", self.presenter.back),
        ]

    def window_title(self) -> str:
        """Name no one."""
        return _("Summary")

    def acts(self) -> list[QAction]:
        """Return the acts for the menu."""
        return self._acts

    def first_focus(self) -> None:
        """Begin at the first act: saving, or going back where there is nothing to save."""
        if self.empty.isVisibleTo(self):
            self.empty.action.setFocus()
        else:
            self.header.save.setFocus()

    # What the presenter asks for

    def show_heading(self, title: str, about: str) -> None:
        """Show whose summary this is."""
        self.header.show_heading(title, about)

    def show_warning(self, warned: Warned) -> None:
        """Show what to read again before saving."""
        self.warning.show_message("warning", warned.title, warned.text)
        self.warning.setVisible(bool(warned.title))

    def show_nothing_agreed(self) -> None:
        """Say that there is nothing to put on paper yet."""
        self.empty.show()
        self.pages.hide()
        self.header.set_nothing_to_save()

    def show_paper(self, paper: Paper) -> None:
        """Show which paper is chosen."""
        self.header.show_paper(paper)

    def show_at_work(self, *, at_work: bool) -> None:
        """Say that something is being made, or no longer."""
        self.header.show_at_work(at_work=at_work)

    def show_pages(self, pages: tuple[PagePicture, ...], description: str) -> None:
        """Show the pages."""
        self.pages.show_pages(pages, description)

    def show_saved(self, path: Path) -> None:
        """Say where it was saved."""
        where = QDir.toNativeSeparators(str(path))
        self.message.show_message("done", _("Saved."), _("The summary is at {path}").format(path=where))
        self.message.show()

    def show_error(self, error: FikaError) -> None:
        """Show a known error."""
        words = explain(error)
        self.message.show_message("error", words.happened, f"{words.means} {words.next}".strip())
        self.message.show()

    def ask_where(self, name: str, then: Callable[[Path], None]) -> None:
        """Ask for a place to save."""
        choose_file_to_save(self, _("Save the summary"), name, "pdf", then)

    @Slot(str)
    def _paper_chosen(self, key: str) -> None:
        self.presenter.choose_paper(Paper(key))

    @Slot()
    def _choose_a4(self) -> None:
        self.presenter.choose_paper(Paper.A4)

    @Slot()
    def _choose_letter(self) -> None:
        self.presenter.choose_paper(Paper.LETTER)
