"""What a new manager gets: what is shared, agreed to by the employee alone, and to exactly these words."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

import pytest

from app.domain.amendment import Amendment
from app.domain.assessment import Side
from app.domain.check_in import Verdict
from app.domain.conversation import Closing
from app.domain.errors import NotFoundError, SealedError
from app.domain.growth import GrowthArea
from app.domain.handed_on import (
    Consent,
    Consented,
    Doer,
    HandedAction,
    HandedAdjustment,
    HandedArea,
    HandedNotes,
    NamedStep,
    NotesOf,
    Passage,
    Standing,
)
from app.domain.turn_errors import ChangedMeanwhileError, NotAgreedError
from app.services import vaults
from app.services.session import Session
from app.storage import amendments, conversations, growth
from tests.made import MANAGER, WORDS
from tests.services.room_made import DAY, begin, both_finish

AGREED_AT = datetime(2026, 12, 10, 12, tzinfo=UTC)
CANARY = "zqcanary"


@dataclass(frozen=True)
class Two:
    """A vault with everything two people can keep, and the ids of what is shared."""

    session: Session
    person: int
    talk: int
    area: int
    meeting: int

    @property
    def document(self) -> str:
        """Everything that would be handed on, as it is written down."""
        return repr(self.session.new_managers.of(self.person))


@pytest.fixture
def two(session: Session) -> Two:
    """Let two people share some things, and keep others."""
    talk = begin(session)
    person = session.conversations.get(talk).person_id
    both_finish(session, talk)
    vault = session._vault
    area = growth.put(vault, GrowthArea("Ask earlier", (), "Soft.", "Books.", "Answers.", None, 0, talk, 1))
    conversations.set_closing(vault, talk, Closing("We saw it differently.", None))
    agree_to_end(session, talk)
    amendments.add(vault, Amendment("The talk moved.", datetime(2026, 11, 30, 12, tzinfo=UTC), talk))
    meeting = session.meetings.plan(person, date(2026, 11, 29), title="Weekly")
    session.meetings.write_notes(meeting.id, "The room is booked.")
    session.actions.take_on(person, Side.EMPLOYEE, "Write the talk", date(2026, 12, 6))
    keep_to_oneself(session, person, meeting.id, area)
    return Two(session, person, talk, area, meeting.id)


def agree_to_end(session: Session, talk: int) -> None:
    """Let both agree to the end of a conversation."""
    for side in Side:
        conversations.set_agreed(session._vault, talk, side, datetime(2026, 11, 22, tzinfo=UTC))


def keep_to_oneself(session: Session, person: int, meeting: int, area: int) -> None:
    """Write a word that must never be handed on wherever one can be kept that is not to be."""
    session.meetings.write_private_notes(meeting, CANARY)
    session.agendas.of_both.add(meeting, CANARY)
    session.agendas.of_mine.add(meeting, CANARY)
    done = session.actions.take_on(person, Side.MANAGER, f"done {CANARY}", None)
    session.actions.done(done.id)
    dropped = session.actions.take_on(person, Side.MANAGER, f"dropped {CANARY}", None)
    session.actions.drop(dropped.id, CANARY)
    session.check_ins.write(area, CANARY, CANARY, Verdict.KEEP, on=date(2026, 11, 25))


def hand_over(two: Two) -> None:
    """Let the employee sit down."""
    two.session.enter_manager()
    two.session.hand_over_to(two.person)


def take_back(two: Two) -> None:
    """Let the manager back in."""
    two.session.take_back(vaults.key_from_passphrase(two.session.folder, WORDS))


def agree(two: Two) -> None:
    """Let the employee agree to what is there, and hand back."""
    hand_over(two)
    new_managers = two.session.new_managers
    new_managers.agree(two.person, new_managers.of(two.person), AGREED_AT)
    take_back(two)


def test_what_is_shared_is_handed_on(two: Two) -> None:
    found = two.session.new_managers.of(two.person)
    assert (found.employee_name, found.manager_name) == ("Amira Haddad", MANAGER)
    assert found.growth_areas == (
        HandedArea("Ask earlier", "Soft.", "Books.", "Answers.", since=DAY, standing=Standing.OPEN),
    )
    assert found.actions == (HandedAction(Doer.EMPLOYEE, "Write the talk", date(2026, 12, 6)),)
    assert found.notes == (
        HandedNotes(date(2026, 11, 30), "The talk moved.", NotesOf.AMENDMENT),
        HandedNotes(date(2026, 11, 29), "The room is booked.", title="Weekly"),
        HandedNotes(DAY, "We saw it differently.", NotesOf.CONVERSATION),
    )
    assert found.agreed_on is None
    assert not found.is_empty


def test_nothing_else_is(two: Two) -> None:
    for word in (CANARY, "mentor", "Two mails", "tester", "I have seen it"):
        assert word not in two.document


def test_in_the_employees_own_turn_it_is_the_same(two: Two) -> None:
    before = two.session.new_managers.of(two.person)
    hand_over(two)
    assert two.session.new_managers.of(two.person) == before


@pytest.mark.parametrize(
    ("verdict", "standing"), [(Verdict.REACHED, Standing.REACHED), (Verdict.LET_GO, Standing.LET_GO)]
)
def test_an_area_says_where_it_stands(two: Two, verdict: Verdict, standing: Standing) -> None:
    adjusted, ended = date(2026, 12, 1), date(2026, 12, 8)
    check_ins = two.session.check_ins
    check_ins.write(two.area, "", "", Verdict.ADJUST, "Every second week.", date(2026, 12, 8), on=adjusted)
    (area,) = two.session.new_managers.of(two.person).growth_areas
    assert area.adjusted == (HandedAdjustment(adjusted, "Every second week."),)
    assert (area.standing, area.look_again_on) == (Standing.OPEN, ended)

    check_ins.write(two.area, "", "", verdict, on=ended)

    (area,) = two.session.new_managers.of(two.person).growth_areas
    assert (area.standing, area.until, area.look_again_on) == (standing, ended, None)


def test_what_both_have_not_agreed_to_is_no_agreed_area(two: Two) -> None:
    session = two.session
    talk = session.conversations.start(session.people.get(two.person), date(2026, 12, 1)).id
    both_finish(session, talk)
    growth.put(session._vault, GrowthArea("A mere idea", conversation_id=talk))
    conversations.set_closing(session._vault, talk, Closing("A mere note", None))
    assert "mere" not in two.document
    agree_to_end(session, talk)
    assert "A mere idea" in two.document
    assert "A mere note" in two.document


def test_blank_notes_are_no_notes(two: Two) -> None:
    two.session.meetings.write_notes(two.meeting, " \n")
    conversations.set_closing(two.session._vault, two.talk, Closing("", None))
    assert [one.of for one in two.session.new_managers.of(two.person).notes] == [NotesOf.AMENDMENT]


def test_of_somebody_of_whom_nothing_is_kept_nothing_is_handed_on(session: Session) -> None:
    person = session.conversations.get(begin(session)).person_id
    assert session.new_managers.of(person).is_empty
    with pytest.raises(NotFoundError):
        session.new_managers.of(person + 1)


def test_a_yes_is_kept_with_its_day(two: Two) -> None:
    assert two.session.new_managers.consent(two.person) == Consented(Consent.NONE)
    agree(two)
    assert two.session.new_managers.consent(two.person) == Consented(Consent.GIVEN, date(2026, 12, 10))
    assert two.session.new_managers.of(two.person).agreed_on == date(2026, 12, 10)


def changes_notes(two: Two) -> None:
    two.session.meetings.write_notes(two.meeting, "The room is booked. Or not.")


def takes_on(two: Two) -> None:
    two.session.actions.take_on(two.person, Side.MANAGER, "Ask the guild", None)


def does(two: Two) -> None:
    (action,) = two.session.actions.open_of(two.person)
    two.session.actions.done(action.id)


def reaches(two: Two) -> None:
    two.session.check_ins.write(two.area, "", "", Verdict.REACHED)


def is_renamed(two: Two) -> None:
    two.session.people.change(replace(two.session.people.get(two.person), name="Amira H."))


def amends(two: Two) -> None:
    amendments.add(two.session._vault, Amendment("And so on.", datetime.now(UTC), two.talk))


def deletes_the_meeting(two: Two) -> None:
    two.session.meetings.delete(two.meeting)


@pytest.mark.parametrize(
    "change", [changes_notes, takes_on, does, reaches, is_renamed, amends, deletes_the_meeting]
)
def test_any_change_takes_the_yes_back(two: Two, change: Callable[[Two], None]) -> None:
    agree(two)
    change(two)
    assert two.session.new_managers.consent(two.person).consent is Consent.OVERTAKEN
    assert two.session.new_managers.of(two.person).agreed_on is None
    with pytest.raises(NotAgreedError):
        two.session.new_managers.to_save(two.person)


def test_what_is_private_changes_nothing_of_the_yes(two: Two) -> None:
    agree(two)
    two.session.meetings.write_private_notes(two.meeting, "another thought")
    two.session.agendas.of_mine.add(two.meeting, "one more")
    assert two.session.new_managers.consent(two.person).consent is Consent.GIVEN


def test_only_what_was_agreed_to_may_leave(two: Two) -> None:
    with pytest.raises(NotAgreedError):
        two.session.new_managers.to_save(two.person)
    agree(two)
    assert two.session.new_managers.to_save(two.person) == two.session.new_managers.of(two.person)


def test_the_employee_can_take_the_yes_back(two: Two) -> None:
    agree(two)
    hand_over(two)
    two.session.new_managers.take_back(two.person)
    take_back(two)
    assert two.session.new_managers.consent(two.person) == Consented(Consent.NONE)


def test_nobody_agrees_to_what_was_changed_while_they_read(two: Two) -> None:
    read = two.session.new_managers.of(two.person)
    changes_notes(two)
    hand_over(two)
    with pytest.raises(ChangedMeanwhileError):
        two.session.new_managers.agree(two.person, read)
    assert two.session.new_managers.consent(two.person).consent is Consent.NONE


def in_the_managers_room(two: Two) -> None:
    two.session.enter_manager()


def together(two: Two) -> None:
    two.session.enter_manager()
    two.session.sit_one_on_one(two.person)


def in_anothers_turn(two: Two) -> None:
    other = begin(two.session, "Bo Lindqvist")
    two.session.enter_manager()
    two.session.hand_over_to(two.session.conversations.get(other).person_id)


@pytest.mark.parametrize("enter", [in_the_managers_room, together, in_anothers_turn])
def test_nobody_agrees_for_the_employee(two: Two, enter: Callable[[Two], None]) -> None:
    read = two.session.new_managers.of(two.person)
    enter(two)
    with pytest.raises(SealedError):
        two.session.new_managers.agree(two.person, read)
    with pytest.raises(SealedError):
        two.session.new_managers.take_back(two.person)


def test_only_the_manager_takes_it_out(two: Two) -> None:
    agree(two)
    hand_over(two)
    with pytest.raises(SealedError):
        two.session.new_managers.to_save(two.person)


def test_in_anothers_turn_nothing_of_it_is_read(two: Two) -> None:
    in_anothers_turn(two)
    with pytest.raises(SealedError):
        two.session.new_managers.of(two.person)
    with pytest.raises(SealedError):
        two.session.new_managers.consent(two.person)


def test_a_step_that_is_named_is_found(two: Two) -> None:
    two.session.meetings.write_notes(two.meeting, "You are at Tribe/Guild now.")
    document = two.session.new_managers.of(two.person)
    named = two.session.new_managers.named_steps(two.person, document)
    assert named == (NamedStep(Passage.NOTES, "Tribe/Guild", on=date(2026, 11, 29)),)
