"""The walk through what there is to talk about, round and round."""

from dataclasses import dataclass

from app.domain.comparison import Pair


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the walk leads; `wrapped` when it went past an end and began again."""

    behaviour_id: str
    wrapped: bool


class Agenda:
    """The topics in the order in which to talk about them."""

    def __init__(self, pairs: tuple[Pair, ...]) -> None:
        self._ids = tuple(pair.behaviour.id for pair in pairs)
        self._last = -1

    @property
    def is_empty(self) -> bool:
        """Tell whether there is no topic."""
        return not self._ids

    @property
    def ids(self) -> tuple[str, ...]:
        """The behaviours to talk about, in order."""
        return self._ids

    def visited(self, behaviour_id: str) -> None:
        """Remember where people are; a behaviour that is no topic leaves the place as it was."""
        if behaviour_id in self._ids:
            self._last = self._ids.index(behaviour_id)

    def after(self) -> Stop | None:
        """Return the next topic; None where there is none at all."""
        if self.is_empty:
            return None
        there = self._last + 1
        return Stop(self._ids[there % len(self._ids)], there >= len(self._ids))

    def before(self) -> Stop | None:
        """Return the topic before; None where there is none at all."""
        if self.is_empty:
            return None
        there = max(self._last, 0) - 1
        return Stop(self._ids[there % len(self._ids)], there < 0)
