"""Everything kept about somebody: shown on one page, deleted for good where somebody says so."""

import pytest
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.storage import drafts as kept_drafts
from app.ui.main_window import MainWindow
from app.ui.places import AllKeptPlace, PeoplePlace, PersonPlace
from app.ui.screens.all_kept.view import AllKeptScreen
from app.ui.widgets.note_list.note_list import NoteList
from tests.robots.hands import Hands
from tests.robots.people import PeopleRobot

TRIED = "One big load test right before the sale"
LESSON = "A test that needs somebody else's week is a plan, not a test"


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, team: Session) -> PeopleRobot:
    """Return a robot at the page of everything kept about Amira."""
    found = PeopleRobot(window, qtbot)
    found.come_in(team)
    found.open("Amira Haddad")
    window.go(AllKeptPlace(team.people.named("Amira").id))
    return found


def listed(robot: Hands) -> NoteList:
    """Return the list on the page."""
    screen = robot.window.screen_shown
    assert isinstance(screen, AllKeptScreen)
    return screen.list


def rows(robot: Hands) -> list[str]:
    """Return what is heard of each thing, all of them."""
    robot.rest()
    found = listed(robot)
    model = found.model()
    while model.canFetchMore(found.rootIndex()):
        model.fetchMore(found.rootIndex())
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def go_to(robot: Hands, words: str) -> None:
    """Bring the keyboard to the first thing in which these words stand."""
    at = next(number for number, row in enumerate(rows(robot)) if words in row)
    found = listed(robot)
    found.setFocus()
    found.setCurrentIndex(found.model().index(at, 0))


def test_everything_is_there_with_where_it_belongs_and_who_sees_it(robot: PeopleRobot) -> None:
    everything = rows(robot)

    assert any("Amira Haddad" in row and "Software engineer, Road manager" in row for row in everything)
    assert any(row.startswith("Tried and learned") and LESSON in row for row in everything)
    own = next(row for row in everything if "She looked away" in row)
    assert "Only you see this" in own
    assert not any("Bo Lindqvist" in row and row.startswith("Who they are") for row in everything)


def test_everything_is_said_in_words_and_of_what(robot: PeopleRobot, team: Session) -> None:
    everything = rows(robot)

    framework = team.frameworks.get(team.people.named("Amira").framework_id)
    sentences = tuple(one.text for one in framework.behaviours)
    for begins in ("Your view of a behaviour", "What you say together of a behaviour"):
        of_behaviours = [row for row in everything if row.startswith(begins)]
        assert of_behaviours
        assert all(any(f"Behaviour: {one}" in row for one in sentences) for row in of_behaviours)
    revealed = next(row for row in everything if row.startswith("What you revealed together"))
    assert any(f"Characteristic: {one.name}" in revealed for one in framework.characteristics)
    assert any("Answer: Not yet" in row for row in everything)
    assert any("How often: Every week" in row for row in everything)
    (who,) = (row for row in everything if row.startswith("Who they are"))
    assert "Discipline: Software development" in who
    talk = next(row for row in everything if row.startswith("Career conversation"))
    assert "Discipline: Software development" in talk
    assert any("Who: Amira Haddad" in row for row in everything)


def test_who_would_rather_archive_them_does_so(robot: PeopleRobot, team: Session) -> None:
    amira = team.people.named("Amira")
    robot.click("Delete everything…")
    robot.click("Archive instead")
    assert team.people.get(amira.id).archived_on is not None
    assert robot.window.place == PeoplePlace()


def test_what_is_half_typed_is_said_in_words_too(robot: PeopleRobot, team: Session) -> None:
    amira, drafts = team.people.named("Amira"), team.drafts
    (behaviour, *_others) = team.frameworks.get(amira.framework_id).behaviours
    typed = {"roles": "", "discipline": "quality", "framework_id": "1", "started_on": "2024-03"}
    drafts.of(f"person:{amira.id}", amira.id).keep({"name": "Amira H", **typed})
    drafts.here(f"action:new:{amira.id}", amira.id).keep(
        {"who": "manager", "what": "Ask Pla", "due": "2026-12-06"}
    )
    drafts.here(f"check_in:1:{amira.id}", amira.id).keep({"happened": "She", "verdict": "let_go"})
    drafts.here(f"one-on-one rhythm:{amira.id}", amira.id).keep({"every": "two_weeks", "day": "2026-12-06"})
    talk = team.conversations.latest_revealed(amira)
    of_both = {"behaviours": f"{behaviour.id}\nof before"}
    kept_drafts.put_of_both(team._vault, talk.id, "growth:new", of_both)
    robot.window.go(AllKeptPlace(amira.id))
    half_typed = [row for row in rows(robot) if row.startswith("Half-typed")]

    for words in (
        "Name: Amira H. Discipline: Quality. Framework: Career steps · 1.0. Here since: 2024-03",
        "Who: Jonas Berg. What: Ask Pla. By: 6 December 2026",
        "What happened: She. How it goes on: Let go",
        "How often: Every two weeks. Day: 6 December 2026",
        f"Behaviours: {behaviour.text}\nof before",
    ):
        assert any(words in row for row in half_typed), "\n".join(half_typed)


