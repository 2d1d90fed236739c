"""The column beside a one-on-one: a row of names on top, and below it the parts that are unfolded."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.domain.errors import FikaError
from app.ui.places import Go
from app.ui.screens.meeting.parts import OPEN_AT_FIRST, made_part, part_name
from app.ui.screens.meeting.shown import PartName
from app.ui.screens.part import About, Part
from app.ui.screens.scrolling import bring_into_sight
from app.ui.widgets.buttons import Button, button
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.reading_order import stops
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session

LEAST_WIDTH = 320
"""The parts are made for this much room, in pixels."""


class Beside(QWidget):
    """Parts are made when they are first unfolded; a change in one is shown by all the others."""

    changed = Signal()
    """Something was kept in a part that the rest of the screen may show too."""
    made = Signal(QWidget)
    """A part is there from now on."""
    failed = Signal(FikaError)

    def __init__(self, session: "Session", about: About, go: Go) -> None:
        super().__init__()
        set_kind(self, "clear")
        self.setMinimumWidth(LEAST_WIDTH)
        self._session, self._about, self._go = session, about, go
        self._parts: dict[PartName, Part] = {}
        self._rooms: dict[PartName, QVBoxLayout] = {}
        self._at_first = iter(OPEN_AT_FIRST)
        self._names = {one: _chip(one, number) for number, one in enumerate(PartName, start=1)}
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._row = names = QWidget()
        set_kind(names, "clear")
        flow = FlowLayout(names, gap=6)
        column.addWidget(names)
        for part, chip in self._names.items():
            chip.setProperty("part", part.value)
            chip.clicked.connect(self._turn)
            flow.addWidget(chip)
            self._rooms[part] = QVBoxLayout()
            column.addLayout(self._rooms[part])
        column.addStretch(1)

    def begin(self) -> bool:
        """Unfold the next of what is mostly wanted; tells whether there is more, for a turn of its own."""
        part = next(self._at_first, None)
        if part is not None:
            self._unfold(part)
        return part is not None

    @property
    def names(self) -> tuple[PartName, ...]:
        """The parts there are, in order."""
        return tuple(self._names)

    def part(self, name: PartName) -> Part | None:
        """Return a part that was made."""
        return self._parts.get(name)

    def show_part(self, name: PartName) -> None:
        """Unfold a part and put the keyboard there."""
        if not self._unfold(name):
            return
        part = self._parts[name]
        QApplication.sendPostedEvents()  # it has a place before anything scrolls to it
        bring_into_sight(part)
        first = next(iter(stops(part)), None)
        if first is None:  # only something to read: it stays in sight, its name has the keyboard
            self._names[name].setFocus()
            return
        first.setFocus()
        bring_into_sight(first)

    def go_to_note(self, name: PartName, kind: str, note_id: int) -> None:
        """Unfold a part and put the keyboard on a note in it."""
        if self._unfold(name):
            QApplication.sendPostedEvents()  # it has a place before anything scrolls to it
            self._parts[name].go_to_note(kind, note_id)

    def focus_first(self) -> None:
        """Put the keyboard on the row of names."""
        first = next(iter(self._names.values()), None)
        if first is not None:
            first.setFocus()
            bring_into_sight(first)

    def acts(self) -> list[QAction]:
        """Return the acts of the parts that are unfolded."""
        return [one for part in self._shown() for one in part.acts()]

    def refresh(self, but: QWidget | None = None) -> None:
        """Let every part look into the vault anew, but the one that has just changed it."""
        for part in self._parts.values():
            if part is not but:
                part.refresh()

    def flush(self) -> None:
        """Keep what is half typed in any of them."""
        for part in self._parts.values():
            part.flush()

    def reopen(self, form: str) -> bool:
        """Open a form again that was open when the vault was locked; tells whether a part knew it."""
        for name in self._names:
            if not form or not self._made(name):
                continue
            if self._parts[name].reopen(form):
                self._unfold(name)
                return True
        return False

    def _shown(self) -> Iterator[Part]:
        return (part for name, part in self._parts.items() if self._names[name].isChecked())

    def _unfold(self, name: PartName) -> bool:
        self._names[name].setChecked(True)  # first: whoever hears that it was made asks for its acts
        if not self._made(name):
            self._names[name].setChecked(False)
            return False
        self._names[name].set_icon("chevron-down")
        self._parts[name].show()
        return True

    def _made(self, name: PartName) -> bool:
        """Make a part unless it is there; tell whether it is."""
        if name in self._parts:
            return True
        try:
            part = made_part(name, self._session, self._about, self._go)
        except FikaError as error:
            self.failed.emit(error)
            return False
        part.hide()
        self._parts[name] = part
        self._rooms[name].addWidget(part)
        part.changed.connect(self._changed)
        self.made.emit(part)
        return True

    @Slot()
    def _turn(self) -> None:
        chip = self.sender()
        name = PartName(str(chip.property("part")))
        if self._names[name].isChecked():
            self._unfold(name)
        elif name in self._parts:
            self._parts[name].hide()
            self._names[name].set_icon("chevron-right")
        self.made.emit(chip)

    @Slot()
    def _changed(self) -> None:
        who = self.sender()
        self.refresh(who if isinstance(who, QWidget) else None)
        self.changed.emit()


def _chip(part: PartName, number: int) -> Button:
    made = button(part_name(part), "quiet", icon="chevron-right")
    made.setCheckable(True)
    made.setAccessibleName(part_name(part))
    made.setToolTip(_("Ctrl+Alt+{number} leads there").format(number=number))
    return made
