"""The last one-on-one on a person's page: its day and its first words, one key away."""

from PySide6.QtWidgets import QVBoxLayout

from app.ui.screens.timeline.rows import Row
from app.ui.widgets.card import Card
from app.ui.widgets.open_line import OpenLine
from app.ui.widgets.text import label, show_name
from app.wording.translate import _


class LastLine(Card):
    """A card of one line; hidden before the first one-on-one is over."""

    def __init__(self, row: Row | None) -> None:
        super().__init__(title=_("Last one-on-one"))
        self.body.setContentsMargins(12, 20, 12, 12)
        self.top.setContentsMargins(12, 0, 12, 0)
        told = row or Row("", "", "")
        self.line = OpenLine(0, _("Open the last one-on-one"), told.spoken)
        column = QVBoxLayout(self.line)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        for text, kind in ((told.when, "strong"), (told.words, "body"), (told.mark, "caption")):
            if text:
                words = label("", kind)
                show_name(words, text)
                column.addWidget(words)
        self.add(self.line)
        self.body.addStretch(1)
        if row is None:
            self.hide()  # never shown by itself: it has no place on the page yet, and would be a window
