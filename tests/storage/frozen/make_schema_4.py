"""Make the frozen vault of schema 4. It was run once: what it made is what later versions must open.

python -m tests.storage.frozen.make_schema_4 FOLDER
"""

import sys
from pathlib import Path

from app.storage.vault import Transaction
from tests.storage.frozen import make_schema_3
from tests.storage.frozen.making import make

WORDS = "pebble violin harvest tunnel"
NOTES = "# Öfen\n\n* [ ] *Åsa’s* “list”\r\n* 漢字 🌱\n\n\ttabbed  \n"
"""Markdown as somebody might type it: whatever is in it comes back as it was."""
PRIVATE = "She sounded tired. Ask, don’t guess."

ROWS: tuple[tuple[str, tuple[tuple[str | int | bytes | None, ...], ...]], ...] = (
    (
        "rhythm (person_id, every, first_on, starts_at, minutes)",
        ((1, "two_weeks", "2026-09-14", "09:30", 45), (2, "free", "2026-09-15", "", 30)),
    ),
    (
        "meeting (id, person_id, held_on, starts_at, title, shared_notes, ended_at)",
        (
            (1, 1, "2026-09-14", "09:30", "Erstes 1:1", NOTES, "2026-09-14T10:15:00+00:00"),
            (2, 1, "2026-09-28", "09:30", "", "", None),
            (3, 2, "2026-09-15", "", "", "We said hello.", "2026-09-15T12:00:00+00:00"),
        ),
    ),
    ("meeting_private (meeting_id, notes, written_on)", ((1, PRIVATE, "2026-09-14"),)),
    (
        "decision (id, meeting_id, position, written_on, words)",
        ((1, 1, 1, "2026-09-14", "The big oven stays."), (2, 1, 2, "2026-09-14", "Åsa orders flour.")),
    ),
    (
        "agenda_item (id, person_id, meeting_id, position, by_whom, words, minutes, notes, added_on,"
        " put_off_from, outcome, closed_in, closed_on)",
        (
            (
                *(1, 1, 1, 1, "employee", "The new mixer", 10, "It is loud.", "2026-09-13"),
                *(None, "talked", 1, "2026-09-14"),
            ),
            (2, 1, 1, 2, "manager", "Holidays", None, "", "2026-09-13", 1, None, None, None),
            (3, 2, None, 1, "manager", "Parking", 5, "", "2026-09-14", None, "removed", 3, "2026-09-15"),
        ),
    ),
    ("agenda_item_private (item_id, notes)", ((2, "Nobody else asked for July."),)),
    (
        "own_agenda_item (id, person_id, meeting_id, position, words, minutes, notes, added_on, put_off_from,"
        " outcome, closed_in, closed_on)",
        ((1, 1, 2, 1, "Thank her for May", 5, "By name.", "2026-09-20", 1, None, None, None),),
    ),
    (
        "own_agenda_seal (person_id, kdf, nonce, box)",
        ((1, '{"name": "argon2id"}', b"\x00" * 12, b"\x01\x00\xff"),),
    ),
    (
        "action (id, person_id, meeting_id, who, what, due_on, taken_on, state, reason, closed_in,"
        " closed_on)",
        (
            (1, 1, 1, "manager", "Ask about the mixer", "2026-09-21", "2026-09-14", "open", "", None, None),
            (
                *(2, 1, 1, "employee", "Try the slow recipe", None, "2026-09-14"),
                *("dropped", "No rye to be had.", 2, "2026-09-28"),
            ),
        ),
    ),
    (
        "action_change (id, action_id, changed_at, meeting_id, who, what, due_on, state, reason)",
        (
            (1, 2, "2026-09-14T10:00:00+00:00", 1, "employee", "Try the recipe", None, "open", ""),
            (
                *(2, 2, "2026-09-28T09:40:00+00:00", 2, "employee", "Try the slow recipe", None),
                *("dropped", "No rye to be had."),
            ),
            (
                *(3, 1, "2026-09-14T10:05:00+00:00", 1, "manager", "Ask about the mixer", "2026-09-21"),
                *("open", ""),
            ),
        ),
    ),
    (
        "growth_check_in (id, growth_area_id, meeting_id, written_on, happened, evidence, verdict, adjusted,"
        " look_again_on)",
        (
            (
                *(1, 1, 1, "2026-09-14", "She asked on day two.", "The mail to Dina."),
                *("adjust", "Ask in the morning.", "2026-10-12"),
            ),
        ),
    ),
    (
        "priority (id, person_id, position, words, from_on, until_on)",
        ((1, 1, 1, "The winter bread", "2026-09-01", None), (2, 1, 2, "Flour", "2026-06-01", "2026-09-01")),
    ),
    (
        "priority_change (id, priority_id, changed_on, change, words)",
        (
            (1, 1, "2026-09-01", "taken_up", "Winter bread"),
            (2, 1, "2026-09-14", "reworded", "The winter bread"),
        ),
    ),
    ("growth_priority (growth_area_id, priority_id)", ((1, 1),)),
    (
        "lesson (id, person_id, meeting_id, action_id, written_on, tried, happened, learned, next_time)",
        ((1, 1, 2, 2, "2026-09-28", "Rye", "None came.", "Order early.", "Order in August."),),
    ),
    (
        "praise (id, person_id, meeting_id, written_on, words, shout_out)",
        ((1, 1, 1, "2026-09-14", "The stall ran by itself.", "Amira ran the stall."),),
    ),
    (
        "pulse (id, person_id, conversation_id, moment, answered_on, clear, supported)",
        ((1, 1, 1, "before", "2026-05-31", 2, 3), (2, 1, 1, "after", "2026-06-01", 4, 5)),
    ),
    (
        "handover_agreement (person_id, agreed_at, fingerprint)",
        ((1, "2026-09-28T10:00:00+00:00", "ab" * 32),),
    ),
    (
        "agenda_template (id, position, name, items)",
        ((1, 1, "Weekly", '[["How are you?", 5], ["Åsa", null]]'),),
    ),
    ("question (id, position, theme, words)", ((1, 1, "Work", "What is in your way?"),)),
    (
        "draft_of_person (person_id, form, words, kept_at)",
        ((1, "lesson:new", '{"tried": "Half a lo"}', "2026-09-28T10:05:00+00:00"),),
    ),
)


def populate(transaction: Transaction) -> None:
    """Put rows in every table that came with schema 4, beside those of the schemas before."""
    make_schema_3.populate(transaction)
    for table, rows in ROWS:
        marks = ", ".join("?" * len(rows[0]))
        transaction.write_many(f"INSERT INTO {table} VALUES ({marks})", rows)


if __name__ == "__main__":
    make(Path(sys.argv[1]), WORDS, populate)
