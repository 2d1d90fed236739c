"""The window in which a manager looks at what a new one would get, before it is saved."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.ui.choose_folder import choose_file_to_save
from app.ui.jobs import JobsOf
from app.ui.places import Go, NewManagerPlace
from app.ui.screen import Screen
from app.ui.screens.acts import act, separator
from app.ui.screens.new_manager.presenter import NewManagerPresenter
from app.ui.screens.new_manager.told import what_is_in_it
from app.ui.screens.paper.view import PaperScreen
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.text import in_menu, label, name_tip, on_button
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


def open_new_manager(session: "Session", place: NewManagerPlace, go: Go) -> Screen:
    """Look at what a new manager would get. Raises SealedError and NotFoundError."""
    return NewManagerScreen(session, place.person_id, go)


class NewManagerScreen(PaperScreen):
    """The pages as they would be saved, and how it stands with the employee. Matches NewManagerView."""

    def __init__(self, session: "Session", person_id: int, go: Go) -> None:
        empty = _made_empty()
        super().__init__(empty)
        self.consent = Banner("info")
        self._new_manager = NewManagerPresenter(self, session, person_id, go, JobsOf(self))
        self.presenter = self._new_manager
        name = self._new_manager.names.employee
        self.hand_over = button(on_button(_("Hand over to {name}…  H"), name=name), "primary")
        self.hand_over.setAccessibleName(_("Hand over to {name}").format(name=name))
        self.hand_over.setToolTip(name_tip(name))
        self._beside = self._made_beside()
        self._lay_out(self._beside)
        self._connect()
        self.hand_over.clicked.connect(self._new_manager.hand_over)
        empty.acted.connect(self.presenter.back)
        handing_over = on_button(_("Hand over to {name}…"), name=name)
        self._acts = [
            *self._acts_of_the_page(),
            separator(self),
            act(self, in_menu(handing_over), "H", self._new_manager.hand_over),
            act(self, _("Back to the person"), "Alt+Left", self.presenter.back),
        ]
        self._new_manager.begin()

    def _made_beside(self) -> QWidget:
        card = Card("clear")
        card.body.setContentsMargins(24, 14, 20, 14)
        card.body.setSpacing(14)
        for part in (self.consent, label(what_is_in_it(), "body"), self.hand_over):
            card.add(part)
        card.body.addStretch(1)
        return card

    def saved_words(self, *, draft: bool) -> str:
        """Return what to say of where it was saved; nothing that is not agreed to ever is."""
        del draft
        return _("What a new manager gets is at {path}")

    def window_title(self) -> str:
        """Name no one."""
        return _("For a new manager")

    def acts(self) -> list[QAction]:
        """Return the acts of this screen for the menu."""
        return self._acts

    def first_focus(self) -> None:
        """Begin at the next step: handing over, or saving once it is agreed to."""
        if self.empty is None or self.empty.isVisibleTo(self) or self._new_manager.may_save:
            super().first_focus()
        else:
            self.hand_over.setFocus()

    # What the presenter asks for

    def show_consent(self, kind: str, title: str, text: str) -> None:
        """Show how it stands with the employee."""
        self.consent.show_message(kind, title, text)

    def show_may_save(self, *, may_save: bool) -> None:
        """Let it be saved, or not."""
        self.header.save.setEnabled(may_save)
        self._acts[0].setEnabled(may_save)
        set_kind(self.hand_over, "plain" if may_save else "primary")

    def show_nothing(self) -> None:
        """Say that there is nothing to hand on yet."""
        if self.empty is not None:
            self.empty.show()
        self.pages.hide()
        self.consent.hide()
        self.hand_over.hide()
        self.header.set_nothing_to_save()

    def ask_where(self, name: str, then: Callable[[Path], None]) -> None:
        """Ask for a place to save."""
        choose_file_to_save(self, _("Save for a new manager"), name, "pdf", then)


def _made_empty() -> EmptyState:
    return EmptyState(
        _("There is nothing to hand on yet"),
        _(
            "Growth areas of a conversation that you both ended, open actions and your notes for both will "
            "stand here."
        ),
        _("Back to the person"),
    )
