"""The people a manager talks with."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Person:
    """An employee. `id` is 0 until kept; `framework_id` names the version used for new conversations."""

    name: str
    roles: tuple[str, ...] = ()
    discipline: str = ""
    team: str = ""
    started_on: date | None = None
    framework_id: int = 0
    archived_on: date | None = None
    id: int = 0

    @property
    def first_name(self) -> str:
        """The first word of the name, for places where two people sit and know each other."""
        return self.name.split(maxsplit=1)[0] if self.name.strip() else self.name
