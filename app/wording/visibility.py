"""Who sees a field, in words, from the one list of who may."""

from collections.abc import Iterable

from app.domain.visibility import FIELDS, FROM_THE_REVEAL, Audience, Room
from app.wording.translate import _


def who_sees(field: str, employee: str, manager: str) -> str:
    """Return who sees a field ('table.column'), for whoever writes into it; the two are called by name.

    Raises KeyError for a field that is not on the list.
    """
    audience = FIELDS[field]
    if field in FROM_THE_REVEAL:
        other = manager if FROM_THE_REVEAL[field] is Room.EMPLOYEE else employee
        return _("{name} sees this once you reveal it together").format(name=other)
    if audience in (Audience.MANAGER_ONLY, Audience.EMPLOYEE_ONLY):
        return _("Only you see this")
    if audience is Audience.BOTH:
        return _("You both see this, and nobody else")
    return _("You both see this, and it may be shared")


def who_sees_all(fields: Iterable[str], employee: str, manager: str) -> str:
    """Return who sees a group of fields, said once for all of them; the two are called by name.

    Raises KeyError for a field that is not on the list, and ValueError where they are not seen by the same.
    """
    chosen = list(fields)
    said = {who_sees(field, employee, manager) for field in chosen}
    if len(said) != 1:
        raise ValueError(f"not one audience: {chosen}")
    if chosen[0] in FROM_THE_REVEAL:
        other = manager if FROM_THE_REVEAL[chosen[0]] is Room.EMPLOYEE else employee
        return _("{name} sees your answer and your note once you reveal them together").format(name=other)
    audience = FIELDS[chosen[0]]
    if audience in (Audience.MANAGER_ONLY, Audience.EMPLOYEE_ONLY):
        return _("Only you see all of this")
    if audience is Audience.BOTH:
        return _("You both see all of this, and nobody else")
    return _("You both see all of this, and it may be shared")
