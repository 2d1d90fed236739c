"""What comes to the next agenda by itself: open actions, and growth areas due for another look."""

from datetime import date

from app.domain.assessment import Side
from app.domain.carried import Carried, CarriedKind
from app.storage.rows import day, from_day, known_day, number, text
from app.storage.vault import Vault


def open_actions(vault: Vault, person_id: int) -> tuple[Carried, ...]:
    """Return the actions of two people that are still open, those that are wanted first before the others."""
    rows = vault.read(
        "SELECT action.id, what, who, due_on, taken_on, meeting_id FROM action"
        " WHERE person_id = ? AND state = 'open' ORDER BY due_on IS NULL, due_on, action.id",
        (person_id,),
    )
    return tuple(
        Carried(
            CarriedKind.ACTION,
            number(key),
            text(what),
            known_day(taken_on),
            None if meeting_id is None else number(meeting_id),
            day(due_on),
            Side(text(who)),
        )
        for key, what, who, due_on, taken_on, meeting_id in rows
    )


def growth_areas_due(vault: Vault, person_id: int, by: date) -> tuple[Carried, ...]:
    """Return the growth areas to be looked at again by a day, and neither reached nor let go.

    The last check-in says when, and before the first one the area itself.
    """
    rows = vault.read(
        "SELECT id, headline, held_on, look_on FROM ("
        "  SELECT growth_area.id, headline, held_on, last.verdict,"
        "    CASE WHEN last.id IS NULL THEN growth_area.look_again_on ELSE last.look_again_on END AS look_on"
        "  FROM growth_area JOIN conversation ON conversation.id = growth_area.conversation_id"
        "  LEFT JOIN growth_check_in AS last ON last.id = ("
        "    SELECT id FROM growth_check_in WHERE growth_area_id = growth_area.id"
        "    ORDER BY written_on DESC, id DESC LIMIT 1)"
        "  WHERE person_id = ?"
        ") WHERE look_on <= ? AND coalesce(verdict, 'keep') IN ('keep', 'adjust') ORDER BY look_on, id",
        (person_id, from_day(by)),
    )
    return tuple(
        Carried(CarriedKind.GROWTH, number(key), text(headline), known_day(held_on), due_on=day(look_on))
        for key, headline, held_on, look_on in rows
    )
