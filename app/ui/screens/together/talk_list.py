"""What to talk about, as a list: differences first, then what was not seen, then what both see."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.ui.screens.together.talk_rows import TalkGroup, TalkRow
from app.ui.screens.together.talk_view import TalkRows
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState
from app.wording.translate import _


class TalkList(QWidget):
    """The list, or what belongs in its place while there is nothing in it. Nothing here is counted."""

    selected = Signal(str)
    """The id of the behaviour a person went to; never sent for `select`."""
    opened = Signal(str)
    """The id of the behaviour a person opened, by Enter, Space or a double click."""
    map_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows = TalkRows()
        self.rows.gone_to.connect(self.selected)
        self.rows.opened.connect(self.opened)
        self._empty: EmptyState | None = None
        self._place = Card("clear")
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.rows)
        self._pages.addWidget(self._place)
        self._place.body.addStretch(1)
        self.setFocusProxy(self.rows)

    def show_groups(self, groups: tuple[TalkGroup, ...], *, all_open: bool = True) -> None:
        """Show these; `all_open` tells whether every characteristic is open on the table."""
        at = self.current()
        self.rows.show_groups(groups)
        self.select(at)
        if groups:
            self._pages.setCurrentWidget(self.rows)
            self.setFocusProxy(self.rows)
        else:
            self._show_empty(all_open=all_open)

    def update_row(self, row: TalkRow) -> None:
        """Show a behaviour as it is now; one that is not in the list changes nothing."""
        self.rows.update_row(row)

    def select(self, behaviour_id: str | None) -> None:
        """Mark a row without telling anybody; none for a behaviour that is not in the list."""
        self.rows.mark(behaviour_id)

    def current(self) -> str | None:
        """Return the id of the behaviour whose row is marked."""
        row = self.rows.lines.row(self.rows.currentIndex())
        return row.id if row else None

    def _show_empty(self, *, all_open: bool) -> None:
        old, self._empty = self._empty, _empty(all_open=all_open)
        if old is not None:
            self._place.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._place.body.insertWidget(0, self._empty)
        self._empty.acted.connect(self.map_requested)
        self._pages.setCurrentWidget(self._place)
        self.setFocusProxy(self._empty.action)


def _empty(*, all_open: bool) -> EmptyState:
    if all_open:
        return EmptyState(
            _("Nothing stands out"),
            _(
                "You differ in nothing, and neither of you wrote about it. "
                "Every behaviour is still on the map: choose the one you would like to talk about."
            ),
            _("To the map"),
        )
    return EmptyState(
        _("What you talk about will stand here"),
        _(
            "Open a characteristic together. Where you differ stands first, then what one of you had no "
            "chance to see, then what you both see and wrote about."
        ),
        _("To the map"),
    )
