"""The current few priorities, by the keyboard."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel

from app.domain.person import Person
from app.services.days import today
from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.note_spots import CHECK_IN, GROWTH
from app.ui.places import PersonPlace
from app.ui.screens.growth_story.part import GrowthStoryPart
from app.ui.screens.priorities.part import PrioritiesPart
from app.ui.screens.priorities.presenter import form_of
from app.ui.screens.priorities.rows import CurrentRow, FormerRow
from app.wording.dates import long_date
from tests.robots.growth import GrowthRobot
from tests.services.notes_made import all_priorities
from tests.ui.conftest import settle
from tests.ui.cut_off import cut_off
from tests.ui.growth_story.conftest import At

TODAY = long_date(today())
BEFORE = today() - timedelta(days=20)


@pytest.fixture
def three(team: Session, chen: Person) -> None:
    """Let there be three priorities, taken up some days ago."""
    for words in ("Steady releases", "Sign-up", "Search"):
        team.priorities.take_up(chen.id, words, BEFORE)


def current(team: Session, person: Person) -> list[str]:
    """Return the current few, in their order."""
    return [one.words for one in team.priorities.current(person.id)]


def test_one_is_taken_up_and_said_in_other_words(
    in_meeting: GrowthRobot, team: Session, chen: Person
) -> None:
    assert in_meeting.sees("What matters most for Chen just now?")
    in_meeting.take_up("Steady releases")
    assert in_meeting.is_at() == "Say “Steady releases” in other words"
    in_meeting.enter()
    assert in_meeting.typed_in("What matters most now") == "Steady releases"
    in_meeting.type_into("What matters most now", "Releases every week")
    in_meeting.press("Ctrl+Return")
    assert current(team, chen) == ["Releases every week"]
    in_meeting.click("Read the changes of “Releases every week”")
    read = in_meeting.readable()
    assert read.index(f"{TODAY}: taken up") < read.index(f"{TODAY}: said in other words")
    assert "Steady releases" in read
    in_meeting.press("Esc")


@pytest.mark.usefixtures("three")
def test_the_day_of_each_change_stands_there(at_person: GrowthRobot) -> None:
    assert at_person.sees(f"Since {long_date(BEFORE)}")
    at_person.click("Say “Search” in other words")
    at_person.type_into("What matters most now", "Find anything")
    at_person.enter()
    assert at_person.sees(f"Since {long_date(BEFORE)}, in these words since {TODAY}")
    at_person.click("Put “Sign-up” aside")
    assert not at_person.sees("Sign-up")
    assert at_person.front.findChildren(FormerRow) == [], "years of them would slow every page down"
    at_person.click("Show those of before")
    assert at_person.sees(f"From {long_date(BEFORE)} until {TODAY}")
    at_person.click("Take “Sign-up” up again")
    assert not at_person.can_click("Take “Sign-up” up again")
    assert at_person.can_click("Put “Sign-up” aside")


@pytest.mark.usefixtures("three")
def test_they_are_put_in_order_by_key_and_the_keyboard_goes_along(
    at_person: GrowthRobot, team: Session, chen: Person
) -> None:
    first = at_person.front.findChildren(CurrentRow)[0]
    first.first.setFocus()
    at_person.press("Alt+Down")
    assert current(team, chen) == ["Sign-up", "Steady releases", "Search"]
    assert at_person.focused_name() == "Say “Steady releases” in other words"
    at_person.press("Alt+Down")
    at_person.press("Alt+Down")
    assert current(team, chen) == ["Sign-up", "Search", "Steady releases"]
    at_person.press("Alt+Up")
    assert current(team, chen) == ["Sign-up", "Steady releases", "Search"]
    at_person.click("Move “Search” up (Alt+Up)")
    assert current(team, chen) == ["Sign-up", "Search", "Steady releases"]


@pytest.mark.usefixtures("three")
def test_many_at_once_are_gently_questioned(at_person: GrowthRobot) -> None:
    assert not at_person.sees("These are many at once.")
    at_person.take_up("One more")
    assert at_person.sees("These are many at once.")


def test_without_words_the_sheet_stays_and_says_so(
    at_person: GrowthRobot, team: Session, chen: Person
) -> None:
    at_person.take_up("  ")
    assert at_person.sees("A priority needs a few words.")
    at_person.type_into("What matters most now", "Search")
    at_person.press("Esc")
    at_person.click("Go on writing")
    at_person.press("Esc")
    at_person.click("Throw it away")
    assert not at_person.has_sheet()
    assert current(team, chen) == []


def test_what_is_half_typed_about_somebody_never_stands_in_the_form_of_somebody_else(
    at: At, team: Session, chen: Person
) -> None:
    team.drafts.here(form_of(None, chen.id), chen.id).keep({"words": "Half of what Chen"})

    robot = at(PersonPlace(team.people.named("Amira").id))
    robot.press("Ctrl+Shift+Y")
    assert robot.typed_in("What matters most now") == ""
    robot.press("Esc")

    robot = at(PersonPlace(chen.id))
    robot.press("Ctrl+Shift+Y")
    assert robot.typed_in("What matters most now") == "Half of what Chen"
    robot.press("Esc")
    robot.click("Throw it away")


@pytest.mark.usefixtures("three")
def test_one_is_deleted_only_after_asking(at_person: GrowthRobot, team: Session, chen: Person) -> None:
    for answer, left in (("Keep it", 3), ("Delete it", 2)):
        at_person.click("Read the changes of “Search”")
        at_person.click("Delete it…")
        at_person.click(answer)
        assert len(all_priorities(team.priorities, chen.id)) == left


def test_the_same_is_done_where_both_look(together: GrowthRobot, team: Session, chen: Person) -> None:
    together.take_up("Search")
    assert current(team, chen) == ["Search"]


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("width", [1024, 1440])
def test_nothing_is_cut_off_in_large_text(at_person: GrowthRobot, appearance: Appearance, width: int) -> None:
    at_person.click("Put “Sign-up” aside")
    at_person.click("Show those of before")
    appearance.set_scale(2.0)
    at_person.window.resize(width, 700)
    at_person.rest()
    shown = at_person.window.screen_shown
    assert shown is not None
    assert cut_off(shown) == []
    appearance.set_scale(1.0)


def test_beside_a_higher_card_everything_stays_at_the_top(at_person: GrowthRobot) -> None:
    (part,) = at_person.window.findChildren(PrioritiesPart)
    (heading,) = [one for one in part.findChildren(QLabel) if one.text() == "Priorities"]
    card, before = heading.parentWidget(), heading.height()
    assert card is not None
    card.setMinimumHeight(card.height() + 400)
    settle()
    assert heading.height() == before, "its words would stand in the middle of what is left over"


def test_one_that_is_no_more_is_told_and_nothing_else_happens(
    at_person: GrowthRobot, team: Session, chen: Person
) -> None:
    part = at_person.front.findChild(PrioritiesPart)
    assert part is not None
    one = team.priorities.take_up(chen.id, "Steady releases", today())
    part.refresh()
    team.priorities.remove(one.id)
    for act in (part.presenter.reword, part.presenter.read, part.presenter.delete):
        act(one.id)
        assert at_person.sees("This priority is not in this vault.")
        at_person.press("Esc")


def test_nobody_is_led_to_what_is_of_somebody_else(at_person: GrowthRobot, team: Session) -> None:
    part = at_person.front.findChild(GrowthStoryPart)
    assert part is not None
    others = team.check_ins.areas(team.people.named("Amira").id)
    assert not part.go_to_note(GROWTH, others[0].area.id)
    assert not part.go_to_note(GROWTH, 404)
    assert not part.go_to_note(CHECK_IN, 404)
