"""Templates for agendas as they are kept."""

import json
from collections.abc import Sequence

from app.domain.template import OWN_FROM, AgendaTemplate, TemplateItem
from app.storage.put_in import was_put_in
from app.storage.rows import SqlValue, number, text
from app.storage.vault import Vault

_COLUMNS = "id, name, items, position"


def listed(vault: Vault) -> tuple[AgendaTemplate, ...]:
    """Return all templates in their order."""
    rows = vault.read(f"SELECT {_COLUMNS} FROM agenda_template ORDER BY position, id")
    return tuple(_template(row) for row in rows)


def get(vault: Vault, template_id: int) -> AgendaTemplate | None:
    """Return one template, or None where there is none such."""
    rows = vault.read(f"SELECT {_COLUMNS} FROM agenda_template WHERE id = ?", (template_id,))
    return _template(rows[0]) if rows else None


def put_in(vault: Vault, templates: Sequence[AgendaTemplate]) -> None:
    """Fill the table, unless it has ever held one."""
    if was_put_in(vault, "agenda_template"):
        return
    with vault.transaction() as transaction:
        transaction.write_many(
            "INSERT INTO agenda_template (id, name, items, position) VALUES (?, ?, ?, ?)",
            [(one.id, one.name, _from_items(one.items), one.position) for one in templates],
        )


def add(vault: Vault, template: AgendaTemplate) -> int:
    """Keep a new template of this vault's own, after all others, and return its id."""
    with vault.transaction() as transaction:
        return transaction.write(
            "INSERT INTO agenda_template (id, name, items, position) VALUES ("
            " (SELECT max(?, seq + 1) FROM sqlite_sequence WHERE name = 'agenda_template'), ?, ?,"
            " (SELECT coalesce(max(position), 0) + 1 FROM agenda_template))",
            (OWN_FROM, template.name, _from_items(template.items)),
        )


def put(vault: Vault, template: AgendaTemplate) -> None:
    """Keep a template under its id, changed or brought back; one that is there keeps its place."""
    with vault.transaction() as transaction:
        transaction.write(
            "INSERT INTO agenda_template (id, name, items, position) VALUES (?, ?, ?,"
            " (SELECT coalesce(max(position), 0) + 1 FROM agenda_template))"
            " ON CONFLICT (id) DO UPDATE SET name = excluded.name, items = excluded.items",
            (template.id, template.name, _from_items(template.items)),
        )


def reorder(vault: Vault, template_ids: Sequence[int]) -> None:
    """Keep the templates in this order."""
    with vault.transaction() as transaction:
        transaction.write_many(
            "UPDATE agenda_template SET position = ? WHERE id = ?",
            list(enumerate(template_ids, 1)),
        )


def remove(vault: Vault, template_id: int) -> None:
    """Take a template away."""
    with vault.transaction() as transaction:
        transaction.write("DELETE FROM agenda_template WHERE id = ?", (template_id,))


def _from_items(items: tuple[TemplateItem, ...]) -> str:
    return json.dumps([[one.words, one.minutes] for one in items], ensure_ascii=False)


def _template(row: Sequence[SqlValue]) -> AgendaTemplate:
    items = tuple(TemplateItem(words, minutes) for words, minutes in json.loads(text(row[2])))
    return AgendaTemplate(text(row[1]), items, number(row[0]), number(row[3]))
