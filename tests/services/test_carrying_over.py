"""What was not talked about comes to the next agenda: no item lost, none doubled, in any order of acts."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.services.session import Session
from tests.made import make_session, open_again
from tests.services.carrying_over import CarryingOver

ACTS: tuple[Callable[[CarryingOver, int, int], None], ...] = (
    CarryingOver.plan, CarryingOver.move, CarryingOver.end, CarryingOver.go_on, CarryingOver.delete_meeting,
    CarryingOver.add, CarryingOver.talk, CarryingOver.remove, CarryingOver.open_again, CarryingOver.put_off,
    CarryingOver.not_put_off, CarryingOver.reorder,
)  # fmt: skip
_NUMBERS = st.integers(0, 40)
ANY_ORDER = st.lists(st.tuples(st.sampled_from(ACTS), _NUMBERS, _NUMBERS), min_size=4, max_size=40)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Return one open vault; each example adds a person of its own."""
    session = make_session(tmp_path_factory.mktemp("carrying") / "Team.fika")
    yield session
    session.close()


@settings(max_examples=100)
@given(acts=ANY_ORDER, mine=st.booleans(), weeks=st.integers(0, 6), over=st.integers(0, 6))
def test_no_item_is_lost_and_none_doubled(
    kept: Session,
    acts: list[tuple[Callable[[CarryingOver, int, int], None], int, int]],
    weeks: int,
    over: int,
    *,
    mine: bool,
) -> None:
    two = CarryingOver(kept, mine=mine)
    two.live_through(weeks, over)
    check(two)
    for act, one, other in acts:
        act(two, one, other)
        check(two)


def test_all_of_it_is_there_after_a_restart(tmp_path: Path) -> None:
    folder = tmp_path / "Team.fika"
    two = CarryingOver(make_session(folder), mine=False)
    for act, one, other in ((two.plan, 1, 0), (two.add, 1, 0), (two.add, 0, 1), (two.end, 0, 0)):
        act(one, other)
    two.session.close()

    two.session = open_again(Path(shutil.copytree(folder, tmp_path / "Copy.fika")))
    check(two)
    assert [line.came_from is not None for line in two.lines(two.meetings[0])] == [True, False]
    two.session.close()


def check(two: CarryingOver) -> None:
    """Check that every open item stands in one place to come, and a closed one where it was closed."""
    still, talked, gone_by = Counter[int](), Counter[int](), Counter[tuple[int, int]]()
    for meeting in two.meetings:
        lines = two.lines(meeting)
        assert lines == two.plain_lines(meeting)
        still_open = [one.item for one in lines if one.moved_on and one.item.is_open]
        assert two.going_on(meeting) == tuple(still_open)
        for line in lines:
            if line.moved_on:
                gone_by[line.item.id, meeting.id] += 1
            elif line.item.is_open:
                still[line.item.id] += 1
                assert not meeting.is_over
            else:
                talked[line.item.id] += 1
                assert line.item.closed_in == meeting.id
            # Each says where it comes from.
            assert line.came_from is None or line.came_from.id == line.item.meeting_id != meeting.id
    still.update(one.id for one in two.waiting())

    assert still == Counter(item.item_id for item in two.open)
    assert talked == Counter(item.item_id for item in two.written if item.talked)
    assert set(gone_by.values()) <= {1}
