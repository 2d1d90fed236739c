"""Every column of the vault is on the list of who may see what; a new one that isn't fails here."""

import re

import pytest

from app.domain.visibility import FIELDS
from app.storage.vault import Vault

HEARD = {
    *("heard.said", "heard.heard", "heard.rank", "heard_data.id", "heard_data.block", "heard_idx.segid"),
    *("heard_idx.term", "heard_idx.pgno", "heard_content.id", "heard_content.c0", "heard_docsize.id"),
    *("heard_docsize.sz", "heard_config.k", "heard_config.v"),
}


def columns(vault: Vault) -> set[str]:
    """Return every column of every table, views included, as the database names it."""
    rows = vault.read(
        "SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_xinfo(t.name) AS c"
        " WHERE t.type IN ('table', 'view') AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    )
    return {f"{table!s}.{column!s}" for table, column in rows if table not in views_of_the_index(vault)}


def views_of_the_index(vault: Vault) -> set[str]:
    """Return the views that say what is found; test_narrow_search.py reads them in each room."""
    found = {"search_new", "private_new", "sign_without_spaces"}
    for source in ("search_source", "private_source"):
        ((sql,),) = vault.read("SELECT sql FROM sqlite_schema WHERE name = ?", (source,))
        found |= {source, *re.findall(r"FROM (words_of_\w+)", str(sql))}
    return found


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
        ("CREATE VIEW words_of_peers AS SELECT peers FROM manager_private", {"words_of_peers.peers"}),
        ("CREATE VIRTUAL TABLE heard USING fts5 (said)", HEARD),
    ],
)
def test_a_planted_column_is_found(vault: Vault, change: str, found: set[str]) -> None:
    with vault.transaction() as transaction:
        transaction.write(change)
    assert columns(vault) - set(FIELDS) == found
