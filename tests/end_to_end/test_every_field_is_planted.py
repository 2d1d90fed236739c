"""The canaries are complete: no field that holds what people write is without one."""

from pathlib import Path

import pytest

from app.domain.assessment import Side
from app.domain.visibility import FIELDS, Room
from app.services.session import Session
from tests.end_to_end.canary import Canary, Moment, Whose
from tests.end_to_end.planted import PHRASE, Planted

NOT_WRITTEN = {
    "identity.application": "always the same",
    "identity.vault_id": "drawn by chance",
    "identity.created_at": "a moment",
    "framework.key": "an id of the framework",
    "framework.version": "of the framework's own file",
    "framework.added_at": "a moment",
    "person.discipline": "an id of the framework",
    "person.started_on": "a day",
    "person.archived_on": "a day",
    "conversation.discipline": "an id of the framework",
    "conversation.held_on": "a day",
    "conversation.employee_finished_at": "a moment",
    "conversation.manager_finished_at": "a moment",
    "conversation.look_again_on": "a day",
    "conversation.paused_at": "a moment",
    "conversation.paused_behaviour": "an id of the framework",
    "conversation.employee_agreed_at": "a moment",
    "conversation.manager_agreed_at": "a moment",
    "self_view.behaviour": "an id of the framework",
    "self_view.answer": "one of four",
    "self_seal.kdf": "numbers, and a salt drawn by chance",
    "self_seal.nonce": "drawn by chance",
    "self_seal.opened_at": "a moment",
    "manager_view.behaviour": "an id of the framework",
    "manager_view.answer": "one of four",
    "manager_private.behaviour": "an id of the framework",
    "reveal.characteristic": "an id of the framework",
    "reveal.revealed_at": "a moment",
    "agreement.behaviour": "an id of the framework",
    "agreement.reason": "one of three",
    "agreement.today": "one of five",
    "growth_area.behaviours": "ids of the framework",
    "growth_area.look_again_on": "a day",
    "amendment.written_at": "a moment",
    "wording_remark.behaviour": "an id of the framework",
    "setting.name": "one of a few",
    "manager_draft.kept_at": "a moment",
    "draft_for_both.kept_at": "a moment",
    "rhythm.every": "one of four",
    "rhythm.first_on": "a day",
    "rhythm.starts_at": "a time",
    "meeting.held_on": "a day",
    "meeting.starts_at": "a time",
    "meeting.ended_at": "a moment",
    "meeting_private.written_on": "a day",
    "decision.written_on": "a day",
    "agenda_item.by_whom": "one of two",
    "agenda_item.added_on": "a day",
    "agenda_item.outcome": "one of two",
    "agenda_item.closed_on": "a day",
    "own_agenda_item.added_on": "a day",
    "own_agenda_item.outcome": "one of two",
    "own_agenda_item.closed_on": "a day",
    "own_agenda_seal.kdf": "numbers, and a salt drawn by chance",
    "own_agenda_seal.nonce": "drawn by chance",
    "action.who": "one of two",
    "action.due_on": "a day",
    "action.taken_on": "a day",
    "action.state": "one of three",
    "action.closed_on": "a day",
    "action_change.changed_at": "a moment",
    "action_change.who": "one of two",
    "action_change.due_on": "a day",
    "action_change.state": "one of three",
    "growth_check_in.written_on": "a day",
    "growth_check_in.verdict": "one of four",
    "growth_check_in.look_again_on": "a day",
    "priority.from_on": "a day",
    "priority.until_on": "a day",
    "priority_change.changed_on": "a day",
    "priority_change.change": "one of three",
    "lesson.written_on": "a day",
    "praise.written_on": "a day",
    "pulse.moment": "one of two",
    "pulse.answered_on": "a day",
    "handover_agreement.agreed_at": "a moment",
    "handover_agreement.fingerprint": "a sum over what was agreed to",
    "question.theme": "one of a few",
    "draft_of_person.kept_at": "a moment",
}
"""The columns of text into which nobody writes words of their own, each with what it holds instead."""
SEALED = ("self_seal.box", "own_agenda_seal.box")
COPIED = ("sqlite_", "search_", "private_")
"""SQLite's own, and the indexes: test_index_holds_what_it_may.py looks at the words that are copied there."""


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Planted:
    """Return the vault of canaries, open, with nobody before the screen."""
    return Planted(tmp_path_factory.mktemp("planted"))


