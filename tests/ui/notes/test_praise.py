"""Recognition: praise for the two, and words for everyone that never name a step."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtGui import QClipboard

from app.domain.meeting import Meeting
from app.domain.person import Person
from app.domain.praise import Praise
from app.services.days import today
from app.services.session import Session
from app.ui.private_copy.private_copy import OPEN, OURS
from app.wording.dates import long_date
from tests.made import SMALL
from tests.robots.notes import NotesRobot

TODAY = long_date(today())
PUBLIC = "Words for everyone"


def test_praise_is_written_changed_and_removed(
    in_meeting: NotesRobot, team: Session, amira: Person, meeting: Meeting
) -> None:
    in_meeting.praise("You asked for help early.")
    assert in_meeting.rows("Recognition") == [f"{TODAY}. You asked for help early."]
    (praise,) = team.praise.of_person(amira.id)
    assert praise.meeting_id == meeting.id
    in_meeting.open_note("Recognition", TODAY)
    in_meeting.type_into("What Amira did well", "You asked early.")
    in_meeting.click("Keep it")
    assert in_meeting.rows("Recognition") == [f"{TODAY}. You asked early."]
    in_meeting.open_note("Recognition", TODAY)
    in_meeting.click("Remove")
    assert team.praise.of_person(amira.id) == ()


def test_nothing_is_kept_without_a_word(in_meeting: NotesRobot, team: Session, amira: Person) -> None:
    in_meeting.press("Ctrl+Shift+W")
    in_meeting.click("Words for a public shout-out…")
    assert in_meeting.sees("There are no words yet.")
    in_meeting.press("Esc")
    assert team.praise.of_person(amira.id) == ()


def test_words_for_everyone_begin_with_the_praise_and_are_copied_openly(
    in_meeting: NotesRobot, team: Session, amira: Person, clipboard: QClipboard
) -> None:
    in_meeting.press("Ctrl+Shift+W")
    in_meeting.type_into("What Amira did well", "You asked for help early.")
    in_meeting.click("Words for a public shout-out…")
    assert in_meeting.typed_in(PUBLIC) == "Thank you, Amira: You asked for help early."
    in_meeting.type_into(PUBLIC, "Thank you, Amira, for asking early.")
    in_meeting.click("Copy the words")
    assert clipboard.text() == "Thank you, Amira, for asking early."
    assert clipboard.mimeData().hasFormat(OPEN)
    assert not clipboard.mimeData().hasFormat(OURS)
    assert in_meeting.sees("Copied, and kept.")
    in_meeting.press("Esc")
    assert not in_meeting.has_sheet(), "what is kept is not asked about"
    (praise,) = team.praise.of_person(amira.id)
    assert praise.shout_out == "Thank you, Amira, for asking early."
    assert in_meeting.rows("Recognition") == [f"{TODAY}. with words for everyone. You asked for help early."]


@pytest.mark.parametrize("named", ["Tribe/Guild", "squad chapter", "Far/Wide"])
def test_what_names_a_step_is_shown_and_never_copied(
    in_meeting: NotesRobot, team: Session, amira: Person, clipboard: QClipboard, named: str
) -> None:
    team.conversations.start(amira, today())  # on the framework she had before
    team.people.change(replace(amira, framework_id=team.frameworks.add(SMALL)))
    clipboard.setText("before")
    in_meeting.praise(f"You are ready for {named}, and everybody saw it.")
    in_meeting.open_note("Recognition", TODAY)
    in_meeting.click("Words for a public shout-out…")
    assert in_meeting.sees(f"These words name a step: “{named}”."), "at once"
    for act in ("Copy the words", "Keep it"):
        in_meeting.click(act)
        assert in_meeting.has_sheet()
        assert in_meeting.sees(f"These words name a step: “{named}”.")
    assert clipboard.text() == "before"
    assert team.praise.of_person(amira.id)[0].shout_out == ""
    in_meeting.type_into(PUBLIC, "Everybody saw it, Amira.")
    assert not in_meeting.sees("These words name a step"), "it is being mended"
    in_meeting.click("Copy the words")
    assert clipboard.text() == "Everybody saw it, Amira."


def test_a_pause_in_typing_is_enough_to_be_told_of_a_step(in_meeting: NotesRobot) -> None:
    in_meeting.praise("You asked early.")
    in_meeting.open_note("Recognition", TODAY)
    in_meeting.click("Words for a public shout-out…")
    in_meeting.type_into(PUBLIC, "Tribe/Guild work already.")
    in_meeting.wait_to_see("These words name a step: “Tribe/Guild”.")
    in_meeting.press("Esc")
    in_meeting.click("Throw it away")


def test_earlier_praise_comes_on_demand(at_person: NotesRobot, team: Session, amira: Person) -> None:
    for number in range(5):
        praise = Praise(f"Number {number}", person_id=amira.id)
        team.praise.write(praise, on=today() - timedelta(10 - number))
    at_person.look_anew()
    assert [row[-1] for row in at_person.rows("Recognition")] == ["4", "3", "2"]
    at_person.click("Earlier recognition")
    assert [row[-1] for row in at_person.rows("Earlier recognition")] == ["1", "0"]


def test_both_praise_where_both_look(together: NotesRobot, clipboard: QClipboard) -> None:
    together.praise("You asked early.")
    together.open_note("Recognition", TODAY)
    together.click("Words for a public shout-out…")
    together.type_into(PUBLIC, "Squad/Chapter.")
    together.click("Copy the words")
    assert clipboard.text() == ""
    together.type_into(PUBLIC, "Thanks, Amira.")
    together.click("Copy the words")
    assert clipboard.text() == "Thanks, Amira."
    together.press("Esc")
