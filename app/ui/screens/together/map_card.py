"""The map of all behaviours, with its legend."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.screens.both_names import BothNames
from app.ui.widgets.bubble_map.bubble_map import BubbleMap
from app.ui.widgets.card import Card
from app.ui.widgets.folding import Folding
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.text import label
from app.wording.translate import _


class MapCard(Card):
    """Where each of the two sees every behaviour. Nothing here is counted."""

    def __init__(self) -> None:
        super().__init__()
        self.body.setContentsMargins(24, 14, 12, 12)
        self.map = BubbleMap(_("Where we each see it"))
        words = QWidget()
        set_kind(words, "clear")
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(_("Where we each see it"), "subheading"))
        about = _("A bubble is a behaviour, something to talk about. Nothing here is counted.")
        column.addWidget(label(about, "quiet"))
        self._top = Folding(gap=16)
        self._top.add(words, 1)
        self.add(self._top)
        self.add(self.map, 1)

    def show_names(self, names: BothNames) -> None:
        """Show the legend with both names."""
