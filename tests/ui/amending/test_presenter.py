"""What happens while an amendment is written, without a window."""

from collections.abc import Callable

import pytest

from app.domain.assessment import Side
from app.domain.errors import FikaError, RemarkMissingError
from app.services.days import today
from app.services.session import Session
from app.services.together import Together
from app.ui.screens.amending.presenter import AmendingPresenter
from app.wording.dates import long_date
from app.wording.visibility import who_sees
from tests.ui.prepared import prepare_differences


class RecordingSheet:
    """The sheet an amendment is written on, as its presenter sees it."""

    def __init__(self) -> None:
        self.meaning = ("", "")
        self.words = ""
        self.warned: list[str] = []
        self.errors: list[FikaError] = []
        self.asked: Callable[[], None] | None = None
        self.open = True

    def show_meaning(self, meaning: str, seen_by: str) -> None:
        """Remember."""
        self.meaning = (meaning, seen_by)

    def show_warning(self, title: str, text: str) -> None:
        """Remember."""
        self.warned.append(f"{title} {text}")

    def show_error(self, error: FikaError) -> None:
        """Remember."""
        self.errors.append(error)

    def written(self) -> str:
        """Return what the test wrote."""
        return self.words

    def ask_throw_away(self, then: Callable[[], None]) -> None:
        """Remember; the test answers."""
        self.asked = then

    def finish(self) -> None:
        """Remember."""
        self.open = False


@pytest.fixture
def together(team: Session) -> Together:
    """Return a conversation that has ended."""
    made = prepare_differences(team).revealed()
    for side in Side:
        made.agree(side)
    return made


@pytest.fixture
def sheet() -> RecordingSheet:
    """Return a sheet that remembers."""
    return RecordingSheet()


@pytest.fixture
def told() -> list[str]:
    """Return a list that grows when an amendment was added."""
    return []


@pytest.fixture
def presenter(sheet: RecordingSheet, together: Together, told: list[str]) -> AmendingPresenter:
    """Begin to write an amendment."""
    made = AmendingPresenter(sheet, together, lambda: told.append("added"))
    made.begin()
    return made


def test_it_says_which_day_it_will_carry_and_who_will_see_it(
    sheet: RecordingSheet, presenter: AmendingPresenter
) -> None:
    del presenter
    assert long_date(today()) in sheet.meaning[0]
    assert sheet.meaning[1] == who_sees("amendment.words", "Amira", "Jonas")


def test_what_is_written_is_added(
    sheet: RecordingSheet, presenter: AmendingPresenter, together: Together, told: list[str]
) -> None:
    sheet.words = "The talk moved to January."
    presenter.add()
    assert [one.words for one in together.amendments()] == ["The talk moved to January."]
    assert not sheet.open
    assert told == ["added"]


def test_without_words_nothing_is_added(
    sheet: RecordingSheet, presenter: AmendingPresenter, together: Together, told: list[str]
) -> None:
    sheet.words = " \n"
    presenter.add()
    assert isinstance(sheet.errors[0], RemarkMissingError)
    assert sheet.open
    assert together.amendments() == ()
    assert told == []


def test_a_named_step_is_read_again_before_it_is_kept(
    sheet: RecordingSheet, presenter: AmendingPresenter, together: Together
) -> None:
    sheet.words = "Soon at Tribe/Guild, at Tribe/Guild."
    presenter.add()
    assert sheet.open
    assert together.amendments() == ()
    assert sheet.warned[0].startswith("A step is named: “Tribe/Guild” ")
    presenter.add()
    assert len(sheet.warned) == 1
    assert [one.words for one in together.amendments()] == ["Soon at Tribe/Guild, at Tribe/Guild."]


def test_other_words_are_warned_of_anew(sheet: RecordingSheet, presenter: AmendingPresenter) -> None:
    for words in ("At Tribe/Guild.", "At Squad/Chapter."):
        sheet.words = words
        presenter.add()
    assert len(sheet.warned) == 2
    assert sheet.open


def test_an_empty_sheet_closes_at_once(sheet: RecordingSheet, presenter: AmendingPresenter) -> None:
    presenter.close()
    assert sheet.asked is None
    assert not sheet.open


def test_what_is_half_written_is_not_thrown_away_without_asking(
    sheet: RecordingSheet, presenter: AmendingPresenter, together: Together
) -> None:
    sheet.words = "The talk"
    presenter.close()
    assert sheet.open
    assert sheet.asked is not None
    sheet.asked()
    assert not sheet.open
    assert together.amendments() == ()
