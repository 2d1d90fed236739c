"""The time together: the third record, on a real vault, and that every act can be taken back."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.agreement import Agreement, DifferReason, Today
from app.domain.assessment import Answer, ManagerEntry, Side, View
from app.domain.conversation import Closing
from app.domain.errors import FrameworkFileError, HeadlineMissingError, NotFoundError
from app.domain.growth import GrowthArea
from app.domain.person import Person
from app.services.framework_file import read_framework
from app.services.session import Session
from app.services.together import CLOSING, GROWTH, Together
from tests.made import SMALL, make_session, open_again

DAY = date(2026, 11, 22)
FIRST, SECOND = "team-individual-asks-in-time", "team-individual-dull-task"
EVIDENCE, PEERS = "evidence canary", "peers canary"
AREA = GrowthArea("Ask early", (FIRST,), "Someone was asked.", "Asks.", "Answers.", DAY)


def reveal(session: Session) -> Together:
    """Open a new conversation in which the two differ on two behaviours; everything is revealed."""
    person = session.people.add(
        Person("Amira Haddad", discipline="software", framework_id=session.frameworks.built_in())
    )
    conversation = session.conversations.start(person, DAY)
    employee = session.assessments.employee_turn(conversation.id, at_keyboard=Side.EMPLOYEE)
    manager = session.assessments.manager_turn(conversation.id, at_keyboard=Side.MANAGER)
    for behaviour_id in (FIRST, SECOND):
        employee.say(behaviour_id, View(Answer.CONSISTENTLY, "mine"))
        manager.say(behaviour_id, ManagerEntry(View(Answer.NOT_YET, "yours"), EVIDENCE, PEERS))
    employee.finish()
    manager.finish()
    together = session.together(conversation.id)
    together.reveal(one.id for one in together.unrevealed)
    return together


@pytest.fixture
def together(session: Session) -> Together:
    """Return a conversation side by side."""
    return reveal(session)


def reopened(session: Session, together: Together) -> Together:
    """Open the same conversation again, from what is kept."""
    return session.together(together.conversation.id)


def test_both_views_lie_side_by_side_and_nothing_private_with_them(together: Together) -> None:
    pair = together.comparison.pair(FIRST)
    assert (pair.employee, pair.manager) == (
        View(Answer.CONSISTENTLY, "mine"),
        View(Answer.NOT_YET, "yours"),
    )
    assert EVIDENCE not in repr(together.comparison)
    assert PEERS not in repr(together.comparison)


def test_what_is_said_together_is_kept(session: Session, together: Together) -> None:
    together.say_reason(FIRST, DifferReason.READ_DIFFERENTLY)
    together.say_today(FIRST, Today.STILL_DIFFER)
    together.say_words(FIRST, "We come back to it.")
    said = Agreement(DifferReason.READ_DIFFERENTLY, Today.STILL_DIFFER, "We come back to it.")
    assert together.agreement(FIRST) == said
    assert reopened(session, together).agreement(FIRST) == said
    assert reopened(session, together).agreement(SECOND) == Agreement()


def test_the_two_assessments_stay_as_they_were(session: Session, together: Together) -> None:
    before = together.comparison
    together.say_today(FIRST, Today.SOMETIMES)
    together.add_growth_area(AREA)
    assert reopened(session, together).comparison == before


def test_taking_everything_back_leaves_no_row(session: Session, together: Together) -> None:
    together.say_today(FIRST, Today.SOMETIMES)
    together.say_today(FIRST, None)
    assert reopened(session, together).agreement(FIRST).is_empty


def test_saying_the_same_again_is_no_act(together: Together) -> None:
    together.say_today(FIRST, None)
    together.write_shared_notes("")
    area = together.add_growth_area(AREA)
    together.undo()
    together.redo()
    together.change_growth_area(area)
    assert [together.undo() is None for _time in range(2)] == [False, True]


def test_an_act_says_what_it_touched(together: Together) -> None:
    together.say_today(FIRST, Today.SOMETIMES)
    together.add_growth_area(AREA)
    together.look_again(DAY)
    touched = [act.touches for act in (together.undo(), together.undo(), together.undo()) if act]
    assert touched == [CLOSING, GROWTH, FIRST]


@pytest.mark.parametrize("touches", [GROWTH, CLOSING])
def test_no_behaviour_can_be_called_as_something_else_that_acts_touch(touches: str) -> None:
    with pytest.raises(FrameworkFileError):
        read_framework(SMALL.replace("kind-far-bread", touches))


def test_typing_is_one_act(together: Together) -> None:
    for words in ("W", "We", "We ask."):
        together.say_words(FIRST, words)
    together.undo()
    assert together.agreement(FIRST) == Agreement()


def test_an_unknown_behaviour_is_refused(together: Together) -> None:
    with pytest.raises(KeyError):
        together.say_today("no-such-behaviour", Today.SOMETIMES)


def test_growth_areas_keep_their_order_and_all_their_words(session: Session, together: Together) -> None:
    one = together.add_growth_area(replace(AREA, headline="  Ask   early "))
    other = together.add_growth_area(GrowthArea("Tell others"))
    assert one.headline == "Ask early"
    assert reopened(session, together).growth_areas() == (one, other)
    assert session.growth_areas_in(together.conversation.id) == (one, other)
    changed = replace(one, headline="Ask at once", look_again_on=None, behaviours=(SECOND,))
    together.change_growth_area(changed)
    assert together.growth_areas() == (changed, other)
    together.remove_growth_area(one.id)
    assert together.growth_areas() == (other,)
    together.undo()
    assert together.growth_areas() == (changed, other)


def test_a_growth_area_needs_a_headline_and_must_be_there(together: Together) -> None:
    with pytest.raises(HeadlineMissingError):
        together.add_growth_area(GrowthArea(" "))
    with pytest.raises(NotFoundError):
        together.remove_growth_area(404)
    with pytest.raises(NotFoundError):
        together.change_growth_area(replace(AREA, id=404))
    assert together.growth_areas() == ()


def test_the_closing_is_kept(session: Session, together: Together) -> None:
    together.write_shared_notes("A good hour.")
    together.look_again(DAY)
    assert reopened(session, together).closing() == Closing("A good hour.", DAY)


def test_another_session_finds_what_this_one_said(tmp_path: Path) -> None:
    session = make_session(tmp_path / "Team.fika")
    together = reveal(session)
    together.say_today(FIRST, Today.SOMETIMES)
    session.close()
    again = open_again(tmp_path / "Team.fika")
    try:
        assert again.together(together.conversation.id).agreement(FIRST) == Agreement(today=Today.SOMETIMES)
    finally:
        again.close()


# --- any sequence of acts ---

Doing = Callable[[Together], object]


def _first_area(together: Together) -> GrowthArea | None:
    return next(iter(together.growth_areas()), None)


def _change(text: str) -> Doing:
    def act(together: Together) -> None:
        area = _first_area(together)
        if area:
            together.change_growth_area(replace(area, employee_does=text))

    return act


def _remove(together: Together) -> None:
    area = _first_area(together)
    if area:
        together.remove_growth_area(area.id)


def _with(name: str, *values: st.SearchStrategy[Any]) -> st.SearchStrategy[Doing]:
    """Return acts that call this method of Together with drawn values."""

    def bind(drawn: tuple[Any, ...]) -> Doing:
        def act(together: Together) -> object:
            return getattr(together, name)(*drawn)

        return act

    return st.tuples(*values).map(bind)


_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
_behaviours = st.sampled_from([FIRST, SECOND])
acts = st.one_of(
    _with("say_reason", _behaviours, st.none() | st.sampled_from(DifferReason)),
    _with("say_today", _behaviours, st.none() | st.sampled_from(Today)),
    _with("say_words", _behaviours, _texts),
    _with("add_growth_area", st.sampled_from([AREA, GrowthArea("Tell others")])),
    _texts.map(_change),
    st.just(_remove),
    _with("write_shared_notes", _texts),
    _with("look_again", st.none() | st.dates()),
    _with("undo"),
    _with("redo"),
)


def state(together: Together) -> tuple[object, ...]:
    """Return all that was said together."""
    return (
        together.agreement(FIRST),
        together.agreement(SECOND),
        together.growth_areas(),
        together.closing(),
    )


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Return one vault for all drawn examples, each of which starts a conversation of its own."""
    session = make_session(tmp_path_factory.mktemp("together") / "Team.fika")
    yield session
    session.close()


@settings(max_examples=60)
@given(doing=st.lists(acts, max_size=12))
def test_any_acts_can_all_be_taken_back_and_all_be_done_again(shared: Session, doing: list[Doing]) -> None:
    with shared.all_at_once():  # a commit waits for the disk; what is read is the same inside
        together = reveal(shared)
        before = state(together)
        for act in doing:
            act(together)
        after = state(together)
        assert state(reopened(shared, together)) == after
        while together.redo():
            pass
        last = state(together)
        while together.undo():
            pass
        assert state(together) == before
        assert state(reopened(shared, together)) == before
        while together.redo():
            pass
        assert state(together) == last
