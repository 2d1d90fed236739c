"""Home: what comes next and what waits, as a person comes in to it."""

from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.domain.assessment import Side
from app.domain.meeting import Every, Rhythm
from app.domain.person import Person
from app.services.days import today
from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.places import MeetingPlace, PeoplePlace, PersonPlace, TodayPlace
from app.ui.screens.today.shown import Part
from app.ui.widgets.note_list.note_list import NoteList
from app.wording.near_dates import beginning, near_day
from tests.robots.going_in import go_in
from tests.robots.today import TodayRobot
from tests.ui.cut_off import cut_off


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot) -> TodayRobot:
    """Return a robot."""
    return TodayRobot(window, qtbot)


def add(session: Session, name: str = "Noor Saleh", since: date | None = None) -> int:
    """Add somebody and return their id."""
    return session.people.add(
        Person(name, discipline="software", started_on=since, framework_id=session.frameworks.built_in())
    ).id


def test_a_new_vault_offers_to_add_somebody(robot: TodayRobot, session: Session) -> None:
    robot.window.enter(session)

    assert robot.window.place == TodayPlace()
    assert robot.sees("Nobody is here yet")
    assert not any(card.isVisible() for card in robot.screen.cards.values())
    robot.enter()
    robot.type_into("Name", "Noor Saleh")
    robot.click("Add")
    assert isinstance(robot.window.place, PersonPlace)


def test_with_nobody_planned_the_only_one_is_offered(robot: TodayRobot, session: Session) -> None:
    person_id = add(session)
    robot.window.enter(session)

    assert robot.sees("No one-on-one is planned")
    assert robot.focused_name() == "" or robot.can_click("Plan one with Noor Saleh")
    robot.enter()

    assert robot.window.place == PersonPlace(person_id)


def test_with_nobody_planned_and_several_people_one_is_chosen(robot: TodayRobot, session: Session) -> None:
    add(session)
    add(session, "Bo")
    robot.window.enter(session)

    robot.click("Choose somebody")

    assert robot.window.place == PeoplePlace()


def test_enter_leads_into_the_next_one_on_one(robot: TodayRobot, session: Session) -> None:
    noor, bo = add(session), add(session, "Bo")
    session.meetings.plan(bo, today() + timedelta(days=3))
    meeting = session.meetings.plan(noor, today() + timedelta(days=1), "10:00")
    session.agendas.of_both.add(meeting.id, "The rota")
    session.agendas.of_mine.add(meeting.id, "Ask about the offer")
    session.actions.take_on(noor, Side.EMPLOYEE, "Write it down", None)
    robot.window.enter(session)

    after = beginning(near_day(today() + timedelta(days=3), today()))
    assert robot.lines(Part.COMING) == [
        "Noor Saleh: Tomorrow, 10:00. Waits: 2 items · 1 only yours · 1 open action",
        f"Bo: {after}. Nothing waits yet",
    ]
    assert robot.focused_name() == "Noor Saleh"
    robot.enter()
    assert robot.window.place == MeetingPlace(noor, meeting.id)


def test_one_key_leads_into_the_next_one_on_one_wherever_the_keyboard_is(
    robot: TodayRobot, session: Session
) -> None:
    noor = add(session)
    meeting = session.meetings.plan(noor, today())
    robot.window.enter(session)
    robot.window.sidebar.setFocus()

    robot.press("Ctrl+M")

    assert robot.window.place == MeetingPlace(noor, meeting.id)


def test_who_has_none_planned_stands_below_who_has(robot: TodayRobot, session: Session) -> None:
    noor, bo = add(session), add(session, "Bo")
    session.meetings.plan(noor, today())
    robot.window.enter(session)

    assert [line.split(":")[0] for line in robot.lines(Part.COMING)] == ["Noor Saleh", "Bo"]
    robot.press("Down")
    robot.enter()
    assert robot.window.place == PersonPlace(bo)


def test_who_meets_by_a_rhythm_is_asked_for_the_next_day_alone(robot: TodayRobot, session: Session) -> None:
    noor, bo, mei = add(session), add(session, "Bo"), add(session, "Mei")
    session.meetings.plan(bo, today())
    following = session.meetings.meet_by(noor, Rhythm(Every.WEEK, today()))
    assert following is not None
    session.agendas.of_both.add(following.id, "The rota")
    session.agendas.of_mine.add(following.id, "Ask about the offer")
    session.meetings.delete(following.id)
    session.actions.take_on(mei, Side.EMPLOYEE, "Write it down", None)
    robot.window.enter(session)

    assert robot.lines(Part.COMING)[1:] == [
        "Mei: Not planned. Say how often you meet. Waits: 1 open action",
        "Noor Saleh: Not planned. Plan the next one. Waits: 2 items · 1 only yours",
    ]
    robot.click_line(Part.COMING, 2)
    assert robot.window.place == PersonPlace(noor)


def test_a_rhythm_that_is_there_is_not_asked_for_where_nobody_is_planned(
    robot: TodayRobot, session: Session
) -> None:
    noor = add(session)
    session.meetings.set_rhythm(noor, Rhythm(Every.FREE, today()))
    robot.window.enter(session)

    assert robot.sees("No one-on-one is planned")
    assert robot.sees("Plan the next one")
    assert not robot.sees("ow often you meet")


