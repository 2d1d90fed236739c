"""Who sees a field, in words, from the one list of who may."""

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
