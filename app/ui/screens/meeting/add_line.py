"""A line to add something with: typed, and added by Enter; what is half typed is a draft."""

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QMoveEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.assessment import Side
from app.ui.screens.both_names import BothNames
from app.ui.screens.scrolling import bring_into_sight
from app.ui.widgets.buttons import button
from app.ui.widgets.choices import Choices
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.folding import Folding
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.saved_line import SavedLine
from app.wording.translate import _


class AddLine(QWidget):
    """The line, by whom it is where that makes a difference, and a button for who doesn't press Enter.

    While nothing is typed, the button leads into the line.
    """

    added = Signal(str)
    """The words, at Enter or at the button."""
    drafted = Signal(str)
    """What stands there, at every pause."""

    def __init__(
        self, accessible: str, placeholder: str, names: BothNames | None = None, *, seen_by: str = ""
    ) -> None:
        """Make an empty line; with `names` people choose whose it is. `seen_by` is told to who listens."""
        super().__init__()
        set_kind(self, "clear")
        self.line = SavedLine(accessible, placeholder)
        self.line.setAccessibleDescription(seen_by)
        self.by_whom: Choices | None = None
        self.add = button(_("Add"), "plain", icon="plus", accessible=_("Add: {what}").format(what=accessible))
        acts = QWidget()
        set_kind(acts, "clear")
        beside = FlowLayout(acts, gap=8)
        if names is not None:
            self.by_whom = _by_whom(names)
            self.by_whom.setAccessibleDescription(seen_by)
            self.by_whom.chosen.connect(self._by_somebody_else)
            beside.addWidget(self.by_whom)
        beside.addWidget(self.add)
        self._lay_out((self.line, acts))
        self.line.rested.connect(self.drafted)
        self.line.entered.connect(self._enter)
        self.line.textEdited.connect(self._stay_in_sight)
        self.add.clicked.connect(self._enter)
        self.setFocusProxy(self.line)

    def _lay_out(self, parts: Iterable[QWidget]) -> None:
        row = Folding(gap=8, scaled_width=420)
        for part, stretch in zip(parts, (1, 0), strict=True):
            row.add(part, stretch)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(row)

    @property
    def side(self) -> Side:
        """Whose it is."""
        return Side(self.by_whom.current()) if self.by_whom is not None else Side.MANAGER

    def show_draft(self, words: str, by_whom: Side | None = None) -> None:
        """Show what was half typed before, and by whom it is; None leaves that as it is."""
        self.line.show_text(words)
        if self.by_whom is not None and by_whom is not None:
            self.by_whom.set_chosen(by_whom.value)

    def flush(self) -> None:
        """Tell what is half typed."""
        self.line.flush()

    @Slot()
    def _by_somebody_else(self) -> None:
        if self.line.text():
            self.drafted.emit(self.line.text())

    def moveEvent(self, event: QMoveEvent) -> None:
        """Stay in sight while lines are added: each one moves this further down."""
        super().moveEvent(event)
        if self.line.hasFocus():
            self._stay_in_sight()

    @Slot()
    def _stay_in_sight(self) -> None:
        bring_into_sight(self)

    @Slot()
    def _enter(self) -> None:
        self.line.flush()
        if self.line.text().strip():
            self.added.emit(self.line.text())
        else:
            self.line.setFocus()


def _by_whom(names: BothNames) -> Choices:
    made = Choices(_("By whom"), kind="pill", at_once=True)
    sides = ((Side.EMPLOYEE, names.employee), (Side.MANAGER, names.manager))
    made.set_names((side.value, name) for side, name in sides)
    made.set_chosen(Side.MANAGER.value)
    return made
