"""The end that both agree to: what takes an agreement back, what the end freezes, and what may come after."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.domain.agreement import DifferReason, Today
from app.domain.assessment import Side
from app.domain.conversation import Stage
from app.domain.errors import ConcludedError, RemarkMissingError
from app.domain.growth import GrowthArea
from app.services.agreed import Earlier
from app.services.session import Session
from app.services.together import Together
from tests.made import make_session, open_again
from tests.services.room_made import DAY, FIRST, SECOND, begin, both_finish, full
from tests.services.test_together import AREA, reveal

Doing = Callable[[Together], object]

ACTS: dict[str, Doing] = {
    "say_reason": lambda one: one.say_reason(FIRST, DifferReason.READ_DIFFERENTLY),
    "say_today": lambda one: one.say_today(FIRST, Today.SOMETIMES),
    "say_words": lambda one: one.say_words(FIRST, "New words."),
    "add_growth_area": lambda one: one.add_growth_area(GrowthArea("Tell others")),
    "change_growth_area": lambda one: one.change_growth_area(
        replace(one.growth_areas()[0], headline="Ask sooner")
    ),
    "remove_growth_area": lambda one: one.remove_growth_area(one.growth_areas()[0].id),
    "write_shared_notes": lambda one: one.write_shared_notes("New notes."),
    "look_again": lambda one: one.look_again(date(2027, 1, 1)),
}
"""What is said together: each is kept, and can be taken back."""
ASIDE: dict[str, Doing] = {
    "send_to_wording_list": lambda one: one.send_to_wording_list(SECOND, "It reads as one thing."),
}
"""What can be taken back too, but is said of no conversation: it overtakes no agreement."""
BACK_AND_FORTH: dict[str, Doing] = {"undo": Together.undo, "redo": Together.redo}
ENDING: dict[str, Doing] = {
    "pause": lambda one: one.pause(FIRST),
    "take_agreement_back": lambda one: one.take_agreement_back(Side.EMPLOYEE),
}
"""What changes nothing that was said, and is over at the end too."""
AGREEING = {"agree"}
AFTERWARDS = {"amend", "draft", "reveal", "open_sealed", "go_on"}
"""What may be done after the end."""
READING = {
    "agreed",
    "agreement",
    "amendments",
    "closing",
    "earlier",
    "growth_areas",
    "is_revealed",
    "look_anew",
    "tell_overtaken",
}


@pytest.fixture
def together(session: Session) -> Together:
    """Return a conversation with something to change and something to take back and do again."""
    made = reveal(session)
    made.add_growth_area(AREA)
    made.say_words(SECOND, "Ours.")
    made.say_words(SECOND, "")
    made.undo()
    return made


def kept(together: Together) -> list[object]:
    """Return all that is kept of what was said together."""
    tables = ("agreement", "growth_area", "wording_remark", "amendment", "conversation")
    return [together._vault.read(f"SELECT * FROM {table}") for table in tables]


def doing(name: str) -> Doing:
    """Return what does an act."""
    return (ACTS | ASIDE | BACK_AND_FORTH | ENDING)[name]


def conclude(together: Together) -> None:
    """Let both agree to the end."""
    for side in Side:
        together.agree(side)


def test_every_act_is_on_one_of_these_lists() -> None:
    """A new method of Together has to be put where it belongs, and so is tested."""
    methods = {name for name in dir(Together) if name[0] != "_" and callable(getattr(Together, name))}
    assert methods == {*ACTS, *ASIDE, *BACK_AND_FORTH, *ENDING, *AGREEING, *AFTERWARDS, *READING}


def test_the_second_to_agree_ends_the_conversation(session: Session, together: Together) -> None:
    together.agree(Side.MANAGER)
    assert (together.agreed(Side.MANAGER), together.agreed(Side.EMPLOYEE)) == (True, False)
    assert (together.is_concluded, together.conversation.stage) == (False, Stage.TOGETHER)
    together.agree(Side.MANAGER)
    assert not together.is_concluded
    together.agree(Side.EMPLOYEE)
    assert together.is_concluded
    again = session.together(together.conversation.id)
    assert again.conversation.stage is Stage.CONCLUDED
    assert session.agreed(together.conversation.id).is_concluded


def test_the_end_may_lie_in_the_past(session: Session, together: Together) -> None:
    evenings = {side: datetime(2026, 5, 4 + number, 17, 30, tzinfo=UTC) for number, side in enumerate(Side)}
    for side, evening in evenings.items():
        together.agree(side, evening)
    assert session.conversations.get(together.conversation.id).concluded_at == max(evenings.values())


def test_an_agreement_can_be_taken_back_until_the_other_agrees(together: Together) -> None:
    together.take_agreement_back(Side.EMPLOYEE)
    together.agree(Side.EMPLOYEE)
    together.take_agreement_back(Side.EMPLOYEE)
    assert not together.agreed(Side.EMPLOYEE)
    together.agree(Side.MANAGER)
    assert not together.is_concluded


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("name", [*ACTS, *BACK_AND_FORTH])
def test_whatever_is_said_after_one_has_agreed_takes_it_back(
    session: Session, together: Together, name: str, side: Side
) -> None:
    together.agree(side)
    before = kept(together)
    doing(name)(together)
    assert kept(together) != before
    assert not together.agreed(side)
    together.agree(Side.EMPLOYEE if side is Side.MANAGER else Side.MANAGER)
    assert not session.together(together.conversation.id).is_concluded


def test_a_remark_on_the_wording_takes_no_agreement_back(session: Session, together: Together) -> None:
    """Nor does taking it back: no summary tells of it."""
    together.agree(Side.EMPLOYEE)
    doing("send_to_wording_list")(together)
    assert together.agreed(Side.EMPLOYEE)
    together.undo()
    assert session.wording.of_framework(together.conversation.framework_id) == ()
    assert together.agreed(Side.EMPLOYEE)
    assert together.tell_overtaken() == frozenset()


@pytest.mark.parametrize("name", [*ACTS, *ASIDE, *BACK_AND_FORTH])
def test_what_a_full_disk_refuses_takes_no_agreement_back(
    session: Session, together: Together, name: str
) -> None:
    together.agree(Side.EMPLOYEE)
    before, history = kept(together), (together.history.next_undo, together.history.next_redo)
    with full():
        doing(name)(together)
    assert kept(together) == before
    assert together.agreed(Side.EMPLOYEE)
    assert (together.history.next_undo, together.history.next_redo) == history
    assert session.together(together.conversation.id).agreed(Side.EMPLOYEE)


def test_whose_agreement_was_taken_back_is_told_once(together: Together) -> None:
    assert together.tell_overtaken() == frozenset()
    together.agree(Side.EMPLOYEE)
    together.say_words(FIRST, "New words.")
    assert together.tell_overtaken() == {Side.EMPLOYEE}
    assert together.tell_overtaken() == frozenset()
    together.agree(Side.EMPLOYEE)
    together.say_words(FIRST, "Newer words.")
    together.agree(Side.EMPLOYEE)
    assert together.tell_overtaken() == frozenset()


def test_saying_the_same_again_takes_nothing_back(together: Together) -> None:
    together.agree(Side.EMPLOYEE)
    together.say_words(SECOND, together.agreement(SECOND).words)
    together.pause(FIRST)
    together.reveal(["team"])
    assert together.agreed(Side.EMPLOYEE)


@pytest.mark.parametrize("name", [*ACTS, *ASIDE, *ENDING])
def test_the_end_freezes_every_act(session: Session, together: Together, name: str) -> None:
    conclude(together)
    before = kept(together)
    for found in (together, session.together(together.conversation.id)):
        with pytest.raises(ConcludedError):
            doing(name)(found)
        found.agree(Side.EMPLOYEE)
    assert kept(together) == before


def test_after_the_end_nothing_is_taken_back_or_done_again(together: Together) -> None:
    conclude(together)
    before = kept(together)
    assert (together.undo(), together.redo()) == (None, None)
    assert (together.history.next_undo, together.history.next_redo) == ("", "")
    assert kept(together) == before


def test_the_end_lasts_over_locking(vault_folder: Path) -> None:
    session = make_session(vault_folder)
    together = reveal(session)
    conclude(together)
    together.amend("We meant the second one.")
    session.close()
    again = open_again(vault_folder)
    found = again.together(together.conversation.id)
    assert found.is_concluded
    assert [one.words for one in found.amendments()] == ["We meant the second one."]
    with pytest.raises(ConcludedError):
        found.say_words(FIRST, "New words.")
    again.close()


def test_an_end_on_a_full_disk_is_none(together: Together) -> None:
    together.agree(Side.EMPLOYEE)
    with full():
        together.agree(Side.MANAGER)
    assert not together.is_concluded
    assert together.undo() is not None


# --- Amendments


def test_words_that_come_later_stand_beside_with_their_own_date(session: Session, together: Together) -> None:
    conclude(together)
    before, now = kept(together), datetime.now(UTC).replace(microsecond=0)
    one = together.amend("  We meant the second one. ")
    other = together.amend("And on Mondays.")
    assert (one.words, other.words) == ("We meant the second one.", "And on Mondays.")
    assert now <= one.written_at <= other.written_at
    assert one.written_at.tzinfo == UTC
    assert session.agreed(together.conversation.id).amendments() == (one, other)
    assert [kept(together)[index] for index in (0, 1, 2, 4)] == [before[index] for index in (0, 1, 2, 4)]


def test_an_amendment_needs_an_end_and_words(together: Together) -> None:
    with pytest.raises(ValueError, match="before the end"):
        together.amend("Too early.")
    conclude(together)
    with pytest.raises(RemarkMissingError):
        together.amend(" \n")
    assert together.amendments() == ()


# --- Pausing


def test_a_pause_remembers_where_to_go_on(session: Session, together: Together) -> None:
    assert together.resumes_at == ""
    together.pause(SECOND)
    again = session.together(together.conversation.id)
    assert again.resumes_at == SECOND
    assert again.conversation.paused_at is not None
    again.pause("")
    assert again.resumes_at == ""
    with pytest.raises(KeyError):
        again.pause("no-such-behaviour")


def test_a_pause_is_over_when_people_go_on(session: Session, together: Together) -> None:
    together.pause(SECOND)
    together.go_on()
    for found in (together, session.together(together.conversation.id)):
        assert (found.resumes_at, found.conversation.paused_at) == ("", None)


@pytest.mark.parametrize("name", [*ACTS, *ASIDE, *BACK_AND_FORTH, "reveal"])
def test_a_pause_is_over_with_the_first_act(together: Together, name: str) -> None:
    together.pause(SECOND)
    if name == "reveal":
        together.reveal(["team"])
    else:
        doing(name)(together)
    assert (together.resumes_at, together.conversation.paused_at) == ("", None)


def test_a_pause_lasts_where_the_act_is_refused(together: Together) -> None:
    together.pause(SECOND)
    with full():
        together.write_shared_notes("New notes." * 4000)
    assert together.resumes_at == SECOND


# --- Earlier conversations


def test_what_the_same_two_agreed_before_is_remembered_newest_first(session: Session) -> None:
    first = begin(session)
    person = session.people.get(session.conversations.get(first).person_id)
    days = (date(2026, 3, 1), date(2026, 6, 1), date(2027, 1, 1))
    spring, summer, later = (session.conversations.start(person, day).id for day in days)
    session.conversations.start(person, date(2026, 7, 1))  # in preparation still
    stranger = begin(session, "Bo Lindqvist")
    for number in (first, spring, summer, later, stranger):
        both_finish(session, number)
        session.together(number).write_shared_notes(f"notes {number}")
    area = session.together(spring).add_growth_area(AREA)
    assert session.together(first).earlier() == (
        Earlier(date(2026, 6, 1), (), f"notes {summer}"),
        Earlier(date(2026, 3, 1), (area,), f"notes {spring}"),
    )
    assert session.together(spring).earlier() == ()
    assert [one.held_on for one in session.together(later).earlier()] == [DAY, *reversed(days[:2])]
