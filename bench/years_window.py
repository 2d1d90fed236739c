"""The window on years of one-on-ones: opening a person and a meeting, moving on, typing, searching."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.services.session import Session
from app.services.vaults import key_from_passphrase, open_session
from app.ui.appearance import Appearance
from app.ui.application import make_application
from app.ui.main_window import MainWindow
from app.ui.places import MeetingPlace, PeoplePlace, PersonPlace, Place, TodayPlace
from app.ui.screens.meeting.view import MeetingScreen
from app.ui.screens.search.sheet import SearchSheet, open_search
from bench.measure import Act, seconds
from bench.turns import free, turn
from bench.years import OPENED_BY, text_of

RUNS, KEYS = 24, 72
LATEST, FIRST = range(1, 7), range(-6, 0)
"""Which one-on-ones are shown, counted back from the next one."""
TURNS = 20
"""How many turns of the event loop are watched after the first frame; a page stands long before."""


class YearsWindow:
    """One window with one vault; another one may stand beside it."""

    def __init__(self, folder: Path) -> None:
        self._application = make_application()
        self._window = MainWindow(Appearance(self._application))
        self._window.show()
        self._window.enter(open_session(folder, key_from_passphrase(folder, OPENED_BY)))
        self._settle()

    def acts(self) -> Iterator[Act]:
        """Yield every act."""
        people = [one.id for one in self.session.people.listed()]
        yield _first_frames("today", self._showing([TodayPlace()] * RUNS))
        everyone = islice(cycle(people), RUNS)
        yield _first_frames("a person", self._showing(PersonPlace(one) for one in everyone))
        yield _first_frames("a meeting", self._showing(self._meetings(people, LATEST)))
        yield _first_frames("a meeting of the first weeks", self._showing(self._meetings(people, FIRST)))
        yield Act((("Move to the meeting before", "<= 100 ms"),), self._moving(people[:4]))
        for kilobytes in (2, 50):
            lines = (
                (f"A key in a note of {kilobytes} kB", "<= 16 ms"),
                (f"The save at a pause in a note of {kilobytes} kB", "no bound"),
            )
            yield Act(lines, self._typing(people[0], kilobytes))
        yield Act((("A key in the search sheet", "<= 50 ms"),), self._searching())

    def close(self) -> None:
        """Lock and close."""
        self._window.close()
        self._settle()

    @property
    def session(self) -> Session:
        """The vault's session."""
        session = self._window.session
        assert session is not None
        return session

    def _meetings(self, people: Sequence[int], back: Sequence[int]) -> Iterator[Place]:
        """Yield one-on-ones with a few, each so many before the next one."""
        for person_id in people[: RUNS // len(back)]:
            found = self.session.meetings.of_person(person_id)
            for number in back:
                yield MeetingPlace(person_id, found[number].id)

    def _showing(self, places: Iterable[Place]) -> Iterator[tuple[float, ...]]:
        """From the list of people to the first frame, to all of it, and the longest turn in between."""
        for place in places:
            self._window.go(PeoplePlace())
            self._settle()
            first = seconds(partial(self._go, place))
            turns = [seconds(turn) for _turn in range(TURNS)]
            yield first, first + sum(turns), max(turns)

    def _moving(self, people: Sequence[int]) -> Iterator[tuple[float, ...]]:
        """Move to the meeting before, one after the other, with some people: how much there is differs."""
        for person_id in people:
            latest = self.session.meetings.of_person(person_id)[1]
            self._go(MeetingPlace(person_id, latest.id))
            for _run in range(RUNS // len(people)):
                self._settle()
                yield (seconds(self._move),)

    def _move(self) -> None:
        self._meeting_screen.presenter.previous()
        self._frame()

    def _typing(self, person_id: int, kilobytes: int) -> Iterator[tuple[float, ...]]:
        """Type at the end of a note until it is painted, and save as at a pause."""
        meeting = self.session.meetings.next_of(person_id)
        assert meeting is not None
        before = self.session.meetings.notes(meeting.id)
        self._window.go(PeoplePlace())
        self.session.meetings.write_notes(meeting.id, text_of(kilobytes))
        self._go(MeetingPlace(person_id, meeting.id))
        self._settle()
        field = self._meeting_screen.notes.field
        self._meeting_screen.notes.to_writing()
        self._settle()
        for _run in range(KEYS):
            yield seconds(partial(self._key, field.box)), seconds(field.flush)
        self._window.go(PeoplePlace())
        self.session.meetings.write_notes(meeting.id, before)

    def _key(self, box: QWidget, letter: str = "e") -> None:
        QTest.keyClicks(box, letter)
        self._frame()

    def _searching(self) -> Iterator[tuple[float, ...]]:
        """One letter after the other in the sheet, until what was found is painted."""
        self._go(TodayPlace())
        screen = self._window.screen_shown
        assert screen is not None
        sheet = open_search(screen, self.session, TodayPlace(), self._window.go, only_here=False)
        self._settle()
        for letter in islice(cycle("the next "), KEYS):
            if len(sheet.words.edit.text()) > len("the next"):
                sheet.words.edit.clear()
            yield (seconds(partial(self._key_in_sheet, sheet, letter)),)
        sheet.close()
        self._settle()

    def _key_in_sheet(self, sheet: SearchSheet, letter: str) -> None:
        self._key(sheet.words.edit, letter)
        sheet.repaint()

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

    def _settle(self) -> None:
        """Let all come to rest, with somebody there: in a quiet moment a backup would be made beside."""
        QTest.keyClick(self._window, Qt.Key.Key_Shift)
        for _turn in range(TURNS):
            turn()


def _first_frames(what: str, runs: Iterator[tuple[float, ...]]) -> Act:
    lines = (
        (f"Show {what}", "<= 100 ms"),
        (f"Show {what}, to the last of it", "no bound"),
        (f"Show {what}: the longest turn after the first frame", "<= 50 ms"),
    )
    return Act(lines, runs)
