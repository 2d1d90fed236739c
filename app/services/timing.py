"""The time two people set for each characteristic: what is left of it lasts while the vault is open."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Timing:
    """How much time is set and spent. It is kept nowhere."""

    minutes: int = 0
    """The time for each characteristic, in minutes; 0 while none is set."""
    spent: dict[str, float] = field(default_factory=dict)
    """What was spent of it, by the characteristic's id, in seconds."""
    told: set[str] = field(default_factory=set)
    """The characteristics of which it was said that their time is over."""
