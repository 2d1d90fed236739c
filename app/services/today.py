"""What a manager finds when they come in: the next one-on-ones, and what has waited long enough."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date

from app.domain.agenda import AgendaItem, in_order, stands_at
from app.domain.meeting import Meeting
from app.domain.person import Person
from app.domain.today import Coming, Due, OpenAction, OpenArea, Review, Today, first_review_on
from app.services.rooms import Rooms
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
        areas, actions = kept.open_areas(self._vault), kept.open_actions(self._vault)
        coming = self._coming(here, areas, actions)
        planned = {one.meeting.person_id for one in coming}
        return Today(
            coming=coming,
            unplanned=tuple((one.id, one.name) for one in here if one.id not in planned),
            reviews=self._reviews(areas, on),
            forgotten=tuple(one for one in areas if one.is_forgotten(on)),
            overdue=tuple(one for one in actions if one.is_overdue(on)),
        )

    def _coming(
        self, here: Iterable[Person], areas: Iterable[OpenArea], actions: Iterable[OpenAction]
    ) -> tuple[Coming, ...]:
        names = {one.id: one.name for one in here}
        to_come = kept.to_come(self._vault)
        following: dict[int, Meeting] = {}
        for meeting in to_come:
            following.setdefault(meeting.person_id, meeting)
        named = {one.id: one for one in (*kept.named_by_open_items(self._vault), *to_come)}
        by_person: defaultdict[int, list[Meeting]] = defaultdict(list)
        for one in in_order(named.values()):
            by_person[one.person_id].append(one)
        items = _standing(kept.open_items(self._vault), by_person)
        own_items = _standing(kept.own_open_items(self._vault), by_person)
        open_actions = Counter(one.person_id for one in actions)
        all_areas = tuple(areas)
        return tuple(
            Coming(
                meeting,
                names[meeting.person_id],
                items[meeting.id],
                own_items[meeting.id],
                open_actions[meeting.person_id],
                sum(one.person_id == meeting.person_id and one.is_due(meeting.held_on) for one in all_areas),
            )
            for meeting in following.values()
        )

    def _reviews(self, areas: Iterable[OpenArea], on: date) -> tuple[Review, ...]:
        found = [
            Review(Due.FIRST_REVIEW, person_id, name, first_review_on(started_on))
            for person_id, name, started_on in kept.never_reviewed(self._vault)
            if first_review_on(started_on) <= on
        ]
        found += [
            Review(Due.CONVERSATION, person_id, name, since)
            for person_id, name, since in kept.looked_again(self._vault, on)
        ]
        found += [
            Review(Due.GROWTH_AREA, one.person_id, one.name, one.look_again_on, one.headline)
            for one in areas
            if one.look_again_on is not None and one.is_due(on)
        ]
        return tuple(sorted(found, key=lambda one: one.since))


def _standing(items: Iterable[AgendaItem], meetings: dict[int, list[Meeting]]) -> Counter[int]:
    """Return how many items stand on the agenda of each meeting, by its id.

    The meetings that are over and that no open item names make no difference to where one stands.
    """
    found: Counter[int] = Counter()
    for item in items:
        meeting = stands_at(item, meetings.get(item.person_id, []))
        if meeting is not None:
            found[meeting.id] += 1
    return found
