"""What a Markdown note says in one line: without its marks, its lines set apart by points.

Pieces of notes are cut where it suits a list, so that a mark may stand without the other of its pair. A sign
between two letters, or between two spaces, is no mark: snake_case, 2 * 3.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from app.domain.found import Piece

APART = " · "
"""Between what stood on lines of its own."""
_NO_WORDS = re.compile(r"\s*(?:(?:[-*_]\s*){3,}|(?:```|~~~).*)")
"""A line across the page, or one that begins or ends code."""
_SPACE = re.compile(r"\s")
_BEGINNING = re.compile(r"\s*(?:(?:#{1,6}|[-*+](?:\s+\[[ xX]\])?)(?=\s|$)|>)\s*")
_WITHIN = re.compile(
    r"(?=[`\\\[!*_~])(?:"
    r"(?P<code>(`+)(?!`)(?P<typed>.+?)(?<!`)\2(?!`))"
    r"|\\(?P<meant>[^\w\s]|_)"
    r"|!?\[(?P<linked>[^\]]*)\](?=\()"
    r"|(?P<around>\*+|_+|~~|`+))"
)


def plain(note: str) -> str:
    """Return a note in one line, without marks."""
    return "".join(piece.words for piece in plain_pieces([Piece(note)]))


def plain_pieces(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return pieces of a note in one line, without marks; what was found stays found, letter by letter."""
    parts = _parts(pieces)
    note = "".join(part.words for _begins, _ends, part in parts)
    shown: list[Piece] = []
    begins = 0
    for line in note.split("\n"):
        said = _said(line)
        if said and shown:
            shown.append(Piece(APART))
        for start, end in said:
            shown += _between(parts, begins + start, begins + end)
        begins += len(line) + 1
    return tuple(
        Piece(_SPACE.sub(" ", "".join(one.words for one in group)), found=found)
        for found, group in groupby(shown, key=lambda one: one.found)
    )


def _parts(pieces: Iterable[Piece]) -> list[tuple[int, int, Piece]]:
    """Return pieces with where each begins and ends in the whole."""
    found, at = [], 0
    for piece in (one for one in pieces if one.words):
        found.append((at, at + len(piece.words), piece))
        at += len(piece.words)
    return found


def _between(parts: list[tuple[int, int, Piece]], start: int, end: int) -> Iterator[Piece]:
    """Yield what stands from one place of the whole to another; a space where they are the same."""
    if start == end:
        yield Piece(" ")
    for begins, ends, piece in parts:
        if begins < end and ends > start:
            yield replace(piece, words=piece.words[max(start - begins, 0) : end - begins])


def _said(line: str) -> list[tuple[int, int]]:
    """Return from where to where a line says something, beginning and ending with no space."""
    if _NO_WORDS.fullmatch(line):
        return []
    begins, ends = 0, len(line.rstrip())
    while (mark := _BEGINNING.match(line, begins, ends)) is not None:
        begins = mark.end()
    said = list(_unmarked(line, begins, ends))
    while said and not line[said[0][0] : said[0][1]].strip():
        said.pop(0)
    if said:
        start, end = said[0]
        said[0] = (end - len(line[start:end].lstrip()), end)
    return said


def _unmarked(line: str, begins: int, ends: int) -> Iterator[tuple[int, int]]:
    """Yield from where to where no mark stands in a line; twice the same place for a space to put there."""
    at = begins
    for found in _WITHIN.finditer(line, begins, ends):
        if at < found.start():
            yield at, found.start()
        at = found.end()
        for name in ("typed", "meant"):
            if found[name] is not None:
                yield found.span(name)
        if found["linked"] is not None:
            yield from _unmarked(line, *found.span("linked"))
            if found["linked"].strip():
                yield found.end(), found.end()
        if found["around"] is not None and not _is_mark(line, *found.span("around")):
            yield found.span("around")
    if at < ends:
        yield at, ends


def _is_mark(line: str, begins: int, ends: int) -> bool:
    """Tell whether a sign stands around words, rather than between two letters or between two spaces."""
    before, after = line[begins - 1 : begins], line[ends : ends + 1]
    between_letters = before.isalnum() and after.isalnum()
    between_spaces = not before.strip() and not after.strip()
    return line[begins] == "`" or not (between_letters or between_spaces)
