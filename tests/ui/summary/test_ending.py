"""How two people end their conversation, step by step, without a window."""

from collections.abc import Callable

import pytest

from app.domain.assessment import Side
from app.domain.errors import FikaError
from app.domain.growth import GrowthArea
from app.services.days import today
from app.services.session import Session
from app.services.together import Together
from app.ui.screens.amending.ended import Ended
from app.ui.screens.both_names import BothNames
from app.ui.screens.summary.ending import AgreedSoFar, EndingPresenter
from app.wording.dates import long_date
from tests.ui.prepared import prepare_differences
from tests.ui.summary.sealed import prepare_sealed


class RecordingEnd:
    """The two buttons and what stands around them, as the presenter sees them."""

    def __init__(self) -> None:
        self.names: BothNames | None = None
        self.agreeing = AgreedSoFar(employee=True, manager=True, meaning="")
        self.overtaken = "not shown yet"
        self.may_agree = False
        self.says_nothing_is_picked = False
        self.still_sealed = ""
        self.not_revealed = "not shown yet"
        self.ended: Ended | None = None
        self.errors: list[FikaError] = []
        self.announced: list[str] = []

    def show_names(self, names: BothNames) -> None:
        """Remember."""
        self.names = names

    def show_nothing_picked(self) -> None:
        """Remember."""
        self.says_nothing_is_picked = True

    def show_agreeing(self, agreeing: AgreedSoFar) -> None:
        """Remember."""
        self.agreeing = agreeing

    def show_overtaken(self, names: str) -> None:
        """Remember."""
        self.overtaken = names

    def show_still_sealed(self, name: str) -> None:
        """Remember."""
        self.still_sealed = name

    def show_not_revealed(self, names: str) -> None:
        """Remember."""
        self.not_revealed = names

    def allow_agreeing(self) -> None:
        """Remember; the buttons are gone once both have agreed."""
        assert self.ended is None
        self.may_agree = True

    def show_ended(self, shown: Ended) -> None:
        """Remember."""
        self.ended = shown

    def show_error(self, error: FikaError) -> None:
        """Remember."""
        self.errors.append(error)

    def announce(self, words: str) -> None:
        """Remember."""
        self.announced.append(words)

    def take_error_away(self) -> None:
        """Remember."""
        self.errors.clear()


@pytest.fixture
def together(team: Session) -> Together:
    """Return a conversation in which something is agreed."""
    made = prepare_differences(team).revealed()
    made.add_growth_area(GrowthArea("Share it"))
    return made


@pytest.fixture
def view() -> RecordingEnd:
    """Return buttons that remember."""
    return RecordingEnd()


@pytest.fixture
def changed() -> list[str]:
    """Return a list that grows each time the pages have to be made anew."""
    return []


@pytest.fixture
def begin(view: RecordingEnd, together: Together, changed: list[str]) -> Callable[[], EndingPresenter]:
    """Return how to come to the end, with the pages shown."""

    def come() -> EndingPresenter:
        presenter = EndingPresenter(view, together, lambda: changed.append("anew"))
        presenter.begin()
        presenter.pages_are_there()
        return presenter

    return come


Begin = Callable[[], EndingPresenter]


def test_nobody_has_agreed_to_begin_with(view: RecordingEnd, begin: Begin) -> None:
    begin()
    assert view.names == BothNames("Amira", "Jonas")
    assert (view.agreeing.employee, view.agreeing.manager) == (False, False)
    assert "draft" in view.agreeing.meaning
    assert view.overtaken == ""
    assert view.may_agree


@pytest.mark.parametrize("picked", [True, False])
def test_it_is_said_where_nothing_is_picked_and_both_may_agree_all_the_same(
    view: RecordingEnd, begin: Begin, together: Together, *, picked: bool
) -> None:
    if not picked:
        together.remove_growth_area(together.growth_areas()[0].id)
    presenter = begin()
    assert view.says_nothing_is_picked is not picked
    for side in Side:
        presenter.toggle(side)
    assert presenter.is_ended


@pytest.mark.parametrize(
    ("side", "one", "other"), [(Side.EMPLOYEE, "Amira", "Jonas"), (Side.MANAGER, "Jonas", "Amira")]
)
def test_the_first_to_agree_can_take_it_back(
    view: RecordingEnd, begin: Begin, together: Together, changed: list[str], side: Side, one: str, other: str
) -> None:
    presenter = begin()
    presenter.toggle(side)
    assert together.agreed(side)
    assert (view.agreeing.employee, view.agreeing.manager) == (side is Side.EMPLOYEE, side is Side.MANAGER)
    assert view.agreeing.meaning.startswith(f"{one} has agreed. When {other} does too")
    presenter.toggle(side)
    assert not together.agreed(side)
    assert (view.agreeing.employee, view.agreeing.manager) == (False, False)
    assert changed == []


