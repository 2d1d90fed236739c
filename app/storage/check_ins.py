"""Check-ins of growth areas as they are kept, and the stories they make."""

from collections.abc import Sequence

from app.domain.check_in import CheckIn, GrowthStory, Verdict
from app.storage.growth import area_of
from app.storage.rows import SqlValue, day, from_day, known_day, number, text
from app.storage.vault import Vault

_COLUMNS = (
    "latest.id, latest.growth_area_id, latest.meeting_id, latest.written_on, latest.happened,"
    " latest.evidence, latest.verdict, latest.adjusted, latest.look_again_on"
)
_AREA = (
    "area.id, area.conversation_id, area.position, area.headline, area.behaviours, area.looks_like,"
    " area.employee_does, area.manager_does, area.look_again_on, talk.person_id, talk.held_on"
)
_AREA_WIDTH = 11
_BOTH_FINISHED = (
    " JOIN conversation AS talk ON talk.id = area.conversation_id"
    " AND talk.employee_finished_at IS NOT NULL AND talk.manager_finished_at IS NOT NULL"
)
_AGREED = f" FROM growth_area AS area{_BOTH_FINISHED}"
_LATEST = (
    " LEFT JOIN growth_check_in AS latest ON latest.id = (SELECT id FROM growth_check_in"
    " WHERE growth_area_id = area.id ORDER BY written_on DESC, id DESC LIMIT 1)"
)
# Everybody's that are open are a few; by person, SQLite would read all that were ever agreed with them.
_OPEN_AREAS = "growth_area AS area INDEXED BY growth_area_open"
_OPEN = f"SELECT {_AREA}, {_COLUMNS} FROM {_OPEN_AREAS}{_BOTH_FINISHED}{_LATEST}"
_BY_TIME = " ORDER BY talk.held_on DESC, talk.id DESC, area.position, area.id"


def stories_of_person(vault: Vault, person_id: int, limit: int = -1) -> tuple[GrowthStory, ...]:
    """Return growth areas agreed with someone, the newest conversation's first, with their check-ins.

    A negative limit is none.
    """
    return _stories(vault, "talk.person_id = ?", person_id, limit)


def story(vault: Vault, area_id: int) -> GrowthStory | None:
    """Return one growth area with its check-ins, or None where none such was agreed."""
    return next(iter(_stories(vault, "area.id = ?", area_id, 1)), None)


def latest_of_open(vault: Vault) -> tuple[GrowthStory, ...]:
    """Return every open growth area of all who are not archived, with its latest check-in alone."""
    rows = vault.read(
        f"{_OPEN} JOIN person ON person.id = talk.person_id AND person.archived_on IS NULL"
        f" WHERE area.ended = 0{_BY_TIME}"
    )
    return tuple(_with_latest(row) for row in rows)


def latest_of_open_of(vault: Vault, person_id: int) -> tuple[GrowthStory, ...]:
    """Return every open growth area of someone, with its latest check-in alone."""
    rows = vault.read(f"{_OPEN} WHERE area.ended = 0 AND talk.person_id = ?{_BY_TIME}", (person_id,))
    return tuple(_with_latest(row) for row in rows)


def latest_of_ended_of(vault: Vault, person_id: int) -> tuple[GrowthStory, ...]:
    """Return the growth areas of someone that ended, each with its latest check-in alone."""
    rows = vault.read(
        f"SELECT {_AREA}, {_COLUMNS}{_AGREED}{_LATEST} WHERE area.ended = 1 AND talk.person_id = ?{_BY_TIME}",
        (person_id,),
    )
    return tuple(_with_latest(row) for row in rows)


def has_ended(vault: Vault, person_id: int) -> bool:
    """Tell whether any growth area of someone ended."""
    return bool(
        vault.read(f"SELECT 1{_AGREED} WHERE area.ended = 1 AND talk.person_id = ? LIMIT 1", (person_id,))
    )