def test_what_is_past_its_day_says_whose_it_is(robot: TodayRobot, session: Session) -> None:
    noor = add(session, since=date(2020, 1, 1))
    session.meetings.plan(noor, today() - timedelta(days=1), title="First one-on-one")
    session.actions.take_on(noor, Side.MANAGER, "Ask the tribe lead", today() - timedelta(days=1))
    robot.window.enter(session)

    assert robot.lines(Part.COMING) == [
        "Noor Saleh: Yesterday. First one-on-one · not ended yet. Waits: 1 open action"
    ]
    assert robot.lines(Part.OVERDUE) == ["Noor Saleh: Yesterday. Jonas: Ask the tribe lead"]
    (review,) = robot.lines(Part.REVIEWS)
    assert "no career conversation has come to its end yet" in review
    for part in (Part.REVIEWS, Part.OVERDUE):
        robot.go_home()
        robot.click_line(part, 0)
        assert robot.window.place == PersonPlace(noor)
    at = robot.window.focusWidget()
    assert isinstance(at, NoteList)
    assert "Ask the tribe lead" in str(at.currentIndex().data())


def test_growth_areas_due_and_out_of_sight_are_named(robot: TodayRobot, team: Session) -> None:
    robot.window.enter(team)
    due, unseen = robot.lines(Part.REVIEWS), robot.lines(Part.FORGOTTEN)
    assert any("You wanted to look again at “" in line for line in due)
    lines = [(Part.FORGOTTEN, number, line) for number, line in enumerate(unseen)]
    lines += [(Part.REVIEWS, number, line) for number, line in enumerate(due) if "again at “" in line]
    for part, number, line in lines:
        robot.go_home()
        robot.click_line(part, number)
        assert isinstance(robot.window.place, PersonPlace)
        at = robot.window.focusWidget()
        assert at is not None
        assert at.accessibleName().startswith("Check in on “")
        assert at.accessibleName().split("“")[1].rstrip("”") in line


def test_nothing_due_is_said(robot: TodayRobot, session: Session) -> None:
    session.meetings.plan(add(session), today())
    robot.window.enter(session)
    assert robot.sees("No day has come on which you wanted to look again.")
    assert robot.sees("None is out of sight.")
    assert robot.sees("None: nothing that either of you took on is late.")


def test_many_are_shown_when_asked_for(robot: TodayRobot, session: Session) -> None:
    for number in range(12):
        session.meetings.plan(add(session, f"Person {number:02}"), today() + timedelta(days=number))
    robot.window.enter(session)
    assert len(robot.lines(Part.COMING)) == 8

    robot.click("Show 4 more")

    assert [line.split(":")[0] for line in robot.lines(Part.COMING)] == [
        f"Person {number:02}" for number in range(12)
    ]
    assert not robot.can_click("Show 4 more")
    assert robot.focused_name() == "Person 08"


def test_the_arrows_walk_from_one_part_to_the_next(robot: TodayRobot, session: Session) -> None:
    noor = add(session)
    session.meetings.plan(noor, today())
    session.actions.take_on(noor, Side.EMPLOYEE, "Write it down", today() - timedelta(days=3))
    robot.window.enter(session)

    robot.press("Down")

    assert robot.screen.cards[Part.OVERDUE].lines[0].hasFocus()
    robot.press("Up")
    assert robot.screen.cards[Part.COMING].lines[0].hasFocus()


def test_a_form_for_somebody_new_is_open_again_after_locking(robot: TodayRobot, session: Session) -> None:
    robot.window.enter(session)

    robot.screen.reopen("person:new")

    assert robot.dialog().isVisible()
    robot.press("Esc")


def test_every_place_of_the_menu_has_its_key_and_its_entry(robot: TodayRobot, team: Session) -> None:
    robot.window.enter(team)
    acts = dict(robot.window.menus.each())["&Go"]
    told = [(one.text().replace("&", ""), one.shortcut().toString()) for one in acts if one.shortcut()]
    assert [one for one in told if one[1].startswith("Ctrl+") and one[1][-1].isdecimal()] == [
        ("Today", "Ctrl+1"),
        ("People", "Ctrl+2"),
        ("Framework", "Ctrl+3"),
        ("Agendas and questions", "Ctrl+4"),
        ("This vault", "Ctrl+5"),
    ]
    places = []
    for _words, keys in told[:5]:
        robot.press(keys)
        places.append(type(robot.window.place).__name__)
    assert places == ["TodayPlace", "PeoplePlace", "FrameworkPlace", "TemplatesPlace", "CarePlace"]


@pytest.mark.parametrize(
    ("entry", "place"), [("Today", "TodayPlace"), ("People", "PeoplePlace"), ("Agendas", "TemplatesPlace")]
)
def test_the_list_at_the_side_leads_there(robot: TodayRobot, team: Session, entry: str, place: str) -> None:
    go_in(robot.window, team, PersonPlace(1))
    robot.qtbot.waitUntil(lambda: robot.can_click(entry))
    robot.click(entry)
    assert type(robot.window.place).__name__ == place


def test_larger_text_fits_while_the_page_is_open(
    robot: TodayRobot, team: Session, appearance: Appearance
) -> None:
    """The day stands above the words then, and nothing is cut off or wider than the page."""
    robot.window.enter(team)
    for scale, width in ((2.0, 1280), (2.0, 720), (1.0, 720), (1.0, 1280)):
        robot.window.resize(width, 800)
        appearance.set_scale(scale)
        robot.rest()
        assert cut_off(robot.screen) == [], (scale, width)
        page = robot.screen.page
        assert page.horizontalScrollBar().maximum() == 0, (scale, width)
