"""A robot that looks after people."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import PeoplePlace
from app.ui.screens.people.line import Line
from tests.robots.going_in import go_in
from tests.robots.hands import Hands

PLACES_AT_SIDE = ("Today", "People", "Framework", "Agendas", "This vault", "Lock")


class PeopleRobot(Hands):
    """Adds, changes, archives and deletes people, and goes from one to the other."""

    def go_to_list(self) -> None:
        """Go to the list of people by the keyboard."""
        self.press("Ctrl+2")

    def come_in(self, session: Session) -> None:
        """Go into a vault, and on to the list of people."""
        go_in(self.window, session, PeoplePlace())
        self.rest()

    def names(self) -> list[str]:
        """Return the names in the list."""
        return [line.accessibleName() for line in self._lines()]

    def names_at_side(self) -> list[str]:
        """Return the names in the list at the side."""
        self.rest()
        entries = [one for one in self.window.sidebar.findChildren(QAbstractButton) if one.isVisible()]
        return [one.accessibleName() for one in entries if one.accessibleName() not in PLACES_AT_SIDE]

    def open(self, name: str) -> None:
        """Open someone's page from the list."""
        self._be_in_list()
        line = next(one for one in self._lines() if one.accessibleName() == name)
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
        self.rest()

    def add(
        self, name: str, *, roles: str = "", team: str = "", since: str = "", discipline: str = ""
    ) -> None:
        """Add somebody with the form."""
        self._be_in_list()
        self.click("Add somebody" if self.can_click("Add somebody") else "Add somebody…")
        self.fill_form(name, roles=roles, team=team, since=since, discipline=discipline)
        self.click("Add")

    def fill_form(
        self, name: str, *, roles: str = "", team: str = "", since: str = "", discipline: str = ""
    ) -> None:
        """Type into the form that is open."""
        self.type_into("Name", name)
        self.type_into("Roles", roles)
        if discipline:
            self.choose("Discipline", discipline)
        self.type_into("Team", team)
        self.type_into("Here since", since)

    def delete(self, typed_name: str) -> None:
        """Delete the one whose page is shown, typing this name."""
        self.click("Delete…")
        asked = next(text for text in self.readable() if text.startswith("Type "))
        self.type_into(asked, typed_name)
        self.click("Delete for good")

    def fill_in_own_side(self) -> None:
        """Go to the manager's own side of the latest conversation."""
        self.press("Ctrl+Return")

    def hand_over(self) -> None:
        """Leave the laptop to the employee, over the latest conversation."""
        self.press("H")

    def _be_in_list(self) -> None:
        if self.window.session is not None and self.window.place != PeoplePlace():
            self.go_to_list()

    def _lines(self) -> list[Line]:
        return [one for one in self.window.findChildren(Line) if one.isVisible()]


def before_a_half_typed_form(window: MainWindow, qtbot: QtBot, session: Session) -> PeopleRobot:
    """Return a robot that has typed a name into the form for somebody new, before the list of people."""
    go_in(window, session, PeoplePlace())
    with qtbot.waitActive(window):
        window.activateWindow()
    robot = PeopleRobot(window, qtbot)
    robot.press("Ctrl+N")
    robot.type_into("Name", "Noor")
    return robot
