"""Words of forms that are not saved yet: the manager's own in one table, those of both in another."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from app.domain.draft import Draft
from app.storage.rows import SqlValue, from_moment, moment, text
from app.storage.vault import Vault


def of_manager(vault: Vault, form: str, person_id: int | None = None) -> Draft | None:
    """Return what stands in a form of the manager's; None where nothing does, or it is about another one."""
    return _first(
        vault.read(
            "SELECT words, kept_at FROM manager_draft WHERE form IN (?, ?) AND person_id IS ?"
            " ORDER BY kept_at DESC LIMIT 1",
            (_name(form, person_id), form, person_id),
        )
    )


def put_of_manager(vault: Vault, form: str, person_id: int | None, words: Mapping[str, str]) -> None:
    """Keep what stands in a form of the manager's; it goes with the person it is about, if there is one.

    What stands in the same form about somebody else stays there.
    """
    with vault.transaction() as transaction:
        drop_of_manager(vault, form, person_id)
        transaction.write(
            "INSERT INTO manager_draft (form, person_id, words, kept_at) VALUES (?, ?, ?, ?)",
            (_name(form, person_id), person_id, *_values(words)),
        )


def drop_of_manager(vault: Vault, form: str, person_id: int | None = None) -> None:
    """Forget what stands in a form of the manager's about somebody, or about nobody."""
    with vault.transaction() as transaction:
        transaction.write(
            "DELETE FROM manager_draft WHERE form IN (?, ?) AND person_id IS ?",
            (_name(form, person_id), form, person_id),
        )


def of_both(vault: Vault, conversation_id: int, form: str) -> Draft | None:
    """Return what stands in a form of a conversation, for both; None where nothing does."""
    return _first(
        vault.read(
            "SELECT words, kept_at FROM draft_for_both WHERE conversation_id = ? AND form = ?",
            (conversation_id, form),
        )
    )


def put_of_both(vault: Vault, conversation_id: int, form: str, words: Mapping[str, str]) -> None:
    """Keep what stands in a form of a conversation; it goes with the conversation."""
    with vault.transaction() as transaction:
        transaction.write(
            "INSERT INTO draft_for_both (conversation_id, form, words, kept_at) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (conversation_id, form) DO UPDATE SET"
            " words = excluded.words, kept_at = excluded.kept_at",
            (conversation_id, form, *_values(words)),
        )


def drop_of_both(vault: Vault, conversation_id: int, form: str) -> None:
    """Forget what stands in a form of a conversation."""
    with vault.transaction() as transaction:
        transaction.write(
            "DELETE FROM draft_for_both WHERE conversation_id = ? AND form = ?", (conversation_id, form)
        )


def of_person(vault: Vault, person_id: int, form: str) -> Draft | None:
    """Return what stands in a form of two people's one-on-ones; None where nothing does."""
    return _first(
        vault.read(
            "SELECT words, kept_at FROM draft_of_person WHERE person_id = ? AND form = ?", (person_id, form)
        )
    )


def put_of_person(vault: Vault, person_id: int, form: str, words: Mapping[str, str]) -> None:
    """Keep what stands in a form of two people's one-on-ones; it goes with the person."""
    with vault.transaction() as transaction:
        transaction.write(
            "INSERT INTO draft_of_person (person_id, form, words, kept_at) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (person_id, form) DO UPDATE SET"
            " words = excluded.words, kept_at = excluded.kept_at",
            (person_id, form, *_values(words)),
        )


def drop_of_person(vault: Vault, person_id: int, form: str) -> None:
    """Forget what stands in a form of two people's one-on-ones."""
    with vault.transaction() as transaction:
        transaction.write("DELETE FROM draft_of_person WHERE person_id = ? AND form = ?", (person_id, form))


def forget_forms(vault: Vault, person_id: int, forms: Sequence[str]) -> None:
    """Forget what stands in forms about someone, whoever typed it; freed pages are overwritten."""
    with vault.transaction():
        for form in forms:
            drop_of_manager(vault, form, person_id)
            drop_of_person(vault, person_id, form)


def is_any(vault: Vault, person_id: int, forms: Sequence[str]) -> bool:
    """Tell whether anything stands in one of these forms about someone, whoever typed it; no word is read."""
    of_forms = f"person_id = ? AND form IN ({', '.join('?' * (2 * len(forms)))})"
    names = (*forms, *(_name(one, person_id) for one in forms))
    rows = vault.read(
        f"SELECT EXISTS (SELECT 1 FROM manager_draft WHERE {of_forms})"
        f" OR EXISTS (SELECT 1 FROM draft_of_person WHERE {of_forms})",
        (person_id, *names, person_id, *names),
    )
    return bool(rows[0][0])


def _name(form: str, person_id: int | None) -> str:
    """Return how a form of the manager's is told from others: by whom it is about, too.

    Forms of before have their own name alone; they are found by it, and forgotten.
    """
    return form if person_id is None else f"{form} @{person_id}"


def _values(words: Mapping[str, str]) -> tuple[str, str | None]:
    return json.dumps(dict(words), ensure_ascii=False), from_moment(datetime.now(UTC))


def _first(rows: list[tuple[SqlValue, ...]]) -> Draft | None:
    if not rows:
        return None
    kept_at = moment(rows[0][1])
    assert kept_at is not None
    return Draft({str(name): str(said) for name, said in json.loads(text(rows[0][0])).items()}, kept_at)
