"""The window of the time together, by keyboard."""

import pytest
from pytestqt.qtbot import QtBot

from app.domain.agreement import Agreement, DifferReason, Today
from app.services import vaults
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import PersonPlace, TogetherPlace
from app.ui.screens.together.view import TogetherScreen
from tests.robots.going_in import go_in
from tests.robots.together import TogetherRobot, sit_together
from tests.ui.conftest import OPENED_BY
from tests.ui.prepared import Prepared, prepare_revealed


@pytest.fixture
def prepared(team: Session) -> Prepared:
    """Return a revealed conversation with a few differences."""
    return prepare_revealed(team)


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, team: Session, prepared: Prepared) -> TogetherRobot:
    """Return a robot that sits in front of it."""
    return sit_together(window, qtbot, team, prepared.conversation.id)


def kept(prepared: Prepared, place: int) -> Agreement:
    """Return what the vault holds of the behaviour at this place."""
    return prepared.session.together(prepared.conversation.id).agreement(prepared.ids[place])


def test_two_people_agree_by_keyboard_alone(robot: TogetherRobot, prepared: Prepared) -> None:
    """Why, what they say today, and their own words; then on to the next difference."""
    widest = robot.sentence()
    robot.say_why("Seen different things")
    robot.say_today("Sometimes")
    robot.say_in_our_words("Next, the guild hears it.")
    robot.next_difference()
    assert robot.sentence() != widest
    assert kept(prepared, 2) == Agreement(
        DifferReason.SEEN_DIFFERENT_THINGS, Today.SOMETIMES, "Next, the guild hears it."
    )


def test_letters_typed_into_our_words_are_only_text(robot: TogetherRobot, prepared: Prepared) -> None:
    """N, P, D, G, B, S and the digits do nothing but stand there."""
    widest = robot.sentence()
    robot.say_in_our_words("NPDGBSM 12340 npdgbsm")
    assert robot.sentence() == widest
    assert robot.today() is None
    assert kept(prepared, 2).words == "NPDGBSM 12340 npdgbsm"


def test_undo_and_redo_by_key_say_what_they_do(robot: TogetherRobot) -> None:
    """And lead back to the behaviour they touch."""
    widest = robot.sentence()
    robot.say_today("We still differ")
    robot.next_difference()
    assert robot.act("Ctrl+Z") == "Undo what we say today"
    robot.press("Ctrl+Z")
    assert (robot.sentence(), robot.today()) == (widest, None)
    assert robot.act("Ctrl+Shift+Z") == "Redo what we say today"
    robot.press("Ctrl+Shift+Z")
    assert robot.today() == "still_differ"


def test_undo_still_works_after_a_look_at_the_summary(robot: TogetherRobot, prepared: Prepared) -> None:
    widest = robot.sentence()
    robot.say_today("Sometimes")
    robot.press("S")
    robot.settle_jobs()
    robot.press("Alt+Left")

    assert robot.act("Ctrl+Z") == "Undo what we say today"
    robot.press("Ctrl+Z")

    assert (robot.sentence(), robot.today()) == (widest, None)
    assert kept(prepared, 2) == Agreement()


def test_after_locking_there_is_nothing_to_undo(robot: TogetherRobot, prepared: Prepared) -> None:
    folder = prepared.session.folder
    robot.say_today("Sometimes")
    robot.window.lock()

    go_in(
        robot.window,
        vaults.open_session(folder, vaults.key_from_passphrase(folder, OPENED_BY)),
        TogetherPlace(prepared.conversation.id),
    )

    assert robot.act("Ctrl+Z") == "Undo"


def test_the_map_is_walked_by_arrows(robot: TogetherRobot) -> None:
    """Each bubble shows its behaviour."""
    before = robot.sentence()
    robot.press("M")
    robot.press("Left")
    assert robot.sentence() != before


def test_a_growth_area_from_a_behaviour(robot: TogetherRobot, prepared: Prepared) -> None:
    """With both commitments, linked to the behaviour, by keyboard."""
    robot.grow("Share what we learn", employee="a talk in December", manager="opens the door")
    assert robot.growth_areas() == ["Share what we learn"]
    (area,) = prepared.session.together(prepared.conversation.id).growth_areas()
    assert area.behaviours == (prepared.ids[2],)
    assert (area.employee_does, area.manager_does) == ("a talk in December", "opens the door")


