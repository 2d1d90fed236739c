"""A timeline: what is shown of it, and where each row leads."""

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from app.domain.timeline import EVERY_KIND, Entry, Kind
from app.ui.note_spots import CHECK_IN, LESSON, PRAISE, PRIORITY, note_spot
from app.ui.places import AssessmentPlace, Go, MeetingPlace, SummaryPlace
from app.ui.screens.part import About
from app.ui.screens.timeline.model import More
from app.ui.screens.timeline.rows import Row, row_of

if TYPE_CHECKING:
    from app.services.session import Session


class Filter(Enum):
    """What a timeline may be narrowed down to."""

    MEETINGS = frozenset({Kind.MEETING})
    CONVERSATIONS = frozenset({Kind.CONVERSATION})
    GROWTH = frozenset({Kind.GROWTH, Kind.CHECK_IN})
    RECOGNITION = frozenset({Kind.PRAISE})
    LEARNED = frozenset({Kind.LESSON})
    PRIORITIES = frozenset({Kind.PRIORITY})


class TimelineView(Protocol):
    """What a timeline shows."""

    def show_rows(self, rows: Sequence[Row], more: More) -> None:
        """Show these; `more` reads the next ones."""

    def ask_for(self, note: str) -> None:
        """Ask the page for a note that stands in another of its parts, by its kind and its id."""


class TimelinePresenter:
    """A timeline, without its looks."""

    def __init__(self, view: TimelineView, session: "Session", about: About, today: date, go: Go) -> None:
        self._view = view
        self._session = session
        self._about = about
        self._today = today
        self._go = go
        self._kinds = EVERY_KIND
        self._entries: list[Entry] = []

    def begin(self) -> None:
        """Show the newest."""
        self._entries = []
        self._view.show_rows(self._read(), self._read)

    def narrow(self, filters: Sequence[Filter]) -> None:
        """Show these kinds alone; none at all shows every kind."""
        self._kinds = frozenset().union(*(one.value for one in filters)) or EVERY_KIND
        self.begin()

    def open(self, number: int) -> None:
        """Go where a row leads."""
        entry = self._entries[number]
        if entry.kind is Kind.PRAISE:
            self._view.ask_for(note_spot(PRAISE, entry.id))
        elif entry.kind is Kind.LESSON:
            self._view.ask_for(note_spot(LESSON, entry.id))
        elif entry.kind is Kind.PRIORITY:
            self._view.ask_for(note_spot(PRIORITY, entry.about or 0))
        elif entry.kind is Kind.CHECK_IN and entry.meeting_id is None:
            self._view.ask_for(note_spot(CHECK_IN, entry.id))
        elif entry.meeting_id is not None:
            spot = note_spot(CHECK_IN, entry.id) if entry.kind is Kind.CHECK_IN else ""
            self._go(MeetingPlace(self._about.person_id, entry.meeting_id, self._about.together, spot))
        elif entry.about is not None and not self._about.together:
            self._go(SummaryPlace(entry.about) if entry.is_over else AssessmentPlace(entry.about))

    def _read(self) -> Sequence[Row]:
        last = self._entries[-1].place if self._entries else None
        found = self._session.timelines.page(self._about.person_id, self._kinds, last)
        self._entries += found
        return [row_of(one, self._today) for one in found]
