"""What was found of a career conversation: the page opens at it, alone and side by side."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from app.domain.assessment import ManagerEntry, Side
from app.reports.pages import place_of
from app.services.session import Session
from app.services.together import Together
from app.services.vaults import key_from_passphrase
from app.ui.places import AssessmentPlace, TogetherPlace
from app.ui.screens.assessment.view import AssessmentScreen
from app.ui.screens.summary.view import SummaryScreen
from app.ui.screens.together.view import TogetherScreen
from tests.ui.conftest import OPENED_BY
from tests.ui.search.finder import LONG, Finder, all_of


def test_what_was_noted_of_a_behaviour_opens_that_behaviour(finder: Finder, team: Session) -> None:
    preparing = next(
        one.latest
        for one in team.people.overview()
        if one.latest is not None and not one.latest.manager_finished_at
    )
    turn = team.assessments.manager_turn(preparing.id, at_keyboard=Side.MANAGER)
    turn.say(turn.behaviours[7].id, ManagerEntry(evidence="walrus"))
    finder.find("walrus")
    assert finder.window.place == AssessmentPlace(preparing.id)
    screen = finder.window.screen_shown
    assert isinstance(screen, AssessmentScreen)
    assert screen.spot() == turn.behaviours[7].id


def side_by_side_at(finder: Finder, behaviour: str) -> TogetherScreen:
    """Look for the word, and return the screen that is open at its behaviour."""
    finder.find("walrus")
    screen = finder.window.screen_shown
    assert isinstance(screen, TogetherScreen)
    assert screen.spot() == behaviour
    return screen


def test_side_by_side_an_agreement_opens_its_behaviour(finder: Finder, team: Session) -> None:
    conversation = team.conversations.latest_revealed(team.people.get(1)).id
    finder.window.go(TogetherPlace(conversation))
    together = team.together(conversation)
    behaviour = together.behaviours[9].id
    together.say_words(behaviour, "walrus")
    screen = side_by_side_at(finder, behaviour)
    assert finder.window.focusWidget() is screen.map_card.map.canvas
    words = screen.talk.behaviour.words
    assert words.text() == "walrus"
    assert all_of(words.rect(), words)


@contextmanager
def both_at(team: Session, conversation_id: int) -> Iterator[Together]:
    """Let both sit over a conversation for a moment, without the window."""
    team.sit_together(conversation_id)
    yield team.together(conversation_id)
    team.take_back(key_from_passphrase(team.folder, OPENED_BY))


def test_alone_an_agreement_opens_side_by_side_where_alone_it_can_be_read(
    finder: Finder, team: Session
) -> None:
    conversation = team.conversations.latest_revealed(team.people.get(1)).id
    with both_at(team, conversation) as together:
        behaviour = together.behaviours[9].id
        together.say_words(behaviour, "walrus")
    side_by_side_at(finder, behaviour)


def test_notes_of_a_conversation_are_in_sight_on_the_page_they_stand_on(
    finder: Finder, team: Session
) -> None:
    conversation = team.conversations.latest_revealed(team.people.get(1)).id
    with both_at(team, conversation) as together:
        together.write_shared_notes(f"{LONG}\n\nwalrus\n\n{LONG}")
    finder.find("walrus")
    finder.settle_jobs()
    screen = finder.window.screen_shown
    assert isinstance(screen, SummaryScreen)
    assert finder.window.focusWidget() is screen.pages
    number, down = place_in(screen)
    assert number > 0
    room = screen.pages.room_at(number, down)
    assert screen.pages.visibleRegion().boundingRect().contains(room.adjusted(0, 0, 0, -room.height() // 2))


def place_in(screen: SummaryScreen) -> tuple[int, float]:
    """Return where the walrus stands on the pages that are shown."""
    made = screen.presenter._made
    assert made is not None
    found = place_of(made.pdf, "walrus")
    assert found is not None
    return found


@pytest.mark.parametrize("spot", ["growth", "closing"])
def test_side_by_side_growth_areas_and_notes_have_the_keyboard(
    finder: Finder, team: Session, spot: str
) -> None:
    conversation = team.conversations.latest_revealed(team.people.get(1)).id
    area = team.check_ins.areas(1)[0].area
    finder.window.go(TogetherPlace(conversation, f"growth:{area.id}" if spot == "growth" else spot))
    finder.rest()
    at = finder.window.focusWidget()
    assert at is not None
    assert at.accessibleName() == (f"Growth area: {area.headline}" if spot == "growth" else "Notes for both")
