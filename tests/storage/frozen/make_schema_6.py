"""Make the frozen vault of schema 6. It was run once: what it made is what later versions must open.

python -m tests.storage.frozen.make_schema_6 FOLDER
"""

import sys
from pathlib import Path

from app.storage.vault import Transaction
from tests.storage.frozen import make_schema_5
from tests.storage.frozen.making import make

WORDS = "lantern thimble orchard gravel"


def populate(transaction: Transaction) -> None:
    """Put the rows of schema 5 in: schema 6 finds the same, faster."""
    make_schema_5.populate(transaction)


if __name__ == "__main__":
    make(Path(sys.argv[1]), WORDS, populate)
