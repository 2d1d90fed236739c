"""Each field of a check-in and of a priority says who sees it, to eye and ear."""

from collections.abc import Mapping

import pytest
from PySide6.QtWidgets import QWidget

from app.wording.visibility import who_sees, who_sees_all
from tests.robots.growth import GrowthRobot
from tests.ui.test_who_sees import IN_GROWTH

SHEETS: Mapping[str, Mapping[str, str]] = {
    "Ctrl+G": {
        "growth_check_in.happened": "What happened since",
        "growth_check_in.evidence": "Evidence",
        "growth_check_in.verdict": "How it goes on",
        "growth_check_in.adjusted": "What is different from now on",
        "growth_check_in.look_again_on": "Look again on: the day",
    },
    "Ctrl+Shift+Y": {"priority.words": "What matters most now"},
}
"""What opens each sheet, and the accessible names of its fields by what they write."""


def test_every_column_has_its_field() -> None:
    assert {column for fields in SHEETS.values() for column in fields} == IN_GROWTH


@pytest.mark.parametrize(("keys", "fields"), SHEETS.items(), ids=SHEETS)
def test_the_sheet_says_who_sees_it(in_meeting: GrowthRobot, keys: str, fields: Mapping[str, str]) -> None:
    in_meeting.press(keys)
    if len(fields) > 1:
        in_meeting.press("Alt+2")
        said = who_sees_all(fields, employee="Chen", manager="Jonas")
    else:
        said = who_sees(next(iter(fields)), employee="Chen", manager="Jonas")
    assert in_meeting.sees(said)
    for title in fields.values():
        found = [one for one in in_meeting.front.findChildren(QWidget) if one.accessibleName() == title]
        assert [one.accessibleDescription() for one in found] == [said], title
    in_meeting.press("Esc")
    if in_meeting.can_click("Throw it away"):
        in_meeting.click("Throw it away")
