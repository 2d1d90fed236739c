"""The summary of a one-on-one can't carry what only one of the two may see."""

from dataclasses import fields, replace
from datetime import date

from app.domain.check_in import Verdict
from app.domain.meeting_summary import MeetingSummary, SummaryAction, SummaryCheckIn
from app.domain.summary import Passage, SharedPage, Summary, step_mentions
from app.domain.visibility import FIELDS, Audience
from tests.domain.test_summary import held_in

DAY = date(2026, 11, 22)
EMPTY = MeetingSummary("Amira Haddad", "Jonas Berg", DAY, "", "", "", (), (), (), (), ())
COLUMNS: dict[tuple[type, str], set[str]] = {
    (MeetingSummary, "employee_name"): {"person.name"},
    (MeetingSummary, "manager_name"): {"identity.manager_name"},
    (MeetingSummary, "held_on"): {"meeting.held_on"},
    (MeetingSummary, "starts_at"): {"meeting.starts_at"},
    (MeetingSummary, "title"): {"meeting.title"},
    (MeetingSummary, "shared_notes"): {"meeting.shared_notes"},
    (MeetingSummary, "decisions"): {"decision.words"},
    (SummaryAction, "who"): {"action.who", "person.name", "identity.manager_name"},
    (SummaryAction, "what"): {"action.what"},
    (SummaryAction, "due_on"): {"action.due_on"},
    (SummaryAction, "standing"): {"action.state"},
    (SummaryAction, "reason"): {"action.reason"},
    (SummaryCheckIn, "headline"): {"growth_area.headline"},
    (SummaryCheckIn, "verdict"): {"growth_check_in.verdict"},
    (SummaryCheckIn, "happened"): {"growth_check_in.happened"},
    (SummaryCheckIn, "evidence"): {"growth_check_in.evidence"},
    (SummaryCheckIn, "adjusted"): {"growth_check_in.adjusted"},
    (SummaryCheckIn, "look_again_on"): {"growth_check_in.look_again_on"},
}
"""From which columns each field comes."""
ONLY_HOLD_OTHERS = {"taken_on", "closed", "open", "check_ins"}


def test_every_field_comes_from_columns_that_may_be_shared_and_no_other() -> None:
    """A field that is not in the table above fails, and so does one whose column is for fewer eyes."""
    assert set(COLUMNS) == held_in(MeetingSummary)
    columns = set().union(*COLUMNS.values())
    assert {one for one in columns if FIELDS[one] is not Audience.MAY_BE_SHARED} == set()
    known = {name for owner, name in COLUMNS if owner is MeetingSummary}
    assert {one.name for one in fields(MeetingSummary)} - known == ONLY_HOLD_OTHERS


def test_every_summary_is_of_one_family() -> None:
    assert issubclass(Summary, SharedPage)
    assert issubclass(MeetingSummary, SharedPage)


def test_it_is_empty_until_something_came_of_the_meeting() -> None:
    action = SummaryAction("Jonas Berg", "Ask the guild", None)
    assert EMPTY.is_empty
    assert replace(EMPTY, title="Weekly", shared_notes=" \n", open=(action,)).is_empty
    assert not replace(EMPTY, taken_on=(action,)).is_empty
    assert not replace(EMPTY, decisions=("We wait.",)).is_empty


def test_a_step_is_found_in_every_text_the_two_wrote() -> None:
    words = "Squad/Chapter"
    action = SummaryAction("Jonas Berg", words, None, reason=words)
    check_in = SummaryCheckIn(words, Verdict.KEEP, words, words, words, None)
    full = replace(
        EMPTY,
        title=words,
        shared_notes=words,
        decisions=(words,),
        taken_on=(action,),
        closed=(action,),
        open=(action,),
        check_ins=(check_in,),
    )
    found = [one.passage for one in step_mentions(full, (words,))]
    assert found == [
        Passage.TITLE,
        Passage.NOTES,
        Passage.DECISION,
        *[Passage.ACTION] * 6,
        *[Passage.GROWTH_AREA] * 4,
    ]