def test_a_growth_area_half_written_is_never_lost_by_escape(robot: TogetherRobot) -> None:
    """It asks, and going on keeps every word."""
    robot.press("G")
    robot.type_into("What it will look like", "Others repeat it")
    robot.press("Esc")
    robot.click("Go on writing")
    assert robot.typed_in("What it will look like") == "Others repeat it"
    robot.press("Esc")
    robot.click("Keep it")
    assert robot.sees("A growth area needs a few words of its own.")
    robot.type_into("What you want to grow in", "Share it")
    robot.click("Keep it")
    assert robot.growth_areas() == ["Share it"]


def test_escape_from_an_unchanged_growth_area_just_closes_it(robot: TogetherRobot) -> None:
    """No question where there is nothing to lose."""
    sentence = robot.sentence()
    robot.press("G")
    assert robot.ticked() == [sentence]
    robot.press("Esc")
    assert robot.front is robot.window


def test_a_growth_area_is_removed_and_brought_back(robot: TogetherRobot) -> None:
    """Removing needs no question, since undo is there."""
    robot.grow("Share it")
    robot.click("Growth area: Share it")
    robot.click("Remove")
    assert robot.growth_areas() == []
    robot.press("Ctrl+Z")
    assert robot.growth_areas() == ["Share it"]


def test_notes_for_both(robot: TogetherRobot, prepared: Prepared) -> None:
    """By B; Escape leads back to the behaviour."""
    robot.write_notes_for_both("We spoke about the guild.")
    assert not robot.screen.talk.at_closing
    closing = prepared.session.together(prepared.conversation.id).closing()
    assert closing.shared_notes == "We spoke about the guild."


def test_coming_back_to_our_words_goes_on_at_their_end(robot: TogetherRobot, prepared: Prepared) -> None:
    """Nobody wants to write in front of what stands there."""
    robot.say_in_our_words("First this,")
    robot.say_in_our_words(" then that.")
    assert kept(prepared, 2).words == "First this, then that."


def test_nothing_private_and_nobody_else_is_on_the_screen(robot: TogetherRobot) -> None:
    """Neither evidence nor peers' words, no sidebar, no other name."""
    assert robot.sees("Together · notes put away")
    assert not robot.sees("Canary")
    assert not robot.window.sidebar.isVisible()
    assert [name for name in ("Bo Lindqvist", "Chen Wei", "Dina Okafor") if robot.sees(name)] == []


def test_leaving_asks_for_the_passphrase_and_then_leads_to_the_persons_page(robot: TogetherRobot) -> None:
    """Staying is one key away."""
    robot.click("Leave together…")
    robot.press("Esc")
    assert isinstance(robot.window.screen_shown, TogetherScreen)
    robot.press("Alt+Left")
    robot.pass_the_gate(OPENED_BY)
    assert isinstance(robot.window.place, PersonPlace)


def test_half_typed_words_survive_leaving(robot: TogetherRobot, prepared: Prepared) -> None:
    """Nobody has to wait for 'Saved'."""
    robot.press("W")
    robot.write("Half a sent")
    robot.press("Alt+Left")
    robot.press("Esc")
    assert kept(prepared, 2).words == "Half a sent"


def test_no_behaviour_is_counted_anywhere(robot: TogetherRobot) -> None:
    """No number stands on the screen but those of the date."""
    robot.say_today("Sometimes")
    words = [text for text in robot.readable() if "22 November 2026" not in text]
    assert [text for text in words if any(character.isdigit() for character in text)] == []


def test_every_act_has_a_key_and_no_two_share_one(robot: TogetherRobot) -> None:
    """What can be done can be found, and does one thing."""
    acts = [one for one in robot.screen.acts() if not one.isSeparator()]
    keys = [one.shortcut().toString() for one in acts]
    assert "" not in keys
    assert len(set(keys)) == len(keys)
