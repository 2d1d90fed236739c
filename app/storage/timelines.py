"""Timelines as they are read: a page at a time, from where the one before ended.

Each kind is read from its own index, as many as a page takes; what is merged is therefore never more than
that of each, however many years lie behind two people.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.check_in import Verdict
from app.domain.priority import Change
from app.domain.timeline import Entry, Kind, Place
from app.storage.rows import SqlValue, from_day, known_day, number, number_or_none, text
from app.storage.vault import Vault

FIRST_WORDS = 240
"""How many letters of a note are read at most."""
_BEYOND = 2**62
"""A number no id reaches."""


@dataclass(frozen=True, slots=True)
class _Source:
    """Where the entries of a kind are read. `is_ordered` tells that an index has them in a page's order."""

    columns: str
    tables: str
    day: str
    id: str
    is_ordered: bool = True


def _first(words: str) -> str:
    """Return SQL for the first words of a text, and “…” where there are more."""
    return f"substr({words}, 1, {FIRST_WORDS}) || iif(length({words}) > {FIRST_WORDS}, '…', '')"


_NONE = "NULL"
_OWN_NOTES = f"coalesce((SELECT {_first('notes')} FROM meeting_private WHERE meeting_id = meeting.id), '')"


def _columns(
    words: str, *, meeting: str = _NONE, about: str = _NONE, over: str = "1", said: str = "''"
) -> str:
    return f"{_first(words)}, {meeting}, {about}, {over}, {said}"


_BOTH_FINISHED = (
    "conversation.employee_finished_at IS NOT NULL AND conversation.manager_finished_at IS NOT NULL"
)
_SOURCES = {
    Kind.MEETING: _Source(
        _columns(
            "CASE WHEN shared_notes = '' THEN title ELSE shared_notes END",
            meeting="meeting.id",
            over="ended_at IS NOT NULL",
        ),
        "meeting",
        "held_on",
        "meeting.id",
    ),
    Kind.CONVERSATION: _Source(
        _columns("shared_notes", about="conversation.id", over=_BOTH_FINISHED),
        "conversation",
        "held_on",
        "conversation.id",
    ),
    Kind.GROWTH: _Source(
        _columns("headline", about="conversation.id"),
        "conversation JOIN growth_area ON growth_area.conversation_id = conversation.id"
        f" AND {_BOTH_FINISHED}",
        "held_on",
        "growth_area.id",
        is_ordered=False,
    ),
    Kind.CHECK_IN: _Source(
        _columns(
            "headline || char(10) || happened",
            meeting="growth_check_in.meeting_id",
            about="conversation.id",
            said="verdict",
        ),
        "conversation JOIN growth_area ON growth_area.conversation_id = conversation.id"
        f" AND {_BOTH_FINISHED}"
        " JOIN growth_check_in ON growth_check_in.growth_area_id = growth_area.id",
        "written_on",
        "growth_check_in.id",
        is_ordered=False,
    ),
    Kind.PRIORITY: _Source(
        _columns("priority_change.words", about="priority.id", said="change"),
        "priority JOIN priority_change ON priority_change.priority_id = priority.id",
        "changed_on",
        "priority_change.id",
        is_ordered=False,
    ),
    Kind.LESSON: _Source(
        _columns("tried || char(10) || learned", meeting="meeting_id"), "lesson", "written_on", "lesson.id"
    ),
    Kind.PRAISE: _Source(_columns("words", meeting="meeting_id"), "praise", "written_on", "praise.id"),
}


def page(
    vault: Vault,
    person_id: int,
    kinds: frozenset[Kind],
    after: Place | None,
    limit: int,
    *,
    with_own: bool,
) -> tuple[Entry, ...]:
    """Return the entries after a place, or the first ones, at most as many as the limit, the newest first.

    `with_own` reads the manager's own notes too. Raises SealedError for it where others look.
    """
    found = [
        one
        for kind in Kind
        if kind in kinds
        for one in _read(vault, kind, person_id, after, limit, with_own=with_own)
    ]
    found.sort(key=lambda one: (one.day, one.kind.value, one.id), reverse=True)
    return tuple(found[:limit])


def _read(
    vault: Vault, kind: Kind, person_id: int, after: Place | None, limit: int, *, with_own: bool
) -> list[Entry]:
    source = _SOURCES[kind]
    day, beyond = _begins(kind, after)
    own = _OWN_NOTES if with_own and kind is Kind.MEETING else "''"
    in_order = f" ORDER BY {source.day} DESC, {source.id} DESC"
    theirs = f"person_id = ? AND ({source.day}, {source.id}) < (?, ?){in_order} LIMIT ?"
    if not source.is_ordered:  # which ones they are comes first, so that only these are read whole
        ids = f"SELECT {source.id} FROM {source.tables} WHERE {theirs}"
        theirs = f"{source.id} IN ({ids}){in_order}"
    rows = vault.read(
        f"SELECT {source.day}, {source.id}, {own}, {source.columns} FROM {source.tables} WHERE {theirs}",
        (person_id, day, beyond, limit),
    )
    return [_entry(kind, row) for row in rows]


def _begins(kind: Kind, after: Place | None) -> tuple[str | None, int]:
    """Return day and id that all entries of a kind after a place are before, in the order of its index."""
    if after is None:
        return from_day(date.max), _BEYOND
    if kind is after.kind:
        return from_day(after.day), after.id
    return from_day(after.day), _BEYOND if kind.value < after.kind.value else 0


def _entry(kind: Kind, row: Sequence[SqlValue]) -> Entry:
    said = text(row[7])
    return Entry(
        kind,
        id=number(row[1]),
        day=known_day(row[0]),
        own_words=text(row[2]),
        words=text(row[3]),
        meeting_id=number_or_none(row[4]),
        about=number_or_none(row[5]),
        is_over=bool(number(row[6])),
        verdict=Verdict(said) if kind is Kind.CHECK_IN else None,
        change=Change(said) if kind is Kind.PRIORITY else None,
    )
