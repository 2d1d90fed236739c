"""A conversation over many days: locked and begun again, a phrase forgotten, a worksheet, a pause, an end."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.assessment import Answer, Side
from app.domain.person import Person
from app.domain.worksheet import answer_field, note_field
from app.services import vaults
from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.places import PersonPlace
from tests.end_to_end import canaries
from tests.end_to_end.canaries import found_in
from tests.end_to_end.traces import texts_of
from tests.made import QUICK, WORDS, make_session
from tests.robots.everyone import Robots
from tests.robots.going_in import go_in
from tests.services.worksheet_fillers import by_pypdf
from tests.ui.conftest import settle

FIRST, SECOND = "zwidone-zwidnear-first", "zwidtwo-zwidfar-second"
PHRASE = "pebble saffron thimble"
Morning = Callable[[], Robots]


@pytest.fixture
def morning(vault_folder: Path, qtbot: QtBot, appearance: Appearance) -> Iterator[Morning]:
    """Return how to begin a new day: close the window of the day before, unlock, and go to Amira's page."""
    begin(make_session(vault_folder))
    windows: list[MainWindow] = []

    def open_again() -> Robots:
        if windows:
            windows[-1].close()
        window = MainWindow(appearance)
        windows.append(window)
        window.show()
        with qtbot.waitActive(window):
            window.activateWindow()
        key = vaults.key_from_passphrase(vault_folder, WORDS)
        session = vaults.open_session(vault_folder, key, QUICK)
        go_in(window, session, PersonPlace(session.people.named("Amira").id))
        return Robots(window, qtbot)

    yield open_again
    for one in windows:
        one.close_now()
        one.deleteLater()
    settle()


def begin(session: Session) -> None:
    """Start a conversation on a framework of two characteristics, and lock the vault."""
    framework_id = session.frameworks.add(canaries.framework_file())
    amira = session.people.add(Person("Amira Haddad", framework_id=framework_id))
    session.conversations.start(amira, date(2026, 11, 22))
    session.close()


def test_from_a_forgotten_phrase_to_a_page_both_agreed_to(morning: Morning, tmp_path: Path) -> None:
    begin_under_a_phrase_and_lock(morning())
    blank = forget_it_and_begin_again(morning(), tmp_path)
    bring_the_worksheet(morning(), fill_in(blank))
    let_the_manager_finish(morning())
    reveal_and_pause(morning())
    pdf = go_on_and_end(morning(), tmp_path)

    assert found_in(texts_of(pdf), ("Agreed by both on",))
    assert found_in(texts_of(pdf), ("What I said first.", "Brought from home.")) == []


def begin_under_a_phrase_and_lock(robots: Robots) -> None:
    """Seal what is said, and close the window in the middle of a note."""
    robots.people.hand_over()
    robots.hand_over.choose_phrase(PHRASE)
    robots.hand_over.answer_questions(2, 3)
    robots.hand_over.press("N")
    robots.hand_over.write("What I said first.")


def forget_it_and_begin_again(robots: Robots, folder: Path) -> Path:
    """Forget the phrase, begin again without one, and take a blank worksheet home; returns it."""
    robots.people.hand_over()
    robots.hand_over.type_phrase("another phrase altogether")
    assert robots.hand_over.sees("Your phrase"), "it is asked for again"
    robots.hand_over.press("Ctrl+Shift+Return")
    robots.hand_over.type_into("Type “Amira” to start again", "Amira")
    robots.hand_over.enter()
    robots.hand_over.go_on_without()
    assert robots.hand_over.chosen() is None
    assert "Your private notes" not in robots.hand_over.fields()
    robots.hand_over.press("PgDown")
    robots.hand_over.answer("Sometimes")
    blank = robots.save_worksheet_in(folder)
    robots.hand_over.stop()
    robots.hand_over.give_back(WORDS)
    assert not robots.is_handed_over()
    return blank


def fill_in(blank: Path) -> Path:
    """Fill in the worksheet at home."""
    filled = blank.with_name("filled in.pdf")
    said = {
        answer_field(FIRST): "not_yet",
        note_field(FIRST): "Brought from home.",
        answer_field(SECOND): "sometimes",
    }
    filled.write_bytes(by_pypdf(blank.read_bytes(), said))
    return filled


def bring_the_worksheet(robots: Robots, filled: Path) -> None:
    """Put the draft under a phrase now, read the worksheet into it, and finish."""
    robots.people.hand_over()
    robots.hand_over.choose_phrase(PHRASE)
    robots.read_worksheet(filled)
    assert robots.hand_over.sees("Brought from home.")
    robots.hand_over.enter()
    robots.hand_over.write_private("For nobody else.")
    robots.hand_over.finish()
    robots.hand_over.give_back(WORDS)
    assert robots.people.sees("Amira has finished")


def let_the_manager_finish(robots: Robots) -> None:
    """Let the manager say the same of everything."""
    robots.people.fill_in_own_side()
    robots.assessment.answer_all("Consistently")
    robots.assessment.finish()
    assert robots.assessment.sees("Both of you have finished.")


def reveal_and_pause(robots: Robots) -> None:
    """Open it together, reveal everything at once, and pause at the second topic."""
    together = robots.together
    together.press("T")
    together.open_with(PHRASE)
    for keys in ("Shift+Tab", "Left", "Space"):
        together.press(keys)
    assert together.to_be_revealed().startswith("Reveal everything")
    together.reveal_together()
    assert together.sentence() == "Zwidbehave zwidone zwidnear first."
    assert together.sees("“Brought from home.”")
    together.say_why("Read it differently")
    together.say_today("Not yet")
    together.next_difference()
    together.pause()
    together.pass_the_gate("not the passphrase")
    assert robots.gate.is_asked()
    together.pass_the_gate(WORDS)
    assert robots.people.sees("Paused on")


def go_on_and_end(robots: Robots, folder: Path) -> Path:
    """Go on where the two paused, say the rest, agree to the end; returns the page they save."""
    together = robots.together
    together.press("T")
    assert "You paused here on" in together.word()
    where = together.sentence()
    assert where != "Zwidbehave zwidone zwidnear first."
    together.say_today("We still differ")
    robots.grow("Teach by doing it together", {})
    together.press("S")
    robots.summary.agree("F", "F", "J")
    assert robots.summary.can_click("Amira agrees"), "what was taken back is open again"
    robots.summary.agree("F")
    assert robots.summary.sees("You both agreed on")
    return robots.save_summary_in(folder)


def test_nothing_of_the_first_day_is_left_where_the_phrase_was_forgotten(
    morning: Morning, vault_folder: Path, tmp_path: Path
) -> None:
    begin_under_a_phrase_and_lock(morning())
    robots = morning()
    forget_it_and_begin_again(robots, tmp_path)
    robots.window.close()

    session = vaults.open_session(vault_folder, vaults.key_from_passphrase(vault_folder, WORDS), QUICK)
    (conversation,) = session.conversations.of_person(session.people.named("Amira").id)
    turn = session.assessments.employee_turn(conversation.id, at_keyboard=Side.EMPLOYEE)
    views = turn.assessment().views
    session.close()
    assert [(view.answer, view.note) for view in views.values()] == [(Answer.SOMETIMES, "")]
