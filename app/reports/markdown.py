"""Markdown as far as paper sets it: headings, lists, quotes, stressed words, lines. All else is as typed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

_HEADING = re.compile(r" {0,3}(#{1,6}) +(.*?)(?: +#+)? *")
_ITEM = re.compile(r"( *)([-*+]|\d{1,9}[.)]) +(.*)")
_RULE = re.compile(r" {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_QUOTE = re.compile(r" {0,3}((?:> ?)+)(.*)")
_STRESSED = re.compile(
    r"(?P<code>(?<!`)`++[^`]+`+)"
    r"|(?<![\w*\\])\*\*(?=[^\s*])(?P<stars>.+?)(?<=[^\s*])\*\*(?![\w*])"
    r"|(?<![\w\\])__(?=[^\s_])(?P<lines>.+?)(?<=[^\s_])__(?!\w)"
    r"|(?<![\w*\\])\*(?=[^\s*])(?P<star>[^*]+?)(?<=[^\s*])\*(?![\w*])"
    r"|(?<![\w_\\])_(?=[^\s_])(?P<line>[^_]+?)(?<=[^\s_])_(?![\w_])"
)
_LINK = re.compile(
    r"(?<!`)`++[^`]+`+"
    r"|(?<!\\)(?P<picture>!?)\[(?P<words>[^\[\]]*[^\[\]\s][^\[\]]*)\]"
    r"\((?P<address>[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*)\)"
)
_DEEPEST = 3
_INDENT = 2
"""How many spaces a list within a list is moved in by, at least."""


class Kind(Enum):
    """What a line of notes is."""

    TEXT = "text"
    HEADING = "heading"
    """`level` is 1 to 6."""
    ITEM = "item"
    """`level` is 0 for a list, 1 for one within it; `marker` stands before it."""
    QUOTE = "quote"
    """`level` is 1 for a quote, 2 for one within it."""
    EMPTY = "empty"
    RULE = "rule"
    TYPED = "typed"
    """Within a fence of code: shown letter by letter."""


@dataclass(frozen=True, slots=True)
class NotesLine:
    """One line of notes, without the marks that say what it is."""

    kind: Kind
    text: str = ""
    level: int = 0
    marker: str = ""


def notes_lines(text: str) -> Iterator[NotesLine]:
    """Yield the lines of notes; line ends are those that were typed."""
    fenced = False
    for line in text.split("\n"):
        fence = bool(_FENCE.match(line))
        if fenced or fence:
            yield NotesLine(Kind.TYPED, line)
            fenced = fenced != fence
        else:
            yield _line(line)


def stressed_parts(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a line, each with whether it is stressed; the marks around stressed words are gone.

    Paper has one way to stress: it has no slanted letters. A link is read as its words and its address.
    """
    text = _LINK.sub(_link_read, text)
    at = 0
    for found in _STRESSED.finditer(text):
        words = found["stars"] or found["lines"] or found["star"] or found["line"]
        if words:
            yield text[at : found.start()], False
            yield words, True
            at = found.end()
    yield text[at:], False


def _link_read(found: re.Match[str]) -> str:
    """Return what the window shows for a link, a picture or code: an address that says more stands behind."""
    words, address = found["words"], found["address"]
    if not words:
        return found[0]
    return words if found["picture"] or address.removeprefix("mailto:") == words else f"{words} ({address})"


def _line(line: str) -> NotesLine:
    if not line.strip(" "):
        return NotesLine(Kind.EMPTY)
    if _RULE.fullmatch(line):
        return NotesLine(Kind.RULE)
    heading = _HEADING.fullmatch(line)
    if heading and heading[2]:
        return NotesLine(Kind.HEADING, heading[2], len(heading[1]))
    quote = _QUOTE.fullmatch(line)
    if quote:
        level = min(quote[1].count(">"), _DEEPEST)
        return (
            NotesLine(Kind.QUOTE, quote[2].strip(" "), level)
            if quote[2].strip(" ")
            else NotesLine(Kind.EMPTY)
        )
    item = _ITEM.fullmatch(line)
    if item and item[3].strip(" "):
        marker = "•" if item[2] in "-*+" else item[2]
        return NotesLine(Kind.ITEM, item[3].strip(" "), min(len(item[1]) // _INDENT, _DEEPEST), marker)
    return NotesLine(Kind.TEXT, line)
