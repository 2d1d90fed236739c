"""Ten times the years: how much SQLite does for a page, in its own steps, the same on any machine."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.services import vaults
from app.services.example_years import Size, create_years
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import (
    MeetingPlace,
    MeetingSummaryPlace,
    PeoplePlace,
    PersonPlace,
    Place,
    SummaryPlace,
    TodayPlace,
)
from tests.robots.going_in import go_in
from tests.ui.conftest import OPENED_BY, QUICK, TODAY, settle

YEARS = (2, 20)
AT_MOST = 2
"""How many times as much. A little more is open in the larger vault; whatever reads all takes ten times."""


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return the vault of some years, and of ten times as many."""
    place = tmp_path_factory.mktemp("years")
    made = [place / f"{years} years.fika" for years in YEARS]
    for folder, years in zip(made, YEARS, strict=True):
        create_years(folder, OPENED_BY, Size(years, 3, 1), QUICK, TODAY).session.close()
    return made


def person(session: Session) -> int:
    return session.people.listed()[0].id


def meeting(session: Session, back: int) -> int:
    return session.meetings.of_person(person(session))[back].id


def conversation(session: Session) -> int:
    return session.conversations.of_person(person(session))[0].id


PLACES: dict[str, Callable[[Session], Place]] = {
    "today": lambda _session: TodayPlace(),
    "the people": lambda _session: PeoplePlace(),
    "a person": lambda session: PersonPlace(person(session)),
    "the next one-on-one": lambda session: MeetingPlace(person(session), meeting(session, 0)),
    "the latest one-on-one": lambda session: MeetingPlace(person(session), meeting(session, 1)),
    "its summary": lambda session: MeetingSummaryPlace(person(session), meeting(session, 1)),
    "a conversation's summary": lambda session: SummaryPlace(conversation(session)),
}


@pytest.mark.parametrize("what", PLACES)
def test_a_page_reads_what_is_near_and_not_all_that_people_ever_had(
    window: MainWindow, folders: list[Path], what: str
) -> None:
    less, more = (steps_to(window, folder, PLACES[what]) for folder in folders)
    assert less
    assert more <= less * AT_MOST


def steps_to(window: MainWindow, folder: Path, place_in: Callable[[Session], Place]) -> int:
    """Return how many steps SQLite takes until a page is shown; leaves the vault locked."""
    session = vaults.open_session(folder, vaults.key_from_passphrase(folder, OPENED_BY), QUICK)
    place = place_in(session)
    go_in(window, session, TodayPlace() if place == PeoplePlace() else PeoplePlace())
    settle()
    taken = 0

    def step() -> bool:
        nonlocal taken
        taken += 1
        return False  # go on

    with session._vault.whole() as connection:
        connection.set_progress_handler(step, 1)
    window.go(place)
    settle()
    window.lock()
    return taken
