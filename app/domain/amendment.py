"""Words that come after the end of a conversation: they stand beside what was agreed, never in its place."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Amendment:
    """One amendment. `id` is 0 until it is kept; `written_at` is UTC."""

    words: str
    written_at: datetime
    conversation_id: int
    id: int = 0
