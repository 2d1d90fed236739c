"""Somebody who looks, at every moment, for words in the window that don't belong into the room."""

from dataclasses import replace

from app.domain.visibility import Room
from tests.end_to_end.canary import Canary, Moment, Whose
from tests.end_to_end.planted import Planted
from tests.end_to_end.probes import PROBES
from tests.ui.conftest import settle


class Watch:
    """Looks through a window over a planted vault, with every probe."""

    def __init__(self, planted: Planted) -> None:
        self._planted = planted
        self._now = Moment("the manager, alone", Room.MANAGER)

    def enter(self, room: Room, *, sealed: bool = False, over_person: bool = False) -> None:
        """Take note of who sits before the screen from now on, and whether the phrase is still needed.

        `over_person`: they sit over their ordinary one-on-ones, and no conversation is open.
        """
        self._now = Moment("", room, sealed=sealed, over_person=over_person)

    def opened(self) -> None:
        """Take note that the phrase was given."""
        self._now = replace(self._now, sealed=False)

    def revealed(self, *characteristics: str) -> None:
        """Take note of what lies open for both from now on."""
        self._now = replace(self._now, sealed=False, revealed=self._now.revealed | set(characteristics))

    def look(self, name: str, *sees: str) -> None:
        """Look with every probe: no stranger's word is there, and a word of each of these fields is.

        Without the second, a probe that looks past the window would find nothing and show nothing.
        """
        texts = _texts()
        assert self._strangers(texts) == [], name
        found = {word for some in texts.values() for text in some for word in self._planted.found(text)}
        for field in sees:
            assert found & self._planted.of_field(field), f"{name}: nothing of {field} is seen"

    def strangers(self) -> set[str]:
        """Return the words that are there now and don't belong."""
        return {canary.word for _probe, canary, _text in self._strangers(_texts())}

    def hidden(self) -> set[str]:
        """Return every word that may not be there now."""
        return set(self._planted.hidden_at(self._now))

    def _strangers(self, texts: dict[str, list[str]]) -> list[tuple[str, Canary, str]]:
        return [
            (probe, *stranger)
            for probe, found in texts.items()
            for stranger in self._planted.strangers(found, self._now)
        ]

    def unseen(self, field: str, whose: Whose = Whose.HERE) -> bool:
        """Tell whether no word of a field is anywhere in the window."""
        words = self._planted.of(field, whose)
        return not any(words & self._planted.found(text) for look in PROBES.values() for text in look())


def _texts() -> dict[str, list[str]]:
    settle()
    return {probe: list(dict.fromkeys(look())) for probe, look in PROBES.items()}
