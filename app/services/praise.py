"""Recognition: praise that two people keep, and words of it that may be said to everyone."""

from dataclasses import replace
from datetime import date

from app.domain.errors import NotFoundError
from app.domain.note_errors import PraiseMissingError, StepNamedError
from app.domain.praise import Praise
from app.domain.step_spellings import steps_however_spelled
from app.services.days import today
from app.services.rooms import Rooms
from app.services.step_names import StepNames
from app.storage import praise as kept
from app.storage.vault import Vault

NO_LIMIT = -1
"""As many as there are."""


class PraiseNotes:
    """The praise of one vault. All raise SealedError for somebody else than who may be spoken of here."""

    def __init__(self, vault: Vault, rooms: Rooms, step_names: StepNames) -> None:
        self._vault = vault
        self._rooms = rooms
        self._step_names = step_names

    def get(self, praise_id: int) -> Praise:
        """Return one note of praise. Raises NotFoundError."""
        found = kept.get(self._vault, praise_id)
        if found is None:
            raise NotFoundError("praise", str(praise_id))
        self._rooms.check_person(found.person_id)
        return found

    def of_person(
        self, person_id: int, limit: int = NO_LIMIT, after: Praise | None = None
    ) -> tuple[Praise, ...]:
        """Return someone's praise, the newest first: the first ones, or those after one."""
        self._rooms.check_person(person_id)
        return kept.of_person(self._vault, person_id, limit, after)

    def of_meeting(self, meeting_id: int) -> tuple[Praise, ...]:
        """Return the praise of a meeting, in order."""
        found = kept.of_meeting(self._vault, meeting_id)
        for person_id in {one.person_id for one in found}:
            self._rooms.check_person(person_id)
        return found

    def write(self, praise: Praise, *, on: date | None = None) -> Praise:
        """Keep new praise, of today or another day, and return it.

        Raises PraiseMissingError, and StepNamedError where its words for everyone name a step.
        """
        self._rooms.check_person(praise.person_id)
        new = replace(self._tidy(praise, praise.person_id), id=0, written_on=on or today())
        return replace(new, id=kept.put(self._vault, new))

    def change(self, praise: Praise) -> Praise:
        """Keep other words, and return it. Raises what `write` raises, and NotFoundError."""
        before = self.get(praise.id)
        said = self._tidy(praise, before.person_id)
        after = replace(before, words=said.words, shout_out=said.shout_out)
        kept.put(self._vault, after)
        return after

    def remove(self, praise_id: int) -> Praise:
        """Delete a note and return it, for `put_back`. Raises NotFoundError.

        Its words leave the search with it, and the file when anything is next deleted for good.
        """
        found = self.get(praise_id)
        kept.remove(self._vault, praise_id)
        return found

    def put_back(self, praise: Praise) -> None:
        """Put a note back as it was."""
        self._rooms.check_person(praise.person_id)
        kept.put(self._vault, praise)

    def steps_named(self, person_id: int, words: str) -> tuple[str, ...]:
        """Return where words name a step of any framework that someone has or had, in any version here.

        However it is spelled: what everyone reads is looked through more closely than what the two share.
        """
        return steps_however_spelled(words, self._step_names.around(person_id))

    def _tidy(self, praise: Praise, person_id: int) -> Praise:
        words, shout_out = praise.words.strip(), praise.shout_out.strip()
        if not words:
            raise PraiseMissingError
        named = self.steps_named(person_id, shout_out) if shout_out else ()
        if named:
            raise StepNamedError(named)
        return replace(praise, words=words, shout_out=shout_out)
