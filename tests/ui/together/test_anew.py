"""Whatever overtakes an agreement to the end, both are told where they are."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.domain.agreement import DifferReason, Today
from app.domain.assessment import Side
from app.domain.growth import GrowthArea
from app.services.together import Together
from app.ui.screens.together.presenter import TogetherPresenter
from tests.ui.prepared import Prepared
from tests.ui.together.recording_view import RecordingView

ANEW = "Since this changed, both of you agree to the end anew."
Act = Callable[[TogetherPresenter, Together], object]


def _change_growth(presenter: TogetherPresenter, together: Together) -> None:
    presenter.growing.keep(replace(together.growth_areas()[0], headline="Ask sooner"))


def _remove_growth(presenter: TogetherPresenter, together: Together) -> None:
    presenter.growing.remove(together.growth_areas()[0].id)


def _redo(presenter: TogetherPresenter, together: Together) -> None:
    presenter.undo()
    together.agree(Side.EMPLOYEE)
    presenter.redo()


CHANGES: dict[str, tuple[Act, str]] = {
    "say": (lambda presenter, _: presenter.saying.today(Today.SOMETIMES), f"Saved. {ANEW}"),
    "notes": (lambda presenter, _: presenter.write_shared_notes("We spoke."), f"Saved. {ANEW}"),
    "grow": (lambda presenter, _: presenter.growing.keep(GrowthArea("Tell others")), f"Saved. {ANEW}"),
    "change a growth area": (_change_growth, f"Saved. {ANEW}"),
    "remove a growth area": (_remove_growth, f"Removed. Undo brings it back. {ANEW}"),
    "undo": (lambda presenter, _: presenter.undo(), ANEW),
    "redo": (_redo, ANEW),
}


@pytest.fixture
def together(prepared: Prepared) -> Together:
    """Return it, revealed, with something in it to change and to take back."""
    made = prepared.revealed()
    made.add_growth_area(GrowthArea("Share it"))
    return made


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_says_that_both_agree_anew(
    presenter: TogetherPresenter, view: RecordingView, together: Together, name: str
) -> None:
    act, word = CHANGES[name]
    together.agree(Side.EMPLOYEE)
    act(presenter, together)
    assert view.word == word
    assert not together.agreed(Side.EMPLOYEE)


@pytest.mark.parametrize("name", [one for one in CHANGES if one != "redo"])
def test_where_nobody_has_agreed_nothing_is_said_of_it(
    presenter: TogetherPresenter, view: RecordingView, together: Together, name: str
) -> None:
    CHANGES[name][0](presenter, together)
    assert ANEW not in view.word


def test_a_remark_on_the_wording_leaves_the_agreement(
    presenter: TogetherPresenter, view: RecordingView, together: Together
) -> None:
    presenter.saying.reason(DifferReason.READ_DIFFERENTLY)
    together.agree(Side.EMPLOYEE)
    presenter.saying.send_remark(presenter.saying.current, "It reads as a duty.")
    assert view.word == "Sent to the wording list, without names. Undo takes it back."
    assert together.agreed(Side.EMPLOYEE)


def test_after_the_end_no_remark_is_begun(
    presenter: TogetherPresenter, view: RecordingView, together: Together
) -> None:
    presenter.saying.reason(DifferReason.READ_DIFFERENTLY)
    for side in Side:
        together.agree(side)
    presenter.saying.remark()
    assert view.sheets.opened == []


def test_after_the_end_no_growth_area_is_taken_away(
    presenter: TogetherPresenter, view: RecordingView, together: Together
) -> None:
    for side in Side:
        together.agree(side)
    presenter.growing.remove(together.growth_areas()[0].id)
    assert view.errors == [], "nothing is even tried"
    assert len(together.growth_areas()) == 1
