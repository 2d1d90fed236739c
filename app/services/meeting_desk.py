"""Acts on one-on-ones as a whole: ended, opened again, moved or named. Each can be taken back."""

from collections.abc import Callable
from functools import partial

from app.domain.meeting import Meeting
from app.services.days import today
from app.services.endings import Endings
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
        meeting = self._meetings.get(meeting_id)
        if not meeting.is_over:
            endings, named = self._endings, _named(_("ending the one of {day}"), meeting)
            end = partial(endings.end, meeting_id)
            self._history.make(named, end, endings.again, endings.take_back, meeting_id=meeting_id)

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
        if _changeable(meeting) != _changeable(before):
            change = self._meetings.change
            label = _("changing the one of {day}")
            self._do(label, before, partial(change, meeting), partial(change, before))

    def _do(
        self, label: str, meeting: Meeting, apply: Callable[[], None], revert: Callable[[], None]
    ) -> None:
        self._history.do(Act(_named(label, meeting), "", apply, revert, meeting_id=meeting.id))


def _named(label: str, meeting: Meeting) -> str:
    return label.format(day=short_day(meeting.held_on, today()))


def _changeable(meeting: Meeting) -> tuple[object, ...]:
    return meeting.held_on, meeting.starts_at, " ".join(meeting.title.split())
