"""Make the frozen vault of schema 6. It was run once: what it made is what later versions must open.

python -m tests.storage.frozen.make_schema_6 FOLDER
"""

import sys
from pathlib import Path

from app.storage.keys import KdfParameters
from app.storage.vault import Transaction, create_vault
from tests.storage.frozen import make_schema_5

WORDS = "lantern thimble orchard gravel"
KDF = KdfParameters(memory_kib=1024, passes=1, lanes=1)


def populate(transaction: Transaction) -> None:
    """Put the rows of schema 5 in: schema 6 finds the same, faster."""
    make_schema_5.populate(transaction)


def main(folder: Path) -> None:
    """Make the vault and print its recovery code."""
    new = create_vault(folder, WORDS, KDF)
    with new.vault.transaction() as transaction:
        populate(transaction)
    new.vault.close()
    print(new.recovery_code)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
