"""What happens with the rhythm of two people, and with their next one-on-one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.draft import move_form
from app.domain.errors import FikaError
from app.domain.meeting import Every, Meeting, Rhythm, day_to_plan
from app.ui.places import Go, MeetingPlace
from app.ui.screens.part import About
from app.ui.screens.rhythm.shown import CalendarOffer, RhythmShown, RhythmView, When, WhenWords
from app.ui.work import RunJob
from app.wording.rhythms import day_in_words, how_far, rhythm_in_words
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session

RHYTHM_FORM, PLAN_FORM = "rhythm", "plan"
FILE_NAME = "1-1.ics"
"""The name that is offered for a calendar file: it names nobody."""


class RhythmPresenter:
    """The part about rhythm, without its looks."""

    def __init__(self, view: RhythmView, session: "Session", about: About, go: Go, run_job: RunJob) -> None:
        self._view = view
        self._session = session
        self._about = about
        self._go = go
        self._run_job = run_job
        self._rhythm: Rhythm | None = None
        self._next: Meeting | None = None

    def begin(self) -> None:
        """Look how it stands, and show it. Raises SealedError where somebody else sits."""
        from app.services.days import today

        meetings, person = self._session.meetings, self._about.person_id
        self._rhythm, self._next = meetings.rhythm(person), meetings.next_of(person)
        self._today = today()
        upcoming = self._next
        self._view.show_rhythm(
            RhythmShown(
                rhythm=rhythm_in_words(self._rhythm) if self._rhythm else "",
                upcoming=day_in_words(upcoming, self._today) if upcoming else "",
                away=self._away(upcoming) if upcoming else "",
                may_save=self._has_days,
            )
        )

    @property
    def has_next(self) -> bool:
        """Tell whether a one-on-one is planned, or waits to be held."""
        return self._next is not None

    def open_next(self) -> None:
        """Go into the next one-on-one; where none is planned, ask for its day."""
        if self._next is None:
            self.plan()
        else:
            self._go(MeetingPlace(self._about.person_id, self._next.id, self._about.together))

    def choose_rhythm(self) -> None:
        """Ask how often the two meet."""
        now = self._rhythm or Rhythm(Every.WEEK, self._today)
        words = WhenWords(
            _("How often you meet"),
            _("The next one-on-one is planned by it. What is planned already stays where it is."),
            _("Keep it"),
        )
        when = When(now.first_on, now.starts_at, now.every, now.minutes)
        self._view.ask_when(self._form(RHYTHM_FORM), words, when, self._keep_rhythm)

    def plan(self) -> None:
        """Ask for the day of a one-on-one, beginning with the next one of the rhythm."""
        rhythm, day = self._rhythm, None
        if rhythm is not None:
            day = day_to_plan(rhythm, self._today, self._next.held_on if self._next else None)
        words = WhenWords(
            _("Plan a one-on-one"),
            _("On any day, also outside the rhythm."),
            _("Plan it"),
            self._meets_on(),
        )
        when = When(day or self._today, rhythm.starts_at if rhythm else "")
        self._view.ask_when(self._form(PLAN_FORM), words, when, self._keep_plan)

    def move(self) -> None:
        """Ask for another day of the next one-on-one."""
        if self._next is None:
            return
        words = WhenWords(
            _("Move the next one-on-one"),
            _("Everything on its agenda moves with it. The rhythm stays as it is."),
            _("Move it"),
            self._meets_on(self._next.id),
        )
        when = When(self._next.held_on, self._next.starts_at)
        self._view.ask_when(move_form(self._next.id), words, when, self._keep_move)

    def offer_calendar(self) -> None:
        """Show what a calendar file would hold."""
        if not self._has_days:
            return
        lines = []
        if self._next is not None and self._next.held_on >= self._today:
            lines.append(_("Next: {day}").format(day=day_in_words(self._next, self._today)))
        if self._rhythm is not None and self._rhythm.every is not Every.FREE:
            lines.append(rhythm_in_words(self._rhythm))
        name = self._about.names.employee
        offer = CalendarOffer(
            title="1:1",
            title_with_name=f"1:1 {name}",
            lines=tuple(lines),
            ask=_("Put {name}’s name into the title"),
            name=name,
        )
        self._view.ask_calendar(offer, self._save_calendar)

    def reopen(self, form: str) -> bool:
        """Open a form again that was open when the vault was locked; tells whether it is one of these."""
        moving = move_form(self._next.id) if self._next is not None else ""
        for name, opens in (
            (self._form(RHYTHM_FORM), self.choose_rhythm),
            (self._form(PLAN_FORM), self.plan),
            (moving, self.move),
        ):
            if form and form == name:
                opens()
                return True
        return False

    @property
    def _has_days(self) -> bool:
        """Tell whether there is anything to come for a calendar file, and nobody else looks."""
        planned = self._next is not None and self._next.held_on >= self._today
        comes_again = self._rhythm is not None and self._rhythm.every is not Every.FREE
        return not self._about.together and (planned or comes_again)

    def _away(self, upcoming: Meeting) -> str:
        away = how_far(upcoming.held_on, self._today)
        if upcoming.held_on < self._today:
            return _("{when}, and not ended yet").format(when=away)
        return away

    def _meets_on(self, but: int = 0) -> Callable[[date], bool]:
        """Return what tells whether the two meet or met on a day, but for one of their one-on-ones."""
        return partial(self._session.meetings.is_any_on, self._about.person_id, but=but)

    def _form(self, name: str) -> str:
        return f"one-on-one {name}:{self._about.person_id}"

    def _keep_rhythm(self, when: When) -> None:
        rhythm = Rhythm(when.every or Every.FREE, when.day, when.time, when.minutes)
        self._session.meetings.meet_by(self._about.person_id, rhythm)
        self._changed()

    def _keep_plan(self, when: When) -> None:
        made = self._session.meetings.plan(self._about.person_id, when.day, when.time)
        self._changed()
        if self._next is None or made.id != self._next.id:
            self._view.show_word(_("Planned: {day}").format(day=day_in_words(made, self._today)))

    def _keep_move(self, when: When) -> None:
        if self._next is not None:
            desk = self._session.desks.of(self._about.person_id).meetings
            desk.change(replace(self._next, held_on=when.day, starts_at=when.time))
        self._changed()

    def _changed(self) -> None:
        self._view.show_word("")
        self.begin()
        self._view.tell_changed()

    def _save_calendar(self, with_name: bool) -> None:  # noqa: FBT001 - the sheet hands over its one answer
        name = self._about.names.employee if with_name else ""
        files, person = self._session.calendar_files, self._about.person_id

        def ask(path: Path) -> None:
            def write() -> Path | None:
                from app.services.vaults import save_file

                made = files.made(person, name)
                if made is None:
                    return None
                save_file(path, made)
                return path

            self._run_job(write, self._saved, self._failed)

        self._view.ask_where(FILE_NAME, ask)

    def _saved(self, path: Path | None) -> None:
        if path is None:
            self._view.show_word(_("Nothing is to come by now, so no file was saved."))
            return
        self._view.show_word(_("Saved at {path}. Open it with your calendar.").format(path=path))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, FikaError):
            raise error
        self._view.show_error(error)
