"""One ordinary one-on-one: what its screen shows, and what each act does."""

from functools import partial
from typing import TYPE_CHECKING, Protocol

from app.domain.errors import FikaError, NotFoundError
from app.domain.meeting import Meeting
from app.services.days import today
from app.ui.places import Errand, Go, MeetingPlace, MeetingSummaryPlace, OwnTurnPlace, PersonPlace
from app.ui.screens.both_names import BothNames, both_names
from app.ui.screens.meeting.agenda_rows import short_date
from app.ui.screens.meeting.doing import Doing, DoingView
from app.ui.screens.meeting.shown import Heading, LastTime
from app.wording.near_dates import beginning, near_day
from app.wording.translate import _

if TYPE_CHECKING:
    from app.domain.agenda import AgendaItem
    from app.services.session import Session
    from app.services.undo import Act
    from app.ui.work import RunJob


class MeetingView(DoingView, Protocol):
    """What the screen shows."""

    def show_heading(self, heading: Heading) -> None:
        """Show who meets and when, and whether it is over."""

    def show_notes(self, shared: str, own: str | None) -> None:
        """Show the notes of both, and the manager's own where they are alone."""

    def show_last_time(self, last: LastTime | None) -> None:
        """Show the meeting before beside what is prepared; None where there is none to show."""

    def show_ending(self, words: str) -> None:
        """Say what went on to another time; empty while the meeting is not over."""

    def show_meeting(self, meeting: Meeting) -> None:
        """Let every piece be about the meeting as it is now."""

    def forget_typing(self) -> None:
        """Let nothing that was typed in this window come back by undo: it was deleted for good."""


