"""A quiet line that offers to write down what was learned."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.text import label, show_name
from app.wording.translate import _


class OfferCard(Card):
    """What it is about, a way to write, and a way to leave it; hidden while there is nothing to offer."""

    taken_up = Signal()
    declined = Signal()

    def __init__(self) -> None:
        super().__init__("inner")
        self._words = label("", "body")
        self.take_up = button(
            _("Write it down…"), "link", accessible=_("Write down what you learned from it")
        )
        self._not_now = button(_("Not now"), "quiet")
        answers = QWidget()
        flow = FlowLayout(answers, gap=8)
        flow.addWidget(self.take_up)
        flow.addWidget(self._not_now)
        self.add(self._words)
        self.add(answers)
        self.hide()
        self.take_up.clicked.connect(self.taken_up)
        self._not_now.clicked.connect(self.declined)

    @property
    def has_keyboard(self) -> bool:
        """Tell whether the keyboard is at one of its answers, or comes back there once a sheet is closed."""
        return self.window().focusWidget() in (self.take_up, self._not_now)

    def show_offer(self, words: str) -> None:
        """Offer this, or nothing."""
        show_name(self._words, words)
        self.take_up.setAccessibleDescription(words)
        self.setVisible(bool(words))
