"""The same search by reading every row: what the index is held against."""

from unicodedata import normalize

from app.storage.vault import Vault
from tests.storage.made import add_framework

Entry = tuple[str, int, str, int, str, str]
"""A kind, the id and the part of what it is of, the person, the day, and all its words."""

_PLAIN = {
    "meeting": ("meeting", "id", "''", "held_on", ("title", "shared_notes")),
    "agenda_item": ("agenda", "id", "''", "added_on", ("words", "notes")),
    "decision": ("decision", "id", "''", "written_on", ("words",)),
    "action": ("action", "id", "''", "taken_on", ("what", "reason")),
    "growth_area": ("growth", "id", "''", "", ("headline", "looks_like", "employee_does", "manager_does")),
    "growth_check_in": ("checkin", "id", "''", "written_on", ("happened", "evidence", "adjusted")),
    "priority": ("priority", "id", "''", "from_on", ("words",)),
    "lesson": ("lesson", "id", "''", "written_on", ("tried", "happened", "learned", "next_time")),
    "praise": ("praise", "id", "''", "written_on", ("words", "shout_out")),
    "conversation": ("conversation", "id", "''", "held_on", ("shared_notes",)),
    "agreement": ("agreement", "conversation_id", "behaviour", "", ("words",)),
    "amendment": ("amendment", "id", "''", "substr(written_at, 1, 10)", ("words",)),
}
_OWN = {
    "meeting_private": ("meetingnotes", "meeting_id", "''", "written_on", ("notes",)),
    "agenda_item_private": ("itemnotes", "item_id", "''", "", ("notes",)),
    "own_agenda_item": ("ownagenda", "id", "''", "added_on", ("words", "notes")),
    "manager_private": ("evidence", "conversation_id", "behaviour", "", ("evidence", "peers")),
    "manager_view": ("viewnote", "conversation_id", "behaviour", "", ("note",)),
}
_SIGNS = "\u2e80"
"""From here on, in what the tests write, stand scripts without spaces between words."""
_TITLED = {"meeting", "agenda", "decision", "action", "growth", "priority", "lesson", "praise", "ownagenda"}
_END_OF_TITLE = "\nqqq\n"
"""What stands in a title is found apart from the rest: signs of both never follow each other."""
TABLES = _PLAIN | _OWN
"""Every table whose words are found: the kind, the key, the part, the day and the words."""
_PARENTS = {
    "decision": ("meeting_id", "meeting"),
    "growth_area": ("conversation_id", "conversation"),
    "growth_check_in": ("growth_area_id", "growth_area"),
    "agreement": ("conversation_id", "conversation"),
    "amendment": ("conversation_id", "conversation"),
    "meeting_private": ("meeting_id", "meeting"),
    "agenda_item_private": ("item_id", "agenda_item"),
    "manager_private": ("conversation_id", "conversation"),
    "manager_view": ("conversation_id", "conversation"),
}


def entries(vault: Vault) -> list[Entry]:
    """Return everything that can be found, read from the tables themselves."""
    found: list[Entry] = []
    for table, (kind, key, part, day, words) in TABLES.items():
        parent, above = _PARENTS.get(table, ("NULL", ""))
        columns = f"{key}, {part}, {day or 'NULL'}, {parent}, {', '.join(words)}"
        for row in vault.read(f"SELECT {columns}{'' if above else ', person_id'} FROM {table}"):
            person, inherited = _of(vault, above, row[3]) if above else (row[-1], row[2])
            first, *others = (str(one) for one in row[4 : 4 + len(words)])
            told = (_END_OF_TITLE if kind in _TITLED else "\n").join((first, "\n".join(others)))
            if told.replace(_END_OF_TITLE, "").strip("\t\n\r "):
                found.append(
                    (kind, int(str(row[0])), str(row[1]), int(str(person)), str(row[2] or inherited), told)
                )
    return found


