"""One person's page: what it shows and what each act does."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from app.domain.assessment import Side
from app.domain.conversation import Conversation, Stage
from app.domain.errors import FikaError
from app.domain.person import Person
from app.domain.timeline import Entry, Kind
from app.ui.places import (
    AllKeptPlace,
    AssessmentPlace,
    Go,
    HandOverPlace,
    MeetingPlace,
    NewManagerPlace,
    PeoplePlace,
    PersonPlace,
    SummaryPlace,
    TogetherPlace,
)
from app.ui.screens.both_names import both_names
from app.ui.screens.person.shown import Current, Earlier, Header, PersonView
from app.ui.screens.standing import described, side_in_words, state_in_words
from app.wording.dates import long_date
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


_AHEAD = 4
"""How many one-on-ones are read at once to find the last one that was ended: mostly one is planned."""


class PersonPresenter:
    """A person's page, without its looks."""

    def __init__(self, view: PersonView, session: "Session", person_id: int, go: Go) -> None:
        self._view = view
        self._session = session
        self._go = go
        self.person = session.people.get(person_id)
        self.names = both_names(self.person.name, session.manager_name)
        self._latest = session.conversations.latest(person_id)
        self._last = _last_one(session, person_id)
        self._show()

    @property
    def last_one(self) -> Entry | None:
        """The last one-on-one that was ended."""
        return self._last

    @property
    def latest(self) -> Conversation | None:
        """The latest conversation."""
        return self._latest

    @property
    def can_look_together(self) -> bool:
        """Tell whether both have finished the latest conversation."""
        return self.latest is not None and self.latest.stage is not Stage.PREPARING

    @property
    def is_concluded(self) -> bool:
        """Tell whether both have agreed to the end of the latest conversation."""
        return self.latest is not None and self.latest.stage is Stage.CONCLUDED

    @property
    def their_turn(self) -> bool:
        """Tell whether the manager has finished the latest conversation, and the employee has not."""
        latest = self.latest
        return latest is not None and latest.finished(Side.MANAGER) and not latest.finished(Side.EMPLOYEE)

    def start(self, held_on: date) -> None:
        """Start a new conversation; asks first unless it is the first one of all."""
        if self.latest is None:
            self._start(held_on)
            return
        meaning = _(
            "{employee} and {manager} each go through the framework alone again. What you have looked at "
            "together stays as it is: you find it under “So far”."
        ).format(employee=self.names.employee, manager=self.names.manager)
        self._view.ask_start(meaning, partial(self._start, held_on))

    def _start(self, held_on: date) -> None:
        try:
            self._session.conversations.start(self.person, held_on)
        except FikaError as error:
            self._view.show_error(error)
            return
        self._go(PersonPlace(self.person.id))

    def fill_in(self) -> None:
        """Fill in the manager's own side of the latest conversation, while either is still at work."""
        if self.latest is not None and not self.can_look_together:
            self.fill_in_earlier(self.latest.id)

    def fill_in_earlier(self, conversation_id: int) -> None:
        """Fill in the manager's own side of any conversation.

        Days order the conversations, and a clock can be wrong: an open one may lie before a finished one.
        """
        self._go(AssessmentPlace(conversation_id))

    def hand_over(self) -> None:
        """Leave the laptop to the employee, over the latest conversation."""
        if self.latest is not None:
            self.hand_over_earlier(self.latest.id)

    def hand_over_earlier(self, conversation_id: int) -> None:
        """Leave the laptop to the employee, over any conversation."""
        self._go(HandOverPlace(conversation_id))

    def together(self) -> None:
        """Look at the latest conversation side by side, if both have finished."""
        if self.latest is not None and self.can_look_together:
            self._go(TogetherPlace(self.latest.id))

    def summary(self) -> None:
        """Look at the summary of the latest conversation, if both have finished."""
        if self.latest is not None and self.can_look_together:
            self._go(SummaryPlace(self.latest.id))

    def open_earlier(self, conversation_id: int) -> None:
        """Look at an earlier conversation side by side."""
        self._go(TogetherPlace(conversation_id))

    def own_notes(self) -> None:
        """Read the manager's own notes on the latest conversation again, if both have finished."""
        if self.latest is not None and self.can_look_together:
            self.own_notes_of(self.latest.id)

    def own_notes_of(self, conversation_id: int) -> None:
        """Read the manager's own notes on a finished conversation again, after asking who can see them.

        Both may still sit here after looking together, and these are for one of them only.
        """
        meaning = _(
            "{manager}'s own notes open now, with what peers said. Nobody else ever gets to see them, so "
            "take care that nobody looks on. They can be read, and not be changed any more."
        ).format(manager=self.names.manager)
        self._view.ask_own_notes(meaning, partial(self._go, AssessmentPlace(conversation_id)))

    def open_last(self) -> None:
        """Look at the last one-on-one again."""
        if self._last is not None:
            self._go(MeetingPlace(self.person.id, self._last.id))

    def new_manager(self) -> None:
        """Look at what a new manager would get of them."""
        self._go(NewManagerPlace(self.person.id))

    def all_kept(self) -> None:
        """Look at everything that is kept about them."""
        self._go(AllKeptPlace(self.person.id))

    def changed(self, person: Person) -> None:
        """Something about them was changed: show the page anew."""
        self._go(PersonPlace(person.id))

    def archive(self, on: date) -> None:
        """Put them into the archive, or take them out of it again."""
        people = self._session.people
        try:
            if self.person.archived_on is None:
                people.archive(self.person.id, on)
            else:
                people.bring_back(self.person.id)
        except FikaError as error:
            self._view.show_error(error)
            return
        self._go(PeoplePlace() if self.person.archived_on is None else PersonPlace(self.person.id))

    def deleted(self) -> None:
        """They were deleted for good: go to those who are still here."""
        self._go(PeoplePlace())

    def _show(self) -> None:
        person = self.person
        framework = self._session.frameworks.get(person.framework_id) if person.framework_id else None
        discipline = framework.discipline_name(person.discipline) if framework else person.discipline
        archived = (
            _("In the archive since {date}").format(date=long_date(person.archived_on))
            if person.archived_on
            else ""
        )
        self._view.show_header(Header(person.name, described(person, discipline), archived))
        self._view.show_current(self._current())
        number = self._session.conversations.number_of(person.id)
        self._view.show_earlier(max(number - 1, 0), self._earlier_ones)

    def _current(self) -> Current | None:
        latest = self.latest
        if latest is None:
            return None
        employee = side_in_words(
            self.names.employee,
            finished=latest.finished(Side.EMPLOYEE),
            sealed=self._session.assessments.needs_phrase(latest.id),
        )
        return Current(
            title=long_date(latest.held_on),
            employee=employee,
            manager=side_in_words(self.names.manager, finished=latest.finished(Side.MANAGER)),
            state=state_in_words(latest, self.names),
            revealed=latest.stage is not Stage.PREPARING,
            concluded=latest.stage is Stage.CONCLUDED,
        )

    def _earlier_ones(self, first: int, most: int) -> Sequence[Earlier]:
        """Return earlier conversations; the latest one stands elsewhere."""
        found = self._session.conversations.of_person(self.person.id, 1 + first, most)
        return [self._earlier(one) for one in found]

    def _earlier(self, conversation: Conversation) -> Earlier:
        headlines = " · ".join(one.headline for one in self._session.growth_areas_in(conversation.id))
        revealed = conversation.stage is not Stage.PREPARING
        has_phrase = self._session.assessments.own_words(conversation.id).has_phrase
        nothing = _("No growth area was picked") if revealed else _("Left open")
        return Earlier(
            conversation.id, long_date(conversation.held_on), headlines or nothing, revealed, has_phrase
        )


def _last_one(session: "Session", person_id: int) -> Entry | None:
    """Return the last one-on-one that was ended; only what is planned and not ended may come before it."""
    page: tuple[Entry, ...] = session.timelines.page(person_id, {Kind.MEETING}, limit=_AHEAD)
    while page:
        found = next((one for one in page if one.is_over), None)
        if found is not None:
            return found
        page = session.timelines.page(person_id, {Kind.MEETING}, page[-1].place, _AHEAD)
    return None
