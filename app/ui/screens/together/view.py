"""The window of the time together."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout

from app.domain.errors import FikaError
from app.domain.growth import GrowthArea
from app.ui.places import Go, TogetherPlace
from app.ui.screen import Screen
from app.ui.screens.acts import TypingFirst
from app.ui.screens.asking import ask_yes
from app.ui.screens.desk import desk
from app.ui.screens.growth.presenter import linkable
from app.ui.screens.together.acts import TogetherActs
from app.ui.screens.together.growth_strip import GrowthStrip
from app.ui.screens.together.header import TogetherHeader
from app.ui.screens.together.map_card import MapCard
from app.ui.screens.together.presenter import TogetherPresenter
from app.ui.screens.together.shown import BehaviourCard, GrowthCard, Heading, Said
from app.ui.screens.together.talk_card import TalkCard
from app.ui.screens.together.trouble import Trouble
from app.ui.screens.together.ways import Ways
from app.ui.widgets.bubble_map.bubbles import Bubble, MapRow
from app.ui.widgets.card import Card
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session
    from app.services.together import Together


def open_together(session: "Session", place: TogetherPlace, go: Go) -> Screen:
    """Open a conversation side by side. Raises NotRevealedError and NotFoundError."""
    return TogetherScreen(session.together(place.conversation_id), go)


class TogetherScreen(Screen):
    """Both views side by side. There is no widget here for anything that only one of the two may see."""

    alone = True

    def __init__(self, together: "Together", go: Go) -> None:
        super().__init__()
        self._together = together
        self.header = TogetherHeader()
        self._trouble: Trouble | None = None
        self.map_card = MapCard()
        self.strip = GrowthStrip()
        self.talk = TalkCard()
        self.presenter = TogetherPresenter(self, together, go)
        self.ways = Ways(self)
        self._lay_out()
        self._connect()
        self._acts = TogetherActs(self)
        self.typing_first = TypingFirst(self)
        self.typing_first.guard(self)
        self.presenter.begin()

    def _lay_out(self) -> None:
        left = Card("clear")
        left.body.setContentsMargins(0, 0, 0, 0)
        left.body.setSpacing(12)
        left.add(self.map_card, 1)
        left.add(self.strip)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.header)
        self._whole.addWidget(desk(left, self.talk), 1)

    def _connect(self) -> None:
        presenter, ways, growing = self.presenter, self.ways, self.presenter.growing
        self.header.summary_requested.connect(presenter.to_summary)
        self.header.leave_requested.connect(presenter.leave)
        self.map_card.map.selected.connect(presenter.open_behaviour)
        self.map_card.map.opened.connect(ways.open)
        self.strip.opened.connect(growing.open)
        self.strip.removal_requested.connect(growing.remove)
        self.strip.add_requested.connect(growing.add)
        self.strip.closing_requested.connect(ways.to_closing)
        self.talk.next_requested.connect(presenter.next_difference)
        self.talk.previous_requested.connect(presenter.previous_difference)
        panel = self.talk.behaviour
        panel.reason_said.connect(ways.say_reason)
        panel.today_said.connect(ways.say_today)
        panel.words_said.connect(presenter.say_words)
        panel.growth_requested.connect(presenter.grow)
        self.talk.closing_made.connect(ways.guard_closing)

    def window_title(self) -> str:
        """Name only the two who sit here."""
        return _("Together")

    def acts(self) -> list[QAction]:
        """Return the acts for the menu."""
        return self._acts.listed

    def flush(self) -> None:
        """Keep what is half typed. Raises FikaError."""
        self.presenter.flush()

    def first_focus(self) -> None:
        """Begin at the map."""
        self.map_card.map.setFocus()

    # What the presenter asks for

    def show_heading(self, heading: Heading) -> None:
        """Show who sits together."""
        self.header.show_heading(heading)
        self.map_card.show_names(heading.names)
        self.talk.behaviour.show_names(heading.names)

    def show_map(self, columns: tuple[str, ...], rows: tuple[MapRow, ...]) -> None:
        """Show all behaviours."""
        self.map_card.map.show_map(columns, rows)

    def update_bubble(self, bubble: Bubble) -> None:
        """Show one behaviour's bubble as it is now."""
        self.map_card.map.update_bubble(bubble)

    def select(self, behaviour_id: str) -> None:
        """Mark a bubble as the one people are talking about."""
        self.map_card.map.select(behaviour_id)

    def show_behaviour(self, card: BehaviourCard) -> None:
        """Show a behaviour with both views."""
        self.talk.behaviour.show_behaviour(card)

    def show_said(self, said: Said) -> None:
        """Show what the two say of it."""
        self.talk.behaviour.show_said(said)

    def show_growth(self, cards: tuple[GrowthCard, ...], word: str) -> None:
        """Show the growth areas."""
        self.strip.show_cards(cards, word)

    def show_closing(self, shared_notes: str, look_again_on: date | None) -> None:
        """Show the notes for both and when to look again."""
        self.talk.show_closing(shared_notes, look_again_on)

    def turn_to_behaviour(self) -> None:
        """Bring the behaviour to the front."""
        self.talk.turn_to_behaviour()

    def bring_behaviour_into_sight(self) -> None:
        """Scroll to the behaviour where the window is too small for all."""
        self.talk.bring_behaviour_into_sight()

    def turn_to_closing(self) -> None:
        """Bring the notes for both to the front."""
        self.talk.turn_to_closing()

    def show_word(self, word: str) -> None:
        """Say something quietly; whatever went wrong before is over."""
        self.talk.word.say(word)
        if self._trouble is not None:
            self._trouble.hide()

    def show_history(self, undo: str, redo: str) -> None:
        """Name what undo and redo would do."""
        self._acts.show_history(undo, redo)

    def show_error(self, error: FikaError) -> None:
        """Show a known error; what was typed stays."""
        self.talk.word.say("")
        if self._trouble is None:
            self._trouble = Trouble()
            self._whole.insertWidget(1, self._trouble)
        self._trouble.show_error(error)

    def edit_growth_area(self, area: GrowthArea) -> None:
        """Open a growth area to write it down."""
        from app.ui.screens.growth.view import GrowthDialog

        together = self._together
        behaviours = linkable(together.framework, together.conversation.discipline, area.behaviours)
        dialog = GrowthDialog(self, area, self.presenter.names, behaviours, self.presenter.growing.keep)
        dialog.removal_requested.connect(self.presenter.growing.remove)
        dialog.open()

    def ask_leave(self, yes: Callable[[], None]) -> None:
        """Ask before the private things come back."""
        meaning = _(
            "What comes next is {manager}’s own page: it may show notes that are not for both of you. "
            "Everything you said together is saved."
        ).format(manager=self.presenter.names.manager)
        ask_yes(self, _("Leave together?"), meaning, (_("Leave"), _("Stay")), yes)

    def finish_typing(self) -> None:
        """Hand over at once what is half typed."""
        self.talk.finish_typing()
