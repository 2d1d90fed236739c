"""The window of the time together."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from app.domain.errors import FikaError
from app.domain.growth import GrowthArea
from app.services.timing import Timing
from app.ui.jobs import JobsOf
from app.ui.places import Go, TogetherPlace
from app.ui.screen import Screen
from app.ui.screens.acts import TypingFirst
from app.ui.screens.amending.ended import Added
from app.ui.screens.both_names import BothNames
from app.ui.screens.desk import desk
from app.ui.screens.together.acts import TogetherActs
from app.ui.screens.together.growth_strip import GrowthStrip
from app.ui.screens.together.header import TogetherHeader
from app.ui.screens.together.map_card import MapCard
from app.ui.screens.together.presenter import TogetherPresenter
from app.ui.screens.together.sheets import Sheets
from app.ui.screens.together.shown import BehaviourCard, GrowthCard, Heading, Offer, RevealOffer, Said
from app.ui.screens.together.talk_card import TalkCard
from app.ui.screens.together.talk_rows import TalkGroup, TalkRow
from app.ui.screens.together.trouble import Trouble
from app.ui.screens.together.ways import Ways
from app.ui.widgets.bubble_map.bubbles import AnyBubble, HiddenBubble, MapRow
from app.ui.widgets.card import Card
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session
    from app.services.together import Together
    from app.ui.screens.together.time_box import TimeBox


def open_together(session: "Session", place: TogetherPlace, go: Go) -> Screen:
    """Open a conversation side by side. Raises NotRevealedError and NotFoundError."""
    return TogetherScreen(session.together(place.conversation_id), go)


class TogetherScreen(Screen):
    """Both views side by side. There is no widget here for anything that only one of the two may see."""

    alone = True

    def __init__(self, together: "Together", go: Go) -> None:
        super().__init__()
        self.header = TogetherHeader()
        self._trouble: Trouble | None = None
        self.map_card = MapCard()
        self.strip = GrowthStrip()
        self.talk = TalkCard()
        self._time_box: TimeBox | None = None
        self._at = ("", "")
        self.presenter: TogetherPresenter = TogetherPresenter(self, together, go, JobsOf(self))
        self.sheets = Sheets(self, together, self.presenter.names)
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
        self.map_card.switch_requested.connect(ways.switch_list)
        self.map_card.list_made.connect(ways.listen_to_list)
        self.strip.opened.connect(growing.open)
        self.strip.removal_requested.connect(growing.remove)
        self.strip.add_requested.connect(growing.add)
        self.strip.closing_requested.connect(ways.to_closing)
        self.strip.amend_requested.connect(presenter.afterwards.amend)
        self._connect_talk()

    def _connect_talk(self) -> None:
        presenter, ways, talk = self.presenter, self.ways, self.talk
        talk.next_requested.connect(presenter.next_topic)
        talk.previous_requested.connect(presenter.previous_topic)
        talk.turned.connect(presenter.turned)
        talk.closing_made.connect(ways.listen_to_closing)
        talk.reveal_made.connect(ways.listen_to_reveal)
        talk.phrase_made.connect(ways.listen_to_phrase)
        panel = talk.behaviour
        panel.reason_said.connect(ways.say_reason)
        panel.today_said.connect(ways.say_today)
        panel.words_said.connect(presenter.saying.words)
        panel.remark_requested.connect(presenter.saying.remark)
        panel.growth_requested.connect(presenter.grow)

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
        """Begin at the map, or at what opens it; that comes into sight as soon as all has its place."""
        self._begin_at()
        QTimer.singleShot(0, self._begin_in_sight)

    def _begin_at(self) -> None:
        page = self.talk.front
        if page is self.talk.behaviour:
            self.map_card.front.setFocus()
        elif page is self.talk.reveal and self.talk.reveal is not None:
            self.talk.reveal.employee.setFocus()
        else:
            page.setFocus()

    @Slot()
    def _begin_in_sight(self) -> None:
        page = self.talk.front
        if page is self.talk.reveal or page is self.talk.phrase:
            self.talk.bring_entry_into_sight()

    def word_at_the_gate(self) -> str:
        """Say to those who pause that their place is kept."""
        return self.presenter.word_at_the_gate()

    def left(self) -> None:
        """Forget a phrase that is half typed."""
        self.forget_phrase()

    def spot(self) -> str:
        """Return the behaviour people are at."""
        return self.presenter.bookmark()

    def go_on_at(self, spot: str) -> None:
        """Go back to a behaviour, or to what people came for."""
        self.ways.go_on_at(spot)

    def reopen(self, form: str) -> None:
        """Open a form again that was open when the vault was locked."""
        self.presenter.reopen(form)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by an Enter that nothing else wanted."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.ways.go_on()
        else:
            super().keyPressEvent(event)

    def time_box(self) -> "TimeBox":
        """Return the quiet clock, which is made when somebody first wants it."""
        if self._time_box is None:
            from app.ui.screens.together.time_box import TimeBox

            self._time_box = TimeBox()
            self.talk.add_quiet(self._time_box)
            self._time_box.enter(*self._at)
        return self._time_box

    # What the presenter asks for

    def show_heading(self, heading: Heading) -> None:
        """Show who sits together."""
        self.header.show_heading(heading)
        self.map_card.show_names(heading.names)
        self.talk.show_names(heading.names)

    def show_map(self, columns: tuple[str, ...], rows: tuple[MapRow, ...]) -> None:
        """Show all behaviours."""
        self.map_card.map.show_map(columns, rows)
        bubbles = (one for row in rows for cell in row.cells for one in cell)
        self.map_card.show_hidden(some=any(isinstance(one, HiddenBubble) for one in bubbles))

    def show_topics(self, groups: tuple[TalkGroup, ...], *, all_open: bool) -> None:
        """Show what to talk about as a list."""
        self.map_card.made_list().show_groups(groups, all_open=all_open)

    def update_topic(self, row: TalkRow) -> None:
        """Show one topic's row as it is now, where there is a list."""
        if self.map_card.list is not None:
            self.map_card.list.update_row(row)

    def turn_to_list(self, *, shown: bool) -> None:
        """Bring the list to the front, or the map."""
        self.map_card.turn_to_list(shown=shown)

    def update_bubble(self, bubble: AnyBubble) -> None:
        """Show one behaviour's bubble as it is now."""
        self.map_card.map.update_bubble(bubble)

    def select(self, behaviour_id: str | None) -> None:
        """Mark the bubble and the row people are talking about; None for none."""
        self.map_card.map.select(behaviour_id)
        if self.map_card.list is not None:
            self.map_card.list.select(behaviour_id)

    def show_offer(self, offer: Offer) -> None:
        """Let rest what makes no sense now."""
        self._acts.show_offer(offer)
        self.strip.setVisible(offer.talk)
        self.strip.set_read_only(read_only=not offer.change)
        self.map_card.switch.setVisible(offer.talk)
        self.header.offer_summary(offered=offer.talk)
        self.talk.set_read_only(read_only=not offer.change)

    def show_ways(self, next_words: str, *, previous: bool) -> None:
        """Say where Next leads; without words there is no way on."""
        self.talk.show_ways(next_words, previous=previous)

    def show_place(self, characteristic_id: str, short_name: str) -> None:
        """Tell which characteristic people are at, for its time."""
        self._at = (characteristic_id, short_name)
        if self._time_box is not None:
            self._time_box.enter(*self._at)

    def timing(self) -> Timing | None:
        """Return the time set for each characteristic, to go on with later."""
        return self._time_box.put_down() if self._time_box is not None else None

    def go_on_timing(self, timing: Timing) -> None:
        """Go on with a time that was set before."""
        self.time_box().take_up(timing)

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

    @property
    def shows_reveal(self) -> bool:
        """Whether the reveal is the page in front."""
        return self.talk.reveal is not None and self.talk.front is self.talk.reveal

    def turn_to_reveal(self) -> None:
        """Bring the reveal to the front; the keyboard stays where it is."""
        self.talk.turn_to_reveal()

    def begin_revealing(self) -> None:
        """Put the keyboard at the reveal."""
        self._begin_at()
        self.talk.bring_entry_into_sight()

    def begin_talking(self) -> None:
        """Put the keyboard on the map, or on the list in its place."""
        self.ways.to_map()
        self.talk.bring_behaviour_into_sight()

    def show_reveal(self, offer: RevealOffer) -> None:
        """Show what can be revealed, and who is ready."""
        self.talk.show_reveal(offer)

    def turn_to_phrase(self, names: BothNames) -> None:
        """Ask for the employee's phrase."""
        self.talk.show_names(names)
        self.talk.turn_to_phrase()

    def show_phrase_busy(self, *, busy: bool) -> None:
        """Say that the phrase is being tried, or that it no longer is."""
        if self.talk.phrase is not None:
            self.talk.phrase.show_busy(busy=busy)

    def show_phrase_problem(self, words: str) -> None:
        """Say in place what went wrong with the phrase."""
        if self.talk.phrase is not None:
            self.talk.phrase.show_problem(words)

    def forget_phrase(self) -> None:
        """Forget what was typed."""
        if self.talk.phrase is not None:
            self.talk.phrase.forget()

    def offer_earlier(self, *, there_is: bool) -> None:
        """Show the way to what was agreed before, where there is any."""
        self.talk.offer_earlier(there_is=there_is)

    def show_concluded(self, words: str) -> None:
        """Say since when both have agreed; empty while they have not."""
        self.header.show_concluded(words)

    def show_amendments(self, amendments: tuple[Added, ...]) -> None:
        """Show what was added since."""
        self.talk.show_amendments(amendments)

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
        self.sheets.edit_growth_area(area, self.presenter.growing)

    def finish_typing(self) -> None:
        """Hand over at once what is half typed."""
        self.talk.finish_typing()