def get(vault: Vault, check_in_id: int) -> CheckIn | None:
    """Return one check-in, or None where there is none such."""
    rows = vault.read(f"SELECT {_COLUMNS} FROM growth_check_in AS latest WHERE id = ?", (check_in_id,))
    return _check_in(rows[0]) if rows else None


def of_meeting(vault: Vault, meeting_id: int) -> tuple[CheckIn, ...]:
    """Return what was written in a meeting, in the order in which it was."""
    rows = vault.read(
        f"SELECT {_COLUMNS} FROM growth_check_in AS latest WHERE meeting_id = ? ORDER BY id", (meeting_id,)
    )
    return tuple(_check_in(row) for row in rows)


def is_story(vault: Vault, area_id: int) -> bool:
    """Tell whether there is a check-in of a growth area."""
    return bool(vault.read("SELECT 1 FROM growth_check_in WHERE growth_area_id = ? LIMIT 1", (area_id,)))


def person_of_meeting(vault: Vault, meeting_id: int) -> int | None:
    """Return whose one-on-one it is, or None where there is none such."""
    rows = vault.read("SELECT person_id FROM meeting WHERE id = ?", (meeting_id,))
    return number(rows[0][0]) if rows else None


def put(vault: Vault, check_in: CheckIn) -> int:
    """Keep a check-in, new (id 0) or changed, and return its id."""
    with vault.transaction() as transaction:
        added = transaction.write(
            "INSERT INTO growth_check_in (id, growth_area_id, meeting_id, written_on, happened, evidence,"
            " verdict, adjusted, look_again_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET growth_area_id = excluded.growth_area_id,"
            " meeting_id = excluded.meeting_id, written_on = excluded.written_on,"
            " happened = excluded.happened, evidence = excluded.evidence, verdict = excluded.verdict,"
            " adjusted = excluded.adjusted, look_again_on = excluded.look_again_on",
            (
                check_in.id or None,
                check_in.growth_area_id,
                check_in.meeting_id,
                from_day(check_in.written_on),
                check_in.happened,
                check_in.evidence,
                check_in.verdict.value,
                check_in.adjusted,
                from_day(check_in.look_again_on),
            ),
        )
    return check_in.id or added


def remove(vault: Vault, check_in_id: int) -> None:
    """Delete a check-in; freed pages are overwritten."""
    with vault.transaction() as transaction:
        transaction.write("DELETE FROM growth_check_in WHERE id = ?", (check_in_id,))


def _stories(vault: Vault, which: str, number_of_it: int, limit: int) -> tuple[GrowthStory, ...]:
    areas = vault.read(f"SELECT {_AREA}{_AGREED} WHERE {which}{_BY_TIME} LIMIT ?", (number_of_it, limit))
    ids = [row[0] for row in areas]
    rows = vault.read(
        f"SELECT {_COLUMNS} FROM growth_check_in AS latest"
        f" WHERE growth_area_id IN ({', '.join('?' * len(ids))}) ORDER BY written_on, id",
        ids,
    )
    said: dict[int, list[CheckIn]] = {}
    for one in map(_check_in, rows):
        said.setdefault(one.growth_area_id, []).append(one)
    return tuple(_story(row, tuple(said.get(number(row[0]), ()))) for row in areas)


def _with_latest(row: Sequence[SqlValue]) -> GrowthStory:
    latest = row[_AREA_WIDTH:]
    return _story(row, (_check_in(latest),) if latest[0] is not None else ())


def _story(row: Sequence[SqlValue], check_ins: tuple[CheckIn, ...]) -> GrowthStory:
    return GrowthStory(area_of(row), number(row[9]), known_day(row[10]), check_ins)


def _check_in(row: Sequence[SqlValue]) -> CheckIn:
    return CheckIn(
        id=number(row[0]),
        growth_area_id=number(row[1]),
        meeting_id=None if row[2] is None else number(row[2]),
        written_on=known_day(row[3]),
        happened=text(row[4]),
        evidence=text(row[5]),
        verdict=Verdict(text(row[6])),
        adjusted=text(row[7]),
        look_again_on=day(row[8]),
    )
