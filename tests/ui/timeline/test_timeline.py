"""A person's timeline, as it is read on their page."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.check_in import Verdict
from app.domain.conversation import Stage
from app.domain.person import Person
from app.domain.praise import Praise
from app.domain.priority import Change
from app.domain.timeline import Entry, Kind
from app.services.days import today
from app.services.session import Session
from app.ui import theme
from app.ui.main_window import MainWindow
from app.ui.places import AssessmentPlace, MeetingPlace, PersonPlace, Place, SummaryPlace
from app.ui.screens.both_names import BothNames
from app.ui.screens.part import About
from app.ui.screens.timeline.part import TimelinePart
from app.ui.screens.timeline.presenter import Filter
from app.ui.screens.timeline.rows import row_of
from tests.robots.going_in import go_in
from tests.robots.today import TimelineRobot

TODAY = date(2026, 11, 29)


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, team: Session) -> TimelineRobot:
    """Return a robot on the page of somebody with two years of one-on-ones."""
    for number in range(100):
        meeting = team.meetings.plan(1, today() - timedelta(weeks=number + 1))
        team.meetings.end(meeting.id)
    go_in(window, team, PersonPlace(1))
    return TimelineRobot(window, qtbot)


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        (Entry(Kind.MEETING, 1, TODAY), "One-on-one"),
        (Entry(Kind.MEETING, 1, TODAY, is_over=False), "One-on-one, planned"),
        (Entry(Kind.MEETING, 1, TODAY - timedelta(1), is_over=False), "One-on-one, not ended yet"),
        (Entry(Kind.CONVERSATION, 1, TODAY), "Career conversation"),
        (Entry(Kind.CONVERSATION, 1, TODAY, is_over=False), "Career conversation, in preparation"),
        (Entry(Kind.GROWTH, 1, TODAY), "Growth area agreed"),
        (Entry(Kind.CHECK_IN, 1, TODAY, verdict=Verdict.KEEP), "Growth area looked at again"),
        (Entry(Kind.CHECK_IN, 1, TODAY, verdict=Verdict.ADJUST), "Growth area adjusted"),
        (Entry(Kind.CHECK_IN, 1, TODAY, verdict=Verdict.REACHED), "Growth area reached"),
        (Entry(Kind.CHECK_IN, 1, TODAY, verdict=Verdict.LET_GO), "Growth area let go"),
        (Entry(Kind.PRAISE, 1, TODAY), "Recognition"),
        (Entry(Kind.LESSON, 1, TODAY), "Tried and learned"),
        (Entry(Kind.PRIORITY, 1, TODAY, change=Change.TAKEN_UP), "Priority taken up"),
        (Entry(Kind.PRIORITY, 1, TODAY, change=Change.REWORDED), "Priority reworded"),
        (Entry(Kind.PRIORITY, 1, TODAY, change=Change.PUT_ASIDE), "Priority put aside"),
    ],
)
def test_each_kind_has_its_words(entry: Entry, kind: str) -> None:
    row = row_of(entry, TODAY)
    assert (row.kind, row.when) == (kind, "Yesterday" if entry.day < TODAY else "Today")


def test_own_notes_are_marked() -> None:
    both = row_of(Entry(Kind.MEETING, 1, TODAY, "Rota", own_words="Tired?"), TODAY)
    assert (both.words, both.mark) == ("Rota", "With notes only you see")
    own = row_of(Entry(Kind.MEETING, 1, TODAY, own_words="Tired?"), TODAY)
    assert (own.words, own.mark) == ("Tired?", "Only you see this")


def test_that_nothing_is_noted_is_said_only_of_what_was() -> None:
    held = row_of(Entry(Kind.MEETING, 1, TODAY), TODAY)
    gone_by = row_of(Entry(Kind.MEETING, 1, TODAY - timedelta(days=1), is_over=False), TODAY)
    assert (held.words, gone_by.words) == ("Nothing is noted", "Nothing is noted")
    planned = row_of(Entry(Kind.MEETING, 1, TODAY, is_over=False), TODAY)
    assert (planned.kind, planned.words) == ("One-on-one, planned", "")


def test_more_is_read_as_somebody_scrolls(robot: TimelineRobot, team: Session) -> None:
    whole = len(team.timelines.page(1, limit=1_000))
    first = len(robot.rows())
    assert whole > 100
    assert first < whole
    for _time in range(10):
        robot.scroll_down()

    assert len(robot.rows()) == whole
    assert "One-on-one. " in robot.rows()[-1] or "conversation" in robot.rows()[-1]


def test_a_filter_shows_its_kind_alone_and_several_theirs(robot: TimelineRobot) -> None:
    assert robot.part.isVisible()
    robot.show_only("Conversations")
    assert robot.rows()
    assert all(row.startswith("Career conversation") for row in robot.rows())

    robot.show_only("Growth areas")
    kinds = {row.split(". ")[0] for row in robot.rows()}
    assert "Growth area agreed" in kinds
    assert "One-on-one" not in kinds

    robot.show_only("Conversations")
    robot.show_only("Growth areas")
    assert "One-on-one" in {row.split(". ")[0] for row in robot.rows()}


def test_an_empty_kind_says_so_and_the_filter_stays(
    window: MainWindow, qtbot: QtBot, session: Session
) -> None:
    person = session.people.add(Person("Noor Saleh", framework_id=session.frameworks.built_in()))
    session.meetings.plan(person.id, today())
    go_in(window, session, PersonPlace(person.id))
    robot = TimelineRobot(window, qtbot)
    assert len(robot.rows()) == 1
    robot.show_only("Recognition")
    assert robot.sees("Nothing of that kind yet.")
    robot.show_only("Recognition")
    assert not robot.sees("Nothing of that kind yet.")
    assert len(robot.rows()) == 1


def test_who_goes_to_the_timeline_while_the_page_is_being_made_is_there_when_it_stands(
    robot: TimelineRobot,
) -> None:
    while not robot.window.findChildren(TimelinePart):
        QApplication.processEvents()
    robot.window.findChildren(TimelinePart)[0].go_to()
    robot.rest()
    assert robot.shown.hasFocus()
    seen = robot.shown.visibleRegion().boundingRect()
    assert seen.height() > 150, "the timeline is out of sight, or hardly in it"


def test_the_keyboard_goes_to_the_timeline_and_opens_a_one_on_one(
    robot: TimelineRobot, team: Session
) -> None:
    assert robot.part.isVisible()
    robot.press("Ctrl+T")
    rows = robot.rows()
    at = next(number for number, row in enumerate(rows) if row.startswith("One-on-one. "))
    for _time in range(at):
        robot.press("Down")
    robot.enter()

    place = robot.window.place
    assert isinstance(place, MeetingPlace)
    assert team.meetings.get(place.meeting_id).is_over


def test_a_page_without_anything_says_what_will_be_there(
    window: MainWindow, qtbot: QtBot, session: Session
) -> None:
    person = session.people.add(Person("Noor Saleh", framework_id=session.frameworks.built_in()))
    go_in(window, session, PersonPlace(person.id))
    robot = TimelineRobot(window, qtbot)
    assert robot.rows() == []
    assert robot.sees("What the two of you talk about, agree on and learn comes together here.")
    assert not robot.can_click("Show only: Recognition")


@pytest.fixture
def parts(team: Session) -> Iterator[tuple[TimelinePart, list[Place], list[str]]]:
    """Return a timeline that stands alone, where it leads, and what it asks its page for."""
    went: list[Place] = []
    asked: list[str] = []
    part = TimelinePart(team, About(1, BothNames("Amira", "Jonas")), went.append)
    part.wanted.connect(asked.append)
    yield part, went, asked
    part.let_go()
    part.deleteLater()


def test_a_chosen_filter_has_a_tick_that_is_seen_on_its_ground(
    parts: tuple[TimelinePart, list[Place], list[str]],
) -> None:
    chosen = parts[0].filters[Filter.GROWTH]
    chosen.click()
    picture = chosen.icon().pixmap(chosen.iconSize()).toImage()
    inks = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert inks == {theme.current().colour("primary_ink").name()}


def test_each_row_leads_to_its_place(
    parts: tuple[TimelinePart, list[Place], list[str]], team: Session
) -> None:
    part, went, asked = parts
    praise = team.praise.write(Praise("Well done", person_id=1))
    priority = team.priorities.take_up(1, "Ship", today())
    check_in = team.check_ins.write(team.check_ins.areas(1)[0].area.id, "It went well", "", Verdict.KEEP)
    part.presenter.begin()
    opened: dict[tuple[Kind, bool], Place | str] = {}
    for number, entry in enumerate(team.timelines.page(1)):
        went.clear()
        part.presenter.open(number)
        opened.setdefault((entry.kind, entry.is_over), went[-1] if went else asked[-1])

    assert opened[Kind.PRAISE, True] == f"praise:{praise.id}"
    assert opened[Kind.PRIORITY, True] == f"priority:{priority.id}"
    assert opened[Kind.CHECK_IN, True] == f"checkin:{check_in.id}"
    assert isinstance(opened[Kind.GROWTH, True], SummaryPlace)
    assert isinstance(opened[Kind.CONVERSATION, True], SummaryPlace)


def test_a_conversation_in_preparation_leads_to_the_managers_side(team: Session) -> None:
    went: list[Place] = []
    preparing = next(
        one.latest
        for one in team.people.overview()
        if one.latest is not None and one.latest.stage is Stage.PREPARING
    )
    part = TimelinePart(team, About(preparing.person_id, BothNames("Dina", "Jonas")), went.append)
    part.presenter.begin()
    rows = team.timelines.page(preparing.person_id)
    part.presenter.open([one.about for one in rows].index(preparing.id))
    assert went == [AssessmentPlace(preparing.id)]
    part.deleteLater()


def test_nothing_is_read_after_people_have_left(window: MainWindow, team: Session) -> None:
    go_in(window, team, PersonPlace(1))
    window.lock()
    QApplication.processEvents()
    assert window.session is None
