"""One save: the same commit in the vault and in a plain SQLite file with the same settings."""

import itertools
import sqlite3
from pathlib import Path

from app.domain.assessment import Answer, Side, View
from app.services.session import Session
from bench.measure import Figure, in_turn

_SETTINGS = (
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=EXTRA",
    "PRAGMA secure_delete=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA locking_mode=EXCLUSIVE",
)


def measure(session: Session, conversation_id: int, folder: Path) -> Figure:
    """Measure the save of one answer with its note."""
    turn = session.assessments.employee_turn(conversation_id, at_keyboard=Side.EMPLOYEE)
    behaviour = turn.behaviours[0].id
    notes = (f"Note {number}" for number in itertools.count())
    plain = sqlite3.connect(folder / "plain.db", isolation_level=None)
    for setting in _SETTINGS:
        plain.execute(setting)
    plain.execute(
        "CREATE TABLE self_view (conversation_id INTEGER, behaviour TEXT, answer TEXT, note TEXT,"
        " PRIMARY KEY (conversation_id, behaviour)) STRICT, WITHOUT ROWID"
    )
    # As full as the vault's own table, so that both change a page of a tree and not of a leaf.
    text = "As I see it, most weeks."
    rows = [(number, one.id, "sometimes", text) for number in range(4) for one in turn.behaviours]
    plain.executemany("INSERT INTO self_view VALUES (?, ?, ?, ?)", rows)

    def save() -> None:
        turn.say(behaviour, View(Answer.SOMETIMES, next(notes)))

    def save_plain() -> None:
        plain.execute("BEGIN IMMEDIATE")
        plain.execute(
            "INSERT OR REPLACE INTO self_view VALUES (?, ?, ?, ?)", (1, behaviour, "sometimes", next(notes))
        )
        plain.execute("COMMIT")

    figure = in_turn("One save of an answer and its note", save, save_plain, "<= 2 x", runs=200)
    plain.close()
    return figure
