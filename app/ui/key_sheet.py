"""The keys that work here, on one sheet."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.private_copy.private_copy import KEPT
from app.ui.sheet import Sheet
from app.ui.shortcuts import shown_key
from app.ui.widgets.buttons import button
from app.ui.widgets.text import label, off_menu
from app.wording.translate import _


class KeySheet(Sheet):
    """Every act that has a key, menu by menu. Freed when closed."""

    def __init__(self, parent: QWidget, menus: Sequence[tuple[str, list[QAction]]]) -> None:
        super().__init__(parent, _("Keys"), width=520)
        self.add(label(_("Keys"), "heading"))
        self.add(label(_("Everything here can be done without a mouse."), "quiet"))
        kept = _("What you copy is cleared from the clipboard after {seconds} seconds.")
        self.add(label(kept.format(seconds=KEPT // 1000), "quiet"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for title, acts in menus:
            self._add(grid, off_menu(title), [act for act in acts if not act.shortcut().isEmpty()])
        self.add(grid)
        self.body.addStretch(1)
        close = button(_("Close"), "primary")
        close.clicked.connect(self.accept)
        self.add_acts([close])
        close.setFocus()

    def _add(self, grid: QGridLayout, title: str, acts: Sequence[QAction]) -> None:
        if not acts:
            return
        grid.addWidget(label(title, "subheading"), grid.rowCount(), 0, 1, 2)
        for act in acts:
            row = grid.rowCount()
            grid.addWidget(label(shown_key(act), "strong", wrap=False), row, 0)
            grid.addWidget(label(off_menu(act.text()).rstrip("…")), row, 1)


def show_key_sheet(parent: QWidget, menus: Sequence[tuple[str, list[QAction]]]) -> KeySheet:
    """Show the keys of these menus."""
    sheet = KeySheet(parent, menus)
    sheet.open()
    return sheet
