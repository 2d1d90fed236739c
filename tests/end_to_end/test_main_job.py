"""The main job in real windows: from an empty machine to a page that holds what was agreed, and no more."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.assessment import Side
from app.domain.person import Person
from app.reports.paper import Paper
from app.reports.pdf_file import pdf_file
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import TogetherPlace
from tests.end_to_end import canaries
from tests.end_to_end.canaries import found_in
from tests.end_to_end.probes import everything_held
from tests.end_to_end.traces import texts_of, words_in_bytes
from tests.robots.everyone import Robots
from tests.robots.going_in import go_in
from tests.ui.conftest import settle

OPENS_WITH = "harbour lantern walnut orbit meadow"
PHRASE = "pebble saffron thimble"
OTHERS = ("Bo Lindqvist", "Lindqvist")
"""Somebody else in the same vault, whose name the two who sit here must not meet."""
NEVER_TOGETHER = (*canaries.PRIVATE, canaries.PRIVATE_NOTES, *OTHERS)
"""What the two who sit side by side must not meet."""
TEACH, TEACH_LOOKS = "Teach by doing it together", "Two people can run the load test without Amira."
AMIRA_DOES, JONAS_DOES = "Pair with Dina on every second night.", "Keep two afternoons free for it."
FEEDBACK, FEEDBACK_LOOKS = "Ask for feedback early", "Drafts are read while they are soft."
AMIRA_ASKS, JONAS_ANSWERS = "Show a draft each Friday.", "Answer by the Monday after."
NOTES = "We talked for an hour, gladly, and want to go on."
ON_PAPER = (
    "Amira Haddad", "Jonas Berg", TEACH, TEACH_LOOKS, AMIRA_DOES, JONAS_DOES,
    FEEDBACK, FEEDBACK_LOOKS, AMIRA_ASKS, JONAS_ANSWERS, NOTES,
)  # fmt: skip


@pytest.fixture
def robots(window: MainWindow, qtbot: QtBot) -> Robots:
    """Return the robots at an empty machine's welcome."""
    window.to_welcome()
    with qtbot.waitActive(window):
        window.activateWindow()
    return Robots(window, qtbot)


def test_from_an_empty_machine_to_an_agreed_summary(robots: Robots, tmp_path: Path) -> None:
    code = robots.vault.create(manager="Jonas Berg", vault="Conversations", passphrase=OPENS_WITH)
    assert len(code) > 1
    robots.vault.wait_until_inside()
    bring_two_people(robots)

    robots.people.open("Amira Haddad")
    robots.people.click("Start a conversation")
    manager_begins(robots)
    employee_fills_in(robots)
    assert not robots.people.can_click("Look at it together"), "one side alone opens nothing"
    manager_finishes(robots)

    robots.people.press("T")
    open_what_is_sealed(robots)
    talk_together(robots)
    robots.together.press("S")
    robots.summary.wait_for_pages()
    nothing_of(NEVER_TOGETHER)
    agree_to_the_end(robots)
    pdf = robots.save_summary_in(tmp_path)
    leave_together(robots)

    assert pdf.name.startswith("Fika summary ")
    assert_on_paper(pdf)


def bring_two_people(robots: Robots) -> None:
    """Add two people, the first on a framework whose every word is a canary."""
    session = robots.window.session
    assert session is not None
    robots.people.add("Bo Lindqvist", team="Riverside")
    robots.people.go_to_list()
    session.frameworks.add(canaries.framework_file())
    robots.people.click("Add somebody…")
    robots.people.choose("Framework", "Zwidframe · 1")
    robots.people.fill_form("Amira Haddad", roles="engineer", team="Riverside", since="2024-03-01")
    robots.people.click("Add")
    robots.people.go_to_list()
    assert robots.people.names() == ["Amira Haddad", "Bo Lindqvist"]
    assert found_in(said(), OTHERS), "the probe sees a name where it may stand"


