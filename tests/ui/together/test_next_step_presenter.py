"""One step beside the next: only what is new, for this discipline, and never a word on who is where."""

import pytest

from app.domain.framework import Behaviour, Characteristic, Discipline, Framework, Step
from app.services.framework_file import read_framework
from app.services.frameworks import built_in_source
from app.ui.screens.together.next_step_presenter import Beside, NextStepPresenter

NEAR, FAR, WIDE = Step("near", "Near"), Step("far", "Far"), Step("wide", "Wide")
SMALL = Framework(
    "small",
    "1",
    "Small",
    (Characteristic("kind", "Kindness", "Kind"),),
    (NEAR, FAR, WIDE),
    (
        Behaviour("listens", "kind", "near", "Listens.", "To the end.", "Writes down what was said."),
        Behaviour("bread", "kind", "far", "Bakes bread.", disciplines=("baking",)),
        Behaviour("tests", "kind", "far", "Writes tests.", disciplines=("coding",)),
        Behaviour("gives", "kind", "far", "Gives it away."),
    ),
    (Discipline("baking", "Baking"), Discipline("coding", "Coding")),
)


class Sheet:
    """The sheet as the presenter sees it."""

    def __init__(self) -> None:
        self.shown: list[Beside] = []

    def show_beside(self, beside: Beside) -> None:
        """Remember."""
        self.shown.append(beside)

    @property
    def now(self) -> Beside:
        """What is shown now."""
        return self.shown[-1]

    def names(self) -> tuple[str, str]:
        """Return the names of both steps."""
        return self.now.first.name, self.now.second.name if self.now.second else ""


def opened(behaviour_id: str = "", discipline: str = "baking") -> tuple[Sheet, NextStepPresenter]:
    """Open a sheet at a behaviour, or at the narrowest step."""
    sheet = Sheet()
    presenter = NextStepPresenter(sheet, SMALL, discipline, "kind", behaviour_id)
    presenter.begin()
    return sheet, presenter


def texts(sheet: Sheet) -> list[str]:
    """Return what is new at the next step."""
    assert sheet.now.second is not None
    return [one.text for one in sheet.now.second.sentences]


def test_a_characteristic_begins_at_its_narrowest_step() -> None:
    sheet, _presenter = opened()
    assert sheet.now.characteristic == "Kindness"
    assert sheet.names() == ("Near", "Far")
    assert [one.text for one in sheet.now.first.sentences] == ["Listens."]


@pytest.mark.parametrize(("discipline", "own"), [("baking", "Bakes bread."), ("coding", "Writes tests.")])
def test_only_what_is_new_for_the_discipline_stands_beside_it(discipline: str, own: str) -> None:
    sheet, _presenter = opened(discipline=discipline)
    assert texts(sheet) == [own, "Gives it away."]


def test_a_behaviour_is_marked_wherever_it_stands_and_no_other() -> None:
    sheet, presenter = opened("gives")
    assert sheet.names() == ("Far", "Wide")
    assert [one.text for one in sheet.now.first.sentences if one.marked] == ["Gives it away."]
    presenter.go_narrower()
    assert sheet.now.second is not None
    assert [one.text for one in sheet.now.second.sentences if one.marked] == ["Gives it away."]
    assert not any(one.marked for one in sheet.now.first.sentences)


def test_examples_and_other_ways_come_along() -> None:
    sheet, _presenter = opened()
    only = sheet.now.first.sentences[0]
    assert (only.example, only.other_way) == ("To the end.", "Writes down what was said.")


def test_the_walk_ends_at_both_ends() -> None:
    sheet, presenter = opened()
    presenter.go_narrower()
    assert (sheet.names(), sheet.now.narrower, sheet.now.wider) == (("Near", "Far"), False, True)
    for _step in range(5):
        presenter.go_wider()
    assert (sheet.names(), sheet.now.narrower, sheet.now.wider) == (("Wide", ""), True, False)
    presenter.go_narrower()
    assert sheet.names() == ("Far", "Wide")


def test_the_widest_step_is_said_kindly() -> None:
    sheet, presenter = opened()
    presenter.go_wider()
    presenter.go_wider()
    assert sheet.now.second is None
    assert sheet.now.word.startswith("No step is wider than this one")


def test_a_step_of_which_the_framework_says_nothing_says_so() -> None:
    sheet, _presenter = opened("gives")
    assert sheet.now.second is not None
    assert sheet.now.second.word == "The framework says nothing new about this here."
    assert sheet.now.first.word == ""


def test_what_the_framework_lacks_is_refused() -> None:
    for characteristic, behaviour in (("no such", ""), ("kind", "no such")):
        with pytest.raises(KeyError):
            NextStepPresenter(Sheet(), SMALL, "baking", characteristic, behaviour)


def test_all_steps_of_the_built_in_framework_can_be_read_through() -> None:
    framework = read_framework(built_in_source())
    discipline = framework.disciplines[0].id
    read: list[str] = []
    for characteristic in framework.characteristics:
        sheet = Sheet()
        presenter = NextStepPresenter(sheet, framework, discipline, characteristic.id)
        presenter.begin()
        read += [one.text for one in sheet.now.first.sentences]
        while sheet.now.second is not None:
            read += [one.text for one in sheet.now.second.sentences]
            presenter.go_wider()
    assert read == [one.text for one in framework.for_discipline(discipline)]
