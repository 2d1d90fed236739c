"""In no room is a word that doesn't belong there: not seen, not heard, not kept by any object of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.visibility import Room
from app.ui.main_window import MainWindow
from app.ui.places import AssessmentPlace, FrameworkPlace, HandOverPlace, PersonPlace, SummaryPlace
from tests.end_to_end.planted import OPENS_WITH, PHRASE, Planted
from tests.end_to_end.watching import Watch
from tests.robots.everyone import Robots


@pytest.fixture
def planted(tmp_path: Path) -> Iterator[Planted]:
    """Return the vault of canaries, open; the window closes it."""
    made = Planted(tmp_path)
    yield made
    made.session.close()


@pytest.fixture
def watch(planted: Planted) -> Watch:
    """Return who looks."""
    return Watch(planted)


@pytest.fixture
def robots(window: MainWindow, qtbot: QtBot, planted: Planted) -> Robots:
    """Return the robots in the manager's own room."""
    window.enter(planted.session)
    with qtbot.waitActive(window):
        window.activateWindow()
    return Robots(window, qtbot)


def test_the_manager_alone_sees_no_word_of_the_employees(
    robots: Robots, planted: Planted, watch: Watch
) -> None:
    (here, earlier) = planted.session.conversations.of_person(planted.person.id)
    watch.look("people", "person.name")
    robots.window.go(PersonPlace(planted.person.id))
    watch.look("person", "person.name", "person.team")
    robots.window.go(AssessmentPlace(here.id))
    robots.assessment.answer("Sometimes")
    watch.look("the manager's assessment", "manager_view.note", "manager_private.peers")
    robots.window.go(SummaryPlace(earlier.id))
    robots.summary.wait_for_pages()
    watch.look("the summary of an earlier conversation", "person.name")
    robots.window.go(FrameworkPlace(planted.person.framework_id))
    watch.look("the framework")


def test_the_employees_turn_holds_no_word_of_the_managers(
    robots: Robots, planted: Planted, watch: Watch
) -> None:
    robots.window.go(PersonPlace(planted.person.id))
    watch.look("person", "person.name")
    robots.window.go(HandOverPlace(planted.conversation.id))
    watch.enter(Room.EMPLOYEE, sealed=True)
    watch.look("the threshold", "person.name")
    robots.hand_over.open_with("not my phrase at all")
    watch.look("a wrong phrase", "person.name")
    robots.hand_over.open_with(PHRASE)
    watch.opened()
    watch.look("her turn", "self_view.note", "self_seal.box")
    for answer in ("Not yet", "Sometimes", "No chance to see", *["Consistently"] * 5):
        robots.assessment.answer(answer)
        watch.look(f"after answering {answer}", "self_view.note")
    for keys, name in (("Ctrl+Shift+P", "another phrase"), ("F1", "the keys")):
        robots.hand_over.press(keys)
        assert robots.hand_over.front is not robots.window, name
        watch.look(name, "self_view.note")
        robots.hand_over.press("Esc")
    robots.hand_over.write_private_notes(planted.words("self_seal.box"))
    watch.look("private notes", "self_seal.box")
    robots.hand_over.stop_for_today()
    watch.enter(Room.EMPLOYEE, sealed=True)
    watch.look("handing back", "identity.manager_name")
    robots.hand_over.take_back("not my passphrase")
    watch.look("a wrong passphrase", "identity.manager_name")
    assert robots.hand_over.is_turn()
    robots.hand_over.take_back(OPENS_WITH)
    watch.enter(Room.MANAGER)
    watch.look("the manager again", "person.name", "person.team")
