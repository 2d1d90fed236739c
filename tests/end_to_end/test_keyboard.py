"""The keyboard alone: what has the focus is what Enter does, in windows and in dialogs alike."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from app.domain.person import Person
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import HandOverPlace, PersonPlace
from app.ui.screens.assessment.manager_view import ManagerScreen
from app.ui.screens.create_vault.view import CreateScreen
from app.ui.screens.hand_over.view import HandOverScreen
from tests.robots.everyone import Robots
from tests.robots.going_in import go_in


@pytest.fixture
def robots(window: MainWindow, qtbot: QtBot) -> Robots:
    """Return the robots at the welcome, the window in front."""
    window.to_welcome()
    with qtbot.waitActive(window):
        window.activateWindow()
    return Robots(window, qtbot)


def test_enter_does_what_the_focused_button_says(robots: Robots) -> None:
    robots.vault.enter()

    assert isinstance(robots.window.screen_shown, CreateScreen)


@pytest.mark.parametrize(("tabs", "screen"), [(0, ManagerScreen), (1, HandOverScreen)])
def test_enter_does_the_act_that_is_focused_on_a_persons_page(
    robots: Robots, session: Session, tabs: int, screen: type
) -> None:
    amira = session.people.add(Person("Amira Haddad", framework_id=session.frameworks.built_in()))
    session.conversations.start(amira, date(2026, 11, 22))
    go_in(robots.window, session, PersonPlace(amira.id))

    for _tab in range(tabs):
        robots.people.press("Tab")
    robots.people.enter()

    assert isinstance(robots.window.screen_shown, screen)


def test_the_answers_are_gone_along_with_the_arrows(robots: Robots, session: Session) -> None:
    amira = session.people.add(Person("Amira Haddad", framework_id=session.frameworks.built_in()))
    conversation = session.conversations.start(amira, date(2026, 11, 22))
    go_in(robots.window, session, HandOverPlace(conversation.id))
    robots.hand_over.go_on_without()
    robots.hand_over.press("Alt+Right")  # the two questions, which may be passed over

    robots.assessment.press("Right")
    robots.assessment.press("Space")

    assert robots.assessment.chosen() == "sometimes"
