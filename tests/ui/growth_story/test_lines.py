"""The lines of growth areas over time: walked by keys, heard as a list, readable at any size."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.domain.check_in import CheckIn, GrowthStory, Verdict
from app.domain.growth import GrowthArea
from app.domain.person import Person
from app.services.days import today
from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.screens.growth_story.line_canvas import LineCanvas
from app.ui.screens.growth_story.line_drawing import Kind, drawing_of
from app.ui.screens.growth_story.line_presenter import AT_FIRST
from app.wording.dates import long_date
from tests.robots.growth import GrowthRobot
from tests.ui.cut_off import cut_off
from tests.ui.growth_story.conftest import EARLY, NO, SINCE, agree_on

FIRST, LAST = date(2018, 11, 20), date(2026, 11, 20)


def story(number: int, agreed_on: date, *looks: tuple[date, Verdict]) -> GrowthStory:
    """Return an area with check-ins of these days."""
    check_ins = tuple(
        CheckIn(number, day, "Asked.", verdict=verdict, id=100 * number + at)
        for at, (day, verdict) in enumerate(looks)
    )
    return GrowthStory(GrowthArea(f"Area {number}", id=number), 1, agreed_on, check_ins)


def test_a_line_runs_from_the_day_it_was_agreed_to_today_or_its_end() -> None:
    half = FIRST + (LAST - FIRST) / 2
    drawing = drawing_of([story(1, FIRST, (half, Verdict.REACHED)), story(2, half)], LAST)
    ended, going_on = drawing.lines
    assert [(one.begins, one.ends, one.goes_on) for one in ended.pieces] == [(0.0, 0.5, False)]
    assert [(one.begins, one.ends, one.goes_on) for one in going_on.pieces] == [(0.5, 1.0, True)]
    assert [(one.at, one.kind) for one in ended.marks] == [(0.0, Kind.AGREED), (0.5, Kind.REACHED)]


def test_nobody_works_on_it_in_between() -> None:
    day = FIRST + timedelta(days=1)
    looks = [(day, Verdict.LET_GO), (LAST - timedelta(days=1), Verdict.KEEP)]
    (line,) = drawing_of([story(1, FIRST, *looks)], LAST).lines
    assert [one.goes_on for one in line.pieces] == [False, True]


def test_each_kind_has_a_shape_of_its_own_and_words() -> None:
    looks = [(FIRST + timedelta(days=at + 1), verdict) for at, verdict in enumerate(Verdict)]
    (line,) = drawing_of([story(1, FIRST, *looks)], LAST).lines
    assert [one.kind for one in line.marks] == list(Kind)
    assert [one.words for one in line.marks[:2]] == [
        f"Area 1. Agreed on {long_date(FIRST)}. Let go on {long_date(FIRST + timedelta(days=4))}",
        f"Area 1. {long_date(FIRST + timedelta(days=1))}: Kept as it was. Asked",
    ]


def test_years_are_named_in_a_long_time_and_months_in_a_short_one() -> None:
    years = drawing_of([story(1, FIRST)], LAST).named
    assert [one.name for one in years] == [str(year) for year in range(2019, 2027)]
    months = drawing_of([story(1, date(2026, 11, 1))], date(2027, 1, 30)).named
    assert [one.name for one in months] == ["November", "December", "January 2027"]


def test_a_line_has_a_length_from_its_first_day_on() -> None:
    """And a drawing of a single day has a scale."""
    (line,) = drawing_of([story(1, LAST)], LAST).lines
    assert [(one.begins, one.ends) for one in line.pieces] == [(1.0, 1.0)]


def test_nothing_is_drawn_where_there_is_nothing() -> None:
    assert drawing_of([], LAST).lines == ()


def test_what_is_typed_of_a_day_to_come_is_drawn_within(qtbot: object) -> None:
    del qtbot
    (line,) = drawing_of([story(1, FIRST, (LAST + timedelta(days=9), Verdict.KEEP))], LAST).lines
    assert [one.at for one in line.marks] == [0.0, 1.0]


# --- on the screen ---


@pytest.fixture
def robot(at_person: GrowthRobot, team: Session, early: int) -> GrowthRobot:
    """Return a robot at lines with a mark on each."""
    team.check_ins.write(early, "Asked.", "", Verdict.KEEP, on=SINCE)
    at_person.check_in(EARLY, "Adjust it", "Asked.", "Ask Ines.")
    return at_person


def test_the_lines_are_walked_by_keys_and_say_what_one_comes_to(robot: GrowthRobot) -> None:
    robot.go_to_lines()
    assert robot.walk().startswith(NO)
    assert robot.walk(Qt.Key.Key_Down).startswith(f"{EARLY}. Agreed on")
    assert robot.walk(Qt.Key.Key_Right) == f"{EARLY}. {long_date(SINCE)}: Kept as it was. Asked"
    assert robot.sees(f"{EARLY}. {long_date(SINCE)}: Kept as it was. Asked")
    assert robot.walk(Qt.Key.Key_End) == f"{EARLY}. {long_date(today())}: Adjusted. Ask Ines"
    assert robot.walk(Qt.Key.Key_Right) == f"{EARLY}. {long_date(today())}: Adjusted. Ask Ines"
    assert robot.walk(Qt.Key.Key_Home).startswith(f"{EARLY}. Agreed on")
    assert robot.walk(Qt.Key.Key_Up).startswith(NO)


def test_enter_reads_the_story_and_a_double_click_does(robot: GrowthRobot) -> None:
    robot.go_to_lines()
    robot.walk(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert robot.sees("Different from now on: Ask Ines.")
    assert not robot.can_click(f"Delete the check-in of {long_date(today())}")
    robot.press("Esc")
    mark = robot.canvas.things[0]
    QTest.mouseDClick(
        robot.canvas, Qt.MouseButton.LeftButton, pos=QPoint(robot.canvas.rect_of(mark).center())
    )
    robot.rest()
    assert robot.has_sheet()
    assert robot.sees(NO)
    robot.press("Esc")


def test_a_screen_reader_hears_every_mark_in_reading_order(robot: GrowthRobot) -> None:
    heard = robot.heard()
    assert [one.split(". ")[0] for one in heard] == [NO, EARLY, EARLY, EARLY]
    assert heard[-1].endswith("Adjusted. Ask Ines")


def test_the_words_follow_what_is_checked_in(robot: GrowthRobot) -> None:
    robot.check_in(NO, "Reached", "Said it twice.")
    assert f"{NO}. {long_date(today())}: Reached. Said it twice" in robot.heard()


def many_years(team: Session, person: Person) -> None:
    """Let somebody have agreed on more growth areas than are drawn at first."""
    for number in range(AT_FIRST):
        area_id = agree_on(team, person, GrowthArea(f"Lead a larger effort to its end, part {number}"))
        for weeks in range(40):
            on = today() - timedelta(weeks=8 * weeks)
            team.check_ins.write(area_id, "Went on.", "", Verdict.KEEP, on=on)


@pytest.fixture
def years(team: Session, chen: Person) -> None:
    """Let the person have a long history before all sit down."""
    many_years(team, chen)


@pytest.mark.usefixtures("years")
def test_the_newest_are_drawn_and_the_earlier_ones_when_asked_for(at_person: GrowthRobot) -> None:
    assert len(at_person.canvas.rows()) == AT_FIRST
    at_person.click("Show the earlier areas")
    assert len(at_person.canvas.rows()) == AT_FIRST + 2
    at_person.click("Hide the earlier areas")
    assert len(at_person.canvas.rows()) == AT_FIRST


@pytest.mark.usefixtures("years")
@pytest.mark.parametrize("width", [1024, 1440])
def test_nothing_is_cut_off_in_large_text(at_person: GrowthRobot, appearance: Appearance, width: int) -> None:
    appearance.set_scale(2.0)
    at_person.window.resize(width, 700)
    at_person.rest()
    shown = at_person.window.screen_shown
    assert shown is not None
    assert cut_off(shown) == []
    appearance.set_scale(1.0)


@pytest.mark.parametrize("width", [272, 320, 1100])
def test_every_mark_lies_within_and_no_words_below_others(width: int, qapp: object) -> None:
    """At any width from a narrow column on, and with years of data."""
    del qapp
    looks = [(FIRST + timedelta(weeks=week), Verdict.KEEP) for week in range(400)]
    canvas = LineCanvas()
    canvas.show_drawing(drawing_of([story(1, FIRST, *looks), story(2, LAST)], LAST))
    canvas.resize(width, canvas.heightForWidth(width))
    for mark in canvas.things:
        assert canvas.rect().contains(canvas.rect_of(mark)), mark
    canvas.deleteLater()
