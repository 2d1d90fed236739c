"""Texts that could not be saved: they stay on the screen and are tried again."""

from collections.abc import Callable

from app.domain.errors import FikaError


class UnsavedTexts:
    """Texts by a key of the caller's. Nothing typed is lost because a disk was full for a moment."""

    def __init__(self) -> None:
        self._waiting: dict[str, tuple[str, Callable[[str], None]]] = {}

    def keep(self, key: str, text: str, keep: Callable[[str], None]) -> None:
        """Save a text; raises FikaError when that fails, and remembers it."""
        self._waiting[key] = (text, keep)
        self.save()

    def text(self, key: str, saved: str) -> str:
        """Return the text that waits under a key, or else the saved one."""
        return self._waiting[key][0] if key in self._waiting else saved

    def save(self) -> None:
        """Save what waits. Raises FikaError; what could not be saved goes on waiting."""
        failure: FikaError | None = None
        for key, (text, keep) in tuple(self._waiting.items()):
            try:
                keep(text)
                del self._waiting[key]
            except FikaError as error:
                failure = error
        if failure is not None:
            raise failure
