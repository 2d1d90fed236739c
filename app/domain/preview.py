"""What is in a backup, for the manager to tell whether it is the right one."""

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class PersonInBackup:
    """Someone in a backup, and the day of their latest conversation, held or prepared; None without any."""

    name: str
    latest: date | None


@dataclass(frozen=True, slots=True)
class Preview:
    """What a backup holds. `made_at` is in the time of this machine; `people` are by name, archived too."""

    made_at: datetime
    vault_name: str
    manager_name: str = field(repr=False)
    people: tuple[PersonInBackup, ...] = field(repr=False)
    conversations: int
    growth_areas: int
