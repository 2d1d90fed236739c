"""The window on years of one-on-ones: opening a person and a meeting, moving on, typing, searching."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.services.session import Session
from app.services.vaults import key_from_passphrase, open_session
from app.ui.appearance import Appearance
from app.ui.application import make_application
from app.ui.main_window import MainWindow
from app.ui.places import MeetingPlace, PeoplePlace, PersonPlace, Place, TodayPlace
from app.ui.screens.meeting.view import MeetingScreen
from app.ui.screens.search.sheet import open_search
from app.ui.widgets.markdown_field import MarkdownField
from bench.measure import Figure, seconds
from bench.turns import free, turn
from bench.years import OPENED_BY, text_of

RUNS = 24
TURNS = 20
"""How many turns of the event loop are watched after the first frame; a page stands long before."""


class YearsWindow:
    """One window, alone with one vault."""

    def __init__(self, folder: Path) -> None:
        self._application = make_application()
        self._window = MainWindow(Appearance(self._application))
        self._window.show()
        self._window.enter(open_session(folder, key_from_passphrase(folder, OPENED_BY)))
        self._settle()

    def acts(self) -> Iterator[Figure]:
        """Measure every act."""
        people = [one.id for one in self._session.people.listed()]
        yield from self._showing("today", [TodayPlace()] * RUNS)
        yield from self._showing("a person", [PersonPlace(one) for one in islice(cycle(people), RUNS)])
        yield from self._showing("a meeting", [*self._meetings(people[:4])])
        yield self._moving(people[:4])
        for kilobytes in (2, 50):
            yield from self._typing(people[0], kilobytes)
        yield self._searching()

    def close(self) -> None:
        """Lock and close."""
        self._window.close()
        self._settle()

    @property
    def _session(self) -> Session:
        session = self._window.session
        assert session is not None
        return session

    def _meetings(self, people: Sequence[int]) -> Iterator[Place]:
        for person_id in people:
            for meeting in self._session.meetings.of_person(person_id)[1 : 1 + RUNS // len(people)]:
                yield MeetingPlace(person_id, meeting.id)

    def _showing(self, what: str, places: Sequence[Place]) -> Iterator[Figure]:
        """From the list of people to the first frame, to all of it, and the longest turn in between."""
        first, whole, longest = [], [], []
        for place in places:
            self._window.go(PeoplePlace())
            self._settle()
            first.append(seconds(partial(self._go, place)))
            turns = [seconds(turn) for _turn in range(TURNS)]
            whole.append(first[-1] + sum(turns))
            longest.append(max(turns))
        yield Figure.of(f"Show {what}", first, "<= 100 ms")
        yield Figure.of(f"Show {what}, to the last of it", whole, "no bound")
        yield Figure.of(f"Show {what}: the longest turn after the first frame", longest, "<= 50 ms")

    def _moving(self, people: Sequence[int]) -> Figure:
        """Move to the meeting before, one after the other, with some people: how much there is differs."""
        times = []
        for person_id in people:
            latest = self._session.meetings.of_person(person_id)[1]
            self._go(MeetingPlace(person_id, latest.id))
            for _run in range(RUNS // len(people)):
                self._settle()
                times.append(seconds(self._move))
        return Figure.of("Move to the meeting before", times, "<= 100 ms")

    def _move(self) -> None:
        self._meeting_screen.presenter.previous()
        self._frame()

    def _typing(self, person_id: int, kilobytes: int) -> Iterator[Figure]:
        """Type at the end of a note until it is painted, and save at pauses."""
        meeting = self._session.meetings.next_of(person_id)
        assert meeting is not None
        before = self._session.meetings.notes(meeting.id)
        self._window.go(PeoplePlace())
        self._session.meetings.write_notes(meeting.id, text_of(kilobytes))
        self._go(MeetingPlace(person_id, meeting.id))
        self._settle()
        field = self._meeting_screen.notes.field
        self._meeting_screen.notes.to_writing()
        self._settle()
        keys = [seconds(partial(self._key, field.box)) for _run in range(3 * RUNS)]
        yield Figure.of(f"A key in a note of {kilobytes} kB", keys, "<= 16 ms")
        yield Figure.of(f"The save at a pause in a note of {kilobytes} kB", [*self._saves(field)], "no bound")
        self._window.go(PeoplePlace())
        self._session.meetings.write_notes(meeting.id, before)

    def _saves(self, field: MarkdownField) -> Iterator[float]:
        for _run in range(RUNS):
            self._key(field.box)
            yield seconds(field.flush)

    def _key(self, box: QWidget, letter: str = "e") -> None:
        QTest.keyClicks(box, letter)
        self._frame()

    def _searching(self) -> Figure:
        """One letter after the other in the sheet, until what was found is painted."""
        self._go(TodayPlace())
        screen = self._window.screen_shown
        assert screen is not None
        sheet = open_search(screen, self._session, TodayPlace(), self._window.go, only_here=False)
        self._settle()
        times = []
        for letter in islice(cycle("the next "), 3 * RUNS):
            if len(sheet.words.edit.text()) > len("the next"):
                sheet.words.edit.clear()
            times.append(seconds(partial(self._key, sheet.words.edit, letter)))
        sheet.close()
        self._settle()
        return Figure.of("A key in the search sheet", times, "<= 50 ms")

    @property
    def _meeting_screen(self) -> MeetingScreen:
        screen = self._window.screen_shown
        assert isinstance(screen, MeetingScreen)
        return screen

    def _go(self, place: Place) -> None:
        self._window.go(place)
        self._frame()

    def _frame(self) -> None:
        """Free the page before, lay out and paint, before anything that waits for a turn of its own."""
        free()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._window.repaint()
        window = QApplication.activeModalWidget()
        if window is not None:
            window.repaint()

    def _settle(self) -> None:
        for _turn in range(TURNS):
            turn()
