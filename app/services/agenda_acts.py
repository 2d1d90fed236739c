"""The acts on agenda items; the same for those of both and for those that only the manager sees."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from app.domain.agenda import AgendaItem, Outcome
from app.domain.assessment import Side
from app.domain.errors import NotFoundError
from app.domain.one_on_one_errors import WordsMissingError
from app.services.days import today
from app.services.meetings import Meetings
from app.storage import agenda_items as kept
from app.storage.vault import Vault


class AgendaActs:
    """What can be done with items of one table. Every act raises SealedError where it may not be done.

    Nothing here deletes an item: one that is taken off can be brought back.
    """

    def __init__(
        self, vault: Vault, table: kept.Table, meetings: Meetings, check: Callable[[int], None]
    ) -> None:
        """Act on a table; `check` raises SealedError where a person's items may not be spoken of."""
        self._vault = vault
        self._table = table
        self._meetings = meetings
        self._check = check

    def get(self, item_id: int) -> AgendaItem:
        """Return one item. Raises NotFoundError."""
        found = kept.get(self._vault, self._table, item_id)
        if found is None:
            raise NotFoundError("agenda item", str(item_id))
        self._check(found.person_id)
        return found

    def add(
        self, meeting_id: int, words: str, by_whom: Side = Side.MANAGER, minutes: int | None = None
    ) -> AgendaItem:
        """Add an item for a meeting, after the others, and return it; `minutes` is its time box.

        Raises NotFoundError, WordsMissingError.
        """
        meeting = self._meetings.get(meeting_id)
        self._check(meeting.person_id)
        new = AgendaItem(
            _some(words),
            by_whom,
            minutes,
            person_id=meeting.person_id,
            meeting_id=meeting_id,
            added_on=today(),
        )
        return kept.add(self._vault, self._table, new)

    def add_for_next(self, person_id: int, words: str, by_whom: Side = Side.MANAGER) -> AgendaItem:
        """Add an item for whichever meeting comes next, planned or not. Raises WordsMissingError."""
        self._check(person_id)
        new = AgendaItem(_some(words), by_whom, person_id=person_id, added_on=today())
        return kept.add(self._vault, self._table, new)

    def put_new(self, item: AgendaItem, *, notes: str) -> AgendaItem:
        """Keep an item of the other table as one of this, with other notes, and return it."""
        self._check(item.person_id)
        return kept.add(self._vault, self._table, replace(item, notes=notes))

    def change(self, item: AgendaItem) -> None:
        """Keep an item's words, time box and notes as they are here; all else stays as it is kept.

        Raises NotFoundError, WordsMissingError.
        """
        before = self.get(item.id)
        after = replace(before, words=_some(item.words), minutes=item.minutes, notes=item.notes)
        kept.put(self._vault, self._table, after)

    def reorder(self, item_ids: Sequence[int]) -> None:
        """Keep the order of the items of one agenda. Raises NotFoundError."""
        for item_id in item_ids:
            self.get(item_id)
        kept.set_positions(self._vault, self._table, item_ids)

    def talked(self, item_id: int, meeting_id: int) -> None:
        """Tick an item off: the two talked about it in this meeting. Raises NotFoundError."""
        self._close(item_id, meeting_id, Outcome.TALKED)

    def remove(self, item_id: int, meeting_id: int) -> None:
        """Take an item off in this meeting: there is nothing to talk about. Raises NotFoundError."""
        self._close(item_id, meeting_id, Outcome.REMOVED)

    def open_again(self, item_id: int) -> None:
        """Take back that an item was ticked off or taken off. Raises NotFoundError."""
        kept.close(self._vault, self._table, self.get(item_id).id, None, None, None)

    def put_off(self, item_id: int, meeting_id: int) -> None:
        """Leave an item of this meeting for the next time. Raises NotFoundError."""
        kept.put_off(self._vault, self._table, self.get(item_id).id, self._meetings.get(meeting_id).id)

    def not_put_off(self, item_id: int) -> None:
        """Take back that an item was left for the next time. Raises NotFoundError."""
        kept.put_off(self._vault, self._table, self.get(item_id).id, None)

    def _close(self, item_id: int, meeting_id: int, outcome: Outcome) -> None:
        item, meeting = self.get(item_id), self._meetings.get(meeting_id)
        if meeting.person_id != item.person_id:
            raise NotFoundError("meeting", str(meeting_id))
        kept.close(self._vault, self._table, item.id, outcome, meeting.id, today())


def _some(words: str) -> str:
    tidy = " ".join(words.split())
    if not tidy:
        raise WordsMissingError
    return tidy
