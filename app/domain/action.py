"""Actions: what one of the two has taken on, by when, and what became of it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from app.domain.assessment import Side


class ActionState(Enum):
    """What became of an action. The values are stored."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"
    """The two let it be, for a reason that is kept."""


@dataclass(frozen=True, slots=True)
class Action:
    """Something that one of the two does. `id` is 0 until it is kept; `due_on` is None without a day.

    `meeting_id` is where it was taken on, `closed_in` where it was closed; both are None outside a meeting.
    `reason` says why it was dropped.
    """

    who: Side
    what: str
    due_on: date | None = None
    id: int = 0
    person_id: int = 0
    meeting_id: int | None = None
    taken_on: date = date.min
    state: ActionState = ActionState.OPEN
    reason: str = ""
    closed_in: int | None = None
    closed_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether it is still to be done."""
        return self.state is ActionState.OPEN

    def has_missed_its_day(self, today: date) -> bool:
        """Tell whether its day went by before it was closed."""
        until = today if self.closed_on is None else self.closed_on
        return self.due_on is not None and self.due_on < until

    def is_overdue(self, today: date) -> bool:
        """Tell whether it is open and its day has gone by."""
        return self.is_open and self.has_missed_its_day(today)


@dataclass(frozen=True, slots=True)
class ActionChange:
    """How an action stood after one change; `changed_at` is UTC, `meeting_id` where it was changed."""

    action_id: int
    changed_at: datetime
    who: Side
    what: str
    due_on: date | None
    state: ActionState
    reason: str = ""
    meeting_id: int | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class WholeAction:
    """An action with all that belongs to it: what is needed to put it back as it was.

    `lesson_ids` are the notes of what was learned that began there.
    """

    action: Action
    history: tuple[ActionChange, ...]
    lesson_ids: tuple[int, ...] = ()
