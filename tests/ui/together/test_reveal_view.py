"""The reveal in the window, by keyboard, by mouse, and for who listens."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.main_window import MainWindow
from tests.robots.together import TogetherRobot, sit_together
from tests.ui.prepared import Prepared, prepare_differences


@pytest.fixture
def prepared(team: Session) -> Prepared:
    """Return a conversation both have finished and nothing is revealed of."""
    made = prepare_differences(team)
    made.finished()
    return made


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, team: Session, prepared: Prepared) -> TogetherRobot:
    """Return a robot that sits in front of it."""
    return sit_together(window, qtbot, team, prepared.conversation.id)


def test_two_keys_open_it(robot: TogetherRobot, prepared: Prepared) -> None:
    assert robot.at_reveal()
    robot.press("F")
    assert robot.at_reveal()
    assert robot.sees("Amira is ready. It opens when Jonas is, too.")
    robot.press("J")
    assert not robot.at_reveal()
    assert robot.sees(f"“Jonas about {prepared.ids[2]}”")
    assert robot.sees(f"“Amira about {prepared.ids[2]}”")


def held(robot: TogetherRobot) -> str:
    """Return every word a widget of the screen holds, shown or not."""
    said = []
    for one in [robot.screen, *robot.screen.findChildren(QWidget)]:
        said += [one.accessibleName(), one.accessibleDescription(), one.toolTip()]
        if isinstance(one, QLabel | QAbstractButton | QLineEdit):
            said.append(one.text())
        if isinstance(one, QPlainTextEdit):
            said.append(one.toPlainText())
    return "\n".join(said)


def test_no_widget_holds_a_word_of_it_before(robot: TogetherRobot) -> None:
    """Hidden is not enough: it isn't there, also while one of the two is ready."""
    noted = ("Amira about", "Jonas about")
    robot.press("T")
    assert [one for one in noted if one in held(robot)] == []
    robot.press("F")
    assert [one for one in noted if one in held(robot)] == []
    robot.press("J")
    assert [one for one in noted if one in held(robot)] == [*noted]


def test_a_key_held_down_is_one_press(robot: TogetherRobot) -> None:
    """It neither takes back what it said, nor presses for the next."""
    pressing = [one for one in robot.screen.acts() if one.shortcut().toString() in ("F", "J")]
    assert [one.autoRepeat() for one in pressing] == [False, False]
    reveal = robot.screen.talk.reveal
    assert reveal is not None
    assert [one.autoRepeat() for one in (reveal.employee, reveal.manager)] == [False, False]


def test_behind_the_notes_for_both_nothing_opens(robot: TogetherRobot, prepared: Prepared) -> None:
    robot.press("F")
    robot.press("B")
    robot.screen.talk.closing.summary.setFocus()
    robot.reveal_together()
    assert prepared.session.together(prepared.conversation.id).revealed == frozenset()
    robot.press("Esc")
    assert robot.at_reveal()
    robot.press("J")
    assert robot.at_reveal(), "nobody stayed ready meanwhile"
    assert robot.sees("Jonas is ready. It opens when Amira is, too.")


def test_tab_goes_through_the_reveal_as_people_read_it(robot: TogetherRobot) -> None:
    """And round to what to reveal, from wherever the keyboard begins."""
    reached = [robot.focused_name()]
    for _ in range(14):
        robot.press("Tab")
        reached.append(robot.focused_name())
    assert reached[:2] == ["Amira: I’m ready. Not pressed yet.", "Jonas: I’m ready. Not pressed yet."]
    first = reached.index("Team over self")
    assert reached[first + 1 : first + 3] == reached[:2]


def test_the_time_that_was_set_goes_on_after_a_look_at_the_summary(robot: TogetherRobot) -> None:
    robot.reveal_together()
    robot.press("C")
    robot.click("10 minutes")
    robot.press("S")
    robot.press("Alt+Left")
    assert robot.sees("10 minutes left for Team over self")


def test_two_buttons_open_it_by_mouse_and_by_space(robot: TogetherRobot) -> None:
    reveal = robot.screen.talk.reveal
    assert reveal is not None
    QTest.mouseClick(reveal.manager, Qt.MouseButton.LeftButton)
    assert reveal.manager.accessibleName() == "Jonas is ready"
    assert reveal.manager.isChecked()
    assert reveal.employee.accessibleName() == "Amira: I’m ready. Not pressed yet."
    reveal.employee.setFocus()
    QTest.keyClick(reveal.employee, Qt.Key.Key_Space)
    assert not robot.at_reveal()


