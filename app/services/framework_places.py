"""Where things stand in a framework file: the line of every entry and key, read without trusting the file.

A file is looked over in this way before anything parses it, so that one built to exhaust a parser is
refused first.
"""

import re
from dataclasses import dataclass, field

MAX_NESTING = 20
"""How deep brackets may nest, and how many parts a dotted key may have."""

MOST_PIECES = 60_000
"""How many words, marks, texts and line ends a file may have; the built-in one has a tenth of it."""

LONGEST_WORD = 500
"""How many letters or digits may stand in a row outside of quotation marks."""

_PIECE = re.compile(
    r'''
      (?P<string> """(?:[^"\\]|\\.|"(?!""))*+(?:"{3,5})?
                | \'\'\'(?:[^']|'(?!''))*+(?:'{3,5})?
                | "(?:[^"\\\n]|\\[^\n])*+"?
                | '[^'\n]*+'? )
    | (?P<comment> \#[^\n]* )
    | (?P<mark> [\[\]{}.=,\n] )
    | (?P<word> [^\s"'\#\[\]{}.=,]+ )
    ''',
    re.VERBOSE | re.DOTALL,
)


@dataclass(slots=True)
class EntryPlace:
    """One `[[section]]` entry: the line of its head, that head's offset, and its keys' lines."""

    section: str
    line: int
    offset: int
    keys: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Outline:
    """All places of a file. Lines count from 1.

    `too_deep`, `too_many` and `too_long` are the line where nesting, the number of pieces, or a word passes
    its limit; there the reading ends.
    """

    keys: dict[str, int] = field(default_factory=dict)
    entries: list[EntryPlace] = field(default_factory=list)
    too_deep: int = 0
    too_many: int = 0
    too_long: int = 0

    def of_section(self, section: str) -> list[EntryPlace]:
        """Return a section's entries in the file's order."""
        return [entry for entry in self.entries if entry.section == section]


class _Reader:
    """Goes through a file piece by piece; a statement ends with a line, unless a bracket is open."""

    def __init__(self, text: str) -> None:
        self.outline = Outline()
        self._text = text
        self._line = 1
        self._depth = 0
        self._dots = 0
        self._in_value = False
        self._statement: list[str] = []
        self._start = (1, 0)

    def read(self) -> Outline:
        for number, found in enumerate(_PIECE.finditer(self._text)):
            if number >= MOST_PIECES:
                self.outline.too_many = self._line
                break
            if found.lastgroup == "comment":
                continue
            if found.lastgroup == "word" and len(found.group()) > LONGEST_WORD:
                self.outline.too_long = self._line
                break
            if found.lastgroup == "mark":
                self._mark(found.group())
            self._collect(found)
            if self._depth > MAX_NESTING or self._dots >= MAX_NESTING:
                self.outline.too_deep = self._line
                break
            self._line += found.group().count("\n")
        self._end_statement()
        return self.outline

    def _mark(self, mark: str) -> None:
        if mark in "[{":
            self._depth += 1
        elif mark in "]}":
            self._depth = max(0, self._depth - 1)
        self._dots = self._dots + 1 if mark == "." else 0

    def _collect(self, found: re.Match[str]) -> None:
        piece = found.group()
        if piece == "\n":
            if self._depth == 0:
                self._end_statement()
        elif piece == "=" and self._depth == 0 and not self._in_value:
            self._note_key()
        elif not self._in_value and len(self._statement) <= 2 * MAX_NESTING:
            if not self._statement:
                self._start = (self._line, found.start())
            self._statement.append(piece)

    def _note_key(self) -> None:
        self._in_value = True
        if self._statement:
            keys = self.outline.entries[-1].keys if self.outline.entries else self.outline.keys
            keys.setdefault(self._statement[0].strip("\"'"), self._start[0])

    def _end_statement(self) -> None:
        words = self._statement
        if not self._in_value and words[:1] == ["["]:
            name = ".".join(word.strip("\"'") for word in words if word not in "[].")
            is_entry = words[:2] == ["[", "["]
            self.outline.entries.append(EntryPlace(name if is_entry else f"[{name}]", *self._start))
        self._statement, self._in_value, self._dots = [], False, 0


def outline(text: str) -> Outline:
    """Return where everything stands in a file, or up to where it nests too deep."""
    return _Reader(text).read()
