"""One-on-ones on somebody's page: the next, the last, the parts below, and what is kept."""

import itertools
import re
from collections import Counter
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.domain.person import Person
from app.domain.praise import Praise
from app.services.days import today
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import AllKeptPlace, MeetingPlace, NewManagerPlace, PeoplePlace, PersonPlace
from app.ui.screens.person.cards import AT_ONCE, MORE, EarlierCard
from app.ui.screens.person.shown import Earlier
from app.ui.screens.person.view import PersonScreen
from app.wording.dates import long_date
from tests.robots.going_in import go_in
from tests.robots.today import TimelineRobot


@pytest.fixture
def noor(session: Session) -> int:
    """Return the id of somebody new."""
    return session.people.add(
        Person("Noor Saleh", discipline="software", framework_id=session.frameworks.built_in())
    ).id


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, session: Session) -> TimelineRobot:
    """Return a robot that has come in; it goes to the page when a test says so."""
    go_in(window, session, PeoplePlace())
    return TimelineRobot(window, qtbot)


def go(robot: TimelineRobot, person_id: int) -> PersonScreen:
    """Go to a page, and wait until all of it is there."""
    robot.window.go(PersonPlace(person_id))
    screen = robot.window.screen_shown
    assert isinstance(screen, PersonScreen)
    screen.parts.make_all()
    assert robot.part.isVisible()
    return screen


def test_the_next_one_on_one_is_where_the_keyboard_begins(
    robot: TimelineRobot, session: Session, noor: int
) -> None:
    meeting = session.meetings.plan(noor, today() + timedelta(days=1))
    go(robot, noor)

    robot.enter()

    assert robot.window.place == MeetingPlace(noor, meeting.id)


def test_the_last_one_on_one_is_one_key_away(robot: TimelineRobot, session: Session, noor: int) -> None:
    last = session.meetings.plan(noor, today() - timedelta(days=7))
    session.meetings.write_notes(last.id, "## Rota\nFair enough.")
    session.meetings.end(last.id)
    for days in range(6):  # more to come than are looked at in one go
        session.meetings.plan(noor, today() + timedelta(days=days))
    screen = go(robot, noor)
    assert screen.last.isVisible()
    assert robot.sees("Rota · Fair enough.")

    robot.press("Ctrl+Alt+M")

    assert robot.window.place == MeetingPlace(noor, last.id)


def test_before_the_first_is_over_there_is_no_last_one(
    robot: TimelineRobot, session: Session, noor: int
) -> None:
    session.meetings.plan(noor, today())
    screen = go(robot, noor)

    assert not screen.last.isVisible()
    robot.press("Ctrl+Alt+M")
    assert robot.window.place == PersonPlace(noor)


@pytest.mark.parametrize(
    ("keys", "words", "place"),
    [
        ("Ctrl+Shift+G", "New manager…", NewManagerPlace),
        ("Ctrl+Shift+E", "Everything kept…", AllKeptPlace),
    ],
)
def test_what_is_kept_is_one_key_and_one_click_away(
    robot: TimelineRobot, noor: int, keys: str, words: str, place: type[NewManagerPlace | AllKeptPlace]
) -> None:
    go(robot, noor)
    robot.press(keys)
    assert robot.window.place == place(noor)
    go(robot, noor)
    robot.click(words)
    assert robot.window.place == place(noor)


def test_no_two_acts_of_the_page_share_a_key_or_a_letter_in_the_menu(
    robot: TimelineRobot, session: Session, noor: int
) -> None:
    session.meetings.plan(noor, today())
    acts = [one for one in go(robot, noor).acts() if not one.isSeparator()]
    keys = Counter(key.toString() for one in acts for key in one.shortcuts())
    letters = Counter(found[1].lower() for one in acts if (found := re.search("&([^&])", one.text())))
    assert [one for counted in (keys, letters) for one, times in counted.items() if times > 1] == []


