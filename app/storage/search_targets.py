"""Where what was found was written."""

from app.domain.found import Hit, Kind, Target
from app.storage.rows import number
from app.storage.vault import Vault

_OF_ITEM = "coalesce(closed_in, meeting_id), NULL"
_MEETING_AND_CONVERSATION = {
    Kind.MEETING: "SELECT id, NULL FROM meeting WHERE id = ?",
    Kind.MEETING_NOTES: "SELECT id, NULL FROM meeting WHERE id = ?",
    Kind.DECISION: "SELECT meeting_id, NULL FROM decision WHERE id = ?",
    Kind.AGENDA: f"SELECT {_OF_ITEM} FROM agenda_item WHERE id = ?",
    Kind.ITEM_NOTES: f"SELECT {_OF_ITEM} FROM agenda_item WHERE id = ?",
    Kind.OWN_AGENDA: f"SELECT {_OF_ITEM} FROM own_agenda_item WHERE id = ?",
    Kind.ACTION: f"SELECT {_OF_ITEM} FROM action WHERE id = ?",
    Kind.LESSON: "SELECT meeting_id, NULL FROM lesson WHERE id = ?",
    Kind.PRAISE: "SELECT meeting_id, NULL FROM praise WHERE id = ?",
    Kind.PRIORITY: "SELECT NULL, NULL FROM priority WHERE id = ?",
    Kind.GROWTH: "SELECT NULL, conversation_id FROM growth_area WHERE id = ?",
    Kind.CHECK_IN: (
        "SELECT growth_check_in.meeting_id, conversation_id FROM growth_check_in"
        " JOIN growth_area ON growth_area.id = growth_area_id WHERE growth_check_in.id = ?"
    ),
    Kind.AMENDMENT: "SELECT NULL, conversation_id FROM amendment WHERE id = ?",
    Kind.CONVERSATION: "SELECT NULL, id FROM conversation WHERE id = ?",
    Kind.AGREEMENT: "SELECT NULL, id FROM conversation WHERE id = ?",
    Kind.EVIDENCE: "SELECT NULL, id FROM conversation WHERE id = ?",
    Kind.VIEW_NOTE: "SELECT NULL, id FROM conversation WHERE id = ?",
}


def target_of(vault: Vault, hit: Hit) -> Target | None:
    """Return where a hit was written; None where it is no more."""
    rows = vault.read(_MEETING_AND_CONVERSATION[hit.kind], (hit.source_id,))
    if not rows:
        return None
    meeting, conversation = (None if found is None else number(found) for found in rows[0])
    return Target(hit.kind, hit.person_id, meeting, conversation)
