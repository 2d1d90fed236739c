"""What happens while a summary is looked at and saved."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest

from app.domain.assessment import Side
from app.domain.errors import FikaError, WriteFailedError
from app.domain.growth import GrowthArea
from app.reports.paper import Paper
from app.services.days import day_of
from app.services.session import Session
from app.services.together import Together
from app.ui.places import Place, TogetherPlace
from app.ui.screens.paper.shown import PagePicture, Warned
from app.ui.screens.summary.presenter import SummaryPresenter
from app.wording.dates import long_date
from tests.reports.extracted import words
from tests.ui.prepared import prepare_differences

T = TypeVar("T")


class RecordingView:
    """The window of the preview, as its presenter sees it."""

    def __init__(self) -> None:
        self.heading = ("", "")
        self.warned = Warned()
        self.nothing_agreed = False
        self.papers: list[Paper] = []
        self.at_work = False
        self.pages: tuple[PagePicture, ...] = ()
        self.description = ""
        self.text = ""
        self.went_to: list[tuple[int, float]] = []
        self.saved: list[Path] = []
        self.saved_drafts: list[bool] = []
        self.errors: list[FikaError] = []
        self.suggested = ""
        self.place: Path | None = None

    def show_heading(self, title: str, about: str) -> None:
        """Remember."""
        self.heading = (title, about)

    def show_warning(self, warned: Warned) -> None:
        """Remember."""
        self.warned = warned

    def show_nothing_agreed(self) -> None:
        """Remember."""
        self.nothing_agreed = True

    def show_paper(self, paper: Paper) -> None:
        """Remember."""
        self.papers.append(paper)

    def show_at_work(self, *, at_work: bool) -> None:
        """Remember."""
        self.at_work = at_work

    def show_pages(self, pages: tuple[PagePicture, ...], description: str, text: str) -> None:
        """Remember."""
        self.pages, self.description, self.text = pages, description, text

    def go_to_place(self, page: int, down: float) -> None:
        """Remember."""
        self.went_to.append((page, down))

    def show_saved(self, path: Path, *, draft: bool) -> None:
        """Remember."""
        self.saved.append(path)
        self.saved_drafts.append(draft)

    def show_error(self, error: FikaError) -> None:
        """Remember."""
        self.errors.append(error)

    def ask_where(self, name: str, then: Callable[[Path], None]) -> None:
        """Answer with the place the test wants."""
        self.suggested = name
        if self.place is not None:
            then(self.place)


def at_once(work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> object:
    """Run a job where it is asked for."""
    try:
        result = work()
    except FikaError as error:
        failed(error)
    else:
        done(result)
    return None


@pytest.fixture
def together(team: Session) -> Together:
    """Return a revealed conversation in which nothing is agreed yet."""
    return prepare_differences(team).revealed()


@pytest.fixture
def view() -> RecordingView:
    """Return a window that remembers."""
    return RecordingView()


def begin(
    view: RecordingView, agreed: Together, gone: list[Place], *, together: bool = True
) -> SummaryPresenter:
    """Open the preview, for both or for the manager alone."""
    back = TogetherPlace(agreed.conversation.id)
    presenter = SummaryPresenter(view, agreed, back, gone.append, at_once, together=together)
    presenter.begin()
    return presenter


def test_nothing_agreed_leads_whoever_looks_alone_back_instead_of_to_an_empty_page(
    view: RecordingView, together: Together, gone: list[Place]
) -> None:
    """No PDF is made, and saving does nothing."""
    presenter = begin(view, together, gone, together=False)
    assert view.nothing_agreed
    presenter.choose_paper(Paper.LETTER)
    presenter.save_as()
    assert view.pages == ()
    assert view.suggested == ""
    presenter.back()
    assert gone == [TogetherPlace(together.conversation.id)]


@pytest.mark.parametrize("looking_together", [True, False])
def test_an_end_without_anything_picked_has_its_pages_in_both_rooms(
    view: RecordingView, together: Together, gone: list[Place], tmp_path: Path, *, looking_together: bool
) -> None:
    """They can be saved like any other."""
    for side in Side:
        together.agree(side)
    presenter = begin(view, together, gone, together=looking_together)
    assert not view.nothing_agreed
    assert view.description == "The pages of the summary. No growth area is picked."
    view.place = tmp_path / "for both.pdf"
    presenter.save_as()
    assert view.saved_drafts == [False]
    assert "We picked nothing to grow in this time." in words(view.place.read_bytes())


def test_both_have_pages_to_agree_to_before_anything_is_picked(
    view: RecordingView, together: Together, gone: list[Place]
) -> None:
    """On any paper."""
    presenter = begin(view, together, gone)
    assert not view.nothing_agreed
    assert len(view.pages) == 1
    tall = view.pages[0].height / view.pages[0].width
    presenter.choose_paper(Paper.LETTER)
    assert view.pages[0].height / view.pages[0].width < tall


@pytest.mark.parametrize("what", ["growth area", "notes", "day"])
def test_any_one_thing_agreed_makes_a_page(
    view: RecordingView, together: Together, gone: list[Place], what: str
) -> None:
    """It need not be a growth area."""
    if what == "growth area":
        together.add_growth_area(GrowthArea("Share it"))
    elif what == "notes":
        together.write_shared_notes("We spoke.")
    else:
        together.look_again(date(2027, 1, 8))
    begin(view, together, gone, together=False)
    assert not view.nothing_agreed
    assert len(view.pages) == 1
    assert not view.at_work


def test_the_paper_can_be_chosen(view: RecordingView, together: Together, gone: list[Place]) -> None:
    """The pages change their shape."""
    together.add_growth_area(GrowthArea("Share it"))
    presenter = begin(view, together, gone)
    tall = view.pages[0].height / view.pages[0].width
    presenter.choose_paper(Paper.LETTER)
    assert view.papers == [Paper.A4, Paper.LETTER]
    assert view.pages[0].height / view.pages[0].width < tall
    assert "Share it" in view.description


def test_saves_what_was_looked_at(
    view: RecordingView, together: Together, gone: list[Place], tmp_path: Path
) -> None:
    """Under a neutral name, and says where it is."""
    together.add_growth_area(GrowthArea("Share it"))
    presenter = begin(view, together, gone)
    view.place = tmp_path / "for both.pdf"
    presenter.save_as()
    assert view.suggested == "Fika summary 2026-11-22 draft.pdf"
    assert view.saved == [view.place]
    assert view.place.read_bytes().startswith(b"%PDF-")


def test_changing_ones_mind_saves_nothing(
    view: RecordingView, together: Together, gone: list[Place], tmp_path: Path
) -> None:
    """No file, no message."""
    together.add_growth_area(GrowthArea("Share it"))
    begin(view, together, gone).save_as()
    assert view.saved == []
    assert not list(tmp_path.glob("*.pdf"))


def test_a_place_that_cannot_be_written_to_is_told(
    view: RecordingView, together: Together, gone: list[Place], tmp_path: Path
) -> None:
    """And another one can be chosen."""
    together.add_growth_area(GrowthArea("Share it"))
    presenter = begin(view, together, gone)
    view.place = tmp_path / "not there" / "summary.pdf"
    presenter.save_as()
    assert isinstance(view.errors[0], WriteFailedError)
    assert view.saved == []
    view.place = tmp_path / "summary.pdf"
    presenter.save_as()
    assert view.saved == [view.place]


def test_warns_where_free_text_names_a_step(
    view: RecordingView, together: Together, gone: list[Place]
) -> None:
    """With the words found, and where they stand."""
    step = together.framework.steps[2].name
    together.add_growth_area(GrowthArea("Share it", looks_like=f"Known at {step}"))
    together.write_shared_notes(f"On the way to {step}.")
    begin(view, together, gone)
    assert view.warned.title
    assert f"“{step}” in the growth area “Share it”" in view.warned.text
    assert f"“{step}” in the notes for both" in view.warned.text


def test_does_not_warn_where_no_step_is_named(
    view: RecordingView, together: Together, gone: list[Place]
) -> None:
    """A warning that always stands there is read by nobody."""
    together.add_growth_area(GrowthArea("Share it", looks_like="Heard in the squad's stand-up"))
    begin(view, together, gone)
    assert view.warned == Warned()


def test_names_both(view: RecordingView, together: Together, gone: list[Place]) -> None:
    """By their first names, since two people look at it."""
    begin(view, together, gone)
    assert view.heading == ("Summary for Amira and Jonas", "Career conversation · 22 November 2026 · draft")


def test_a_draft_is_saved_as_one_and_what_both_agreed_to_is_not(
    view: RecordingView, together: Together, gone: list[Place], tmp_path: Path
) -> None:
    """By its name, in the heading, and in what is said of it."""
    together.add_growth_area(GrowthArea("Share it"))
    presenter = begin(view, together, gone)
    view.place = tmp_path / "draft.pdf"
    presenter.save_as()
    for side in Side:
        together.agree(side)
    presenter.look_anew()
    assert view.heading[1] == "Career conversation · 22 November 2026"
    view.place = tmp_path / "agreed.pdf"
    presenter.save_as()
    assert view.suggested == "Fika summary 2026-11-22.pdf"
    assert view.saved_drafts == [True, False]
    assert "Draft: not agreed by both yet" in words((tmp_path / "draft.pdf").read_bytes())
    assert "Agreed by both on" in words((tmp_path / "agreed.pdf").read_bytes())


def test_pages_that_were_overtaken_while_they_were_made_are_not_shown(
    view: RecordingView, together: Together, gone: list[Place]
) -> None:
    """What is saved is what was looked at, never what came late."""
    together.add_growth_area(GrowthArea("Share it"))
    waiting: list[Callable[[], object]] = []

    def later(
        work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> object:
        waiting.append(lambda: at_once(work, done, failed))
        return None

    back = TogetherPlace(together.conversation.id)
    presenter = SummaryPresenter(view, together, back, gone.append, later, together=True)
    presenter.begin()
    for side in Side:
        together.agree(side)
    presenter.look_anew()
    first, second = waiting
    second()
    shown = view.pages
    first()
    assert view.pages is shown


def test_what_was_added_later_is_looked_through_for_steps(
    view: RecordingView, together: Together, gone: list[Place]
) -> None:
    """With the day on which it was added."""
    for side in Side:
        together.agree(side)
    added = together.amend("Soon at Tribe/Guild.")
    begin(view, together, gone)
    day = long_date(day_of(added.written_at))
    assert f"“Tribe/Guild” in what you added on {day}" in view.warned.text
