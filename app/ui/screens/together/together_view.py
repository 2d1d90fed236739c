"""What the window of the time together must be able to do."""

from collections.abc import Callable
from datetime import date
from typing import Protocol

from app.domain.errors import FikaError
from app.domain.growth import GrowthArea
from app.ui.screens.together.shown import BehaviourCard, GrowthCard, Heading, Said
from app.ui.widgets.bubble_map.bubbles import Bubble, MapRow


class TogetherView(Protocol):
    """The window of the time together."""

    def show_heading(self, heading: Heading) -> None:
        """Show who sits together."""

    def show_map(self, columns: tuple[str, ...], rows: tuple[MapRow, ...]) -> None:
        """Show all behaviours."""

    def update_bubble(self, bubble: Bubble) -> None:
        """Show one behaviour's bubble as it is now."""

    def select(self, behaviour_id: str) -> None:
        """Mark a bubble as the one people are talking about."""

    def show_behaviour(self, card: BehaviourCard) -> None:
        """Show a behaviour with both views."""

    def show_said(self, said: Said) -> None:
        """Show what the two say of it."""

    def show_growth(self, cards: tuple[GrowthCard, ...], word: str) -> None:
        """Show the growth areas; `word` says gently when there are many."""

    def show_closing(self, shared_notes: str, look_again_on: date | None) -> None:
        """Show the notes for both and when to look again."""

    def turn_to_behaviour(self) -> None:
        """Bring the behaviour to the front."""

    def bring_behaviour_into_sight(self) -> None:
        """Scroll to the behaviour where the window is too small for all."""

    def turn_to_closing(self) -> None:
        """Bring the notes for both to the front."""

    def show_word(self, word: str) -> None:
        """Say something quietly."""

    def show_history(self, undo: str, redo: str) -> None:
        """Name what undo and redo would do; empty for nothing."""

    def show_error(self, error: FikaError) -> None:
        """Show a known error; what was typed stays."""

    def edit_growth_area(self, area: GrowthArea) -> None:
        """Open a growth area to write it down."""

    def ask_leave(self, yes: Callable[[], None]) -> None:
        """Ask before the private things come back; `yes` is called if people say so."""

    def finish_typing(self) -> None:
        """Hand over at once what is half typed."""
