"""A view that remembers what it was asked to show."""

from collections.abc import Callable
from datetime import date

from app.domain.growth import GrowthArea
from app.services.agreed import Earlier
from app.services.timing import Timing
from app.ui.screens.amending.ended import Added
from app.ui.screens.both_names import BothNames
from app.ui.screens.together.shown import BehaviourCard, GrowthCard, Heading, Offer, RevealOffer, Said
from app.ui.screens.together.talk_rows import TalkGroup, TalkRow
from app.ui.widgets.bubble_map.bubbles import AnyBubble, Bubble, HiddenBubble, MapRow
from tests.ui.recording_view import Remembers


class RecordingSheets:
    """What would open in front of the window."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.about = ""
        self.keep: Callable[[str], None] | None = None
        self.added: Callable[[], None] | None = None
        self.found: tuple[Earlier, ...] = ()
        self.read: GrowthArea | None = None

    def remark_wording(self, behaviour_id: str, keep: Callable[[str], None]) -> None:
        """Remember."""
        self.opened.append("remark")
        self.about, self.keep = behaviour_id, keep

    def amend(self, added: Callable[[], None]) -> None:
        """Remember."""
        self.opened.append("amend")
        self.added = added

    def earlier(self, found: tuple[Earlier, ...]) -> None:
        """Remember."""
        self.opened.append("earlier")
        self.found = found

    def read_growth_area(self, area: GrowthArea) -> None:
        """Remember."""
        self.opened.append("growth")
        self.read = area

    def next_step(self, behaviour_id: str) -> None:
        """Remember."""
        self.opened.append(f"next step {behaviour_id}")

    def next_step_of(self, characteristic_id: str) -> None:
        """Remember."""
        self.opened.append(f"next step of {characteristic_id}")


class RecordingView(Remembers):
    """The window of the time together, as its presenter sees it."""

    def __init__(self) -> None:
        super().__init__()
        self.sheets = RecordingSheets()
        self.topics: tuple[TalkGroup, ...] = ()
        self.listed = False
        self.offer = Offer()
        self.ways = ("", False)
        self.place = ("", "")
        self.time_set: Timing | None = None
        self.reveal: RevealOffer | None = None
        self.phrase_busy = False
        self.phrase_problem = ""
        self.phrase_forgotten = False
        self.concluded = ""
        self.amendments: tuple[Added, ...] = ()
        self.there_is_earlier = False
        self.heading: Heading | None = None
        self.columns: tuple[str, ...] = ()
        self.rows: tuple[MapRow, ...] = ()
        self.bubbles: dict[str, Bubble] = {}
        self.hidden: tuple[str, ...] = ()
        self.updated: list[str] = []
        self.selected: str | None = ""
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
        all_of_them = [one for row in rows for cell in row.cells for one in cell]
        self.bubbles = {one.id: one for one in all_of_them if isinstance(one, Bubble)}
        self.hidden = tuple(one.id for one in all_of_them if isinstance(one, HiddenBubble))

    def show_topics(self, groups: tuple[TalkGroup, ...], *, all_open: bool) -> None:
        """Remember."""
        del all_open
        self.topics = groups

    def update_topic(self, row: TalkRow) -> None:
        """Nobody looks at rows here."""

    def turn_to_list(self, *, shown: bool) -> None:
        """Remember."""
        self.listed = shown

    def show_offer(self, offer: Offer) -> None:
        """Remember."""
        self.offer = offer

    def show_ways(self, next_words: str, *, previous: bool) -> None:
        """Remember."""
        self.ways = (next_words, previous)

    def show_place(self, characteristic_id: str, short_name: str) -> None:
        """Remember."""
        self.place = (characteristic_id, short_name)

    def timing(self) -> Timing | None:
        """Return what a test has set."""
        return self.time_set

    def go_on_timing(self, timing: Timing) -> None:
        """Remember."""
        self.time_set = timing

    @property
    def shows_reveal(self) -> bool:
        """Whether the reveal is in front."""
        return self.front == "reveal"

    def turn_to_reveal(self) -> None:
        """Remember."""
        self.front = "reveal"

    def begin_revealing(self) -> None:
        """There is no keyboard here."""

    def begin_talking(self) -> None:
        """There is no keyboard here."""

    def show_reveal(self, offer: RevealOffer) -> None:
        """Remember."""
        self.reveal = offer

    def turn_to_phrase(self, names: BothNames) -> None:
        """Remember."""
        del names
        self.front = "phrase"

    def show_phrase_busy(self, *, busy: bool) -> None:
        """Remember."""
        self.phrase_busy = busy

    def show_phrase_problem(self, words: str) -> None:
        """Remember."""
        self.phrase_problem = words

    def forget_phrase(self) -> None:
        """Remember."""
        self.phrase_forgotten = True

    def show_concluded(self, words: str) -> None:
        """Remember."""
        self.concluded = words

    def show_amendments(self, amendments: tuple[Added, ...]) -> None:
        """Remember."""
        self.amendments = amendments

    def offer_earlier(self, *, there_is: bool) -> None:
        """Remember."""
        self.there_is_earlier = there_is

    def update_bubble(self, bubble: AnyBubble) -> None:
        """Remember."""
        assert isinstance(bubble, Bubble), "nothing is hidden again"
        self.updated.append(bubble.id)
        self.bubbles[bubble.id] = bubble

    def select(self, behaviour_id: str | None) -> None:
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

    @property
    def headlines(self) -> list[str]:
        """What the growth areas are called."""
        return [card.headline for card in self.growth]
