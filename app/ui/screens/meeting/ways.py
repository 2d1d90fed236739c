"""Where keys lead in a one-on-one, and what they do to the line people are at."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.errors import FikaError
from app.ui.screens.asking import ask_delete
from app.ui.screens.meeting.shown import PartName
from app.wording.translate import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.undo import Act
    from app.ui.screens.meeting.agenda import AgendaPresenter
    from app.ui.screens.meeting.agenda_card import AgendaCard
    from app.ui.screens.meeting.view import MeetingScreen


class Ways(QObject):
    """What keys do that move the keyboard, and what they do to the line people are at."""

    def __init__(self, screen: "MeetingScreen") -> None:
        super().__init__(screen)
        self._screen = screen

    # Places

    @Slot()
    def to_agenda(self) -> None:
        """Put the keyboard on the agenda of both."""
        self._screen.ours.to_list()

    @Slot()
    def to_adding(self) -> None:
        """Put the keyboard where a line is added for both."""
        self._screen.ours.to_adding()

    @Slot()
    def to_adding_mine(self) -> None:
        """Put the keyboard where a line is added that only the manager sees."""
        if self._screen.mine is not None:
            self._screen.mine.to_adding()

    @Slot()
    def to_notes(self) -> None:
        """Put the keyboard into the notes of both."""
        self._screen.notes.to_writing()

    @Slot()
    def to_own_notes(self) -> None:
        """Put the keyboard into the manager's own notes."""
        if self._screen.own_notes is not None:
            self._screen.own_notes.to_writing()

    @Slot()
    def turn_notes(self) -> None:
        """Lay out the note the keyboard is in, or that of both, to be read; or go on writing."""
        own = self._screen.own_notes
        inside = own is not None and _has_keyboard(own)
        (own if own is not None and inside else self._screen.notes).turn()

    @Slot()
    def to_decisions(self) -> None:
        """Put the keyboard where a decision is added."""
        self._screen.decisions.to_adding()

    @Slot()
    def to_last_time(self) -> None:
        """Unfold last time, or fold it away."""
        if self._screen.last_time.isVisibleTo(self._screen):
            self._screen.last_time.turn()

    @Slot()
    def other_column(self) -> None:
        """Go to the column beside, or back to the agenda."""
        if _has_keyboard(self._screen.beside):
            self.to_agenda()
        else:
            self._screen.beside.focus_first()

    @Slot(QAction)
    def to_part(self, chosen: QAction) -> None:
        """Go to a part beside."""
        self._screen.beside.show_part(PartName(chosen.data()))

    @Slot(str)
    def to_note(self, spot: str) -> None:
        """Go to what a line that came by itself is about; what was said of the way there is over."""
        self._screen.show_hint("")
        self._screen.go_on_at(spot)

    # The line people are at

    @Slot()
    def tick(self) -> None:
        """Tick it off, or take the tick away."""
        self._at_line(lambda presenter, key: presenter.tick(key))

    @Slot()
    def open_item(self) -> None:
        """Open it to write on it."""
        card = self._card()
        card.open_item(card.current)

    @Slot()
    def talk(self) -> None:
        """Begin to talk about it."""
        self._at_line(lambda presenter, key: presenter.talk(key))

    @Slot()
    def next_time(self) -> None:
        """Leave it for the next time, or not."""
        self._at_line(lambda presenter, key: presenter.next_time(key))

    @Slot()
    def move_up(self) -> None:
        """Move it up."""
        self._at_line(lambda presenter, key: presenter.step(key, -1))

    @Slot()
    def move_down(self) -> None:
        """Move it down."""
        self._at_line(lambda presenter, key: presenter.step(key, 1))

    @Slot()
    def remove(self) -> None:
        """Take it off."""
        self._at_line(lambda presenter, key: presenter.remove(key))

    @Slot()
    def change_hands(self) -> None:
        """Put it before both, or keep it to the manager."""
        self._at_line(lambda presenter, key: presenter.change_hands(key))

    def _at_line(self, act: "Callable[[AgendaPresenter, str], None]") -> None:
        card = self._card()
        if card.current:
            act(self._screen.agenda_of(card), card.current)

    def _card(self) -> "AgendaCard":
        """Return the agenda the keyboard is in; that of both where it is in neither."""
        mine = self._screen.mine
        if mine is not None and _has_keyboard(mine):
            return mine
        return self._screen.ours

    # The whole

    @Slot()
    def undo(self) -> None:
        """Take the last act back."""
        self._follow(self._screen.presenter.doing.undo())

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back."""
        self._follow(self._screen.presenter.doing.redo())

    def _follow(self, act: "Act | None") -> None:
        """Show how things stand now, wherever that is."""
        if act is None:
            return
        try:
            if self._screen.presenter.follow(act):
                self._screen.look_anew()
        except FikaError as error:
            self._screen.show_error(error)

    @Slot()
    def change(self) -> None:
        """Open the sheet for day, time and title."""
        from app.ui.screens.meeting.change_sheet import open_change

        open_change(self._screen, self._screen.session, self._screen.presenter)

    @Slot()
    def from_template(self) -> None:
        """Open the sheet on which an agenda is begun from a template, or questions are picked."""
        from app.ui.screens.templates.pick import open_pick

        presenter = self._screen.presenter
        open_pick(
            self._screen,
            self._screen.session,
            presenter.meeting.id,
            together=presenter.together,
            done=self._begun,
        )

    def _begun(self) -> None:
        """Show what was added; the meeting may have another title by now."""
        try:
            self._screen.presenter.look_anew()
        except FikaError as error:
            self._screen.show_error(error)
        self._screen.look_anew()
        self._screen.presenter.doing.show_history()

    @Slot()
    def ask_delete(self) -> None:
        """Ask before the meeting is deleted for good."""
        meaning = _(
            "Its notes, yours too, its decisions and what was talked about go for good and can’t be brought "
            "back. What is still to be talked about waits for another one-on-one."
        )
        act = _("Delete it for good")
        ask_delete(self._screen, _("Delete this one-on-one?"), meaning, self._screen.presenter.delete, act)


def _has_keyboard(around: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and around.isAncestorOf(focused)
