"""The trend of the two questions, as a part of a page that both may see."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.pulse import Pulse
from app.ui.places import Go
from app.ui.screens.part import About, Part
from app.ui.screens.pulse.legend import legend
from app.ui.screens.pulse.presenter import PulsePresenter
from app.ui.screens.pulse.trend import Trend
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.text import label, show_name
from app.wording.pulse import answered
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


class PulsePart(Part):
    """Two lines, what they mean, and every answer in words. Matches PulseView."""

    def __init__(self, session: "Session", about: About, go: Go) -> None:
        """Show someone's answers."""
        super().__init__()
        card = Card(title=_("Do the talks help?"))
        self._hint = label("", "quiet")
        self.trend = Trend()
        self._legend = legend()
        self._listed = QWidget()
        self._rows = QVBoxLayout(self._listed)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)
        self.ask = button(_("Hand over for two short questions…"))
        self._earlier = button("", "link")
        never = label(_("It measures the conversations, never the person."), "caption")
        for part in (never, self._legend, self.trend, self._listed, self._earlier, self._hint):
            card.add(part)
        card.body.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(card)
        self.presenter = PulsePresenter(self, session, about, go)
        self.ask.clicked.connect(self.presenter.hand_over)
        self._earlier.clicked.connect(self.presenter.show_all_or_few)
        self.presenter.refresh()

    def refresh(self) -> None:
        """Look into the vault anew."""
        self.presenter.refresh()

    # What the presenter asks for

    def show_pulses(self, pulses: tuple[Pulse, ...], hint: str) -> None:
        """Draw answers, and say each in words, the newest first."""
        self.trend.show_pulses(pulses)
        for part in (self.trend, self._legend):
            part.setVisible(len(pulses) > 1)
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for one in reversed(pulses):
            self._rows.addWidget(label(answered(one), "body"))
        self._listed.setVisible(bool(pulses))
        show_name(self._hint, hint)
        self._hint.setVisible(bool(hint))

    def offer_earlier(self, *, there_are: bool, shown: bool) -> None:
        """Offer to show earlier answers, where there are any, or not to show them any longer."""
        self._earlier.setVisible(there_are)
        self._earlier.setText(_("Hide the earlier answers") if shown else _("Show the earlier answers"))

    def offer_to_ask(self, *, there_is: bool) -> None:
        """Offer to hand over for the two questions."""
        self.ask.setVisible(there_is)
