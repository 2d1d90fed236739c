"""What happens while a growth area is written down."""

from collections.abc import Callable

import pytest

from app.domain.errors import FikaError, HeadlineMissingError
from app.domain.growth import GrowthArea
from app.services.session import Session
from app.services.together import Together
from app.ui.screens.both_names import BothNames
from app.ui.screens.growth.presenter import GrowthPresenter, linkable
from app.ui.screens.growth.shown import Half, LinkableBehaviour
from tests.ui.prepared import prepare_differences

NAMES = BothNames("Amira", "Jonas")


class RecordingView:
    """The window of a growth area, as its presenter sees it."""

    def __init__(self) -> None:
        self.now = GrowthArea("")
        self.new = False
        self.found: tuple[LinkableBehaviour, ...] = ()
        self.errors: list[FikaError] = []
        self.finished = False
        self.half: Half | None = None

    def show_area(self, area: GrowthArea, names: BothNames, *, new: bool) -> None:
        """Show it, ready to be changed."""
        assert names == NAMES
        self.now, self.new = area, new

    def show_behaviours(self, behaviours: tuple[LinkableBehaviour, ...], linked: tuple[str, ...]) -> None:
        """Remember."""
        assert linked == self.now.behaviours
        self.found = behaviours

    def show_error(self, error: FikaError) -> None:
        """Remember."""
        self.errors.append(error)

    def written(self) -> GrowthArea:
        """Return what stands in the window."""
        return self.now

    def ask_half_written(self, then: Callable[[Half], None]) -> None:
        """Answer as the test wants; it fails where no question was expected."""
        assert self.half is not None
        then(self.half)

    def finish(self) -> None:
        """Remember."""
        self.finished = True


@pytest.fixture
def together(team: Session) -> Together:
    """Return a revealed conversation."""
    return prepare_differences(team).revealed()


@pytest.fixture
def view() -> RecordingView:
    """Return a window that remembers."""
    return RecordingView()


def begin(view: RecordingView, together: Together, area: GrowthArea) -> GrowthPresenter:
    """Open an area as the time together does."""

    def keep(written: GrowthArea) -> None:
        if written.id:
            together.change_growth_area(written)
        else:
            together.add_growth_area(written)

    behaviours = linkable(together.framework, together.conversation.discipline, area.behaviours)
    presenter = GrowthPresenter(view, area, NAMES, behaviours, keep)
    presenter.begin()
    return presenter


def test_a_new_one_is_kept(view: RecordingView, together: Together) -> None:
    """With everything that was written."""
    presenter = begin(view, together, GrowthArea(""))
    assert view.new
    view.now = GrowthArea("Share it", looks_like="A talk", employee_does="gives it", manager_does="opens")
    presenter.save()
    assert view.finished
    (kept,) = together.growth_areas()
    assert (kept.headline, kept.looks_like, kept.employee_does, kept.manager_does) == (
        "Share it",
        "A talk",
        "gives it",
        "opens",
    )


def test_without_a_headline_it_stays_open(view: RecordingView, together: Together) -> None:
    """Nothing that was typed is lost."""
    presenter = begin(view, together, GrowthArea(""))
    view.now = GrowthArea("", looks_like="A talk")
    presenter.save()
    assert isinstance(view.errors[0], HeadlineMissingError)
    assert not view.finished
    assert together.growth_areas() == ()


def test_closing_without_a_change_asks_nothing(view: RecordingView, together: Together) -> None:
    """Looking is free."""
    together.add_growth_area(GrowthArea("Share it", behaviours=(together.comparison.pairs[0].behaviour.id,)))
    begin(view, together, together.growth_areas()[0]).close()
    assert view.finished


@pytest.mark.parametrize(("half", "headlines"), [(Half.KEEP, ["Half"]), (Half.DROP, []), (Half.GO_ON, [])])
def test_closing_half_written_asks(
    view: RecordingView, together: Together, half: Half, headlines: list[str]
) -> None:
    """Keep it, throw it away, or go on writing."""
    presenter = begin(view, together, GrowthArea(""))
    view.now, view.half = GrowthArea("Half"), half
    presenter.close()
    assert view.finished is (half is not Half.GO_ON)
    assert [one.headline for one in together.growth_areas()] == headlines


def test_keeping_a_half_written_one_without_a_headline_stays_open(
    view: RecordingView, together: Together
) -> None:
    """The way out is never through losing something."""
    presenter = begin(view, together, GrowthArea(""))
    view.now, view.half = GrowthArea("", employee_does="a talk"), Half.KEEP
    presenter.close()
    assert not view.finished
    assert isinstance(view.errors[0], HeadlineMissingError)


def test_linked_behaviours_come_first_and_survive_a_search(view: RecordingView, together: Together) -> None:
    """What is ticked can always be seen, and so unticked."""
    last = together.comparison.pairs[-1].behaviour
    presenter = begin(view, together, GrowthArea("", behaviours=(last.id,)))
    assert view.found[0].id == last.id
    presenter.find("xyzzy nothing has this")
    assert [one.id for one in view.found] == [last.id]


def test_a_search_finds_by_all_words_in_any_case(view: RecordingView, together: Together) -> None:
    """The words may stand anywhere in the sentence."""
    wanted = together.comparison.pairs[7].behaviour
    words = " ".join(reversed(wanted.text.upper().split()[:3]))
    begin(view, together, GrowthArea("")).find(words)
    assert wanted.id in [one.id for one in view.found]
    begin(view, together, GrowthArea("")).find("")
    assert len(view.found) == len(together.comparison.pairs)
