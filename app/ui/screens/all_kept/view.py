"""How the page of everything kept looks."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from app.domain.errors import FikaError
from app.services.days import today
from app.ui.errors import show_error
from app.ui.held_notes import let_go_of_notes
from app.ui.jobs import JobsOf
from app.ui.places import AllKeptPlace, Go
from app.ui.screen import Screen
from app.ui.screens.all_kept.presenter import AllKeptPresenter
from app.ui.screens.asking import ask_delete
from app.ui.screens.deleting import deleting
from app.ui.screens.person.delete import open_delete
from app.ui.screens.scrolling import bring_line_into_sight
from app.ui.shortcuts import Keys, act
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.note_list.note_list import NoteList
from app.ui.widgets.note_list.rows import NoteRow
from app.ui.widgets.page import Page
from app.ui.widgets.text import label, said, show_name
from app.ui.widgets.wheel import leave_wheel_to_page
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


NARROWEST = 12
"""How many letters of what to show are seen at least."""


def open_all_kept(session: "Session", place: AllKeptPlace, go: Go) -> "AllKeptScreen":
    """Build the page. Raises NotFoundError for somebody who isn't there."""
    return AllKeptScreen(session, place.person_id, go)


class AllKeptScreen(Screen):
    """Everything kept about somebody. Matches AllKeptView."""

    def __init__(self, session: "Session", person_id: int, go: Go) -> None:
        super().__init__()
        self._session = session
        self.page = Page()
        self.back = button(_("Back to their page"), icon="chevron-left")
        self.delete_all = button(_("Delete everything…"), "danger", icon="trash-2")
        self.kinds = QComboBox()
        self.kinds.setAccessibleName(_("What to show"))
        # As wide as the page, also where what something is called is wider.
        self.kinds.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kinds.setMinimumContentsLength(NARROWEST)
        leave_wheel_to_page(self.kinds)
        self.list = NoteList(_("Everything that is kept"))
        self.delete = button(_("Delete this for good…"), icon="trash-2")
        self.backups = button(_("Delete the older backups…"), icon="archive")
        self.word = said("quiet")
        self._foot = _foot_with(self.word)
        self._lay_out()
        self._make_acts()
        self.presenter = AllKeptPresenter(self, session, person_id, go, JobsOf(self), deleting(self))
        self._connect()

    def _lay_out(self) -> None:
        for made in (self.back, self.delete_all):
            self.page.add_action(made)
        explained = label(
            _(
                "Show it to them, if they ask: this is everything this vault keeps about them, but what they "
                "said in their own assessments. That opens side by side, or with their own phrase."
            ),
            "body",
        )
        card = Card(title=_("Everything, and what can go"))
        for part in (self.kinds, self.list, self.delete):
            card.add(part)
        afterwards = Card(title=_("Backups"))
        afterwards.add(
            label(
                _(
                    "What you deleted is still in backups made before. Fika can make a fresh backup and "
                    "delete all older ones of this vault, in the folders it knows. Copies you made elsewhere "
                    "are yours to delete."
                ),
                "body",
            )
        )
        afterwards.add(self.backups)
        self.page.add(explained)
        self.page.add(card)
        self.page.add(afterwards)
        self.page.finish()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.page)
        rows.addWidget(self._foot)

    def _make_acts(self) -> None:
        self._act_back = act(self, _("&Back to their page"), Keys(("Alt+Left",)))
        self._act_delete = act(self, _("&Delete this for good…"), Keys(("Ctrl+Del",)))
        self._act_delete_all = act(self, _("Delete &everything about them…"), Keys(("Ctrl+Shift+Del",)))
        self._act_backups = act(self, _("Delete the &older backups…"), None)

    def _connect(self) -> None:
        for signal in (self.back.clicked, self._act_back.triggered):
            signal.connect(self.presenter.back)
        for signal in (self.delete.clicked, self._act_delete.triggered):
            signal.connect(self._delete)
        for signal in (self.delete_all.clicked, self._act_delete_all.triggered):
            signal.connect(self._delete_all)
        for signal in (self.backups.clicked, self._act_backups.triggered):
            signal.connect(self.presenter.ask_forget_backups)
        self.list.dropped.connect(self.presenter.ask_delete)
        self.kinds.activated.connect(self._chosen)

    def window_title(self) -> str:
        """Name no one."""
        return _("Everything kept")

    def acts(self) -> list[QAction]:
        """Return the acts of this screen."""
        return [self._act_back, self._act_delete, self._act_delete_all, self._act_backups]

    def first_focus(self) -> None:
        """Begin with what to show."""
        self.kinds.setFocus()

    def show_name(self, name: str) -> None:
        """Say whose page it is."""
        self.page.set_title(_("Everything kept about {name}").format(name=name))

    def show_kinds(self, kinds: Sequence[tuple[str, str]]) -> None:
        """Offer these kinds, and stay at the one that is chosen."""
        chosen = self.kinds.currentData()
        self.kinds.clear()
        for key, words in kinds:
            self.kinds.addItem(words, key)
        self.kinds.setCurrentIndex(max(0, self.kinds.findData(chosen)))

    def show_rows(self, more: Callable[[], Sequence[NoteRow]]) -> None:
        """Show these things, the next ones when somebody scrolls to them."""
        self.list.show_rows(more(), more)

    def ask_delete(self, meaning: str, yes: Callable[[], None]) -> None:
        """Ask before a thing is deleted for good."""
        ask_delete(self, _("Delete this for good?"), meaning, yes, _("Delete for good"))

    def ask_forget_backups(self, yes: Callable[[], None]) -> None:
        """Ask before older backups are deleted."""
        meaning = _(
            "Fika makes a fresh backup first, and then deletes all older ones of this vault in the folders "
            "it knows. Nothing brings them back, nor anything that stands in them alone."
        )
        ask_delete(
            self,
            _("Delete the older backups?"),
            meaning,
            yes,
            _("Delete the older ones"),
            keep=_("Keep them"),
        )

    def forget_typing(self) -> None:
        """Let the window go of the notes it holds about them."""
        let_go_of_notes(self.window(), self.presenter.person.id)

    def show_word(self, words: str) -> None:
        """Say what was done, to who listens too: the keyboard is elsewhere."""
        show_name(self.word, words)
        self._foot.setVisible(bool(words))
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.word, words))

    def show_busy(self, words: str) -> None:
        """Say that something takes a while."""
        self.backups.setEnabled(not words)
        self.show_word(words)

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""
        show_error(self, error)

    def _chosen(self) -> None:
        self.presenter.choose(str(self.kinds.currentData()))

    def _delete(self) -> None:
        number = self.list.current_key()
        if number is None:
            self.show_word(
                _(
                    "First choose what is to go: click it in the list, or go to it with the arrow keys. "
                    "Then delete it."
                )
            )
            self.list.setFocus()
            bring_line_into_sight(self.list)
        else:
            self.presenter.ask_delete(number)

    def _delete_all(self) -> None:
        person = self.presenter.person
        open_delete(self, self._session, person, self.presenter.all_deleted, self._archive)

    def _archive(self) -> None:
        self.presenter.archive(today())


def _foot_with(word: QLabel) -> QWidget:
    """Return the foot of the page, hidden while nothing is said: what is said is seen wherever one reads."""
    foot = QWidget()
    set_kind(foot, "clear")
    row = QVBoxLayout(foot)
    row.setContentsMargins(32, 8, 28, 12)
    row.addWidget(word)
    foot.hide()
    return foot
