"""The walk through the behaviours."""

import pytest

from app.domain.framework import Behaviour, Characteristic, Framework, Step
from app.ui.screens.assessment.walk import Walk


def made(*cells: tuple[str, str]) -> Walk:
    """Return a walk through one behaviour for each (characteristic, step)."""
    behaviours = tuple(
        Behaviour(f"{number}", characteristic, step, f"Sentence {number}.")
        for number, (characteristic, step) in enumerate(cells)
    )
    framework = Framework(
        "f", "1", "F",
        tuple(Characteristic(one, one.upper(), one) for one in ("a", "b", "c")),
        (Step("near", "Near"), Step("far", "Far")),
        behaviours,
    )  # fmt: skip
    return Walk(framework, framework.for_discipline(""))


def test_goes_from_one_to_the_next_and_stays_at_both_ends() -> None:
    """No step leads out of the behaviours."""
    walk = made(("a", "near"), ("a", "far"))
    assert not walk.back()
    assert walk.forward()
    assert not walk.forward()
    assert walk.current.id == "1"


def test_next_characteristic_begins_at_its_first_behaviour() -> None:
    """Page Down leads to the top of what comes next."""
    walk = made(("a", "near"), ("b", "near"), ("b", "far"))
    walk.to("0")
    assert walk.next_characteristic()
    assert walk.current.id == "1"
    walk.to("2")
    assert walk.previous_characteristic()
    assert walk.current.id == "0"
    assert not walk.previous_characteristic()


def test_a_characteristic_without_behaviours_is_left_out() -> None:
    """Somebody's discipline may have nothing to read in a characteristic."""
    walk = made(("a", "near"), ("c", "near"))
    assert [one.id for one in walk.characteristics] == ["a", "c"]
    assert walk.next_characteristic()
    assert walk.characteristic.id == "c"
    assert not walk.next_characteristic()


def test_stretches_hold_the_current_characteristic_step_by_step() -> None:
    """Steps in which there is nothing to read are left out."""
    walk = made(("a", "far"), ("a", "near"), ("b", "far"))
    assert [stretch.step.id for stretch in walk.stretches()] == ["near", "far"]
    walk.next_characteristic()
    assert [stretch.step.id for stretch in walk.stretches()] == ["far"]


@pytest.mark.parametrize("unknown", ["", "nowhere"])
def test_an_unknown_behaviour_leads_nowhere(unknown: str) -> None:
    """Going to what is not there changes nothing."""
    walk = made(("a", "near"), ("a", "far"))
    walk.forward()
    walk.to(unknown)
    assert walk.current.id == "1"
