"""A growth area that is half written, as words to be kept."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from app.domain.growth import GrowthArea

GROWTH_FORM = "growth"


def form_of(area: GrowthArea) -> str:
    """Return the name of the form for an area; for a new one it tells which behaviour it began at."""
    if area.id:
        return f"{GROWTH_FORM}:{area.id}"
    return ":".join((GROWTH_FORM, "new", *area.behaviours[:1]))


def words_of(area: GrowthArea) -> Mapping[str, str]:
    """Return what stands in each field."""
    return {
        "headline": area.headline,
        "looks_like": area.looks_like,
        "employee_does": area.employee_does,
        "manager_does": area.manager_does,
        "look_again_on": area.look_again_on.isoformat() if area.look_again_on else "",
        "behaviours": "\n".join(area.behaviours),
    }


def with_words(area: GrowthArea, words: Mapping[str, str]) -> GrowthArea:
    """Return the area with what stood in each field; a field that is not there stays as it is."""
    said = {**words_of(area), **words}
    return replace(
        area,
        headline=said["headline"],
        looks_like=said["looks_like"],
        employee_does=said["employee_does"],
        manager_does=said["manager_does"],
        look_again_on=date.fromisoformat(said["look_again_on"]) if said["look_again_on"] else None,
        behaviours=tuple(one for one in said["behaviours"].split("\n") if one),
    )