def test_every_field_of_words_holds_its_own_canary(planted: Planted) -> None:
    assert without_canary(planted) == []


def test_a_new_field_without_a_canary_would_be_seen(tmp_path: Path) -> None:
    planted = Planted(tmp_path)
    planted.session._vault._live().execute("ALTER TABLE person ADD COLUMN nickname TEXT")

    assert without_canary(planted) == ["person.nickname"]


def test_every_reason_to_plant_nothing_holds(planted: Planted) -> None:
    fields = columns(planted.session)
    for field in NOT_WRITTEN:
        assert field in fields
        ours = {
            word for text in texts_in(planted, field) for word in planted.found(text) if word.startswith("zq")
        }
        assert ours == set(), field


def test_every_canary_is_in_the_vault_but_what_is_sealed(planted: Planted) -> None:
    # A word that was never kept would be found nowhere, and show nothing.
    open_fields = [field for field in columns(planted.session) if field not in SEALED]
    texts = [text for field in open_fields for text in texts_in(planted, field)]
    kept = {word for text in texts for word in planted.found(text)}
    sealed = planted.of("self_view.note").union(*map(planted.of_field, SEALED))

    assert {one.word for one in planted.canaries.values() if one.field in FIELDS} - kept == sealed


@pytest.mark.parametrize("field", [field for field in FIELDS if field not in NOT_WRITTEN])
def test_what_stands_elsewhere_may_be_in_no_room_but_the_managers(field: str) -> None:
    for room in (Room.EMPLOYEE, Room.TOGETHER):
        everything = Moment("all revealed", room, frozenset({"zwidone", "zwidtwo"}))
        assert not everything.may_hold(Canary("zq", field, Whose.ELSEWHERE, "zwidone"))


def without_canary(planted: Planted) -> list[str]:
    """Return every column of text that no canary was found in, and that has no reason for it."""
    return [
        field
        for field in columns(planted.session)
        if field not in NOT_WRITTEN
        and not any(planted.found(text) & planted.of_field(field) for text in texts_in(planted, field))
    ]


def columns(session: Session) -> list[str]:
    """Return every column that may hold text, as 'table.column', as the database itself tells."""
    found = session._vault.read("SELECT name FROM sqlite_schema WHERE type = 'table'")
    tables = [str(name) for (name,) in found if isinstance(name, str) and not name.startswith(COPIED)]
    return [
        f"{table}.{name!s}"
        for table in tables
        for _number, name, kind, *_rest in session._vault.read(f"PRAGMA table_info({table})")
        if kind in ("TEXT", "BLOB")
    ]


def texts_in(planted: Planted, field: str) -> list[str]:
    """Return what stands in a column; of a sealed box, what the phrase brings out of it."""
    if field == "self_seal.box":
        boxes = planted.session._vault.read("SELECT conversation_id FROM self_seal")
        return [private_notes(planted.session, int(str(number))) for (number,) in boxes]
    if field == "own_agenda_seal.box":
        return own_agenda(planted)
    table, column = field.split(".")
    return [
        value
        for (value,) in planted.session._vault.read(f"SELECT {column} FROM {table}")
        if isinstance(value, str)
    ]


def private_notes(session: Session, conversation_id: int) -> str:
    """Return the employee's own notes, as the phrase opens them."""
    seal = session.assessments.seal_of(conversation_id)
    assert seal is not None
    key = seal.key_for(PHRASE)
    turn = session.assessments.employee_turn(conversation_id, at_keyboard=Side.EMPLOYEE, key=key)
    return turn.private_notes


def own_agenda(planted: Planted) -> list[str]:
    """Return what the employees keep to themselves for their one-on-ones, as the phrase opens it."""
    found = []
    for (number,) in planted.session._vault.read("SELECT person_id FROM own_agenda_seal"):
        person_id = int(str(number))
        seal = planted.session.own_agendas.seal_of(person_id)
        assert seal is not None
        found += [one.words for one in planted.session.own_agendas.open(person_id, seal.key_for(PHRASE))]
    return found
