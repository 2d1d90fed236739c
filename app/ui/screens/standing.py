"""Where a conversation stands, in words: who has finished, never what was said."""

from app.domain.assessment import Side
from app.domain.conversation import Conversation, Stage
from app.domain.person import Person
from app.wording.dates import long_date, month_and_year
from app.wording.translate import _


def first_word(name: str) -> str:
    """Return how someone is called across the table."""
    return name.split(maxsplit=1)[0] if name.strip() else name


def standing(conversation: Conversation | None, person: Person, manager_name: str) -> str:
    """Return where someone's latest conversation stands."""
    if conversation is None:
        return _("No conversation yet")
    if conversation.stage is Stage.REVEALED:
        return _("Side by side · {date}").format(date=long_date(conversation.held_on))
    employee, manager = person.first_name, first_word(manager_name)
    if conversation.finished(Side.EMPLOYEE):
        return _("{done} has finished, {open} is still preparing").format(done=employee, open=manager)
    if conversation.finished(Side.MANAGER):
        return _("{done} has finished, {open} is still preparing").format(done=manager, open=employee)
    return _("Both are still preparing")


def described(person: Person, discipline_name: str = "") -> str:
    """Return who someone is in one line: roles, discipline, team, since when."""
    roles = ", ".join(person.roles)
    since = _("since {month}").format(month=month_and_year(person.started_on)) if person.started_on else ""
    return " · ".join(part for part in (roles, discipline_name, person.team, since) if part)
