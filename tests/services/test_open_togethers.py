"""What can be taken back lasts while the vault is unlocked, and not a moment longer."""

import gc
import weakref
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.domain.agreement import Agreement, Today
from app.domain.errors import NotFoundError
from app.services.session import Session
from tests.made import make_session, open_again
from tests.services.test_together import FIRST, reveal

if TYPE_CHECKING:
    from app.services.together import Together

UNDO = "what we say today"


@pytest.fixture
def said(session: Session) -> int:
    """Return the id of a conversation in which something was said."""
    together = reveal(session)
    together.say_today(FIRST, Today.SOMETIMES)
    return together.conversation.id


def lives(watched: "weakref.ref[Together]") -> bool:
    """Tell whether anything holds it still."""
    gc.collect()
    return watched() is not None


def test_what_was_said_can_be_taken_back_after_a_look_elsewhere(session: Session, said: int) -> None:
    again = session.together(said)
    assert again.history.next_undo == UNDO
    again.undo()
    assert session.together(said).agreement(FIRST) == Agreement()
    assert session.together(said).history.next_redo == UNDO


def test_the_names_are_those_of_now(session: Session, said: int) -> None:
    session.people.change(replace(session.together(said).person, name="Amira Khalil"))
    session.rename_manager("Jonas Bergman")
    again = session.together(said)
    assert (again.person.name, again.manager_name) == ("Amira Khalil", "Jonas Bergman")
    assert again.history.next_undo == UNDO


def test_each_conversation_has_its_own(session: Session, said: int) -> None:
    assert reveal(session).history.next_undo == ""
    assert session.together(said).history.next_undo == UNDO


def test_nothing_can_be_taken_back_after_locking(tmp_path: Path) -> None:
    session = make_session(tmp_path / "Team.fika")
    together = reveal(session)
    together.say_today(FIRST, Today.SOMETIMES)
    said, watched = together.conversation.id, weakref.ref(together)
    del together
    assert lives(watched)
    session.close()
    assert not lives(watched), "its words are gone with the key"

    again = open_again(tmp_path / "Team.fika")
    assert again.together(said).agreement(FIRST) == Agreement(today=Today.SOMETIMES)
    assert again.together(said).history.next_undo == ""
    again.close()


def test_what_is_deleted_is_forgotten(session: Session, said: int) -> None:
    kept = reveal(session).conversation.id
    watched = [weakref.ref(session.together(one)) for one in (said, kept)]
    session.conversations.delete(said)
    assert [lives(one) for one in watched] == [False, True]
    with pytest.raises(NotFoundError):
        session.together(said)


def test_who_is_deleted_is_forgotten(session: Session, said: int) -> None:
    kept = reveal(session).conversation.id
    watched = [weakref.ref(session.together(one)) for one in (said, kept)]
    person = session.together(said).person
    session.people.delete_for_good(person.id, person.name)
    assert [lives(one) for one in watched] == [False, True]


def test_what_was_done_all_at_once_is_not_taken_back_one_by_one(session: Session) -> None:
    with session.all_at_once():
        together = reveal(session)
        together.say_today(FIRST, Today.SOMETIMES)
    again = session.together(together.conversation.id)
    assert again.agreement(FIRST) == Agreement(today=Today.SOMETIMES)
    assert again.history.next_undo == ""


@pytest.mark.parametrize("enter", [Session.hand_over, Session.sit_together])
def test_who_sits_here_next_finds_no_word_of_somebody_else(
    session: Session, said: int, enter: Callable[[Session, int], None]
) -> None:
    """One's own talk stays open, to be taken back."""
    next_one = reveal(session).conversation.id
    watched = [weakref.ref(session.together(one)) for one in (said, next_one)]
    session.enter_manager()
    enter(session, next_one)
    assert [lives(one) for one in watched] == [False, True]
