"""What an employee keeps to themselves for a one-on-one: one padded box a person, under their own phrase."""

import json
from collections.abc import Mapping, Sequence
from datetime import date

from app.domain.errors import VaultDamagedError, WrongPhraseError
from app.domain.own_agenda import OwnItem
from app.storage.rows import blob, text
from app.storage.seals import NONCE_BYTES, Seal, SealKey, opened_box, seal_from_json, shut_box, whole
from app.storage.vault import Vault
from app.wording.translate import _

FORMAT, VERSION = "fika-agenda-seal", 1


def is_there(vault: Vault, person_id: int) -> bool:
    """Tell whether something is sealed of someone, whatever its seal looks like."""
    return bool(vault.read("SELECT 1 FROM own_agenda_seal WHERE person_id = ?", (person_id,)))


def seal_of(vault: Vault, person_id: int) -> Seal | None:
    """Return someone's seal, or None where nothing is sealed. Raises VaultDamagedError."""
    rows = vault.read("SELECT kdf FROM own_agenda_seal WHERE person_id = ?", (person_id,))
    if not rows:
        return None
    try:
        return seal_from_json(text(rows[0][0]))
    except (ValueError, TypeError, KeyError):
        raise VaultDamagedError(vault.folder, _("a seal is not what it should be.")) from None


def read(vault: Vault, person_id: int, seal: Seal, key: SealKey) -> tuple[OwnItem, ...]:
    """Return what is sealed, in order. Raises WrongPhraseError, also where nothing is sealed any more."""
    rows = vault.read("SELECT nonce, box FROM own_agenda_seal WHERE person_id = ?", (person_id,))
    if not rows:
        raise WrongPhraseError
    nonce, box = map(blob, rows[0])
    if len(nonce) != NONCE_BYTES:
        raise VaultDamagedError(vault.folder, _("a seal is not what it should be."))
    content = json.loads(opened_box(nonce, box, seal, key, _bound_to(vault, person_id)))
    return tuple(OwnItem(words, date.fromisoformat(day)) for words, day in content["items"])


def put(vault: Vault, person_id: int, items: Sequence[OwnItem], seal: Seal, key: SealKey) -> None:
    """Keep items sealed, in the place of what was in the box before."""
    content = {"items": [[whole(one.words), one.added_on.isoformat()] for one in items]}
    nonce, box = shut_box(content, seal, key, _bound_to(vault, person_id))
    with vault.transaction() as transaction:
        transaction.write(
            "INSERT INTO own_agenda_seal (person_id, kdf, nonce, box) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (person_id) DO UPDATE SET"
            " kdf = excluded.kdf, nonce = excluded.nonce, box = excluded.box",
            (person_id, seal.to_json(), nonce, box),
        )


def delete(vault: Vault, person_id: int) -> None:
    """Delete a box with all that is in it; freed pages are overwritten."""
    with vault.transaction() as transaction:
        transaction.write("DELETE FROM own_agenda_seal WHERE person_id = ?", (person_id,))


def _bound_to(vault: Vault, person_id: int) -> Mapping[str, object]:
    return {"format": FORMAT, "version": VERSION, "vault": vault.vault_id, "person": person_id}