def manager_begins(robots: Robots) -> None:
    """Let the manager answer first, with private notes, and leave without being finished."""
    robots.people.fill_in_own_side()
    robots.assessment.note(f"Helped me. {canaries.MANAGER_NOTE}")
    robots.write_private(evidence=f"14 May {canaries.EVIDENCE}", peers=f"Bo: {canaries.PEERS}")
    assert {one.word for one in found_in(said(), canaries.PRIVATE)} == set(canaries.PRIVATE), "the probe sees"
    robots.assessment.answer("Consistently")
    robots.leave()


def employee_fills_in(robots: Robots) -> None:
    """Let the employee answer everything under a phrase; nothing of the manager's is anywhere."""
    robots.people.hand_over()
    unseen = (*canaries.PRIVATE, canaries.MANAGER_NOTE, *OTHERS)
    nothing_of(unseen)
    robots.hand_over.choose_phrase(PHRASE)
    assert robots.hand_over.sees("Two short questions first")
    nothing_of(unseen)
    robots.hand_over.answer_questions(2, 3)
    robots.assessment.note(f"Night shifts. {canaries.SELF_NOTE}")
    robots.hand_over.write_private(f"Ask about the new team. {canaries.PRIVATE_NOTES}")
    for answer in ("Not yet", "Sometimes", "No chance to see", *["Consistently"] * 5):
        robots.assessment.answer(answer)
        nothing_of(unseen)
    robots.assessment.finish()
    assert robots.hand_over.sees("It opens for both of you once Jonas has finished too.")
    nothing_of((*unseen, canaries.SELF_NOTE, canaries.PRIVATE_NOTES))
    robots.hand_over.give_back("not the passphrase")
    assert robots.is_handed_over()
    nothing_of((*unseen, canaries.SELF_NOTE, canaries.PRIVATE_NOTES))
    robots.hand_over.give_back(OPENS_WITH)
    assert not robots.is_handed_over()


def manager_finishes(robots: Robots) -> None:
    """Let the manager go on after the first behaviour, and finish."""
    robots.people.fill_in_own_side()
    nothing_of((canaries.SELF_NOTE, canaries.PRIVATE_NOTES))
    for answer in ("Sometimes", "Sometimes", *["Consistently"] * 5):
        robots.assessment.answer(answer)
    robots.assessment.finish()
    assert robots.assessment.sees("Both of you have finished.")
    robots.leave()


def open_what_is_sealed(robots: Robots) -> None:
    """Let the employee type the phrase, wrong first, and let both reveal one characteristic."""
    hidden = (canaries.SELF_NOTE, canaries.MANAGER_NOTE, *NEVER_TOGETHER)
    nothing_of(hidden)
    robots.together.open_with("not the phrase")
    assert robots.together.asks_for_the_phrase()
    robots.together.open_with(PHRASE)
    assert robots.together.at_reveal()
    nothing_of(hidden)
    robots.together.press("F")
    nothing_of(hidden)
    robots.together.press("J")
    assert not robots.together.at_reveal()


def talk_together(robots: Robots) -> None:
    """Walk the differences, say why and what holds today, and pick two growth areas."""
    together = robots.together
    widest = together.sentence()
    assert widest == "Zwidbehave zwidone zwidnear first."
    assert together.sees(f"“Night shifts. {canaries.SELF_NOTE}”")
    assert together.sees(f"“Helped me. {canaries.MANAGER_NOTE}”")
    by_ear = found_in(said(), ("Zwidbehave zwidtwo zwidfar second.",))
    assert by_ear, "the probe hears the map, where this bubble is only drawn"
    together.say_why("Seen different things")
    together.say_today("Sometimes")
    together.say_in_our_words(f"Half and half. {canaries.OUR_WORDS}")
    robots.grow(TEACH, fields(TEACH_LOOKS, AMIRA_DOES, JONAS_DOES))
    together.next_difference()
    other = together.sentence()
    assert other != widest
    together.say_why("No chance yet")
    together.say_today("We still differ")
    together.next_difference()
    assert together.at_reveal(), "what is not revealed is never walked past"
    together.reveal_together()
    together.press("P")
    assert together.sentence() == widest
    together.next_difference()
    assert together.sentence() == other
    robots.grow(FEEDBACK, fields(FEEDBACK_LOOKS, AMIRA_ASKS, JONAS_ANSWERS))
    assert together.growth_areas() == [TEACH, FEEDBACK]
    together.write_notes_for_both(NOTES)
    nothing_of(NEVER_TOGETHER)


