"""The parts that stand beside a one-on-one, each imported and made when it is first shown."""

from typing import TYPE_CHECKING, assert_never

from app.ui.places import Go
from app.ui.screens.meeting.shown import PartName
from app.ui.screens.part import About, Part
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session

OPEN_AT_FIRST = (PartName.PRIORITIES, PartName.GROWTH, PartName.ACTIONS)
"""What nearly every one-on-one comes back to; the others are one key away."""


def part_name(part: PartName) -> str:
    """Return what a part is called."""
    return {
        PartName.PRIORITIES: _("Priorities"),
        PartName.GROWTH: _("Growth areas"),
        PartName.ACTIONS: _("Actions"),
        PartName.LESSONS: _("Tried and learned"),
        PartName.PRAISE: _("Recognition"),
        PartName.PULSE: _("Do the talks help?"),
    }[part]


def made_part(part: PartName, session: "Session", about: About, go: Go) -> Part:
    """Make a part. Raises what its first look into the vault raises."""
    match part:
        case PartName.PRIORITIES:
            from app.ui.screens.priorities.part import PrioritiesPart

            return PrioritiesPart(session, about, go)
        case PartName.GROWTH:
            from app.ui.screens.growth_story.part import GrowthStoryPart

            return GrowthStoryPart(session, about, go)
        case PartName.ACTIONS:
            from app.ui.screens.actions.part import ActionsPart

            return ActionsPart(session, about, go)
        case PartName.LESSONS:
            from app.ui.screens.lessons.part import LessonsPart

            return LessonsPart(session, about, go)
        case PartName.PRAISE:
            from app.ui.screens.praise.part import PraisePart

            return PraisePart(session, about, go)
        case PartName.PULSE:
            from app.ui.screens.pulse.part import PulsePart

            return PulsePart(session, about, go)
    assert_never(part)
