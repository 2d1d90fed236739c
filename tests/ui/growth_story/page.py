"""A page of nothing but these parts, in the place of the whole one-on-one or of the person's page."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout

from app.services.session import Session
from app.ui.places import Go, MeetingPlace, PersonPlace
from app.ui.screen import Screen
from app.ui.screens.both_names import both_names
from app.ui.screens.growth_story.line_part import GrowthLinePart
from app.ui.screens.growth_story.part import GrowthStoryPart
from app.ui.screens.part import About
from app.ui.screens.priorities.part import PrioritiesPart
from app.ui.widgets.page import Page


class PartsScreen(Screen):
    """The three parts below each other; what one keeps the others show."""

    def __init__(self, session: Session, about: About, go: Go) -> None:
        super().__init__()
        self.priorities = PrioritiesPart(session, about, go)
        self.growth = GrowthStoryPart(session, about, go)
        self.line = GrowthLinePart(session, about, go)
        self.parts = (self.priorities, self.growth, self.line)
        page = Page()
        for part in self.parts:
            page.add(part)
            part.changed.connect(self.refresh)
        page.finish()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(page)

    def refresh(self) -> None:
        """Look into the vault anew."""
        for part in self.parts:
            if part is not self.sender():
                part.refresh()

    def acts(self) -> list[QAction]:
        """Return the acts of all parts."""
        return [act for part in self.parts for act in part.acts()]

    def reopen(self, form: str) -> None:
        """Open a form again that was open when the vault was locked."""
        any(part.reopen(form) for part in self.parts)


def open_page(session: Session, place: MeetingPlace | PersonPlace, go: Go) -> PartsScreen:
    """Build the page for a one-on-one, or for a person."""
    names = both_names(session.people.get(place.person_id).name, session.manager_name)
    if isinstance(place, PersonPlace):
        return PartsScreen(session, About(place.person_id, names), go)
    return PartsScreen(session, About(place.person_id, names, place.meeting_id, place.together), go)
