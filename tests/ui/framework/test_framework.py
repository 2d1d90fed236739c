"""Reading the framework."""

import pytest
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import FrameworkPlace, PeoplePlace
from tests.made import SMALL
from tests.robots.going_in import go_in
from tests.robots.hands import Hands


@pytest.fixture
def hands(window: MainWindow, qtbot: QtBot, session: Session) -> Hands:
    """Return hands at the framework, gone to by the keyboard."""
    go_in(window, session, PeoplePlace())
    robot = Hands(window, qtbot)
    robot.press("Ctrl+3")
    return robot


def test_it_begins_with_how_to_read_it(hands: Hands, session: Session) -> None:
    framework = session.frameworks.get(session.frameworks.built_in())

    assert hands.sees(framework.about)
    for step in framework.steps:
        assert hands.sees(step.about)
    for role in framework.roles:
        assert hands.sees(role.about)


def test_each_part_shows_its_sentences_for_the_discipline(hands: Hands, session: Session) -> None:
    framework = session.frameworks.get(session.frameworks.built_in())
    chosen = framework.disciplines[-1]
    hands.choose("Discipline", chosen.name)

    for part in framework.characteristics:
        hands.click(part.short_name)
        hands.rest()
        shown = hands.readable()
        for step in framework.steps:
            for behaviour in framework.cell(part.id, step.id, chosen.id):
                assert behaviour.text in shown
        foreign = [one for one in framework.behaviours if not one.holds_for(chosen.id)]
        assert not any(one.text in shown for one in foreign)


def test_the_parts_are_walked_by_key(hands: Hands, session: Session) -> None:
    first = session.frameworks.get(session.frameworks.built_in()).characteristics[0]

    hands.press("Ctrl+PgDown")
    assert hands.sees(first.about)
    hands.press("Ctrl+PgUp")
    assert hands.sees("How to read this")


def test_another_version_can_be_read(hands: Hands, session: Session) -> None:
    small = session.frameworks.add(SMALL)
    hands.window.go(FrameworkPlace(session.frameworks.built_in()))

    hands.choose("Version", "Small · 1.0")

    assert hands.window.place == FrameworkPlace(small)
    hands.click(session.frameworks.get(small).characteristics[0].short_name)
    assert hands.sees(session.frameworks.get(small).behaviours[0].text)
