"""The wording list: how a sentence was read differently, of nobody and of no day."""

import pytest

from app.domain.errors import NamesInRemarkError, RemarkMissingError
from app.domain.person import Person
from app.services.session import Session
from app.services.together import Together
from tests.services.room_made import DAY, FIRST, SECOND, begin, full
from tests.services.test_together import reveal

REMARK = "“In time” is read as “before lunch” by some."


@pytest.fixture
def together(session: Session) -> Together:
    """Return a conversation in which everything is revealed."""
    return reveal(session)


def listed(session: Session, together: Together) -> list[tuple[str, str]]:
    """Return the wording list of the conversation's framework."""
    found = session.wording.of_framework(together.conversation.framework_id)
    return [(one.behaviour, one.remark) for one in found]


def test_a_remark_is_listed_without_a_trace_of_the_two(session: Session, together: Together) -> None:
    together.send_to_wording_list(FIRST, f"  {REMARK}\n")
    assert listed(session, together) == [(FIRST, REMARK)]
    assert session._vault.read("SELECT * FROM wording_remark") == [(1, 1, FIRST, REMARK)]


def test_a_remark_can_be_taken_back_and_sent_again(session: Session, together: Together) -> None:
    together.send_to_wording_list(FIRST, REMARK)
    together.send_to_wording_list(SECOND, REMARK)
    sent = session.wording.of_framework(1)
    together.undo()
    together.undo()
    assert listed(session, together) == []
    for _time in range(2):
        together.redo()
    assert session.wording.of_framework(1) == sent
    assert together.undo() is not None
    assert listed(session, together) == [(FIRST, REMARK)]


def test_a_remark_on_a_full_disk_is_not_sent(session: Session, together: Together) -> None:
    with full():
        together.send_to_wording_list(FIRST, REMARK)
    assert listed(session, together) == []
    assert together.history.next_undo == ""
    together.send_to_wording_list(FIRST, REMARK)
    assert listed(session, together) == [(FIRST, REMARK)]


@pytest.mark.parametrize(
    ("remark", "names"),
    [
        ("Amira reads it so, and amira is right.", ("Amira", "amira")),
        ("As BERG says, Jonas’s way.", ("BERG", "Jonas")),
    ],
)
def test_a_remark_names_neither_of_the_two(
    session: Session, together: Together, remark: str, names: tuple[str, ...]
) -> None:
    with pytest.raises(NamesInRemarkError) as refused:
        together.send_to_wording_list(FIRST, remark)
    assert refused.value.names == names
    assert listed(session, together) == []


def test_a_remark_names_nobody_else_either(session: Session, together: Together) -> None:
    """The list goes to others, who may know everybody's name; only what was typed is told again."""
    begin(session, "Chen Wei")
    archived = session.people.add(Person("Dina Okafor", discipline="software", framework_id=1))
    session.people.archive(archived.id, DAY)
    session.sit_together(together.conversation.id)
    with pytest.raises(NamesInRemarkError) as refused:
        session.together(together.conversation.id).send_to_wording_list(FIRST, "So chen says, and Okafor.")
    assert refused.value.names == ("chen", "Okafor")
    assert session._vault.read("SELECT remark FROM wording_remark") == []


def test_a_remark_needs_words_and_a_behaviour(session: Session, together: Together) -> None:
    with pytest.raises(RemarkMissingError):
        together.send_to_wording_list(FIRST, " \n")
    with pytest.raises(KeyError):
        together.send_to_wording_list("no-such-behaviour", REMARK)
    assert listed(session, together) == []


def test_the_order_tells_of_no_day(session: Session, together: Together) -> None:
    for behaviour_id, remark in ((SECOND, "b"), (FIRST, "z"), (FIRST, "a")):
        together.send_to_wording_list(behaviour_id, remark)
    assert listed(session, together) == [(FIRST, "a"), (FIRST, "z"), (SECOND, "b")]


def test_whoever_edits_the_framework_takes_a_remark_away(session: Session, together: Together) -> None:
    together.send_to_wording_list(FIRST, REMARK)
    (one,) = session.wording.of_framework(1)
    session.wording.remove(one.id)
    assert listed(session, together) == []
    together.undo()  # what is gone already can be taken back once more without harm
    together.redo()
    assert listed(session, together) == [(FIRST, REMARK)]


def test_a_remark_stays_when_the_people_go(session: Session, together: Together) -> None:
    together.send_to_wording_list(FIRST, REMARK)
    session.people.delete_for_good(together.person.id, together.person.name)
    assert [one.remark for one in session.wording.of_framework(1)] == [REMARK]
