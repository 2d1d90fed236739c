"""Whatever is done at the desk of two people is taken back whole, and done again, in any order of acts."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.made import make_session
from tests.services.at_the_desk import AtTheDesk

ACTS: tuple[Callable[[AtTheDesk, int, int], None], ...] = (
    AtTheDesk.end, AtTheDesk.move, AtTheDesk.add, AtTheDesk.tick, AtTheDesk.note_privately, AtTheDesk.decide,
    AtTheDesk.learn, AtTheDesk.check_in, AtTheDesk.change_check_in, AtTheDesk.remove_check_in,
    AtTheDesk.take_up, AtTheDesk.reword, AtTheDesk.put_aside, AtTheDesk.take_up_again, AtTheDesk.reorder,
    AtTheDesk.remove_priority, AtTheDesk.point_at,
)  # fmt: skip
_NUMBERS = st.integers(0, 20)
ANY_ORDER = st.lists(st.tuples(st.sampled_from(ACTS), _NUMBERS, _NUMBERS), max_size=25)


@pytest.fixture(scope="module", params=[False, True], ids=["alone", "together"])
def two(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[AtTheDesk]:
    """Return a desk; each example leaves it as it found it, since it takes everything back."""
    session = make_session(tmp_path_factory.mktemp("desk") / "Team.fika")
    yield AtTheDesk(session, together=request.param)
    session.close()


@settings(max_examples=40)
@given(acts=ANY_ORDER)
def test_every_act_is_taken_back_whole_and_done_again(
    two: AtTheDesk, acts: list[tuple[Callable[[AtTheDesk, int, int], None], int, int]]
) -> None:
    history = two.desk.history
    history.clear()
    stood = [two.all_there()]
    for act, one, other in acts:
        act(two, one, other)
        del stood[len(history._done) :]  # what was merged with the act before, or changed nothing
        stood.append(two.all_there())

    for way, reached in ((history.undo, reversed(stood[:-1])), (history.redo, stood[1:])):
        for expected in reached:
            assert way() is not None
            assert two.all_there() == expected
    while history.next_undo:
        history.undo()
    assert two.all_there() == stood[0]


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.__name__)
def test_each_act_is_one_to_take_back(two: AtTheDesk, act: Callable[[AtTheDesk, int, int], None]) -> None:
    history = two.desk.history
    for prepared in (AtTheDesk.add, AtTheDesk.check_in, AtTheDesk.take_up, AtTheDesk.put_aside):
        prepared(two, 0, 2)
    two.point_at(0, 0)
    before, so_far = two.all_there(), history.next_undo
    act(two, 0, 1)
    only_alone = act is AtTheDesk.note_privately and not two.alone
    assert only_alone or (two.all_there() != before and history.next_undo)
    if not only_alone:
        history.undo()
    assert (two.all_there(), history.next_undo) == (before, so_far)
    while history.next_undo:
        history.undo()
