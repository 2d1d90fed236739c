"""What the window of the time together must be able to do."""

from collections.abc import Callable
from datetime import date
from typing import Protocol

from app.domain.errors import FikaError
from app.domain.growth import GrowthArea
from app.services.agreed import Earlier
from app.services.timing import Timing
from app.ui.screens.amending.ended import Added
from app.ui.screens.both_names import BothNames
from app.ui.screens.together.shown import BehaviourCard, GrowthCard, Heading, Offer, RevealOffer, Said
from app.ui.screens.together.talk_rows import TalkGroup, TalkRow
from app.ui.widgets.bubble_map.bubbles import AnyBubble, MapRow


class SheetsView(Protocol):
    """The sheets in front of that window. What a `keep` refuses stays in its sheet."""

    def remark_wording(self, behaviour_id: str, keep: Callable[[str], None]) -> None:
        """Let people remark on how a sentence can be read."""

    def amend(self, added: Callable[[], None]) -> None:
        """Let people add words after the end; `added` is called once they are kept."""

    def earlier(self, found: tuple[Earlier, ...]) -> None:
        """Show what was agreed before."""

    def read_growth_area(self, area: GrowthArea) -> None:
        """Show a growth area to read."""

    def next_step(self, behaviour_id: str) -> None:
        """Show what changes at the step after a behaviour's."""

    def next_step_of(self, characteristic_id: str) -> None:
        """Show what changes from step to step in a characteristic."""


class TogetherView(Protocol):
    """The window of the time together."""

    @property
    def sheets(self) -> SheetsView:
        """What opens in front of it."""

    @property
    def shows_reveal(self) -> bool:
        """Whether the reveal is the page in front."""

    def show_heading(self, heading: Heading) -> None:
        """Show who sits together."""

    def show_map(self, columns: tuple[str, ...], rows: tuple[MapRow, ...]) -> None:
        """Show all behaviours."""

    def update_bubble(self, bubble: AnyBubble) -> None:
        """Show one behaviour's bubble as it is now."""

    def show_topics(self, groups: tuple[TalkGroup, ...], *, all_open: bool) -> None:
        """Show what to talk about as a list; `all_open`: nothing is left to be revealed."""

    def update_topic(self, row: TalkRow) -> None:
        """Show one topic's row as it is now, where there is a list."""

    def turn_to_list(self, *, shown: bool) -> None:
        """Bring the list to the front, or the map."""

    def select(self, behaviour_id: str | None) -> None:
        """Mark the bubble and the row people are talking about; None for none."""

    def show_offer(self, offer: Offer) -> None:
        """Let rest what makes no sense now."""

    def show_ways(self, next_words: str, *, previous: bool) -> None:
        """Say where Next leads; without words there is no way on."""

    def show_place(self, characteristic_id: str, short_name: str) -> None:
        """Tell which characteristic people are at, for its time; empty between two of them."""

    def timing(self) -> Timing | None:
        """Return the time set for each characteristic, to go on with later; None where there is none."""

    def go_on_timing(self, timing: Timing) -> None:
        """Go on with a time that was set before."""

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

    def turn_to_reveal(self) -> None:
        """Bring the reveal to the front; the keyboard stays where it is."""

    def begin_revealing(self) -> None:
        """Put the keyboard at the reveal."""

    def show_reveal(self, offer: RevealOffer) -> None:
        """Show what can be revealed, and who is ready."""

    def turn_to_phrase(self, names: BothNames) -> None:
        """Ask for the employee's phrase, with the keyboard there."""

    def show_phrase_busy(self, *, busy: bool) -> None:
        """Say that the phrase is being tried, or that it no longer is."""

    def show_phrase_problem(self, words: str) -> None:
        """Say in place what went wrong with the phrase; empty words take it back."""

    def forget_phrase(self) -> None:
        """Forget what was typed."""

    def begin_talking(self) -> None:
        """Put the keyboard where the talk goes on from."""

    def show_word(self, word: str) -> None:
        """Say something quietly."""

    def show_history(self, undo: str, redo: str) -> None:
        """Name what undo and redo would do; empty for nothing."""

    def show_error(self, error: FikaError) -> None:
        """Show a known error; what was typed stays."""

    def edit_growth_area(self, area: GrowthArea) -> None:
        """Open a growth area to write it down."""

    def offer_earlier(self, *, there_is: bool) -> None:
        """Show the way to what was agreed before, where there is any."""

    def show_concluded(self, words: str) -> None:
        """Say since when both have agreed; empty while they have not."""

    def show_amendments(self, amendments: tuple[Added, ...]) -> None:
        """Show what was added since."""

    def finish_typing(self) -> None:
        """Hand over at once what is half typed."""
