"""Sealed records as they are kept: one box a conversation, opened by the employee's phrase alone."""

from datetime import UTC, datetime

from app.domain.assessment import OwnRecord
from app.domain.errors import VaultDamagedError, WrongPhraseError
from app.storage.rows import blob, from_moment, text
from app.storage.seals import NONCE_BYTES, Seal, SealKey, opened, seal_from_json, shut
from app.storage.vault import Vault
from app.wording.translate import _


def seal_of(vault: Vault, conversation_id: int) -> Seal | None:
    """Return a conversation's seal, or None where nothing is sealed. Raises VaultDamagedError."""
    rows = vault.read("SELECT kdf FROM self_seal WHERE conversation_id = ?", (conversation_id,))
    if not rows:
        return None
    try:
        return seal_from_json(text(rows[0][0]))
    except (ValueError, TypeError, KeyError):
        raise VaultDamagedError(vault.folder, _("a seal is not what it should be.")) from None


def is_there(vault: Vault, conversation_id: int) -> bool:
    """Tell whether something is sealed in a conversation, whatever its seal looks like."""
    return bool(vault.read("SELECT 1 FROM self_seal WHERE conversation_id = ?", (conversation_id,)))


def is_opened(vault: Vault, conversation_id: int) -> bool:
    """Tell whether the two have opened this box together; its private notes stay in it."""
    rows = vault.read("SELECT opened_at FROM self_seal WHERE conversation_id = ?", (conversation_id,))
    return bool(rows) and rows[0][0] is not None


def read(vault: Vault, conversation_id: int, seal: Seal, key: SealKey) -> OwnRecord:
    """Return what is sealed. Raises WrongPhraseError, also where nothing is sealed any more."""
    rows = vault.read("SELECT nonce, box FROM self_seal WHERE conversation_id = ?", (conversation_id,))
    if not rows:
        raise WrongPhraseError
    nonce, box = map(blob, rows[0])
    if len(nonce) != NONCE_BYTES:
        raise VaultDamagedError(vault.folder, _("a seal is not what it should be."))
    return opened(nonce, box, seal, key, (vault.vault_id, conversation_id))


def put(vault: Vault, conversation_id: int, record: OwnRecord, seal: Seal, key: SealKey) -> None:
    """Keep a record sealed, in the place of what was in the box before."""
    nonce, box = shut(record, seal, key, (vault.vault_id, conversation_id))
    with vault.transaction() as transaction:
        transaction.write(
            "INSERT INTO self_seal (conversation_id, kdf, nonce, box) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (conversation_id) DO UPDATE SET"
            " kdf = excluded.kdf, nonce = excluded.nonce, box = excluded.box",
            (conversation_id, seal.to_json(), nonce, box),
        )


def set_opened(vault: Vault, conversation_id: int) -> None:
    """Keep that the two have opened the box."""
    with vault.transaction() as transaction:
        transaction.write(
            "UPDATE self_seal SET opened_at = ? WHERE conversation_id = ?",
            (from_moment(datetime.now(UTC)), conversation_id),
        )


def delete(vault: Vault, conversation_id: int) -> None:
    """Delete a box with all that is in it; freed pages are overwritten."""
    with vault.transaction() as transaction:
        transaction.write("DELETE FROM self_seal WHERE conversation_id = ?", (conversation_id,))
