"""The window in which pages for both are looked at before they are saved."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import FikaError
from app.reports.paper import Paper
from app.ui.choose_folder import choose_file_to_save
from app.ui.screen import Screen
from app.ui.screens.acts import act, separator
from app.ui.screens.desk import desk
from app.ui.screens.in_sight import InSight
from app.ui.screens.paper.header import PaperHeader
from app.ui.screens.paper.page_pictures import PagePictures
from app.ui.screens.paper.presenter import PaperPresenter
from app.ui.screens.paper.shown import PagePicture, Warned
from app.ui.screens.scrolling import bring_part_into_sight, scrolling, scrolling_card
from app.ui.widgets.banner import Banner
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState
from app.wording.errors import explain
from app.wording.translate import _


class PaperScreen(Screen):
    """The pages as they will be printed, a warning where one is due, and the way to save them."""

    presenter: PaperPresenter

    def __init__(self, empty: EmptyState | None = None) -> None:
        """Make the parts; `empty` stands in the place of pages where there are none to look at."""
        super().__init__()
        self.header = PaperHeader(together=self.alone)
        self.warning = Banner("warning")
        self.trouble = Banner("error")
        self.message = Banner("done")
        self.pages = PagePictures()
        self.empty = empty
        self._sight = InSight(self)
        for widget in (self.warning, self.trouble, self.message):
            widget.hide()
        if empty is not None:
            empty.hide()

    def saved_words(self, *, draft: bool) -> str:
        """Return what to say of where it was saved; '{path}' stands for the place."""
        raise NotImplementedError

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
        """Show whose pages these are."""
        self.header.show_heading(title, about)

    def show_warning(self, warned: Warned) -> None:
        """Show what to read again before saving."""
        self.warning.show_message("warning", warned.title, warned.text)
        self.warning.setVisible(bool(warned.title))

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

    def go_on_at(self, spot: str) -> None:
        """Begin where the words stand that people came for."""
        self.presenter.come_for(spot)

    def go_to_place(self, page: int, down: float) -> None:
        """Bring a place on a page into sight, with the keyboard on the pages."""
        self.pages.setFocus()
        self._sight.keep(self.pages, partial(self._bring, page, down))

    def _bring(self, page: int, down: float) -> None:
        bring_part_into_sight(self.pages, self.pages.room_at(page, down))

    def show_saved(self, path: Path, *, draft: bool) -> None:
        """Say where it was saved."""
        self.take_error_away()
        where = QDir.toNativeSeparators(str(path))
        self.message.show_message("done", _("Saved."), self.saved_words(draft=draft).format(path=where))
        self.message.show()

    def show_error(self, error: FikaError) -> None:
        """Show a known error."""
        self.trouble.show_problem(explain(error))
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
