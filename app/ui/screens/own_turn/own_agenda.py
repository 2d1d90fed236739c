"""What an employee keeps to themselves: opened by their phrase, for as long as its page stands."""

from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from app.domain.errors import FikaError
from app.domain.own_agenda import OwnItem

if TYPE_CHECKING:
    from app.services.own_agendas import Seal, SealKey
    from app.services.session import Session


class Box(Enum):
    """How what they keep to themselves lies here."""

    NONE = "none"
    """There is none yet: a phrase makes one."""
    SHUT = "shut"
    """It is under their phrase."""
    OPEN = "open"
    """They have typed their phrase."""


class OwnAgendaView(Protocol):
    """Where it stands."""

    def show_box(self, box: Box) -> None:
        """Show how it lies here."""

    def show_own(self, items: tuple[OwnItem, ...]) -> None:
        """Show what they keep to themselves, opened."""

    def take_out_own(self, place: int) -> None:
        """Take one line out."""

    def show_own_taken_off(self, words: str) -> None:
        """Say that a line was taken off, and offer to bring it back."""

    def shared_changed(self) -> None:
        """Show the agenda of both anew: one of these has come to it."""

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""


class OwnAgenda:
    """The box, while its owner sits here. It lets go of key and words with the page."""

    def __init__(self, view: OwnAgendaView, session: "Session", person_id: int, meeting_id: int) -> None:
        from app.services.days import today

        self._view = view
        self._own = session.own_agendas
        self._person_id = person_id
        self._meeting_id = meeting_id
        self._today = today()
        self._key: SealKey | None = None
        self._items: list[OwnItem] = []
        self._is_kept = True
        self._taken_off: tuple[int, OwnItem] | None = None

    @property
    def box(self) -> Box:
        """How it lies here now."""
        if self._key is not None:
            return Box.OPEN
        return Box.SHUT if self._own.is_there(self._person_id) else Box.NONE

    @property
    def seal(self) -> "Seal | None":
        """What their phrase opens; None where there is no box. Raises VaultDamagedError."""
        return self._own.seal_of(self._person_id)

    def new_seal(self) -> "Seal":
        """Return a seal for a phrase that is being chosen."""
        return self._own.new_seal()

    def show(self) -> None:
        """Show how it lies here."""
        self._view.show_box(self.box)

    def open_with(self, _seal: "Seal", key: "SealKey") -> None:
        """Open it. Raises WrongPhraseError."""
        self._items = list(self._own.open(self._person_id, key))
        self._key = key
        self._show_open()

    def put_under(self, seal: "Seal", key: "SealKey") -> None:
        """Make a box under a phrase, or put all under another one. Raises FikaError, with nothing changed."""
        if self._key is None:
            self._own.begin(self._person_id, seal, key)
        else:
            self.flush()
            self._own.change_phrase(self._person_id, self._key, seal, key)
        self._key = key
        self._show_open()

    def start_again(self) -> None:
        """Give up what lies under a forgotten phrase, unread."""
        try:
            self._own.start_again(self._person_id)
        except FikaError as error:
            self._view.show_error(error)
        self.show()

    def write(self, place: int, words: str) -> None:
        """Keep what stands in a line; the one after the last is a new one."""
        if place == len(self._items):
            if not words.strip():
                return
            self._items.append(OwnItem(words, self._today))
        else:
            self._items[place] = replace(self._items[place], words=words)
        self._keep()

    def take_off(self, place: int) -> None:
        """Take a line out of the box."""
        self._taken_off = (place, self._items.pop(place))
        self._view.take_out_own(place)
        self._keep()
        self._view.show_own_taken_off(self._taken_off[1].words)

    def bring_back(self) -> None:
        """Put the line back that was taken off last."""
        if self._taken_off is not None:
            (place, item), self._taken_off = self._taken_off, None
            self._items.insert(place, item)
            self._keep()
            self._show_open()

    def make_ours(self, place: int) -> None:
        """Put a line onto the agenda of both: there the other one sees it too."""
        if self._key is None or not self._items[place].words.strip():
            return
        index = sum(1 for one in self._items[:place] if one.words.strip())
        try:
            self.flush()
            self._own.make_ours(self._person_id, index, self._meeting_id, self._key)
        except FikaError as error:
            self._view.show_error(error)
            return
        del self._items[place]
        self._view.take_out_own(place)
        self._view.shared_changed()

    def flush(self) -> None:
        """Keep what could not be kept before. Raises FikaError."""
        if self._key is not None and not self._is_kept:
            self._own.keep(self._person_id, self._items, self._key)
            self._is_kept = True

    def _keep(self) -> None:
        self._is_kept = False
        try:
            self.flush()
        except FikaError as error:
            self._view.show_error(error)

    def _show_open(self) -> None:
        self._view.show_box(Box.OPEN)
        self._view.show_own(tuple(self._items))