def _of(vault: Vault, table: str, key: object) -> tuple[object, object]:
    """Return the person a row belongs to, and its day."""
    if table == "growth_area":
        ((above,),) = vault.read("SELECT conversation_id FROM growth_area WHERE id = ?", (int(str(key)),))
        return _of(vault, "conversation", above)
    day = "added_on" if table == "agenda_item" else "held_on"
    ((person, on),) = vault.read(f"SELECT person_id, {day} FROM {table} WHERE id = ?", (int(str(key)),))
    return person, on


def folded(words: str) -> str:
    """Return words in small letters without accents, and without signs that stand for several letters."""
    plain = "".join(one for one in normalize("NFKD", words.casefold()) if not "\u0300" <= one <= "\u036f")
    return normalize("NFC", plain.casefold())


def holds(told: str, typed: str) -> bool:
    """Tell whether a text holds every word that is typed, each as one of its words begins."""
    parts = "".join(one if one.isalnum() else " " for one in folded(told)).split()
    # A sign of a script without spaces is a word of its own, so that another word begins right after it.
    # Several of them are found where they follow each other, whatever is no word stands between.
    begun = "".join(one if one < _SIGNS else " " for one in " ".join(parts)).split()
    return all(
        any(part.startswith(word) for part in (*parts, *begun))
        or (word[0] >= _SIGNS and word in "".join(parts))
        for word in folded(typed).split()
    )


def fill(vault: Vault) -> None:
    """Put two people into the vault with a row in every table that is looked through, and one table more."""
    with vault.transaction() as transaction:
        add_framework(transaction)
        for person in (1, 2):
            transaction.write("INSERT INTO person (name, framework_id) VALUES ('Amira', 1)")
            transaction.write(
                "INSERT INTO conversation (person_id, framework_id, discipline, held_on, shared_notes)"
                " VALUES (?, 1, '', '2026-10-05', 'said')",
                (person,),
            )
            transaction.write("INSERT INTO meeting (person_id, held_on) VALUES (?, '2026-10-12')", (person,))
            for sql in _ROWS:
                transaction.write(sql, (person,))


_ROWS = (
    "INSERT INTO agenda_item (person_id, position, by_whom, words, added_on)"
    " VALUES (?, 1, 'employee', 'w', '2026-10-11')",
    "INSERT INTO decision (meeting_id, position, written_on, words) VALUES (?, 1, '2026-10-12', 'w')",
    "INSERT INTO action (person_id, who, what, taken_on) VALUES (?, 'manager', 'w', '2026-10-12')",
    "INSERT INTO growth_area (conversation_id, position, headline) VALUES (?, 1, 'w')",
    "INSERT INTO growth_check_in (growth_area_id, written_on, verdict, happened)"
    " VALUES (?, '2026-10-19', 'keep', 'w')",
    "INSERT INTO priority (person_id, position, words, from_on) VALUES (?, 1, 'w', '2026-10-12')",
    "INSERT INTO lesson (person_id, written_on, tried) VALUES (?, '2026-10-12', 'w')",
    "INSERT INTO praise (person_id, written_on, words) VALUES (?, '2026-10-12', 'w')",
    "INSERT INTO agreement (conversation_id, behaviour, words) VALUES (?, 'b', 'w')",
    "INSERT INTO amendment (conversation_id, written_at, words) VALUES (?, '2026-10-20T08:00:00+00:00', 'w')",
    "INSERT INTO meeting_private (meeting_id, notes, written_on) VALUES (?, 'w', '2026-10-12')",
    "INSERT INTO agenda_item_private (item_id, notes) VALUES (?, 'w')",
    "INSERT INTO own_agenda_item (person_id, position, words, added_on) VALUES (?, 1, 'w', '2026-10-12')",
    "INSERT INTO manager_private (conversation_id, behaviour, evidence) VALUES (?, 'b', 'w')",
    "INSERT INTO manager_view (conversation_id, behaviour, note) VALUES (?, 'b', 'w')",
)
