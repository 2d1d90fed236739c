"""In no room is a word that doesn't belong there: not seen, not heard, not kept by any object of it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from app.domain.visibility import Room
from app.domain.worksheet import answer_field, note_field
from app.ui.places import (
    AssessmentPlace,
    FrameworkPlace,
    HandOverPlace,
    PersonPlace,
    Place,
    SummaryPlace,
    TogetherPlace,
)
from tests.end_to_end.planted import OPENS_WITH, PHRASE, Planted
from tests.end_to_end.watching import Watch
from tests.robots.everyone import Robots
from tests.services.worksheet_fillers import by_pypdf

pytestmark = pytest.mark.usefixtures("nothing_is_said_or_left")


def test_the_manager_alone_sees_no_word_of_the_employees(
    robots: Robots, planted: Planted, watch: Watch
) -> None:
    (here, earlier) = planted.session.conversations.of_person(planted.person.id)
    robots.window.enter(planted.session)
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
    robots: Robots, planted: Planted, watch: Watch, tmp_path: Path
) -> None:
    robots.window.enter(planted.session)
    robots.window.go(PersonPlace(planted.person.id))
    watch.look("person", "person.name")
    robots.window.go(HandOverPlace(planted.conversation.id))
    watch.enter(Room.EMPLOYEE, sealed=True)
    watch.look("the threshold", "person.name")
    robots.hand_over.type_phrase("not my phrase at all")
    watch.look("a wrong phrase", "person.name")
    robots.hand_over.type_phrase(PHRASE)
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
    bring_a_worksheet(robots, watch, tmp_path)
    robots.hand_over.write_private(planted.words("self_seal.box"))
    watch.look("private notes", "self_seal.box")
    for keys in ("O", "Ctrl+A", "Ctrl+C", "Esc"):
        robots.hand_over.press(keys)
    assert QApplication.clipboard().text(), "they are copied"
    robots.hand_over.stop()
    watch.enter(Room.EMPLOYEE, sealed=True)
    watch.look("handing back", "identity.manager_name")
    robots.hand_over.give_back("not my passphrase")
    watch.look("a wrong passphrase", "identity.manager_name")
    assert robots.is_handed_over()
    robots.hand_over.give_back(OPENS_WITH)
    watch.enter(Room.MANAGER)
    watch.look("the manager again", "person.name", "person.team")


def bring_a_worksheet(robots: Robots, watch: Watch, folder: Path) -> None:
    """Save a blank worksheet, fill it in elsewhere, and read it, with a look at every step."""
    robots.hand_over.press("Ctrl+Shift+S")
    watch.look("which paper")
    robots.hand_over.press("Esc")
    blank = robots.save_worksheet_in(folder)
    watch.look("a blank worksheet", "self_view.note")
    first = "zwidone-zwidnear-first"
    filled = {answer_field(first): "consistently", note_field(first): "Brought from home."}
    blank.write_bytes(by_pypdf(blank.read_bytes(), filled))
    robots.read_worksheet(blank)
    assert robots.hand_over.sees("What the worksheet says")
    watch.look("the review", "self_view.note")
    robots.hand_over.press("Esc")
    watch.look("nothing was taken in", "self_view.note")


def test_the_time_together_holds_no_word_that_is_not_revealed(
    robots: Robots, planted: Planted, watch: Watch
) -> None:
    together = robots.together
    planted.finish(planted.conversation)
    robots.window.enter(planted.session)
    robots.window.go(PersonPlace(planted.person.id))
    watch.look("person", "person.name")

    robots.window.go(TogetherPlace(planted.conversation.id))
    watch.enter(Room.TOGETHER, sealed=True)
    watch.look("together, sealed", "person.name")
    together.open_with("not my phrase at all")
    watch.look("a wrong phrase", "person.name")
    together.open_with(PHRASE)
    watch.opened()
    watch.look("before the reveal", "person.name")
    assert watch.unseen("self_view.note")
    look_at_sheets(robots, watch, "before the reveal", ("X", "E", "C", "F1"))
    together.press("F")
    watch.look("one of them is ready", "person.name")
    together.press("J")
    watch.revealed("zwidone")
    watch.look("one characteristic", "self_view.note", "manager_view.note")
    together.press("T")
    watch.look("one characteristic as a list", "self_view.note", "manager_view.note")
    talk(robots, planted, watch)
    while not together.at_reveal():
        together.next_difference()
        watch.look(f"about {together.word()}", "person.name")
    together.reveal_together()
    watch.revealed("zwidtwo")
    watch.look("everything", "self_view.note", "manager_view.note")

    sum_up(robots, planted, watch)
    robots.window.go(PersonPlace(planted.person.id))
    watch.look("the gate", "person.name")
    robots.gate.type_passphrase("not my passphrase")
    watch.look("a wrong passphrase", "person.name")
    robots.gate.type_passphrase(OPENS_WITH)
    watch.enter(Room.MANAGER)
    watch.look("the manager again", "person.name", "person.team")


def look_at_sheets(robots: Robots, watch: Watch, when: str, keys: tuple[str, ...]) -> None:
    """Open each sheet by its key, look, and close it."""
    for one in keys:
        robots.together.press(one)
        assert robots.together.front is not robots.window, f"nothing opens by {one}"
        watch.look(f"{when}, {one}")
        robots.together.press("Esc")


def talk(robots: Robots, planted: Planted, watch: Watch) -> None:
    """Say everything that can be said together, and look at every sheet."""
    together = robots.together
    together.say_why("Read it differently")
    together.say_today("We still differ")
    together.say_in_our_words(planted.words("agreement.words"))
    watch.look("our words", "agreement.words")
    together.press("G")
    fields = {
        "What you want to grow in": "headline",
        "What it will look like": "looks_like",
        f"What {planted.employee} will do": "employee_does",
        f"What {planted.manager} will do": "manager_does",
    }
    for title, field in fields.items():
        together.type_into(title, planted.words(f"growth_area.{field}"))
    watch.look("a growth area", *(f"growth_area.{field}" for field in fields.values()))
    together.press("Ctrl+Return")
    together.write_notes_for_both(planted.words("conversation.shared_notes"))
    watch.look("notes for both", "conversation.shared_notes", "growth_area.headline")
    together.press("Esc")
    look_at_sheets(robots, watch, "in the talk", ("X", "E", "C", "Y", "F1"))


def sum_up(robots: Robots, planted: Planted, watch: Watch) -> None:
    """Look at the pages, agree to the end, and add something."""
    robots.together.press("S")
    robots.summary.wait_for_pages()
    watch.look("the summary", "person.name")
    robots.summary.press("F")
    watch.look("one of them agrees", "person.name")
    robots.summary.press("J")
    robots.summary.settle_jobs()
    watch.look("the end", "person.name")
    robots.summary.add(planted.words("amendment.words"))
    watch.look("an amendment", "amendment.words")


@pytest.mark.parametrize("room", list(Room))
def test_every_word_that_does_not_belong_into_a_room_would_be_seen_there(
    robots: Robots, planted: Planted, watch: Watch, room: Room
) -> None:
    planted.finish(planted.conversation)
    robots.window.enter(planted.session)
    place: dict[Room, Place] = {
        Room.MANAGER: PersonPlace(planted.person.id),
        Room.EMPLOYEE: HandOverPlace(planted.conversation.id),
        Room.TOGETHER: TogetherPlace(planted.conversation.id),
    }
    robots.window.go(place[room])
    watch.enter(room, sealed=True)
    assert watch.strangers() == set()

    leak = QLabel(" ".join(planted.canaries), robots.window)
    leak.hide()

    assert watch.strangers() == watch.hidden()
    assert {"zqownphrase"} < watch.hidden()
