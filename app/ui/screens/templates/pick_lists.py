"""The two pages of the sheet that begins an agenda: templates with a preview, and questions to tick."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.ui import theme
from app.ui.screens.templates.picking import PreviewLine, QuestionLine
from app.ui.widgets.card import Card
from app.ui.widgets.folding import Folding
from app.ui.widgets.text import label, written
from app.wording.translate import _

HEIGHT = 300
"""How high the lists are, in pixels at a text scale of 1."""
_ID = Qt.ItemDataRole.UserRole
_BESIDE = 24
"""What is drawn beside the words of a line: room, and a mark; in pixels at a text scale of 1."""
_AROUND = 12
"""What a list takes up above and below its rows, in pixels at a text scale of 1."""


class _Wrapping(QStyledItemDelegate):
    """Asks for lines in the room that words really have: Qt leaves out what is drawn around them."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a line; it is as high as its words in less width."""
        narrower = QStyleOptionViewItem(option)
        narrower.rect = option.rect.adjusted(0, 0, -theme.current().px(_BESIDE), 0)
        return super().sizeHint(narrower, index)


class WordsList(QListWidget):
    """A list whose lines go on in the next line; with `fits` it is no higher than its rows."""

    def __init__(self, accessible: str, height: int = HEIGHT, *, fits: bool = False) -> None:
        """Make an empty list; `height` is in pixels at a text scale of 1."""
        super().__init__()
        self._height = height
        self._fits = fits
        self.setAccessibleName(accessible)
        self.setItemDelegate(_Wrapping(self))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setMinimumHeight(theme.current().px(height))
        if fits:
            self.model().rowsInserted.connect(self._fit)
            self.model().modelReset.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew: at another width the words take another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit anew in another style."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit, now that it is dressed."""
        super().showEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        if self._fits:
            worn = theme.current()
            rows = sum(self.sizeHintForRow(number) for number in range(self.count()))
            self.setFixedHeight(min(rows + worn.px(_AROUND), worn.px(self._height)))


class TemplatePage(QWidget):
    """A list of templates, and beside it what the chosen one holds."""

    chosen = Signal(int)
    """The id of the template people went to."""
    taken = Signal()
    """Enter, or a double click: this one it is."""

    def __init__(self) -> None:
        super().__init__()
        self.list = WordsList(_("Templates"), fits=True)
        self.list.currentItemChanged.connect(self._went_to)
        self.list.itemActivated.connect(self.taken)
        self.preview = Card("inner")
        self._rows: list[QWidget] = []
        row = Folding(gap=16, scaled_width=520)
        row.add(self._held(), 2)
        row.add(self.preview, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)

    def _held(self) -> QWidget:
        held = Card("clear")
        held.add(self.list)
        held.body.addStretch(1)
        return held

    def show_templates(self, templates: Sequence[tuple[int, str]]) -> None:
        """Show these, the first one chosen."""
        with QSignalBlocker(self.list):
            self.list.clear()
            for template_id, name in templates:
                item = QListWidgetItem(name)
                item.setData(_ID, template_id)
                self.list.addItem(item)
            self.list.setCurrentRow(0)

    def show_preview(self, about: str, lines: Sequence[PreviewLine]) -> None:
        """Show what the chosen one holds, also to whoever listens."""
        for old in self._rows:
            self.preview.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = [_preview_row(one) for one in lines]
        if about:
            self._rows.append(label(about, "caption"))
        for number, made in enumerate(self._rows):
            self.preview.body.insertWidget(number, made)
        if self.preview.body.count() == len(self._rows):
            self.preview.body.addStretch(1)
        said = "; ".join(f"{one.words} {one.aside}".strip() for one in lines)
        self.list.setAccessibleDescription(said or about)

    @Slot(QListWidgetItem)
    def _went_to(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(int(item.data(_ID)))


class QuestionPage(QWidget):
    """Questions by theme, to tick with Space, and a line that narrows them down."""

    searched = Signal(str)
    ticked = Signal(int, bool)

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchLine()
        self.search.setPlaceholderText(_("Find a question by its words"))
        self.search.setAccessibleName(_("Find a question"))
        self.search.textChanged.connect(self.searched)
        self.search.entered.connect(self._to_list)
        self.list = WordsList(_("Questions"))
        self.list.itemChanged.connect(self._item_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.list)
        self.setFocusProxy(self.search)

    def show_questions(self, lines: Sequence[QuestionLine]) -> None:
        """Show these; a heading stands where a theme begins, and nobody can go to it."""
        with QSignalBlocker(self.list):
            self.list.clear()
            for one in lines:
                if one.theme:
                    self.list.addItem(heading_item(one.theme))
                item = QListWidgetItem(one.words)
                item.setData(_ID, one.id)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if one.ticked else Qt.CheckState.Unchecked)
                self.list.addItem(item)

    @Slot()
    def _to_list(self) -> None:
        self.list.setFocus()
        if self.list.count() > 1:
            self.list.setCurrentRow(1)  # the first is a theme's heading

    @Slot(QListWidgetItem)
    def _item_changed(self, item: QListWidgetItem) -> None:
        self.ticked.emit(int(item.data(_ID)), item.checkState() is Qt.CheckState.Checked)


class SearchLine(QLineEdit):
    """A line in which Enter leads to what was found, instead of closing the window around it."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter here, and let Down lead on."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
        if event.key() in keys and not event.modifiers():
            self.entered.emit()
        else:
            super().keyPressEvent(event)


def heading_item(words: str) -> QListWidgetItem:
    """Return a line that only says what stands below it."""
    made = QListWidgetItem(words)
    made.setFlags(Qt.ItemFlag.NoItemFlags)
    made.setFont(theme.current().font(bold=True))
    return made


def _preview_row(one: PreviewLine) -> QWidget:
    row = Folding(gap=12)
    row.add(written(one.words), 1)
    if one.aside:
        row.add(label(one.aside, "caption", wrap=False))
    return row
