"""A page of nothing but some parts, in the place of the whole one-on-one or of the person's page."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout

from app.services.session import Session
from app.ui.places import Go, MeetingPlace, PersonPlace
from app.ui.screen import Screen
from app.ui.screens.both_names import both_names
from app.ui.screens.meeting import view as meeting_view
from app.ui.screens.part import About, Part
from app.ui.screens.person import view as person_view
from app.ui.widgets.page import Page

MakePart = Callable[[Session, About, Go], Part]


class PartsScreen(Screen):
    """The parts below each other; what one keeps the others show."""

    def __init__(self, parts: tuple[Part, ...]) -> None:
        super().__init__()
        self.parts = parts
        page = Page()
        for part in parts:
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


def show_alone(monkeypatch: pytest.MonkeyPatch, kinds: tuple[MakePart, ...]) -> None:
    """Let the page of a one-on-one, and that of a person, hold these parts and nothing else."""

    def open_page(session: Session, place: MeetingPlace | PersonPlace, go: Go) -> PartsScreen:
        names = both_names(session.people.get(place.person_id).name, session.manager_name)
        about = About(place.person_id, names)
        if isinstance(place, MeetingPlace):
            about = About(place.person_id, names, place.meeting_id, place.together)
        return PartsScreen(tuple(make(session, about, go) for make in kinds))

    monkeypatch.setattr(meeting_view, "open_meeting", open_page)
    monkeypatch.setattr(person_view, "open_person", open_page)
