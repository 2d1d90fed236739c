"""The time two people set for what they talk about: what is left of it lasts while the vault is open."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Timing:
    """How much time is set and spent. It is kept nowhere."""

    minutes: int = 0
    """The time for each characteristic, in minutes; 0 while none is set."""
    spent: dict[str, float] = field(default_factory=dict)
    """What was spent of it, by the id of what was talked about, in seconds."""
    told: set[str] = field(default_factory=set)
    """The ids of what it was said of that its time is over."""


@dataclass(slots=True)
class TalkTime:
    """The time of the item two people are at. It lasts while the same people sit here; kept nowhere."""

    at: str = ""
    """The key of the item; empty while no time runs."""
    since: float = 0.0
    """When they came to it, by a clock that never goes backwards."""
    minutes: int = 0
    timing: Timing = field(default_factory=Timing)
    """What was spent of each item's time."""
