"""The two pages of the sheet that begins an agenda: templates with a preview, and questions to tick."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.screens.templates.picking import PreviewLine, QuestionLine
from app.ui.widgets.card import Card
from app.ui.widgets.folding import Folding
from app.ui.widgets.text import label
from app.wording.translate import _

HEIGHT = 300
"""How high the lists are, in pixels at a text scale of 1."""
_ID = Qt.ItemDataRole.UserRole


class TemplatePage(QWidget):
    """A list of templates, and beside it what the chosen one holds."""

    chosen = Signal(int)
    """The id of the template people went to."""
    taken = Signal()
    """Enter, or a double click: this one it is."""

    def __init__(self) -> None:
        super().__init__()
        self.list = words_list(_("Templates"))
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
        rows = sum(self.list.sizeHintForRow(number) for number in range(self.list.count()))
        self.list.setFixedHeight(min(rows + theme.current().px(12), theme.current().px(HEIGHT)))

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
        self.list = words_list(_("Questions"))
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


def words_list(accessible: str) -> QListWidget:
    """Return a list whose lines go on in the next line."""
    made = QListWidget()
    made.setAccessibleName(accessible)
    made.setWordWrap(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
    made.setResizeMode(QListWidget.ResizeMode.Adjust)
    made.setMinimumHeight(theme.current().px(HEIGHT))
    return made


def heading_item(words: str) -> QListWidgetItem:
    """Return a line that only says what stands below it."""
    made = QListWidgetItem(words)
    made.setFlags(Qt.ItemFlag.NoItemFlags)
    made.setFont(theme.current().font(bold=True))
    return made


def _preview_row(one: PreviewLine) -> QWidget:
    row = Folding(gap=12)
    row.add(label(one.words), 1)
    if one.aside:
        row.add(label(one.aside, "caption", wrap=False))
    return row
