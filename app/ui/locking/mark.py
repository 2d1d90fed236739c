"""Where people were, as one text: the place, the spot in it, and the form that was open."""

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from app.ui.places import (
    AllKeptPlace,
    AssessmentPlace,
    CarePlace,
    FrameworkPlace,
    HandOverPlace,
    MeetingPlace,
    MeetingSummaryPlace,
    NewManagerPlace,
    OwnTurnPlace,
    PeoplePlace,
    PersonPlace,
    Place,
    SummaryPlace,
    TemplatesPlace,
    TodayPlace,
    TogetherPlace,
)

if TYPE_CHECKING:
    from app.services.session import Session

_KINDS: dict[str, type[Place]] = {
    "today": TodayPlace,
    "people": PeoplePlace,
    "person": PersonPlace,
    "assessment": AssessmentPlace,
    "together": TogetherPlace,
    "summary": SummaryPlace,
    "framework": FrameworkPlace,
    "meeting": MeetingPlace,
    "meeting_summary": MeetingSummaryPlace,
    "new_manager": NewManagerPlace,
    "all_kept": AllKeptPlace,
    "templates": TemplatesPlace,
    "care": CarePlace,
}
"""Never the employee's turn: only the manager unlocks, and nothing of it stands behind the passphrase."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Where people come back to."""

    place: Place
    spot: str = ""
    form: str = ""


def mark_at(session: "Session", place: Place, spot: str = "", form: str = "") -> Mark:
    """Return where people come back to from a place; from the employee's turn, to that person's page."""
    if isinstance(place, HandOverPlace):
        return Mark(PersonPlace(session.conversations.get(place.conversation_id).person_id))
    if isinstance(place, OwnTurnPlace):
        return Mark(PersonPlace(place.person_id))
    return Mark(place, spot, form)


def to_text(mark: Mark) -> str:
    """Return a mark as it is kept."""
    kind = next(name for name, one in _KINDS.items() if type(mark.place) is one)
    of = {name: value for name, value in asdict(mark.place).items() if name != "spot"}  # where it is: below
    return json.dumps({"kind": kind, "of": of, "spot": mark.spot, "form": mark.form})


def from_text(text: str) -> Mark | None:
    """Return a mark; None for no mark, and for one that only another Fika can read."""
    try:
        told = json.loads(text)
        place = _KINDS[told["kind"]](**told["of"])
        numbers = all(type(value) in (int, bool) for value in told["of"].values())
        spot, form = told["spot"], told["form"]
    except (ValueError, KeyError, TypeError):
        return None
    return Mark(place, str(spot), str(form)) if numbers else None
