"""Make the frozen vault of schema 2. It was run once: what it made is what later versions must open.

python -m tests.storage.frozen.make_schema_2 FOLDER
"""

import sys
from pathlib import Path

from app.domain.assessment import Answer, OwnRecord, View
from app.storage import sealed
from app.storage.keys import KdfParameters
from app.storage.seals import new_seal
from app.storage.vault import Transaction, create_vault

WORDS = "marble ferry pocket almond"
PHRASE = "my own six owls"
KDF = KdfParameters(memory_kib=1024, passes=1, lanes=1)
SEALED = OwnRecord(
    {"kind-near-listens": View(Answer.SOMETIMES, "I wait, says Åsa’s “mentor” 漢字 🌱.")},
    "Ask for the ovens.",
)
OPENED = OwnRecord({}, "Only mine, still.")
MODEL = (
    '{"about":"","behaviours":[{"characteristic":"kind","disciplines":[],"example":"","id":"kind-near-listens",'
    '"other_way":"","step":"near","text":"Listens to the end."},{"characteristic":"brave","disciplines":[],'
    '"example":"","id":"brave-near-asks","other_way":"","step":"near","text":"Asks early."}],'
    '"characteristics":[{"about":"","id":"kind","name":"Kindness","short_name":"Kind"},{"about":"","id":"brave",'
    '"name":"Courage","short_name":"Brave"}],"disciplines":[{"about":"","id":"baking","name":"Baking"}],'
    '"id":"small","language":"en","name":"Small","roles":[],"steps":[{"about":"","id":"near","name":"Near"}],'
    '"version":"1.0"}'
)
_JUNE, _SEPTEMBER = "2026-06-01T09:{}:00+00:00", "2026-09-07T09:{}:00+00:00"

_ROWS: tuple[tuple[str, tuple[tuple[str | int | None, ...], ...]], ...] = (
    (
        "framework (id, key, version, name, source, model, added_at)",
        ((1, "small", "1.0", "Small", "# Å, ß\n", MODEL, "2026-01-12T08:30:00+00:00"),),
    ),
    (
        "person (id, name, roles, discipline, team, started_on, framework_id, archived_on)",
        (
            (1, "Amira Haddad", '["engineer"]', "baking", "Harbour", "2025-02-03", 1, None),
            (2, "Bo Lindqvist", "[]", "baking", "", None, 1, None),
            (3, "Chen Wei", "[]", "baking", "", None, 1, "2026-08-31"),
        ),
    ),
    (
        "conversation (id, person_id, framework_id, discipline, held_on, employee_finished_at,"
        " manager_finished_at, shared_notes, look_again_on, paused_at, paused_behaviour, employee_agreed_at,"
        " manager_agreed_at)",
        (
            (
                *(1, 1, 1, "baking", "2026-06-01", _JUNE.format("10"), _JUNE.format("40")),
                *("We talked about the ovens.", "2026-09-01", None, None),
                *(_JUNE.format("50"), _JUNE.format("51")),
            ),
            (
                *(2, 1, 1, "baking", "2026-09-07", _SEPTEMBER.format("10"), _SEPTEMBER.format("40")),
                *("", None, _SEPTEMBER.format("55"), "brave-near-asks", _SEPTEMBER.format("50"), None),
            ),
            (3, 2, 1, "baking", "2026-09-08", None, None, "", None, None, None, None, None),
        ),
    ),
    (
        "self_view (conversation_id, behaviour, answer, note)",
        (
            (1, "kind-near-listens", "consistently", "Most days."),
            (2, "brave-near-asks", "not_yet", "I was afraid."),
        ),
    ),
    (
        "manager_view (conversation_id, behaviour, answer, note)",
        (
            (1, "kind-near-listens", "sometimes", ""),
            (2, "brave-near-asks", "sometimes", "Twice."),
            (3, "kind-near-listens", "no_chance", ""),
        ),
    ),
    (
        "manager_private (conversation_id, behaviour, evidence, peers)",
        ((2, "brave-near-asks", "The mail in May.", "Dina: she asks me."),),
    ),
    (
        "reveal (conversation_id, characteristic, revealed_at)",
        (
            (1, "kind", _JUNE.format("41")),
            (1, "brave", _JUNE.format("41")),
            (2, "brave", _SEPTEMBER.format("41")),
        ),
    ),
    (
        "agreement (conversation_id, behaviour, reason, today, words)",
        ((2, "brave-near-asks", "read_differently", "still_differ", "We mean different mails."),),
    ),
    (
        "growth_area (id, conversation_id, position, headline, behaviours, looks_like, employee_does,"
        " manager_does, look_again_on)",
        ((1, 1, 1, "Ask early", '["brave-near-asks"]', "Asked.", "Asks.", "Answers.", "2026-09-01"),),
    ),
    (
        "amendment (id, conversation_id, written_at, words)",
        ((1, 1, "2026-06-15T07:00:00+00:00", "We meant the small oven."),),
    ),
    (
        "wording_remark (id, framework_id, behaviour, remark)",
        ((1, 1, "brave-near-asks", "“Early” is read as “before lunch”."),),
    ),
)


def populate(transaction: Transaction) -> None:
    """Put at least one row in every table of schema 2 but the sealed boxes."""
    transaction.write("UPDATE identity SET manager_name = 'Jonas Berg'")
    for table, rows in _ROWS:
        marks = ", ".join("?" * len(rows[0]))
        transaction.write_many(f"INSERT INTO {table} VALUES ({marks})", rows)


def main(folder: Path) -> None:
    """Make the vault and print its recovery code."""
    new = create_vault(folder, WORDS, KDF)
    with new.vault.transaction() as transaction:
        populate(transaction)
        for conversation_id, record in ((2, OPENED), (3, SEALED)):
            seal = new_seal(KDF)
            sealed.put(new.vault, conversation_id, record, seal, seal.key_for(PHRASE))
        transaction.write(
            "UPDATE self_seal SET opened_at = ? WHERE conversation_id = 2", (_SEPTEMBER.format("41"),)
        )
    new.vault.close()
    print(new.recovery_code)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
