"""Everything that is kept about somebody, table by table; and how one thing of it is deleted for good."""

import json
from dataclasses import dataclass
from datetime import date

from app.domain.all_kept import KeptThing, KeptWords
from app.storage.rows import SqlValue
from app.storage.vault import Vault

_CONVERSATION = "IN (SELECT id FROM conversation WHERE person_id = :person)"
_MEETING = "IN (SELECT id FROM meeting WHERE person_id = :person)"
_AREA = f"IN (SELECT id FROM growth_area WHERE conversation_id {_CONVERSATION})"


@dataclass(frozen=True, slots=True)
class Kept:
    """A table with something about somebody: which rows are theirs, what tells them apart, what is read.

    `day` is the column, or the expression, of its day. `can_go` tells whether a row can be deleted by itself.
    Where `emptied` names a column, a thing is what stands in it, and its row stays when that is deleted.
    """

    table: str
    theirs: str
    key: tuple[str, ...]
    day: str
    columns: tuple[str, ...]
    can_go: bool = False
    sealed: bool = False
    emptied: str = ""

    @property
    def field(self) -> str:
        """The field ('table.column') that a thing of it consists of; empty where a thing is a row."""
        return f"{self.table}.{self.emptied}" if self.emptied else ""

    @property
    def kind(self) -> str:
        """The kind of its things."""
        return self.field or self.table


def _notes_of_both(table: str) -> Kept:
    """Return what two people noted in rows of a table, as things of their own."""
    theirs = "person_id = :person AND shared_notes <> ''"
    return Kept(table, theirs, ("id",), "held_on", ("shared_notes",), can_go=True, emptied="shared_notes")


_PERSONS = "person_id = :person"
_DRAFTS = frozenset({"manager_draft", "draft_of_person", "draft_for_both"})
TABLES: tuple[Kept, ...] = (
    Kept(
        "person",
        "id = :person",
        ("id",),
        "started_on",
        ("name", "roles", "discipline", "team", "archived_on"),
    ),
    Kept("rhythm", _PERSONS, ("person_id",), "first_on", ("every", "starts_at", "minutes")),
    Kept("meeting", _PERSONS, ("id",), "held_on", ("title", "starts_at"), can_go=True),
    _notes_of_both("meeting"),
    Kept("meeting_private", f"meeting_id {_MEETING}", ("meeting_id",), "written_on", ("notes",), can_go=True),
    Kept("decision", f"meeting_id {_MEETING}", ("id",), "written_on", ("words",), can_go=True),
    Kept("agenda_item", _PERSONS, ("id",), "added_on", ("by_whom", "words", "notes"), can_go=True),
    Kept(
        "agenda_item_private",
        "item_id IN (SELECT id FROM agenda_item WHERE person_id = :person)",
        ("item_id",),
        "NULL",
        ("notes",),
        can_go=True,
    ),
    Kept("own_agenda_item", _PERSONS, ("id",), "added_on", ("words", "notes"), can_go=True),
    Kept("own_agenda_seal", _PERSONS, ("person_id",), "NULL", (), sealed=True),
    Kept("action", _PERSONS, ("id",), "taken_on", ("who", "what", "due_on", "state", "reason"), can_go=True),
    Kept(
        "action_change",
        "action_id IN (SELECT id FROM action WHERE person_id = :person)",
        ("id",),
        "date(changed_at)",
        ("who", "what", "due_on", "state", "reason"),
    ),
    Kept(
        "lesson", _PERSONS, ("id",), "written_on", ("tried", "happened", "learned", "next_time"), can_go=True
    ),
    Kept("praise", _PERSONS, ("id",), "written_on", ("words", "shout_out"), can_go=True),
    Kept("priority", _PERSONS, ("id",), "from_on", ("words", "until_on"), can_go=True),
    Kept(
        "priority_change",
        "priority_id IN (SELECT id FROM priority WHERE person_id = :person)",
        ("id",),
        "changed_on",
        ("change", "words"),
    ),
    Kept("conversation", _PERSONS, ("id",), "held_on", ("discipline", "look_again_on"), can_go=True),
    _notes_of_both("conversation"),
    Kept("self_seal", f"conversation_id {_CONVERSATION}", ("conversation_id",), "NULL", (), sealed=True),
    Kept(
        "manager_view",
        f"conversation_id {_CONVERSATION}",
        ("conversation_id", "behaviour"),
        "NULL",
        ("answer", "note"),
    ),
    Kept(
        "manager_private",
        f"conversation_id {_CONVERSATION}",
        ("conversation_id", "behaviour"),
        "NULL",
        ("evidence", "peers"),
        can_go=True,
    ),
    Kept(
        "reveal",
        f"conversation_id {_CONVERSATION}",
        ("conversation_id", "characteristic"),
        "date(revealed_at)",
        (),
    ),
    Kept(
        "agreement",
        f"conversation_id {_CONVERSATION}",
        ("conversation_id", "behaviour"),
        "NULL",
        ("reason", "today", "words"),
    ),
    Kept(
        "growth_area",
        f"conversation_id {_CONVERSATION}",
        ("id",),
        "NULL",
        ("headline", "looks_like", "employee_does", "manager_does"),
    ),
    Kept(
        "growth_check_in",
        f"growth_area_id {_AREA}",
        ("id",),
        "written_on",
        ("happened", "evidence", "verdict", "adjusted", "look_again_on"),
        can_go=True,
    ),
    Kept("growth_priority", f"growth_area_id {_AREA}", ("growth_area_id",), "NULL", ()),
    Kept("amendment", f"conversation_id {_CONVERSATION}", ("id",), "date(written_at)", ("words",)),
    Kept("pulse", _PERSONS, ("id",), "answered_on", ("moment", "clear", "supported")),
    Kept("handover_agreement", _PERSONS, ("person_id",), "date(agreed_at)", ()),
    Kept("manager_draft", _PERSONS, ("form",), "date(kept_at)", ("words",), can_go=True),
    Kept("draft_of_person", _PERSONS, ("person_id", "form"), "date(kept_at)", ("words",), can_go=True),
    Kept(
        "draft_for_both",
        f"conversation_id {_CONVERSATION}",
        ("conversation_id", "form"),
        "date(kept_at)",
        ("words",),
        can_go=True,
    ),
)
"""Every table that holds something about somebody, the notes of both apart from what they are notes of.

But one: what an employee says of behaviours in their own assessment is read side by side only, and nobody
else reads it before both want to."""

