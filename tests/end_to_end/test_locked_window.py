"""Locked by itself, in whichever room: no word is left in the window, none is lost, none lies open."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.domain.assessment import Side
from app.services import vaults
from app.services.session import Session
from app.ui.places import HandOverPlace, PersonPlace, TogetherPlace
from app.ui.screens.assessment.employee_view import EmployeeScreen
from tests.end_to_end.canary import PLACE
from tests.end_to_end.laid_bare import standing_there
from tests.end_to_end.planted import OPENS_WITH, PHRASE, Planted
from tests.end_to_end.probes import everything_held
from tests.end_to_end.watched_process import WatchedProcess
from tests.made import QUICK
from tests.robots.everyone import Robots
from tests.robots.going_in import go_in
from tests.ui.conftest import settle


def lock_by_itself(robots: Robots, planted: Planted) -> None:
    """Lock, and look for every canary in the window that is left."""
    robots.window.locking.by_itself()
    settle()
    robots.people.settle_jobs()
    settle()
    assert robots.window.session is None
    kept = set(planted.canaries) - {one.word for one in planted.canaries.values() if one.field == PLACE}
    assert [text for text in everything_held() if planted.found(text) & kept] == []


def opened_again(planted: Planted) -> Session:
    """Unlock the vault, with nobody before the screen."""
    folder = planted.session.folder
    return vaults.open_session(folder, vaults.key_from_passphrase(folder, OPENS_WITH), QUICK)


def test_from_the_managers_form(robots: Robots, planted: Planted, watched_process: WatchedProcess) -> None:
    go_in(robots.window, planted.session, PersonPlace(planted.person.id))
    robots.people.click("Edit…")
    words = planted.words("manager_draft.words")
    robots.people.type_into("Team", words)

    lock_by_itself(robots, planted)

    again = opened_again(planted)
    found = again.drafts.of(f"person:{planted.person.id}", planted.person.id).kept()
    again.close()
    assert found is not None
    assert found.words["team"] == words
    assert watched_process.left(tuple(planted.canaries)) == []


def test_from_the_employees_turn_with_words_of_this_very_moment(
    robots: Robots, planted: Planted, tmp_path: Path
) -> None:
    go_in(robots.window, planted.session, HandOverPlace(planted.conversation.id))
    robots.hand_over.type_phrase(PHRASE)
    note, own = planted.words("self_view.note"), planted.words("self_seal.box")
    robots.hand_over.type_into("Your note", note)
    shown = robots.hand_over.hand_over.shown
    assert isinstance(shown, EmployeeScreen)
    behaviour = shown.panel.behaviour_id
    robots.hand_over.type_into("Your private notes", own)

    lock_by_itself(robots, planted)

    key = vaults.key_from_passphrase(planted.session.folder, OPENS_WITH)
    hers = (*planted.found(note), *planted.found(own))
    assert standing_there(planted.session.folder, key, hers, tmp_path / "copies") == (set(), set())
    again = opened_again(planted)
    seal = again.assessments.seal_of(planted.conversation.id)
    assert seal is not None
    turn = again.assessments.employee_turn(
        planted.conversation.id, at_keyboard=Side.EMPLOYEE, key=seal.key_for(PHRASE)
    )
    assert turn.private_notes == own
    assert turn.assessment().views[behaviour].note == note
    robots.window.enter(again)
    settle()
    assert robots.window.place == PersonPlace(planted.person.id), (
        "nothing of her turn is behind the passphrase"
    )


def test_from_a_form_the_two_write_in(robots: Robots, planted: Planted) -> None:
    planted.finish(planted.conversation)
    go_in(robots.window, planted.session, TogetherPlace(planted.conversation.id))
    robots.together.open_with(PHRASE)
    robots.together.reveal_together()
    robots.together.press("Shift+G")
    words = planted.words("growth_area.looks_like")
    robots.together.type_into("What it will look like", words)

    lock_by_itself(robots, planted)

    robots.window.enter(opened_again(planted))
    assert robots.together.typed_in("What it will look like") == words
    robots.window.locking.by_itself()


def test_what_was_copied_is_gone_too(robots: Robots, planted: Planted) -> None:
    go_in(robots.window, planted.session, PersonPlace(planted.person.id))
    robots.people.click("Edit…")
    robots.people.press("Ctrl+A")
    robots.people.press("Ctrl+C")
    assert planted.found(QApplication.clipboard().text())
    lock_by_itself(robots, planted)
