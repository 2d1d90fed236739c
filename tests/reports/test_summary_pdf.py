"""The summary on paper holds what was agreed, in every shape of it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.domain.summary import Summary, SummaryAmendment, SummaryGrowthArea
from app.reports.paper import Paper
from app.reports.summary_pdf import file_name, summary_pdf
from tests.reports.examples import AMENDMENT, FEEDBACK, SHARING, SUMMARY
from tests.reports.extracted import letters, page_texts, words


@pytest.mark.parametrize("paper", Paper)
def test_it_holds_everything_that_was_agreed_on_one_page(paper: Paper) -> None:
    pdf = summary_pdf(SUMMARY, paper)
    text = words(pdf)
    for expected in (
        "Amira Haddad and Jonas Berg 22 November 2026 Agreed by both on 23 November 2026",
        f"{FEEDBACK.headline} What it will look like {FEEDBACK.looks_like}",
        f"What Amira Haddad will do {FEEDBACK.employee_does}",
        f"What Jonas Berg will do {FEEDBACK.manager_does}",
        "Look again on 8 January 2027",
        SHARING.headline,
        SUMMARY.shared_notes,
        "We look at this again on 19 February 2027.",
        "Both of us agreed to what is written here.",
        "Amira Haddad Date Jonas Berg Date",
    ):
        assert expected in text
    assert len(page_texts(pdf)) == 1
    assert "Page" not in text


def test_what_two_people_will_do_is_read_one_after_the_other() -> None:
    mine = "Book a pairing slot in each sprint, and bring one thing to it that is only half finished. " * 3
    yours = "Answer within a day and say first what works; what doesn't can wait for the next time. " * 3
    area = replace(FEEDBACK, employee_does=mine, manager_does=yours)
    text = words(summary_pdf(replace(SUMMARY, growth_areas=(area,))))
    assert mine.strip() in text
    assert yours.strip() in text


def test_empty_parts_leave_no_heading_behind() -> None:
    area = SummaryGrowthArea("Say no earlier", "", " \n", "Back her up.", None)
    text = words(summary_pdf(Summary("Amira Haddad", "Jonas Berg", date(2026, 11, 22), (area,), "", None)))
    left_out = ("What it will look like", "What Amira Haddad will do", "Look again", "We look", "remember")
    for heading in left_out:
        assert heading not in text
    assert "Say no earlier What Jonas Berg will do Back her up." in text


NOTHING_PICKED = "We picked nothing to grow in this time."


@pytest.mark.parametrize("paper", Paper)
def test_an_agreed_summary_with_nothing_in_it_says_so_and_is_still_a_page_to_sign(paper: Paper) -> None:
    day = date(2026, 11, 22)
    nothing = Summary("Amira Haddad", "Jonas Berg", day, (), " \n", None, agreed_on=day)
    pdf = summary_pdf(nothing, paper)
    assert words(pdf) == (
        "What we agreed Amira Haddad and Jonas Berg 22 November 2026 Agreed by both on 22 November 2026"
        f" {NOTHING_PICKED} Both of us agreed to what is written here."
        " Amira Haddad Date Jonas Berg Date Between the two of us"
    )
    assert len(page_texts(pdf)) == 1


def test_a_draft_with_nothing_in_it_says_so_too() -> None:
    text = words(summary_pdf(Summary("Amira Haddad", "Jonas Berg", date(2026, 11, 22), (), "", None)))
    assert f"Draft: not agreed by both yet {NOTHING_PICKED} Between the two of us" in text


@pytest.mark.parametrize(
    "one", [{"shared_notes": "We met."}, {"look_again_on": date(2027, 1, 8)}, {"growth_areas": (FEEDBACK,)}]
)
def test_it_is_not_said_where_anything_was_agreed(one: dict[str, Any]) -> None:
    nothing = Summary("Amira Haddad", "Jonas Berg", date(2026, 11, 22), (), "", None)
    assert "picked nothing" not in words(summary_pdf(replace(nothing, **one)))


def test_what_is_added_later_stands_below_an_end_without_anything_picked() -> None:
    day = date(2026, 11, 22)
    nothing = Summary("Amira Haddad", "Jonas Berg", day, (), "", None, day, (AMENDMENT,))
    text = words(summary_pdf(nothing))
    assert text.index(NOTHING_PICKED) < text.index("Amira Haddad Date") < text.index(AMENDMENT.words)


@pytest.mark.parametrize("paper", Paper)
def test_a_draft_says_so_and_is_not_to_be_signed(paper: Paper) -> None:
    text = words(summary_pdf(replace(SUMMARY, agreed_on=None), paper))
    assert "22 November 2026 Draft: not agreed by both yet" in text
    assert text.endswith("We look at this again on 19 February 2027. Between the two of us")
    for claim in ("Agreed by both", "Both of us agreed", "Date"):
        assert claim not in text


def test_nothing_of_a_draft_is_left_once_both_have_agreed() -> None:
    assert "raft" not in words(summary_pdf(SUMMARY))


def test_amendments_stand_at_the_end_each_with_its_day() -> None:
    second = SummaryAmendment(date(2027, 1, 8), "It was held.\nTwelve people came.")
    empty = SummaryAmendment(date(2027, 1, 9), " \n")
    amended = replace(SUMMARY, growth_areas=(FEEDBACK,), amendments=(AMENDMENT, second, empty))
    text = words(summary_pdf(amended))
    added = f"Added later 4 December 2026 {AMENDMENT.words} 8 January 2027 It was held. Twelve people came."
    assert text.index("Amira Haddad Date Jonas Berg Date") < text.index(added)
    assert "9 January 2027" not in text
    assert "Added later" not in words(summary_pdf(SUMMARY))


def test_a_missing_name_is_told_as_the_side_it_stands_for() -> None:
    text = words(summary_pdf(replace(SUMMARY, employee_name=" ", manager_name="")))
    assert "What the employee will do" in text
    assert "What the manager will do" in text
    assert " and 22" not in text


def test_an_area_without_any_text_is_left_out() -> None:
    empty = SummaryGrowthArea("", "", "", "", None)
    with_empty = replace(SUMMARY, growth_areas=(FEEDBACK, empty, SHARING))
    assert summary_pdf(with_empty) == summary_pdf(SUMMARY)


def test_long_notes_run_over_several_numbered_pages_and_lose_no_word() -> None:
    notes = "\n\n".join(f"Paragraph {number}: what we saw, and what we make of it." for number in range(200))
    assert len(notes) > 10_000
    texts = page_texts(summary_pdf(replace(SUMMARY, shared_notes=notes)))
    last = len(texts)
    assert last > 3
    for number, text in enumerate(texts, 1):
        assert f"Page {number} of {last}" in text
    everything = "".join(letters(text) for text in texts)
    for paragraph in notes.split("\n\n"):
        assert letters(paragraph) in everything


def test_a_growth_area_moves_to_the_next_page_rather_than_being_parted() -> None:
    areas = tuple(
        replace(
            FEEDBACK,
            headline=f"Area {name}",
            looks_like=f"{name} begins. " + "It grows. " * 90 + f"{name} ends.",
        )
        for name in ("one", "two", "three", "four")
    )
    texts = [" ".join(text.split()) for text in page_texts(summary_pdf(replace(SUMMARY, growth_areas=areas)))]
    assert len(texts) > 1
    for name in ("one", "two", "three", "four"):
        assert any(f"Area {name}" in text and f"{name} ends." in text for text in texts)


def test_the_file_name_tells_the_day_and_no_name() -> None:
    assert file_name(SUMMARY) == "Fika summary 2026-11-22.pdf"


def test_a_draft_never_takes_the_place_of_what_was_agreed() -> None:
    assert file_name(replace(SUMMARY, agreed_on=None)) == "Fika summary 2026-11-22 draft.pdf"
