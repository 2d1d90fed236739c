"""Make the frozen vault of schema 5. It was run once: what it made is what later versions must open.

python -m tests.storage.frozen.make_schema_5 FOLDER
"""

import sys
from pathlib import Path

from app.storage.vault import Transaction
from tests.storage.frozen import make_schema_4
from tests.storage.frozen.making import make

WORDS = "cradle saffron meadow bolt"


def populate(transaction: Transaction) -> None:
    """Put the rows of schema 4 in: schema 5 brings what finds them, which follows by itself."""
    make_schema_4.populate(transaction)
    transaction.write("UPDATE praise SET words = '漢字 in the night shift' WHERE id = 1")
    transaction.write("DELETE FROM decision WHERE id = 2")


if __name__ == "__main__":
    make(Path(sys.argv[1]), WORDS, populate)
