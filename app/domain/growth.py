"""Growth areas: the few things two people choose to work on, with a commitment from both."""

from dataclasses import dataclass
from datetime import date

ADVISED_AT_MOST = 3
"""One to three is advised; more is allowed and gently questioned."""


@dataclass(frozen=True, slots=True)
class GrowthArea:
    """One growth area. `id` is 0 until it is kept; `behaviours` are ids of the conversation's framework."""

    headline: str
    behaviours: tuple[str, ...] = ()
    looks_like: str = ""
    employee_does: str = ""
    manager_does: str = ""
    look_again_on: date | None = None
    id: int = 0
    conversation_id: int = 0
    position: int = 0
