"""The summary of a conversation: made from what was agreed, and only from that."""

from app.domain.growth import GrowthArea
from app.domain.summary import StepMention, Summary, SummaryGrowthArea, step_mentions
from app.services.agreed import Agreed


def summary_of(agreed: Agreed) -> Summary:
    """Return what both leave with."""
    closing = agreed.closing()
    return Summary(
        employee_name=agreed.person.name,
        manager_name=agreed.manager_name,
        held_on=agreed.conversation.held_on,
        growth_areas=tuple(_shared(area) for area in agreed.growth_areas()),
        shared_notes=closing.shared_notes,
        look_again_on=closing.look_again_on,
    )


def mentions_of_steps(agreed: Agreed) -> tuple[StepMention, ...]:
    """Return the places in the summary's free text that name a step, to be read again before saving."""
    return step_mentions(summary_of(agreed), tuple(step.name for step in agreed.framework.steps))


def _shared(area: GrowthArea) -> SummaryGrowthArea:
    return SummaryGrowthArea(
        area.headline, area.looks_like, area.employee_does, area.manager_does, area.look_again_on
    )
