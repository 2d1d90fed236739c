"""A vault with something in every table, and what a later schema may bring: for what copies all of it."""

from app.storage.rows import text
from app.storage.vault import Transaction, Vault
from tests.storage.made import add_framework

_LATER = (
    "CREATE VIRTUAL TABLE words USING fts5 (said)",
    "CREATE TABLE loose (word TEXT, amount)",
    "INSERT INTO loose VALUES ('half', 0.5), ('one', 1.0), ('one', 1), (NULL, x'00ff')",
    "CREATE VIEW named AS SELECT name FROM person",
    "CREATE TRIGGER heard AFTER INSERT ON person BEGIN INSERT INTO words (said) VALUES (new.name); END",
)
"""A search index, a table without a key, a view and a trigger."""

_OF_A_CONVERSATION = (
    "self_view (conversation_id, behaviour, answer, note) VALUES (?, 'b', 'sometimes', 'so it seems')",
    "manager_view (conversation_id, behaviour, answer, note) VALUES (?, 'b', 'not_yet', 'we’ll see')",
    "manager_private (conversation_id, behaviour, evidence, peers) VALUES (?, 'b', 'seen', 'heard')",
    "agreement (conversation_id, behaviour, reason, today, words) VALUES (?, 'b', NULL, 'sometimes', 'ours')",
    "growth_area (conversation_id, position, headline) VALUES (?, 1, 'Ask earlier')",
    "self_seal (conversation_id, kdf, nonce, box) VALUES (?, '{}', x'0102', x'000304')",
    "reveal (conversation_id, characteristic, revealed_at) VALUES (?, 'kind', '2026-11-22')",
    "amendment (conversation_id, written_at, words) VALUES (?, '2026-11-23', 'One more thing')",
    "draft_for_both (conversation_id, form, words, kept_at) VALUES (?, 'f', '{}', '2026-11-23')",
)


def fill(vault: Vault) -> None:
    """Put something into every table; the highest id of a person was given and taken back."""
    with vault.transaction() as transaction:
        for statement in _LATER:
            transaction.write(statement)
        framework = add_framework(transaction)
        person = _add_person(transaction, framework, "Chen Wei")
        conversation = transaction.write(
            "INSERT INTO conversation (person_id, framework_id, discipline, held_on)"
            " VALUES (?, ?, 'baking', '2026-11-22')",
            (person, framework),
        )
        for insert in _OF_A_CONVERSATION:
            transaction.write(f"INSERT INTO {insert}", (conversation,))
        transaction.write(
            "INSERT INTO manager_draft (form, person_id, words, kept_at) VALUES ('f', ?, '{}', '')", (person,)
        )
        transaction.write(
            "INSERT INTO wording_remark (framework_id, behaviour, remark) VALUES (?, 'b', 'unclear')",
            (framework,),
        )
        transaction.write("INSERT INTO setting (name, value) VALUES ('idle_minutes', '10')")
        gone = _add_person(transaction, framework, "Gone Again")
        transaction.write("DELETE FROM person WHERE id = ?", (gone,))


def content(vault: Vault) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every table, in whatever order reads the same each time, and the schema."""
    tables = [text(row[0]) for row in vault.read("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    found: dict[str, list[tuple[object, ...]]] = {
        table: sorted(filter(_is_somebodys, vault.read(f'SELECT * FROM "{table}"')), key=repr)
        for table in tables
    }
    found[""] = sorted(vault.read("SELECT type, name, tbl_name, sql FROM sqlite_schema"), key=repr)
    return found


def _is_somebodys(row: tuple[object, ...]) -> bool:
    """Tell whether a row was there before another key came: the notes tell whom they replace."""
    return row[0] != "replaced_notes"


def _add_person(transaction: Transaction, framework: int, name: str) -> int:
    return transaction.write("INSERT INTO person (name, framework_id) VALUES (?, ?)", (name, framework))
