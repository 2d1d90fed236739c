"""The card at the right: what people are at in the talk, and the way onward."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.ui.screens.amending.ended import Added
from app.ui.screens.both_names import BothNames
from app.ui.screens.scrolling import bring_into_sight, scrolling
from app.ui.screens.together.behaviour_panel import BehaviourPanel
from app.ui.screens.together.closing_panel import ClosingPanel
from app.ui.screens.together.phrase_panel import PhrasePanel
from app.ui.screens.together.reveal_panel import RevealPanel
from app.ui.screens.together.shown import RevealOffer
from app.ui.screens.word_line import WordLine
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.kinds import set_kind
from app.wording.translate import _


class TalkCard(Card):
    """One of four pages, and below them Previous and Next. Pages nobody looks at first come late."""

    next_requested = Signal()
    previous_requested = Signal()
    closing_made = Signal()
    """The notes for both are there from now on: nobody looks at them until the end."""
    turned = Signal()
    """Another page is in front."""
    reveal_made = Signal()
    phrase_made = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.body.setContentsMargins(1, 6, 4, 6)
        self.body.setSpacing(8)
        self.word = WordLine()
        self.behaviour = BehaviourPanel()
        self.reveal: RevealPanel | None = None
        self.phrase: PhrasePanel | None = None
        self._closing: ClosingPanel | None = None
        self._said_at_closing: tuple[str, date | None] = ("", None)
        self._amended: tuple[Added, ...] = ()
        self._names = BothNames("", "")
        self._read_only = False
        self._there_is_earlier = False
        self._pages = QStackedWidget()
        self._rooms: dict[QWidget, QWidget] = {}
        self._before_closing: QWidget = self.behaviour
        self._turn_to(self.behaviour)
        self.previous = button(_("Previous  P"), "plain")
        self.next = button(_("Next  N"), "primary")
        self.previous.setAccessibleName(_("Previous"))
        self.previous.clicked.connect(self.previous_requested)
        self.next.clicked.connect(self.next_requested)
        self._ways = self._row()
        self.add(self._pages, 1)
        self.add(self._ways)
        self.add(self.word)

    def _row(self) -> QWidget:
        held = QWidget()
        set_kind(held, "clear")
        ways = QHBoxLayout(held)
        ways.setContentsMargins(23, 0, 14, 0)
        ways.setSpacing(10)
        ways.addWidget(self.previous, 1)
        ways.addWidget(self.next, 2)
        return held

    def show_names(self, names: BothNames) -> None:
        """Say who sits together."""
        self._names = names
        self.behaviour.show_names(names)

    def show_ways(self, next_words: str, *, previous: bool) -> None:
        """Say where Next leads; without words there is no way on."""
        self.next.setText(f"{next_words}  N")
        self.next.setAccessibleName(next_words)
        self.next.setVisible(bool(next_words))
        self.previous.setVisible(previous)
        self._ways.setVisible(bool(next_words) or previous)

    def set_read_only(self, *, read_only: bool) -> None:
        """Let people read, but change nothing."""
        self._read_only = read_only
        self.behaviour.set_read_only(read_only=read_only)
        if self._closing is not None:
            self._closing.set_read_only(read_only=read_only)

    def add_quiet(self, widget: QWidget) -> None:
        """Put something quiet above the ways onward."""
        widget.setContentsMargins(23, 0, 14, 0)
        self.body.insertWidget(self.body.indexOf(self._ways), widget)

    # Pages

    @property
    def front(self) -> QWidget:
        """The page that is shown."""
        shown = self._pages.currentWidget()
        return next(page for page, room in self._rooms.items() if room is shown)

    @property
    def at_closing(self) -> bool:
        """Tell whether the notes for both are at the front."""
        return self._closing is not None and self.front is self._closing

    @Slot()
    def turn_to_behaviour(self) -> None:
        """Bring the behaviour to the front."""
        self._turn_to(self.behaviour)

    def turn_to_reveal(self) -> None:
        """Bring the reveal to the front."""
        self._turn_to(self._made_reveal())

    def turn_to_phrase(self) -> None:
        """Bring the line for the phrase to the front."""
        if self.phrase is None:
            self.phrase = PhrasePanel(self._names)
            self.phrase_made.emit()
        self._turn_to(self.phrase)

    @Slot()
    def turn_to_closing(self) -> None:
        """Bring the notes for both to the front."""
        if not self.at_closing:
            self._before_closing = self.front
        self._turn_to(self._made_closing())

    @Slot()
    def turn_back(self) -> None:
        """Bring to the front what was there before the notes for both."""
        self._turn_to(self._before_closing)

    def bring_behaviour_into_sight(self) -> None:
        """Scroll until its sentence can be read, with what fits of the card; otherwise nothing moves."""
        if not self.behaviour.can_be_read:
            bring_into_sight(self)
            bring_into_sight(self.behaviour.headline)

    def bring_entry_into_sight(self) -> None:
        """Scroll to where people begin at the reveal or at the phrase, the first of it in any case."""
        for widget in self._entry():
            bring_into_sight(widget)

    def _entry(self) -> tuple[QWidget, ...]:
        if self.reveal is not None and self.front is self.reveal:
            return (self.reveal.manager, self.reveal.employee)
        if self.phrase is not None and self.front is self.phrase:
            return (self.phrase.open, self.phrase.field)
        return ()

    def show_reveal(self, offer: RevealOffer) -> None:
        """Show what can be revealed, and who is ready."""
        self._made_reveal().show_offer(offer)

    # The end

    @property
    def closing(self) -> ClosingPanel:
        """The notes for both."""
        return self._made_closing()

    def show_closing(self, shared_notes: str, look_again_on: date | None) -> None:
        """Show what was said of the conversation as a whole, now or when the notes are turned to."""
        self._said_at_closing = (shared_notes, look_again_on)
        if self._closing is not None:
            self._closing.show_closing(shared_notes, look_again_on)

    def show_amendments(self, amendments: tuple[Added, ...]) -> None:
        """Show what was added after the end."""
        self._amended = amendments
        if self._closing is not None:
            self._closing.show_amendments(amendments)

    def offer_earlier(self, *, there_is: bool) -> None:
        """Show the way to what was agreed before, where there is any."""
        self._there_is_earlier = there_is
        if self._closing is not None:
            self._closing.earlier.setVisible(there_is)

    def finish_typing(self) -> None:
        """Hand over at once what is half typed, on either page."""
        self.behaviour.words.flush()
        if self._closing is not None:
            self._closing.notes.flush()
            self._closing.look_again.flush()

    def _turn_to(self, page: QWidget) -> None:
        if page not in self._rooms:
            self._rooms[page] = scrolling(page)
            self._pages.addWidget(self._rooms[page])
        if self._pages.currentWidget() is not self._rooms[page]:
            self._pages.setCurrentWidget(self._rooms[page])
            self.turned.emit()

    def _made_reveal(self) -> RevealPanel:
        if self.reveal is None:
            self.reveal = RevealPanel(self._names)
            self.reveal_made.emit()
        return self.reveal

    def _made_closing(self) -> ClosingPanel:
        if self._closing is None:
            self._closing = made = ClosingPanel(self._names)
            made.show_closing(*self._said_at_closing)
            made.show_amendments(self._amended)
            made.set_read_only(read_only=self._read_only)
            made.earlier.setVisible(self._there_is_earlier)
            made.back_requested.connect(self.turn_back)
            self.closing_made.emit()
        return self._closing
