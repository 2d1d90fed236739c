"""The story of a growth area: what is open, what is due, and when it was worked on."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.check_in import CheckIn, GrowthStory, Verdict, due_first, stretches
from app.domain.growth import GrowthArea

AGREED = date(2026, 1, 12)
LOOK = date(2026, 3, 2)
STORY = GrowthStory(GrowthArea("Ask early", look_again_on=LOOK), person_id=1, agreed_on=AGREED)


def told(*check_ins: CheckIn) -> GrowthStory:
    """Return the story with these check-ins."""
    return replace(STORY, check_ins=check_ins)


def look(on: date, verdict: Verdict = Verdict.KEEP, again: date | None = None) -> CheckIn:
    """Return a check-in of a day."""
    return CheckIn(1, on, verdict=verdict, look_again_on=again)


def test_an_area_is_open_until_a_check_in_ends_it() -> None:
    assert STORY.is_open
    assert told(look(LOOK), look(LOOK, Verdict.ADJUST)).is_open
    assert not told(look(LOOK), look(LOOK, Verdict.REACHED)).is_open
    assert not told(look(LOOK, Verdict.LET_GO)).is_open


def test_who_looks_again_at_what_ended_takes_it_up_again() -> None:
    assert told(look(LOOK, Verdict.LET_GO), look(date(2026, 9, 1))).is_open


def test_the_next_look_is_the_one_agreed_on_until_a_check_in_names_another() -> None:
    assert STORY.next_look == LOOK
    early = look(date(2026, 2, 1))
    assert told(early).next_look == LOOK
    assert told(replace(early, look_again_on=date(2026, 5, 1))).next_look == date(2026, 5, 1)


def test_what_was_looked_at_is_not_due_again_by_itself() -> None:
    assert STORY.is_due(LOOK)
    assert not STORY.is_due(LOOK - timedelta(days=1))
    looked = told(look(LOOK))
    assert looked.next_look is None
    assert not looked.is_due(date(2030, 1, 1))


@pytest.mark.parametrize("ending", [one for one in Verdict if one.ends])
def test_what_ended_is_never_due(ending: Verdict) -> None:
    ended = told(look(date(2026, 2, 1), ending, date(2026, 2, 2)))
    assert ended.next_look is None
    assert not ended.is_due(date(2030, 1, 1))


def test_the_longest_due_comes_first_and_what_ended_not_at_all() -> None:
    later, never, ended = (
        replace(STORY, area=GrowthArea("Later", look_again_on=date(2026, 2, 1), id=2)),
        replace(STORY, area=GrowthArea("Never", id=3)),
        told(look(LOOK, Verdict.REACHED)),
    )
    to_come = replace(STORY, area=GrowthArea("To come", look_again_on=date(2027, 1, 1)))
    found = due_first([never, to_come, STORY, ended, later], date(2026, 4, 1))
    assert [one.area.headline for one in found] == ["Later", "Ask early", "Never", "To come"]


def test_a_line_has_a_gap_where_nobody_worked_on_it() -> None:
    march, may, june = date(2026, 3, 1), date(2026, 5, 1), date(2026, 6, 1)
    story = told(look(march, Verdict.LET_GO), look(may), look(june, Verdict.REACHED))
    assert [(one.since, one.to) for one in stretches(story)] == [(AGREED, march), (may, june)]
    assert [(one.since, one.to) for one in stretches(STORY)] == [(AGREED, None)]


verdicts = st.lists(st.sampled_from(Verdict), max_size=12)


@given(verdicts)
def test_any_story_is_drawn_open_to_its_end_exactly_where_it_is_open(said: list[Verdict]) -> None:
    story = told(*(look(AGREED + timedelta(days=number), one) for number, one in enumerate(said, start=1)))
    found = stretches(story)
    assert (found[-1].to is None) == story.is_open
    days = [day for one in found for day in (one.since, one.to) if day is not None]
    assert days == sorted(days)
    assert all(one.to is not None for one in found[:-1])
