"""The parts that stand beside a one-on-one, each imported and made when it is first shown."""

from typing import TYPE_CHECKING

from app.ui.places import Go
from app.ui.screens.meeting.shown import PartName
from app.ui.screens.part import About, Part
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session

OPEN_AT_FIRST = (PartName.PRIORITIES, PartName.GROWTH, PartName.ACTIONS)
"""What nearly every one-on-one comes back to; the others are one key away."""


def offered() -> tuple[PartName, ...]:
    """Return the parts in their order."""
    return (PartName.GROWTH, PartName.ACTIONS)


def part_name(part: PartName) -> str:
    """Return what a part is called."""
    return {
        PartName.PRIORITIES: _("Priorities"),
        PartName.GROWTH: _("Growth areas"),
        PartName.ACTIONS: _("Actions"),
        PartName.LESSONS: _("Tried and learned"),
        PartName.PRAISE: _("Recognition"),
        PartName.PULSE: _("How our talks help"),
    }[part]


def made_part(part: PartName, session: "Session", about: About, go: Go) -> Part:
    """Make a part. Raises what its first look into the vault raises."""
    match part:
        case PartName.ACTIONS:
            from app.ui.screens.actions.part import ActionsPart

            return ActionsPart(session, about, go)
        case _:
            from app.ui.screens.growth_story.part import GrowthStoryPart

            return GrowthStoryPart(session, about, go)
