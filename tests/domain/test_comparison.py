"""Two assessments side by side: the order of the talk, and that nothing is lost or added."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.assessment import Answer, View
from app.domain.comparison import AGENDA, Gap, compare, gap_between
from app.domain.framework import Behaviour, Characteristic, Framework, Step

STEPS = (Step("near", "Near"), Step("far", "Far"))
TRAITS = (Characteristic("a", "A", "A"), Characteristic("b", "B", "B"))
BEHAVIOURS = tuple(
    Behaviour(f"{trait.id}-{step.id}-{number}", trait.id, step.id, "Does it.")
    for number in range(3)
    for step in STEPS
    for trait in TRAITS
)
FRAMEWORK = Framework("f", "1", "F", TRAITS, STEPS, BEHAVIOURS)

answers = st.none() | st.sampled_from(Answer)
views = st.dictionaries(
    st.sampled_from([one.id for one in BEHAVIOURS]), st.builds(View, answers, st.text(max_size=5))
)


@given(answers, answers)
def test_how_two_answers_lie_to_each_other_is_the_same_from_both_sides(
    one: Answer | None, other: Answer | None
) -> None:
    assert gap_between(one, other) is gap_between(other, one)


@pytest.mark.parametrize(
    ("one", "other", "gap"),
    [
        (Answer.CONSISTENTLY, Answer.NOT_YET, Gap.WIDE),
        (Answer.CONSISTENTLY, Answer.SOMETIMES, Gap.NEAR),
        (Answer.SOMETIMES, Answer.NOT_YET, Gap.NEAR),
        (Answer.NO_CHANCE, Answer.CONSISTENTLY, Gap.UNSEEN),
        (Answer.NO_CHANCE, Answer.SOMETIMES, Gap.UNSEEN),
        (Answer.NO_CHANCE, Answer.NOT_YET, Gap.UNSEEN),
        (None, Answer.NO_CHANCE, Gap.OPEN),
        (None, Answer.CONSISTENTLY, Gap.OPEN),
        (None, None, Gap.OPEN),
    ],
)
def test_each_kind_of_gap(one: Answer | None, other: Answer | None, gap: Gap) -> None:
    assert gap_between(one, other) is gap


@given(st.sampled_from(Answer))
def test_the_same_answer_is_no_gap(answer: Answer) -> None:
    assert gap_between(answer, answer) is Gap.SAME


@given(views, views)
def test_the_agenda_holds_every_difference_once_and_nothing_else(
    employee: dict[str, View], manager: dict[str, View]
) -> None:
    comparison = compare(FRAMEWORK, "", employee, manager)
    agenda = comparison.agenda()
    assert {one.behaviour.id for one in agenda} == {
        behaviour.id
        for behaviour in BEHAVIOURS
        if (said := employee.get(behaviour.id, View()).answer)
        and (heard := manager.get(behaviour.id, View()).answer)
        and said is not heard
    }
    assert len(agenda) == len(set(agenda))
    assert all(pair.differs for pair in agenda)


@given(views, views)
def test_the_agenda_goes_from_the_widest_on_and_within_a_kind_as_the_framework_does(
    employee: dict[str, View], manager: dict[str, View]
) -> None:
    order = [one.id for one in FRAMEWORK.for_discipline("")]
    places = [
        (AGENDA.index(pair.gap), order.index(pair.behaviour.id))
        for pair in compare(FRAMEWORK, "", employee, manager).agenda()
    ]
    assert places == sorted(places)


@given(views, views)
def test_no_behaviour_and_no_word_is_lost(employee: dict[str, View], manager: dict[str, View]) -> None:
    comparison = compare(FRAMEWORK, "", employee, manager)
    assert tuple(pair.behaviour for pair in comparison.pairs) == FRAMEWORK.for_discipline("")
    for behaviour in BEHAVIOURS:
        pair = comparison.pair(behaviour.id)
        assert pair.employee == employee.get(behaviour.id, View())
        assert pair.manager == manager.get(behaviour.id, View())


@given(views, views)
def test_changing_sides_changes_no_gap_and_no_order(
    employee: dict[str, View], manager: dict[str, View]
) -> None:
    one = compare(FRAMEWORK, "", employee, manager)
    other = compare(FRAMEWORK, "", manager, employee)
    assert [pair.gap for pair in one.pairs] == [pair.gap for pair in other.pairs]
    assert [pair.behaviour for pair in one.agenda()] == [pair.behaviour for pair in other.agenda()]


@given(views, views, st.randoms(use_true_random=False))
def test_the_order_in_which_views_were_written_makes_no_difference(
    employee: dict[str, View], manager: dict[str, View], chance: Random
) -> None:
    shuffled = list(employee.items())
    chance.shuffle(shuffled)
    assert compare(FRAMEWORK, "", dict(shuffled), manager) == compare(FRAMEWORK, "", employee, manager)


def test_an_unknown_behaviour_has_no_pair() -> None:
    with pytest.raises(KeyError):
        compare(FRAMEWORK, "", {}, {}).pair("no such id")
