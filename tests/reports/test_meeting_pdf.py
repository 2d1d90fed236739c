"""A one-on-one on paper holds what came of it, and leaves no empty heading."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.check_in import Verdict
from app.domain.meeting_summary import MeetingSummary, Standing, SummaryAction, SummaryCheckIn
from app.reports.meeting_pdf import file_name, meeting_pdf
from app.reports.paper import Paper
from tests.reports.extracted import letters, page_texts, words

DAY = date(2026, 11, 22)
EMPTY = MeetingSummary("Amira Haddad", "Jonas Berg", DAY, "", "", "", (), (), (), (), ())
FULL = MeetingSummary(
    employee_name="Amira Haddad",
    manager_name="Jonas Berg",
    held_on=DAY,
    starts_at="10:00",
    title="After the load test",
    shared_notes="# Load test\nWe looked at the **numbers**.\n- one thing",
    decisions=("We wait for the guild.", "The rota stays."),
    taken_on=(
        SummaryAction("Amira Haddad", "Try the new runner", date(2026, 12, 6)),
        SummaryAction("Jonas Berg", "Ask the guild", date(2026, 12, 6), Standing.DONE),
    ),
    closed=(SummaryAction("Amira Haddad", "Write it down", None, Standing.DROPPED, "nobody\nreads it"),),
    open=(SummaryAction("Jonas Berg", "Find a slot", date(2026, 12, 24)),),
    check_ins=(
        SummaryCheckIn(
            "Ask early", Verdict.ADJUST, "Asked twice.", "The log.", "Ask Ines.", date(2027, 1, 8)
        ),
    ),
)


@pytest.mark.parametrize("paper", Paper)
def test_it_holds_everything_that_came_of_the_meeting(paper: Paper) -> None:
    text = words(meeting_pdf(FULL, paper))
    for expected in (
        "After the load test Amira Haddad and Jonas Berg 22 November 2026, 10:00",
        "What we want to remember Load test We looked at the numbers. • one thing",
        "What we decided • We wait for the guild. • The rota stays.",
        "What we take on Amira Haddad · by 6 December 2026 Try the new runner",
        "Jonas Berg · done Ask the guild",
        "What came of earlier plans Amira Haddad · let be: nobody reads it Write it down",
        "Growth areas we looked at Ask early Adjusted · look again on 8 January 2027",
        "What happened since Asked twice. Evidence The log. What is different from now on Ask Ines.",
        "Still open between us Jonas Berg · by 24 December 2026 Find a slot",
    ):
        assert expected in text


def test_the_same_summary_gives_the_same_bytes() -> None:
    assert meeting_pdf(FULL) == meeting_pdf(replace(FULL))


def test_a_meeting_of_which_nothing_came_says_so_and_has_no_heading() -> None:
    text = words(meeting_pdf(EMPTY))
    assert text == (
        "One-on-one Amira Haddad and Jonas Berg 22 November 2026 We wrote nothing down this time."
        " Between the two of us"
    )
    still = replace(EMPTY, open=FULL.open)
    assert words(meeting_pdf(still)).index("nothing down") < words(meeting_pdf(still)).index("Still open")


def test_empty_parts_leave_no_label_behind() -> None:
    one = SummaryCheckIn("Ask early", Verdict.KEEP, " ", "", "", None)
    text = words(meeting_pdf(replace(EMPTY, check_ins=(one,), decisions=(" ",))))
    for label in ("What happened", "Evidence", "different", "decided", "look again", "nothing down"):
        assert label not in text
    assert "Ask early Kept as it was" in text


def test_a_long_meeting_goes_on_on_numbered_pages_and_loses_nothing() -> None:
    notes = "\n".join(f"- Point number {number} is long enough to be read." for number in range(150))
    pdf = meeting_pdf(replace(FULL, shared_notes=notes))
    assert len(page_texts(pdf)) > 3
    together = letters("".join(page_texts(pdf)))
    assert all(letters(f"Point number {number} is") in together for number in range(150))


@pytest.mark.parametrize("text", ["<b>&amp;</b>", "\x00\x07\u202egnp", "日本語", "(unbalanced \\(", "%%EOF"])
def test_hostile_words_are_set_as_words(text: str) -> None:
    action = SummaryAction(text, text, None, Standing.DROPPED, text)
    check_in = SummaryCheckIn(text, Verdict.LET_GO, text, text, text, DAY)
    everywhere = MeetingSummary(
        text, text, DAY, text, text, text, (text,), (action,), (action,), (action,), (check_in,)
    )
    assert page_texts(meeting_pdf(everywhere))


def test_the_file_name_names_nobody() -> None:
    assert file_name(FULL) == "Fika one-on-one 2026-11-22.pdf"
