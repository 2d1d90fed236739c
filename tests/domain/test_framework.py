"""The framework: cells, order, and who reads what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.framework import Behaviour, Framework
from tests.made import frameworks


@given(frameworks(), st.sampled_from(["", "software", "no such"]))
def test_a_person_reads_every_behaviour_that_holds_for_them_once(
    framework: Framework, discipline: str
) -> None:
    read = framework.for_discipline(discipline)
    assert sorted(one.id for one in read) == sorted(
        one.id for one in framework.behaviours if one.holds_for(discipline)
    )


@given(frameworks())
def test_the_order_is_by_characteristic_then_step_then_file(framework: Framework) -> None:
    rows = [one.id for one in framework.characteristics]
    columns = [one.id for one in framework.steps]
    file = [one.id for one in framework.behaviours]
    read = framework.for_discipline("")
    places = [(rows.index(one.characteristic), columns.index(one.step), file.index(one.id)) for one in read]
    assert places == sorted(places)


@given(frameworks(), st.data())
def test_all_cells_together_are_what_a_person_reads(framework: Framework, data: st.DataObject) -> None:
    discipline = data.draw(st.sampled_from(["", *(one.id for one in framework.disciplines)]))
    cells = [
        behaviour
        for characteristic in framework.characteristics
        for step in framework.steps
        for behaviour in framework.cell(characteristic.id, step.id, discipline)
    ]
    assert tuple(cells) == framework.for_discipline(discipline)


@given(frameworks())
def test_parts_are_found_by_id_and_unknown_ones_refused(framework: Framework) -> None:
    assert [framework.step(one.id) for one in framework.steps] == list(framework.steps)
    assert [framework.characteristic(one.id) for one in framework.characteristics] == list(
        framework.characteristics
    )
    assert [framework.behaviour(one.id) for one in framework.behaviours] == list(framework.behaviours)
    assert not framework.has_behaviour("no such id")
    for find in (framework.step, framework.characteristic, framework.behaviour):
        with pytest.raises(KeyError):
            find("no such id")


@given(frameworks())
def test_a_discipline_the_version_lacks_is_called_by_its_id(framework: Framework) -> None:
    assert [framework.discipline_name(one.id) for one in framework.disciplines] == [
        one.name for one in framework.disciplines
    ]
    assert framework.discipline_name("no such id") == "no such id"


def test_a_behaviour_of_no_discipline_holds_for_everyone() -> None:
    everyone = Behaviour("a", "c", "s", "Does it.")
    some = Behaviour("b", "c", "s", "Does it.", disciplines=("software",))
    assert everyone.holds_for("software")
    assert everyone.holds_for("")
    assert some.holds_for("software")
    assert not some.holds_for("")


@given(frameworks())
def test_two_readings_of_one_framework_are_equal(framework: Framework) -> None:
    same = Framework(
        framework.id,
        framework.version,
        framework.name,
        framework.characteristics,
        framework.steps,
        framework.behaviours,
        framework.disciplines,
        framework.roles,
        framework.about,
        framework.language,
    )
    assert same == framework
    assert hash(same) == hash(framework)


@given(frameworks())
def test_the_next_step_is_the_next_wider_one_and_the_widest_has_none(framework: Framework) -> None:
    walked = [framework.steps[0]]
    while (wider := framework.next_step(walked[-1].id)) is not None:
        walked.append(wider)
    assert tuple(walked) == framework.steps
    with pytest.raises(KeyError):
        framework.next_step("no such id")
