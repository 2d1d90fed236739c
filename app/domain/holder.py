"""Who has a vault open: told to whoever comes second. It is information, and never a lock."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Holder:
    """A process that has, or had, a vault open. `since` is in UTC; a name that nobody knows is empty."""

    computer: str
    user: str
    process: int
    since: datetime
