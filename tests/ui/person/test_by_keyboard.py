"""Someone's page by the keyboard: where it begins, and Tab in reading order."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.person import Person
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import PersonPlace
from app.ui.screens.person.view import PersonScreen
from app.ui.widgets.reading_order import stops
from tests.robots.going_in import go_in
from tests.robots.people import PeopleRobot


def at_page(window: MainWindow, qtbot: QtBot, session: Session, person_id: int) -> PeopleRobot:
    """Return a robot at someone's page, all of which is made."""
    go_in(window, session, PersonPlace(person_id))
    with qtbot.waitActive(window):
        window.activateWindow()
    robot = PeopleRobot(window, qtbot)
    robot.rest()
    return robot


def walk(first: QWidget) -> list[QWidget]:
    """Return where Tab stops from here on, until it comes somewhere again."""
    first.setFocus()
    walked = [first]
    while (focused := _after_tab(walked[-1])) not in walked:
        walked.append(focused)
    return walked


def _after_tab(one: QWidget) -> QWidget:
    QTest.keyClick(one, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def test_with_somebody_new_it_begins_where_a_rhythm_is_chosen(
    window: MainWindow, qtbot: QtBot, session: Session
) -> None:
    person = session.people.add(Person("Noor Saleh", framework_id=session.frameworks.built_in()))
    robot = at_page(window, qtbot, session, person.id)

    robot.press("Space")

    assert robot.sees("How often you meet")
    robot.press("Esc")


def test_tab_goes_down_the_page_also_to_what_was_made_late(
    window: MainWindow, qtbot: QtBot, team: Session
) -> None:
    robot = at_page(window, qtbot, team, 1)
    screen = robot.window.screen_shown
    assert isinstance(screen, PersonScreen)

    walked = [one for one in walk(stops(screen)[0]) if screen.isAncestorOf(one)]

    assert walked == stops(screen), "every stop once, none left out"
    page = screen.page.widget()
    assert page is not None
    rows = [screen.parts.first(), screen.conversation, screen.parts, screen.earlier, screen.keeping]
    order = [at for one in walked for at, row in enumerate(rows) if row.isAncestorOf(one)]
    assert order == sorted(order)
    tops = [row.mapTo(page, QPoint(0, 0)).y() for row in rows[1:]]
    assert tops == sorted(tops)


def test_from_the_list_at_the_side_tab_leads_to_either_end_of_the_page_and_in_sight(
    window: MainWindow, qtbot: QtBot, team: Session
) -> None:
    robot = at_page(window, qtbot, team, 1)
    screen = robot.window.screen_shown
    assert isinstance(screen, PersonScreen)
    first, last = stops(screen)[0], stops(screen)[-1]
    side = stops(window.sidebar)

    side[0].setFocus()
    QTest.keyClick(side[0], Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is last
    assert not last.visibleRegion().isEmpty(), "it is scrolled to"

    side[-1].setFocus()
    QTest.keyClick(side[-1], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is first
    assert not first.visibleRegion().isEmpty(), "it is scrolled back to"
