"""What two people decided in a one-on-one, in their words."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision of a meeting. `id` is 0 until it is kept."""

    words: str
    id: int = 0
    meeting_id: int = 0
    position: int = 0
    written_on: date = date.min
