"""One person in the list: a wide button with the name, who they are, and where the conversation stands."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.ui.screens.people.presenter import PersonLine
from app.ui.widgets.buttons import button
from app.ui.widgets.open_line import OpenLine
from app.ui.widgets.text import written
from app.wording.translate import _


class Line(OpenLine):
    """A line that opens with a click, Enter or Space; up and down go along the lines."""

    brought_back = Signal(int)

    def __init__(self, shown: PersonLine) -> None:
        told = " · ".join(part for part in (shown.described, shown.standing) if part)
        super().__init__(shown.person_id, shown.name, told)
        self._id = shown.person_id
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(written(shown.name, "strong"))
        if shown.described:
            words.addWidget(written(shown.described, "quiet"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(24)
        row.addLayout(words, 3)
        if shown.archived:
            back = button(
                _("Bring back"),
                icon="archive-restore",
                accessible=_("Bring {name} back").format(name=shown.name),
            )
            back.clicked.connect(self._bring_back)
            row.addWidget(back)
        else:
            row.addWidget(written(shown.standing, "quiet"), 2)

    def _bring_back(self) -> None:
        self.brought_back.emit(self._id)
