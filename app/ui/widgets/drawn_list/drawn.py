"""What a drawing has to tell of the things on it, so that they can be heard one by one."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget


class Drawn(QWidget):
    """A drawing of things. Who draws says which there are, what they are and where they lie."""

    @property
    def things(self) -> tuple[str, ...]:
        """The ids of all things in reading order."""
        raise NotImplementedError

    @property
    def current(self) -> str | None:
        """The id of the thing people are at."""
        raise NotImplementedError

    def words_of(self, thing_id: str) -> str:
        """Return what a thing is, in words."""
        raise NotImplementedError

    def rect_of(self, thing_id: str) -> QRect:
        """Return the square a thing is drawn in."""
        raise NotImplementedError
