"""The map of all behaviours with its legend, and in its place, when asked for, the list of topics."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.assessment import Answer
from app.ui import theme
from app.ui.screens.both_names import BothNames
from app.ui.widgets.bubble_map.bubble_map import BubbleMap
from app.ui.widgets.bubble_map.legend import AnswerKey, Legend
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.folding import Folding
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.text import label
from app.wording.terms import answer_name
from app.wording.translate import _

if TYPE_CHECKING:
    from app.ui.screens.together.talk_list import TalkList

LEAST_WIDTH = 330
"""Narrower than this, at a text scale of 1, the map stands above the talk instead of beside it."""
LEAST_MAP_HEIGHT = 180
"""How low the map may get, at a text scale of 1."""


class MapCard(Card):
    """Where each of the two sees every behaviour. Nothing here is counted."""

    switch_requested = Signal()
    list_made = Signal()
    """The list is there from now on; it comes when somebody first wants it."""

    def __init__(self) -> None:
        super().__init__()
        self.body.setContentsMargins(24, 9, 12, 10)
        self.body.setSpacing(6)
        self.map = BubbleMap(_("Where we each see it"))
        self.list: TalkList | None = None
        self.switch = button("", "link")
        self.switch.clicked.connect(self.switch_requested)
        words = QWidget()
        set_kind(words, "clear")
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._title())
        self._about = label("", "quiet")
        column.addWidget(self._about)
        self._top = Folding(gap=8, scaled_width=600)
        self._top.add(words, 1)
        self.add(self._top)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.map)
        self.add(self._pages, 1)
        self.add(self._answers())
        self._fit()
        self.turn_to_list(shown=False)
        self.show_hidden(some=False)

    def _title(self) -> FlowLayout:
        flow = FlowLayout(gap=12)
        flow.addWidget(label(_("Where we each see it"), "subheading", wrap=False))
        flow.addWidget(self.switch)
        return flow

    def _answers(self) -> AnswerKey:
        """Return a quiet line that says how each answer is drawn."""
        answers = [(one, answer_name(one)) for one in (*Answer, None)]
        return AnswerKey(tuple(answers))

    def changeEvent(self, event: QEvent) -> None:
        """Keep the map high enough for another text scale."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """Ask for room in which a map can be read."""
        least = super().minimumSizeHint()
        return QSize(max(least.width(), theme.current().px(LEAST_WIDTH)), least.height())

    def _fit(self) -> None:
        self.map.setMinimumHeight(theme.current().px(LEAST_MAP_HEIGHT))

    def show_hidden(self, *, some: bool) -> None:
        """Say what an empty bubble is, while there are some."""
        hidden = _("Small ones are not revealed yet. Nothing is counted.")
        about = _("Each bubble is a behaviour. Nothing is counted.")
        self._about.setText(hidden if some else about)

    def made_list(self) -> "TalkList":
        """Return the list, which is made when it is first needed."""
        if self.list is None:
            from app.ui.screens.together.talk_list import TalkList

            self.list = TalkList()
            self._pages.addWidget(self.list)
            self.list_made.emit()
        return self.list

    def turn_to_list(self, *, shown: bool) -> None:
        """Bring the list to the front, or the map."""
        self._pages.setCurrentWidget(self.made_list() if shown else self.map)
        self.switch.setText(_("Show as a map  T") if shown else _("Show as a list  T"))
        self.switch.setAccessibleName(_("Show as a map") if shown else _("Show as a list"))

    @property
    def front(self) -> QWidget:
        """The map or the list, whichever is shown."""
        if self.list is not None and self._pages.currentWidget() is self.list:
            return self.list
        return self.map

    def show_names(self, names: BothNames) -> None:
        """Show the legend with both names."""
        self._top.add(Legend(names.employee, names.manager), 0)
