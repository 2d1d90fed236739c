"""Make the frozen vault of schema 1. It was run once: what it made is what later versions must open.

python -m tests.storage.frozen.make_schema_1 FOLDER
"""

import sys
from pathlib import Path

from app.storage.vault import Transaction
from tests.storage.frozen.making import make

WORDS = "copper harbour window thistle"

_ROWS: tuple[tuple[str, tuple[tuple[str | int | None, ...], ...]], ...] = (
    (
        "framework (id, key, version, name, source, model, added_at)",
        (
            (
                1,
                "small-steps",
                "1.0",
                "Small steps",
                'name = "Small steps"\n',
                "{}",
                "2026-01-12T08:30:00+00:00",
            ),
            (2, "small-steps", "1.1", "Small steps", "# Å, ß, “quotes”\n", "{}", "2026-05-04T08:30:00+00:00"),
        ),
    ),
    (
        "person (id, name, roles, discipline, team, started_on, framework_id, archived_on)",
        (
            (1, "Amira Haddad", '["engineer", "coach"]', "software", "Harbour", "2025-02-03", 2, None),
            (2, "Bo Lindqvist", '["tester"]', "quality", "Harbour", "2026-06-15", 2, None),
            (3, "Dina Okafor", "[]", "", "", None, 1, "2026-08-31"),
        ),
    ),
    (
        "conversation (id, person_id, framework_id, discipline, held_on, employee_finished_at,"
        " manager_finished_at, shared_notes, look_again_on)",
        (
            (
                *(
                    1,
                    1,
                    1,
                    "software",
                    "2026-03-02",
                    "2026-03-02T09:10:00+00:00",
                    "2026-03-02T09:40:00+00:00",
                ),
                *("We talked about the harbour project.", "2026-06-01"),
            ),
            (2, 1, 2, "software", "2026-09-07", "2026-09-07T09:10:00+00:00", None, "", None),
            (3, 2, 2, "quality", "2026-09-08", None, None, "", None),
        ),
    ),
    (
        "self_view (conversation_id, behaviour, answer, note)",
        (
            (1, "team-individual-1", "consistently", "I ask early now."),
            (1, "team-squad-1", "sometimes", ""),
            (2, "team-squad-1", None, "An answer is still missing here."),
        ),
    ),
    (
        "manager_view (conversation_id, behaviour, answer, note)",
        (
            (1, "team-individual-1", "consistently", ""),
            (1, "team-squad-1", "not_yet", "I would like to see it."),
        ),
    ),
    (
        "manager_private (conversation_id, behaviour, evidence, peers)",
        ((1, "team-squad-1", "The release in February.", "Chen: hard to reach that week."),),
    ),
    (
        "agreement (conversation_id, behaviour, reason, today, words)",
        (
            (1, "team-squad-1", "seen_different_things", "sometimes", "It grows."),
            (1, "team-individual-1", None, None, ""),
        ),
    ),
    (
        "growth_area (id, conversation_id, position, headline, behaviours, looks_like, employee_does,"
        " manager_does, look_again_on)",
        (
            (
                *(1, 1, 1, "Being reachable in a release", '["team-squad-1"]', "Others know where to ask."),
                *("Announces who answers.", "Keeps that week free of meetings.", "2026-06-01"),
            ),
            (2, 1, 2, "Sharing what was learned", "[]", "", "", "", None),
        ),
    ),
)


def populate(transaction: Transaction) -> None:
    """Put at least one row in every table of schema 1."""
    transaction.write("UPDATE identity SET manager_name = 'Jonas Berg'")
    for table, rows in _ROWS:
        marks = ", ".join("?" * len(rows[0]))
        transaction.write_many(f"INSERT INTO {table} VALUES ({marks})", rows)


if __name__ == "__main__":
    make(Path(sys.argv[1]), WORDS, populate)
