"""What the window of a growth area shows, and what it must be able to do."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from app.domain.errors import FikaError
from app.domain.growth import GrowthArea
from app.ui.screens.both_names import BothNames


@dataclass(frozen=True, slots=True)
class LinkableBehaviour:
    """A behaviour that a growth area can be about."""

    id: str
    place: str
    text: str


class Half(Enum):
    """What to do with what is half written when the window is closed."""

    KEEP = "keep"
    DROP = "drop"
    GO_ON = "go_on"


class GrowthView(Protocol):
    """The window in which a growth area is written down."""

    def show_area(self, area: GrowthArea, names: BothNames, *, new: bool) -> None:
        """Show what is written so far."""

    def show_behaviours(self, behaviours: tuple[LinkableBehaviour, ...], linked: tuple[str, ...]) -> None:
        """Show the behaviours to choose from, and which are linked."""

    def show_error(self, error: FikaError) -> None:
        """Show a known error; what was typed stays."""

    def written(self) -> GrowthArea:
        """Return what stands in the window now; only the fields a person can write."""

    def ask_half_written(self, then: Callable[[Half], None]) -> None:
        """Ask what to do with changes that are not kept yet."""

    def finish(self) -> None:
        """Close the window."""
