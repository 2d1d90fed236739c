"""What the card of priorities shows, and what happens there."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from app.domain.draft import PRIORITY_FORM, form_about, new_form, thing_of
from app.domain.errors import FikaError
from app.domain.priority import FEW, Priority, PriorityStory
from app.services.growth_desk import GrowthDesk
from app.ui.screens.priorities.shown import CurrentLine, FormerLine, PrioritiesView
from app.wording.dates import long_date
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


def form_of(priority: Priority | None, person_id: int) -> str:
    """Return the name of the form for the words of a priority, or of a new one of someone."""
    if priority is None:
        return new_form(PRIORITY_FORM, person_id)
    return form_about(PRIORITY_FORM, priority.id)


class PrioritiesPresenter:
    """The priorities of one person."""

    def __init__(self, view: PrioritiesView, session: "Session", person_id: int) -> None:
        self._view = view
        self._session = session
        self._person_id = person_id
        self._now: tuple[Priority, ...] = ()

    def refresh(self) -> None:
        """Show what is kept now."""
        priorities = self._session.priorities
        served = self._served()
        self._now = now = priorities.current(self._person_id)
        current = tuple(
            CurrentLine(
                one.id,
                one.words,
                _since(priorities.whole(one.id)),
                _serving(served.get(one.id, [])),
                is_first=one is now[0],
                is_last=one is now[-1],
            )
            for one in now
        )
        many = _("These are many at once. Which of them matter most now?") if len(now) > FEW else ""
        self._view.show_priorities(current, many, has_former=priorities.has_former(self._person_id))

    def former(self) -> tuple[FormerLine, ...]:
        """Return those of before, the one that was put aside last first."""
        found = self._session.priorities.former(self._person_id)
        return tuple(FormerLine(one.id, one.words, _from_to(one)) for one in found)

    def is_former(self, priority_id: int) -> bool:
        """Tell whether it is one of before."""
        return any(one.id == priority_id for one in self._session.priorities.former(self._person_id))

    def take_up(self) -> None:
        """Open the sheet for a new priority."""
        self._view.open_words(None)

    def reword(self, priority_id: int) -> None:
        """Open the sheet for other words."""
        self._do_with(priority_id, lambda story: self._view.open_words(story.priority))

    def keep(self, priority: Priority | None, words: str) -> None:
        """Keep the words of a new priority, or other words of one. Raises FikaError."""
        from app.services.days import today

        if priority is None:
            priority = self._desk().take_up(self._person_id, words, today())
        else:
            self._desk().reword(priority.id, words, today())
        self._after()
        self._view.go_to(priority.id)

    def put_aside(self, priority_id: int) -> None:
        """Make it one of the current few no longer."""
        from app.services.days import today

        ids = [one.id for one in self._now]
        beside = ids[ids.index(priority_id) + 1 :] or ids[: ids.index(priority_id)][-1:]
        self._do(partial(self._desk().put_aside, priority_id, today()))
        self._view.go_to(beside[0] if beside else 0)

    def take_up_again(self, priority_id: int) -> None:
        """Make one of before one of the current few again."""
        from app.services.days import today

        self._do(partial(self._desk().take_up_again, priority_id, today()))
        self._view.go_to(priority_id)

    def move(self, priority_id: int, step: int) -> None:
        """Move one up (-1) or down (1) among the current few; the keyboard goes with it."""
        ids = [one.id for one in self._now]
        at = ids.index(priority_id)
        goal = at + step
        if 0 <= goal < len(ids):
            ids[at], ids[goal] = ids[goal], ids[at]
            self._do(partial(self._desk().reorder, ids))
        self._view.go_to(priority_id)

    def read(self, priority_id: int) -> None:
        """Show every change of a priority."""
        self._do_with(priority_id, self._view.open_changes)

    def delete(self, priority_id: int) -> None:
        """Delete a priority, after asking."""
        act = partial(self._desk().remove_priority, priority_id)
        self._do_with(
            priority_id, lambda story: self._view.ask_delete(story.priority.words, partial(self._do, act))
        )

    def reopen(self, form: str) -> bool:
        """Open the sheet again that was open when the vault was locked; tell whether it is one of these."""
        priority_id = thing_of(form, PRIORITY_FORM, self._person_id)
        if priority_id:
            self.reword(priority_id)
        elif priority_id == 0:
            self.take_up()
        return priority_id is not None

    def _desk(self) -> GrowthDesk:
        return self._session.growth_desk(self._person_id)

    def _served(self) -> dict[int, list[str]]:
        """Return the headlines of the open growth areas that serve each priority."""
        found: dict[int, list[str]] = {}
        for story in self._session.check_ins.open_areas(self._person_id):
            priority = self._session.priorities.pointed_at(story.area.id)
            if priority is not None:
                found.setdefault(priority.id, []).append(story.area.headline)
        return found

    def _do_with(self, priority_id: int, act: Callable[[PriorityStory], None]) -> None:
        """Do something with a priority; one that is no more is told."""
        try:
            found = self._session.priorities.whole(priority_id)
        except FikaError as error:
            self._view.show_error(error)
            return
        act(found)

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


def _since(story: PriorityStory) -> str:
    since, worded = story.priority.from_on, story.worded_on
    if since == worded:
        return _("Since {date}").format(date=long_date(since))
    return _("Since {date}, in these words since {worded}").format(
        date=long_date(since), worded=long_date(worded)
    )


def _from_to(priority: Priority) -> str:
    until = priority.until_on or priority.from_on
    return _("From {first} until {last}").format(first=long_date(priority.from_on), last=long_date(until))


def _serving(headlines: list[str]) -> str:
    quoted = ", ".join(f"“{one}”" for one in headlines)
    return _("Growth areas that serve it: {headlines}").format(headlines=quoted) if quoted else ""
