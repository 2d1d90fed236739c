"""What to talk about, and in which order."""

import pytest
from hypothesis import given

from app.domain.assessment import Answer, View
from app.domain.comparison import Gap, TalkKind, TalkTopic, compare, talk_list
from tests.domain.test_comparison import FRAMEWORK, views

FIRST, SECOND, THIRD, FOURTH = (one.id for one in FRAMEWORK.for_discipline("")[:4])
ALWAYS, AT_TIMES, NOT_YET, UNSEEN = Answer
NOTE = "The note is the talk."


def topics(employee: dict[str, View], manager: dict[str, View]) -> tuple[TalkTopic, ...]:
    """Return the talk list of two assessments."""
    return talk_list(compare(FRAMEWORK, "", employee, manager))


def kinds(employee: View, manager: View) -> list[TalkKind]:
    """Return why one behaviour is talked about, if it is."""
    return [one.kind for one in topics({FIRST: employee}, {FIRST: manager})]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (View(ALWAYS), View(NOT_YET), TalkKind.DIFFER),
        (View(ALWAYS), View(AT_TIMES), TalkKind.DIFFER),
        (View(UNSEEN), View(NOT_YET), TalkKind.NOT_SEEN),
        (View(UNSEEN, NOTE), View(UNSEEN), TalkKind.NOT_SEEN),
        (View(None, NOTE), View(AT_TIMES), TalkKind.NOT_SEEN),
        (View(AT_TIMES, NOTE), View(), TalkKind.NOT_SEEN),
        (View(NOT_YET, NOTE), View(NOT_YET), TalkKind.BOTH_SEE),
        (View(ALWAYS, NOTE), View(ALWAYS, NOTE), TalkKind.BOTH_SEE),
    ],
)
def test_why_a_behaviour_is_talked_about(one: View, other: View, kind: TalkKind) -> None:
    assert kinds(one, other) == [kind]
    assert kinds(other, one) == [kind]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (View(ALWAYS), View(ALWAYS)),
        (View(UNSEEN), View(UNSEEN, " \n")),
        (View(), View()),
        (View(), View(ALWAYS)),
    ],
)
def test_where_nobody_differs_and_nobody_wrote_nothing_is_asked(one: View, other: View) -> None:
    assert kinds(one, other) == []


def test_the_widest_difference_comes_first_then_the_unseen_then_what_both_see() -> None:
    employee = {
        FIRST: View(ALWAYS, NOTE),
        SECOND: View(UNSEEN),
        THIRD: View(AT_TIMES),
        FOURTH: View(NOT_YET),
    }
    manager = {
        FIRST: View(ALWAYS),
        SECOND: View(ALWAYS),
        THIRD: View(NOT_YET),
        FOURTH: View(ALWAYS),
    }
    assert [one.pair.behaviour.id for one in topics(employee, manager)] == [FOURTH, THIRD, SECOND, FIRST]


@given(views, views)
def test_each_kind_and_width_keeps_the_frameworks_order(
    employee: dict[str, View], manager: dict[str, View]
) -> None:
    order = [one.id for one in FRAMEWORK.for_discipline("")]
    places = [
        (list(TalkKind).index(one.kind), one.pair.gap is Gap.NEAR, order.index(one.pair.behaviour.id))
        for one in topics(employee, manager)
    ]
    assert places == sorted(places)
    assert len({place[-1] for place in places}) == len(places)


@given(views, views)
def test_every_difference_and_every_note_has_its_place(
    employee: dict[str, View], manager: dict[str, View]
) -> None:
    comparison = compare(FRAMEWORK, "", employee, manager)
    listed = {one.pair.behaviour.id for one in talk_list(comparison)}
    for pair in comparison.pairs:
        written = bool(pair.employee.note.strip() or pair.manager.note.strip())
        assert (pair.behaviour.id in listed) is (pair.differs or written)


@given(views, views)
def test_changing_sides_changes_nothing(employee: dict[str, View], manager: dict[str, View]) -> None:
    one, other = topics(employee, manager), topics(manager, employee)
    assert [(x.kind, x.pair.behaviour) for x in one] == [(x.kind, x.pair.behaviour) for x in other]
