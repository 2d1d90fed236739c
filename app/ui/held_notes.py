"""Notes in writing, held by the window: coming back to one, people can still undo what they typed there."""

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from app.ui.widgets.markdown_field import new_document


class HeldNotes(QObject):
    """The documents of notes by a key of the caller's, until others sit here or the vault is locked."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._documents: dict[str, QTextDocument] = {}

    @staticmethod
    def of_window(widget: QWidget) -> "HeldNotes":
        """Return what the window of a widget holds, made at the first call."""
        window = widget.window()
        return held_by(window) or HeldNotes(window)

    def document(self, key: str) -> QTextDocument:
        """Return the document under a key, empty at the first call."""
        if key not in self._documents:
            self._documents[key] = new_document(self)
        return self._documents[key]

    def let_go(self) -> None:
        """Free all of them soon: somebody else sits here now, or nobody.

        Not at once, and not a word is taken out: the screen that shows them may not have been left yet.
        """
        for document in self._documents.values():
            document.deleteLater()
        self._documents.clear()


def held_by(window: QWidget) -> HeldNotes | None:
    """Return what a window holds; None where no note was written in it yet."""
    return window.findChild(HeldNotes)


def let_go_of_notes(window: QWidget) -> None:
    """Free the notes that a window holds, if it holds any. Whoever shows one has let go of it before."""
    held = held_by(window)
    if held is not None and shiboken6.isValid(held):
        held.let_go()
