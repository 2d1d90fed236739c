"""What stands in the list at the side, and where each entry leads."""

from typing import TYPE_CHECKING

from app.ui.places import (
    CarePlace,
    FrameworkPlace,
    MeetingPlace,
    PeoplePlace,
    PersonPlace,
    Place,
    TemplatesPlace,
    TodayPlace,
)
from app.ui.rooms import others_look
from app.ui.widgets.sidebar import Entry, Section
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session

LOCK = "lock"
_TODAY = "today"
_PEOPLE = "people"
_AGENDAS = "agendas"
_FRAMEWORK = "framework"
_CARE = "care"
_PERSON = "person:"


def sections(session: "Session | None") -> tuple[list[Section], list[Entry]]:
    """Return the list and its foot; with no session, or with somebody else looking, both are empty."""
    if session is None or others_look(session):
        return [], []
    people = tuple(Entry(f"{_PERSON}{one.id}", one.name) for one in session.people.listed())
    return (
        [
            Section(Entry(_TODAY, _("Today"))),
            Section(Entry(_PEOPLE, _("People")), people),
            Section(Entry(_FRAMEWORK, _("Framework"))),
            Section(Entry(_AGENDAS, _("Agendas"))),
            Section(Entry(_CARE, _("This vault"))),
        ],
        [Entry(LOCK, _("Lock"), _("Ctrl L"))],
    )


def key_of(place: Place) -> str | None:
    """Return the entry that stands for a place; None where none does."""
    match place:
        case TodayPlace():
            return _TODAY
        case PeoplePlace():
            return _PEOPLE
        case PersonPlace(person_id) | MeetingPlace(person_id):
            return f"{_PERSON}{person_id}"
        case FrameworkPlace():
            return _FRAMEWORK
        case TemplatesPlace():
            return _AGENDAS
        case CarePlace():
            return _CARE
        case _:
            return None


def place_of(key: str, session: "Session") -> Place:
    """Return where an entry leads."""
    if key == _FRAMEWORK:
        return newest_framework(session)
    if key.startswith(_PERSON):
        return PersonPlace(int(key.removeprefix(_PERSON)))
    places: dict[str, Place] = {
        _PEOPLE: PeoplePlace(),
        _AGENDAS: TemplatesPlace(),
        _CARE: CarePlace(),
    }
    return places.get(key, TodayPlace())


def newest_framework(session: "Session") -> FrameworkPlace:
    """Return where the framework version that was added last is read."""
    return FrameworkPlace(session.frameworks.listed()[-1].id)
