"""The card at the right: the behaviour people talk about, or the closing, and the way onward."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from app.ui.screens.scrolling import bring_into_sight, scrolling
from app.ui.screens.together.behaviour_panel import BehaviourPanel
from app.ui.screens.together.closing_panel import ClosingPanel
from app.ui.screens.word_line import WordLine
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.wording.translate import _


class TalkCard(Card):
    """One of two pages, and below both of them Previous and Next."""

    next_requested = Signal()
    previous_requested = Signal()
    closing_made = Signal()
    """The notes for both are there from now on: nobody looks at them until the end, so they come late."""

    def __init__(self) -> None:
        super().__init__()
        self.body.setContentsMargins(1, 6, 4, 6)
        self.body.setSpacing(8)
        self.word = WordLine()
        self.behaviour = BehaviourPanel()
        self._closing: ClosingPanel | None = None
        self._said_at_closing: tuple[str, date | None] = ("", None)
        self._pages = QStackedWidget()
        self._pages.addWidget(scrolling(self.behaviour))
        self.previous = button(_("Previous  P"), "plain")
        self.next = button(_("Next difference  N"), "primary")
        self.previous.setAccessibleName(_("Previous difference"))
        self.next.setAccessibleName(_("Next difference"))
        self.previous.clicked.connect(self.previous_requested)
        self.next.clicked.connect(self.next_requested)
        ways = QHBoxLayout()
        ways.setContentsMargins(23, 0, 14, 0)
        ways.setSpacing(10)
        ways.addWidget(self.previous, 1)
        ways.addWidget(self.next, 2)
        self.add(self._pages, 1)
        self.add(ways)
        self.add(self.word)

    @Slot()
    def turn_to_behaviour(self) -> None:
        """Bring the behaviour to the front."""
        self._pages.setCurrentIndex(0)

    def bring_behaviour_into_sight(self) -> None:
        """Scroll until its sentence can be read, with what fits of the card; otherwise nothing moves."""
        if not self.behaviour.can_be_read:
            bring_into_sight(self)
            bring_into_sight(self.behaviour.headline)

    @Slot()
    def turn_to_closing(self) -> None:
        """Bring the notes for both to the front."""
        self._made_closing()
        self._pages.setCurrentIndex(1)

    @property
    def closing(self) -> ClosingPanel:
        """The notes for both."""
        return self._made_closing()

    def show_closing(self, shared_notes: str, look_again_on: date | None) -> None:
        """Show what was said of the conversation as a whole, now or when the notes are turned to."""
        self._said_at_closing = (shared_notes, look_again_on)
        if self._closing is not None:
            self._closing.show_closing(shared_notes, look_again_on)

    def finish_typing(self) -> None:
        """Hand over at once what is half typed, on either page."""
        self.behaviour.words.flush()
        if self._closing is not None:
            self._closing.notes.flush()
            self._closing.look_again.flush()

    @property
    def at_closing(self) -> bool:
        """Tell whether the notes for both are at the front."""
        return self._pages.currentIndex() == 1

    def _made_closing(self) -> ClosingPanel:
        if self._closing is None:
            self._closing = made = ClosingPanel()
            made.show_closing(*self._said_at_closing)
            made.back_requested.connect(self.turn_to_behaviour)
            self._pages.addWidget(scrolling(made))
            self.closing_made.emit()
        return self._closing
