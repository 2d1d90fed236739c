"""What a manager finds when they come in: the next one-on-ones, and what has waited long enough."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from app.domain.agenda import AgendaItem, in_order, stands_at
from app.domain.check_in import GrowthStory
from app.domain.meeting import Meeting
from app.domain.today import (
    Coming,
    Due,
    Forgotten,
    Overdue,
    Review,
    Today,
    Unplanned,
    Waiting,
    first_review_on,
    is_forgotten,
)
from app.services.rooms import Rooms
from app.storage import actions as kept_actions
from app.storage import check_ins as kept_check_ins
from app.storage import people as kept_people
from app.storage import today as kept
from app.storage.vault import Vault


class WhatWaits:
    """What waits in one vault; the manager's alone, since it tells of everybody."""

    def __init__(self, vault: Vault, rooms: Rooms) -> None:
        self._vault = vault
        self._rooms = rooms

    def look(self, on: date) -> Today:
        """Return what waits on a day. Raises SealedError where somebody else may be looking."""
        self._rooms.check_everything()
        here = [one for one in kept_people.listed(self._vault) if one.archived_on is None]
        names = {one.id: one.name for one in here}
        stories = kept_check_ins.latest_of_open(self._vault)
        to_come = kept.to_come(self._vault)
        following: dict[int, Meeting] = {}
        for meeting in to_come:
            following.setdefault(meeting.person_id, meeting)
        waits = self._waits(names, to_come, following, stories, on)
        with_rhythm = kept.with_rhythm(self._vault)
        forgotten = [Forgotten(one, names[one.person_id]) for one in stories if is_forgotten(one, on)]
        overdue = kept_actions.overdue(self._vault, on)
        return Today(
            coming=tuple(Coming(one, names[key], waits[key]) for key, one in following.items()),
            unplanned=tuple(
                Unplanned(one.id, one.name, one.id in with_rhythm, waits[one.id])
                for one in here
                if one.id not in following
            ),
            reviews=self._reviews(names, stories, on),
            forgotten=tuple(sorted(forgotten, key=lambda one: one.story.looked_at_on)),
            overdue=tuple(Overdue(one, names[one.person_id]) for one in overdue),
        )

    def _waits(
        self,
        people: Iterable[int],
        to_come: Sequence[Meeting],
        following: Mapping[int, Meeting],
        stories: Iterable[GrowthStory],
        on: date,
    ) -> dict[int, Waiting]:
        """Return what waits for the next meeting of each person, by their id, also where none is planned."""
        named = {one.id: one for one in (*kept.named_by_open_items(self._vault), *to_come)}
        by_person: defaultdict[int, list[Meeting]] = defaultdict(list)
        for one in in_order(named.values()):
            by_person[one.person_id].append(one)
        items = _standing(kept.open_items(self._vault), by_person, following)
        own_items = _standing(kept.own_open_items(self._vault), by_person, following)
        actions = kept.open_actions(self._vault)
        due: Counter[int] = Counter()
        for story in stories:
            meeting = following.get(story.person_id)
            due[story.person_id] += story.is_due(meeting.due_by(on) if meeting is not None else on)
        return {one: Waiting(items[one], own_items[one], actions.get(one, 0), due[one]) for one in people}

    def _reviews(
        self, names: Mapping[int, str], stories: Iterable[GrowthStory], on: date
    ) -> tuple[Review, ...]:
        found = [
            Review(Due.FIRST_REVIEW, person_id, name, first_review_on(started_on))
            for person_id, name, started_on in kept.never_reviewed(self._vault)
            if first_review_on(started_on) <= on
        ]
        found += [
            Review(Due.CONVERSATION, person_id, name, since)
            for person_id, name, since in kept.to_look_again(self._vault, on)
        ]
        found += [
            Review(
                Due.GROWTH_AREA,
                one.person_id,
                names[one.person_id],
                one.next_look,
                one.area.headline,
                one.area.id,
            )
            for one in stories
            if one.next_look is not None and one.is_due(on)
        ]
        return tuple(sorted(found, key=lambda one: one.since))


def _standing(
    items: Iterable[AgendaItem], meetings: Mapping[int, list[Meeting]], following: Mapping[int, Meeting]
) -> Counter[int]:
    """Return how many items stand on the agenda of each person's next meeting, by the person's id.

    Where none is planned, all of them wait for it. The meetings that are over and that no open item names
    make no difference to where one stands.
    """
    found: Counter[int] = Counter()
    for item in items:
        if stands_at(item, meetings.get(item.person_id, [])) == following.get(item.person_id):
            found[item.person_id] += 1
    return found
