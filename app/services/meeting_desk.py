"""Acts on one-on-ones as a whole: ended, opened again, moved or named. Each can be taken back."""

from collections.abc import Callable
from functools import partial

from app.domain.meeting import Meeting
from app.services.days import today
from app.services.endings import Ending, Endings
from app.services.meetings import Meetings
from app.services.undo import Act, UndoStack
from app.wording.near_dates import short_day
from app.wording.translate import _


class MeetingDesk:
    """Acts on the meetings of one person, in a history they share with what stands on the agendas."""

    def __init__(self, meetings: Meetings, endings: Endings, history: UndoStack) -> None:
        self._meetings = meetings
        self._endings = endings
        self._history = history

    def end(self, meeting_id: int) -> None:
        """End a meeting; the rhythm may plan the next one. Raises NotFoundError."""
        made: list[Ending] = []

        def apply() -> None:
            if made:
                self._endings.again(made[0])
            else:
                made.append(self._endings.end(meeting_id))

        def revert() -> None:
            made[0] = self._endings.take_back(made[0])

        meeting = self._meetings.get(meeting_id)
        if not meeting.is_over:
            self._do(_("ending the one of {day}"), meeting, apply, revert)

    def go_on(self, meeting_id: int) -> None:
        """Open a meeting again that was ended. Raises NotFoundError."""
        meeting = self._meetings.get(meeting_id)
        if meeting.is_over:
            open_again = partial(self._meetings.go_on, meeting_id)
            end_as_before = partial(self._meetings.end_as, meeting)
            self._do(_("opening the one of {day} again"), meeting, open_again, end_as_before)

    def change(self, meeting: Meeting) -> None:
        """Keep another day, time or title. Raises NotFoundError."""
        before = self._meetings.get(meeting.id)
        if _named(meeting) != _named(before):
            change = self._meetings.change
            label = _("changing the one of {day}")
            self._do(label, before, partial(change, meeting), partial(change, before))

    def _do(
        self, label: str, meeting: Meeting, apply: Callable[[], None], revert: Callable[[], None]
    ) -> None:
        named = label.format(day=short_day(meeting.held_on, today()))
        self._history.do(Act(named, "", apply, revert, meeting_id=meeting.id))


def _named(meeting: Meeting) -> tuple[object, ...]:
    return meeting.held_on, meeting.starts_at, " ".join(meeting.title.split())
