"""What one side has said, as it stands on the screen, until the vault holds it too."""

from collections.abc import Callable
from typing import Generic, TypeVar

Entry = TypeVar("Entry")


class Record(Generic[Entry]):
    """Entries by behaviour id. What could not be saved stays here and is tried again; nothing is lost."""

    def __init__(self, entries: dict[str, Entry], empty: Entry, keep: Callable[[str, Entry], None]) -> None:
        """Take what the vault holds; `keep` saves one entry and may raise FikaError."""
        self._entries = dict(entries)
        self._empty = empty
        self._keep = keep
        self._unsaved: set[str] = set()

    def of(self, behaviour_id: str) -> Entry:
        """Return what is said of a behaviour, saved or not."""
        return self._entries.get(behaviour_id, self._empty)

    @property
    def is_all_saved(self) -> bool:
        """Tell whether the vault holds everything too."""
        return not self._unsaved

    def put(self, behaviour_id: str, entry: Entry) -> bool:
        """Take an entry and save it; False when it changes nothing. Raises FikaError when saving fails."""
        if entry == self.of(behaviour_id) and not self._unsaved:
            return False
        self._entries[behaviour_id] = entry
        self._unsaved.add(behaviour_id)
        self.save()
        return True

    def save(self) -> None:
        """Save what is not saved yet. Raises FikaError when that fails; what is left stays to be saved."""
        for behaviour_id in sorted(self._unsaved):
            self._keep(behaviour_id, self._entries[behaviour_id])
            self._unsaved.discard(behaviour_id)
