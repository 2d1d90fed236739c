"""Make the frozen vault of schema 7. It was run once: what it made is what later versions must open.

python -m tests.storage.frozen.make_schema_7 FOLDER
"""

import sys
from pathlib import Path

from app.storage.vault import Transaction
from tests.storage.frozen import make_schema_5
from tests.storage.frozen.making import make

WORDS = "pebble anchor mallow trellis"


def populate(transaction: Transaction) -> None:
    """Put the rows of schema 5 in, and end a growth area."""
    make_schema_5.populate(transaction)
    transaction.write(
        "INSERT INTO growth_check_in (growth_area_id, written_on, verdict)"
        " VALUES (1, '2026-11-29', 'reached')"
    )


if __name__ == "__main__":
    make(Path(sys.argv[1]), WORDS, populate)
