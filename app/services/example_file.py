"""The files of the example team: conversations written down by behaviour, dates counted from today."""

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from app.domain.agreement import Agreement, DifferReason, Today
from app.domain.assessment import Answer, ManagerEntry, View
from app.domain.errors import NotFoundError
from app.domain.framework import Behaviour, Framework
from app.domain.growth import GrowthArea
from app.domain.pulse import Moment
from app.resources import resource


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of one behaviour: by the employee, by the manager, and by both together."""

    employee: View
    manager: ManagerEntry
    together: Agreement


@dataclass(frozen=True, slots=True)
class Answered:
    """What the employee answered about the conversation itself, and when."""

    moment: Moment
    on: date
    clear: int
    supported: int


@dataclass(frozen=True, slots=True)
class ExampleConversation:
    """One conversation. A side that has not finished has no day on which it did, nor has an end to come."""

    held_on: date
    employee_finished_on: date | None
    manager_finished_on: date | None
    said: dict[str, Said]
    growth_areas: tuple[GrowthArea, ...]
    shared_notes: str
    look_again_on: date | None
    ended_on: date | None
    answered: tuple[Answered, ...]


def read_example(name: str) -> dict[str, Any]:
    """Return what one file of the example holds."""
    return tomllib.loads(resource("example", name).read_text(encoding="utf-8"))


def example_conversation(
    name: str, framework: Framework, discipline: str, today: date
) -> ExampleConversation:
    """Return the conversation in a file. Raises NotFoundError for a behaviour the framework doesn't have."""
    data = read_example(name)
    return ExampleConversation(
        held_on=today + timedelta(days=data["held"]),
        employee_finished_on=_day(data, "employee_finished", today),
        manager_finished_on=_day(data, "manager_finished", today),
        said=_said(data, framework, discipline),
        growth_areas=tuple(_growth_area(one, framework, today) for one in data.get("growth", ())),
        shared_notes=data.get("shared_notes", ""),
        look_again_on=_day(data, "look_again", today),
        ended_on=_day(data, "ended", today),
        answered=tuple(_answered(one, today) for one in data.get("pulses", ())),
    )


def _said(data: dict[str, Any], framework: Framework, discipline: str) -> dict[str, Said]:
    by_step = data.get("by_step", {})
    said = {
        behaviour.id: _short(by_step[behaviour.step])
        for behaviour in framework.for_discipline(discipline)
        if behaviour.step in by_step
    }
    said |= {_known(key, framework).id: _short(answers) for key, answers in data.get("answers", {}).items()}
    said |= {_known(one["behaviour"], framework).id: _long(one) for one in data.get("views", ())}
    return said


def _short(answers: list[str]) -> Said:
    employee, manager, together = answers
    return _long({"employee": employee, "manager": manager, "today": together})


def _long(entry: dict[str, str]) -> Said:
    def words(key: str) -> str:
        return entry.get(key, "")

    reason, today = words("reason"), words("today")
    return Said(
        View(_answer(words("employee")), words("employee_note")),
        ManagerEntry(
            View(_answer(words("manager")), words("manager_note")), words("evidence"), words("peers")
        ),
        Agreement(DifferReason(reason) if reason else None, Today(today) if today else None, words("words")),
    )


def _answer(value: str) -> Answer | None:
    return Answer(value) if value else None


def _answered(entry: dict[str, Any], today: date) -> Answered:
    on = today + timedelta(days=entry["on"])
    return Answered(Moment(entry["asked"]), on, entry["clear"], entry["supported"])


def _growth_area(entry: dict[str, Any], framework: Framework, today: date) -> GrowthArea:
    return GrowthArea(
        headline=entry["headline"],
        behaviours=tuple(_known(one, framework).id for one in entry["behaviours"]),
        looks_like=entry["looks_like"],
        employee_does=entry["employee_does"],
        manager_does=entry["manager_does"],
        look_again_on=_day(entry, "look_again", today),
    )


def _known(behaviour_id: str, framework: Framework) -> Behaviour:
    if not framework.has_behaviour(behaviour_id):
        raise NotFoundError("behaviour", behaviour_id)
    return framework.behaviour(behaviour_id)


def _day(data: dict[str, Any], key: str, today: date) -> date | None:
    return today + timedelta(days=data[key]) if key in data else None
