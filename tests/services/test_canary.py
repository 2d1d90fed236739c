"""Nobody finds the employee's words in the vault's file: not with the data key, not in its free pages."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from app.domain.assessment import Answer, View
from app.services import vaults
from app.services.assessments import EmployeeTurn
from app.services.session import Session
from app.storage.data_key import DataKey
from tests.made import WORDS, make_session, open_again
from tests.services.room_made import FIRST, SECOND, begin, both_finish, own, sealed_by
from tests.storage.plain import where_found

CANARY = "Zeisigkäfig 🌱 "
TOLD = View(Answer.NOT_YET, CANARY * 3)


@dataclass(frozen=True)
class Place:
    """A vault that is written to, and where to look into a copy of it."""

    session: Session
    conversation_id: int
    key: DataKey
    elsewhere: Path

    def found(self) -> set[str]:
        """Return where the canary stands in the closed file, or in the file as it lies."""
        return where_found(self.session.folder / "notes-1.db", self.key, self.elsewhere, CANARY.strip())

    def turn(self) -> EmployeeTurn:
        """Return the employee's turn, without a key."""
        return own(self.session, self.conversation_id)


@pytest.fixture
def place(vault_folder: Path, tmp_path: Path) -> Iterator[Place]:
    """Return a vault with a conversation that has just been started."""
    session = make_session(vault_folder)
    key = vaults.key_from_passphrase(vault_folder, WORDS)
    yield Place(session, begin(session), key, tmp_path)
    session.close()


def test_what_lies_open_is_found(place: Place) -> None:
    """The probe itself: it finds what is there."""
    place.turn().say(FIRST, TOLD)
    assert place.found() == {"rows", "pages"}


def test_a_draft_that_lay_open_is_nowhere_once_it_is_sealed(place: Place) -> None:
    turn = place.turn()
    for behaviour in turn.behaviours:  # many pages full, which are freed then
        turn.say(behaviour.id, View(Answer.SOMETIMES, CANARY * 40))
    assert place.found() == {"rows", "pages"}
    sealed_by(turn, place.session.assessments.new_seal())
    assert place.found() == set()


def test_what_is_said_under_a_phrase_is_nowhere(place: Place) -> None:
    turn = place.turn()
    sealed_by(turn, place.session.assessments.new_seal())
    for note in ("", CANARY, CANARY * 4000, CANARY):
        turn.say(FIRST, View(Answer.NOT_YET, note))
        turn.write_private_notes(note)
        assert place.found() == set()
    turn.finish()
    turn.go_on()
    assert turn.assessment().views == {FIRST: replace(TOLD, note=CANARY)}
    assert place.found() == set()


def test_neither_another_phrase_nor_beginning_anew_leaves_a_word(place: Place) -> None:
    turn = place.turn()
    turn.say(FIRST, TOLD)
    sealed_by(turn, place.session.assessments.new_seal())
    turn.write_private_notes(CANARY)
    sealed_by(turn, place.session.assessments.new_seal(), "another")
    assert place.found() == set()
    place.session.assessments.start_again(place.conversation_id)
    assert place.found() == set()


def test_locking_in_the_middle_of_a_draft_leaves_no_word(place: Place) -> None:
    turn = place.turn()
    turn.say(FIRST, TOLD)
    sealed_by(turn, place.session.assessments.new_seal())
    turn.say(SECOND, TOLD)
    place.session.close()
    assert place.found() == set()
    again = open_again(place.session.folder)
    assert again.assessments.needs_phrase(place.conversation_id)
    again.close()
    assert place.found() == set()


def test_private_notes_stay_nowhere_when_both_open_the_rest(place: Place) -> None:
    turn = place.turn()
    key = sealed_by(turn, place.session.assessments.new_seal())
    turn.write_private_notes(CANARY)
    both_finish(place.session, place.conversation_id, key)
    together = place.session.together(place.conversation_id)
    together.open_sealed(key)
    together.reveal(one.id for one in together.unrevealed)
    assert place.found() == set()
    assert CANARY not in repr(vars(together))
    assert turn.private_notes == CANARY


def test_which_behaviours_were_answered_is_nowhere(place: Place) -> None:
    turn = place.turn()
    sealed_by(turn, place.session.assessments.new_seal())
    turn.say(FIRST, View(Answer.NO_CHANCE))
    database = place.session.folder / "notes-1.db"
    kept = place.session._vault.read("SELECT * FROM self_view")
    assert kept == []
    answer = f'"{FIRST}":["no_chance"'
    assert where_found(database, place.key, place.elsewhere, answer) == set()
