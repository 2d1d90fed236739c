"""What a Markdown note says in one line: without its marks, its lines set apart by points.

Pieces of notes are cut where it suits a list, so that a mark may stand without the other of its pair. A sign
between two letters, or between two spaces, is no mark: snake_case, 2 * 3.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from app.domain.found import Piece

APART = " · "
"""Between what stood on lines of its own."""
_NO_WORDS = re.compile(r"\s*(?:(?:[-*_]\s*){3,}|(?:```|~~~).*)")
"""A line across the page, or one that begins or ends code."""
_BEGINNING = re.compile(r"\s*(?:(?:#{1,6}|[-*+](?:\s+\[[ xX]\])?)(?=\s|$)|>)\s*")
_WITHIN = re.compile(
    r"(?P<code>(`+)(?!`)(?P<typed>.+?)(?<!`)\2(?!`))"
    r"|\\(?P<meant>[^\w\s]|_)"
    r"|!?\[(?P<linked>[^\]]*)\](?=\()"
    r"|(?P<around>\*+|_+|~~|`+)"
)


def plain(note: str) -> str:
    """Return a note in one line, without marks."""
    return "".join(piece.words for piece in plain_pieces([Piece(note)]))


def plain_pieces(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return pieces of a note in one line, without marks; what was found stays found, letter by letter."""
    signs = [(sign, piece.found) for piece in pieces for sign in piece.words]
    shown: list[tuple[str, bool]] = []
    begins = 0
    for line in "".join(sign for sign, _found in signs).split("\n"):
        said = [(word, signs[begins + at][1]) for at, word in _said(line)]
        if said and shown:
            shown.append((APART, False))
        shown += said
        begins += len(line) + 1
    groups = groupby(shown, key=lambda one: one[1])
    return tuple(Piece("".join(sign for sign, _found in group), found=found) for found, group in groups)


def _said(line: str) -> list[tuple[int, str]]:
    """Return what a line says, sign by sign, each with its place in the line."""
    if _NO_WORDS.fullmatch(line):
        return []
    begins, ends = 0, len(line.rstrip())
    while (mark := _BEGINNING.match(line, begins, ends)) is not None:
        begins = mark.end()
    said = [(at, " " if line[at].isspace() else line[at]) for at in _unmarked(line, begins, ends)]
    blank = next((number for number, (_at, sign) in enumerate(said) if sign != " "), len(said))
    return said[blank:]


def _unmarked(line: str, begins: int, ends: int) -> Iterator[int]:
    """Yield the places of a line in which no mark stands."""
    at = begins
    for found in _WITHIN.finditer(line, begins, ends):
        yield from range(at, found.start())
        at = found.end()
        for name in ("typed", "meant"):
            if found[name] is not None:
                yield from range(*found.span(name))
        if found["linked"] is not None:
            yield from _unmarked(line, *found.span("linked"))
        if found["around"] is not None and not _is_mark(line, *found.span("around")):
            yield from range(*found.span("around"))
    yield from range(at, ends)


def _is_mark(line: str, begins: int, ends: int) -> bool:
    """Tell whether a sign stands around words, rather than between two letters or between two spaces."""
    before, after = line[begins - 1 : begins], line[ends : ends + 1]
    between_letters = before.isalnum() and after.isalnum()
    between_spaces = not before.strip() and not after.strip()
    return line[begins] == "`" or not (between_letters or between_spaces)
