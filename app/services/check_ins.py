"""Check-ins: look at growth areas again, and read their stories."""

from dataclasses import replace
from datetime import date

from app.domain.check_in import CheckIn, GrowthStory, LookedAt, Verdict, due_first
from app.domain.errors import NotFoundError
from app.domain.growth_errors import AdjustedMissingError
from app.services import days
from app.services.rooms import Rooms
from app.storage import check_ins as kept
from app.storage.vault import Vault


class CheckIns:
    """The stories of growth areas. Those of a conversation count once both have finished it."""

    def __init__(self, vault: Vault, rooms: Rooms) -> None:
        self._vault = vault
        self._rooms = rooms

    def areas(self, person_id: int, limit: int = -1) -> tuple[GrowthStory, ...]:
        """Return growth areas of someone, the newest conversation's first, all or at most `limit`.

        Raises SealedError.
        """
        self._rooms.check_person(person_id)
        return kept.stories_of_person(self._vault, person_id, limit)

    def open_areas(self, person_id: int) -> tuple[GrowthStory, ...]:
        """Return someone's open areas, each with its latest check-in alone. Raises SealedError."""
        self._rooms.check_person(person_id)
        return kept.latest_of_open_of(self._vault, person_id)

    def ended_areas(self, person_id: int) -> tuple[GrowthStory, ...]:
        """Return someone's areas that ended, each with its latest check-in alone. Raises SealedError."""
        self._rooms.check_person(person_id)
        return kept.latest_of_ended_of(self._vault, person_id)

    def has_ended(self, person_id: int) -> bool:
        """Tell whether any area of someone ended. Raises SealedError."""
        self._rooms.check_person(person_id)
        return kept.has_ended(self._vault, person_id)

    def story(self, area_id: int) -> GrowthStory:
        """Return one growth area with its check-ins. Raises NotFoundError and SealedError."""
        found = kept.story(self._vault, area_id)
        if found is None:
            raise NotFoundError("growth area", str(area_id))
        self._rooms.check_person(found.person_id)
        return found

    def due(self, person_id: int, today: date) -> tuple[GrowthStory, ...]:
        """Return someone's open areas whose day has come, the longest due first.

        Each has its latest check-in alone. Raises SealedError.
        """
        return tuple(one for one in due_first(self.open_areas(person_id), today) if one.is_due(today))

    def due_for_all(self, today: date) -> tuple[GrowthStory, ...]:
        """Return the open areas of everybody whose day has come, each with its latest check-in alone.

        Raises SealedError where somebody else than the manager may be looking.
        """
        return tuple(one for one in due_first(self._open_of_all(), today) if one.is_due(today))

    def not_looked_at_since(self, day: date) -> tuple[GrowthStory, ...]:
        """Return the open areas of everybody of which nobody spoke since a day, the longest unseen first.

        Each has its latest check-in alone. Raises SealedError where somebody else may be looking.
        """
        unseen = (one for one in self._open_of_all() if one.looked_at_on < day)
        return tuple(sorted(unseen, key=lambda one: one.looked_at_on))

    def write(
        self,
        area_id: int,
        happened: str,
        evidence: str,
        verdict: Verdict,
        adjusted: str = "",
        look_again_on: date | None = None,
        meeting_id: int = 0,
        on: date | None = None,
    ) -> CheckIn:
        """Keep a check-in, of today unless said otherwise; a verdict to keep or adjust opens an area again.

        Raises NotFoundError, AdjustedMissingError and SealedError.
        """
        story = self.story(area_id)
        if meeting_id and kept.person_of_meeting(self._vault, meeting_id) != story.person_id:
            raise NotFoundError("meeting", str(meeting_id))
        check_in = CheckIn(
            area_id,
            on or days.today(),
            happened,
            evidence,
            verdict,
            adjusted,
            look_again_on,
            meeting_id or None,
        )
        check_in = _whole(check_in)
        return replace(check_in, id=kept.put(self._vault, check_in))

    def get(self, check_in_id: int) -> CheckIn:
        """Return one check-in. Raises NotFoundError and SealedError."""
        found = kept.get(self._vault, check_in_id)
        if found is None:
            raise NotFoundError("check-in", str(check_in_id))
        self.story(found.growth_area_id)
        return found

    def change(self, check_in: CheckIn) -> None:
        """Keep what is different in a check-in; its area and its meeting stay.

        Raises NotFoundError, AdjustedMissingError and SealedError.
        """
        before = self.get(check_in.id)
        after = replace(check_in, growth_area_id=before.growth_area_id, meeting_id=before.meeting_id)
        kept.put(self._vault, _whole(after))

    def remove(self, check_in_id: int) -> CheckIn:
        """Delete a check-in and return it, for `put_back`. Raises NotFoundError and SealedError."""
        found = self.get(check_in_id)
        kept.remove(self._vault, check_in_id)
        return found

    def put_back(self, check_in: CheckIn) -> None:
        """Let a check-in be as it was: one that was removed, or changed since.

        Raises NotFoundError for an area that is no more, and SealedError.
        """
        self.story(check_in.growth_area_id)
        kept.put(self._vault, check_in)

    def of_meeting(self, meeting_id: int) -> tuple[LookedAt, ...]:
        """Return what was looked at in a meeting, in the order in which it was. Raises SealedError."""
        written = kept.of_meeting(self._vault, meeting_id)
        return tuple(LookedAt(self.story(one.growth_area_id).area, one) for one in written)

    def _open_of_all(self) -> tuple[GrowthStory, ...]:
        self._rooms.check_everything()
        return tuple(one for one in kept.latest_of_open(self._vault) if one.is_open)


def _whole(check_in: CheckIn) -> CheckIn:
    """Return a check-in as it may be kept: what ended is not looked at again."""
    if check_in.verdict is Verdict.ADJUST and not check_in.adjusted.strip():
        raise AdjustedMissingError
    return replace(check_in, look_again_on=None) if check_in.verdict.ends else check_in
