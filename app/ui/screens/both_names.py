"""What to call two people who sit side by side."""

from dataclasses import dataclass

from app.domain.person import first_name
from app.wording.translate import _


@dataclass(frozen=True, slots=True)
class BothNames:
    """First names; whole names where the first ones are the same."""

    employee: str
    manager: str


def both_names(employee: str, manager: str) -> BothNames:
    """Return what to call the two."""
    manager = manager.strip() or _("Manager")
    first, other = first_name(employee), first_name(manager)
    return BothNames(employee, manager) if first == other else BothNames(first, other)
