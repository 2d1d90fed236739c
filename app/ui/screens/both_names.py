"""What to call two people who sit side by side."""

from dataclasses import dataclass

from app.wording.translate import _


@dataclass(frozen=True, slots=True)
class BothNames:
    """First names; whole names where the first ones are the same."""

    employee: str
    manager: str


def both_names(employee: str, manager: str) -> BothNames:
    """Return what to call the two."""
    manager = manager.strip() or _("Manager")
    first, other = _first(employee), _first(manager)
    return BothNames(employee, manager) if first == other else BothNames(first, other)


def _first(name: str) -> str:
    return name.split(maxsplit=1)[0] if name.strip() else name
