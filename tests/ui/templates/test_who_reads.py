"""Each field of templates, questions and rhythms says who sees it, to eye and ear."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.screens.rhythm.when_sheet import DAY, RHYTHM
from app.ui.screens.templates import editor_card, questions_page
from app.wording.visibility import who_sees_all
from tests.robots.agendas import go_to_agendas
from tests.robots.hands import Hands
from tests.robots.rhythm import RhythmRobot
from tests.ui.test_who_sees import IN_AGENDAS


def heard(robot: Hands, name: str) -> str:
    """Return what who listens is told of a field."""
    found = [one for one in robot.front.findChildren(QWidget) if one.accessibleName() == name]
    (field,) = [one for one in found if not one.isHidden()]
    return field.accessibleDescription()


def test_every_column_is_written_in_one_of_these() -> None:
    assert {*editor_card.WRITES, *questions_page.WRITES, *RHYTHM} == IN_AGENDAS


@pytest.mark.parametrize(
    ("page", "columns", "names"),
    [
        ("Alt+1", editor_card.WRITES, ("Name", "Item 1", "Minutes for item 1", "Another item")),
        (
            "Alt+2",
            questions_page.WRITES,
            ("The question", "Theme", "A new question", "Theme of the new one"),
        ),
    ],
)
def test_agendas_say_who_sees_them(
    window: MainWindow,
    qtbot: QtBot,
    team: Session,
    page: str,
    columns: tuple[str, ...],
    names: tuple[str, ...],
) -> None:
    robot = go_to_agendas(window, qtbot, team)
    robot.press(page)
    said = who_sees_all(columns, "", "")
    assert robot.sees(said)
    assert [name for name in names if said not in heard(robot, name)] == []


@pytest.mark.parametrize(
    ("key", "columns", "names"),
    [
        ("Ctrl+Shift+R", RHYTHM, ("How often", "Beginning on", "At", "How long, in minutes")),
        ("Ctrl+Shift+M", DAY, ("The day", "At")),
    ],
)
def test_rhythms_and_days_say_who_sees_them(
    window: MainWindow,
    qtbot: QtBot,
    team: Session,
    key: str,
    columns: tuple[str, ...],
    names: tuple[str, ...],
) -> None:
    robot = RhythmRobot(window, qtbot, team, team.people.named("Dina").id)
    robot.press(key)
    said = who_sees_all(columns, "", "")
    assert robot.sees(said)
    assert [name for name in names if said not in heard(robot, name)] == []
    robot.sheet.reject()
