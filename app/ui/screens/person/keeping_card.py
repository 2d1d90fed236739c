"""What is kept about somebody, and what goes on with them: on a person's page, at its end."""

from PySide6.QtWidgets import QWidget

from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.text import label
from app.wording.translate import _


class KeepingCard(Card):
    """Two ways: to what a new manager would get, and to everything that is kept."""

    def __init__(self) -> None:
        super().__init__(title=_("What is kept"))
        self.new_manager = button(_("New manager…"), icon="arrow-right")
        self.all_kept = button(_("Everything kept…"), icon="file-text")
        acts = QWidget()
        set_kind(acts, "clear")
        row = FlowLayout(acts, gap=8)
        row.addWidget(self.new_manager)
        row.addWidget(self.all_kept)
        self.add(
            label(
                _(
                    "When somebody gets a new manager, what the two of you share can go with them, once they "
                    "agree. And whoever asks what you keep about them can be shown all of it."
                ),
                "quiet",
            )
        )
        self.add(acts)
