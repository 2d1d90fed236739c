"""Know everything that is kept about somebody, and delete for good what is wished."""

from collections.abc import Callable

from app.domain.all_kept import KeptThing
from app.services.backups import Backups, Forgotten
from app.services.rooms import Rooms
from app.services.search import Search
from app.storage import all_kept as kept
from app.storage.vault import Vault


class AllKept:
    """What is kept about each person. Everything raises SealedError where others look."""

    def __init__(
        self,
        vault: Vault,
        rooms: Rooms,
        search: Search,
        backups: Backups,
        forget_undo: Callable[[], None],
    ) -> None:
        """Look after it; `forget_undo` lets go of whatever could be taken back."""
        self._vault = vault
        self._rooms = rooms
        self._search = search
        self._backups = backups
        self._forget_undo = forget_undo

    def about(self, person_id: int) -> tuple[KeptThing, ...]:
        """Return everything that is kept about somebody, but what they said of behaviours by themselves."""
        self._rooms.check_everything()
        return kept.of_person(self._vault, person_id)

    def delete(self, person_id: int, thing: KeptThing) -> None:
        """Delete one thing for good: from the notes, from what finds them, from undo and half-typed forms.

        Backups made before still hold it: see `forget_backups`. Raises ValueError for what goes only with
        something else, and what a transaction raises.
        """
        self._rooms.check_everything()
        with self._vault.deleting_for_good():
            kept.delete(self._vault, thing)
            kept.forget_drafts(self._vault, person_id)
        self._forget_undo()

    def forget_backups(self) -> Forgotten:
        """Delete the backups made before now, once a fresh one was made and checked.

        Slow. Raises what making a backup raises, then nothing is deleted.
        """
        self._rooms.check_everything()
        return self._backups.forget_before_now()
