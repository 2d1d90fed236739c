"""Make the frozen vault of schema 3. It was run once: what it made is what later versions must open.

python -m tests.storage.frozen.make_schema_3 FOLDER
"""

import sys
from pathlib import Path

from app.storage.data_key import DataKey
from app.storage.keychain_slot import put_slot
from app.storage.keys import KdfParameters
from app.storage.recovery_code import decode
from app.storage.vault import Transaction, create_vault
from tests.storage.frozen import make_schema_2

WORDS = "walnut ferry compass drizzle"
SLOT_ID, SECRET = "00c0ffee00c0ffee", bytes(range(32))
KDF = KdfParameters(memory_kib=1024, passes=1, lanes=1)
MARK = '{"kind": "together", "of": {"conversation_id": 2}, "spot": "brave-near-asks", "form": "growth:new"}'

_ROWS: tuple[tuple[str, tuple[tuple[str | int | None, ...], ...]], ...] = (
    (
        "setting (name, value)",
        (
            ("backup_folder", "/media/Åsa/stick"),
            ("idle_minutes", "10"),
            ("lock_when_minimised", "yes"),
            ("place", MARK),
        ),
    ),
    (
        "manager_draft (form, person_id, words, kept_at)",
        (
            ("person:2", 2, '{"name": "Bo Lindqvist-Å", "team": ""}', "2026-11-28T22:31:00+00:00"),
            ("person:new", None, '{"name": "漢字 🌱"}', "2026-11-28T22:32:00+00:00"),
        ),
    ),
    (
        "draft_for_both (conversation_id, form, words, kept_at)",
        ((2, "growth:new", '{"headline": "Ask before it bur"}', "2026-11-28T22:33:00+00:00"),),
    ),
)


def populate(transaction: Transaction) -> None:
    """Put rows in every table that came with schema 3, beside those of schema 2."""
    make_schema_2.populate(transaction)
    for table, rows in _ROWS:
        marks = ", ".join("?" * len(rows[0]))
        transaction.write_many(f"INSERT INTO {table} VALUES ({marks})", rows)


def main(folder: Path) -> None:
    """Make the vault, let a keychain's secret open it too, and print its recovery code."""
    new = create_vault(folder, WORDS, KDF)
    with new.vault.transaction() as transaction:
        populate(transaction)
    put_slot(folder, DataKey(decode(new.recovery_code)), SLOT_ID, SECRET)
    new.vault.close()
    print(new.recovery_code)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
