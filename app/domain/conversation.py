"""A career conversation between one employee and their manager, on one version of a framework."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from app.domain.assessment import Side


class Stage(Enum):
    """Where a conversation stands."""

    PREPARING = "preparing"
    """At least one side is still at work; neither can read the other's."""
    TOGETHER = "together"
    """Both have finished: both assessments are frozen, and the two reveal them and talk."""
    CONCLUDED = "concluded"
    """Both have agreed to the end: nothing changes any more, and later words are amendments."""


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
    employee_agreed_at: datetime | None = None
    manager_agreed_at: datetime | None = None
    paused_at: datetime | None = None
    paused_behaviour: str = ""

    @property
    def stage(self) -> Stage:
        """Where this conversation stands; it follows from what both sides have said, and only from that."""
        if not (self.employee_finished_at and self.manager_finished_at):
            return Stage.PREPARING
        return Stage.CONCLUDED if self.concluded_at else Stage.TOGETHER

    @property
    def concluded_at(self) -> datetime | None:
        """When the second of the two agreed to the end; None before that."""
        if not (self.employee_agreed_at and self.manager_agreed_at):
            return None
        return max(self.employee_agreed_at, self.manager_agreed_at)

    def finished(self, side: Side) -> bool:
        """Tell whether that side has said 'finished'."""
        moment = self.employee_finished_at if side is Side.EMPLOYEE else self.manager_finished_at
        return moment is not None

    def agreed(self, side: Side) -> bool:
        """Tell whether that side has agreed to the end of the conversation."""
        moment = self.employee_agreed_at if side is Side.EMPLOYEE else self.manager_agreed_at
        return moment is not None


@dataclass(frozen=True, slots=True)
class Closing:
    """What the two say of the conversation as a whole; it goes into the summary."""

    shared_notes: str = ""
    look_again_on: date | None = None
