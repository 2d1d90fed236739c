"""What can go wrong with the story of a growth area, and with priorities."""

from dataclasses import dataclass

from app.domain.errors import FikaError


@dataclass(eq=False)
class GrowthStoryError(FikaError):
    """A growth area was to be removed of which the two have said something since it was agreed."""

    headline: str


class VerdictMissingError(FikaError):
    """A check-in does not say how the growth area goes on."""


class AdjustedMissingError(FikaError):
    """A check-in says that a growth area was adjusted, and not what is different from now on."""


class PriorityWordsMissingError(FikaError):
    """A priority needs words."""
