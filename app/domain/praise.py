"""Recognition: praise for something somebody did, apart from steps and promotion."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Praise:
    """A note of praise. `id` is 0 until it is kept.

    `words` are for the two; `shout_out` is for saying it in public, and never names a step.
    """

    words: str
    shout_out: str = ""
    id: int = 0
    person_id: int = 0
    meeting_id: int | None = None
    written_on: date = date.min
