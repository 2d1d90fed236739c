"""Published framework versions as they are kept: the file itself, and its model for quick reading."""

import json
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any, NamedTuple

from app.domain.framework import Behaviour, Characteristic, Discipline, Framework, Role, Step
from app.storage.rows import from_moment, number, text
from app.storage.vault import Vault


class KeptFramework(NamedTuple):
    """One line of the list of versions."""

    id: int
    key: str
    version: str
    name: str


def listed(vault: Vault) -> tuple[KeptFramework, ...]:
    """Return all versions, in the order in which they were added."""
    rows = vault.read("SELECT id, key, version, name FROM framework ORDER BY id")
    return tuple(KeptFramework(number(row[0]), text(row[1]), text(row[2]), text(row[3])) for row in rows)


def get(vault: Vault, framework_id: int) -> Framework | None:
    """Return one version, or None where there is none such."""
    rows = vault.read("SELECT model FROM framework WHERE id = ?", (framework_id,))
    return _framework(json.loads(text(rows[0][0]))) if rows else None


def source(vault: Vault, framework_id: int) -> str | None:
    """Return the file of one version, comments and all."""
    rows = vault.read("SELECT source FROM framework WHERE id = ?", (framework_id,))
    return text(rows[0][0]) if rows else None


def of_source(vault: Vault, file_text: str) -> int | None:
    """Return the id of the version whose file is exactly this, or None."""
    rows = vault.read("SELECT id FROM framework WHERE source = ?", (file_text,))
    return number(rows[0][0]) if rows else None


def add(vault: Vault, framework: Framework, file_text: str) -> int:
    """Keep a version and return its id."""
    model = asdict(framework)
    del model["_by_id"]
    with vault.transaction() as transaction:
        return transaction.write(
            "INSERT INTO framework (key, version, name, source, model, added_at) VALUES (?, ?, ?, ?, ?, ?)",
            (
                framework.id,
                framework.version,
                framework.name,
                file_text,
                json.dumps(model, ensure_ascii=False),
                from_moment(datetime.now(UTC)),
            ),
        )


def _framework(model: dict[str, Any]) -> Framework:
    behaviours = (one | {"disciplines": tuple(one["disciplines"])} for one in model["behaviours"])
    parts = {
        "characteristics": tuple(Characteristic(**one) for one in model["characteristics"]),
        "steps": tuple(Step(**one) for one in model["steps"]),
        "behaviours": tuple(Behaviour(**one) for one in behaviours),
        "disciplines": tuple(Discipline(**one) for one in model["disciplines"]),
        "roles": tuple(Role(**one) for one in model["roles"]),
    }
    return Framework(**(model | parts))
