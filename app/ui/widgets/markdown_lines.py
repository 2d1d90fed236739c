"""Lines of notes stay lines where Markdown is read: at a table, two lines mean two lines, as on paper.

Markdown runs the lines of a paragraph together, and leaves no trace of where one ended. So lines are marked
before they are read, and the marks become breaks, or nothing, afterwards: in a heading, a list or code too.
What would be read as something else with a mark behind it has none: a line across, a fence, a table.
"""

import re
from itertools import pairwise

from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument, QTextFormat

_BREAK = "\u2028"
"""Breaks a line within a paragraph, without the room that is between paragraphs."""
_ROOM = "\ufdee"
"""Ends what an empty line follows: there is room below it, or it would look like one more line."""
_AS_TYPED = "\ufdef"
"""Stands within an entity, so that it stays as it is. These two are no letters of any language."""
_WITHIN = re.compile(r"[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\](?:\s+|$))?[\s>]*)*")
"""The marks of the quotes and lists that a line stands in."""
_NO_TEXT = re.compile(r"$|[-=*_+>\s]+$|\d{1,9}[.)]\s*$|```|~~~|#{1,6}(?:\s|$)|\[[^\]]+\]:")
_BELOW_TABLE_HEAD = re.compile(r"[\s>]*+(?=[^|:]*[|:])(?=[^-]*-)[|:\-\s]+$")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_MARKS = re.compile(f"(?<! ) *[{_BREAK}{_ROOM}] *|{_AS_TYPED}")
_MARKS_IN_CODE = re.compile(f" [{_BREAK}{_ROOM}]|{_AS_TYPED}")


def with_marks(text: str) -> str:
    """Return a note with a mark at the end of each line of a paragraph that something follows."""
    lines = _ENTITY.sub(f"&{_AS_TYPED}", text).split("\n")
    last = text.rstrip().count("\n")
    in_table = False
    for number, (line, below) in enumerate(pairwise(lines[: last + 1])):
        within = _WITHIN.match(line)
        begins = within.end() if within is not None else 0
        in_table = (in_table or _BELOW_TABLE_HEAD.match(below) is not None) and begins < len(line)
        if not (in_table or _NO_TEXT.match(line, begins) or line.endswith("\\")):
            mark = _BREAK if below.strip("> \t\r") else _ROOM
            lines[number] = line.removesuffix("\r") + " " + mark
    return "\n".join(lines)


def without_marks(text: str) -> str:
    """Return words that were read, without the marks in them."""
    return text.replace(_AS_TYPED, "")


def break_lines(document: QTextDocument, room: int) -> None:
    """Let lines end where they were marked, and take the marks away; `room` is for an empty line, in pixels.

    No pictures or links are left by now: what takes the place of words looks like what stands before it.
    """
    below = QTextBlockFormat()
    below.setBottomMargin(room)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        text = block.text()
        if _MARKS.search(text):
            code = block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeLanguage)
            _break(cursor, text, block.position(), code=code)
            if text.endswith(_ROOM) and not code:
                cursor.setPosition(block.position())
                cursor.mergeBlockFormat(below)
        block = block.next()
    cursor.endEditBlock()


def _break(cursor: QTextCursor, text: str, begins: int, *, code: bool) -> None:
    for found in reversed(list((_MARKS_IN_CODE if code else _MARKS).finditer(text))):
        start, end = found.span()
        cursor.setPosition(begins + start)
        cursor.setPosition(begins + end, QTextCursor.MoveMode.KeepAnchor)
        if _BREAK in found[0] and start > 0 and end < len(text):
            cursor.insertText(_BREAK)
        else:
            cursor.removeSelectedText()