@pytest.mark.parametrize("order", [tuple(Side), tuple(reversed(Side))])
def test_the_second_to_agree_ends_it_for_good(
    view: RecordingEnd, begin: Begin, together: Together, changed: list[str], order: tuple[Side, ...]
) -> None:
    presenter = begin()
    for side in order:
        assert view.ended is None
        presenter.toggle(side)
    assert view.ended is not None
    assert view.ended.title == f"You both agreed on {long_date(today())}"
    assert view.ended.added == ()
    assert changed == ["anew"]
    presenter.pages_are_there()
    presenter.toggle(Side.EMPLOYEE)
    assert together.is_concluded
    assert view.errors == []


def test_nobody_agrees_to_pages_that_are_not_shown_yet(
    view: RecordingEnd, together: Together, changed: list[str]
) -> None:
    presenter = EndingPresenter(view, together, lambda: changed.append("anew"))
    presenter.begin()
    for side in Side:
        presenter.toggle(side)
    assert not any(together.agreed(side) for side in Side)
    assert not view.may_agree


def test_a_change_after_one_agreed_is_said_once(view: RecordingEnd, begin: Begin, together: Together) -> None:
    begin().toggle(Side.MANAGER)
    together.write_shared_notes("One thing more.")
    begin()
    assert not view.agreeing.manager
    assert view.overtaken == "Jonas"
    begin()
    assert view.overtaken == ""


def test_agreeing_anew_takes_that_word_away(view: RecordingEnd, begin: Begin, together: Together) -> None:
    begin().toggle(Side.MANAGER)
    together.write_shared_notes("One thing more.")
    presenter = begin()
    assert view.overtaken
    presenter.toggle(Side.EMPLOYEE)
    assert view.overtaken == ""


def test_what_is_added_is_shown_with_its_day(
    view: RecordingEnd, begin: Begin, together: Together, changed: list[str]
) -> None:
    presenter = begin()
    for side in Side:
        presenter.toggle(side)
    together.amend("It was held.")
    presenter.added()
    assert view.ended is not None
    assert [(one.day, one.words) for one in view.ended.added] == [(long_date(today()), "It was held.")]
    assert changed == ["anew", "anew"]


def test_a_conversation_that_has_ended_is_shown_as_ended(
    view: RecordingEnd, begin: Begin, together: Together
) -> None:
    for side in Side:
        together.agree(side)
    begin()
    assert view.ended is not None
    assert not view.may_agree
    assert view.overtaken == ""


def test_what_is_not_revealed_is_named_before_anybody_agrees(view: RecordingEnd, team: Session) -> None:
    unseen = prepare_differences(team).finished()
    first, *others = unseen.unrevealed
    unseen.reveal([first.id])
    EndingPresenter(view, unseen, lambda: None).begin()
    assert view.not_revealed == "; ".join(one.short_name for one in others)
    assert first.short_name not in view.not_revealed


def test_where_everything_is_revealed_nothing_is_said_of_it(view: RecordingEnd, begin: Begin) -> None:
    begin()
    assert view.not_revealed == ""


def test_nobody_agrees_while_the_answers_are_sealed(view: RecordingEnd, team: Session) -> None:
    """Whoever forgot their phrase could not begin again after the end."""
    sealed, _open = prepare_sealed(team)
    presenter = EndingPresenter(view, sealed, lambda: None)
    presenter.begin()
    presenter.pages_are_there()
    assert view.still_sealed == "Amira"
    assert not view.may_agree
    for side in Side:
        presenter.toggle(side)
    assert not any(sealed.agreed(side) for side in Side)
    assert view.errors == []


def test_once_opened_both_may_agree(view: RecordingEnd, team: Session) -> None:
    sealed, key = prepare_sealed(team)
    sealed.open_sealed(key)
    presenter = EndingPresenter(view, sealed, lambda: None)
    presenter.begin()
    presenter.pages_are_there()
    assert view.still_sealed == ""
    assert view.may_agree


def test_who_listens_is_told_what_each_key_did_and_nothing_before(view: RecordingEnd, begin: Begin) -> None:
    presenter = begin()
    assert view.announced == []
    presenter.toggle(Side.EMPLOYEE)
    assert view.announced == [view.agreeing.meaning]
    presenter.toggle(Side.MANAGER)
    assert view.ended is not None
    assert view.announced[1:] == [f"{view.ended.title}. {view.ended.meaning}"]
