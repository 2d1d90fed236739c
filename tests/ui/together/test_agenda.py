"""The walk through the differences."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.assessment import View
from app.domain.comparison import Pair
from app.domain.framework import Behaviour
from app.ui.screens.together.agenda import Agenda, Stop


def agenda(*ids: str) -> Agenda:
    """Return an agenda of these behaviours."""
    return Agenda(tuple(Pair(Behaviour(one, "c", "s", one), View(), View()) for one in ids))


def test_begins_at_the_first() -> None:
    """From wherever people are on the map."""
    walk = agenda("a", "b")
    walk.visited("elsewhere")
    assert walk.after() == Stop("a", wrapped=False)


def test_goes_round_and_says_so() -> None:
    """Past the last comes the first, and before the first the last."""
    walk = agenda("a", "b")
    walk.visited("b")
    assert walk.after() == Stop("a", wrapped=True)
    walk.visited("a")
    assert walk.before() == Stop("b", wrapped=True)


def test_a_look_at_something_else_keeps_the_place() -> None:
    """People may look around and then go on where they were."""
    walk = agenda("a", "b", "c")
    walk.visited("b")
    walk.visited("elsewhere")
    assert walk.after() == Stop("c", wrapped=False)


def test_nothing_to_walk_through() -> None:
    """Two people may see everything the same way."""
    walk = agenda()
    assert walk.is_empty
    assert walk.after() is None
    assert walk.before() is None


@given(st.lists(st.text(min_size=1), min_size=1, unique=True))
def test_walking_on_visits_every_difference_once_before_it_wraps(ids: list[str]) -> None:
    """Nothing is passed over."""
    walk = agenda(*ids)
    seen = []
    while (stop := walk.after()) is not None and not stop.wrapped:
        seen.append(stop.behaviour_id)
        walk.visited(stop.behaviour_id)
    assert seen == ids
