"""Searching in the two indexes: what both may find, and what only the manager may."""

import re
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from secrets import token_hex

from app.domain.found import OWN_KINDS, Asked, Hit, Kind, Piece, Place
from app.domain.search_words import words_of
from app.storage.rows import SqlValue, known_day, number, text
from app.storage.vault import Vault

_BEGINS, _ENDS = f"\ue000{token_hex(8)}<", f">{token_hex(8)}\ue000"
"""Round what was found; nobody can have typed these, since each start of Fika has its own."""
_FOUND = re.compile(f"{_BEGINS}(.*?){_ENDS}", re.DOTALL)
_APART = "\u200b"
"""Sets signs apart in the index; nobody sees it."""
_PERSON, _KIND = "\ue001", "\ue002"
_WORDS_SHOWN = 28
"""How many words of a note are shown with a hit."""
_LAST_DAY, _WITHIN_DAY = 5373485, 1 << 32  # as 0005_search.sql counts
_JULIAN = 1721425

_Row = tuple[SqlValue, ...]


@dataclass(frozen=True, slots=True)
class _Index:
    """One of the two indexes, and what is found in it."""

    name: str
    kinds: frozenset[Kind]
    is_own: bool


_OF_BOTH = _Index("search", frozenset(Kind) - OWN_KINDS, is_own=False)
_OWN = _Index("private", OWN_KINDS, is_own=True)


def hits(vault: Vault, asked: Asked, after: Place | None, limit: int, *, with_own: bool) -> tuple[Hit, ...]:
    """Return what holds all the words, the newest first, after a place or from the beginning.

    `with_own` looks into what only the manager finds too. Nothing where no word is typed.
    """
    words = _words(asked.words)
    if not words:
        return ()
    found: list[_Row] = []
    for index in (_OF_BOTH, _OWN) if with_own else (_OF_BOTH,):
        if not asked.kinds.isdisjoint(index.kinds):
            match = f"{words}{_filter(asked, index)}"
            found += _in_index(vault, index, match, _between(asked, after, index), limit)
    found.sort(key=itemgetter(0))  # on the same number what both find comes first, as it does here
    return tuple(_hit(row) for row in found[:limit])


def _words(typed: str) -> str:
    """Return what is typed as FTS5 asks for it: every word, in any order, each as it begins."""
    asked = (" OR ".join(f'"{spelled}"*' for spelled in word) for word in words_of(typed))
    together = " AND ".join(f"({one})" for one in asked)
    return f"{{title body}} : ({together})" if together else ""


def _filter(asked: Asked, index: _Index) -> str:
    tags = [f'"{_PERSON}{asked.person_id}"'] if asked.person_id else []
    if not asked.kinds >= index.kinds:
        kinds = sorted(f'"{_KIND}{one.value}"' for one in asked.kinds & index.kinds)
        tags.append(f"({' OR '.join(kinds)})")
    return f" AND tags : ({' AND '.join(tags)})" if tags else ""


def _in_index(vault: Vault, index: _Index, match: str, between: tuple[int, int], limit: int) -> list[_Row]:
    words = f"{index.name}_words"
    return vault.read(
        f"SELECT entry.id, {index.is_own:d}, kind, source_id, person_id, day, part,"
        f" snippet({words}, 0, ?, ?, '…', {_WORDS_SHOWN}), snippet({words}, 1, ?, ?, '…', {_WORDS_SHOWN})"
        f" FROM {words} CROSS JOIN {index.name}_entry AS entry ON entry.id = {words}.rowid"
        f" WHERE {words} MATCH ? AND {words}.rowid BETWEEN ? AND ? ORDER BY {words}.rowid LIMIT ?",
        (*(_BEGINS, _ENDS) * 2, match, *between, limit),
    )


def _between(asked: Asked, after: Place | None, index: _Index) -> tuple[int, int]:
    """Return the least and the greatest number asked for: the newest day has the least."""
    first = _first_of(asked.until_day) if asked.until_day else 0
    last = _first_of(asked.from_day) + _WITHIN_DAY - 1 if asked.from_day else (1 << 63) - 1
    if after is not None:
        # On the same number what both find comes first.
        follows_at_once = index.is_own and not after.is_own
        first = max(first, after.number + (0 if follows_at_once else 1))
    return first, last


def _first_of(day: date) -> int:
    return (_LAST_DAY - (day.toordinal() + _JULIAN)) * _WITHIN_DAY


def _hit(row: _Row) -> Hit:
    return Hit(
        place=Place(number(row[0]), bool(row[1])),
        kind=Kind(row[2]),
        source_id=number(row[3]),
        person_id=number(row[4]),
        day=known_day(row[5]),
        part=text(row[6]),
        title=_pieces(text(row[7])),
        body=_pieces(text(row[8])),
    )


def _pieces(marked: str) -> tuple[Piece, ...]:
    parts = _FOUND.split(marked.replace(_APART, ""))
    return tuple(Piece(part, found=bool(at % 2)) for at, part in enumerate(parts) if part)
