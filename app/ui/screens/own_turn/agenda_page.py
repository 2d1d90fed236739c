"""The page of an employee's agenda: what they bring before both, and what only they see."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout

from app.domain.errors import FikaError
from app.domain.own_agenda import OwnItem
from app.ui.errors import show_error
from app.ui.screen import Screen
from app.ui.screens.acts import TypingFirst, act, separator
from app.ui.screens.both_names import BothNames
from app.ui.screens.own_turn.lines import Lines, ReadLine, ToRead, ToWrite
from app.ui.screens.own_turn.own_agenda import Box, OwnAgenda
from app.ui.screens.own_turn.own_card import OwnCard
from app.ui.screens.own_turn.own_phrase import OwnPhrase
from app.ui.screens.own_turn.shared_agenda import SharedAgenda
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.page import Page
from app.ui.widgets.reading_order import step
from app.ui.widgets.text import label
from app.wording.dates import long_date
from app.wording.translate import _
from app.wording.visibility import who_sees

if TYPE_CHECKING:
    from app.services.session import Session

WIDEST = 860


class AgendaPage(Screen):
    """Matches SharedAgendaView and OwnAgendaView."""

    give_back_requested = Signal()

    def __init__(
        self,
        session: "Session",
        person_id: int,
        meeting_id: int,
        names: BothNames,
        own_names: tuple[str, str],
    ) -> None:
        """Show the agenda of a meeting. Raises SealedError and NotFoundError."""
        super().__init__()
        meeting = session.meetings.get(meeting_id)
        title = _("{employee}, what do you want to talk about?").format(employee=names.employee)
        self.page = Page(title, _title_of(meeting.title, long_date(meeting.held_on)), widest=WIDEST)
        self.back = button(_("Hand the laptop back"), "primary")
        seen_by = who_sees("agenda_item.words", names.employee, names.manager)
        self.shared = Lines(_("Something you bring"), seen_by, _("Something you want to bring up"))
        self._comes_back = Card("clear")
        self.own = OwnCard(names)
        self._lay_out(names)
        self._shared = SharedAgenda(self, session, meeting_id, names)
        self._own = OwnAgenda(self, session, person_id, meeting_id)
        self._phrase = OwnPhrase(self, self._own, names, own_names)
        self._typing_first = TypingFirst(self)
        self._connect()
        self._acts = self._made_acts()
        self._shared.show()
        self._own.show()

    def _lay_out(self, names: BothNames) -> None:
        both = Card(
            title=_("For both of you"), aside=who_sees("agenda_item.words", names.employee, names.manager)
        )
        both.add(self.shared)
        both.add(self._comes_back)
        self.page.add_action(self.back)
        for part in (both, self.own):
            self.page.add(part)
        self.page.finish()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)

    def _connect(self) -> None:
        self.shared.written.connect(self._shared.write)
        self.shared.removed.connect(self._shared.take_off)
        self.shared.brought_back.connect(self._shared.bring_back)
        self.own.lines.brought_back.connect(self._own.bring_back)
        self.own.lines.written.connect(self._own.write)
        self.own.lines.removed.connect(self._own.take_off)
        self.own.lines.moved.connect(self._own.make_ours)
        self.own.phrase_requested.connect(self._phrase.ask)
        self._phrase.opened.connect(self.begin_own)
        self.back.clicked.connect(self.give_back_requested)

    def _made_acts(self) -> list[QAction]:
        return [
            act(self, _("Bring something up"), "N", self.shared.begin),
            act(self, _("Write what only you see"), "O", self.begin_own),
            act(self, _("Your phrase…"), "Ctrl+Shift+P", self._phrase.ask),
            separator(self),
            act(self, _("Hand the laptop back…"), "Alt+Left", self.give_back_requested.emit),
        ]

    def acts(self) -> list[QAction]:
        """Return the acts of this page for the menu."""
        return self._acts

    def first_focus(self) -> None:
        """Begin at the empty line."""
        self.shared.begin()

    def focusNextPrevChild(self, onward: bool) -> bool:  # noqa: FBT001 - Qt hands it over by position
        """Go by Tab in reading order, though lines are made late."""
        return step(self, onward=onward) or super().focusNextPrevChild(onward)

    def flush(self) -> None:
        """Keep what is half typed and what could not be kept before. Raises FikaError."""
        self.shared.flush()
        self.own.lines.flush()
        self._shared.flush()
        self._own.flush()

    @Slot()
    def begin_own(self) -> None:
        """Put the keyboard into what only they see; where that is shut, ask for the phrase."""
        if self._own.box is Box.OPEN:
            self.own.lines.begin()
        else:
            self._phrase.ask()

    # What the presenters ask for

    def show_shared(self, lines: tuple[ToRead | ToWrite, ...], comes_back: tuple[ToRead, ...]) -> None:
        """Show the agenda of both, and what comes to it by itself."""
        self.shared.show_lines(lines)
        while (item := self._comes_back.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if comes_back:
            self._comes_back.add(label(_("Comes back by itself"), "strong"))
        for one in comes_back:
            self._comes_back.add(ReadLine(one))
        self._comes_back.setVisible(bool(comes_back))
        self._typing_first.guard(self.shared)

    def take_out_shared(self, place: int) -> None:
        """Take one of their lines out."""
        self.shared.take_out(place)

    def show_taken_off(self, words: str) -> None:
        """Say that a line was taken off, and offer to bring it back."""
        self.shared.offer_back(words)

    def show_box(self, box: Box) -> None:
        """Show how what they keep to themselves lies here."""
        self.own.show_box(box)

    def show_own(self, items: tuple[OwnItem, ...]) -> None:
        """Show what they keep to themselves, opened."""
        since = _("since {date}")
        self.own.lines.show_lines(
            [ToWrite(one.words, since.format(date=long_date(one.added_on))) for one in items]
        )
        self._typing_first.guard(self.own)
        self.own.lines.begin()

    def take_out_own(self, place: int) -> None:
        """Take one line out of what they keep to themselves."""
        self.own.lines.take_out(place)

    def show_own_taken_off(self, words: str) -> None:
        """Say that a line was taken off, and offer to bring it back."""
        self.own.lines.offer_back(words)

    def shared_changed(self) -> None:
        """Show the agenda of both anew."""
        self.shared.flush()
        self._shared.show()

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""
        show_error(self, error)


def _title_of(title: str, day: str) -> str:
    return _("{title} · {date}").format(title=title or _("One-on-one"), date=day)
