"""A text box as high as its text."""

from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QSizePolicy

from app.ui.widgets.private_box import PrivateBox


class GrowingBox(PrivateBox):
    """A text box as high as its text, between a few lines and many. Tab leaves it."""

    left = Signal()
    """The keyboard went elsewhere."""

    def __init__(self, lines: int, most: int = 14) -> None:
        """Make an empty box that is at least so many lines high, and at most."""
        super().__init__()
        self._fewest, self._most = lines, most
        self._asked_for = 0
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def show_document(self, document: QTextDocument) -> None:
        """Show another text, with what was typed there and can be undone."""
        self.document().documentLayout().documentSizeChanged.disconnect(self._grow)
        self.setDocument(document)
        document.documentLayout().documentSizeChanged.connect(self._grow)
        self._ask()

    def sizeHint(self) -> QSize:
        """Be as high as the text."""
        line = ceil(QFontMetricsF(self.font()).lineSpacing())  # as laid out: a pixel less would scroll
        around = 2 * (8 + round(self.document().documentMargin())) + 1
        height = min(self._most * line, max(self._fewest * line, self.words_height(line)))
        return QSize(super().sizeHint().width(), height + around)

    def words_height(self, line: int) -> int:
        """Return how high the text is, in pixels; `line` is the height of one line."""
        return round(self.document().size().height()) * line

    @property
    def highest(self) -> int:
        """How many lines are shown at most."""
        return self._most

    def minimumSizeHint(self) -> QSize:
        """Never be lower than the text asks for."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where another width wraps the text anew."""
        super().resizeEvent(event)
        self._ask()

    def changeEvent(self, event: QEvent) -> None:
        """Ask for another height in another text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._ask()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard went."""
        super().focusOutEvent(event)
        self.left.emit()

    @Slot()
    def _grow(self) -> None:
        """Ask for another height, if it is another: a whole page may have to be laid out for it."""
        if self.sizeHint().height() != self._asked_for:
            self._ask()

    def _ask(self) -> None:
        self._asked_for = self.sizeHint().height()
        self.updateGeometry()
