"""Both assessments as they are kept: in tables of their own, so that reading one never touches the other."""

from collections.abc import Mapping

from app.domain.assessment import Answer, ManagerEntry, View
from app.storage.rows import SqlValue, text
from app.storage.vault import Vault


def self_views(vault: Vault, conversation_id: int) -> dict[str, View]:
    """Return the employee's views by behaviour id."""
    return _views(vault, "self_view", conversation_id)


def delete_self(vault: Vault, conversation_id: int) -> None:
    """Delete the employee's views; freed pages are overwritten."""
    with vault.transaction() as transaction:
        transaction.write("DELETE FROM self_view WHERE conversation_id = ?", (conversation_id,))


def manager_views(vault: Vault, conversation_id: int) -> dict[str, View]:
    """Return the manager's views by behaviour id; what is private to the manager is not among them."""
    return _views(vault, "manager_view", conversation_id)


def manager_entries(vault: Vault, conversation_id: int) -> dict[str, ManagerEntry]:
    """Return the manager's entries by behaviour id, private evidence and peers' words included."""
    views = manager_views(vault, conversation_id)
    rows = vault.read(
        "SELECT behaviour, evidence, peers FROM manager_private WHERE conversation_id = ?", (conversation_id,)
    )
    private = {text(row[0]): (text(row[1]), text(row[2])) for row in rows}
    return {
        behaviour: ManagerEntry(views.get(behaviour, View()), *private.get(behaviour, ("", "")))
        for behaviour in views.keys() | private.keys()
    }


def say_self(vault: Vault, conversation_id: int, behaviour: str, view: View) -> None:
    """Keep the employee's view of one behaviour."""
    with vault.transaction() as transaction:
        transaction.write(
            "INSERT OR REPLACE INTO self_view (conversation_id, behaviour, answer, note) VALUES (?, ?, ?, ?)",
            (conversation_id, behaviour, *_view_values(view)),
        )


def say_manager(vault: Vault, conversation_id: int, behaviour: str, entry: ManagerEntry) -> None:
    """Keep the manager's entry for one behaviour."""
    with vault.transaction() as transaction:
        transaction.write(
            "INSERT OR REPLACE INTO manager_view (conversation_id, behaviour, answer, note)"
            " VALUES (?, ?, ?, ?)",
            (conversation_id, behaviour, *_view_values(entry.view)),
        )
        transaction.write(
            "INSERT OR REPLACE INTO manager_private (conversation_id, behaviour, evidence, peers)"
            " VALUES (?, ?, ?, ?)",
            (conversation_id, behaviour, entry.evidence, entry.peers),
        )


def say_at_once(
    vault: Vault, conversation_id: int, own: Mapping[str, View], managers: Mapping[str, ManagerEntry]
) -> None:
    """Keep both views of many behaviours of which nothing is said yet."""
    with vault.transaction() as transaction:
        transaction.write_many(
            "INSERT INTO self_view (conversation_id, behaviour, answer, note) VALUES (?, ?, ?, ?)",
            [(conversation_id, behaviour, *_view_values(view)) for behaviour, view in own.items()],
        )
        transaction.write_many(
            "INSERT INTO manager_view (conversation_id, behaviour, answer, note) VALUES (?, ?, ?, ?)",
            [(conversation_id, behaviour, *_view_values(one.view)) for behaviour, one in managers.items()],
        )
        transaction.write_many(
            "INSERT INTO manager_private (conversation_id, behaviour, evidence, peers) VALUES (?, ?, ?, ?)",
            [(conversation_id, behaviour, one.evidence, one.peers) for behaviour, one in managers.items()],
        )


def _views(vault: Vault, table: str, conversation_id: int) -> dict[str, View]:
    rows = vault.read(
        f"SELECT behaviour, answer, note FROM {table} WHERE conversation_id = ?", (conversation_id,)
    )
    return {text(row[0]): View(_answer(row[1]), text(row[2])) for row in rows}


def _answer(value: SqlValue) -> Answer | None:
    return None if value is None else Answer(value)


def _view_values(view: View) -> tuple[SqlValue, ...]:
    return (view.answer.value if view.answer else None, view.note)
