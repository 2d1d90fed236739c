"""Make the frozen vault of schema 5. It was run once: what it made is what later versions must open.

python -m tests.storage.frozen.make_schema_5 FOLDER
"""

import sys
from pathlib import Path

from app.storage.keys import KdfParameters
from app.storage.vault import Transaction, create_vault
from tests.storage.frozen import make_schema_4

WORDS = "cradle saffron meadow bolt"
KDF = KdfParameters(memory_kib=1024, passes=1, lanes=1)


def populate(transaction: Transaction) -> None:
    """Put the rows of schema 4 in: schema 5 brings what finds them, which follows by itself."""
    make_schema_4.populate(transaction)
    transaction.write("UPDATE praise SET words = '漢字 in the night shift' WHERE id = 1")
    transaction.write("DELETE FROM decision WHERE id = 2")


def main(folder: Path) -> None:
    """Make the vault and print its recovery code."""
    new = create_vault(folder, WORDS, KDF)
    with new.vault.transaction() as transaction:
        populate(transaction)
    new.vault.close()
    print(new.recovery_code)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
