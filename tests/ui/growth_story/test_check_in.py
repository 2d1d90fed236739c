"""Looking at a growth area again, in a one-on-one and on a person's page, by the keyboard."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QDate

from app.domain.check_in import LOOK_AGAIN_MONTHS, Verdict
from app.domain.meeting import Meeting
from app.domain.person import Person
from app.domain.today import months_after
from app.services.days import today
from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.places import PersonPlace
from app.ui.screens.growth_story.area_rows import EndedRow
from app.ui.screens.growth_story.check_in_sheet import CheckInSheet
from app.wording.dates import long_date
from tests.robots.growth import GrowthRobot
from tests.ui.cut_off import cut_off
from tests.ui.growth_story.conftest import EARLY, LATER, NO, SINCE

TODAY = long_date(today())


def test_what_is_due_comes_first_and_says_so_in_words(in_meeting: GrowthRobot) -> None:
    read = in_meeting.readable()
    assert read.index(EARLY) < read.index(NO)
    assert in_meeting.sees(f"Due for another look since {long_date(SINCE)}")
    assert in_meeting.sees(f"Look again on {long_date(LATER)}")
    assert in_meeting.sees("Chen: Asks.")
    assert in_meeting.sees("Jonas: Answers.")


def test_a_check_in_belongs_to_its_one_on_one_and_is_not_asked_for_again(
    in_meeting: GrowthRobot, team: Session, early: int, meeting: Meeting
) -> None:
    in_meeting.press("Ctrl+G")
    in_meeting.say("Keep it", "She asked twice.", again=QDate.currentDate().addDays(30))
    in_meeting.press("Ctrl+Return")
    assert not in_meeting.has_sheet()
    (kept,) = team.check_ins.story(early).check_ins
    assert (kept.happened, kept.verdict, kept.meeting_id) == ("She asked twice.", Verdict.KEEP, meeting.id)
    assert (kept.written_on, kept.look_again_on) == (today(), today() + timedelta(30))
    assert in_meeting.sees("Looked at in this one-on-one: Kept as it was")
    assert in_meeting.is_at() == f"Change the check-in on “{EARLY}”"
    assert not in_meeting.sees("Due for another look")
    in_meeting.click(f"Change the check-in on “{EARLY}”")
    assert in_meeting.typed_in("What happened since") == "She asked twice."
    in_meeting.say("Reached")
    in_meeting.press("Ctrl+Return")
    (changed,) = team.check_ins.story(early).check_ins
    assert (changed.id, changed.verdict, changed.look_again_on) == (kept.id, Verdict.REACHED, None)


def test_how_it_goes_on_has_to_be_chosen_and_nobody_chooses_it_for_them(
    in_meeting: GrowthRobot, team: Session, early: int
) -> None:
    in_meeting.click(f"Check in on “{EARLY}”")
    in_meeting.type_into("What happened since", "She asked twice.")
    in_meeting.press("Ctrl+Return")
    assert in_meeting.sees("Nothing is said yet of how it goes on.")
    assert in_meeting.typed_in("What happened since") == "She asked twice."
    assert in_meeting.focused_name() == "Keep it"
    in_meeting.press("Right")
    in_meeting.press("Space")
    in_meeting.press("Ctrl+Return")
    assert in_meeting.sees("Nothing is said yet of what is different from now on.")
    in_meeting.type_into("What is different from now on", "Ask Ines too.")
    in_meeting.press("Ctrl+Return")
    (kept,) = team.check_ins.story(early).check_ins
    assert (kept.verdict, kept.adjusted) == (Verdict.ADJUST, "Ask Ines too.")


def test_words_stay_in_sight_whatever_is_chosen_after_them(in_meeting: GrowthRobot) -> None:
    """What is not shown could be kept, or lost, behind their backs."""
    in_meeting.click(f"Check in on “{EARLY}”")
    assert not in_meeting.can_type_into("What is different from now on")
    in_meeting.say("Adjust it", adjusted="Ask Ines too.")
    in_meeting.press("Alt+1")
    assert in_meeting.typed_in("What is different from now on") == "Ask Ines too."
    in_meeting.press("Esc")
    in_meeting.click("Throw it away")


@pytest.mark.parametrize(("verdict", "adjusted"), [("Keep it", ""), ("Adjust it", "Ask Ines too.")])
def test_what_goes_on_comes_back_unless_they_say_otherwise(
    in_meeting: GrowthRobot, team: Session, early: int, verdict: str, adjusted: str
) -> None:
    """Its agreed day has come: without another one it would never stand on an agenda again."""
    in_meeting.check_in(EARLY, verdict, "Asked.", adjusted)
    kept = team.check_ins.story(early)
    assert kept.next_look == months_after(today(), LOOK_AGAIN_MONTHS)
    in_meeting.click(f"Change the check-in on “{EARLY}”")
    in_meeting.click("Look again on")
    in_meeting.press("Ctrl+Return")
    assert team.check_ins.story(early).next_look is None
    in_meeting.click(f"Change the check-in on “{EARLY}”")
    in_meeting.type_into("Evidence", "The log.")
    in_meeting.press("Ctrl+Return")
    assert team.check_ins.story(early).next_look is None, "whoever takes the tick away means it"


def test_a_tick_taken_away_stays_away_whatever_is_chosen_after_it(
    in_meeting: GrowthRobot, team: Session, early: int
) -> None:
    in_meeting.click(f"Check in on “{EARLY}”")
    in_meeting.click("Look again on")
    for key in ("Alt+1", "Alt+3", "Alt+1"):
        in_meeting.press(key)
    in_meeting.press("Ctrl+Return")
    (kept,) = team.check_ins.story(early).check_ins
    assert (kept.verdict, kept.look_again_on) == (Verdict.KEEP, None)


def test_a_day_they_named_that_is_still_to_come_is_offered_again(
    in_meeting: GrowthRobot, team: Session, chen: Person
) -> None:
    in_meeting.check_in(NO, "Keep it", "Said it twice.")
    (story,) = (one for one in team.check_ins.areas(chen.id) if one.area.headline == NO)
    assert [one.look_again_on for one in story.check_ins] == [LATER]


def test_who_ends_it_is_asked_for_no_other_day(in_meeting: GrowthRobot, team: Session, early: int) -> None:
    in_meeting.click(f"Check in on “{EARLY}”")
    assert in_meeting.can_click("Look again on")
    in_meeting.press("Alt+4")
    assert not in_meeting.can_click("Look again on")
    assert in_meeting.sees("You work on it no longer.")
    in_meeting.press("Ctrl+Return")
    (kept,) = team.check_ins.story(early).check_ins
    assert (kept.verdict, kept.look_again_on) == (Verdict.LET_GO, None)


def test_what_ended_lies_folded_away_and_can_be_taken_up_again(
    in_meeting: GrowthRobot, team: Session, early: int
) -> None:
    in_meeting.check_in(EARLY, "Let it go", "Not now.")
    assert not in_meeting.can_click(f"Check in on “{EARLY}”")
    assert in_meeting.front.findChildren(EndedRow) == [], "years of them would slow every page down"
    in_meeting.click("Show what was reached or let go")
    assert in_meeting.sees(f"Let go on {TODAY}")
    in_meeting.click(f"Read the story of “{EARLY}”")
    in_meeting.click(f"Change the check-in of {TODAY}")
    in_meeting.press("Alt+1")
    in_meeting.press("Ctrl+Return")
    assert team.check_ins.story(early).is_open
    assert team.check_ins.story(early).next_look == months_after(today(), LOOK_AGAIN_MONTHS)
    assert in_meeting.can_click(f"Change the check-in on “{EARLY}”")


def test_taking_it_up_again_is_a_check_in_of_its_own(
    at_person: GrowthRobot, team: Session, early: int
) -> None:
    team.check_ins.write(early, "Not now.", "", Verdict.LET_GO, on=SINCE)
    at_person.check_in(NO, "Keep it")
    at_person.click("Show what was reached or let go")
    at_person.click(f"Take “{EARLY}” up again")
    at_person.press("Ctrl+Return")
    assert [one.verdict for one in team.check_ins.story(early).check_ins] == [Verdict.LET_GO, Verdict.KEEP]
    assert at_person.can_click(f"Check in on “{EARLY}”")


def test_the_whole_story_is_read_each_word_with_its_day(
    at_person: GrowthRobot, team: Session, early: int
) -> None:
    team.check_ins.write(early, "Asked.", "The log.", Verdict.ADJUST, "Ask Ines.", LATER, on=SINCE)
    at_person.check_in(EARLY, "Reached", "She always asks.")
    at_person.click("Show what was reached or let go")
    at_person.click(f"Read the story of “{EARLY}”")
    read = at_person.readable()
    told = [
        EARLY,
        "Someone was asked.",
        "Chen: Asks.",
        "Jonas: Answers.",
        f"{long_date(SINCE)}: Adjusted",
        "Asked.",
        "Evidence: The log.",
        "Different from now on: Ask Ines.",
        f"Look again on {long_date(LATER)}",
        f"{TODAY}: Reached",
        "She always asks.",
    ]
    assert [one for one in read if one in told] == told
    at_person.press("Esc")


def test_a_check_in_is_deleted_only_after_asking(at_person: GrowthRobot, team: Session, early: int) -> None:
    at_person.check_in(EARLY, "Keep it", "Asked.")
    for answer, left in (("Keep it", 1), ("Delete it", 0)):
        at_person.click(f"Read the story of “{EARLY}”")
        at_person.click(f"Delete the check-in of {TODAY}")
        at_person.click(answer)
        assert len(team.check_ins.story(early).check_ins) == left


def test_what_is_said_and_what_is_deleted_can_be_taken_back(
    in_meeting: GrowthRobot, team: Session, early: int, chen: Person
) -> None:
    history = team.desks.of(chen.id).history
    in_meeting.check_in(EARLY, "Keep it", "Asked.")
    in_meeting.click(f"Read the story of “{EARLY}”")
    in_meeting.click(f"Delete the check-in of {TODAY}")
    in_meeting.click("Delete it")
    assert team.check_ins.story(early).check_ins == ()
    history.undo()
    (kept,) = team.check_ins.story(early).check_ins
    assert kept.happened == "Asked."
    assert kept.meeting_id
    history.undo()
    assert team.check_ins.story(early).check_ins == ()
    assert history.next_undo == ""


def test_nothing_half_written_goes_without_asking(in_meeting: GrowthRobot, team: Session, early: int) -> None:
    in_meeting.click(f"Check in on “{EARLY}”")
    in_meeting.press("Esc")
    assert not in_meeting.has_sheet()
    in_meeting.click(f"Check in on “{EARLY}”")
    in_meeting.type_into("Evidence", "The log.")
    in_meeting.press("Esc")
    in_meeting.click("Go on writing")
    assert in_meeting.typed_in("Evidence") == "The log."
    in_meeting.press("Esc")
    in_meeting.click("Throw it away")
    assert not in_meeting.has_sheet()
    assert team.check_ins.story(early).check_ins == ()


def test_the_same_is_done_where_both_look(together: GrowthRobot, team: Session, early: int) -> None:
    together.check_in(EARLY, "Adjust it", "Asked.", "Ask Ines.")
    (kept,) = team.check_ins.story(early).check_ins
    assert (kept.verdict, kept.adjusted) == (Verdict.ADJUST, "Ask Ines.")
    together.click(f"Read the story of “{EARLY}”")
    assert together.sees("Different from now on: Ask Ines.")
    together.press("Esc")


def test_an_area_points_at_a_priority(at_person: GrowthRobot, team: Session, early: int) -> None:
    assert not at_person.can_click(f"Choose the priority that “{EARLY}” serves")
    at_person.take_up("Steady releases")
    at_person.click(f"Choose the priority that “{EARLY}” serves")
    at_person.click("Steady releases")
    assert at_person.sees("Serves the priority “Steady releases”")
    assert at_person.sees(f"Growth areas that serve it: “{EARLY}”")
    serves = team.priorities.pointed_at(early)
    assert serves is not None
    assert serves.words == "Steady releases"
    at_person.click(f"Choose the priority that “{EARLY}” serves")
    at_person.click("None of them")
    assert team.priorities.pointed_at(early) is None


def test_where_nothing_was_agreed_words_say_what_belongs_here(
    at_person: GrowthRobot, chen: Person, team: Session
) -> None:
    other = team.people.named("Dina")
    assert other.id != chen.id
    at_person.window.go(PersonPlace(other.id))
    at_person.rest()
    assert at_person.sees("You pick growth areas in a career conversation.")
    at_person.press("Ctrl+G")
    assert not at_person.has_sheet()


@pytest.mark.parametrize("sheet", ["Check in on", "Read the story of"])
def test_no_word_of_a_sheet_is_cut_off_in_large_text(
    at_person: GrowthRobot, appearance: Appearance, team: Session, early: int, sheet: str
) -> None:
    """Whatever does not fit is scrolled to."""
    team.check_ins.write(early, "She asked. " * 30, "", Verdict.ADJUST, "Ask Ines.", LATER, on=SINCE)
    at_person.window.resize(1024, 700)
    appearance.set_scale(2.0)
    at_person.click(f"{sheet} “{EARLY}”")
    at_person.rest()
    assert cut_off(at_person.dialog()) == []
    at_person.press("Esc")
    appearance.set_scale(1.0)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_what_is_wrong_is_read_to_its_end(
    in_meeting: GrowthRobot, appearance: Appearance, scale: float
) -> None:
    appearance.set_scale(scale)
    in_meeting.window.resize(1024, 700)
    in_meeting.press("Ctrl+G")
    in_meeting.press("Ctrl+Return")
    sheet = in_meeting.front
    assert isinstance(sheet, CheckInSheet)
    seen = sheet.trouble.visibleRegion().boundingRect()
    assert seen.height() == sheet.trouble.height() > 0
    sheet.finish()
    appearance.set_scale(1.0)
