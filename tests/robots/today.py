"""A robot that comes in at today, and one that reads a person's timeline."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.screens.person.view import PersonScreen
from app.ui.screens.timeline.list import TimelineList
from app.ui.screens.timeline.part import TimelinePart
from app.ui.screens.today.line import Line
from app.ui.screens.today.shown import Part
from app.ui.screens.today.view import TodayScreen
from tests.robots.hands import Hands


class TodayRobot(Hands):
    """Reads what waits, and goes from there."""

    @property
    def screen(self) -> TodayScreen:
        """The screen of today."""
        shown = self.window.screen_shown
        assert isinstance(shown, TodayScreen), f"today is not shown, but {shown}"
        return shown

    def go_home(self) -> None:
        """Go to today by the keyboard."""
        self.press("Ctrl+1")

    def lines(self, part: Part) -> list[str]:
        """Return the lines of a part as who listens hears them."""
        return [heard(line) for line in self.screen.cards[part].lines]

    def click_line(self, part: Part, number: int) -> None:
        """Click a line of a part."""
        QTest.mouseClick(self.screen.cards[part].lines[number], Qt.MouseButton.LeftButton)
        self.rest()


class TimelineRobot(Hands):
    """Reads the timeline on the page of the person that is shown."""

    @property
    def part(self) -> TimelinePart:
        """The timeline, once it is there."""
        assert isinstance(self.window.screen_shown, PersonScreen)
        self.qtbot.waitUntil(lambda: bool(self.window.findChildren(TimelinePart)))
        self.rest()
        return self.window.findChildren(TimelinePart)[0]

    @property
    def shown(self) -> TimelineList:
        """Its rows, as they are shown."""
        return self.part.list

    def rows(self) -> list[str]:
        """Return the rows that were read so far, as who listens hears them."""
        self.rest()
        lines = self.shown.lines
        return [str(lines.index(number, 0).data()) for number in range(lines.rowCount())]

    def show_only(self, kind: str) -> None:
        """Press a filter, or let it go, by the keyboard."""
        button = self._button(f"Show only: {kind}")
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
        self.rest()

    def scroll_down(self) -> None:
        """Scroll to the end of what was read."""
        bar = self.shown.verticalScrollBar()
        bar.setValue(bar.maximum())
        self.rest()


def heard(line: Line) -> str:
    """Return a line as who listens hears it."""
    return f"{line.accessibleName()}: {line.accessibleDescription()}"
