"""How a person's page looks."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from app.domain.errors import FikaError
from app.services.days import today
from app.ui.errors import show_error
from app.ui.places import Go, PersonPlace
from app.ui.screen import Screen
from app.ui.screens.acts import separator
from app.ui.screens.asking import ask_yes
from app.ui.screens.part import About
from app.ui.screens.person.cards import ConversationCard, EarlierCard
from app.ui.screens.person.keeping_card import KeepingCard
from app.ui.screens.person.last_line import LastLine
from app.ui.screens.person.parts import PersonParts
from app.ui.screens.person.presenter import PersonPresenter
from app.ui.screens.person.shown import Current, EarlierOnes, Header
from app.ui.screens.timeline.rows import row_of
from app.ui.shortcuts import Keys, act
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import button
from app.ui.widgets.folding import Folding
from app.ui.widgets.page import Page
from app.ui.widgets.reading_order import step
from app.ui.widgets.text import in_menu, on_button
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


def open_person(session: "Session", place: PersonPlace, go: Go) -> "PersonScreen":
    """Build someone's page. Raises NotFoundError for somebody who isn't there."""
    return PersonScreen(session, place.person_id, go)


class PersonScreen(Screen):
    """Someone's page. Matches PersonView."""

    def __init__(self, session: "Session", person_id: int, go: Go) -> None:
        super().__init__()
        self._session = session
        self.page = Page()
        self.conversation = ConversationCard()
        self.earlier = EarlierCard()
        self.edit = button(_("Edit…"), icon="pencil")
        self.archive = button(_("Archive"), icon="archive")
        self.delete = button(_("Delete…"), icon="trash-2")
        self.together = button(_("Together  T"), "primary")
        self.together.setAccessibleName(_("Look at it together"))
        self.archived = Banner("info")
        self._make_acts()
        self.presenter = PersonPresenter(self, session, person_id, go)
        self.parts = PersonParts(session, About(person_id, self.presenter.names), go)
        last = self.presenter.last_one
        self.last = LastLine(row_of(last, today()) if last is not None else None)
        self.keeping = KeepingCard()
        self._lay_out()
        self._name_acts()
        self._connect()
        self._connect_one_on_ones()
        self._allow()

    def _lay_out(self) -> None:
        for made in (self.edit, self.archive, self.delete, self.together):
            self.page.add_action(made)
        pair = Folding(gap=24, width=720)
        pair.add(self.conversation, 1, at_top=True)
        pair.add(self.parts.growth(), 1, at_top=True)
        meetings = Folding(gap=24, width=720)
        meetings.add(self.parts.first(), 3)
        meetings.add(self.last, 2)
        for part in (self.archived, meetings, pair, self.parts, self.earlier, self.keeping):
            self.page.add(part)
        self.page.finish()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.page)

    def _make_acts(self) -> None:
        self._act_fill_in = act(self, _("&Fill in your side…"), Keys(("Ctrl+Return", "Ctrl+Enter")))
        self._act_hand_over = act(self, _("&Hand over…"), Keys(("H",)))
        self._act_together = act(self, _("Look at it &together"), Keys(("T",)))
        self._act_summary = act(self, _("&Summary"), Keys(("Ctrl+P",)))
        self._act_own_notes = act(self, _("Your &own notes…"), Keys(("Ctrl+Shift+O",)))
        self._act_start = act(self, _("Start a &new conversation…"), Keys(("Ctrl+N",)))
        self._act_edit = act(self, _("&Edit…"), Keys(("Ctrl+E",)))
        self._act_archive = act(self, _("&Archive"), Keys(("Ctrl+Shift+A",)))
        self._act_delete = act(self, _("&Delete for good…"), Keys(("Ctrl+Del",)))

        self._act_last = act(self, _("Open the &last one-on-one"), Keys(("Ctrl+Alt+M",)))
        self._act_new_manager = act(self, _("Ne&w manager…"), Keys(("Ctrl+Shift+G",)))
        self._act_all_kept = act(self, _("Ever&ything kept…"), Keys(("Ctrl+Shift+E",)))

    def _name_acts(self) -> None:
        names = self.presenter.names
        self.conversation.name_acts(names)
        words = on_button(_("&Hand over to {employee}…"), employee=in_menu(names.employee))
        self._act_hand_over.setText(words)

    def _connect(self) -> None:
        for signal in (self.edit.clicked, self._act_edit.triggered):
            signal.connect(self._edit)
        for signal in (self.archive.clicked, self._act_archive.triggered):
            signal.connect(self._archive)
        for signal in (self.delete.clicked, self._act_delete.triggered):
            signal.connect(self._delete)
        for signal in (self.together.clicked, self._act_together.triggered):
            signal.connect(self.presenter.together)
        for signal in (self.conversation.fill_in.clicked, self._act_fill_in.triggered):
            signal.connect(self.presenter.fill_in)
        for signal in (self.conversation.hand_over.clicked, self._act_hand_over.triggered):
            signal.connect(self.presenter.hand_over)
        for signal in (self.conversation.summary.clicked, self._act_summary.triggered):
            signal.connect(self.presenter.summary)
        for signal in (self.conversation.own_notes.clicked, self._act_own_notes.triggered):
            signal.connect(self.presenter.own_notes)
        for signal in (
            self.conversation.start.clicked,
            self.conversation.empty.acted,
            self._act_start.triggered,
        ):
            signal.connect(self._start)
        self.earlier.opened.connect(self.presenter.open_earlier)
        self.earlier.own_notes_requested.connect(self.presenter.own_notes_of)
        self.earlier.fill_in_requested.connect(self.presenter.fill_in_earlier)
        self.earlier.hand_over_requested.connect(self.presenter.hand_over_earlier)

    def _connect_one_on_ones(self) -> None:
        for signal in (self.last.line.opened, self._act_last.triggered):
            signal.connect(self._open_last)
        for signal in (self.keeping.new_manager.clicked, self._act_new_manager.triggered):
            signal.connect(self.presenter.new_manager)
        for signal in (self.keeping.all_kept.clicked, self._act_all_kept.triggered):
            signal.connect(self.presenter.all_kept)
        self.parts.made.connect(self.acts_changed)
        self.parts.failed.connect(self.show_error)

    def _allow(self) -> None:
        """Offer only what makes sense now."""
        revealed, latest = self.presenter.can_look_together, self.presenter.latest
        here = self.presenter.person.archived_on is None
        self.together.setVisible(revealed)
        for action, allowed in (
            (self._act_together, revealed),
            (self._act_summary, revealed),
            (self._act_own_notes, revealed),
            (self._act_fill_in, latest is not None and not revealed),
            (self._act_hand_over, latest is not None),
            (self._act_start, here and (latest is None or revealed)),
            (self._act_last, self.presenter.last_one is not None),
        ):
            action.setEnabled(allowed)
        self.conversation.start.setVisible(here and revealed)

    def window_title(self) -> str:
        """Name no one: a title is also read in the list of windows, and by whoever looks over."""
        return _("Person")

    def acts(self) -> list[QAction]:
        """Return the acts of this screen."""
        return [
            self._act_fill_in,
            self._act_hand_over,
            self._act_together,
            self._act_summary,
            self._act_own_notes,
            self._act_start,
            self._act_edit,
            self._act_archive,
            self._act_new_manager,
            self._act_all_kept,
            self._act_delete,
            separator(self),
            self._act_last,
            *self.parts.acts(),
        ]

    def flush(self) -> None:
        """Keep what is half typed. Raises FikaError."""
        self.parts.flush()

    def first_focus(self) -> None:
        """Begin at the next one-on-one, at what comes next in the conversation, or where both begin."""
        if self.parts.focus_next():
            return
        if self.presenter.is_concluded and self.conversation.start.isVisibleTo(self):
            self.conversation.start.setFocus()
        elif self.presenter.can_look_together:
            self.together.setFocus()
        elif self.presenter.their_turn:
            self.conversation.hand_over.setFocus()
        elif self.presenter.latest is not None:
            self.conversation.fill_in.setFocus()
        elif not self.parts.focus_first_step():
            self.conversation.empty.action.setFocus()

    def focusNextPrevChild(self, onward: bool) -> bool:  # noqa: FBT001 - Qt hands it over by position
        """Go by Tab in reading order, though most parts are made late."""
        return step(self, onward=onward) or super().focusNextPrevChild(onward)

    def go_on_at(self, spot: str) -> None:
        """Go to the note that people came for."""
        self.parts.landing.go_to(spot)

    def left(self) -> None:
        """Make and read nothing any more."""
        self.parts.let_go()

    def reopen(self, form: str) -> None:
        """Open the form for this person again."""
        if form == f"person:{self.presenter.person.id}":
            self._edit()
        else:
            self.parts.reopen(form)

    def show_header(self, header: Header) -> None:
        """Show who this is."""
        self.page.set_title(header.name, header.described)
        self.archived.setVisible(bool(header.archived))
        self.archived.show_message(
            "info", header.archived, _("Everything is kept. Bring them back to go on.")
        )
        words = _("Bring back") if header.archived else _("Archive")
        self.archive.setText(words)
        self.archive.set_icon("archive-restore" if header.archived else "archive")
        self._act_archive.setText(words)

    def show_current(self, current: Current | None) -> None:
        """Show the latest conversation."""
        self.conversation.show_current(current)

    def show_earlier(self, number: int, bring: EarlierOnes) -> None:
        """Show the conversations before the latest one."""
        self.earlier.show_earlier(number, bring)

    def ask_start(self, meaning: str, yes: Callable[[], None]) -> None:
        """Ask before starting a new conversation."""
        ask_yes(self, _("Start a new conversation?"), meaning, (_("Start it"), _("Not now")), yes)

    def ask_own_notes(self, meaning: str, yes: Callable[[], None]) -> None:
        """Ask before showing what only the manager sees."""
        ask_yes(self, _("Are you alone at the keyboard?"), meaning, (_("Open my notes"), _("Not now")), yes)

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""
        show_error(self, error)

    def showEvent(self, event: QShowEvent) -> None:
        """Make what lies below once the page has been drawn."""
        super().showEvent(event)
        self.parts.make_the_rest_soon()

    def _open_last(self) -> None:
        self.presenter.open_last()

    def _start(self) -> None:
        self.presenter.start(today())

    def _archive(self) -> None:
        self.presenter.archive(today())

    def _edit(self) -> None:
        from app.ui.screens.person.form import open_form

        open_form(self, self._session, self.presenter.person, self.presenter.changed)

    def _delete(self) -> None:
        from app.ui.screens.person.delete import open_delete

        open_delete(self, self._session, self.presenter.person, self.presenter.deleted, self._archive)
