"""What two people say together."""

import pytest

from app.domain.agreement import Agreement, DifferReason, Today
from app.domain.assessment import Answer


def test_only_a_shared_answer_is_an_agreement() -> None:
    assert Agreement(today=Today.SOMETIMES).agreed
    assert Agreement(today=Today.NO_CHANCE).agreed
    assert not Agreement(today=Today.STILL_DIFFER).agreed
    assert not Agreement(words="We talked about it.").agreed


@pytest.mark.parametrize(
    "said", [Agreement(DifferReason.NO_CHANCE_YET), Agreement(today=Today.NOT_YET), Agreement(words="x")]
)
def test_anything_said_is_something(said: Agreement) -> None:
    assert not said.is_empty
    assert Agreement().is_empty


def test_every_answer_can_be_said_together_and_one_thing_more() -> None:
    assert {one.value for one in Today} == {one.value for one in Answer} | {Today.STILL_DIFFER.value}
