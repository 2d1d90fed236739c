"""Where keys lead during the time together: to the map, into a field, and back."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from app.domain.agreement import DifferReason, Today
from app.domain.assessment import Side
from app.ui.note_spots import CLOSING, GROWTH, WORDS
from app.ui.screens.in_sight import InSight
from app.ui.screens.scrolling import begin_writing, bring_into_sight

if TYPE_CHECKING:
    from app.ui.screens.together.view import TogetherScreen


class Ways(QObject):
    """What the keys do that move the keyboard, and what they say that widgets say as well."""

    def __init__(self, screen: "TogetherScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._sight = InSight(screen)

    @Slot()
    def to_map(self) -> None:
        """Put the keyboard on the map, or on the list in its place."""
        self._screen.map_card.front.setFocus()

    @Slot()
    def switch_list(self) -> None:
        """Show the list of topics, or the map again, with the keyboard there."""
        self._screen.finish_typing()
        self._screen.presenter.switch_list()
        self.to_map()

    @Slot()
    def to_words(self) -> None:
        """Put the keyboard into our words."""
        talk = self._screen.talk
        if talk.at_closing:
            talk.turn_back()
        if talk.front is talk.behaviour:
            begin_writing(talk.behaviour.words)

    @Slot()
    def to_closing(self) -> None:
        """Bring the notes for both to the front and put the keyboard there."""
        self._screen.talk.turn_to_closing()
        begin_writing(self._screen.talk.closing.notes)

    def go_on_at(self, spot: str) -> None:
        """Go to a behaviour or our words for it, to a growth area in brief, or to the notes for both.

        What is no more is passed over.
        """
        screen = self._screen
        kind, _colon, about = spot.partition(":")
        if screen.presenter.unsealing.is_needed:
            return
        if spot == CLOSING:
            self.to_closing()
        elif kind == GROWTH and about.isdecimal():
            screen.strip.go_to(int(about))
        elif kind == WORDS:
            screen.presenter.go_on_at(about)
            words = screen.talk.behaviour.words
            self._sight.keep(words, partial(bring_into_sight, words))
        else:
            screen.presenter.go_on_at(spot)

    @Slot()
    def back(self) -> None:
        """Take back that somebody is ready, or else go back to the talk, with the keyboard on the map."""
        self._screen.finish_typing()
        if self._screen.talk.at_closing:
            self._screen.talk.turn_back()
        elif self._screen.presenter.revealing.take_back():
            return
        self.to_map()

    @Slot(str)
    def open(self, behaviour_id: str) -> None:
        """Talk about a behaviour, with the keyboard at what can be said of it, or at its reveal."""
        self._screen.presenter.open_behaviour(behaviour_id)
        self.go_on()

    @Slot()
    def go_on(self) -> None:
        """Do the natural next thing: what we say today, then our words, then the next. It chooses nothing."""
        talk = self._screen.talk
        if talk.reveal is not None and talk.front is talk.reveal:
            talk.reveal.employee.setFocus()
        elif talk.front is not talk.behaviour:
            return
        elif talk.behaviour.words.box.hasFocus():
            self.onward()
        elif self._has_today_to_say():
            talk.behaviour.today.focus_chosen()
            bring_into_sight(talk.behaviour.today)
        else:
            self.to_words()

    @Slot()
    def onward(self) -> None:
        """Go to the next, with the keyboard on the map again, so that keys are acts and not letters."""
        self._screen.presenter.next_topic()
        if not self._screen.presenter.revealing.is_open:
            self.to_map()

    @Slot()
    def employee_ready(self) -> None:
        """Press for the employee."""
        self._screen.presenter.revealing.press(Side.EMPLOYEE)

    @Slot()
    def manager_ready(self) -> None:
        """Press for the manager."""
        self._screen.presenter.revealing.press(Side.MANAGER)

    @Slot()
    def ask_time(self) -> None:
        """Let people set a time for each characteristic."""
        self._screen.time_box().ask()

    @Slot(QAction)
    def today_by_key(self, chosen: QAction) -> None:
        """Say what describes the person today."""
        self._screen.presenter.saying.today(chosen.data())
        bring_into_sight(self._screen.talk.behaviour.today)

    @Slot(QAction)
    def reason_by_key(self, chosen: QAction) -> None:
        """Say why the two differ."""
        self._screen.presenter.saying.reason(chosen.data())
        bring_into_sight(self._screen.talk.behaviour.reasons)

    @Slot()
    def take_today_back(self) -> None:
        """Leave open what describes the person today."""
        self._screen.presenter.saying.today(None)

    @Slot()
    def take_reason_back(self) -> None:
        """Leave open why the two differ."""
        self._screen.presenter.saying.reason(None)

    @Slot(str)
    def say_reason(self, key: str) -> None:
        """Say why the two differ, by its stored value."""
        self._screen.presenter.saying.reason(DifferReason(key))

    @Slot(str)
    def say_today(self, key: str) -> None:
        """Say what describes the person today, by its stored value."""
        self._screen.presenter.saying.today(Today(key))

    def _has_today_to_say(self) -> bool:
        today = self._screen.talk.behaviour.today
        return today.isEnabled() and today.current() is None and not today.has_keyboard

    # Pages that come late

    @Slot()
    def listen_to_closing(self) -> None:
        """Listen to the notes for both, now that they are there."""
        closing, presenter = self._screen.talk.closing, self._screen.presenter
        closing.notes_written.connect(presenter.write_shared_notes)
        closing.look_again_changed.connect(self._look_again_changed)
        closing.summary_requested.connect(presenter.to_summary)
        closing.earlier_requested.connect(presenter.afterwards.earlier)
        closing.pause_requested.connect(presenter.pause)
        self._screen.typing_first.guard(closing)

    @Slot()
    def listen_to_reveal(self) -> None:
        """Listen to the reveal, now that it is there."""
        reveal = self._screen.talk.reveal
        if reveal is not None:
            reveal.chosen.connect(self._screen.presenter.revealing.choose)
            reveal.employee_pressed.connect(self.employee_ready)
            reveal.manager_pressed.connect(self.manager_ready)

    @Slot()
    def listen_to_phrase(self) -> None:
        """Listen to the line for the phrase, now that it is there."""
        phrase = self._screen.talk.phrase
        if phrase is not None:
            phrase.chosen.connect(self._screen.presenter.unsealing.open)
            self._screen.typing_first.guard(phrase)

    @Slot()
    def listen_to_list(self) -> None:
        """Listen to the list of topics, now that it is there."""
        topics = self._screen.map_card.made_list()
        topics.selected.connect(self._screen.presenter.open_behaviour)
        topics.opened.connect(self.open)
        topics.map_requested.connect(self.switch_list)

    @Slot()
    def _look_again_changed(self) -> None:
        self._screen.presenter.look_again(self._screen.talk.closing.look_again.value())
