"""The list at the side: where people can go."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.place_button import Entry, PlaceButton
from app.ui.widgets.text import label

__all__ = ["Entry", "Section", "Sidebar"]


@dataclass(frozen=True, slots=True)
class Section:
    """Places that belong together. The heading is a place itself if it has a key."""

    heading: Entry
    entries: tuple[Entry, ...] = ()


class Sidebar(QFrame):
    """Sections of places, and a few more at the foot."""

    chosen = Signal(str)
    """The key of the place a person wants to go to."""

    WIDTH = 232

    def __init__(self, title: str, accessible: str, parent: QWidget | None = None) -> None:
        """Make an empty list below a title."""
        super().__init__(parent)
        set_kind(self, "sidebar")
        self.setAccessibleName(accessible)
        self._buttons: dict[str, PlaceButton] = {}
        self._key: str | None = None
        self._shown: tuple[tuple[Section, ...], tuple[Entry, ...]] = ((), ())
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 20, 12, 16)
        column.setSpacing(12)
        name = label(title, "heading", wrap=False)
        name.setContentsMargins(8, 0, 0, 0)
        column.addWidget(name)
        self._list = _column()
        self._foot = _column()
        column.addWidget(self._scrolling(self._list), 1)
        column.addWidget(self._foot)
        self._fit()

    def show_sections(self, sections: Sequence[Section], foot: Sequence[Entry] = ()) -> None:
        """Show these places; the one that was chosen stays so if it is still there."""
        # Every screen and every part of one asks for it, and forty places take longer than a frame.
        shown = (tuple(sections), tuple(foot))
        if shown == self._shown:
            return
        self._shown = shown
        focused = next((key for key, made in self._buttons.items() if made.hasFocus()), None)
        self._buttons = {}
        _empty(self._list)
        _empty(self._foot)
        for section in sections:
            self._add_section(section)
        for entry in foot:
            self._add(entry, "foot", self._foot)
        self.set_chosen(self._key if self._key in self._buttons else None)
        if focused in self._buttons:
            self._buttons[focused].setFocus()

    def set_chosen(self, key: str | None) -> None:
        """Show where people are, without telling anybody; a key that is not in the list marks nothing."""
        self._key = key
        for each, made in self._buttons.items():
            made.setChecked(each == key)

    def _add_section(self, section: Section) -> None:
        if section.heading.key:
            self._add(section.heading, "place", self._list)
        elif section.heading.text:
            heading = label(section.heading.text, "strong")
            heading.setContentsMargins(10, 8, 0, 2)
            _rows(self._list).addWidget(heading)
        for entry in section.entries:
            self._add(entry, "entry", self._list)
        _rows(self._list).addSpacing(10)

    def _add(self, entry: Entry, kind: str, column: QWidget) -> None:
        made = PlaceButton(entry, kind)
        made.pressed_key.connect(self._choose)
        made.step_requested.connect(self._step)
        self._buttons[entry.key] = made
        _rows(column).addWidget(made)

    def _scrolling(self, inner: QWidget) -> QScrollArea:
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around = QWidget()
        set_kind(around, "clear")
        column = QVBoxLayout(around)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(inner)
        column.addStretch(1)
        area.setWidget(around)
        return area

    def _fit(self) -> None:
        self.setFixedWidth(min(360, theme.current().px(self.WIDTH)))

    @Slot(int)
    def _step(self, step: int) -> None:
        made = list(self._buttons.values())
        at = next((index for index, each in enumerate(made) if each.hasFocus()), 0)
        made[min(len(made) - 1, max(0, at + step))].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _choose(self, key: str) -> None:
        self.set_chosen(self._key)
        self.chosen.emit(key)

    def changeEvent(self, event: QEvent) -> None:
        """Keep as wide as the text scale asks for."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()


def _column() -> QWidget:
    made = QWidget()
    rows = QVBoxLayout(made)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    return made


def _rows(column: QWidget) -> QVBoxLayout:
    rows = column.layout()
    if not isinstance(rows, QVBoxLayout):
        raise TypeError(column)
    return rows


def _empty(column: QWidget) -> None:
    rows = _rows(column)
    while rows.count():
        item = rows.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
