"""The fields of the form for a person: a calendar, and roles that are completed one by one."""

from datetime import date

from PySide6.QtWidgets import QApplication, QCompleter, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import PeoplePlace
from app.ui.screens.person.form import PersonForm
from app.ui.screens.person.roles_field import RolesField
from app.wording.visibility import who_sees
from tests.robots.going_in import go_in
from tests.robots.people import PeopleRobot


def test_a_day_can_be_chosen_in_a_calendar(window: MainWindow, qtbot: QtBot, session: Session) -> None:
    robot = PeopleRobot(window, qtbot)
    go_in(window, session, PeoplePlace())
    robot.click("Add somebody")
    robot.type_into("Name", "Bo Lindqvist")
    robot.type_into("Here since", "2024-03-05")

    robot.click("Choose in a calendar")
    robot.click("Take this day")
    robot.click("Add")

    assert session.people.named("Bo").started_on == date(2024, 3, 5)


def test_the_role_being_typed_is_completed(window: MainWindow, qtbot: QtBot, session: Session) -> None:
    robot = PeopleRobot(window, qtbot)
    go_in(window, session, PeoplePlace())
    robot.click("Add somebody")
    form = robot.dialog()
    assert isinstance(form, PersonForm)
    names = [role.name for role in session.frameworks.get(session.frameworks.built_in()).roles]

    robot.type_into("Roles", f"coach, {names[0][:3].lower()}")
    completer = form.findChildren(RolesField)[0].findChildren(QCompleter)[0]
    popup = completer.popup()
    assert popup is not None
    assert popup.isVisible()
    completer.activated.emit(names[0])
    popup.hide()
    QApplication.processEvents()

    assert robot.typed_in("Roles") == f"coach, {names[0]}"
    robot.type_into("Roles", "")
    form.reject()


WRITES = {
    "person.name": "Name",
    "person.roles": "Roles",
    "person.discipline": "Discipline",
    "person.team": "Team",
    "person.started_on": "Here since",
}
"""The columns the form writes, and the accessible names of the fields that do."""


def test_each_field_says_who_sees_it(window: MainWindow, qtbot: QtBot, session: Session) -> None:
    robot = PeopleRobot(window, qtbot)
    go_in(window, session, PeoplePlace())
    robot.click("Add somebody")
    form = robot.dialog()
    assert isinstance(form, PersonForm)

    for column, name in WRITES.items():
        field = next(one for one in form.findChildren(QWidget) if one.accessibleName() == name)
        said = who_sees(column, employee="", manager="")
        assert said in field.accessibleDescription(), f"{column} is not heard"
        holder = field.parentWidget()
        assert holder is not None
        read = [one.text() for one in holder.findChildren(QLabel) if one.isVisible()]
        assert any(said in words for words in read), f"{column} is not read"
    form.reject()
