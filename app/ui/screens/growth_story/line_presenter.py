"""What the lines of growth areas show, and what happens there."""

from typing import TYPE_CHECKING, Protocol

from app.domain.check_in import GrowthStory
from app.ui.screens.growth_story.line_drawing import Drawing, drawing_of

if TYPE_CHECKING:
    from app.services.session import Session

AT_FIRST = 8
"""How many lines are drawn before somebody asks for the earlier ones."""


class GrowthLineView(Protocol):
    """The card of the lines."""

    def show_drawing(self, drawing: Drawing) -> None:
        """Draw these lines."""

    def offer_earlier(self, *, there_are: bool, shown: bool) -> None:
        """Offer to draw earlier ones, where there are any, or not to draw them any longer."""

    def open_story(self, story: GrowthStory) -> None:
        """Show everything that was said of an area."""


class GrowthLinePresenter:
    """All growth areas of someone as lines, the newest first."""

    def __init__(self, view: GrowthLineView, session: "Session", person_id: int) -> None:
        self._view = view
        self._session = session
        self._person_id = person_id
        self._all = False

    def refresh(self) -> None:
        """Show what is kept now."""
        from app.services.days import today

        stories = self._session.check_ins.areas(self._person_id, -1 if self._all else AT_FIRST + 1)
        drawn = stories if self._all else stories[:AT_FIRST]
        self._view.show_drawing(drawing_of(drawn, today()))
        self._view.offer_earlier(there_are=len(stories) > AT_FIRST, shown=self._all)

    def show_all_or_few(self) -> None:
        """Draw the earlier ones too, or no longer."""
        self._all = not self._all
        self.refresh()

    def read(self, area_id: int) -> None:
        """Show everything that was said of an area."""
        self._view.open_story(self._session.check_ins.story(area_id))