class MeetingPresenter:
    """The meeting as a whole: its head, its notes, its end. Agendas and decisions have their own."""

    def __init__(
        self, view: MeetingView, session: "Session", place: MeetingPlace, go: Go, run_deletion: "RunJob"
    ) -> None:
        """Look a meeting up. Raises NotFoundError, SealedError."""
        self._view = view
        self._session = session
        self._go = go
        self._run_deletion = run_deletion
        self.meeting = session.meetings.get(place.meeting_id)
        self.person = session.people.get(self.meeting.person_id)
        self.names: BothNames = both_names(self.person.name, session.manager_name)
        self.together = place.together
        self._desk = session.desks.of(self.person.id)
        self.doing = Doing(view, self._desk.history)
        self.talk_time = self._desk.talk_time

    def begin(self) -> None:
        """Show everything. Raises FikaError."""
        self._show()
        shared = self._session.meetings.notes(self.meeting.id)
        own = None if self.together else self._session.meetings.private_notes(self.meeting.id)
        self._view.show_notes(shared, own)
        self._view.show_last_time(self._last_time())
        self.doing.show_history()

    # Notes

    def write_notes(self, text: str) -> None:
        """Keep the notes of both."""
        keep = partial(self._session.meetings.write_notes, self.meeting.id)
        self.doing.keep("notes", text, keep)

    def write_own_notes(self, text: str) -> None:
        """Keep the manager's own notes."""
        keep = partial(self._session.meetings.write_private_notes, self.meeting.id)
        self.doing.keep("own_notes", text, keep)

    # Ways

    def previous(self) -> None:
        """Go to the meeting before."""
        self._to(self._session.meetings.before(self.meeting))

    def following(self) -> None:
        """Go to the meeting after."""
        self._to(self._session.meetings.after(self.meeting))

    def turn_together(self) -> None:
        """Look at it together, or leave that: the window asks for the passphrase on the way out."""
        self._go(MeetingPlace(self.person.id, self.meeting.id, together=not self.together))

    def summary(self) -> None:
        """Look at the summary."""
        self._go(MeetingSummaryPlace(self.person.id, self.meeting.id, together=self.together))

    def hand_over(self) -> None:
        """Leave the laptop to the employee, for what they want to bring up."""
        if not self.together:
            self._go(OwnTurnPlace(self.person.id, Errand.AGENDA, self.meeting.id))

    # The meeting itself

    def change(self, meeting: Meeting) -> None:
        """Keep another day, time or title. Raises FikaError, so that the sheet can stay open."""
        self._desk.meetings.change(meeting)
        self.look_anew()
        self.doing.show_history()

    def end(self) -> None:
        """End the meeting and say what goes on, or open it again."""
        desk = self._desk.meetings
        act, word = partial(desk.end, self.meeting.id), _("Ended. You can open it again.")
        if self.meeting.is_over:
            act, word = partial(desk.go_on, self.meeting.id), _("It is open again.")
        if self._all_kept() and self.doing.do(act, word):
            self.look_anew()

    def follow(self, act: "Act") -> bool:
        """Show what an act that was taken back, or done again, has changed; tell whether we are still here.

        One that another's end had planned may be gone: then people go to that other one.
        """
        if act.meeting_id:
            try:
                self.look_anew()
            except NotFoundError:
                self._go(MeetingPlace(self.person.id, act.meeting_id, together=self.together))
                return False
        return True

    def delete(self) -> None:
        """Delete the meeting for good, and go to the person's page. It was asked before."""
        if not self.together and self._all_kept():
            delete = partial(self._session.meetings.delete, self.meeting.id)
            self._run_deletion(delete, self._deleted, self._not_deleted)

    def _deleted(self, _nothing: None) -> None:
        self._session.desks.forget_person(self.person.id)
        self._view.forget_typing()
        self._go(PersonPlace(self.person.id))

    def _not_deleted(self, error: Exception) -> None:
        if not isinstance(error, FikaError):
            raise error
        self._view.show_error(error)

    def look_anew(self) -> None:
        """Show the meeting as it is kept. Raises FikaError."""
        self.meeting = self._session.meetings.get(self.meeting.id)
        self._show()
        self._view.show_last_time(self._last_time())
        self._view.show_meeting(self.meeting)

    def _show(self) -> None:
        self._view.show_heading(self._heading())
        self._view.show_ending(self._ending())

    def _heading(self) -> Heading:
        meeting, meetings = self.meeting, self._session.meetings
        title = self.person.name
        if self.together:
            title = _("{employee} & {manager}").format(
                employee=self.names.employee, manager=self.names.manager
            )
        when = [beginning(near_day(meeting.held_on, today())), meeting.starts_at, meeting.title]
        if meeting.is_over:
            when.append(_("over"))
        before, after = meetings.before(meeting), meetings.after(meeting)
        return Heading(
            title,
            " · ".join(one for one in when if one),
            meeting.is_over,
            _("The one before: {day}").format(day=short_date(before)) if before else "",
            _("The one after: {day}").format(day=short_date(after)) if after else "",
        )

    def _ending(self) -> str:
        """Return what goes on to another time, and when that is."""
        if not self.meeting.is_over:
            return ""
        words = [one.words for one in self._going_on()]
        if not words:
            return _("This one-on-one is over. Nothing is left to talk about another time.")
        listed = _(", ").join(_("“{words}”").format(words=one) for one in words)
        coming = self._session.meetings.next_of(self.person.id)
        if coming is None:
            return _("This one-on-one is over. These wait until the next one is planned: {items}.").format(
                items=listed
            )
        return _("This one-on-one is over. These come back on {day}: {items}.").format(
            day=short_date(coming), items=listed
        )

    def _going_on(self) -> list["AgendaItem"]:
        agendas, meeting_id = self._session.agendas, self.meeting.id
        own = () if self.together else agendas.only_mine_going_on(meeting_id)
        return [*agendas.going_on(meeting_id), *own]

    def _last_time(self) -> LastTime | None:
        """Return the meeting before, while this one is prepared or goes on."""
        before = None if self.meeting.is_over else self._session.meetings.before(self.meeting)
        if before is None:
            return None
        meetings, agendas = self._session.meetings, self._session.agendas
        left = [one.item.words for one in agendas.ours(before.id) if one.moved_on]
        return LastTime(
            _("Last time: {day}").format(day=short_date(before)),
            meetings.notes(before.id),
            meetings.decisions(before.id),
            tuple(left),
            "" if self.together else meetings.private_notes(before.id),
        )

    def _all_kept(self) -> bool:
        try:
            self.doing.flush()
        except FikaError as error:
            self._view.show_error(error)
            return False
        return True

    def _to(self, meeting: Meeting | None) -> None:
        if meeting is not None:
            self._go(MeetingPlace(self.person.id, meeting.id, together=self.together))
