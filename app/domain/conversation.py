"""A career conversation between one employee and their manager, on one version of a framework."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from app.domain.assessment import Side


class Stage(Enum):
    """Where a conversation stands."""

    PREPARING = "preparing"
    """At least one side is still at work; neither can read the other's."""
    REVEALED = "revealed"
    """Both have finished: both assessments are frozen and lie side by side."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """One career conversation. Times are UTC."""

    id: int
    person_id: int
    framework_id: int
    discipline: str
    held_on: date
    employee_finished_at: datetime | None = None
    manager_finished_at: datetime | None = None

    @property
    def stage(self) -> Stage:
        """Where this conversation stands; it follows from both sides having finished, and only from that."""
        both = self.employee_finished_at and self.manager_finished_at
        return Stage.REVEALED if both else Stage.PREPARING

    def finished(self, side: Side) -> bool:
        """Tell whether that side has said 'finished'."""
        moment = self.employee_finished_at if side is Side.EMPLOYEE else self.manager_finished_at
        return moment is not None


@dataclass(frozen=True, slots=True)
class Closing:
    """What the two say of the conversation as a whole; it goes into the summary."""

    shared_notes: str = ""
    look_again_on: date | None = None
