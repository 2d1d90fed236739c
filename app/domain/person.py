"""The people a manager talks with."""

from dataclasses import dataclass
from datetime import date


def first_name(name: str) -> str:
    """Return the first word of a name: how someone is called across the table."""
    return name.split(maxsplit=1)[0] if name.strip() else name


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
        """How they are called where only they are spoken of; beside somebody else it may be both's."""
        return first_name(self.name)
