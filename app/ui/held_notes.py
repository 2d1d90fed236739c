"""Notes in writing, held by the window: coming back to one, people can still undo what they typed there."""

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from app.ui.widgets.markdown_field import new_document


class HeldNotes(QObject):
    """The documents of notes by `note_key`, until they go for good, others sit here, or nobody does."""

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

    def let_go(self, person_id: int | None = None) -> None:
        """Free all of them soon: somebody else sits here now, or nobody; or those about someone alone.

        Not at once, and not a word is taken out: the screen that shows them may not have been left yet.
        """
        about = note_key(person_id, "") if person_id is not None else ""
        for key in [one for one in self._documents if one.startswith(about)]:
            self._documents.pop(key).deleteLater()


def note_key(person_id: int, note: str) -> str:
    """Return the key of a note about someone; `note` tells it from their others."""
    return f"{person_id}:{note}"


def held_by(window: QWidget) -> HeldNotes | None:
    """Return what a window holds; None where no note was written in it yet."""
    return window.findChild(HeldNotes)


def let_go_of_notes(window: QWidget, person_id: int | None = None) -> None:
    """Free the notes that a window holds, if it holds any; with `person_id` those about someone alone.

    Whoever shows one has let go of it before.
    """
    held = held_by(window)
    if held is not None and shiboken6.isValid(held):
        held.let_go(person_id)
