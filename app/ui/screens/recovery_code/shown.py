"""How a recovery code looks: its groups with their numbers, and a way to have it on paper."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from app.ui.choose_folder import choose_file_to_save
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import button
from app.ui.widgets.text import label
from app.wording.translate import _

COLUMNS = 4
SHEET_NAME = "Fika recovery sheet.pdf"
"""Neutral on purpose: a file name shows in places that nobody thinks of."""


class CodeShown(QWidget):
    """The groups, a button that saves the sheet, and where it was saved."""

    file_chosen = Signal(Path)
    """Where the sheet is to be saved."""

    def __init__(self) -> None:
        super().__init__()
        self._groups = QWidget()
        self._grid = QGridLayout(self._groups)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(2)
        self._labels: list[QLabel] = []
        self.save = button(_("Print or save the recovery sheet…"), icon="printer")
        self.save.setAutoDefault(False)
        self._saved = Banner("done")
        self._saved.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self._groups, self.save, self._saved):
            column.addWidget(part)
        self.setFocusProxy(self.save)
        self.save.clicked.connect(self._choose_file)

    def show_code(self, groups: tuple[str, ...]) -> None:
        """Show the groups with their numbers; none takes them away."""
        for old in self._labels:
            self._grid.removeWidget(old)
            old.deleteLater()
        self._labels = []
        for index, group in enumerate(groups):
            row, column = divmod(index, COLUMNS)
            number = label(str(index + 1), "caption", wrap=False)
            number.setContentsMargins(0, 12 if row else 0, 0, 0)
            words = label(group, "code", wrap=False)
            words.setAccessibleName(_("Group {number}: {group}").format(number=index + 1, group=group))
            words.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            self._grid.addWidget(number, row * 2, column)
            self._grid.addWidget(words, row * 2 + 1, column)
            self._labels += [number, words]

    def show_saved(self, words: str) -> None:
        """Say where the sheet was saved."""
        self._saved.show_message("done", words)
        self._saved.show()

    def _choose_file(self) -> None:
        choose_file_to_save(self, _("Save the recovery sheet"), SHEET_NAME, "pdf", self._tell)

    def _tell(self, path: Path) -> None:
        self.file_chosen.emit(path)
