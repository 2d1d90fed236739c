"""What the time together shows: plain values."""

from dataclasses import dataclass

from app.domain.agreement import DifferReason, Today
from app.domain.assessment import Side, View
from app.ui.screens.both_names import BothNames


@dataclass(frozen=True, slots=True)
class Heading:
    """Who sits together, over which conversation."""

    names: BothNames
    about: str


@dataclass(frozen=True, slots=True)
class BehaviourCard:
    """The behaviour people are talking about, with both views."""

    id: str
    place: str
    text: str
    example: str
    other_way: str
    employee: View
    manager: View
    gap: str
    differs: bool


@dataclass(frozen=True, slots=True)
class Said:
    """What the two say of it; `growth` tells whether a growth area is about it already."""

    reason: DifferReason | None
    today: Today | None
    words: str
    growth: bool


@dataclass(frozen=True, slots=True)
class GrowthCard:
    """A growth area in brief."""

    id: int
    headline: str
    brief: str


@dataclass(frozen=True, slots=True)
class RevealOffer:
    """What can be revealed now, and who is ready for it."""

    title: str
    choices: tuple[tuple[str, str], ...]
    chosen: str
    ready: frozenset[Side]
    word: str
    """Who is waited for, in words."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Which acts make sense now. What is not offered does nothing, and rests in the menu."""

    talk: bool = True
    """Looking at what was said, and walking through it."""
    change: bool = True
    """Saying something together, and changing it."""
    reveal: bool = False
    """Pressing for the reveal."""
    amend: bool = False
    """Adding words after the end."""
