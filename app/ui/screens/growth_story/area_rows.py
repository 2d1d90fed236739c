"""How a growth area looks on its card: one the two work on, and one that ended."""

from PySide6.QtCore import Signal

from app.ui.screens.growth_story.shown import EndedArea, OpenArea
from app.ui.widgets.buttons import Button, button
from app.ui.widgets.card import Card
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.text import label, show_name
from app.wording.translate import _


class _AreaRow(Card):
    """A growth area and its acts; each tells the area's id."""

    check_in_requested = Signal(int)
    story_requested = Signal(int)
    serves_requested = Signal(int)

    def __init__(self, area_id: int) -> None:
        super().__init__("inner")
        self.area_id = area_id
        self._acts = FlowLayout(gap=8)

    def _say(self, words: str, kind: str) -> None:
        if words:
            made = label("", kind)
            show_name(made, words)
            self.add(made)

    def _offer(self, made: Button, named: str) -> Button:
        made.setAccessibleName(named)
        self._acts.addWidget(made)
        return made

    def _offer_story(self, headline: str) -> None:
        story = self._offer(
            button(_("Its story…"), "quiet", icon="book-open"),
            _("Read the story of “{headline}”").format(headline=headline),
        )
        story.clicked.connect(self._story)

    def _check_in(self) -> None:
        self.check_in_requested.emit(self.area_id)

    def _story(self) -> None:
        self.story_requested.emit(self.area_id)

    def _serves(self) -> None:
        self.serves_requested.emit(self.area_id)


class OpenRow(_AreaRow):
    """One the two work on."""

    def __init__(self, area: OpenArea) -> None:
        super().__init__(area.id)
        self._say(area.headline, "strong")
        self._say(area.standing, "warning" if area.is_due else "caption")
        if area.here:
            self._say(_("Looked at in this one-on-one: {verdict}").format(verdict=area.here), "agreed")
        self._say(area.employee, "self-words")
        self._say(area.manager, "manager-words")
        self._say(area.last_time, "quiet")
        if area.serves:
            self._say(_("Serves the priority “{priority}”").format(priority=area.serves), "caption")
        words = _("Change the check-in…") if area.here else _("Check in…")
        named = _("Change the check-in on “{headline}”") if area.here else _("Check in on “{headline}”")
        self.first = self._offer(button(words, "plain"), named.format(headline=area.headline))
        self.first.clicked.connect(self._check_in)
        self._offer_story(area.headline)
        if area.may_serve:
            serves = self._offer(
                button(_("Priority…"), "quiet", icon="star"),
                _("Choose the priority that “{headline}” serves").format(headline=area.headline),
            )
            serves.clicked.connect(self._serves)
        self.add(self._acts)


class EndedRow(_AreaRow):
    """One that was reached or let go."""

    def __init__(self, area: EndedArea) -> None:
        super().__init__(area.id)
        self._say(area.headline, "strong")
        self._say(area.ended, "caption")
        again = _("Change the check-in…") if area.here_id else _("Take it up again…")
        named = _("Change the check-in on “{headline}”") if area.here_id else _("Take “{headline}” up again")
        self.first = self._offer(button(again, "quiet", icon="pencil"), named.format(headline=area.headline))
        self.first.clicked.connect(self._check_in)
        self._offer_story(area.headline)
        self.add(self._acts)
