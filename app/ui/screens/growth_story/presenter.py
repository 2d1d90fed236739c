"""What the card of growth areas shows, and what happens there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from app.domain.check_in import CheckIn, GrowthStory, Verdict, due_first
from app.domain.draft import check_in_of
from app.domain.errors import FikaError, NotFoundError
from app.services.growth_desk import GrowthDesk
from app.ui.note_spots import CHECK_IN, GROWTH
from app.ui.screens.growth_story.shown import EndedArea, GrowthStoryView, OpenArea
from app.wording.check_ins import looked_on, standing, verdict_name
from app.wording.dates import long_date
from app.wording.shortening import in_short
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session
    from app.ui.screens.part import About

BRIEF = 160
"""How many letters of what was said last stand on the card; the whole stands in the story."""


class GrowthStoryPresenter:
    """The growth areas of one person, on their page or in a one-on-one."""

    def __init__(self, view: GrowthStoryView, session: "Session", about: "About") -> None:
        self._view = view
        self._session = session
        self._about = about
        self._open_ones: tuple[GrowthStory, ...] = ()
        self._here: dict[int, CheckIn] = {}
        """What was written of each area in this one-on-one, by the area's id."""

    def refresh(self) -> None:
        """Show what is kept now."""
        from app.services.days import today

        day, person_id, check_ins = today(), self._about.person_id, self._session.check_ins
        self._open_ones = tuple(due_first(check_ins.open_areas(person_id), day))
        written = check_ins.of_meeting(self._about.meeting_id) if self._about.meeting_id else ()
        self._here = {one.area.id: one.check_in for one in written}
        may_serve = bool(self._session.priorities.current(person_id))
        open_ones = tuple(self._open(one, day, may_serve=may_serve) for one in self._open_ones)
        self._view.show_areas(open_ones, has_ended=check_ins.has_ended(person_id))

    def ended(self) -> tuple[EndedArea, ...]:
        """Return what was reached or let go."""
        from app.services.days import today

        day = today()
        return tuple(
            EndedArea(one.area.id, one.area.headline, standing(one, day), _id_of(self._here.get(one.area.id)))
            for one in self._session.check_ins.ended_areas(self._about.person_id)
        )

    def is_ended(self, area_id: int) -> bool:
        """Tell whether an area was reached or let go."""
        return not self._story(area_id).is_open

    def check_in(self, area_id: int) -> None:
        """Open the sheet of a new check-in, or of the one that was written in this one-on-one."""
        story = self._story(area_id)
        first = None if story.is_open else Verdict.KEEP
        self._view.open_check_in(story, self._here.get(area_id), first)

    def check_in_first(self) -> None:
        """Open the sheet for the area that is first: the longest due, or else the first."""
        for one in self._open_ones[:1]:
            self.check_in(one.area.id)

    def change(self, area_id: int, check_in_id: int) -> None:
        """Open the sheet of a check-in that is kept."""
        found = self._story(area_id)
        for one in found.check_ins:
            if one.id == check_in_id:
                self._view.open_check_in(found, one, None)

    def read(self, area_id: int, at: int = 0) -> None:
        """Show everything that was said of an area, from the beginning or at a check-in."""
        self._view.open_story(self._story(area_id), at)

    def area_of(self, kind: str, note_id: int) -> int:
        """Return the area that somebody comes for, or that a check-in is about; 0 for none of these."""
        check_ins = self._session.check_ins
        try:
            area_id = check_ins.get(note_id).growth_area_id if kind == CHECK_IN else note_id
            theirs = kind in {GROWTH, CHECK_IN} and self._is_theirs(area_id)
        except NotFoundError:
            return 0
        return area_id if theirs else 0

    def delete(self, area_id: int, check_in_id: int) -> None:
        """Delete a check-in, after asking."""
        for one in self._story(area_id).check_ins:
            if one.id == check_in_id:
                act = partial(self._desk().remove_check_in, check_in_id)
                self._view.ask_delete(long_date(one.written_on), partial(self._do, act))

    def choose_priority(self, area_id: int) -> None:
        """Ask which of the current few priorities an area serves."""
        current = self._session.priorities.current(self._about.person_id)
        offered = tuple((one.id, one.words) for one in current)
        headline = self._story(area_id).area.headline
        self._view.ask_serves(headline, offered, partial(self._point, area_id))

    def keep(self, story: GrowthStory, before: CheckIn | None, said: CheckIn) -> None:
        """Keep what the sheet says. Raises FikaError, so that it can stay open with every word."""
        if before is not None:
            self._desk().change_check_in(said)
        else:
            self._desk().check_in(replace(said, meeting_id=self._about.meeting_id or None))
        self._after()
        self._view.go_to(story.area.id)

    def reopen(self, form: str) -> bool:
        """Open the sheet again that was open when the vault was locked; tell whether it is one of these."""
        about = check_in_of(form)
        if about is None:
            return False
        area_id, check_in_id = about
        if self.area_of(CHECK_IN if check_in_id else GROWTH, check_in_id or area_id):
            story = self._story(area_id)
            one = next((one for one in story.check_ins if one.id == check_in_id), None)
            self._view.open_check_in(story, one, None)
        return True

    def _open(self, story: GrowthStory, today: date, *, may_serve: bool) -> OpenArea:
        names, area = self._about.names, story.area
        serves = self._session.priorities.pointed_at(area.id)
        here = self._here.get(area.id)
        return OpenArea(
            id=area.id,
            headline=area.headline,
            standing=standing(story, today),
            is_due=story.is_due(today),
            employee=_does(names.employee, area.employee_does),
            manager=_does(names.manager, area.manager_does),
            last_time=_last_time(story) if here is None else "",
            serves=serves.words if serves is not None else "",
            may_serve=may_serve or serves is not None,
            here=verdict_name(here.verdict) if here is not None else "",
            here_id=_id_of(here),
        )

    def _point(self, area_id: int, priority_id: int) -> None:
        self._do(partial(self._desk().point_at, area_id, priority_id or None))
        self._view.go_to(area_id)

    def _do(self, act: Callable[[], None]) -> None:
        try:
            act()
        except FikaError as error:
            self._view.show_error(error)
        else:
            self._after()

    def _after(self) -> None:
        self.refresh()
        self._view.tell_changed()

    def _desk(self) -> GrowthDesk:
        return self._session.growth_desk(self._about.person_id)

    def _is_theirs(self, area_id: int) -> bool:
        return self._story(area_id).person_id == self._about.person_id

    def _story(self, area_id: int) -> GrowthStory:
        return self._session.check_ins.story(area_id)


def _id_of(check_in: CheckIn | None) -> int:
    return check_in.id if check_in is not None else 0


def _does(name: str, does: str) -> str:
    return _("{name}: {does}").format(name=name, does=does.strip()) if does.strip() else ""


def _last_time(story: GrowthStory) -> str:
    """Return what was said last, in brief: what is different since, or else what had happened."""
    if story.latest is None:
        return ""
    said = story.latest.adjusted.strip() or story.latest.happened.strip()
    words = in_short(said, BRIEF)
    line = looked_on(story.latest)
    return _("Last time, {line}. {words}").format(line=line, words=words) if words else line
