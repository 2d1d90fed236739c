"""Today: what the screen shows, and where each line leads."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from app.domain.person import Person
from app.domain.today import Today, Unplanned
from app.ui.places import CarePlace, Go, MeetingPlace, PeoplePlace, PersonPlace
from app.ui.screens.today.lines import coming_line, forgotten_line, overdue_line, review_line, unplanned_line
from app.ui.screens.today.shown import Hint, Part, Shown, TodayLine, TodayView
from app.wording.near_dates import weekday_and_day
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session

AT_FIRST = 8
"""How many lines of a part are shown until somebody asks for the others."""


class TodayPresenter:
    """The screen of today, without its looks."""

    def __init__(self, view: TodayView, session: "Session", today: date, go: Go) -> None:
        self._view = view
        self._go = go
        self._today = today
        self._found = session.today.look(today)
        self._lines = _lines(self._found, today, session.manager_name)
        self._whole: set[Part] = set()
        view.show_day(weekday_and_day(today, today))
        if session.backups.trouble is not None:
            view.show_no_backup(session.backups.trouble)
        self._show()

    @property
    def has_next(self) -> bool:
        """Tell whether a one-on-one is planned with anybody."""
        return bool(self._found.coming)

    def open(self, part: Part, number: int) -> None:
        """Go where a line leads."""
        self._go(self._lines[part][number].place)

    def open_next(self) -> None:
        """Go to the next one-on-one of all."""
        if self._found.coming:
            following = self._found.coming[0].meeting
            self._go(MeetingPlace(following.person_id, following.id))

    def plan(self) -> None:
        """Go where a one-on-one is planned: to the only person there is, or to choose one."""
        waiting = self._found.unplanned
        self._go(PersonPlace(waiting[0].person_id) if len(waiting) == 1 else PeoplePlace())

    def show_all(self, part: Part) -> None:
        """Show all lines of a part."""
        self._whole.add(part)
        self._view.show_part(part, self._shown(part))

    def added(self, person: Person) -> None:
        """Someone was added: go to their page."""
        self._go(PersonPlace(person.id))

    def see_to_backups(self) -> None:
        """Go where backups are looked after."""
        self._go(CarePlace())

    def _show(self) -> None:
        if not self._found.has_people:
            self._view.show_nobody()
            return
        if not self._found.coming:
            self._view.show_hint(_hint(self._found.unplanned))
        for part in Part:
            self._view.show_part(part, self._shown(part))

    def _shown(self, part: Part) -> Shown:
        lines = self._lines[part]
        upto = len(lines) if part in self._whole else AT_FIRST
        return Shown(lines[:upto], len(lines[upto:]))


def _lines(found: Today, today: date, manager: str) -> dict[Part, Sequence[TodayLine]]:
    planned = [coming_line(one, today) for one in found.coming]
    return {
        Part.COMING: planned + [unplanned_line(one) for one in found.unplanned],
        Part.REVIEWS: [review_line(one, today) for one in found.reviews],
        Part.FORGOTTEN: [forgotten_line(one, today) for one in found.forgotten],
        Part.OVERDUE: [overdue_line(one, today, manager) for one in found.overdue],
    }


def _hint(unplanned: Sequence[Unplanned]) -> Hint:
    words = _(
        "On somebody's page you say how often you meet. The next one-on-one is then planned by itself, and "
        "waits here with what the two of you want to talk about."
    )
    if all(one.has_rhythm for one in unplanned):
        words = _(
            "On somebody's page you plan the next one-on-one. "
            "It then waits here with what the two of you want to talk about."
        )
    title = _("No one-on-one is planned")
    if len(unplanned) == 1:
        return Hint(title, words, _("Plan one with {name}"), unplanned[0].name)
    return Hint(title, words, _("Choose somebody"))
