"""An employee's yes to what a new manager gets, as it is kept."""

from dataclasses import dataclass
from datetime import datetime

from app.storage.rows import from_moment, text
from app.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class KeptAgreement:
    """When somebody agreed, in UTC, and the fingerprint of what they agreed to."""

    agreed_at: datetime
    fingerprint: str


def get(vault: Vault, person_id: int) -> KeptAgreement | None:
    """Return what someone agreed to last; None where they have not agreed to anything."""
    rows = vault.read(
        "SELECT agreed_at, fingerprint FROM handover_agreement WHERE person_id = ?", (person_id,)
    )
    return KeptAgreement(datetime.fromisoformat(text(rows[0][0])), text(rows[0][1])) if rows else None


def put(vault: Vault, person_id: int, agreement: KeptAgreement) -> None:
    """Keep what someone agreed to, in the place of what was before."""
    with vault.transaction() as transaction:
        transaction.write(
            "INSERT INTO handover_agreement (person_id, agreed_at, fingerprint) VALUES (?, ?, ?)"
            " ON CONFLICT (person_id) DO UPDATE SET"
            " agreed_at = excluded.agreed_at, fingerprint = excluded.fingerprint",
            (person_id, from_moment(agreement.agreed_at), agreement.fingerprint),
        )


def delete(vault: Vault, person_id: int) -> None:
    """Forget that someone agreed."""
    with vault.transaction() as transaction:
        transaction.write("DELETE FROM handover_agreement WHERE person_id = ?", (person_id,))
