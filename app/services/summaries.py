"""The summary of a conversation: made from what was agreed, and only from that."""

from app.domain.amendment import Amendment
from app.domain.growth import GrowthArea
from app.domain.summary import (
    StepMention,
    Summary,
    SummaryAmendment,
    SummaryGrowthArea,
    step_mentions,
    steps_named_in,
)
from app.services.agreed import Agreed
from app.services.days import day_of


def summary_of(agreed: Agreed) -> Summary:
    """Return what both leave with: a draft until both have agreed to the end."""
    closing, concluded = agreed.closing(), agreed.conversation.concluded_at
    return Summary(
        employee_name=agreed.person.name,
        manager_name=agreed.manager_name,
        held_on=agreed.conversation.held_on,
        growth_areas=tuple(_shared(area) for area in agreed.growth_areas()),
        shared_notes=closing.shared_notes,
        look_again_on=closing.look_again_on,
        agreed_on=day_of(concluded) if concluded else None,
        amendments=tuple(_dated(one) for one in agreed.amendments()),
    )


def mentions_of_steps(agreed: Agreed) -> tuple[StepMention, ...]:
    """Return the places in the summary's free text that name a step, to be read again before saving."""
    return step_mentions(summary_of(agreed), _step_names(agreed))


def steps_named(agreed: Agreed, words: str) -> tuple[str, ...]:
    """Return where words that are to be added would name a step, to be read again before they are kept."""
    return steps_named_in(words, _step_names(agreed))


def _step_names(agreed: Agreed) -> tuple[str, ...]:
    return tuple(step.name for step in agreed.framework.steps)


def _shared(area: GrowthArea) -> SummaryGrowthArea:
    return SummaryGrowthArea(
        area.headline, area.looks_like, area.employee_does, area.manager_does, area.look_again_on
    )


def _dated(amendment: Amendment) -> SummaryAmendment:
    return SummaryAmendment(day_of(amendment.written_at), amendment.words)