_BY_KIND = {one.kind: one for one in TABLES}


def of_person(vault: Vault, person_id: int) -> tuple[KeptThing, ...]:
    """Return everything that is kept about somebody, table after table, the newest first in each."""
    return tuple(thing for kept in TABLES for thing in _of_table(vault, kept, person_id))


def delete(vault: Vault, thing: KeptThing) -> None:
    """Delete one thing, within what leaves no trace of it. Raises ValueError where it can't go alone."""
    kept = _BY_KIND[thing.kind]
    if not kept.can_go:
        raise ValueError(thing.kind)
    delete = f"UPDATE {kept.table} SET {kept.emptied} = ''" if kept.emptied else f"DELETE FROM {kept.table}"
    with vault.transaction() as transaction:
        where = " AND ".join(f"{column} = ?" for column in kept.key)
        transaction.write(f"{delete} WHERE {where}", thing.key)


def _of_table(vault: Vault, kept: Kept, person_id: int) -> list[KeptThing]:
    wanted = ", ".join((*kept.key, kept.day, *kept.columns))
    where = kept.theirs.replace(":person", "?")
    rows = vault.read(
        f"SELECT {wanted} FROM {kept.table} WHERE {where} ORDER BY {kept.day} DESC", (person_id,)
    )
    return [_thing(kept, row) for row in rows]


def _thing(kept: Kept, row: tuple[SqlValue, ...]) -> KeptThing:
    keys = len(kept.key)
    key = tuple(one if isinstance(one, int) else str(one) for one in row[:keys])
    day = date.fromisoformat(str(row[keys])) if row[keys] is not None else None
    said = tuple(
        words
        for column, value in zip(kept.columns, row[keys + 1 :], strict=True)
        if value not in (None, "", "[]")
        for words in _in_words(kept.table, column, str(value))
    )
    return KeptThing(kept.table, key, day, said, kept.sealed, kept.can_go, kept.field)


def _in_words(table: str, column: str, value: str) -> list[KeptWords]:
    """Return a value as somebody may read it: a list as a line, a half-typed form field by field."""
    field = f"{table}.{column}"
    if column == "roles":
        return [KeptWords(field, ", ".join(json.loads(value)))]
    if table in _DRAFTS:
        return [KeptWords(field, str(one), name) for name, one in json.loads(value).items() if one]
    return [KeptWords(field, value)]
