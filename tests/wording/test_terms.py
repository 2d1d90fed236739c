"""The domain's terms, dates and translation in words."""

from datetime import date

import pytest

from app.domain.agreement import DifferReason, Today
from app.domain.assessment import Answer
from app.domain.comparison import Gap
from app.wording.dates import long_date, month_and_year, month_name
from app.wording.terms import answer_name, gap_name, reason_name, today_name
from app.wording.translate import _, ngettext


def test_every_answer_reason_and_gap_has_words_of_its_own() -> None:
    spoken: list[list[str]] = [
        [answer_name(one) for one in (*Answer, None)],
        [reason_name(one) for one in DifferReason],
        [gap_name(one) for one in Gap],
        [today_name(one) for one in Today],
    ]
    for words in spoken:
        assert all(words)
        assert len(set(words)) == len(words)


@pytest.mark.parametrize("answer", Answer)
def test_what_is_said_together_is_called_as_in_the_assessments(answer: Answer) -> None:
    assert today_name(Today(answer.value)) == answer_name(answer)


def test_no_word_is_the_codes_own() -> None:
    spoken = [
        *map(answer_name, Answer),
        *map(today_name, Today),
        *map(reason_name, DifferReason),
        *map(gap_name, Gap),
    ]
    codes = {one.value for kind in (Answer, Today, DifferReason, Gap) for one in kind}
    assert [words for words in spoken if words in codes or "_" in words] == []


def test_dates_are_written_out() -> None:
    assert long_date(date(2026, 11, 2)) == "2 November 2026"
    assert month_and_year(date(2024, 3, 1)) == "March 2024"
    assert len({month_name(number) for number in range(1, 13)}) == 12


def test_without_a_catalogue_the_words_are_the_source() -> None:
    assert _("Sometimes") == "Sometimes"
    assert [ngettext("one", "several", number) for number in (1, 2)] == ["one", "several"]