def agree_to_the_end(robots: Robots) -> None:
    """Let both agree, each by their own key."""
    robots.summary.press("F")
    assert robots.summary.can_click("Jonas agrees")
    robots.summary.press("J")
    robots.summary.settle_jobs()
    assert robots.summary.sees("You both agreed on")


def leave_together(robots: Robots) -> None:
    """Go back to the conversation and out of it, by the manager's passphrase, wrong first."""
    robots.summary.press("Alt+Left")
    robots.together.press("Alt+Left")
    assert robots.gate.is_asked()
    robots.gate.type_passphrase("not the passphrase")
    assert robots.gate.is_asked()
    nothing_of(NEVER_TOGETHER)
    robots.gate.type_passphrase(OPENS_WITH)
    assert robots.people.sees("You both agreed")


def fields(looks_like: str, employee: str, manager: str) -> dict[str, str]:
    """Return what is written into a growth area, by title."""
    return {
        "What it will look like": looks_like,
        "What Amira will do": employee,
        "What Jonas will do": manager,
    }


def test_what_is_shared_would_be_found_on_paper(robots: Robots, session: Session, tmp_path: Path) -> None:
    reveal(robots, session)
    robots.together.write_notes_for_both(f"Ours, {canaries.EVIDENCE} and Zwidstepnear.")
    robots.together.press("S")
    robots.summary.wait_for_pages()
    assert robots.summary.sees("A step is named in what you wrote."), "the person is asked to read it again"
    pdf = robots.save_summary_in(tmp_path)

    for text in texts_of(pdf):
        found = {one.word for one in found_in([text], canaries.NEVER_ON_PAPER)}
        assert found == {canaries.EVIDENCE, "zwidstepnear"}


@pytest.mark.parametrize("word", ["zquokkaevidence", "zquokka-ÅßΩ"])
def test_what_is_hidden_in_a_file_would_be_found(word: str, tmp_path: Path) -> None:
    hidden = tmp_path / "hidden.pdf"
    hidden.write_bytes(pdf_file(f"About {word}", Paper.A4, [()], "A page"))

    assert found_in(texts_of(hidden), (word,)) == [], "no reader shows it"
    assert words_in_bytes(hidden, (word, "zquokkapeers")) == [word]


def reveal(robots: Robots, session: Session) -> None:
    """Go to a conversation on the framework of canaries in which both have finished."""
    framework_id = session.frameworks.add(canaries.framework_file())
    amira = session.people.add(Person("Amira Haddad", framework_id=framework_id))
    conversation = session.conversations.start(amira, date(2026, 11, 22))
    session.assessments.employee_turn(conversation.id, at_keyboard=Side.EMPLOYEE).finish()
    session.assessments.manager_turn(conversation.id, at_keyboard=Side.MANAGER).finish()
    together = session.together(conversation.id)
    together.reveal(one.id for one in together.unrevealed)
    go_in(robots.window, session, TogetherPlace(conversation.id))


def assert_on_paper(pdf: Path) -> None:
    """Look for all that was agreed on the page, and for the canaries in any form."""
    texts = texts_of(pdf)
    for words in ON_PAPER:
        assert found_in(texts, (words,)), f"“{words}” is missing"
    assert found_in(texts, canaries.NEVER_ON_PAPER + canaries.REASONS + OTHERS) == []
    assert words_in_bytes(pdf, canaries.NEVER_ON_PAPER + canaries.REASONS + OTHERS) == []


def nothing_of(words: tuple[str, ...]) -> None:
    """Look for words that may stand nowhere in any window."""
    assert found_in(said(), words) == []


def said() -> list[str]:
    """Everything that is said now, once what was left is freed."""
    settle()
    QApplication.processEvents()
    return everything_held()
