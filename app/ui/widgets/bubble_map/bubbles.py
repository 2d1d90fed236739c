"""What the map shows: plain values."""

from dataclasses import dataclass

from app.domain.assessment import Answer


@dataclass(frozen=True, slots=True)
class Bubble:
    """One behaviour. The description is read out, and shown when the pointer rests on the bubble."""

    id: str
    self_answer: Answer | None
    manager_answer: Answer | None
    differs: bool
    agreed: bool
    growth: bool
    description: str
    still_differ: bool = False
    """Both have talked about it, and say that they still differ."""


@dataclass(frozen=True, slots=True)
class HiddenBubble:
    """One behaviour that is not revealed yet. There is no room in it for what either of the two said."""

    id: str
    description: str


AnyBubble = Bubble | HiddenBubble


@dataclass(frozen=True, slots=True)
class MapRow:
    """One characteristic: a cell of bubbles for each column."""

    title: str
    cells: tuple[tuple[AnyBubble, ...], ...]
