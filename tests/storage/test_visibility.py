"""Every column of the vault is on the list of who may see what; a new one that isn't fails here."""

import pytest

from app.domain.visibility import FIELDS
from app.storage.vault import Vault


def columns(vault: Vault) -> set[str]:
    """Return every column of every table, views included, as the database names it."""
    rows = vault.read(
        "SELECT t.name || '.' || c.name FROM sqlite_schema AS t, pragma_table_xinfo(t.name) AS c"
        " WHERE t.type IN ('table', 'view') AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    )
    return {str(row[0]) for row in rows}


def test_the_list_and_the_schema_are_the_same(vault: Vault) -> None:
    assert columns(vault) - set(FIELDS) == set(), "nobody has said who may see these"
    assert set(FIELDS) - columns(vault) == set(), "these are kept no more"


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ("ALTER TABLE person ADD COLUMN step TEXT", {"person.step"}),
        ("ALTER TABLE person ADD COLUMN called TEXT AS (name) VIRTUAL", {"person.called"}),
        ("CREATE TABLE mood (words TEXT)", {"mood.words"}),
        ("CREATE VIEW all_peers AS SELECT peers FROM manager_private", {"all_peers.peers"}),
    ],
)
def test_a_planted_column_is_found(vault: Vault, change: str, found: set[str]) -> None:
    with vault.transaction() as transaction:
        transaction.write(change)
    assert columns(vault) - set(FIELDS) == found
