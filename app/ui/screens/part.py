"""A part of a page about two people's one-on-ones: a card of its own, with its own presenter.

The page of a meeting and the page of a person are put together from parts, so that each subject (actions,
growth, priorities …) is one folder, and looks and works alike wherever it stands.
"""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.screens.both_names import BothNames


@dataclass(frozen=True, slots=True)
class About:
    """Whom a part is about, and who looks.

    `meeting_id` is 0 on a person's page; `together` tells that both look.
    """

    person_id: int
    names: BothNames
    meeting_id: int = 0
    together: bool = False


class Part(QWidget):
    """One part of a page. What it shows goes into `column`."""

    changed = Signal()
    """Something was kept that other parts of the page may show too."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def refresh(self) -> None:
        """Look into the vault anew: another part has changed something."""

    def acts(self) -> list[QAction]:
        """Return the acts of this part for the screen's menu, each with its key."""
        return []

    def flush(self) -> None:
        """Keep what is half typed, before people leave or the vault is locked."""

    def reopen(self, form: str) -> bool:
        """Open a form of this part again that was open when the vault was locked; tells whether it is one."""
        return not form

    def go_to_note(self, kind: str, note_id: int) -> bool:
        """Bring the keyboard to a note of this part, and it in sight; tells whether the part has it."""
        del kind, note_id
        return False
