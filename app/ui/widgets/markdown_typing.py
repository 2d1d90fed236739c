"""What a few keys do while Markdown is typed. Each is one step of undo."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

_MARKER = re.compile(r"^(\s*)([-*+]|(\d{1,9})([.)]))(\s+)(\[[ xX]\]\s+)?")
_MARKS = {Qt.Key.Key_B: "**", Qt.Key.Key_I: "*"}


def next_line(box: QPlainTextEdit, event: QKeyEvent) -> bool:
    """Go on with a list at Enter, or end it at an empty entry; tell whether this key did."""
    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not plain:
        return False
    cursor = box.textCursor()
    line = cursor.block().text()
    found = _MARKER.match(line)
    if found is None or cursor.hasSelection() or cursor.positionInBlock() < found.end():
        return False
    cursor.beginEditBlock()
    if not line[found.end() :].strip():
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
    else:
        cursor.insertText("\n" + _following(found))
    cursor.endEditBlock()
    box.setTextCursor(cursor)
    return True


def wrapped_in(box: QPlainTextEdit, event: QKeyEvent) -> bool:
    """Put what is selected between two marks at Ctrl+B or Ctrl+I; tell whether this key did."""
    mark = _MARKS.get(Qt.Key(event.key()))
    if mark is None or event.modifiers() != Qt.KeyboardModifier.ControlModifier:
        return False
    cursor = box.textCursor()
    words = cursor.selectedText()
    cursor.insertText(f"{mark}{words}{mark}")
    if not words:
        cursor.setPosition(cursor.position() - len(mark))
    box.setTextCursor(cursor)
    return True


def _following(found: re.Match[str]) -> str:
    """Return how the next entry of a list begins."""
    number = found[3]
    marker = f"{int(number) + 1}{found[4]}" if number else found[2]
    return f"{found[1]}{marker}{found[5]}{'[ ] ' if found[6] else ''}"
