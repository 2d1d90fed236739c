"""The window in which a summary is looked at before it is saved."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import FikaError
from app.reports.paper import Paper
from app.ui.choose_folder import choose_file_to_save
from app.ui.jobs import JobsOf
from app.ui.places import Go, Place
from app.ui.screen import Screen
from app.ui.screens.acts import act, separator
from app.ui.screens.desk import desk
from app.ui.screens.scrolling import scrolling, scrolling_card
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
    from app.services.agreed import Agreed


class SummaryScreen(Screen):
    """The pages as they will be printed, a warning where one is due, and the way to save them.

    What stands beside them differs from room to room: see `both.py` and `alone.py`.
    """

    def __init__(self, agreed: "Agreed", back: Place, go: Go, empty: EmptyState | None) -> None:
        """Look at what was agreed; `back` is where people came from, `empty` stands where nothing was.

        Without `empty` both look together, and there are pages whatever was agreed.
        """
        super().__init__()
        self.header = SummaryHeader(together=self.alone)
        self.warning = Banner("warning")
        self.trouble = Banner("error")
        self.message = Banner("done")
        self.pages = PagePictures()
        self.empty = empty
        for widget in (self.warning, self.trouble, self.message):
            widget.hide()
        if empty is not None:
            empty.hide()
        self.presenter = SummaryPresenter(self, agreed, back, go, JobsOf(self), together=empty is None)

    def _lay_out(self, beside: QWidget | None) -> None:
        body = Card("clear")
        body.body.setContentsMargins(0, 0, 8, 0)
        body.body.setSpacing(16)
        for widget in (self.warning, self.trouble, self.message, self.empty, self.pages):
            if widget is not None:
                body.add(widget)
        body.body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        if beside is None:
            body.body.setContentsMargins(24, 20, 24, 24)
            whole.addWidget(scrolling(body), 1)
        else:
            whole.addWidget(desk(_held(scrolling(body)), scrolling_card(beside)), 1)

    def _connect(self) -> None:
        self.header.save_requested.connect(self.presenter.save_as)
        self.header.back_requested.connect(self.presenter.back)
        self.header.paper_chosen.connect(self._paper_chosen)

    def _acts_of_the_page(self) -> list[QAction]:
        save = act(self, _("Save as PDF…"), "Ctrl+S", self.presenter.save_as)
        save.setShortcuts([QKeySequence("Ctrl+S"), QKeySequence("S")])
        return [
            save,
            separator(self),
            act(self, _("A4 paper"), "Alt+4", self._choose_a4),
            act(self, _("Letter paper"), "Alt+L", self._choose_letter),
        ]

    def window_title(self) -> str:
        """Name no one."""
        return _("Summary")

    def first_focus(self) -> None:
        """Begin at the first act: saving, or going on where there is nothing to save."""
        if self.empty is not None and self.empty.isVisibleTo(self):
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
        if self.empty is not None:
            self.empty.show()
        self.pages.hide()
        self.header.set_nothing_to_save()

    def show_paper(self, paper: Paper) -> None:
        """Show which paper is chosen."""
        self.header.show_paper(paper)

    def show_at_work(self, *, at_work: bool) -> None:
        """Say that something is being made, or no longer."""
        self.header.show_at_work(at_work=at_work)

    def show_pages(self, pages: tuple[PagePicture, ...], description: str, text: str) -> None:
        """Show the pages, also to whoever listens."""
        self.take_error_away()
        self.pages.show_pages(pages, description, text)

    def show_saved(self, path: Path, *, draft: bool) -> None:
        """Say where it was saved."""
        self.take_error_away()
        where = QDir.toNativeSeparators(str(path))
        text = _("The draft is at {path}") if draft else _("The summary is at {path}")
        self.message.show_message("done", _("Saved."), text.format(path=where))
        self.message.show()

    def show_error(self, error: FikaError) -> None:
        """Show a known error."""
        words = explain(error)
        self.trouble.show_message("error", words.happened, f"{words.means} {words.next}".strip())
        self.trouble.show()

    def take_error_away(self) -> None:
        """Show no error any more."""
        self.trouble.hide()

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


def _held(inner: QWidget) -> QWidget:
    """Give a widget the layout that a half of a desk needs."""
    made = Card("clear")
    made.add(inner, 1)
    return made
