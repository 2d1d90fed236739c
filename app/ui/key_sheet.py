"""The keys that work here, on one sheet."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from app.ui.shortcuts import shown_key
from app.ui.widgets.buttons import button
from app.ui.widgets.page import Page
from app.ui.widgets.text import label
from app.wording.translate import _


class KeySheet(QDialog):
    """Every act that has a key, menu by menu. Freed when closed."""

    def __init__(self, parent: QWidget, menus: Sequence[tuple[str, list[QAction]]]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Keys"))
        self.resize(560, 560)
        page = Page(_("Keys"), _("Everything here can be done without a mouse."))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for title, acts in menus:
            self._add(grid, title.replace("&", ""), [act for act in acts if not act.shortcut().isEmpty()])
        page.add(grid)
        page.finish()
        close = button(_("Close"), "primary")
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 24, 24)
        layout.addWidget(page, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        close.setFocus()

    def _add(self, grid: QGridLayout, title: str, acts: Sequence[QAction]) -> None:
        if not acts:
            return
        grid.addWidget(label(title, "eyebrow"), grid.rowCount(), 0, 1, 2)
        for act in acts:
            row = grid.rowCount()
            grid.addWidget(label(shown_key(act), "strong", wrap=False), row, 0)
            grid.addWidget(label(act.text().replace("&", "").rstrip("…")), row, 1)


def show_key_sheet(parent: QWidget, menus: Sequence[tuple[str, list[QAction]]]) -> KeySheet:
    """Show the keys of these menus."""
    sheet = KeySheet(parent, menus)
    sheet.open()
    return sheet
