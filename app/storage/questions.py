"""The bank of questions as it is kept."""

from collections.abc import Sequence

from app.domain.question import Question, Theme
from app.storage.put_in import was_put_in
from app.storage.rows import number, text
from app.storage.vault import Vault


def listed(vault: Vault) -> tuple[Question, ...]:
    """Return all questions: theme by theme, each in its order."""
    rows = vault.read("SELECT theme, words, id, position FROM question ORDER BY position, id")
    found = [Question(Theme(text(row[0])), text(row[1]), number(row[2]), number(row[3])) for row in rows]
    order = list(Theme)
    return tuple(sorted(found, key=lambda one: order.index(one.theme)))


def put_in(vault: Vault, questions: Sequence[Question]) -> None:
    """Fill the table, unless it has ever held one."""
    if was_put_in(vault, "question"):
        return
    with vault.transaction() as transaction:
        transaction.write_many(
            "INSERT INTO question (theme, words, position) VALUES (?, ?, ?)",
            [(one.theme.value, one.words, one.position) for one in questions],
        )


def add(vault: Vault, question: Question) -> int:
    """Keep a new question, after all others, and return its id."""
    with vault.transaction() as transaction:
        return transaction.write(
            "INSERT INTO question (theme, words, position)"
            " VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM question))",
            (question.theme.value, question.words),
        )


def change(vault: Vault, question: Question) -> None:
    """Keep other words of a question, or another theme."""
    with vault.transaction() as transaction:
        transaction.write(
            "UPDATE question SET theme = ?, words = ? WHERE id = ?",
            (question.theme.value, question.words, question.id),
        )


def reorder(vault: Vault, question_ids: Sequence[int]) -> None:
    """Keep the questions in this order, each within its theme."""
    with vault.transaction() as transaction:
        transaction.write_many(
            "UPDATE question SET position = ? WHERE id = ?",
            list(enumerate(question_ids, 1)),
        )


def remove(vault: Vault, question_id: int) -> None:
    """Take a question away."""
    with vault.transaction() as transaction:
        transaction.write("DELETE FROM question WHERE id = ?", (question_id,))
