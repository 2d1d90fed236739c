"""The notes of both deleted for good by themselves: no word of them is left, and all else is there."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.domain.agreement import Today
from app.domain.all_kept import KeptThing
from app.domain.assessment import Side
from app.domain.found import Asked
from app.services import vaults
from app.services.session import Session
from app.services.together import Together
from tests.made import WORDS, make_session
from tests.services.room_made import DAY, FIRST, begin, both_finish
from tests.storage.plain import holds, plain_pages, where_found

CANARY = "zeisigbauer"
"""As the index spells it, too: in small letters of the alphabet."""
NOTES = f"# Today\n\nThe **{CANARY}** is open. 🌱\n" * 90
MEETINGS, TALKS = "meeting.shared_notes", "conversation.shared_notes"


@dataclass(frozen=True)
class Place:
    """Somebody with a one-on-one and a conversation, in both of which the two have noted the canary."""

    session: Session
    person_id: int
    meeting_id: int
    conversation_id: int
    elsewhere: Path

    def delete(self, kind: str) -> None:
        """Delete the only thing of a kind for good, as the manager."""
        (thing,) = self.things(kind)
        self.session.all_kept.delete(self.person_id, thing)

    def things(self, kind: str) -> list[KeptThing]:
        """Return what there is of a kind."""
        return [one for one in self.session.all_kept.about(self.person_id) if one.kind == kind]

    def sit_together(self) -> Together:
        """Let both look over the conversation."""
        self.session.sit_together(self.conversation_id)
        return self.session.together(self.conversation_id)

    def take_back(self) -> None:
        """Let the manager in again."""
        self.session.take_back(vaults.key_from_passphrase(self.session.folder, WORDS))

    def found(self) -> set[str]:
        """Return where the canary stands in the file as it lies, decrypted."""
        key = vaults.key_from_passphrase(self.session.folder, WORDS)
        return where_found(self.session.folder / "notes-1.db", key, self.elsewhere, CANARY)


@pytest.fixture
def place(vault_folder: Path, tmp_path: Path) -> Iterator[Place]:
    """Return it, with the manager in front and the canary nowhere yet."""
    session = make_session(vault_folder)
    conversation_id = begin(session)
    both_finish(session, conversation_id)
    session.enter_manager()
    person_id = session.conversations.get(conversation_id).person_id
    meeting = session.meetings.plan(person_id, DAY, "10:00", "Weekly")
    session.agendas.of_both.add(meeting.id, "On-call load", Side.EMPLOYEE, 10)
    session.agendas.of_mine.add(meeting.id, "Ask how the reorg feels")
    session.meetings.decide(meeting.id, "Two people on call")
    session.actions.take_on(person_id, Side.EMPLOYEE, "Ask the platform team", None, meeting.id)
    session.meetings.write_private_notes(meeting.id, "She looked tired")
    yield Place(session, person_id, meeting.id, conversation_id, tmp_path)
    session.close()


def test_the_notes_of_a_one_on_one_go_and_all_else_of_it_stays(place: Place) -> None:
    session, about = place.session, place.session.all_kept.about
    before = about(place.person_id)
    session.meetings.write_notes(place.meeting_id, NOTES)
    assert place.found() == {"rows", "pages"}

    place.delete(MEETINGS)

    assert place.found() == set()
    assert session.meetings.notes(place.meeting_id) == ""
    assert about(place.person_id) == before
    assert {one.table for one in before} >= {
        "meeting", "meeting_private", "agenda_item", "own_agenda_item", "decision", "action",
    }  # fmt: skip
    assert session.search.find(Asked(CANARY)) == ()
    assert session.search.find(Asked("Weekly"))
    assert session.check() == ()


@pytest.mark.parametrize("ended", [False, True])
def test_the_notes_of_a_conversation_go_and_all_else_of_it_stays(place: Place, *, ended: bool) -> None:
    together = place.sit_together()
    together.reveal(one.id for one in together.unrevealed)
    together.say_today(FIRST, Today.STILL_DIFFER)
    together.look_again(DAY)
    place.take_back()
    before = place.session.all_kept.about(place.person_id)
    together = place.sit_together()
    together.write_shared_notes(NOTES)
    for side in Side if ended else ():
        together.agree(side)
    place.take_back()

    place.delete(TALKS)

    assert place.found() == set()
    assert place.session.all_kept.about(place.person_id) == before
    together = place.sit_together()
    assert (together.closing().shared_notes, together.closing().look_again_on) == ("", DAY)
    assert together.is_concluded == ended
    assert place.session.check() == ()


def test_what_both_wrote_does_not_come_back_by_undo(place: Place) -> None:
    together = place.sit_together()
    together.write_shared_notes(NOTES)
    together.look_again(DAY)
    place.take_back()

    place.delete(TALKS)

    together = place.sit_together()
    assert (together.undo(), together.redo()) == (None, None)
    assert together.closing().shared_notes == ""
    assert place.found() == set()


def test_who_agreed_to_the_end_with_the_notes_in_it_agrees_anew(place: Place) -> None:
    together = place.sit_together()
    together.write_shared_notes(NOTES)
    together.agree(Side.EMPLOYEE)
    place.take_back()

    place.delete(TALKS)

    together = place.sit_together()
    assert not any(together.agreed(side) for side in Side)


def test_older_backups_with_the_notes_go_when_it_is_wished_and_the_new_one_has_none(place: Place) -> None:
    session = place.session
    session.meetings.write_notes(place.meeting_id, NOTES)
    older = session.backups.make().path
    assert _is_in_backup(place, older)
    place.delete(MEETINGS)
    assert _is_in_backup(place, older)

    session.all_kept.forget_backups()

    (newer,) = session.backups.listed()
    assert not older.exists()
    assert not _is_in_backup(place, newer.path)


@pytest.mark.parametrize("kind", [MEETINGS, TALKS])
def test_where_nothing_was_noted_there_is_nothing_to_delete(place: Place, kind: str) -> None:
    assert place.things(kind) == []


def _is_in_backup(place: Place, backup: Path) -> bool:
    """Tell whether the canary stands on a page of a backup, decrypted."""
    key = vaults.key_from_passphrase(place.session.folder, WORDS)
    with zipfile.ZipFile(backup) as packed:
        (name,) = (one for one in packed.namelist() if one.endswith(".db"))
        taken = Path(packed.extract(name, place.elsewhere / backup.stem))
    return holds(plain_pages(taken, key), CANARY)
