"""How the list of people looks."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import FikaError
from app.ui.errors import show_error
from app.ui.places import Go, PeoplePlace
from app.ui.screen import Screen
from app.ui.screens.people.line import Line
from app.ui.screens.people.presenter import PeoplePresenter, PersonLine
from app.ui.shortcuts import Keys, act
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card, line
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.page import Page
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session

ADD = Keys(("Ctrl+N",))


def open_people(session: "Session", place: PeoplePlace, go: Go) -> "PeopleScreen":
    """Build the list of people."""
    del place
    return PeopleScreen(session, go)


class PeopleScreen(Screen):
    """The list of people. Matches PeopleView."""

    def __init__(self, session: "Session", go: Go) -> None:
        super().__init__()
        self._session = session
        self._lines: list[Line] = []
        self.page = Page(_("People"), _("Who you talk with, and where the latest conversation stands."))
        self.add = button(_("Add somebody…"), "primary", icon="user-plus")
        self.page.add_action(self.add)
        self.empty = EmptyState(
            _("Nobody is here yet"),
            _("Add the first person you talk with about growth. Only you see this list."),
            _("Add somebody"),
            icon="user-plus",
        )
        self.people = Card()
        self.toggle = button(_("Show the archive"), "link", icon="archive")
        self.archive = Card(title=_("Archive"))
        self._lay_out()
        self._act_add = act(self, _("&Add somebody…"), ADD)
        self._act_archive = act(self, _("Show or hide the a&rchive"), Keys(("Ctrl+Shift+A",)))
        self.presenter = PeoplePresenter(self, session, go)
        for signal in (self.add.clicked, self.empty.acted, self._act_add.triggered):
            signal.connect(self._add)
        self.toggle.clicked.connect(self.presenter.toggle_archive)
        self._act_archive.triggered.connect(self.presenter.toggle_archive)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.page)
        self.people.body.setContentsMargins(12, 8, 12, 8)
        self.people.body.setSpacing(0)
        self.archive.body.setContentsMargins(12, 16, 12, 8)
        self.archive.body.setSpacing(0)
        for part in (self.empty, self.people, self.toggle, self.archive):
            self.page.add(part)
        self.page.finish()

    def window_title(self) -> str:
        """Return the title."""
        return _("People")

    def acts(self) -> list[QAction]:
        """Return the acts of this screen."""
        return [self._act_add, self._act_archive]

    def first_focus(self) -> None:
        """Begin at the first person, or at adding one."""
        (self._lines[0] if self._lines else self.empty.action).setFocus()

    def reopen(self, form: str) -> None:
        """Open the form for somebody new again."""
        if form == "person:new":
            self._add()

    def show_people(self, lines: Sequence[PersonLine]) -> None:
        """Show these people."""
        self._lines = self._fill(self.people, lines)
        self.people.setVisible(bool(lines))
        self.add.setVisible(bool(lines))
        self.empty.setVisible(not lines)

    def show_archived(self, lines: Sequence[PersonLine]) -> None:
        """Show these people from the archive."""
        self._fill(self.archive, lines)
        self.archive.setVisible(bool(lines))
        self.toggle.setText(_("Hide the archive") if lines else _("Show the archive"))

    def offer_archive(self, offered: bool) -> None:  # noqa: FBT001 - a setter of the view
        """Offer to look into the archive, or don't."""
        self.toggle.setVisible(offered)
        self._act_archive.setEnabled(offered)

    def show_no_backup(self, why: FikaError) -> None:
        """Say quietly that the last backup could not be made."""
        from app.ui.screens.no_backup import no_backup

        notice = no_backup(why)
        notice.acted.connect(self._see_to_backups)
        self.page.body.insertWidget(1, notice)

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""
        show_error(self, error)

    def _fill(self, card: Card, lines: Sequence[PersonLine]) -> list[Line]:
        for old in card.findChildren(QWidget, "row"):
            card.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        made = []
        for number, shown in enumerate(lines):
            if number:
                hairline = line()
                hairline.setObjectName("row")
                card.add(hairline)
            row = Line(shown)
            row.setObjectName("row")
            row.opened.connect(self._open)
            row.brought_back.connect(self._bring_back)
            card.add(row)
            made.append(row)
        return made

    def _open(self, person_id: int) -> None:
        self.presenter.open(person_id)

    def _bring_back(self, person_id: int) -> None:
        self.presenter.bring_back(person_id)

    def _see_to_backups(self) -> None:
        self.presenter.see_to_backups()

    def _add(self) -> None:
        from app.ui.screens.person.form import open_form

        open_form(self, self._session, None, self.presenter.added)
