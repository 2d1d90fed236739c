"""Editing templates: saved as typed, and nothing lost by a slip."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.domain.template import AgendaTemplate, TemplateItem
from app.services.session import Session
from app.ui.main_window import MainWindow
from tests.robots.agendas import AgendasRobot, go_to_agendas
from tests.services.room_made import full
from tests.storage.limits import file_size_limit


@pytest.fixture
def robot(window: MainWindow, qtbot: QtBot, team: Session) -> AgendasRobot:
    """Return a robot at the templates."""
    return go_to_agendas(window, qtbot, team)


def weekly(team: Session) -> AgendaTemplate:
    """Return the weekly one as it is kept."""
    return team.templates.get(2)


def test_the_list_stands_there_and_the_keyboard_begins_in_it(robot: AgendasRobot) -> None:
    assert robot.lines("Templates")[:2] == ["First one-on-one", "Weekly"]
    assert robot.focused_name() == "Templates"
    assert robot.sees("45 minutes in all")


def test_what_is_typed_is_kept_at_every_pause(robot: AgendasRobot, team: Session) -> None:
    robot.go_to("Weekly", "Templates")
    robot.write_over("Item 1", "How was your week?")
    robot.write_over("Minutes for item 1", "15 min")
    robot.write_over("Name", "Every Monday")
    assert weekly(team).items[0] == TemplateItem("How was your week?", 15)
    assert weekly(team).name == "Every Monday"
    assert "Every Monday" in robot.lines("Templates")


def test_without_a_name_it_keeps_the_one_it_had(robot: AgendasRobot, team: Session) -> None:
    robot.go_to("Weekly", "Templates")
    robot.write_over("Name", "  ")
    assert robot.sees("It keeps its name until you write another.")
    assert weekly(team).name == "Weekly"
    robot.write_over("Name", "Monday")
    assert not robot.sees("It keeps its name")


def test_what_could_not_be_kept_waits_while_people_are_at_another_one(
    robot: AgendasRobot, team: Session
) -> None:
    robot.go_to("Weekly", "Templates")
    with file_size_limit(100):
        robot.write_over("Item 1", "How was your week?")
        robot.click("Understood")
        robot.go_to("First one-on-one", "Templates")
        robot.go_to("Weekly", "Templates")
        assert robot.items()[0] == "How was your week?"
        robot.go_to("First one-on-one", "Templates")
    assert weekly(team).items[0].words != "How was your week?"
    robot.screen.flush()
    assert weekly(team).items[0].words == "How was your week?"


def test_what_is_no_time_changes_nothing(robot: AgendasRobot, team: Session) -> None:
    robot.go_to("Weekly", "Templates")
    robot.write_over("Minutes for item 1", "soon")
    assert weekly(team).items[0].minutes == 5
    assert robot.sees("Write minutes such as 15, 480 at most. Until then the time stays as it was.")
    first, second = robot.screen.templates.editor.rows[:2]
    (said,) = [one for one in robot.screen.findChildren(QLabel) if one.text().startswith("Write minutes")]
    assert first.geometry().bottom() < said.geometry().top() < second.geometry().top()
    robot.write_over("Minutes for item 1", "999")
    assert robot.sees("Write minutes such as 15, 480 at most. Until then the time stays as it was.")
    robot.write_over("Minutes for item 1", "")
    assert weekly(team).items[0].minutes is None
    assert not robot.sees("Write minutes such as 15, 480 at most. Until then the time stays as it was.")


def test_items_are_added_with_their_minutes_and_moved_by_key(robot: AgendasRobot, team: Session) -> None:
    robot.go_to("Weekly", "Templates")
    robot.type_into("Another item", "Roadmap 10 min")
    robot.enter()
    assert weekly(team).items[-1] == TemplateItem("Roadmap", 10)
    assert robot.typed_in("Another item") == ""
    last = len(weekly(team).items)
    robot.screen.templates.editor.rows[-1].words.setFocus()
    robot.press("Alt+Up")
    assert weekly(team).items[-2].words == "Roadmap"
    assert robot.focused_name() == f"Item {last - 1}"
    robot.press("Alt+Down")
    robot.press("Alt+Down")  # it is the last one already
    assert weekly(team).items[-1].words == "Roadmap"


def test_an_item_that_was_taken_out_is_put_back(robot: AgendasRobot, team: Session) -> None:
    robot.go_to("Weekly", "Templates")
    before = weekly(team).items
    robot.click("Take “What is on your mind?” out")
    assert weekly(team).items == (before[0], *before[2:])
    robot.click("Put it back")
    assert weekly(team).items == before
    assert not robot.can_click("Put it back") or not robot.screen.templates.editor.put_back.isVisible()


def test_templates_are_moved_by_key(robot: AgendasRobot) -> None:
    robot.go_to("Weekly", "Templates")
    robot.press("Alt+Up")
    assert robot.lines("Templates")[0] == "Weekly"
    robot.press("Alt+Down")
    assert robot.lines("Templates")[1] == "Weekly"


def test_a_new_one_is_named_at_once_and_a_copy_is_ones_own(robot: AgendasRobot, team: Session) -> None:
    robot.press("Ctrl+N")
    assert robot.focused_name() == "Name"
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "Ours")
    robot.go_to("Weekly", "Templates")
    assert "Ours" in robot.lines("Templates")
    robot.press("Ctrl+D")
    assert "Weekly (copy)" in robot.lines("Templates")
    copy = team.templates.listed()[-1]
    assert copy.items == weekly(team).items
    assert not copy.came_with_fika
    assert not robot.screen.templates.editor.as_it_came.isVisible()


def test_one_comes_back_as_it_came(robot: AgendasRobot, team: Session) -> None:
    robot.go_to("Weekly", "Templates")
    assert not robot.can_click("As it came")
    robot.write_over("Item 1", "Well?")
    robot.click("As it came")
    assert weekly(team).items[0].words == "How are you, really?"
    assert robot.sees("It is as it came.")


def test_one_that_was_deleted_is_brought_back(robot: AgendasRobot) -> None:
    robot.go_to("Weekly", "Templates")
    robot.press("Ctrl+Del")
    robot.click("Keep it")
    assert "Weekly" in robot.lines("Templates")
    robot.press("Ctrl+Del")
    robot.click("Delete it")
    assert "Weekly" not in robot.lines("Templates")
    robot.click("Bring one back…")
    robot.click("Weekly")
    assert robot.lines("Templates")[-1] == "Weekly"
    assert robot.typed_in("Name") == "Weekly"
    robot.press("Ctrl+B")
    assert robot.sees("Every template that came with Fika is here.")


def test_without_any_template_the_page_offers_to_make_one(robot: AgendasRobot, team: Session) -> None:
    for _number in team.templates.listed():
        robot.press("Ctrl+Del")
        robot.click("Delete it")
    assert robot.sees("No template yet")
    robot.click("New template")
    assert robot.lines("Templates") == ["New template"]


def test_half_typed_words_wait_and_lead_back_to_where_they_stood(robot: AgendasRobot, team: Session) -> None:
    robot.go_to("Weekly", "Templates")
    robot.type_into("Another item", "half a tho")
    spot = robot.screen.spot()
    robot.screen.flush()
    again = go_to_agendas(robot.window, robot.qtbot, team)
    again.screen.go_on_at(spot)
    assert again.typed_in("Name") == "Weekly"
    assert again.typed_in("Another item") == "half a tho"
    assert weekly(team).items[-1].words != "half a tho"


def test_what_a_full_disk_refuses_stays_and_is_tried_again(robot: AgendasRobot, team: Session) -> None:
    robot.go_to("Weekly", "Templates")
    robot.paste_into("Item 1", "w" * 9000)
    with full():
        robot.screen.flush()
    robot.dialog().close()
    assert weekly(team).items[0].words == "How are you, really?"
    assert robot.typed_in("Item 1") == "w" * 9000
    robot.screen.flush()
    assert weekly(team).items[0].words == "w" * 9000
