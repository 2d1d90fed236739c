"""Codes and days that are kept read as words; what people typed stays as it is."""

from enum import Enum

import pytest

from app.domain.action import ActionState
from app.domain.agreement import DifferReason, Today
from app.domain.assessment import Answer, Side
from app.domain.check_in import Verdict
from app.domain.meeting import Every
from app.domain.priority import Change
from app.domain.pulse import Moment
from app.wording.kept_values import half_typed_value, kept_value

NAMES = {Side.EMPLOYEE: "Amira Haddad", Side.MANAGER: "Jonas Berg"}
CODES = {
    "rhythm.every": Every,
    "action.state": ActionState,
    "action_change.state": ActionState,
    "priority_change.change": Change,
    "manager_view.answer": Answer,
    "agreement.today": Today,
    "agreement.reason": DifferReason,
    "growth_check_in.verdict": Verdict,
    "pulse.moment": Moment,
    "action.who": Side,
    "agenda_item.by_whom": Side,
}


@pytest.mark.parametrize("field", CODES)
def test_every_code_has_words_of_its_own(field: str) -> None:
    said = [kept_value(field, one.value, NAMES) for one in CODES[field]]
    assert len(set(said)) == len(CODES[field])
    assert all(words[0].isupper() and "_" not in words for words in said)


def test_days_read_as_days_and_typed_words_as_typed() -> None:
    assert kept_value("action.due_on", "2026-12-06", NAMES) == "6 December 2026"
    assert kept_value("action.reason", "not_yet", NAMES) == "not_yet"


@pytest.mark.parametrize(("form_field", "codes"), [("every", Every), ("verdict", Verdict), ("who", Side)])
def test_codes_of_half_typed_forms_have_words_of_their_own(form_field: str, codes: type[Enum]) -> None:
    said = [half_typed_value(form_field, str(one.value), NAMES) for one in codes]
    assert len(set(said)) == len(codes)
    assert all(words[0].isupper() and "_" not in words for words in said)


def test_half_typed_days_read_as_days_once_they_are_whole() -> None:
    assert half_typed_value("due", "2026-12-06", NAMES) == "6 December 2026"
    assert half_typed_value("started_on", "2026-12", NAMES) == "2026-12"
    assert half_typed_value("what", "2026-12-06", NAMES) == "2026-12-06"
