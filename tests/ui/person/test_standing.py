"""Where a conversation stands, in words: who has finished, what is sealed, paused or agreed."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.domain.conversation import Conversation
from app.domain.person import Person
from app.services.days import day_of
from app.ui.screens.both_names import BothNames
from app.ui.screens.standing import side_in_words, standing, state_in_words
from app.wording.dates import long_date

NAMES = BothNames("Amira", "Jonas")
AMIRA = Person("Amira Haddad")
THEN = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
DAY = long_date(day_of(THEN))
OPEN = Conversation(1, 1, 1, "software", date(2026, 11, 22))
FINISHED = replace(OPEN, employee_finished_at=THEN, manager_finished_at=THEN)
PAUSED = replace(FINISHED, paused_at=THEN, paused_behaviour="any")
CONCLUDED = replace(PAUSED, employee_agreed_at=THEN, manager_agreed_at=THEN)


@pytest.mark.parametrize(
    ("conversation", "listed", "state"),
    [
        (OPEN, "Both are still preparing", "Neither of you sees the other's"),
        (
            replace(OPEN, employee_finished_at=THEN),
            "Amira has finished, Jonas is still",
            "Neither of you sees",
        ),
        (
            replace(OPEN, manager_finished_at=THEN),
            "Jonas has finished, Amira is still",
            "Neither of you sees",
        ),
        (FINISHED, "Side by side · 22 November 2026", "Both have finished"),
        (PAUSED, f"Paused · {DAY}", f"Paused on {DAY}."),
        (
            replace(PAUSED, employee_agreed_at=THEN),
            f"Paused · {DAY}",
            "Amira agrees to the end",
        ),
        (
            replace(PAUSED, manager_agreed_at=THEN),
            f"Paused · {DAY}",
            "Jonas agrees to the end",
        ),
        (CONCLUDED, f"Both agreed · {DAY}", f"You both agreed on {DAY}."),
    ],
)
def test_every_stage_has_its_words(conversation: Conversation, listed: str, state: str) -> None:
    assert standing(conversation, AMIRA, "Jonas Berg").startswith(listed)
    assert state_in_words(conversation, NAMES).startswith(state)


def test_a_seal_is_spoken_of_beside_whose_it_is() -> None:
    assert (
        side_in_words("Amira", finished=True, sealed=True)
        == "Amira has finished · sealed under their own phrase"
    )
    assert side_in_words("Amira", finished=False, sealed=True).startswith("Amira is still preparing · sealed")
    assert side_in_words("Amira", finished=True) == "Amira has finished"
