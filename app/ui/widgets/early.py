"""What the first window needs of Qt's own namespace, without loading it.

The first look at `PySide6.QtCore.Qt` makes its hundred enums, a quarter of the time to a window. Whatever is
built before the first paint therefore sets these by number, through Qt's properties; elsewhere the enums
are used.
"""

from PySide6.QtWidgets import QLabel, QWidget

_PLAIN_TEXT = 0  # Qt.TextFormat.PlainText
_NO_FOCUS = 0  # Qt.FocusPolicy.NoFocus


def show_letter_by_letter(words: QLabel) -> None:
    """Let a label show its text as plain text, never as markup."""
    words.setProperty("textFormat", _PLAIN_TEXT)


def keep_keyboard_off(widget: QWidget) -> None:
    """Let the keyboard pass a widget by."""
    widget.setProperty("focusPolicy", _NO_FOCUS)
