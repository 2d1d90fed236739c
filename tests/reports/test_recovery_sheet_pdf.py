"""The recovery sheet: the whole code, legible, with what its finder needs to know."""

from datetime import date

import pytest

from app.reports.paper import Paper
from app.reports.recovery_sheet_pdf import recovery_sheet_pdf
from tests.reports.extracted import page_texts, words

GROUPS = ("A4EASCW2", "BMGA2DTX", "B4IBCEXK", "CMKBKFVP", "C4MBSGVX", "DMOB2HQ2", "D4QCCIUK", "EMSCKJQY")
MADE_ON = date(2026, 11, 22)


@pytest.mark.parametrize("paper", Paper)
def test_it_is_one_page_with_every_group_behind_its_number(paper: Paper) -> None:
    pdf = recovery_sheet_pdf(GROUPS, "Payments squad", MADE_ON, paper)
    text = words(pdf)
    assert len(page_texts(pdf)) == 1
    code = " ".join(f"Group {number} {group}" for number, group in enumerate(GROUPS, 1))
    assert code in text


def test_it_says_what_it_opens_where_to_keep_it_and_how_to_use_it() -> None:
    text = words(recovery_sheet_pdf(GROUPS, "Payments squad", MADE_ON))
    for expected in (
        "Vault: Payments squad",
        "Made on 22 November 2026",
        "Anyone with this page can read the notes.",
        "What this is",
        "What it opens",
        "Where to keep it",
        "How to use it",
        "Type the 8 groups in their order.",
    ):
        assert expected in text


def test_nothing_but_the_page_carries_the_code_or_the_name() -> None:
    pdf = recovery_sheet_pdf(GROUPS, "Payments squad", MADE_ON)
    assert b"Payments" not in pdf
    assert not any(group.encode() in pdf for group in GROUPS)
    assert b"/Title (Fika recovery sheet)" in pdf


def test_the_same_sheet_gives_the_same_bytes_and_another_code_does_not() -> None:
    sheet = recovery_sheet_pdf(GROUPS, "Payments squad", MADE_ON)
    assert recovery_sheet_pdf(GROUPS, "Payments squad", MADE_ON) == sheet
    assert recovery_sheet_pdf(GROUPS[::-1], "Payments squad", MADE_ON) != sheet


def test_a_vault_may_have_any_name() -> None:
    text = words(recovery_sheet_pdf(GROUPS, "<b>odd</b>\n&amp; 漢", MADE_ON))
    assert "Vault: <b>odd</b> &amp; □" in text
