"""Markdown to be read: laid out, and never more than words. Nothing in it is loaded, and no link opens."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from app.ui import theme
from app.ui.private_copy.private_copy import PrivateCopy
from app.ui.widgets.markdown_lines import break_lines, with_marks, without_marks
from app.ui.widgets.markdown_look import heading_size

MARGIN = 4
"""Between the words and the frame that says the keyboard is here, in pixels of the usual text size."""
ROOM = 8
"""Where a line was left empty: half a line, as on paper, in pixels of the usual text size."""

_FEATURES = QTextDocument.MarkdownFeature
_FRONT_MATTER = 0x100000
"""Lines between two lines across, at the top, are kept out of sight with it: notes hide nothing."""
_DIALECT = QTextDocument.MarkdownFeature(
    (_FEATURES.MarkdownDialectGitHub.value | _FEATURES.MarkdownNoHTML.value) & ~_FRONT_MATTER
)

_MAY_LEAD = ("[", "<", "://", "www.", "@")
"""Without any of these there is no picture and no link, and nobody waits for the search for them."""


class MarkdownView(QTextEdit):
    """A text as high as it is long, to be read and copied from; copies are private."""

    def __init__(self, accessible: str) -> None:
        """Make it empty; `accessible` says what it is to who listens."""
        super().__init__()
        self._text = ""
        self._shown: QTextDocument | None = None
        self.setProperty("kind", "reading")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(accessible)

    @property
    def text(self) -> str:
        """The Markdown that is shown."""
        return self._text

    def show_markdown(self, text: str) -> None:
        """Show a text."""
        self._text = text
        self._lay_out()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the selected words, marked as private; no formats but plain text."""
        return PrivateCopy.of_application().marked(self.textCursor().selection().toPlainText())

    def sizeHint(self) -> QSize:
        """Be as high as the text."""
        self.document().setTextWidth(max(self.viewport().width(), 1))
        return QSize(super().sizeHint().width(), round(self.document().size().height()) + 2)

    def minimumSizeHint(self) -> QSize:
        """Never be lower than the text asks for."""
        return QSize(theme.current().px(120), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where another width wraps the text anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Lay out anew in another theme or text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._text:
            self._lay_out()

    def _lay_out(self) -> None:
        before, self._shown = self._shown, read_document(self._text, self)
        self.setDocument(self._shown)
        if before is not None:
            before.deleteLater()
        self.updateGeometry()


def read_document(text: str, parent: MarkdownView) -> QTextDocument:
    """Return a text laid out. Pictures become the words that stand for them, before they could be loaded."""
    made = QTextDocument(parent)
    made.setDefaultFont(theme.current().font())
    made.setDocumentMargin(theme.current().px(MARGIN))
    made.setUndoRedoEnabled(False)
    made.setMarkdown(with_marks(text), _DIALECT)
    if any(sign in text for sign in _MAY_LEAD):
        _only_words(made)
    break_lines(made, theme.current().px(ROOM))
    _as_written(made)
    return made


def _only_words(document: QTextDocument) -> None:
    """Put words in the place of pictures and links; a link keeps its address beside its words, to be read."""
    found = []
    block = document.begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            shown = at.fragment()
            words = _words_of(shown.charFormat(), shown.text())
            if words is not None:
                found.append((shown.position(), shown.length(), words))
            at += 1
        block = block.next()
    plain = QTextCharFormat()
    for position, length, words in reversed(found):
        cursor = QTextCursor(document)
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words, plain)


def _words_of(look: QTextCharFormat, text: str) -> str | None:
    """Return what to read in the place of a picture or a link; None for other words."""
    if look.isImageFormat():
        return str(look.property(QTextFormat.Property.ImageAltText) or "") or str(look.toImageFormat().name())
    if look.isAnchor():
        address = without_marks(look.anchorHref())
        seen = address.removeprefix("mailto:").removeprefix("http://")  # both are put before what was typed
        return text if without_marks(text) in ("", address, seen) or not address else f"{text} ({address})"
    return None


def _as_written(document: QTextDocument) -> None:
    """Give headings and heavy words the looks they have while they are written; Qt's own are for print.

    Pieces that come to look alike become one piece: so all are found before the first is changed. Going on
    from one that is no more ends the program.
    """
    found = []
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        at = block.begin()
        while not at.atEnd():
            shown = at.fragment()
            look = _looks(shown.charFormat(), level)
            if look is not None:
                found.append((shown.position(), shown.length(), look))
            at += 1
        block = block.next()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for position, length, look in found:
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(look)
    cursor.endEditBlock()


def _looks(look: QTextCharFormat, level: int) -> QTextCharFormat | None:
    """Return how words look in a heading of this level, 0 for none; None where they stay as they are."""
    if level:
        look.clearProperty(QTextFormat.Property.FontSizeAdjustment)
        look.setProperty(QTextFormat.Property.FontPixelSize, theme.current().px(heading_size(level)))
    if level or look.fontWeight() > QFont.Weight.DemiBold:
        look.setFontWeight(QFont.Weight.DemiBold)  # the heaviest that Inter comes in here
        return look
    return None
