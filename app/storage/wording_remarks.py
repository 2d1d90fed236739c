"""The wording lists of the frameworks as they are kept."""

from app.domain.wording_remark import WordingRemark
from app.storage.rows import number, text
from app.storage.vault import Vault


def of_framework(vault: Vault, framework_id: int) -> tuple[WordingRemark, ...]:
    """Return what was remarked on one framework version, in alphabetical order: the order tells of no day."""
    rows = vault.read(
        "SELECT framework_id, behaviour, remark, id FROM wording_remark WHERE framework_id = ?"
        " ORDER BY behaviour, remark, id",
        (framework_id,),
    )
    return tuple(WordingRemark(number(row[0]), text(row[1]), text(row[2]), number(row[3])) for row in rows)


def put(vault: Vault, remark: WordingRemark) -> int:
    """Keep a remark, new (id 0) or taken back before, and return its id."""
    with vault.transaction() as transaction:
        return transaction.write(
            "INSERT INTO wording_remark (id, framework_id, behaviour, remark) VALUES (?, ?, ?, ?)",
            (remark.id or None, remark.framework_id, remark.behaviour, remark.remark),
        )


def remove(vault: Vault, remark_id: int) -> None:
    """Take a remark away."""
    with vault.transaction() as transaction:
        transaction.write("DELETE FROM wording_remark WHERE id = ?", (remark_id,))
