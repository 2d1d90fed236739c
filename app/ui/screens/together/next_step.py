"""The sheet in which two people read what changes at the next step."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractSlider, QBoxLayout, QScrollArea, QWidget

from app.domain.framework import Framework
from app.ui import theme
from app.ui.screens.together.next_step_presenter import Beside, Column, NextStepPresenter, Sentence
from app.ui.sheet import MARGIN, Sheet
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.text import label
from app.wording.translate import _

WIDTH = 920
FOLDS_BELOW = 620
"""In less room than this one step stands below the other, in pixels at a text scale of 1."""
_SCROLLING = {
    "Up": QAbstractSlider.SliderAction.SliderSingleStepSub,
    "Down": QAbstractSlider.SliderAction.SliderSingleStepAdd,
    "PgUp": QAbstractSlider.SliderAction.SliderPageStepSub,
    "PgDown": QAbstractSlider.SliderAction.SliderPageStepAdd,
}


def open_next_step(
    parent: QWidget, framework: Framework, discipline: str, behaviour_id: str
) -> "NextStepSheet":
    """Open the sheet at a behaviour, which is marked. Raises KeyError for one the framework lacks."""
    characteristic = framework.behaviour(behaviour_id).characteristic
    return _open(NextStepSheet(parent, framework, discipline, characteristic, behaviour_id))


def open_next_step_of(
    parent: QWidget, framework: Framework, discipline: str, characteristic_id: str
) -> "NextStepSheet":
    """Open the sheet at a characteristic's narrowest step. Raises KeyError for one the framework lacks."""
    return _open(NextStepSheet(parent, framework, discipline, characteristic_id))


def _open(sheet: "NextStepSheet") -> "NextStepSheet":
    sheet.open()
    return sheet


class NextStepSheet(Sheet):
    """Two steps beside each other. Freed when closed. Matches NextStepView."""

    def __init__(
        self,
        parent: QWidget,
        framework: Framework,
        discipline: str,
        characteristic_id: str,
        behaviour_id: str = "",
    ) -> None:
        super().__init__(parent, _("What changes at the next step"), width=WIDTH)
        self._bar = self.findChildren(QScrollArea)[0].verticalScrollBar()
        self._name = label("", "heading")
        self._word = label("", "quiet")
        self.columns: _Columns | None = None
        self.narrower = button(_("Step before  ←"))
        self.wider = button(_("Step after  →"))
        self.close_button = button(_("Close"), "primary")
        self.narrower.setAccessibleName(_("Step before"))
        self.wider.setAccessibleName(_("Step after"))
        self.presenter = NextStepPresenter(self, framework, discipline, characteristic_id, behaviour_id)
        self._lay_out()
        self._connect()
        self.presenter.begin()
        self.close_button.setFocus()

    def _lay_out(self) -> None:
        self.body.setSpacing(8)
        self.add(label(_("What changes at the next step"), "eyebrow"))
        self.add(self._name)
        self.add(self._word)
        self.body.addStretch(1)
        self.add_acts([self.narrower, self.wider, self.close_button])

    def _connect(self) -> None:
        self.narrower.clicked.connect(self.presenter.go_narrower)
        self.wider.clicked.connect(self.presenter.go_wider)
        self.close_button.clicked.connect(self.accept)
        for key, go in (("Left", self.presenter.go_narrower), ("Right", self.presenter.go_wider)):
            QShortcut(QKeySequence(key), self).activated.connect(go)
        for key in _SCROLLING:
            QShortcut(QKeySequence(key), self).activated.connect(self._scroll_by_key)

    def show_beside(self, beside: Beside) -> None:
        """Show two steps in place of the others."""
        self._name.setText(beside.characteristic)
        self._word.setText(beside.word)
        old, self.columns = self.columns, _Columns(beside)
        self._fold(self.width() if self.isVisible() else self._planned_width())
        if old is not None:
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.body.insertWidget(self.body.count() - 1, self.columns)
        self.narrower.setEnabled(beside.narrower)
        self.wider.setEnabled(beside.wider)
        self._bar.setValue(0)

    def fit(self) -> None:
        """Fold or unfold first: how tall the words are depends on it."""
        self._fold(self._planned_width())
        super().fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold."""
        super().resizeEvent(event)
        self._fold(event.size().width())

    def _planned_width(self) -> int:
        parent = self.parentWidget()
        wanted = theme.current().px(WIDTH)
        return wanted if parent is None else min(wanted, parent.window().width() - MARGIN)

    def _fold(self, width: int) -> None:
        if self.columns is not None:
            self.columns.fit(width - 2 * MARGIN)

    @Slot()
    def _scroll_by_key(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, QShortcut):
            self._bar.triggerAction(_SCROLLING[pressed.key().toString()])


class _Columns(QWidget):
    """The steps: beside each other, or one below the other."""

    def __init__(self, beside: Beside) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 8, 0, 0)
        self._row.setSpacing(16)
        for column in (beside.first, beside.second):
            if column is not None:
                self._row.addWidget(_ColumnCard(column), 1)

    def fit(self, width: int) -> None:
        """Be laid out for a width in pixels."""
        narrow = width < theme.current().px(FOLDS_BELOW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)

    @property
    def folded(self) -> bool:
        """Whether one step stands below the other."""
        return self._row.direction() is QBoxLayout.Direction.TopToBottom


class _ColumnCard(Card):
    """One step to read."""

    def __init__(self, column: Column) -> None:
        super().__init__("inner")
        self.body.setSpacing(10)
        self.setAccessibleName(f"{column.above}: {column.name}")
        self.add(label(column.above, "eyebrow"))
        self.add(label(column.name, "subheading"))
        for sentence in column.sentences:
            self.add(_SentenceCard(sentence))
        if column.word:
            self.add(label(column.word, "quiet"))
        self.body.addStretch(1)


class _SentenceCard(Card):
    """One behaviour; the one people were at stands on a ground of its own, and says so."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__("row-current" if sentence.marked else "clear")
        self.body.setSpacing(3)
        if sentence.marked:
            self.body.setContentsMargins(12, 10, 12, 10)
            self.add(label(_("You are talking about this one"), "eyebrow"))
        self.add(label(sentence.text, "strong" if sentence.marked else "body"))
        if sentence.example:
            self.add(label(_("For example: {example}").format(example=sentence.example), "caption"))
        if sentence.other_way:
            self.add(label(_("Another way to show this: {way}").format(way=sentence.other_way), "caption"))
