"""A page: a title, what can be done here, and what there is to read, scrolling when it is long."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.folding import Folding
from app.ui.widgets.tall import Tall
from app.ui.widgets.text import label, show_name

WIDEST = 1200
LEFT, RIGHT = 32, 28
TITLE_LEAST = 280
"""Narrower than this, at a text scale of 1, the acts would squeeze the title."""


class Page(QScrollArea):
    """A scrolling page with a title, a quiet line below it, and acts at the end of the title's row."""

    def __init__(self, title: str = "", subtitle: str = "", *, widest: int = WIDEST) -> None:
        """Make a page; what it shows goes into `body`. `widest` is the widest column to read, in pixels."""
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = Tall()
        self._column = QWidget()
        self._column.setMaximumWidth(widest)
        row = QHBoxLayout(inner)
        row.setContentsMargins(LEFT, 28, RIGHT, 32)
        row.setSpacing(0)
        row.addWidget(self._column, 1)
        row.addStretch(0)
        self.body = QVBoxLayout(self._column)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(20)
        self._title = label(title, "title")
        self._subtitle = label(subtitle, "quiet")
        self._actions = FlowLayout(gap=12, at_end=True)
        self.body.addWidget(self._head())
        self.set_title(title, subtitle)
        self.setWidget(inner)

    def _head(self) -> QWidget:
        self._words = words = _Words()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._subtitle)
        acts = QWidget()
        acts.setLayout(self._actions)
        head = Folding(gap=16, width=560)
        head.add(words, 1)
        head.add(acts, 0)
        return head

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the title have no more than there is."""
        super().resizeEvent(event)
        self._words.fit_into(self.viewport().width() - LEFT - RIGHT)

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Show another title; an empty line takes no room."""
        show_name(self._title, title)
        self._title.setVisible(bool(title))
        show_name(self._subtitle, subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def add_action(self, widget: QWidget) -> None:
        """Put a button at the end of the title's row."""
        self._actions.addWidget(widget)

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a widget or a layout below the others."""
        if isinstance(item, QWidget):
            self.body.addWidget(item, stretch)
        else:
            self.body.addLayout(item, stretch)

    def finish(self) -> None:
        """Keep what was added at the top of the page, with the free room below."""
        self.body.addStretch(1)


class _Words(QWidget):
    """The title and the line below it; in less room the acts beside them fold under them instead."""

    def __init__(self) -> None:
        super().__init__()
        self._room = TITLE_LEAST
        self._fit()

    def fit_into(self, room: int) -> None:
        """Ask for no more than this width."""
        if room != self._room:
            self._room = room
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the title wide enough in another size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.setMinimumWidth(max(0, min(theme.current().px(TITLE_LEAST), self._room)))
