"""A robot that looks at growth areas again, walks their lines, and keeps priorities."""

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateEdit

from app.ui.screens.growth_story.line_canvas import LineCanvas
from tests.robots.hands import Hands

VERDICT_KEYS = {"Keep it": "Alt+1", "Adjust it": "Alt+2", "Reached": "Alt+3", "Let it go": "Alt+4"}


class GrowthRobot(Hands):
    """Works on the cards of growth areas and of priorities, and on their sheets."""

    def check_in(
        self, headline: str, verdict: str, happened: str = "", adjusted: str = "", again: QDate | None = None
    ) -> None:
        """Look at an area again, and save what is said of it."""
        self.click(f"Check in on “{headline}”")
        self.say(verdict, happened, adjusted, again)
        self.press("Ctrl+Return")

    def say(self, verdict: str, happened: str = "", adjusted: str = "", again: QDate | None = None) -> None:
        """Fill in the sheet of a check-in; the way on is chosen by its key."""
        if happened:
            self.type_into("What happened since", happened)
        self.press(VERDICT_KEYS[verdict])
        if adjusted:
            self.type_into("What is different from now on", adjusted)
        if again is not None:
            self.front.findChildren(QDateEdit)[0].setDate(again)

    def is_at(self) -> str:
        """Return the name of where the keyboard is, once a sheet that closed has given it back."""
        self._bring_to_front()
        return self.focused_name()

    def has_sheet(self) -> bool:
        """Tell whether a sheet is open."""
        return self.front is not self.window

    def names(self) -> list[str]:
        """Return the accessible names of the buttons in front."""
        return [one.accessibleName() for one in self._all_buttons()]

    def can_type_into(self, title: str) -> bool:
        """Tell whether a field of this name is in sight."""
        return any(
            one.isVisible() and one.accessibleName() == title
            for one in self.front.findChildren(type(self._field("What happened since")))
        )

    def take_up(self, words: str) -> None:
        """Take up a priority by the keyboard."""
        self.press("Ctrl+Shift+Y")
        self.type_into("What matters most now", words)
        self.enter()

    # The lines

    @property
    def canvas(self) -> LineCanvas:
        """What the lines are drawn on."""
        found = self.front.findChild(LineCanvas)
        assert found is not None, "no lines are drawn here"
        return found

    def go_to_lines(self) -> None:
        """Come to the lines by Tab."""
        self._bring_to_front()
        self.canvas.setFocus(Qt.FocusReason.TabFocusReason)
        self.rest()

    def walk(self, *keys: Qt.Key) -> str:
        """Go along the lines by these keys, and return what is said of the mark one comes to."""
        canvas = self.canvas
        for key in keys:
            QTest.keyClick(canvas, key)
        self.rest()
        return canvas.words_of(canvas.current) if canvas.current is not None else ""

    def heard(self) -> list[str]:
        """Return what a screen reader reads out, mark by mark."""
        found = QAccessible.queryAccessibleInterface(self.canvas)
        assert found is not None
        items = (found.child(index) for index in range(found.childCount()))
        return [one.text(QAccessible.Text.Name) for one in items if one is not None]
