"""What stands in a form and is not saved yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Draft:
    """The words of a form as they stood when they were kept; secrets are never among them."""

    words: Mapping[str, str]
    """What stood in each field, by the field's name."""
    kept_at: datetime


def meeting_form(meeting_id: int) -> str:
    """Return the name of the form for the day, the time and the title of a one-on-one."""
    return f"meeting:{meeting_id}"


def decision_form(meeting_id: int) -> str:
    """Return the name of the line in which a decision is typed."""
    return f"decision:{meeting_id}"


def agenda_form(meeting_id: int, *, mine: bool) -> str:
    """Return the name of the line in which an agenda is added to; `mine` for the manager's own."""
    return f"agenda:{meeting_id}:{'mine' if mine else 'ours'}"


def forms_of_meeting(meeting_id: int) -> tuple[str, ...]:
    """Return the names of all forms of one one-on-one: what is half typed in them goes with it."""
    agendas = (agenda_form(meeting_id, mine=mine) for mine in (False, True))
    return (meeting_form(meeting_id), decision_form(meeting_id), *agendas)
