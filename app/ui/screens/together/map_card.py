"""The map of all behaviours, with its legend."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.assessment import Answer
from app.ui import theme
from app.ui.screens.both_names import BothNames
from app.ui.widgets.bubble_map.bubble_map import BubbleMap
from app.ui.widgets.bubble_map.legend import AnswerKey, Legend
from app.ui.widgets.card import Card
from app.ui.widgets.folding import Folding
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.text import label
from app.wording.terms import answer_name
from app.wording.translate import _

LEAST_MAP_HEIGHT = 180
"""How low the map may get, at a text scale of 1."""


class MapCard(Card):
    """Where each of the two sees every behaviour. Nothing here is counted."""

    def __init__(self) -> None:
        super().__init__()
        self.body.setContentsMargins(24, 14, 12, 10)
        self.body.setSpacing(6)
        self.map = BubbleMap(_("Where we each see it"))
        words = QWidget()
        set_kind(words, "clear")
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(_("Where we each see it"), "subheading"))
        about = _("A bubble is a behaviour to talk about. Nothing here is counted.")
        column.addWidget(label(about, "quiet"))
        self._top = Folding(gap=8, width=theme.current().px(600))
        self._top.add(words, 1)
        self.add(self._top)
        self.add(self.map, 1)
        self.add(self._answers())
        self._fit()

    def _answers(self) -> AnswerKey:
        """Return a quiet line that says how each answer is drawn."""
        answers = [(one, answer_name(one)) for one in (*Answer, None)]
        return AnswerKey(tuple(answers))

    def changeEvent(self, event: QEvent) -> None:
        """Keep the map high enough for another text scale."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.map.setMinimumHeight(theme.current().px(LEAST_MAP_HEIGHT))

    def show_names(self, names: BothNames) -> None:
        """Show the legend with both names."""
        self._top.add(Legend(names.employee, names.manager), 0)
