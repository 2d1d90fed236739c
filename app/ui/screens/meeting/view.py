"""The screen of one ordinary one-on-one, for the manager alone or for both."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QAction, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.domain.draft import meeting_form
from app.domain.errors import FikaError
from app.domain.meeting import Meeting
from app.ui.held_notes import HeldNotes, let_go_of_notes, note_key
from app.ui.places import Go, MeetingPlace
from app.ui.screen import Screen
from app.ui.screens.acts import TypingFirst
from app.ui.screens.deleting import deleting
from app.ui.screens.landing import Landing
from app.ui.screens.meeting.acts import MeetingActs
from app.ui.screens.meeting.agenda import AgendaPresenter
from app.ui.screens.meeting.agenda_card import AgendaCard
from app.ui.screens.meeting.beside import Beside
from app.ui.screens.meeting.clock import ClockLine
from app.ui.screens.meeting.decisions import DecisionsPresenter
from app.ui.screens.meeting.decisions_card import DecisionsCard
from app.ui.screens.meeting.head import MeetingHead
from app.ui.screens.meeting.last_time import LastTimeCard
from app.ui.screens.meeting.layout import lay_out
from app.ui.screens.meeting.notes_card import NotesCard
from app.ui.screens.meeting.presenter import MeetingPresenter
from app.ui.screens.meeting.shown import Heading, LastTime
from app.ui.screens.meeting.spots import go_to_note, go_to_spot, spot_in
from app.ui.screens.meeting.ways import Ways
from app.ui.screens.part import About
from app.ui.screens.together.trouble import Trouble
from app.ui.screens.word_line import WordLine
from app.ui.widgets.banner import Banner
from app.ui.widgets.reading_order import step
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


def open_meeting(session: "Session", place: MeetingPlace, go: Go) -> "MeetingScreen":
    """Open a one-on-one. Raises NotFoundError."""
    return MeetingScreen(session, place, go)


class MeetingScreen(Screen):
    """Matches MeetingView. Where both look there is no widget for anything that only the manager may see."""

    def __init__(self, session: "Session", place: MeetingPlace, go: Go) -> None:
        super().__init__()
        self.session = session
        self.presenter = MeetingPresenter(self, session, place, go, deleting(self))
        self.alone = together = place.together
        meeting, names = self.presenter.meeting, self.presenter.names
        about = About(meeting.person_id, names, meeting.id, together=together)
        self.head = MeetingHead(together=together)
        self.trouble = Trouble()
        self.ending = Banner("done")
        self.clock = ClockLine(self.presenter.talk_time)
        self.word = WordLine()
        self.last_time = LastTimeCard()
        self.ours = AgendaCard(names, mine=False, private=not together)
        self.mine = None if together else AgendaCard(names, mine=True, private=True)
        key = note_key(meeting.person_id, f"{'together' if together else 'alone'}:{meeting.id}")
        self.notes = NotesCard(mine=False, key=f"{key}:shared")
        self.own_notes = None if together else NotesCard(mine=True, key=f"{key}:own")
        self.decisions = DecisionsCard()
        self.beside = Beside(session, about, go)
        self._agendas = {card: self._agenda_presenter(card) for card in self.cards}
        self._decided = DecisionsPresenter(self.decisions, session, meeting, self.presenter.doing)
        self.ways = Ways(self)
        self._taken_up = False
        self._landing = Landing(self, partial(go_to_note, self))
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._unfold_on)
        self.typing_first = TypingFirst(self)
        lay_out(self)
        self._acts = MeetingActs(self)
        self._connect()
        self._begin()

    @property
    def cards(self) -> tuple[AgendaCard, ...]:
        """The agendas on this screen."""
        return (self.ours,) if self.mine is None else (self.ours, self.mine)

    def agenda_of(self, card: AgendaCard) -> AgendaPresenter:
        """Return who answers for an agenda."""
        return self._agendas[card]

    def _agenda_presenter(self, card: AgendaCard) -> AgendaPresenter:
        presenter = self.presenter
        made = AgendaPresenter(
            card,
            self.session,
            presenter.meeting,
            presenter.names,
            presenter.doing,
            mine=card is self.mine,
            alone=not presenter.together,
        )
        made.changed = self.look_anew
        made.clock = self.clock.clock
        card.connect_to(made)
        return made

    def _connect(self) -> None:
        presenter, head, ways = self.presenter, self.head, self.ways
        head.previous_requested.connect(presenter.previous)
        head.following_requested.connect(presenter.following)
        head.change_requested.connect(ways.change)
        head.template_requested.connect(ways.from_template)
        head.hand_over_requested.connect(presenter.hand_over)
        head.summary_requested.connect(presenter.summary)
        head.together_requested.connect(presenter.turn_together)
        head.end_requested.connect(presenter.end)
        for card in self.cards:
            card.note_requested.connect(ways.to_note)
            card.item_panel_made.connect(self._guard_typing)
        self.notes.written.connect(presenter.write_notes)
        if self.own_notes is not None:
            self.own_notes.written.connect(presenter.write_own_notes)
        self.decisions.added.connect(self._decided.add)
        self.decisions.drafted.connect(self._decided.draft)
        self.decisions.reworded.connect(self._decided.reword)
        self.decisions.removal_requested.connect(self._decided.remove)
        self.decisions.lines_made.connect(self._guard_typing)
        self.beside.changed.connect(self._part_changed)
        self.beside.made.connect(self._part_made)
        self.beside.failed.connect(self.show_error)

    def _begin(self) -> None:
        self.head.name_hand_over(self.presenter.names.employee)
        self.presenter.begin()
        for agenda in self._agendas.values():
            agenda.begin()
        self._decided.begin()
        self._show_over(self.presenter.meeting)
        self._guard_typing()

    # What the window asks for

    def window_title(self) -> str:
        """Name no one: a title is also read in the list of windows, and by whoever looks over."""
        return _("Together") if self.presenter.together else _("One-on-one")

    def acts(self) -> list[QAction]:
        """Return the acts for the menu."""
        return self._acts.listed(self)

    def flush(self) -> None:
        """Keep what is half typed. Raises FikaError."""
        self.presenter.doing.flush()
        self.beside.flush()

    def first_focus(self) -> None:
        """Begin at the agenda; where nothing stands on it any more, at the notes."""
        if self.ours.takes_keyboard:
            self.ours.to_list()
        else:
            self.notes.switch.setFocus()

    def spot(self) -> str:
        """Return where the keyboard is."""
        return spot_in(self)

    def go_on_at(self, spot: str) -> None:
        """Put the keyboard back where it was, or to what people came for."""
        go_to_spot(self, spot)
        self._landing.go_to(spot)

    def reopen(self, form: str) -> None:
        """Open a form again that was open when the vault was locked."""
        if form == meeting_form(self.presenter.meeting.id):
            self.ways.change()
        else:
            self.beside.reopen(form)

    def left(self) -> None:
        """Leave the documents of notes to the window, which holds them, and make nothing any more."""
        self._later.stop()
        self.notes.let_go()
        if self.own_notes is not None:
            self.own_notes.let_go()

    def showEvent(self, event: QShowEvent) -> None:
        """Go on in the documents that the window holds: by now this screen stands in it."""
        super().showEvent(event)
        if not self._taken_up:
            self._taken_up = True
            held = HeldNotes.of_window(self)
            self.notes.take_up(held)
            if self.own_notes is not None:
                self.own_notes.take_up(held)
            # What stands beside comes a moment later, piece by piece: agenda and notes are there at once.
            self._later.start()

    def focusNextPrevChild(self, onward: bool) -> bool:  # noqa: FBT001 - Qt hands it over by position
        """Go by Tab in reading order, though the parts beside and an open item are made late."""
        return step(self, onward=onward) or super().focusNextPrevChild(onward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the agenda by an Escape that nothing else wanted: in a field, letters are no acts."""
        if event.key() == Qt.Key.Key_Escape:
            self.ways.to_agenda()
        else:
            super().keyPressEvent(event)

    # What the presenter asks for

    def show_heading(self, heading: Heading) -> None:
        """Show who meets and when."""
        self.head.show_heading(heading)

    def show_notes(self, shared: str, own: str | None) -> None:
        """Show the notes of both, and the manager's own where they are alone."""
        self.notes.show_text(shared)
        if self.own_notes is not None:
            self.own_notes.show_text(own or "")

    def show_last_time(self, last: LastTime | None) -> None:
        """Show the meeting before."""
        self.last_time.show_last(last)

    def show_ending(self, words: str) -> None:
        """Say what went on to another time."""
        self.ending.setVisible(bool(words))
        self.ending.show_message("done", "", words)

    def show_meeting(self, meeting: Meeting) -> None:
        """Let every piece be about the meeting as it is now."""
        for agenda in self._agendas.values():
            agenda.show_meeting(meeting)
        self._show_over(meeting)

    def forget_typing(self) -> None:
        """Let the window go of the notes it holds about them."""
        let_go_of_notes(self.window(), self.presenter.person.id)

    def show_word(self, word: str) -> None:
        """Say something quietly."""
        self.word.say(word)
        self.trouble.hide()

    def show_hint(self, word: str) -> None:
        """Say something quietly where nothing was done."""
        self.word.say(word)

    def show_error(self, error: FikaError) -> None:
        """Show a known error; what was typed stays."""
        self.word.say("")
        self.trouble.show_error(error)

    def show_history(self, undo: str, redo: str) -> None:
        """Name what undo and redo would do."""
        self._acts.show_history(undo, redo)

    def finish_typing(self) -> None:
        """Hand over at once what is half typed."""
        self.notes.field.flush()
        if self.own_notes is not None:
            self.own_notes.field.flush()
        for card in self.cards:
            card.flush()
        self.decisions.flush()

    @Slot()
    def look_anew(self) -> None:
        """Show everything but the notes as it is kept: an act was taken back, or a sheet has added to it."""
        try:
            for agenda in self._agendas.values():
                agenda.look_anew()
            self._decided.look_anew()
            self.beside.refresh()
        except FikaError as error:
            self.show_error(error)

    def _show_over(self, meeting: Meeting) -> None:
        self._acts.show_over(over=meeting.is_over)
        if meeting.is_over:
            self.clock.clock.stop()
        for card in (self.notes, self.own_notes):
            if card is not None:
                card.turn_to(reading=meeting.is_over)

    @Slot()
    def _part_changed(self) -> None:
        self.presenter.doing.show_history()  # what was kept there can be taken back here
        try:
            for agenda in self._agendas.values():
                agenda.look_anew()
        except FikaError as error:
            self.show_error(error)

    @Slot()
    def _unfold_on(self) -> None:
        if self.beside.begin():
            self._later.start()
        else:
            self._landing.all_is_made()

    @Slot(QWidget)
    def _part_made(self, part: QWidget) -> None:
        self.typing_first.guard(part)
        self.acts_changed.emit()

    @Slot()
    def _guard_typing(self) -> None:
        self.typing_first.guard(self)
