"""A place for longer notes, written as plain Markdown: what is typed is what is kept, letter by letter."""

from math import ceil

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from app.ui import theme
from app.ui.widgets.growing_box import GrowingBox
from app.ui.widgets.markdown_look import MarkdownLook
from app.ui.widgets.markdown_typing import next_line, wrapped_in
from app.ui.widgets.note_field import NoteField

FEWEST, MOST = 6, 26
"""How many lines of a note are shown at least, and at most before it scrolls."""


class MarkdownField(NoteField):
    """A note field that shows Markdown formatted while it is written, and keeps what can be undone."""

    def __init__(
        self, title: str, placeholder: str = "", *, only_you: str = "", seen_by: str = "", titled: bool = True
    ) -> None:
        """Make an empty field; `only_you` stands beside the title in a pill, `seen_by` plainly."""
        box = MarkdownBox(FEWEST)
        super().__init__(title, placeholder, only_you=only_you, seen_by=seen_by, box=box, titled=titled)
        self._markdown_box = box
        self._own = new_document(self)
        box.show_document(self._own)

    def take_up(self, document: QTextDocument, text: str) -> None:
        """Go on in a document that somebody else holds; undo reaches back to what was typed in it before.

        `text` is what is kept. Where it is not what stands there, it takes its place, and nothing is undone.
        """
        self._told = text
        self._markdown_box.show_document(document)
        wear_now(document)
        if document.toPlainText() != text:
            self._markdown_box.setPlainText(text)
        self._markdown_box.moveCursor(QTextCursor.MoveOperation.End)
        self._rest()

    def let_go(self) -> None:
        """Show nothing any more, and leave the document to who holds it: the screen is about to be freed."""
        self.flush()
        self._told = ""
        self._own.clear()  # what stood there at first: told now, it would take the place of what was added
        self._markdown_box.show_document(self._own)
        self._rest()


class MarkdownBox(GrowingBox):
    """A box whose lines may be of different heights."""

    def __init__(self, lines: int, most: int = MOST) -> None:
        """Make an empty box."""
        super().__init__(lines, most)

    def words_height(self, line: int) -> int:
        """Add up the lines as they are laid out, but no more of them than are shown."""
        layout, block = self.document().documentLayout(), self.document().begin()
        height, most = 0.0, self.highest * line
        while block.isValid() and height < most:
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        return ceil(height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with a list at Enter, and make what is selected heavy or slanted by its key."""
        if not self.isReadOnly() and (next_line(self, event) or wrapped_in(self, event)):
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Dress the text anew in another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            wear_now(self.document())


def new_document(parent: QObject) -> QTextDocument:
    """Return an empty document for a Markdown field; it belongs to `parent`."""
    made = QTextDocument(parent)
    made.setDocumentLayout(QPlainTextDocumentLayout(made))
    made.setDefaultFont(theme.current().font())
    MarkdownLook(made)
    return made


def wear_now(document: QTextDocument) -> None:
    """Dress a document as the theme is now."""
    worn = theme.current()
    document.setDefaultFont(worn.font())
    for look in document.findChildren(MarkdownLook):
        look.wear(worn)
