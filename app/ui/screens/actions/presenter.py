"""What the part for actions shows, and what happens on each act."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.domain.action import Action
from app.domain.assessment import Side
from app.domain.draft import ACTION_FORM, DROP_FORM, form_about, new_form, thing_of
from app.domain.errors import FikaError, NotFoundError
from app.domain.meeting import next_day
from app.services.days import today
from app.services.note_desk import NoteDesk
from app.ui.screens.actions.shown import ActionsView, Asked, action_row
from app.ui.screens.note_pages import NotePages
from app.ui.widgets.note_list.rows import NoteRow
from app.wording import notes

if TYPE_CHECKING:
    from app.services.drafts import FormDraft
    from app.services.session import Session
    from app.ui.screens.part import About

_DAYS_AHEAD = 14
"""How far ahead a day is suggested where no next one-on-one is planned."""


class ActionsPresenter:
    """The actions of two people, in a meeting or on a person's page. What was ticked stays in sight."""

    def __init__(self, view: ActionsView, session: "Session", about: "About") -> None:
        self._view = view
        self._session = session
        self._about = about
        self._closed_now: set[int] = set()
        self._shown: dict[int, Action] = {}
        self._older_is_shown = False

    def refresh(self) -> None:
        """Show what is kept now."""
        rows = [self._row(one) for one in self._in_sight()]
        older = not self._older_is_shown and self._pages().there_is(besides=len(rows))
        self._view.show_rows(rows, older=older)
        if self._older_is_shown:
            self.show_older()

    def show_older(self) -> None:
        """Show what was done or dropped before."""
        self._older_is_shown = True
        pages = self._pages()
        self._view.show_older(pages(), pages)

    def tick(self, action_id: int, *, done: bool) -> None:
        """Keep that an action is done, or is to be done after all."""
        meeting_id = self._about.meeting_id
        if done:
            self._do(lambda: self._desk().done(action_id, meeting_id))
        else:
            self._do(lambda: self._desk().open_again(action_id, meeting_id))

    def write(self, action_id: int = 0) -> None:
        """Write a new action down, or look at one that is there."""
        try:
            self._view.ask_action(self._asked(action_id))
        except FikaError as error:
            self._view.show_error(error)

    def drop(self, action_id: int) -> None:
        """Ask why an open action is dropped; one that is closed stays as it is."""
        try:
            action = self._session.actions.get(action_id)
            if action.is_open:
                self._view.ask_reason(action, self._draft(form_about(DROP_FORM, action_id)))
        except FikaError as error:
            self._view.show_error(error)

    def reopen(self, form: str) -> bool:
        """Open a form again that was open when the vault was locked; tells whether it is one of these."""
        written, dropped = (thing_of(form, one, self._about.person_id) for one in (ACTION_FORM, DROP_FORM))
        if written is not None:
            self.write(written)
        elif dropped:
            self.drop(dropped)
        return written is not None or bool(dropped)

    # What the sheets keep; each raises what the service raises

    def keep(self, action: Action) -> None:
        """Keep an action, new or changed."""
        meeting_id = self._about.meeting_id
        if action.id:
            self._desk().change(action, meeting_id)
        else:
            person_id = self._about.person_id
            made = self._desk().take_on(person_id, action.who, action.what, action.due_on, meeting_id)
        self._changed()
        if not (action.id or meeting_id):
            self._view.go_to(made.id)

    def keep_dropped(self, action_id: int, reason: str) -> None:
        """Keep that an action is dropped, and why."""
        self._desk().drop(action_id, reason, self._about.meeting_id)
        self._closed_now.add(action_id)
        self._changed()

    def remove(self, action_id: int) -> None:
        """Take an action away, with its history; where there is no undo, ask first."""

        def remove() -> None:
            self._do(lambda: self._desk().remove_action(action_id))

        if self._about.meeting_id:
            remove()
        else:
            self._view.ask_removal(remove)

    def _do(self, act: Callable[[], None]) -> None:
        try:
            act()
        except FikaError as error:
            self._view.show_error(error)
            self.refresh()
            return
        self._changed()

    def _changed(self) -> None:
        self.refresh()
        self._view.tell_changed()

    def _desk(self) -> NoteDesk:
        return self._session.note_desk(self._about.person_id)

    def _in_sight(self) -> tuple[Action, ...]:
        """Return what is open, and then what was closed in this meeting, or while this is looked at."""
        actions, meeting_id = self._session.actions, self._about.meeting_id
        found = {one.id: one for one in actions.open_of(self._about.person_id)}
        self._closed_now |= self._shown.keys() - found.keys()
        here = (*actions.of_meeting(meeting_id), *actions.closed_in(meeting_id)) if meeting_id else ()
        for one in (*here, *self._closed_lately()):
            found.setdefault(one.id, one)
        self._shown = found
        return tuple(found.values())

    def _closed_lately(self) -> Iterator[Action]:
        for action_id in sorted(self._closed_now):
            with suppress(NotFoundError):  # removed since
                yield self._session.actions.get(action_id)

    def _pages(self) -> NotePages[Action]:
        person_id = self._about.person_id
        return NotePages(
            lambda limit, after: self._session.actions.closed_of(person_id, limit, after),
            self._row,
            left_out=lambda one: one.id in self._shown,
        )

    def _row(self, action: Action) -> NoteRow:
        here = bool(self._about.meeting_id) and action.meeting_id == self._about.meeting_id
        return action_row(action, self._about.names, today(), here=here)

    def _asked(self, action_id: int) -> Asked:
        names = self._about.names
        if not action_id:
            draft = self._draft(new_form(ACTION_FORM, self._about.person_id))
            return Asked(Action(Side.EMPLOYEE, ""), (), draft, self._suggested())
        action = self._session.actions.get(action_id)
        history = notes.history(self._session.actions.history(action_id), names.employee, names.manager)
        return Asked(action, history, self._draft(form_about(ACTION_FORM, action_id)), self._suggested())

    def _draft(self, form: str) -> "FormDraft":
        return self._session.drafts.here(form, self._about.person_id)

    def _suggested(self) -> date:
        """Return the day of the next one-on-one after today, or one in a while."""
        meetings, person_id, now = self._session.meetings, self._about.person_id, today()
        planned, rhythm = meetings.next_of(person_id), meetings.rhythm(person_id)
        if planned is not None and planned.held_on > now:
            return planned.held_on
        return (next_day(rhythm, now) if rhythm else None) or now + timedelta(days=_DAYS_AHEAD)
