"""The lines of growth areas over time, on a person's page: drawn, not counted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.check_in import GrowthStory, Verdict
from app.ui import theme
from app.ui.places import Go
from app.ui.screens.growth_story.line_canvas import LineCanvas
from app.ui.screens.growth_story.line_drawing import Drawing, Kind
from app.ui.screens.growth_story.line_marks import REACH, draw_mark
from app.ui.screens.growth_story.line_presenter import GrowthLinePresenter
from app.ui.screens.growth_story.story_sheet import StorySheet
from app.ui.screens.part import About, Part
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.text import label, show_name
from app.wording.check_ins import verdict_name
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


class GrowthLinePart(Part):
    """One line a growth area, with what the marks mean, and the words of the one people are at."""

    def __init__(self, session: "Session", about: About, go: Go) -> None:
        """Draw someone's growth areas."""
        super().__init__()
        del go  # a story is read here
        self._about = about
        self._card = Card(title=_("Growth areas over time"))
        self._nothing = label(
            _("Once you agree on growth areas, each draws a line here, with a mark where you looked again."),
            "quiet",
        )
        self.canvas = LineCanvas()
        self._words = label("", "body")
        self._legend = _legend()
        self._earlier = button("", "link")
        for part in (self._nothing, self._legend, self.canvas, self._words, self._earlier):
            self._card.add(part)
        self.column.addWidget(self._card)
        self.presenter = GrowthLinePresenter(self, session, about.person_id)
        self._earlier.clicked.connect(self.presenter.show_all_or_few)
        self.canvas.moved.connect(self._say)
        self.canvas.opened.connect(self._read)
        self.presenter.refresh()

    def refresh(self) -> None:
        """Look into the vault anew."""
        self.presenter.refresh()

    def show_drawing(self, drawing: Drawing) -> None:
        """Draw these lines."""
        self.canvas.show_drawing(drawing)
        some = bool(drawing.lines)
        self._nothing.setVisible(not some)
        for part in (self._legend, self.canvas, self._words):
            part.setVisible(some)
        self._say(self.canvas.current or "")

    def offer_earlier(self, *, there_are: bool, shown: bool) -> None:
        """Offer to draw earlier ones, where there are any, or not to draw them any longer."""
        self._earlier.setVisible(there_are)
        self._earlier.setText(_("Hide the earlier areas") if shown else _("Show the earlier areas"))

    def open_story(self, story: GrowthStory) -> None:
        """Show everything that was said of an area."""
        StorySheet(self, story, self._about.names, reading_only=True).open()

    @Slot(str)
    def _say(self, thing_id: str) -> None:
        hint = _("Go along the lines with the arrow keys; Enter reads the story.")
        show_name(self._words, self.canvas.words_of(thing_id) if thing_id else hint)

    @Slot(str)
    def _read(self, thing_id: str) -> None:
        self.presenter.read(self.canvas.area_of(thing_id))


class _Sample(QWidget):
    """One mark of the legend."""

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self._kind = kind
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        side = theme.current().px(2 * REACH)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self.width() / 2, self.height() / 2)
        painter.scale(worn.scale, worn.scale)
        draw_mark(painter, worn, self._kind)
        painter.end()


def _legend() -> QWidget:
    """Return what the marks mean, each mark beside its words."""
    made = QWidget()
    row = FlowLayout(made, gap=16)
    named = [(Kind.AGREED, _("Agreed")), *((Kind(one.value), verdict_name(one)) for one in Verdict)]
    for kind, words in named:
        pair = QWidget()
        beside = QHBoxLayout(pair)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(6)
        beside.addWidget(_Sample(kind))
        beside.addWidget(label(words, "caption", wrap=False))
        row.addWidget(pair)
    return made
