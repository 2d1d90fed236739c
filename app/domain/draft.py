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


ACTION_FORM, DROP_FORM, LESSON_OF_FORM = "action", "drop", "lesson-of"
LESSON_FORM, PRAISE_FORM, SHOUT_OUT_FORM = "lesson", "praise", "shout-out"
PRIORITY_FORM, CHECK_IN_FORM, TEMPLATE_ITEM_FORM = "priority", "check_in", "template item"
"""What forms are called; behind it stands the id of what each is about."""
_FORMS_OF = {
    "action": (ACTION_FORM, DROP_FORM, LESSON_OF_FORM),
    "lesson": (LESSON_FORM,),
    "praise": (PRAISE_FORM, SHOUT_OUT_FORM),
    "priority": (PRIORITY_FORM,),
}


def form_about(kind: str, thing_id: int) -> str:
    """Return the name of a form about one thing."""
    return f"{kind}:{thing_id}"


def new_form(kind: str, person_id: int) -> str:
    """Return the name of a form in which something new about somebody is written."""
    return f"{kind}:new:{person_id}"


def thing_of(form: str, kind: str, person_id: int) -> int | None:
    """Return the id of the thing a form of this kind is about, 0 for a new one; None for any other form."""
    if form == new_form(kind, person_id):
        return 0
    named, _colon, about = form.partition(":")
    return int(about) if named == kind and about.isdecimal() else None


def check_in_form(area_id: int, check_in_id: int = 0) -> str:
    """Return the name of the form of a new check-in of a growth area, or of one that is kept."""
    form = form_about(CHECK_IN_FORM, area_id)
    return f"{form}:{check_in_id}" if check_in_id else form


def check_in_of(form: str) -> tuple[int, int] | None:
    """Return the area and the check-in, 0 for a new one, of the form of a check-in; None for any other."""
    named, *about = form.split(":")
    if named != CHECK_IN_FORM or not 1 <= len(about) <= 2 or not all(map(str.isdecimal, about)):
        return None
    area_id, check_in_id = (*map(int, about), 0)[:2]
    return area_id, check_in_id


def move_form(meeting_id: int) -> str:
    """Return the name of the form in which a one-on-one is given another day alone."""
    return form_about("move", meeting_id)


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
    return (meeting_form(meeting_id), move_form(meeting_id), decision_form(meeting_id), *agendas)


def forms_about(table: str, thing_id: int) -> tuple[str, ...]:
    """Return the names of all forms about one thing of a table: what is half typed in them goes with it."""
    if table == "meeting":
        return forms_of_meeting(thing_id)
    return tuple(form_about(kind, thing_id) for kind in _FORMS_OF.get(table, ()))
