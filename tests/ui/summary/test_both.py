"""The end of a conversation in the window, by the keyboard alone."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.domain.assessment import Side
from app.domain.growth import GrowthArea
from app.services.days import today
from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.places import SummaryPlace, TogetherPlace
from app.wording.dates import long_date
from tests.reports.extracted import words
from tests.robots.summary import SummaryRobot, look_at_summary
from tests.storage.limits import file_size_limit
from tests.ui.conftest import settle
from tests.ui.cut_off import cut_off
from tests.ui.prepared import prepare_differences

AGREES = "Is this what you agreed?"


@pytest.fixture
def conversation_id(team: Session) -> int:
    """Return a conversation in which something is agreed, before anybody enters."""
    together = prepare_differences(team).revealed()
    together.add_growth_area(GrowthArea("Share it"))
    return together.conversation.id


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, team: Session, conversation_id: int) -> SummaryRobot:
    """Return a robot in front of the summary, in the room of both."""
    return look_at_summary(window, qtbot, team, conversation_id, together=True)


def test_both_agree_by_key_and_save_what_they_agreed_to(robot: SummaryRobot, tmp_path: Path) -> None:
    assert robot.sees(AGREES)
    robot.agree("F")
    assert robot.sees("Amira has agreed. When Jonas does too, the conversation ends.")
    robot.agree("J")
    assert robot.sees(f"You both agreed on {long_date(today())}")
    assert robot.screen.header.save.hasFocus()
    path = tmp_path / "for both.pdf"
    robot.save_as(path)
    robot.wait_to_see("for both.pdf")
    assert f"Agreed by both on {long_date(today())}" in words(path.read_bytes())


def test_the_two_buttons_are_gone_after_the_end(robot: SummaryRobot) -> None:
    robot.wait_for_pages()
    assert robot.can_click("Amira agrees")
    assert robot.can_click("Jonas agrees")
    robot.agree("J", "F")
    for name in ("Amira agrees", "Jonas agrees", "Amira has agreed", "Jonas has agreed"):
        assert not robot.can_click(name)
    assert not robot.sees(AGREES)


def test_the_same_key_takes_it_back_and_the_words_follow(robot: SummaryRobot) -> None:
    robot.agree("J")
    assert robot.sees("Jonas has agreed  J")
    assert robot.sees("Amira agrees  F")
    robot.agree("J")
    assert robot.sees("Jonas agrees  J")
    assert robot.sees("Nobody has agreed yet.")


def test_a_key_held_down_agrees_once(robot: SummaryRobot) -> None:
    robot.wait_for_pages()
    agreeing = [one for one in robot.screen.acts() if one.shortcut().toString() in ("F", "J")]
    assert [one.autoRepeat() for one in agreeing] == [False, False]


def test_what_is_not_revealed_is_named_above_the_buttons(
    window: MainWindow, qtbot: QtBot, team: Session
) -> None:
    unseen = prepare_differences(team).finished()
    robot = look_at_summary(window, qtbot, team, unseen.conversation.id, together=True)
    names = "; ".join(one.short_name for one in unseen.unrevealed)
    assert robot.sees(f"Not revealed yet: {names}.")
    robot.agree("F", "J")
    assert not robot.sees("Not revealed yet")


def test_what_a_key_did_comes_into_sight(
    window: MainWindow, qtbot: QtBot, appearance: Appearance, team: Session
) -> None:
    """In large letters the words above the buttons fill the card."""
    unseen = prepare_differences(team).finished()
    appearance.set_scale(2.0)
    window.resize(1024, 700)
    robot = look_at_summary(window, qtbot, team, unseen.conversation.id, together=True)
    robot.agree("F")
    button = robot._button("Amira has agreed")
    assert button.visibleRegion().boundingRect().size() == button.size()


def test_an_error_goes_once_it_is_overcome(robot: SummaryRobot) -> None:
    robot.wait_for_pages()
    with file_size_limit(100):
        robot.press("F")
    assert robot.screen.trouble.isVisible()
    robot.press("F")
    assert robot.sees("Amira has agreed")
    assert not robot.screen.trouble.isVisible()


def test_both_buttons_are_equal_however_long_the_names_are(
    window: MainWindow, qtbot: QtBot, team: Session, conversation_id: int
) -> None:
    team.people.change(replace(team.people.named("Amira"), name="Maximiliane Haddad"))
    team.rename_manager("Bo Berg")
    robot = look_at_summary(window, qtbot, team, conversation_id, together=True)
    robot.agree("J")
    for width in range(1024, 1400, 25):
        window.resize(width, 700)
        _settle()
        first, second = (robot._button(name) for name in ("Maximiliane agrees", "Bo has agreed"))
        assert abs(first.width() - second.width()) <= 1
        assert first.height() == second.height()


def test_by_mouse_too(robot: SummaryRobot) -> None:
    robot.wait_for_pages()
    robot.click("Amira agrees")
    robot.click("Jonas agrees")
    assert robot.screen.header.save.hasFocus()
    robot.settle_jobs()
    assert robot.sees("You both agreed on")


def test_the_key_sheet_has_the_keys_that_work_now(robot: SummaryRobot) -> None:
    before = robot.keys_here()
    assert before["F"].startswith("Amira agrees")
    assert before["J"].startswith("Jonas agrees")
    assert "A" not in before
    robot.agree("F", "J")
    after = robot.keys_here()
    assert "F" not in after
    assert "J" not in after
    assert after["A"] == "Add an amendment…"
    assert after["Ctrl+S"] == "Save as PDF…"
    shown = [one.text() for one in robot.window.menus.here.actions()]
    assert "Add an amendment…" in shown
    assert not [one for one in shown if "agrees" in one]


def test_a_change_after_one_agreed_is_said_when_coming_back(
    robot: SummaryRobot, team: Session, conversation_id: int
) -> None:
    robot.agree("F")
    robot.press("Alt+Left")
    assert robot.window.place == TogetherPlace(conversation_id)
    team.together(conversation_id).write_shared_notes("One thing more.")
    robot.window.go(SummaryPlace(conversation_id, together=True))
    assert robot.sees("Amira had agreed before")
    assert robot.sees("Something was changed after that.")
    assert robot.sees("Amira agrees  F")
    robot.press("Alt+Left")
    robot.window.go(SummaryPlace(conversation_id, together=True))
    assert not robot.sees("Something was changed after that.")
    robot.wait_for_pages()


def test_an_agreement_stands_while_the_two_look_elsewhere(robot: SummaryRobot, conversation_id: int) -> None:
    robot.agree("F")
    robot.press("Alt+Left")
    robot.window.go(SummaryPlace(conversation_id, together=True))
    assert robot.sees("Amira has agreed  F")
    robot.wait_for_pages()


def test_an_amendment_is_added_by_key_and_the_pages_have_it(robot: SummaryRobot, tmp_path: Path) -> None:
    robot.agree("F", "J")
    robot.add("The talk moved to January.")
    assert robot.sees("The talk moved to January.")
    assert not isinstance(robot.front, QDialog)
    path = tmp_path / "amended.pdf"
    robot.save_as(path)
    robot.wait_to_see("amended.pdf")
    text = words(path.read_bytes())
    assert text.endswith(f"Added later {long_date(today())} The talk moved to January. Between the two of us")


def test_an_amendment_without_words_is_refused_in_its_place(robot: SummaryRobot) -> None:
    robot.agree("F", "J")
    robot.press("A")
    assert robot.sees("You both see this, and it may be shared")
    robot.press("Ctrl+Return")
    assert robot.sees("There are no words yet.")
    robot.write("It was held.")
    robot.press("Ctrl+Return")
    robot.settle_jobs()
    assert robot.sees("It was held.")


def test_half_written_words_are_kept_until_somebody_throws_them_away(robot: SummaryRobot) -> None:
    robot.agree("F", "J")
    robot.press("A")
    robot.write("The talk")
    robot.press("Esc")
    assert robot.sees("Throw away what you wrote?")
    robot.click("Go on writing")
    assert robot.typed_in("What you want to add") == "The talk"
    robot.press("Esc")
    robot.click("Throw it away")
    assert not isinstance(robot.front, QDialog)
    assert robot.sees("Nothing was added since.")


def test_the_sheet_is_freed_however_it_is_closed(robot: SummaryRobot) -> None:
    robot.agree("F", "J")
    robot.press("A")
    robot.press("Esc")
    robot.add("It was held.")
    settle()
    assert robot.screen.findChildren(QDialog) == []


def test_before_the_end_nothing_can_be_added(robot: SummaryRobot) -> None:
    robot.wait_for_pages()
    robot.press("A")
    assert not isinstance(robot.front, QDialog)
    assert not robot.can_click("Add an amendment…  A")


@pytest.mark.parametrize("size", [(1360, 860), (1024, 700)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off_on_the_way(
    robot: SummaryRobot, appearance: Appearance, scale: float, size: tuple[int, int]
) -> None:
    """While one has agreed, after the end, on the sheet, and with something added."""
    appearance.set_scale(scale)
    robot.window.resize(*size)
    for keys in (("F",), ("J",)):
        robot.agree(*keys)
        _settle()
        assert cut_off(robot.screen) == []
    robot.press("A")
    robot.write("Soon at Tribe/Guild.")
    robot.press("Ctrl+Return")
    _settle()
    assert robot.sees("A step is named")
    assert cut_off(robot.dialog()) == []
    assert robot.dialog().height() <= robot.window.height()
    robot.press("Ctrl+Return")
    robot.settle_jobs()
    _settle()
    assert cut_off(robot.screen) == []
    assert (robot.window.width(), robot.window.height()) == size


def _settle() -> None:
    for _round in range(5):
        QApplication.processEvents()


def test_a_long_name_and_a_long_word_find_room(
    window: MainWindow, qtbot: QtBot, appearance: Appearance, team: Session, conversation_id: int
) -> None:
    """The button has the beginning of the name; who listens has all of it."""
    name = "Amira" * 12
    person = team.people.named("Amira")
    team.people.change(replace(person, name=name))
    together = team.together(conversation_id)
    appearance.set_scale(2.0)
    window.resize(1024, 700)
    robot = look_at_summary(window, qtbot, team, conversation_id, together=True)
    robot.wait_for_pages()
    _settle()
    assert robot.can_click(f"{name} agrees")
    assert robot.sees("AmiraAmira")
    assert cut_off(robot.screen) == []
    robot.agree("F", "J")
    together.amend("w" * 300)
    robot.press("Alt+Left")
    window.go(SummaryPlace(conversation_id, together=True))
    robot.wait_for_pages()
    _settle()
    assert cut_off(robot.screen) == []
    assert (window.width(), window.height()) == (1024, 700)


def test_an_ended_conversation_opens_as_ended(
    window: MainWindow, qtbot: QtBot, team: Session, conversation_id: int
) -> None:
    together = team.together(conversation_id)
    for side in Side:
        together.agree(side)
    robot = look_at_summary(window, qtbot, team, conversation_id, together=True)
    assert robot.sees("You both agreed on")
    assert robot.keys_here()["A"] == "Add an amendment…"
    robot.press("F")
    robot.wait_for_pages()