def test_both_buttons_are_equally_large(robot: TogetherRobot) -> None:
    reveal = robot.screen.talk.reveal
    assert reveal is not None
    assert abs(reveal.employee.width() - reveal.manager.width()) <= 1
    assert reveal.employee.height() == reveal.manager.height()


def test_escape_takes_it_back(robot: TogetherRobot) -> None:
    robot.press("F")
    robot.press("Esc")
    robot.press("J")
    assert robot.at_reveal()
    assert robot.sees("Jonas is ready. It opens when Amira is, too.")


def test_something_else_is_chosen_by_arrows(robot: TogetherRobot, prepared: Prepared) -> None:
    reveal = robot.screen.talk.reveal
    assert reveal is not None
    reveal.choices.focus_chosen()
    for _ in range(5):
        robot.press("Right")
    robot.press("Space")
    assert robot.to_be_revealed() == "Reveal everything at once"
    robot.reveal_together()
    assert prepared.session.together(prepared.conversation.id).unrevealed == ()


def test_the_map_can_be_walked_while_it_is_empty(robot: TogetherRobot) -> None:
    """Each empty bubble offers its own characteristic, and the keyboard stays on the map."""
    before = robot.to_be_revealed()
    robot.press("M")
    for _ in range(4):
        robot.press("Down")
    assert robot.to_be_revealed() != before
    assert robot.screen.map_card.map.canvas.hasFocus()
    robot.reveal_together()
    assert not robot.at_reveal()


def test_keys_of_the_talk_do_nothing_at_the_reveal(robot: TogetherRobot, prepared: Prepared) -> None:
    for key in ("1", "D", "Alt+1", "N", "P", "W", "Y"):
        robot.press(key)
    assert robot.at_reveal()
    assert prepared.session.together(prepared.conversation.id).history.next_undo == ""


def test_the_keys_of_the_reveal_do_nothing_elsewhere(robot: TogetherRobot, prepared: Prepared) -> None:
    robot.reveal_together()
    pressing = [one for one in robot.screen.acts() if one.shortcut().toString() in ("F", "J")]
    assert [one.isEnabled() for one in pressing] == [False, False]
    robot.press("F")
    robot.press("J")
    together = prepared.session.together(prepared.conversation.id)
    assert together.revealed == {together.framework.characteristics[0].id}


def test_the_whole_talk_goes_by_n_digits_and_enter(robot: TogetherRobot, prepared: Prepared) -> None:
    """Enter leads from the map to our words, Ctrl+Enter from there to the next."""
    robot.reveal_together()
    assert robot.screen.map_card.map.canvas.hasFocus(), "keys are acts, not letters"
    robot.press("2")
    robot.enter()
    robot.write("Ours.")
    robot.press("Ctrl+Return")
    robot.press("D")
    together = prepared.session.together(prepared.conversation.id)
    assert together.agreement(prepared.ids[2]).words == "Ours."
    assert together.agreement(prepared.ids[0]).today is not None


def test_enter_asks_first_what_they_say_today(robot: TogetherRobot) -> None:
    robot.reveal_together()
    robot.enter()
    assert robot.focused_name() == "Consistently"


def test_the_list_shows_what_lies_open_and_is_walked(robot: TogetherRobot, prepared: Prepared) -> None:
    robot.press("T")
    assert robot.topics() == []
    assert robot.sees("What you talk about will stand here")
    robot.reveal_together()
    assert len(robot.topics()) == len(prepared.ids[:4])
    assert robot.topics()[0] == robot.sentence()
    robot.press("Down")
    assert robot.sentence() == robot.topics()[1]
    robot.press("T")
    assert robot.screen.map_card.map.canvas.hasFocus()


def test_notes_for_both_lead_back_to_the_reveal(robot: TogetherRobot) -> None:
    robot.press("B")
    assert robot.screen.talk.at_closing
    robot.press("Esc")
    assert robot.at_reveal()


def test_every_act_has_a_key_and_no_two_share_one(robot: TogetherRobot) -> None:
    """The window's own keys included."""
    acts = [one for one in robot.window.menus.here.actions() if not one.isSeparator()]
    keys = [one.shortcut().toString() for one in acts]
    for menu in (robot.window.menus.vault, robot.window.menus.view, robot.window.menus.help):
        keys += [one.shortcut().toString() for one in menu.actions() if one.shortcut().toString()]
    assert "" not in keys
    assert len(set(keys)) == len(keys)