@pytest.mark.parametrize(("keys", "asked"), [("Ctrl+Del", TRIED), ("Ctrl+Shift+Del", "Type “Amira Haddad”")])
def test_the_key_for_everything_is_the_longer_one(robot: PeopleRobot, keys: str, asked: str) -> None:
    go_to(robot, LESSON)

    robot.press(keys)

    assert any(asked in words for words in robot.readable())
    robot.press("Esc")


def test_one_kind_can_be_looked_at_alone(robot: PeopleRobot) -> None:
    robot.choose("What to show", "Recognition")

    assert [row.split(" · ")[0] for row in rows(robot)] == ["Recognition"]


def test_a_thing_is_deleted_for_good_after_a_question(robot: PeopleRobot, team: Session) -> None:
    go_to(robot, LESSON)
    robot.press("Delete")
    robot.click("Keep it")
    assert any(LESSON in row for row in rows(robot))

    go_to(robot, LESSON)
    robot.press("Delete")
    assert any(TRIED in words for words in robot.readable()), "which one is it?"
    robot.click("Delete for good")

    assert not any(LESSON in row for row in rows(robot))
    assert robot.sees("Deleted for good: Tried and learned · ")
    assert team.lessons.of_person(team.people.named("Amira").id) == ()


def test_only_what_is_half_typed_about_it_goes_along_and_the_question_says_so(
    robot: PeopleRobot, team: Session
) -> None:
    amira = team.people.named("Amira").id
    lesson = next(one for one in team.lessons.of_person(amira) if LESSON in one.learned)
    about_it, else_ = (team.drafts.of(form, amira) for form in (f"lesson:{lesson.id}", f"praise:new:{amira}"))
    for draft in (about_it, else_):
        draft.keep({"words": "Half a sen"})
    robot.window.go(AllKeptPlace(amira))
    go_to(robot, LESSON)
    robot.press("Delete")
    assert robot.sees("Half-typed words about it go too; what is half typed about anything else stays.")
    robot.click("Delete for good")
    assert about_it.kept() is None
    assert else_.kept() is not None


def test_what_goes_only_with_something_else_says_so(robot: PeopleRobot) -> None:
    go_to(robot, "Who they are")
    robot.press("Delete")

    assert robot.sees("This goes with what it belongs to, or with everything about Amira.")


def test_nothing_is_deleted_before_something_is_chosen(robot: PeopleRobot) -> None:
    robot.click("Delete this for good…")

    assert robot.sees("First choose what is to go: click it in the list, or go to it with the arrow keys.")


def test_older_backups_go_on_request(robot: PeopleRobot, team: Session) -> None:
    older = team.backups.make().path

    robot.click("Delete the older backups…")
    robot.click("Delete the older ones")

    robot.wait_to_see("There is one backup now, made after what you deleted.")
    assert not older.exists()
    assert len(team.backups.listed()) == 1


def test_older_backups_stay_until_somebody_has_said_yes(robot: PeopleRobot, team: Session) -> None:
    older = team.backups.make().path

    robot.click("Delete the older backups…")
    assert robot.sees("Nothing brings them back")
    robot.enter()  # Enter keeps them
    robot.settle_jobs()

    assert isinstance(robot.window.screen_shown, AllKeptScreen)
    assert robot.can_click("Delete the older backups…")
    assert [one.path for one in team.backups.listed()] == [older]


def test_the_way_back_and_the_way_of_everything(robot: PeopleRobot, team: Session) -> None:
    amira = team.people.named("Amira").id
    robot.press("Alt+Left")
    back = robot.window.place
    assert back == PersonPlace(amira)

    robot.window.go(AllKeptPlace(amira))
    robot.click("Delete everything…")
    robot.type_into("Type “Amira Haddad” to delete", "Amira Haddad")
    robot.click("Delete for good")

    assert robot.window.place == PeoplePlace()
    assert "Amira Haddad" not in robot.names()
