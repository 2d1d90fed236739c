"""Where a conversation stands, in words: who has finished, never what was said."""

from app.domain.assessment import Side
from app.domain.conversation import Conversation, Stage
from app.domain.person import Person
from app.ui.screens.both_names import both_names
from app.wording.dates import long_date, month_and_year
from app.wording.translate import _


def standing(conversation: Conversation | None, person: Person, manager_name: str) -> str:
    """Return where someone's latest conversation stands."""
    if conversation is None:
        return _("No conversation yet")
    if conversation.stage is not Stage.PREPARING:
        return _("Side by side · {date}").format(date=long_date(conversation.held_on))
    names = both_names(person.name, manager_name)
    if conversation.finished(Side.EMPLOYEE):
        done, still_open = names.employee, names.manager
    elif conversation.finished(Side.MANAGER):
        done, still_open = names.manager, names.employee
    else:
        return _("Both are still preparing")
    return _("{done} has finished, {open} is still preparing").format(done=done, open=still_open)


def described(person: Person, discipline_name: str = "") -> str:
    """Return who someone is in one line: roles, discipline, team, since when."""
    roles = ", ".join(person.roles)
    since = _("since {month}").format(month=month_and_year(person.started_on)) if person.started_on else ""
    return " · ".join(part for part in (roles, discipline_name, person.team, since) if part)
