"""A robot that takes things on, ticks them off, and writes down what was learned and what went well."""

from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateEdit

from app.ui.screens.part import Part
from app.ui.widgets.note_list.note_list import NoteList
from tests.robots.hands import Hands


class NotesRobot(Hands):
    """Works in lists of notes by the keyboard, and on their sheets."""

    def rows(self, title: str) -> list[str]:
        """Return what is heard of each row of a list; nothing where the list is not there."""
        return [row.spoken for one in self._lists(title) for row in one.lines.rows]

    def look_anew(self) -> None:
        """Let the parts show what others have changed."""
        for part in self.window.findChildren(Part):
            part.refresh()
        self.rest()

    def list_of(self, title: str) -> NoteList:
        """Return the list of this name."""
        found = self._lists(title)
        assert found, f"no list called “{title}”"
        return found[0]

    def go_to(self, title: str, words: str) -> None:
        """Go to the row of a list that begins like this, by the arrow keys."""
        found = self.list_of(title)
        self._bring_to_front()
        found.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(found, Qt.Key.Key_Home)
        for _step in range(found.lines.rowCount()):
            if str(found.currentIndex().data()).startswith(words):
                return
            QTest.keyClick(found, Qt.Key.Key_Down)
        raise AssertionError(f"no “{words}” among {self.rows(title)}")

    def tick(self, words: str, title: str = "Actions") -> None:
        """Tick an action off, or take the tick away."""
        self.go_to(title, words)
        self.press("Space")

    def open_note(self, title: str, words: str) -> None:
        """Open the sheet of a note."""
        self.go_to(title, words)
        self.enter()

    def drop(self, what: str, why: str) -> None:
        """Drop an action for a reason."""
        self.go_to("Actions", what)
        self.press("Delete")
        self.type_into("Why", why)
        self.click("Drop it")

    def take_on(self, who: str, what: str, by: QDate | None = None) -> None:
        """Let one of the two take something on."""
        self.press("Ctrl+Shift+T")
        self.type_into("What", what)
        self.click(who)
        if by is not None:
            self.click("By a day")
            self.front.findChildren(QDateEdit)[0].setDate(by)
        self.press("Ctrl+Return")

    def learn(self, parts: dict[str, str]) -> None:
        """Fill in the sheet for what was learned that is open, and keep it."""
        for title, words in parts.items():
            self.type_into(title, words)
        self.press("Ctrl+Return")

    def praise(self, words: str, name: str = "Amira") -> None:
        """Write praise down."""
        self.press("Ctrl+Shift+W")
        self.type_into(f"What {name} did well", words)
        self.press("Ctrl+Return")

    def has_sheet(self) -> bool:
        """Tell whether a sheet is open."""
        return self.front is not self.window

    def _lists(self, title: str) -> list[NoteList]:
        return [
            one
            for one in self.front.findChildren(NoteList)
            if one.accessibleName() == title and one.isVisible()
        ]
