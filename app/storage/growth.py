"""Growth areas as they are kept."""

from collections.abc import Sequence

from app.domain.growth import GrowthArea
from app.storage.rows import SqlValue, day, from_day, from_words, number, text, words
from app.storage.vault import Vault

_COLUMNS = (
    "id, conversation_id, position, headline, behaviours, looks_like, employee_does, manager_does,"
    " look_again_on"
)


def of_conversation(vault: Vault, conversation_id: int) -> tuple[GrowthArea, ...]:
    """Return a conversation's growth areas in their order."""
    rows = vault.read(
        f"SELECT {_COLUMNS} FROM growth_area WHERE conversation_id = ? ORDER BY position, id",
        (conversation_id,),
    )
    return tuple(area_of(row) for row in rows)


def put(vault: Vault, area: GrowthArea) -> int:
    """Keep a growth area, new (id 0) or changed, and return its id; one put back keeps its id."""
    with vault.transaction() as transaction:
        added = transaction.write(
            "INSERT INTO growth_area (id, conversation_id, position, headline, behaviours,"
            " looks_like, employee_does, manager_does, look_again_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            # Never replaced: that would delete the row, and with it all that was said of the area since.
            " ON CONFLICT (id) DO UPDATE SET conversation_id = excluded.conversation_id,"
            " position = excluded.position, headline = excluded.headline, behaviours = excluded.behaviours,"
            " looks_like = excluded.looks_like, employee_does = excluded.employee_does,"
            " manager_does = excluded.manager_does, look_again_on = excluded.look_again_on",
            (
                area.id or None,
                area.conversation_id,
                area.position,
                area.headline,
                from_words(area.behaviours),
                area.looks_like,
                area.employee_does,
                area.manager_does,
                from_day(area.look_again_on),
            ),
        )
    return area.id or added


def remove(vault: Vault, area_id: int) -> None:
    """Take a growth area away; freed pages are overwritten."""
    with vault.transaction() as transaction:
        transaction.write("DELETE FROM growth_area WHERE id = ?", (area_id,))


def area_of(row: Sequence[SqlValue]) -> GrowthArea:
    """Return the growth area of a row that begins with its columns, in the order of this table."""
    return GrowthArea(
        id=number(row[0]),
        conversation_id=number(row[1]),
        position=number(row[2]),
        headline=text(row[3]),
        behaviours=words(row[4]),
        looks_like=text(row[5]),
        employee_does=text(row[6]),
        manager_does=text(row[7]),
        look_again_on=day(row[8]),
    )