def test_every_part_brings_its_acts_into_the_menu(robot: TimelineRobot, noor: int) -> None:
    screen = go(robot, noor)
    told = " ".join(one.text().replace("&", "") for one in screen.acts())
    for words in ("Take something on", "Take up a priority", "Praise something", "Go to the timeline"):
        assert words in told
    keys = [one.shortcut().toString() for one in screen.acts() if one.shortcut().toString()]
    assert len(keys) == len(set(keys))


def test_a_change_in_one_part_is_shown_by_the_timeline(
    robot: TimelineRobot, session: Session, noor: int
) -> None:
    screen = go(robot, noor)
    assert robot.rows() == []
    session.praise.write(Praise("Well done", person_id=noor))

    screen.parts.refresh()

    robot.qtbot.waitUntil(lambda: any("Well done" in row for row in robot.rows()))


def test_praise_opens_from_the_timeline_on_the_page_itself(
    robot: TimelineRobot, session: Session, noor: int
) -> None:
    session.praise.write(Praise("Well done", person_id=noor))
    go(robot, noor)
    robot.press("Ctrl+T")
    robot.enter()

    assert robot.dialog().isVisible()
    robot.press("Esc")
    assert robot.window.place == PersonPlace(noor)


def test_what_lies_below_is_made_row_by_row_and_others_have_their_turn_in_between(
    robot: TimelineRobot, noor: int
) -> None:
    robot.window.go(PersonPlace(noor))
    screen = robot.window.screen_shown
    assert isinstance(screen, PersonScreen)
    turns, told = itertools.count(), list[int]()
    others = QTimer(screen, interval=0)
    others.timeout.connect(lambda: next(turns))
    others.start()
    screen.parts.made.connect(lambda: told.append(next(turns)))

    robot.qtbot.waitUntil(lambda: len(told) == 5)

    assert all(later - earlier > 1 for earlier, later in itertools.pairwise(told))
    others.stop()


def test_who_leaves_meanwhile_has_nothing_made_behind_them(robot: TimelineRobot, noor: int) -> None:
    robot.window.go(PersonPlace(noor))
    screen = robot.window.screen_shown
    assert isinstance(screen, PersonScreen)
    before = len(screen.parts.acts())
    screen.left()

    screen.parts.make_all()

    assert len(screen.parts.acts()) == before


def test_the_page_brings_each_conversation_of_years_once(
    robot: TimelineRobot, session: Session, noor: int
) -> None:
    person = session.people.get(noor)
    days = [today() - timedelta(weeks=26 * number) for number in range(AT_ONCE + MORE + 4)]
    for day in days:
        session.conversations.start(person, day)
    card = go(robot, noor).earlier
    (more,) = (one for one in card.findChildren(QPushButton) if one.text().startswith("Show"))
    while more.isVisible():
        QTest.keyClick(more, Qt.Key.Key_Space)
    said = [one.accessibleName() for one in card.findChildren(QPushButton)]
    handed = [one for one in said if one.startswith("Hand over the conversation")]
    assert handed == [f"Hand over the conversation of {long_date(day)}" for day in days[1:]]


def test_the_conversations_of_years_come_when_they_are_asked_for(qtbot: QtBot) -> None:
    card = EarlierCard()
    qtbot.addWidget(card)
    years = [Earlier(number, f"day {number}", "", revealed=True, has_phrase=False) for number in range(20)]
    ways = [f"Open the conversation of day {number}" for number in range(20)]
    card.show_earlier(len(years), lambda first, most: years[first : first + most])
    card.show()
    qtbot.waitExposed(card)
    assert openers(card) == ways[:AT_ONCE]
    (more,) = (one for one in card.findChildren(QPushButton) if one.text().startswith("Show"))
    assert more.text() == "Show 17 more"

    QTest.keyClick(more, Qt.Key.Key_Space)

    assert openers(card) == ways[:15]
    focused = card.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == ways[AT_ONCE]
    QTest.keyClick(more, Qt.Key.Key_Space)
    assert openers(card) == ways
    assert not more.isVisible()


def openers(card: EarlierCard) -> list[str]:
    """Return the ways into earlier conversations, from top to bottom."""
    names = [one.accessibleName() for one in card.findChildren(QPushButton)]
    return [one for one in names if one.startswith("Open")]
