"""Open actions and growth areas due come to the next one-on-one by themselves, in any order of acts.

Each stands there once and says where it comes from; nothing comes back that was closed.
"""

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.carried import CarriedKind
from app.domain.meeting import Every
from app.services.session import Session
from tests.made import make_session, open_again
from tests.services.coming_by_itself import ComingByItself
from tests.services.coming_states import states

Act = Callable[[ComingByItself, int, int], None]
ACTS: tuple[Act, ...] = (
    ComingByItself.days_go_by, ComingByItself.plan, ComingByItself.move, ComingByItself.end,
    ComingByItself.go_on, ComingByItself.delete_meeting, ComingByItself.put_back, ComingByItself.take_on,
    ComingByItself.done, ComingByItself.drop, ComingByItself.open_again, ComingByItself.change_action,
    ComingByItself.remove_action, ComingByItself.agree, ComingByItself.change_area, ComingByItself.check_in,
    ComingByItself.change_check_in, ComingByItself.remove_check_in,
)  # fmt: skip
_NUMBERS = st.integers(0, 40)
ANY_ORDER = st.lists(st.tuples(st.sampled_from(ACTS), _NUMBERS, _NUMBERS), min_size=4, max_size=25)
RHYTHMS = st.sampled_from((Every.WEEK, Every.FREE))
EXAMPLES = 60
OFTEN = EXAMPLES // 12
"""In how many of the examples each state has to be reached, for the test to be worth something."""


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Return one open vault; each example adds a person of its own."""
    session = make_session(tmp_path_factory.mktemp("coming") / "Team.fika")
    yield session
    session.close()


def test_each_comes_once_to_the_next_one_on_one_and_nothing_that_was_closed(kept: Session) -> None:
    reached = Counter[str]()

    @settings(max_examples=EXAMPLES)
    @given(acts=ANY_ORDER, over=st.integers(0, 6), ahead=st.sampled_from((0, 2)), every=RHYTHMS)
    def lives(acts: list[tuple[Act, int, int]], over: int, ahead: int, every: Every) -> None:
        two = ComingByItself(kept, every)
        two.live_through(over, ahead)
        there = [check(two)]
        for act, one, other in acts:
            act(two, one, other)
            there.append(check(two))
        assert two.waits() == two.record.waits()
        two.plan(0, 60)
        there.append(check(two))
        reached.update({state: any(one[state] for one in there) for state in there[0]})

    lives()
    assert {state: times for state, times in reached.items() if times < OFTEN} == {}


def test_all_of_it_comes_after_a_restart(tmp_path: Path) -> None:
    folder = tmp_path / "Team.fika"
    two = ComingByItself(make_session(folder))
    two.live_through(5, 1)
    two.session.close()

    two.session = open_again(Path(shutil.copytree(folder, tmp_path / "Copy.fika")))
    there = check(two)
    assert there["several actions come"]
    assert there["several areas are due"]
    two.session.close()


def check(two: ComingByItself) -> dict[str, bool]:
    """Check every one-on-one of the two against the record; tell which states they are in."""
    assert {one.id for one in two.session.meetings.of_person(two.person.id)} == {
        one.id for one in two.record.meetings
    }
    for met in two.record.meetings:
        found = two.carried(met)
        assert Counter(found) == Counter(two.record.comes_to(met))
        areas = [one.due_on for one in found if one.kind is CarriedKind.GROWTH]
        actions = [one.due_on for one in found if one.kind is CarriedKind.ACTION]
        # The longest due comes first, and what has no day last.
        assert [one.due_on for one in found] == [
            *sorted(areas, key=str),
            *sorted(actions, key=lambda day: (day is None, str(day))),
        ]
    return states(two.record)
