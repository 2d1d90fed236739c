"""Where a conversation stands, in words: who has finished, never what was said."""

from app.domain.assessment import Side
from app.domain.conversation import Conversation, Stage
from app.domain.person import Person
from app.services.days import day_of
from app.ui.screens.both_names import BothNames, both_names
from app.wording.dates import long_date, month_and_year
from app.wording.translate import _


def standing(conversation: Conversation | None, person: Person, manager_name: str) -> str:
    """Return where someone's latest conversation stands."""
    if conversation is None:
        return _("No conversation yet")
    if conversation.concluded_at is not None:
        return _("Both agreed · {date}").format(date=long_date(day_of(conversation.concluded_at)))
    if conversation.stage is Stage.TOGETHER:
        if conversation.paused_at is not None:
            return _("Paused · {date}").format(date=long_date(day_of(conversation.paused_at)))
        return _("Side by side · {date}").format(date=long_date(conversation.held_on))
    names = both_names(person.name, manager_name)
    if conversation.finished(Side.EMPLOYEE):
        done, still_open = names.employee, names.manager
    elif conversation.finished(Side.MANAGER):
        done, still_open = names.manager, names.employee
    else:
        return _("Both are still preparing")
    return _("{done} has finished, {open} is still preparing").format(done=done, open=still_open)


def side_in_words(name: str, *, finished: bool, sealed: bool = False) -> str:
    """Return where one side stands, and whether it lies under a phrase of their own."""
    if sealed and finished:
        told = _("{name} has finished · sealed under their own phrase")
    elif sealed:
        told = _("{name} is still preparing · sealed under their own phrase")
    else:
        told = _("{name} has finished") if finished else _("{name} is still preparing")
    return told.format(name=name)


def state_in_words(conversation: Conversation, names: BothNames) -> str:
    """Return what the two can do next in a conversation, or have done."""
    if conversation.concluded_at is not None:
        return _(
            "You both agreed on {date}. Everything stays as it is; what you add later is an amendment."
        ).format(date=long_date(day_of(conversation.concluded_at)))
    if conversation.stage is Stage.PREPARING:
        return _("Neither of you sees the other's until both have finished.")
    agreed = _agreed_so_far(conversation, names)
    if agreed:
        return agreed
    if conversation.paused_at is not None:
        return _("Paused on {date}. Go on together where you stopped.").format(
            date=long_date(day_of(conversation.paused_at))
        )
    return _("Both have finished, and nothing of either can be changed any more. Look at it together.")


def _agreed_so_far(conversation: Conversation, names: BothNames) -> str:
    agrees = _("{agreed} agrees to the end, and {open} not yet.")
    if conversation.agreed(Side.EMPLOYEE):
        return agrees.format(agreed=names.employee, open=names.manager)
    if conversation.agreed(Side.MANAGER):
        return agrees.format(agreed=names.manager, open=names.employee)
    return ""


def described(person: Person, discipline_name: str = "") -> str:
    """Return who someone is in one line: roles, discipline, team, since when."""
    roles = ", ".join(person.roles)
    since = _("since {month}").format(month=month_and_year(person.started_on)) if person.started_on else ""
    return " · ".join(part for part in (roles, discipline_name, person.team, since) if part)
