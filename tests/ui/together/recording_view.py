"""A view that remembers what it was asked to show."""

from collections.abc import Callable
from datetime import date

from app.domain.growth import GrowthArea
from app.ui.screens.together.shown import BehaviourCard, GrowthCard, Heading, Said
from app.ui.widgets.bubble_map.bubbles import Bubble, MapRow
from tests.ui.recording_view import Remembers


class RecordingView(Remembers):
    """The window of the time together, as its presenter sees it."""

    def __init__(self) -> None:
        super().__init__()
        self.heading: Heading | None = None
        self.columns: tuple[str, ...] = ()
        self.rows: tuple[MapRow, ...] = ()
        self.bubbles: dict[str, Bubble] = {}
        self.updated: list[str] = []
        self.selected = ""
        self.card: BehaviourCard | None = None
        self.said: Said | None = None
        self.growth: tuple[GrowthCard, ...] = ()
        self.growth_word = ""
        self.closing: tuple[str, date | None] = ("", None)
        self.front = "behaviour"
        self.history = ("", "")
        self.edited: GrowthArea | None = None

    def show_heading(self, heading: Heading) -> None:
        """Remember."""
        self.heading = heading

    def show_map(self, columns: tuple[str, ...], rows: tuple[MapRow, ...]) -> None:
        """Remember."""
        self.columns, self.rows = columns, rows
        self.bubbles = {one.id: one for row in rows for cell in row.cells for one in cell}

    def update_bubble(self, bubble: Bubble) -> None:
        """Remember."""
        self.updated.append(bubble.id)
        self.bubbles[bubble.id] = bubble

    def select(self, behaviour_id: str) -> None:
        """Remember."""
        self.selected = behaviour_id

    def show_behaviour(self, card: BehaviourCard) -> None:
        """Remember."""
        self.card = card

    def show_said(self, said: Said) -> None:
        """Remember."""
        self.said = said

    def show_growth(self, cards: tuple[GrowthCard, ...], word: str) -> None:
        """Remember."""
        self.growth, self.growth_word = cards, word

    def show_closing(self, shared_notes: str, look_again_on: date | None) -> None:
        """Remember."""
        self.closing = (shared_notes, look_again_on)

    def turn_to_behaviour(self) -> None:
        """Remember."""
        self.front = "behaviour"

    def bring_behaviour_into_sight(self) -> None:
        """Nothing scrolls here."""

    def turn_to_closing(self) -> None:
        """Remember."""
        self.front = "closing"

    def show_history(self, undo: str, redo: str) -> None:
        """Remember."""
        self.history = (undo, redo)

    def edit_growth_area(self, area: GrowthArea) -> None:
        """Remember."""
        self.edited = area

    def ask_leave(self, yes: Callable[[], None]) -> None:
        """Answer."""
        if self.says_yes:
            yes()

    @property
    def headlines(self) -> list[str]:
        """What the growth areas are called."""
        return [card.headline for card in self.growth]
