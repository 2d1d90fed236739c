"""The growth areas in brief, below the map."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui import theme
from app.ui.screens.scrolling import bring_into_sight
from app.ui.screens.together.growth_button import GrowthButton
from app.ui.screens.together.shown import GrowthCard
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.folding import Folding
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.text import label
from app.wording.translate import _

LEAST_WIDTH = 160
"""How wide a growth area's card is at least, at a text scale of 1."""
GAP = 12


class Tiles(QWidget):
    """The growth areas' cards, equally wide, as many beside each other as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "clear")
        self._flow = FlowLayout(self, gap=GAP)
        self._shown: list[GrowthButton] = []

    def show_buttons(self, buttons: list[GrowthButton]) -> None:
        """Show these in place of the others."""
        for old in self._shown:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = buttons
        for made in buttons:
            self._flow.addWidget(made)
        self._share()

    def minimumSizeHint(self) -> QSize:
        """Be content with one card's least width: each takes as much as there is."""
        return QSize(theme.current().px(LEAST_WIDTH), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._share()

    def changeEvent(self, event: QEvent) -> None:
        """Measure the words anew in another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._share()

    def _share(self) -> None:
        least = theme.current().px(LEAST_WIDTH)
        beside = max(1, min(len(self._shown), (self.width() + GAP) // (least + GAP)))
        width = (self.width() - GAP * (beside - 1)) // beside
        height = max((one.height_at(width) for one in self._shown), default=0)
        for one in self._shown:
            one.set_size(QSize(width, height))


class GrowthStrip(Card):
    """All growth areas of this conversation, and the way to one more."""

    opened = Signal(int)
    removal_requested = Signal(int)
    add_requested = Signal()
    closing_requested = Signal()
    amend_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.body.setContentsMargins(24, 10, 24, 14)
        self.body.setSpacing(8)
        self._word = label("", "warning")
        self._word.hide()
        self.add_button = button(_("Add"), "link", icon="plus", accessible=_("Add a growth area"))
        self.amend = button(_("Add to it…  A"), "link", icon="plus", accessible=_("Add to what you agreed"))
        self.closing = button(_("Notes for both  B"), "link")
        self._aside = label("", "quiet", wrap=False)
        self.add_button.clicked.connect(self.add_requested)
        self.amend.clicked.connect(self.amend_requested)
        self.closing.clicked.connect(self.closing_requested)
        self._tiles = Tiles()
        self._buttons: list[GrowthButton] = []
        self.add(self._top())
        self.add(self._tiles)
        self.add(self._word)
        self.set_read_only(read_only=False)

    def _top(self) -> Folding:
        words, acts = QWidget(), QWidget()
        for inside, held, at_end in (
            (words, (label(_("Growth areas"), "subheading", wrap=False), self._aside), False),
            (acts, (self.add_button, self.amend, self.closing), True),
        ):
            set_kind(inside, "clear")
            flow = FlowLayout(inside, gap=10, at_end=at_end)
            for widget in held:
                flow.addWidget(widget)
        top = Folding(gap=8, scaled_width=480)
        top.add(words, 1)
        top.add(acts, 0)
        return top

    def set_read_only(self, *, read_only: bool) -> None:
        """Let people open and read them, but add none: after the end they add to all that they agreed."""
        self.add_button.setVisible(not read_only)
        self.amend.setVisible(read_only)
        aside = _("Nothing here changes any more") if read_only else _("one to three, in your own words")
        self._aside.setText(aside)

    def show_cards(self, cards: tuple[GrowthCard, ...], word: str) -> None:
        """Show these growth areas, and a gentle word below them."""
        self._buttons = [GrowthButton(card) for card in cards]
        for made in self._buttons:
            made.opened.connect(self.opened)
            made.removal_requested.connect(self.removal_requested)
        self._tiles.show_buttons(self._buttons)
        self._tiles.setVisible(bool(cards))
        self._word.setText(word)
        self._word.setVisible(bool(word))

    def go_to(self, area_id: int) -> None:
        """Put the keyboard on a growth area."""
        for one in self._buttons:
            if one.area_id == area_id:
                one.setFocus()
                bring_into_sight(one)

    @property
    def headlines(self) -> tuple[str, ...]:
        """What the growth areas are called, as the screen has it."""
        return tuple(one.accessibleName() for one in self._buttons)
