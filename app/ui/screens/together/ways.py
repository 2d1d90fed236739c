"""Where keys lead during the time together: to the map, into a field, and back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from app.domain.agreement import DifferReason, Today
from app.ui.screens.scrolling import begin_writing

if TYPE_CHECKING:
    from app.ui.screens.together.view import TogetherScreen


class Ways(QObject):
    """What the keys do that move the keyboard, and what they say that widgets say as well."""

    def __init__(self, screen: "TogetherScreen") -> None:
        super().__init__(screen)
        self._screen = screen

    @Slot()
    def to_map(self) -> None:
        """Put the keyboard on the map."""
        self._screen.map_card.map.setFocus()

    @Slot()
    def to_words(self) -> None:
        """Put the keyboard into our words."""
        self._screen.talk.turn_to_behaviour()
        begin_writing(self._screen.talk.behaviour.words)

    @Slot()
    def to_closing(self) -> None:
        """Bring the notes for both to the front and put the keyboard there."""
        self._screen.talk.turn_to_closing()
        begin_writing(self._screen.talk.closing.notes)

    @Slot()
    def to_behaviour(self) -> None:
        """Bring the behaviour to the front and put the keyboard on the map."""
        self._screen.finish_typing()
        self._screen.talk.turn_to_behaviour()
        self.to_map()

    @Slot(str)
    def open(self, behaviour_id: str) -> None:
        """Talk about a behaviour, with the keyboard at what can be said of it."""
        self._screen.presenter.open_behaviour(behaviour_id)
        self._screen.talk.behaviour.today.setFocus()

    @Slot(QAction)
    def today_by_key(self, chosen: QAction) -> None:
        """Say what describes the person today."""
        self._screen.presenter.say_today(chosen.data())

    @Slot(QAction)
    def reason_by_key(self, chosen: QAction) -> None:
        """Say why the two differ."""
        self._screen.presenter.say_reason(chosen.data())

    @Slot()
    def take_today_back(self) -> None:
        """Leave open what describes the person today."""
        self._screen.presenter.say_today(None)

    @Slot()
    def take_reason_back(self) -> None:
        """Leave open why the two differ."""
        self._screen.presenter.say_reason(None)

    @Slot(str)
    def say_reason(self, key: str) -> None:
        """Say why the two differ, by its stored value."""
        self._screen.presenter.say_reason(DifferReason(key))

    @Slot(str)
    def say_today(self, key: str) -> None:
        """Say what describes the person today, by its stored value."""
        self._screen.presenter.say_today(Today(key))

    @Slot()
    def guard_closing(self) -> None:
        """Listen to the notes for both, now that they are there."""
        closing, presenter = self._screen.talk.closing, self._screen.presenter
        closing.notes_written.connect(presenter.write_shared_notes)
        closing.look_again_changed.connect(self._look_again_changed)
        closing.summary_requested.connect(presenter.to_summary)
        self._screen.typing_first.guard(closing)

    @Slot()
    def _look_again_changed(self) -> None:
        self._screen.presenter.look_again(self._screen.talk.closing.look_again.value())
