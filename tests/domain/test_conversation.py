"""Where a conversation stands."""

from dataclasses import replace
from datetime import UTC, date, datetime

from app.domain.assessment import Side
from app.domain.conversation import Conversation, Stage

NEW = Conversation(1, 1, 1, "software", date(2026, 11, 22))
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def test_it_is_revealed_only_when_both_have_finished() -> None:
    employee = replace(NEW, employee_finished_at=NOW)
    manager = replace(NEW, manager_finished_at=NOW)
    both = replace(employee, manager_finished_at=NOW)
    assert [one.stage for one in (NEW, employee, manager)] == [Stage.PREPARING] * 3
    assert both.stage is Stage.TOGETHER


def test_each_side_finishes_for_itself() -> None:
    employee = replace(NEW, employee_finished_at=NOW)
    assert employee.finished(Side.EMPLOYEE)
    assert not employee.finished(Side.MANAGER)
