"""The one list of who may see what, and what follows from it in each room."""

from dataclasses import fields

import pytest

from app.domain.action import Action, ActionChange
from app.domain.agenda import AgendaItem
from app.domain.agreement import Agreement
from app.domain.amendment import Amendment
from app.domain.assessment import ManagerEntry, OwnRecord, View
from app.domain.check_in import CheckIn
from app.domain.conversation import Closing, Conversation
from app.domain.decision import Decision
from app.domain.draft import Draft
from app.domain.framework import Framework
from app.domain.growth import GrowthArea
from app.domain.lesson import Lesson
from app.domain.meeting import Meeting, Rhythm
from app.domain.own_agenda import OwnItem
from app.domain.person import Person
from app.domain.praise import Praise
from app.domain.priority import Priority, PriorityChange
from app.domain.pulse import Pulse
from app.domain.question import Question
from app.domain.template import AgendaTemplate
from app.domain.visibility import FIELDS, FROM_THE_REVEAL, Audience, Room, hidden_from
from app.domain.wording_remark import WordingRemark

KEPT_IN: dict[type, tuple[str, ...]] = {
    Action: ("action",),
    ActionChange: ("action_change",),
    AgendaItem: ("agenda_item",),
    AgendaTemplate: ("agenda_template",),
    Agreement: ("agreement",),
    Amendment: ("amendment",),
    CheckIn: ("growth_check_in",),
    Closing: ("conversation",),
    Conversation: ("conversation",),
    Decision: ("decision",),
    Draft: ("manager_draft", "draft_for_both", "draft_of_person"),
    GrowthArea: ("growth_area",),
    Lesson: ("lesson",),
    ManagerEntry: ("manager_private",),
    Meeting: ("meeting",),
    Person: ("person",),
    Praise: ("praise",),
    Priority: ("priority",),
    PriorityChange: ("priority_change",),
    Pulse: ("pulse",),
    Question: ("question",),
    Rhythm: ("rhythm",),
    View: ("self_view", "manager_view"),
    WordingRemark: ("wording_remark",),
}
ELSEWHERE = {
    "ManagerEntry.view": "manager_view.note",
    "OwnRecord.views": "self_seal.box",
    "OwnRecord.private_notes": "self_seal.box",
    "OwnItem.words": "own_agenda_seal.box",
    "OwnItem.added_on": "own_agenda_seal.box",
}
"""Fields that are no column of their own, and where they are kept."""


def fields_of(table: str) -> set[str]:
    """Return the fields of a table."""
    return {field for field in FIELDS if field.startswith(f"{table}.")}


PRIVATE = {
    *("manager_private.behaviour", "manager_private.evidence", "manager_private.peers"),
    *("manager_draft.form", "manager_draft.words", "manager_draft.kept_at"),
    *("setting.name", "setting.value"),
    *("meeting_private.notes", "meeting_private.written_on", "agenda_item_private.notes"),
    *(f"own_agenda_item.{one}" for one in ("position", "words", "minutes", "notes", "added_on")),
    *("own_agenda_item.outcome", "own_agenda_item.closed_on"),
}
SEALED = {"self_seal.box", "own_agenda_seal.box"}
INDEX = {field for field in FIELDS if field.startswith("private_")}


def test_what_is_the_managers_alone() -> None:
    alone = {field for field, audience in FIELDS.items() if audience is Audience.MANAGER_ONLY}
    assert alone == PRIVATE | INDEX


def test_the_index_of_what_is_the_managers_alone_is_theirs_alone_to_the_last_column() -> None:
    shared = {field.replace("search_", "private_") for field in FIELDS if field.startswith("search_")}
    assert shared == INDEX
    assert len(INDEX) > 20


def test_what_is_the_employees_alone() -> None:
    alone = {field for field, audience in FIELDS.items() if audience is Audience.EMPLOYEE_ONLY}
    assert alone == SEALED


def test_no_view_and_no_agreement_may_be_shared() -> None:
    shared = {field for field, audience in FIELDS.items() if audience is Audience.MAY_BE_SHARED}
    for table in (
        *("self_view", "manager_view", "manager_private", "self_seal", "agreement", "reveal"),
        *("setting", "manager_draft", "draft_for_both", "draft_of_person"),
        *("meeting_private", "agenda_item", "agenda_item_private", "own_agenda_item", "own_agenda_seal"),
        *("lesson", "pulse", "priority", "handover_agreement", "search_entry", "private_entry"),
    ):
        assert not shared & fields_of(table)
        assert fields_of(table)


def test_what_waits_for_the_reveal_is_on_the_list_and_for_both() -> None:
    assert set(FROM_THE_REVEAL) == (fields_of("self_view") | fields_of("manager_view")) - {
        "self_view.conversation_id",
        "manager_view.conversation_id",
    }
    for field, room in FROM_THE_REVEAL.items():
        assert FIELDS[field] is Audience.BOTH
        assert room is (Room.EMPLOYEE if field.startswith("self_view.") else Room.MANAGER)


SELF = {"self_view.behaviour", "self_view.answer", "self_view.note"}
MANAGERS = {"manager_view.behaviour", "manager_view.answer", "manager_view.note"}


@pytest.mark.parametrize(
    ("room", "hidden"),
    [
        (Room.MANAGER, SELF | SEALED),
        (Room.EMPLOYEE, MANAGERS | PRIVATE | INDEX),
        (Room.TOGETHER, PRIVATE | INDEX),
    ],
)
def test_each_room_hides_what_is_not_for_it(room: Room, hidden: set[str]) -> None:
    assert hidden_from(room) == hidden


def test_the_list_can_not_be_changed() -> None:
    assert not any(hasattr(one, "__setitem__") for one in (FIELDS, FROM_THE_REVEAL))
    assert hasattr(dict(FIELDS), "__setitem__")


@pytest.mark.parametrize("kind", [*KEPT_IN, OwnRecord, OwnItem], ids=lambda kind: kind.__name__)
def test_every_field_of_what_is_kept_has_a_place_on_the_list(kind: type) -> None:
    for field in fields(kind):
        places = [f"{table}.{field.name}" for table in KEPT_IN.get(kind, ())]
        elsewhere = ELSEWHERE.get(f"{kind.__name__}.{field.name}")
        assert (elsewhere in FIELDS) if elsewhere else (places and set(places) <= set(FIELDS)), field.name


def test_a_frameworks_fields_lie_in_its_file() -> None:
    columns = {field.split(".")[1] for field in fields_of("framework")}
    assert {"key", "version", "name", "source", "model"} <= columns
    assert {field.name for field in fields(Framework)} >= {"id", "version", "name"}
    assert FIELDS["framework.model"] is FIELDS["framework.source"] is Audience.MAY_BE_SHARED
